"""Tables as sheets of an Excel workbook: one look, row by row, so that memory does not grow with the rows."""

from __future__ import annotations

import math
import re
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, BinaryIO, Literal

from kinerja_docs.errors import OutputFailed

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Kind = Literal["teks", "tengah", "bulat", "angka", "persen", "rupiah"]
Value = str | int | Decimal | None
FONT, DARK, LINE, SOFT = "Arial", "#1F4E78", "#BFBFBF", "#DDEBF7"
GOOD, WARNING, WRONG = "#E2EFDA", "#FFF2CC", "#FFC7CE"
_CREATED = datetime(2020, 1, 1)
_FOLIO = 14
_IN_MEMORY = 2**22
_LAST_ROW, _LONGEST = 1_048_575, 32_767
_FITTED = 2_000
"""Rows that get a height: heights are kept in memory, and Excel finds those of the others by itself."""
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_WHOLE, _BROKEN = "#,##0", "#,##0.00"
_LINE, _LEAST, _HIGHEST = 13.2, 16.0, 400.0
_EDGES: Mapping[str, object] = {"border": 1, "border_color": LINE, "valign": "top"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in letters, what it holds."""

    judul: str
    lebar: float
    jenis: Kind = "teks"


@dataclass(frozen=True, slots=True)
class Cell:
    """A value that stands out: ``warna`` is its background."""

    nilai: Value
    warna: str | None = None
    tebal: bool = False


Rows = Iterable[Sequence[Value | Cell]]


class Sheets(AbstractContextManager["Sheets"]):
    """A workbook that is written into ``stream`` when the context ends; the same rows give the same bytes."""

    def __init__(self, stream: BinaryIO, title: str) -> None:
        from xlsxwriter import Workbook

        self._stream = stream
        self._made = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed with the context
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book = Workbook(self._made, options)
        self._book.set_properties({"title": title, "created": _CREATED})
        self._book.set_size(2400, 1400)
        self._looks: dict[tuple[tuple[str, object], ...], Format] = {}

    def __exit__(self, *_: object) -> None:
        from xlsxwriter.exceptions import XlsxFileError

        with self._made:
            try:
                self._book.close()
            except XlsxFileError as error:
                raise OutputFailed(f"buku kerja tidak dapat disusun ({error}). Kosongkan ruang cakram.") from error
            self._made.seek(0)
            shutil.copyfileobj(self._made, self._stream)

    def table(
        self,
        name: str,
        title: str,
        notes: Sequence[str],
        columns: Sequence[Column],
        rows: Rows,
        *,
        frozen: int = 0,
    ) -> tuple[int, int]:
        """Add a sheet: title, notes, headings, rows. ``frozen`` columns stay when one scrolls to the right.

        Returns the first and the last row of values, from 0.
        """
        page = self._book.add_worksheet(name)
        for index, column in enumerate(columns):
            page.set_column(index, index, column.lebar)
        head = self._opening(page, title, notes)
        page.set_row(head, _height([(column.judul, column.lebar * 0.85) for column in columns]) + 4)
        for index, column in enumerate(columns):
            page.write_string(head, index, column.judul, self._head())
        last = self._rows(page, head + 1, columns, rows)
        page.autofilter(head, 0, max(last, head + 1), len(columns) - 1)
        page.freeze_panes(head + 1, frozen)
        page.repeat_rows(head)
        _set_up(page)
        return head + 1, last

    def bars(self, name: str, title: str, of: str, rows: tuple[int, int], columns: tuple[int, int]) -> None:
        """Add a sheet with a bar for each of ``rows`` of the sheet ``of``; ``columns`` have its name and its value."""
        chart = self._book.add_chart({"type": "bar"})
        names, values = ([of, rows[0], column, rows[1], column] for column in columns)
        label = {"value": True, "num_format": _BROKEN}
        chart.add_series({"categories": names, "values": values, "data_labels": label, "fill": {"color": DARK}})
        chart.set_title({"name": title, "name_font": {"size": 12}})
        chart.set_legend({"none": True})
        chart.set_y_axis({"reverse": True})
        chart.set_x_axis({"min": 0, "num_format": "0", "major_gridlines": {"visible": False}})
        page = self._book.add_chartsheet(name)
        page.set_chart(chart)
        page.set_landscape()
        page.set_paper(_FOLIO)

    def facts(self, name: str, title: str, notes: Sequence[str], rows: Iterable[tuple[str, Value | Cell]]) -> None:
        """Add a sheet of names and values."""
        page = self._book.add_worksheet(name)
        page.set_column(0, 0, 44)
        page.set_column(1, 1, 86)
        line = self._opening(page, title, notes)
        for line, (label, value) in enumerate(rows, line):  # noqa: B020 - goes on from the line that it has
            page.set_row(line, _height([(label, 44), (_text(value), 86)]))
            page.write_string(line, 0, label, self._look(bg_color=SOFT, text_wrap=True, **_EDGES))
            self._cell(page, (line, 1), value, "teks")
        _set_up(page)

    def _opening(self, page: Worksheet, title: str, notes: Sequence[str]) -> int:
        page.set_row(0, 24)
        page.write_string(0, 0, title, self._look(bold=True, font_size=14, font_color=DARK))
        for line, note in enumerate(notes, 1):
            page.write_string(line, 0, note, self._look(italic=True, font_color="#595959"))
        return len(notes) + 2

    def _rows(self, page: Worksheet, first: int, columns: Sequence[Column], rows: Rows) -> int:
        line = first - 1
        for line, row in enumerate(rows, first):
            if line == _LAST_ROW:
                page.write_string(line, 0, "Lembar Excel penuh; sisanya ada dalam berkas .json.")
                break
            cells = list(zip(row, columns, strict=True))
            if line < _FITTED:
                page.set_row(line, _height([(_text(value), column.lebar) for value, column in cells]))
            for index, (value, column) in enumerate(cells):
                self._cell(page, (line, index), value, column.jenis)
        return line

    def _cell(self, page: Worksheet, at: tuple[int, int], given: Value | Cell, kind: Kind) -> None:
        cell = given if isinstance(given, Cell) else Cell(given)
        value, look = cell.nilai, self._of(cell, kind)
        if value is None or value == "":
            page.write_blank(*at, None, look)
        elif isinstance(value, str):
            page.write_string(*at, _UNPRINTABLE.sub("\ufffd", value[:_LONGEST]), look)
        else:
            page.write_number(*at, float(value), look)

    def _of(self, cell: Cell, kind: Kind) -> Format:
        looks: dict[str, object] = {**_EDGES, "text_wrap": True, "align": "center"}
        if isinstance(cell.nilai, str):
            if kind == "teks":
                looks |= {"align": "left", "indent": 1}
            if cell.nilai.startswith(("=", "+", "-", "@", "\t", "\r")):
                looks["quote_prefix"] = True
        elif cell.nilai is not None:
            whole = cell.nilai == int(cell.nilai) and kind != "persen"
            looks |= {"num_format": _WHOLE if whole else _BROKEN, "align": "center" if kind == "bulat" else "right"}
        if cell.warna:
            looks["bg_color"] = cell.warna
        return self._look(bold=cell.tebal, **looks)

    def _head(self) -> Format:
        centred = {"align": "center", "valign": "vcenter", "text_wrap": True}
        return self._look(bold=True, font_color="#FFFFFF", bg_color=DARK, border=1, border_color=LINE, **centred)

    def _look(self, **looks: object) -> Format:
        key = tuple(sorted(looks.items()))
        if key not in self._looks:
            self._looks[key] = self._book.add_format({"font_name": FONT, "font_size": 10, **looks})
        return self._looks[key]


def _text(value: Value | Cell) -> str:
    inner = value.nilai if isinstance(value, Cell) else value
    return inner if isinstance(inner, str) else ""


def _height(shown: Iterable[tuple[str, float]]) -> float:
    """Return the height of a row in points: programs do not all find it by themselves."""
    lines = max(
        (sum(max(1, math.ceil(len(line) * 0.97 / width)) for line in text.split("\n")) for text, width in shown),
        default=1,
    )
    return min(max(_LINE * lines + 2, _LEAST), _HIGHEST)


def _set_up(page: Worksheet) -> None:
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(_FOLIO)
    page.fit_to_pages(1, 0)
    page.set_margins(0.4, 0.4, 0.5, 0.6)
    page.set_footer("&L&8&A&R&8&P / &N")
