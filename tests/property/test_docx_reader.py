"""Whatever a Word file holds: only errors of our own, and no visible text lost."""

from __future__ import annotations

import re
from collections import Counter
from unittest.mock import patch

from docx_maker import NAMESPACES, abstract, archive, cell, docx, item, level, num, paragraph, row, style, table
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree

from kinerja_docs.document.model import Block, Document, Table, grid, text_of
from kinerja_docs.errors import KinerjaError
from kinerja_docs.readers.docx import read

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FAST = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

_CONTAINERS = (
    "p r tbl tr tc sdt sdtContent ins moveTo hyperlink smartTag customXml txbxContent drawing pict fldSimple "
    "rubyBase footnote del moveFrom belumDikenal"
).split()
_LEAVES = "tab br cr noBreakHyphen softHyphen bookmarkStart sectPr altChunk".split()
_WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789.,;()%/-", min_size=1, max_size=12)

_PROPERTIES = st.sampled_from(
    [
        "",
        '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>',
        '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>',
        "<w:tcPr><w:vMerge/></w:tcPr>",
        "<w:tcPr><w:hMerge/></w:tcPr>",
        '<w:trPr><w:gridBefore w:val="2"/><w:tblHeader/></w:trPr>',
        '<w:pPr><w:pStyle w:val="Judul1"/></w:pPr>',
        '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>',
        "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
        '<w:rPr><w:u w:val="single"/></w:rPr>',
        '<w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="24"/></w:rPr>',
        '<w:rPr><w:rFonts w:ascii="a/>b"/><w:b/></w:rPr>',
        '<w:rPr><w:b/><w:u w:val="single"/></w:rPr>',
        '<w:rPr><w:b/><w:vanish w:val="0"/><w:i/></w:rPr>',
        '<w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr><w:sz w:val="2"/></w:rPr></w:rPrChange></w:rPr>',
        '<w:pPr><w:spacing w:after="0"/><w:jc w:val="both"/><w:rPr><w:b/></w:rPr></w:pPr>',
    ]
)


def _element(tag: str, properties: str, children: list[str]) -> str:
    return f"<w:{tag}>{properties}{''.join(children)}</w:{tag}>"


_TREES = st.recursive(
    st.one_of(_WORDS.map(lambda text: f"<w:t>{text}</w:t>"), st.sampled_from(_LEAVES).map(lambda tag: f"<w:{tag}/>")),
    lambda inner: st.builds(_element, st.sampled_from(_CONTAINERS), _PROPERTIES, st.lists(inner, max_size=5)),
    max_leaves=40,
)

_STYLES = style("Judul1", "", name="heading 1")
_NUMBERING = abstract(1, level(0, "%1."), level(1, "%2)", "lowerLetter")) + num(1, 1)


def _letters(text: str) -> Counter[str]:
    return Counter(text) - Counter({blank: len(text) for blank in " \n\t"})


def _all_text(document: Document) -> str:
    return "\n".join(text_of(block) for block in document.blocks)


def _written(xml: str) -> str:
    root = etree.fromstring(f"<w:body {NAMESPACES}>{xml}</w:body>")
    gone = (f"{_W}del", f"{_W}moveFrom")
    return "".join(t.text or "" for t in root.iter(f"{_W}t") if next(t.iterancestors(*gone), None) is None)


def _tables(blocks: tuple[Block, ...]) -> list[Table]:
    found = [block for block in blocks if isinstance(block, Table)]
    return found + [inner for one in found for c in one.cells for inner in _tables(c.blocks)]


@_FAST
@given(st.lists(_TREES, max_size=6))
def test_what_is_dropped_before_parsing_says_nothing(trees: list[str]) -> None:
    tables = style("Meja", "<w:pPr><w:numPr/></w:pPr>", kind="table")
    data = docx("".join(trees), styles=tables + _STYLES + tables, numbering=_NUMBERING)
    with patch("kinerja_docs.readers.docx.package._is_usual", return_value=False):
        whole = read(data, "acak.docx")
    assert read(data, "acak.docx") == whole


