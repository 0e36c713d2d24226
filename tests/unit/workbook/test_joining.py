"""Several records of one office and one year make one office of the workbook; what they say differently is told."""

from __future__ import annotations

from dataclasses import replace

from kinerja_docs.domain import Anggaran, Jabatan, Kinerja, Pejabat, PerangkatDaerah, Perjanjian, Pihak, Sasaran
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.workbook import read_workbook, write_workbook
from kinerja_docs.workbook.joining import joined
from tests.workbook_maker import indicator

OFFICE = PerangkatDaerah(nama="Kecamatan Contoh")
LINE = Anggaran(kode="7.01.01", uraian="Program A", tingkat="program", jumlah="1000")


def agreement(owner: str, tahun: int = 2021) -> Tahunan:
    goals = (Sasaran(uraian="Tertib", indikator=(indicator(),)),)
    made = Perjanjian(tahun=tahun, pihak_pertama=Pihak(jabatan=owner), sasaran=goals, anggaran=(LINE,))
    return Tahunan(rekaman=Kinerja(tahun=tahun, perangkat_daerah=OFFICE, perjanjian=(made,)))


def plan(target: str = "90", **fields: object) -> Tahunan:
    goal = Sasaran(uraian="Tertib", indikator=(indicator(target={"2021": target}),))
    office = PerangkatDaerah(nama="KECAMATAN CONTOH", daerah="Kabupaten Contoh")
    return Tahunan(rekaman=Kinerja(tahun=2021, perangkat_daerah=office, iku=(goal,), **fields))  # type: ignore[arg-type]


def messages(years: list[Tahunan]) -> list[str]:
    return [each.pesan for each in joined(years)[1] if each.tingkat != "info"]


def test_an_iku_and_its_agreements_are_one_office_in_the_workbook() -> None:
    made, told = joined([agreement("Camat"), plan(), agreement("Sekretaris Kecamatan")])

    assert [each.pesan for each in told] == ["3 rekaman kantor dan tahun yang sama digabung menjadi satu."]
    (read,), _ = read_workbook(write_workbook(made, 2021), "buku.xlsx")
    assert read.rekaman.perangkat_daerah == PerangkatDaerah(nama="Kecamatan Contoh", daerah="Kabupaten Contoh")
    assert [each.pihak_pertama.jabatan for each in read.rekaman.perjanjian if each.pihak_pertama] == [
        "Camat",
        "Sekretaris Kecamatan",
    ]
    assert read.rekaman.iku == plan().rekaman.iku


def test_a_record_given_twice_adds_nothing() -> None:
    made, _ = joined([agreement("Camat"), agreement("Camat")])

    assert [each.rekaman.perjanjian for each in made] == [agreement("Camat").rekaman.perjanjian]


def test_what_differs_is_told_and_the_first_counts() -> None:
    ((year,), _), told = joined([plan("90"), plan("95")]), messages([plan("90"), plan("95")])

    assert year.rekaman.iku[0].indikator[0].target == {"2021": "90"}
    assert any("2021 berbeda di dua rekaman (90 dan 95)" in each for each in told)


def test_indicators_and_officials_of_both_are_gathered() -> None:
    holder = Pejabat(nama="NAMA CAMAT")
    one = plan(jabatan=(Jabatan(nama="Camat"),))
    more = Sasaran(uraian="Tertib", indikator=(indicator("Nilai IKM"),))
    two = replace(one, rekaman=replace(one.rekaman, iku=(more,), jabatan=(Jabatan(nama="CAMAT", pejabat=holder),)))
    (year,), told = joined([one, two])

    assert [[each.nama for each in goal.indikator] for goal in year.rekaman.iku] == [
        ["Persentase desa tertib", "Nilai IKM"]
    ]
    assert year.rekaman.jabatan == (Jabatan(nama="Camat", pejabat=holder),)
    assert not [each for each in told if each.tingkat != "info"]


def test_two_agreements_of_one_jabatan_stay_two_and_are_told() -> None:
    other = agreement("Camat")
    (changed,) = other.rekaman.perjanjian
    other = replace(other, rekaman=replace(other.rekaman, perjanjian=(replace(changed, anggaran=()),)))

    assert messages([agreement("Camat"), other]) == [
        "Perjanjian Kinerja Camat ada dalam dua rekaman, isinya lain. Hapus yang tidak dipakai."
    ]


def test_one_office_in_two_years_is_told_before_it_becomes_two() -> None:
    made, told = joined([agreement("Camat"), agreement("Camat", 2022)])

    assert len(made) == 2
    assert "(2021 dan 2022); di buku kerja menjadi dua kantor" in told[0].pesan


def test_offices_of_one_name_in_two_regions_are_two() -> None:
    elsewhere = plan()
    region = replace(elsewhere.rekaman.perangkat_daerah, daerah="Kabupaten Lain")
    elsewhere = replace(elsewhere, rekaman=replace(elsewhere.rekaman, perangkat_daerah=region))

    assert len(joined([plan(), elsewhere])[0]) == 2
