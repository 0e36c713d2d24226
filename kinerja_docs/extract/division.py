"""Rows that hold several: sasaran stacked in one cell, each with its indicators and targets beside it.

Where the page is known, a row is divided at a sasaran that begins at one height with an indicator, if no text beside it
runs across that height. Elsewhere the cells must hold as many parts as there are sasaran.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby, islice

from kinerja_docs.document import Block, Cell, ListItem, Table, grid, text_of
from kinerja_docs.extract.found import Doubt
from kinerja_docs.extract.heights import has_place, is_below, is_level, runs_across, span_of
from kinerja_docs.extract.tables.names import Header

DIVIDED = Doubt("BACA-05", "info", "Beberapa sasaran bertumpuk dalam satu sel; dipisahkan menurut barisnya.")
_AIMS = ("sasaran", "sasaran_pd")
Parts = list[tuple[Block, ...]]


def divided(table: Table, header: Header) -> tuple[Table, frozenset[int]]:
    """Return a table with the rows divided that hold several sasaran, and the numbers of the rows that came of it."""
    aims = next((at for name in _AIMS if (at := header.index(name)) is not None), None)
    indicators = header.index("indikator")
    if aims is None or indicators is None:
        return table, frozenset()
    made: list[Cell] = []
    new: set[int] = set()
    added = 0
    for number, row in enumerate(grid(table)):
        cells = [cell for cell in table.cells if cell.row == number]
        parts = _parts(row, aims, indicators) if number >= header.body else None
        made += [replace(cell, row=number + added) for cell in cells] if parts is None else []
        if parts is None:
            continue
        count = len(parts[aims])
        for cell in cells:
            own = parts.get(cell.column, [cell.blocks])
            made += [replace(cell, row=number + added + at, blocks=blocks) for at, blocks in enumerate(own)]
        new |= set(range(number + added + 1, number + added + count))
        added += count - 1
    return (
        (replace(table, cells=tuple(made), rows=table.rows + added), frozenset(new)) if added else (table, frozenset())
    )


def _parts(row: Sequence[Cell | None], aims: int, indicators: int) -> dict[int, Parts] | None:
    """Return the parts of the cells of a row by column, as many in each; None where the row is one."""
    cells = {at: cell for at, cell in enumerate(row) if cell is not None}
    aim, indicator = cells.get(aims), cells.get(indicators)
    if aim is None or indicator is None or any(cell.row_span > 1 for cell in cells.values()):
        return None
    if any(cell.column_span > 1 or any(isinstance(block, Table) for block in cell.blocks) for cell in cells.values()):
        return None
    filled = {at: _filled(cell) for at, cell in cells.items() if _filled(cell)}
    if len(filled.get(aims, ())) < 2 or len(filled.get(indicators, ())) < 2:
        return None
    if all(has_place(block) for blocks in filled.values() for block in blocks):
        return _by_height(filled, aims, indicators)
    return _by_count(filled, aims, indicators)


def _filled(cell: Cell) -> list[Block]:
    return [block for block in cell.blocks if text_of(block).strip()]


def _by_height(filled: Mapping[int, Sequence[Block]], aims: int, indicators: int) -> dict[int, Parts] | None:
    """Divide where a sasaran and an indicator begin at one height, and nothing in the row runs across it."""
    beside = [span_of(block) for block in filled[indicators][1:]]
    starts = [span_of(block) for block in filled[aims][1:] if text_of(block)[:1].isupper()]
    cuts = [start for start in starts if any(is_level(start, other) for other in beside)]
    every = [span_of(block) for blocks in filled.values() for block in blocks]
    cuts = [cut for cut in cuts if not any(runs_across(span, cut) for span in every)]
    if not cuts:
        return None
    found: dict[int, Parts] = {}
    for at, blocks in filled.items():
        parts = [sum(is_below(span_of(block), cut) for cut in cuts) for block in blocks]
        found[at] = [tuple(b for b, part in zip(blocks, parts, strict=True) if part == n) for n in range(len(cuts) + 1)]
    return found if all(found[indicators]) else None


def _by_count(filled: Mapping[int, Sequence[Block]], aims: int, indicators: int) -> dict[int, Parts] | None:
    """Divide where there are as many indicators, or lists of them, as sasaran, and as many values beside them."""
    count, names = len(filled[aims]), filled[indicators]
    groups: Parts = [tuple(group) for _, group in groupby(names, key=_list_of if len(names) > count else id)]
    if len(groups) != count or not all(text_of(block)[:1].isupper() for block in filled[aims]):
        return None
    found: dict[int, Parts] = {indicators: groups}
    for at, blocks in filled.items():
        if at in found or (len(blocks) == 1 and at < aims):
            continue
        if len(blocks) == count:
            found[at] = [(block,) for block in blocks]
        elif len(blocks) == len(names):
            rest = iter(blocks)
            found[at] = [tuple(islice(rest, len(group))) for group in groups]
        else:
            return None
    return found


def _list_of(block: Block) -> object:
    """Return what items of one list have in common; each paragraph is alone."""
    return "item" if isinstance(block, ListItem) else id(block)
