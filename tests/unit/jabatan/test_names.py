"""Two names of a jabatan are one if they mean the same in their office."""

from __future__ import annotations

import pytest

from kinerja_docs.domain import PerangkatDaerah
from kinerja_docs.jabatan import bare, lexicon
from kinerja_docs.jabatan.match import find
from kinerja_docs.jabatan.meaning import Meaning, meaning, same
from kinerja_docs.jabatan.office import Office, office_of

KECAMATAN = ("Kecamatan Sumber Rejo", "Kabupaten Contoh")
DISTRIK = ("Distrik Muara Tengah", "Kabupaten Contoh")
KAPANEWON = ("Kapanewon Karang Asri", "Kabupaten Contoh")
KEMANTREN = ("Kemantren Banyu Urip", "Kota Contoh")
ADMINISTRASI = ("Kecamatan Kebon Raya", "Kota Administrasi Contoh Barat")
KELURAHAN = ("Kelurahan Melati Kecamatan Sumber Rejo", "Kabupaten Contoh")
DINAS = ("Dinas Perpustakaan dan Kearsipan", "Kabupaten Contoh")


def office(about: tuple[str | None, str | None]) -> Office:
    return office_of(PerangkatDaerah(nama=about[0], daerah=about[1]), lexicon())


@pytest.mark.parametrize(
    ("nama", "head"),
    [
        ("Kecamatan Widang", "Camat Widang"),
        ("KECAMATAN WIDANG", "Camat WIDANG"),
        ("Kec. Widang", "Camat Widang"),
        ("Kelurahan Gedongombo", "Lurah Gedongombo"),
        ("Kelurahan Melati Kecamatan Sumber Rejo", "Lurah Melati"),
        ("Kalurahan Sari Mulyo", "Lurah Sari Mulyo"),
        ("Distrik Muara Tengah", "Kepala Distrik Muara Tengah"),
        ("Kapanewon Karang Asri", "Panewu Karang Asri"),
        ("Kemantren Banyu Urip", "Mantri Pamong Praja Banyu Urip"),
        ("Dinas Pendidikan", "Kepala Dinas Pendidikan"),
        ("Satuan Polisi Pamong Praja", "Kepala Satuan Polisi Pamong Praja"),
        ("Inspektorat", "Inspektur"),
        ("Inspektorat Daerah", "Inspektur"),
        ("Sekretariat Daerah", "Sekretaris Daerah"),
        ("Sekretariat DPRD", "Sekretaris DPRD"),
        ("RSUD Contoh", "Direktur RSUD Contoh"),
        ("Perpustakaan Umum", "Kepala Perpustakaan Umum"),
        (None, None),
    ],
)
def test_heads(nama: str | None, head: str | None) -> None:
    assert office((nama, None)).head == head


@pytest.mark.parametrize(
    ("daerah", "regent"),
    [
        ("Kabupaten Tuban", "Bupati Tuban"),
        ("Kab. Tuban", "Bupati Tuban"),
        ("Kota Malang", "Wali Kota Malang"),
        ("Provinsi Jawa Timur", "Gubernur Jawa Timur"),
        ("Kota Administrasi Contoh Barat", "Wali Kota Administrasi Contoh Barat"),
        ("Negeri Antah", "Kepala Daerah Negeri Antah"),
        (None, None),
    ],
)
def test_heads_of_regions(daerah: str | None, regent: str | None) -> None:
    assert office((None, daerah)).regent == regent


