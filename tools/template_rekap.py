"""The template of the rekap of a kabupaten."""

from __future__ import annotations

from docx.document import Document as DocumentType
from docx.shared import Pt
from template_kit import (
    BODY,
    CAPTION,
    CELL,
    CELL_BOLD,
    CENTRE,
    HEAD,
    MONEY,
    NOTE,
    RULE,
    SIGN,
    TITLE,
    Cell,
    electronic_foot,
    header,
    loop,
    new_document,
    page,
    page_numbers,
    paragraph,
    table,
)
from template_parts import DATED, letterhead, named, titled


def rekap() -> DocumentType:
    """Return the template of a rekap: figures of all kecamatan, their order, what is missing, wording, budget."""
    document = new_document("{{ judul }}", cells=9)
    page(document.sections[0], landscape=True)
    page_numbers(document.sections[0])
    electronic_foot(document.sections[0])
    letterhead(document)
    for line in ("REKAPITULASI KINERJA KECAMATAN", "{{ daerah|kapital }}", "TAHUN {{ tahun }}"):
        title = paragraph(document, TITLE, line)
    title.paragraph_format.space_after = Pt(8)
    paragraph(document, BODY, "{{ aturan }}")
    _notes(document)
    _indicators(document, "iku", "INDIKATOR KINERJA UTAMA SELURUH KECAMATAN")
    _ranking(document)
    _indicators(document, "iki", "INDIKATOR KINERJA INDIVIDU SELURUH KECAMATAN", owners=True)
    _missing(document)
    _wordings(document)
    _budget(document)
    _signature(document)
    return document


def _signature(document: DocumentType) -> None:
    """Add place, date and who signs, on the right, and never without the line above."""
    closing = paragraph(document, BODY, "Dihitung dari data {{ jumlah_kecamatan }} kecamatan.")
    closing.paragraph_format.space_before, closing.paragraph_format.keep_with_next = Pt(12), True
    empty: Cell = [(SIGN, "")]
    right: Cell = [*DATED, *titled("penanda")]
    rows = [("isi", [empty, right]), ("isi", [empty, named("penanda")])]
    table(document, (9725, 7000), rows, borders=False)
    paragraph(document, RULE, "").paragraph_format.space_after = Pt(0)


def _notes(document: DocumentType) -> None:
    paragraph(document, BODY, "{%p for c in catatan %}")
    paragraph(document, BODY, "{{ c }}")
    paragraph(document, BODY, "{%p endfor %}")


def _indicators(document: DocumentType, name: str, title: str, *, owners: bool = False) -> None:
    owner: Cell = [(CELL, "{% gabung b.jabatan %}{{ b.jabatan }}")]
    centred = ("b.satuan", "b.cara", "b.pembilang", "b.penyebut", "b.nilai", "b.dihitung", "b.terendah", "b.tertinggi")
    cells: list[Cell] = [
        [(CENTRE, "{{ b.no }}")],
        *([owner] if owners else []),
        [(CELL, "{{ b.indikator }}")],
        *([(CENTRE, f"{{{{ {field} }}}}")] for field in centred),
    ]
    heads = ["No.", "Indikator", "Satuan", "Cara menggabung", "Pembilang", "Penyebut", "Nilai", "Dihitung", "Terendah"]
    heads.append("Tertinggi")
    widths = [560, 5000, 1150, 1950, 1300, 1300, 1300, 1265, 1450, 1450]
    if owners:
        heads.insert(1, "Jabatan")
        widths = [560, 2300, 3250, 1150, 1700, 1250, 1250, 1150, 1165, 1475, 1475]
    paragraph(document, CAPTION, f"{{%p if {name} %}}")
    paragraph(document, CAPTION, title)
    table(document, widths, [header(heads), *loop(f"for b in {name}", cells)])
    paragraph(document, NOTE, f"{{%p for c in catatan_{name} %}}")
    paragraph(document, NOTE, "{{ c }}")
    paragraph(document, NOTE, "{%p endfor %}")
    paragraph(document, CAPTION, "{%p endif %}")


def _ranking(document: DocumentType) -> None:
    paragraph(document, CAPTION, "PERINGKAT KECAMATAN MENURUT RATA-RATA CAPAIAN IKU")
    cells: list[Cell] = [
        [(CENTRE, "{{ b.no }}")],
        [(CELL, "{{ b.kecamatan }}")],
        *([(CENTRE, f"{{{{ {field} }}}}")] for field in ("b.capaian", "b.predikat", "b.lengkap")),
        [(MONEY, "{{ b.anggaran }}")],
    ]
    heads = ("Peringkat", "Kecamatan", "Rata-rata capaian", "Predikat", "Indikator dihitung", "Anggaran (Rp)")
    table(document, (1400, 4325, 2700, 3000, 2500, 2800), [header(heads), *loop("for b in peringkat", cells)])


def _missing(document: DocumentType) -> None:
    paragraph(document, CAPTION, "{%p if kurang %}")
    paragraph(document, CAPTION, "DATA YANG BELUM ADA")
    cells: list[Cell] = [
        [(CELL, "{% gabung b.kecamatan %}{{ b.kecamatan }}")],
        [(CELL, "{{ b.indikator }}")],
        [(CELL, "{{ b.keterangan }}")],
    ]
    table(
        document,
        (3000, 7725, 6000),
        [header(("Kecamatan", "Indikator", "Yang kurang")), *loop("for b in kurang", cells)],
    )
    paragraph(document, CAPTION, "{%p endif %}")


def _wordings(document: DocumentType) -> None:
    paragraph(document, CAPTION, "{%p if redaksi %}")
    paragraph(document, CAPTION, "INDIKATOR YANG DITULIS BERBEDA-BEDA")
    cells: list[Cell] = [
        [(CELL, "{% gabung b.indikator %}{{ b.indikator }}")],
        [(CELL, "{{ b.teks }}")],
        [(CELL, "{{ b.kecamatan }}")],
        [(CENTRE, "{{ b.kemiripan }}")],
        [(CELL, "{{ b.hasil }}")],
    ]
    heads = ("Redaksi terbanyak", "Redaksi lain", "Kecamatan", "Kemiripan", "Hasil")
    table(document, (5000, 5000, 2600, 1325, 2800), [header(heads), *loop("for b in redaksi", cells)])
    paragraph(document, CAPTION, "{%p endif %}")


def _budget(document: DocumentType) -> None:
    paragraph(document, CAPTION, "{%p if program %}")
    paragraph(document, CAPTION, "ANGGARAN SELURUH KECAMATAN MENURUT PROGRAM")
    cells: list[Cell] = [[(CENTRE, "{{ b.kode }}")], [(CELL, "{{ b.uraian }}")], [(MONEY, "{{ b.jumlah }}")]]
    total: list[Cell] = [[(CELL, "")], [(HEAD, "Jumlah")], [(MONEY, "{{ jumlah_anggaran }}")]]
    rows = [header(("Kode", "Program", "Anggaran (Rp)")), *loop("for b in program", cells), ("isi", total)]
    table(document, (2200, 10725, 3800), rows)
    paragraph(document, CAPTION, "{%p endif %}")
    paragraph(document, CELL_BOLD, "")
