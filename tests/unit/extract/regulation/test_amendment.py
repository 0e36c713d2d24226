"""References inside a regulation, and the consolidated text after an amendment."""

from __future__ import annotations

import pytest
from regulation_texts import naskah, read

from kinerja_docs.domain.record import Regulasi, Simpul
from kinerja_docs.extract.regulation import apply_amendment, resolve
from kinerja_docs.extract.regulation.reference import node_at


def consolidated() -> Regulasi:
    result = apply_amendment(naskah("perbup-dinas").regulasi, naskah("perbup-perubahan").regulasi)
    assert result.temuan == ()
    return result.regulasi


def article(regulasi: Regulasi, reference: str) -> Simpul:
    path = resolve(regulasi, reference)
    assert path is not None
    return node_at(regulasi.batang_tubuh, path)


def test_an_article_is_replaced() -> None:
    assert article(consolidated(), "Pasal 7 ayat (1)").teks == "Bidang Layanan mempunyai tugas:"


def test_an_article_is_inserted_after_the_one_before_it() -> None:
    bagian = article(consolidated(), "Bagian Ketiga")
    assert [node.nomor for node in bagian.isi] == ["7", "7A", "8"]


def test_a_deleted_article_keeps_its_number() -> None:
    assert article(consolidated(), "Pasal 6") == Simpul(jenis="pasal", nomor="6", teks="Dihapus.")


def test_a_paragraph_is_replaced_and_one_is_inserted() -> None:
    regulasi = consolidated()
    assert article(regulasi, "Pasal 5 ayat (2)").teks == "Sekretariat menyelenggarakan fungsi pengelolaan keuangan."
    assert [node.nomor for node in article(regulasi, "Pasal 2").isi][:3] == ["(1)", "(1a)", "(2)"]


def test_an_item_is_deleted() -> None:
    assert article(consolidated(), "Pasal 4 ayat (2) huruf b").teks == "Dihapus."


def test_the_words_that_are_quoted_belong_to_their_instruction() -> None:
    (first, second) = naskah("perbup-perubahan").regulasi.batang_tubuh
    assert [node.nomor for node in (first, second)] == ["I", "II"]
    assert [node.nomor for node in first.isi] == ["1.", "2.", "3.", "4.", "5.", "6."]
    assert [node.nomor for node in first.isi[1].isi[0].isi] == ["1.", "2."]


def test_several_articles_are_deleted_at_once() -> None:
    amendment = read(
        "PERATURAN BUPATI X\nNOMOR 1 TAHUN 2021\nTENTANG\nPERUBAHAN\nMEMUTUSKAN:\nPasal I\nDiubah sebagai berikut:\n"
        "1. Pasal 4 sampai dengan Pasal 6 dihapus.\n2. Ketentuan Pasal 77 dihapus."
    ).regulasi
    result = apply_amendment(naskah("perbup-dinas").regulasi, amendment)
    assert [article(result.regulasi, f"Pasal {number}").teks for number in (4, 5, 6)] == ["Dihapus."] * 3
    (finding,) = result.temuan
    assert (finding.kode, finding.di) == ("REG-09", "/regulasi/batang_tubuh/0/isi/1")


def test_a_title_alone_is_changed() -> None:
    amendment = read(
        "PERATURAN BUPATI X\nNOMOR 1 TAHUN 2021\nTENTANG\nPERUBAHAN\nMEMUTUSKAN:\nPasal I\nDiubah sebagai berikut:\n"
        "1. Judul BAB III diubah sehingga berbunyi sebagai berikut:\nBAB III\nURAIAN TUGAS"
    ).regulasi
    before, after = (
        article(regulasi, "BAB III")
        for regulasi in (
            naskah("perbup-dinas").regulasi,
            apply_amendment(naskah("perbup-dinas").regulasi, amendment).regulasi,
        )
    )
    assert (before.judul, after.judul) == ("TUGAS DAN FUNGSI", "URAIAN TUGAS")
    assert after.isi == before.isi


@pytest.mark.parametrize(
    ("reference", "at", "path"),
    [
        ("dalam Pasal 4 ayat (3) huruf b angka 2", (), (2, 0, 0, 2, 1, 1)),
        ("huruf b ayat (2) Pasal 4", (), (2, 0, 0, 1, 1)),
        ("sebagaimana dimaksud pada ayat (1)", (2, 0, 0, 1), (2, 0, 0, 0)),
        ("huruf a", (2, 0, 0, 2, 1, 1), (2, 0, 0, 2, 0)),
        ("Pasal 99", (), None),
        ("Pasal 4 ayat (9)", (), None),
        ("Pasal 4 Peraturan Daerah Nomor 7 Tahun 2016", (), None),
        ("tanpa acuan", (), None),
    ],
)
def test_references(reference: str, at: tuple[int, ...], path: tuple[int, ...] | None) -> None:
    assert resolve(naskah("perbup-dinas").regulasi, reference, at) == path
