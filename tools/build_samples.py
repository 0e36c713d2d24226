#!/usr/bin/env python3
"""Typesets ``samples/widang-2021/iku-widang-2021.txt`` as the Word file that an office would have kept.

The words come from the text file, all of them, typing errors included; only its markup (``**``, ``<p>``, ``$…$``,
tabs between cells) becomes what Word has for it. Run it after a change; the same text gives the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from word_parts import (
    SAVED_AT,
    Numbering,
    equation,
    field,
    mark_size,
    number,
    repeat_header,
    shade,
    stable_bytes,
    write,
)

FOLDER = Path(__file__).resolve().parent.parent / "samples" / "widang-2021"
FOLIO = (Cm(21.5), Cm(33))
WIDTHS = {
    "Misi": (4.2, 4.6, 4.4, 4.6, 5.0, 5.6),
    "Kinerja": (6.0, 6.6, 8.0, 4.2, 3.6),
    "Sasara": (3.1, 3.1, 6.2, 2.0, 2.6),
}
LABEL = re.compile(r"\s*(Jabatan|Tugas|Fungsi) : ?(.*)")
ITEM = re.compile(r"\s*\d+\. (.*)")
DRAWN = re.compile(r"(.*?)\s*-{5,} (x 100%)\s*(.*)")
LATEX = re.compile(r"(.*?)\s*\$\\frac\{\\text\{(.*?)\}\}\{\\text\{(.*?)\}\} \\times (.*?)\\%\$")
NEW_PAGE = ("TUGAS DAN FUNGSI", "INDIKATOR KINERJA INDIVIDU", "INDIKATOR KINERJA UTAMA (IKU)\n")
CENTRE = WD_ALIGN_PARAGRAPH.CENTER


class Typesetter:
    """Writes the chunks of the text one after the other."""

    def __init__(self) -> None:
        self.document = docx.Document()
        self.numbering = Numbering(self.document)
        self.tables = 0
        _set_up(self.document)

    def chunk(self, lines: list[str]) -> None:
        """Write one chunk: what stands between two blank lines."""
        first = lines[0]
        if "\t" in first:
            self._table([line.split("\t") for line in lines])
        elif LABEL.match(first):
            self._labels(lines)
        elif ITEM.match(first):
            self._items(lines)
        elif first.isupper() or first.startswith("**") or first.startswith("Linieritas"):
            self._heading(lines)
        else:
            self._text(first)

    def _heading(self, lines: list[str]) -> None:
        text = "\n".join(lines).strip("*")
        cover = text.endswith("TAHUN 2021 KECAMATAN WIDANG")
        self._turn_page(text)
        paragraph = self._paragraph()
        if not text.startswith("TUGAS CAMAT"):
            paragraph.alignment = CENTRE
        if cover:
            paragraph.paragraph_format.space_before = Pt(220)
        write(paragraph, text, bold=True, size=22 if cover else None)
        paragraph.paragraph_format.space_after = Pt(10)

    def _turn_page(self, text: str) -> None:
        if text.startswith("Linieritas"):
            _section(self.document, landscape=True)
        elif "INDIVIDU" in text and self.document.sections[-1].orientation == WD_ORIENT.LANDSCAPE:
            _section(self.document, landscape=False)
        elif text.startswith(NEW_PAGE):
            self.document.add_page_break()

    def _text(self, text: str) -> None:
        paragraph = self._paragraph()
        paragraph.alignment = CENTRE if text.startswith("Visi") else WD_ALIGN_PARAGRAPH.JUSTIFY
        write(paragraph, text)
        paragraph.paragraph_format.space_after = Pt(8)

    def _labels(self, lines: list[str]) -> None:
        for index, line in enumerate(lines):
            label = LABEL.match(line)
            if not label:
                self._items(lines[index:])
                return
            paragraph = self._paragraph()
            _hang(paragraph)
            write(paragraph, f"{label[1]}\t: {label[2]}".rstrip(), bold=label[1] == "Jabatan")

    def _items(self, lines: list[str]) -> None:
        last, list_id = 0, self.numbering.new_list()
        for line in lines:
            now = int(line.split(".")[0])
            list_id = list_id if now == last + 1 else self.numbering.new_list()
            paragraph = self._paragraph()
            paragraph.style = "List Paragraph"
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            number(paragraph, list_id)
            write(paragraph, ITEM.match(line)[1])
            last = now

    def _paragraph(self) -> Paragraph:
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(3)
        return paragraph

    def _table(self, rows: list[list[str]]) -> None:
        self._paragraph().paragraph_format.space_after = Pt(0)
        table = self.document.add_table(len(rows), len(rows[0]), style="Table Grid")
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        _set_widths(table, WIDTHS[re.match("Misi|Kinerja|Sasara", rows[0][0])[0]])
        for cell, text in zip(table.rows[0].cells, rows[0], strict=True):
            self._header_cell(cell, text)
        for index, row in enumerate(rows[1:], start=1):
            self._row(table.rows[index].cells, row)
        _merge_down(table, rows)
        if self.tables % 3 != 2:
            repeat_header(table.rows[0])
        self.tables += 1
        self._paragraph()

    def _header_cell(self, cell: _Cell, text: str) -> None:
        shade(cell, "D9D9D9")
        broken = text.replace(" / ", " /\n").replace("Sumber Data", "Sumber\nData")
        _fill(cell.paragraphs[0], broken if self.tables % 2 else text, bold=True)

    def _row(self, cells: list[_Cell], row: list[str]) -> None:
        for column, (cell, text) in enumerate(zip(cells, row, strict=True)):
            if re.fullmatch(r"\(\d\)", text):
                _fill(cell.paragraphs[0], text)
            else:
                self._cell(cell, text, wrapped=column == 1)

    def _cell(self, cell: _Cell, text: str, wrapped: bool) -> None:
        parts = [part for inner in _inner_paragraphs(text) for part in _parts(inner)]
        items = [part for part in parts if isinstance(part, str) and ITEM.match(part)]
        list_id = self.numbering.new_list(indent=284) if len(items) != 3 and items else None
        formula = len(parts) > 1 and not items and any(_is_formula(part) for part in parts)
        for index, part in enumerate(parts):
            paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
            paragraph.alignment = CENTRE if formula or isinstance(part, tuple) else None
            self._part(paragraph, part, list_id, wrapped)
            mark_size(paragraph, 20)

    def _part(self, paragraph: Paragraph, part: str | tuple[str, str, str], list_id: int | None, wrapped: bool) -> None:
        paragraph.paragraph_format.space_after = Pt(0)
        item = ITEM.match(part) if isinstance(part, str) else None
        if isinstance(part, tuple):
            equation(paragraph, *part)
        elif item and list_id:
            number(paragraph, list_id)
            write(paragraph, item[1], size=10)
        else:
            write(paragraph, _soft_break(part) if wrapped else part, size=10)


def _inner_paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a cell: its ``<p>`` elements, or what it is; a list inside one is cut into items."""
    inner = re.findall(r"<p[^>]*>(.*?)</p>", text) or [text]
    return [piece for part in inner for piece in re.split(r"\s+(?=\d\. )", part)]


