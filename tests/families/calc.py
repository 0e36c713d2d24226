"""Writes workbooks as careless as those that are printed: text over the next cell, borders of all kinds, page set-ups."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from families.paper import LEFT, UP, _spans

Value = str | float
Rows = Sequence[Sequence[Value]]
_LINE, _FONT = 13.5, "Liberation Sans"
GREY = PatternFill("solid", fgColor="FFBFBFBF")

BLUE, PALE = PatternFill("solid", fgColor="FF4472C4"), PatternFill("solid", fgColor="FFD9E1F2")


class Calc:
    """A workbook that is printed, sheet after sheet, each from top to bottom."""

    suffix = "xlsx"

    def __init__(self) -> None:
        self._file = Workbook()
        self._file.remove(self._file.active)

    def sheet(
        self,
        name: str,
        *widths: float,
        landscape: bool = False,
        scale: int = 100,
        fit: bool = False,
        footer: str = "",
        repeat: str = "",
        gridlines: bool = False,
        hidden: str = "",
    ) -> Calc:
        """Begin a sheet with columns of these widths.

        Args:
            name: of the sheet.
            widths: of its columns, in letters.
            landscape: how its pages lie.
            scale: of the print, in percent.
            fit: whether it is printed as wide as the page.
            footer: of each page; ``&P`` is its number.
            repeat: rows that each page repeats, ``3:4``.
            gridlines: whether the lines of all cells are printed.
            hidden: letters of the columns that nobody sees.
        """
        self._sheet, self._row = self._file.create_sheet(name), 1
        self._sheet.page_setup.orientation = "landscape" if landscape else "portrait"
        self._sheet.page_setup.paperSize = 9
        self._sheet.page_setup.scale = scale
        self._sheet.page_margins.left = self._sheet.page_margins.right = 0.5
        self._sheet.sheet_properties.pageSetUpPr.fitToPage = fit
        if fit:
            self._sheet.page_setup.fitToHeight = 0
        self._sheet.oddFooter.center.text = footer
        self._sheet.print_title_rows = repeat or None
        self._sheet.print_options.gridLines = gridlines
        for column, width in enumerate(widths, 1):
            self._sheet.column_dimensions[get_column_letter(column)].width = width
        for letter in hidden:
            self._sheet.column_dimensions[letter].hidden = True
        return self

    def title(self, *lines: str, over: int = 0) -> Calc:
        """Add bold lines, centred over so many merged columns or set into the first cell."""
        for line in lines:
            cell = self._sheet.cell(self._row, 1, line)
            cell.font = Font(name=_FONT, bold=True, size=12)
            if over:
                self._sheet.merge_cells(start_row=self._row, end_row=self._row, start_column=1, end_column=over)
                cell.alignment = Alignment(horizontal="center")
            self._row += 1
        return self.gap()

    def gap(self, count: int = 1) -> Calc:
        """Leave rows blank."""
        self._row += count
        return self

    def line(self, *cells: Value, at: int = 1, over: int = 0, height: float = 0) -> Calc:
        """Add a row of plain cells from column ``at`` on, the last wrapped over merged columns if ``over``."""
        for column, value in enumerate(cells, at):
            if value != "":
                self._sheet.cell(self._row, column, value).font = Font(name=_FONT, size=10)
        if over:
            last = at + len(cells) - 1
            self._sheet.merge_cells(start_row=self._row, end_row=self._row, start_column=last, end_column=over)
            self._sheet.cell(self._row, last).alignment = Alignment(wrap_text=True, vertical="top")
        if height:
            self._sheet.row_dimensions[self._row].height = height
        self._row += 1
        return self

    def signed(self, *lines: Sequence[str], left: tuple[int, int], right: tuple[int, int]) -> Calc:
        """Add rows of two texts, each centred over merged columns."""
        for texts in lines:
            for text, (first, last) in zip(texts, (left, right), strict=True):
                cell = self._sheet.cell(self._row, first, text or None)
                cell.font, cell.alignment = Font(name=_FONT, size=10), Alignment(horizontal="center")
                self._sheet.merge_cells(start_row=self._row, end_row=self._row, start_column=first, end_column=last)
            self._row += 1
        return self

    def lines(self, *texts: str, at: int = 1) -> Calc:
        """Add rows of one cell each."""
        for text in texts:
            self.line(text, at=at)
        return self

    def table(
        self,
        rows: Rows,
        *,
        bold: int = 1,
        inner: str | None = "thin",
        outer: str | None = "thin",
        upright: bool = True,
        fill: bool = False,
        wrap: bool = True,
        height: float = 0,
        forms: Mapping[int, str] | None = None,
        align: str = "top",
        banded: bool = False,
        upright_heads: Sequence[int] = (),
    ) -> Calc:
        """Add a table; ``UP`` and ``LEFT`` stand for merged cells.

        Args:
            rows: texts, and numbers that a form shows.
            bold: so many rows are its header.
            inner: kind of the borders between cells.
            outer: kind of the border around the table.
            upright: whether the borders between columns are drawn.
            fill: whether the header is grey.
            wrap: whether texts are wrapped.
            height: of its rows, in points; as Calc finds it if none.
            forms: number forms by column, from 0.
            align: where texts stand in cells higher than they are.
            banded: whether the header is white on blue and every second row blue.
            upright_heads: columns whose heading runs from bottom to top.
        """
        for row, column, bottom, right in _spans(rows):  # type: ignore[arg-type]
            at = self._row + row, column + 1
            cell = self._sheet.cell(*at, rows[row][column])
            cell.alignment = Alignment(
                wrap_text=wrap, vertical="center" if row < bold else align, horizontal="center" if row < bold else None
            )
            cell.font = Font(name=_FONT, bold=row < bold, size=10)
            if row < bold and column in upright_heads:
                cell.alignment = Alignment(text_rotation=90, horizontal="center", vertical="center")
            cell.number_format = (forms or {}).get(column, "General")
            if fill and row < bold:
                cell.fill = GREY
            if (bottom, right) != (row, column):
                self._sheet.merge_cells(
                    start_row=at[0], end_row=self._row + bottom, start_column=at[1], end_column=right + 1
                )
        for row in range(len(rows) if banded else 0):
            for column in range(len(rows[0])):
                cell = self._sheet.cell(self._row + row, column + 1)
                cell.fill = BLUE if row < bold else PALE if row % 2 else PatternFill()
                cell.font = Font(name=_FONT, bold=row < bold, size=10, color="FFFFFFFF" if row < bold else "FF000000")
        self._draw(rows, inner, outer, upright, bold)
        for row, texts in enumerate(rows):
            high = 40 if row < bold and upright_heads else height
            self._sheet.row_dimensions[self._row + row].height = high or self._height(texts, wrap=wrap)
        self._row += len(rows)
        return self.gap()

    def _height(self, texts: Sequence[Value], *, wrap: bool) -> float:
        """Return how high a row is whose cells show all of their texts, as Excel finds it."""
        if not wrap:
            return _LINE
        return max(_LINE * ceil(1.15 * len(str(text)) / self._width(n, texts)) for n, text in enumerate(texts))

    def _width(self, column: int, texts: Sequence[Value]) -> float:
        last = column + 1
        while last < len(texts) and texts[last] == LEFT:
            last += 1
        return float(sum(self._sheet.column_dimensions[get_column_letter(n + 1)].width for n in range(column, last)))

    def _draw(self, rows: Rows, inner: str | None, outer: str | None, upright: bool, bold: int) -> None:
        height, width = len(rows), len(rows[0])
        for row in range(height):
            for column in range(width):
                sides: dict[str, Any] = {
                    "top": outer if row in (0, bold) else inner, "bottom": outer if row in (height - 1, bold - 1) else inner,
                    "left": outer if column == 0 else inner if upright else None, "right": outer if column == width - 1 else inner if upright else None,
                }  # fmt: skip
                border = Border(**{side: Side(style=style) for side, style in sides.items() if style})
                self._sheet.cell(self._row + row, column + 1).border = border

    def data(self) -> bytes:
        """Return the file."""
        buffer = io.BytesIO()
        self._file.save(buffer)
        return buffer.getvalue()


__all__ = ["LEFT", "UP", "Calc", "Rows", "Value"]
