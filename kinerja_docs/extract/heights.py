"""At which height of its page a text stands: what begins side by side belongs together."""

from __future__ import annotations

from collections.abc import Sequence

from kinerja_docs.document import Block, Table

_LEVEL = 0.6
"""In heights of a line: so far apart begin texts of one row at most."""
_PAGE = 10_000.0
"""Points; no page is higher."""
Span = tuple[float, float, float]


def has_place(block: Block) -> bool:
    """Tell whether it is known where on the page all lines of a text stand."""
    return not isinstance(block, Table) and bool(block.lines) and all(line.box is not None for line in block.lines)


def span_of(block: Block) -> Span:
    """Return top, bottom and the height of a line of a text whose place is known, in points."""
    boxes = [] if isinstance(block, Table) else [line.box for line in block.lines if line.box is not None]
    return boxes[0][1], boxes[-1][3], boxes[0][3] - boxes[0][1]


def is_level(span: Span, other: Span) -> bool:
    """Tell whether two texts begin at one height."""
    return abs(span[0] - other[0]) < _LEVEL * max(span[2], other[2])


def is_below(span: Span, cut: Span) -> bool:
    """Tell whether a text begins where ``cut`` does, or below."""
    return span[0] > cut[0] - _LEVEL * cut[2]


def runs_across(span: Span, cut: Span) -> bool:
    """Tell whether a text begins above the line with which ``cut`` begins, and goes on below."""
    return span[0] < cut[0] - _LEVEL * cut[2] and span[1] > cut[0] + _LEVEL * cut[2]


def running(spans: Sequence[Span]) -> list[Span]:
    """Return texts that follow each other as if their pages hung below each other: each break adds a page's height."""
    found: list[Span] = []
    page, last = 0.0, 0.0
    for top, bottom, height in spans:
        page += _PAGE if top < last - height else 0.0
        found.append((top + page, bottom + page, height))
        last = top
    return found
