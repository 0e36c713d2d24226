"""The AKIP score and its predikat. The predikat has strict lower bounds: 90,00 is A, not AA."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from kinerja_docs.bahasa.numbers import write_number
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.compute.profile import Profil
from kinerja_docs.compute.scale import Skor, absent, scored


def predikat_akip(nilai: Decimal, profil: Profil) -> Skor:
    """Return the predikat of a score from 0 to 100 under the regulation of ``profil``.

    Source: PermenPANRB 88/2021 (and 12/2015, same bounds): AA above 90, A above 80, BB 70, B 60, CC 50, C 30, else D.
    """
    return scored(nilai, profil, "")


def nilai_akip(komponen: Mapping[str, Decimal], profil: Profil) -> Skor:
    """Return the score that the components make, each already weighted (0 to its weight), with its predikat."""
    problems = [*_unknown(komponen, profil), *_missing(komponen, profil), *_excess(komponen, profil)]
    if problems:
        return absent(*problems)
    trace = " + ".join(write_number(komponen[name]) for name in profil.bobot)
    return scored(sum(komponen.values(), Decimal(0)), profil, trace)


def _unknown(komponen: Mapping[str, Decimal], profil: Profil) -> list[Masalah]:
    names = [name for name in komponen if name not in profil.bobot]
    return [Masalah("KOMPONEN_TIDAK_DIKENAL", f"Komponen “{name}” tidak ada pada {profil.judul}.") for name in names]


def _missing(komponen: Mapping[str, Decimal], profil: Profil) -> list[Masalah]:
    names = [name for name in profil.bobot if name not in komponen]
    return [Masalah("KOMPONEN_KURANG", f"Nilai komponen “{name}” belum diisi.") for name in names]


def _excess(komponen: Mapping[str, Decimal], profil: Profil) -> list[Masalah]:
    return [
        Masalah("KOMPONEN_JANGKAUAN", f"Nilai “{name}” harus 0 sampai {write_number(profil.bobot[name])}.")
        for name, nilai in komponen.items()
        if name in profil.bobot and not 0 <= nilai <= profil.bobot[name]
    ]
