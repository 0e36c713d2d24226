"""Rows of a table that no line parts from the header above or below them: each cell holds two cells' words."""

from __future__ import annotations

from dataclasses import replace

from kinerja_docs.document import Block, Cell, Paragraph, Table, Text, text_of
from kinerja_docs.extract.tables.names import Spellings, column_of
from kinerja_docs.extract.wording import cell_text
from kinerja_docs.profiles import Vocabulary

LEAST_CELLS = 3
MOST_WORDS = 6
"""Of the heading that is glued to a value."""
Halves = dict[Cell, tuple[tuple[Block, ...], tuple[Block, ...]]]


def unglued(table: Table, spellings: Spellings, vocabulary: Vocabulary) -> Table:
    """Return a table whose glued rows are two rows each."""
    rows = _whole_rows(table)
    for number in sorted(rows, reverse=True):
        halves = _header_first(rows[number], spellings, vocabulary) if number == 0 else None
        halves = halves or _header_last(rows[number], spellings, vocabulary)
        if halves is not None:
            table = parted(table, number, halves)
    return table


def _whole_rows(table: Table) -> dict[int, list[Cell]]:
    """Return the filled cells of the rows that can be parted: no cell goes on below them."""
    rows: dict[int, list[Cell]] = {}
    crossed: set[int] = set()
    for cell in table.cells:
        crossed.update(range(cell.row, cell.row + cell.row_span - 1))
        if cell_text(cell):
            rows.setdefault(cell.row, []).append(cell)
    return {number: cells for number, cells in rows.items() if len(cells) >= LEAST_CELLS and number not in crossed}


def _header_first(cells: list[Cell], spellings: Spellings, vocabulary: Vocabulary) -> Halves | None:
    """Return the halves of cells that all begin with the name of a column and go on with something else."""
    halves: Halves = {}
    for cell in cells:
        words = cell_text(cell).split()
        counts = range(min(MOST_WORDS, len(words)), 0, -1)
        count = next((n for n in counts if _names(" ".join(words[:n]), spellings, vocabulary)), len(words))
        if count == len(words):
            return None
        halves[cell] = (_text(cell, words[:count]), _text(cell, words[count:]))
    return halves


def _header_last(cells: list[Cell], spellings: Spellings, vocabulary: Vocabulary) -> Halves | None:
    """Return the halves of cells whose last paragraphs all name a column."""
    if any(len(cell.blocks) < 2 or not _names(text_of(cell.blocks[-1]), spellings, vocabulary) for cell in cells):
        return None
    return {cell: (cell.blocks[:-1], cell.blocks[-1:]) for cell in cells}


def _names(text: str, spellings: Spellings, vocabulary: Vocabulary) -> bool:
    column = column_of([text], spellings, vocabulary)
    return column is not None and column.alike is None


def _text(cell: Cell, words: list[str]) -> tuple[Block, ...]:
    return (Paragraph((Text(" ".join(words)),), cell.place),)


def parted(table: Table, number: int, halves: Halves) -> Table:
    """Return a table with row ``number`` made two: the first halves of its cells above the second ones."""
    cells = []
    for cell in table.cells:
        above, below = halves.get(cell, (cell.blocks, ()))
        if cell.row > number:
            cells.append(replace(cell, row=cell.row + 1))
        elif cell.row == number:
            cells += [replace(cell, blocks=above), replace(cell, row=number + 1, blocks=below)]
        else:
            cells.append(cell)
    return replace(table, cells=tuple(cells), rows=table.rows + 1)
