"""Rules brought into line: the strokes of a page, drawn in a PDF or seen in a picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kinerja_docs.geometry.page import Rule

SNAP = 3.0
"""Points within which rules meet; Word leaves up to 1.5 where borders change, Excel 2."""
_SHORTEST = 4.0
"""Points; shorter ones are dots of a border, and parts of letters."""


class Stroke(NamedTuple):
    """A straight line: where it stands, and from where to where it runs; it is ``drawn``, or concluded from others."""

    at: float
    start: float
    end: float
    drawn: bool = True


class Strokes(NamedTuple):
    """Strokes that run from top to bottom, and those from left to right."""

    upright: list[Stroke]
    level: list[Stroke]


def strokes(rules: Sequence[Rule]) -> Strokes:
    """Return the strokes that rules make, those near each other brought into one line and joined."""
    upright = [Stroke((rule.x0 + rule.x1) / 2, rule.top, rule.bottom) for rule in rules if rule.upright]
    level = [Stroke((rule.top + rule.bottom) / 2, rule.x0, rule.x1) for rule in rules if not rule.upright]
    return Strokes(_merged(upright), _merged(level))


def _merged(drawn: list[Stroke]) -> list[Stroke]:
    return [
        Stroke(at, start, end)
        for at, group in _lines(sorted(drawn))
        for start, end in _joined(group)
        if end - start >= _SHORTEST
    ]


def _lines(drawn: list[Stroke]) -> Iterator[tuple[float, list[Stroke]]]:
    """Yield the strokes line by line, with where the line is: in the mean of its strokes."""
    group: list[Stroke] = []
    for stroke in drawn:
        if group and stroke.at > group[-1].at + SNAP:
            yield sum(member.at for member in group) / len(group), group
            group = []
        group.append(stroke)
    if group:
        yield sum(member.at for member in group) / len(group), group


def _joined(line: list[Stroke]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for start, end in sorted((stroke.start, stroke.end) for stroke in line):
        if joined and start <= joined[-1][1] + SNAP:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def drawings(drawn: Strokes) -> list[Strokes]:
    """Return the strokes in groups that hang together; those that cross nothing are left out."""
    groups: list[tuple[list[Stroke], set[Stroke]]] = []
    for stroke in drawn.upright:
        touched = {other for other in drawn.level if _touch(stroke, other)}
        near = [group for group in groups if not group[1].isdisjoint(touched)]
        groups = [group for group in groups if group[1].isdisjoint(touched)]
        groups.append(([*(member for group in near for member in group[0]), stroke], touched.union(*_levels(near))))
    return [Strokes(sorted(upright), sorted(level)) for upright, level in groups]


def _levels(groups: Iterable[tuple[list[Stroke], set[Stroke]]]) -> list[set[Stroke]]:
    return [level for _, level in groups]


def _touch(upright: Stroke, level: Stroke) -> bool:
    x, top, bottom, _ = upright
    y, left, right, _ = level
    return top - SNAP <= y <= bottom + SNAP and left - SNAP <= x <= right + SNAP


def closed(drawn: Strokes) -> Strokes:
    """Return the strokes with the outer ones of a table that are missing, where at least two end in one line."""
    upright, level = drawn
    return Strokes([*upright, *_outer(upright, level)], [*level, *_outer(level, upright)])


def _outer(own: list[Stroke], crossing: list[Stroke]) -> Iterator[Stroke]:
    """Yield what is missing on the two outer sides that are parallel to ``own``."""
    first, last = min(stroke.start for stroke in crossing), max(stroke.end for stroke in crossing)
    for at, ends in (
        (first, [stroke.at for stroke in crossing if abs(stroke.start - first) <= SNAP]),
        (last, [stroke.at for stroke in crossing if abs(stroke.end - last) <= SNAP]),
    ):
        if len(ends) > 1 and max(ends) - min(ends) >= _LEAST_SIDE:
            near = [stroke.at for stroke in own if abs(stroke.at - at) <= SNAP]
            yield Stroke(min(near, key=lambda line: abs(line - at), default=at), min(ends), max(ends), drawn=False)


_LEAST_SIDE = 10.0
"""Points: a side that is closed is as high as a line of text."""
