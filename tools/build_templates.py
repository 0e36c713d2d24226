"""Makes the Word templates in templates/docx/ as they were first: ``python tools/build_templates.py``.

The .docx files are what counts: they are committed, and edited in Word. This script says how they were born, and can
make them again. It writes the same bytes every time.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

from docx.document import Document as DocumentType
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, Twips
from docx.text.paragraph import Paragraph
from template_kit import (
    ADDRESS,
    BODY,
    CAPTION,
    CELL,
    CELL_ITEM,
    CENTRE,
    HEAD,
    ITEM,
    LABELLED,
    MONEY,
    NAME,
    RULE,
    SECTION,
    SIGN,
    SIGN_NAME,
    STATEMENT,
    TITLE,
    TOP,
    Cell,
    column_numbers,
    header,
    landscape_section,
    loop,
    new_document,
    page,
    page_numbers,
    paragraph,
    placeholder,
    saved,
    table,
)

FOLDER = Path(__file__).resolve().parent.parent / "templates" / "docx"


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
    widths = (680, 2650, 2750, 1370, 4658, 2100, 1950)
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
            added.paragraph_format.space_before = Pt(14)


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
    paragraph(document, BODY, "{{ peraturan }}")
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


OPENING = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta "
    "berorientasi pada hasil, "
)
PROMISE = (
    "berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai "
    "target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan "
    "kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
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
    """Add the block of two signers, Pihak Kedua left; or that of one, on the right.

    Jabatan and names are rows of their own, so that the names stand on one line however long a jabatan is.
    """
    date: Cell = [(SIGN, "{{ tempat_tanggal }}")]
    second: Cell = [(SIGN, ""), (SIGN, titles[0]), (SIGN, "{{ pihak_kedua.jabatan|kapital }},")]
    first: Cell = [*date, (SIGN, titles[1]), (SIGN, "{{ pihak_pertama.jabatan|kapital }},")]
    alone: Cell = [*date, (SIGN, "{{ pihak_pertama.jabatan|kapital }},")]
    spacer = paragraph(document, SIGN, "")
    spacer.paragraph_format.space_before = Pt(6)
    paragraph(document, SIGN, "{%p if pihak_kedua %}")
    _signature_table(document, second, first, _name("pihak_kedua"))
    paragraph(document, SIGN, "{%p else %}")
    _signature_table(document, [(SIGN, "")], alone, [(SIGN, "")])
    paragraph(document, SIGN, "{%p endif %}")


def _signature_table(document: DocumentType, left: Cell, right: Cell, left_name: Cell) -> None:
    rows = [("isi", [left, right]), ("isi", [left_name, _name("pihak_pertama")])]
    table(document, (4535, 4536), rows, borders=False)


def _name(who: str) -> Cell:
    return [
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
    table(document, (680, 2700, 2951, 1370, 1370), rows)
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
    table(document, (680, 4241, 2450, 1700), [*budget, ("isi", total)])


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
