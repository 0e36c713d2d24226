"""XML Spreadsheet 2003: what many web applications hand out as ``.xls``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kinerja_docs.readers.xlsx.numbers import GENERAL
from kinerja_docs.readers.xlsx.ooxml import iso_date, number_text
from kinerja_docs.readers.xlsx.parts import attribute, elements, integer, local
from kinerja_docs.readers.xlsx.sheet import LAST_COLUMN, LAST_ROW, Budget, Range, Sheet

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = b"urn:schemas-microsoft-com:office:spreadsheet"
_NAMES = frozenset(("Column", "Row", "Style", "Visible", "Worksheet"))
_NAMED = {
    "general number": GENERAL,
    "fixed": "0.00",
    "standard": "#,##0.00",
    "percent": "0.00%",
    "scientific": "0.00E+00",
    "currency": '"Rp"#,##0.00',
    "general date": "dd-mm-yyyy hh:mm",
    "short date": "dd-mm-yyyy",
    "medium date": "dd-mm-yyyy",
    "long date": "d mmmm yyyy",
}


def sheets(data: bytes, name: str) -> Iterator[Sheet]:
    """Yield the sheets of a workbook in its order.

    Raises:
        WrongFormat, HostileFile, TooLarge: with what to do.
    """
    reading = _Reading(Budget(name))
    for element in elements(data, _NAMES, name, "XML"):
        if local(element) == "Worksheet":
            yield reading.finish(element)
        else:
            reading.take(element)


class _Reading:
    """Gathers rows and columns until their sheet ends."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._formats: dict[str, str] = {}
        self._sheet = Sheet("")
        self._row = self._column = 0

    def take(self, element: _Element) -> None:
        """Take a style, a column, a row or the state of a sheet."""
        match local(element):
            case "Style":
                self._take_style(element)
            case "Column":
                self._take_column(element)
            case "Row":
                self._take_row(element)
            case "Visible":
                self._sheet.hidden = (element.text or "").strip() in ("SheetHidden", "SheetVeryHidden")

    def finish(self, element: _Element) -> Sheet:
        """Return the sheet that ends."""
        sheet, self._sheet = self._sheet, Sheet("")
        self._row = self._column = 0
        sheet.name = attribute(element, "Name") or ""
        return Sheet(sheet.name, hidden=True) if sheet.hidden else sheet

    def _take_style(self, element: _Element) -> None:
        for number in element.iterchildren("{*}NumberFormat"):
            code = attribute(number, "Format") or GENERAL
            self._formats[attribute(element, "ID") or ""] = _NAMED.get(code.lower(), code)

    def _take_column(self, element: _Element) -> None:
        first = integer(attribute(element, "Index"), self._column + 1) - 1
        last = first + integer(attribute(element, "Span"))
        if attribute(element, "Hidden") == "1" or attribute(element, "Width") == "0":
            self._sheet.hidden_columns.append((first, last))
        self._column = last + 1

    def _take_row(self, element: _Element) -> None:
        row = min(integer(attribute(element, "Index"), self._row + 1) - 1, LAST_ROW - 1)
        if attribute(element, "Hidden") == "1" or attribute(element, "Height") == "0":
            self._sheet.hidden_rows.append((row, row + integer(attribute(element, "Span"))))
        column, before = 0, len(self._sheet.cells)
        for cell in element.iterchildren("{*}Cell"):
            column = min(integer(attribute(cell, "Index"), column + 1) - 1, LAST_COLUMN - 1)
            column = self._add(row, column, cell)
        self._budget.added(self._sheet, before)
        self._row = row + 1 + integer(attribute(element, "Span"))

    def _add(self, row: int, column: int, cell: _Element) -> int:
        """Add a cell and return the column behind it."""
        right = min(column + integer(attribute(cell, "MergeAcross")), LAST_COLUMN - 1)
        bottom = min(row + integer(attribute(cell, "MergeDown")), LAST_ROW - 1)
        if right > column or bottom > row:
            self._sheet.merged.append(Range(row, column, bottom, right))
        data = next(cell.iterchildren("{*}Data"), None)
        if data is not None:
            self._put((row, column), data, self._formats.get(attribute(cell, "StyleID") or "", GENERAL))
        return right + 1

    def _put(self, at: tuple[int, int], data: _Element, code: str) -> None:
        text = "".join(map(str, data.itertext()))
        kind = attribute(data, "Type")
        if kind == "Error":
            self._sheet.errors[at] = text.strip() or "#N/A"
            return
        if kind == "Number":
            text = number_text(text, code)
        elif kind == "DateTime":
            text = iso_date(text)
        elif kind == "Boolean":
            text = "TRUE" if text.strip() == "1" else "FALSE"
        if text.strip():
            self._sheet.cells[at] = text
