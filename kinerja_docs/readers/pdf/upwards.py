"""Words in a table that run from bottom to top, as headings of narrow columns do: their letters may come in parts."""

from __future__ import annotations

from collections.abc import Sequence

from kinerja_docs.geometry.page import Piece, around

_NEAR, _WORD_APART = 0.6, 0.15
"""In widths of the upright line: room within it, and from which on a blank is in it."""


def upwards(pieces: Sequence[Piece], slanted: Sequence[Piece]) -> list[Piece]:
    """Return all pieces, with those joined that follow each other upwards in one line.

    Of a single letter nobody knows which way it runs: it may be the first of an upright word.
    """
    first = [p for p in pieces if len(p.text) == 1 and any(_goes_on(p, other) for other in slanted)]
    found: list[Piece] = []
    for piece in sorted([*slanted, *first], key=lambda piece: (round(piece.x1), -piece.bottom)):
        if found and _goes_on(found[-1], piece):
            found[-1] = _joined(found[-1], piece)
        else:
            found.append(piece)
    kept = set(map(id, first))
    return [*(piece for piece in pieces if id(piece) not in kept), *found]


def _goes_on(lower: Piece, upper: Piece) -> bool:
    common = min(lower.x1, upper.x1) - max(lower.x0, upper.x0)
    beside = common > 0.5 * min(lower.width, upper.width)
    return beside and -1 < lower.top - upper.bottom < _NEAR * max(lower.width, upper.width)


def _joined(lower: Piece, upper: Piece) -> Piece:
    apart = lower.top - upper.bottom > _WORD_APART * max(lower.width, upper.width)
    return Piece(f"{lower.text}{' ' * apart}{upper.text}", *around([lower.box, upper.box]), lower.bold)
