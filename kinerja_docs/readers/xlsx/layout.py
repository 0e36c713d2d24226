"""What a sheet shows as blocks: lines above, between and below tables, and the tables."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kinerja_docs.bahasa.labels import is_signed, split_label
from kinerja_docs.budgets import TABLE_PLACES
from kinerja_docs.document import Block, Text
from kinerja_docs.errors import TooLarge
from kinerja_docs.readers.geometry import Slot, make_table
from kinerja_docs.readers.lines import blocks_of, items_of, typed
from kinerja_docs.readers.xlsx.sheet import Range
from kinerja_docs.readers.xlsx.visible import Shown, View
from kinerja_docs.source import Place

_LONGEST_NAME = 60
Row = list[Shown]


class Layout:
    """Turns sheets into blocks, numbered through the whole file."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._places = 0
        self._sheet = ""
        self._blocks: list[Block] = []

    def blocks(self, sheet: str, seen: View, number: int) -> list[Block]:
        """Return the blocks of a sheet; the first of them gets ``number``."""
        self._sheet = sheet
        self._blocks = []
        for group in _groups(seen):
            for is_line, rows in itertools.groupby(group, key=lambda row: _colon(row) is not None):
                self._take(list(rows), seen, number, is_line=is_line)
        return self._blocks

    def _take(self, rows: list[Row], seen: View, number: int, *, is_line: bool) -> None:
        """Take a run of rows: lines with a colon, or lines and a table between them."""
        first, last = (len(rows), len(rows)) if is_line else _table(rows)
        for row in rows[:first]:
            self._line(row, number)
        if first < last:
            self._table(rows[first:last], seen, number)
        for row in rows[last:]:
            self._line(row, number)

    def _place(self, cell: Shown, number: int) -> Place:
        block = number + len(self._blocks)
        return Place(berkas=self._name, bagian=self._sheet, blok=block, baris=cell.row + 1, kolom=cell.column + 1)

    def _line(self, row: Row, number: int) -> None:
        for text in _line_texts(row):
            for item in items_of([Text(text)]):
                self._blocks.append(typed(item, self._place(row[0], number)))

    def _table(self, rows: list[Row], seen: View, number: int) -> None:
        top, bottom = rows[0][0].area.top, max(row[0].area.top for row in rows)
        edges = sorted({cell.area.left for row in rows for cell in row})
        self._places += (bottom - top + 1) * len(edges)
        if self._places > TABLE_PLACES:
            raise TooLarge(f"{self._name}, lembar {self._sheet}: terlalu besar. Salin bagian yang diperlukan saja.")
        taken = _Taken(top, bottom, edges)
        slots = [slot for row in rows for cell in row if (slot := self._slot(taken, cell, number))]
        slots += self._blanks(taken, rows, seen, number)
        slots.sort(key=lambda slot: (slot.row, slot.start))
        self._blocks.append(make_table(slots, bottom - top + 1, self._place(rows[0][0], number)))

    def _slot(self, taken: _Taken, cell: Shown, number: int) -> Slot | None:
        slot = taken.slot(cell.area, self._place(cell, number))
        if slot is not None:
            slot.blocks = tuple(blocks_of([Text(cell.text)], slot.place))
        return slot

    def _blanks(self, taken: _Taken, rows: list[Row], seen: View, number: int) -> Iterator[Slot]:
        """Yield the cells of a table that are blank, merged ones first."""
        corner = rows[0][0]
        for area in seen.blanks:
            if taken.touches(area):
                slot = taken.slot(area, self._place(corner, number))
                yield from [slot] if slot else []
        known = {row[0].area.top: row[0] for row in rows}
        columns = {cell.area.left: cell.column for row in rows for cell in row}
        for row, column in taken.free():
            near = known.get(row)
            sheet_row = near.row if near else corner.row + row - corner.area.top
            place = self._place(Shown(Range(row, column, row, column), sheet_row, columns[column], ""), number)
            yield Slot(row - corner.area.top, column, column + 1, place)


