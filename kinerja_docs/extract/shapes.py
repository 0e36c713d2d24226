"""Tables that are not simply a header and rows: several in one grid, cards, parts of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kinerja_docs.document import Cell, Table, grid
from kinerja_docs.extract.glued import unglued
from kinerja_docs.extract.tables.names import Column, Header, Spellings, column_of
from kinerja_docs.extract.tables.search import find_header
from kinerja_docs.extract.wording import cell_text
from kinerja_docs.profiles import Kind, TableRule, Vocabulary

LEAST_ROWS_OF_A_CARD = 3
MOST_COLUMNS_OF_A_CARD = 4
Part = tuple[Table, Header]
Fact = tuple[Cell, Cell, Column]


def find_tables(table: Table, vocabulary: Vocabulary, kind: Kind) -> list[Part]:
    """Return the tables that a grid holds with their headers: one, several below each other, or a card."""
    spellings = Spellings(vocabulary.kolom, kind.kolom)
    table = unglued(table, spellings, vocabulary)
    header = find_header(table, vocabulary, kind, kind.tabel)
    if header is None:
        card = _card(table, spellings, vocabulary)
        known = None if card is None else find_header(card, vocabulary, kind, kind.tabel)
        return [] if card is None or known is None else [(card, known)]
    at = _next_header(table, header, vocabulary, kind)
    if at is None:
        return [(table, header)]
    return [(rows_of(table, 0, at), header), *find_tables(rows_of(table, at, table.rows), vocabulary, kind)]


def rows_of(table: Table, start: int, end: int) -> Table:
    """Return some rows of a table as one of its own; merged cells are cut at its edges."""
    cells = tuple(
        replace(cell, row=max(cell.row, start) - start, row_span=min(last, end) - max(cell.row, start))
        for cell in table.cells
        if (last := cell.row + cell.row_span) > start and cell.row < end
    )
    return replace(table, cells=cells, rows=end - start, header_rows=min(table.header_rows, end - start))


def _next_header(table: Table, header: Header, vocabulary: Vocabulary, kind: Kind) -> int | None:
    """Return the row below the header at which the header of another table stands, None if there is none."""
    spellings = Spellings(vocabulary.kolom, kind.kolom)
    fields = {column.field for column in header.columns.values()}
    for number, row in enumerate(grid(table)[header.body :], start=header.body):
        columns = _known(row, spellings, vocabulary)
        other = Header(columns, number + 1)
        if not fields.issuperset(column.field for column in columns.values()) and _fits(other, kind.tabel):
            return number
    return None


def _known(row: Sequence[Cell | None], spellings: Spellings, vocabulary: Vocabulary) -> dict[int, Column]:
    """Return the columns that a row names if each of its texts names one to the letter, else none."""
    columns: dict[int, Column] = {}
    for index, cell in enumerate(row):
        text = "" if cell is None else cell_text(cell)
        column = column_of([text], spellings, vocabulary) if text else None
        if text and (column is None or column.alike is not None):
            return {}
        if column is not None:
            columns[index] = column
    return columns


def _fits(header: Header, rules: tuple[TableRule, ...]) -> bool:
    return any(header.fits(rule) for rule in rules)


def _card(table: Table, spellings: Spellings, vocabulary: Vocabulary) -> Table | None:
    """Return a card ("Satuan | : | %", a row a fact) turned into a table with a row a card, None if it is none."""
    if not 2 <= table.columns <= MOST_COLUMNS_OF_A_CARD:
        return None
    facts = [fact for row in grid(table) if (fact := _fact(row)) is not None]
    known = [
        (label, value, column) for label, value in facts if (column := _named(label, spellings, vocabulary)) is not None
    ]
    fields = {column.field for _, _, column in known}
    if len(fields) < LEAST_ROWS_OF_A_CARD or 2 * len(known) < len(facts) or "indikator" not in fields:
        return None
    return _turned(table, known)


def _fact(row: Sequence[Cell | None]) -> tuple[Cell, Cell] | None:
    """Return label and value of a row; numbers before the label and colons between do not count."""
    cells = [cell for cell in dict.fromkeys(row) if cell is not None and cell.folded]
    if len(cells) > 2 and cell_text(cells[0]).strip("().").isalnum() and len(cell_text(cells[0])) <= len("(12)."):
        cells = cells[1:]
    return (cells[0], cells[1]) if len(cells) == 2 else None


def _named(label: Cell, spellings: Spellings, vocabulary: Vocabulary) -> Column | None:
    column = column_of([cell_text(label).rstrip(" :")], spellings, vocabulary)
    return column if column is not None and column.alike is None else None


def _turned(table: Table, facts: Sequence[Fact]) -> Table:
    columns = list(dict.fromkeys((column.field, column.period) for _, _, column in facts))
    cells, row, seen = [], 1, set[int]()
    for label, value, column in facts:
        at = columns.index((column.field, column.period))
        if at in seen:
            row, seen = row + 1, set()
        if row == 1:
            cells.append(replace(label, row=0, column=at, row_span=1, column_span=1))
        seen.add(at)
        cells.append(replace(value, row=row, column=at, row_span=1, column_span=1))
    return Table(tuple(cells), row + 1, len(columns), table.place)
