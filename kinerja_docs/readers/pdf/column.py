"""The stretch of a page, or of a cell, that lines are set in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import InitVar, dataclass, field
from statistics import median

from kinerja_docs.geometry.page import Row
from kinerja_docs.geometry.rows import segments

_ASIDE = 0.35
_SPREAD, _STRETCHED = 2.2, 5.0
"""In heights of a line: a gap that no running text has, and one that it has not even where it is stretched."""


@dataclass(slots=True)
class Column:
    """The stretch that lines are set in.

    Attributes:
        narrow: a cell; words may be broken and line ends say less.
        value: what stands after a colon, in short lines.
        sides: how far lines reach on other pages.
        reach: how wide lines may be.
        aside: what begins right of it stands apart from running text.
        centres: where lines stand that are centred.
    """

    left: float
    right: float
    page: int
    narrow: bool = False
    value: bool = False
    centres: list[float] = field(default_factory=list)
    sides: InitVar[tuple[float, float]] = (0.0, 0.0)
    reach: float = field(init=False)
    aside: float = field(init=False)
    _clear: tuple[float, float] = field(init=False)
    _near: float = field(init=False)

    def __post_init__(self, sides: tuple[float, float]) -> None:
        left, right = min(self.left, sides[0] or self.left), max(self.right, sides[1])
        slack = 0.03 * (self.right - self.left) + 1
        self._clear, self._near, self.reach = (left + slack, right - slack), 2 * slack, right - left

        self.aside = self.left + _ASIDE * (self.right - self.left)

    def filled(self, x: float, slack: float) -> bool:
        """Whether a line that ends there reaches the margin, so that no word fits behind it."""
        return self.right - x < slack and x >= self._clear[1]

    def centred(self, line: Row) -> bool:
        """Whether a line stands in the middle and clear of both sides."""
        left, right = self._clear
        return line.x0 > left and line.x1 < right and self.middle(line)

    def middle(self, line: Row) -> bool:
        """Whether a line stands as far from one side as from the other."""
        at = (line.x0 + line.x1) / 2
        near = self._near
        for centre in self.centres:  # noqa: SIM110 - asked of every line: a loop takes half the time
            if -near <= at - centre <= near:
                return True
        return False


def centres(lines: Sequence[Row], left: float, right: float) -> list[float]:
    """Return where lines stand that are centred: in the middle of the page, or of its full lines."""
    limit = right - 0.02 * (right - left)
    wide = [(line.x0 + line.x1) / 2 for line in lines if line.x1 > limit]
    return [(left + right) / 2, *([median(wide)] if wide else [])]


def cell_column(lines: Sequence[Row], page: int, left: float, right: float) -> Column:
    """Return the column of a cell, without its margins."""
    margin = min((line.x0 - left for line in lines), default=0.0)
    margin = min(max(margin, min((right - line.x1 for line in lines), default=0.0), 0.5), 8.0)
    return Column(left + margin, right - margin, page, narrow=True, centres=[(left + right) / 2])


def full(line: Row, where: Column, word: float) -> bool:
    """Whether a word of that width would not have fitted behind the line."""
    word += 0.25 * (line.bottom - line.top)
    return where.right - line.x1 < word and (not where.centred(line) or where.reach - line.width < word)


def parts(line: Row, where: Column) -> list[Row]:
    """Return the parts of a line that wide gaps set apart; where it may be stretched to the margin, very wide ones."""
    if line.one:
        return [line]
    return segments(line, _STRETCHED if line.x1 > where.right - 2 else _SPREAD)
