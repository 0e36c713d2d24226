"""Columns of periods: "Target TW I 2021" is the period "2021-TW1"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kinerja_docs.bahasa.periods import read_period, write_period
from kinerja_docs.bahasa.text import normalise

NO_PERIOD = "tanpa periode"


def of_year(year: int) -> tuple[str, ...]:
    """Return the periods that are asked for: the year and its triwulan."""
    return (str(year), *(f"{year}-TW{number}" for number in range(1, 5)))


def with_known(asked: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """Return the periods that are asked for, then the others in which something is known, in their order."""
    first = tuple(asked)
    return (*first, *sorted(set(known) - set(first)))


def title(word: str, period: str) -> str:
    """Return the heading of a period's column: "Target TW I 2021"."""
    return f"{word} {_short(period)}"


def period_of(heading: str, word: str, year: int | None) -> str | None:
    """Return the period of a heading, None if it is no column of this kind."""
    flat = normalise(heading)
    if not flat.casefold().startswith(f"{word.casefold()} "):
        return None
    rest = flat[len(word) :].strip()
    if rest.casefold() == NO_PERIOD:
        return ""
    return read_period(rest, year) or (rest if re.search(r"\d{4}", rest) else None)


def _short(period: str) -> str:
    if not period:
        return NO_PERIOD
    try:
        words = write_period(period)
    except ValueError:
        return period
    return words.replace("Triwulan", "TW").replace("Tahun ", "")
