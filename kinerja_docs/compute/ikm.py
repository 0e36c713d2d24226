"""The Indeks Kepuasan Masyarakat from the mean scores (NRR) of its unsur, and the mutu that follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kinerja_docs.bahasa.numbers import round_half_up, write_number
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.compute.profile import Kategori, Profil
from kinerja_docs.compute.rules import retold, shown
from kinerja_docs.compute.scale import ABSENT, scored

_LOWEST, _HIGHEST, _SCALE = Decimal(1), Decimal(4), Decimal(25)
_NEAR = Decimal("1.1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ikm:
    """An IKM from 25 to 100; ``aktif`` is the number of unsur that took part, ``kategori`` the mutu."""

    nilai: Decimal | None
    cetak: str
    masalah: tuple[Masalah, ...] = ()
    jejak: str = ""
    kategori: Kategori | None = None
    aktif: int = 0


def mean_score(skor: Sequence[int | Decimal]) -> Decimal | None:
    """Return the NRR of one unsur: the mean of the answers (1 to 4), None without answers."""
    return sum(map(Decimal, skor), Decimal(0)) / len(skor) if skor else None


def ikm(nrr: Mapping[str, Decimal], profil: Profil) -> Ikm:
    """Return the IKM: the sum of NRR × weight × 25, the weight being exactly one over the number of active unsur.

    Unsur are known by their key ("pengaduan", "sarana"), because their numbers differ between sources. One that is left
    out is not active, as "biaya" of services that are free; ``aktif`` says how many were.

    Source: PermenPANRB 14/2017. Weights rounded to 0,11 would give 99 for a survey in which everything is 4.
    """
    problems = _faults(nrr, profil)
    if problems:
        return Ikm(nilai=None, cetak=ABSENT, masalah=problems, aktif=len(nrr))
    scores = list(nrr.values())
    value, _ = _weighed(scores)
    trace = retold(_weighed, scores, profil.desimal)
    skor = scored(value, profil, trace)
    return Ikm(
        nilai=value,
        cetak=skor.cetak,
        masalah=(*skor.masalah, *_inactive(nrr, profil)),
        jejak=skor.jejak,
        kategori=skor.kategori,
        aktif=len(nrr),
    )


def compare_printed(printed: Decimal, nrr: Mapping[str, Decimal], profil: Profil) -> Masalah | None:
    """Return what a printed IKM differs by from the exact one, None if it does not.

    ``IKM_ROUNDED_WEIGHT`` (info) where a rounded weight explains it (below 1,1 away), ``IKM_BERBEDA`` otherwise.
    """
    exact = ikm(nrr, profil)
    if exact.nilai is None or round_half_up(printed, 2) == round_half_up(exact.nilai, 2):
        return None
    weights = [weight for weight in profil.bobot_dibulatkan if with_weight(nrr, weight) == round_half_up(printed, 2)]
    if abs(printed - exact.nilai) < _NEAR:
        by = f" Bobot yang dipakai tampaknya {write_number(weights[0])}." if weights else ""
        message = f"IKM tercetak {write_number(printed, 2)}, dengan bobot tepat {exact.cetak}.{by}"
        return Masalah("IKM_ROUNDED_WEIGHT", message, "info")
    return Masalah(
        "IKM_BERBEDA", f"IKM tercetak {write_number(printed, 2)}, hasil hitung {exact.cetak}. Periksa datanya."
    )


def with_weight(nrr: Mapping[str, Decimal], weight: Decimal) -> Decimal:
    """Return the IKM with a rounded weight, to two decimals, as spreadsheets of offices compute it."""
    return round_half_up(sum((score * weight for score in nrr.values()), Decimal(0)) * _SCALE, 2)


def _faults(nrr: Mapping[str, Decimal], profil: Profil) -> tuple[Masalah, ...]:
    unknown = [key for key in nrr if profil.unsur and key not in profil.unsur]
    outside = [key for key, score in nrr.items() if not _LOWEST <= score <= _HIGHEST]
    problems = [Masalah("UNSUR_TIDAK_DIKENAL", f"Unsur “{key}” tidak ada pada {profil.judul}.") for key in unknown]
    problems += [Masalah("UNSUR_JANGKAUAN", f"Nilai unsur “{key}” harus 1 sampai 4.") for key in outside]
    empty = () if nrr else (Masalah("UNSUR_KOSONG", "Tidak ada unsur yang dinilai."),)
    return (*problems, *empty)


def _inactive(nrr: Mapping[str, Decimal], profil: Profil) -> tuple[Masalah, ...]:
    full = profil.jumlah_unsur or len(profil.unsur)
    if len(nrr) >= full:
        return ()
    message = f"{len(nrr)} dari {full} unsur dinilai; bobot masing-masing 1/{len(nrr)}."
    return (Masalah("UNSUR_TIDAK_AKTIF", message, "info"),)


def _weighed(scores: Sequence[Decimal]) -> tuple[Decimal, str]:
    trace = f"({' + '.join(map(shown, scores))}) / {len(scores)} × 25"
    return sum(scores, Decimal(0)) * _SCALE / len(scores), trace
