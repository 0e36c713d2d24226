"""OpenDocument workbooks (.ods): they hold the text that their cells show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kinerja_docs.errors import WrongFormat
from kinerja_docs.readers.xlsx.ooxml import iso_date
from kinerja_docs.readers.xlsx.parts import Parts, attribute, integer, local
from kinerja_docs.readers.xlsx.sheet import LAST_COLUMN, LAST_ROW, Budget, Range, Sheet

if TYPE_CHECKING:
    from lxml.etree import _Element

_NUMBERS = frozenset(("currency", "float", "percentage"))
_NAMES = frozenset(("style", "table", "table-column", "table-row"))
_ENGLISH = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d+)?")
_FAILED = re.compile(r"#(?:REF|DIV/0|VALUE|NULL|NUM)!|#NAME\?|#N/A|Err:\d{3}")
_DIGITS = re.compile(r"-?\d[\d.,]*\d|\d")


def sheets(data: bytes, name: str) -> Iterator[Sheet]:
    """Yield the sheets of a workbook in its order.

    Raises:
        WrongFormat, HostileFile, TooLarge: with what to do.
    """
    parts = Parts(data, name)
    if not parts.has("content.xml"):
        raise WrongFormat(f"{name}: bukan buku kerja OpenDocument. Buka di LibreOffice, simpan ulang sebagai .xlsx.")
    reading = _Reading(Budget(name))
    for element in parts.elements("content.xml", _NAMES):
        if local(element) == "table" and element.getparent() is not None and _is_sheet(element):
            yield reading.finish(element)
        else:
            reading.take(element)


def _is_sheet(element: _Element) -> bool:
    parent = element.getparent()
    return parent is not None and local(parent) == "spreadsheet"


class _Reading:
    """Gathers rows and columns until their sheet ends."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._hidden_styles: set[str] = set()
        self._sheet = Sheet("")
        self._row = 0
        self._column = 0

    def take(self, element: _Element) -> None:
        """Take a style, a column or a row."""
        match local(element):
            case "style" if any(
                attribute(p, "display") == "false" for p in element.iterchildren("{*}table-properties")
            ):
                self._hidden_styles.add(attribute(element, "name") or "")
            case "table-column":
                self._take_column(element)
            case "table-row":
                self._take_row(element)

    def finish(self, element: _Element) -> Sheet:
        """Return the sheet that ends."""
        sheet, self._sheet = self._sheet, Sheet("")
        self._row = self._column = 0
        sheet.name = attribute(element, "name") or ""
        sheet.hidden = (attribute(element, "style-name") or "") in self._hidden_styles
        return Sheet(sheet.name, hidden=True) if sheet.hidden else sheet

    def _take_column(self, element: _Element) -> None:
        count = integer(attribute(element, "number-columns-repeated"), 1)
        if _is_collapsed(element):
            self._sheet.hidden_columns.append((self._column, self._column + count - 1))
        self._column += count

    def _take_row(self, element: _Element) -> None:
        count = min(integer(attribute(element, "number-rows-repeated"), 1), LAST_ROW - self._row)
        filled = list(_cells(element))
        letters = sum(len(text) for *_, text in filled)
        for row in range(self._row, self._row + count if filled else self._row):
            self._budget.row(len(filled), letters)
            for column, cell, text in filled:
                self._add(row, column, cell, text)
        if _is_collapsed(element):
            self._sheet.hidden_rows.append((self._row, self._row + count - 1))
        self._row += count

    def _add(self, row: int, column: int, cell: _Element, text: str) -> None:
        down = min(integer(attribute(cell, "number-rows-spanned"), 1), LAST_ROW)
        across = min(integer(attribute(cell, "number-columns-spanned"), 1), LAST_COLUMN)
        if down > 1 or across > 1:
            self._sheet.merged.append(Range(row, column, row + max(down, 1) - 1, column + max(across, 1) - 1))
        if _is_error(cell, text):
            self._sheet.errors[row, column] = text
        elif text.strip():
            self._sheet.cells[row, column] = text


def _is_collapsed(element: _Element) -> bool:
    return attribute(element, "visibility") in ("collapse", "filter")


def _cells(row: _Element) -> Iterator[tuple[int, _Element, str]]:
    """Yield column, cell and text of the cells of a row that are filled or merged."""
    column = 0
    for cell in row.iterchildren("{*}table-cell", "{*}covered-table-cell"):
        count = min(integer(attribute(cell, "number-columns-repeated"), 1), LAST_COLUMN - column)
        text = _shown(cell) if local(cell) == "table-cell" else ""
        spans = attribute(cell, "number-rows-spanned") or attribute(cell, "number-columns-spanned")
        if text.strip() or spans:
            for index in range(column, column + count):
                yield index, cell, text
        column += count


def _is_error(cell: _Element, text: str) -> bool:
    kinds = {str(value) for key, value in cell.attrib.items() if str(key).endswith("value-type")}
    return "error" in kinds or _FAILED.fullmatch(text) is not None


def _shown(cell: _Element) -> str:
    text = "\n".join(_paragraph(p) for p in cell.iterchildren("{*}p"))
    kinds = [v for k, v in cell.attrib.items() if str(k).endswith("office:1.0}value-type")]
    if kinds == ["date"]:
        return iso_date(attribute(cell, "date-value") or text)
    if kinds and kinds[0] in _NUMBERS:
        return _indonesian(text, attribute(cell, "value") or "")
    return text


def _paragraph(element: _Element) -> str:
    pieces = [element.text or ""]
    for child in element:
        kind = local(child)
        if kind == "s":
            pieces.append(" " * min(integer(attribute(child, "c"), 1), 1000))
        elif kind in ("tab", "line-break"):
            pieces.append("\t" if kind == "tab" else "\n")
        elif kind != "annotation":
            pieces.append(_paragraph(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _indonesian(text: str, value: str) -> str:
    """Return a number with Indonesian separators if it can only have been written with English ones."""
    found = _DIGITS.search(text)
    if found is None or not _ENGLISH.fullmatch(found[0]):
        return text
    english = found[0].replace(",", "")
    if not _means(english, value, text):
        return text
    swapped = found[0].translate(str.maketrans(",.", ".,"))
    return text[: found.start()] + swapped + text[found.end() :]


def _means(digits: str, value: str, text: str) -> bool:
    """Tell whether digits are a value, rounded to as many decimals."""
    try:
        shown = abs(float(digits)) / (100 if "%" in text else 1)
        places = len(digits.partition(".")[2]) + 2 * ("%" in text)
        return abs(abs(float(value)) - shown) <= 0.51 * 0.1**places
    except ValueError:
        return False
