"""The workbook of a year made from another year: what goes with it, what is marked, what stays behind."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from workbook_maker import FIRST, FORMULA, budget, changed, column, grave, indicator, year

from kinerja_docs import pipeline
from kinerja_docs.domain import (
    Formulasi,
    Indikator,
    Jabatan,
    Kinerja,
    Pejabat,
    PerangkatDaerah,
    Perjanjian,
    Pihak,
    Sasaran,
)
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.errors import WrongUse
from kinerja_docs.formula.meaning import of_text
from kinerja_docs.telling import Asked, gather
from kinerja_docs.workbook import Fault, read_workbook

DATED = {
    "tempat": "Contoh",
    "tanggal": "2021-01-04",
    "tanggal_pengukuran": "2022-01-14",
    "keputusan.nomor": "188.45/1/KEP/2021",
    "keputusan.tanggal": "2021-01-05",
    "perubahan": "pejabat",
    "keputusan.menimbang": "bahwa untuk tahun 2021 perlu ditetapkan",
}


def turned(source: Tahunan, to: int, folder: Path) -> tuple[Path, tuple[str, ...]]:
    made = pipeline.new_workbook([source], folder / f"{to}.xlsx", tahun=to)
    return made.path, made.catatan


def read(path: Path, change: Callable[[Workbook], object] | None = None) -> tuple[Tahunan, tuple[Fault, ...]]:
    data = path.read_bytes()
    (found,), faults = read_workbook(changed(data, change) if change else data, path.name)
    return found, faults


def warnings(faults: tuple[Fault, ...]) -> list[str]:
    return [str(each) for each in faults if each.tingkat == "peringatan"]


def cells(path: Path, sheet: str, title: str) -> list[object]:
    page = load_workbook(path)[sheet]
    letter = next(cell.column_letter for cell in page[FIRST - 1] if cell.value == title)
    used = [line for line in range(FIRST, page.max_row + 1) if page[f"B{line}"].value]
    return [page[f"{letter}{line}"].value for line in used]


@pytest.fixture
def next_year(tmp_path: Path) -> Path:
    return turned(replace(year(), pengaturan=DATED), 2022, tmp_path)[0]


def test_agreements_of_the_old_year_become_those_of_the_new_one(next_year: Path) -> None:
    found, faults = read(next_year)
    assert found.rekaman.tahun == 2022
    assert [each.tahun for each in found.rekaman.perjanjian] == [2022]
    assert found.rekaman.perjanjian[0].anggaran == budget()
    assert grave(faults) == []


def test_targets_stay_under_their_year_and_those_of_the_new_one_are_blank(next_year: Path) -> None:
    assert cells(next_year, "Target", "Target 2021") == [90, 90, 90, 90]
    assert cells(next_year, "Target", "Target 2022") == [None] * 4
    assert all(each.target == {"2021": "90"} for goal in read(next_year)[0].rekaman.iku for each in goal.indikator)


def test_what_holds_for_one_year_alone_is_left_behind_and_told(tmp_path: Path) -> None:
    path, notes = turned(replace(year(), pengaturan=DATED), 2022, tmp_path)
    found, _ = read(path)
    assert found.pengaturan == {key: DATED[key] for key in ("tempat", "keputusan.menimbang")}
    assert "Tanggal (4 Januari 2021)" in "\n".join(notes)
    beside = cells(path, "Pengaturan", "Dari tahun lalu")
    assert "2021: 4 Januari 2021" in beside
    assert "2021: 14 Januari 2022" in beside
    assert beside.count("dari 2021") == 1  # the text of the decree that names the year


def test_what_was_brought_is_counted_with_its_cells(tmp_path: Path) -> None:
    path, notes = turned(replace(year(), pengaturan=DATED), 2022, tmp_path)
    assert notes[0].startswith("Dibawa dari 2021: 1 pejabat, 4 jumlah anggaran, 1 pengaturan.")
    (said,) = warnings(read(path)[1])
    assert said.startswith("Pejabat!D5:G5: 1 pejabat, 4 jumlah anggaran, 1 pengaturan masih dibawa dari 2021")
    assert "Anggaran!G5:G8" in said


def test_a_changed_or_checked_value_waits_no_longer(next_year: Path) -> None:
    def check(book: Workbook) -> None:
        for line in (5, 6):
            book["Anggaran"][f"{column(book, 'Anggaran', 'Sudah diperiksa')}{line}"] = "Ya"
        book["Anggaran"][f"{column(book, 'Anggaran', 'Jumlah (Rp)')}7"] = 12000
        book["Pejabat"][f"{column(book, 'Pejabat', 'Nama')}5"] = "NAMA CAMAT BARU"

    found, faults = read(next_year, check)
    (said,) = warnings(faults)
    assert "Anggaran!G8," in said
    assert "1 jumlah anggaran" in said
    assert said.startswith("Pejabat!E5:G5:")  # the NIP still is that of the one before
    assert sum(key.startswith("Anggaran") for key in found.dibawa) == 1


def test_marks_survive_sorting_and_new_rows(next_year: Path) -> None:
    def sort(book: Workbook) -> None:
        page = book["Anggaran"]
        rows = [[cell.value for cell in row] for row in page.iter_rows(FIRST, FIRST + 3)]
        page.insert_rows(FIRST)
        for line, values in enumerate(reversed(rows), FIRST + 1):
            for index, value in enumerate(values, 1):
                page.cell(line, index).value = value
        letter = column(book, "Anggaran", "Jumlah (Rp)")
        page[f"{letter}{FIRST + 1}"] = 1

    (said,) = warnings(read(next_year, sort)[1])
    assert "3 jumlah anggaran" in said
    assert "Anggaran!G7:G9" in said


def test_no_nip_of_last_year_is_kept_out_of_sight(next_year: Path) -> None:
    hidden = cells(next_year, "Pejabat", "Tanda (jangan diubah)")
    assert hidden[0]
    assert "19000101" not in str(hidden[0])
    assert "NAMA" not in str(hidden[0])


def test_what_is_of_the_year_already_is_not_marked(tmp_path: Path) -> None:
    path, notes = turned(replace(year(), pengaturan=DATED), 2021, tmp_path)
    assert notes == ()
    assert "Dari tahun lalu" not in [cell.value for cell in load_workbook(path)["Anggaran"][FIRST - 1]]


def test_marks_go_with_a_workbook_made_again_and_keep_their_year(next_year: Path, tmp_path: Path) -> None:
    again = pipeline.new_workbook(next_year, tmp_path / "lagi.xlsx")
    assert again.catatan[0].startswith("Dibawa dari 2021: 1 pejabat, 4 jumlah anggaran, 1 pengaturan.")
    assert "dari 2021" in warnings(read(again.path)[1])[0]
    later = pipeline.new_workbook(next_year, tmp_path / "2023.xlsx", tahun=2023)
    found, faults = read(later.path)
    assert found.rekaman.tahun == 2023
    assert "dari 2021" in warnings(faults)[0]
    assert cells(later.path, "Target", "Target 2021") == [90, 90, 90, 90]


def of_triwulan() -> Indikator:
    quarters = {f"2021-TW{number}": str(number) for number in range(1, 5)}
    return indicator("Jumlah dokumen", satuan="Dokumen", realisasi=quarters)


def test_what_was_reached_is_the_baseline(tmp_path: Path) -> None:
    formula = Formulasi(teks=FORMULA, pohon=of_text(FORMULA))
    every = (
        indicator(formulasi=formula),
        indicator("Nilai AKIP", satuan="Nilai", realisasi={"2021": "BB"}),
        of_triwulan(),
        indicator("Lama", realisasi={"2021": "3"}, baseline={"2020": "5", "2021": "4"}),
        indicator("Tanpa periode", target={"": "7"}, realisasi={"": "6"}),
        indicator("Kosong"),
    )
    given = replace(year(), rekaman=replace(year().rekaman, iku=(Sasaran(uraian="S", indikator=every),)))
    path, notes = turned(replace(given, triwulan={"Jumlah dokumen": "jumlah"}), 2022, tmp_path)
    (goal,) = read(path)[0].rekaman.iku
    assert [each.baseline for each in goal.indikator] == [
        {"2021": "95"},
        {"2021": "BB"},
        {"2021": "10"},
        {"2020": "5", "2021": "4"},
        {"2021": "6"},
        {},
    ]
    assert goal.indikator[4].target == {"2021": "7"}
    assert "5 realisasi 2021 menjadi baseline" in "\n".join(notes)


def test_an_agreement_read_from_a_document_is_the_draft_of_a_new_one(tmp_path: Path) -> None:
    goal = Sasaran(uraian="Pelayanan", indikator=(indicator("Surat selesai", target={"2017": "80"}),))
    first = Pihak(nama="NAMA CAMAT LAMA", jabatan="Camat Contoh", nip="19000101 192001 1 001")
    second = Pihak(nama="NAMA BUPATI", jabatan="Bupati Contoh")
    old = Perjanjian(
        tahun=2017, pihak_pertama=first, pihak_kedua=second, sasaran=(goal,), anggaran=budget(), tanggal="2017-01-09"
    )
    changed_later = replace(old, perubahan=True, tanggal="2017-08-01")
    office = PerangkatDaerah(nama="Kecamatan Contoh", daerah="Kabupaten Contoh")
    record = Kinerja(tahun=2017, perangkat_daerah=office, perjanjian=(old, changed_later))
    path, notes = turned(Tahunan(rekaman=record), 2026, tmp_path)
    (draft,) = read(path)[0].rekaman.perjanjian
    assert (draft.tahun, draft.perubahan, draft.tanggal) == (2026, False, None)
    assert (draft.pihak_pertama, draft.pihak_kedua) == (first, second)
    assert draft.sasaran[0].indikator[0].target == {"2017": "80"}
    assert "Perjanjian Kinerja 2017 Camat Contoh tidak dibawa; ada yang lebih baru." in notes
    assert "Perjanjian!" in warnings(read(path)[1])[0]
    assert cells(path, "Target", "Target 2026") == [None]


def test_who_a_party_is_comes_from_the_officials_of_the_new_year(tmp_path: Path) -> None:
    first = Pihak(nama="NAMA LAMA", jabatan="Camat Contoh", nip="19000101 192001 1 009")
    record = Kinerja(
        tahun=2021,
        perangkat_daerah=PerangkatDaerah(nama="Kecamatan Contoh"),
        jabatan=(Jabatan(nama="Camat", pejabat=Pejabat(nama="NAMA CAMAT")),),
        perjanjian=(Perjanjian(tahun=2021, pihak_pertama=first, sasaran=(Sasaran(uraian="S"),)),),
    )
    path, _ = turned(Tahunan(rekaman=record), 2022, tmp_path)
    assert read(path)[0].rekaman.perjanjian[0].pihak_pertama == Pihak(jabatan="Camat Contoh")


def test_an_agreement_of_the_new_year_stays_as_it_is(tmp_path: Path) -> None:
    new = Perjanjian(tahun=2022, pihak_pertama=Pihak(jabatan="Camat"), anggaran=budget()[:1], tanggal="2022-01-05")
    record = replace(year().rekaman, perjanjian=(*year().rekaman.perjanjian, new))
    path, notes = turned(replace(year(), rekaman=record), 2022, tmp_path)
    assert read(path)[0].rekaman.perjanjian == (new,)
    assert any("Perjanjian Kinerja 2021 Camat tidak dibawa" in note for note in notes)


@pytest.mark.parametrize(("to", "kept"), [(2026, (2021, 2026)), (2027, None)])
def test_a_period_goes_with_its_years_only(to: int, kept: tuple[int, int] | None, tmp_path: Path) -> None:
    given = replace(year(), rekaman=replace(year().rekaman, periode=(2021, 2026)))
    path, notes = turned(given, to, tmp_path)
    assert read(path)[0].rekaman.periode == kept
    assert any("Periode 2021–2026 tidak memuat 2027" in note for note in notes) == (kept is None)


def test_a_record_of_a_period_alone_has_a_workbook(tmp_path: Path) -> None:
    record = replace(year().rekaman, tahun=None, periode=(2021, 2023), perjanjian=())
    made = pipeline.new_workbook(record, tmp_path / "renstra.xlsx")
    heads = [cell.value for cell in load_workbook(made.path)["Target"][FIRST - 1]]
    assert {f"Target {each}" for each in (2021, 2022, 2023)} <= set(heads)
    assert "periode 2021–2023" in made.catatan[0]
    assert read(made.path)[0].rekaman == record
    asked = pipeline.new_workbook(record, tmp_path / "2022.xlsx", tahun=2022)
    assert read(asked.path)[0].rekaman == replace(record, tahun=2022)
    with pytest.raises(WrongUse, match="--tahun"):
        pipeline.workbook(Kinerja(), tmp_path / "x.xlsx")


def test_offices_in_one_workbook_are_told_apart(tmp_path: Path) -> None:
    offices = [replace(year(f"Kecamatan {name}"), pengaturan=DATED) for name in ("A", "B")]
    made = pipeline.new_workbook(offices, tmp_path / "b.xlsx", tahun=2022)
    assert made.catatan[0].startswith("Dibawa dari 2021: 2 pejabat, 8 jumlah anggaran, 2 pengaturan.")
    found, faults = read_workbook(made.path.read_bytes(), "b.xlsx")
    assert [each.rekaman.tahun for each in found] == [2022, 2022]
    assert [each.kantor for each in faults if each.tingkat == "peringatan"] == [0, 1]


@pytest.mark.parametrize(
    ("cell", "text", "said"),
    [
        ("Tanggal", "5 Januari 2026", True),
        ("Tanggal", "20 Desember 2020", False),
        ("Tanggal", "30 November 2020", True),
        ("Tanggal", "31 Desember 2021", False),
        ("Tanggal pengukuran", "14 Januari 2021", True),
        ("Tanggal pengukuran", "14 Januari 2022", False),
        ("Tanggal keputusan", "4 Januari 2031", True),
    ],
)
def test_a_date_outside_the_year_is_told_with_its_cell(cell: str, text: str, said: bool, tmp_path: Path) -> None:
    path, _ = turned(year(), 2021, tmp_path)

    def typed(book: Workbook) -> None:
        line = next(row[0].row for row in book["Pengaturan"].iter_rows() if row[2].value == cell)
        book["Pengaturan"][f"D{line}"] = text

    found = list(gather(read(path, typed)[0], Asked()))
    assert bool(found) == said
    assert all("tahun 2021" in each.pesan and each.tempat.casefold().startswith("pengaturan") for each in found)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_marks_survive_libreoffice(next_year: Path, tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    out = tmp_path / "disimpan"
    command = ["soffice", "--headless", profile, "--convert-to", "xlsx", "--outdir", str(out), str(next_year)]
    subprocess.run(command, check=True, capture_output=True)
    assert warnings(read(out / next_year.name)[1]) == warnings(read(next_year)[1])
    assert read(out / next_year.name)[0].dibawa == read(next_year)[0].dibawa


def test_the_colour_goes_when_a_value_is_changed(next_year: Path) -> None:
    page = load_workbook(io.BytesIO(next_year.read_bytes()))["Anggaran"]
    rules = [rule.formula[0] for area in page.conditional_formatting for rule in area.rules]
    assert 'AND($L5<>"Ya",ISNUMBER(FIND("|jumlah="&SUBSTITUTE(G5,CHAR(10)," ")&"|",$M5)))' in rules


def test_own_columns_stay_behind_and_it_is_said(tmp_path: Path) -> None:
    source = replace(year(), lain={"jumlah surat": {"kode_lama": "7"}, "jumlah desa": {"kode_lama": "", "bobot": "10"}})
    said = pipeline.new_workbook(source, tmp_path / "buku.xlsx", tahun=(source.rekaman.tahun or 0) + 1).catatan
    assert [note for note in said if "kode_lama, bobot" in note]


def test_a_year_before_that_of_its_source_is_told(tmp_path: Path) -> None:
    source = year()
    earlier = (source.rekaman.tahun or 0) - 1
    said = pipeline.new_workbook(source, tmp_path / "buku.xlsx", tahun=earlier).catatan
    assert [note for note in said if "lebih awal" in note]
