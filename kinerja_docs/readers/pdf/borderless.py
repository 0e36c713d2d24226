"""What a run of lines side by side is: a list with amounts, two columns of text, or a block of signatures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import mean

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.readers.pdf.column import Column, cell_column
from kinerja_docs.readers.pdf.drafts import CellDraft, Draft, TableDraft
from kinerja_docs.readers.pdf.gutters import Run, is_amount, is_numbered, runs
from kinerja_docs.readers.pdf.page import Row, around
from kinerja_docs.readers.pdf.paragraphs import paragraphs
from kinerja_docs.readers.pdf.rows import content, rows

_CURRENCY = re.compile(r"Rp\.?")
_MANY_LINES = 6
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
    at = 0
    for run in runs(lines):
        found += [*lines[at : max(run.first, at)], *_read(run, where)]
        at = run.first + len(run.lines)
    return [*found, *lines[at:]]


def _read(run: Run, where: Column) -> list[Part]:
    run = _with_currency(run)
    amounts, below = _parted(run)
    if _is_list(amounts, amounts.columns()):
        return [_list_table(amounts, where.page), *(_read(below, where) if below.shared() else _as_lines(below))]
    columns = run.columns()
    if len(columns) != 2 or all(split_label(f"{part.text} x") for part in columns[0]):
        return _as_lines(run)
    if _is_text(run, columns):
        return [part for column in columns for part in column]
    return [_signatures(columns, where.page)] if _are_signatures(run, columns, where) else _as_lines(run)


def _parted(run: Run) -> tuple[Run, Run]:
    """Return the lines of a list, and those below that are none of it: under its last amount something else stands."""
    amounts = [at for at, line in enumerate(run.lines) if any(map(is_amount, line))]
    count = len(run.lines)
    after = amounts[-1] + 1 if amounts else count
    if len(run.gutters) == 1:
        end = next((at for at in range(after, count) if run.column(run.lines[at][-1])), count)
    else:
        end = max((at + 1 for at, line in enumerate(run.lines) if len(line) > 1 or not run.column(line[0])), default=0)
    end = max(end, after)
    return Run(run.first, run.lines[:end], run.gutters), Run(run.first + end, run.lines[end:], run.gutters)


def _with_currency(run: Run) -> Run:
    """Take a column of nothing but "Rp" into the one on its right."""
    columns = run.columns()
    gutters = [
        gutter
        for number, gutter in enumerate(run.gutters)
        if not all(_CURRENCY.fullmatch(part.text) for part in columns[number])
    ]
    return Run(run.first, run.lines, gutters)


def _as_lines(run: Run) -> list[Part]:
    return [*rows([piece for line in run.lines for part in line for piece in part.pieces])]


def _is_list(run: Run, columns: list[list[Row]]) -> bool:
    amounts = max(sum(map(is_amount, column)) for column in columns[1:])
    if len(columns) == 2:
        right = columns[1]
        return amounts >= 2 and amounts >= 0.6 * len(right) and not all(map(is_amount, columns[0]))
    wide = [line for line in run.lines if len(line) > 2]
    return len(wide) > 1 and (amounts > 0 or len(wide) > 2)


def _is_text(run: Run, columns: list[list[Row]]) -> bool:
    words = [mean(len(part.text.split()) for part in column) for column in columns]
    return len(run.shared()) >= _MANY_LINES and min(words) >= _RUNNING


def _are_signatures(run: Run, columns: list[list[Row]], where: Column) -> bool:
    half = 0.62 * (where.right - where.left)
    short = all(part.width < half for column in columns for part in column)
    if _is_flush([line[0] for line in run.shared()], where) and not _has_room_to_sign(columns[0]):
        return False
    return short and len(run.lines) <= 25 and not any(":" in part.text for column in columns for part in column)


def _is_flush(column: list[Row], where: Column) -> bool:
    """Whether lines begin at the left side, as labels do that have no colon."""
    return len(column) > 1 and len({round(part.x0) for part in column}) == 1 and column[0].x0 < where.left + _MARGIN


def _has_room_to_sign(column: list[Row]) -> bool:
    return any(lower.top - upper.bottom > _ROOM_TO_SIGN * lower.height for upper, lower in pairwise(column))


def _signatures(columns: list[list[Row]], page: int) -> TableDraft:
    cells = [
        CellDraft(0, number, 1, 1, [_line(part, page) for part in column], page, _box(column))
        for number, column in enumerate(columns)
    ]
    return TableDraft([*cells], 1, len(columns), page, around([cell.box for cell in cells]))


def _line(part: Row, page: int) -> Draft:
    return Draft(content(part), page, part.box, part.x0)


def _list_table(run: Run, page: int) -> TableDraft:
    starts = _starts(run)
    columns = run.columns()
    found: dict[tuple[int, int], list[Row]] = {}
    for number, column in enumerate(columns):
        for part in column:
            line = sum(part.middle >= start for start in starts[1:])
            found.setdefault((line, number), []).append(part)
    cells = [_cell(place, parts, columns[place[1]], page) for place, parts in sorted(found.items())]
    return TableDraft(cells, len(starts), len(columns), page, around([cell.box for cell in cells]))


def _cell(place: tuple[int, int], parts: list[Row], column: list[Row], page: int) -> CellDraft:
    left, right = min(part.x0 for part in column), max(part.x1 for part in column)
    lines = rows([piece for part in parts for piece in part.pieces])
    blocks = paragraphs(lines, cell_column(lines, page, left, right))
    return CellDraft(*place, 1, 1, [*blocks], page, _box(parts), bold=all(part.bold for part in parts))


def _starts(run: Run) -> list[float]:
    """Return where the rows of a list begin: at its numbers, else at its amounts."""
    columns = run.columns()
    numbered = [part for part in columns[0] if is_numbered(part)]
    if len(numbered) > 1 or (numbered and numbered[0].top > run.lines[0][0].bottom):
        totals = _behind(run, numbered[-1])
        anchors = [part.middle - 0.6 * part.height for part in [*numbered, *totals]]
    else:
        anchors = _by_amounts(run, columns)
    head = min(part.top for part in run.lines[0])
    return [head, *anchors] if not anchors or anchors[0] > head + 0.5 * run.lines[0][0].height else anchors


def _behind(run: Run, last: Row) -> list[Row]:
    """Return the amounts with words beside them that follow when the last number has its amount: totals."""
    lines = [line for line in run.lines if line[0].middle > last.middle - 0.6 * last.height]
    with_amount = [line for line in lines if len(line) > 1 and any(map(is_amount, line))]
    return [line[-1] for line in with_amount[1:] if not is_amount(line[0])]


def _by_amounts(run: Run, columns: list[list[Row]]) -> list[float]:
    amounts = max(columns[1:], key=lambda column: sum(map(is_amount, column)))
    marked = [part for part in amounts if is_amount(part)]
    if len(marked) < 2 and len(run.shared()) > 2:
        return [min(part.top for part in line) for line in run.shared()]
    return [part.middle - 0.6 * part.height for part in marked]


def _box(parts: list[Row]) -> tuple[float, float, float, float]:
    return around([part.box for part in parts])
