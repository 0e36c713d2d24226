"""Text that stands side by side without rules: runs of lines that share the white space between their columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kinerja_docs.readers.pdf.rows import Row, segments

AMOUNT = re.compile(r"^(?:Rp\.?\s*)?[<>≥≤±]?\s*\d[\d.,]*\s*(?:,-|%|-)?$|^(?:Rp\.?|-)$")
_NUMBER = re.compile(r"^\(?\d{1,3}[.)]?(?:\s|$)")
_FAR_APART, _APART = 9.0, 3.2
_NARROWEST = 0.8
_TRAILING, _LEADING = 1.2, 0.8
_LOOK_AHEAD = 40

Gap = tuple[float, float]


@dataclass(slots=True)
class Run:
    """Lines that share gutters; ``first`` is where they begin among the lines of their page."""

    first: int
    lines: list[list[Row]]
    gutters: list[Gap]

    def column(self, part: Row) -> int:
        """Return the column that a part of a line stands in."""
        return sum(part.centre > (left + right) / 2 for left, right in self.gutters)

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
    parts = [segments(line) for line in lines]
    at = 0
    while at < len(parts):
        if len(parts[at]) < 2:
            at += 1
            continue
        run = _trimmed(_grown(parts, _seed(parts, at), at))
        if len(run.shared()) > 1 and run.first + len(run.lines) > at:
            yield run
        at = max(at + 1, run.first + len(run.lines) if len(run.shared()) > 1 else 0)


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
        if _distance(parts[index - 1], parts[index]) > _APART:
            break
        if len(parts[index]) > len(parts[best]):
            best = index
    return best


def _grown(parts: Sequence[list[Row]], seed: int, floor: int) -> Run:
    gutters = [(a.x1, b.x0) for a, b in zip(parts[seed], parts[seed][1:], strict=False)]
    first, last = seed, seed
    while last + 1 < len(parts) and (narrower := _fitting(gutters, parts, last, last + 1)):
        gutters, last = narrower, last + 1
    lowest = max(floor - 6, 0)
    while first - 1 >= lowest and (narrower := _fitting(gutters, parts, first, first - 1)):
        gutters, first = narrower, first - 1
    return Run(first, list(parts[first : last + 1]), gutters)


def _fitting(gutters: list[Gap], parts: Sequence[list[Row]], at: int, index: int) -> list[Gap]:
    """Return the gutters as a further line leaves them, or nothing if it does not respect them."""
    limit = _FAR_APART if len(gutters) == 1 else _APART
    if _distance(parts[min(at, index)], parts[max(at, index)]) > limit:
        return []
    line = parts[index]
    free = _free(line)
    found = [max((_common(gutter, gap) for gap in free), key=_width) for gutter in gutters]
    least = _NARROWEST * line[0].height * (2 if len(gutters) == 1 else 1)
    if min(map(_width, found)) < least:
        return []
    taken = [Run(0, [], found).column(part) for part in line]
    return found if len(set(taken)) == len(taken) else []


def _free(line: list[Row]) -> list[Gap]:
    edges = [-1e4, *(side for part in line for side in (part.x0, part.x1)), 1e4]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _common(one: Gap, other: Gap) -> Gap:
    return max(one[0], other[0]), min(one[1], other[1])


def _width(gap: Gap) -> float:
    return gap[1] - gap[0]


def _distance(upper: list[Row], lower: list[Row]) -> float:
    height = max(part.height for part in lower)
    return (min(part.top for part in lower) - max(part.bottom for part in upper)) / height


def _trimmed(run: Run) -> Run:
    """Leave out lines at the ends that stand in one column only and apart from the rest."""
    shared = [index for index, line in enumerate(run.lines) if len(line) > 1]
    if not shared:
        return run
    first, last = shared[0], shared[-1]
    while first and _distance(run.lines[first - 1], run.lines[first]) < _LEADING:
        first -= 1
    while last + 1 < len(run.lines) and _distance(run.lines[last], run.lines[last + 1]) < _TRAILING:
        last += 1
    return Run(run.first + first, run.lines[first : last + 1], run.gutters)
