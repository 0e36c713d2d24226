"""Place and date over a signature: "Bandung, 22 April 2016", "Boyolali,   Januari 2026", "Tuban, ........ 2021"."""

from __future__ import annotations

import re

_MONTHS = {
    "januari": 1, "februari": 2, "pebruari": 2, "maret": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7,
    "agustus": 8, "september": 9, "oktober": 10, "november": 11, "nopember": 11, "desember": 12,
}  # fmt: skip
_PLACE_DATE = re.compile(
    r"\s*(?P<place>[A-Z][^\W\d_]*(?:\s[A-Z][^\W\d_]*){0,3})\s*,\s*(?P<date>[\s.…_\-–]*(?:\d{1,2}\s+)?[.…_\s]*"
    r"(?:[^\W\d_]+\s+)?[.…_\s]*(?:19|20)\d\d)\s*"
)
_UNSET = re.compile(r"\s*(?P<place>[A-Z][^\W\d_]*(?:\s[A-Z][^\W\d_]*){0,3})\s*,\s*\[belum ditetapkan\]\s*")


def place_and_date(text: str) -> tuple[str, str | None] | None:
    """Return place and ISO date (as far as it is printed; None where only the year is), or None."""
    found = _PLACE_DATE.fullmatch(text)
    if found is None:
        unset = _UNSET.fullmatch(text)
        return (unset["place"], None) if unset else None
    words = re.findall(r"\d+|[^\W\d_]+", found["date"])
    months = [_MONTHS[word.lower()] for word in words if word.lower() in _MONTHS]
    if not months:
        return (found["place"], None) if len(words) == 1 else None
    return found["place"], _iso(words, months[0])


def _iso(words: list[str], month: int) -> str:
    year = words[-1]
    day = int(words[0]) if words[0].isdigit() and len(words) == 3 else None
    return f"{year}-{month:02d}" + (f"-{day:02d}" if day is not None and 1 <= day <= 31 else "")
