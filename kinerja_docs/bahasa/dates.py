"""Dates: every printed form to ISO, as far as the document gives it, and back to words."""

from __future__ import annotations

import re
from datetime import date

from kinerja_docs.bahasa.roman import from_roman
from kinerja_docs.bahasa.tables import names, table
from kinerja_docs.bahasa.terbilang import read_terbilang
from kinerja_docs.bahasa.text import fold, normalise

_LEAD = re.compile(
    r"^(?:[^\W\d_][^\d,:]*,\s*)?(?:pada\s+)?(?:(?:tgl|tanggal)\b\.?\s*:?\s*)?(?:(?:hari\s+)?\w+['’]?\w*,\s*)?",
    re.IGNORECASE,
)
_LONGEST = 120
_PLACE = re.compile(r"^[^\W\d_][^\d,:]*\s(?=\d{1,2}\s+[^\W\d_]{3,})")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?")
_DIGITS = re.compile(r"(?P<day>\d{1,2})\s*([-/.])\s*(?P<month>\d{1,2}|[IVX]{1,4})\s*\2\s*(?P<year>\d{4})")
_MONTH_YEAR = re.compile(r"(?P<month>\d{1,2})\s*[-/]\s*(?P<year>\d{4})")
_WORDS = re.compile(
    r"(?P<day>\d{1,2}|[\s._…-]*)\s*[-/.\s]?\s*(?P<month>[^\W\d_]{3,})\.?\s*[-/,\s]?\s*(?P<year>\d{4})", re.IGNORECASE
)
_SPELLED = re.compile(r"(?P<day>[a-z ]+?)\s+bulan\s+(?P<month>[a-z]+)\s+tahun\s+(?P<year>[a-z ]+)", re.IGNORECASE)


def read_date(text: str) -> str | None:
    """Return ``text`` as ISO ("2021-01-04", "2026-01" where no day is printed), None if it is no date.

    The day comes first in digits ("04/01/2021"). A place, a weekday or "tanggal" before it does not matter, nor do
    spellings such as "Nopember". A year alone is no date.
    """
    flat = normalise(text).strip(" .")
    if len(flat) > _LONGEST:
        return None
    candidates = dict.fromkeys((flat, _LEAD.sub("", flat).strip(), _PLACE.sub("", flat)))
    return next(filter(None, map(_read, candidates)), None)


def write_date(iso: str) -> str:
    """Return an ISO date in words: "4 Januari 2021", "Januari 2026".

    Raises:
        ValueError: if ``iso`` is no date.
    """
    year, month, day = _parts(iso)
    name = list(table("kalender")["bulan"])[month - 1]
    return f"{name} {year}" if day is None else f"{day} {name} {year}"


def write_place_date(place: str, iso: str) -> str:
    """Return place and date as they stand above a signature: "Tuban, 4 Januari 2021".

    Raises:
        ValueError: as :func:`write_date`.
    """
    return f"{place}, {write_date(iso)}"


def weekday(iso: str) -> str:
    """Return the day of the week of a full ISO date ("Senin").

    Raises:
        ValueError: if ``iso`` is no full date.
    """
    return list(table("kalender")["hari"])[date.fromisoformat(iso).weekday()]


def month_number(name: str) -> int | None:
    """Return the number of a month by any of its spellings ("Nopember" → 11), else None."""
    known = names("kalender", "bulan").get(fold(name))
    return None if known is None else list(table("kalender")["bulan"]).index(known) + 1


def _read(text: str) -> str | None:
    found = (pattern.fullmatch(text) for pattern in (_ISO, _DIGITS, _WORDS, _MONTH_YEAR, _SPELLED))
    return next((iso for match in found if match is not None and (iso := _iso(match.groupdict()))), None)


def _parts(iso: str) -> tuple[int, int, int | None]:
    found = _ISO.fullmatch(iso)
    if found is None or _iso(found.groupdict()) != iso:
        raise ValueError(f"{iso}: bukan tanggal ISO")
    return int(found["year"]), int(found["month"]), int(found["day"]) if found["day"] else None


def _iso(parts: dict[str, str | None]) -> str | None:
    year, month, day = _number(parts["year"]), _month(parts["month"] or ""), _day(parts.get("day"))
    if year is None or month is None or day is None:
        return None
    try:
        exact = date(year, month, day or 1)
    except ValueError:
        return None
    return exact.isoformat() if day else exact.isoformat()[:7]


def _day(text: str | None) -> int | None:
    """Return the day, 0 where none is printed (blank or dots to fill in), None where it is no day."""
    filled = (text or "").strip(" ._…-")
    day = _number(filled) if filled else 0
    return None if filled and not day else day


def _number(text: str | None) -> int | None:
    if text is None or text.isdigit():
        return None if text is None else int(text)
    words = read_terbilang(text)
    return None if words is None else int(words)


def _month(text: str) -> int | None:
    return int(text) if text.isdigit() else month_number(text) or from_roman(text)
