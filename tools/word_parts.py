"""What Word writes and python-docx has no words for: numbering, equations, fields, runs cut at random places."""

from __future__ import annotations

import io
import itertools
import textwrap
import zipfile
import zlib
from collections.abc import Iterator
from xml.sax.saxutils import escape

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

SAVED_AT = (2021, 1, 18, 9, 30, 0)
EQUATION_WIDTH = 23
_MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


class Numbering:
    """Gives out lists with automatic numbers that start at 1: by turns a definition of their own or a restart."""

    def __init__(self, document: Document) -> None:
        self._root = document.part.numbering_part.element
        self._first_num = self._root.find(qn("w:num"))
        used = [int(e.get(qn("w:numId"))) for e in self._root.iter(qn("w:num"))]
        self._ids = itertools.count(max(used, default=0) + 1)
        abstract = [int(e.get(qn("w:abstractNumId"))) for e in self._root.iter(qn("w:abstractNum"))]
        self._abstract_ids = itertools.count(max(abstract, default=0) + 1)
        self._shared = self._define(360)

    def new_list(self, indent: int = 360) -> int:
        """Return the numId of a new list; ``indent`` in twentieths of a point."""
        number = next(self._ids)
        restart = number % 2 == 0 and indent == 360
        abstract = self._shared if restart else self._define(indent)
        override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if restart else ""
        body = f'<w:abstractNumId w:val="{abstract}"/>{override}'
        self._root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}">{body}</w:num>'))
        return number

    def _define(self, indent: int) -> int:
        number = next(self._abstract_ids)
        level = (
            '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="{min(indent, 360)}"/></w:pPr></w:lvl>'
        )
        head = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="hybridMultilevel"/>'
        self._first_num.addprevious(parse_xml(f"{head}{level}</w:abstractNum>"))
        return number


def number(paragraph: Paragraph, list_id: int) -> None:
    """Make the paragraph an item of an automatic list."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = list_id


def write(paragraph: Paragraph, text: str, *, bold: bool = False, size: int | None = None) -> None:
    """Add the text in runs, cut where Word happens to cut: also inside words; some stretches marked as misspelt."""
    pieces = list(_pieces(text))
    for index, piece in enumerate(pieces):
        suspicious = len(pieces) > 2 and index == 1
        if suspicious:
            paragraph._p.append(_proof("spellStart"))
        _dress(paragraph.add_run(piece), bold, size)
        if suspicious:
            paragraph._p.append(_proof("spellEnd"))


def _pieces(text: str) -> Iterator[str]:
    """Cut at up to three places that the text itself decides, so that every build cuts alike."""
    chance = zlib.crc32(text.encode())
    count = chance % 4 if len(text) > 12 else 0
    cuts = sorted({1 + (chance >> (7 * k + 2)) % (len(text) - 1) for k in range(count)})
    for start, end in itertools.pairwise([0, *cuts, len(text)]):
        yield text[start:end]


def _dress(run: Run, bold: bool, size: int | None) -> None:
    from docx.shared import Pt

    run.bold = bold or None
    if size:
        run.font.size = Pt(size)


def _proof(kind: str):
    element = OxmlElement("w:proofErr")
    element.set(qn("w:type"), kind)
    return element


def equation(paragraph: Paragraph, top: str, bottom: str, factor: str) -> None:
    """Add a Word equation on a line of its own: top over bottom, then the factor."""
    fraction = f"<m:f><m:fPr/><m:num>{_stack(top)}</m:num><m:den>{_stack(bottom)}</m:den></m:f>"
    math = f"<m:oMath>{fraction}{_math_run(f' {factor}')}</m:oMath>"
    paragraph._p.append(parse_xml(f"<m:oMathPara {_MATH} {nsdecls('w')}>{math}</m:oMathPara>"))


def _stack(text: str) -> str:
    lines = [_math_run(line) for line in textwrap.wrap(text, EQUATION_WIDTH, break_long_words=False)]
    if len(lines) == 1:
        return lines[0]
    return f"<m:eqArr>{''.join(f'<m:e>{line}</m:e>' for line in lines)}</m:eqArr>"


def _math_run(text: str) -> str:
    look = '<w:rPr><w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/><w:sz w:val="18"/></w:rPr>'
    return f'<m:r><m:rPr><m:nor/></m:rPr>{look}<m:t xml:space="preserve">{escape(text)}</m:t></m:r>'


def field(paragraph: Paragraph, code: str) -> None:
    """Add a field as Word stores it: begin, instruction, end."""
    for kind in ("begin", code, "end"):
        run = paragraph.add_run()._r
        if kind == code:
            run.append(parse_xml(f'<w:instrText {nsdecls("w")} xml:space="preserve"> {code} </w:instrText>'))
        else:
            run.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))


def mark_size(paragraph: Paragraph, half_points: int) -> None:
    """Set the size of the paragraph mark, which is the size of an automatic number and of an equation's line."""
    mark = f'<w:rPr {nsdecls("w")}><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(mark))


def shade(cell, colour: str) -> None:
    """Fill a table cell."""
    cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{colour}"/>'))


def repeat_header(row) -> None:
    """Mark a table row as header on every page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def stable_bytes(document: Document) -> bytes:
    """Return the file with fixed times inside, so that the same source gives the same bytes."""
    raw, packed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            info = zipfile.ZipInfo(name, SAVED_AT)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            target.writestr(info, source.read(name))
    return packed.getvalue()
