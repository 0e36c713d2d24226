"""Tables typed as text: cells between tabulators, or Markdown's vertical bars."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.budgets import TABLE_ROWS, TEXT_COLUMNS
from kinerja_docs.document import Block, Cell, Inline, ListItem, Paragraph, Table, Text
from kinerja_docs.errors import TooLarge
from kinerja_docs.readers.text.inline import paragraphs
from kinerja_docs.source import Place

_RULE = re.compile(r"\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?\s*")


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one line and where the line stands (from 1)."""

    line: int
    cells: tuple[str, ...]


def row_of(text: str, line: int) -> Row | None:
    """Return the row that a line of text is, or None. ``Label<tab>: value`` is no row."""
    if text.lstrip().startswith("|") and text.rstrip().endswith("|") and text.count("|") > 2:
        return Row(line, tuple(cell.strip() for cell in text.strip().strip("|").split("|")))
    cells = tuple(text.split("\t"))
    if len(cells) < 2 or any(cell.lstrip().startswith(":") for cell in cells) or not any(map(str.strip, cells)):
        return None
    return Row(line, cells)


def is_rule(text: str) -> bool:
    """Tell whether a line only separates the header of a Markdown table."""
    return "|" in text and _RULE.fullmatch(text) is not None


def make_table(rows: Sequence[Row], name: str, block: int) -> Table:
    """Return the table; a blank cell below a filled one continues it (said in ``span_inferred``).

    Raises:
        TooLarge: beyond 50,000 rows or 100 columns.
    """
    columns = max(len(row.cells) for row in rows)
    if len(rows) > TABLE_ROWS or columns > TEXT_COLUMNS:
        limits = f"batasnya {TABLE_ROWS} baris dan {TEXT_COLUMNS} kolom"
        raise TooLarge(f"{name}, baris {rows[0].line}: tabel berisi {len(rows)} baris dan {columns} kolom, {limits}.")
    cells = [cell for column in range(columns) for cell in _column(rows, column, name, block)]
    place = Place(berkas=name, blok=block, baris=rows[0].line)
    ordered = sorted(cells, key=lambda cell: (cell.row, cell.column))
    return Table(tuple(ordered), len(rows), columns, place)


def _column(rows: Sequence[Row], column: int, name: str, block: int) -> list[Cell]:
    texts = [row.cells[column] if column < len(row.cells) else "" for row in rows]
    starts = [index for index, text in enumerate(texts) if text.strip() or index == 0]
    ends = [*starts[1:], len(texts)]
    cells = []
    for start, end in zip(starts, ends, strict=True):
        place = Place(berkas=name, blok=block, baris=rows[start].line, kolom=column + 1)
        span = end - start if texts[start].strip() else 1
        blocks = tuple(_block(content, place) for content in paragraphs(texts[start]))
        cells.append(Cell(start, column, blocks, place, row_span=span, span_inferred=span > 1))
        cells += [] if span == end - start else [_blank(rows[i].line, i, column, name, block) for i in range(1, end)]
    return cells


def _blank(line: int, row: int, column: int, name: str, block: int) -> Cell:
    return Cell(row, column, (), Place(berkas=name, blok=block, baris=line, kolom=column + 1))


def _block(content: tuple[Inline, ...], place: Place) -> Block:
    first = content[0]
    label = split_label(first.text) if isinstance(first, Text) else None
    if label is None:
        return Paragraph(content, place)
    return ListItem((Text(label[1]), *content[1:]), place, label[0])
