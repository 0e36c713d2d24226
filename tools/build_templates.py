"""Makes the Word templates in templates/docx/ as they were first: ``python tools/build_templates.py``.

The .docx files are what counts: they are committed, and edited in Word. This script says how they were born, and can
make them again. It writes the same bytes every time.
"""

from __future__ import annotations

import io
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Cm, Pt, Twips
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

FOLDER = Path(__file__).resolve().parent.parent / "templates" / "docx"
FONT = "Arial"
F4 = (12189, 18709)
BORN = datetime(2021, 1, 4)
Cell = Sequence[tuple[str, str]]
"""The paragraphs of a cell: style and text."""

BODY, ITEM, CELL, CELL_ITEM, CENTRE = "Isi Naskah", "Butir", "Isi Tabel", "Butir Tabel", "Isi Tabel Tengah"
MONEY = "Isi Tabel Kanan"
HEAD, COLUMN, TITLE, SECTION, CAPTION = "Kepala Tabel", "Nomor Kolom", "Judul Naskah", "Judul Bagian", "Judul Tabel"
TOP, NAME, ADDRESS, RULE = "Kop Atas", "Kop Nama", "Kop Alamat", "Kop Garis"
SIGN, SIGN_NAME, LABELLED, STATEMENT = "Tanda Tangan", "Tanda Tangan Nama", "Isian", "Pernyataan"


def new_document(title: str) -> DocumentType:
    """Return an empty document with our styles and lists, and nothing of python-docx's own template."""
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
    _styles(document)
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


def _styles(document: DocumentType) -> None:
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    _font(normal, 12)
    normal.paragraph_format.space_after = Pt(0)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "id-ID")
    normal.element.get_or_add_rPr().append(language)
    centre = {"jc": "center"}
    _style(document, BODY, after=6, jc="both", line=1.15)
    _style(document, STATEMENT, after=8, jc="both", line=1.5)
    _style(document, ITEM, after=3, jc="both", line=1.15, numbering=1)
    _style(document, LABELLED, after=3, jc="both", line=1.15, hanging=(1985, 1985))
    _style(document, TITLE, size=13, bold=True, keep=True, **centre)
    _style(document, SECTION, before=12, after=6, bold=True, keep=True)
    _style(document, CAPTION, before=12, after=6, bold=True, keep=True, **centre)
    _style(document, CELL, size=10, before=2, after=2)
    _style(document, CENTRE, size=10, before=2, after=2, **centre)
    _style(document, MONEY, size=10, before=2, after=2, jc="right")
    _style(document, CELL_ITEM, size=10, before=2, after=2, numbering=2)
    _style(document, HEAD, size=10, before=3, after=3, bold=True, keep=True, **centre)
    _style(document, COLUMN, size=8, keep=True, **centre)
    _style(document, TOP, size=14, **centre)
    _style(document, NAME, size=20, bold=True, **centre)
    _style(document, ADDRESS, size=10, **centre)
    _style(document, RULE, size=4, after=14)
    _style(document, SIGN, keep=True, **centre)
    _style(document, SIGN_NAME, before=62, bold=True, keep=True, **centre)


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


def _lists(document: DocumentType) -> None:
    root = document.part.numbering_part.element
    for child in list(root):
        root.remove(child)
    forms = (("decimal", "%1."), ("lowerLetter", "%2."), ("decimal", "%3)"), ("lowerLetter", "%4)"))
    kinds = ((1, "multilevel", 425, forms), (2, "singleLevel", 284, forms[:1]))
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
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2 if landscape else 3)
    section.left_margin, section.right_margin = Cm(2.5 if landscape else 3), Cm(2 if landscape else 2.5)
    section.header_distance = section.footer_distance = Cm(1.25)


def page_numbers(section: Section) -> None:
    """Number the pages at the top, from the second on."""
    section.different_first_page_header_footer = True
    header = section.header.paragraphs[0]
    header.style = CENTRE
    header._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'))


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


def letterhead(document: DocumentType) -> None:
    """Add the kop: logo left, capitals centred, address, double rule."""
    paragraph(document, TOP, "{%p for baris in kop.atas %}")
    paragraph(document, TOP, "{{ baris }}")
    paragraph(document, TOP, "{%p endfor %}")
    name = paragraph(document, NAME, "{{ kop.nama }}")
    paragraph(document, ADDRESS, "{%p for baris in kop.alamat %}")
    paragraph(document, ADDRESS, "{{ baris }}")
    paragraph(document, ADDRESS, "{%p else %}")
    paragraph(document, ADDRESS, "")
    paragraph(document, ADDRESS, "{%p endfor %}")
    rule = paragraph(document, RULE, "")
    rule._p.get_or_add_pPr().append(
        parse_xml(
            f'<w:pBdr {nsdecls("w")}><w:bottom w:val="thinThickSmallGap" w:sz="24" w:space="1" w:color="auto"/></w:pBdr>'
        )
    )
    _float_logo(name)


