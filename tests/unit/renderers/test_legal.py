"""Lists of regulations: their order, one way of writing, where they were promulgated."""

from __future__ import annotations

import pytest

from kinerja_docs.domain import DasarHukum
from kinerja_docs.renderers.legal import in_one_case, known, national, promulgated, ranked
from kinerja_docs.renderers.wording import cited

LAW = DasarHukum(jenis="Undang-Undang", nomor="5", tahun=2014, tentang="Aparatur Sipil Negara")
ORDER = (
    DasarHukum(jenis="Undang-Undang Dasar Negara Republik Indonesia", tahun=1945),
    LAW,
    DasarHukum(jenis="Peraturan Pemerintah Pengganti Undang-Undang", nomor="2", tahun=2022),
    DasarHukum(jenis="PP", nomor="8", tahun=2006),
    DasarHukum(jenis="Perpres", nomor="1", tahun=2020),
    DasarHukum(jenis="Permendagri", nomor="86", tahun=2017),
    DasarHukum(jenis="Peraturan Daerah", daerah="Provinsi Jawa Timur", nomor="9", tahun=2020),
    DasarHukum(jenis="Peraturan Daerah", daerah="Kabupaten Contoh", nomor="1", tahun=2016),
    DasarHukum(jenis="Peraturan Wali Kota", daerah="Contoh", nomor="1", tahun=2010),
    DasarHukum(jenis="Surat Edaran", nomor="1", tahun=2001),
)


def test_the_highest_stands_first_and_each_once() -> None:
    assert ranked((*reversed(ORDER), LAW)) == ORDER


def test_what_the_record_says_comes_before_what_the_program_knows() -> None:
    own = DasarHukum(jenis="UU", nomor="23", tahun=2014, tentang="Pemerintahan Daerah")
    assert [each for each in ranked((own, *national(2021, kecamatan=True))) if each.nomor == "23"] == [own]


def test_a_kecamatan_rests_on_what_founds_kecamatan_from_then_on() -> None:
    def titles(year: int | None, kecamatan: bool) -> set[str | None]:
        return {each.tentang for each in national(year, kecamatan=kecamatan)}

    assert "Kecamatan" in titles(2021, True) & titles(None, True)
    assert "Kecamatan" not in titles(2017, True) | titles(2021, False)
    assert "Perangkat Daerah" not in titles(2021, True), "only where a record cites it"


def test_where_it_was_promulgated_is_added_once() -> None:
    law = DasarHukum(jenis="Undang-Undang", nomor="23", tahun=2014, tentang="PEMERINTAHAN DAERAH")
    assert promulgated(law).startswith("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara")
    whole = DasarHukum(jenis="UU", nomor="23", tahun=2014, tentang="Pemerintahan Daerah (Lembaran Negara Nomor 244)")
    assert promulgated(whole).count("Lembaran") == 1
    assert promulgated(LAW) == "Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara"


def test_a_list_is_written_in_one_way() -> None:
    loud = DasarHukum(jenis="Peraturan Bupati", daerah="Contoh", nomor="1", tahun=2016, tentang="TUGAS KECAMATAN")
    assert in_one_case([loud]) == ("PERATURAN BUPATI CONTOH NOMOR 1 TAHUN 2016 TENTANG TUGAS KECAMATAN",)
    assert in_one_case([LAW, loud]) == (
        cited(LAW),
        "Peraturan Bupati Contoh Nomor 1 Tahun 2016 tentang Tugas Kecamatan",
    )


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("RPJMD KABUPATEN CONTOH DAN RENCANA KERJA", "RPJMD Kabupaten Contoh dan Rencana Kerja"),
        ("PERUBAHAN KETIGA ATAS UNDANG-UNDANG TAHAP II", "Perubahan Ketiga atas Undang-Undang Tahap II"),
        ("TATA KERJA (UPTD) BPBD DI DAERAH", "Tata Kerja (UPTD) BPBD di Daerah"),
        ("Tata Kerja yang sudah kecil", "Tata Kerja yang sudah kecil"),
    ],
)
def test_capitals_become_a_title_and_abbreviations_stay(title: str, printed: str) -> None:
    assert cited(DasarHukum(jenis="Perbup", tentang=title)) == f"Perbup tentang {printed}"


def test_each_known_regulation_says_where_it_was_seen() -> None:
    assert all(each.sumber and each.diperiksa >= 2026 for each in known())
