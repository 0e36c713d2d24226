"""Decrees of heads of offices: who enacts them stands three times, and is no part of the title or of a name."""

from __future__ import annotations

from regulation_texts import read

DECREE = """\
KEPUTUSAN
KEPALA DINAS PERIKANAN DAN
KELAUTAN KABUPATEN WIDURI
NOMOR {number}
TENTANG
PEJABAT PENGELOLA INFORMASI
PADA DINAS PERIKANAN DAN KELAUTAN KABUPATEN WIDURI

KEPALA DINAS PERIKANAN DAN
KELAUTAN KABUPATEN WIDURI

Menimbang : a. bahwa informasi perlu dilayani;
b. bahwa untuk itu perlu Keputusan Kepala Dinas;
Mengingat : 1. Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik;
MEMUTUSKAN:
Menetapkan :
KESATU : Menunjuk pejabat pengelola informasi.
KEDUA : Keputusan ini berlaku pada tanggal ditetapkan.

Ditetapkan di Widuri
pada tanggal 8 Juni 2020
KEPALA DINAS PERIKANAN DAN
KELAUTAN KABUPATEN WIDURI
ttd
NAMA KEPALA DINAS Pembina Utama Muda
"""


def test_who_enacts_is_no_part_of_the_title_or_of_the_name() -> None:
    found = read(DECREE.format(number="188/11/KEP/2020")).regulasi
    assert found.tentang == "PEJABAT PENGELOLA INFORMASI PADA DINAS PERIKANAN DAN KELAUTAN KABUPATEN WIDURI"
    assert (found.nomor, found.tahun) == ("188/11/KEP/2020", 2020)
    assert found.ditetapkan is not None
    assert found.ditetapkan.oleh == "KEPALA DINAS PERIKANAN DAN KELAUTAN KABUPATEN WIDURI"
    assert found.ditetapkan.nama == "NAMA KEPALA DINAS"


def test_a_number_still_to_be_filled_in_is_none() -> None:
    found = read(DECREE.format(number="      TAHUN 20182015")).regulasi
    assert (found.nomor, found.tahun) == (None, None)
