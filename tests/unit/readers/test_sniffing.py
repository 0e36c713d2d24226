from __future__ import annotations

import pytest
from docx_maker import docx

from kinerja_docs import readers
from kinerja_docs.document import text_of
from kinerja_docs.errors import TooLarge, WrongFormat
from kinerja_docs.readers import read
from kinerja_docs.readers.sniffing import sniff

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
SHEETS = b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>'


def stream(name: str) -> bytes:
    return f"{name}\0".encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (OLE + stream("WordDocument"), "doc"),
        (OLE + stream("Workbook"), "xls"),
        (OLE + stream("Book"), "xls"),
        (OLE + stream("WordDocument") + stream("Workbook"), "doc"),
        (OLE + stream("Workbook") + stream("WordDocument"), "xls"),
        (OLE + stream("EncryptedPackage"), "locked"),
        (OLE, None),
        (b"{\\rtf1 x}", "rtf"),
        (b"\xef\xbb\xbf <!DOCTYPE html><p>x", "html"),
        (b"<!-- a --><table><tr>", "html"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "html"),
        ("<html><p>x".encode("utf-16"), "html"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "html"),
        (b"%PDF-1.7", "pdf"),
        (SHEETS, "xml2003"),
        (
            b'<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">',
            "doc",
        ),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.textPK", "odt"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK", "ods"),
        (docx("<w:p/>"), "docx"),
        (b"Mengingat: mime-version bukan surel", None),
        (b"<bukan html>", None),
        (b"", None),
    ],
)
def test_content_tells_the_kind(data: bytes, kind: str | None) -> None:
    assert sniff(data) == kind


@pytest.mark.parametrize(
    ("name", "data", "form", "words"),
    [
        ("tupoksi.doc", b"<html><body><p>Tugas Camat", "html", "Tugas Camat"),
        ("laporan.xls", b"<table><tr><td>SASARAN<td>TARGET</table>", "html", "SASARAN TARGET"),
        ("iku.doc", docx("<w:p><w:r><w:t>IKU</w:t></w:r></w:p>"), "docx", "IKU"),
        ("laporan.xls", b"SASARAN\tTARGET\r\nx\t5", "txt", "SASARAN x TARGET 5"),
    ],
)
def test_lying_names_are_read_as_what_they_are(name: str, data: bytes, form: str, words: str) -> None:
    found = read(data, name)
    assert found.format == form
    assert sorted(" ".join(map(text_of, found.blocks)).split()) == sorted(words.split())
    assert found.notes[0].kode == "FMT-01"
    assert name in found.notes[0].pesan


def test_honest_names_have_no_note() -> None:
    assert read(b"<p>Tugas", "tupoksi.html").notes == ()


@pytest.mark.parametrize("name", ["iku.xyz", "iku", "iku.pdfx"])
def test_unknown_formats_are_named(name: str) -> None:
    with pytest.raises(WrongFormat, match=name):
        read(b"x", name)


def test_a_document_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "BLOCKS", 3)
    with pytest.raises(TooLarge, match="lebih dari 3 paragraf"):
        read(b"a. satu;\nb. dua;\nc. tiga;\nd. empat.\n", "a.txt")
