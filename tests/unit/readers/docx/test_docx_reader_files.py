"""The archive around the text: its parts, the record it may carry, and files that are not what they seem."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile

import pytest
from docx_maker import archive, document_xml, docx, paragraph, relations, run
from lxml import etree

from kinerja_docs.document.embedded import seal
from kinerja_docs.document.model import text_of
from kinerja_docs.errors import EmptyFile, HostileFile, KinerjaError, TooLarge, WrongFormat
from kinerja_docs.readers.docx import read

_RECORD = b'{"skema": "kinerja-docs/1"}'


def texts(data: bytes) -> list[str]:
    return [text_of(block) for block in read(data, "berkas.docx").blocks]


def sealed(text: str) -> str:
    return seal(_RECORD, etree.fromstring(document_xml(paragraph(text)))).decode()


def test_the_body_is_found_by_its_relation() -> None:
    members = {
        "_rels/.rels": relations(("officeDocument", "/isi/naskah.xml")),
        "isi/naskah.xml": document_xml(paragraph("a")),
    }
    assert texts(archive(members)) == ["a"]


_LOOKS = '<w:rPr><w:sz w:val="24"/></w:rPr>'


@pytest.mark.parametrize(
    "text",
    [
        f"<![CDATA[{_LOOKS}]]>",
        _LOOKS.replace("<", "&lt;"),
        f"<!-- </w:t> -->{_LOOKS.replace('<', '&lt;')}",
    ],
)
def test_a_text_that_quotes_markup_stays(text: str) -> None:
    assert texts(docx(f"<w:p><w:r>{_LOOKS}<w:t>{text}</w:t></w:r></w:p>")) == [_LOOKS]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_encodings(encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{document_xml(paragraph("Sé"))}'
    assert texts(archive({"word/document.xml": xml.encode(encoding)})) == ["Sé"]


def test_another_prefix_is_read_alike() -> None:
    xml = document_xml(f'<w:p><w:r>{_LOOKS}<w:rPr><w:u w:val="single"/></w:rPr><w:t>a</w:t></w:r></w:p>')
    other = xml.replace("w:", "x:").replace("xmlns:w=", "xmlns:x=")
    assert read(archive({"word/document.xml": other}), "x.docx") == read(archive({"word/document.xml": xml}), "x.docx")


@pytest.mark.parametrize("name", ["word/document.xml", "word\\document.xml", "Word/Document.XML"])
def test_the_body_is_found_without_relations(name: str) -> None:
    assert texts(archive({name: document_xml(paragraph("a"))})) == ["a"]


def test_a_relation_that_leads_nowhere_is_passed_over() -> None:
    assert texts(docx(paragraph("a"), parts={"_rels/.rels": relations(("officeDocument", "tidak/ada.xml"))})) == ["a"]


def test_parts_that_are_missing_are_done_without() -> None:
    gone = relations(("header", "header9.xml"), ("styles", "gaya.xml"), ("footer", "../../luar.xml"))
    document = read(docx(paragraph("a"), parts={"word/_rels/document.xml.rels": gone}), "x.docx")
    assert document.furniture == ()


def test_strict_documents_are_read() -> None:
    strict = document_xml(paragraph("a")).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/", "http://purl.oclc.org/ooxml/wordprocessingml/"
    )
    assert texts(docx("", parts={"word/document.xml": strict})) == ["a"]


def test_text_in_utf_16_is_read() -> None:
    xml = '<?xml version="1.0" encoding="UTF-16"?>' + document_xml(paragraph("persentase ≥ 80"))
    assert texts(archive({"word/document.xml": xml.encode("utf-16")})) == ["persentase ≥ 80"]


def test_a_record_whose_seal_fits_is_carried() -> None:
    document = read(
        docx(paragraph("isi"), parts={"customXml/item1.xml": "<lain/>", "customXml/item2.xml": sealed("isi")}), "x.docx"
    )
    assert (document.record, document.notes) == (_RECORD, ())


def test_a_record_whose_seal_is_broken_is_said_and_left() -> None:
    document = read(docx(paragraph("isi baru"), parts={"customXml/item1.xml": sealed("isi")}), "x.docx")
    assert document.record is None
    assert [(note.kode, note.tingkat) for note in document.notes] == [("REK-01", "peringatan")]
    assert text_of(document.blocks[0]) == "isi baru"


def test_custom_parts_of_others_are_of_no_interest() -> None:
    assert read(docx(paragraph("a"), parts={"customXml/item1.xml": "rusak <"}), "x.docx").record is None


_LOLS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_BOMB = f'<!DOCTYPE a [<!ENTITY l0 "lol">{_LOLS}]><a b="&l9;">&l9;</a>'
_DOCTYPE = '<!DOCTYPE a [<!ENTITY b "c">]>'


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (b"", EmptyFile, "kosong"),
        (b"bukan zip", WrongFormat, "bukan berkas Word"),
        (b"%PDF-1.7\n%isi", WrongFormat, r"\.pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", WrongFormat, "sandi"),
        (archive({}), WrongFormat, "bukan dokumen Word"),
        (archive({"xl/workbook.xml": "<a/>"}), WrongFormat, "Excel"),
        (archive({"ppt/presentation.xml": "<a/>"}), WrongFormat, "PowerPoint"),
        (archive({"content.xml": "<a/>"}), WrongFormat, "OpenDocument"),
        (archive({"word/document.xml": "<a><b></a>"}), WrongFormat, "rusak"),
        (archive({"word/document.xml": ""}), WrongFormat, "rusak"),
        (archive({"word/document.xml": "<a/>"}), WrongFormat, "bukan dokumen Word"),
        (archive({"word/document.xml": '<?xml version="1.0" encoding="aneh"?><a/>'}), WrongFormat, "rusak"),
        (archive({"word/document.xml": f"{_DOCTYPE}<a>&b;</a>"}), HostileFile, "DOCTYPE"),
        (archive({"word/document.xml": f"<!-- <a> -->{_DOCTYPE}<a/>"}), HostileFile, "DOCTYPE"),
        (archive({"word/document.xml": f"<!-- <a> -->{_BOMB}"}), HostileFile, "DOCTYPE"),
        (archive({"word/document.xml": f"{_DOCTYPE}<a/>".encode("utf-16")}), HostileFile, "DOCTYPE"),
        (archive({"word/document.xml": f"{_DOCTYPE}<a/>".encode("utf-32")}), KinerjaError, "XML|DOCTYPE"),
        (
            docx(paragraph("a"), parts={"word/styles.xml": f"{_DOCTYPE}<a/>"}, styles="<w:style/>"),
            HostileFile,
            "styles",
        ),
        (docx(paragraph("a"), parts={"customXml/item1.xml": f"{_DOCTYPE}<a/>"}), HostileFile, "DOCTYPE"),
        (docx("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000), HostileFile, "terlalu dalam"),
        (archive({"../luar.xml": "<a/>"}), HostileFile, "keluar"),
        (archive({"/etc/luar.xml": "<a/>"}), HostileFile, "keluar"),
        (archive({"word/document.xml": b"\0" * 40_000_000}), HostileFile, "bom zip"),
    ],
)
def test_bad_files_are_refused_with_a_reason(data: bytes, error: type[KinerjaError], says: str) -> None:
    with pytest.raises(error, match=says) as raised:
        read(data, "berkas.docx")
    assert str(raised.value).startswith("berkas.docx: ")


def test_a_locked_archive() -> None:
    data = bytearray(docx(paragraph("a")))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(signature)
        while start >= 0:
            data[start + offset] |= 1
            start = data.find(signature, start + 4)
    with pytest.raises(WrongFormat, match="sandi"):
        read(bytes(data), "berkas.docx")


def test_a_truncated_file() -> None:
    data = docx(paragraph("a"))
    with pytest.raises(WrongFormat, match="simpan ulang"):
        read(data[: len(data) // 2], "berkas.docx")


def test_a_member_that_lies_about_its_size() -> None:
    data = docx(run("a" * 5_000)).replace((5_000).to_bytes(4, "little"), (5).to_bytes(4, "little"))
    read(data, "berkas.docx")


def test_tables_nested_deeply() -> None:
    depth = 50
    body = "<w:tbl><w:tr><w:tc>" * depth + paragraph("dasar") + "</w:tc></w:tr></w:tbl>" * depth
    assert texts(docx(body)) == ["dasar"]


def test_what_nests_deeper_than_the_stack_is_refused() -> None:
    limit = sys.getrecursionlimit()
    body = "<w:sdt>" * 200 + paragraph("dasar") + "</w:sdt>" * 200
    sys.setrecursionlimit(250)
    try:
        with pytest.raises(HostileFile, match="terlalu dalam"):
            read(docx(body), "berkas.docx")
    finally:
        sys.setrecursionlimit(limit)


def test_values_out_of_all_proportion() -> None:
    numbers = "9" * 5_000
    body = f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{numbers}"/><w:numId w:val="{numbers}"/></w:numPr>'
    body += f'<w:outlineLvl w:val="{numbers}"/></w:pPr>{run("a")}</w:p>'
    body += f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{numbers}"/></w:tcPr>{paragraph("b")}</w:tc></w:tr></w:tbl>'
    assert texts(docx(body)) == ["a", "b"]


def test_a_wide_table_is_too_large() -> None:
    rows = "<w:tr><w:tc/></w:tr>" * 1_000
    with pytest.raises(TooLarge):
        read(docx(f"<w:tbl><w:tr>{'<w:tc/>' * 6_000}</w:tr>{rows}</w:tbl>"), "x.docx")


def test_the_program_starts_without_lxml() -> None:
    code = "import sys, kinerja_docs, kinerja_docs.readers.docx; sys.exit('lxml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_reading_twice_gives_the_same() -> None:
    data = docx(paragraph("a") + "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>")
    assert read(data, "x.docx") == read(data, "x.docx")


def test_the_archive_is_only_read() -> None:
    data = docx(paragraph("a"))
    read(data, "x.docx")
    assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
