"""Turn boxes by quarters: from the space of the PDF to the page as it is read, and to the page as it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from operator import ge
from typing import NamedTuple

from kinerja_docs.source import Box


class Boxes(NamedTuple):
    """Many boxes, all their left sides in one list and so on: what is done to every box is done faster."""

    left: list[float]
    top: list[float]
    right: list[float]
    bottom: list[float]

    def each(self) -> Iterator[Box]:
        """Return them one by one."""
        return zip(*self, strict=True)

    def some(self, wanted: Sequence[bool]) -> Boxes:
        """Return those that are wanted."""
        return Boxes(*(list(compress(sides, wanted)) for sides in self))


def boxes_of(sides: Sequence[float], first: int = 0, step: int = 4) -> Boxes:
    """Return the boxes whose sides are these numbers, from the first on, or some of them."""
    found = [*sides[first:]]
    return Boxes(found[::step], found[1::step], found[2::step], found[3::step])


class Frame(NamedTuple):
    """The visible part of a page in the space of the PDF, where y grows upwards."""

    left: float
    bottom: float
    right: float
    top: float

    def size(self, quarter: int) -> tuple[float, float]:
        """Return width and height of the page after so many quarter turns to the right."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if quarter % 2 else (width, height)

    def turn_all(self, boxes: Iterable[Box], quarter: int) -> list[Box]:
        """Return boxes of the PDF turned by so many quarters."""
        if quarter:
            return [self.turn(*box, quarter) for box in boxes]
        x, y = self.left, self.top
        return [(left - x, y - top, right - x, y - bottom) for left, bottom, right, top in boxes]

    def turn_every(self, boxes: Boxes, quarter: int) -> Boxes:
        """Return boxes of the PDF turned by so many quarters."""
        if quarter:
            turned = [self.turn(left, low, right, high, quarter) for left, high, right, low in boxes.each()]
            return boxes_of([side for box in turned for side in box])
        x, y = self.left, self.top
        left, right = boxes.left, boxes.right
        if x:
            left, right = [side - x for side in left], [side - x for side in right]
        return Boxes(left, [y - side for side in boxes.top], right, [y - side for side in boxes.bottom])

    def turn(self, left: float, bottom: float, right: float, top: float, quarter: int) -> Box:
        """Return a box of the PDF as left, top, right, bottom of the page after so many quarter turns to the right."""
        match quarter:
            case 1:
                return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
            case 2:
                return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
            case 3:
                return self.top - top, self.right - right, self.top - bottom, self.right - left
            case _:
                return left - self.left, self.top - top, right - self.left, self.top - bottom


def turn_back(box: Box, width: float, height: float, quarter: int) -> Box:
    """Return a box of the page as it is read on the page as it is shown.

    ``width`` and ``height`` are of the page as it is read, ``quarter`` its turns to the right from how it is shown.
    """
    x0, top, x1, bottom = box
    match quarter:
        case 1:
            return top, width - x1, bottom, width - x0
        case 2:
            return width - x1, height - bottom, width - x0, height - top
        case 3:
            return height - bottom, x0, height - top, x1
        case _:
            return box


def direction(across: Sequence[float], up: Sequence[float]) -> int:
    """Return the quarter turns to the right that set text upright, by the steps from first to last letter of lines."""
    if across and all(map(ge, across, map(abs, up))):
        return 0
    votes = [0.0, 0.0, 0.0, 0.0]
    for right, high in zip(across, up, strict=True):
        if abs(right) >= abs(high):
            votes[0 if right >= 0 else 2] += abs(right)
        else:
            votes[1 if high > 0 else 3] += abs(high)
    return votes.index(max(votes))