SAME = [
    (KECAMATAN, "Camat", "Camat Sumber Rejo"),
    (KECAMATAN, "CAMAT  SUMBER REJO", "camat"),
    (KECAMATAN, "Plt. Camat Sumber Rejo", "Camat"),
    (KECAMATAN, "Camat Sumber Rejo Kabupaten Contoh", "Camat"),
    (KECAMATAN, "Kecamatan Sumber Rejo", "Camat"),
    (KECAMATAN, "Kepala Kecamatan", "Camat"),
    (KECAMATAN, "Sekcam", "Sekretaris Kecamatan"),
    (KECAMATAN, "Sekretaris Camat Sumber Rejo", "Sekretaris Kecamatan Sumber Rejo"),
    (KECAMATAN, "Sekretaris", "Sekretaris Camat"),
    (KECAMATAN, "Sekretariat", "Sekretaris Kecamatan"),
    (KECAMATAN, "Kasi PMD", "Kepala Seksi Pemberdayaan Masyarakat dan Desa"),
    (KECAMATAN, "Kasi Trantibum", "Kepala Seksi Ketentraman & Ketertiban Umum"),
    (KECAMATAN, "Seksi Pemerintahan", "Kepala Seksi Pemerintahan Kecamatan Sumber Rejo"),
    (KECAMATAN, "Kepala Seksi Pemerintahan Sumber Rejo", "Ka. Seksi Pemerintahan"),
    (KECAMATAN, "Kasubbag Umum", "Kepala Sub Bagian Umum"),
    (KECAMATAN, "Kasubag Umum dan Kepegawaian", "Kepala Subbagian Umum Kepegawaian"),
    (KECAMATAN, "Lurah Melati", "Lurah Melati Kecamatan Sumber Rejo"),
    (KECAMATAN, "Kepala Kelurahan Melati", "Lurah Melati"),
    (KECAMATAN, "Sekretaris Lurah Melati", "Seklur Melati"),
    (KECAMATAN, "Kasi Pemerintahan Kel. Melati", "Kepala Seksi Pemerintahan Kelurahan Melati"),
    (KECAMATAN, "Bupati", "Bupati Contoh"),
    (KECAMATAN, "Bupati Kabupaten Contoh", "Pj. Bupati Contoh"),
    (KECAMATAN, "Sekda", "Sekretaris Daerah Kabupaten Contoh"),
    (DISTRIK, "Kepala Distrik", "Kepala Distrik Muara Tengah"),
    (DISTRIK, "Camat", "Kepala Distrik"),
    (DISTRIK, "Sekretaris Distrik Muara Tengah", "Sekretaris"),
    (KAPANEWON, "Panewu", "Camat Karang Asri"),
    (KAPANEWON, "Panewu Anom", "Sekretaris Kapanewon Karang Asri"),
    (KAPANEWON, "Jawatan Praja", "Kepala Jawatan Praja"),
    (KEMANTREN, "Mantri Pamong Praja", "Mantri Pamong Praja Banyu Urip"),
    (KEMANTREN, "Mantri Anom", "Sekretaris Kemantren"),
    (KEMANTREN, "Walikota Contoh", "Wali Kota"),
    (ADMINISTRASI, "Wali Kota", "Walikota Administrasi Contoh Barat"),
    (ADMINISTRASI, "Walikota Contoh Barat", "Wali Kota Administrasi Contoh Barat"),
    (KELURAHAN, "Lurah", "Lurah Melati Kecamatan Sumber Rejo"),
    (KELURAHAN, "Kasi Pemerintahan", "Kepala Seksi Pemerintahan Kelurahan Melati"),
    (DINAS, "Kadis", "Kepala Dinas Perpustakaan dan Kearsipan Kabupaten Contoh"),
    (DINAS, "Kepala Dinas", "KEPALA DPK"),
    (DINAS, "Sekdin", "Sekretaris Dinas Perpustakaan dan Kearsipan"),
    (DINAS, "Kabid Arsip", "Bidang Arsip"),
    (DINAS, "Kepala Subbagian Umum pada Sekretariat Dinas Perpustakaan dan Kearsipan", "Kasubbag Umum"),
    (("Inspektorat", "Kabupaten Contoh"), "Inspektur", "Inspektur Kabupaten Contoh"),
    (("Badan Penanggulangan Bencana Daerah", None), "Kepala Pelaksana", "Kepala BPBD"),
    (("Sekretariat Daerah", "Kabupaten Contoh"), "Sekda", "Sekretaris Daerah"),
]
DIFFERENT = [
    (KECAMATAN, "Camat", "Sekretaris Camat"),
    (KECAMATAN, "Camat", "Camat Lain"),
    (KECAMATAN, "Camat Sumber Rejo", "Lurah Sumber Rejo"),
    (KECAMATAN, "Sekretaris Kecamatan", "Sekretaris Kelurahan Melati"),
    (KECAMATAN, "Sekretaris Kecamatan", "Sekretaris Daerah"),
    (KECAMATAN, "Kasi Pemerintahan", "Kasi Pembangunan"),
    (KECAMATAN, "Kasi Pemerintahan", "Kasubbag Pemerintahan"),
    (KECAMATAN, "Kasi PM", "Kasi PMD"),
    (KECAMATAN, "Kepala Seksi Pemerintahan", "Kepala Seksi Pemerintahan Kelurahan Melati"),
    (KECAMATAN, "Kepala Seksi Pemberdayaan Masyarakat Desa dan Kelurahan", "Kepala Seksi Pemberdayaan Masyarakat Desa"),
    (KECAMATAN, "Lurah Melati", "Lurah Mawar"),
    (KECAMATAN, "Lurah Melati", "Lurah Melati Kecamatan Lain"),
    (KECAMATAN, "Bupati Contoh", "Wakil Bupati Contoh"),
    (KECAMATAN, "Bupati Contoh", "Bupati Seberang"),
    (KECAMATAN, "Bupati Contoh", "Gubernur"),
    (KECAMATAN, "Analis Kebijakan Ahli Muda", "Analis Kebijakan Ahli Madya"),
    (KECAMATAN, "", "Camat"),
    (KELURAHAN, "Lurah", "Camat"),
    (DINAS, "Kepala Dinas", "Kepala Dinas Kesehatan"),
    (DINAS, "Kepala Dinas", "Kepala Bidang Arsip"),
    (("Inspektorat", None), "Inspektur", "Inspektur Pembantu I"),
]


