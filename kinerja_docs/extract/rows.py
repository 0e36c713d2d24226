"""Rows of a table below its header, by field; what a merged cell says goes for all rows that it covers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

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


def body_rows(table: Table, header: Header) -> Iterator[RowView]:
    """Yield the rows below the header that hold anything; a header cell that reaches down holds nothing there.

    A row across the table is no row of its own: what it begins with ("Misi", "Sasaran") says for which field it holds.
    """
    across: dict[str, Cell] = {}
    for number, row in enumerate(grid(table)[header.body :], start=header.body):
        cells = {i: cell for i, cell in enumerate(row) if cell is not None and cell.row >= header.body}
        filled = list(dict.fromkeys(cell for cell in cells.values() if cell_text(cell)))
        if number == table.rows - 1 and _is_signature(cells, table):
            continue
        if len(filled) == 1 and _runs_across(filled[0], table):
            across = {**across, **dict.fromkeys(_named(filled[0]), filled[0])}
        elif filled:
            yield RowView(number, cells, header, across)


def _runs_across(cell: Cell, table: Table) -> bool:
    return table.columns > 2 and cell.column_span >= table.columns - 1


def _named(cell: Cell) -> list[str]:
    """Return the field that a row across the table begins with."""
    first = cell_text(cell).split()[0].casefold().rstrip(":")
    return [name for name in ("misi", "tujuan", "sasaran") if name == first]


def _is_signature(cells: dict[int, Cell], table: Table) -> bool:
    """Tell whether a last row is one cell over the whole table with lines below each other: who signs, not values."""
    only = set(cells.values())
    return table.columns > 2 and len(cells) == table.columns and len(only) == 1 and len(only.pop().blocks) > 2


def carried_items(row: RowView, cell: Cell, items: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return items of ``cell`` with the doubt of a concluded merge where ``row`` is not its first."""
    doubts = row.carried(cell)
    return tuple(Found(item.value, item.place, (*item.doubts, *doubts)) for item in items)
