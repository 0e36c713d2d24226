"""Texts as copies leave them: run together, numbers apart, quoted, recognised; and sentences of pages about duties."""

from __future__ import annotations

from typing import Any

import pytest
from regulation_texts import declaration, read

from kinerja_docs.domain import boundary
from kinerja_docs.domain.record import Regulasi, Simpul
from kinerja_docs.extract import extract
from kinerja_docs.extract.regulation import apply_amendment
from kinerja_docs.extract.regulation.head import split_region
from kinerja_docs.profiles import load_profiles
from kinerja_docs.readers import read as read_file
from kinerja_docs.recognise import sections

TITLE = "PERATURAN BUPATI SUKAMULYA NOMOR 4 TAHUN 2018 TENTANG TUGAS DINAS"
END = "MEMUTUSKAN:\nMenetapkan : PERATURAN BUPATI.\nPasal 1\nDinas mempunyai tugas melayani."
REASONS = ("bahwa perlu", "bahwa harus")
BASES = ("Undang-Undang Satu", "Undang-Undang Dua")


@pytest.mark.parametrize(
    "opening",
    [
        f"{TITLE} DENGAN RAHMAT TUHAN YANG MAHA ESA BUPATI SUKAMULYA, Menimbang\n"
        ": a. bahwa perlu; b. bahwa harus. Mengingat\n: 1. Undang-Undang Satu;\n2. Undang-Undang Dua;",
        f"{TITLE} BUPATI SUKAMULYA, Menimbang : a. bahwa perlu; b. bahwa harus; Mengingat : 1. Undang-Undang Satu; "
        "2. Undang-Undang Dua;",
        f"{TITLE} BUPATI SUKAMULYA, 'Menimbang : a. bahwa perlu; b, bahwa harus; Mengingat : 1, Undang-Undang Satu;\n"
        "2 Undang-Undang Dua;",
        f"{TITLE} BUPATI SUKAMULYA, Menimbang\n: a.\nb.\nMengingat\n: 1.\n2.\n"
        "bahwa perlu ; bahwa harus. Undang-Undang Satu ; Undang-Undang Dua;",
        f"{TITLE}\nMenimbang\n:\na. b.\nMengingat\n:\nbahwa perlu; bahwa harus.\n"
        "1. Undang-Undang Satu; 2. Undang-Undang Dua;",
        f"{TITLE}\nMenimbang\n:\nMengingat\n:\na. bahwa perlu;\nb. bahwa harus;\n"
        "1. Undang-Undang Satu;\n2. Undang-Undang Dua;",
        "P E R A T U R A N B U P A T I S U K A M U L Y A\nNOMOR : 4 TAHUN 2018\nT E N T A N G\nTUGAS DINAS\n"
        "Menimbang : bahwa perlu; bahwa harus;\nMengingat : 1. Undang-Undang Satu;\n2. Undang-Undang Dua;",
        "PERATURANBUPATISUKAMULYANOMOR 4 TAHUN2018\nTENTANG\nTUGAS DINAS\nDENGANRAHMATTUHANYANGMAHAESA\n"
        "Menimbang a. bahwa perlu;\nb. bahwa harus;\nMengingat 1. Undang-Undang Satu;\n2. Undang-Undang Dua;",
    ],
)
def test_a_head_as_copies_leave_it(opening: str) -> None:
    regulasi = read(f"{opening}\n{END}").regulasi
    assert (regulasi.jenis, regulasi.daerah, regulasi.nomor, regulasi.tahun, regulasi.tentang) == (
        "Peraturan Bupati",
        "Sukamulya",
        "4",
        2018,
        "TUGAS DINAS",
    )
    assert (regulasi.menimbang, regulasi.mengingat) == (REASONS, BASES)
    assert [node.nomor for node in regulasi.batang_tubuh] == ["1"]


def test_short_considerations_are_no_labels() -> None:
    assert read(f"{TITLE}\nMenimbang : a. bahwa a b;\n{END}").regulasi.menimbang == ("bahwa a b",)


