"""Excel workbooks of before 2007 (.xls)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kinerja_docs.errors import KinerjaError, WrongFormat
from kinerja_docs.readers.xlsx.numbers import GENERAL, show
from kinerja_docs.readers.xlsx.sheet import Budget, Range, Sheet

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Sheet as Source

_TEXT, _NUMBER, _DATE, _TRUTH, _ERROR = 1, 2, 3, 4, 5
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_ADVICE = "Buka di Excel, simpan ulang sebagai .xlsx tanpa sandi, lalu ulangi."


def sheets(data: bytes, name: str) -> Iterator[Sheet]:
    """Yield the sheets of a workbook in its order.

    Raises:
        WrongFormat, TooLarge: with what to do.
    """
    try:
        book = _opened(data)
        budget = Budget(name)
        yield from [_sheet(book, index, budget) for index in range(book.nsheets)]
    except KinerjaError:
        raise
    except Exception as error:  # xlrd meets damage with whatever Python raises
        reason = "dikunci dengan sandi" if "encrypted" in str(error) else "rusak atau bukan Excel lama"
        raise WrongFormat(f"{name}: buku kerja .xls ini {reason}. {_ADVICE}") from error


def _opened(data: bytes) -> Book:
    import xlrd

    return xlrd.open_workbook(file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO())


def _sheet(book: Book, index: int, budget: Budget) -> Sheet:
    source = book.sheet_by_index(index)
    sheet = Sheet(source.name, hidden=source.visibility != 0)
    if sheet.hidden:
        return sheet
    sheet.merged = [Range(top, left, bottom - 1, right - 1) for top, bottom, left, right in source.merged_cells]
    rows = sorted(source.rowinfo_map.items())
    sheet.hidden_rows = [(row, row) for row, info in rows if info.hidden or info.height == 0]
    columns = source.colinfo_map.items()
    sheet.hidden_columns = [(column, column) for column, info in columns if info.hidden or info.width == 0]
    for row in range(source.nrows):
        before = len(sheet.cells)
        _add_row(sheet, source, row, book)
        budget.added(sheet, before)
    return sheet


def _add_row(sheet: Sheet, source: Source, row: int, book: Book) -> None:
    for column in range(source.row_len(row)):
        kind, value = source.cell_type(row, column), source.cell_value(row, column)
        if kind == _ERROR:
            sheet.errors[row, column] = _ERRORS.get(int(value), "#N/A")
            continue
        text = _shown(kind, value, _format(book, source, row, column), from_1904=book.datemode == 1)
        if text.strip():
            sheet.cells[row, column] = text


def _format(book: Book, source: Source, row: int, column: int) -> str:
    style = book.xf_list[source.cell_xf_index(row, column)]
    found = book.format_map.get(style.format_key)
    return str(found.format_str) if found is not None else GENERAL


def _shown(kind: int, value: Any, code: str, *, from_1904: bool) -> str:
    if kind in (_NUMBER, _DATE):
        return show(float(value), code, from_1904=from_1904)
    if kind == _TRUTH:
        return "TRUE" if value else "FALSE"
    return str(value).replace("\r\n", "\n").replace("\r", "\n") if kind == _TEXT else ""
