"""Text that stands side by side without rules: runs of lines that share the white space between their columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.readers.pdf.page import Piece, Row
from kinerja_docs.readers.pdf.rows import row, segments

AMOUNT = re.compile(r"^(?:Rp\.?\s*)?[<>≥≤±]?\s*\d[\d.,]*\s*(?:,-|%|-)?$|^(?:Rp\.?|-)$")
_CURRENCY = re.compile(r"Rp\.?")
_NUMBER = re.compile(r"^\(?\d{1,3}[.)]?(?:\s|$)")
_NUMBERS = re.compile(r"No(?:mor)?\.?|Nmr\.?", re.IGNORECASE)
_FAR_APART, _APART = 9.0, 3.2
_NARROWEST = 0.8
_NARROW, _ALIGNED, _LEAST_ALIGNED = 0.5, 1.0, 3
_TRAILING, _LEADING = 1.2, 0.8
_EQUAL = 0.1
"""In heights of a line: by so much the room between lines that are set alike may differ."""
_LOOK_AHEAD = 40
_TOGETHER = 6

Gap = tuple[float, float]


@dataclass(slots=True)
class Run:
    """Lines that share gutters; ``first`` is where they begin among the lines of their page."""

    first: int
    lines: list[list[Row]]
    gutters: list[Gap]

    def column(self, part: Row) -> int:
        """Return the column that a part of a line stands in."""
        return _column(part, self.gutters)

    def parts(self, line: Sequence[Row], column: int) -> list[Row]:
        """Return the parts of a line that stand in a column."""
        return [part for part in line if self.column(part) == column]

    def columns(self) -> list[list[Row]]:
        """Return the parts of all lines, column by column."""
        found: list[list[Row]] = [[] for _ in range(len(self.gutters) + 1)]
        for line in self.lines:
            for part in line:
                found[self.column(part)].append(part)
        return found

    def shared(self) -> list[list[Row]]:
        """Return the lines that stand in more than one column."""
        return [line for line in self.lines if len(line) > 1]


def runs(lines: Sequence[Row]) -> Iterator[Run]:
    """Yield the runs of lines with common gutters, from top to bottom, none overlapping another."""
    parts = _numbered_apart([_with_currency(segments(line)) for line in lines])
    at = done = 0
    while at < len(parts):
        if len(parts[at]) > 1:
            run = _trimmed(_grown(parts, _seed(parts, at), done), parts)
            end = run.first + len(run.lines)
            if end > at and _is_run(run):
                yield run
                at = done = end
                continue
        at += 1


def _with_currency(parts: list[Row]) -> list[Row]:
    """Take "Rp" to the amount on its right, however far away: only together they are a column."""
    for at in range(len(parts) - 2, -1, -1):
        if _CURRENCY.fullmatch(parts[at].text) and is_amount(parts[at + 1]):
            parts[at : at + 2] = [row([*parts[at].pieces, *parts[at + 1].pieces])]
    return parts


def _numbered_apart(parts: list[list[Row]]) -> list[list[Row]]:
    """Set the numbers of rows apart from their text, under a heading that has a column for them."""
    found: list[list[Row]] = []
    column: Row | None = None
    for line in parts:
        first = line[0]
        if len(line) > 2 and _NUMBERS.fullmatch(first.text):
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


def is_amount(part: Row) -> bool:
    """Whether nothing but a number, a percentage or an amount of money stands there."""
    return AMOUNT.match(part.text) is not None


def is_numbered(part: Row) -> bool:
    """Whether a part begins with the number of a row."""
    return _NUMBER.match(part.text) is not None


def _seed(parts: Sequence[list[Row]], at: int) -> int:
    """Return the line with most parts among those that follow closely."""
    best = at
    for index in range(at + 1, min(at + _LOOK_AHEAD, len(parts))):
        if distance(parts[index - 1], parts[index]) > _APART:
            break
        if len(parts[index]) > len(parts[best]):
            best = index
    return best


def _grown(parts: Sequence[list[Row]], seed: int, floor: int) -> Run:
    first = last = seed
    gutters = _gutters(parts[seed : seed + 1])
    above = below = 1
    while above or below:
        above = _reach(parts, first, last, -1, gutters, floor)
        first -= above
        below = _reach(parts, first, last, 1, gutters, floor)
        last += below
        gutters = _gutters(parts[first : last + 1])
    return Run(first, [_parted(line, gutters) for line in parts[first : last + 1]], gutters)


def _parted(line: Sequence[Row], gutters: Sequence[Gap]) -> list[Row]:
    """Return the parts of a line that gutters set apart."""
    columns: dict[int, list[Piece]] = {}
    for part in line:
        for piece in part.pieces:
            columns.setdefault(_column(piece, gutters), []).append(piece)
    return [row(columns[number]) for number in sorted(columns)]


def _reach(parts: Sequence[list[Row]], first: int, last: int, way: int, gutters: list[Gap], floor: int) -> int:
    """Return by how many lines a run can grow: by one, or by a few that only together show its columns."""
    limit = _FAR_APART if len(gutters) == 1 else _APART
    for step in range(1, _TOGETHER + 1):
        start, end = (first - step, last) if way < 0 else (first, last + step)
        upper = start if way < 0 else end - 1
        if start < floor or end >= len(parts) or distance(parts[upper], parts[upper + 1]) > limit:
            return 0
        if _gutters(parts[start : end + 1]):
            return step
    return 0


def _gutters(lines: Sequence[list[Row]]) -> list[Gap]:
    """Return the white space that the words of all lines share and that parts them into columns.

    Nothing if the parts of a line are not set apart by it, or if a gutter parts the same columns of one line only.
    """
    words = [[piece for part in line for piece in part.pieces] for line in lines]
    free = _free(word for line in words for word in line)
    least = _NARROWEST * lines[0][0].height
    pairs = [(a.x1, b.x0) for line in lines for a, b in pairwise(line)]
    starts = [part.x0 for line in lines for part in line]
    wide = [gap for gap in free if _is_wide(gap, least, starts) and any(_within(gap, pair) for pair in pairs)]
    used = _between(wide, words)
    if not _is_explained(lines, used, words):
        return []
    if len(used) == 1 and used[0][1] - used[0][0] < 2 * least:
        return []
    shared = sum(len(line) > 1 for line in lines)
    return used if min(_crossings(used, words), default=0) >= min(2, shared) else []


def _is_explained(lines: Sequence[Sequence[Row]], gutters: Sequence[Gap], words: Sequence[Sequence[Row]]) -> bool:
    """Tell whether gutters part all lines; a line set wide may have more room where others run on."""
    pairs = [[(a.x1, b.x0) for a, b in pairwise(line)] for line in lines]
    more = [[pair for pair in own if not any(_within(gap, pair) for gap in gutters)] for own in pairs]
    if any(found and len(found) == len(own) for own, found in zip(pairs, more, strict=True)):
        return False
    apart = [(left + right) / 2 for own in more for left, right in own]
    return all(_run_on(middle, words) > sum(_covers(own, middle) for own in pairs) for middle in apart)


def _run_on(middle: float, words: Sequence[Sequence[Row]]) -> int:
    """Return how many lines have a word at this place."""
    return sum(any(word.x0 < middle < word.x1 for word in line) for line in words)


def _covers(pairs: Sequence[Gap], middle: float) -> bool:
    return any(left < middle < right for left, right in pairs)


def _is_wide(gap: Gap, least: float, starts: Sequence[float]) -> bool:
    """Whether white space may part columns: less will do where several texts begin right behind it."""
    width = gap[1] - gap[0]
    return width >= least or (
        width >= _NARROW * least and sum(abs(start - gap[1]) < _ALIGNED for start in starts) >= _LEAST_ALIGNED
    )


def _between(gaps: Sequence[Gap], lines: Sequence[Sequence[Row]]) -> list[Gap]:
    """Leave out white space that no line has text on both sides of: a heading in the middle, numbers at the right."""
    return [gap for gap, count in zip(gaps, _crossings(gaps, lines), strict=True) if count]


def _crossings(gaps: Sequence[Gap], lines: Sequence[Sequence[Row]]) -> list[int]:
    """Return how many lines have parts in both columns beside each gap."""
    columns = [{_column(part, gaps) for part in line} for line in lines if len(line) > 1]
    return [sum({at, at + 1} <= found for found in columns) for at in range(len(gaps))]


def _column(part: Row, gutters: Sequence[Gap]) -> int:
    return sum(part.centre > (left + right) / 2 for left, right in gutters)


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


def distance(upper: list[Row], lower: list[Row]) -> float:
    """Return the room between two lines, in heights of the lower one."""
    height = max(part.height for part in lower)
    return (min(part.top for part in lower) - max(part.bottom for part in upper)) / height


def _trimmed(run: Run, parts: Sequence[list[Row]]) -> Run:
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


def _ends_text(run: Run, parts: Sequence[list[Row]], at: int) -> bool:
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
