"""A drawn column that holds two, numbers and their units: white space parts it all the way down, and its heading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kinerja_docs.geometry.lattice import Lattice, Slot, divided
from kinerja_docs.geometry.page import Piece, Row
from kinerja_docs.geometry.rows import rows
from kinerja_docs.geometry.run import Gap
from kinerja_docs.geometry.shapes import is_amount
from kinerja_docs.geometry.strokes import Stroke, Strokes

_WIDE = 0.8
"""In heights of a line: a gap that is no blank."""
_LEAST_LINES = 3
"""Lines that a gutter parts, from which on it is one: two may be parted alike by chance."""

Inside = Mapping[int, Sequence[Piece]]
"""Pieces by the ``id`` of the slot that they stand in."""


@dataclass(frozen=True, slots=True)
class _Parting:
    """Where a column is parted: its gutter, the slots below the heading, and the heading: its slot, line and halves."""

    gutter: Gap
    body: list[Slot]
    head: Slot
    line: Row
    halves: list[Piece]


def with_columns(table: Lattice, pieces: list[Piece]) -> tuple[Lattice, list[Piece]]:
    """Return a table with the columns divided that hold two, and the pieces with their headings in two parts."""
    inside: dict[int, list[Piece]] = {}
    for piece in pieces:
        if (slot := table.drawn(piece.centre, piece.middle)) is not None:
            inside.setdefault(id(slot), []).append(piece)
    for parting in [found for column in range(table.columns) if (found := _parting(table, column, inside))]:
        table = divided(table, _strokes(parting, inside))
        gone = set(map(id, parting.line.pieces))
        pieces = [*(piece for piece in pieces if id(piece) not in gone), *parting.halves]
    return table, pieces


def _parting(table: Lattice, column: int, inside: Inside) -> _Parting | None:
    own = [slot for slot in table.slots if slot.column == column and slot.column_span == 1 and inside.get(id(slot))]
    lines = {id(slot): rows(inside[id(slot)]) for slot in own if _may_be_parted(inside[id(slot)])}
    each = [line for found in lines.values() for line in found if _widest(line) is not None]
    parted = [gap for line in each if (gap := _widest(line)) is not None]
    if len(parted) < _LEAST_LINES or not all(is_amount(line.pieces[0]) for line in each):
        return None
    gutter = max(left for left, _ in parted), min(right for _, right in parted)
    body = [slot for slot in own if any(_widest(line) for line in lines.get(id(slot), []))]
    above = [slot for slot in own if slot.row < body[0].row]
    if len(body) < 2 or not above or gutter[1] - gutter[0] < _WIDE * inside[id(body[0])][0].height:
        return None
    if any(_crosses(piece, gutter) for slot in own if slot.row >= body[0].row for piece in inside[id(slot)]):
        return None
    line = rows(inside[id(above[0])])[-1]
    halves = _halves(line, gutter)
    return _Parting(gutter, body, above[0], line, halves) if halves else None


def _may_be_parted(pieces: Sequence[Piece]) -> bool:
    """Whether a wide gap is on some line of a cell; it is asked of every cell."""
    for before, after in pairwise(pieces):
        if after.x0 - before.x1 >= _WIDE * after.height and before.bottom > after.top:
            return True
    return False


def _widest(line: Row) -> Gap | None:
    """Return the widest gap in a line, if it is no blank."""
    gaps = [(before.x1, after.x0) for before, after in pairwise(line.pieces)]
    gap = max(gaps, key=lambda gap: gap[1] - gap[0], default=(0.0, 0.0))
    return gap if gap[1] - gap[0] >= _WIDE * line.height else None


def _crosses(piece: Piece, gutter: Gap) -> bool:
    return piece.x0 < gutter[0] and gutter[1] < piece.x1


def _halves(line: Row, gutter: Gap) -> list[Piece]:
    """Return a heading in two parts, words on either side of a gutter, none if it has not."""
    words = [word for piece in line.pieces for word in _words(piece)]
    middle = (gutter[0] + gutter[1]) / 2
    left = [word for word in words if word.centre < middle]
    right = words[len(left) :]
    is_parted = left and right and abs((left[-1].x1 + right[0].x0) / 2 - middle) < gutter[1] - gutter[0]
    return [*left, *right] if is_parted else []


def _words(piece: Piece) -> Iterator[Piece]:
    """Yield the words of a piece; where each stands is judged by its letters."""
    each, start = piece.width / max(1, len(piece.text)), 0
    for word in piece.text.split():
        start = piece.text.index(word, start)
        yield replace(piece, text=word, x0=piece.x0 + start * each, x1=piece.x0 + (start + len(word)) * each)
        start += len(word)


def _strokes(parting: _Parting, inside: Inside) -> Strokes:
    """Return the walls: down the gutter, but where a text stands in the middle, and over the parted heading."""
    x0, top, x1, bottom = parting.head.box
    x, over = sum(parting.gutter) / 2, (parting.line.top + top) / 2
    lines = rows(inside[id(parting.head)])
    level = []
    if len(lines) > 1:
        over = (lines[-2].bottom + parting.line.top) / 2
        level.append(Stroke(over, x0, x1, drawn=False))
    upright = [Stroke(x, over if level else top, bottom, drawn=False)]
    upright += [Stroke(x, slot.box[1], slot.box[3], drawn=False) for slot in parting.body]
    return Strokes(upright, level)
