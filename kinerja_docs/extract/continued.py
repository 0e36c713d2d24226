"""Tables that go on with the one above them: another grid with as many columns and no header of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kinerja_docs.document import Cell, Table, grid
from kinerja_docs.extract.layout_tables import is_signature
from kinerja_docs.extract.tables.names import Column, Header, Spellings, column_of
from kinerja_docs.extract.wording import cell_text
from kinerja_docs.profiles import Kind, Vocabulary

LEAST_COLUMNS = 3
MOST_WORDS = 5
"""Of the name of a column in a line of names."""
LONGEST = 100
"""Words of such a line; what is longer is no header."""
_MAIN = ("indikator", "program", "kegiatan")


@dataclass(frozen=True, slots=True)
class Above:
    """The table that was read last: its header, by which kind's rules, how many columns.

    ``last`` is the number of its last row, if rows are numbered; ``parted``: something else stands below it.
    """

    header: Header
    kind: Kind
    columns: int
    last: int | None = None
    parted: bool = False


def continued(table: Table, above: Above | None, vocabulary: Vocabulary) -> Header | None:
    """Return the header with which ``table`` goes on with the one above, None if it does not."""
    if above is None or table.columns != above.columns or table.columns < LEAST_COLUMNS or is_signature(table):
        return None
    rows = grid(table)
    spellings = Spellings(vocabulary.kolom, above.kind.kolom)
    if above.parted and not _counts_on(rows, above):
        return None
    first = [cell for cell in dict.fromkeys(rows[0]) if cell is not None]
    if any(_names_column(cell, spellings, vocabulary) for cell in first):
        return None
    main = next((at for name in _MAIN if (at := above.header.index(name)) is not None), None)
    filled = [row for row in rows if main is not None and (cell := row[main]) is not None and cell_text(cell)]
    return Header(above.header.columns, 0) if 2 * len(filled) >= len(rows) else None


def last_number(table: Table, header: Header) -> int | None:
    """Return the number of the last row that has one, None where rows are not numbered."""
    numbers = _numbers(grid(table)[header.body :], header)
    return numbers[-1] if numbers else None


def _counts_on(rows: Sequence[Sequence[Cell | None]], above: Above) -> bool:
    """Tell whether the rows begin with the number behind the last one above: "3" on one page, "4" on the next."""
    numbers = _numbers(rows[:1], above.header)
    return above.last is not None and numbers == [above.last + 1]


def _numbers(rows: Sequence[Sequence[Cell | None]], header: Header) -> list[int]:
    at = header.index("nomor")
    cells = [] if at is None else [cell for cell in dict.fromkeys(row[at] for row in rows) if cell is not None]
    return [int(text) for cell in cells if (text := cell.text.strip("(). ")).isascii() and text.isdigit()]


def headed(text: str, kind: Kind, vocabulary: Vocabulary) -> Above | None:
    """Return the header that a line of words is: "NO SASARAN STRATEGIS INDIKATOR KINERJA TARGET", None if it is none.

    A scanner that misses the rules of a header reads it so; a single letter between two names is a rule misread.
    """
    spellings = Spellings(vocabulary.kolom, kind.kolom)
    words, columns, at = text.split(), list[Column](), 0
    if len(words) > LONGEST:
        return None
    while at < len(words):
        count = next((n for n in range(MOST_WORDS, 0, -1) if _column(words[at : at + n], spellings, vocabulary)), 0)
        if not count and len(words[at]) > 1:
            return None
        found = _column(words[at : at + count], spellings, vocabulary)
        columns += [found] if found is not None else []
        at += max(count, 1)
    header = Header(dict(enumerate(columns)), 0)
    fitting = any(header.fits(rule) for rule in kind.tabel)
    return Above(header, kind, len(columns)) if fitting and len(columns) >= LEAST_COLUMNS else None


def _column(words: list[str], spellings: Spellings, vocabulary: Vocabulary) -> Column | None:
    column = column_of([" ".join(words)], spellings, vocabulary) if words else None
    return column if column is not None and column.alike is None else None


def _names_column(cell: Cell, spellings: Spellings, vocabulary: Vocabulary) -> bool:
    column = column_of([cell_text(cell)], spellings, vocabulary) if cell_text(cell) else None
    return column is not None and column.alike is None
