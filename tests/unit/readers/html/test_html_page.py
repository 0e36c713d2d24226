from __future__ import annotations

import quopri

import pytest

from kinerja_docs.document import text_of
from kinerja_docs.errors import EmptyFile, HostileFile, KinerjaError, TooLarge, WrongFormat
from kinerja_docs.readers.html import read

PAGE = "halaman.html"


def body(data: bytes | str) -> list[str]:
    raw = data.encode() if isinstance(data, str) else data
    return [" ".join(text_of(block).split()) for block in read(raw, PAGE).blocks]


def furniture(markup: str) -> list[str]:
    return [text_of(block) for block in read(markup.encode(), PAGE).furniture]


TEXT = "<p>Camat mempunyai tugas memimpin penyelenggaraan pemerintahan di wilayah kecamatan.</p>"


def test_menus_headers_and_footers_are_furniture() -> None:
    page = f"""<title>Situs</title><header><b>Pemkab</b></header><nav><ul><li><a>Beranda</a></ul></nav>
    <div class="sidebar widget"><a>Berita</a></div>{TEXT}<aside>Iklan</aside><footer>Alamat</footer><script>x()</script>
    <style>p{{}}</style><form><label>Cari</label><input><button>Kirim</button></form>"""
    assert body(page) == [TEXT[3:-4]]
    assert furniture(page) == ["Situs", "Pemkab", "• Beranda", "Berita", "Iklan", "Alamat", "Cari Kirim"]


def test_header_of_an_article_is_text() -> None:
    assert body(f"<article><header><h1>Tugas</h1></header>{TEXT}</article>")[0] == "Tugas"


@pytest.mark.parametrize("tag", ["nav", "header", "aside", "footer", 'div class="sidebar"', 'div role="navigation"'])
def test_what_holds_the_page_is_text(tag: str) -> None:
    assert body(f"<{tag}>{TEXT}") == [TEXT[3:-4]]


def test_form_around_the_page_is_text() -> None:
    assert len(body(f"<form>{TEXT * 5}<select><option>2021</select></form>")) == 5


def test_hidden_text_is_left_out_and_said() -> None:
    document = read(f'{TEXT}<div style="display: none">rahasia lama</div><p hidden>lagi</p>'.encode(), PAGE)
    assert len(document.blocks) == 1
    (note,) = document.notes
    assert (note.kode, note.tingkat) == ("HTM-01", "info")
    assert "3 kata" in note.pesan
    assert "rahasia lama" in note.pesan


@pytest.mark.parametrize("name", ["elementor-tab-content", "et_pb_toggle_content", "q-expansion-item__content"])
def test_a_fold_of_a_site_builder_is_text(name: str) -> None:
    assert body(f'<div class="{name}" style="display:none">{TEXT}</div>') == [TEXT[3:-4]]


@pytest.mark.parametrize("name", ["table-content", "tabel-body", "content"])
def test_another_hidden_element_is_not(name: str) -> None:
    assert body(f'{TEXT}<div class="{name}" style="display:none"><p>rahasia</p></div>') == [TEXT[3:-4]]


def test_hidden_page_is_read() -> None:
    assert body(f'<body style="display:none">{TEXT}') == [TEXT[3:-4]]


def test_text_around_what_is_dropped_stays_apart() -> None:
    assert body("<div>satu<nav><a>x</a></nav>dua</div>tiga<button>ok</button>empat" + TEXT)[:3] == [
        "satu", "dua", "tiga empat",
    ]  # fmt: skip


def test_maths_for_the_eye_is_read_once() -> None:
    page = '<p><span class="katex"><math><mi>x</mi></math><span class="katex-html">x</span></span>'
    assert body(page) == ["x"]


@pytest.mark.parametrize(
    "data",
    [
        "<p>“Perijinan” – 5 °C".encode(),
        b"\xef\xbb\xbf" + "<p>“Perijinan” – 5 °C".encode(),
        "<p>“Perijinan” – 5 °C".encode("cp1252"),
        '<meta charset="iso-8859-1"><p>“Perijinan” – 5 °C'.encode("cp1252"),
        '<meta http-equiv=Content-Type content="text/html; charset=windows-1252"><p>“Perijinan” – 5 °C'.encode(
            "cp1252"
        ),
        '<meta charset="utf-16"><p>“Perijinan” – 5 °C'.encode(),
        '<meta charset="x-tidak-ada"><p>“Perijinan” – 5 °C'.encode("cp1252"),
        '<meta charset="base64"><p>“Perijinan” – 5 °C'.encode("cp1252"),
        "<p>“Perijinan” – 5 °C".encode("utf-16"),
        "<p>“Perijinan” – 5 °C".encode("utf-16-le"),
        "<p>“Perijinan” – 5 °C".encode("utf-16-be"),
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html><p>“Perijinan” – 5 °C'.encode(),
    ],
)
def test_encodings(data: bytes) -> None:
    assert body(data) == ["“Perijinan” – 5 °C"]


def test_web_archives() -> None:
    page = quopri.encodestring("<html><p>Tugas “Camat”".encode())
    mail = (
        b"From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: "
        b"text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + page + b"\r\n--b--\r\n"
    )
    assert body(mail) == ["Tugas “Camat”"]
    with pytest.raises(WrongFormat, match="tidak memuat halaman"):
        body(b"MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx")


def test_page_without_text_is_said() -> None:
    document = read(b"<html><body><div id=root></div><script>muat()</script>", PAGE)
    assert [note.kode for note in document.notes] == ["HTM-02"]
    assert document.blocks == ()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyFile),
        (b" \n", EmptyFile),
        (b"<div>" * 50_000 + b"x", HostileFile),
        (b"<table>" + b"<tr><td>" * 50_001, TooLarge),
        (b"<table><tr>" + b"<td>x" * 1_001, TooLarge),
        (b"%PDF-1.4 x", WrongFormat),
        (b"PK\x03\x04 x", WrongFormat),
    ],
)
def test_bad_files_are_refused_by_name(data: bytes, error: type[KinerjaError]) -> None:
    with pytest.raises(error, match=PAGE):
        read(data, PAGE)


@pytest.mark.parametrize(
    "markup",
    [
        "<span>" * 1_500 + "x",
        "<p><a href='" + "a" * 1_000_000 + "'>x</a>",
        "<ol start=99999999999999999999><li>x</ol>",
        "<table>" * 1_000 + "<tr><td>x",
        "<math>" + "<mfrac>" * 1_000 + "x",
        "<!DOCTYPE html [<!ENTITY a 'aaaa'>]><p>&a;x",
        "<p>\x00x\x01\x0b",
        "<svg><text>x",
        "<![CDATA[ x ]]>x",
    ],
)
def test_hostile_markup_is_read(markup: str) -> None:
    document = read(markup.encode(), PAGE)
    text = "".join(map(text_of, (*document.blocks, *document.furniture)))
    assert "x" in text


def test_pictures_in_tables_are_said() -> None:
    page = f"{TEXT}<img src=logo.png><table><tr><td>Rumus<td><img src=rumus.gif><tr><td>a<td>b</table>"
    (note,) = read(page.encode(), PAGE).notes
    assert note.kode == "HTM-03"
    assert "1 gambar" in note.pesan
