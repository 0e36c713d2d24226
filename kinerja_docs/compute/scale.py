"""Scores on a scale of a profile: the value as it is printed, and the band that it falls into."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kinerja_docs.bahasa.numbers import round_half_up, write_number
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.compute.profile import Kategori, Profil

ABSENT = "n/a"
"""What is printed for a value that cannot be computed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skor:
    """A score with its band; ``nilai`` is exact, ``cetak`` rounded half up."""

    nilai: Decimal | None
    cetak: str
    masalah: tuple[Masalah, ...] = ()
    jejak: str = ""
    kategori: Kategori | None = None


def band(value: Decimal, profil: Profil) -> Kategori | None:
    """Return the band of a value; the value is rounded first as it is printed, so that a reader can verify it.

    Intervals of official scales have gaps of 0,01; behind the rounding none of them shows.
    """
    places = profil.desimal if profil.desimal_kategori is None else profil.desimal_kategori
    shown = round_half_up(value, places)
    return next((kategori for kategori in profil.kategori if kategori.holds(shown)), None)


def scored(value: Decimal, profil: Profil, trace: str, problems: tuple[Masalah, ...] = ()) -> Skor:
    """Return a value with its band; one outside the range of the profile has no band and the problem ``JANGKAUAN``."""
    printed = write_number(value, profil.desimal)
    outside = out_of_range(value, profil)
    found = None if outside else band(value, profil)
    line = f"{trace} = {printed}" if trace else printed
    return Skor(
        nilai=value,
        cetak=printed,
        masalah=(*problems, *outside),
        jejak=f"{line}{described(found)}, profil {profil.nama}",
        kategori=found,
    )


def absent(*problems: Masalah) -> Skor:
    """Return the score that could not be computed."""
    return Skor(nilai=None, cetak=ABSENT, masalah=problems)


def described(kategori: Kategori | None) -> str:
    """Return a band as it is added to a trace: ", A (Sangat Baik)"."""
    if kategori is None:
        return ""
    return f", {kategori.label} ({kategori.keterangan})" if kategori.keterangan else f", {kategori.label}"


def attributed(kategori: Kategori | None, profil: Profil) -> str:
    """Return profile and band as they end a trace: ", profil umum; predikat Tinggi (skala permendagri-86-2017)"."""
    if kategori is None:
        return f", profil {profil.nama}"
    scale = f" (skala {profil.skala})" if profil.skala and profil.skala != profil.nama else ""
    return f", profil {profil.nama}; predikat {kategori.label}{scale}"


def out_of_range(value: Decimal, profil: Profil) -> tuple[Masalah, ...]:
    """Return the problem of a value that the scale does not have."""
    limits = profil.jangkauan
    if limits is None or limits.terendah <= round_half_up(value, profil.desimal) <= limits.tertinggi:
        return ()
    between = f"{write_number(limits.terendah)} sampai {write_number(limits.tertinggi)}"
    return (Masalah("JANGKAUAN", f"Nilai {write_number(value, profil.desimal)} di luar {between}."),)