def test_a_consideration_keeps_what_stands_below_it() -> None:
    opening = "Menimbang : a. bahwa pasar :\n1. ramai; dan\n2. kotor;\nb. bahwa perlu;\n"
    opening += "Mengingat : 1. Peraturan Menteri Nomor:"
    regulasi = read(f"{TITLE}\n{opening}\nP.18/2015 tentang Pasar;\n{END}").regulasi
    assert regulasi.menimbang == ("bahwa pasar : 1. ramai; dan 2. kotor", "bahwa perlu")
    assert regulasi.mengingat == ("Peraturan Menteri Nomor: P.18/2015 tentang Pasar",)


def test_the_elucidation_goes_by_articles() -> None:
    text = f"{TITLE}\nMenimbang : bahwa perlu;\n{END}\nDitetapkan di Sukamulya\n"
    text += "PENJELASAN\nPASAL DEMI PASAL\nPasal 1\nCukup jelas."
    elucidation = read(text).regulasi.lampiran[0]
    assert [(node.jenis, node.nomor, node.teks) for node in elucidation.isi][1:] == [("pasal", "1", "Cukup jelas.")]


def test_an_item_that_a_narrow_column_broke() -> None:
    lines = "a. menyusun rencana; dan\nb. mendata Perangkat\nDaerah di kecamatan;\nc. melapor."
    content = f"<p>Camat mempunyai tugas:</p>{''.join(f'<p>{line}</p>' for line in lines.splitlines())}"
    assert duties(content)[0][1] == ["menyusun rencana", "mendata Perangkat Daerah di kecamatan", "melapor"]


@pytest.mark.parametrize("kind", ["Peraturan Walikota", "Peraturan Wali Kota"])
def test_the_kind_is_as_printed(kind: str) -> None:
    kinds = declaration().judul.jenis
    assert split_region(f"{kind.upper()} SUKAMULYA", kinds) == (kind, "Sukamulya")


def test_recognised_numbers_of_the_head_the_end_and_a_paragraf() -> None:
    text = (
        "PERATURAN BUPATI SUKAMULYA\nNOMOR l2 TAHUN 2OI7\nTENTANG\nTUGAS\nMenimbang : bahwa perlu;\nMEMUTUSKAN:\n"
        "BAB I\nTUGAS\nParagraf l\nDinas\nPasal l\n(l) Dinas rnempunyai tugas melayani.\n"
        "Ditetapkan di Sukamulya\npada tanggal l2 Mei 2017\nBUPATI SUKAMULYA,\nttd\nNAMA BUPATI"
    )
    result = read(text)
    assert (result.regulasi.nomor, result.regulasi.tahun) == ("12", 2017)
    assert result.regulasi.ditetapkan is not None
    assert result.regulasi.ditetapkan.tanggal == "2017-05-12"
    assert result.regulasi.batang_tubuh[0].isi[0].nomor == "1"
    assert [(one.nama, one.tugas) for one in result.jabatan] == [("Dinas", ("melayani",))]


def test_the_address_of_a_site_on_a_page_is_no_text() -> None:
    result = read(f"{TITLE}\nMenimbang : bahwa perlu;\n{END[:-1]}\njdih.sukamulyakab.go.id\nrakyat.")
    assert result.jabatan[0].tugas == ("melayani rakyat",)
    assert "REG-05" in {finding.kode for finding in result.findings}


BASE = f"{TITLE}\nMenimbang : bahwa perlu;\n{END}\nPasal 2\nSekretariat mempunyai tugas mengelola surat.\n"
CHANGE = (
    "PERATURAN BUPATI SUKAMULYA NOMOR 5 TAHUN 2019 TENTANG PERUBAHAN ATAS PERATURAN BUPATI NOMOR 4 TAHUN 2018\n"
    "Menimbang : bahwa perlu;\nMEMUTUSKAN:\nPasal I\nBeberapa ketentuan diubah sebagai berikut:\n"
    "1. Ketentuan Pasal 1 diubah sehingga berbunyi sebagai berikut:\n“Pasal 1\n"
    "(1) Dinas mempunyai tugas melayani semua.\n(2) Dinas menyelenggarakan fungsi:\na. rencana; dan\nb. laporan.”\n"
    "2. Pasal 2 dihapus.\nPasal II\nPeraturan ini mulai berlaku."
)


