"""Periods of performance: "2021", "2021-TW1" (triwulan), "2021-S2" (semester), "2021-03" (month)."""

from __future__ import annotations

import re

from kinerja_docs.bahasa.dates import read_date, write_date
from kinerja_docs.bahasa.roman import from_roman, to_roman
from kinerja_docs.bahasa.text import normalise

_YEAR = r"(?:(?:tahun|thn|th|t\.?\s?a\.?|tahun\s+anggaran)\b\.?\s*)?(?P<year>(?:19|20)\d{2})"
_WHOLE = re.compile(rf"(?:target|realisasi|capaian|baseline)?\s*{_YEAR}", re.IGNORECASE)
_PART = re.compile(
    rf"(?P<kind>triwulan|triw|tw|semester|smt|sem)\b\.?\s*(?:ke\s?-?\s?)?(?P<number>[IV]{{1,3}}|\d)(?:\s*[-,/]?\s*{_YEAR})?",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"(?:tahun\s+)?(?P<first>(?:19|20)\d{2})\s*(?:[-–—]|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s*(?:tahun\s+)?"
    r"(?P<last>(?:19|20)\d{2})",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?P<year>\d{4})(?:-(?:TW(?P<quarter>[1-4])|S(?P<half>[12])))?")
_MOST = {"TW": 4, "S": 2}


def read_period(text: str, year: int | None = None) -> str | None:
    """Return the period that a heading names, None if it names none.

    "Tahun 2021", "TA 2021" → "2021"; "TW I 2021", "Triwulan 1" with ``year`` 2021 → "2021-TW1"; "Semester II" →
    "2021-S2"; "Januari 2021" → "2021-01". Without any year a triwulan stays None.
    """
    flat = normalise(text).strip(" .:()")
    whole = _WHOLE.fullmatch(flat)
    if whole is not None:
        return whole["year"]
    part = _PART.fullmatch(flat)
    if part is None:
        iso = read_date(flat)
        return iso if iso is not None and len(iso) == 7 else None
    kind = "S" if part["kind"].casefold().startswith("s") else "TW"
    number = int(part["number"]) if part["number"].isdigit() else from_roman(part["number"])
    of = part["year"] or year
    return f"{of}-{kind}{number}" if of and number and number <= _MOST[kind] else None


def write_period(period: str) -> str:
    """Return a period in words: "Tahun 2021", "Triwulan I Tahun 2021", "Januari 2021"; "" stays "".

    Raises:
        ValueError: if ``period`` is none of the contract.
    """
    if not period:
        return ""
    found = _CODE.fullmatch(period)
    if found is None:
        return write_date(period)
    for group, word in (("quarter", "Triwulan"), ("half", "Semester")):
        if found[group]:
            return f"{word} {to_roman(int(found[group]))} Tahun {found['year']}"
    return f"Tahun {found['year']}"


def read_years(text: str) -> tuple[int, int] | None:
    """Return first and last year of "2017–2021", None if it is none or runs backwards."""
    found = _SPAN.fullmatch(normalise(text).strip(" ()"))
    if found is None or int(found["first"]) > int(found["last"]):
        return None
    return int(found["first"]), int(found["last"])


def quarter_of(iso: str) -> str:
    """Return the triwulan in which a date lies: "2021-05-31" → "2021-TW2"."""
    return f"{iso[:4]}-TW{(int(iso[5:7]) + 2) // 3}"
