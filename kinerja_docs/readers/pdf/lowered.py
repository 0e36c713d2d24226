"""Labels that stand beside the last line of their value, as cells of a spreadsheet are set: at the foot of the row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kinerja_docs.geometry.page import Piece, Row
from kinerja_docs.geometry.rows import row

_MOST_LINES = 5
_NEAR, _COMMON = 1.2, 0.2
"""In heights of a line: room between the lines of a value, and what a label has in common with the line beside it."""


def raised(lines: Sequence[Row]) -> Sequence[Row]:
    """Return lines with each such label moved up to the colon that its value begins with."""
    if not any(line.text[:1] == ":" or line.text[-1:] == ":" for line in lines):
        return lines
    found = _level(lines)
    for at in range(len(found) - 1, -1, -1):
        below = _label_below(found, at) if found[at].text.startswith(":") else None
        if below is not None:
            found[at : below + 1] = _moved(found[at : below + 1])
    return found


def _level(lines: Sequence[Row]) -> list[Row]:
    """Return lines with labels that stand half a line lower than the first line of their value beside that line."""
    found: list[Row] = []
    for line in lines:
        if found and line.text.endswith(":") and _is_beside(found[-1], line):
            found[-1] = row([*_at_height(line.pieces, found[-1]), *found[-1].pieces])
        else:
            found.append(line)
    return found


def _is_beside(value: Row, label: Row) -> bool:
    return value.x0 > label.x1 and value.bottom - label.top > _COMMON * label.height


def _at_height(pieces: Sequence[Piece], line: Row) -> list[Piece]:
    return [replace(piece, top=line.top, bottom=line.bottom) for piece in pieces]


def _label_below(lines: Sequence[Row], at: int) -> int | None:
    """Return the first line below a colon with words left of it, if it is near and no label with a value itself."""
    colon = lines[at]
    for number in range(at + 1, min(at + _MOST_LINES, len(lines))):
        line, before = lines[number], lines[number - 1]
        if line.top - before.bottom > _NEAR * line.height or line.text.startswith(":"):
            return None
        left = [piece for piece in line.pieces if piece.x0 < colon.x0 - 1]
        if left:
            fits = left[-1].x1 < colon.x0 and not any(":" in piece.text for piece in line.pieces)
            return number if fits else None
    return None


def _moved(lines: Sequence[Row]) -> list[Row]:
    """Return lines with what stands in the last one left of the first one beside that."""
    first, last = lines[0], lines[-1]
    label = _at_height([piece for piece in last.pieces if piece.x0 < first.x0 - 1], first)
    rest = last.pieces[len(label) :]
    return [row([*label, *first.pieces]), *lines[1:-1], *([row(rest)] if rest else [])]
