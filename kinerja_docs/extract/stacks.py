"""Several indicators stacked in one cell, their units and targets stacked beside them, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.document import Block, Cell, ListItem, Paragraph, Table, Text, text_of
from kinerja_docs.extract.found import Doubt
from kinerja_docs.extract.rows import RowView

STACKED = Doubt("TAB-05", "info", "Beberapa indikator bertumpuk dalam satu sel; dipisahkan menurut barisnya.")
_ALIGNED = ("target", "satuan", "realisasi", "baseline", "formulasi", "alasan")
_MOST_WORDS_OF_A_VALUE = 6


def unstacked(row: RowView) -> Iterator[tuple[RowView, tuple[Doubt, ...]]]:
    """Yield a row for each indicator of a stack, else the row itself.

    A cell is a stack only if a cell beside it has as many lines, at least two, and either every indicator has a number
    of its own or those lines are short values such as targets; or if nothing stands beside it and its lines are
    numbered from 1.
    """
    cell = row.cell("indikator")
    lines = [] if cell is None else _lines(cell)
    beside = {name: index for name in _ALIGNED if (index := _beside(row, name, len(lines))) is not None}
    if cell is None or len(lines) < 2 or not _is_stack(row, lines, beside):
        yield row, ()
        return
    indexes = [row.header.index("indikator"), *beside.values()]
    for number in range(len(lines)):
        cells = {i: _only(c, number) if i in indexes else c for i, c in row.cells.items()}
        yield replace(row, cells=cells), (STACKED,)


def _is_stack(row: RowView, lines: Sequence[Block], beside: dict[str, int]) -> bool:
    if not beside:
        return _runs_from_one(lines) and not any(row.cell(name) for name in _ALIGNED)
    return _numbered(lines) or _are_values(row, beside)


def _runs_from_one(lines: Sequence[Block]) -> bool:
    labels = [line.label.strip("().") if isinstance(line, ListItem) else "" for line in lines]
    return labels == [str(number) for number in range(1, len(lines) + 1)]


def _lines(cell: Cell) -> list[Block]:
    """Return the lines of a cell: its paragraphs and items, soft breaks dividing them."""
    return [line for block in cell.blocks for line in _split(block)]


def _split(block: Block) -> list[Block]:
    if isinstance(block, Table):
        return []
    if len(block.content) == 1 and isinstance(block.content[0], Text) and "\n" in block.content[0].text:
        parts = [part for part in block.content[0].text.split("\n") if part.strip()]
        first = replace(block, content=(Text(parts[0]),)) if parts else block
        return [first, *(Paragraph((Text(part),), block.place) for part in parts[1:])]
    return [block] if normalise(text_of(block)) else []


def _beside(row: RowView, name: str, count: int) -> int | None:
    cell = row.cell(name)
    return row.header.index(name) if cell is not None and count > 1 and len(_lines(cell)) == count else None


def _numbered(lines: Sequence[Block]) -> bool:
    labels = [line.label for line in lines if isinstance(line, ListItem) and line.label[0].isalnum()]
    return len(set(labels)) == len(lines)


def _are_values(row: RowView, beside: dict[str, int]) -> bool:
    index = beside.get("target")
    lines = [] if index is None else _lines(row.cells[index])
    return bool(lines) and all(len(text_of(line).split()) <= _MOST_WORDS_OF_A_VALUE for line in lines)


def _only(cell: Cell, number: int) -> Cell:
    return replace(cell, blocks=(_lines(cell)[number],))
