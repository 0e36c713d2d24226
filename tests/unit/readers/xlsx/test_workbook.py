from __future__ import annotations

import csv
import io
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from kinerja_docs.document import Document, Heading, ListItem, Paragraph, Table, text_of
from kinerja_docs.errors import EmptyFile, HostileFile, KinerjaError, TooLarge, WrongFormat
from kinerja_docs.readers import read as read_file
from kinerja_docs.readers.legacy.office import program
from kinerja_docs.readers.xlsx import read

NAME = "pk.xlsx"
Fill = Callable[[xlsxwriter.Workbook, Worksheet], object]


def workbook(*fills: Fill) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        for number, fill in enumerate(fills, start=1):
            fill(book, book.add_worksheet(f"Lembar{number}"))
    return stream.getvalue()


def document(*fills: Fill) -> Document:
    return read(workbook(*fills), NAME)


def rows(*lines: list[object]) -> Fill:
    return lambda _, sheet: [sheet.write_row(row, 0, line) for row, line in enumerate(lines)]


def said(found: Document) -> list[str]:
    return [" ".join(text_of(block).split()) for block in found.blocks]


def table(found: Document) -> Table:
    (only,) = [block for block in found.blocks if isinstance(block, Table)]
    return only


def shape(found: Table) -> list[tuple[int, int, int, int, str]]:
    return [(c.row, c.column, c.row_span, c.column_span, " ".join(map(text_of, c.blocks))) for c in found.cells]


