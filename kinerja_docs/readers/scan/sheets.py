"""One picture becomes what the PDF reader calls a page: words with boxes, and rules."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from statistics import mean, median

from kinerja_docs.readers.scan.engine import Box, Engine
from kinerja_docs.readers.scan.lines import Sheet, runs, text_boxes
from kinerja_docs.readers.scan.pictures import Picture, Pixels
from kinerja_docs.readers.scan.repair import repair
from kinerja_docs.readers.scan.ruling import Line, ruled
from kinerja_docs.readers.scan.straight import gray, ink, quarter, quarter_box, sideways, skew, turned
from kinerja_docs.readers.scan.words import Word, words

SECONDS = 120.0
"""How long one page may take."""
_FIRST, _SAMPLE = 3, 6
_CLEAR, _TRUSTED = 0.96, 0.9
"""How surely the longest lines are read on a page that is upright: few of them if they leave no doubt, else more."""
_NOISE, _FEW = 0.55, 3
"""A line of which no word is surer than this is a speck or a signature; on a page of so few lines it is kept."""
_THICK = 1.28
_ROOM = 0.06
_PEN, _CROSSED = 1.8, 0.6
_FONT = 0.74
"""Height of a font, as PDF files tell it, in heights of the boxes that the engine draws around its lines."""


@dataclass(slots=True)
class Scanned:
    """What was read on a page; boxes and sizes are in points, with the text upright.

    Attributes:
        turned: quarter turns to the right from the page as it is shown.
        complete: False where the time was up before the end of the page.
        density: pixels per inch of the picture in the file.
    """

    width: float
    height: float
    turned: int
    words: list[Word] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    scale: float = 1.0
    complete: bool = True
    density: float = 200.0


def read_picture(picture: Picture, engine: Engine, seconds: float = SECONDS) -> Scanned:
    """Return what stands on a picture of a page."""
    deadline = time.monotonic() + seconds
    dpi = picture.scale * 72
    straight = turned(picture.pixels, skew(gray(picture.pixels)))
    sheet = _sheet(straight, dpi)
    found = engine.boxes(sheet.clean)
    turns = 0
    if sideways(found):
        height, width = straight.shape[:2]
        sheet, turns = _sheet(quarter(straight, 1), dpi), 1
        found = [quarter_box(box, width, height, 1) for box in found]
    if _upside_down(sheet, found, engine):
        sheet, found, turns = *_halfway(sheet, found), turns + 2
    boxes = text_boxes(found, sheet)
    read = list(_words(boxes, sheet, engine, deadline))
    _doubt_crossed(read, sheet)
    height, width = sheet.clean.shape[:2]
    page = Scanned(width / picture.scale, height / picture.scale, turns, [], sheet.lines, picture.scale)
    page.words = [_in_points(word, picture.scale) for group in read for word in group]
    repair(page.words)
    page.complete = len(read) == len(boxes)
    return page


def _sheet(straight: Pixels, dpi: float) -> Sheet:
    lines, clean = ruled(straight, dpi)
    return Sheet(clean, ink(gray(clean)), lines, dpi)


def _upside_down(sheet: Sheet, boxes: list[Box], engine: Engine) -> bool:
    """Whether the longest lines read better after half a turn."""
    sample = sorted(boxes, key=lambda box: box[0] - box[2])[:_SAMPLE]
    if _sureness(sample[:_FIRST], sheet, engine) >= _CLEAR:
        return False
    here = _sureness(sample, sheet, engine)
    if not sample or here >= _TRUSTED:
        return False
    other, others = _halfway(sheet, sample)
    return _sureness(others, other, engine) > here


def _sureness(boxes: Sequence[Box], sheet: Sheet, engine: Engine) -> float:
    found = [letter.sure for box in boxes for letter in engine.letters(_crop(box, sheet))]
    return mean(found) if found else 0.0


def _halfway(sheet: Sheet, boxes: list[Box]) -> tuple[Sheet, list[Box]]:
    """Return a sheet and its boxes after half a turn."""
    height, width = sheet.clean.shape[:2]
    lines = [
        Line(line.upright, width - line.x1, height - line.bottom, width - line.x0, height - line.top)
        for line in sheet.lines
    ]
    other = Sheet(quarter(sheet.clean, 2), quarter(sheet.dark, 2), lines, sheet.dpi)
    return other, [quarter_box(box, width, height, 2) for box in boxes]


def _words(boxes: list[Box], sheet: Sheet, engine: Engine, deadline: float) -> Iterator[list[Word]]:
    """Yield the words of each box until the time is up."""
    usual = median(strokes) if (strokes := [_stroke(box, sheet) for box in boxes]) else 0.0
    for box, stroke in zip(boxes, strokes, strict=True):
        if time.monotonic() > deadline:
            return
        bold = stroke > _THICK * usual
        line = _line(box, sheet, engine)
        noise = len(boxes) >= _FEW and all(word.sure <= _NOISE for word in line)
        yield [] if noise else [replace(word, bold=bold) for word in line]


def _doubt_crossed(read: list[list[Word]], sheet: Sheet) -> None:
    """Make words unsure that something much higher than a line runs through: a signature, a stamp."""
    import cv2
    import numpy

    heights = [word.box[3] - word.box[1] for group in read for word in group]
    if not heights:
        return
    count, marks, stats, _ = cv2.connectedComponentsWithStats(sheet.dark, connectivity=8)
    tall = numpy.flatnonzero(stats[:count, cv2.CC_STAT_HEIGHT] > _PEN * median(heights))
    strokes = numpy.isin(marks, tall[tall > 0])
    for word in (word for group in read for word in group):
        x0, top, x1, bottom = (round(side) for side in word.box)
        if strokes[max(0, top) : bottom, max(0, x0) : x1].any():
            word.sure, word.crossed = min(word.sure, _CROSSED), True


def _line(box: Box, sheet: Sheet, engine: Engine) -> list[Word]:
    wide = _padded(box, sheet)
    return words(engine.letters(_crop(box, sheet)), runs(box, sheet.dark), wide)


def _padded(box: Box, sheet: Sheet) -> Box:
    pad = 0.15 * (box[3] - box[1])
    height, width = sheet.clean.shape[:2]
    return max(0.0, box[0] - pad), max(0.0, box[1]), min(float(width), box[2] + pad), min(float(height), box[3])


def _crop(box: Box, sheet: Sheet) -> object:
    x0, top, x1, bottom = (round(side) for side in _padded(box, sheet))
    pad = round(_ROOM * (bottom - top))
    return sheet.clean[max(0, top - pad) : max(bottom + pad, top + 2), x0 : max(x1, x0 + 2)]


def _stroke(box: Box, sheet: Sheet) -> float:
    """Return how thick the strokes in a box are: twice the ink through its outline."""
    import cv2

    x0, top, x1, bottom = (max(0, round(side)) for side in box)
    part = sheet.dark[top:bottom, x0:x1]
    area = float(cv2.countNonZero(part)) if part.size else 0.0
    outline = float(cv2.countNonZero(part - cv2.erode(part, None))) if area else 0.0
    return 2 * area / outline if outline else 0.0


def _in_points(word: Word, scale: float) -> Word:
    """Return a word in points, its box as high as its font and not as high as the engine draws it."""
    x0, top, x1, bottom = (side / scale for side in word.box)
    middle, half = (top + bottom) / 2, _FONT * (bottom - top) / 2
    return replace(word, box=(round(x0, 2), round(middle - half, 2), round(x1, 2), round(middle + half, 2)))
