"""Tables wider than their page, as a spreadsheet prints them: the right columns stand on a later page, as high."""

from __future__ import annotations

from collections.abc import Sequence

from kinerja_docs.bahasa.text import fold
from kinerja_docs.readers.pdf.drafts import BlockDraft, Draft, TableDraft

_SAME_HEIGHT = 1.5
_LEAST_ROWS = 2
_MOST_PAGES = 12
"""One below the other, that the left part of a table fills."""
Blocks = list[BlockDraft]


def widened(pages: Sequence[Blocks]) -> Sequence[Blocks]:
    """Return the blocks of pages with the right parts of tables put beside the left ones.

    The pages of a sheet follow each other downwards first, then to the right: the lower pages are matched as the first.
    """
    apart: set[int] = set()
    for number, page in enumerate(pages):
        table = _first_table(page)
        for before in range(max(number - _MOST_PAGES, 0), number) if table is not None else ():
            if _is_wider(pages[before], page, known=number - before in apart):
                _join(pages[before], page)
                apart.add(number - before)
                break
    return pages


def _first_table(page: Blocks) -> TableDraft | None:
    return next((block for block in page if isinstance(block, TableDraft)), None)


def _is_wider(left: Blocks, right: Blocks, *, known: bool) -> bool:
    """Whether a page begins with the right part of the table that ends another, below a title if that is the first."""
    wide, table = left[-1] if left else None, _first_table(right)
    if not isinstance(wide, TableDraft) or table is None or not (known or len(left) > 1):
        return False
    if not _is_right_part(wide, table):
        return False
    texts = [fold(block.text) for block in left if isinstance(block, Draft)]
    rests = [fold(block.text) for block in right[: right.index(table)] if isinstance(block, Draft)]
    return all(any(text.endswith(rest) for text in texts) for rest in rests)


def _is_right_part(left: TableDraft, right: TableDraft) -> bool:
    """Whether two tables have the same rows at the same heights, under other headings."""
    if not left.xs or not right.xs or left.rows != right.rows or left.rows < _LEAST_ROWS:
        return False
    heights = [sorted({cell.box[1] for cell in table.cells}) for table in (left, right)]
    alike = len(heights[0]) == len(heights[1]) and all(abs(a - b) < _SAME_HEIGHT for a, b in zip(*heights, strict=True))
    return alike and _headings(left).isdisjoint(_headings(right))


def _headings(table: TableDraft) -> set[str]:
    return {fold(cell.text) for cell in table.row(0)}


def _join(left: Blocks, right: Blocks) -> None:
    """Take the table of the right page into that of the left one; what ran over above it is there already."""
    wide, table = left[-1], _first_table(right)
    if not isinstance(wide, TableDraft) or table is None:
        return
    for cell in table.cells:
        cell.column += wide.columns
    wide.cells = sorted([*wide.cells, *table.cells], key=lambda cell: (cell.row, cell.column))
    wide.xs = [*wide.xs, *(wide.xs[-1] + x - table.xs[0] for x in table.xs[1:])]
    wide.columns += table.columns
    del right[: right.index(table) + 1]
