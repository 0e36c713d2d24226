"""From rules to edges, crossings and cells: what ``pdfplumber.table`` finds, in numbers instead of objects."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from kinerja_docs.readers.pdf.page import Rule
from kinerja_docs.source import Box

SNAP = 3.0
"""Points within which rules meet."""
_SHORTEST = 4.0

Point = tuple[float, float]


class Edge(NamedTuple):
    """A straight line: where it stands, and from where to where it runs."""

    at: float
    start: float
    end: float


class Edges(NamedTuple):
    """Edges that run from top to bottom, and those from left to right."""

    upright: list[Edge]
    level: list[Edge]


def edges(rules: Sequence[Rule]) -> Edges:
    """Return the edges that rules draw, those near each other brought into one line and joined."""
    upright = [Edge((rule.x0 + rule.x1) / 2, rule.top, rule.bottom) for rule in rules if rule.upright]
    level = [Edge((rule.top + rule.bottom) / 2, rule.x0, rule.x1) for rule in rules if not rule.upright]
    return Edges(_merged(upright), _merged(level))


def _merged(drawn: list[Edge]) -> list[Edge]:
    return [
        Edge(at, start, end)
        for at, group in _lines(sorted(drawn))
        for start, end in _joined(group)
        if end - start >= _SHORTEST
    ]


def _lines(drawn: list[Edge]) -> Iterator[tuple[float, list[Edge]]]:
    """Yield the edges line by line, with where the line is: in the mean of its edges."""
    group: list[Edge] = []
    for edge in drawn:
        if group and edge.at > group[-1].at + SNAP:
            yield sum(member.at for member in group) / len(group), group
            group = []
        group.append(edge)
    if group:
        yield sum(member.at for member in group) / len(group), group


def _joined(line: list[Edge]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for start, end in sorted((edge.start, edge.end) for edge in line):
        if joined and start <= joined[-1][1] + SNAP:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def cells(drawn: Edges) -> list[Box]:
    """Return the smallest boxes that edges draw, by their upper left corners."""
    crossings = _crossings(drawn)
    points = sorted(crossings)
    across = {y: sorted(x for x, _ in group) for y, group in groupby(sorted(points, key=_height), _height)}
    down = {x: [y for _, y in group] for x, group in groupby(points, lambda point: point[0])}
    found = (_cell(point, crossings, across[point[1]], down[point[0]]) for point in points)
    return [cell for cell in found if cell is not None]


def _height(point: Point) -> float:
    return point[1]


def _crossings(drawn: Edges) -> dict[Point, tuple[set[Edge], set[Edge]]]:
    """Return where edges cross, and for each place the edges that do."""
    found: dict[Point, tuple[set[Edge], set[Edge]]] = {}
    level = sorted(drawn.level)
    tops = [edge.at for edge in level]
    for edge in drawn.upright:
        x, top, bottom = edge
        for other in level[bisect_left(tops, top - SNAP) : bisect_right(tops, bottom + SNAP)]:
            if other.start - SNAP <= x <= other.end + SNAP:
                upright, crossing = found.setdefault((x, other.at), (set(), set()))
                upright.add(edge)
                crossing.add(other)
    return found


def _cell(
    corner: Point, crossings: dict[Point, tuple[set[Edge], set[Edge]]], across: list[float], down: list[float]
) -> Box | None:
    """Return the cell whose upper left corner this is: its sides are edges from crossing to crossing."""
    left, top = corner
    upright, level = crossings[corner]
    rights = [x for x in across[bisect_right(across, left) :] if not level.isdisjoint(crossings[x, top][1])]
    for bottom in down[bisect_right(down, top) :]:
        foot, floor = crossings[left, bottom]
        if upright.isdisjoint(foot):
            continue
        for right in rights:
            opposite = crossings.get((right, bottom))
            if opposite and not (opposite[0].isdisjoint(crossings[right, top][0]) or opposite[1].isdisjoint(floor)):
                return left, top, right, bottom
    return None


def components(drawn: Edges) -> list[Edges]:
    """Return the edges in groups that hang together; those that cross nothing are left out."""
    groups: list[tuple[list[Edge], set[Edge]]] = []
    for edge in drawn.upright:
        touched = {other for other in drawn.level if _touch(edge, other)}
        near = [group for group in groups if not group[1].isdisjoint(touched)]
        groups = [group for group in groups if group[1].isdisjoint(touched)]
        groups.append(([*(member for group in near for member in group[0]), edge], touched.union(*_levels(near))))
    return [Edges(upright, sorted(level)) for upright, level in groups]


def _levels(groups: Iterable[tuple[list[Edge], set[Edge]]]) -> list[set[Edge]]:
    return [level for _, level in groups]


def _touch(upright: Edge, level: Edge) -> bool:
    x, top, bottom = upright
    y, left, right = level
    return top - SNAP <= y <= bottom + SNAP and left - SNAP <= x <= right + SNAP


def closed(drawn: Edges) -> Edges:
    """Return the edges with the outer ones of a table that are not drawn, where at least two end in one line."""
    upright, level = drawn
    return Edges([*upright, *_outer(upright, level)], [*level, *_outer(level, upright)])


def _outer(own: list[Edge], crossing: list[Edge]) -> Iterator[Edge]:
    """Yield what is missing on the two outer sides that are parallel to ``own``."""
    first, last = min(edge.start for edge in crossing), max(edge.end for edge in crossing)
    for at, ends in (
        (first, [edge.at for edge in crossing if abs(edge.start - first) <= SNAP]),
        (last, [edge.at for edge in crossing if abs(edge.end - last) <= SNAP]),
    ):
        if len(ends) > 1 and max(ends) - min(ends) >= 10:
            near = [edge.at for edge in own if abs(edge.at - at) <= SNAP]
            yield Edge(_nearest(near, at), min(ends), max(ends))


def _nearest(lines: list[float], at: float) -> float:
    return min(lines, key=lambda line: abs(line - at), default=at)
