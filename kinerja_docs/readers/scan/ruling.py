"""The rules of tables and the bars of fractions, found in a picture and wiped out of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kinerja_docs.geometry.page import Rule
from kinerja_docs.readers.scan.pictures import Pixels
from kinerja_docs.readers.scan.straight import gray, ink

_LEVEL, _UPRIGHT = 0.2, 0.17
"""Inches that a rule is long at least; the strokes of letters are shorter."""
_DASHED, _SURE, _SHORT, _TABLE, _ALONE, _REACH = 0.35, 0.5, 0.4, 1.0, 1.5, 1.0
_LOW, _TOUCH = 0.1, 0.025
"""Inches that an upright rule in a low row is long at least, and how near it comes to the level ones at its ends."""
_NICK, _BREAK = 0.01, 0.05
_THICK, _DOUBLE, _BAR, _THIN = 0.035, 0.06, 0.03, 0.022
"""Inches: of a rule, of a long one that may be two which ran into each other, of a fraction bar, of dashes."""
_SOLID = 0.94
"""Share of a stroke that is ink before its breaks are closed; what is made up of letters has gaps."""
_STOUT = _DOUBLE / _TABLE
_FILLED = 0.55
_WHOLE = 0.985
_BESIDE = 0.025
_FREE = 0.15
_GAP, _APART, _BRIDGE = 0.11, 0.02, 1.5
_TRACES = 0.75
"""Share of a longer gap in a rule that has ink, if the rule goes on."""
_CLOSED = 0.9
"""The same where the rule ends at the rules of a row: what stands in the row may be a letter."""
_TAIL = 0.13


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
    for upright, dashed in ((False, False), (True, False), (False, True), (True, True)):
        rest = cv2.subtract(dark, mask)
        strokes = _strokes(rest if dashed else dark, upright, dpi, dashed)
        lines = [line for line in _lines(strokes, dark, rest, upright, dpi, dashed) if _has_hold(line, found, dpi)]
        for line in [_trimmed(_grown(line, dark, dpi), found, dpi) for line in lines]:
            part = slice(line.top, line.bottom), slice(line.x0, line.x1)
            own = dark if line.upright and line.bottom - line.top > _SHORT * dpi else strokes
            mask[part] = cv2.bitwise_or(mask[part], own[part])
            found.append(line)
        if upright and not dashed:
            for across in (False, True):
                found += _spanning(dark, mask, found, across, dpi)
    joined = _joined(found, dark, dpi)
    whole = [_reaching(line, joined, dark, dpi) for line in joined]
    for line in whole:
        _fill(mask, dark, line)
    return whole, _wiped(pixels, cv2.bitwise_and(mask, _near(dark)))


def _spanning(dark: Pixels, mask: Pixels, others: list[Line], upright: bool, dpi: float) -> list[Line]:
    """Return the lines that go from one rule to the next, which no letter does, and add them to the mask.

    Upright ones stand in rows hardly higher than a line of text, level ones may have letters close on both sides.
    """
    import cv2

    rest = cv2.subtract(dark, mask)
    strokes = _opened(rest, upright, (_LOW if upright else _LEVEL) * dpi)
    count, _, stats, _ = cv2.connectedComponentsWithStats(strokes, connectivity=8)
    places = [Line(upright, x, y, x + width, y + height) for x, y, width, height, _ in stats[1:count].tolist()]
    found = [line for line in places if _spans(line, others, dpi) and _goes_on(line, dark, dpi)]
    found = [line for line in found if _is_thin(line, rest, dpi)]
    for line in found:
        part = slice(line.top, line.bottom), slice(line.x0, line.x1)
        mask[part] |= strokes[part]
    return found


def _spans(line: Line, others: list[Line], dpi: float) -> bool:
    """Whether a line goes from one line of the other direction to another."""
    crossing = [other for other in others if other.upright != line.upright]
    last = (line.x0, line.bottom) if line.upright else (line.x1, line.top)
    return all(any(_is_at(other, x, y, dpi) for other in crossing) for x, y in ((line.x0, line.top), last))


def _is_at(line: Line, x: int, y: int, dpi: float) -> bool:
    """Whether a place is on a line or just beside it."""
    near = _TOUCH * dpi
    return line.x0 - near <= x <= line.x1 + near and line.top - near <= y <= line.bottom + near


def _goes_on(line: Line, dark: Pixels, dpi: float) -> bool:
    """Whether the ink of a line goes on beyond both its ends, into the lines that end it."""
    more = max(1, round(_NICK * dpi))
    own = dark[:, line.x0 : line.x1] if line.upright else dark[line.top : line.bottom].T
    start, end = (line.top, line.bottom) if line.upright else (line.x0, line.x1)
    band = own[max(0, start - more) : end + more].any(axis=1)
    return bool(band[:more].all() and band[-more:].all())


def _is_thin(line: Line, rest: Pixels, dpi: float) -> bool:
    """Whether a line is as thin as a rule and, if it is upright, nothing stands beside it."""
    thick = line.x1 - line.x0 if line.upright else line.bottom - line.top
    if thick > _THICK * dpi:
        return False
    return not line.upright or max(_seen(line, rest, rest, thick / 2, dpi)[1]) <= _FREE


def _grown(line: Line, dark: Pixels, dpi: float) -> Line:
    """Return an upright line with the ink that goes on at its ends, as through a row lower than a line of text."""
    if not line.upright:
        return line
    band = dark[:, max(0, line.x0 - 1) : line.x1 + 1].any(axis=1)
    reach, nick = round(_REACH * dpi), max(1, round(_NICK * dpi))
    return replace(
        line, top=_end(band, line.top, -1, reach, nick), bottom=_end(band, line.bottom - 1, 1, reach, nick) + 1
    )


def _trimmed(line: Line, others: list[Line], dpi: float) -> Line:
    """Return an upright line without the tail of a letter, which touches it where a level line ends it."""
    if not line.upright:
        return line
    crossed = [o for o in others if not o.upright and o.x0 <= line.x1 and line.x0 <= o.x1]
    inside = [o for o in crossed if line.top <= o.top and o.bottom <= line.bottom]
    top, bottom = min((o.top for o in inside), default=line.top), max((o.bottom for o in inside), default=line.bottom)
    tail = _TAIL * dpi
    return replace(
        line,
        top=top if top - line.top <= tail else line.top,
        bottom=bottom if line.bottom - bottom <= tail else line.bottom,
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
    return _opened(closed, upright, (_UPRIGHT if upright else _LEVEL) * dpi)


def _opened(dark: Pixels, upright: bool, length: float) -> Pixels:
    """Return the ink in which a stroke of that length finds room."""
    import cv2

    return cv2.morphologyEx(dark, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, _size(length, upright)))


def _size(length: float, upright: bool) -> tuple[int, int]:
    whole = max(3, round(length))
    return (1, whole) if upright else (whole, 1)


def _lines(strokes: Pixels, dark: Pixels, rest: Pixels, upright: bool, dpi: float, dashed: bool) -> list[Line]:
    """Return the strokes that are drawn; ``rest`` is the ink without the lines that may cross them."""
    import cv2

    count, marks, stats, _ = cv2.connectedComponentsWithStats(strokes, connectivity=8)
    found = []
    for number in range(1, count):
        x, y, width, height, area = (int(value) for value in stats[number])
        line = Line(upright, x, y, x + width, y + height)
        thickness = area / (height if upright else width)
        part = slice(y, y + height), slice(x, x + width)
        solid = float((dark[part][marks[part] == number] > 0).mean())
        enough = thickness <= _THIN * dpi if dashed else solid >= _SOLID
        most = _DOUBLE if max(width, height) >= _TABLE * dpi else _THICK
        if enough and thickness <= most * dpi and _is_line(line, dark, rest, thickness, dpi, dashed):
            found.append(line)
    return found


def _is_line(line: Line, dark: Pixels, rest: Pixels, thickness: float, dpi: float, dashed: bool) -> bool:
    """Whether it is drawn, not made up of letters, dots or the edges of a picture."""
    along, across = line.bottom - line.top, line.x1 - line.x0
    length, thick = (along, across) if line.upright else (across, along)
    if thick > max(_THICK * dpi, _STOUT * length) or length < 4 * thick:
        return False
    if not dashed and length >= _ALONE * dpi:
        return True
    if not line.upright and thickness > _BAR * dpi:
        return False
    filled, sides = _seen(line, dark, rest, thickness / 2, dpi)
    if dashed:
        return length >= _DASHED * dpi and filled >= _FILLED and max(sides) <= _FREE
    return filled > _WHOLE and (min(sides) if length >= _SURE * dpi else max(sides)) <= _FREE


def _seen(line: Line, dark: Pixels, rest: Pixels, half: float, dpi: float) -> tuple[float, tuple[float, float]]:
    """Return how much of a line has ink along its densest part, and how much of both sides beyond half its thickness.

    A rule has nothing beside it, an underline letters above it, what is made up of letters has them on both sides.
    """
    import numpy

    own, around = (_along(ink, line) for ink in (dark, rest))
    start, last = (line.x0, line.x1) if line.upright else (line.top, line.bottom)
    spine = start + int(numpy.argmax((own[start:last] > 0).sum(axis=1)))
    near, far = round(half + _NICK * dpi), round(half + _BESIDE * dpi)
    sides = [(spine - far, spine - near), (spine + near + 1, spine + far + 1)]
    above, below = (_share(around[max(0, first) : max(0, end)]) for first, end in sides)
    return _share(own[max(0, spine - 1) : spine + 2]), (above, below)


def _along(ink: Pixels, line: Line) -> Pixels:
    """Return the part of a picture between the ends of a line, turned so that the line is level in it."""
    return ink[line.top : line.bottom, :].T if line.upright else ink[:, line.x0 : line.x1]


def _share(band: Pixels) -> float:
    return float(band.any(axis=0).mean()) if band.size else 0.0


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


def _joined(lines: list[Line], dark: Pixels, dpi: float) -> list[Line]:
    """Join the parts of broken lines."""
    found: list[Line] = []
    level = [line for line in lines if not line.upright]
    for line in sorted(lines, key=lambda line: (line.upright, line.x0 if not line.upright else line.top)):
        mate = next((n for n, other in enumerate(found) if _continues(other, line, level, dark, dpi)), None)
        if mate is None:
            found.append(line)
        else:
            found[mate] = _union(found[mate], line)
    return found


def _continues(one: Line, other: Line, level: list[Line], dark: Pixels, dpi: float) -> bool:
    """Whether a line is the next part of another: close to its end, or with the traces of ink between them."""
    if one.upright != other.upright:
        return False
    across, gap = _offset(one, other)
    if across > _APART * dpi or gap < -_GAP * dpi:
        return False
    if one.upright and _is_row(one, other, level, dpi):
        return _traced(_between(one, other, dark).any(axis=0), dpi, _CLOSED)
    return gap <= _GAP * dpi or _traced(_between(one, other, dark).any(axis=0), dpi)


def _is_row(one: Line, other: Line, level: list[Line], dpi: float) -> bool:
    """Whether the way from one upright line to the other is a row: a level line ends either, not the same one."""
    above = [line for line in level if _is_at(line, one.x0, one.bottom, dpi)]
    below = [line for line in level if _is_at(line, other.x0, other.top, dpi)]
    return any(first.bottom < last.top for first in above for last in below)


def _offset(one: Line, other: Line) -> tuple[float, int]:
    """Return how far the middles of two lines lie apart, and how far it is from the end of one to the other."""
    if one.upright:
        return abs(one.x0 + one.x1 - other.x0 - other.x1) / 2, other.top - one.bottom
    return abs(one.top + one.bottom - other.top - other.bottom) / 2, other.x0 - one.x1


def _between(one: Line, other: Line, dark: Pixels) -> Pixels:
    """Return the ink between two parts of a line, turned so that the line is level in it."""
    if one.upright:
        return dark[one.bottom : other.top, min(one.x0, other.x0) : max(one.x1, other.x1)].T
    return dark[min(one.top, other.top) : max(one.bottom, other.bottom), one.x1 : other.x0]


def _reaching(line: Line, others: list[Line], dark: Pixels, dpi: float) -> Line:
    """Return a line whose ends go on to the line that crosses them next, if there are traces of ink on the way."""
    near = _APART * dpi
    start, end = (line.top, line.bottom) if line.upright else (line.x0, line.x1)
    low, high = (line.x0, line.x1) if line.upright else (line.top, line.bottom)
    crossing = [_span(o) for o in others if o.upright != line.upright and _meets(o, low - near, high + near)]
    band = (dark[:, low:high] if line.upright else dark[low:high].T).any(axis=1)
    before = max((side[0] for side in crossing if side[0] < start - near), default=start)
    after = min((side[1] for side in crossing if side[1] > end + near), default=end)
    before = before if _traced(band[before:start], dpi, _needed(start, crossing, near)) else start
    after = after if _traced(band[end:after], dpi, _needed(end, crossing, near)) else end
    return replace(line, top=before, bottom=after) if line.upright else replace(line, x0=before, x1=after)


def _needed(end: int, crossing: list[tuple[int, int]], near: float) -> float:
    """Return how much of the way beyond the end of a line has to have ink: more if it ends at a line that crosses."""
    return _CLOSED if any(side[0] - near <= end <= side[1] + near for side in crossing) else _TRACES


def _span(line: Line) -> tuple[int, int]:
    """Return where a line lies across its own direction."""
    return (line.x0, line.x1) if line.upright else (line.top, line.bottom)


def _meets(line: Line, low: float, high: float) -> bool:
    """Whether a line goes along some part of a range."""
    start, end = (line.top, line.bottom) if line.upright else (line.x0, line.x1)
    return start <= high and low <= end


def _traced(band: Pixels, dpi: float, share: float = _TRACES) -> bool:
    """Whether there is ink on most of a way, and no long stretch without any."""
    import numpy

    if not 0 < len(band) <= _BRIDGE * dpi or band.mean() < share:
        return False
    inked = numpy.flatnonzero(numpy.concatenate(([True], band, [True])))
    return int(numpy.diff(inked).max()) <= _GAP * dpi


def _fill(mask: Pixels, dark: Pixels, line: Line) -> None:
    """Add to the mask what there is of a line where nothing of it is in the mask yet."""
    part = slice(line.top, line.bottom), slice(line.x0, line.x1)
    bare = ~mask[part].any(axis=1 if line.upright else 0)
    own = dark[part] * (bare[:, None] if line.upright else bare[None, :])
    mask[part] |= own


def _union(one: Line, other: Line) -> Line:
    return Line(
        one.upright,
        min(one.x0, other.x0),
        min(one.top, other.top),
        max(one.x1, other.x1),
        max(one.bottom, other.bottom),
    )
