"""How regulations are cited: in every spelling of kind, number and title that documents use."""

from __future__ import annotations

import pytest

from kinerja_docs.extract.citations import citation
from kinerja_docs.extract.found import settle
from kinerja_docs.profiles import load_profiles
from kinerja_docs.source import Place

WORDS = load_profiles(None).vocabulary.regulasi
PLACE = Place(berkas="uji.txt")


def read(text: str, *, listed: bool = False) -> tuple[object, ...] | None:
    cited = citation(text, PLACE, WORDS, listed=listed)
    return None if cited is None else tuple(settle(cited).data.values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Undang–Undang Nomor 6 Tahun 2014 tentang Desa;", ("Undang-Undang", None, "6", 2014, "Desa")),
        ("Undang Undang no. 6 tahun 2014 tentang Desa", ("Undang-Undang", None, "6", 2014, "Desa")),
        ("Undang-undangNomor 6 Tahun 2014, tentang Desa", ("Undang-undang", None, "6", 2014, "Desa")),
        ("3Undang-Undang Nomor 6 Tahun 2014 tentang . Desa", ("Undang-Undang", None, "6", 2014, "Desa")),
        ("UU No. 6 Th. 2014 tentangDesa", ("UU", None, "6", 2014, "Desa")),
        ("UU 6 Tahun 2014 tentang Desa", ("UU", None, "6", 2014, "Desa")),
        ("PP no 43 tentang Pelaksanaan Undang Undang Desa", ("PP", None, "43", None, "Pelaksanaan Undang Undang Desa")),
        ("Perda Kota Contoh No 3 Tahun 2012 ttg Sampah", ("Perda", "Contoh", "3", 2012, "Sampah")),
        ("PERATURAN BUPATI CONTOH NOMOR 9 TAHUN 2016", ("Peraturan Bupati", "Contoh", "9", 2016, None)),
        (
            "Keputusan Inspektur Kabupaten Contoh Nomor 188/87.7/2014 tentang Renstra",
            ("Keputusan Inspektur", "Contoh", "188/87.7/2014", 2014, "Renstra"),
        ),
        (
            "Permen Desa dan Transmigrasi Nomor : P.2/KUM/2018 tentang Desa (Berita Negara Tahun 2018)",
            ("Permen Desa dan Transmigrasi", None, "P.2/KUM/2018", 2018, "Desa"),
        ),
        (
            "Peraturan Pemerintah Nomor 43 Tahun 2014 tenang Desa sebagaimana diubah dengan PP Nomor 1",
            ("Peraturan Pemerintah", None, "43", 2014, "Desa"),
        ),
    ],
)
def test_a_citation_is_read_in_many_spellings(text: str, expected: tuple[object, ...]) -> None:
    assert read(text) == expected


def test_a_regulation_without_a_number_of_its_own_does_not_take_that_of_another() -> None:
    text = "Peraturan Daerah Kota Contoh Tentang Perubahan atas Peraturan Daerah Nomor 5 Tahun 2013"
    assert read(text) is None
    title = "Perubahan atas Peraturan Daerah Nomor 5 Tahun 2013"
    assert read(text, listed=True) == ("Peraturan Daerah", "Contoh", None, None, title)


@pytest.mark.parametrize(
    "text",
    ["Peraturan Bupati ini mulai berlaku pada tanggal 2 Januari 2017.", "Surat Nomor 3 tentang Sampah", "PP dan Perda"],
)
def test_a_sentence_is_no_citation(text: str) -> None:
    assert read(text) is None
