"""Figures of a year from those of its triwulan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from kinerja_docs.bahasa.numbers import write_number
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.compute.rules import retold, shown
from kinerja_docs.compute.scale import ABSENT

Cara = Literal["CUMULATIVE", "LAST"]
_PLACES = 2
"""Decimals with which a realisasi is printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tahunan:
    """The realisasi of a year; ``terisi`` names the periods that had a value."""

    nilai: Decimal | None
    cetak: str
    masalah: tuple[Masalah, ...] = ()
    jejak: str = ""
    terisi: tuple[str, ...] = ()


def of_year(quarters: Mapping[str, Decimal | None], how: Cara) -> Tahunan:
    """Return the realisasi of a year from periods such as "2021-TW1".

    CUMULATIVE adds them up: counts and rupiah. LAST takes the last one that has a value: percentages, indices and
    scores are never added.
    """
    known = {period: value for period, value in sorted(quarters.items()) if value is not None}
    if not known:
        return Tahunan(nilai=None, cetak=ABSENT, masalah=(Masalah("REALISASI_KOSONG", "Realisasi belum diisi."),))
    if how == "CUMULATIVE":
        value, _ = _sum(list(known.values()))
        trace = f"{retold(_sum, list(known.values()), _PLACES)} = {shown(value)}"
    else:
        period, value = list(known.items())[-1]
        trace = f"{shown(value)} pada {period}"
    return Tahunan(nilai=value, cetak=write_number(value), jejak=trace, terisi=tuple(known))


def _sum(values: Sequence[Decimal]) -> tuple[Decimal, str]:
    return sum(values, Decimal(0)), " + ".join(map(shown, values))
