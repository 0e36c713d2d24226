"""The Perjanjian Kinerja of a year: with whom, about what, with which part of the budget, signed in which capacity."""

from __future__ import annotations

from dataclasses import replace

import pytest
from year_maker import RECORD, SETTINGS, body, made, starting, tables, text

from kinerja_docs.domain import Anggaran, Pejabat


def budget(owner: str) -> tuple[Anggaran, ...]:
    return tuple(
        Anggaran(kode=code, uraian=f"{level} {owner}", tingkat=level, jumlah=amount, keterangan="APBD")  # type: ignore[arg-type]
        for code, level, amount in (
            ("7.01.01", "program", "2000000"),
            ("7.01.01.2.01", "kegiatan", "1500000"),
            ("7.01.01.2.01.0001", "sub_kegiatan", "1500000"),
        )
    )


def test_the_camat_agrees_with_the_bupati_on_programs() -> None:
    found = tables(starting("PK Kecamatan Widang 2021 - 01"))
    assert found[1][0][1] == "Sasaran Strategis"
    assert found[2][0] == ["No.", "Program", "Anggaran", "Keterangan"]
    assert [row[0] for row in found[2][1:-1]] == ["1", "2", "3", "4", "5"]
    assert found[2][-1] == ["Jumlah", "Rp2.354.470.000,00", ""]
    line = text(body(starting("PK Kecamatan Widang 2021 - 01")))
    assert "Terbilang: Dua miliar tiga ratus lima puluh empat juta empat ratus tujuh puluh ribu rupiah" in line


PARTIES = [
    # number, who signs left, column of sasaran, budget table, codes, total, in words
    ("01", "BUPATI TUBAN,", "Sasaran Strategis", "Program", ["7.01.01", "7.01.02", "7.01.03", "7.01.04", "7.01.06"],
     "Rp2.354.470.000,00", "Dua miliar tiga ratus lima puluh empat juta empat ratus tujuh puluh ribu rupiah"),
    ("02", "CAMAT WIDANG,", "Sasaran Program", "Program/Kegiatan",
     ["7.01.01", *(f"7.01.01.2.{n}" for n in ("01", "02", "05", "06", "08", "09"))],
     "Rp2.092.020.000,00", "Dua miliar sembilan puluh dua juta dua puluh ribu rupiah"),
    ("03", "CAMAT WIDANG,", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan",
     ["7.01.04.2.01", "7.01.04.2.01.0001", "7.01.04.2.01.0002", "7.01.04.2.02", "7.01.04.2.02.0001"],
     "Rp76.800.000,00", "Tujuh puluh enam juta delapan ratus ribu rupiah"),
    ("04", "CAMAT WIDANG,", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan",
     ["7.01.06.2.01", "7.01.06.2.01.0002", "7.01.06.2.01.0003"],
     "Rp64.750.000,00", "Enam puluh empat juta tujuh ratus lima puluh ribu rupiah"),
    ("05", "CAMAT WIDANG,", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan", ["7.01.02.2.04", "7.01.02.2.04.0003"],
     "Rp27.400.000,00", "Dua puluh tujuh juta empat ratus ribu rupiah"),
    ("06", "CAMAT WIDANG,", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan",
     ["7.01.03.2.03", "7.01.03.2.03.0001", "7.01.03.2.03.0002"],
     "Rp55.000.000,00", "Lima puluh lima juta rupiah"),
    ("07", "CAMAT WIDANG,", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan", ["7.01.02.2.01", "7.01.02.2.01.0001"],
     "Rp38.500.000,00", "Tiga puluh delapan juta lima ratus ribu rupiah"),
    ("08", "SEKRETARIS CAMAT WIDANG,", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan", None,
     "Rp2.063.520.000,00", "Dua miliar enam puluh tiga juta lima ratus dua puluh ribu rupiah"),
    ("09", "SEKRETARIS CAMAT WIDANG,", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan",
     ["7.01.01.2.01", "7.01.01.2.01.0001", "7.01.01.2.01.0006", "7.01.01.2.01.0007"],
     "Rp28.500.000,00", "Dua puluh delapan juta lima ratus ribu rupiah"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "superior", "goals", "lines", "codes", "total", "words"), PARTIES, ids=[each[0] for each in PARTIES]
)
def test_every_agreement_of_the_sample(
    number: str, superior: str, goals: str, lines: str, codes: list[str] | None, total: str, words: str
) -> None:
    document = starting(f"PK Kecamatan Widang 2021 - {number}")
    signed, agreed, money = tables(document)[:3]
    assert signed[0][0] == f"Pihak Kedua, {superior}"
    assert (agreed[0][1], money[0][1], money[-1]) == (goals, lines, ["Jumlah", total, ""])
    assert codes in (None, [row[1].split()[0] for row in money[1:-1]])
    assert f"Terbilang: {words}" in text(body(document))
    assert ("NIP." in signed[1][0]) == (number != "01")


