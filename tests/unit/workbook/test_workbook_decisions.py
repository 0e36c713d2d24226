"""What a planner decides in the workbook beside the numbers: triwulan, owners of the budget, officials, the decree."""

from __future__ import annotations

from dataclasses import replace

from openpyxl import Workbook
from workbook_maker import column, grave, read_changed, setting, year


def test_how_a_year_follows_from_its_triwulan_is_chosen_by_row() -> None:
    def chosen(book: Workbook) -> None:
        rule = column(book, "Realisasi", "Setahun dari triwulan")
        book["Realisasi"][f"{rule}5"], book["Realisasi"][f"{rule}6"] = "Terakhir", "rata-rata"

    (one,), faults = read_changed(chosen)
    assert one.triwulan == {"Persentase desa tertib": "terakhir"}
    assert grave(faults) == ['Realisasi!I6: "rata-rata" tidak ada dalam pilihan. Pilih: jumlah, terakhir.']


def test_indicators_of_one_name_have_one_rule() -> None:
    twice = year()
    goal = replace(twice.rekaman.iku[0], indikator=(twice.rekaman.iku[0].indikator[0],) * 2)

    def chosen(book: Workbook) -> None:
        book["Realisasi"]["I5"], book["Realisasi"]["I6"] = "jumlah", "terakhir"

    (one,), faults = read_changed(chosen, replace(twice, rekaman=replace(twice.rekaman, iku=(goal,))))
    assert one.triwulan == {"Persentase desa tertib": "jumlah"}
    assert 'memakai "jumlah" di baris lain' in grave(faults)[0]


def test_one_nip_behind_two_names_is_said() -> None:
    again = {"C6": "Kepala Seksi Pemerintahan", "D6": "NAMA LAIN", "E6": "19000101 192001 1 001"}
    assert grave(read_changed(setting("Pejabat", again))[1]) == [
        "Pejabat!E6: NIP ini sudah dipakai nama lain di baris lain. Periksa mana yang benar."
    ]
    assert grave(read_changed(setting("Pejabat", {**again, "D6": "NAMA CAMAT"}))[1]) == []


def test_the_decree_and_the_reason_of_a_change_are_settings_too() -> None:
    def typed(book: Workbook) -> None:
        wanted = {"Nomor keputusan": "188/1", "Tanggal keputusan": "5 Januari 2021", "Alasan perubahan PK": "bosan"}
        for row in book["Pengaturan"].iter_rows(min_row=5):
            row[3].value = wanted.get(row[2].value, row[3].value)

    (one,), faults = read_changed(typed)
    known = {key: text for key, text in one.pengaturan.items() if key.startswith("keputusan")}
    assert known == {"keputusan.nomor": "188/1", "keputusan.tanggal": "2021-01-05"}
    assert [each.rpartition(": ")[2] for each in grave(faults)] == ["pejabat, strategi, prioritas."]


def test_a_budget_of_nobody_is_said() -> None:
    (one,), faults = read_changed(setting("Anggaran", {"C5": "Kepala Seksi Pemerintahn"}))
    assert [each.tingkat for each in faults] == ["peringatan"]
    assert str(faults[0]).startswith('Anggaran!C5: jabatan "Kepala Seksi Pemerintahn" tidak ada di lembar Jabatan')
    assert [len(each.anggaran) for each in one.rekaman.perjanjian] == [1, 3]
