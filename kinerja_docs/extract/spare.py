"""Columns that share a merged header cell with another: numbers of a list, "Rp", colons."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import pairwise

from kinerja_docs.document import Cell
from kinerja_docs.extract.wording import cell_text

_BARE = re.compile(r"(?:\(?(?:\d{1,3}|[A-Za-z])[.)]|Rp\.?|:|[•▪-])*", re.IGNORECASE)
_LEVELS = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.?")
Rows = Sequence[Sequence[Cell | None]]


def spare_columns(columns: Mapping[int, Hashable], rows: Rows, body: int) -> set[int]:
    """Return the columns that add nothing to their neighbours below the same header cell.

    Args:
        columns: what the known columns hold, by index.
        rows: all rows of the table.
        body: the first row below the header.
    """
    spare: set[int] = set()
    for group in _groups(columns, rows[:body]):
        bare = {index for index in group if _is_bare(index, group, rows[body:])}
        spare |= bare if len(bare) < len(group) else set()
    return spare


def _groups(columns: Mapping[int, Hashable], head: Rows) -> Iterator[list[int]]:
    """Yield the columns below each merged cell of the header, if all of them hold the same."""
    for row in head:
        for cell in {cell for cell in row if cell is not None and cell.column_span > 1}:
            group = [index for index in columns if row[index] is cell]
            if len(group) > 1 and len({columns[index] for index in group}) == 1:
                yield group


def _is_bare(index: int, group: Sequence[int], body: Rows) -> bool:
    """Tell whether a column holds nothing but labels; cells that go over the whole group do not count."""
    cells = [row[index] for row in body if all(row[other] is not row[index] for other in group if other != index)]
    texts = [text for cell in dict.fromkeys(cells) if cell is not None and (text := cell_text(cell))]
    return all(_BARE.fullmatch(text) for text in texts) or _count_on(texts)


def _count_on(texts: Sequence[str]) -> bool:
    """Tell whether texts are numbers that count on, of one level (1, 2) or of several (1.1, 1.2, 2.1)."""
    if not all(_LEVELS.fullmatch(text) for text in texts):
        return False
    numbers = [[int(part) for part in text.rstrip(".").split(".")] for text in texts]
    return bool(numbers) and numbers[0][-1] == 1 and all(_follows(a, b) for a, b in pairwise(numbers))


def _follows(before: list[int], after: list[int]) -> bool:
    """Tell whether a number is the next one: of the same list, or the first below another one further on."""
    return after in ([*before[:-1], before[-1] + 1], [*before, 1]) or (after[-1] == 1 and after[:-1] > before[:-1])
