"""Periods of performance: "2021", "2021-TW1" (triwulan), "2021-S2" (semester), "2021-03" (month)."""

from __future__ import annotations

import re

from kinerja_docs.bahasa.dates import month_number, read_date, write_date
from kinerja_docs.bahasa.roman import from_roman, to_roman
from kinerja_docs.bahasa.text import normalise

_YEAR = r"(?:(?:tahun|thn|th|t\.?\s?a\.?|tahun\s+anggaran)\b\.?\s*)?(?P<year>(?:19|20)\d{2})"
_WHOLE = re.compile(rf"(?:target|realisasi|capaian|baseline)?\s*{_YEAR}", re.IGNORECASE)
_ORDINALS = ("satu|pertama", "dua|kedua", "tiga|ketiga", "empat|keempat")
_PART = re.compile(
    r"\b(?P<kind>tri\s?wulan|trwl|triw|trw|tw|k[uw]artal|semester|smtr|smt|sem)\.?\s*[-–:/]?\s*(?:ke\b\s?-?\s?)?\(?"
    rf"(?P<number>IV|I{{1,3}}|V|\d|{'|'.join(_ORDINALS)})\b\)?",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"\s*[-,/]?\s*{_YEAR}", re.IGNORECASE)
_MONTHS = re.compile(
    r"\s*[(,:–-]?\s*(?:bulan\s+)?(?P<first>[^\W\d_]+)\.?\s*(?:[-–—/]|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga)"
    r"\s*(?P<last>[^\W\d_]+)\.?\s*\)?",
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

    "Tahun 2021", "TA 2021" → "2021"; "TW I 2021", "Triwulan 1" with ``year`` 2021 → "2021-TW1"; "Semester
    Kedua" → "2021-S2"; "Januari 2021" → "2021-01". Without any year a triwulan stays None.
    """
    flat = normalise(text).strip(" .:(")
    whole = _WHOLE.fullmatch(flat.strip(" )"))
    if whole is not None:
        return whole["year"]
    part = _PART.match(flat)
    if part is None:
        iso = read_date(flat.strip(" )"))
        return iso if iso is not None and len(iso) == 7 else None
    return _of_year(flat, part, year)


def part_in(text: str) -> str | None:
    """Return the part of a year that is named within a text: "TW2", "S1"; None if there is none or no such part."""
    found = _PART.search(text)
    return None if found is None else _part(found)


def without_part(text: str) -> str:
    """Return a text without the part of a year that it names: "Realisasi Triwulan I" → "Realisasi"."""
    return normalise(_PART.sub(" ", text))


def _of_year(text: str, part: re.Match[str], year: int | None) -> str | None:
    """Return the period of a part: behind it may stand its year and its months, if they are those of it."""
    rest, name = text[part.end() :], _part(part)
    months = _MONTHS.match(rest)
    if months is not None and month_number(months["first"]) is not None:
        if name != _of_months(months["first"], months["last"]):
            return None
        rest = rest[months.end() :]
    behind = _BEHIND.fullmatch(rest.rstrip(" )."))
    of = behind["year"] if behind else None if rest.strip(" ).") else year
    return f"{of}-{name}" if of and name else None


def _part(found: re.Match[str]) -> str | None:
    kind = "S" if found["kind"].casefold().startswith("s") else "TW"
    said = found["number"].casefold()
    words = (index for index, each in enumerate(_ORDINALS, 1) if said in each.split("|"))
    number = int(said) if said.isdigit() else next(words, None) or from_roman(said)
    return f"{kind}{number}" if number and number <= _MOST[kind] else None


def _of_months(first: str, last: str) -> str | None:
    """Return the part of a year that runs from one month to another."""
    start, end = month_number(first), month_number(last)
    if start is None or end is None:
        return None
    return {2: f"TW{end // 3}", 5: f"S{end // 6}"}.get(end - start) if start % 3 == 1 else None


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
