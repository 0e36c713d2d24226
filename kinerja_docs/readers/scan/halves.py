"""Two pages of a document that lay on the glass side by side are two pages again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kinerja_docs.geometry.page import Page, Piece

_LYING = 1.15
_FROM, _TO = 0.42, 0.58
"""Part of the width in which the gutter lies."""
_GUTTER = 22.0
"""Points that it is wide at least."""
_FILLED, _LINES = 0.5, 4
"""A page has so many lines that fill that share of it; the names under a table have not."""
_SAME_LINE = 0.5


def halves(page: Page) -> list[Page]:
    """Return the two pages of a sheet with text on both sides of a gutter that nothing crosses, or the page alone.

    Boxes stay those of the sheet.
    """
    gutter = _gutter(page) if page.width > _LYING * page.height else None
    if gutter is None:
        return [page]
    sides = [piece for piece in page.pieces if piece.x1 <= gutter], [p for p in page.pieces if p.x0 >= gutter]
    if not all(_is_page(side, page.width / 2) for side in sides):
        return [page]
    rules = [rule for rule in page.rules if rule.x1 <= gutter], [rule for rule in page.rules if rule.x0 >= gutter]
    return [replace(page, pieces=own, rules=drawn) for own, drawn in zip(sides, rules, strict=True)]


def _gutter(page: Page) -> float | None:
    """Return the middle of the widest upright strip about the middle of a sheet that is empty."""
    taken = [(piece.x0, piece.x1) for piece in page.pieces]
    taken += [(rule.x0, rule.x1) for rule in page.rules]
    left, right = _FROM * page.width, _TO * page.width
    end, best = left, (0.0, 0.0)
    for start, stop in sorted([*taken, (right, right)]):
        if stop < left or start > right:
            continue
        best = max(best, (start - end, (start + end) / 2))
        end = max(end, stop)
    return best[1] if best[0] >= _GUTTER else None


def _is_page(pieces: Sequence[Piece], width: float) -> bool:
    filled = [line for line in _lines(pieces) if line[-1].x1 - line[0].x0 >= _FILLED * width]
    return len(filled) >= _LINES


def _lines(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces of each line from left to right."""
    line: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece.middle):
        if line and piece.middle - line[-1].middle > _SAME_LINE * piece.height:
            yield sorted(line, key=lambda one: one.x0)
            line = []
        line.append(piece)
    if line:
        yield sorted(line, key=lambda one: one.x0)