def specimen(book: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    percent, thousands, date = (book.add_format({"num_format": code}) for code in ("0%", "#,##0", "dd/mm/yyyy"))
    sheet.merge_range("A1:D1", "PERJANJIAN KINERJA TAHUN 2021")
    sheet.write_row("A3", ["Jabatan", ":", "Camat Contoh"])
    sheet.write_row("A4", ["Tugas", ":", "1. memimpin\n2. membina"])
    sheet.write("C5", "3. mengawasi")
    sheet.write_row("A7", ["NO", "SASARAN", "INDIKATOR", "TARGET"])
    sheet.merge_range("A8:A9", 1)
    sheet.merge_range("B8:B9", "Meningkatnya pelayanan")
    sheet.write_row("C8", ["Persentase layanan selesai"])
    sheet.write("D8", 0.85, percent)
    sheet.write("C9", "Anggaran")
    sheet.write("D9", 1_250_000, thousands)
    sheet.set_row(9, None, None, {"hidden": True})
    sheet.write("C10", "isi basi")
    sheet.write("A11", 2)
    sheet.write_formula("C11", "=1/0", None, "#DIV/0!")
    sheet.write("D11", 44201, date)
    sheet.write("A12", "Sumber: laporan")
    sheet.write("F11", "catatan")
    sheet.set_column("F:F", None, None, {"hidden": True})


SPECIMEN = [
    (0, 0, 1, 1, "NO"), (0, 1, 1, 1, "SASARAN"), (0, 2, 1, 1, "INDIKATOR"), (0, 3, 1, 1, "TARGET"),
    (1, 0, 2, 1, "1"), (1, 1, 2, 1, "Meningkatnya pelayanan"), (1, 2, 1, 1, "Persentase layanan selesai"),
    (1, 3, 1, 1, "85%"), (2, 2, 1, 1, "Anggaran"), (2, 3, 1, 1, "1.250.000"),
    (3, 0, 1, 1, "2"), (3, 1, 1, 1, ""), (3, 2, 1, 1, ""), (3, 3, 1, 1, "05-01-2021"),
]  # fmt: skip


def check_specimen(found: Document) -> None:
    above = [block for block in found.blocks if not isinstance(block, Table)]
    assert [(type(block), text_of(block)) for block in above] == [
        (Heading, "Lembar1"), (Paragraph, "PERJANJIAN KINERJA TAHUN 2021"), (Paragraph, "Jabatan\t: Camat Contoh"),
        (Paragraph, "Tugas\t:"), (ListItem, "1. memimpin"), (ListItem, "2. membina"), (ListItem, "3. mengawasi"),
        (Paragraph, "Sumber: laporan"),
    ]  # fmt: skip
    assert shape(table(found)) == SPECIMEN
    assert [note.kode for note in found.notes] == ["XLS-01", "XLS-01", "XLS-02"]


def hide(_: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    sheet.write(0, 0, "lama")
    sheet.hide()


def test_a_sheet_is_lines_and_tables() -> None:
    check_specimen(document(specimen, hide))


def test_places_are_those_of_the_sheet() -> None:
    found = document(specimen)
    cell = next(cell for cell in table(found).cells if shape(table(found)) and cell.row == 3 and cell.column == 3)
    assert (cell.place.bagian, cell.place.baris, cell.place.kolom) == ("Lembar1", 11, 4)
    assert [block.place.blok for block in found.blocks] == list(range(1, len(found.blocks) + 1))


def test_what_is_left_out_is_said() -> None:
    notes = [note.pesan for note in document(specimen, hide).notes]
    assert "1 lembar tersembunyi tidak dibaca (Lembar2)" in notes[0]
    assert "1 baris terisi yang tersembunyi, 1 kolom terisi yang tersembunyi" in notes[1]
    assert "C11 #DIV/0!" in notes[2]


@pytest.mark.slow
@pytest.mark.skipif(program() is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("form", ["xls", "ods", "xlsx"])
def test_every_kind_of_workbook_says_the_same(form: str, tmp_path: Path) -> None:
    (tmp_path / "asal").mkdir()
    source = tmp_path / "asal" / "pk.xlsx"
    source.write_bytes(workbook(specimen, hide))
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    command = [program() or "", profile, "--headless", "--convert-to", form, "--outdir", str(tmp_path), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    found = read((tmp_path / f"pk.{form}").read_bytes(), f"pk.{form}")
    assert found.format == form
    check_specimen(found)


def test_blank_rows_part_tables() -> None:
    found = document(rows(["NO", "URAIAN"], [1, "a"], [], ["PROGRAM", "ANGGARAN"], ["x", 5]))
    assert [block.rows for block in found.blocks if isinstance(block, Table)] == [2, 2]


def test_rows_that_merged_cells_cover_are_not_blank() -> None:
    def fill(_: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, ["NO", "SASARAN"])
        sheet.merge_range("A2:A4", 1)
        sheet.write("B2", "a")
        sheet.write("B4", "b")

    assert shape(table(document(fill)))[2] == (1, 0, 3, 1, "1")


def test_single_cells_inside_a_table_stay_in_it() -> None:
    found = table(document(rows(["NO", "SASARAN"], [1, "a"], ["MISI KEDUA"], [2, "b"], [None, "lanjutan"])))
    assert (found.rows, found.columns) == (5, 2)


def test_labels_between_tables_part_them() -> None:
    found = document(
        rows(["Jabatan", ": Camat"], ["NO", "A"], [1, "x"], ["1.", "Nama Unit", ":", "Sekcam"], ["NO", "A"])
    )
    assert [type(block) for block in found.blocks] == [Heading, Paragraph, Table, ListItem, Table]
    assert said(found)[3] == "1. Nama Unit : Sekcam"


def test_lists_in_two_columns_are_items() -> None:
    found = document(rows(["Fungsi :"], ["a.", "menyusun"], ["b.", "membina"]))
    assert said(found) == ["Lembar1", "Fungsi :", "a. menyusun", "b. membina"]
    assert [type(block) for block in found.blocks[2:]] == [ListItem, ListItem]


def test_empty_columns_between_are_none() -> None:
    assert table(document(rows(["NO", None, "A"], [1, None, "x"]))).columns == 2


def test_merged_cell_with_a_hidden_start_is_read() -> None:
    def fill(_: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.merge_range("A1:B2", "judul")
        sheet.set_row(0, None, None, {"hidden": True})
        sheet.write_row("A3", ["NO", "A"])

    assert "judul" in " ".join(said(document(fill)))


def test_formulas_are_never_counted_here() -> None:
    data = workbook(lambda _, sheet: (sheet.write_formula("A1", "=2+3", None, "6"), sheet.write("B1", "x")))
    assert said(read(data, NAME)) == ["Lembar1", "6 x"]
    bare = rewritten(data, "xl/worksheets/sheet1.xml", b"<v>6</v>", b"")
    assert [note.kode for note in read(bare, NAME).notes] == ["XLS-03"]


def rewritten(data: bytes, member: str, old: bytes, new: bytes) -> bytes:
    source, stream = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            assert name != member or old in content
            target.writestr(name, content.replace(old, new) if name == member else content)
    return stream.getvalue()


def with_sheet(data: bytes) -> bytes:
    return rewritten(workbook(rows([1])), "xl/worksheets/sheet1.xml", b"<sheetData>", b"<sheetData>" + data)


def test_rich_and_inline_texts() -> None:
    def bold(book: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_rich_string("A1", book.add_format({"bold": True}), "Me", "ningkat", "nya")

    assert said(document(bold))[1] == "Meningkatnya"
    text = b'<c r="A9" t="inlineStr"><is><r><t>a_x000A_</t></r><r><t>b</t></r></is></c>'
    row = b'<row r="9">' + text + b'<c t="b"><v>1</v></c></row>'
    assert said(read(with_sheet(row), NAME))[-1] == "a b TRUE"


def test_lying_dimensions_cost_nothing() -> None:
    far = with_sheet(b'<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>')
    assert said(read(far, NAME)) == ["Lembar1", "1", "7"]


def test_formulas_without_a_result_are_said_however_they_are_saved() -> None:
    empty = with_sheet(b'<row r="9"><c r="A9"><f>1+1</f><v></v></c><c r="B9"><f>IF(A9,"",1)</f><v></v></c></row>')
    (note,) = read(empty, NAME).notes
    assert note.kode == "XLS-03"
    assert "1 rumus" in note.pesan


def test_a_cell_far_away_is_left_out_and_said() -> None:
    far = with_sheet(b'<row r="1"><c r="A1"><v>5</v></c><c r="XFD1"><v>7</v></c></row>')
    found = read(rewritten(far, "xl/worksheets/sheet1.xml", b'<row r="1" spans="1:1">', b'<row r="2">'), NAME)
    assert "7" not in " ".join(said(found))
    (note,) = found.notes
    assert note.kode == "XLS-04"
    assert "XFD1 “7”" in note.pesan


def test_tables_side_by_side_are_no_strays() -> None:
    found = document(rows(*([left, *[""] * 30, right] for left, right in ("ab", "cd", "ef", "gh"))))
    assert found.notes == ()
    assert "h" in " ".join(said(found))


def test_struck_texts_are_left_out_and_raised_ones_read() -> None:
    def fill(book: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        struck, lifted = book.add_format({"font_strikeout": True}), book.add_format({"font_script": 1})
        sheet.write("A1", "Kasi Lama", struck)
        sheet.write_rich_string("A2", "Kasi ", struck, "Lama ", "Baru")
        sheet.write_rich_string("A3", "Nilai SAKIP", lifted, "1)", " dalam m", lifted, "2")

    found = document(fill)
    assert said(found)[1:] == ["Kasi Baru", "Nilai SAKIP dalam m²"]
    (note,) = found.notes
    assert note.kode == "BACA-42"
    assert "“Kasi Lama”, “Lama”" in note.pesan


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_with_a_separator_is_a_sheet(separator: str, encoding: str) -> None:
    lines = [["No", "Indikator", "Target"], ["1", "Nilai “AKIP”, rapi", "85,5"], ["2", 'Luas; "m" | \t'[:7], "70"]]
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator).writerows([["TAHUN 2024", "", ""], ["", "", ""], *lines])
    found = read(stream.getvalue().encode(encoding), "tukar.csv")
    assert (found.format, said(found)[:2]) == ("csv", ["tukar", "TAHUN 2024"])
    assert [text for *_, text in shape(table(found))] == [cell for line in lines for cell in line]


def test_the_separator_may_be_said_and_cells_may_hold_lines() -> None:
    found = read(b'sep=|\r\nNo|Sumber, a;b\r\n1|"Buku\r\nAgenda"\r\n', "tukar.csv")
    assert [text for *_, text in shape(table(found))] == ["No", "Sumber, a;b", "1", "Buku\nAgenda"]


def test_another_file_named_so_is_read_as_what_it_is() -> None:
    assert said(read_file(workbook(rows(["a", "b"])), "tukar.csv"))[1] == "a b"
    assert said(read_file(b"<html><body><p>Isi</p></body></html>", "tukar.csv")) == ["Isi"]


XML_2003 = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="p"><NumberFormat ss:Format="0%"/></Style><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/>
</Style></Styles><Worksheet ss:Name="PK"><Table><Column ss:Index="4" ss:Hidden="1"/>
<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">SASARAN</Data></Cell><Cell>
<Data ss:Type="String">TARGET</Data></Cell></Row>
<Row ss:Index="2"><Cell ss:Index="2"><Data ss:Type="DateTime">2021-01-05T00:00:00.000</Data></Cell>
<Cell ss:StyleID="p"><Data ss:Type="Number">0.5</Data></Cell><Cell><Data ss:Type="String">sembunyi</Data></Cell></Row>
<Row ss:Hidden="1"><Cell><Data ss:Type="String">lama</Data></Cell></Row></Table></Worksheet>
<Worksheet ss:Name="Lama"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table>
<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>
</Worksheet></Workbook>"""


def test_xml_spreadsheets() -> None:
    found = read(XML_2003.encode(), "laporan.xls")
    assert shape(table(found)) == [
        (0, 0, 1, 2, "SASARAN"), (0, 2, 1, 1, "TARGET"), (1, 0, 1, 1, ""), (1, 1, 1, 1, "05-01-2021"),
        (1, 2, 1, 1, "50%"),
    ]  # fmt: skip
    assert said(found)[0] == "PK"
    assert [note.kode for note in found.notes] == ["XLS-01", "XLS-01"]


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"", EmptyFile, "kosong"),
        (b"halo", WrongFormat, "bukan buku kerja"),
        (b"PK\x03\x04rusak", WrongFormat, "bukan buku kerja"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), WrongFormat, "rusak"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage\0".encode("utf-16-le"), WrongFormat, "sandi"),
        (with_sheet(b"<row><c"), WrongFormat, "rusak"),
        (with_sheet(b"<!DOCTYPE x>"), HostileFile, "DOCTYPE"),
        (with_sheet(b"<a>" * 300 + b"</a>" * 300), HostileFile, "dalam"),
        (with_sheet(b'<row><c t="str"><v>x</v></c></row>' * 50_001), TooLarge, "lebih dari 50000 baris"),
    ],
)
def test_bad_files_are_refused_by_name(data: bytes, error: type[KinerjaError], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        read(data, NAME)
    assert NAME in str(caught.value)


def test_sparse_sheets_are_bounded() -> None:
    cells = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (row, row) for row in range(2, 1_500))
    wide = b"".join(b"<c><v>1</v></c>" for _ in range(1_000))
    with pytest.raises(TooLarge, match="lembar Lembar1"):
        read(with_sheet(b'<row r="1">%s</row>%s<row r="1500">%s</row>' % (wide, cells, wide)), NAME)


def test_merged_ranges_are_bounded() -> None:
    overlapping = b"".join(b'<mergeCell ref="A%d:XFD1048576"/>' % row for row in range(1, 3_000))
    cells = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (row, row) for row in range(2, 3_000))
    with pytest.raises(TooLarge, match=NAME):
        read(with_sheet(cells + b"</sheetData><mergeCells>" + overlapping + b"</mergeCells><sheetData>"), NAME)
