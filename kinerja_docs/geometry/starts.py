"""Where the rows of a table begin that no stroke parts: at numbers that count on, at values, at totals."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.geometry.page import Piece, Row
from kinerja_docs.geometry.rows import row, rows
from kinerja_docs.geometry.run import Parts, Run
from kinerja_docs.geometry.shapes import count_on, is_amount, is_numbered, is_value
from kinerja_docs.source import Box

_AT_THE_TOP = 0.5
"""In heights of a line: lines that begin within it begin together."""
_OVER, _HANGING = 0.3, 0.5
"""In heights of a line: how far over its label a row begins, and how far apart labels of one list stand in."""
_ABOVE = 0.6
"""In heights of a line: how far over the middle of a number its row begins."""


def starts(run: Run) -> list[float]:
    """Return where the rows of a run begin: at its numbers, else at its amounts."""
    columns = run.columns()
    numbered = [part for part in columns[0] if is_numbered(part)]
    if len(numbered) > 1 or (numbered and numbered[0].top > run.lines[0][0].bottom):
        anchors = [_over(part) for part in [*numbered, *_totals(run, numbered[-1])]]
    else:
        anchors = _by_amounts(run, columns)
    head = min(part.top for part in run.lines[0])
    is_headed = not anchors or anchors[0] > head + _AT_THE_TOP * run.lines[0][0].height
    return [head, *anchors] if is_headed else anchors


def _over(part: Row) -> float:
    return part.middle - _ABOVE * part.height


def _totals(run: Run, last: Row) -> Parts:
    """Return the amounts with words beside them that follow when the last number has its amount: totals."""
    lines = [line for line in run.lines if line[0].middle > _over(last)]
    with_amount = [line for line in lines if len(line) > 1 and any(map(is_amount, line))]
    return [line[-1] for line in with_amount[1:] if not is_amount(line[0])]


def _by_amounts(run: Run, columns: Sequence[Parts]) -> list[float]:
    marked = [part for part in columns[column_of_amounts(columns)] if is_amount(part)]
    if len(marked) < 2 and len(run.shared()) > 2:
        return [min(part.top for part in line) for line in run.shared()]
    return [_over(part) for part in marked]


def column_of_amounts(columns: Sequence[Parts]) -> int:
    """Return the column, but for the first, that holds most amounts."""
    return max(range(1, len(columns)), key=lambda number: sum(map(is_amount, columns[number])))


def inner_starts(boxes: Sequence[Box], inside: Sequence[Sequence[Piece]]) -> list[float]:
    """Return where the rows after the first begin in a row of cells that strokes part: at numbers that count on.

    The texts of a row stand at its top, half way down or at its foot, as the program has set them that wrote it.
    """
    numbers = rows(inside[0])
    if len(numbers) < 2 or not count_on(numbers):
        return []
    lines = rows(piece for pieces in inside for piece in pieces)
    room = _AT_THE_TOP * numbers[0].height
    if numbers[0].top > lines[0].top + room:
        at_foot = numbers[-1].bottom > lines[-1].bottom - room
        return _below(numbers, room) if at_foot else _around(numbers, boxes[0], room)
    walls = [(box[0], box[0]) for box in boxes[1:]]
    run = Run(0, [_parts(line, walls) for line in lines], walls)
    return _apart([numbers[0].top, *starts(run)[1:], *_by_values(run)], room)


def labelled_starts(inside: Sequence[Sequence[Piece]]) -> list[list[float]]:
    """Return where the rows after the first begin in each cell of a row, nothing where a cell is one for all of them.

    Rows begin at the labels that hang in a cell, if another cell has a value beside each of them.
    """
    if not any(_may_hang(pieces) for pieces in inside):
        return []
    lines = [rows(pieces) for pieces in inside]
    hanging = max(map(_hanging, lines), key=len, default=[])
    if len(hanging) < 2:
        return []
    bands = [label.top - _OVER * label.height for label in hanging]
    values = [own for own in lines if len(own) == len(hanging) and all(map(is_value, own))]
    if not any(_bands(own, bands) == list(range(len(bands))) for own in values):
        return []
    return [bands[1:] if {*_bands(own, bands)} == {*range(len(bands))} else [] for own in lines]


def _may_hang(pieces: Sequence[Piece]) -> bool:
    """Whether several pieces of a cell begin as labels do; it is asked of every cell."""
    count = 0
    for piece in pieces:
        text = piece.text
        if text[0] in "-–•(" or text[0].isdigit() or text[1:2] in {".", ")"}:
            count += 1
    return count > 1


def _hanging(lines: Sequence[Row]) -> list[Row]:
    """Return the lines of a cell that begin with a label, if the first does and the labels hang in one line."""
    labelled = [line for line in lines if split_label(line.text)]
    if not labelled or labelled[0] is not lines[0]:
        return []
    return [line for line in labelled if abs(line.x0 - lines[0].x0) < _HANGING * line.height]


def _bands(lines: Sequence[Row], bands: Sequence[float]) -> list[int]:
    """Return for every line the band that it stands in, none of which begins within it; -1 if one does."""
    cut = [any(line.top < band < line.bottom - _OVER * line.height for band in bands) for line in lines]
    return [-1 if is_cut else bisect_right(bands, line.middle) - 1 for line, is_cut in zip(lines, cut, strict=True)]


def _by_values(run: Run) -> list[float]:
    """Return where lines with a value begin, if a column holds nothing but values of a line, each beside a text."""
    found: list[float] = []
    for number, column in enumerate(run.columns()[1:], 1):
        if len(column) > 1 and all(map(is_value, column)):
            lines = [line for line in run.lines if run.parts(line, number) and len(line) > 1]
            found += [part.top for line in lines for part in run.parts(line, number)]
    return found


def _apart(heights: Sequence[float], room: float) -> list[float]:
    """Return heights after the first from top to bottom, without those that are the same."""
    return [after for before, after in pairwise(sorted(heights)) if after - before > room]


def _below(numbers: Sequence[Row], room: float) -> list[float]:
    """Return where rows begin whose texts stand at their feet."""
    return [number.bottom + room / 2 for number in numbers[:-1]]


def _around(numbers: Sequence[Row], box: Box, room: float) -> list[float]:
    """Return where rows begin whose texts stand half way down, nothing if such rows do not end where the cell does."""
    found = [box[1]]
    for number in numbers:
        found.append(2 * number.middle - found[-1])
    return found[1:-1] if abs(found[-1] - box[3]) < 2 * room and found == sorted(found) else []


def _parts(line: Row, walls: Sequence[tuple[float, float]]) -> Parts:
    """Return the parts of a line that walls part."""
    columns: dict[int, list[Piece]] = {}
    for piece in line.pieces:
        columns.setdefault(sum(piece.x0 + piece.x1 > 2 * wall for wall, _ in walls), []).append(piece)
    return [row(columns[number]) for number in sorted(columns)]
