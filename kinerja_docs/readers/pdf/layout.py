"""A page taken apart: its tables, its printed lines between them, and the blocks that these make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from kinerja_docs.geometry.page import Page, Row, without
from kinerja_docs.geometry.parting import with_columns
from kinerja_docs.geometry.rows import row, rows
from kinerja_docs.geometry.search import tables, with_rows
from kinerja_docs.readers.pdf.bars import bars, struck, with_fractions
from kinerja_docs.readers.pdf.beside import side_by_side
from kinerja_docs.readers.pdf.column import Column, centres
from kinerja_docs.readers.pdf.drafts import BlockDraft, TableDraft
from kinerja_docs.readers.pdf.paragraphs import paragraphs
from kinerja_docs.readers.pdf.tables import fill
from kinerja_docs.readers.pdf.upwards import upwards
from kinerja_docs.readers.pdf.values import Labelled, labelled, value_blocks


@dataclass(slots=True)
class Layout:
    """A page.

    Attributes:
        furniture: lines set apart from its body.
        simple: each of its lines is one piece, so that nothing stands side by side.
        struck: texts that are struck out, which its lines and tables are without.
    """

    number: int
    width: float
    height: float
    turned: int
    lines: list[Row]
    tables: list[TableDraft]
    furniture: list[Row] = field(default_factory=list)
    simple: bool = False
    struck: list[str] = field(default_factory=list)
    _reach: tuple[float, float] | None = None

    def reach(self) -> tuple[float, float]:
        """Return how far left and right its lines reach, when its furniture is set apart; there must be some."""
        if self._reach is None:
            self._reach = min([line.x0 for line in self.lines]), max([line.x1 for line in self.lines])
        return self._reach


def layout(page: Page) -> Layout:
    """Return the page with its text sorted into tables and lines."""
    drawn = tables(page)
    found = bars(page, drawn) if page.rules else []
    inside = [piece for piece in page.slanted if any(table.drawn(piece.centre, piece.middle) for table in drawn)]
    filled = []
    crossed = [] if page.seen or page.hidden else struck(page.pieces, found)
    pieces = without(page.pieces, crossed) if crossed else page.pieces
    pieces = upwards(pieces, inside) if inside else pieces
    for table in drawn:
        table, pieces = with_columns(table, pieces)
        draft, pieces = fill(with_rows(table, pieces), pieces, found, page.number, "seen" if page.seen else "drawn")
        filled.append(draft)
    pieces = with_fractions(pieces, found) if found else pieces
    lines = rows(pieces)
    apart = [row([piece]) for piece in (*page.slanted, *page.marks) if piece not in inside]
    simple = len(lines) == len(pieces)
    said = [line.text for line in rows(crossed)]
    return Layout(page.number, page.width, page.height, page.turned, lines, filled, apart, simple, said)


def blocks(page: Layout, sides: tuple[float, float]) -> list[BlockDraft]:
    """Return the blocks of a page in the order in which they are read; ``sides``: how far the pages are filled."""
    where = _column(page, sides)
    found: list[BlockDraft] = []
    lines = page.lines
    for table in page.tables:
        above = [line for line in lines if line.middle < table.box[1]]
        lines = lines[len(above) :]
        found += [*_between(above, where, page.simple), table]
    return found + _between(lines, where, page.simple)


def sides(pages: Sequence[Layout]) -> tuple[float, float]:
    """Return how far left and right the lines of all pages reach."""
    reaches = [page.reach() for page in pages if page.lines]
    return (median([left for left, _ in reaches]), median([right for _, right in reaches])) if reaches else (0.0, 0.0)


def _column(page: Layout, sides: tuple[float, float]) -> Column:
    reaches = [page.reach()] if page.lines else []
    reaches += [(table.box[0], table.box[2]) for table in page.tables]
    left, right = min((reach[0] for reach in reaches), default=0.0), max((r[1] for r in reaches), default=page.width)
    middles = [*centres(page.lines, left, right), page.width / 2]
    return Column(left, right, page.number, centres=middles, sides=sides)


def _between(lines: list[Row], where: Column, simple: bool) -> list[BlockDraft]:
    """Return the blocks of lines that no table interrupts."""
    if simple:
        return [*paragraphs(lines, where)]
    found: list[BlockDraft] = []
    plain: list[Row] = []
    for part in [*_parts(lines, where), None]:
        if isinstance(part, Row):
            plain.append(part)
            continue
        found += paragraphs(plain, where)
        plain = []
        found += value_blocks(part, where) if isinstance(part, Labelled) else [part] if part else []
    return found


def _parts(lines: list[Row], where: Column) -> list[Row | Labelled | TableDraft]:
    found: list[Row | Labelled | TableDraft] = []
    plain: list[Row] = []
    for part in labelled(lines, where.right):
        if isinstance(part, Labelled):
            found += [*side_by_side(plain, where), part]
            plain = []
        else:
            plain.append(part)
    return [*found, *side_by_side(plain, where)]
