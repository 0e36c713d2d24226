"""The regulation itself: head, considerations, tree, end, appendices, findings."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from regulation_texts import NASKAH, declaration, document_of, naskah, read

from kinerja_docs.document import Cell, Document, Heading, ListItem, Paragraph, Table, Text
from kinerja_docs.domain.record import Penetapan, Simpul
from kinerja_docs.extract.regulation import as_text, extract_regulation, is_regulation
from kinerja_docs.source import Place

PLACE = Place(berkas="contoh.docx")


def test_head_and_end() -> None:
    regulasi = naskah("perbup-dinas").regulasi
    assert (regulasi.jenis, regulasi.daerah, regulasi.nomor, regulasi.tahun) == (
        "Peraturan Bupati",
        "Sukamulya",
        "41",
        2019,
    )
    assert regulasi.tentang is not None
    assert regulasi.tentang.startswith("KEDUDUKAN, SUSUNAN ORGANISASI")
    assert len(regulasi.menimbang) == 2
    assert regulasi.mengingat[1] == "Peraturan Daerah Kabupaten Sukamulya Nomor 7 Tahun 2016 tentang Perangkat Daerah"
    assert regulasi.ditetapkan == Penetapan(
        tempat="Sukamulya", tanggal="2019-11-07", oleh="BUPATI SUKAMULYA", nama="ADI CONTOH"
    )


def test_a_decree() -> None:
    regulasi = naskah("keputusan").regulasi
    assert (regulasi.jenis, regulasi.nomor, regulasi.tahun) == ("Keputusan Bupati", "188/17/KPTS/2020", 2020)
    assert [node.nomor for node in regulasi.batang_tubuh] == ["KESATU", "KEDUA", "KETIGA"]
    assert [node.nomor for node in regulasi.batang_tubuh[1].isi] == ["a.", "b."]
    assert regulasi.tentang == "PENETAPAN INDIKATOR KINERJA UTAMA"


def test_the_issuer_on_two_lines_is_no_part_of_the_subject() -> None:
    text = "KEPUTUSAN KEPALA DINAS PASAR\nKABUPATEN WIDURI\nNOMOR 3 TAHUN 2018\nTENTANG\nPENETAPAN IKU\nDINAS PASAR\n"
    regulasi = read(
        text + "KEPALA DINAS PASAR\nKABUPATEN WIDURI,\nMenimbang : bahwa perlu;\nMEMUTUSKAN:\nKESATU : Isi."
    ).regulasi
    assert (regulasi.jenis, regulasi.daerah) == ("Keputusan Kepala Dinas Pasar", "Widuri")
    assert regulasi.tentang == "PENETAPAN IKU DINAS PASAR"


def test_numbers_that_stand_apart_from_their_texts() -> None:
    assert len(naskah("perwali-uraian").regulasi.mengingat) == 3


def test_considerations_under_the_wrong_word() -> None:
    regulasi = read(
        "Mengingat : a. bahwa perlu;\nb. bahwa harus;\nMengingat : 1. Undang-Undang Satu;\nMEMUTUSKAN:\nPasal 1\nIsi."
    ).regulasi
    assert (regulasi.menimbang, regulasi.mengingat) == (("bahwa perlu", "bahwa harus"), ("Undang-Undang Satu",))


def test_the_tree() -> None:
    bab = naskah("perbup-dinas").regulasi.batang_tubuh[2]
    assert (bab.jenis, bab.nomor, bab.judul) == ("bab", "III", "TUGAS DAN FUNGSI")
    bagian = bab.isi[1]
    assert [(node.jenis, node.nomor, node.judul) for node in bagian.isi] == [
        ("paragraf", "1", "Umum"),
        ("paragraf", "2", "Subbagian Umum"),
    ]
    pasal = bab.isi[0].isi[0]
    assert [(node.jenis, node.nomor) for node in pasal.isi] == [("ayat", "(1)"), ("ayat", "(2)"), ("ayat", "(3)")]
    assert [(node.jenis, node.nomor) for node in pasal.isi[2].isi[1].isi] == [("angka", "1."), ("angka", "2.")]


def test_four_levels_of_items() -> None:
    text = "Pasal 1\nIsi:\na. satu:\n1. dua:\na) tiga:\n1) empat;\n2) lima;\nb) enam;\n2. tujuh;\nb. delapan."
    (pasal,) = read(text).regulasi.batang_tubuh
    assert list(outline(pasal)) == ["1", "a.", "1.", "a)", "1)", "2)", "b)", "2.", "b."]
    assert pasal.isi[0].isi[0].isi[0].jenis == "butir"


def outline(node: Simpul) -> Iterator[str]:
    yield node.nomor or ""
    for inner in node.isi:
        yield from outline(inner)


@pytest.mark.parametrize(
    ("kode", "words"),
    [("REG-01", '"Pasal l" dibaca sebagai Pasal 1'), ("REG-01", 'Nomor "b." dibaca sebagai "c."'),
     ("REG-02", '"e." hilang'),
     ("REG-03", '"Pasal 3" tercetak dua kali'), ("REG-04", "Sesudah Pasal 3 tercetak Pasal 5")],
)  # fmt: skip
def test_findings(kode: str, words: str) -> None:
    assert any(note.kode == kode and words in note.pesan for note in naskah("perbup-rusak").findings)


def test_what_cannot_be_repaired_stays_as_printed() -> None:
    result = read("Pasal 1\nIsi:\na. satu;\nb. dua;\nb. lain;\ne. empat.")
    assert [node.nomor for node in result.regulasi.batang_tubuh[0].isi] == ["a.", "b.", "b.", "e."]
    assert {note.kode for note in result.findings} == {"REG-04", "REG-06"}


def test_a_missing_head_is_said() -> None:
    (note,) = read("Pasal 1\nIsi.").findings
    assert (note.kode, note.tingkat) == ("REG-06", "peringatan")


@pytest.mark.parametrize(
    "name", ["perbup-dinas", "perwali-uraian", "pergub-lampiran", "perbup-rusak", "keputusan", "perbup-perubahan"]
)
def test_what_is_printed_is_read_back(name: str) -> None:
    regulasi = naskah(name).regulasi
    assert read(as_text(regulasi)).regulasi == regulasi


@pytest.mark.parametrize("name", ["perbup-dinas", "keputusan", "perbup-perubahan"])
def test_regulations_are_known_by_their_parts(name: str) -> None:
    assert is_regulation(document_of((NASKAH / f"{name}.txt").read_text(encoding="utf-8"))) >= 0.5


def test_other_texts_are_no_regulations() -> None:
    assert is_regulation(document_of("PERJANJIAN KINERJA TAHUN 2021\nBerdasarkan Pasal 5\nMengingat : waktu")) < 0.5


def test_the_blocks_of_a_word_file() -> None:
    blocks = (
        Heading((Text("BAB I\nKETENTUAN UMUM"),), PLACE),
        Heading((Text("Pasal 1"),), PLACE, 2),
        Paragraph((Text("Camat mempunyai tugas:"),), PLACE),
        ListItem((Text("mendata desa; dan"),), PLACE, label="a.", automatic=True),
        ListItem((Text("membina desa."),), PLACE, label="b.", automatic=True),
        table("Nama", "Tipe"),
    )
    blocks = (Heading((Text("BAB II\nTUGAS"),), PLACE), *blocks[1:])
    result = extract_regulation(Document("contoh.docx", "docx", blocks), declaration())
    assert result.jabatan[0].tugas == ("mendata desa", "membina desa")
    assert result.regulasi.batang_tubuh[0].isi[-1].isi[-1] == Simpul(jenis="tabel", teks="Nama\tTipe")


def test_a_table_that_only_sets_columns_is_text() -> None:
    document = Document(
        "contoh.docx", "docx", (table("Menimbang", ":", "bahwa perlu;"), table("MEMUTUSKAN:", "Pasal 1"))
    )
    assert extract_regulation(document, declaration()).regulasi.menimbang == ("bahwa perlu",)


def table(*texts: str) -> Table:
    cells = (Cell(0, column, (Paragraph((Text(text),), PLACE),), PLACE) for column, text in enumerate(texts))
    return Table(tuple(cells), 1, len(texts), PLACE)
