"""The rules of tables and the bars of fractions, found in a picture and wiped out of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kinerja_docs.readers.pdf.page import Rule
from kinerja_docs.readers.scan.pictures import Pixels
from kinerja_docs.readers.scan.straight import gray, ink

_LEVEL, _UPRIGHT = 0.2, 0.17
"""Inches that a rule is long at least; the strokes of letters are shorter."""
_DASHED, _SURE, _SHORT, _ALONE = 0.35, 0.5, 0.4, 1.5
_NICK, _BREAK = 0.01, 0.05
_THICK = 0.035
_FILLED = 0.55
_WHOLE = 0.985
_BESIDE = 0.025
_TOUCHED = 0.15
_GAP, _APART = 0.11, 0.02


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line in a picture, in pixels."""

    upright: bool
    x0: int
    top: int
    x1: int
    bottom: int


def ruled(pixels: Pixels, dpi: float) -> tuple[list[Line], Pixels]:
    """Return the lines of a picture, and the picture without them."""
    import cv2

    dark = ink(gray(pixels))
    mask = cv2.bitwise_and(dark, 0)
    found: list[Line] = []
    for upright, dashed in ((False, False), (True, False), (False, True)):
        strokes = _strokes(cv2.subtract(dark, mask), upright, dpi, dashed)
        lines = [line for line in _lines(strokes, dark, upright, dpi) if _has_hold(line, found, dpi)]
        for line in [_grown(line, dark, dpi) for line in lines]:
            part = slice(line.top, line.bottom), slice(line.x0, line.x1)
            own = dark if line.upright and line.bottom - line.top > _SHORT * dpi else strokes
            mask[part] = cv2.bitwise_or(mask[part], own[part])
            found.append(line)
    return _joined(found, dpi), _wiped(pixels, cv2.bitwise_and(mask, _near(dark)))


def _grown(line: Line, dark: Pixels, dpi: float) -> Line:
    """Return an upright line with the ink that goes on at its ends, as through a row lower than a line of text."""
    if not line.upright:
        return line
    band = dark[:, max(0, line.x0 - 1) : line.x1 + 1].any(axis=1)
    reach, nick = round(_SHORT * dpi), max(1, round(_NICK * dpi))
    return replace(
        line, top=_end(band, line.top, -1, reach, nick), bottom=_end(band, line.bottom - 1, 1, reach, nick) + 1
    )


def _end(band: Pixels, start: int, way: int, reach: int, nick: int) -> int:
    """Return how far ink goes on along a band, over breaks no longer than a nick."""
    end = start
    for at in range(start, max(-1, min(len(band), start + way * reach)), way):
        if band[at]:
            end = at
        elif abs(at - end) > nick:
            break
    return end


def _has_hold(line: Line, others: list[Line], dpi: float) -> bool:
    """Whether an upright line meets level ones, a short one at both ends, or is long; a stroke of a pen does not."""
    if not line.upright or line.bottom - line.top >= _ALONE * dpi:
        return True
    near = _GAP * dpi
    level = [other for other in others if not other.upright and other.x0 - near <= line.x0 <= other.x1 + near]
    if line.bottom - line.top < _SHORT * dpi:
        return all(any(abs(other.top - end) <= near for other in level) for end in (line.top, line.bottom))
    return any(line.top - near <= other.top <= line.bottom + near for other in level)


def rules(lines: list[Line], scale: float) -> list[Rule]:
    """Return lines as the rules of a page, in points."""
    return [
        Rule(line.upright, *(round(side / scale, 1) for side in (line.x0, line.top, line.x1, line.bottom)))
        for line in lines
    ]


def _strokes(dark: Pixels, upright: bool, dpi: float, dashed: bool) -> Pixels:
    """Return the long straight strokes of one direction, small breaks in them closed, for dashed ones wider ones."""
    import cv2

    gap = _size((_BREAK if dashed else _NICK) * dpi, upright)
    closed = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_RECT, gap))
    length = _size((_UPRIGHT if upright else _LEVEL) * dpi, upright)
    return cv2.morphologyEx(closed, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, length))


