"""Tables of a page: rows and spans as a browser lays them out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from kinerja_docs.budgets import TABLE_COLUMNS, TABLE_ROWS
from kinerja_docs.document import Block, Heading, Paragraph, Table, text_of
from kinerja_docs.errors import TooLarge
from kinerja_docs.readers.geometry import Slot, make_table
from kinerja_docs.source import Place

if TYPE_CHECKING:
    from lxml.etree import _Element


class _Span(NamedTuple):
    """Places that a cell takes: its columns, and the first row below it."""

    start: int
    end: int
    until: int


class TableInMaking:
    """A table while its elements come in.

    Attributes:
        slot: the cell that is open.
    """

    def __init__(self, element: _Element, name: str) -> None:
        self.slot: Slot | None = None
        self._name = name
        self._presents = (element.get("role") or "").lower() in ("none", "presentation")
        self._slots: list[Slot] = []
        self._row = -1
        self._row_open = False
        self._column = 0
        self._above: list[_Span] = []
        self._beside: list[_Span] = []
        self._passed = 0
        self._group = 0
        self._header_rows = 0
        self._one_body = _spans_run_on(element)

    def start_row(self) -> None:
        """Begin a row; what spans down from above takes its places in it.

        Raises:
            TooLarge: beyond 50,000 rows, or if more than 1,000 cells reach into the row.
        """
        self._row += 1
        self._above = sorted(span for span in (*self._above, *self._beside) if span.until > self._row)
        if self._row >= TABLE_ROWS or len(self._above) > TABLE_COLUMNS:
            raise TooLarge(f"{self._name}: sebuah tabel lebih dari 50.000 baris. Bagi tabelnya lalu ulangi.")
        self._beside = []
        self._passed = 0
        self._row_open = True
        self._column = 0

    def end_row(self) -> None:
        """Close a row; a cell that comes now begins another one."""
        self._row_open = False

    def start_cell(self, element: _Element, place: Place) -> None:
        """Begin a cell at the next place that is free.

        Raises:
            TooLarge: beyond 1,000 columns.
        """
        if not self._row_open:
            self.start_row()
        if len(self._beside) >= TABLE_COLUMNS:
            raise TooLarge(f"{self._name}: sebuah tabel lebih dari 1.000 kolom. Bagi tabelnya lalu ulangi.")
        next_above = self._skip_taken()
        rows = _span(element, "rowspan", TABLE_ROWS) or TABLE_ROWS
        end = min(self._column + (_span(element, "colspan", TABLE_COLUMNS) or 1), next_above)
        self.slot = Slot(self._row, self._column, end, place, rows)
        self._beside.append(_Span(self._column, end, self._row + rows))
        self._column = end

    def _skip_taken(self) -> int:
        """Move to the next free place, and return where the next cell from above begins."""
        while self._passed < len(self._above):
            span = self._above[self._passed]
            if span.start > self._column:
                return span.start
            self._passed += 1
            self._column = max(self._column, span.end)
        return self._column + TABLE_COLUMNS

    def end_cell(self, blocks: list[Block]) -> None:
        """Close the open cell."""
        if self.slot is not None:
            self.slot.blocks = tuple(blocks)
            self._slots.append(self.slot)
        self.slot = None

    def change_body(self) -> None:
        """Begin or end a ``tbody`` or ``tfoot``."""
        self._row_open = False
        if not self._one_body:
            self.change_group()

    def change_group(self) -> None:
        """Begin or end a group of rows: no cell spans out of one."""
        rows = self._row + 1
        for slot in self._slots[self._group :]:
            slot.rows = min(slot.rows, rows - slot.row)
        self._group = len(self._slots)
        self._above, self._beside = [], []
        self._row_open = False

    def end_head(self, first_row: int) -> None:
        """Close a ``thead`` that began at ``first_row``; only the one at the top is the header."""
        self.change_group()
        if first_row == 0:
            self._header_rows = self.rows

    @property
    def rows(self) -> int:
        """Return how many rows there are so far."""
        return self._row + 1

    def finish(self, place: Place) -> list[Block]:
        """Return the table, or what stands in it if it only lays out the page."""
        self.change_group()
        filled = [slot for slot in self._slots if slot.blocks]
        if len(filled) < 2 or self._presents or any(map(_lays_out, filled)):
            return [block for row in _rows(filled) for block in self._loose(row)]
        return [make_table(self._slots, self.rows, place, self._header_rows)]

    def _loose(self, row: list[Slot]) -> list[Block]:
        """Return what a row of a layout holds; a label and what it says stay beside each other."""
        if not any(_says_label(slot) for slot in row[1:]) or not all(map(_is_line, row)):
            return [block for slot in row for block in slot.blocks]
        return [make_table([replace(slot, row=0, rows=1) for slot in row], 1, row[0].place, 0)]


def _rows(slots: list[Slot]) -> Iterator[list[Slot]]:
    for _, row in groupby(slots, key=lambda slot: slot.row):
        yield list(row)


def _is_line(slot: Slot) -> bool:
    return len(slot.blocks) == 1 and isinstance(slot.blocks[0], Paragraph)


def _says_label(slot: Slot) -> bool:
    """Tell whether a cell begins with the colon behind a label."""
    return text_of(slot.blocks[0]).lstrip().startswith(":")


def _lays_out(slot: Slot) -> bool:
    """Tell whether a cell is a part of a page: a heading with text below it, or a table of some size."""
    if len(slot.blocks) > 2 and any(isinstance(block, Heading) for block in slot.blocks):
        return True
    return any(isinstance(block, Table) and block.rows > 1 and block.columns > 2 for block in slot.blocks)


def _spans_run_on(table: _Element) -> bool:
    """Tell whether cells span from one ``tbody`` into the next, where its rows have left them room.

    Browsers cut such cells off; word processors write them, one ``tbody`` a page.
    """
    bodies = [[_own_cells(row) for row in body.iterchildren("tr")] for body in table.iterchildren("tbody")]
    width = max((sum(columns for columns, _ in row) for body in bodies for row in body), default=0)
    return any(
        0 < _reaching_out(body) <= width - sum(columns for columns, _ in after[0])
        for body, after in pairwise(filter(None, bodies))
    )


def _own_cells(row: _Element) -> list[tuple[int, int]]:
    """Return columns and rows of each cell that a row begins."""
    cells = row.iterchildren("td", "th")
    return [(_span(cell, "colspan", TABLE_COLUMNS) or 1, _span(cell, "rowspan", TABLE_ROWS)) for cell in cells]


def _reaching_out(body: list[list[tuple[int, int]]]) -> int:
    """Return how many columns the cells take that span past the last row of a group."""
    return sum(columns for at, row in enumerate(body) for columns, rows in row if at + rows > len(body))


def _span(element: _Element, name: str, most: int) -> int:
    """Return a span; 0 means "to the end of the group"; what is no number is 1."""
    found = re.match(r"\s*(\d{1,9})", element.get(name) or "")
    return min(int(found[1]), most) if found else 1
