"""Forms of a job analysis are read for what they say of the jabatan; their other sections are in no list."""

from __future__ import annotations

from families.paper import Paper
from families.run import parsed

TASKS = [
    ["No", "Uraian Tugas", "Hasil Kerja", "Waktu (jam)"],
    ["1", "2", "3", "4"],
    ["1.", "Menyusun jadwal piket", "Jadwal", "12"],
    ["2.", "Mencatat barang masuk", "Buku", "40"],
    ["", "dan barang keluar", "", ""],
]


def form(name: str = "Pengelola Barang") -> Paper:
    paper = Paper().title("INFORMASI JABATAN").lines(f"1. NAMA JABATAN : {name}", "2. KODE JABATAN : -")
    paper.lines("3. UNIT KERJA : Kecamatan Contoh", "4. IKHTISAR JABATAN :", "Mengelola barang milik kecamatan.")
    paper.lines("5. TUGAS POKOK :").table(TASKS)
    return paper.lines(
        "6. HASIL KERJA :", "a. Jadwal", "7. BAHAN KERJA :", "a. Kuitansi", "8. TANGGUNG JAWAB :", "a. Rapi"
    )


def test_a_form_says_what_a_jabatan_is_and_does() -> None:
    record = parsed(form().data(), "a.docx")
    (jabatan,) = record["jabatan"]
    assert jabatan["nama"] == "Pengelola Barang"
    assert jabatan["ikhtisar"] == "Mengelola barang milik kecamatan."
    assert jabatan["uraian_tugas"] == ["Menyusun jadwal piket", "Mencatat barang masuk dan barang keluar"]
    assert jabatan["tugas"] == []
    assert [each["kode"] for each in record["temuan"]] == ["DOK-03"]


def test_a_list_in_the_place_of_the_table() -> None:
    paper = Paper().title("URAIAN JABATAN").lines("Nama Jabatan : Penata Arsip", "Ikhtisar Jabatan : Menata arsip.")
    paper.lines("Uraian Tugas :", "1. Menerima surat;", "2. Menyimpan surat.", "Hasil Kerja :", "1. Arsip")
    paper.lines("Wewenang :", "1. Meminta berkas", "Kondisi Fisik : sehat")
    (jabatan,) = parsed(paper.data(), "a.docx")["jabatan"]
    assert (jabatan["ikhtisar"], jabatan["uraian_tugas"]) == ("Menata arsip.", ["Menerima surat", "Menyimpan surat"])


def test_two_sections_make_no_form() -> None:
    paper = Paper().title("INDIKATOR KINERJA INDIVIDU").lines("Jabatan : Camat", "Unit Kerja : Kecamatan Contoh")
    paper.lines("Tugas : Membina desa", "Tanggung Jawab : -")
    record = parsed(paper.data(), "a.docx")
    assert all(each["kode"] != "DOK-03" for each in record["temuan"])
