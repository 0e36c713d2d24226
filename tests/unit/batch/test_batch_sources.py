"""What a batch is made from: workbooks, records, both in one folder, lists; and what it makes of each by itself."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from pathlib import Path

import pytest
from batch_runs import LIST, PATTERN, documents
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from kinerja_docs import pipeline
from kinerja_docs.batch.plan import make_plan
from kinerja_docs.batch.report import Report
from kinerja_docs.batch.sources import from_records, open_source
from kinerja_docs.batch.work import year_of
from kinerja_docs.domain import Kinerja, Pejabat, PerangkatDaerah
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.errors import KinerjaError, WrongUse

NAMES = ("Jenu", "Soko", "Tuban")


def run(source: Path, out: Path, **options: object) -> Report:
    with ThreadPoolExecutor(1) as one:
        return pipeline.batch(source, out, executor=one, **options)  # type: ignore[arg-type]


def kinds(out: Path) -> Counter[str]:
    return Counter(Path(name).name.split()[0] for name in documents(out))


@pytest.fixture(scope="module")
def years() -> dict[str, Tahunan]:
    found, _ = pipeline.load_year(LIST / "tuban-2021.xlsx")
    short = {(each.rekaman.perangkat_daerah.nama or "").removeprefix("Kecamatan "): each for each in found}
    return {name: short[name] for name in NAMES}


@pytest.fixture
def book(years: dict[str, Tahunan], tmp_path: Path) -> Path:
    return pipeline.workbook(list(years.values()), tmp_path / "buku" / "tiga.xlsx")


def test_a_workbook_gives_the_documents_of_the_year_and_a_rekap(book: Path, tmp_path: Path) -> None:
    report = run(book, tmp_path / "out")
    assert kinds(tmp_path / "out") == {"IKU": 3, "IKI": 24, "PK": 27, "Pengukuran": 27, "Rekap": 2}
    assert (report.counts["dibuat"], report.failed) == (83, 0)


def test_values_of_the_workbook_stand_in_the_documents(book: Path, tmp_path: Path) -> None:
    from docx import Document

    run(book, tmp_path / "out", jenis=("pengukuran",))
    made = next((tmp_path / "out").rglob("Pengukuran Kinerja*Jenu*.docx"))
    cells = {cell.text for table in Document(str(made)).tables for row in table.rows for cell in row.cells}
    assert "89,76" in cells
    assert any(text.endswith("%") for text in cells)


def test_every_kind_can_be_asked_for(book: Path, tmp_path: Path) -> None:
    run(book, tmp_path / "out", jenis=("pengukuran", "keputusan"), kecamatan=["Soko"])
    assert kinds(tmp_path / "out") == {"Pengukuran": 1, "Keputusan": 1}
    run(book, tmp_path / "rekap", jenis=("rekap",))
    assert kinds(tmp_path / "rekap") == {"Rekap": 2}
    with pytest.raises(WrongUse, match="pengukuran, pengukuran-iki, keputusan, rekap"):
        run(book, tmp_path / "x", jenis=("lakip",))
    with pytest.raises(WrongUse, match="tidak ada templat"):
        run(book, tmp_path / "x", templates=tmp_path / "tiada")


def test_one_value_changed_makes_the_documents_of_that_kecamatan_again(book: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(book, out)
    opened = load_workbook(book)
    sheet = opened["Realisasi"]
    sheet[_actual(sheet, "Soko")].value = 99.5
    opened.save(book)
    pipeline.workbook(book, book)
    report = run(book, out)
    made = {str(line[1]) for line in report.rows if line[3] == "dibuat"}
    assert {name.split("/")[2] for name in made if "Rekap" not in name} == {"Kecamatan Soko"}
    assert sum("Rekap" in name for name in made) == 2
    assert (report.counts["dibuat"], report.counts["tetap"]) == (13, 70)  # an IKI carries nothing of the value


def test_nothing_that_a_year_has_is_lost_on_its_way(years: dict[str, Tahunan]) -> None:
    given = replace(
        years["Soko"],
        triwulan={"Indikator": "jumlah"},
        pejabat={"Bupati Tuban": Pejabat(nama="NAMA BUPATI")},
        dibawa={"Anggaran/x/jumlah": "dari 2020"},
        sel={"/tahun": "Kecamatan!F5"},
    )
    names = [each.name for each in fields(given)]
    assert names == ["rekaman", "variabel", "pengaturan", "triwulan", "pejabat", "sel", "dibawa", "lain"]
    (source,) = from_records([given], "rekaman")
    there = year_of(source.load(), "rekaman")
    assert (there, there.sel) == (given, given.sel)


def test_a_folder_of_records_and_workbooks(years: dict[str, Tahunan], tmp_path: Path) -> None:
    home = tmp_path / "campuran"
    (home / "bawah").mkdir(parents=True)
    shutil.copy(PATTERN, home / "widang.json")
    pipeline.workbook([years["Jenu"]], home / "bawah" / "jenu.xlsx")
    pipeline.workbook([years["Soko"]], home / "soko.xlsx")
    (home / "~$soko.xlsx").write_bytes(b"terbuka di Excel")
    (home / "rusak.xlsx").write_bytes(b"bukan buku kerja")
    report = run(home, home / "hasil", jenis=("iku", "pengukuran", "rekap"))
    assert kinds(home / "hasil") == {"IKU": 3, "Pengukuran": 3, "Rekap": 2}
    assert [str(row[0]) for row in report.galat] == ["rusak.xlsx"]
    again = run(home, home / "lain", jenis=("iku",))
    assert (again.counts["dibuat"], len(again.galat)) == (3, 1)


def test_results_are_no_source(book: Path, tmp_path: Path) -> None:
    out = book.parent
    run(book, out, jenis=("iku", "rekap"))
    assert [each.asal for each in open_source(out)] == [f"tiga.xlsx: Kecamatan {name}" for name in NAMES]


def test_a_folder_with_a_list_and_a_workbook_needs_no_pattern() -> None:
    assert len(open_source(LIST)) == 20
    assert len(open_source(LIST, PATTERN)) == 20
    with pytest.raises(WrongUse, match="--salin-dari REKAMAN"):
        open_source(LIST / "kecamatan.csv")


def test_bad_cells_are_told_and_nothing_is_made_of_them(book: Path, tmp_path: Path) -> None:
    opened = load_workbook(book)
    opened["Realisasi"]["B5"].value = "Kecamatan Tiada"
    opened.save(book)
    with pytest.raises(KinerjaError, match="perbaiki dulu sel ini"):
        run(book, tmp_path / "out")
    shutil.copy(PATTERN, book.parent / "widang.json")
    report = run(book.parent, tmp_path / "out", jenis=("iku",))
    assert report.counts["dibuat"] == 1
    assert "Kecamatan Tiada" in str(next(iter(report.galat))[1])


def test_a_bad_cell_stops_its_own_kecamatan_only(book: Path, tmp_path: Path) -> None:
    opened = load_workbook(book)
    cell = _actual(opened["Realisasi"], "Soko")
    opened["Realisasi"][cell].value = "85,5,1"
    opened.save(book)
    report = run(book, tmp_path / "out", jenis=("iku",))
    ((asal, reason),) = report.galat
    assert asal == "tiga.xlsx: Kecamatan Soko"
    assert str(reason).startswith(f'perbaiki dulu sel ini:\n  - Realisasi!{cell}: "85,5,1"')
    assert {name.split("/")[2] for name in documents(tmp_path / "out")} == {"Kecamatan Jenu", "Kecamatan Tuban"}


def _actual(sheet: Worksheet, kecamatan: str) -> str:
    row = next(line for line in range(5, sheet.max_row) if kecamatan in str(sheet.cell(line, 2).value))
    column = next(n for n in range(1, sheet.max_column) if sheet.cell(4, n).value == "Realisasi 2021")
    return sheet.cell(row, column).coordinate


def test_a_copy_after_a_pattern_has_no_measurement_of_its_own(tmp_path: Path) -> None:
    report = run(LIST, tmp_path / "out", salin_dari=PATTERN, kecamatan=["Soko", "35.23.16"])
    assert kinds(tmp_path / "out") == {"IKU": 2, "IKI": 16, "PK": 18}
    assert report.meragukan > 0


def test_realisasi_copied_from_a_pattern_are_not_measured(tmp_path: Path) -> None:
    record = json.loads(PATTERN.read_bytes())
    record["iku"][0]["indikator"][0] |= {"target": {"2021": "82"}, "realisasi": {"2021": "83"}}
    (tmp_path / "pola.json").write_text(json.dumps(record), encoding="utf-8")
    run(LIST, tmp_path / "out", salin_dari=tmp_path / "pola.json", kecamatan=["Soko", "Jenu", "Widang"])
    assert kinds(tmp_path / "out") == {"IKU": 3, "IKI": 24, "PK": 27, "Pengukuran": 9}


def test_a_rekap_is_of_all_kecamatan_whichever_are_chosen(book: Path, tmp_path: Path) -> None:
    run(book, tmp_path / "satu", kecamatan=["Soko"])
    run(book, tmp_path / "semua")
    one, all_three = documents(tmp_path / "satu"), documents(tmp_path / "semua")
    assert {name for name in one if "Rekap" not in name} == {name for name in all_three if "Soko/" in name}
    assert one.items() <= all_three.items()


def test_the_plan_names_what_is_made_and_the_archive_holds_it(book: Path, tmp_path: Path) -> None:
    planned = {file for _, file in pipeline.plan(book, tmp_path / "out")}
    run(book, tmp_path / "out", arsip=True)
    assert planned == set(documents(tmp_path / "out"))
    with zipfile.ZipFile(tmp_path / "out" / "dokumen.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == documents(tmp_path / "out")


def test_a_rekap_that_was_edited_is_kept(book: Path, years: dict[str, Tahunan], tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(book, out, jenis=("rekap",))
    path = next(out.rglob("Rekap*.xlsx"))
    path.write_bytes(b"disunting")
    assert run(book, out, jenis=("rekap",)).counts == {"dibiarkan": 1, "tetap": 1}
    assert path.read_bytes() == b"disunting"


def test_two_records_of_one_office_count_once_in_the_rekap(years: dict[str, Tahunan], tmp_path: Path) -> None:
    twice = [years["Soko"], years["Jenu"], replace(years["Soko"], variabel={})]
    run(twice, tmp_path / "out", jenis=("rekap",))  # type: ignore[arg-type]
    sheet = load_workbook(next((tmp_path / "out").rglob("Rekap*.xlsx")))["Ringkasan"]
    text = " ".join(str(cell.value) for row in sheet.rows for cell in row)
    assert "2: Soko, Jenu" in text
    assert "Kecamatan Soko ada di rekaman: Kecamatan Soko dan rekaman: Kecamatan Soko (2); dihitung yang dari" in text


def test_documents_of_a_period_and_of_a_year_set_apart_have_folders_of_their_own() -> None:
    office = PerangkatDaerah(nama="Kecamatan Contoh", daerah="Kabupaten Contoh")
    period = Kinerja(periode=(2021, 2026), perangkat_daerah=office)
    printed = Tahunan(rekaman=Kinerja(tahun=2021, perangkat_daerah=office), pengaturan={"tahun": "2022"})
    folders = [each.folder for each in make_plan(from_records([period, printed], "rekaman"))]
    assert folders == [f"Kabupaten Contoh/{term}/Kecamatan Contoh" for term in ("2021-2026", "2022")]
