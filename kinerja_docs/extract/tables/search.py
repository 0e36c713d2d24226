"""Where the header of a table stands, and which column holds what: names, cells and neighbours weighed together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kinerja_docs.document import Cell, Table, grid
from kinerja_docs.extract.repeats import LEAST_NUMBERS, are_column_numbers
from kinerja_docs.extract.tables.evidence import CLASSES, Rows, of_column, of_texts, texts_below
from kinerja_docs.extract.tables.names import Column, Header, Spellings, column_of
from kinerja_docs.extract.wording import cell_text
from kinerja_docs.profiles import Kind, TableRule, Vocabulary

MAX_HEADER_ROWS = 5
MAX_ROWS_ABOVE = 3
MARGIN = 1.5
"""Log-odds by which the cells of one column must fit a field better than those of another of the same name."""
CONCLUDED, LEAD = 1.0, 1.8
"""Log-odds for what a column without a known name is taken for, and how far ahead of anything else."""
LEAST_KNOWN = 2
"""Columns that a header names, besides numbers, where the cells tell what another one holds; one to the letter.

One is enough where no other column is left."""
_SHARE = re.compile(r"%|persen|rasio|tingkat", re.IGNORECASE)
OF_ACTIVITIES = "kegiatan_sendiri"
"""A column of a plan of action that belongs to its activities, not to the sasaran beside them."""
OF_MONEY = "realisasi_anggaran"
"""A column of money beside the values of indicators."""
_ACTIVITIES = frozenset({"program", "kegiatan", "sub_kegiatan"})


def find_header(table: Table, vocabulary: Vocabulary, kind: Kind | None, rules: tuple[TableRule, ...]) -> Header | None:
    """Return the header of a table that fits one of ``rules``, the one with most known columns, or None.

    Where none fits, the column that a rule lacks may be one without a known name whose cells say that it is that one.
    """
    spellings = Spellings(vocabulary.kolom, kind.kolom if kind else None)
    rows = grid(table)
    found = list(_headers(rows, spellings, vocabulary))
    fitting = [each for each in found if any(map(each[1].fits, rules))]
    if not fitting:
        best = max((header for _, header in found), key=lambda header: header.detail, default=None)
        return best and completed(best, rows, rules)
    first, known = max(fitting, key=lambda each: each[1].detail)
    if _reaches_down(rows, known.body):
        whole = _header(rows, first, known.body + 1, spellings, vocabulary)
        known = whole if whole.detail >= known.detail and any(map(whole.fits, rules)) else known
    return contended(_achieved(_behind_aims(known), rows), rows)


def _headers(rows: Rows, spellings: Spellings, vocabulary: Vocabulary) -> Iterator[tuple[int, Header]]:
    """Yield the headers that the first rows of a table can be, with the row where each begins."""
    for start in range(min(MAX_ROWS_ABOVE, len(rows))):
        for end in range(start + 1, min(start + MAX_HEADER_ROWS, len(rows)) + 1):
            yield start, _header(rows, start, end, spellings, vocabulary)


def _reaches_down(rows: Rows, body: int) -> bool:
    """Tell whether cells of a header go on in the row that would be the first below it: "Target" over "Tahun 2022"."""
    below = [cell for cell in rows[body] if cell is not None] if body < len(rows) else []
    return 2 * sum(cell.row < body and not cell.span_inferred for cell in below) > len(below)


def _behind_aims(header: Header) -> Header:
    """Return a header in which indicators before the aims are those of goals, if the aims have some behind them."""
    aims = header.index("sasaran") if header.index("sasaran") is not None else header.index("sasaran_pd")
    indicators = [i for i, column in header.columns.items() if column.field == "indikator"]
    if aims is None or not any(i > aims for i in indicators):
        return header
    early = {i: replace(header.columns[i], field="indikator_tujuan") for i in indicators if i < aims}
    return replace(header, columns={**header.columns, **early})


def _achieved(header: Header, rows: Rows) -> Header:
    """Return a header whose "Capaian" beside targets is what was achieved, where nothing else is and no share is meant.

    Beside a realisasi it is the share of the target, as "Capaian (%)" is.
    """
    if header.index("target") is None or header.index("realisasi") is not None:
        return header
    columns = {
        index: replace(c, field="realisasi") if c.field == "capaian" and not _is_share(rows, index, header.body) else c
        for index, c in header.columns.items()
    }
    return replace(header, columns=columns)


def _is_share(rows: Rows, index: int, body: int) -> bool:
    return any(cell is not None and _SHARE.search(cell.text) for cell in (row[index] for row in rows[:body]))


def contended(header: Header, rows: Rows) -> Header:
    """Return a header without columns that another one of the same name and period fits better by its cells.

    Numbers before names, "Rp" before amounts, money beside a target.
    """
    rivals: dict[tuple[str, str], list[int]] = {}
    for index, column in header.columns.items():
        rivals.setdefault((column.field, column.period), []).append(index)
    lost: set[int] = set()
    for group in (group for group in rivals.values() if len(group) > 1):
        said = {index: of_column(rows, index, header) for index in group}
        best = max(said.values())
        lost |= {index for index in group if said[index] < 0 and said[index] <= best - MARGIN}
    money = [index for index in lost if CLASSES.get(header.columns[index].field) == "nilai"]
    columns = {i: c for i, c in header.columns.items() if i not in lost}
    columns |= {index: Column(OF_MONEY) for index in money if _best(rows, index, header) == "anggaran"}
    return replace(header, columns=_with_units(dict(sorted(columns.items())), rivals, rows, header))


def _with_units(
    columns: dict[int, Column], rivals: Mapping[tuple[str, str], list[int]], rows: Rows, header: Header
) -> dict[int, Column]:
    """Return columns in which the units beside the values of one heading are known as such: "Volume Satuan"."""
    if header.index("satuan") is not None:
        return columns
    pairs = [group for group in rivals.values() if CLASSES.get(header.columns[group[0]].field) == "nilai"]
    units = [index for group in pairs for index in group[1:] if _best(rows, index, header) == "satuan"]
    return {index: replace(c, field="satuan", period="") if index in units else c for index, c in columns.items()}


def _best(rows: Rows, index: int, header: Header) -> str:
    said = of_texts(texts_below(rows, index, header.body))
    return max(said, default="", key=said.__getitem__)


def completed(header: Header, rows: Rows, rules: Sequence[TableRule]) -> Header | None:
    """Return a header with the one column that a rule lacks, told by its cells; None where no column is that one."""
    named = [column for column in header.columns.values() if column.field != "nomor"]
    is_last = len(header.columns) == len(rows[0]) - 1
    if len(named) + is_last < LEAST_KNOWN or all(column.alike for column in named):
        return None
    for rule in rules:
        missing = [field for field in rule.wajib if header.index(field) is None]
        at = _told(header, rows, missing[0]) if len(missing) == 1 else None
        if at is None:
            continue
        columns = {**header.columns, at: Column(missing[0], concluded=True)}
        whole = replace(header, columns=dict(sorted(columns.items())))
        if whole.fits(rule):
            return contended(_achieved(_behind_aims(whole), rows), rows)
    return None


def _told(header: Header, rows: Rows, field: str) -> int | None:
    """Return the column without a known name whose cells say that it holds ``field``, None if none surely does."""
    kind = CLASSES.get(field)
    free = [index for index in range(len(rows[0])) if index not in header.columns]
    said = {index: of_texts(texts_below(rows, index, header.body)) for index in free}
    found = [index for index in free if kind is not None and is_surely(said[index], kind)]
    return max(found, key=lambda index: said[index][kind or ""], default=None)


def is_surely(said: dict[str, float], kind: str) -> bool:
    """Tell whether what the cells of a column say is one class, and no other nearly as well."""
    others = [value for name, value in said.items() if name != kind]
    return bool(said) and said[kind] >= CONCLUDED and said[kind] >= max(others) + LEAD


def _header(rows: Rows, start: int, end: int, spellings: Spellings, vocabulary: Vocabulary) -> Header:
    columns = {}
    named = rows[start:end]
    numbers = {cell for row in named if _is_numbered(row) for cell in row}
    for index in range(len(rows[0])):
        cells = dict.fromkeys(cell for row in named if (cell := row[index]) is not None and cell not in numbers)
        column = column_of([cell_text(cell) for cell in cells], spellings, vocabulary)
        if column is not None:
            columns[index] = column
    return _first_band(Header(columns, _below_numbers(rows, end)))


def _below_numbers(rows: Rows, end: int) -> int:
    """Return the first row below the row of column numbers, if there is one: (1) (2) (3), also with gaps."""
    return end + 1 if end < len(rows) and _is_numbered(rows[end], least=2) else end


def _is_numbered(row: Sequence[Cell | None], least: int = LEAST_NUMBERS) -> bool:
    """Tell whether a row of the header only numbers its columns."""
    texts = [text for cell in dict.fromkeys(row) if cell is not None and (text := cell_text(cell))]
    return are_column_numbers(texts, least)


def _first_band(header: Header) -> Header:
    """Return a header with what is measured of activities set apart, where other indicators stand before it.

    A plan of action has both side by side: sasaran, indikator, targets; then kegiatan, indikator, targets of these.
    """
    indicators = [i for i, column in header.columns.items() if column.field == "indikator"]
    activities = [i for i, column in header.columns.items() if column.field in _ACTIVITIES]
    first = next((i for i in activities if indicators and i > indicators[0]), None)
    if first is None or indicators[-1] < first or not _is_aimed(header, first):
        return header
    rest = {i: Column(OF_ACTIVITIES) for i in header.columns if i >= first}
    return replace(header, columns={**header.columns, **rest})


def _is_aimed(header: Header, first: int) -> bool:
    """Tell whether a sasaran stands before a column."""
    return any(i < first and column.field in {"sasaran", "sasaran_pd"} for i, column in header.columns.items())
