"""Writes workbooks of the layouts that offices use: titles in merged cells, hidden rows and sheets, percentages."""

from __future__ import annotations

import io
from collections.abc import Sequence

import xlsxwriter

from families.paper import LEFT, UP

Value = str | float
Rows = Sequence[Sequence[Value]]


class Book:
    """A workbook that is being written, sheet after sheet, each from top to bottom."""

    suffix = "xlsx"

    def __init__(self) -> None:
        self._buffer, self._shown = io.BytesIO(), False
        self._file = xlsxwriter.Workbook(self._buffer, {"in_memory": True})
        self._formats = {
            name: self._file.add_format(settings)
            for name, settings in {
                "text": {"text_wrap": True},
                "head": {"bold": True, "align": "center", "border": 1, "bg_color": "#D9D9D9", "text_wrap": True},
                "cell": {"border": 1, "valign": "top", "text_wrap": True},
                "percent": {"border": 1, "num_format": "0%"},
                "number": {"border": 1, "num_format": "#,##0"},
            }.items()
        }

    def sheet(self, name: str, *, hidden: bool = False) -> Book:
        """Begin a sheet."""
        self._sheet, self._row = self._file.add_worksheet(name), 0
        if hidden:
            self._sheet.hide()
        elif not self._shown:
            self._shown = True
            self._sheet.activate()
            self._sheet.set_first_sheet()
        return self

    def title(self, *lines: str, over: int = 4) -> Book:
        """Add lines merged over so many columns."""
        for line in lines:
            self._sheet.merge_range(self._row, 0, self._row, over - 1, line, self._formats["text"])
            self._row += 1
        return self.gap()

    def gap(self, count: int = 1) -> Book:
        """Leave rows blank."""
        self._row += count
        return self

    def line(self, *cells: str, at: int = 0) -> Book:
        """Add a row of plain cells from column ``at`` on; blank ones are left out."""
        for column, cell in enumerate(cells, at):
            if cell:
                self._sheet.write_string(self._row, column, cell)
        self._row += 1
        return self

    def hide(self, *cells: str) -> Book:
        """Add a hidden row."""
        self._sheet.set_row(self._row, None, None, {"hidden": True})
        return self.line(*cells)

    def table(self, rows: Rows, *, bold: int = 1) -> Book:
        """Add a table; ``UP`` and ``LEFT`` as on paper; a number below 2 is a percentage."""
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                if value not in (UP, LEFT):
                    self._put(rows, row, column, value, "head" if row < bold else "cell")
        self._row += len(rows)
        return self.gap()

    def _put(self, rows: Rows, row: int, column: int, value: Value, form: str) -> None:
        right, bottom = column, row
        while right + 1 < len(rows[row]) and rows[row][right + 1] == LEFT:
            right += 1
        while bottom + 1 < len(rows) and rows[bottom + 1][column] == UP:
            bottom += 1
        at = (self._row + row, column)
        if (right, bottom) != (column, row):
            self._sheet.merge_range(*at, self._row + bottom, right, value, self._formats[form])
        elif isinstance(value, str):
            self._sheet.write_string(*at, value, self._formats[form])
        else:
            self._sheet.write_number(*at, value, self._formats["percent" if value < 2 else "number"])

    def data(self) -> bytes:
        """Return the file."""
        self._file.close()
        return self._buffer.getvalue()
