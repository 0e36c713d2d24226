"""The figures of a year as documents look them up: by the JSON pointer of an indicator, a sasaran, a whole group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kinerja_docs.domain.results import HasilIndikator, HasilTahun, Rerata


@dataclass(frozen=True, slots=True)
class Hasil:
    """What was computed; ``profil`` names the rules, ``peringatan`` is what a reader must know of them."""

    indikator: Mapping[str, HasilIndikator] = field(default_factory=dict)
    rerata: Mapping[str, Rerata] = field(default_factory=dict)
    profil: str = ""
    peringatan: str = ""

    def predikat(self, di: str) -> str:
        """Return the predikat of an indicator: of its capaian, else of the score itself; "" without any."""
        found = self.indikator.get(di)
        return "" if found is None else found.capaian.predikat or found.realisasi.predikat or ""

    def is_faulty(self, di: str) -> bool:
        """Tell whether a realisasi is missing because its data are wrong, not because nobody filled it in."""
        found = self.indikator.get(di)
        problems = () if found is None or found.asal else found.realisasi.masalah
        return any(problem.tingkat == "galat" and problem.kode != "NILAI_TIDAK_ADA" for problem in problems)


NOTHING = Hasil()
_UNVERIFIED = "Profil penghitungan ini belum diverifikasi; periksa dengan aturan yang berlaku di daerah Anda."


def looked_up(found: HasilTahun | None) -> Hasil:
    """Return the figures of a year by their pointers."""
    if found is None:
        return NOTHING
    goals = {f"{group.di}/{number}": goal for group in found.kelompok for number, goal in enumerate(group.sasaran)}
    return Hasil(
        indikator={each.di: each for goal in goals.values() for each in goal.indikator},
        rerata={group.di: group.rerata for group in found.kelompok} | {di: goal.rerata for di, goal in goals.items()},
        profil=f"{found.profil_judul} (profil {found.profil}){_scale(found)}",
        peringatan=_doubts(found),
    )


def _scale(found: HasilTahun) -> str:
    if not found.skala:
        return "; tanpa predikat"
    return "" if found.skala == found.profil else f"; predikat: {found.skala_judul} (skala {found.skala})"


def _doubts(found: HasilTahun) -> str:
    """Return what has not been verified: the rules, and the bands where they come from somewhere else."""
    doubts = [] if found.profil_terverifikasi else [_UNVERIFIED]
    if found.skala not in ("", found.profil) and not found.skala_terverifikasi:
        doubts.append(f"Skala predikat belum diverifikasi. Sumbernya: {found.skala_sumber}")
    return " ".join((*found.di_luar_masa, *doubts))
