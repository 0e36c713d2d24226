"""Set a picture straight: by a few degrees, and by quarter turns."""

from __future__ import annotations

from collections.abc import Sequence

from kinerja_docs.readers.scan.pictures import Pixels

STEEPEST = 8.0
"""Degrees up to which a page is set straight."""
_SMALL = 900
_MARGIN = 0.06
"""Share of a picture at each side in which the edge of the paper may be seen, which says nothing of the lines."""
_COARSE, _FINE = 0.5, 0.1
_LEAST = 0.08
_SIDEWAYS = 1.5
_SPECK = 5

Quad = Sequence[float]
"""Left, top, right, bottom in pixels."""


def gray(pixels: Pixels) -> Pixels:
    """Return a picture without its colours."""
    import cv2

    return cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY) if pixels.ndim == 3 else pixels


def ink(shades: Pixels, paper: int = 12) -> Pixels:
    """Return where a gray picture is darker than around: 255 for ink, 0 for paper; specks are paper."""
    import cv2

    size = max(15, min(shades.shape) // 40) | 1
    mode, kind = cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV
    return _without_specks(cv2.adaptiveThreshold(cv2.GaussianBlur(shades, (3, 3), 0), 255, mode, kind, size, paper))


def _without_specks(dark: Pixels) -> Pixels:
    import cv2
    import numpy

    count, marks, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    kept: Pixels = numpy.zeros(count, numpy.uint8)
    kept[stats[:count, cv2.CC_STAT_AREA] > _SPECK] = 255
    kept[0] = 0
    return kept[marks]


def skew(shades: Pixels) -> float:
    """Return by how many degrees to turn a gray picture, anticlockwise, so that its lines are level."""
    small = ink(_shrunk(_inner(shades)), 20)
    steps = int(STEEPEST / _COARSE)
    coarse = max((step * _COARSE for step in range(-steps, steps + 1)), key=lambda angle: _sharpness(small, angle))
    steps = int(_COARSE / _FINE)
    fine = max((coarse + step * _FINE for step in range(-steps, steps + 1)), key=lambda a: _sharpness(small, a))
    return fine if _LEAST < abs(fine) <= STEEPEST else 0.0


def turned(pixels: Pixels, angle: float) -> Pixels:
    """Return a picture turned anticlockwise by a few degrees; what comes in at the corners is paper."""
    import cv2

    if not angle:
        return pixels
    height, width = pixels.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    white = (255, 255, 255)
    return cv2.warpAffine(pixels, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=white)


def quarter(pixels: Pixels, turns: int) -> Pixels:
    """Return a picture after so many quarter turns to the right."""
    import numpy

    return numpy.ascontiguousarray(numpy.rot90(pixels, -turns))


def quarter_box(box: Quad, width: float, height: float, turns: int) -> tuple[float, float, float, float]:
    """Return a box of a picture of that size after so many quarter turns to the right."""
    x0, top, x1, bottom = box
    match turns % 4:
        case 1:
            return height - bottom, x0, height - top, x1
        case 2:
            return width - x1, height - bottom, width - x0, height - top
        case 3:
            return top, width - x1, bottom, width - x0
        case _:
            return x0, top, x1, bottom


def sideways(boxes: Sequence[Quad]) -> bool:
    """Whether the lines of text run from top to bottom: more of them, by length, are high than wide."""
    level = sum(b[2] - b[0] for b in boxes if b[2] - b[0] > _SIDEWAYS * (b[3] - b[1]))
    upright = sum(b[3] - b[1] for b in boxes if b[3] - b[1] > _SIDEWAYS * (b[2] - b[0]))
    return upright > level


def _inner(shades: Pixels) -> Pixels:
    """Return a picture without its margins."""
    down, across = (round(_MARGIN * size) for size in shades.shape)
    return shades[down : shades.shape[0] - down, across : shades.shape[1] - across]


def _shrunk(shades: Pixels) -> Pixels:
    factor = _SMALL / max(shades.shape)
    return shrunk(shades, factor) if factor < 1 else shades


def shrunk(pixels: Pixels, factor: float) -> Pixels:
    """Return a picture made smaller; however narrow it is, a pixel of each side stays."""
    import cv2

    height, width = pixels.shape[:2]
    return cv2.resize(pixels, None, fx=max(factor, 1 / width), fy=max(factor, 1 / height), interpolation=cv2.INTER_AREA)


def _sharpness(small: Pixels, angle: float) -> float:
    """Return how much rows or columns differ from their neighbours after a turn: most where lines are level."""
    import cv2
    import numpy

    height, width = small.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    level = cv2.warpAffine(small, matrix, (width, height), flags=cv2.INTER_LINEAR)
    sums = (level.sum(axis=axis, dtype=numpy.float64) for axis in (0, 1))
    return max(float(numpy.square(numpy.diff(line)).sum()) for line in sums)
