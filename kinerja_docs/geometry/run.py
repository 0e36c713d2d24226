"""A run of lines that share gutters: what stands side by side in them, column by column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kinerja_docs.geometry.page import Piece, Row

Gap = tuple[float, float]
Parts = list[Row]
"""What stands side by side on a line."""


@dataclass(slots=True)
class Run:
    """Lines that share gutters; ``first`` is where they begin among the lines of their page."""

    first: int
    lines: list[Parts]
    gutters: list[Gap]

    def column(self, part: Row) -> int:
        """Return the column that a part of a line stands in."""
        return column_of(part, self.gutters)

    def parts(self, line: Sequence[Row], column: int) -> Parts:
        """Return the parts of a line that stand in a column."""
        return [part for part in line if self.column(part) == column]

    def columns(self) -> list[Parts]:
        """Return the parts of all lines, column by column."""
        found: list[Parts] = [[] for _ in range(len(self.gutters) + 1)]
        for line in self.lines:
            for part in line:
                found[self.column(part)].append(part)
        return found

    def shared(self) -> list[Parts]:
        """Return the lines that stand in more than one column."""
        return [line for line in self.lines if len(line) > 1]

    def pieces(self) -> Iterator[Piece]:
        """Yield the pieces of all lines."""
        for line in self.lines:
            for part in line:
                yield from part.pieces


def column_of(part: Row, gutters: Sequence[Gap]) -> int:
    """Return the column that a part of a line stands in between gutters."""
    return sum(part.centre > (left + right) / 2 for left, right in gutters)


def distance(upper: Sequence[Row], lower: Sequence[Row]) -> float:
    """Return the room between two lines, in heights of the lower one."""
    height = max(part.height for part in lower)
    return (min(part.top for part in lower) - max(part.bottom for part in upper)) / height
