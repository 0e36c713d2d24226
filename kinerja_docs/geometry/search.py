"""The tables of a page: what strokes draw, closed and divided where white space and the words say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from kinerja_docs.geometry.lattice import Lattice, Slot, divided, full, lattices
from kinerja_docs.geometry.page import Page, Piece, Row, Rule
from kinerja_docs.geometry.rows import rows, segments
from kinerja_docs.geometry.run import Gap, Run
from kinerja_docs.geometry.starts import inner_starts, labelled_starts, starts
from kinerja_docs.geometry.strokes import SNAP, Stroke, Strokes, closed, drawings, strokes
from kinerja_docs.geometry.white import runs
from kinerja_docs.source import Box

_LEAST_RULES = 4
_MOST_CROSSINGS = 60_000
_LEAST_LINES, _LEAST_GUTTERS = 4, 2
"""Of a table without upright strokes; fewer lines than these are those of a header, or of a letterhead."""
_MOST_LINES = 400
_WORDS_APART = 0.5
"""In heights of a line."""
_STRUCK = 0.15
"""Share of the text in a table from which on it is none."""
_LEAST_COLUMNS = 3
"""Of a table whose numbers divide its rows; with fewer it may be a list of articles beside a title."""


def tables(page: Page) -> list[Lattice]:
    """Return the tables that strokes draw, in whole or in part, from top to bottom."""
    whole = [table for table in _ruled(page.rules) if not _struck_through(table, page.pieces)]
    found = [table for table in whole if not _is_border(table, page.pieces)]
    found += _without_uprights(page, whole) if page.rules else []
    return sorted(found, key=_from_the_top)


def listed(run: Run) -> Lattice:
    """Return the table that white space makes of a run of lines."""
    pieces = [*run.pieces()]
    left, right = min(piece.x0 for piece in pieces), max(piece.x1 for piece in pieces)
    xs = [left, *((a + b) / 2 for a, b in run.gutters), right]
    return full(xs, [*starts(run), max(piece.bottom for piece in pieces)])


def with_rows(table: Lattice, pieces: Iterable[Piece]) -> Lattice:
    """Return a table with those of its rows divided that hold several numbered ones."""
    inside: dict[int, list[Piece]] = {}
    for piece in pieces:
        if (slot := table.drawn(piece.centre, piece.middle)) is not None:
            inside.setdefault(id(slot), []).append(piece)
    several = {slot.row for slot in table.slots if len(inside.get(id(slot), ())) > 1}
    level = [stroke for row in sorted(several) for stroke in _row_strokes(table, row, inside)]
    return divided(table, Strokes([], level)) if level else table


def _row_strokes(table: Lattice, row: int, inside: dict[int, list[Piece]]) -> list[Stroke]:
    """Return the walls that words make in a row that strokes leave whole."""
    slots = [slot for slot in table.slots if slot.row == row and slot.row_span == 1]
    own = [inside.get(id(slot), []) for slot in slots]
    if len(slots) == table.columns >= _LEAST_COLUMNS:
        x0, _, x1, _ = table.box
        if whole := inner_starts([slot.box for slot in slots], own):
            return [Stroke(at, x0, x1, drawn=False) for at in whole]
    each = zip(slots, labelled_starts(own), strict=False)
    return [Stroke(at, slot.box[0], slot.box[2], drawn=False) for slot, heights in each for at in heights]


def _from_the_top(table: Lattice) -> tuple[float, float]:
    return table.box[1], table.box[0]


def _ruled(rules: Sequence[Rule]) -> list[Lattice]:
    """Return the ruled tables of a page; what lies inside a cell of another is none."""
    if len(rules) < _LEAST_RULES:
        return []
    drawn = strokes(rules)
    if len(drawn.upright) * len(drawn.level) > _MOST_CROSSINGS:
        return []
    groups = [group for group in drawings(drawn) if min(len(group.upright), len(group.level)) > 1]
    found = sorted((table for group in groups for table in lattices(closed(group))), key=_from_the_top)
    return [table for table in found if not any(_inside(table.box, slot.box) for o in found for slot in o.slots)]


def _inside(inner: Box, outer: Box) -> bool:
    return (
        outer[0] - 1 <= inner[0]
        and outer[1] - 1 <= inner[1]
        and inner[2] <= outer[2] + 1
        and inner[3] <= outer[3] + 1
        and (inner[2] - inner[0]) * (inner[3] - inner[1]) < 0.98 * (outer[2] - outer[0]) * (outer[3] - outer[1])
    )


def _struck_through(table: Lattice, pieces: Sequence[Piece]) -> bool:
    """Whether the lines of a table run through its text: a drawing, or the layer of a scan that is out of place."""
    inside = struck = 0
    for piece in pieces:
        across, top, bottom = (piece.x0 + piece.x1) / 2, piece.top, piece.bottom
        slot = table.drawn(across, (top + bottom) / 2)
        if slot is not None:
            inside += 1
            inner = 0.3 * (bottom - top)
            struck += _is_struck(table, slot, across, top + inner, bottom - inner)
    return struck > _STRUCK * inside


def _is_struck(table: Lattice, slot: Slot, across: float, top: float, bottom: float) -> bool:
    return not table.holds(slot, top, bottom) and table.drawn(across, top) is not table.drawn(across, bottom)


def _is_border(table: Lattice, pieces: Sequence[Piece]) -> bool:
    """Whether a table of one column is but a border around one whose columns only white space parts."""
    if table.columns > 1:
        return False
    x0, top, x1, bottom = table.box
    lines = rows(piece for piece in pieces if x0 < piece.x0 and piece.x1 < x1 and top < piece.middle < bottom)
    return any(len(run.gutters) > 1 and len(run.shared()) > 1 for run in runs(lines))


def _without_uprights(page: Page, whole: Sequence[Lattice]) -> Iterator[Lattice]:
    """Yield the tables of which only level lines are drawn, each line as long as the others or within them."""
    free = [rule for rule in page.rules if not rule.upright and not any(_is_in(rule, table) for table in whole)]
    level = strokes(free).level
    if not _LEAST_LINES <= len(level) <= _MOST_LINES:
        return
    lines = rows(page.pieces)
    done: set[Stroke] = set()
    for stroke in level:
        alike = [] if stroke in done else [other for other in level if _alike(stroke, other)]
        done.update(alike)
        for part in _stacked(alike, lines):
            within = [other for other in level if _is_within(other, part)]
            between = [line for line in lines if part[0].at < line.middle < part[-1].at]
            if white := [*_white(within, between)]:
                yield from lattices(closed(Strokes(white, within)))


def _is_in(rule: Rule, table: Lattice) -> bool:
    x0, top, x1, bottom = table.box
    return top - SNAP <= rule.top and rule.bottom <= bottom + SNAP and x0 - SNAP <= rule.x0 and rule.x1 <= x1 + SNAP


def _alike(one: Stroke, other: Stroke) -> bool:
    return abs(one.start - other.start) <= SNAP and abs(one.end - other.end) <= SNAP


def _is_within(stroke: Stroke, part: Sequence[Stroke]) -> bool:
    first, last = part[0], part[-1]
    inside = first.start - SNAP <= stroke.start and stroke.end <= first.end + SNAP
    return inside and first.at <= stroke.at <= last.at


def _stacked(alike: Sequence[Stroke], lines: Sequence[Row]) -> Iterator[list[Stroke]]:
    """Yield the lines of each table: between two of them something stands side by side."""
    found: list[Stroke] = list(alike[:1])
    for upper, lower in pairwise(alike):
        between = [line for line in lines if upper.at < line.middle < lower.at]
        if not any(len(segments(line)) > 1 for line in between):
            if len(found) >= _LEAST_LINES:
                yield found
            found = []
        found.append(lower)
    if len(found) >= _LEAST_LINES:
        yield found


def _white(level: Sequence[Stroke], lines: Sequence[Row]) -> Iterator[Stroke]:
    """Yield the upright strokes that white space stands for: in every row over which no text runs there."""
    run = max(runs(lines), key=lambda run: len(run.lines), default=None)
    if run is None or len(run.gutters) < _LEAST_GUTTERS:
        return
    ys, start = sorted({stroke.at for stroke in level}), min(stroke.start for stroke in level)
    for gap in run.gutters:
        x = _wall(gap, lines)
        for top, bottom in pairwise(ys):
            if not any(_crosses(x, line, start) for line in lines if top < line.middle < bottom):
                yield Stroke(x, top, bottom, drawn=False)
        start = x


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


def _crosses(x: float, line: Row, start: float) -> bool:
    """Whether a word stands across a place between two columns, or two words closer than columns are set."""
    left = [piece for piece in line.pieces if piece.x0 < x - 1]
    right = line.pieces[len(left) :]
    if not left or left[-1].x1 <= start:
        return False
    return left[-1].x1 > x + 1 or bool(right and right[0].x0 - left[-1].x1 < _WORDS_APART * line.height)
