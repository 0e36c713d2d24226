"""Headings, paragraphs, list items, tables with spans, equations; each block has its place.

Readers decide geometry and nothing else: what a block means is for ``extract`` to say. A soft line break inside a
paragraph is ``"\\n"`` and a tabulator ``"\\t"`` in its text; white space is otherwise as in the source. Pages have
printed lines: a block keeps them as evidence of where its author may have ended a line (``lines_of``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.formula.layout import Layout, linear
from kinerja_docs.source import Box, Place


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
End = Literal["hard", "soft", "wrapped"]
"""The end of a paragraph; one within it that its author made, or where the next word would have fitted; none of it."""
Walls = Literal["given", "drawn", "seen", "white"]
"""What parts the cells of a table: the format says so; rules that are drawn; rules seen in a picture; white space."""


class Line(NamedTuple):
    """A printed line with the label of its list; its box is on the page with its text upright, where it has one."""

    text: str
    end: End
    box: Box | None = None
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading by its style or its form; ``level`` from 1."""

    content: tuple[Inline, ...]
    place: Place
    level: int = 1
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph that is neither a heading nor an item of a list."""

    content: tuple[Inline, ...]
    place: Place
    lines: tuple[Line, ...] = ()


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
    lines: tuple[Line, ...] = ()


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
    _text: list[str] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def text(self) -> str:
        """All its text on one line, labels of lists included."""
        return self._texts()[0]

    @property
    def folded(self) -> str:
        """The letters and digits of its text."""
        return self._texts()[1]

    def _texts(self) -> list[str]:
        """Return both, made once: a table is asked for them over and over."""
        if not self._text:
            text = normalise(" ".join(text_of(block) for block in self.blocks))
            self._text.extend((text, fold(text)))
        return self._text


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``header_rows`` is how many rows the source itself marks as repeated header.

    ``walls`` is what parts its cells: how much a wall between two of them can be trusted.
    """

    cells: tuple[Cell, ...]
    rows: int
    columns: int
    place: Place
    header_rows: int = 0
    walls: Walls = "given"


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


def lines_of(block: Block) -> tuple[Line, ...]:
    """Return the lines of a block: those printed, else those that soft line breaks make of it."""
    if not isinstance(block, Table) and block.lines:
        return block.lines
    *before, last = text_of(block).split("\n")
    return (*(Line(text, "soft") for text in before), Line(last, "hard"))


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
