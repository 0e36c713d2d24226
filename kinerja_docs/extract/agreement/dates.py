"""Place and date over a signature: "Bandung, 22 April 2016", "Boyolali,   Januari 2026", "Tuban, ........ 2021"."""

from __future__ import annotations

import re

from kinerja_docs.bahasa.dates import read_date
from kinerja_docs.bahasa.text import normalise
from kinerja_docs.extract.wording import UNSET

_LINE = re.compile(r"(?P<place>[A-Z][^\W\d_]*(?:\s[A-Z][^\W\d_]*){0,3})\s*,(?P<date>.{0,60})")
_SIGNED = re.compile(
    r"(?:(?:ditetapkan|ditandatangani|dibuat) di\s*:?\s*(?P<place>[^\W\d][^\d:]{1,40})"
    r"|(?:pada )?tanggal\s*:?\s*(?P<date>.{6,40}))",
    re.IGNORECASE,
)
_YEAR_ONLY = re.compile(r"[\s.…_–-]*(?:(?:tanggal|tgl)\b\.?)?[\s.…_–-]*(?:19|20)\d\d\s*")


def place_and_date(text: str) -> tuple[str, str | None] | None:
    """Return place and ISO date (as far as it is printed; None where only the year is), or None for another line."""
    found = _LINE.fullmatch(normalise(text))
    if found is None:
        return None
    rest = found["date"].strip()
    if (inner := place_and_date(rest)) is not None:
        return inner
    if rest == UNSET or _YEAR_ONLY.fullmatch(rest):
        return found["place"], None
    iso = read_date(rest.strip(" .…_"))
    return None if iso is None else (found["place"], iso)


def signed_at(text: str) -> tuple[str | None, str | None] | None:
    """Return place or ISO date of a line such as "Ditetapkan di : Tuban", "Pada tanggal 4 Januari 2021", or None."""
    found = _SIGNED.fullmatch(normalise(text))
    if found is None:
        return None
    if found["place"]:
        return found["place"].strip(" ,."), None
    iso = read_date(found["date"].strip(" .…_"))
    return None if iso is None else (None, iso)


def is_date(text: str) -> bool:
    """Tell whether a line says where or when something is signed."""
    return place_and_date(text) is not None or signed_at(text) is not None
