"""Printed totals of a budget: they are no lines, but they tell whether the lines were all read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from kinerja_docs.bahasa.rupiah import write_rupiah
from kinerja_docs.extract.found import Doubt, Draft, Found

BudgetLine = dict[str, Draft]
Total = tuple[int, Found | None]
"""How many lines stand above a printed total, and its amount."""
_MESSAGE = "Jumlah tercetak {} tidak sama dengan jumlah baris yang terbaca di atasnya ({}). Periksa barisnya."


def compared(lines: Sequence[BudgetLine], printed: Iterable[Total]) -> list[BudgetLine]:
    """Return the lines of a budget, with a doubt at the last one above each total that they do not add up to.

    A total may be of all lines above it, of those since the last total, or of those of one level; totals themselves may
    be added up as well.
    """
    told = [dict(line) for line in lines]
    start = 0
    for end, found in printed:
        amount = None if found is None else _value(found)
        above = lines[:end]
        if amount is not None and above and amount not in {*_sums(lines[start:end]), *_sums(above)}:
            said = _MESSAGE.format(write_rupiah(amount, 0), write_rupiah(_sum(above), 0))
            last = told[end - 1]["uraian"]
            if isinstance(last, Found):
                doubts = (*last.doubts, Doubt("BACA-23", "peringatan", said))
                told[end - 1]["uraian"] = replace(last, doubts=doubts)
        start = end
    return told


def _sums(lines: Sequence[BudgetLine]) -> Iterable[Decimal]:
    """Yield what lines add up to: all of them, and those of each level."""
    yield _sum(lines)
    for level in {str(line["tingkat"]) for line in lines}:
        yield _sum([line for line in lines if str(line["tingkat"]) == level])


def _sum(lines: Iterable[BudgetLine]) -> Decimal:
    amounts = (line["jumlah"] for line in lines)
    return sum((_value(found) or Decimal(0) for found in amounts if isinstance(found, Found)), Decimal(0))


def _value(found: Found) -> Decimal | None:
    return None if found.value is None else Decimal(found.value)
