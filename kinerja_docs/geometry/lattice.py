"""The lattice of a table: lines between its rows and columns, the walls that hold between places, and its cells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kinerja_docs.geometry.page import around
from kinerja_docs.geometry.strokes import SNAP, Stroke, Strokes
from kinerja_docs.source import Box

_SAME_LINE = 4.5
"""Points within which strokes are one line of a lattice: the two of a double border stand 3 to 4 apart."""
_MOST_PLACES = 60_000
_LEAST_FILLED = 0.8
"""Share of a table that its cells fill; charts of boxes and arrows fill less."""
Place = tuple[int, int]
Corners = tuple[int, int, int, int]
"""Of a cell: its first row and column, and those after its last."""


@dataclass(slots=True)
class Slot:
    """A cell of a lattice; ``open_below`` where no stroke is under it."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box
    open_below: bool = False


@dataclass(slots=True)
class Lattice:
    """A table: the positions of its lines, and its slots."""

    xs: list[float]
    ys: list[float]
    slots: list[Slot]
    _at: dict[Place, Slot] = field(init=False)

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


def places(slot: Slot) -> Iterable[Place]:
    """Return every row and column that a slot covers."""
    for row in range(slot.row, slot.row + slot.row_span):
        for column in range(slot.column, slot.column + slot.column_span):
            yield row, column


def lattices(drawn: Strokes) -> Iterator[Lattice]:
    """Yield the tables in a drawing."""
    walls = _Walls(drawn)
    if len(walls.xs) * len(walls.ys) > _MOST_PLACES:
        return
    for cells in _tables(walls.cells()):
        found = _lattice(cells, walls)
        if len(found.slots) > 1 and _filled(found) >= _LEAST_FILLED:
            yield found


def full(xs: list[float], ys: list[float]) -> Lattice:
    """Return the table in which every wall holds."""
    places = [(row, column) for row in range(len(ys) - 1) for column in range(len(xs) - 1)]
    return Lattice(xs, ys, [Slot(r, c, 1, 1, (xs[c], ys[r], xs[c + 1], ys[r + 1])) for r, c in places])


def divided(table: Lattice, more: Strokes) -> Lattice:
    """Return a table with more walls in it."""
    found = [*lattices(Strokes([*_sides(table, 0), *more.upright], [*_sides(table, 1), *more.level]))]
    return found[0] if len(found) == 1 else table


def _sides(table: Lattice, across: int) -> Iterator[Stroke]:
    """Yield the sides of all cells that stand upright (0) or lie level (1)."""
    for slot in table.slots:
        start, end = slot.box[1 - across], slot.box[3 - across]
        yield Stroke(slot.box[across], start, end)
        yield Stroke(slot.box[2 + across], start, end, drawn=not (across and slot.open_below))


@dataclass(slots=True)
class _Walls:
    """Which walls of a lattice hold: ``beside[x][row]`` left of a place, ``over[y][column]`` above it."""

    drawn: Strokes
    xs: list[float] = field(init=False)
    ys: list[float] = field(init=False)
    beside: list[list[bool]] = field(init=False)
    over: list[list[bool]] = field(init=False)

    def __post_init__(self) -> None:
        self.xs, self.ys = _in_line(self.drawn.upright), _in_line(self.drawn.level)
        self.beside = _held(self.drawn.upright, self.xs, self.ys)
        self.over = _held(self.drawn.level, self.ys, self.xs)

    def cells(self) -> list[Corners]:
        """Return the cells: places with no wall between them."""
        found = []
        seen: set[Place] = set()
        for row in range(len(self.ys) - 1):
            for column in range(len(self.xs) - 1):
                if (row, column) not in seen and (cell := self._cell(row, column, seen)):
                    found.append(cell)
        return found

    def _cell(self, row: int, column: int, seen: set[Place]) -> Corners | None:
        """Return the cell of a place if walls close it and it has four corners; all its places become seen."""
        group, new, is_open = {(row, column)}, [(row, column)], False
        while new:
            place = new.pop()
            for near in self._without_wall(*place):
                if not (0 <= near[0] < len(self.ys) - 1 and 0 <= near[1] < len(self.xs) - 1):
                    is_open = True
                elif near not in group:
                    group.add(near)
                    new.append(near)
        seen |= group
        rows, columns = [r for r, _ in group], [c for _, c in group]
        cell = min(rows), min(columns), max(rows) + 1, max(columns) + 1
        whole = (cell[2] - cell[0]) * (cell[3] - cell[1]) == len(group)
        return cell if whole and not is_open else None

    def _without_wall(self, row: int, column: int) -> Iterator[Place]:
        if not self.beside[column][row]:
            yield row, column - 1
        if not self.beside[column + 1][row]:
            yield row, column + 1
        if not self.over[row][column]:
            yield row - 1, column
        if not self.over[row + 1][column]:
            yield row + 1, column


