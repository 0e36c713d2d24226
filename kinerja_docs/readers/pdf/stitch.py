"""Blocks that go on over the end of a page: paragraphs, tables, the rows of tables."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kinerja_docs.bahasa.text import fold
from kinerja_docs.readers.pdf.drafts import BlockDraft, CellDraft, Draft, TableDraft
from kinerja_docs.readers.pdf.paragraphs import closed

_FIRST, _NUMBER = re.compile(r"0?1[.)]?"), re.compile(r"\d{1,3}[.)]?")
_OUTLINE = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,4}[.)]?\s+[^\W\d]")
_SAME_LINE = 4.0
_ROOM = 14.0
_TO_THE_EDGE = 16.0
_SOME_ROOM, _MUCH_ROOM = 0.15, 0.3
"""Shares of a page: a paragraph that leaves more than some free does not go on, on the next page."""


def stitched(pages: Sequence[list[BlockDraft]], feet: Mapping[int, float]) -> list[BlockDraft]:
    """Return the blocks of all pages in a row; ``feet`` are how far down each page may be filled."""
    found: list[BlockDraft] = []
    for page in pages:
        if found and page and _continue(found[-1], page[0], feet):
            found += page[1:]
        else:
            found += page
    return found


def _continue(last: BlockDraft, first: BlockDraft, feet: Mapping[int, float]) -> bool:
    """Take the first block of a page into the last of the page before, if it is its continuation."""
    if isinstance(last, Draft) and isinstance(first, Draft):
        return _continue_text(last, first, feet[last.page])
    if isinstance(last, TableDraft) and isinstance(first, TableDraft) and last.ends_on + 1 >= first.page:
        return _continue_table(last, first, feet[last.ends_on])
    return False


def _continue_text(last: Draft, first: Draft, foot: float) -> bool:
    filled = last.page == first.page or last.box[3] > (1 - _SOME_ROOM) * foot
    goes_on = filled and last.full and not (last.level or first.level or first.label) and not closed(last.text)
    if goes_on:
        last.join(first)
    return goes_on


def _continue_table(last: TableDraft, first: TableDraft, foot: float) -> bool:
    xs = _common_columns(last, first)
    if not xs:
        return False
    repeated = _repeated_rows(last, first) if last.columns == first.columns else 0
    if repeated and _is_another(last, first, repeated, foot):
        return False
    if not repeated and (_new_header(last, first) or not _ran_out(last, first, foot)):
        return False
    _divide(last, xs)
    _divide(first, [x + first.xs[0] - last.xs[0] for x in xs])
    last.header_rows = max(last.header_rows, repeated)
    _append(last, _without(first, repeated))
    return True


def _common_columns(last: TableDraft, first: TableDraft) -> list[float]:
    """Return the lines between the columns of both, or nothing if they do not fit; one may draw only some of them."""
    if not last.xs or not first.xs or (min(len(last.xs), len(first.xs)) < 3 and len(last.xs) != len(first.xs)):
        return []
    shift = last.xs[0] - first.xs[0]
    moved = [x + shift for x in first.xs]
    fewer, more = sorted((last.xs, moved), key=len)
    outer = abs(last.xs[-1] - moved[-1]) < _SAME_LINE
    return more if outer and all(any(abs(x - y) < _SAME_LINE for y in more) for x in fewer) else []


def _divide(table: TableDraft, xs: list[float]) -> None:
    """Number the columns of a table by these lines."""
    at = [min(range(len(xs)), key=lambda index: abs(xs[index] - x)) for x in table.xs]
    for cell in table.cells:
        end = at[cell.column + cell.column_span]
        cell.column = at[cell.column]
        cell.column_span = end - cell.column
    table.xs, table.columns = xs, len(xs) - 1


def _repeated_rows(last: TableDraft, first: TableDraft) -> int:
    """Return how many rows at the head of both are the same."""
    count = 0
    while count < min(last.rows, first.rows) and _same_row(last.row(count), first.row(count)):
        count += 1
    return count


def _same_row(one: list[CellDraft], other: list[CellDraft]) -> bool:
    texts = [[(cell.column, fold(cell.text)) for cell in row] for row in (one, other)]
    return texts[0] == texts[1] and sum(bool(text) for _, text in texts[0]) > len(texts[0]) / 2


def _is_another(last: TableDraft, first: TableDraft, header: int, foot: float) -> bool:
    """Whether a table under an equal header is that of another official.

    Its rows are numbered from 1 again; or they do not count on, and the page before was left with much room.
    """
    before = [cell.text for cell in sorted(last.cells, key=lambda cell: cell.row) if not cell.column and cell.text]
    after = [cell.text for cell in first.row(header) if not cell.column]
    if before and after and _NUMBER.fullmatch(before[-1]) and _NUMBER.fullmatch(after[0]):
        return _FIRST.fullmatch(after[0]) is not None
    row = min((cell.box[3] - cell.box[1] for cell in first.row(header)), default=0.0)
    return last.ends_at + row < (1 - _MUCH_ROOM) * foot


def _new_header(last: TableDraft, first: TableDraft) -> bool:
    """Whether the continuation would begin with other column headings in bold."""
    heads = [[cell for cell in table.row(0) if cell.text] for table in (last, first)]
    return all(len(head) > 1 and all(cell.bold for cell in head) for head in heads)


def _ran_out(last: TableDraft, first: TableDraft, foot: float) -> bool:
    """Whether the next row would not have fitted on the page."""
    row = min((cell.box[3] - cell.box[1] for cell in first.row(0)), default=0.0)
    return last.ends_at + row > foot - _ROOM


def _without(table: TableDraft, rows: int) -> TableDraft:
    cells = [cell for cell in table.cells if cell.row >= rows]
    for cell in cells:
        cell.row -= rows
    return TableDraft(cells, table.rows - rows, table.columns, table.page, table.box, table.xs, walls=table.walls)


def _append(last: TableDraft, rest: TableDraft) -> None:
    last.ends_on, last.ends_at = rest.page, rest.box[3]
    if not rest.rows:
        return
    below = _bottom_cells(last)
    split = _is_split(below, rest)
    start = last.rows - (1 if split else 0)
    for cell in rest.cells:
        above = below.get(cell.column)
        if cell.row == 0 and above and above.column_span == cell.column_span and _belongs(above, cell, split):
            _extend(above, cell, start, split)
        else:
            cell.row += start
            last.cells.append(cell)
    last.rows += rest.rows - (1 if split else 0)


def _bottom_cells(table: TableDraft) -> dict[int, CellDraft]:
    return {cell.column: cell for cell in table.cells if cell.row + cell.row_span == table.rows}


def _is_split(below: dict[int, CellDraft], rest: TableDraft) -> bool:
    """Whether the first row of the next page is the rest of the last row of this one."""
    first = rest.row(0)
    filled = [(below.get(cell.column), cell) for cell in first if cell.text]
    if not filled or (filled[0][1].column == 0 and len(filled) == len(first)):
        return False
    if any(above is not None and _numbered_alike(above, cell) for above, cell in filled):
        return False
    return any(above.ends < _TO_THE_EDGE for above, _ in filled if above) and all(
        above is not None and above.text and (above.ends < _TO_THE_EDGE or cell.starts > _TO_THE_EDGE)
        for above, cell in filled
    )


def _numbered_alike(above: CellDraft, cell: CellDraft) -> bool:
    """Whether both begin with a number of several parts: what is numbered is no rest of what was numbered before."""
    return all(_OUTLINE.match(one.text) is not None for one in (above, cell))


def _belongs(above: CellDraft, cell: CellDraft, split: bool) -> bool:
    """Whether a cell at the head of a page is the rest of the one at the foot of the page before."""
    if split:
        return True
    merged = above.open_below or above.row_span > 1 or cell.row_span > 1
    return not cell.text and merged


def _extend(above: CellDraft, cell: CellDraft, start: int, split: bool) -> None:
    end = start + cell.row_span
    above.inferred = above.inferred or not (split or above.open_below)
    above.row_span = end - above.row
    if not cell.blocks:
        return
    head, *others = cell.blocks
    last = above.blocks[-1] if above.blocks else None
    if isinstance(last, Draft) and isinstance(head, Draft) and _runs_on(last, head):
        last.join(head)
    else:
        others = cell.blocks
    above.blocks += others
    above.ends = cell.ends


def _runs_on(last: Draft, head: Draft) -> bool:
    return not head.label and not closed(last.text)
