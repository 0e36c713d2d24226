"""Tables drawn with rules: from rules to rows, columns and slots, by the geometry of ``pdfplumber.table``."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from kinerja_docs.readers.pdf.page import Page, Rule, around
from kinerja_docs.source import Box

_SNAP = 3.0
_SAME_LINE = 4.5
_MOST_CROSSINGS = 60_000
_LEAST_FILLED = 0.8
"""Share of a table that its cells fill; charts of boxes and arrows fill less."""

Edge = dict[str, Any]


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

    def slot(self, x: float, y: float) -> Slot | None:
        """Return the slot at a point; a hole in the drawing becomes a slot when something stands in it."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        if not (0 <= column < self.columns and 0 <= row < self.rows):
            return None
        if (row, column) not in self._at:
            box = self.xs[column], self.ys[row], self.xs[column + 1], self.ys[row + 1]
            slot = self._at[row, column] = Slot(row, column, 1, 1, box)
            self.slots.append(slot)
        return self._at[row, column]


def places(slot: Slot) -> Iterable[tuple[int, int]]:
    """Return every row and column that a slot covers."""
    for row in range(slot.row, slot.row + slot.row_span):
        for column in range(slot.column, slot.column + slot.column_span):
            yield row, column


def grids(page: Page) -> list[Grid]:
    """Return the ruled tables of a page from top to bottom; what lies inside a cell of another is none."""
    if len(page.rules) < 4:
        return []
    found = [grid for component in _components(_edges(page.rules)) for grid in _grids(component)]
    found.sort(key=lambda grid: (grid.box[1], grid.box[0]))
    return [grid for grid in found if not any(_inside(grid.box, slot.box) for o in found for slot in o.slots)]


def _edges(rules: list[Rule]) -> list[Edge]:
    from pdfplumber.table import merge_edges

    merged = merge_edges([_edge(rule) for rule in rules], _SNAP, _SNAP, _SNAP, _SNAP)
    return [edge for edge in merged if max(edge["x1"] - edge["x0"], edge["bottom"] - edge["top"]) >= 4]


def _edge(rule: Rule) -> Edge:
    x, y = (rule.x0 + rule.x1) / 2, (rule.top + rule.bottom) / 2
    if rule.upright:
        return _upright(x, rule.top, rule.bottom)
    return _level(y, rule.x0, rule.x1)


def _upright(x: float, top: float, bottom: float) -> Edge:
    return {"orientation": "v", "x0": x, "x1": x, "top": top, "bottom": bottom, "width": 0.0, "height": bottom - top}


def _level(y: float, x0: float, x1: float) -> Edge:
    return {"orientation": "h", "x0": x0, "x1": x1, "top": y, "bottom": y, "width": x1 - x0, "height": 0.0}


def _components(edges: list[Edge]) -> list[list[Edge]]:
    """Return the edges in groups that hang together."""
    upright = [edge for edge in edges if edge["orientation"] == "v"]
    level = [edge for edge in edges if edge["orientation"] == "h"]
    if len(upright) * len(level) > _MOST_CROSSINGS:
        return []
    groups: list[list[Edge]] = []
    for edge in upright:
        touched = [other for other in level if _touch(edge, other)]
        ids = set(map(id, touched))
        near = [group for group in groups if any(id(member) in ids for member in group)]
        seen = {id(member) for group in near for member in group}
        rest = [group for group in groups if not any(group is other for other in near)]
        joined = [member for group in near for member in group]
        groups = [*rest, [*joined, edge, *(other for other in touched if id(other) not in seen)]]
    return groups


def _touch(upright: Edge, level: Edge) -> bool:
    return bool(
        upright["top"] - _SNAP <= level["top"] <= upright["bottom"] + _SNAP
        and level["x0"] - _SNAP <= upright["x0"] <= level["x1"] + _SNAP
    )


def _grids(edges: list[Edge]) -> Iterable[Grid]:
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells

    if min(sum(edge["orientation"] == way for edge in edges) for way in "vh") < 2:
        return
    crossings = edges_to_intersections(edges + _closing(edges), _SNAP, _SNAP)
    for cells in cells_to_tables(intersections_to_cells(crossings)):
        grid = _grid(cells, edges)
        if len(grid.slots) > 1 and _filled(grid) >= _LEAST_FILLED:
            yield grid


def _closing(edges: list[Edge]) -> list[Edge]:
    """Return the outer edges of a table that are not drawn, where at least two edges end in one line."""
    upright = [edge for edge in edges if edge["orientation"] == "v"]
    level = [edge for edge in edges if edge["orientation"] == "h"]
    top, bottom = min(edge["top"] for edge in upright), max(edge["bottom"] for edge in upright)
    left, right = min(edge["x0"] for edge in level), max(edge["x1"] for edge in level)
    added = [_outer(level, y, [e["x0"] for e in upright if abs(e[end] - y) <= _SNAP], "top", _level)
             for y, end in ((top, "top"), (bottom, "bottom"))]  # fmt: skip
    added += [_outer(upright, x, [e["top"] for e in level if abs(e[end] - x) <= _SNAP], "x0", _upright)
              for x, end in ((left, "x0"), (right, "x1"))]  # fmt: skip
    return [edge for edge in added if edge is not None]


def _outer(drawn: list[Edge], at: float, ends: list[float], key: str, make: Any) -> Edge | None:
    if len(ends) < 2 or max(ends) - min(ends) < 10:
        return None
    near = [edge[key] for edge in drawn if abs(edge[key] - at) <= _SNAP]
    edge: Edge = make(min(near, key=lambda y: abs(y - at), default=at), min(ends), max(ends))
    return edge


def _grid(cells: list[Box], edges: list[Edge]) -> Grid:
    xs = _lines([side for cell in cells for side in (cell[0], cell[2])])
    ys = _lines([side for cell in cells for side in (cell[1], cell[3])])
    level = [edge for edge in edges if edge["orientation"] == "h"]
    slots = [slot for cell in cells if (slot := _slot(cell, xs, ys, level)) is not None]
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
    return min(range(len(lines)), key=lambda index: abs(lines[index] - at))


def _drawn(x0: float, x1: float, y: float, level: list[Edge]) -> bool:
    middle = (x0 + x1) / 2
    return any(edge["x0"] <= middle <= edge["x1"] and abs(edge["top"] - y) <= _SNAP for edge in level)


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
