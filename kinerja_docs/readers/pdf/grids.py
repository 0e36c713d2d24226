"""Tables drawn with rules: from rules to rows, columns and slots, with the geometry of ``pdfplumber.table``."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from kinerja_docs.readers.pdf.edges import SNAP, Edge, Edges, cells, closed, components, edges
from kinerja_docs.readers.pdf.page import Page, around
from kinerja_docs.source import Box

_SAME_LINE = 4.5
_MOST_CROSSINGS = 60_000
_LEAST_FILLED = 0.8
"""Share of a table that its cells fill; charts of boxes and arrows fill less."""


@dataclass(slots=True)
class Slot:
    """A cell as drawn; ``open_below`` where its lower rule is missing."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box
    open_below: bool = False


@dataclass(slots=True)
class Grid:
    """A table as drawn: the positions of its lines and its slots."""

    xs: list[float]
    ys: list[float]
    slots: list[Slot]
    _at: dict[tuple[int, int], Slot] = field(init=False)

    def __post_init__(self) -> None:
        self._at = {place: slot for slot in self.slots for place in places(slot)}

    @property
    def box(self) -> Box:
        """Left, top, right, bottom."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    @property
    def rows(self) -> int:
        """Number of rows."""
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        """Number of columns."""
        return len(self.xs) - 1

    def drawn(self, x: float, y: float) -> Slot | None:
        """Return the slot that is drawn around a point."""
        return self._at.get((bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1))

    def holds(self, slot: Slot, top: float, bottom: float) -> bool:
        """Return whether a slot reaches from one height to another."""
        return self.ys[slot.row] <= top and bottom < self.ys[slot.row + slot.row_span]

    def slot(self, x: float, y: float) -> Slot | None:
        """Return the slot at a point; a hole in the drawing becomes a slot when something stands in it."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        known = self._at.get((row, column))
        return known if known is not None else self._hole(row, column)

    def _hole(self, row: int, column: int) -> Slot | None:
        if not (0 <= column < self.columns and 0 <= row < self.rows):
            return None
        box = self.xs[column], self.ys[row], self.xs[column + 1], self.ys[row + 1]
        slot = self._at[row, column] = Slot(row, column, 1, 1, box)
        self.slots.append(slot)
        return slot


def places(slot: Slot) -> Iterable[tuple[int, int]]:
    """Return every row and column that a slot covers."""
    for row in range(slot.row, slot.row + slot.row_span):
        for column in range(slot.column, slot.column + slot.column_span):
            yield row, column


def grids(page: Page) -> list[Grid]:
    """Return the ruled tables of a page from top to bottom; what lies inside a cell of another is none."""
    if len(page.rules) < 4:
        return []
    drawn = edges(page.rules)
    if len(drawn.upright) * len(drawn.level) > _MOST_CROSSINGS:
        return []
    found = [grid for component in components(drawn) for grid in _grids(component)]
    found.sort(key=lambda grid: (grid.box[1], grid.box[0]))
    return [grid for grid in found if not any(_inside(grid.box, slot.box) for o in found for slot in o.slots)]


def _grids(drawn: Edges) -> Iterable[Grid]:
    from pdfplumber.table import cells_to_tables

    if min(len(drawn.upright), len(drawn.level)) < 2:
        return
    for boxes in cells_to_tables(cells(closed(drawn))):
        grid = _grid(boxes, drawn.level)
        if len(grid.slots) > 1 and _filled(grid) >= _LEAST_FILLED:
            yield grid


def _grid(boxes: list[Box], level: list[Edge]) -> Grid:
    xs = _lines([side for box in boxes for side in (box[0], box[2])])
    ys = _lines([side for box in boxes for side in (box[1], box[3])])
    slots = [slot for cell in boxes if (slot := _slot(cell, xs, ys, level)) is not None]
    return Grid(xs, ys, sorted(slots, key=lambda slot: (slot.row, slot.column)))


def _lines(sides: list[float]) -> list[float]:
    found: list[float] = []
    for side in sorted(set(sides)):
        if not found or side - found[-1] > _SAME_LINE:
            found.append(side)
    return found


def _slot(cell: Box, xs: list[float], ys: list[float], level: list[Edge]) -> Slot | None:
    column, last = _nearest(xs, cell[0]), _nearest(xs, cell[2])
    row, end = _nearest(ys, cell[1]), _nearest(ys, cell[3])
    if last == column or end == row:
        return None
    return Slot(row, column, end - row, last - column, cell, not _drawn(cell[0], cell[2], cell[3], level))


def _nearest(lines: list[float], at: float) -> int:
    after = bisect_left(lines, at)
    if after == len(lines) or (after and at - lines[after - 1] <= lines[after] - at):
        return after - 1
    return after


def _drawn(x0: float, x1: float, y: float, level: list[Edge]) -> bool:
    middle = (x0 + x1) / 2
    return any(edge.start <= middle <= edge.end and abs(edge.at - y) <= SNAP for edge in level)


def _filled(grid: Grid) -> float:
    x0, top, x1, bottom = around([slot.box for slot in grid.slots])
    cells = sum((box[2] - box[0]) * (box[3] - box[1]) for box in (slot.box for slot in grid.slots))
    return cells / ((x1 - x0) * (bottom - top) or 1.0)


def _inside(inner: Box, outer: Box) -> bool:
    return (
        outer[0] - 1 <= inner[0]
        and outer[1] - 1 <= inner[1]
        and inner[2] <= outer[2] + 1
        and inner[3] <= outer[3] + 1
        and (inner[2] - inner[0]) * (inner[3] - inner[1]) < 0.98 * (outer[2] - outer[0]) * (outer[3] - outer[1])
    )
