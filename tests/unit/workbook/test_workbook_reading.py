"""What planners do to a workbook, and what is said about it: every bad cell, all at once."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import datetime

import pytest
from openpyxl import Workbook, load_workbook
from workbook_maker import FIRST, changed, column, grave, indicator, read_changed, setting, year

from kinerja_docs.domain import Jabatan, Kinerja, Sasaran
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.errors import EmptyFile, HostileFile, WrongFormat
from kinerja_docs.workbook import read_workbook, write_workbook


def only(tahunan: tuple[Tahunan, ...]) -> Tahunan:
    (one,) = tahunan
    return one


def test_nothing_is_lost_and_nothing_is_said() -> None:
    assert read_workbook(write_workbook([year()], 2021), "buku.xlsx") == ((year(),), ())


def test_several_offices_come_back_in_their_order() -> None:
    years = tuple(year(f"Kecamatan {name}") for name in ("A", "B", "C"))
    assert read_workbook(write_workbook(years, 2021), "buku.xlsx") == (years, ())


def test_every_bad_cell_is_named_with_what_to_do() -> None:
    def spoil(book: Workbook) -> None:
        setting("Target", {"I5": "85,5,1", "I6": "9O"})(book)
        setting("Variabel", {f"{column(book, 'Variabel', 'Nilai 2021')}5": "tiga puluh"})(book)
        setting("Anggaran", {f"{column(book, 'Anggaran', 'Jumlah (Rp)')}6": "sekian"})(book)
        setting("IKU", {f"{column(book, 'IKU', 'Arah')}5": "ke atas"})(book)
        setting("Kecamatan", {f"{column(book, 'Kecamatan', 'Tahun')}5": "dua ribu"})(book)

    said = grave(read_changed(spoil)[1])
    assert [each.split(":")[0] for each in said] == [
        "Kecamatan!F5",
        "IKU!F5",
        "Variabel!E5",
        "Target!I5",
        "Target!I6",
        "Anggaran!G6",
    ]
    assert said[3] == 'Target!I5: "85,5,1" bukan angka. Ketik misalnya 85,5 atau 85,5%.'
    assert "Pilih: naik, turun, rentang, tetap" in said[1]


@pytest.mark.parametrize(
    ("typed", "code", "text"),
    [
        (85, "General", "85"),
        (85.5, "0.0", "85,5"),
        (0.85, "0%", "85%"),
        ("  85,5  ", "General", "85,5"),
        ("80 - 90%", "General", "80 - 90%"),
        ("≥ 85", "General", "≥ 85"),
        ("minimal 90", "General", "minimal 90"),
        ("BB", "General", "BB"),
        ("   ", "General", None),
    ],
)
def test_targets_as_people_type_them(typed: object, code: str, text: str | None) -> None:
    def fill(book: Workbook) -> None:
        book["Target"]["I5"] = typed
        book["Target"]["I5"].number_format = code

    years, faults = read_changed(fill)
    assert (only(years).rekaman.iku[0].indikator[0].target.get("2021"), faults) == (text, ())


def test_a_number_stored_as_text_that_has_two_readings_is_said() -> None:
    years, faults = read_changed(setting("Target", {"I5": "1.234"}))
    assert only(years).rekaman.iku[0].indikator[0].target == {"2021": "1.234"}
    assert [(fault.tingkat, fault.sel) for fault in faults] == [("peringatan", "I5")]


@pytest.mark.parametrize("typed", ["7 Dokumen", "0,87", "6 dari 9 desa", "5 Mei", "70-60", "-4%", "sekitar 80%"])
def test_a_value_that_a_careful_reader_would_ask_about_is_said_at_its_cell(typed: str) -> None:
    def fill(book: Workbook) -> None:
        titles = [cell.value for cell in book["IKU"][4]]
        book["IKU"].cell(5, titles.index("Satuan") + 1).value = "%"
        book["Target"]["I5"] = typed

    years, faults = read_changed(fill)
    assert only(years).rekaman.iku[0].indikator[0].target == {"2021": typed}
    assert {(fault.tingkat, fault.lembar, fault.sel) for fault in faults} == {("peringatan", "Target", "I5")}


def test_a_number_that_excel_turned_into_a_date_is_said() -> None:
    said = grave(read_changed(setting("Target", {"I5": datetime(2021, 2, 1)}))[1])
    assert said == [
        "Target!I5: Excel mengubah isi sel ini menjadi tanggal (1 Februari 2021). "
        "Ubah format sel menjadi Umum, lalu ketik lagi."
    ]


def test_a_nip_as_a_number_is_lost_and_no_nip_is_repeated() -> None:
    faults = read_changed(setting("Pejabat", {"E5": 190001011920011001, "E6": "1900010119200110"}))[1]
    assert [fault.sel for fault in faults] == ["E5", "E6"]
    assert "15 angka" in faults[0].pesan
    assert not any("1900" in fault.pesan for fault in faults)


def test_dates_as_dates_and_as_text() -> None:
    def fill(book: Workbook) -> None:
        letter = column(book, "Perjanjian", "Tanggal")
        book["Perjanjian"][f"{letter}5"] = datetime(2021, 1, 4)
        line = next(row[0].row for row in book["Pengaturan"].iter_rows(min_col=3) if row[0].value == "Tanggal")
        book["Pengaturan"][f"D{line}"] = "Widang, 4 Januari 2021"

    years, faults = read_changed(fill)
    assert only(years).rekaman.perjanjian[0].tanggal == "2021-01-04"
    assert only(years).pengaturan["tanggal"] == "2021-01-04"
    assert faults == ()


def rows_of(book: Workbook, sheet: str) -> list[list[object]]:
    page = book[sheet]
    return [[cell.value for cell in row] for row in page.iter_rows(min_row=FIRST)]


def put(book: Workbook, sheet: str, rows: list[list[object]]) -> None:
    for line, row in enumerate(rows, FIRST):
        for index, value in enumerate(row, 1):
            book[sheet].cell(line, index).value = value  # type: ignore[union-attr]


@pytest.mark.parametrize("sheet", ["IKU", "IKI", "Target", "Realisasi", "Variabel", "Anggaran", "Tugas", "Jabatan"])
def test_rows_may_be_sorted(sheet: str) -> None:
    years, faults = read_changed(lambda book: put(book, sheet, rows_of(book, sheet)[::-1]))
    assert (years, faults) == ((year(),), ())


def test_rows_may_be_hidden_and_lines_put_in_above_the_headings() -> None:
    def change(book: Workbook) -> None:
        book["IKU"].row_dimensions[6].hidden = True
        book["Target"].insert_rows(1, 3)

    assert read_changed(change) == ((year(),), ())


def test_new_rows_stay_where_they_were_put() -> None:
    def change(book: Workbook) -> None:
        rows = [row for row in rows_of(book, "Tugas") if row[0]]
        rows.insert(1, [None, "Contoh", "Camat", "Tugas", None, "Mengawasi"])
        put(book, "Tugas", rows)

    years, faults = read_changed(change)
    assert only(years).rekaman.jabatan[0].tugas == ("Memimpin", "Mengawasi", "Membina")
    assert faults == ()


def test_an_indicator_added_at_the_end_finds_its_target_by_name() -> None:
    def change(book: Workbook) -> None:
        setting("IKU", {"B9": "Contoh", "C9": "Cepat", "D9": "Jumlah antrean", "E9": "Orang", "F9": "turun"})(book)
        setting("Target", {"B10": "contoh", "C10": "IKU", "E10": "jumlah  antrean", "I10": 3})(book)

    years, faults = read_changed(change)
    goal = only(years).rekaman.iku[1]
    assert [each.nama for each in goal.indikator] == ["Lama layanan", "Jumlah antrean"]
    assert goal.indikator[1] == indicator("Jumlah antrean", satuan="Orang", arah="turun", target={"2021": "3"})
    assert faults == ()


def test_a_target_of_an_unknown_indicator_is_said() -> None:
    said = grave(read_changed(setting("Target", {"B10": "Contoh", "C10": "IKU", "E10": "Entah", "I10": 3}))[1])
    assert said == ['Target!E10: indikator "Entah" tidak ada di lembar IKU atau IKI. Samakan namanya.']


def test_a_copied_row_is_a_new_one() -> None:
    def change(book: Workbook) -> None:
        rows = [row for row in rows_of(book, "IKU") if row[0]]
        put(book, "IKU", [*rows, [*rows[0][:3], "Salinan", *rows[0][4:]]])

    names = [each.nama for each in only(read_changed(change)[0]).rekaman.iku[0].indikator]
    assert names == ["Persentase desa tertib", "Nilai IKM", "Salinan"]


def test_a_deleted_indicator_takes_its_target_along() -> None:
    years, faults = read_changed(lambda book: book["IKU"].delete_rows(6))
    assert [each.nama for each in only(years).rekaman.iku[0].indikator] == ["Persentase desa tertib"]
    assert [(fault.tingkat, fault.lembar, fault.sel) for fault in faults] == [("peringatan", "Target", "E6")]


def test_a_formula_that_was_changed_is_understood_anew() -> None:
    letter = "I"
    years, _ = read_changed(setting("IKU", {f"{letter}5": "Jumlah BUMDes yang aktif"}))
    formula = only(years).rekaman.iku[0].indikator[0].formulasi
    assert formula is not None
    assert formula.pohon is not None
    assert formula.pohon.jenis == "cacah"


def test_a_tree_that_its_text_does_not_give_is_kept() -> None:
    formula = replace(year().rekaman.iku[0].indikator[0].formulasi, teks="lihat lampiran")  # type: ignore[type-var]
    record = Kinerja(tahun=2021, iku=(Sasaran(indikator=(indicator(formulasi=formula),)),))
    assert read_workbook(write_workbook([Tahunan(rekaman=record)], 2021), "b.xlsx")[0][0].rekaman == record


def test_merged_cells_carry_their_value_down_but_never_their_key() -> None:
    def change(book: Workbook) -> None:
        book["IKU"].merge_cells("C5:C6")
        book["Target"].merge_cells("I5:I6")

    years, faults = read_changed(change)
    assert only(years).rekaman == year().rekaman
    assert faults == ()


def test_unknown_sheets_and_columns_are_left_alone_and_told() -> None:
    def change(book: Workbook) -> None:
        book.create_sheet("Catatan")["A1"] = "milik saya"
        book["IKU"]["N4"] = "Ide"

    years, faults = read_changed(change)
    assert only(years) == year()
    assert [(fault.tingkat, fault.lembar, fault.sel) for fault in faults] == [
        ("info", "IKU", "N"),
        ("info", "Catatan", ""),
    ]


def test_missing_sheets_and_columns_are_said() -> None:
    def change(book: Workbook) -> None:
        del book["Target"], book["Tugas"]
        book["IKI"]["E4"] = "Apa"

    faults = read_changed(change)[1]
    assert [(str(fault).split(":")[0], fault.tingkat) for fault in faults if fault.tingkat != "info"] == [
        ("Lembar IKI", "galat"),
        ("IKI!A5", "galat"),
        ("Lembar Target", "galat"),
        ("Lembar Tugas", "peringatan"),
    ]


def test_a_renamed_sheet_is_recognised_by_its_headings() -> None:
    def renamed(book: Workbook) -> None:
        book["Variabel"].title = "Variabel (isi)"

    _, faults = read_changed(renamed)
    assert [str(each) for each in faults if "Variabel" in each.lembar] == [
        'Lembar Variabel: tidak ada; tampaknya diganti namanya menjadi "Variabel (isi)". Kembalikan nama lembar itu.',
        "Lembar Variabel (isi): lembar ini tidak dikenal dan dibiarkan.",
    ]


def test_a_lost_key_column_costs_nothing_where_names_tell() -> None:
    def change(book: Workbook) -> None:
        for page in book.worksheets[1:-1]:
            page.delete_cols(1)

    years, faults = read_changed(change)
    assert only(years) == year()
    assert grave(faults) == []
    assert len(faults) == 15


def test_formulas_count_with_their_result_and_one_without_is_named() -> None:
    data = changed(write_workbook([year()], 2021), setting("Target", {"I5": "=40+45", "I6": "=1+1"}))
    parts = zipfile.ZipFile(io.BytesIO(data))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as out:
        for info in parts.infolist():
            out.writestr(
                info,
                re.sub(rb"(<f>40\+45</f>)<v ?/>|(<f>40\+45</f>)<v></v>", rb"<f>40+45</f><v>85</v>", parts.read(info)),
            )
    years, faults = read_workbook(stream.getvalue(), "buku.xlsx")
    assert only(years).rekaman.iku[0].indikator[0].target == {"2021": "85"}
    assert [str(fault).split(":")[0] for fault in faults] == ["Target!I6"]


def test_error_values_are_named() -> None:
    data = changed(write_workbook([year()], 2021), setting("Target", {"I5": "#REF!"}))
    assert grave(read_workbook(data, "b.xlsx")[1]) == [
        "Target!I5: #REF! adalah kesalahan rumus. Perbaiki rumusnya atau ketik nilainya."
    ]


def test_rows_of_no_office_and_of_no_jabatan_are_named() -> None:
    def change(book: Workbook) -> None:
        setting("IKU", {"B5": "Entah"})(book)
        setting("IKI", {"C6": "Kepala Seksi Lain", "B6": "Contoh", "D6": "x", "E6": "y"})(book)

    said = grave(read_changed(change)[1])
    assert said == [
        'IKU!B5: "Entah" tidak ada di lembar Kecamatan; baris ini tidak dipakai. Pilih dari daftar.',
        'IKI!C6: jabatan "Kepala Seksi Lain" tidak ada di lembar Jabatan; baris ini tidak dipakai.',
    ]


def test_a_renamed_jabatan_keeps_what_belongs_to_it() -> None:
    years, faults = read_changed(setting("Jabatan", {"C6": "Kasi Pemerintahan"}))
    assert only(years).rekaman.jabatan[1] == replace(year().rekaman.jabatan[1], nama="Kasi Pemerintahan")
    assert faults == ()


def test_a_budget_line_begins_the_agreement_of_its_jabatan() -> None:
    cells = {
        "B9": "Contoh",
        "C9": "Kepala Seksi Pemerintahan",
        "D9": "7.01.06",
        "E9": "Program E",
        "F9": "Program",
        "G9": 5,
    }
    record = only(read_changed(setting("Anggaran", cells))[0]).rekaman
    assert [each.pihak_pertama.jabatan for each in record.perjanjian if each.pihak_pertama] == [
        "Camat",
        "Kepala Seksi Pemerintahan",
    ]
    assert record.perjanjian[1].anggaran[0].jumlah == "5"


def test_a_setting_without_office_holds_for_all() -> None:
    data = write_workbook([year("Kecamatan A"), year("Kecamatan B")], 2021)

    def change(book: Workbook) -> None:
        line = next(row[0].row for row in book["Pengaturan"].iter_rows(min_col=3) if row[0].value == "Tempat")
        setting("Pengaturan", {f"B{line}": None, f"D{line}": "Tuban", "D8": "A3"})(book)

    years, faults = read_workbook(changed(data, change), "buku.xlsx")
    assert [each.pengaturan.get("tempat") for each in years] == ["Tuban", "Tuban"]
    assert grave(faults) == ['Pengaturan!D8: "A3" tidak ada dalam pilihan. Pilih: F4, A4.']


@pytest.mark.parametrize(
    ("spoilt", "merged", "place", "whose"),
    [
        ("Target!I{b}", "", "Target!I{b}", 1),
        ("Target!I{b}", "I{b}:I{b1}", "Target!I{b}:I{b1}", 1),
        ("Target!I{a}", "I{a}:I{b}", "Target!I{a}:I{b}", None),
        ("Target!B{b}", "", "Target!B{b}", None),
        ("Kecamatan!F6", "", "Kecamatan!F6", 1),
    ],
)
def test_whose_a_bad_cell_is(spoilt: str, merged: str, place: str, whose: int | None) -> None:
    data = write_workbook([year("Kecamatan A"), year("Kecamatan B")], 2021)
    last = max(row for row, label in enumerate(labels(data, "Target"), 1) if label == "A")
    rows = {"a": last, "b": last + 1, "b1": last + 2}
    sheet, cell = spoilt.format(**rows).split("!")

    def change(book: Workbook) -> None:
        setting(sheet, {cell: "85,5,1"})(book)
        if merged:
            book[sheet].merge_cells(merged.format(**rows))

    faults = [each for each in read_workbook(changed(data, change), "buku.xlsx")[1] if each.tingkat == "galat"]
    assert [(f"{each.lembar}!{each.sel}", each.kantor) for each in faults] == [(place.format(**rows), whose)]


def labels(data: bytes, sheet: str) -> list[object]:
    return [row[1].value for row in load_workbook(io.BytesIO(data))[sheet].iter_rows()]


def test_equal_jabatan_keep_their_own_indicators() -> None:
    twins = (Jabatan(nama="Staf", iki=year().rekaman.iku[:1]), Jabatan(nama="Staf", iki=year().rekaman.iku[1:]))
    record = Kinerja(tahun=2021, jabatan=twins)
    assert read_workbook(write_workbook([Tahunan(rekaman=record)], 2021), "b.xlsx")[0][0].rekaman == record


def blank_book() -> bytes:
    stream = io.BytesIO()
    Workbook().save(stream)
    return stream.getvalue()


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("xl/worksheets/sheet1.xml", b" " * (64 * 2**20))
    return stream.getvalue()


def with_entity() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as out:
        out.writestr("xl/workbook.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"", EmptyFile, "kosong"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, WrongFormat, "sandi"),
        (b"%PDF-1.4", WrongFormat, "Excel"),
        (b"PK\x03\x04broken", WrongFormat, "utuh"),
        (blank_book(), WrongFormat, "bukan buku kerja kinerja-docs"),
        (bomb(), HostileFile, "bom zip"),
        (with_entity(), HostileFile, "DOCTYPE"),
        (write_workbook([], 2021)[:5000], WrongFormat, "utuh"),
    ],
)
def test_files_that_are_no_workbook_of_ours(data: bytes, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        read_workbook(data, "buku.xlsx")


def test_what_the_tests_change_is_where_they_think() -> None:
    book = load_workbook(io.BytesIO(write_workbook([year()], 2021)))
    assert (column(book, "Target", "Target 2021"), column(book, "IKU", "Formulasi")) == ("I", "I")
