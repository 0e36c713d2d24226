"""Rows of a table below its header, by field; what a merged cell says goes for all rows that it covers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kinerja_docs.document import Cell, Table, grid
from kinerja_docs.extract.found import Doubt, Found
from kinerja_docs.extract.repeats import repeats
from kinerja_docs.extract.tables.names import Header
from kinerja_docs.extract.wording import begins, cell_text

_MERGE_CONCLUDED = Doubt(
    "BACA-02", "peringatan", "Sel kosong di bawahnya dianggap gabungan; nilainya diteruskan dari sel di atas."
)
OFFICIAL = "pejabat"
"""What a row across the table says that names an official."""


@dataclass(frozen=True, slots=True)
class RowView:
    """One row of the body.

    Attributes:
        number: row of the table, from 0.
        cells: the cell that stands at each field's column; a merged cell stands in every row that it covers.
        header: the header of the table.
        across: by field, the cell of the last row that runs across the table ("Misi 2: …").
    """

    number: int
    cells: dict[int, Cell]
    header: Header
    across: Mapping[str, Cell] = field(default_factory=dict)

    def cell(self, name: str) -> Cell | None:
        """Return the cell of a field: in its column, else the row across the table above; None where it is blank."""
        index = self.header.index(name)
        cell = self.across.get(name) if index is None else self.cells.get(index)
        return cell if cell is not None and cell_text(cell) else None

    def has(self, name: str) -> bool:
        """Tell whether the table has such a column at all."""
        return self.header.index(name) is not None

    def is_first_of(self, cell: Cell) -> bool:
        """Tell whether ``cell`` begins in this row."""
        return cell.row == self.number

    def carried(self, cell: Cell) -> tuple[Doubt, ...]:
        """Return what is to be said when this row takes the value of a cell that was only concluded to be merged."""
        return (_MERGE_CONCLUDED,) if cell.span_inferred and cell.row != self.number else ()


def body_rows(table: Table, header: Header, officials: tuple[str, ...] = ()) -> Iterator[RowView]:
    """Yield the rows below the header that hold anything; a header cell that reaches down holds nothing there.

    A row across the table is no row of its own: what it begins with ("Misi", "Sasaran", a word of ``officials``) says
    for which field it holds; in a table without a column of sasaran it is a sasaran. A header that comes again is none.
    """
    across: dict[str, Cell] = {}
    rows = grid(table)
    for number, row in enumerate(rows[header.body :], start=header.body):
        cells = {i: cell for i, cell in enumerate(row) if cell is not None and cell.row >= header.body}
        filled = list(dict.fromkeys(cell for cell in cells.values() if cell_text(cell)))
        if len(filled) == 1 and _runs_across(filled[0], table):
            across = _with(across, _said_across(filled[0], header, officials), filled[0])
        elif filled and not repeats(row, rows[: header.body]):
            yield RowView(number, cells, header, across)


def _runs_across(cell: Cell, table: Table) -> bool:
    return table.columns > 2 and cell.column_span >= table.columns - 1


def _with(across: dict[str, Cell], name: str | None, cell: Cell) -> dict[str, Cell]:
    """Return what the rows across say from here on; what stands under another official ends with that one."""
    if name == OFFICIAL:
        return {OFFICIAL: cell}
    return across if name is None else {**across, name: cell}


def _said_across(cell: Cell, header: Header, officials: tuple[str, ...]) -> str | None:
    """Return the field that a row across the table holds, None if nothing says which."""
    text = cell_text(cell)
    first = text.split()[0].casefold().rstrip(":")
    if first in {"misi", "tujuan", "sasaran"}:
        return first
    if begins(text, officials):
        return OFFICIAL
    known = header.index("sasaran") is not None or header.index("sasaran_pd") is not None
    return None if known or header.index("indikator") is None else "sasaran"


def carried_items(row: RowView, cell: Cell, items: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return items of ``cell`` with the doubt of a concluded merge where ``row`` is not its first."""
    doubts = row.carried(cell)
    return tuple(Found(item.value, item.place, (*item.doubts, *doubts)) for item in items)