def _in_line(drawn: Sequence[Stroke]) -> list[float]:
    found: list[float] = []
    for at in sorted({stroke.at for stroke in drawn}):
        if not found or at - found[-1] > _SAME_LINE:
            found.append(at)
    return found


def _held(drawn: Sequence[Stroke], lines: list[float], across: list[float]) -> list[list[bool]]:
    """Return for every line, and every two neighbours that cross it, whether a stroke goes from one to the other."""
    found = [[False] * (len(across) - 1) for _ in lines]
    for stroke in drawn:
        own = found[_nearest(lines, stroke.at)]
        first, last = bisect_left(across, stroke.start - _REACH), bisect_right(across, stroke.end + _REACH) - 1
        own[first:last] = [True] * max(0, last - first)
    return found


_REACH = SNAP
"""Points that a stroke may end short of the line that it goes to: to where it meets a stroke, and that in its line."""


def _nearest(lines: Sequence[float], at: float) -> int:
    after = bisect_left(lines, at)
    if after == len(lines) or (after and at - lines[after - 1] <= lines[after] - at):
        return after - 1
    return after


def _tables(cells: list[Corners]) -> list[list[Corners]]:
    """Return the cells in groups that share corners."""
    groups: list[tuple[set[Place], list[Corners]]] = []
    for cell in cells:
        top, left, bottom, right = cell
        corners = {(top, left), (top, right), (bottom, left), (bottom, right)}
        near = [group for group in groups if not group[0].isdisjoint(corners)]
        groups = [group for group in groups if group[0].isdisjoint(corners)]
        members = [member for group in near for member in group[1]]
        groups.append((corners.union(*(group[0] for group in near)), [*members, cell]))
    return [sorted(members) for _, members in groups]


def _lattice(cells: list[Corners], walls: _Walls) -> Lattice:
    """Return a table of cells, without the lines that none of them begins or ends at."""
    ys, xs = sorted({y for cell in cells for y in (cell[0], cell[2])}), sorted({x for c in cells for x in (c[1], c[3])})
    rows, columns = {y: number for number, y in enumerate(ys)}, {x: number for number, x in enumerate(xs)}
    slots = []
    for top, left, bottom, right in cells:
        box = walls.xs[left], walls.ys[top], walls.xs[right], walls.ys[bottom]
        span = rows[bottom] - rows[top], columns[right] - columns[left]
        slots.append(Slot(rows[top], columns[left], *span, box, not _is_drawn(box, walls.drawn.level)))
    return Lattice([walls.xs[x] for x in xs], [walls.ys[y] for y in ys], slots)


def _is_drawn(box: Box, level: Sequence[Stroke]) -> bool:
    """Whether a stroke is under a cell, not only concluded from where others end."""
    middle = (box[0] + box[2]) / 2
    under = [stroke for stroke in level if stroke.start <= middle <= stroke.end and stroke.drawn]
    return any(abs(stroke.at - box[3]) <= _SAME_LINE for stroke in under)


def _filled(found: Lattice) -> float:
    x0, top, x1, bottom = around([slot.box for slot in found.slots])
    cells = sum((box[2] - box[0]) * (box[3] - box[1]) for box in (slot.box for slot in found.slots))
    return cells / ((x1 - x0) * (bottom - top) or 1.0)
