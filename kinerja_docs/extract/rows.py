"""Rows of a table below its header, by field; what a merged cell says goes for all rows that it covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kinerja_docs.document import Cell, Table, grid
from kinerja_docs.extract.columns import Header
from kinerja_docs.extract.found import Doubt, Found
from kinerja_docs.extract.wording import cell_text

_MERGE_CONCLUDED = Doubt(
    "TAB-02", "peringatan", "Sel kosong di bawahnya dianggap gabungan; nilainya diteruskan dari sel di atas."
)


@dataclass(frozen=True, slots=True)
class RowView:
    """One row of the body.

    Attributes:
        number: row of the table, from 0.
        cells: the cell that stands at each field's column; a merged cell stands in every row that it covers.
        header: the header of the table.
    """

    number: int
    cells: dict[int, Cell]
    header: Header

    def cell(self, field: str) -> Cell | None:
        """Return the cell of a field, None where there is no such column or nothing in the cell."""
        index = self.header.index(field)
        cell = None if index is None else self.cells.get(index)
        return cell if cell is not None and cell_text(cell) else None

    def has(self, field: str) -> bool:
        """Tell whether the table has such a column at all."""
        return self.header.index(field) is not None

    def is_first_of(self, cell: Cell) -> bool:
        """Tell whether ``cell`` begins in this row."""
        return cell.row == self.number

    def carried(self, cell: Cell) -> tuple[Doubt, ...]:
        """Return what is to be said when this row takes the value of a cell that was only concluded to be merged."""
        return (_MERGE_CONCLUDED,) if cell.span_inferred and cell.row != self.number else ()


def body_rows(table: Table, header: Header) -> Iterator[RowView]:
    """Yield the rows below the header that hold anything; a header cell that reaches down holds nothing there."""
    for number, row in enumerate(grid(table)[header.body :], start=header.body):
        cells = {i: cell for i, cell in enumerate(row) if cell is not None and cell.row >= header.body}
        if any(cell_text(cell) for cell in cells.values()):
            yield RowView(number, cells, header)


def carried_items(row: RowView, cell: Cell, items: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return items of ``cell`` with the doubt of a concluded merge where ``row`` is not its first."""
    doubts = row.carried(cell)
    return tuple(Found(item.value, item.place, (*item.doubts, *doubts)) for item in items)
