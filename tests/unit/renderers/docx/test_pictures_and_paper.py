"""The logo in place of its placeholder, and the size of the paper."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest
from docx_maker import docx
from lxml import etree

from kinerja_docs import assets
from kinerja_docs.errors import WrongFormat
from kinerja_docs.renderers.docx import compile_template, load_picture
from kinerja_docs.renderers.docx.paper import SIZES

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
BODY = (
    '<w:p><w:r><w:t>kop</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/'
    '2006/wordprocessingDrawing"><wp:extent cx="1000" cy="1000"/><wp:docPr id="1" name="x" descr="{{ logo }}"/>'
    '<a:blip r:embed="rId9"/></wp:inline></w:drawing></w:r></w:p>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.png"/>'
    "</Relationships>"
)


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def made(logo: object) -> zipfile.ZipFile:
    data = docx(BODY, parts={"word/_rels/document.xml.rels": RELATIONS, "word/media/a.png": "tempat"})
    return zipfile.ZipFile(io.BytesIO(compile_template(data, "uji.docx").render({"logo": logo})))


def test_the_logo_takes_the_place_and_keeps_its_shape() -> None:
    archive = made(load_picture(png(10, 20), "logo.png"))
    assert archive.read("word/media/a.png") == png(10, 20)
    extent = next(etree.fromstring(archive.read("word/document.xml")).iter(f"{WP}extent"))
    assert (extent.get("cx"), extent.get("cy")) == ("500", "1000")
    assert b'PartName="/word/media/a.png" ContentType="image/png"' in archive.read("[Content_Types].xml")


def test_without_a_logo_nothing_is_left_of_it() -> None:
    root = etree.fromstring(made(None).read("word/document.xml"))
    assert root.find(f".//{W}drawing") is None
    assert [t.text for t in root.iter(f"{W}t")] == ["kop"]


def test_a_picture_of_another_kind_is_refused() -> None:
    with pytest.raises(WrongFormat, match=r"logo\.gif"):
        load_picture(b"GIF89a" + b"\0" * 20, "logo.gif")
    with pytest.raises(WrongFormat, match="PNG atau JPEG"):
        load_picture(b"bukan gambar", "logo.png")


@pytest.mark.parametrize("paper", ["F4", "A4"])
@pytest.mark.parametrize("name", ["iku.docx", "iki.docx", "perjanjian-kinerja.docx"])
def test_paper_of_all_sections_and_tables_that_fill_it(paper: str, name: str) -> None:
    data = (assets.folder("templates") / "docx" / name).read_bytes()
    narrow, long = SIZES[paper]
    root = body_of(data, paper)
    for section in root.iter(f"{W}sectPr"):
        size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        assert size is not None
        assert margins is not None
        landscape = size.get(f"{W}orient") == "landscape"
        expected = (str(long), str(narrow)) if landscape else (str(narrow), str(long))
        assert (size.get(f"{W}w"), size.get(f"{W}h")) == expected
    widths = {sum(int(column.get(f"{W}w", "0")) for column in grid) for grid in root.iter(f"{W}tblGrid")}
    assert all(width <= long - 1984 + 8 for width in widths)


def body_of(data: bytes, paper: str) -> etree._Element:
    from kinerja_docs.renderers.docx.paper import set_paper

    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    set_paper(root, "F4" if paper == "F4" else "A4")
    return root
