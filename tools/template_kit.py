"""What the templates are put together from: page, styles, lists, tables, pictures, the finished file."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Sequence
from datetime import datetime

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Cm, Pt, Twips
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

FONT = "Arial"
F4 = (12189, 18709)
LANDSCAPE = 16725
"""The width of the text on a landscape page."""
BORN = datetime(2021, 1, 4)
Cell = Sequence[tuple[str, str]]
"""The paragraphs of a cell: style and text."""

PICTURE = "[gambar]"
"""Stands in a cell for the picture of an electronic signature."""
BODY, ITEM, CELL, CELL_ITEM, CENTRE = "Isi Naskah", "Butir", "Isi Tabel", "Butir Tabel", "Isi Tabel Tengah"
MONEY, CELL_BOLD = "Isi Tabel Kanan", "Isi Tabel Tebal"
LETTERED, COUNTED, RIGHT_HEAD = "Butir Huruf", "Butir Angka", "Judul Lampiran"
NOTE = "Catatan Tabel"
HEAD, COLUMN, TITLE, SECTION, CAPTION = "Kepala Tabel", "Nomor Kolom", "Judul Naskah", "Judul Bagian", "Judul Tabel"
TOP, NAME, ADDRESS, RULE = "Kop Atas", "Kop Nama", "Kop Alamat", "Kop Garis"
SIGN, SIGN_NAME, LABELLED, STATEMENT = "Tanda Tangan", "Tanda Tangan Nama", "Isian", "Pernyataan"
SIGN_FRAME, SIGN_SHORT, FOOT = "Tempat Tanda Elektronik", "Tanda Tangan Nama Elektronik", "Kaki Halaman"
LAMBANG, JUSTIFIED = "Tempat Lambang", "Isi Naskah Rata"


def new_document(title: str, *, cells: float = 10) -> DocumentType:
    """Return an empty document with our styles and lists, and nothing of python-docx's own template.

    ``cells`` is the size of the text in tables.
    """
    document = Document()
    for rels, unwanted in (
        (document.part.package.rels, ("thumbnail",)),
        (document.part.rels, ("customXml", "stylesWithEffects")),
    ):
        for key in [key for key, rel in rels.items() if rel.reltype.rpartition("/")[2] in unwanted]:
            del rels[key]
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "", ""
    properties.created = properties.modified = BORN
    properties.last_modified_by, properties.revision = "", 1
    _styles(document, cells)
    _lists(document)
    _settings(document)
    return document


def _settings(document: DocumentType) -> None:
    compat = document.settings.element.find(qn("w:compat"))
    if compat is None:
        compat = OxmlElement("w:compat")
        document.settings.element.append(compat)
    uri = "http://schemas.microsoft.com/office/word"
    for old in compat.findall(qn("w:compatSetting")):
        compat.remove(old)
    compat.append(parse_xml(f'<w:compatSetting {nsdecls("w")} w:name="compatibilityMode" w:uri="{uri}" w:val="15"/>'))


def use_font(document: DocumentType, font: str) -> None:
    """Set every style in another font."""
    for fonts in document.styles.element.iter(qn("w:rFonts")):
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            if fonts.get(qn(f"w:{script}")) == FONT:
                fonts.set(qn(f"w:{script}"), font)


def _styles(document: DocumentType, cells: float) -> None:
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    _font(normal, 12)
    normal.paragraph_format.space_after = Pt(0)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "id-ID")
    normal.element.get_or_add_rPr().append(language)
    centre = {"jc": "center"}
    _style(document, BODY, after=6, line=1.15)
    _style(document, JUSTIFIED, after=6, jc="both", line=1.15)
    _style(document, STATEMENT, after=6, jc="both", line=1.2)
    _style(document, ITEM, after=3, line=1.15, numbering=1)
    _style(document, LABELLED, after=3, line=1.15, hanging=(1985, 1985))
    _style(document, TITLE, size=13, bold=True, keep=True, **centre)
    _style(document, SECTION, before=12, after=6, bold=True, keep=True, outline=0)
    _style(document, CAPTION, before=12, after=6, bold=True, keep=True, outline=0, **centre)
    _style(document, CELL, size=cells, before=2, after=2)
    _style(document, CENTRE, size=cells, before=2, after=2, **centre)
    _style(document, MONEY, size=cells, before=2, after=2, jc="right")
    _style(document, CELL_BOLD, size=cells, before=2, after=2, bold=True)
    _style(document, LETTERED, after=4, jc="both", line=1.15, numbering=3)
    _style(document, COUNTED, after=4, jc="both", line=1.15, numbering=4)
    _style(document, RIGHT_HEAD, keep=True)
    _style(document, NOTE, size=cells, before=2, keep=True)
    _style(document, CELL_ITEM, size=cells, before=2, after=2, numbering=2)
    _style(document, HEAD, size=cells, before=3, after=3, bold=True, keep=True, **centre)
    _style(document, COLUMN, size=8, keep=True, **centre)
    _style(document, TOP, size=14, **centre)
    _style(document, NAME, size=20, bold=True, **centre)
    _style(document, ADDRESS, size=10, **centre)
    _style(document, RULE, size=4, after=14)
    _style(document, SIGN, keep=True, **centre)
    _style(document, SIGN_NAME, before=50, bold=True, keep=True, **centre)
    document.styles[SIGN_NAME].font.underline = True
    _style(document, SIGN_FRAME, size=9, before=10, after=6, keep=True, **centre)
    _style(document, SIGN_SHORT, bold=True, keep=True, **centre)
    document.styles[SIGN_SHORT].font.underline = True
    _style(document, FOOT, size=8, **centre)
    _style(document, LAMBANG, size=9, keep=True, **centre)


def _font(style: ParagraphStyle, size: float, *, bold: bool = False) -> None:
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold or None
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)


def _style(
    document: DocumentType,
    name: str,
    *,
    size: float = 12,
    bold: bool = False,
    before: float = 0,
    after: float = 0,
    jc: str = "left",
    line: float = 1.0,
    keep: bool = False,
    numbering: int | None = None,
    hanging: tuple[int, int] | None = None,
    outline: int | None = None,
) -> None:
    style = document.styles.add_style(name, 1)
    assert isinstance(style, ParagraphStyle)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    _font(style, size, bold=bold)
    layout = style.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(before), Pt(after), line
    layout.keep_with_next, layout.widow_control = keep or None, True
    properties = style.element.get_or_add_pPr()
    if hanging is not None:
        layout.left_indent, layout.first_line_indent = Twips(hanging[0]), Twips(-hanging[1])
        layout.tab_stops.add_tab_stop(Twips(hanging[0] - 283))
        layout.tab_stops.add_tab_stop(Twips(hanging[0]))
    if numbering is not None:
        properties.get_or_add_numPr().get_or_add_numId().val = numbering
    alignment = OxmlElement("w:jc")
    alignment.set(qn("w:val"), jc)
    properties._insert_jc(alignment)
    if outline is not None:
        properties.append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{outline}"/>'))


def _lists(document: DocumentType) -> None:
    root = document.part.numbering_part.element
    for child in list(root):
        root.remove(child)
    forms = (("decimal", "%1."), ("lowerLetter", "%2."), ("decimal", "%3)"), ("lowerLetter", "%4)"))
    letters = (("lowerLetter", "%1."),)
    kinds = (
        (1, "multilevel", 425, forms),
        (2, "singleLevel", 284, forms[:1]),
        (3, "singleLevel", 425, letters),
        (4, "singleLevel", 425, forms[:1]),
    )
    for number, kind, step, levels in kinds:
        root.append(parse_xml(_abstract(number, kind, step, levels)))
    for number, *_ in kinds:
        root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))


def _abstract(number: int, kind: str, step: int, forms: Sequence[tuple[str, str]]) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{step * (level + 1)}" w:hanging="{step}"/></w:pPr></w:lvl>'
        for level, (form, text) in enumerate(forms)
    )
    return (
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:nsid w:val="4B44000{number}"/>'
        f'<w:multiLevelType w:val="{kind}"/>{levels}</w:abstractNum>'
    )


def paragraph(document: DocumentType, style: str, text: str, *, level: int = 0) -> Paragraph:
    """Add a paragraph; ``level`` is that of its list."""
    added = document.add_paragraph(text, style)
    if level:
        properties = added._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = 1
    return added


def page(section: Section, *, landscape: bool = False) -> None:
    """Put a section on F4."""
    width, height = (F4[1], F4[0]) if landscape else F4
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Twips(width), Twips(height)
    section.top_margin, section.bottom_margin = Cm(2 if landscape else 2.5), Cm(2 if landscape else 3)
    section.left_margin, section.right_margin = Cm(2 if landscape else 3), Cm(1.5 if landscape else 2.5)
    section.header_distance = section.footer_distance = Cm(1.25)


def page_numbers(section: Section) -> None:
    """Number the pages at the top, from the second on."""
    section.different_first_page_header_footer = True
    header = section.header.paragraphs[0]
    header.style = CENTRE
    header._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'))


def electronic_foot(section: Section) -> None:
    """Print the line of an electronic signature at the foot of every page; nothing where one signs by hand."""
    feet = [section.footer]
    if section.different_first_page_header_footer:
        feet.append(section.first_page_footer)
    for foot in feet:
        first = foot.paragraphs[0]
        first.style, first.text = FOOT, "{%p if kaki_elektronik %}"
        for text in ("{{ kaki_elektronik }}", "{%p endif %}", ""):
            foot.add_paragraph(text, FOOT)


def landscape_section(document: DocumentType) -> None:
    """Begin a landscape section; the paragraph that ends the one before it takes no room."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    page(section, landscape=True)
    section.different_first_page_header_footer = False
    end = document.element.body.findall(qn("w:p"))[-1]
    spacing = OxmlElement("w:spacing")
    for name, value in (("before", "0"), ("after", "0"), ("line", "20"), ("lineRule", "exact")):
        spacing.set(qn(f"w:{name}"), value)
    end.get_or_add_pPr()._insert_spacing(spacing)


