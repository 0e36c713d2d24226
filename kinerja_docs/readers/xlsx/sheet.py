"""A sheet as every kind of workbook hands it over: what its cells show, and what of it is hidden."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from kinerja_docs.budgets import SHEET_CELLS, SHEET_COLUMNS, SHEET_LETTERS, SHEET_ROWS
from kinerja_docs.errors import TooLarge

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384


class Range(NamedTuple):
    """Merged cells: first and last row and column, from 0, all of them inside."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Sheet:
    """One sheet; rows and columns count from 0.

    Attributes:
        cells: what filled cells show, by row and column.
        merged: ranges of merged cells.
        hidden_rows: rows that are not shown, as first and last of each run.
        hidden_columns: likewise columns.
        errors: cells whose formula failed, and how (``"#REF!"``).
        uncounted: formulas that were saved without their result.
        struck: texts that are struck out, which the cells are without.
        hidden: the sheet itself is not shown.
    """

    name: str
    cells: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: list[Range] = field(default_factory=list)
    hidden_rows: list[tuple[int, int]] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    uncounted: int = 0
    struck: list[str] = field(default_factory=list)
    hidden: bool = False


class Budget:
    """Counts what is read of a file called ``name``, sheet after sheet, and stops what is too much."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._rows = 0
        self._cells = 0
        self._letters = 0

    def added(self, sheet: Sheet, before: int) -> None:
        """Count the row that has just been added to a sheet which had so many cells before it."""
        cells = len(sheet.cells) - before
        self.row(cells, sum(map(len, islice(reversed(sheet.cells.values()), cells))))

    def row(self, cells: int, letters: int) -> None:
        """Count a row with so many filled cells, and so many letters in them.

        Raises:
            TooLarge: naming which of the budgets it is beyond.
        """
        self._rows += cells > 0
        self._cells += cells
        self._letters += letters
        if cells > SHEET_COLUMNS:
            raise self._too_large(f"sebuah baris lebih dari {SHEET_COLUMNS} sel terisi")
        if self._rows > SHEET_ROWS or self._cells > SHEET_CELLS:
            raise self._too_large(f"lebih dari {SHEET_ROWS} baris atau {SHEET_CELLS} sel terisi")
        if self._letters > SHEET_LETTERS:
            raise self._too_large(f"lebih dari {SHEET_LETTERS} huruf di dalam sel-selnya")

    def _too_large(self, what: str) -> TooLarge:
        return TooLarge(f"{self._name}: {what}. Salin bagian yang diperlukan lalu ulangi.")


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell, as in ``D5``."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"