def test_budgets_of_the_sample_add_up_from_agreement_to_agreement() -> None:
    def printed(number: str) -> dict[str, int]:
        rows = tables(starting(f"PK Kecamatan Widang 2021 - {number}"))[2][1:-1]
        return {row[1].split()[0]: int(row[2][2:-3].replace(".", "")) for row in rows}

    secretary, below = printed("02"), {**printed("08"), **printed("09")}
    kegiatan = {code: amount for code, amount in secretary.items() if code != "7.01.01"}
    assert sum(kegiatan.values()) == secretary["7.01.01"] == printed("01")["7.01.01"]
    assert all(below[code] == amount for code, amount in kegiatan.items())
    for code, amount in kegiatan.items():
        assert sum(each for inner, each in below.items() if inner.startswith(f"{code}.")) == amount


def test_a_kegiatan_under_the_program_of_somebody_else_stands_below_it_with_its_own_sum() -> None:
    head, *others = RECORD.perjanjian
    lines = (*head.anggaran, *(line for each in others for line in each.anggaran if line.tingkat == "program"))
    moved = [replace(each, anggaran=tuple(x for x in each.anggaran if x.tingkat != "program")) for each in others]
    assert head.pihak_pertama is not None
    camat = replace(head, pihak_pertama=replace(head.pihak_pertama, jabatan="Camat"), anggaran=lines)
    found = made(replace(RECORD, perjanjian=(camat, *(each for each in moved if each.anggaran))))
    rows = tables(starting("PK Kecamatan Widang 2021 - 02", found))[2]
    assert rows[1][1:3] == [
        "7.01.01 PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA",
        "Rp2.092.020.000,00",
    ]
    assert [row[0] for row in rows[1:]] == ["1", *[""] * 6, "Jumlah"]


