"""A text as the files in which it arrives: lines of a page, Word with and without automatic numbers, damaged lines."""

from __future__ import annotations

import io
import re
import textwrap
from collections.abc import Iterator
from typing import ClassVar

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

_RECOGNISED = {"c. ": "C. ", "l. ": "I. ", "o. ": "0. ", "s. ": "S. ", "z. ": "Z. "}
WIDTH = 64
PAGE = 24
_LABEL = re.compile(r"(\([0-9]+[a-z]?\)|[a-z]{1,2}\.|[0-9]+\.|[a-z]\)|[0-9]+\)|[A-Z]\.|[IVX]+\.)\s+(?=\S)")
_CENTRED = re.compile(
    r"(?:BAB [IVXL]+|Pasal \w+|Bagian Ke\w+|Paragraf \d+|LAMPIRAN|NOMOR|TENTANG|MEMUTUSKAN|PERATURAN|KEPUTUSAN)\b[^.;]*$"
)
_OPENERS = re.compile(r"(Menimbang|Mengingat|Menetapkan|Memperhatikan)\s*:\s*")


def lines(text: str) -> str:
    """Return a text as a page prints it: filled lines, a hanging indent behind labels."""
    return "\n".join(line for paragraph in text.split("\n") for line in _filled(paragraph)) + "\n"


def damaged(text: str) -> str:
    """Return a text as recognition leaves it: page numbers, catchwords, misread and glued labels."""
    filled = [line for paragraph in text.split("\n") for line in _filled(paragraph)]
    pages = [filled[start : start + PAGE] for start in range(0, len(filled), PAGE)]
    out: list[str] = []
    for number, page in enumerate(pages, start=1):
        out += [f"{'':20}- {number} -" if number % 2 else f"-{number}-"] if number > 1 else []
        out += [_misread(line, index) for index, line in enumerate(page)]
        if number < len(pages) and (after := pages[number][0].strip()) and _LABEL.match(after):
            out.append(f"{'':30}{' '.join(after.split()[:2])}" + "." * (9 + number))
    return "\n".join(out) + "\n"


def word(text: str, *, automatic: bool = False) -> bytes:
    """Return a text as a Word file; labels of lists typed with a tabulator, or numbered by Word."""
    file = docx.Document()
    file.styles["Normal"].font.name, file.styles["Normal"].font.size = "Bookman Old Style", Pt(12)
    file.styles["Normal"].paragraph_format.space_after = Pt(3)
    numbers = _Numbers(file) if automatic else None
    for line in text.split("\n"):
        if line.startswith("|"):
            _add_row(file, line)
        elif line.strip():
            _add(file, line, numbers)
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def _filled(paragraph: str) -> Iterator[str]:
    opener = _OPENERS.match(paragraph)
    if opener is not None:
        rest = list(_filled(paragraph[opener.end() :]))
        yield f"{opener[1]:<11}: {rest[0] if rest else ''}".rstrip()
        yield from (f"{'':13}{line}" for line in rest[1:])
        return
    label = _LABEL.match(paragraph)
    head = f"{label[1] + ' ':<4}" if label else ""
    body = paragraph[label.end() :] if label else paragraph
    width = 999 if paragraph.startswith("|") else WIDTH
    yield from textwrap.wrap(head + body, width, subsequent_indent=" " * len(head), break_long_words=False) or [""]


def _misread(line: str, index: int) -> str:
    """Damage the label of a line now and then: "l." for "1.", "(l)" for "(1)", "C.", "b,", "c.melaksanakan"."""
    if line.startswith("1. ") and index % 2:
        return f"l{line[1:]}"
    if line.startswith("(1) ") and index % 3 == 0:
        return f"(l){line[3:]}"
    if line[:3] in _RECOGNISED and index % 2:
        return f"{_RECOGNISED[line[:3]]}{line[3:]}"
    if re.match(r"[b-h]\.\s", line) and index % 4 == 0:
        return f"{line[0]}, {line[2:].strip()}"
    if re.match(r"[b-h]\.\s", line) and index % 5 == 0:
        return f"{line[:2]}{line[2:].strip()}"
    return line


def _add(file: Document, line: str, numbers: _Numbers | None) -> None:
    label = _LABEL.match(line)
    if label is None:
        paragraph = file.add_paragraph(_OPENERS.sub("\\1\t:\t", line))
        if _CENTRED.match(line) or (line.isupper() and len(line) < 120):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return
    if numbers is not None and numbers.give(paragraph := file.add_paragraph(line[label.end() :]), label[1]):
        return
    typed = paragraph if numbers is not None else file.add_paragraph()
    typed.text = f"{label[1]}\t{line[label.end() :]}"
    typed.paragraph_format.left_indent, typed.paragraph_format.first_line_indent = Cm(1), Cm(-1)


def _add_row(file: Document, line: str) -> None:
    """Add ``|cell|cell`` as a row; rows that follow one another are one table."""
    cells = [text.strip().replace("¶", "\n") for text in line[1:].split("|")]
    last = file.element.body[-2] if len(file.element.body) > 1 else None
    if last is not None and last.tag == qn("w:tbl"):
        table = file.tables[-1]
        row = table.add_row()
    else:
        table = file.add_table(1, len(cells), "Table Grid")
        row = table.rows[0]
    for cell, text in zip(row.cells, cells, strict=True):
        cell.text = text


class _Numbers:
    """Numbers that Word counts itself: one definition a form of label, started again for every list."""

    FORMS: ClassVar = {"(1)": ("decimal", "(%1)"), "a.": ("lowerLetter", "%1."), "1.": ("decimal", "%1."),
             "a)": ("lowerLetter", "%1)"), "1)": ("decimal", "%1)"), "A.": ("upperLetter", "%1.")}  # fmt: skip

    def __init__(self, file: Document) -> None:
        self._root = file.part.numbering_part.element
        self._lists: dict[str, tuple[int, int]] = {}
        self._next = 500
        for index, form in enumerate(self.FORMS):
            self._root.insert(0, parse_xml(_abstract(900 + index, *self.FORMS[form])))

    def give(self, paragraph: Paragraph, label: str) -> bool:
        """Let Word number a paragraph, if counting gives this label."""
        form, number = _form(label)
        if form not in self.FORMS:
            return False
        known, last = self._lists.get(form, (0, -1))
        if number == 1:
            known, last = self._begin(list(self.FORMS).index(form)), 0
        if number != last + 1:
            return False
        self._lists[form] = known, number
        properties = paragraph._p.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{known}"/></w:numPr>'))
        return True

    def _begin(self, index: int) -> int:
        self._next += 1
        number = OxmlElement("w:num")
        number.set(qn("w:numId"), str(self._next))
        number.append(parse_xml(f'<w:abstractNumId {nsdecls("w")} w:val="{900 + index}"/>'))
        again = f'<w:lvlOverride {nsdecls("w")} w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
        number.append(parse_xml(again))
        self._root.append(number)
        return self._next


def _abstract(number: int, form: str, text: str) -> str:
    return (
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>'
    )


def _form(label: str) -> tuple[str, int]:
    core = label.strip("().")
    if core.isdigit():
        return label.replace(core, "1"), int(core)
    number = ord(core[0].lower()) - 96 + 26 * (len(core) - 1)
    return label.replace(core, "a" if core.islower() else "A"), number
