"""Percentages and ranges: a number with what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from kinerja_docs.bahasa.numbers import Bilangan, read_number, write_number

_PERCENT = re.compile(r"(?P<number>.*?\d)\s*(?:%|persen|prosen|percent)\.?", re.IGNORECASE)
_NUMBER = r"\d[\d.,]*"
_UNTIL = r"\s*(?:[-–—−]|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s*"
_RANGE = re.compile(
    rf"(?P<between>antara\s+)?(?P<low>{_NUMBER})\s*(?P<low_unit>%|[^\W\d]+)??(?:{_UNTIL}|(?P<and>\s+dan\s+))"
    rf"(?P<high>{_NUMBER})\s*(?P<unit>\D*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Rentang:
    """A closed interval with its unit as printed ("" where there is none)."""

    teks: str
    bawah: Decimal
    atas: Decimal
    satuan: str = ""


def read_percent(text: str) -> Bilangan | None:
    """Return the number before a percent sign or word, in percent ("93,75 %" → 93.75), else None."""
    found = _PERCENT.fullmatch(text.strip())
    number = None if found is None else read_number(found["number"], bounded=True)
    return None if number is None else Bilangan(text, number.nilai, number.pasti)


def write_percent(value: Decimal | int, places: int = 2, *, trim: bool = True, space: bool = False) -> str:
    """Return a percentage as tables print it: ``93,75%``, whole ones without decimals: ``100%``."""
    return f"{write_number(value, places, trim=trim)}{' ' if space else ''}%"


def read_range(text: str, *, bounded: bool = False) -> Rentang | None:
    """Return the interval that ``text`` prints ("80 - 90%", "7 s.d. 8 bulan"), None if it is none or runs backwards."""
    found = _RANGE.fullmatch(text.strip())
    if found is None or bool(found["and"]) > bool(found["between"]):
        return None
    unit, first = found["unit"].strip(), found["low_unit"] or ""
    if first and unit and first.casefold() != unit.casefold():
        return None
    unit = unit or first
    low, high = (read_number(found[end], bounded=bounded or unit == "%") for end in ("low", "high"))
    if low is None or high is None or low.nilai > high.nilai:
        return None
    return Rentang(text, low.nilai, high.nilai, unit)


def write_range(interval: Rentang) -> str:
    """Return an interval with an en dash: ``80–90%``, ``7–8 bulan``, and years without dots: ``2021–2026``."""
    unit, bounds = interval.satuan, (interval.bawah, interval.atas)
    years = not unit and all(1900 <= bound <= 2100 and bound == int(bound) for bound in bounds)
    low, high = (f"{bound:.0f}" if years else write_number(bound) for bound in bounds)
    return f"{low}–{high}{unit if unit in ('', '%') else f' {unit}'}"