def placeholder(width: int = 90, height: int = 100) -> bytes:
    """Return a grey PNG with a darker edge: where a picture goes; python-docx stores equal pictures once only."""
    rows = []
    for y in range(height):
        edge = y < 2 or y >= height - 2
        rows.append(b"\0" + bytes(0x99 if edge or x < 2 or x >= width - 2 else 0xE6 for x in range(width)))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"".join(rows), 9))
        + chunk(b"IEND", b"")
    )


def table(
    document: DocumentType,
    widths: Sequence[int],
    rows: Sequence[tuple[str, Sequence[Cell]]],
    *,
    borders: bool = True,
    total: int | None = None,
) -> OxmlElement:
    """Add a table; a row is its kind ("kepala", "isi", "tag", "penutup" without borders) and its cells.

    ``total`` is the width of a table whose columns come from the data; the margins of its cells are narrow.
    """
    edges = "".join(
        f'<w:{side} w:val="{"single" if borders else "nil"}" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    width = f'<w:tblW w:w="{total or sum(widths)}" w:type="dxa"/>'
    sides = '<w:left w:w="75" w:type="dxa"/><w:right w:w="75" w:type="dxa"/>'
    margins = f"<w:tblCellMar>{sides}</w:tblCellMar>" if total else ""
    element = parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr>{width}<w:tblBorders>{edges}</w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/>{margins}</w:tblPr><w:tblGrid>{grid}</w:tblGrid></w:tbl>'
    )
    for kind, cells in rows:
        element.append(_row(document, kind, widths, cells))
    document.element.body._insert_tbl(element)
    return element


