"""Rules and pictures of a page, from the objects that pdfium lists."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress, pairwise, repeat

from kinerja_docs.readers.pdf.native import Rooms, Thing, by_value, native

THICKEST = 2.6
"""Points; what is thicker is shading, not a rule."""
_MOST_OBJECTS = 60_000
_MOST_SEGMENTS = 6_000
_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
_LINE_TO = 0
_DEEPEST = 6
_SIX = ctypes.c_float * 6
_UNIT = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
Bounds = tuple[float, float, float, float]
"""Left, bottom, right, top in the space of the PDF."""


@dataclass(slots=True)
class Drawing:
    """What is drawn on a page, in the space of the PDF.

    Attributes:
        rooms: where pdfium puts its answers.
        texts: the first text object of the page and of each form, with its number on the page.
        orders: for each rule the number of the object that draws it: what comes later is painted over it.
    """

    rooms: Rooms
    rules: list[tuple[bool, Bounds]] = field(default_factory=list)
    images: list[tuple[int, Bounds]] = field(default_factory=list)
    texts: list[tuple[int, Thing]] = field(default_factory=list)
    orders: list[int] = field(default_factory=list)
    segments: int = 0


def drawing(page: int, rooms: Rooms) -> Drawing:
    """Return the rules, the images and the text objects of the page at this address."""
    drawn = Drawing(rooms)
    count = min(native().count_objects(page), _MOST_OBJECTS)
    things = list(map(native().object_at, repeat(by_value(page)), range(count)))
    kinds = list(map(native().kind, things))
    _add_all(drawn, things, kinds, range(count), _UNIT, 0)
    return drawn


def _add_all(
    drawn: Drawing, things: list[Thing], kinds: list[int], numbers: Sequence[int], matrix: Matrix, depth: int
) -> None:
    """Add objects of these kinds, each with the number it or the form around it has on the page."""
    if _TEXT in kinds:
        first = kinds.index(_TEXT)
        drawn.texts.append((numbers[first], things[first]))
    if _PATH in kinds:
        paths = [kind == _PATH for kind in kinds]
        _add_paths(drawn, [*compress(things, paths)], [*compress(numbers, paths)], matrix)
    if _IMAGE not in kinds and _FORM not in kinds:
        return
    for number, thing, kind in zip(numbers, things, kinds, strict=True):
        if kind == _IMAGE:
            drawn.images.append((number, _moved(_bounds(drawn, [thing])[0], matrix)))
        elif kind == _FORM and depth < _DEEPEST:
            _add_form(drawn, number, thing, matrix, depth)


def _add_form(drawn: Drawing, number: int, thing: Thing, matrix: Matrix, depth: int) -> None:
    count = min(native().count_in_form(thing), _MOST_OBJECTS)
    things = list(map(native().object_in_form, repeat(thing), range(count)))
    kinds = list(map(native().kind, things))
    _add_all(drawn, things, kinds, [number] * count, _times(_matrix(thing), matrix), depth + 1)


def _add_paths(drawn: Drawing, things: list[Thing], numbers: list[int], matrix: Matrix) -> None:
    parts = zip(things, numbers, _bounds(drawn, things), _ink(drawn, things), strict=True)
    for thing, number, bounds, (filled, stroked) in parts:
        if drawn.segments >= _MOST_SEGMENTS:
            return
        if filled or stroked:
            _add_path(drawn, thing, _moved(bounds, matrix), matrix, bool(stroked))
            drawn.orders += [number] * (len(drawn.rules) - len(drawn.orders))


def _add_path(drawn: Drawing, thing: Thing, bounds: Bounds, matrix: Matrix, stroked: bool) -> None:
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


def _rules_inside(drawn: Drawing, thing: Thing, matrix: Matrix, stroked: bool) -> Iterator[tuple[bool, Bounds]]:
    count = native().count_segments(thing)
    drawn.segments += max(count, 1)
    if (not stroked and count <= 5) or drawn.segments > _MOST_SEGMENTS:
        return
    half = _stroke(thing, matrix) / 2 if stroked else 0.0
    for outline in _outlines(drawn, thing, count, matrix):
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


def _outlines(drawn: Drawing, thing: Thing, count: int, matrix: Matrix) -> Iterator[list[Point]]:
    """Yield the polylines of a path; a curve counts as a move to its end."""
    outline: list[Point] = []
    segments = list(map(native().segment_at, repeat(thing), range(count)))
    spots = drawn.rooms.point.asked(native().point, len(segments), segments)
    for segment, x, y in zip(segments, spots[::2], spots[1::2], strict=True):
        if outline and native().segment_kind(segment) != _LINE_TO:
            yield outline
            outline = []
        outline.append(_apply((x, y), matrix))
        if native().closes(segment):
            outline.append(outline[0])
    if outline:
        yield outline


def _ink(drawn: Drawing, things: list[Thing]) -> Iterator[tuple[int, int]]:
    """Return of each path whether it is filled and whether it is stroked."""
    found = drawn.rooms.ink.asked(native().draw_mode, len(things), things)
    return zip(found[::2], found[1::2], strict=True)


def _stroke(thing: Thing, matrix: Matrix) -> float:
    width = ctypes.c_float()
    native().stroke_width(thing, ctypes.byref(width))
    return float(width.value * abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5)


def _bounds(drawn: Drawing, things: list[Thing]) -> list[Bounds]:
    found = drawn.rooms.bounds.asked(native().bounds, len(things), things)
    return list(zip(found[::4], found[1::4], found[2::4], found[3::4], strict=True))


def _matrix(thing: Thing) -> Matrix:
    found = _SIX()
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
