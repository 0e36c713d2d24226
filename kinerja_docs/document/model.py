"""Headings, paragraphs, list items, tables with spans, equations; each block has its place.

Readers decide geometry and nothing else: what a block means is for ``extract`` to say. A soft line break inside a
paragraph is ``"\\n"`` and a tabulator ``"\\t"`` in its text; white space is otherwise as in the source.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kinerja_docs.formula.layout import Layout, linear
from kinerja_docs.source import Place


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of text; ``underlined`` because an underlined numerator is how many write a fraction."""

    text: str
    underlined: bool = False


@dataclass(frozen=True, slots=True)
class Equation:
    """An equation of the source: a Word equation, LaTeX, a fraction drawn with a bar."""

    layout: Layout


Inline = Text | Equation


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading by its style or its form; ``level`` from 1."""

    content: tuple[Inline, ...]
    place: Place
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph that is neither a heading nor an item of a list."""

    content: tuple[Inline, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a list.

    Attributes:
        content: the text without its label.
        label: as a reader of the page sees it: ``"1."``, ``"a)"``, ``"•"``.
        level: depth of the list, from 0.
        automatic: the program numbered it; False where the label was typed.
    """

    content: tuple[Inline, ...]
    place: Place
    label: str
    level: int = 0
    automatic: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at its first row and column, from 0; the places that it covers by merging have no cell of their own.

    ``span_inferred``: the format has no merged cells (text), the span was concluded from blank cells below.
    """

    row: int
    column: int
    blocks: tuple[Block, ...]
    place: Place
    row_span: int = 1
    column_span: int = 1
    span_inferred: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``header_rows`` is how many rows the source itself marks as repeated header."""

    cells: tuple[Cell, ...]
    rows: int
    columns: int
    place: Place
    header_rows: int = 0


Block = Heading | Paragraph | ListItem | Table


@dataclass(frozen=True, slots=True)
class Note:
    """Something the reader has to say about the source; it becomes a finding."""

    kode: str
    tingkat: str
    pesan: str
    place: Place


@dataclass(frozen=True, slots=True)
class Document:
    """A whole source file.

    Attributes:
        name: name of the file, without its folder.
        format: ``"txt"``, ``"docx"``, ``"pdf"`` …
        blocks: the body, in reading order.
        furniture: headers, footers and other things set apart from the body.
        notes: what the reader has to say.
        record: a record of this program that the file carries along (JSON), still to be checked.
    """

    name: str
    format: str
    blocks: tuple[Block, ...]
    furniture: tuple[Block, ...] = ()
    notes: tuple[Note, ...] = ()
    record: bytes | None = None


def inline_text(content: tuple[Inline, ...]) -> str:
    """Return the text of a paragraph's content, equations on one line."""
    return "".join(part.text if isinstance(part, Text) else f" {linear(part.layout)} " for part in content)


def text_of(block: Block) -> str:
    """Return everything a reader of the page sees of a block, labels included."""
    match block:
        case ListItem(content=content, label=label):
            return f"{label} {inline_text(content)}"
        case Heading(content=content) | Paragraph(content=content):
            return inline_text(content)
        case Table(cells=cells):
            return "\n".join(text_of(inner) for cell in cells for inner in cell.blocks)


def grid(table: Table) -> list[list[Cell | None]]:
    """Return the table as rows of cells; a merged cell stands at every place it covers, a hole is None."""
    rows: list[list[Cell | None]] = [[None] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        for row, column in _covered(cell, table):
            rows[row][column] = cell
    return rows


def _covered(cell: Cell, table: Table) -> Iterator[tuple[int, int]]:
    for row in range(cell.row, min(cell.row + cell.row_span, table.rows)):
        for column in range(cell.column, min(cell.column + cell.column_span, table.columns)):
            yield row, column
