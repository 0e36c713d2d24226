"""Writes the workbook."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from kinerja_docs.domain.computing import computed_tree
from kinerja_docs.domain.groups import groups, indicators, names_by_text
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.errors import WrongUse
from kinerja_docs.formula.variables import key as key_of
from kinerja_docs.formula.variables import variables
from kinerja_docs.workbook import guide, periods
from kinerja_docs.workbook.columns import KUNCI, Column, Row, Sheet
from kinerja_docs.workbook.excel import Book, Tree, computed
from kinerja_docs.workbook.marks import DARI, MARKED, PERIKSA, TANDA, criteria
from kinerja_docs.workbook.numbers import stored, stored_amount
from kinerja_docs.workbook.rows import known_periods, rows_of
from kinerja_docs.workbook.settings import NEEDED, SETTINGS
from kinerja_docs.workbook.sheets import DAFTAR, lists, sheets
from kinerja_docs.workbook.styles import BROUGHT, MISSING, WRONG, Styles

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

HEAD = 3
"""The row of the headings, from 0; the first data stand below it."""
CREATED = datetime(2020, 1, 1)
MARK = "kinerja-docs/1"
_LONGEST = 32_767
_FOLIO = 14
_LONGEST_PERIOD = 25
"""Years; the longest plan of a daerah (RPJPD) is one of twenty, and more would only be a typing error."""
_LINE, _HIGHEST = 13.2, 400.0
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_ISO = re.compile(r"(19|20)\d\d-\d\d-\d\d")
_PROTECTION = {
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "delete_rows": True,
    "sort": True,
    "autofilter": True,
}


def write(tahunan: Sequence[Tahunan], year: int, note: str) -> bytes:
    """Return the workbook; see ``write_workbook``."""
    from xlsxwriter import Workbook

    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": f"Buku kerja kinerja {year}", "comments": MARK, "created": CREATED})
    book.set_size(2400, 1400)
    _Writer(book, tahunan, year).write(note)
    book.close()
    return stream.getvalue()


class _Writer:
    def __init__(self, book: Workbook, tahunan: Sequence[Tahunan], year: int) -> None:
        self._book = book
        self._styles = Styles(book)
        self._rows = rows_of(tahunan)
        self._marked = {name for name, rows in self._rows.items() if any(row.get(DARI) for row in rows)}
        self._sheets = _with_periods(tahunan, year, self._marked)
        self._refer = _book(self._sheets, self._rows, tahunan, year)
        self._year = year

    def write(self, note: str) -> None:
        first = self._book.add_worksheet(guide.NAME)
        for sheet in self._sheets:
            self._sheet(sheet)
        title = f"Buku kerja kinerja tahun {self._year}"
        guide.write(first, self._styles, self._sheets, self._rows, title, note, brought=bool(self._marked))
        self._lists()
        first.activate()

    def _sheet(self, sheet: Sheet) -> None:
        page = self._book.add_worksheet(sheet.name)
        rows = self._rows.get(sheet.name, [])
        last = self._refer.lines[sheet.name]
        page.write_string(0, 1, sheet.title, self._styles.title())
        page.write_string(1, 1, sheet.hint, self._styles.hint())
        for index, column in enumerate(sheet.columns):
            self._head(page, index, column)
        for line, row in enumerate(rows, HEAD + 1):
            self._line(page, sheet, row, line)
        for line in range(HEAD + 1 + len(rows), last):
            self._blank_line(page, sheet, line)
        self._drop_downs(page, sheet, last)
        _colour(page, sheet, last, self._styles)
        if sheet.name in self._marked:
            _colour_brought(page, sheet, last, self._styles)
        if sheet.name == "Anggaran":
            _weigh(page, sheet, last, self._styles)
        _set_up(page, sheet, last)

    def _head(self, page: Worksheet, index: int, column: Column) -> None:
        page.set_column(index, index, column.width, None, {"hidden": column.hidden})
        page.write_string(HEAD, index, column.title, self._styles.head())
        if column.note:
            size = {"x_scale": 1.6, "y_scale": 1.2 if len(column.note) < 120 else 2.2, "font_size": 9}
            page.write_comment(HEAD, index, column.note, {"author": "kinerja-docs", **size})

    def _line(self, page: Worksheet, sheet: Sheet, row: Row, line: int) -> None:
        page.set_row(line, _height(sheet, row))
        for index, column in enumerate(sheet.columns):
            text = row.get(column.key) or ""
            if column.kind == "hitungan":
                self._formula(page, sheet, column, row, (line, index))
            else:
                self._cell(page, column, text, (line, index))

    def _cell(self, page: Worksheet, column: Column, text: str, at: tuple[int, int]) -> None:
        number = _number(column, text)
        if not text:
            page.write_blank(*at, None, self._styles.cell(column))
        elif isinstance(number, date):
            page.write_datetime(*at, number, self._styles.cell(column))
        elif number is not None:
            page.write_number(*at, number[0], self._styles.cell(column, number[1]))
        else:
            quoted = text.startswith(("=", "+", "-", "@", "\t", "\r"))
            page.write_string(*at, _fitting(text), self._styles.cell(column, quoted=quoted))

    def _formula(self, page: Worksheet, sheet: Sheet, column: Column, row: Row, at: tuple[int, int]) -> None:
        made = computed(self._refer, sheet.name, column.key, row, at[0] + 1)
        code = {"capaian": "0.00%", "hasil": "#,##0.00"}.get(column.key)
        code = code or ("#,##0" if sheet.name in ("Anggaran", "Kecamatan") else None)
        look = self._styles.cell(column, code)
        if made.formula:
            page.write_formula(*at, made.formula, look, made.result)
        else:
            page.write_blank(*at, None, look)

    def _blank_line(self, page: Worksheet, sheet: Sheet, line: int) -> None:
        """Write a line for what a planner adds; there even what is locked above can be typed."""
        for index, column in enumerate(sheet.columns):
            free = Column(key=column.key, title=column.title, kind=column.kind, locked=column.kind == "hitungan")
            page.write_blank(line, index, None, self._styles.cell(free))

    def _drop_downs(self, page: Worksheet, sheet: Sheet, last: int) -> None:
        for index, column in enumerate(sheet.columns):
            if column.choices:
                page.data_validation(HEAD + 1, index, last + 500, index, _validation(column))
        if sheet.name == "Pengaturan":
            self._choices_of_settings(page, sheet)

    def _choices_of_settings(self, page: Worksheet, sheet: Sheet) -> None:
        column = [each.key for each in sheet.columns].index("nilai")
        known = {each.kunci: each.choices for each in SETTINGS if each.choices}
        for line, row in enumerate(self._rows.get(sheet.name, []), HEAD + 1):
            choices = known.get(row.cells[KUNCI].rpartition("/")[2])
            if choices:
                asked = Column(key="nilai", title="", choices=choices)
                page.data_validation(line, column, line, column, _validation(asked))

    def _lists(self) -> None:
        page = self._book.add_worksheet(DAFTAR)
        for index, texts in enumerate(lists().values()):
            for line, text in enumerate(texts):
                page.write_string(line, index, text)
        page.hide()


def _with_periods(tahunan: Sequence[Tahunan], year: int, marked: Collection[str]) -> list[Sheet]:
    years = (year, *(each for each in _of_periods(tahunan, year) if each != year))
    asked = {name: periods.of_year(year) for name in ("realisasi", "angka")} | {"baseline": (str(year - 1),)}
    asked["target"] = (*periods.of_year(year), *map(str, years[1:]))
    known = known_periods(tahunan)
    columns = {name: periods.with_known(each, known[name]) for name, each in asked.items()}
    unseen = {f"{name}:{each}" for name, found in columns.items() for each in found if _past(name, each, year)}
    return sheets(columns, marked, unseen)


def _of_periods(tahunan: Sequence[Tahunan], year: int) -> Iterator[int]:
    """Yield the years of the periods of the records that hold this year."""
    spans = {each.rekaman.periode for each in tahunan if each.rekaman.periode}
    inside = [span for span in spans if span[0] <= year <= span[1] and span[1] - span[0] <= _LONGEST_PERIOD]
    yield from sorted({number for first, last in inside for number in range(first, last + 1)})


def _past(name: str, period: str, year: int) -> bool:
    """Tell whether a column of an earlier year is out of sight: all but baselines and the targets of last year."""
    return name != "baseline" and "0" < period[:4] < str(year) and (name, period) != ("target", str(year - 1))


def _book(all_sheets: Sequence[Sheet], rows: Mapping[str, list[Row]], tahunan: Sequence[Tahunan], year: int) -> Book:
    by_key = {name: {row.cells[KUNCI]: row for row in table} for name, table in rows.items()}
    lines = {each.name: HEAD + 1 + len(rows.get(each.name, [])) + each.blank_rows for each in all_sheets}
    trees: dict[str, Tree] = {}
    for number, each in enumerate(tahunan, 1):
        trees.update(_trees(number, each, str(year)))
    return Book({each.name: each for each in all_sheets}, by_key, trees, year, lines)


def _trees(number: int, tahunan: Tahunan, period: str) -> Mapping[str, Tree]:
    names = names_by_text(tahunan.rekaman)
    values = {name: texts.get(period, "") for name, texts in tahunan.variabel.items()}
    found = {}
    for pointer, _, each in (item for group in groups(tahunan.rekaman) for item in indicators(group)):
        tree = computed_tree(each)
        if tree is not None:
            needed = {key_of(variable.teks): variable for variable in variables(tree)}
            keys = {known: f"{number}:/variabel/{names[known]}" for known in needed}
            typed = {variable.slug: values.get(names[known], "") for known, variable in needed.items()}
            found[f"{number}:{pointer}"] = Tree(tree, keys, typed)
    return found


def _number(column: Column, text: str) -> tuple[float, str | None] | date | None:
    """Return what a cell stores instead of a text, where that shows and reads the same."""
    match column.kind:
        case "nilai" | "angka":
            return stored(text)
        case "rupiah":
            return stored_amount(text)
        case "tahun":
            return (float(text), None) if re.fullmatch(r"0|[1-9]\d{0,8}", text) else None
        case "tanggal":
            return date.fromisoformat(text) if _ISO.fullmatch(text) and _is_day(text) else None
    return None


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _height(sheet: Sheet, row: Row) -> float:
    """Return the height of a row in points: programs do not all find it by themselves."""
    shown = ((row.get(each.key) or "", each.width) for each in sheet.columns if not each.hidden)
    return min(_LINE * max(_lines(text, width) for text, width in shown) + 2, _HIGHEST)


def _lines(text: str, width: float) -> int:
    return sum(max(1, math.ceil(len(line) * 1.08 / width)) for line in text.split("\n"))


def _fitting(text: str) -> str:
    if len(text) > _LONGEST:
        raise WrongUse(
            f"“{text[:60]}…” terlalu panjang untuk satu sel Excel ({_LONGEST} huruf). Pendekkan, lalu ulangi."
        )
    return _UNPRINTABLE.sub("\ufffd", text)


def _validation(column: Column) -> dict[str, object]:
    source = column.choices[0] if column.choices[0].startswith("=") else list(column.choices)
    rules: dict[str, object] = {"validate": "list", "source": source, "error_type": "stop"}
    if not column.strict:
        rules["show_error"] = False
    rules["error_title"] = "Pilih dari daftar"
    rules["error_message"] = "Pilih salah satu dari daftar di sel ini."
    return rules


def _colour(page: Worksheet, sheet: Sheet, last: int, styles: Styles) -> None:
    """Colour what is missing in rows in use, and budgets that do not add up."""
    first = HEAD + 2
    for index, column in enumerate(sheet.columns):
        used = _used(sheet, column)
        letter = sheet.letter(column.key)
        if column.wanted:
            unless = _unless(sheet, column, first) + _asked(sheet, first)
            rule = f'=AND({used}{first}<>"",LEN(TRIM({letter}{first}))=0){unless}'
            look = styles.make(bg_color=MISSING)
            page.conditional_format(
                first - 1, index, last - 1, index, {"type": "formula", "criteria": rule, "format": look}
            )
        if column.key == "selisih":
            rule = f"=AND(ISNUMBER({letter}{first}),ROUND({letter}{first},2)<>0)"
            look = styles.make(bg_color=WRONG)
            page.conditional_format(
                first - 1, index, last - 1, index, {"type": "formula", "criteria": rule, "format": look}
            )


def _colour_brought(page: Worksheet, sheet: Sheet, last: int, styles: Styles) -> None:
    """Colour what was brought from another year until it is changed or checked."""
    line, keys = HEAD + 2, [column.key for column in sheet.columns]
    mark, checked = (f"${sheet.letter(key)}{line}" for key in (TANDA, PERIKSA))
    for name in MARKED[sheet.name]:
        rule = criteria(sheet.name, name, f"{sheet.letter(name)}{line}", mark, checked)
        look = {"type": "formula", "criteria": rule, "format": styles.make(bg_color=BROUGHT)}
        page.conditional_format(HEAD + 1, keys.index(name), last - 1, keys.index(name), look)


def _used(sheet: Sheet, column: Column) -> str:
    """Return the column that is filled in where a row is in use; the Bupati has no kecamatan, and needs no NIP."""
    return "$C" if sheet.name == "Pengaturan" or (sheet.name, column.key) == ("Pejabat", "nama") else "$B"


def _weigh(page: Worksheet, sheet: Sheet, last: int, styles: Styles) -> None:
    """Print programs bold."""
    rule = f'=${sheet.letter("tingkat")}{HEAD + 2}="Program"'
    look = {"type": "formula", "criteria": rule, "format": styles.make(bold=True)}
    page.conditional_format(HEAD + 1, 1, last - 1, len(sheet.columns) - 1, look)


def _unless(sheet: Sheet, column: Column, line: int) -> str:
    """Return a factor that takes the colour away where a realisasi comes from its formula or from its triwulan."""
    if sheet.name != "Realisasi" or not column.key.startswith("realisasi:"):
        return ""
    last = [each.key for each in sheet.columns if each.key == f"{column.key}-TW4"]
    quarter = "".join(f"*(LEN(TRIM({sheet.letter(key)}{line}))=0)" for key in last)
    return f"*NOT(ISNUMBER(${sheet.letter('hasil')}{line})){quarter}"


def _asked(sheet: Sheet, line: int) -> str:
    """Return a factor that leaves settings with a default uncoloured."""
    if sheet.name != "Pengaturan":
        return ""
    heading = f"${sheet.letter('pengaturan')}{line}"
    names = ",".join(f'{heading}="{name}"' for name in NEEDED)
    return f"*OR({names})"


def _set_up(page: Worksheet, sheet: Sheet, last: int) -> None:
    page.freeze_panes(HEAD + 1, sheet.frozen)
    page.autofilter(HEAD, 1, last - 1, len(sheet.columns) - 1)
    page.protect("", _PROTECTION)
    page.ignore_errors({"number_stored_as_text": f"A1:{sheet.letter(sheet.columns[-1].key)}{last}"})
    page.set_row(0, 22)
    page.set_row(HEAD, 30)
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(_FOLIO)
    page.fit_to_pages(1, 0)
    page.repeat_rows(HEAD)
    page.set_margins(0.4, 0.4, 0.5, 0.6)
    page.set_footer("&L&8&A&R&8&P / &N")