def test_an_article_that_an_amendment_quotes() -> None:
    amendment = read(CHANGE)
    assert [(one.nama, one.fungsi, one.dasar) for one in amendment.jabatan] == [
        ("Dinas", ("rencana", "laporan"), "Pasal 1 ayat (1)")
    ]
    done = apply_amendment(read(BASE).regulasi, amendment.regulasi)
    assert done.temuan == ()
    assert texts(done.regulasi) == ["Dinas mempunyai tugas melayani semua.", "laporan.", "Dihapus."]


def texts(regulasi: Regulasi) -> list[str | None]:
    def last(node: Simpul) -> Simpul:
        return last(node.isi[-1]) if node.isi else node

    first, second = regulasi.batang_tubuh
    return [first.isi[0].teks, last(first).teks, second.teks]


def page(content: str) -> dict[str, Any]:
    profiles = load_profiles()
    document = read_file(f"<html><body>{content}</body></html>".encode(), "tupoksi.html")
    parts = [(section.kind, section.blocks) for section in sections(document, profiles)]
    plain: dict[str, Any] = boundary.plain(extract(document, parts, profiles))
    return plain


def duties(content: str) -> list[tuple[str, list[Any], list[Any], list[Any]]]:
    return [(one["nama"], one["tugas"], one["fungsi"], one["uraian_tugas"]) for one in page(content)["jabatan"]]


LIST = "<ol><li>menyusun rencana;</li><li>membuat laporan.</li></ol>"
ITEMS = ["menyusun rencana", "membuat laporan"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "<p>Tugas dan Fungsi Dinas Pasar merupakan unsur pelaksana yang mempunyai tugas melayani.</p>",
            [("Dinas Pasar", ["melayani"], [], [])],
        ),
        (
            "<p>Dinas Pasar sebagaimana mempunyai tugas melayani.</p><p>Dinas Pasar menyelenggarakan "
            f"fungsi:</p>{LIST}",
            [("Dinas Pasar", ["melayani"], ITEMS, [])],
        ),
        (
            f"<p>Bagian Risalah mempunyai tugas melayani DPRD. Bagian Risalah mempunyai fungsi:</p>{LIST}",
            [("Bagian Risalah", ["melayani DPRD"], ITEMS, [])],
        ),
        (
            "<p>Berdasarkan Peraturan Bupati Sukamulya Nomor 4 Tahun 2018 tentang Tugas, Fungsi Dinas, "
            "Tugas Pokok Dinas "
            f"Pasar adalah melayani, dan menjaga</p><p>Adapun fungsinya adalah sebagai berikut :</p>{LIST}",
            [("Dinas Pasar", ["melayani, dan menjaga"], ITEMS, [])],
        ),
        (
            "<h1>Menurut Peraturan Bupati Nomor 9 Tahun 2020 tentang Tugas, Kepala Seksi Data memiliki tugas sebagai "
            "berikut:</h1><p>Mendata warga.</p>",
            [("Kepala Seksi Data", ["Mendata warga"], [], [])],
        ),
        (
            "<h2>TUGAS POKOK</h2><p>Perda Nomor 3 Tahun 2010 berlaku. Dinas Pasar merupakan unsur yang "
            "mempunyai tugas pokok "
            f"melayani.</p><h2>FUNGSI</h2>{LIST}",
            [("Dinas Pasar", ["melayani"], ITEMS, [])],
        ),
        (
            f"<p>Kepala Dinas Pasar mempunyai fungsi sebagai berikut.:</p>{LIST}<p>Uraian Tugas Kepala "
            f"Dinas adalah :</p>{LIST}",
            [("Kepala Dinas Pasar", [], ITEMS, ITEMS)],
        ),
        (
            "<h1>Tugas</h1><p>Dinas Pasar mempunyai tugas melayani.</p><h1>Fungsi</h1><h1>Dinas Pasar "
            f"mempunyai fungsi</h1>{LIST}",
            [("Dinas Pasar", ["melayani"], ITEMS, [])],
        ),
        (
            f"<h3>Tugas Pokok</h3><p>Kepala Dinas mempunyai tugas pokok melayani</p><h3>Fungsi Utama</h3>{LIST}",
            [("Kepala Dinas", ["melayani"], ITEMS, [])],
        ),
        (
            f"<p>Sekretaris mempunyai tugas:</p>{LIST}<p>Sekretaris dibantu oleh :</p><ol><li>Subbagian Umum;</li></ol>"
            f"<p>Subbagian Umum mempunyai tugas :</p>{LIST}",
            [("Sekretaris", ITEMS, [], []), ("Subbagian Umum", ITEMS, [], [])],
        ),
        (
            "<p>Dalam melaksanakan tugas sebagaimana di maksud dalam pasal 81, Lembaga Mutu "
            f"menyelenggarakan fungsi:</p>{LIST}",
            [("Lembaga Mutu", [], ITEMS, [])],
        ),
        (
            "<p>Pasal 1231</p><p>Untuk menyelenggarakan tugas tersebut pada pasal 1230, Bidang Data "
            f"mempunyai fungsi :</p>{LIST}",
            [("Bidang Data", [], ITEMS, [])],
        ),
    ],
)
def test_a_page_about_duties(content: str, expected: list[tuple[str, list[Any], list[Any], list[Any]]]) -> None:
    assert duties(content) == expected