def keep_row(row: OxmlElement) -> None:
    """Keep a row on the page of the one behind it."""
    for line in row.iter(qn("w:p")):
        Paragraph(line, None).paragraph_format.keep_with_next = True


def indent_last_row(table: OxmlElement, indent: int) -> None:
    """Indent the signature in the last row, with room above it."""
    lines = [Paragraph(each, None) for each in table.findall(qn("w:tr"))[-1].iter(qn("w:p"))]
    notes = sum(1 for line in lines if line._p.style == NOTE.replace(" ", ""))
    for line in lines[notes:]:
        line.paragraph_format.left_indent = Twips(indent)
    lines[notes].paragraph_format.space_before = Pt(14)


def _row(document: DocumentType, kind: str, widths: Sequence[int], cells: Sequence[Cell]) -> OxmlElement:
    row = OxmlElement("w:tr")
    properties = OxmlElement("w:trPr")
    properties.append(OxmlElement("w:cantSplit"))
    if kind == "kepala":
        properties.append(OxmlElement("w:tblHeader"))
    row.append(properties)
    spans = [len(widths)] if len(cells) == 1 else _spans(len(widths), len(cells))
    start = 0
    for cell, span in zip(cells, spans, strict=True):
        row.append(_cell(document, kind, sum(widths[start : start + span]), span, cell))
        start += span
    return row


