"""White space that parts columns: runs of lines that share the gutters between what stands side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.geometry.page import Piece, Row
from kinerja_docs.geometry.rows import row, segments
from kinerja_docs.geometry.run import Gap, Parts, Run, column_of, distance
from kinerja_docs.geometry.shapes import is_amount, is_currency

_SHORT_WORD = 5
"""Letters of the heading over a column of numbers: "No.", "Nomor"."""
_FAR_APART, _APART = 9.0, 3.2
"""In heights of a line: room between lines from which on a run ends, if it has one gutter (names over a signature and
under it), and if it has more (rows of a table)."""
_NARROWEST = 0.8
"""In heights of a line: a gutter, as wide as no blank in running text."""
_NARROW, _ALIGNED, _LEAST_ALIGNED = 0.5, 1.0, 3
"""Half of that will do where so many texts begin right behind it, within so many points."""
_BLANK = 0.35
"""In heights of a line: a gap at which a known column may begin."""
_LEAST_OVER = 2
"""Texts that stand across a gap of another line, from which on it is no wall."""
_TRAILING, _LEADING = 1.2, 0.8
_EQUAL = 0.1
"""In heights of a line: by so much the room between lines that are set alike may differ."""
_LOOK_AHEAD = 40
_TOGETHER = 6


def runs(lines: Sequence[Row]) -> Iterator[Run]:
    """Yield the runs of lines with common gutters, from top to bottom, none overlapping another."""
    parts = _numbered_apart([_with_currency(segments(line)) for line in lines])
    at = done = 0
    while at < len(parts):
        if len(parts[at]) > 1:
            run = max((_trimmed(_Growing(parts, seed, done).grown(), parts) for seed in _seeds(parts, at)), key=_parted)
            end = run.first + len(run.lines)
            if end > at and _is_run(run):
                yield run
                at = done = end
                continue
        at += 1


def _with_currency(parts: Parts) -> Parts:
    """Take a currency to the amount on its right, however far away: only together they are a column."""
    for at in range(len(parts) - 2, -1, -1):
        if is_currency(parts[at]) and is_amount(parts[at + 1]):
            parts[at : at + 2] = [row([*parts[at].pieces, *parts[at + 1].pieces])]
    return parts


def _numbered_apart(parts: list[Parts]) -> list[Parts]:
    """Set the numbers of rows apart from their text, under a short heading that has a column for them."""
    found: list[Parts] = []
    column: Row | None = None
    for line in parts:
        first = line[0]
        if len(line) > 2 and first.one and len(first.text) <= _SHORT_WORD and first.text[:1].isalpha():
            column = first
        elif found and distance(found[-1], line) > _APART:
            column = None
        elif column and not first.one and _is_under(first.pieces[0], column, first):
            line = [row(first.pieces[:1]), row(first.pieces[1:]), *line[1:]]
        found.append(line)
    return found


def _is_under(label: Piece, column: Row, line: Row) -> bool:
    inside = abs((label.x0 + label.x1) / 2 - column.centre) < column.width
    return inside and split_label(line.text) is not None and line.pieces[1].x0 - label.x1 > _NARROWEST * line.height


def _is_run(run: Run) -> bool:
    shared = run.shared()
    return len(shared) > 1 or (len(run.lines) > 1 and all(part.text.isupper() for part in shared[0]))


def _seeds(parts: Sequence[Parts], at: int) -> list[int]:
    """Return the lines that follow closely from which a run may grow: of those with as many parts, the first."""
    found = {len(parts[at]): at}
    for index in range(at + 1, min(at + _LOOK_AHEAD, len(parts))):
        if distance(parts[index - 1], parts[index]) > _APART:
            break
        if len(parts[index]) > 1:
            found.setdefault(len(parts[index]), index)
    return [found[size] for size in sorted(found, reverse=True)]


def _parted(run: Run) -> int:
    """Return how much of what stands side by side the gutters of a run explain: how often they part two texts."""
    return sum(len(line) - 1 for line in run.lines)


@dataclass(slots=True)
class _Growing:
    """A run that grows from one line up and down, no higher than ``floor``."""

    parts: list[Parts]
    seed: int
    floor: int

    def grown(self) -> Run:
        """Return the run when no line fits in any more."""
        run = Run(self.seed, [self.parts[self.seed]], _gutters([self.parts[self.seed]]))
        grew = True
        while grew:
            grew = self._grow(run, -1)
            grew = self._grow(run, 1) or grew
        return run

    def _grow(self, run: Run, way: int) -> bool:
        """Let a run grow by one line, or by a few that only together show its columns."""
        limit = _FAR_APART if len(run.gutters) == 1 else _APART
        for step in range(1, _TOGETHER + 1):
            start = run.first - step if way < 0 else run.first + len(run.lines)
            upper = start if way < 0 else start + step - 2
            if start < self.floor or start + step > len(self.parts) or self._distance(upper) > limit:
                return False
            more = self.parts[start : start + step]
            if self._takes(run, more, way) or self._takes(run, [_fitted(line, run) for line in more], way):
                return True
        return False

    def _distance(self, upper: int) -> float:
        return distance(self.parts[upper], self.parts[upper + 1])

    def _takes(self, run: Run, more: list[Parts], way: int) -> bool:
        lines = [*more, *run.lines] if way < 0 else [*run.lines, *more]
        gutters = _gutters(lines)
        if gutters:
            run.lines, run.gutters = lines, gutters
            run.first -= len(more) if way < 0 else 0
        return bool(gutters)


def _fitted(line: Parts, run: Run) -> Parts:
    """Return the parts of a line as the gutters of a run part it.

    A narrow gap is a wall where a known column begins or ends; a wide one that only this line has may be none.
    """
    pieces = [piece for part in line for piece in part.pieces]
    walls = {at for gutter in run.gutters if (at := _cut_at(pieces, gutter)) is not None}
    wide = {sum(len(part.pieces) for part in line[:number]) for number in range(1, len(line))}
    walls |= {at for at in wide - walls if not walls or not _runs_over(run, (pieces[at - 1].x1, pieces[at].x0))}
    ends = [0, *sorted(walls), len(pieces)]
    return [row(pieces[start:end]) for start, end in pairwise(ends)]


def _runs_over(run: Run, gap: Gap) -> bool:
    """Whether texts of a run stand across a gap: a line that is set to its margin has wide ones, and they are none."""
    over = [part for line in run.lines for part in line if part.x0 < gap[0] and gap[1] < part.x1]
    return len(over) >= _LEAST_OVER


def _cut_at(pieces: Sequence[Piece], gutter: Gap) -> int | None:
    """Return before which piece a line is cut by a gutter, if the gap there is wide enough for one."""
    for at, (before, after) in enumerate(pairwise(pieces), 1):
        within = before.x1 <= gutter[1] and gutter[0] <= after.x0
        aligned = min(abs(after.x0 - gutter[1]), abs(before.x1 - gutter[0])) <= 2 * _ALIGNED
        if within and aligned and after.x0 - before.x1 >= _BLANK * after.height:
            return at
    return None


def _gutters(lines: Sequence[Parts]) -> list[Gap]:
    """Return the white space that all lines share.

    Nothing if the parts of a line are not set apart by it, or if a gutter parts the same columns of one line only.
    """
    free = _free(part for line in lines for part in line)
    least = _NARROWEST * lines[0][0].height
    pairs = [(a.x1, b.x0) for line in lines for a, b in pairwise(line)]
    starts = [part.x0 for line in lines for part in line]
    wide = [gap for gap in free if _is_wide(gap, least, starts) and any(_within(gap, pair) for pair in pairs)]
    used = _between(wide, lines)
    if not all(any(_within(gap, pair) for gap in used) for pair in pairs):
        return []
    if len(used) == 1 and used[0][1] - used[0][0] < 2 * least:
        return []
    shared = sum(len(line) > 1 for line in lines)
    return used if min(_crossings(used, lines), default=0) >= min(2, shared) else []


def _is_wide(gap: Gap, least: float, starts: Sequence[float]) -> bool:
    """Whether white space may part columns: less will do where several texts begin right behind it."""
    width = gap[1] - gap[0]
    return width >= least or (
        width >= _NARROW * least and sum(abs(start - gap[1]) < _ALIGNED for start in starts) >= _LEAST_ALIGNED
    )


def _between(gaps: Sequence[Gap], lines: Sequence[Parts]) -> list[Gap]:
    """Leave out white space that no line has text on both sides of: a heading in the middle, numbers at the right."""
    return [gap for gap, count in zip(gaps, _crossings(gaps, lines), strict=True) if count]


def _crossings(gaps: Sequence[Gap], lines: Sequence[Parts]) -> list[int]:
    """Return how many lines have parts in both columns beside each gap."""
    columns = [{column_of(part, gaps) for part in line} for line in lines if len(line) > 1]
    return [sum({at, at + 1} <= found for found in columns) for at in range(len(gaps))]


def _free(parts: Iterable[Row]) -> list[Gap]:
    found: list[Gap] = []
    reached: float | None = None
    for part in sorted(parts, key=lambda part: part.x0):
        if reached is not None and part.x0 > reached:
            found.append((reached, part.x0))
        reached = max(reached or part.x1, part.x1)
    return found


def _within(gap: Gap, pair: Gap) -> bool:
    return pair[0] <= gap[0] and gap[1] <= pair[1]


def _trimmed(run: Run, parts: Sequence[Parts]) -> Run:
    """Leave out lines at the ends that stand in one column only and apart from the rest."""
    shared = [index for index, line in enumerate(run.lines) if len(line) > 1]
    if not shared:
        return run
    first, last = shared[0], shared[-1]
    while first and distance(run.lines[first - 1], run.lines[first]) < _LEADING:
        if _ends_text(run, parts, run.first + first - 1):
            break
        first -= 1
    while last + 1 < len(run.lines) and distance(run.lines[last], run.lines[last + 1]) < _TRAILING:
        last += 1
    return Run(run.first + first, run.lines[first : last + 1], run.gutters)


def _ends_text(run: Run, parts: Sequence[Parts], at: int) -> bool:
    """Whether a line over a run is the last one of a title or a paragraph, no less near to the line above it.

    Lines of a heading that stand as near to each other are looked at together.
    """
    below = distance(parts[at], parts[at + 1])
    start = at
    while start > run.first and abs(distance(parts[start - 1], parts[start]) - below) < _EQUAL:
        start -= 1
    if not start or (len(run.gutters) == 1 and run.column(parts[at][0])):
        return False
    return distance(parts[start - 1], parts[start]) < below + _EQUAL
