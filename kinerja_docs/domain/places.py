"""Where a JSON pointer of a record leads, in words: the cell of its workbook, or what stands there and its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from kinerja_docs.domain.record import Indikator, Jabatan, Kinerja, Perjanjian
from kinerja_docs.domain.year import Tahunan

SHOWN = 70
"""Characters of a name that are shown: enough to find it."""
T = TypeVar("T")


def place_of(tahunan: Tahunan, di: str) -> str:
    """Return the cell that a pointer leads to where the record came from a workbook, else :func:`in_words`."""
    cell = _nearest(tahunan.sel, di)
    return cell if cell is not None else in_words(tahunan.rekaman, di)


def in_words(record: Kinerja, di: str) -> str:
    """Return what a pointer leads to: the jabatan, the indicator, and the place in the document it was read from."""
    place = _nearest(record.asal, di)
    named = list(_names(record, di.split("/")[1:]))
    return ", ".join([*named, *([] if place is None else [str(place)])])


def _nearest(found: Mapping[str, T], di: str) -> T | None:
    """Return what is known of a pointer, else of the nearest one above it."""
    while di:
        if di in found:
            return found[di]
        di = di.rpartition("/")[0]
    return None


def _names(record: Kinerja, parts: list[str]) -> Iterator[str]:
    """Yield the names of what stands on the way to a pointer."""
    here: object = record
    for part in parts:
        here = _inside(here, part)
        match here:
            case None:
                return
            case Jabatan(nama=name):
                yield f"jabatan “{_short(name)}”"
            case Indikator(nama=name):
                yield f"indikator “{_short(name)}”"
            case Perjanjian(pihak_pertama=first) if first is not None and first.jabatan:
                yield f"Perjanjian Kinerja {first.jabatan}"


def _inside(here: object, part: str) -> object:
    if isinstance(here, tuple):
        return here[int(part)] if part.isdigit() and int(part) < len(here) else None
    return getattr(here, part, None)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1].rstrip()}…"
