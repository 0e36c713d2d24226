"""What is on a page before anybody asks what it means: pieces of text, rules, pictures.

Coordinates are points from the upper left corner of the page as it is read, that is with its text turned upright.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple

from kinerja_docs.formula.layout import Layout
from kinerja_docs.source import Box


class PageError(Exception):
    """pdfium cannot make sense of a page."""


_FLATTEST = 0.1
"""Points: a line that a page presses flatter has this height, so that what is measured in heights of a line stays a
measure; the smallest print is ten times as high."""


@dataclass(slots=True)
class Row:
    """A printed line, all across a page or a cell: one piece of text, or several side by side.

    Attributes:
        bold: it is bold, and so is each of its pieces.
        one: whether it is one piece; it is asked of every line, and faster than to count.
    """

    one: ClassVar[bool] = False

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    bold: bool = False

    @property
    def pieces(self) -> list[Piece]:
        """Its pieces from left to right."""
        raise NotImplementedError

    @property
    def height(self) -> float:
        """From top to bottom."""
        return max(self.bottom - self.top, _FLATTEST)

    @property
    def middle(self) -> float:
        """Half way down."""
        return (self.top + self.bottom) / 2

    @property
    def width(self) -> float:
        """From left to right."""
        return self.x1 - self.x0

    @property
    def centre(self) -> float:
        """Half way across."""
        return (self.x0 + self.x1) / 2

    @property
    def box(self) -> Box:
        """Left, top, right, bottom."""
        return self.x0, self.top, self.x1, self.bottom


@dataclass(slots=True)
class Piece(Row):
    """Text without a wide gap in it: a word, or a whole line where nothing asks for its words.

    Attributes:
        bold: the font of its first letter is bold.
        underlined: a rule runs right under it.
        layout: a fraction drawn with a bar, which stands here in place of text.
    """

    one: ClassVar[bool] = True

    underlined: bool = False
    layout: Layout | None = None

    @property
    def pieces(self) -> list[Piece]:
        """Itself."""
        return [self]


class Rule(NamedTuple):
    """A thin straight line, drawn or filled; ``upright`` if it runs from top to bottom."""

    upright: bool
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(slots=True)
class Page:
    """A page of the file.

    Attributes:
        number: from 1.
        width: as read, with its text upright.
        height: likewise.
        turned: quarter turns between the page as it is shown and as it is read.
        slanted: text a quarter turn or two away from most of the page: a heading of a narrow column, a stamp.
        marks: text printed over or under that of the page: a watermark.
        seen: its rules were seen in a picture, not drawn.
        picture: share of the page that its largest picture covers.
        hidden: there is text under that picture or in no ink.
        form: it has fields that are filled in.
    """

    number: int
    width: float
    height: float
    turned: int = 0
    pieces: list[Piece] = field(default_factory=list)
    slanted: list[Piece] = field(default_factory=list)
    marks: list[Piece] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    picture: float = 0.0
    hidden: bool = False
    seen: bool = False
    form: bool = False


def without(pieces: list[Piece], some: list[Piece]) -> list[Piece]:
    """Return pieces without some of them."""
    gone = set(map(id, some))
    return [piece for piece in pieces if id(piece) not in gone]


def around(boxes: list[Box]) -> Box:
    """Return the smallest box around all."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
