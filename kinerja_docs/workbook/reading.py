"""Reads a workbook back: the file, its sheets, their rows by heading."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from kinerja_docs.archive import open_archive, read_member
from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.budgets import WORKBOOK_COLUMNS, WORKBOOK_MERGED, WORKBOOK_ROWS, WORKBOOK_XML
from kinerja_docs.errors import EmptyFile, HostileFile, TooLarge, WrongFormat
from kinerja_docs.workbook import periods
from kinerja_docs.workbook.cells import Read, read_cell
from kinerja_docs.workbook.columns import KECAMATAN, KUNCI, LAIN, Column, Row, Sheet, Table, letters
from kinerja_docs.workbook.fault import Fault
from kinerja_docs.workbook.own import PRINTABLE, identifier
from kinerja_docs.workbook.records import assemble
from kinerja_docs.workbook.sheets import OTHERS, bare_sheets, period_column, period_words

if TYPE_CHECKING:
    from zipfile import ZipFile

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from kinerja_docs.domain.year import Tahunan

_HEAD_AMONG = 20
_UNCOUNTED = re.compile(
    rb'<c\b(?![^>]*\bt="str")[^>]*>\s*<f[ >/](?:(?!</c>).)*?(?:</f>|/>)\s*(?:<v\s*/>|<v></v>)?\s*</c>', re.DOTALL
)
_OLD = b"\xd0\xcf\x11\xe0"
_ADVICE = "Buka di Excel, simpan sebagai Buku Kerja Excel (.xlsx), lalu ulangi."


def read(data: bytes, name: str) -> tuple[tuple[Tahunan, ...], tuple[Fault, ...]]:
    """Return what a workbook holds; see ``read_workbook``."""
    book, uncounted = _opened(data, name)
    known = {fold(sheet.name): sheet for sheet in bare_sheets()}
    found = {fold(page.title): page for page in book.worksheets}
    if fold("Kecamatan") not in found or len(known.keys() & found.keys()) < 2:
        raise WrongFormat(f"{name}: bukan buku kerja kinerja-docs: {_absent(found)}. {_HOW}")
    reader = _Reader()
    reader.other_sheets(book, known)
    tables = {sheet.name: reader.table(sheet, found[key]) for key, sheet in known.items() if key in found}
    if uncounted:
        reader.uncounted(_opened_formulas(data), tables)
    for key, sheet in known.items():
        if key not in found:
            reader.missing(sheet, [page for name, page in found.items() if name not in known])
    return assemble(tables, reader.faults)


_SHEETS = "worksheets/"
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^<>]*?ref=[\"']([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})[\"']")
_HOW = "Buat dengan: kinerja-docs workbook REKAMAN.json -o BUKU.xlsx, lalu isi berkas itu."


def _absent(found: Mapping[str, object]) -> str:
    return "lembar Kecamatan tidak ada" if fold("Kecamatan") not in found else "hanya lembar Kecamatan yang dikenal"


def _opened(data: bytes, name: str) -> tuple[Workbook, bool]:
    """Return the workbook with the last results of its formulas, and whether any formula has none."""
    if not data:
        raise EmptyFile(f"{name}: berkas kosong (0 byte). Salin ulang berkas aslinya.")
    if data.startswith(_OLD):
        raise WrongFormat(f"{name}: berkas dikunci dengan sandi, atau Excel lama (.xls). {_ADVICE}")
    try:
        archive = open_archive(data, name)
    except WrongFormat as error:
        raise WrongFormat(f"{name}: bukan buku kerja Excel yang utuh. {_ADVICE}") from error
    uncounted = _checked(archive, name)
    try:
        return _loaded(data, values=True), uncounted
    except Exception as error:  # openpyxl meets damage with whatever Python raises
        raise WrongFormat(f"{name}: buku kerja ini rusak atau bukan .xlsx. {_ADVICE}") from error


def _check_merged(xml: bytes, member: str, name: str) -> None:
    """Refuse merged cells without end: openpyxl makes a cell of each place that they cover."""
    from openpyxl.utils import range_boundaries

    boxes = [range_boundaries(part.decode()) for part in _MERGED.findall(xml)]
    if sum((right - left + 1) * (bottom - top + 1) for left, top, right, bottom in boxes) > WORKBOOK_MERGED:
        raise TooLarge(f"{name}: terlalu banyak sel digabung di {member}. Pisahkan sel gabungan itu di Excel.")


def _opened_formulas(data: bytes) -> Workbook:
    return _loaded(data, values=False)


def _loaded(data: bytes, *, values: bool) -> Workbook:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return load_workbook(io.BytesIO(data), data_only=values)


def _checked(archive: ZipFile, name: str) -> bool:
    """Refuse XML with too much, with entities or merges without end; tell if a formula was saved without its result."""
    members = [
        info for info in archive.infolist() if info.filename.endswith((".xml", ".rels")) or _SHEETS in info.filename
    ]
    if sum(info.file_size for info in members) > WORKBOOK_XML:
        raise TooLarge(f"{name}: lebih besar daripada buku kerja mana pun. Salin isinya ke buku kerja baru.")
    uncounted = False
    for info in members:
        try:
            xml = read_member(archive, info.filename, name)
        except WrongFormat as error:
            raise WrongFormat(f"{name}: bagian {info.filename} rusak atau bersandi. {_ADVICE}") from error
        if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
            raise HostileFile(f"{name}: bagian {info.filename} memuat DOCTYPE atau entitas XML; berkas ditolak.")
        if _SHEETS in info.filename:
            _check_merged(xml, info.filename, name)
            uncounted = uncounted or _UNCOUNTED.search(xml) is not None
    return uncounted


class _Reader:
    """Reads sheets and gathers what is wrong with them."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self._year: int | None = None

    def other_sheets(self, book: Workbook, known: Mapping[str, Sheet]) -> None:
        for page in book.worksheets:
            if fold(page.title) not in known and fold(page.title) not in map(fold, OTHERS):
                self._say(page.title, "", "lembar ini tidak dikenal dan dibiarkan.", "info")

    def missing(self, sheet: Sheet, others: Sequence[Worksheet]) -> None:
        """Say that a sheet is not there; one with its headings under another name was renamed."""
        renamed = next((page.title for page in others if _has_headings_of(sheet, page)), None)
        if renamed is not None:
            message = f'tidak ada; tampaknya diganti namanya menjadi "{renamed}". Kembalikan nama lembar itu.'
            self._say(sheet.name, "", message)
            return
        message = "lembar ini tidak ada. Kembalikan dari buku kerja asal, atau buat buku kerja baru."
        self._say(sheet.name, "", message, "galat" if sheet.needed else "peringatan")

    def table(self, sheet: Sheet, page: Worksheet) -> Table:
        head = _head_of(sheet, page)
        if page.max_row > WORKBOOK_ROWS or page.max_column > WORKBOOK_COLUMNS:
            self._say(
                sheet.name, "", f"lebih dari {WORKBOOK_ROWS} baris atau {WORKBOOK_COLUMNS} kolom; sisanya tidak dibaca."
            )
        if head is None:
            self._say(sheet.name, "", "judul kolomnya tidak ditemukan. Kembalikan baris judul seperti semula.")
            return Table(sheet.name, ())
        columns = self._columns(sheet, page, head)
        merged = _merged(page, columns, head)
        numbers = range(head + 1, min(page.max_row, WORKBOOK_ROWS) + 1)
        rows = [Row(cells, line) for line in numbers if (cells := self._row(sheet, page, line, columns, merged))]
        if sheet.name == "Kecamatan":
            self._year = next((int(y) for row in rows if (y := row.get("tahun")) and y.isdigit()), None)
        return Table(sheet.name, rows, {column.key: letters(index - 1) for index, column in columns.items()})

    def uncounted(self, formulas: Workbook, tables: Mapping[str, Table]) -> None:
        """Name the cells whose formula was saved without a result; the columns that we compute do not matter."""
        pages = {fold(page.title): page for page in formulas.worksheets}
        for name, table in tables.items():
            for row in table.rows:
                for key, letter in table.letters.items():
                    cell = pages[fold(name)][f"{letter}{row.number}"]
                    if cell.data_type == "f" and row.get(key) is None and not _is_computed(name, key):
                        message = "rumus ini tersimpan tanpa hasilnya. Buka di Excel, simpan, lalu ulangi."
                        self._say(name, f"{letter}{row.number}", message)

    def _columns(self, sheet: Sheet, page: Worksheet, head: int) -> dict[int, Column]:
        """Return the columns by their number; what is not known is left alone."""
        titles = {fold(column.title): column for column in sheet.columns}
        found: dict[int, Column] = {}
        for index in range(1, min(page.max_column, WORKBOOK_COLUMNS) + 1):
            heading = normalise(str(page.cell(head, index).value or ""))
            column = titles.get(fold(heading)) or self._period(sheet, heading)
            if column is not None and column.key not in {other.key for other in found.values()}:
                found[index] = column
            elif heading:
                found |= self._own(sheet, heading, index)
        for column in sheet.columns:
            asked = column.kind != "hitungan" and not column.optional
            if asked and column.key not in {other.key for other in found.values()}:
                self._lost(sheet, column)
        return found

    def _own(self, sheet: Sheet, heading: str, index: int) -> dict[int, Column]:
        """Return a column that the office put in itself, where its own templates may print it."""
        name = identifier(heading)
        if sheet.name not in PRINTABLE or not name:
            self._say(sheet.name, letters(index - 1), f"kolom “{heading}” tidak dikenal dan dibiarkan.", "info")
            return {}
        message = (
            f"kolom “{heading}” bukan kolom buku kerja; templat Anda sendiri dapat mencetaknya sebagai lain.{name}."
        )
        self._say(sheet.name, letters(index - 1), message, "info")
        return {index: Column(key=f"{LAIN}{name}", title=heading)}

    def _lost(self, sheet: Sheet, column: Column) -> None:
        hidden = "Kunci baris hilang; baris dikenali dari isinya." if column.hidden else "Kembalikan judulnya."
        message = f"kolom “{column.title}” tidak ada. {hidden}"
        self._say(sheet.name, "", message, "peringatan" if column.hidden else "galat")

    def _period(self, sheet: Sheet, heading: str) -> Column | None:
        for prefix, word in period_words(sheet.name).items():
            period = periods.period_of(heading, word, self._year)
            if period is not None:
                return period_column(prefix, period)
        return None

    def _row(
        self,
        sheet: Sheet,
        page: Worksheet,
        line: int,
        columns: Mapping[int, Column],
        merged: Mapping[tuple[int, int], int],
    ) -> dict[str, str]:
        cells: dict[str, str] = {}
        for index, column in columns.items():
            if column.kind == "hitungan":
                continue
            read = read_cell(page.cell(merged.get((line, index), line), index), column)
            if read.teks:
                cells[column.key] = read.teks
            if read.pesan and (line, index) not in merged:
                self._tell(sheet.name, _place(page, f"{letters(index - 1)}{line}"), read)
        return {} if cells.keys() <= {KUNCI, KECAMATAN} and sheet.name != "Kecamatan" else cells

    def _tell(self, sheet: str, cell: str, read: Read) -> None:
        self.faults.append(Fault(sheet, cell, read.pesan, read.tingkat))

    def _say(self, sheet: str, cell: str, message: str, level: str = "galat") -> None:
        self.faults.append(Fault(sheet, cell, message, level))  # type: ignore[arg-type]


