"""Several indicators stacked in one cell, their units and targets stacked beside them, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.document import Block, Cell, Line, ListItem, Paragraph, Table, Text, text_of
from kinerja_docs.extract.found import Doubt
from kinerja_docs.extract.heights import has_place, is_below, running, span_of
from kinerja_docs.extract.rows import RowView

STACKED = Doubt("BACA-05", "info", "Beberapa indikator bertumpuk dalam satu sel; dipisahkan menurut barisnya.")
_ALIGNED = ("target", "satuan", "realisasi", "baseline", "formulasi", "alasan")
_MOST_WORDS_OF_A_VALUE = 6


def unstacked(row: RowView) -> Iterator[tuple[RowView, tuple[Doubt, ...]]]:
    """Yield a row for each indicator of a stack, else the row itself.

    A cell is a stack only if a cell beside it has as many lines, at least two, or lines beside each of its own, and
    either every indicator has a number of its own or those lines are short values such as targets; or if nothing stands
    beside it and its lines are numbered from 1.
    """
    cell = row.cell("indikator")
    lines = [] if cell is None else _lines(cell)
    if cell is None or len(lines) < 2:
        yield row, ()
        return
    beside = {name: parts for name in _ALIGNED if (other := row.cell(name)) and (parts := _beside(other, lines))}
    if not _is_stack(row, lines, beside):
        yield row, ()
        return
    columns = {row.header.index(name): parts for name, parts in beside.items()} | {row.header.index("indikator"): lines}
    for number in range(len(lines)):
        own = {i: replace(c, blocks=(columns[i][number],)) if i in columns else c for i, c in row.cells.items()}
        yield replace(row, cells=own), (STACKED,)


def _is_stack(row: RowView, lines: Sequence[Block], beside: Mapping[str, Sequence[Block]]) -> bool:
    if not beside:
        return _runs_from_one(lines) and not any(row.cell(name) for name in _ALIGNED)
    return _numbered(lines) or _are_values(beside.get("target", ()))


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


def _beside(cell: Cell, items: Sequence[Block]) -> list[Block]:
    """Return the lines of a cell, one beside each item: as many, or those at the height of each; nothing if neither."""
    lines = _lines(cell)
    if len(lines) == len(items):
        return lines
    if not all(map(has_place, (*items, *lines))):
        return []
    printed = [Paragraph((Text(line.text),), block.place, (line,)) for block in lines for line in _printed(block)]
    tops, spans = running([*map(span_of, items)]), running([*map(span_of, printed)])
    owners = [max(sum(is_below(span, top) for top in tops) - 1, 0) for span in spans]
    if {*owners} != {*range(len(items))}:
        return []
    parts = [[line for line, owner in zip(printed, owners, strict=True) if owner == at] for at in range(len(items))]
    return [Paragraph((Text(" ".join(map(text_of, part))),), cell.place, part[0].lines) for part in parts]


def _printed(block: Block) -> tuple[Line, ...]:
    return () if isinstance(block, Table) else block.lines


def _numbered(lines: Sequence[Block]) -> bool:
    labels = [line.label for line in lines if isinstance(line, ListItem) and line.label[0].isalnum()]
    return len(set(labels)) == len(lines)


def _are_values(lines: Sequence[Block]) -> bool:
    return bool(lines) and all(len(text_of(line).split()) <= _MOST_WORDS_OF_A_VALUE for line in lines)
