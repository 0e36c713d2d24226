"""Makes the Word templates in templates/docx/ as they were first: ``python tools/build_templates.py``.

The .docx files are what counts: they are committed, and edited in Word. This script says how they were born, and can
make them again. It writes the same bytes every time.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from docx.document import Document as DocumentType
from docx.shared import Cm, Pt, Twips
from template_kit import (
    BODY,
    CAPTION,
    CELL,
    CELL_BOLD,
    CENTRE,
    HEAD,
    LABELLED,
    MONEY,
    RULE,
    SECTION,
    SIGN,
    STATEMENT,
    TITLE,
    TOP,
    Cell,
    column_numbers,
    electronic_foot,
    header,
    landscape_section,
    loop,
    new_document,
    page,
    page_numbers,
    paragraph,
    saved,
    table,
)
from template_parts import indicator_table, lambang, letterhead, named, numbered, several, titled
from template_rekap import rekap
from template_reports import keputusan, pengukuran

FOLDER = Path(__file__).resolve().parent.parent / "templates" / "docx"


def iku() -> DocumentType:
    """Return the template of an IKU."""
    document = new_document("{{ judul }}", cells=9)
    page(document.sections[0])
    page_numbers(document.sections[0])
    electronic_foot(document.sections[0])
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
    return document


def cascade(document: DocumentType) -> None:
    """Add the linieritas table."""
    paragraph(document, CAPTION, "{%p if linieritas %}")
    paragraph(document, CAPTION, "LINIERITAS TUJUAN DAN SASARAN RENSTRA {{ perangkat_daerah|kapital }} DENGAN RPJMD")
    columns = ("misi", "tujuan_rpjmd", "sasaran_rpjmd", "tujuan_pd", "sasaran_pd")
    labels = ("Misi", "Tujuan RPJMD", "Sasaran RPJMD", "Tujuan Perangkat Daerah", "Sasaran Perangkat Daerah")
    cells: list[Cell] = [[(CELL, f"{{% gabung b.{name} %}}{{{{ b.{name} }}}}")] for name in columns]
    cells[0] = [(CELL, f"{{% ikat b.bersambung %}}{cells[0][0][1]}")]
    rows = [header((*labels, "Indikator Sasaran (IKU)")), column_numbers(6)]
    table(
        document,
        (2750, 2750, 2750, 2750, 2750, 2975),
        [*rows, *loop("for b in linieritas", [*cells, several("b.indikator")])],
    )
    paragraph(document, CAPTION, "{%p endif %}")


def iki() -> DocumentType:
    """Return the template of an IKI."""
    return _individual("INDIKATOR KINERJA INDIVIDU", " (IKI)")


def pengukuran_iki() -> DocumentType:
    """Return the template of a Pengukuran Kinerja Individu."""
    return _individual("PENGUKURAN KINERJA INDIVIDU")


def _individual(title: str, short: str = "") -> DocumentType:
    """Return the template of a document on one jabatan: what it is for, and its table."""
    document = new_document("{{ judul }}", cells=9)
    page(document.sections[0])
    page_numbers(document.sections[0])
    electronic_foot(document.sections[0])
    letterhead(document)
    for line in (f"{title}{short}", "TAHUN {{ tahun }}", "{{ perangkat_daerah|kapital }}"):
        paragraph(document, TITLE, line)
    first = paragraph(document, LABELLED, "Jabatan\t:\t{{ jabatan }}")
    first.paragraph_format.space_before = Pt(14)
    for label, name in (("Nama Pejabat", "nama_pejabat"), ("Ikhtisar", "ikhtisar")):
        paragraph(document, LABELLED, f"{{%p if {name} %}}")
        paragraph(document, LABELLED, f"{label}\t:\t{{{{ {name} }}}}")
        paragraph(document, LABELLED, "{%p endif %}")
    for name in ("tugas", "fungsi", "uraian_tugas"):
        labelled_list(document, name)
    landscape_section(document)
    paragraph(document, CAPTION, f"{title} {{{{ jabatan|kapital }}}}")
    indicator_table(document, "iki", ("Sasaran", "Indikator Kinerja"), two=True)
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
    """Return the template of a Perjanjian Kinerja: statement and lampiran, each on one page where it fits."""
    document = new_document("{{ judul }}")
    page(document.sections[0])
    document.sections[0].top_margin = document.sections[0].bottom_margin = Cm(2)
    electronic_foot(document.sections[0])
    paragraph(document, TOP, "{%p if pakai_kop %}")
    letterhead(document)
    paragraph(document, TITLE, "{%p else %}")
    lambang(document)
    paragraph(document, TITLE, "{%p endif %}")
    for line in (NUMBERED_TITLE, "{{ perangkat_daerah|kapital }}"):
        paragraph(document, TITLE, line)
    paragraph(document, TITLE, "{%p if daerah %}")
    paragraph(document, TITLE, "{{ daerah|kapital }}")
    paragraph(document, TITLE, "{%p endif %}")
    paragraph(document, BODY, "")
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
    paragraph(document, STATEMENT, SUPERVISION).paragraph_format.keep_with_next = True
    paragraph(document, STATEMENT, "{%p else %}")
    paragraph(document, STATEMENT, OPENING + "yang bertanda tangan di bawah ini:")
    _party(document, "pihak_pertama")
    paragraph(document, STATEMENT, PROMISE).paragraph_format.keep_with_next = True
    paragraph(document, STATEMENT, "{%p endif %}")
    paragraph(document, STATEMENT, "{%p if alasan_perubahan %}")
    paragraph(document, STATEMENT, "{{ alasan_perubahan }}").paragraph_format.keep_with_next = True
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
    second: Cell = [(SIGN, ""), (SIGN, titles[0]), *titled("tanda_kedua")]
    first: Cell = [*date, (SIGN, titles[1]), *titled("tanda_pertama")]
    alone: Cell = [*date, *titled("tanda_pertama")]
    spacer = paragraph(document, SIGN, "")
    spacer.paragraph_format.space_before = Pt(6)
    paragraph(document, SIGN, "{%p if tanda_kedua %}")
    _signature_table(document, second, first, named("tanda_kedua"))
    paragraph(document, SIGN, "{%p else %}")
    _signature_table(document, [(SIGN, "")], alone, [(SIGN, "")])
    paragraph(document, SIGN, "{%p endif %}")


def _signature_table(document: DocumentType, left: Cell, right: Cell, left_name: Cell) -> None:
    rows = [("isi", [left, right]), ("isi", [left_name, named("tanda_pertama")])]
    table(document, (4535, 4536), rows, borders=False)


def annex(document: DocumentType) -> None:
    """Add the lampiran: indicators and targets, then the budget."""
    title = paragraph(document, TITLE, NUMBERED_TITLE)
    title.paragraph_format.page_break_before = True
    owner = paragraph(document, TITLE, "{{ jabatan_lampiran|kapital }}")
    owner.paragraph_format.space_after = Pt(14)
    cells: list[Cell] = [
        [(CENTRE, "{% ikat loop.last or b.bersambung %}{% gabung b.no %}{{ b.no }}")],
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
        [(CENTRE, "{% ikat loop.last or b.pokok %}{{ b.no }}")],
        either("b.pokok", CELL_BOLD, CELL, "{{ b.uraian }}"),
        [(MONEY, "{{ b.jumlah }}")],
        [(CENTRE, "{{ b.keterangan }}")],
    ]
    total: list[Cell] = [[(HEAD, "Jumlah")], [(MONEY, "{{ jumlah_anggaran }}")], [(CENTRE, "")]]
    budget = [header(("No.", "{{ label_anggaran }}", "Anggaran", "Keterangan")), *loop("for b in anggaran", money)]
    table(document, (680, 4641, 2150, 1600), [*budget, ("isi", total)])
    words = paragraph(document, BODY, "Terbilang: {{ terbilang }}")
    words.paragraph_format.space_before, words.paragraph_format.keep_with_next = Pt(6), True


def either(condition: str, style: str, otherwise: str, text: str) -> Cell:
    """Return a cell whose text has one style where ``condition`` holds, else the other."""
    return [
        (style, f"{{%p if {condition} %}}"),
        (style, text),
        (otherwise, "{%p else %}"),
        (otherwise, text),
        (otherwise, "{%p endif %}"),
    ]


TEMPLATES: dict[str, Callable[[], DocumentType]] = {
    "iku.docx": iku,
    "iki.docx": iki,
    "perjanjian-kinerja.docx": perjanjian,
    "pengukuran-kinerja.docx": pengukuran,
    "pengukuran-iki.docx": pengukuran_iki,
    "keputusan-iku.docx": keputusan,
    "rekap.docx": rekap,
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