class _Taken:
    """The places of a table that have a cell."""

    def __init__(self, top: int, bottom: int, edges: Sequence[int]) -> None:
        self._top = top
        self._bottom = bottom
        self._edges = edges
        self._places: set[tuple[int, int]] = set()

    def touches(self, area: Range) -> bool:
        """Tell whether a range begins at a column of the table, in one of its rows."""
        at = bisect_left(self._edges, area.left)
        return self._top <= area.top <= self._bottom and self._edges[at : at + 1] == [area.left]

    def slot(self, area: Range, place: Place) -> Slot | None:
        """Return a cell for a range, cut off at the edge of the table; None if its places are taken."""
        bottom = min(area.bottom, self._bottom)
        columns = self._edges[bisect_left(self._edges, area.left) : bisect_left(self._edges, area.right + 1)]
        rows = range(area.top, bottom + 1)
        if any(place in self._places for place in itertools.product(rows, columns)):
            return None
        self._places.update(itertools.product(rows, columns))
        return Slot(area.top - self._top, area.left, area.right + 1, place, bottom - area.top + 1)

    def free(self) -> Iterator[tuple[int, int]]:
        """Yield the places without a cell."""
        for place in itertools.product(range(self._top, self._bottom + 1), self._edges):
            if place not in self._places:
                yield place


def _groups(seen: View) -> Iterator[list[Row]]:
    """Yield the rows between blank ones; a row that merged cells reach into is not blank."""
    group: list[Row] = []
    reach = -1
    for number, row in seen.rows.items():
        if group and number > reach + 1:
            yield group
            group = []
        group.append(row)
        reach = max(number, reach, *(cell.area.bottom for cell in row))
    if group:
        yield group


def _table(rows: Sequence[Row]) -> tuple[int, int]:
    """Return where the table in some rows begins and ends: what has one cell above or below it are lines."""
    wide = [index for index, row in enumerate(rows) if len(row) > 1 and not _is_item(row)]
    if not wide:
        return len(rows), len(rows)
    first, last = wide[0], len(rows)
    columns = [cell.area.left for row in rows[first : wide[-1] + 1] for cell in row]
    while last > wide[-1] + 1 and _is_below(rows[last - 1], min(columns), max(columns)):
        last -= 1
    return first, last


def _is_below(row: Row, left: int, right: int) -> bool:
    """Tell whether a row has nothing but one cell at the left edge of the table, or one across all of it."""
    area = row[0].area
    return len(row) == 1 and (area.left <= left or (area.left == left and area.right >= right))


def _is_item(row: Row) -> bool:
    """Tell whether a row is a label of a list in one cell and the text in the next."""
    return len(row) == 2 and is_signed(row[0].text.strip())


def _colon(row: Row) -> int | None:
    """Return the cell of a row such as "Jabatan", ":", "Camat" in which the value begins; None if it is none."""
    texts = [cell.text.strip() for cell in row]
    if len(row) > 5 or len(texts[0]) > _LONGEST_NAME:
        return None
    for index in (1, 2):
        if texts[index : index + 1] and texts[index].startswith(":") and (index == 1 or is_signed(texts[0])):
            return index
    return 1 if texts[0].endswith(":") and len(texts) in (2, 3) else None


def _line_texts(row: Row) -> list[str]:
    """Return the texts of a line: its own, and that of a list which begins behind a colon."""
    texts = [cell.text.strip() for cell in row]
    colon = _colon(row)
    if colon is None:
        return [" ".join(texts)]
    name = " ".join(texts[:colon]).rstrip(" :")
    value = re.sub(r"^:\s*", "", " ".join(texts[colon:]))
    if "\n" in value and split_label(value):
        return [f"{name}\t:", value]
    return [f"{name}\t: {value}".rstrip()]
