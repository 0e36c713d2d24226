"""What is said of documents whose year does not fit their targets, their dates, their source."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from workbook_maker import changed, year

from kinerja_docs import pipeline
from kinerja_docs.domain import Perjanjian, Pihak
from kinerja_docs.domain.kabar import Kabar
from kinerja_docs.renderers.settings import Settings


def told(source: object, out: Path, jenis: tuple[str, ...] = ("pk",), **settings: object) -> list[str]:
    heard: list[Kabar] = []
    pipeline.generate(source, out, jenis=jenis, settings=Settings(**settings), tell=heard.append)  # type: ignore[arg-type]
    return [str(each) for each in heard if each.tingkat == "peringatan"]


def test_two_changes_of_year_in_a_row_print_the_last_year_alone(tmp_path: Path) -> None:
    book = pipeline.workbook(year(), tmp_path / "2022.xlsx", tahun=2022)
    book = pipeline.workbook(book, tmp_path / "2023.xlsx", tahun=2023)
    said = told(book, tmp_path / "out", ("iku", "pk", "iki"))
    names = [path.name for path in (tmp_path / "out").glob("*.docx")]
    assert len(names) == 4
    assert all("2023" in name for name in names)
    assert any("dibawa dari 2021" in line for line in said)
    assert any("target 2023 belum ada, yang ada target 2021" in line for line in said)


def test_targets_of_the_year_are_not_asked_for_twice(tmp_path: Path) -> None:
    assert not [line for line in told(year(), tmp_path) if "belum ada, yang ada" in line]


@pytest.mark.parametrize(("tanggal", "said"), [("2026-01-05", True), ("2021-01-04", False), ("2020-12-30", False)])
def test_an_agreement_dated_outside_its_year_is_told(tanggal: str, said: bool, tmp_path: Path) -> None:
    lines = told(year(), tmp_path, tanggal=tanggal)
    assert any("di luar waktu dokumen tahun 2021" in line for line in lines) == said


def test_a_date_is_told_only_of_documents_that_print_it(tmp_path: Path) -> None:
    late = {"tanggal_pengukuran": "2020-01-14"}
    assert not any("di luar waktu" in line for line in told(year(), tmp_path, ("pk",), **late))
    assert any("di luar waktu" in line for line in told(year(), tmp_path, ("pengukuran",), **late))


def test_the_date_of_an_agreement_itself_is_told(tmp_path: Path) -> None:
    old = Perjanjian(tahun=2021, pihak_pertama=Pihak(jabatan="Camat"), sasaran=year().rekaman.iku, tanggal="2023-01-02")
    given = replace(year(), rekaman=replace(year().rekaman, perjanjian=(old,)))
    assert any("2 Januari 2023 di luar waktu dokumen tahun 2021" in line for line in told(given, tmp_path))


def test_a_record_of_one_year_printed_for_another_says_so(tmp_path: Path) -> None:
    lines = told(year(), tmp_path, tahun=2022)
    assert any("rekaman ini tahun 2021, dokumennya dibuat untuk 2022" in line for line in lines)
    assert all("2022" in path.name for path in tmp_path.glob("*.docx"))


def test_an_agreement_of_another_year_in_a_record_says_so(tmp_path: Path) -> None:
    given = replace(year(), rekaman=replace(year().rekaman, tahun=2022))
    lines = told(given, tmp_path)
    assert any("Perjanjian Kinerja tahun 2021 ada di rekaman tahun 2022" in line for line in lines)
    assert all("2022" in path.name for path in tmp_path.glob("*.docx"))


def test_a_date_in_a_workbook_is_told_with_the_sheet(tmp_path: Path) -> None:
    book = pipeline.workbook(year(), tmp_path / "b.xlsx")

    def typed(pages: object) -> None:
        page = pages["Pengaturan"]  # type: ignore[index]
        line = next(row[0].row for row in page.iter_rows() if row[2].value == "Tanggal")
        page[f"D{line}"] = "5 Januari 2026"

    book.write_bytes(changed(book.read_bytes(), typed))
    (line,) = (each for each in told(book, tmp_path / "out") if "5 Januari 2026" in each)
    assert "engaturan" in line
