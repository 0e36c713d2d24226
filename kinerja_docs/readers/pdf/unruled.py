"""Tables of which only a part is drawn: lines between columns and none between rows, or a border around and no more."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from kinerja_docs.readers.pdf.borderless import starts
from kinerja_docs.readers.pdf.grids import Grid, Slot
from kinerja_docs.readers.pdf.gutters import Run, runs
from kinerja_docs.readers.pdf.page import Piece, Row
from kinerja_docs.readers.pdf.rows import row, rows

_NUMBER = re.compile(r"(\d{1,3})[.)]?")
_VALUE = re.compile(r"(?:Rp\.?\s*)?[<>≥≤±]?\s*\d(?!\d?[.)]\s)")
_LEAST_COLUMNS = 3
_AT_THE_TOP = 0.5
"""In heights of a line."""
Inside = Mapping[int, list[Piece]]
"""Pieces by the ``id`` of the slot that they stand in."""


def is_border(grid: Grid, pieces: Sequence[Piece]) -> bool:
    """Whether a table of one column is but a border around one whose columns only white space parts."""
    if grid.columns > 1:
        return False
    x0, top, x1, bottom = grid.box
    lines = rows(piece for piece in pieces if x0 < piece.x0 and piece.x1 < x1 and top < piece.middle < bottom)
    return any(len(run.gutters) > 1 and len(run.shared()) > 1 for run in runs(lines))


def numbered_rows(grid: Grid, inside: Inside) -> Grid | None:
    """Return a table with those of its rows divided that hold several numbered ones, None if there are none."""
    found = grid
    several = [slot.row for slot in grid.slots if not slot.column and len(inside.get(id(slot), ())) > 1]
    for number in sorted(several, reverse=True):
        slots = [slot for slot in grid.slots if slot.row <= number < slot.row + slot.row_span]
        heights = _heights(slots, inside) if len(slots) == grid.columns >= _LEAST_COLUMNS else []
        if heights and all(slot.row_span == 1 for slot in slots):
            found = _divided(found, number, heights)
    return None if found is grid else found


def _heights(slots: Sequence[Slot], inside: Inside) -> list[float]:
    """Return where the rows after the first begin in a row of slots: at numbers that count on, and at totals."""
    numbers = rows(inside.get(id(slots[0]), []))
    if len(numbers) < 2 or not _count_on(numbers):
        return []
    lines = rows(piece for slot in slots for piece in inside.get(id(slot), []))
    room = _AT_THE_TOP * numbers[0].height
    if numbers[0].top > lines[0].top + room:
        _, top, _, bottom = slots[0].box
        at_foot = numbers[-1].bottom > lines[-1].bottom - room
        return _below(numbers, room) if at_foot else _around(numbers, top, bottom, room)
    walls = [(slot.box[0], slot.box[0]) for slot in slots[1:]]
    run = Run(0, [_parts(line, walls) for line in lines], walls)
    return _apart([numbers[0].top, *starts(run)[1:], *_by_values(run)], room)


def _by_values(run: Run) -> list[float]:
    """Return where lines with a value begin, if a column holds nothing but values of a line, each beside a text."""
    found: list[float] = []
    for number, column in enumerate(run.columns()[1:], 1):
        if len(column) > 1 and all(_VALUE.match(part.text) for part in column):
            lines = [line for line in run.lines if run.parts(line, number) and len(line) > 1]
            found += [part.top for line in lines for part in run.parts(line, number)]
    return found


def _apart(heights: Sequence[float], room: float) -> list[float]:
    """Return heights after the first from top to bottom, without those that are the same."""
    found = sorted(heights)
    return [after for before, after in pairwise(found) if after - before > room]


def _below(numbers: Sequence[Row], room: float) -> list[float]:
    """Return where rows begin whose texts stand at their feet."""
    return [number.bottom + room / 2 for number in numbers[:-1]]


def _around(numbers: Sequence[Row], top: float, bottom: float, room: float) -> list[float]:
    """Return where rows begin whose texts stand half way down, nothing if such rows do not end where the cell does."""
    found = [top]
    for number in numbers:
        found.append(2 * number.middle - found[-1])
    return found[1:-1] if abs(found[-1] - bottom) < 2 * room and found == sorted(found) else []


def _count_on(numbers: Sequence[Row]) -> bool:
    found = [_NUMBER.fullmatch(number.text) for number in numbers]
    values = [int(match[1]) for match in found if match is not None]
    return len(values) == len(found) and all(after == before + 1 for before, after in pairwise(values))


def _parts(line: Row, walls: Sequence[tuple[float, float]]) -> list[Row]:
    """Return the parts of a line that walls part."""
    columns: dict[int, list[Piece]] = {}
    for piece in line.pieces:
        columns.setdefault(sum(piece.x0 + piece.x1 > 2 * wall for wall, _ in walls), []).append(piece)
    return [row(columns[number]) for number in sorted(columns)]


def _divided(grid: Grid, number: int, heights: Sequence[float]) -> Grid:
    """Return a table whose row of this number is divided at these heights."""
    more, slots = len(heights), []
    for slot in grid.slots:
        if slot.row < number:
            longer = more if slot.row + slot.row_span > number else 0
            slots.append(replace(slot, row_span=slot.row_span + longer))
        elif slot.row > number:
            slots.append(replace(slot, row=slot.row + more))
        else:
            slots += _pieces_of(slot, heights)
    ys = sorted([*grid.ys, *heights])
    return Grid(grid.xs, ys, sorted(slots, key=lambda slot: (slot.row, slot.column)))


def _pieces_of(slot: Slot, heights: Sequence[float]) -> list[Slot]:
    x0, top, x1, bottom = slot.box
    sides = [*pairwise([top, *heights, bottom])]
    return [
        replace(slot, row=slot.row + n, box=(x0, upper, x1, lower), open_below=slot.open_below and lower == bottom)
        for n, (upper, lower) in enumerate(sides)
    ]
