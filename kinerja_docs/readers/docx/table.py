"""Tables: the geometry of merged cells, then the content of each cell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kinerja_docs.budgets import TABLE_COLUMNS, TABLE_ROWS, WORD_PLACES
from kinerja_docs.document.model import Block, Cell, Table
from kinerja_docs.errors import TooLarge
from kinerja_docs.readers.docx.names import (
    ALTERNATE,
    DEL,
    DRAWN_T,
    INS,
    MATH_TEXT,
    MOVE_FROM,
    MOVE_TO,
    PROPERTIES,
    TC,
    TCPR,
    TR,
    TRPR,
    VAL,
    T,
    W,
    alternative,
    integer,
    is_on,
    properties_of,
    value_of,
)
from kinerja_docs.source import Place

if TYPE_CHECKING:
    from lxml.etree import _Element

    from kinerja_docs.readers.docx.remarks import Remarks

_SPAN, _DOWN, _ACROSS, _DELETED = f"{W}gridSpan", f"{W}vMerge", f"{W}hMerge", f"{W}cellDel"
_WRAPPERS = frozenset((f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}smartTag", INS, MOVE_TO))
_GONE = frozenset((DEL, MOVE_FROM))

ReadCell = Callable[["_Element", "Place"], tuple[Block, ...]]


@dataclass(slots=True)
class _Slot:
    """A cell in the making; ``start`` and ``end`` are columns of Word's own grid."""

    row: int
    start: int
    end: int
    rows: int = 1
    blocks: list[Block] = field(default_factory=list)


class Grid:
    """The cells of a ``w:tbl`` as Word's grid has them.

    Attributes:
        strays: what stands in the table outside every cell, which no valid file has.
    """

    def __init__(self, element: _Element, name: str, remarks: Remarks) -> None:
        self.strays: list[_Element] = []
        self._name = name
        self._remarks = remarks
        self._slots: list[_Slot] = []
        self._filled: list[tuple[_Slot, _Element]] = []
        self._rows = 0
        self._header_rows = 0
        self._open: dict[int, _Slot] = {}
        for row in self._within(element, TR):
            self._add_row(row)

    def table(self, place: Place, read_cell: ReadCell) -> Table | None:
        """Return the table, its cells read in order; None if it has no cell."""
        edges = sorted({slot.start for slot in self._slots})
        if len(edges) > TABLE_COLUMNS or len(edges) * self._rows > WORD_PLACES:
            raise TooLarge(f"{self._name}: sebuah tabel terlalu besar. Bagi tabelnya di Word, lalu ulangi.")
        column = {edge: index for index, edge in enumerate(edges)}
        places = {id(slot): _place_in(place, slot.row, column[slot.start]) for slot in self._slots}
        for slot, element in self._filled:
            slot.blocks += read_cell(element, places[id(slot)])
        cells = tuple(_cell(slot, edges, column, places[id(slot)]) for slot in self._slots)
        return Table(cells, self._rows, len(edges), place, self._header_rows) if cells else None

    def _within(self, element: _Element, tag: str) -> Iterator[_Element]:
        """Yield the rows or cells below ``element``, through whatever wraps them."""
        for child in element:
            if child.tag == tag:
                yield child
            elif child.tag in _WRAPPERS:
                self._remarks.revised |= child.tag in (INS, MOVE_TO)
                yield from self._within(child, tag)
            elif child.tag == ALTERNATE:
                chosen = alternative(child)
                yield from () if chosen is None else self._within(chosen, tag)
            elif child.tag in _GONE:
                self._remarks.revised = True
            elif child.tag not in PROPERTIES:
                self.strays.append(child)

    def _add_row(self, row: _Element) -> None:
        properties = next(row.iterchildren(TRPR), None)
        if properties is not None and self._is_gone(properties):
            return
        self._count()
        column = 0 if properties is None else integer(value_of(properties, f"{W}gridBefore"))
        if self._header_rows == self._rows and properties is not None:
            header = next(properties.iterchildren(f"{W}tblHeader"), None)
            self._header_rows += header is not None and is_on(header)
        self._add_cells(row, column)
        self._rows += 1

    def _count(self) -> None:
        self._remarks.rows += 1
        if self._remarks.rows > TABLE_ROWS:
            limit = f"{TABLE_ROWS:,}".replace(",", ".")
            raise TooLarge(
                f"{self._name}: tabelnya lebih dari {limit} baris. Bagi menjadi beberapa berkas, lalu ulangi."
            )

    def _add_cells(self, row: _Element, column: int) -> None:
        still_open: dict[int, _Slot] = {}
        last: _Slot | None = None
        for cell in self._within(row, TC):
            span, down, across, gone = _merging(cell)
            if gone:
                self._remarks.revised = True
            elif across == "continue" and last is not None:
                last.end = max(last.end, column + span)
                self._fill(last, cell, covered=True)
            else:
                last = self._slot(column, column + span, down, still_open, cell)
            column += span
        self._open = still_open

    def _slot(self, start: int, end: int, down: str | None, still_open: dict[int, _Slot], cell: _Element) -> _Slot:
        above = self._open.get(start) if down == "continue" else None
        if above is not None and above.end <= end:
            above.rows += 1
            still_open[start] = above
            self._fill(above, cell, covered=True)
            return above
        slot = _Slot(self._rows, start, end)
        self._slots.append(slot)
        if down == "restart":
            still_open[start] = slot
        self._fill(slot, cell, covered=False)
        return slot

    def _fill(self, slot: _Slot, cell: _Element, *, covered: bool) -> None:
        """A covered cell is normally empty; should it hold text all the same, the text goes to the cell over it."""
        if not covered or next(cell.iter(T, MATH_TEXT, DRAWN_T), None) is not None:
            self._filled.append((slot, cell))

    def _is_gone(self, properties: _Element) -> bool:
        changes = {child.tag for child in properties.iterchildren(INS, DEL)}
        self._remarks.revised |= bool(changes)
        return DEL in changes


def _merging(cell: _Element) -> tuple[int, str | None, str | None, bool]:
    """Return the span, the vertical and the horizontal merge of a cell, and whether it is deleted."""
    properties = properties_of(cell, TCPR)
    if properties is None:
        return 1, None, None, False
    span, down, across, gone = 1, None, None, False
    for child in properties:
        tag = child.tag
        if tag == _SPAN:
            span = max(1, integer(child.get(VAL), 1))
        elif tag == _DOWN:
            down = child.get(VAL, "continue")
        elif tag == _ACROSS:
            across = child.get(VAL, "continue")
        elif tag == _DELETED:
            gone = True
    return span, down, across, gone


def _place_in(place: Place, row: int, column: int) -> Place:
    """Cells of a table inside a cell keep the row and column of the outer one: those are what a person finds."""
    if place.baris is not None:
        return place
    return Place(berkas=place.berkas, blok=place.blok, bagian=place.bagian, baris=row + 1, kolom=column + 1)


def _cell(slot: _Slot, edges: list[int], column: dict[int, int], place: Place) -> Cell:
    first = column[slot.start]
    span = max(1, bisect_left(edges, slot.end) - first)
    return Cell(slot.row, first, tuple(slot.blocks), place, slot.rows, span)
