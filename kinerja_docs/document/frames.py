"""Blocks that only the look of a page has put together: a frame around a page, labels in one paragraph."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kinerja_docs.document.model import Block, Cell, Heading, ListItem, Paragraph, Table, Text, text_of

_LABELLED = re.compile(r"\s*(?:\(?\w{1,2}[.)]\s*)?[^\W\d][^:\n\t]{1,40}?\s*:(?!\S*//)")
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]{1,2}")
LEAST_LABELS = 2
LEAST_BLOCKS = 3
LEAST_ROWS = 6
LEAST_TITLES, LEAST_COLUMNS = 2, 3
WORDS_OF_A_SENTENCE = 15


def unframed(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks as they are to be understood: what a frame holds, and each labelled line, is a block of its own."""
    for block in blocks:
        if isinstance(block, Table):
            yield from _out_of_frame(block)
        else:
            yield from _lines(block)


def _out_of_frame(table: Table) -> Iterator[Block]:
    """Yield what stands in a table of one column, or in the only filled cell of another; else the table."""
    filled = [cell for cell in table.cells if any(text_of(block).strip() for block in cell.blocks)]
    inner = [block for cell in filled for block in cell.blocks]
    if (table.columns == 1 or len(filled) == 1) and len(inner) >= LEAST_BLOCKS:
        yield from unframed(inner)
    elif _is_page(filled):
        yield from _row_by_row(table, filled)
    elif titles := _titles(filled):
        first = filled[titles].row
        rest = tuple(replace(cell, row=cell.row - first) for cell in table.cells if cell.row >= first)
        yield from unframed(block for cell in filled[:titles] for block in cell.blocks)
        yield replace(table, cells=rest, rows=table.rows - first, header_rows=max(table.header_rows - first, 0))
    else:
        yield table


def _titles(filled: list[Cell]) -> int:
    """Return how many lines of a title the lines of all cells of a sheet run around: a row each, above a header."""
    count = Counter(cell.row for cell in filled)
    alone = len([*itertools.takewhile(lambda cell: count[cell.row] == 1 and cell.row_span == 1, filled)])
    is_title = alone >= LEAST_TITLES and all(len(cell.blocks) == 1 for cell in filled[:alone])
    return alone if is_title and alone < len(filled) and count[filled[alone].row] >= LEAST_COLUMNS else 0


def _is_page(filled: list[Cell]) -> bool:
    """Tell a table that lays out a page: most rows hold one cell only, and one of those a whole sentence."""
    rows = [list(row) for _, row in itertools.groupby(_unnumbered(filled), key=lambda cell: cell.row)]
    alone = [row[0] for row in rows if len(row) == 1]
    return (
        len(rows) >= LEAST_ROWS
        and 2 * len(alone) >= len(rows)
        and max(map(_words, alone), default=0) >= WORDS_OF_A_SENTENCE
    )


def _unnumbered(filled: list[Cell]) -> list[Cell]:
    """Return cells without the number of a list that stands before the only other cell of its row."""
    count = Counter(cell.row for cell in filled)
    return [cell for cell in filled if count[cell.row] != 2 or not _NUMBER.fullmatch(_text(cell))]


def _text(cell: Cell) -> str:
    return "".join(map(text_of, cell.blocks)).strip()


def _words(cell: Cell) -> int:
    return sum(len(text_of(block).split()) for block in cell.blocks)


def _row_by_row(table: Table, filled: list[Cell]) -> Iterator[Block]:
    """Yield what the rows of one cell hold as blocks, and the rows between them as tables."""
    told = _unnumbered(filled)
    count = Counter(cell.row for cell in told)
    for single, group in itertools.groupby(told, key=lambda cell: count[cell.row] == 1):
        cells = tuple(group)
        first = cells[0].row
        if single:
            yield from unframed(block for cell in cells for block in cell.blocks)
        else:
            moved = tuple(replace(cell, row=cell.row - first) for cell in cells)
            yield Table(moved, cells[-1].row - first + 1, table.columns, cells[0].place)


def _lines(block: Heading | Paragraph | ListItem) -> Iterator[Block]:
    """Yield the lines of a paragraph apart where two of them begin with a label and a colon."""
    content = block.content
    plain = [part.text for part in content if isinstance(part, Text)]
    lines = "".join(plain).split("\n")
    labelled = [line for line in lines if _LABELLED.match(line)]
    if len(plain) < len(content) or len(labelled) < LEAST_LABELS:
        yield block
        return
    for number, line in enumerate(line for line in lines if line.strip()):
        yield replace(block, content=(Text(line),)) if number == 0 else Paragraph((Text(line),), block.place)
