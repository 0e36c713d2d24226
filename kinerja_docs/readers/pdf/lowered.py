"""Labels that stand beside the last line of their value, as cells of a spreadsheet are set: at the foot of the row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kinerja_docs.geometry.page import Row
from kinerja_docs.geometry.rows import row

_MOST_LINES = 5
_NEAR = 1.2
"""In heights of a line."""


def raised(lines: Sequence[Row]) -> Sequence[Row]:
    """Return lines with each such label moved up to the colon that its value begins with."""
    if ":" not in {line.text[:1] for line in lines}:
        return lines
    found = list(lines)
    for at in range(len(found) - 1, -1, -1):
        below = _label_below(found, at) if found[at].text.startswith(":") else None
        if below is not None:
            found[at : below + 1] = _moved(found[at : below + 1])
    return found


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
    label = [replace(p, top=first.top, bottom=first.bottom) for p in last.pieces if p.x0 < first.x0 - 1]
    rest = last.pieces[len(label) :]
    return [row([*label, *first.pieces]), *lines[1:-1], *([row(rest)] if rest else [])]