def _is_computed(sheet: str, key: str) -> bool:
    return any(
        column.kind == "hitungan" and column.key == key
        for each in bare_sheets()
        if each.name == sheet
        for column in each.columns
    )


def _head_of(sheet: Sheet, page: Worksheet) -> int | None:
    """Return the row that holds the most headings, wherever rows were put in above it."""
    titles = {fold(column.title) for column in sheet.columns}
    width = min(page.max_column, WORKBOOK_COLUMNS)
    counts = {
        line: sum(fold(str(value)) in titles for value in values if value is not None)
        for line, values in enumerate(page.iter_rows(max_row=_HEAD_AMONG, max_col=width, values_only=True), 1)
    }
    best = max(counts, key=lambda line: counts[line], default=0)
    return best if counts.get(best, 0) >= 2 else None


def _has_headings_of(sheet: Sheet, page: Worksheet) -> bool:
    """Tell whether a page has the headings of a sheet, the first three columns of it among them."""
    head = _head_of(sheet, page)
    if head is None:
        return False
    there = {fold(str(cell.value or "")) for cell in page[head]}
    titles = [fold(column.title) for column in sheet.columns if not column.optional]
    return all(title in there for title in titles[:3]) and sum(title in there for title in titles) > len(titles) / 2


def _merged(page: Worksheet, columns: Mapping[int, Column], head: int) -> dict[tuple[int, int], int]:
    """Return the first row of each cell that a merged one above it covers; keys are never carried down."""
    first: dict[tuple[int, int], int] = {}
    for line, index, top in _covered(page):
        if top > head and line <= WORKBOOK_ROWS and index in columns and columns[index].key != KUNCI:
            first[line, index] = top
    return first


def _place(page: Worksheet, cell: str) -> str:
    """Return the name of a cell, with all that is merged with it."""
    return next((str(area) for area in page.merged_cells.ranges if cell in area), cell)


def _covered(page: Worksheet) -> Iterator[tuple[int, int, int]]:
    for area in page.merged_cells.ranges:
        for line in range(area.min_row + 1, min(area.max_row, WORKBOOK_ROWS) + 1):
            yield line, area.min_col, area.min_row