@pytest.mark.parametrize(
    ("number", "jabatan", "goals", "lines", "superior"),
    [
        ("02", "Sekretaris Camat Widang", "Sasaran Program", "Program/Kegiatan", "CAMAT WIDANG,"),
        ("03", "Kepala Seksi Ketetraman dan Ketertiban Camat Widang", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan", "C"),
        ("09", "Kepala Sub Bagian Program dan Pelaporan", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan", "SEKRETARIS"),
    ],
)  # fmt: skip
def test_levels_below_the_camat(number: str, jabatan: str, goals: str, lines: str, superior: str) -> None:
    head = RECORD.perjanjian[0]
    assert head.pihak_pertama is not None
    own = replace(head, pihak_pertama=replace(head.pihak_pertama, jabatan=jabatan), anggaran=budget(jabatan))
    found = tables(starting(f"PK Kecamatan Widang 2021 - {number}", made(replace(RECORD, perjanjian=(head, own)))))
    assert found[0][0][0].startswith(f"Pihak Kedua, {superior}")
    assert found[1][0][1] == goals
    assert found[2][0][1] == lines
    assert len(found[2]) == 4
    assert [row[0] for row in found[2][1:]] == ["1", "", "Jumlah"]


def test_a_secretary_answers_for_the_budget_below() -> None:
    head = RECORD.perjanjian[0]
    assert head.pihak_pertama is not None
    name = "Kepala Sub Bagian Umum dan Kepegawaian"
    below = replace(head, pihak_pertama=replace(head.pihak_pertama, jabatan=name), anggaran=budget(name))
    found = tables(starting("PK Kecamatan Widang 2021 - 02", made(replace(RECORD, perjanjian=(below,)))))
    assert [row[1] for row in found[2][1:3]] == [f"7.01.01 program {name}", f"7.01.01.2.01 kegiatan {name}"]


def test_a_changed_agreement_says_why() -> None:
    changed = made(settings=replace(SETTINGS, perubahan="pejabat"))
    line = text(body(starting("PK Perubahan Kecamatan Widang 2021 - 01", changed)))
    assert line.count("PERJANJIAN KINERJA PERUBAHAN TAHUN 2021") == 2
    assert "Perjanjian Kinerja Tahun 2021 karena terjadi pergantian atau mutasi pejabat." in line


def test_capacities_and_signing_on_behalf() -> None:
    officials = {
        "Camat Widang": Pejabat(nama="NAMA CAMAT", kapasitas="Plt."),
        "Bupati Tuban": Pejabat(nama="NAMA BUPATI"),
        "Sekretaris Daerah": Pejabat(nama="NAMA SEKDA", golongan="IV/d"),
    }
    signed = replace(SETTINGS, pejabat=officials, atas_nama={"Bupati Tuban": "Sekretaris Daerah"})
    document = starting("PK Kecamatan Widang 2021 - 01", made(settings=signed))
    (left, right), (left_name, right_name) = tables(document)[0]
    assert left == "Pihak Kedua, a.n. BUPATI TUBAN SEKRETARIS DAERAH,"
    assert right.endswith("Pihak Pertama, Plt. CAMAT WIDANG,")
    assert left_name == "NAMA SEKDA Pembina Utama Madya (IV/d) NIP. [belum ditetapkan]"
    assert "Nama:NAMA BUPATI" in text(body(document))
    assert right_name.startswith("NAMA CAMAT")


@pytest.mark.parametrize("kapasitas", ["Plt.", "Plh.", "Pj."])
def test_every_capacity_stands_before_the_jabatan_wherever_it_signs(kapasitas: str) -> None:
    camat = Pejabat(nama="NAMA PENGGANTI", nip="19000101 192001 1 010", golongan="IV/a", kapasitas=kapasitas)  # type: ignore[arg-type]
    found = made(settings=replace(SETTINGS, pejabat={"Camat": camat}))
    own, below = (tables(starting(f"PK Kecamatan Widang 2021 - {number}", found))[0] for number in ("01", "03"))
    assert own[0][1].endswith(f"Pihak Pertama, {kapasitas} CAMAT WIDANG,")
    assert below[0][0] == f"Pihak Kedua, {kapasitas} CAMAT WIDANG,"
    assert own[1][1] == below[1][0] == "NAMA PENGGANTI Pembina (IV/a) NIP. 19000101 192001 1 010"
    assert f"{kapasitas} CAMAT WIDANG," in text(body(starting("Pengukuran", found)))
    assert f"{kapasitas} CAMAT WIDANG," in text(body(starting("Keputusan", found)))


@pytest.mark.parametrize(("kapasitas", "has_nip"), [(None, False), ("Plt.", False), ("Pj.", True)])
def test_only_an_appointed_bupati_has_a_nip(kapasitas: str | None, has_nip: bool) -> None:
    bupati = Pejabat(nama="NAMA BUPATI", nip="19000101 192001 1 011", pangkat="Pembina", kapasitas=kapasitas)  # type: ignore[arg-type]
    signed = made(settings=replace(SETTINGS, pejabat={"Bupati Tuban": bupati}))
    (left, _), (name, _) = tables(starting("PK Kecamatan Widang 2021 - 01", signed))[0]
    assert left == f"Pihak Kedua, {kapasitas + ' ' if kapasitas else ''}BUPATI TUBAN,"
    assert name == "NAMA BUPATI" + (" Pembina NIP. 19000101 192001 1 011" if has_nip else "")


@pytest.mark.parametrize("perubahan", ["pejabat", "strategi", "prioritas"])
def test_every_reason_of_a_change_is_in_the_words_of_the_regulation(perubahan: str) -> None:
    words = {
        "pejabat": "terjadi pergantian atau mutasi pejabat.",
        "strategi": "perubahan dalam strategi yang mempengaruhi pencapaian tujuan dan sasaran (perubahan program, "
        "kegiatan dan alokasi anggaran).",
        "prioritas": "perubahan prioritas atau asumsi yang berakibat secara signifikan dalam proses pencapaian tujuan "
        "dan sasaran.",
    }
    changed = made(settings=replace(SETTINGS, perubahan=perubahan))  # type: ignore[arg-type]
    for number in ("01", "02", "03", "08"):
        assert words[perubahan] in text(body(starting(f"PK Perubahan Kecamatan Widang 2021 - {number}", changed)))
