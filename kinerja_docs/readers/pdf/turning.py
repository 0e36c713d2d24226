"""Turn boxes by quarters: from the space of the PDF to the page as it is read, and to the page as it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

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

    def turner(self, quarter: int) -> Callable[[float, float, float, float], Box]:
        """Return the function that turns boxes by so many quarters."""
        if quarter:
            return lambda left, bottom, right, top: self.turn(left, bottom, right, top, quarter)
        x, y = self.left, self.top
        return lambda left, bottom, right, top: (left - x, y - top, right - x, y - bottom)

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
    votes = [0.0, 0.0, 0.0, 0.0]
    for across, up in steps:
        if abs(across) >= abs(up):
            votes[0 if across >= 0 else 2] += abs(across)
        else:
            votes[1 if up > 0 else 3] += abs(up)
    return votes.index(max(votes))
