"""Word files for the benchmark, written as Word writes them: fonts and languages in every run, texts in pieces."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from pathlib import Path

SENTENCE = (
    "melaksanakan penyiapan bahan perumusan kebijakan teknis, koordinasi, pembinaan, pengawasan dan pengendalian "
    "penyelenggaraan urusan pemerintahan sesuai dengan ketentuan peraturan perundang-undangan"
)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RUN = (
    '<w:r w:rsidR="00A12B34"><w:rPr><w:rFonts w:ascii="Bookman Old Style" w:hAnsi="Bookman Old Style" w:cs="Arial"/>'
    '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="id-ID"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
)
_PARAGRAPH = (
    '<w:p w:rsidR="00A12B34" w:rsidRDefault="00A12B34"><w:pPr>{}<w:spacing w:after="0" w:line="360" w:lineRule="auto"/>'
    '<w:jc w:val="both"/><w:rPr><w:rFonts w:ascii="Bookman Old Style" w:hAnsi="Bookman Old Style"/><w:sz w:val="24"/>'
    "</w:rPr></w:pPr>{}</w:p>"
)
_CELL = '<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>{}<w:vAlign w:val="center"/></w:tcPr>{}</w:tc>'
_LEVELS = (("decimal", "Pasal %1"), ("decimal", "(%2)"), ("lowerLetter", "%3."), ("decimal", "%4."))


def paragraph(text: str, properties: str = "", pieces: int = 2) -> str:
    """Return a paragraph whose text stands in several runs."""
    words = text.split(" ")
    size = max(1, -(-len(words) // pieces))
    parts = [" ".join(words[at : at + size]) + " " for at in range(0, len(words), size)]
    return _PARAGRAPH.format(properties, "".join(map(_RUN.format, parts)))


def item(text: str, level: int) -> str:
    """Return a paragraph that Word numbers."""
    numbered = f'<w:pStyle w:val="Daftar"/><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return paragraph(text, numbered)


def table(rows: int, columns: int = 6) -> str:
    """Return a table in which every third row begins a cell that covers three rows."""
    head = "".join(_CELL.format("", paragraph(f"Kolom {number}", pieces=1)) for number in range(columns))
    body = "".join(f"<w:tr><w:trPr/>{''.join(_cells(row, columns))}</w:tr>" for row in range(rows))
    return f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:tblHeader/></w:trPr>{head}</w:tr>{body}</w:tbl>"


def _cells(row: int, columns: int) -> Iterator[str]:
    merged = '<w:vMerge w:val="restart"/>' if row % 3 == 0 else "<w:vMerge/>"
    yield _CELL.format(merged, paragraph(f"Sasaran {row} {SENTENCE[:60]}") if row % 3 == 0 else "<w:p/>")
    for column in range(1, columns):
        yield _CELL.format("", paragraph(f"Nilai {row} {column} {SENTENCE[: 30 + 15 * column]}"))


def text_only() -> Iterator[str]:
    """Yield 2,000 paragraphs of running text."""
    yield from (paragraph(f"Alinea {number} {SENTENCE}.", pieces=3) for number in range(2_000))


def regulation() -> Iterator[str]:
    """Yield a regulation of some 310 pages: 8,200 numbered paragraphs and 21 tables."""
    for article in range(1, 206):
        yield item("", 0)
        for section in range(3):
            yield item(f"Bidang {article} {section} mempunyai tugas {SENTENCE[:80]}:", 1)
            yield from (item(f"{SENTENCE};", 2) for _ in range(12))
        if article % 10 == 0:
            yield table(12)
    yield table(12)


def tables() -> Iterator[str]:
    """Yield 60 tables of indicators, each under a title and a few duties."""
    for number in range(60):
        yield paragraph(f"JABATAN {number}")
        yield from (item(f"{SENTENCE};", 2) for _ in range(5))
        yield table(21)


FILES: dict[str, Callable[[], Iterable[str]]] = {
    "text only": text_only,
    "regulation": regulation,
    "many tables": tables,
}


def write(path: Path, body: Iterable[str]) -> None:
    """Write a Word file with this body."""
    members = {
        "[Content_Types].xml": _types("document", "styles", "numbering"),
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _relations(("styles", "styles.xml"), ("numbering", "numbering.xml")),
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{"".join(body)}<w:sectPr/></w:body></w:document>',
        "word/styles.xml": f'<w:styles xmlns:w="{_W}">{"".join(_styles())}</w:styles>',
        "word/numbering.xml": _numbering(),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def _styles() -> Iterator[str]:
    yield '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    for name in ("Daftar", *(f"Gaya{number}" for number in range(150))):
        inner = f'<w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        yield f'<w:style w:type="paragraph" w:styleId="{name}">{inner}</w:style>'


def _numbering() -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for index, (form, text) in enumerate(_LEVELS)
    )
    abstract = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    num = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return f'<w:numbering xmlns:w="{_W}">{abstract}{num}</w:numbering>'


def _relations(*targets: tuple[str, str]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in zip(count(1), targets, strict=False)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _types(*parts: str) -> str:
    kinds = {part: f"{_TYPE}.{part}{'.main' if part == 'document' else ''}+xml" for part in parts}
    named = "".join(f'<Override PartName="/word/{part}.xml" ContentType="{kind}"/>' for part, kind in kinds.items())
    plain = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    usual = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in plain.items())
    return f'<Types xmlns="{_PACKAGE}/content-types">{usual}{named}</Types>'
