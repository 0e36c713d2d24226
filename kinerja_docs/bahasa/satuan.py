"""Units of measurement: what documents print, under the names by which they are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kinerja_docs.bahasa.numbers import Bilangan, read_number
from kinerja_docs.bahasa.tables import names
from kinerja_docs.bahasa.text import fold, normalise

_MEASURED = re.compile(r"(?P<number>[-−]?\d[\d.,]*)\s*(?P<unit>\D.*)?")
BOUNDED = frozenset({"persen", "nilai", "indeks"})
"""Units whose values do not go beyond 100, so that "82.510" is a decimal."""


@dataclass(frozen=True, slots=True)
class Ukuran:
    """A value and its unit by canonical name; ``satuan`` None where none is printed."""

    nilai: Bilangan
    satuan: str | None


def canonical(unit: str) -> str | None:
    """Return the canonical name of a unit ("Dok." → "dokumen", "%" → "persen"), None if it is not known."""
    flat = normalise(unit).strip(" ().,")
    return "persen" if flat == "%" else names("satuan", "satuan").get(fold(flat)) if fold(flat) else None


def read_measure(text: str, unit: str | None = None) -> Ukuran | None:
    """Return value and unit of "85%", "85 nilai" or "85" (then with ``unit`` of its column), None if it is no value.

    A unit that is not in the table stays as printed, in small letters.
    """
    found = _MEASURED.fullmatch(normalise(text))
    if found is None:
        return None
    printed = found["unit"] or unit
    name = None if printed is None else canonical(printed) or normalise(printed).casefold()
    number = read_number(found["number"], bounded=name in BOUNDED)
    return None if number is None else Ukuran(number, name)