def _size(length: float, upright: bool) -> tuple[int, int]:
    whole = max(3, round(length))
    return (1, whole) if upright else (whole, 1)


def _lines(strokes: Pixels, dark: Pixels, upright: bool, dpi: float) -> list[Line]:
    import cv2

    count, _, stats, _ = cv2.connectedComponentsWithStats(strokes, connectivity=8)
    found = []
    for number in range(1, count):
        x, y, width, height, area = (int(value) for value in stats[number])
        line = Line(upright, x, y, x + width, y + height)
        length = height if upright else width
        if area / length <= _THICK * dpi and _is_line(line, dark, length, dpi):
            found.append(line)
    return found


def _is_line(line: Line, dark: Pixels, length: int, dpi: float) -> bool:
    """Whether it is drawn, not made up of letters, dots or the edges of a picture."""
    thick = (line.x1 - line.x0) if line.upright else (line.bottom - line.top)
    if thick > max(_THICK * dpi, 0.03 * length) or length < 4 * thick:
        return False
    part = dark[line.top : line.bottom, line.x0 : line.x1]
    along = part.max(axis=1 if line.upright else 0)
    filled = float((along > 0).mean())
    if filled > _WHOLE and length >= _SURE * dpi:
        return True
    return filled >= (_FILLED if length >= _DASHED * dpi else _WHOLE) and _is_free(line, dark, dpi)


def _is_free(line: Line, dark: Pixels, dpi: float) -> bool:
    """Whether there is hardly any ink along both sides: a baseline of letters has them above it."""
    near, far = max(1, round(_NICK * dpi)), max(2, round(_BESIDE * dpi))
    if line.upright:
        sides = (
            dark[line.top : line.bottom, max(0, line.x0 - far) : max(0, line.x0 - near)],
            dark[line.top : line.bottom, line.x1 + near : line.x1 + far],
        )
    else:
        sides = (
            dark[max(0, line.top - far) : max(0, line.top - near), line.x0 : line.x1],
            dark[line.bottom + near : line.bottom + far, line.x0 : line.x1],
        )
    return all(not side.size or float((side.max(axis=int(line.upright)) > 0).mean()) <= _TOUCHED for side in sides)


def _near(dark: Pixels) -> Pixels:
    import cv2

    return cv2.dilate(dark, cv2.getStructuringElement(cv2.MORPH_RECT, (3, 3)))


def _wiped(pixels: Pixels, mask: Pixels) -> Pixels:
    """Return the picture with the shade of the paper around in place of the lines."""
    import cv2

    wide = cv2.dilate(mask, cv2.getStructuringElement(cv2.MORPH_RECT, (3, 3)))
    paper = cv2.medianBlur(cv2.dilate(pixels, cv2.getStructuringElement(cv2.MORPH_RECT, (9, 9))), 5)
    clean = pixels.copy()
    clean[wide > 0] = paper[wide > 0]
    return clean


def _joined(lines: list[Line], dpi: float) -> list[Line]:
    """Join the parts of broken lines."""
    found: list[Line] = []
    for line in sorted(lines, key=lambda line: (line.upright, line.x0 if not line.upright else line.top)):
        mate = next((n for n, other in enumerate(found) if _continues(other, line, dpi)), None)
        if mate is None:
            found.append(line)
        else:
            found[mate] = _union(found[mate], line)
    return found


def _continues(one: Line, other: Line, dpi: float) -> bool:
    if one.upright != other.upright:
        return False
    near, gap = _APART * dpi, _GAP * dpi
    if one.upright:
        return abs(one.x0 + one.x1 - other.x0 - other.x1) / 2 <= near and -gap <= other.top - one.bottom <= gap
    return abs(one.top + one.bottom - other.top - other.bottom) / 2 <= near and -gap <= other.x0 - one.x1 <= gap


def _union(one: Line, other: Line) -> Line:
    return Line(
        one.upright,
        min(one.x0, other.x0),
        min(one.top, other.top),
        max(one.x1, other.x1),
        max(one.bottom, other.bottom),
    )
