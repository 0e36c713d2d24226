"""What stands in a workbook: values, colours, drop-downs, locks, formulas, and nothing that runs."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from workbook_maker import FIRST, column, indicator, year

from kinerja_docs.domain import Kinerja, Sasaran
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.errors import WrongUse
from kinerja_docs.workbook import write_workbook
from kinerja_docs.workbook.choices import YA_TIDAK, grades, ranks, units
from kinerja_docs.workbook.settings import PROFILES

SHEETS = [
    "Petunjuk",
    "Kecamatan",
    "Jabatan",
    "Pejabat",
    "IKU",
    "IKI",
    "Variabel",
    "Target",
    "Realisasi",
    "Anggaran",
    "Pengaturan",
    "Tugas",
    "Cascading",
    "Dasar Hukum",
    "Perjanjian",
    "Indikator PK",
    "Daftar",
]


def test_the_sheets_stand_in_the_order_in_which_they_are_filled_in() -> None:
    book = load_workbook(io.BytesIO(write_workbook([year()], 2021)))
    assert book.sheetnames == SHEETS
    assert book["Daftar"].sheet_state == "hidden"


def test_the_same_input_gives_the_same_bytes() -> None:
    assert write_workbook([year()], 2021) == write_workbook([year()], 2021)


@pytest.mark.parametrize("text", ["=1+1", "+62 811", "-5 hari", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_a_text_never_becomes_a_formula(text: str) -> None:
    record = Kinerja(tahun=2021, iku=(Sasaran(uraian=text, indikator=(indicator(text, satuan=text),)),))
    data = write_workbook([Tahunan(rekaman=record, pengaturan={"tempat": text})], 2021)
    book = load_workbook(io.BytesIO(data))
    cells = [book["IKU"][f"{column(book, 'IKU', title)}{FIRST}"] for title in ("Sasaran", "Indikator", "Satuan")]
    assert [(cell.value, cell.data_type, cell.quotePrefix) for cell in cells] == [(text, "s", True)] * 3
    sheets = [zipfile.ZipFile(io.BytesIO(data)).read(f"xl/worksheets/sheet{n}.xml") for n in (5, 11)]
    assert all(b"<f>" not in sheet for sheet in sheets)


def test_periods_of_the_year_come_first_and_others_that_are_known_follow() -> None:
    record = Kinerja(tahun=2021, iku=(Sasaran(indikator=(indicator(target={"": "1", "2023": "2", "2021-S1": "3"}),)),))
    book = load_workbook(io.BytesIO(write_workbook([Tahunan(rekaman=record)], 2021)))
    headings = [cell.value for cell in book["Target"][FIRST - 1]][7:]
    quarters = [f"Target TW {number} 2021" for number in ("I", "II", "III", "IV")]
    others = ["Target tanpa periode", "Target Semester I 2021", "Target 2023"]
    assert headings == ["Baseline 2020", "Target 2021", *quarters, *others]


def test_inputs_are_open_and_what_is_computed_is_locked_without_a_password() -> None:
    book = load_workbook(io.BytesIO(write_workbook([year()], 2021)))
    page = book["Realisasi"]
    assert page.protection.sheet
    assert page.protection.password is None
    locks = {title: page[f"{column(book, 'Realisasi', title)}{FIRST}"].protection.locked for title in _LOCKS}
    assert locks == _LOCKS
    assert page[f"A{FIRST}"].protection.locked is False
    assert page.column_dimensions["A"].hidden


_LOCKS = {"Indikator": True, "Satuan": True, "Realisasi 2021": False, "Hasil rumus": True, "Perkiraan capaian": True}


def test_formulas_carry_their_results() -> None:
    book = load_workbook(io.BytesIO(write_workbook([year()], 2021)), data_only=True)
    page = book["Realisasi"]
    assert page[f"{column(book, 'Realisasi', 'Hasil rumus')}{FIRST}"].value == 95
    assert page[f"{column(book, 'Realisasi', 'Perkiraan capaian')}{FIRST}"].value == pytest.approx(95 / 90)
    budget = book["Anggaran"]
    found = [budget[f"{column(book, 'Anggaran', 'Jumlah rincian')}{line}"].value for line in range(FIRST, FIRST + 4)]
    assert found == [30000, 30000, None, None]
    assert book["Kecamatan"][f"{column(book, 'Kecamatan', 'Pagu program (Rp)')}{FIRST}"].value == 30000


def test_headings_explain_themselves_and_choices_are_offered() -> None:
    book = load_workbook(io.BytesIO(write_workbook([year()], 2021)))
    page = book["IKU"]
    letter = column(book, "IKU", "Arah")
    assert "makin tinggi" in page[f"{letter}{FIRST - 1}"].comment.text
    rules = [rule for rule in page.data_validations.dataValidation if f"{letter}{FIRST}" in rule.sqref]
    assert [rule.formula1 for rule in rules] == ['"naik,turun,rentang,tetap"']
    assert page.freeze_panes == f"C{FIRST}"
    assert page.print_title_rows == f"${FIRST - 1}:${FIRST - 1}"


def test_missing_cells_are_coloured_by_a_rule_that_ends_when_they_are_filled() -> None:
    book = load_workbook(io.BytesIO(write_workbook([year()], 2021)))
    rules = [rule.formula[0] for area in book["Target"].conditional_formatting for rule in area.rules]
    letter = column(book, "Target", "Target 2021")
    assert f'AND($B{FIRST}<>"",LEN(TRIM({letter}{FIRST}))=0)' in rules


def test_offices_of_one_name_are_told_apart() -> None:
    book = load_workbook(io.BytesIO(write_workbook([year(), year(), year("Kecamatan contoh")], 2021)))
    assert [book["Kecamatan"][f"B{FIRST + n}"].value for n in range(3)] == ["Contoh", "Contoh (2)", "contoh (3)"]


def test_a_text_that_no_cell_can_hold_is_refused() -> None:
    long = replace(year().rekaman, visi=("x" * 40_000,))
    with pytest.raises(WrongUse, match="terlalu panjang"):
        write_workbook([Tahunan(rekaman=long)], 2021)


def test_a_year_about_which_nothing_is_known_can_be_written() -> None:
    assert write_workbook([Tahunan(rekaman=Kinerja())], 2021).startswith(b"PK")
    assert write_workbook([], 2021).startswith(b"PK")


def test_choices_are_those_of_the_language_and_of_compute() -> None:
    from kinerja_docs.compute.loading import load_figures

    assert (units()[0], units()[4], grades()[11], ranks()[11]) == ("%", "Dokumen", "III/d", "Penata Tingkat I")
    assert set(PROFILES) == {each.nama for each in load_figures().values() if each.kelompok == "capaian"}
    assert YA_TIDAK == ("Ya", "Tidak")
