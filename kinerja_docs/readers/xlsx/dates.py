"""Serial numbers of days as dates and times."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

_MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
_DAYS = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()
_LAST_SERIAL = 2_958_466
_LEAP_ERROR = 60
"""Excel has a 29 February 1900, so that serial numbers before it are one day off."""


def show_date(value: float, tokens: Sequence[tuple[str, str]], *, from_1904: bool) -> str | None:
    """Return a serial number by a date format, given as kinds and letters; None if it is no date.

    Days come as dd-mm-yyyy, or with the name of the month where the format spells it out.
    """
    if not 0 <= value < _LAST_SERIAL:
        return None
    letters = [text for kind, text in tokens if kind in ("date", "elapsed")]
    moment = moment_of(value, from_1904=from_1904)
    minutes = _minutes(letters)
    elapsed = any(kind == "elapsed" and text[0] == "h" for kind, text in tokens)
    day = _day(moment, [text for index, text in enumerate(letters) if index not in minutes and text[0] in "ymd"])
    return " ".join(filter(None, [day, _time(value, moment, letters, minutes, elapsed=elapsed)]))


def moment_of(value: float, *, from_1904: bool) -> datetime:
    """Return the moment of a serial number, to the second."""
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)
    shift = 1 if not from_1904 and value < _LEAP_ERROR else 0
    return start + timedelta(days=int(value) + shift, seconds=round((value - int(value)) * 86_400))


def _minutes(letters: Sequence[str]) -> set[int]:
    """Return which of the letters are minutes: an m after hours or before seconds."""
    found = set()
    for index, text in enumerate(letters):
        before = letters[index - 1][0] if index else ""
        after = letters[index + 1][0] if index + 1 < len(letters) else ""
        if text[0] == "m" and (before == "h" or after == "s"):
            found.add(index)
    return found


def _day(moment: datetime, letters: Sequence[str]) -> str:
    longest = {letter: max((len(t) for t in letters if t[0] == letter), default=0) for letter in "ymd"}
    week_day = _DAYS[moment.weekday()] if longest["d"] > 3 else ""
    has_day = any(text[0] == "d" and len(text) < 3 for text in letters)
    spelt = longest["m"] > 3 or (longest["m"] == 3 and not has_day)
    month = _MONTHS[moment.month - 1] if spelt else f"{moment.month:02}"
    parts = [
        (str(moment.day) if spelt else f"{moment.day:02}") if has_day else "",
        month if longest["m"] else "",
        str(moment.year) if longest["y"] else "",
    ]
    return ", ".join(filter(None, [week_day, (" " if spelt else "-").join(filter(None, parts))]))


def _time(value: float, moment: datetime, letters: Sequence[str], minutes: set[int], *, elapsed: bool) -> str:
    hours = any(text[0] == "h" for text in letters)
    if not hours and not minutes:
        return ""
    hour = int(round(value * 86_400) // 3_600) if elapsed else moment.hour
    parts = [f"{hour:02}"] if hours else []
    parts += [f"{moment.minute:02}"] if minutes or hours else []
    parts += [f"{moment.second:02}"] if any(text[0] == "s" for text in letters) else []
    return ":".join(parts)
