"""Rules and pictures of a page, from the objects that pdfium lists."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise, repeat

from kinerja_docs.readers.pdf.native import native

THICKEST = 2.6
"""Points; what is thicker is shading, not a rule."""
_MOST_OBJECTS = 60_000
_MOST_SEGMENTS = 6_000
_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
_LINE_TO = 0
_DEEPEST = 6
_UNIT = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
Bounds = tuple[float, float, float, float]
"""Left, bottom, right, top in the space of the PDF."""


@dataclass(slots=True)
class Drawing:
    """What is drawn on a page, in the space of the PDF.

    Attributes:
        texts: the first text object of the page and those within forms, each with its number on the page.
    """

    rules: list[tuple[bool, Bounds]] = field(default_factory=list)
    images: list[tuple[int, Bounds]] = field(default_factory=list)
    texts: list[tuple[int, int]] = field(default_factory=list)
    segments: int = 0


def drawing(page: int) -> Drawing:
    """Return the rules, the images and the text objects of the page at this address."""
    drawn = Drawing()
    count = min(native().count_objects(page), _MOST_OBJECTS)
    things = list(map(native().object_at, repeat(page), range(count)))
    kinds = list(map(native().kind, things))
    for index, kind in enumerate(kinds):
        if kind > _TEXT:
            _add(drawn, index, things[index], kind, _UNIT, 0)
    if _TEXT in kinds:
        first = kinds.index(_TEXT)
        drawn.texts.append((first, things[first]))
    return drawn


def _add(drawn: Drawing, index: int, thing: int, kind: int, matrix: Matrix, depth: int) -> None:
    if kind == _PATH and drawn.segments < _MOST_SEGMENTS:
        _add_path(drawn, thing, matrix)
    elif kind == _IMAGE:
        drawn.images.append((index, _moved(_bounds(thing), matrix)))
    elif kind == _FORM and depth < _DEEPEST:
        _add_form(drawn, index, thing, matrix, depth)


def _add_form(drawn: Drawing, index: int, thing: int, matrix: Matrix, depth: int) -> None:
    inner = _times(_matrix(thing), matrix)
    for place in range(min(native().count_in_form(thing), _MOST_OBJECTS)):
        part = native().object_in_form(thing, place)
        if (kind := native().kind(part)) == _TEXT:
            drawn.texts.append((index, part))
        else:
            _add(drawn, index, part, kind, inner, depth + 1)


def _add_path(drawn: Drawing, thing: int, matrix: Matrix) -> None:
    filled, stroked = _ink(thing)
    if not (filled or stroked):
        return
    bounds = _moved(_bounds(thing), matrix)
    if (thin := as_rule(bounds)) is not None:
        drawn.rules.append((thin, bounds))
        drawn.segments += 1
    else:
        drawn.rules += _rules_inside(drawn, thing, _times(_matrix(thing), matrix), stroked)


def as_rule(bounds: Bounds) -> bool | None:
    """Return whether a thin box runs upright, or None if it is no rule."""
    left, bottom, right, top = bounds
    width, height = right - left, top - bottom
    if min(width, height) > THICKEST or max(width, height) < 1:
        return None
    if max(width, height) < 2 * min(width, height):
        return None
    return height > width


def _rules_inside(drawn: Drawing, thing: int, matrix: Matrix, stroked: bool) -> Iterator[tuple[bool, Bounds]]:
    count = native().count_segments(thing)
    drawn.segments += max(count, 1)
    if (not stroked and count <= 5) or drawn.segments > _MOST_SEGMENTS:
        return
    half = _stroke(thing, matrix) / 2 if stroked else 0.0
    for outline in _outlines(thing, count, matrix):
        yield from _stroked(outline, half) if stroked else _filled(outline)


def _stroked(outline: list[Point], half: float) -> Iterator[tuple[bool, Bounds]]:
    if 2 * half > THICKEST:
        return
    for (ax, ay), (bx, by) in pairwise(outline):
        if abs(ax - bx) > 0.7 and abs(ay - by) > 0.7:
            continue
        bounds = min(ax, bx) - half, min(ay, by) - half, max(ax, bx) + half, max(ay, by) + half
        if (thin := as_rule(bounds)) is not None:
            yield thin, bounds


def _filled(outline: list[Point]) -> Iterator[tuple[bool, Bounds]]:
    across, up = [x for x, _ in outline], [y for _, y in outline]
    bounds = min(across), min(up), max(across), max(up)
    if (thin := as_rule(bounds)) is not None:
        yield thin, bounds


def _outlines(thing: int, count: int, matrix: Matrix) -> Iterator[list[Point]]:
    """Yield the polylines of a path; a curve counts as a move to its end."""
    outline: list[Point] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = native().segment_at(thing, index)
        native().point(segment, ctypes.byref(x), ctypes.byref(y))
        if outline and native().segment_kind(segment) != _LINE_TO:
            yield outline
            outline = []
        outline.append(_apply((x.value, y.value), matrix))
        if native().closes(segment):
            outline.append(outline[0])
    if outline:
        yield outline


def _ink(thing: int) -> tuple[bool, bool]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    native().draw_mode(thing, ctypes.byref(fill), ctypes.byref(stroke))
    return bool(fill.value), bool(stroke.value)


def _stroke(thing: int, matrix: Matrix) -> float:
    width = ctypes.c_float()
    native().stroke_width(thing, ctypes.byref(width))
    return float(width.value * abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5)


def _bounds(thing: int) -> Bounds:
    sides = (ctypes.c_float * 4)()
    native().bounds(thing, *(ctypes.byref(sides, 4 * side) for side in range(4)))
    return tuple(sides)


def _matrix(thing: int) -> Matrix:
    found = (ctypes.c_float * 6)()
    native().matrix(thing, found)
    return tuple(found)


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    return (*_turned((a, b), then), *_turned((c, d), then), *_apply((e, f), then))


def _turned(point: Point, matrix: Matrix) -> Point:
    x, y = point
    return x * matrix[0] + y * matrix[2], x * matrix[1] + y * matrix[3]


def _apply(point: Point, matrix: Matrix) -> Point:
    x, y = _turned(point, matrix)
    return x + matrix[4], y + matrix[5]


def _moved(bounds: Bounds, matrix: Matrix) -> Bounds:
    if matrix is _UNIT:
        return bounds
    left, bottom, right, top = bounds
    corners = [_apply(point, matrix) for point in ((left, bottom), (left, top), (right, bottom), (right, top))]
    across, up = [x for x, _ in corners], [y for _, y in corners]
    return min(across), min(up), max(across), max(up)
