"""Whose paper it is: where names of offices and regions end, and which of several wins."""

from __future__ import annotations

import pytest

from kinerja_docs.bahasa.wilayah import known_words, province_of, region_at_end, spelt
from kinerja_docs.document import Heading, Paragraph, Text
from kinerja_docs.extract.naming import LABEL, PARTY, Naming
from kinerja_docs.profiles import load_profiles
from kinerja_docs.source import Place

VOCABULARY = load_profiles(None).vocabulary
PLACE = Place(berkas="uji.txt")


def named(*lines: str, title: bool = True) -> tuple[str | None, str | None]:
    naming = Naming(VOCABULARY)
    kind = Heading if title else Paragraph
    naming.read([kind((Text(line),), PLACE) for line in lines])
    office, region = naming.office(), naming.region()
    return office and office.value, region and region.value


@pytest.mark.parametrize(
    ("line", "region"),
    [
        ("PEMERINTAH KABUPATEN SUKAMAJU DAN PERANGKAT DAERAH", "Kabupaten Sukamaju"),
        ("KABUPATEN SUKAMAJU NAMA BUPATI, S.H., M.Si.", "Kabupaten Sukamaju"),
        ("DINAS PERTANIAN 'KOTA SUKAMAJU'", "Kota Sukamaju"),
        ("Kepala Dinas Pertanian Provinsi Suka Maju Kepala", "Provinsi Suka Maju"),
        ("BUPATI TUBAN", "Kabupaten Tuban"),
        ("KABUPATEN SUKA DAN KEPULAUAN", "Kabupaten Suka dan Kepulauan"),
        ("INSPEKTORAT P R O V I N S I J A W A T E N G A H", "Provinsi Jawa Tengah"),
        ("Dinas Kehutanan Jawa Timur", "Provinsi Jawa Timur"),
        ("Dinas Kehutanan Prov. Jatim", "Provinsi Jawa Timur"),
        ("Rapat di Kota Yang Bersih", None),
        ("Pekerjaan di Kota Rp 3.000", None),
        ("Persentase Kabupaten/Kota Sehat", None),
    ],
)
def test_the_name_of_a_region_ends_where_the_region_does(line: str, region: str | None) -> None:
    assert named(line)[1] == region


@pytest.mark.parametrize(
    ("lines", "office"),
    [
        (["BADAN PENDAPATAN DAERAH", "DAN PENGELOLAAN ASET"], "Badan Pendapatan Daerah dan Pengelolaan Aset"),
        (["DINAS PANGAN DAN PERIKANAN KABUPATEN SUKAMAJU"], "Dinas Pangan dan Perikanan"),
        (["Dinas Kehutanan Jawa Timur"], "Dinas Kehutanan"),
        (["RSUD SUKAMAJU"], "RSUD Sukamaju"),
        (["KELURAHAN MEKAR KECAMATAN SARI KOTA SUKAMAJU"], "Kelurahan Mekar"),
        (["BAGIAN UMUM DAN KEPEGAWAIAN", "Kecamatan Sari, Kota Jambi"], "Kecamatan Sari"),
        (["BKPSDM KABUPATEN SUKAMAJU"], "BKPSDM"),
        (["BAPPEDA KABUPATEN SUKAMAJU"], "Bappeda"),
    ],
)
def test_the_office_is_the_one_that_titles_name(lines: list[str], office: str) -> None:
    assert named(*lines)[0] == office


def test_an_office_named_only_by_its_abbreviation_is_said() -> None:
    naming = Naming(VOCABULARY)
    naming.say("BPBD KABUPATEN SUKAMAJU", PLACE, PARTY)
    found = naming.office()
    assert found is not None
    assert [doubt.kode for doubt in found.doubts] == ["DOK-02"]


def test_a_name_parted_by_the_end_of_a_line_goes_on_below() -> None:
    assert named("PEMERINTAH PROVINSI KALIMANTAN", "TENGAH")[1] == "Provinsi Kalimantan Tengah"


def test_running_text_names_no_office_but_who_has_the_duties() -> None:
    assert named("Laporan dikirim ke Dinas Kesehatan setiap bulan.", title=False)[0] is None
    text = "Sesuai Pasal 3 Peraturan Nomor 1, Dinas Kesehatan mempunyai tugas melaksanakan urusan kesehatan."
    assert named(text, title=False)[0] == "Dinas Kesehatan"


def test_a_heading_of_a_regulation_is_no_office() -> None:
    assert named("BAGIAN KESATU", "Bagian Kedua")[0] is None


def test_a_label_outweighs_titles() -> None:
    naming = Naming(VOCABULARY)
    naming.read([Heading((Text("DINAS KESEHATAN"),), PLACE)] * 5)
    naming.say("Dinas Sosial", PLACE, LABEL)
    assert naming.office().value == "Dinas Sosial"  # type: ignore[union-attr]


def test_regions_of_indonesia_are_a_witness() -> None:
    assert known_words("Provinsi", ["JAWA", "BARAT", "KEPALA"]) == 2
    assert known_words("Kota", ["Rp"]) == 0
    assert region_at_end(["Dinas", "Sosial", "Bandung"]) is None
    assert province_of("Jabar") == "Jawa Barat"
    assert spelt("KOTACIMAHI") == "KOTA CIMAHI"


def test_an_address_says_little_of_whose_paper_it_is() -> None:
    naming = Naming(VOCABULARY)
    lines = [
        "Program yang dilaksanakan Dinas Sosial Kabupaten Tuban adalah:",
        "Jl.Melati Permai No.1\nKec.Ujung, Kota Makassar",
    ]
    naming.read([Paragraph((Text(line),), PLACE) for line in lines])
    assert naming.region().value == "Kabupaten Tuban"  # type: ignore[union-attr]
