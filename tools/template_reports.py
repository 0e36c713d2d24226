"""The templates of the measurement of a year and of the decree on the IKU."""

from __future__ import annotations

from docx.document import Document as DocumentType
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt, Twips
from template_kit import (
    BODY,
    CAPTION,
    CELL,
    CELL_BOLD,
    CENTRE,
    COUNTED,
    HEAD,
    JUSTIFIED,
    LANDSCAPE,
    LETTERED,
    NOTE,
    RIGHT_HEAD,
    SIGN,
    TITLE,
    Cell,
    electronic_foot,
    header,
    indent_last_row,
    keep_row,
    landscape_section,
    loop,
    new_document,
    page,
    page_numbers,
    paragraph,
    placeholder,
    put_picture,
    table,
    use_font,
)
from template_parts import TAG, columns, indicator_table, letterhead, signature

DECREE_FONT = "Bookman Old Style"
LABEL_COLUMNS = (1950, 340, 6781)
ENACTED = ((SIGN, "Ditetapkan di {{ tempat }}"), (SIGN, "pada tanggal {{ tanggal }}"))


def pengukuran() -> DocumentType:
    """Return the template of a Pengukuran Kinerja: table, notes, signature; chart and steps behind it."""
    document = new_document("{{ judul }}")
    page(document.sections[0], landscape=True)
    page_numbers(document.sections[0])
    electronic_foot(document.sections[0])
    letterhead(document)
    for line in ("PENGUKURAN KINERJA TAHUN {{ tahun }}", "{{ perangkat_daerah|kapital }}"):
        title = paragraph(document, TITLE, line)
    title.paragraph_format.space_after = Pt(8)
    _measured_table(document)
    _chart(document)
    _steps(document)
    return document


