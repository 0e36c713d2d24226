"""The values that a template can do more with than print them: merged cells, formulas, pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kinerja_docs.formula.layout import Layout

BELUM = "[belum ditetapkan]"
TIADA = "n/a"
"""For a figure that could not be computed."""
SHORT = 400
"""Characters of a text that is worth remembering."""
Gabung = Literal["mulai", "lanjut", ""]


@dataclass(frozen=True, slots=True)
class Sel:
    """A table cell that may go on over several rows.

    Attributes:
        teks: what it prints.
        butir: the same as a list, where it holds several items.
        gabung: "mulai" in the first row of a merged group, "lanjut" in its others, "" where nothing is merged.
    """

    teks: str
    butir: tuple[str, ...] = ()
    gabung: Gabung = ""

    def __str__(self) -> str:
        return self.teks


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula: its text, and the layout to print as an equation where there is one."""

    teks: str
    layout: Layout | None = None

    def __str__(self) -> str:
        return self.teks


class Lain:
    """What the own columns of a workbook say of a row, by their names; a column that there is not is visibly open."""

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str] | None = None) -> None:
        self._texts = texts or {}

    def __getitem__(self, name: str) -> str:
        return self._texts.get(name, BELUM)


NO_OTHERS = Lain()


@dataclass(frozen=True, slots=True)
class Gambar:
    """A picture: its bytes, its kind and its size in pixels."""

    data: bytes
    jenis: Literal["image/png", "image/jpeg"]
    lebar: int
    tinggi: int


def merge_equal(cells: Sequence[tuple[str, tuple[str, ...]]], same: Callable[[int], bool]) -> list[Sel]:
    """Return the cells of a column, merged where ``same(row)`` says that a row goes on with the row above it.

    Each group of two or more has exactly one "mulai".
    """
    made, goes_on, last = [], False, len(cells) - 1
    for row, (text, items) in enumerate(cells):
        below = row < last and same(row + 1)
        made.append(_cell(text, items, "lanjut" if goes_on else "mulai" if below else ""))
        goes_on = below
    return made


def _cell(text: str, items: tuple[str, ...], state: Gabung) -> Sel:
    return _shared(text, state) if not items and len(text) <= SHORT else Sel(text, items, state)


@lru_cache(maxsize=4096)
def _shared(text: str, state: Gabung) -> Sel:
    return Sel(text, (), state)