def _parts(text: str) -> Iterator[str | tuple[str, str, str]]:
    """Yield the paragraphs that a formula needs: numerator, drawn bar, denominator; an equation is a tuple."""
    if latex := LATEX.fullmatch(text):
        yield from filter(None, [latex[1]])
        yield latex[2], latex[3], f"× {latex[4]}%"
    elif drawn := DRAWN.fullmatch(text):
        yield f"{drawn[1]} "
        yield f"{'-' * (23 + len(drawn[1]) % 7)} {drawn[2]}"
        yield from filter(None, [drawn[3]])
    else:
        yield text


def _is_formula(part: str | tuple[str, str, str]) -> bool:
    return isinstance(part, tuple) or part.startswith("-----")


def _soft_break(text: str) -> str:
    """Put a soft line break after the third word of every other long text, as people do to please the eye."""
    words = text.split(" ")
    if len(words) < 8 or len(text) % 2:
        return text
    return " ".join(words[:3]) + "\n" + " ".join(words[3:])


def _fill(paragraph: Paragraph, text: str, *, bold: bool = False) -> None:
    paragraph.alignment = CENTRE
    paragraph.paragraph_format.space_after = Pt(0)
    write(paragraph, text, bold=bold, size=10)


def _hang(paragraph: Paragraph) -> None:
    form = paragraph.paragraph_format
    form.left_indent, form.first_line_indent = Cm(2.6), Cm(-2.6)
    form.tab_stops.add_tab_stop(Cm(2.4))
    form.space_before = Pt(4)


def _set_widths(table: Table, widths: tuple[float, ...]) -> None:
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def _merge_down(table: Table, rows: list[list[str]]) -> None:
    """Merge every filled cell with the empty ones below it."""
    for column in range(len(rows[0])):
        starts = [row for row in range(1, len(rows)) if rows[row][column]]
        for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
            if end - start > 1:
                table.cell(start, column).merge(table.cell(end - 1, column))


def _set_up(document: Document) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(12)
    style.element.rPr.rFonts.set(qn("w:cs"), "Times New Roman")
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "id-ID")
    _page(document.sections[0], landscape=False)
    _furniture(document)
    _properties(document)


def _page(section, landscape: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = reversed(FOLIO) if landscape else FOLIO
    section.left_margin, section.right_margin = Cm(2.5), Cm(2)
    section.top_margin = section.bottom_margin = Cm(2.2)


def _section(document: Document, landscape: bool) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.different_first_page_header_footer = False
    _page(section, landscape)


def _furniture(document: Document) -> None:
    section = document.sections[0]
    section.different_first_page_header_footer = True
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    head.alignment, foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT, CENTRE
    write(head, "INDIKATOR KINERJA UTAMA TAHUN 2021 KECAMATAN WIDANG", size=8)
    field(foot, "PAGE")


def _properties(document: Document) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.comments = "IKU KECAMATAN WIDANG 2021", "", ""
    properties.created = properties.modified = datetime(*SAVED_AT)
    package = document.part.package
    for key in [key for key, rel in package.rels.items() if rel.reltype.endswith("/thumbnail")]:
        del package.rels[key]


def chunks(text: str) -> Iterator[list[str]]:
    """Yield the lines between blank lines; a table that goes on after a blank line is one table."""
    pending: list[str] = []
    for lines in (chunk.splitlines() for chunk in re.split(r"\n\s*\n", text.strip("\n"))):
        if pending and "\t" in pending[0] and "\t" in lines[0] and not lines[0].startswith("Sasar"):
            pending += lines
            continue
        if pending:
            yield pending
        pending = lines
    yield pending


def word_file(text: str) -> bytes:
    """Return the Word file for the text."""
    typesetter = Typesetter()
    for lines in chunks(text):
        typesetter.chunk(lines)
    return stable_bytes(typesetter.document)


def main() -> None:
    """Write the Word file next to its text."""
    source = FOLDER / "iku-widang-2021.txt"
    target = source.with_suffix(".docx")
    target.write_bytes(word_file(source.read_text(encoding="utf-8")))
    print(f"{target.name}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