def _float_logo(paragraph: Paragraph) -> None:
    run = paragraph.runs[0]._r
    holder = paragraph.add_run()
    holder.add_picture(io.BytesIO(placeholder()), Cm(1.8), Cm(2.0))
    inline = holder._r.find(f".//{qn('wp:inline')}")
    width, height = inline.extent.cx, inline.extent.cy
    anchor = parse_xml(
        f'<wp:anchor {nsdecls("wp", "a", "pic", "r")} distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="margin"><wp:posOffset>36000</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        '<wp:docPr id="1" name="Logo" descr="{{ logo }}"/><wp:cNvGraphicFramePr/></wp:anchor>'
    )
    anchor.append(inline.graphic)
    inline.getparent().replace(inline, anchor)
    paragraph._p.remove(holder._r)
    run.addprevious(holder._r)


def centred_logo(document: DocumentType) -> None:
    """Add the logo in the middle of a line of its own; without a logo the line is not printed."""
    paragraph(document, TITLE, "{%p if logo %}")
    line = paragraph(document, TITLE, "")
    line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(12)
    line.add_run().add_picture(io.BytesIO(placeholder()), Cm(2.4), Cm(2.8))
    properties = line._p.find(f".//{qn('wp:docPr')}")
    properties.set("descr", "{{ logo }}")
    properties.set("name", "Logo")
    paragraph(document, TITLE, "{%p endif %}")


def placeholder() -> bytes:
    """Return a grey PNG with a darker edge: where the logo goes."""
    width, height = 90, 100
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
) -> None:
    """Add a table; a row is its kind ("kepala", "isi", "tag") and its cells."""
    edges = "".join(
        f'<w:{side} w:val="{"single" if borders else "nil"}" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    element = parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid></w:tbl>'
    )
    for kind, cells in rows:
        element.append(_row(document, kind, widths, cells))
    document.element.body._insert_tbl(element)


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


def _spans(columns: int, cells: int) -> list[int]:
    return [columns - cells + 1, *[1] * (cells - 1)]


def _cell(document: DocumentType, kind: str, width: int, span: int, content: Cell) -> OxmlElement:
    merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    shade = (
        '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/><w:vAlign w:val="center"/>' if kind == "kepala" else ""
    )
    cell = parse_xml(f'<w:tc {nsdecls("w")}><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merged}{shade}</w:tcPr></w:tc>')
    for style, text in content:
        added = document.add_paragraph(text, style)
        cell.append(added._p)
    return cell


def header(labels: Sequence[str]) -> tuple[str, list[Cell]]:
    """Return the header row of a table."""
    return "kepala", [[(HEAD, label)] for label in labels]


def column_numbers(count: int) -> tuple[str, list[Cell]]:
    """Return the row of column numbers: (1) (2) (3)."""
    return "kepala", [[(COLUMN, f"({number})")] for number in range(1, count + 1)]


def loop(opening: str, cells: Sequence[Cell]) -> list[tuple[str, Sequence[Cell]]]:
    """Return the rows of a loop: its tag, the row that is repeated, its closing tag."""
    return [("tag", [[(CELL, f"{{%tr {opening} %}}")]]), ("isi", cells), ("tag", [[(CELL, "{%tr endfor %}")]])]


def several(value: str) -> Cell:
    """Return a merged cell that prints one text, or a numbered list of several."""
    return [
        (CELL, f"{{% gabung {value} %}}"),
        (CELL, "{%p daftar_baru %}"),
        (CELL_ITEM, f"{{%p for butir in {value}.butir %}}"),
        (CELL_ITEM, "{{ butir }}"),
        (CELL, "{%p else %}"),
        (CELL, f"{{{{ {value} }}}}"),
        (CELL, "{%p endfor %}"),
    ]


