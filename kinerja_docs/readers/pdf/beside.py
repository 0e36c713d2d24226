"""What a run of lines side by side is: a list with amounts, two columns of text, or a block of signatures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import mean

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.geometry.page import Row, around
from kinerja_docs.geometry.rows import content, rows
from kinerja_docs.geometry.run import Parts, Run, distance
from kinerja_docs.geometry.search import listed
from kinerja_docs.geometry.shapes import count, is_amount
from kinerja_docs.geometry.starts import column_of_amounts
from kinerja_docs.geometry.white import runs
from kinerja_docs.readers.pdf.column import Column
from kinerja_docs.readers.pdf.drafts import CellDraft, Draft, TableDraft
from kinerja_docs.readers.pdf.tables import fill

_MANY_LINES = 6
_OWN_LINES = 1.3
"""In heights of a line: the most room that an item of a list leaves between its own lines."""
_SAME_TEXT = 0.3
"""Likewise, between lines of one text."""
_MARGIN = 7.0
"""Points by which text may stand in from the left side; Word lets tables stand out by 5.4."""
_ROOM_TO_SIGN = 1.5
"""In heights of a line."""
_RUNNING = 3.5
"""Words a line from which on two columns are running text."""

Part = Row | TableDraft


def side_by_side(lines: Sequence[Row], where: Column) -> list[Part]:
    """Return the lines, with lists and signatures made tables and columns of text set one after the other."""
    found: list[Part] = []
    while lines:
        read, lines = _until_cut(lines, where)
        found += read
    return found


def _until_cut(lines: Sequence[Row], where: Column) -> tuple[list[Part], Sequence[Row]]:
    """Return what lines are, as far as the end of a list, and the lines below it: they may share other gutters."""
    found: list[Part] = []
    at = 0
    for run in runs(lines):
        end = _end_of_list(run)
        head = Run(run.first, run.lines[:end], run.gutters)
        is_list = _is_list(head, head.columns())
        found += [*lines[at : run.first], *([_list(head, where.page)] if is_list else _read(run, where))]
        at = run.first + (end if is_list else len(run.lines))
        if is_list and end < len(run.lines):
            return found, lines[at:]
    return [*found, *lines[at:]], ()


def _list(run: Run, page: int) -> TableDraft:
    return fill(listed(run), run.pieces(), [], page, "white")[0]


def _read(run: Run, where: Column) -> list[Part]:
    columns = run.columns()
    if len(columns) != 2 or all(split_label(f"{part.text} x") for part in columns[0]):
        return _as_lines(run)
    if _is_text(run, columns):
        return [part for column in columns for part in column]
    return [_signatures(columns, where.page)] if _are_signatures(run, columns, where) else _as_lines(run)


def _end_of_list(run: Run) -> int:
    """Return how many lines of a run are those of a list: under its last amount something else may stand."""
    column, lines = column_of_amounts(run.columns()), len(run.lines)
    with_amount = [at for at, line in enumerate(run.lines) if any(map(is_amount, run.parts(line, column)))]
    after = with_amount[-1] + 1 if with_amount else lines
    below = range(after, lines)
    end = next((at for at in below if _is_apart(run, at)), lines)
    if len(run.gutters) == 1:
        return next((at for at in below if at < end and run.column(run.lines[at][-1])), end)
    while end > after and _stands_alone(run, end - 1, column):
        end -= 1
    return end


def _is_apart(run: Run, at: int) -> bool:
    """Whether there is more room above a line than in an item, and its number does not count on."""
    if distance(run.lines[at - 1], run.lines[at]) <= _OWN_LINES:
        return False
    numbers = [number for line in run.lines[: at + 1] if (number := count(line[0])) is not None]
    return not (count(run.lines[at][0]) is not None and len(numbers) > 1 and numbers[-1] == numbers[-2] + 1)


def _stands_alone(run: Run, at: int, column: int) -> bool:
    """Whether a line holds nothing but what is in a column of amounts, and goes on with no words right above it."""
    line = run.lines[at]
    if len(line) > 1 or run.column(line[0]) != column:
        return False
    above = run.parts(run.lines[at - 1], column)
    return not above or is_amount(above[0]) or distance(above, line) > _SAME_TEXT


def _as_lines(run: Run) -> list[Part]:
    return [*rows(run.pieces())]


def _is_list(run: Run, columns: list[Parts]) -> bool:
    amounts = max(sum(map(is_amount, column)) for column in columns[1:])
    if len(columns) == 2:
        right = columns[1]
        return amounts >= 2 and amounts >= 0.6 * len(right) and not all(map(is_amount, columns[0]))
    wide = [line for line in run.lines if len(line) > 2]
    return len(wide) > 1 and (amounts > 0 or len(wide) > 2)


def _is_text(run: Run, columns: list[Parts]) -> bool:
    words = [mean(len(part.text.split()) for part in column) for column in columns]
    return len(run.shared()) >= _MANY_LINES and min(words) >= _RUNNING


def _are_signatures(run: Run, columns: list[Parts], where: Column) -> bool:
    half = 0.62 * (where.right - where.left)
    short = all(part.width < half for column in columns for part in column)
    if _is_flush([line[0] for line in run.shared()], where) and not _has_room_to_sign(columns[0]):
        return False
    return short and len(run.lines) <= 25 and not any(":" in part.text for column in columns for part in column)


def _is_flush(column: Parts, where: Column) -> bool:
    """Whether lines begin at the left side, as labels do that have no colon."""
    return len(column) > 1 and len({round(part.x0) for part in column}) == 1 and column[0].x0 < where.left + _MARGIN


def _has_room_to_sign(column: Parts) -> bool:
    return any(lower.top - upper.bottom > _ROOM_TO_SIGN * lower.height for upper, lower in pairwise(column))


def _signatures(columns: list[Parts], page: int) -> TableDraft:
    cells = [
        CellDraft(0, number, 1, 1, [_line(part, page) for part in column], page, _box(column))
        for number, column in enumerate(columns)
    ]
    return TableDraft([*cells], 1, len(columns), page, around([cell.box for cell in cells]), walls="white")


def _line(part: Row, page: int) -> Draft:
    return Draft(content(part), page, part.box, part.x0)


def _box(parts: Parts) -> tuple[float, float, float, float]:
    return around([part.box for part in parts])
