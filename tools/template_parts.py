"""What several templates hold: letterhead, logo, lists, the table of indicators, signatures."""

from __future__ import annotations

import io
from collections.abc import Sequence

from docx.document import Document as DocumentType
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph
from template_kit import (
    ADDRESS,
    BODY,
    CELL,
    CELL_ITEM,
    CENTRE,
    HEAD,
    ITEM,
    LAMBANG,
    LANDSCAPE,
    NAME,
    PICTURE,
    RULE,
    SIGN,
    SIGN_FRAME,
    SIGN_NAME,
    SIGN_SHORT,
    TITLE,
    TOP,
    Cell,
    indent_last_row,
    loop,
    paragraph,
    placeholder,
    put_picture,
    table,
)


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
    border = '<w:bottom w:val="thinThickSmallGap" w:sz="24" w:space="1" w:color="auto"/>'
    rule._p.get_or_add_pPr().append(parse_xml(f"<w:pBdr {nsdecls('w')}>{border}</w:pBdr>"))
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


def lambang(document: DocumentType) -> None:
    """Add the lambang in the middle; without one a frame for it, or room, or nothing, as the settings say."""
    paragraph(document, TITLE, "{%p if logo %}")
    line = paragraph(document, TITLE, "")
    line.paragraph_format.space_after = Pt(8)
    put_picture(line, "logo", placeholder(), (2.4, 2.8))
    paragraph(document, TITLE, "{%p elif tempat_lambang == 'bingkai' %}")
    _frame(document)
    paragraph(document, TITLE, "{%p elif tempat_lambang == 'kosong' %}")
    paragraph(document, LAMBANG, "").paragraph_format.space_before = Cm(2.8)
    paragraph(document, TITLE, "{%p endif %}")


def _frame(document: DocumentType) -> None:
    """Add a frame of the size of a lambang, in the middle."""
    frame = table(document, (1360,), [("isi", [[(LAMBANG, "[lambang"), (LAMBANG, "daerah]")]])])
    frame.tblPr.find(qn("w:tblW")).addnext(parse_xml(f'<w:jc {nsdecls("w")} w:val="center"/>'))
    height = f'<w:trHeight {nsdecls("w")} w:val="{1587}" w:hRule="exact"/>'
    frame.find(f"{qn('w:tr')}/{qn('w:trPr')}").append(parse_xml(height))
    frame.find(f".//{qn('w:tcPr')}").append(parse_xml(f'<w:vAlign {nsdecls("w")} w:val="center"/>'))
    paragraph(document, RULE, "").paragraph_format.space_after = Pt(4)


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


DATED = ((SIGN, "{{ tempat_tanggal }}"),)
TAG = 150
"""The width of a cell that holds nothing but a tag, in twips; it is gone when a document is made."""
FIXED = (560, 2250, 2350, 1000, 4300, 1700, 1650)
"""What the columns of a table of indicators would like to be wide; they grow to fill the page."""
VALUE = 800


def indicator_table(
    document: DocumentType,
    source: str,
    labels: tuple[str, str],
    opening: Sequence[tuple[str, str]] = DATED,
    *,
    value: int = VALUE,
    two: bool = False,
) -> None:
    """Add the table of an IKU or IKI; its columns of values stand behind "Satuan", as many as there are.

    ``value`` is how wide a column of values would like to be; a face wider than Arial needs more. ``two`` persons sign.
    Its last row is the signature: LibreOffice keeps rows together, but not a table with the paragraphs behind it.
    """
    before: list[Cell] = [
        [(CENTRE, "{% ikat loop.last or b.bersambung %}{% gabung b.no %}{{ b.no }}")],
        [(CELL, "{% gabung b.sasaran %}{{ b.sasaran }}")],
        [(CELL, "{{ b.indikator }}")],
        [(CENTRE, "{{ b.satuan }}")],
    ]
    explained: Cell = [
        (CELL, "{%p if b.alasan %}"),
        (CELL, "{{ b.alasan }}"),
        (CELL, "{%p endif %}"),
        (CELL, "{% rumus b.formulasi %}"),
    ]
    values = columns("for n in b.nilai", [(CENTRE, "{{ n }}")])
    row = [*before, *values, explained, several("b.sumber_data"), several("b.penanggung_jawab")]
    widths = (*FIXED[:4], TAG, value, TAG, *FIXED[4:])
    rows = [*_headers(labels), *loop(f"for b in {source}", row), ("penutup", [TWO if two else signature(opening)])]
    made = table(document, widths, rows, total=LANDSCAPE)
    if two:
        put_two_signatures(document, made.findall(qn("w:tr"))[-1])
    else:
        indent_last_row(made, 10200)
    paragraph(document, RULE, "").paragraph_format.space_after = Pt(0)


