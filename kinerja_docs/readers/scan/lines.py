"""Where the lines of text stand in a picture: what the engine found, cut at rules and wide gaps, and what it missed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median

from kinerja_docs.readers.scan.engine import Box
from kinerja_docs.readers.scan.pictures import Pixels
from kinerja_docs.readers.scan.ruling import Line

_SAME_LINE = 0.6
_WIDE = 1.3
"""In heights of a line: a gap at which a line is cut, to be read in parts."""
_ALIKE, _ROUGHLY, _WORD = 0.3, 0.5, 4.0
_LEAST, _MOST = 0.35, 1.4
_SPECK = 0.012
_SLIVER = 0.3
_TRIM = 0.1
_CLEAR = 2
_MOST_MISSED = 150
_DENSE, _SHORT = 0.13, 2.5
"""Share of ink, and length in heights of a line, of what the engine misses: colons, lone digits. More is the grain of
a shaded cell."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A straight picture ready to be read: without its lines, and where its ink is."""

    clean: Pixels
    dark: Pixels
    lines: list[Line]
    dpi: float


def text_boxes(found: list[Box], sheet: Sheet) -> list[Box]:
    """Return the boxes of the parts of lines that are to be read, from top to bottom."""
    uprights = [line for line in sheet.lines if line.upright]
    parts = [part for box in _merged(found) for part in _cut(box, uprights)]
    parts = [part for box in parts for part in _split(box, sheet.dark)]
    parts += [part for box in _missed(parts, sheet) for part in _cut(box, uprights)]
    return sorted(_levelled(parts), key=lambda box: (box[1] + box[3], box[0]))


def _merged(boxes: Iterable[Box]) -> list[Box]:
    """Join boxes of one line that overlap."""
    found: list[Box] = []
    for box in sorted(boxes):
        mate = next((n for n, other in enumerate(found) if _overlap(other, box)), None)
        if mate is None:
            found.append(box)
        else:
            other = found[mate]
            found[mate] = (other[0], min(other[1], box[1]), max(other[2], box[2]), max(other[3], box[3]))
    return found


def _overlap(one: Box, other: Box) -> bool:
    down = min(one[3], other[3]) - max(one[1], other[1])
    across = min(one[2], other[2]) - max(one[0], other[0])
    return across > 0 and down > _SAME_LINE * max(one[3] - one[1], other[3] - other[1])


def _cut(box: Box, uprights: list[Line]) -> Iterator[Box]:
    """Yield the parts of a box between the upright rules that run through it."""
    x0, top, x1, bottom = box
    middle = (top + bottom) / 2
    walls = sorted((line.x0, line.x1) for line in uprights if line.top < middle < line.bottom)
    inside = [wall for wall in walls if x0 < (wall[0] + wall[1]) / 2 < x1]
    lefts, rights = [x0, *(wall[1] + _CLEAR for wall in inside)], [*(wall[0] - _CLEAR for wall in inside), x1]
    for left, right in zip(lefts, rights, strict=True):
        if right - left > _CLEAR:
            yield left, top, right, bottom


def _split(box: Box, dark: Pixels) -> Iterator[Box]:
    """Yield the parts of a box that wide gaps in its ink set apart, without the paper at their sides."""
    _, top, _, bottom = box
    wide = _WIDE * (bottom - top)
    start: float | None = None
    end = 0.0
    for left, right in runs(box, dark):
        if start is not None and left - end > wide:
            yield start, top, end, bottom
            start = None
        start, end = (left if start is None else start), right
    if start is not None:
        yield start, top, end, bottom


def runs(box: Box, dark: Pixels) -> list[tuple[int, int]]:
    """Return the stretches of a box, from left to right, that have ink."""
    import numpy

    trim = _TRIM * (box[3] - box[1])
    x0, top, x1, bottom = (max(0, round(side)) for side in (box[0], box[1] + trim, box[2], box[3] - trim))
    columns = dark[top:bottom, x0:x1].any(axis=0).astype(numpy.int8)
    steps = numpy.flatnonzero(numpy.diff(columns, prepend=0, append=0))
    return [(x0 + int(start), x0 + int(end)) for start, end in zip(steps[::2], steps[1::2], strict=True)]


def _missed(boxes: list[Box], sheet: Sheet) -> list[Box]:
    """Return boxes of ink as high as letters that stands beside other text, or in a table, and is in no box."""
    import cv2

    if not boxes:
        return []
    usual = median(box[3] - box[1] for box in boxes)
    rest = sheet.dark.copy()
    for x0, top, x1, bottom in boxes:
        rest[max(0, int(top)) : int(bottom) + 1, max(0, int(x0) - 2) : int(x1) + 3] = 0
    closed = cv2.morphologyEx(
        rest, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_RECT, (int(usual / 2), int(usual / 2.5)))
    )
    count, _, stats, _ = cv2.connectedComponentsWithStats(closed, connectivity=8)
    found = []
    for x, y, width, height, area in stats[1:count].tolist():
        box = (float(x), float(y), float(x + width), float(y + height))
        part = rest[y : y + height, x : x + width]
        solid = area > (_SPECK * sheet.dpi) ** 2 * 4 and (part > 0).mean() > _DENSE
        if width < _SLIVER * height and _at_rule(box, sheet):
            continue
        if solid and _LEAST < height / usual < _MOST and width < _SHORT * usual and _has_company(box, boxes, sheet):
            found.append((box[0], box[1] - 0.2 * usual, box[2], box[3] + 0.2 * usual))
    return found if len(found) <= _MOST_MISSED else []


def _at_rule(box: Box, sheet: Sheet) -> bool:
    """Whether a sliver of ink stands right beside an upright rule: it is what is left of it."""
    near = 0.04 * sheet.dpi
    return any(line.upright and line.x0 - near <= box[2] and box[0] <= line.x1 + near for line in sheet.lines)


def _has_company(box: Box, boxes: list[Box], sheet: Sheet) -> bool:
    middle = (box[1] + box[3]) / 2
    if any(abs((other[1] + other[3]) / 2 - middle) < _ALIKE * (other[3] - other[1]) for other in boxes):
        return True
    uprights = [line for line in sheet.lines if line.upright and line.top < middle < line.bottom]
    return any(line.x1 <= box[0] for line in uprights) and any(line.x0 >= box[2] for line in uprights)


def _levelled(boxes: list[Box]) -> list[Box]:
    """Give boxes of about the usual height just that height, about the same middle."""
    if not boxes:
        return []
    usual = median(box[3] - box[1] for box in boxes)
    return [_with_height(box, usual) if _is_usual(box, usual) else box for box in boxes]


def _is_usual(box: Box, usual: float) -> bool:
    """Whether a box is about as high as most; the engine draws it less surely around a short word."""
    short = box[2] - box[0] < _WORD * usual
    return abs(box[3] - box[1] - usual) < (_ROUGHLY if short else _ALIKE) * usual


def _with_height(box: Box, height: float) -> Box:
    middle = (box[1] + box[3]) / 2
    return box[0], middle - height / 2, box[2], middle + height / 2