@pytest.mark.parametrize(("about", "one", "two"), SAME)
def test_one_jabatan_by_two_names(about: tuple[str, str], one: str, two: str) -> None:
    assert same(one, two, office(about))
    assert same(two, one, office(about))


@pytest.mark.parametrize(("about", "one", "two"), DIFFERENT)
def test_two_jabatan(about: tuple[str, str], one: str, two: str) -> None:
    assert not same(one, two, office(about))


NAMES = (
    "Camat",
    "Sekretaris Kecamatan",
    "Kepala Seksi Pemerintahan",
    "Kepala Seksi Pelayanan Umum",
    "Kepala Subbagian Umum dan Kepegawaian",
    "Kepala Subbagian Program dan Pelaporan",
    "Lurah Melati",
    "Lurah Mawar",
    "Sekretaris Kelurahan Melati",
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Camat Sumber Rejo", "Camat"),
        ("Sekcam", "Sekretaris Kecamatan"),
        ("Kasubbag Umum", "Kepala Subbagian Umum dan Kepegawaian"),
        ("Kasubbag Program", "Kepala Subbagian Program dan Pelaporan"),
        ("Kasi Yanum", "Kepala Seksi Pelayanan Umum"),
        ("Seklur", "Sekretaris Kelurahan Melati"),
        ("Kepala Seksi Pelayanan", "Kepala Seksi Pelayanan Umum"),
    ],
)
def test_a_text_names_a_jabatan_of_the_record(text: str, name: str) -> None:
    assert find(text, NAMES, office(KECAMATAN)).name == name


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("Cmat", "Camat"),
        ("Camt Sumber Rejo", "Camat Sumber Rejo"),
        ("Camat Sumbr Rejo", "Camat"),
        ("Sekertaris Kecamatan", "Sekretaris Kecamatan"),
        ("Kepala Seski Pemerintahan", "Kepala Seksi Pemerintahan"),
        ("Kasi Pemerintahn", "Kepala Seksi Pemerintahan"),
        ("Lurah Melatti", "Lurah Melati"),
        ("Bupti Contoh", "Bupati Contoh"),
        ("Bupati Conto", "Bupati Contoh"),
        ("Kepala Seksi Pembangunan", None),
        ("Kepala Dinas Kesehatan", None),
        ("Camat Tanah Datar", None),
        ("Analis Hukum", None),
        ("", None),
    ],
)
def test_a_typing_error_is_asked_back_and_never_taken(text: str, nearest: str | None) -> None:
    found = find(text, NAMES, office(KECAMATAN))
    assert (found.name, found.several, found.nearest) == (None, (), nearest)
    assert found.question == (f"Maksud Anda {nearest}?" if nearest else "")


def test_a_name_of_several_is_asked_back() -> None:
    found = find("Lurah", NAMES, office(KECAMATAN))
    assert found.several == ("Lurah Melati", "Lurah Mawar")
    assert found.question == "Dapat berarti Lurah Melati atau Lurah Mawar. Tulis lengkap."


def test_what_stands_before_a_jabatan_is_no_part_of_it() -> None:
    assert [bare(f"{lead} Camat") for lead in ("Plt.", "Plh", "Pj.", "Pjs.", "a.n.", "a. n.", "a.n. Plt.", "u.b.")] == [
        "Camat"
    ] * 8
    assert bare("Pjok Guru") == "Pjok Guru"


def test_a_name_without_an_office_keeps_what_it_says() -> None:
    assert meaning("Camat Melati", office((None, None))) == Meaning("kepala", (), ("kecamatan", ("melati",)))
