"""Templates that would do something by themselves, or never end: refused, each fault with its part."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx_maker import docx, paragraph

from kinerja_docs.errors import InvalidTemplate
from kinerja_docs.renderers.docx import compile_template

KNOWN: dict[str, object] = {"nama": str, "isi": tuple[str, ...]}
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId9" Type="{office}/{kind}" Target="{target}" TargetMode="{mode}"/></Relationships>'
)
VALUE = paragraph("{{ nama }}")
DEEP = "daerah" + "[0]" * 1_300


def having(part: str, content: str | bytes, body: str = VALUE) -> bytes:
    """Return a template with one part more, or another in its place."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx(body))) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            if name != part:
                target.writestr(name, source.read(name))
        target.writestr(part, content)
    return stream.getvalue()


def relation(kind: str, target: str = "http://contoh.test/x", mode: str = "External") -> bytes:
    return having("word/_rels/header9.xml.rels", RELATIONS.format(office=OFFICE, kind=kind, target=target, mode=mode))


def field(*parts: str) -> str:
    codes = "".join(f'<w:r><w:instrText xml:space="preserve">{part}</w:instrText></w:r>' for part in parts)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return f"<w:p>{begin}{codes}{end}</w:p>"


REFUSED = {
    "picture elsewhere": (relation("image"), "tautan ke luar"),
    "subdocument": (relation("subDocument", "file://server/a"), "tautan ke luar"),
    "imported part": (relation("aFChunk", "a.html", "Internal"), "aFChunk"),
    "DDE": (docx(field(" DD", "EAUTO c:\\\\x ") + VALUE), "bidang DDEAUTO"),
    "included text": (docx(field('INCLUDETEXT "http://contoh.test"') + VALUE), "bidang INCLUDETEXT"),
    "macros": (having("word/vbaProject.BIN", b"x"), "makro"),
    "ActiveX": (having("word/activeX/activeX1.xml", b"<a/>"), "makro"),
    "object": (having("word/Embeddings/oleObject1.bin", b"x"), "makro"),
    "long tag": (docx(paragraph("{{ " + "+".join("1" * 3_000) + " }}")), "lebih dari 4000 huruf"),
    "deep tag": (docx(paragraph("{{ " + DEEP[:3_900] + " }}")), "bersarang terlalu dalam"),
    "braces": (docx(paragraph("{" * 200_000)), "tag tidak lengkap"),
    "openings": (docx(paragraph("{%{#" * 50_000)), "tag tidak lengkap"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_a_template_would_do_by_itself_is_refused(what: str) -> None:
    data, said = REFUSED[what]
    with pytest.raises(InvalidTemplate, match=said):
        compile_template(data, "uji.docx", known=None)


def test_what_is_only_followed_by_a_click_stays() -> None:
    compile_template(relation("hyperlink"), "uji.docx", known=KNOWN)
    compile_template(docx(field(" PAGE ") + VALUE), "uji.docx", known=KNOWN)
    compile_template(having("word/embeddings/Microsoft_Excel_Sheet1.xlsx", b"x"), "uji.docx", known=KNOWN)


def test_after_which_template_a_file_was_made_goes() -> None:
    data = relation("attachedTemplate", "file:///c:/kantor.dotm")
    made = compile_template(data, "uji.docx", known=KNOWN).render({"nama": "A"})
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert b"kantor.dotm" not in archive.read("word/_rels/header9.xml.rels")


LARGE = "x" * 500_000
STOPPED = {
    "slices": "{% set a = [" + ",".join(["isi[0][1:]"] * 200) + "] %}a",
    "sums": "{% set a = [" + ",".join(["isi[0] + nama"] * 200) + "] %}a",
    "method": "{{ isi[0].format }}",
    "method by its name": "{{ isi[0]['format'] }}",
}


@pytest.mark.parametrize("what", STOPPED)
def test_everything_that_an_expression_makes_is_counted(what: str) -> None:
    template = compile_template(docx(paragraph(STOPPED[what])), "uji.docx")
    with pytest.raises(InvalidTemplate):
        template.render({"nama": LARGE, "isi": (LARGE,)})
