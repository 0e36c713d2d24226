"""Tables with lines between their rows and none between their columns: white space parts these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kinerja_docs.readers.pdf.edges import SNAP, Edge, edges
from kinerja_docs.readers.pdf.grids import Grid, Slot
from kinerja_docs.readers.pdf.gutters import Gap, runs
from kinerja_docs.readers.pdf.page import Page, Row, Rule
from kinerja_docs.readers.pdf.rows import rows, segments

_LEAST_LINES, _LEAST_GUTTERS = 4, 2
"""Of a table; fewer lines than these are those of a header, or of a letterhead."""
_MOST_LINES = 400
_WORDS_APART = 0.5
"""In heights of a line."""


def level_grids(page: Page, drawn: Sequence[Grid]) -> Iterator[Grid]:
    """Yield the tables of which only level lines are drawn, each line as long as the others or within them."""
    free = [rule for rule in page.rules if not rule.upright and not any(_is_in(rule, grid) for grid in drawn)]
    level = edges(free).level
    if not _LEAST_LINES <= len(level) <= _MOST_LINES:
        return
    lines = rows(page.pieces)
    done: set[Edge] = set()
    for edge in level:
        whole = [] if edge in done else [other for other in level if _alike(edge, other)]
        done.update(whole)
        for part in _tables(whole, lines):
            within = [other for other in level if _is_within(other, part)]
            found = _grid(within, [line for line in lines if part[0].at < line.middle < part[-1].at])
            if found is not None:
                yield found


def _is_in(rule: Rule, grid: Grid) -> bool:
    x0, top, x1, bottom = grid.box
    return top - SNAP <= rule.top and rule.bottom <= bottom + SNAP and x0 - SNAP <= rule.x0 and rule.x1 <= x1 + SNAP


def _alike(one: Edge, other: Edge) -> bool:
    return abs(one.start - other.start) <= SNAP and abs(one.end - other.end) <= SNAP


def _is_within(edge: Edge, part: Sequence[Edge]) -> bool:
    first, last = part[0], part[-1]
    inside = first.start - SNAP <= edge.start and edge.end <= first.end + SNAP
    return inside and first.at <= edge.at <= last.at


def _tables(whole: Sequence[Edge], lines: Sequence[Row]) -> Iterator[list[Edge]]:
    """Yield the lines of each table: between two of them something stands side by side."""
    found: list[Edge] = list(whole[:1])
    for upper, lower in pairwise(whole):
        between = [line for line in lines if upper.at < line.middle < lower.at]
        if not any(len(segments(line)) > 1 for line in between):
            if len(found) >= _LEAST_LINES:
                yield found
            found = []
        found.append(lower)
    if len(found) >= _LEAST_LINES:
        yield found


def _grid(level: Sequence[Edge], lines: Sequence[Row]) -> Grid | None:
    run = max(runs(lines), key=lambda run: len(run.lines), default=None)
    if run is None or len(run.gutters) < _LEAST_GUTTERS:
        return None
    left, right = min(edge.start for edge in level), max(edge.end for edge in level)
    xs = [left, *(_wall(gap, lines) for gap in run.gutters), right]
    ys = sorted({edge.at for edge in level})
    slots = [slot for column in range(len(xs) - 1) for slot in _column(column, xs, ys, level)]
    return Grid(xs, ys, _joined(slots, xs, lines))


def _wall(gap: Gap, lines: Sequence[Row]) -> float:
    """Return where a gap of most lines is best divided: where no word of the others stands in it either."""
    left, right = gap
    words = sorted((piece.x0, piece.x1) for line in lines for piece in line.pieces if left < piece.x1)
    free: list[Gap] = []
    for x0, x1 in [*words, (right, right)]:
        if left < min(x0, right):
            free.append((left, min(x0, right)))
        left = max(left, x1)
    a, b = max(free, key=lambda part: part[1] - part[0], default=gap)
    return (a + b) / 2


def _column(column: int, xs: Sequence[float], ys: Sequence[float], level: Sequence[Edge]) -> Iterator[Slot]:
    """Yield the slots of a column, from line to line as far as these reach over it."""
    x0, x1 = xs[column], xs[column + 1]
    middle = (x0 + x1) / 2
    ends = [row for row, y in enumerate(ys) if any(edge.at == y and edge.start < middle < edge.end for edge in level)]
    for start, end in pairwise(ends):
        yield Slot(start, column, end - start, 1, (x0, ys[start], x1, ys[end]))


def _joined(slots: Sequence[Slot], xs: Sequence[float], lines: Sequence[Row]) -> list[Slot]:
    """Return slots from top to bottom, those beside each other joined that one text runs over."""
    found: list[Slot] = []
    for slot in sorted(slots, key=lambda slot: (slot.row, slot.column)):
        last = found[-1] if found else slot
        beside = (last.row, last.row_span, last.column + last.column_span) == (slot.row, slot.row_span, slot.column)
        if beside and _runs_over(xs[slot.column], slot.box, lines):
            last.column_span += slot.column_span
            last.box = (*last.box[:2], *slot.box[2:])
        else:
            found.append(slot)
    return found


def _runs_over(x: float, box: tuple[float, float, float, float], lines: Sequence[Row]) -> bool:
    """Whether a word stands across a place between two columns, or two words closer than columns are set."""
    return any(_crosses(x, line, box[0]) for line in lines if box[1] < line.middle < box[3])


def _crosses(x: float, line: Row, start: float) -> bool:
    left = [piece for piece in line.pieces if piece.x0 < x - 1]
    right = line.pieces[len(left) :]
    if not left or left[-1].x1 <= start:
        return False
    return left[-1].x1 > x + 1 or bool(right and right[0].x0 - left[-1].x1 < _WORDS_APART * line.height)
