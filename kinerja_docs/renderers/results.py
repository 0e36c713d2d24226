"""The figures of a year as documents look them up: by the JSON pointer of an indicator, a sasaran, a whole group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kinerja_docs.domain.results import HasilIndikator, HasilTahun, Rerata


@dataclass(frozen=True, slots=True)
class Hasil:
    """What was computed, and ``aturan``: a sentence on the rules."""

    indikator: Mapping[str, HasilIndikator] = field(default_factory=dict)
    rerata: Mapping[str, Rerata] = field(default_factory=dict)
    aturan: str = ""

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


def looked_up(found: HasilTahun | None) -> Hasil:
    """Return the figures of a year by their pointers."""
    if found is None:
        return NOTHING
    goals = {f"{group.di}/{number}": goal for group in found.kelompok for number, goal in enumerate(group.sasaran)}
    return Hasil(
        indikator={each.di: each for goal in goals.values() for each in goal.indikator},
        rerata={group.di: group.rerata for group in found.kelompok} | {di: goal.rerata for di, goal in goals.items()},
        aturan=_rules(found),
    )


def _rules(found: HasilTahun) -> str:
    """Return by which rules was computed, in the words of a reader; a source that is not verified is not claimed."""
    how = f"Dasar penghitungan capaian: {found.profil_cetak or 'realisasi terhadap target'}."
    return how if found.skala in ("", found.profil) else f"{how} Predikat: {found.skala_cetak}."
