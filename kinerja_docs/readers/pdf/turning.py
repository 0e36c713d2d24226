"""Turn boxes by quarters: from the space of the PDF to the page as it is read, and to the page as it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import ge

from kinerja_docs.source import Box


@dataclass(frozen=True, slots=True)
class Frame:
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


def direction(steps: Sequence[tuple[float, float]]) -> int:
    """Return the quarter turns to the right that set text upright, by the steps from first to last letter of lines."""
    across, up = [step[0] for step in steps], [step[1] for step in steps]
    if across and all(map(ge, across, map(abs, up))):
        return 0
    votes = [0.0, 0.0, 0.0, 0.0]
    for right, high in steps:
        if abs(right) >= abs(high):
            votes[0 if right >= 0 else 2] += abs(right)
        else:
            votes[1 if high > 0 else 3] += abs(high)
    return votes.index(max(votes))