def indicator_table(document: DocumentType, source: str, labels: tuple[str, str]) -> None:
    """Add the table of an IKU or IKI."""
    widths = (600, 2700, 2850, 1350, 4758, 1950, 1950)
    names = (
        "No.",
        labels[0],
        labels[1],
        "Satuan",
        "Penjelasan/Formulasi Perhitungan",
        "Sumber Data",
        "Penanggung Jawab",
    )
    cells: list[Cell] = [
        [(CENTRE, "{% ikat loop.last %}{% gabung b.no %}{{ b.no }}")],
        [(CELL, "{% gabung b.sasaran %}{{ b.sasaran }}")],
        [(CELL, "{{ b.indikator }}")],
        [(CENTRE, "{{ b.satuan }}")],
        [
            (CELL, "{%p if b.alasan %}"),
            (CELL, "{{ b.alasan }}"),
            (CELL, "{%p endif %}"),
            (CELL, "{% rumus b.formulasi %}"),
        ],
        several("b.sumber_data"),
        several("b.penanggung_jawab"),
    ]
    table(document, widths, [header(names), *loop(f"for b in {source}", cells)])


def numbered(document: DocumentType, source: str) -> None:
    """Add a list of three levels that begins at 1."""
    paragraph(document, BODY, "{%p daftar_baru %}")
    paragraph(document, BODY, f"{{%p for b in {source} %}}")
    for level, tag in enumerate(("if b.tingkat == 0", "elif b.tingkat == 1", "elif b.tingkat == 2", "else")):
        paragraph(document, BODY, f"{{%p {tag} %}}")
        paragraph(document, ITEM, "{{ b.teks }}", level=level)
    paragraph(document, BODY, "{%p endif %}")
    paragraph(document, BODY, "{%p endfor %}")


def signature(document: DocumentType, indent: int) -> None:
    """Add the block of one signer; it stays together, and with what comes before it."""
    lines = [
        (SIGN, "{{ tempat_tanggal }}"),
        (SIGN, "{{ penanda.jabatan|kapital }},"),
        (SIGN_NAME, "{{ penanda.nama }}"),
    ]
    lines += [(SIGN, "{%p if penanda.pangkat %}"), (SIGN, "{{ penanda.pangkat }}"), (SIGN, "{%p endif %}")]
    lines += [(SIGN, "{%p if penanda.nip %}"), (SIGN, "NIP. {{ penanda.nip }}"), (SIGN, "{%p endif %}")]
    for number, (style, text) in enumerate(lines):
        added = paragraph(document, style, text)
        added.paragraph_format.left_indent = Twips(indent)
        if number == 0:
            added.paragraph_format.space_before = Pt(18)
        if style == SIGN_NAME:
            added.runs[0].underline = True


def iku() -> DocumentType:
    """Return the template of an IKU."""
    document = new_document("{{ judul }}")
    page(document.sections[0])
    page_numbers(document.sections[0])
    letterhead(document)
    for line in ("INDIKATOR KINERJA UTAMA", "TAHUN {{ tahun }}", "{{ perangkat_daerah|kapital }}"):
        paragraph(document, TITLE, line)
    paragraph(document, SECTION, "{%p if dasar_hukum %}")
    paragraph(document, SECTION, "DASAR HUKUM")
    paragraph(document, BODY, "{%p for peraturan in dasar_hukum %}")
    paragraph(document, BODY, "{{ peraturan }}").alignment = WD_ALIGN_PARAGRAPH.LEFT
    paragraph(document, BODY, "{%p endfor %}")
    paragraph(document, SECTION, "{%p endif %}")
    paragraph(document, SECTION, "{%p for daftar in uraian %}")
    paragraph(document, SECTION, "{{ daftar.judul }}")
    paragraph(document, BODY, "{%p if daftar.kalimat %}")
    paragraph(document, BODY, "{{ daftar.kalimat }}")
    paragraph(document, BODY, "{%p endif %}")
    numbered(document, "daftar.butir")
    paragraph(document, SECTION, "{%p endfor %}")
    paragraph(document, BODY, "{%p for v in visi %}")
    vision = paragraph(document, BODY, "Visi : {{ v }}")
    vision.paragraph_format.space_before = Pt(6)
    paragraph(document, BODY, "{%p endfor %}")
    landscape_section(document)
    cascade(document)
    paragraph(document, CAPTION, "INDIKATOR KINERJA UTAMA (IKU) {{ perangkat_daerah|kapital }}")
    indicator_table(document, "iku", ("Sasaran Strategis", "Indikator Kinerja Utama"))
    signature(document, 10200)
    return document


