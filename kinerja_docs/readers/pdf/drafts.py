"""Blocks while they are still being put together: they may go on, on the next page."""

from __future__ import annotations

from dataclasses import dataclass, field

from kinerja_docs.document import Inline, Line, inline_text
from kinerja_docs.document.model import Walls
from kinerja_docs.geometry.inlines import joined
from kinerja_docs.geometry.page import around
from kinerja_docs.source import Box

BROKEN = "\x01"
"""Stands in a draft where a line ends within what may be one word, until the words of the whole file are known."""
HYPHEN = "\x02"
"""Stands in a draft for a hyphen at the end of a line."""


@dataclass(slots=True)
class Draft:
    """A paragraph, an item of a list or a heading.

    Attributes:
        full: its last line reaches so far right that the next word did not fit.
        left: where its lines begin; for an item, where its label stands.
        level: of a heading, from 1; 0 if it is none.
        depth: of an item of a list.
        lines: as they are printed.
    """

    content: list[Inline]
    page: int
    box: Box
    left: float
    full: bool = False
    label: str = ""
    level: int = 0
    depth: int = 0
    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text without the label."""
        return inline_text(tuple(self.content))

    def join(self, other: Draft, between: str = " ") -> None:
        """Take the content of another draft in."""
        self.content = joined(self.content, other.content, between)
        self.full = other.full
        self.lines += other.lines
        if other.page == self.page:
            self.box = around([self.box, other.box])


@dataclass(slots=True)
class CellDraft:
    """A cell; ``starts`` and ``ends`` are how far its text is from its upper and lower edge, in points."""

    row: int
    column: int
    row_span: int
    column_span: int
    blocks: list[Draft | TableDraft]
    page: int
    box: Box
    open_below: bool = False
    starts: float = 1000.0
    ends: float = 1000.0
    bold: bool = False
    inferred: bool = False

    @property
    def text(self) -> str:
        """All its text, on one line."""
        return " ".join(f"{block.label} {block.text}".strip() for block in self.blocks if isinstance(block, Draft))


@dataclass(slots=True)
class TableDraft:
    """A table; ``xs`` are the lines between its columns, empty if none are drawn; it ends on a page, at a height.

    ``walls`` is what parts its cells.
    """

    cells: list[CellDraft]
    rows: int
    columns: int
    page: int
    box: Box
    xs: list[float] = field(default_factory=list)
    header_rows: int = 0
    ends_on: int = 0
    ends_at: float = 0.0
    walls: Walls = "drawn"

    def __post_init__(self) -> None:
        self.ends_on, self.ends_at = self.page, self.box[3]

    def row(self, number: int) -> list[CellDraft]:
        """Return the cells that begin in a row."""
        return [cell for cell in self.cells if cell.row == number]


BlockDraft = Draft | TableDraft