_LOOKS = {
    "kepala": '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/><w:vAlign w:val="center"/>',
    "penutup": '<w:tcBorders><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders>',
}


def _spans(columns: int, cells: int) -> list[int]:
    return [columns - cells + 1, *[1] * (cells - 1)]


def _cell(document: DocumentType, kind: str, width: int, span: int, content: Cell) -> OxmlElement:
    merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    shade = _LOOKS.get(kind, "")
    cell = parse_xml(f'<w:tc {nsdecls("w")}><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merged}{shade}</w:tcPr></w:tc>')
    for style, text in content:
        added = document.add_paragraph("" if text == PICTURE else text, style)
        if text == PICTURE:
            put_picture(added, "gambar_elektronik", placeholder(100, 100), (2.5, 2.5))
        cell.append(added._p)
    return cell


def put_picture(paragraph: Paragraph, name: str, data: bytes, size: tuple[float, float]) -> None:
    """Add a placeholder for the picture of this name; ``size`` is that of its frame, in centimetres."""
    paragraph.add_run().add_picture(io.BytesIO(data), Cm(size[0]), Cm(size[1]))
    properties = paragraph._p.find(f".//{qn('wp:docPr')}")
    properties.set("descr", f"{{{{ {name} }}}}")
    properties.set("name", name.replace("_", " ").capitalize())


def header(labels: Sequence[str]) -> tuple[str, list[Cell]]:
    """Return the header row of a table."""
    return "kepala", [[(HEAD, label)] for label in labels]


def column_numbers(count: int) -> tuple[str, list[Cell]]:
    """Return the row of column numbers: (1) (2) (3)."""
    return "kepala", [[(COLUMN, f"({number})")] for number in range(1, count + 1)]


def loop(opening: str, cells: Sequence[Cell]) -> list[tuple[str, Sequence[Cell]]]:
    """Return the rows of a loop: its tag, the row that is repeated, its closing tag."""
    return [("tag", [[(CELL, f"{{%tr {opening} %}}")]]), ("isi", cells), ("tag", [[(CELL, "{%tr endfor %}")]])]


def saved(document: DocumentType) -> bytes:
    """Return the file with fixed times and a stable order."""
    stream = io.BytesIO()
    document.save(stream)
    result = io.BytesIO()
    with zipfile.ZipFile(stream) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        names = sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            target.writestr(info, source.read(name))
    return result.getvalue()