def _headers(labels: tuple[str, str]) -> list[tuple[str, list[Cell]]]:
    """Return two rows of titles; the second one is printed where a title stands over several periods."""
    names = ("No.", *labels, "Satuan", "Penjelasan/Formulasi Perhitungan", "Sumber Data", "Penanggung Jawab")
    first: list[Cell] = [[(HEAD, f"{{% gabung 'mulai' %}}{name}")] for name in names]
    below: list[Cell] = [[(HEAD, "{% gabung 'lanjut' %}")] for _ in names]
    groups = columns("for k in kolom", [(HEAD, "{% colspan k.lebar %}{{ k.judul }}")])
    periods = columns("for p in periode", [(HEAD, "{{ p }}")])
    return [
        ("kepala", [*first[:4], *groups, *first[4:]]),
        ("tag", [[(CELL, "{%tr if periode %}")]]),
        ("kepala", [*below[:4], *periods, *below[4:]]),
        ("tag", [[(CELL, "{%tr endif %}")]]),
    ]


def columns(opening: str, cell: Cell) -> list[Cell]:
    """Return the cells of a loop over columns: its tag, the cell that is repeated, its closing tag."""
    closing = "endif" if opening.startswith("if") else "endfor"
    return [[(CELL, f"{{%tc {opening} %}}")], cell, [(CELL, f"{{%tc {closing} %}}")]]


def numbered(document: DocumentType, source: str) -> None:
    """Add a list of three levels that begins at 1."""
    paragraph(document, BODY, "{%p daftar_baru %}")
    paragraph(document, BODY, f"{{%p for b in {source} %}}")
    for level, tag in enumerate(("if b.tingkat == 0", "elif b.tingkat == 1", "elif b.tingkat == 2", "else")):
        paragraph(document, BODY, f"{{%p {tag} %}}")
        paragraph(document, ITEM, "{{ b.teks }}", level=level)
    paragraph(document, BODY, "{%p endif %}")
    paragraph(document, BODY, "{%p endfor %}")


def titled(who: str) -> list[tuple[str, str]]:
    """Return the lines with the jabatan of a signer, below "a.n. …" where it signs on behalf of another."""
    behalf = [(SIGN, f"{{%p if {who}.atas_nama %}}"), (SIGN, f"{{{{ {who}.atas_nama|kapital }}}}")]
    return [*behalf, (SIGN, "{%p endif %}"), (SIGN, f"{{{{ {who}.jabatan|kapital }}}},")]


def named(who: str) -> list[tuple[str, str]]:
    """Return the place of an electronic signature, if there is one, and the lines with name, pangkat and NIP."""
    place = [
        (SIGN_FRAME, "{%p if gambar_elektronik %}"),
        (SIGN_FRAME, PICTURE),
        (SIGN_FRAME, "{%p else %}"),
        (SIGN_FRAME, "{{ tanda_elektronik }}"),
        (SIGN_FRAME, "{%p endif %}"),
    ]
    name = [
        (SIGN, "{%p if tanda_elektronik %}"),
        *place,
        (SIGN_SHORT, f"{{{{ {who}.nama }}}}"),
        (SIGN, "{%p else %}"),
        (SIGN_NAME, f"{{{{ {who}.nama }}}}"),
        (SIGN, "{%p endif %}"),
    ]
    rank = [(SIGN, f"{{%p if {who}.pangkat %}}"), (SIGN, f"{{{{ {who}.pangkat }}}}"), (SIGN, "{%p endif %}")]
    label = f"{{{{ {who}.label_nip }}}} {{{{ {who}.nip }}}}"
    number = [(SIGN, f"{{%p if {who}.nip %}}"), (SIGN, label), (SIGN, "{%p endif %}")]
    return [*name, *rank, *number]


def signature(opening: Sequence[tuple[str, str]] = DATED) -> Cell:
    """Return the block of one signer, to be the last row of a table; it stays together."""
    return [*opening, *titled("penanda"), *named("penanda")]


TWO = ((SIGN, ""), (SIGN, "{%p if mengetahui %}"), (SIGN, "{%p else %}"), (SIGN, "{%p endif %}"), (RULE, ""))
"""What stands in the last row of a table that two persons sign; their tables come between the tags."""


def put_two_signatures(document: DocumentType, row: OxmlElement) -> None:
    """Put the official and, left of him, who knows of it into a row that holds ``TWO``; or the official alone."""
    left: Cell = [(SIGN, "Mengetahui,"), *titled("mengetahui")]
    right: Cell = [*DATED, *titled("penanda")]
    empty: Cell = [(SIGN, "")]
    _, opening, other, _, _ = row.iter(qn("w:p"))
    for tag, columns_ in ((opening, (left, right, named("mengetahui"))), (other, (empty, right, empty))):
        rows = [("isi", columns_[:2]), ("isi", [columns_[2], named("penanda")])]
        tag.addnext(table(document, (LANDSCAPE // 2, LANDSCAPE // 2), rows, borders=False))