@_FAST
@given(st.lists(_TREES, max_size=6))
def test_no_visible_text_of_any_tree_is_lost(trees: list[str]) -> None:
    xml = "".join(trees)
    document = read(docx(xml, styles=_STYLES, numbering=_NUMBERING), "acak.docx")
    assert not _letters(_written(xml)) - _letters(_all_text(document))


@_FAST
@given(st.lists(_TREES, max_size=6))
def test_cells_lie_inside_their_table_and_not_on_each_other(trees: list[str]) -> None:
    for found in _tables(read(docx("".join(trees)), "acak.docx").blocks):
        covered = sum(c.row_span * c.column_span for c in found.cells)
        assert covered == sum(c is not None for line in grid(found) for c in line)


@_FAST
@given(st.binary(max_size=2_000))
@example(b"PK\x03\x04")
def test_any_bytes(data: bytes) -> None:
    _read_or_refuse(data)


@_FAST
@given(st.binary(max_size=500), st.sampled_from(["word/document.xml", "_rels/.rels", "word/styles.xml"]))
def test_any_bytes_as_a_part(data: bytes, part: str) -> None:
    _read_or_refuse(archive({"word/document.xml": "<a/>", part: data}))


_RATIO = "<m:oMath><m:f><m:num><m:r><m:t>A</m:t></m:r></m:num><m:den><m:r><m:t>B</m:t></m:r></m:den></m:f></m:oMath>"
_WHOLE = docx(
    paragraph("Indikator", '<w:pStyle w:val="Judul1"/>')
    + item("Menyusun", 1)
    + table(row(cell("a", '<w:vMerge w:val="restart"/>'), cell("b")), row(cell("", "<w:vMerge/>"), cell("c")))
    + f"<w:p>{_RATIO}</w:p>",
    styles=_STYLES,
    numbering=_NUMBERING,
)
_BODY = (
    "<w:p><w:pPr><w:pStyle w:val='Judul1'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>"
    "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>EQ \\f(a;b)</w:instrText></w:r>"
    "<m:oMath><m:f><m:num><m:r><m:t>A</m:t></m:r></m:num><m:den/></m:f></m:oMath></w:p>"
    "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
)
_VALUES = st.one_of(st.integers().map(str), st.text(alphabet="abc0189.-%", max_size=8), st.just("9" * 5_000))
_TAGS = st.sampled_from("w:p w:r w:t w:tbl w:tr w:tc w:num w:lvl w:start m:f m:e m:r w:sdt w:pict".split())


@_FAST
@given(st.data())
def test_any_bytes_changed(data: st.DataObject) -> None:
    changed = bytearray(_WHOLE)
    for _ in range(data.draw(st.integers(1, 8))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    _read_or_refuse(bytes(changed))


@_FAST
@given(st.data())
def test_any_value_or_name_changed(data: st.DataObject) -> None:
    body, styles, numbering = (data.draw(_changed(xml)) for xml in (_BODY, _STYLES, _NUMBERING))
    _read_or_refuse(docx(body, styles=styles, numbering=numbering))


@st.composite
def _changed(draw: st.DrawFn, xml: str) -> str:
    values = re.sub(r"val=(['\"])[^'\"]*\1", lambda _: f'val="{draw(_VALUES)}"' if draw(st.booleans()) else "", xml)
    old, new = draw(_TAGS), draw(_TAGS)
    return re.sub(rf"(</?){old}\b", rf"\g<1>{new}", values)


@_FAST
@given(st.text(max_size=60))
def test_any_equation_field(text: str) -> None:
    visible = "".join(c for c in text if c.isprintable() and c not in "<>&'\"")
    code = f'<w:fldSimple w:instr="EQ {visible}"/>'
    _read_or_refuse(docx(f"<w:p>{code}</w:p>"))


def _read_or_refuse(data: bytes) -> None:
    try:
        read(data, "acak.docx")
    except KinerjaError as refused:
        message = str(refused)
    else:
        return
    assert message.startswith("acak.docx: ")