def cascade(document: DocumentType) -> None:
    """Add the linieritas table."""
    paragraph(document, CAPTION, "{%p if linieritas %}")
    paragraph(document, CAPTION, "LINIERITAS TUJUAN DAN SASARAN RENSTRA {{ perangkat_daerah|kapital }} DENGAN RPJMD")
    columns = ("misi", "tujuan_rpjmd", "sasaran_rpjmd", "tujuan_pd", "sasaran_pd")
    labels = ("Misi", "Tujuan RPJMD", "Sasaran RPJMD", "Tujuan Perangkat Daerah", "Sasaran Perangkat Daerah")
    cells: list[Cell] = [[(CELL, f"{{% gabung b.{name} %}}{{{{ b.{name} }}}}")] for name in columns]
    rows = [header((*labels, "Indikator Sasaran (IKU)")), column_numbers(6)]
    table(
        document,
        (2650, 2650, 2650, 2650, 2650, 2908),
        [*rows, *loop("for b in linieritas", [*cells, several("b.indikator")])],
    )
    paragraph(document, CAPTION, "{%p endif %}")


def iki() -> DocumentType:
    """Return the template of an IKI."""
    document = new_document("{{ judul }}")
    page(document.sections[0])
    page_numbers(document.sections[0])
    letterhead(document)
    for line in ("INDIKATOR KINERJA INDIVIDU (IKI)", "TAHUN {{ tahun }}", "{{ perangkat_daerah|kapital }}"):
        paragraph(document, TITLE, line)
    first = paragraph(document, LABELLED, "Jabatan\t:\t{{ jabatan }}")
    first.paragraph_format.space_before = Pt(14)
    paragraph(document, LABELLED, "{%p if ikhtisar %}")
    paragraph(document, LABELLED, "Ikhtisar\t:\t{{ ikhtisar }}")
    paragraph(document, LABELLED, "{%p endif %}")
    for name in ("tugas", "fungsi", "uraian_tugas"):
        labelled_list(document, name)
    landscape_section(document)
    paragraph(document, CAPTION, "INDIKATOR KINERJA INDIVIDU {{ jabatan|kapital }}")
    indicator_table(document, "iki", ("Sasaran", "Indikator Kinerja"))
    signature(document, 10200)
    return document


def labelled_list(document: DocumentType, name: str) -> None:
    """Add "Tugas : …" with one sentence, or "Tugas :" over a list; nothing where there is neither."""
    paragraph(document, LABELLED, f"{{%p if {name}.kalimat %}}")
    paragraph(document, LABELLED, f"{{{{ {name}.judul }}}}\t:\t{{{{ {name}.kalimat }}}}")
    paragraph(document, LABELLED, f"{{%p elif {name}.butir %}}")
    paragraph(document, LABELLED, f"{{{{ {name}.judul }}}}\t:").paragraph_format.keep_with_next = True
    numbered(document, f"{name}.butir")
    paragraph(document, LABELLED, "{%p endif %}")


OPENING = "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, "
PROMISE = (
    "berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target "
    "kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian "
    "target kinerja tersebut menjadi tanggung jawab kami."
)
SUPERVISION = (
    "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari "
    "perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
)
NUMBERED_TITLE = "PERJANJIAN KINERJA{% if perubahan %} PERUBAHAN{% endif %} TAHUN {{ tahun }}"


def perjanjian() -> DocumentType:
    """Return the template of a Perjanjian Kinerja: statement and lampiran."""
    document = new_document("{{ judul }}")
    page(document.sections[0])
    for line in ("PERNYATAAN PERJANJIAN KINERJA", "{{ perangkat_daerah|kapital }}"):
        paragraph(document, TITLE, line)
    paragraph(document, TITLE, "{%p if daerah %}")
    paragraph(document, TITLE, "{{ daerah|kapital }}")
    paragraph(document, TITLE, "{%p endif %}")
    centred_logo(document)
    title = paragraph(document, TITLE, NUMBERED_TITLE)
    title.paragraph_format.space_before, title.paragraph_format.space_after = Pt(12), Pt(18)
    statement(document)
    signatures(document, ("Pihak Kedua,", "Pihak Pertama,"))
    annex(document)
    signatures(document, ("Pihak Kedua,", "Pihak Pertama,"))
    paragraph(document, RULE, "").paragraph_format.space_after = Pt(0)
    return document


def statement(document: DocumentType) -> None:
    """Add the wording of the statement, for two parties and for one."""
    paragraph(document, STATEMENT, "{%p if pihak_kedua %}")
    paragraph(document, STATEMENT, OPENING + "kami yang bertanda tangan di bawah ini:")
    _party(document, "pihak_pertama")
    paragraph(document, STATEMENT, "Selanjutnya disebut pihak pertama")
    _party(document, "pihak_kedua")
    paragraph(document, STATEMENT, "selaku atasan pihak pertama, selanjutnya disebut pihak kedua")
    paragraph(document, STATEMENT, "Pihak pertama " + PROMISE)
    paragraph(document, STATEMENT, SUPERVISION)
    paragraph(document, STATEMENT, "{%p else %}")
    paragraph(document, STATEMENT, OPENING + "yang bertanda tangan di bawah ini:")
    _party(document, "pihak_pertama")
    paragraph(document, STATEMENT, PROMISE)
    paragraph(document, STATEMENT, "{%p endif %}")


