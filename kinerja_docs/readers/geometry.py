"""Cells on a wide grid to tables: columns at which no cell begins are none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from kinerja_docs.budgets import TABLE_PLACES
from kinerja_docs.document import Block, Cell, Table
from kinerja_docs.errors import TooLarge
from kinerja_docs.source import Place


@dataclass(slots=True)
class Slot:
    """A cell in the making: its row, its first column and the column behind its last, the rows that it covers."""

    row: int
    start: int
    end: int
    place: Place
    rows: int = 1
    blocks: tuple[Block, ...] = ()


def make_table(slots: Sequence[Slot], rows: int, place: Place, header_rows: int = 0) -> Table:
    """Return the table of these cells, which must not overlap.

    Raises:
        TooLarge: beyond a million places.
    """
    edges = sorted({slot.start for slot in slots})
    if len(edges) * rows > TABLE_PLACES:
        raise TooLarge(f"{place}: tabel terlalu besar ({rows} baris, {len(edges)} kolom). Bagi tabelnya lalu ulangi.")
    column = {edge: index for index, edge in enumerate(edges)}
    cells = []
    for slot in slots:
        first = column[slot.start]
        span = max(1, bisect_left(edges, slot.end) - first)
        cells.append(Cell(slot.row, first, slot.blocks, slot.place, min(slot.rows, rows - slot.row), span))
    return Table(tuple(cells), rows, len(edges), place, header_rows)
