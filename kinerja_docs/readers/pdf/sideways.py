"""Tables wider than their page, as a spreadsheet prints them: the right columns stand on the next page, as high."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kinerja_docs.bahasa.text import fold
from kinerja_docs.readers.pdf.drafts import BlockDraft, TableDraft

_SAME_HEIGHT = 1.5
_LEAST_ROWS = 2


def widened(pages: Sequence[list[BlockDraft]]) -> Sequence[list[BlockDraft]]:
    """Return the blocks of pages with the right parts of tables put beside the left ones."""
    for before, page in pairwise(pages):
        if len(before) > 1 and page:
            left, right = before[-1], page[0]
            if isinstance(left, TableDraft) and isinstance(right, TableDraft) and _is_right_part(left, right):
                _join(left, right)
                page.remove(right)
    return pages


def _is_right_part(left: TableDraft, right: TableDraft) -> bool:
    """Whether a table begins a page as high as another stands below its title, row by row, with other headings."""
    if not left.xs or not right.xs or left.rows != right.rows or left.rows < _LEAST_ROWS:
        return False
    heights = [sorted({cell.box[1] for cell in table.cells}) for table in (left, right)]
    alike = len(heights[0]) == len(heights[1]) and all(abs(a - b) < _SAME_HEIGHT for a, b in zip(*heights, strict=True))
    return alike and _headings(left).isdisjoint(_headings(right))


def _headings(table: TableDraft) -> set[str]:
    return {fold(cell.text) for cell in table.row(0)}


def _join(left: TableDraft, right: TableDraft) -> None:
    for cell in right.cells:
        cell.column += left.columns
    left.cells = sorted([*left.cells, *right.cells], key=lambda cell: (cell.row, cell.column))
    left.xs = [*left.xs, *(left.xs[-1] + x - right.xs[0] for x in right.xs[1:])]
    left.columns += right.columns
