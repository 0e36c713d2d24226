"""A sheet as every kind of workbook hands it over: what its cells show, and what of it is hidden."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from kinerja_docs.errors import TooLarge

MAX_ROWS = 50_000
MAX_CELLS = 1_000_000
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

    def row(self, cells: int) -> None:
        """Count a row with so many filled cells.

        Raises:
            TooLarge: beyond 50,000 filled rows or a million filled cells.
        """
        self._rows += cells > 0
        self._cells += cells
        if self._rows > MAX_ROWS or self._cells > MAX_CELLS:
            raise TooLarge(f"{self._name}: lebih dari 50.000 baris terisi. Salin bagian yang diperlukan lalu ulangi.")


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell, as in ``D5``."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"