def _measured_table(document: DocumentType) -> None:
    names = ("No.", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Target", "Realisasi", "Capaian")
    fields = ("b.indikator", "b.satuan", "b.target", "b.realisasi", "b.capaian")
    cells: list[Cell] = [
        [(CENTRE, "{% ikat b.bersambung %}{% gabung b.no %}{{ b.no }}")],
        [(CELL, "{% gabung b.sasaran %}{{ b.sasaran }}")],
        *([(CELL if field == "b.indikator" else CENTRE, f"{{{{ {field} }}}}")] for field in fields),
        *columns("if ada_predikat", [(CENTRE, "{{ b.predikat }}")]),
    ]
    mean: list[Cell] = [
        [(CELL_BOLD, "{% ikat loop.last %}{{ b.sasaran }}")],
        [(HEAD, "{{ b.capaian }}")],
        *columns("if ada_predikat", [(HEAD, "{{ b.predikat }}")]),
    ]
    whole: list[Cell] = [
        [(HEAD, "Rata-rata capaian {{ perangkat_daerah }}")],
        [(HEAD, "{{ rerata }}")],
        *columns("if ada_predikat", [(HEAD, "{{ predikat_rerata }}")]),
    ]
    titles: list[Cell] = [*([(HEAD, name)] for name in names), *columns("if ada_predikat", [(HEAD, "Predikat")])]
    rows = [
        ("kepala", titles),
        ("tag", [[(CELL, "{%tr for b in pengukuran %}")]]),
        ("tag", [[(CELL, "{%tr if b.rerata %}")]]),
        ("isi", mean),
        ("tag", [[(CELL, "{%tr else %}")]]),
        ("isi", cells),
        ("tag", [[(CELL, "{%tr endif %}")]]),
        ("tag", [[(CELL, "{%tr endfor %}")]]),
        ("jumlah", whole),
        ("penutup", [[*_notes(), *signature()]]),
    ]
    widths = (680, 3400, 3800, 1500, 1500, 1500, 1500, TAG, 1900, TAG)
    indent_last_row(table(document, widths, rows, total=LANDSCAPE), 10200)


def _notes() -> Cell:
    """Return what the means leave out; it stands in the row of the signature."""
    lines = ("{%p for c in catatan %}", "{{ c }}", "{%p endfor %}", "{{ profil }}")
    return [(NOTE, line) for line in lines]


def _chart(document: DocumentType) -> None:
    title = paragraph(document, TITLE, "LAMPIRAN PENGUKURAN KINERJA TAHUN {{ tahun }}")
    title.paragraph_format.page_break_before = True
    paragraph(document, CAPTION, "{%p if grafik %}")
    paragraph(document, CAPTION, "CAPAIAN MENURUT SASARAN STRATEGIS")
    line = paragraph(document, BODY, "")
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    put_picture(line, "grafik", placeholder(240, 130), (24, 13))
    for text in ("{%p for c in catatan_grafik %}", "{{ c }}", "{%p endfor %}"):
        paragraph(document, CENTRE, text)
    paragraph(document, CAPTION, "{%p endif %}")


def _steps(document: DocumentType) -> None:
    paragraph(document, CAPTION, "LANGKAH PENGHITUNGAN")
    cells: list[Cell] = [
        [(CENTRE, "{{ b.no }}")],
        [(CELL, "{{ b.uraian }}")],
        [
            (CELL, "{{ b.jejak }}"),
            (CELL, "{%p for c in b.catatan %}"),
            (CELL, "Catatan: {{ c }}"),
            (CELL, "{%p endfor %}"),
        ],
    ]
    rows = [header(("No.", "Indikator / Rata-rata", "Langkah")), *loop("for b in jejak", cells)]
    table(document, (680, 5200, 10845), rows)
    paragraph(document, CELL, "")


def keputusan() -> DocumentType:
    """Return the template of the decree on the IKU; its tables are the lampiran."""
    document = new_document("{{ judul }}", cells=8)
    use_font(document, DECREE_FONT)
    page(document.sections[0])
    page_numbers(document.sections[0])
    electronic_foot(document.sections[0])
    letterhead(document)
    for line in ("KEPUTUSAN {{ pejabat|kapital }}", "NOMOR {{ nomor }}", "TENTANG", "{{ tentang|kapital }}"):
        paragraph(document, TITLE, line).paragraph_format.space_after = Pt(6)
    paragraph(document, TITLE, "{{ pejabat|kapital }},").paragraph_format.space_before = Pt(6)
    paragraph(document, BODY, "")
    _items(document, "menimbang", "Menimbang", LETTERED)
    _items(document, "mengingat", "Mengingat", COUNTED)
    decided = paragraph(document, TITLE, "MEMUTUSKAN:")
    decided.paragraph_format.space_before, decided.paragraph_format.space_after = Pt(8), Pt(8)
    _decisions(document)
    landscape_section(document)
    _annex(document)
    return document


def _items(document: DocumentType, source: str, label: str, style: str) -> None:
    paragraph(document, BODY, "{%p daftar_baru %}")
    cells: list[Cell] = [
        [(BODY, f"{{% if loop.first %}}{label}{{% endif %}}")],
        [(BODY, "{% if loop.first %}:{% endif %}")],
        [(style, "{{ b.teks }}")],
    ]
    table(document, LABEL_COLUMNS, loop(f"for b in {source}", cells), borders=False)


def _decisions(document: DocumentType) -> None:
    decreed = "KEPUTUSAN {{ pejabat|kapital }} TENTANG {{ tentang|kapital }}."
    first: list[Cell] = [[(BODY, "Menetapkan")], [(BODY, ":")], [(JUSTIFIED, decreed)]]
    cells: list[Cell] = [[(BODY, "{% ikat loop.last %}{{ d.nama }}")], [(BODY, ":")], [(JUSTIFIED, "{{ d.teks }}")]]
    rows = [("isi", first), *loop("for d in diktum", cells), ("penutup", [signature(ENACTED)])]
    made = table(document, LABEL_COLUMNS, rows, borders=False)
    keep_row(made.find(qn("w:tr")))
    indent_last_row(made, 4300)


def _annex(document: DocumentType) -> None:
    lines = (
        "LAMPIRAN",
        "KEPUTUSAN {{ pejabat|kapital }}",
        "NOMOR\t: {{ nomor }}",
        "TANGGAL\t: {{ tanggal }}",
        "TENTANG\t: {{ tentang }}",
    )
    for text in lines:
        line = paragraph(document, RIGHT_HEAD, text)
        line.paragraph_format.left_indent = Twips(9100 + 1400 * ("\t" in text))
        line.paragraph_format.first_line_indent = Twips(-1400 * ("\t" in text))
        line.paragraph_format.tab_stops.add_tab_stop(Twips(10300))
    title = paragraph(document, CAPTION, "INDIKATOR KINERJA UTAMA {{ perangkat_daerah|kapital }} TAHUN {{ tahun }}")
    title.paragraph_format.space_before = Pt(18)
    indicator_table(document, "iku", ("Sasaran Strategis", "Indikator Kinerja Utama"), ((SIGN, ""),), value=1080)
