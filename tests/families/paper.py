"""Writes Word documents of the layouts that offices use: titles, labels, lists, tables with merged cells."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, nsmap, qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell

nsmap.setdefault("v", "urn:schemas-microsoft-com:vml")
_BOX = (
    f'<w:pict {nsdecls("w", "v")}><v:shape style="width:450pt;height:120pt"><v:textbox><w:txbxContent>{{}}'
    "</w:txbxContent></v:textbox></v:shape></w:pict>"
)
_GREY = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="D9D9D9"/>'
UP = "↑"
LEFT = "←"
Rows = Sequence[Sequence[str]]


class Paper:
    """A document that is being written, from top to bottom."""

    suffix = "docx"

    def __init__(self, *, landscape: bool = False, size: int = 11, font: str = "Liberation Sans") -> None:
        self._file = docx.Document()
        style = self._file.styles["Normal"]
        style.font.name, style.font.size = font, Pt(size)
        style.paragraph_format.space_after = Pt(4)
        self._set_page(landscape=landscape)

    def _set_page(self, *, landscape: bool) -> None:
        page, sides = self._file.sections[0], (Cm(21), Cm(29.7))
        page.page_width, page.page_height = sides[::-1] if landscape else sides
        page.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2)

    def title(self, *lines: str) -> Paper:
        """Add centred bold lines."""
        for line in lines:
            paragraph = self._file.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.add_run(line).bold = True
        return self

    def lines(self, *lines: str, stops: Sequence[float] = (), indent: float = 0) -> Paper:
        """Add plain paragraphs; tabulators in them stop at these centimetres."""
        for line in lines:
            paragraph = self._file.add_paragraph(line)
            paragraph.paragraph_format.left_indent = Cm(indent)
            for stop in stops:
                paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(stop))
        return self

    def gap(self, count: int = 1) -> Paper:
        """Add empty lines."""
        return self.lines(*[""] * count)

    def numbered(self, *items: str) -> Paper:
        """Add a list that Word numbers."""
        for item in items:
            self._file.add_paragraph(item, style="List Number")
        return self

    def boxed(self, *lines: str) -> Paper:
        """Add a text box, as Word keeps it, with these lines."""
        run = self._file.add_paragraph().add_run()
        run._r.append(parse_xml(_BOX.format("".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines))))
        return self

    def above(self, *lines: str) -> Paper:
        """Put lines into the header of all pages."""
        for line in lines:
            self._file.sections[0].header.add_paragraph(line)
        return self

    def page(self) -> Paper:
        """Begin a new page."""
        self._file.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        return self

    def table(
        self,
        rows: Rows,
        *,
        widths: Sequence[float] = (),
        bold: int = 1,
        lined: bool = True,
        repeat: int = 0,
        shade: bool = False,
    ) -> Paper:
        """Add a table; ``UP`` and ``LEFT`` stand for what is merged with the cell above or to the left.

        Args:
            rows: texts; a line break in one begins a paragraph.
            widths: of the columns in centimetres; equal if there are none.
            bold: so many rows are bold and centred.
            lined: whether its lines are drawn.
            repeat: so many rows are repeated on each page.
            shade: whether the bold rows are grey.
        """
        table = self._file.add_table(len(rows), len(rows[0]), "Table Grid" if lined else "Normal Table")
        _set_widths(table, widths)
        for row, column, bottom, right in _spans(rows):
            cell = table.cell(row, column)
            cell = cell.merge(table.cell(bottom, right)) if (bottom, right) != (row, column) else cell
            _write(cell, rows[row][column], bold=row < bold)
            if shade and row < bold:
                cell._tc.get_or_add_tcPr().append(parse_xml(_GREY))
        for row in table.rows[:repeat]:
            row._tr.get_or_add_trPr().append(row._tr.makeelement(qn("w:tblHeader"), {}))
        self._file.add_paragraph()
        return self

    def data(self) -> bytes:
        """Return the file."""
        buffer = io.BytesIO()
        self._file.save(buffer)
        return buffer.getvalue()


def _spans(rows: Rows) -> Iterator[tuple[int, int, int, int]]:
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            if text in (UP, LEFT):
                continue
            right, bottom = column, row
            while right + 1 < len(texts) and texts[right + 1] == LEFT:
                right += 1
            while bottom + 1 < len(rows) and rows[bottom + 1][column] == UP:
                bottom += 1
            yield row, column, bottom, right


def _set_widths(table: Table, widths: Sequence[float]) -> None:
    table.autofit = not widths
    for index, width in enumerate(widths):
        table.columns[index].width = Cm(width)
        for cell in table.columns[index].cells:
            cell.width = Cm(width)


def _write(cell: _Cell, text: str, *, bold: bool) -> None:
    for index, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.add_run(line).bold = bold
        if bold:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