@pytest.mark.parametrize(
    ("content", "tentang"),
    [
        (
            "Berdasarkan Peraturan Bupati Sukamulya Nomor 4 Tahun 2018 tentang Tugas, Fungsi dan Tata "
            "Kerja, Tugas Pokok "
            "Dinas Pasar adalah melayani, dan menjaga",
            "Tugas, Fungsi dan Tata Kerja",
        ),
        (
            "Tugas dan fungsi Dinas Pasar diatur dalam Peraturan Bupati Sukamulya Nomor 4 Tahun 2018 "
            "tentang Dinas. Dinas "
            "Pasar mempunyai tugas melayani.",
            "Dinas",
        ),
    ],
)
def test_the_regulation_that_duties_rest_on(content: str, tentang: str) -> None:
    (basis,) = page(f"<p>{content}</p>")["dasar_hukum"]
    assert (basis["nomor"], basis["tahun"], basis["tentang"]) == ("4", 2018, tentang)


def test_a_superior_in_small_letters_but_not_any_superior() -> None:
    text = (
        f"{TITLE}\nMenimbang : bahwa perlu;\nMEMUTUSKAN:\nPasal 1\n(1) Camat berada di bawah dan "
        "bertanggung jawab kepada "
        "bupati/wali kota melalui sekretaris daerah.\n(2) Camat mempunyai tugas melayani.\nPasal "
        "2\n(1) Sekretariat berada "
        "di bawah dan bertanggung jawab kepada atasannya.\n(2) Sekretariat mempunyai tugas mencatat."
    )
    assert [(one.nama, one.atasan) for one in read(text).jabatan] == [
        ("Camat", "bupati/wali kota"),
        ("Sekretariat", None),
    ]


def test_numbers_in_brackets_that_count_pages_and_those_of_ayat() -> None:
    pages = (
        "Pasal 1\n(1) Dinas mempunyai tugas\n(2)\nmelayani.\n(2) Dinas tertib.\n(3)\nPasal 2\n(1) Satu.\n(4)\n(2) Dua."
    )
    assert [len(pasal.isi) for pasal in _articles(f"{TITLE}\n(1)\nMEMUTUSKAN:\n{pages}")] == [2, 2]
    ayat = "Pasal 1\n(1)\nDinas melayani.\n(2)\nDinas tertib.\n(3)\nDinas bersih.\nPasal 2\n(1) Satu.\n(2) Dua."
    assert [len(pasal.isi) for pasal in _articles(f"{TITLE}\nMEMUTUSKAN:\n{ayat}")] == [3, 2]


def _articles(text: str) -> list[Simpul]:
    regulasi = read(text).regulasi
    return [node for node in regulasi.batang_tubuh if node.jenis == "pasal"]
