"""A sheet without what is hidden: rows and columns moved together, each cell still knowing where it stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kinerja_docs.budgets import SHEET_CELLS
from kinerja_docs.errors import TooLarge
from kinerja_docs.readers.xlsx.sheet import Range, Sheet


class Axis:
    """Rows or columns: which are hidden, and the number of each among those shown."""

    def __init__(self, hidden: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._before: list[int] = []
        total = 0
        for first, last in _joined(hidden):
            self._starts.append(first)
            self._ends.append(last)
            self._before.append(total)
            total += last - first + 1

    def first(self, index: int) -> int:
        """Return the first row or column from ``index`` on that is shown."""
        at = bisect_right(self._starts, index) - 1
        return self._ends[at] + 1 if at >= 0 and index <= self._ends[at] else index

    def shown(self, index: int) -> int:
        """Return how many rows or columns before ``index`` are shown."""
        at = bisect_right(self._starts, index) - 1
        if at < 0:
            return index
        return index - self._before[at] - (min(index - 1, self._ends[at]) - self._starts[at] + 1)


def _joined(runs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for first, last in sorted(runs):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


@dataclass(frozen=True, slots=True)
class Shown:
    """A filled cell: the places that it takes among those shown, and where it stands in the sheet."""

    area: Range
    row: int
    column: int
    text: str


@dataclass(slots=True)
class View:
    """What a sheet shows.

    Attributes:
        rows: the filled cells of each row that has any, in order.
        blanks: merged ranges without content.
        hidden_rows, hidden_columns: the filled ones that are left out.
        covered: cells that are left out because merged ones cover them.
    """

    rows: dict[int, list[Shown]] = field(default_factory=dict)
    blanks: list[Range] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    covered: int = 0


def view(sheet: Sheet, name: str) -> View:
    """Return what ``sheet`` shows; a merged cell whose first row is hidden shows its text in the next one.

    Raises:
        TooLarge: if its merged cells cover too much.
    """
    down, across = Axis(sheet.hidden_rows), Axis(sheet.hidden_columns)
    merged = {(area.top, area.left): area for area in sheet.merged}
    seen = View()
    for (row, column), text in sorted(sheet.cells.items()):
        area = _shown(merged.get((row, column), Range(row, column, row, column)), down, across)
        if area.top > area.bottom:
            seen.hidden_rows.add(row)
        elif area.left > area.right:
            seen.hidden_columns.add(column)
        else:
            cell = Shown(area, down.first(row), across.first(column), text)
            seen.rows.setdefault(area.top, []).append(cell)
    areas = [_shown(area, down, across) for area in merged.values()]
    _uncover(seen, [area for area in areas if area.top <= area.bottom and area.left <= area.right], name)
    filled = {cell.area for cells in seen.rows.values() for cell in cells}
    seen.blanks = [area for area in areas if area not in filled and area.top <= area.bottom]
    return seen


def _shown(area: Range, down: Axis, across: Axis) -> Range:
    """Return the places of a range among those shown; turned around where nothing of it is."""
    bottom, right = down.shown(area.bottom + 1) - 1, across.shown(area.right + 1) - 1
    return Range(down.shown(area.top), across.shown(area.left), bottom, right)


def _uncover(seen: View, areas: Sequence[Range], name: str) -> None:
    """Take away the cells that a merged one covers, and sort the rest."""
    numbers = sorted(seen.rows)
    over: dict[int, list[Range]] = {}
    total = 0
    for area in sorted(areas, key=lambda area: area.left):
        covered = numbers[bisect_left(numbers, area.top) : bisect_right(numbers, area.bottom)]
        total += len(covered)
        if total > SHEET_CELLS:
            raise TooLarge(f"{name}: sel gabungannya terlalu banyak. Salin isinya ke berkas baru, lalu ulangi.")
        for row in covered:
            over.setdefault(row, []).append(area)
    for row in numbers:
        free = [cell for cell in seen.rows[row] if not _is_covered(cell, over.get(row, []))]
        seen.covered += len(seen.rows[row]) - len(free)
        seen.rows[row] = sorted(free, key=lambda cell: cell.area.left)
    seen.rows = {row: seen.rows[row] for row in numbers if seen.rows[row]}


def _is_covered(cell: Shown, areas: Sequence[Range]) -> bool:
    at = bisect_right(areas, cell.area.left, key=lambda area: area.left) - 1
    if at < 0 or areas[at] == cell.area:
        return False
    return areas[at].right >= cell.area.left
