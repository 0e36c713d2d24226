"""Lists of appendices and decrees that printed pages interrupt."""

from __future__ import annotations

from regulation_texts import declaration, document_of

from kinerja_docs.extract.regulation import extract_regulation

DECREE = """KEPUTUSAN KEPALA DINAS PASAR KABUPATEN CONTOH
NOMOR 1 TAHUN 2030
TENTANG
PEJABAT PENGELOLA INFORMASI
Menimbang : a. bahwa perlu;
MEMUTUSKAN:
Menetapkan :
KESATU : Menetapkan pejabat.
KEDUA : Pejabat Pengelola Informasi sebagaimana dimaksud pada Diktum KESATU, mempunyai tugas :
1. menghimpun informasi;
2. melayani permintaan.
KETIGA : Keputusan ini berlaku sejak tanggal ditetapkan.
Ditetapkan di Contoh
LAMPIRAN I
I. Etika
1. Setiap pegawai wajib :
a. datang;
b. pulang.
SETIAP PEGAWAI MENJAGA RAHASIA
Yaitu tidak membocorkan rahasia.
3. Setiap pegawai wajib hadir.
Yaitu :
a. pagi;
b. sore.
4. Setiap pegawai wajib rapi.
5. Setiap pegawai wajib jujur.
6. Setiap pegawai wajib hemat.
"""


def test_the_duties_of_a_diktum_are_those_of_its_official() -> None:
    (pejabat,) = extract_regulation(document_of(DECREE), declaration()).jabatan
    assert pejabat.nama == "Pejabat Pengelola Informasi"
    assert pejabat.tugas == ("menghimpun informasi", "melayani permintaan")


def test_a_list_goes_on_with_its_printed_numbers_after_one_that_lost_its_number() -> None:
    result = extract_regulation(document_of(DECREE), declaration())
    assert not [note for note in result.findings if note.kode == "REG-01"]
    printed = repr(result.regulasi.lampiran)
    assert all(f"nomor='{number}.'" in printed for number in (3, 4, 5, 6))