def _party(document: DocumentType, who: str) -> None:
    for label, field in (("Nama", "nama"), ("Jabatan", "jabatan")):
        line = paragraph(document, LABELLED, f"{label}\t:\t{{{{ {who}.{field} }}}}")
        line.paragraph_format.left_indent, line.paragraph_format.first_line_indent = Twips(2410), Twips(-1985)
        line.paragraph_format.tab_stops.add_tab_stop(Twips(2127))
        line.paragraph_format.tab_stops.add_tab_stop(Twips(2410))
        line.paragraph_format.space_after = Pt(8 if field == "jabatan" else 3)


def signatures(document: DocumentType, titles: tuple[str, str]) -> None:
    """Add the block of two signers, Pihak Kedua left; or that of one, on the right."""
    left: Cell = [(SIGN, ""), (SIGN, titles[0]), *_signer("pihak_kedua")]
    right: Cell = [(SIGN, "{{ tempat_tanggal }}"), (SIGN, titles[1]), *_signer("pihak_pertama")]
    alone: Cell = [(SIGN, "{{ tempat_tanggal }}"), *_signer("pihak_pertama")]
    spacer = paragraph(document, SIGN, "")
    spacer.paragraph_format.space_before = Pt(6)
    paragraph(document, SIGN, "{%p if pihak_kedua %}")
    table(document, (4535, 4536), [("isi", [left, right])], borders=False)
    paragraph(document, SIGN, "{%p else %}")
    table(document, (4535, 4536), [("isi", [[(SIGN, "")], alone])], borders=False)
    paragraph(document, SIGN, "{%p endif %}")


def _signer(who: str) -> Cell:
    return [
        (SIGN, f"{{{{ {who}.jabatan|kapital }}}},"),
        (SIGN_NAME, f"{{{{ {who}.nama }}}}"),
        (SIGN, f"{{%p if {who}.pangkat %}}"),
        (SIGN, f"{{{{ {who}.pangkat }}}}"),
        (SIGN, "{%p endif %}"),
        (SIGN, f"{{%p if {who}.nip %}}"),
        (SIGN, f"NIP. {{{{ {who}.nip }}}}"),
        (SIGN, "{%p endif %}"),
    ]


def annex(document: DocumentType) -> None:
    """Add the lampiran: indicators and targets, then the budget."""
    title = paragraph(document, TITLE, NUMBERED_TITLE)
    title.paragraph_format.page_break_before = True
    office = paragraph(document, TITLE, "{{ perangkat_daerah|kapital }}")
    office.paragraph_format.space_after = Pt(14)
    cells: list[Cell] = [
        [(CENTRE, "{% gabung b.no %}{{ b.no }}")],
        [(CELL, "{% gabung b.sasaran %}{{ b.sasaran }}")],
        [(CELL, "{{ b.indikator }}")],
        [(CENTRE, "{{ b.satuan }}")],
        [(CENTRE, "{{ b.target }}")],
    ]
    labels = ("No.", "{{ label_sasaran }}", "Indikator Kinerja", "Satuan", "Target")
    rows = [header(labels), column_numbers(5), *loop("for b in sasaran", cells)]
    table(document, (600, 2750, 3021, 1350, 1350), rows)
    gap = paragraph(document, BODY, "")
    gap.paragraph_format.space_after = Pt(0)
    money: list[Cell] = [
        [(CENTRE, "{{ b.no }}")],
        [(CELL, "{{ b.uraian }}")],
        [(MONEY, "{{ b.jumlah }}")],
        [(CENTRE, "{{ b.keterangan }}")],
    ]
    total: list[Cell] = [[(HEAD, "Jumlah")], [(MONEY, "{{ jumlah_anggaran }}")], [(CENTRE, "")]]
    budget = [header(("No.", "Program/Kegiatan", "Anggaran", "Keterangan")), *loop("for b in anggaran", money)]
    table(document, (600, 4321, 2450, 1700), [*budget, ("isi", total)])


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


TEMPLATES: dict[str, Callable[[], DocumentType]] = {
    "iku.docx": iku,
    "iki.docx": iki,
    "perjanjian-kinerja.docx": perjanjian,
}


def main() -> int:
    """Write all templates."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, make in TEMPLATES.items():
        (FOLDER / name).write_bytes(saved(make()))
        print(FOLDER / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
