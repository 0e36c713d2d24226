"""Codes, levels and jabatan of the budget: what does not fit is told at its cell, and nothing printed is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from openpyxl import Workbook

from kinerja_docs.compute.rollup import programs
from kinerja_docs.compute.year import results_of
from kinerja_docs.domain import Anggaran
from kinerja_docs.domain.budget import levelled
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.renderers import Settings
from kinerja_docs.renderers.agreements import agreements
from kinerja_docs.renderers.rows import budget_total
from kinerja_docs.telling import Asked, gather
from tests.workbook_maker import column, read_changed

CODE, NAME, LEVEL, AMOUNT = "Kode", "Program / kegiatan / sub kegiatan", "Tingkat", "Jumlah (Rp)"
FOURTH, ADDED = 8, 9
"""The row of the last line of the budget, and the one after it."""


def typed(row: int, cells: dict[str, object]) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        for title, value in cells.items():
            book["Anggaran"][f"{column(book, 'Anggaran', title)}{row}"] = value

    return change


def told(change: Callable[[Workbook], object]) -> tuple[Tahunan, list[str]]:
    (year,), _ = read_changed(change)
    found = [f"{each.tingkat} {each.tempat}: {each.pesan}" for each in gather(year, Asked())]
    return year, [each for each in found if "Anggaran!" in each]


def printed(year: Tahunan) -> tuple[tuple[Anggaran, ...], Decimal | None]:
    lines = next(each.anggaran for each in agreements(year.rekaman, Settings()) if each.anggaran)
    return lines, budget_total(lines)


def again(**other: object) -> dict[str, object]:
    fields = {"Jabatan": "Camat", CODE: "7.01.01.2.01.0002", NAME: "Sub D", LEVEL: "Sub kegiatan", AMOUNT: 20000}
    return {**fields, **other}


def test_a_code_that_occurs_again_with_another_amount_is_told_and_both_count() -> None:
    year, found = told(typed(ADDED, again(**{AMOUNT: 99000})))

    assert any(
        "Anggaran!D9: kode 7.01.01.2.01.0002 sudah dipakai di Anggaran!D8, jumlahnya lain" in each for each in found
    )
    kegiatan = next(iter(results_of(year).anggaran)).selisih[0]
    assert kegiatan.jumlah == Decimal(10000 + 20000 + 99000)


def test_a_row_copied_whole_counts_once() -> None:
    year, found = told(typed(ADDED, again(**{"Keterangan": "APBD"})))

    assert any("Anggaran!D9: baris ini sama dengan Anggaran!D8" in each for each in found)
    assert not next(iter(results_of(year).anggaran)).selisih


def test_a_code_with_another_name_is_told() -> None:
    _, found = told(typed(ADDED, again(**{NAME: "Sub E"})))

    assert any("Anggaran!D9" in each and "untuk uraian lain" in each for each in found)


def test_a_level_that_is_missing_is_that_of_the_code() -> None:
    year, found = told(typed(5, {LEVEL: None}))
    lines, total = printed(year)

    assert found == ["info Anggaran!F5: tingkat kosong; menurut kodenya dibaca Program."]
    assert [line.uraian for line in lines] == ["Program A"]
    assert total == Decimal(30000)


def test_a_level_that_no_code_tells_must_be_filled_in() -> None:
    year, found = told(typed(ADDED, {"Jabatan": "Camat", NAME: "Program Z", AMOUNT: 5000}))
    lines, total = printed(year)

    assert any(each.startswith("galat Anggaran!F9: tingkat baris anggaran ini belum diisi") for each in found)
    assert {line.uraian for line in lines} == {"Program A", "Program Z"}
    assert total == Decimal(35000)


def test_a_program_without_code_counts_once_in_every_total() -> None:
    year, found = told(typed(5, {CODE: None}))

    assert any(each.startswith("peringatan Anggaran!D5: kode baris anggaran ini kosong") for each in found)
    assert printed(year)[1] == Decimal(30000)
    assert results_of(year).anggaran[0].total.nilai == Decimal(30000)
    assert sum(each.jumlah or 0 for each in programs(year.rekaman)[0]) == Decimal(30000)


@pytest.mark.parametrize(("owner", "wrong"), [("Kepala Seksi Pemerintahan", True), ("Camat", False)])
def test_a_program_belongs_to_somebody_above_those_who_have_what_is_in_it(owner: str, wrong: bool) -> None:
    _, found = told(typed(5, {"Jabatan": owner}))

    assert any("Anggaran!C5" in each and "bukan bawahannya" in each for each in found) is wrong


def test_levels_of_another_numbering_are_those_of_the_other_lines() -> None:
    (year,), _ = read_changed(lambda _book: None)
    (agreement,) = year.rekaman.perjanjian
    old = (
        Anggaran(kode="4.01.01.15", uraian="Program P", tingkat="program", jumlah="1"),
        Anggaran(kode="4.01.01.16", uraian="Program Q", jumlah="2"),
        Anggaran(kode="4.01.01.15.02", uraian="Kegiatan R", jumlah="1"),
    )
    record = replace(year.rekaman, perjanjian=(replace(agreement, anggaran=old),))
    assert [line.tingkat for line in levelled(record).perjanjian[0].anggaran] == ["program", "program", None]


def test_targets_of_triwulan_alone_are_named_so() -> None:
    def change(book: Workbook) -> None:
        book["Target"][f"{column(book, 'Target', 'Target 2021')}5"] = None
        book["Target"][f"{column(book, 'Target', 'Target TW II 2021')}5"] = 45

    (year,), _ = read_changed(change)
    found = [each.pesan for each in gather(year, Asked(frozenset(("iku",))))]
    assert any("target 2021 belum ada, yang ada target triwulan 2021." in each for each in found)
