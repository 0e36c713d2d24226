"""Small documents and records for the tests of the page."""

from __future__ import annotations

import io
from typing import Any

from kinerja_docs.document import Block, Cell, Document, Equation, Heading, ListItem, Paragraph, Table, Text
from kinerja_docs.domain import Kinerja
from kinerja_docs.domain.boundary import build
from kinerja_docs.formula.layout import Fraction, Row, Words
from kinerja_docs.source import Place

NAME = "iku.docx"
HOSTILE = "<script>window.jahat = 1</script>\"><img src=x onerror='window.jahat = 1'>"


def place(block: int, row: int | None = None, column: int | None = None) -> Place:
    return Place(berkas=NAME, blok=block, baris=row, kolom=column)


def words(text: str) -> tuple[Text, ...]:
    return (Text(text),)


def document(*, said: str = "Pembinaan desa") -> Document:
    """Return a heading, a list, a paragraph that nothing takes, and a table with a merged cell and a formula."""
    ratio = Equation(Row((Fraction(Words("laporan selesai"), Words("laporan")), Words(" x 100%"))))
    cells = (
        Cell(0, 0, (Paragraph(words("Sasaran"), place(4, 1, 1)),), place(4, 1, 1)),
        Cell(0, 1, (Paragraph(words("Formulasi"), place(4, 1, 2)),), place(4, 1, 2)),
        Cell(1, 0, (Paragraph(words("Meningkat"), place(4, 2, 1)),), place(4, 2, 1), row_span=2),
        Cell(1, 1, (Paragraph((ratio,), place(4, 2, 2)),), place(4, 2, 2)),
        Cell(2, 1, (), place(4, 3, 2)),
    )
    blocks: tuple[Block, ...] = (
        Heading(words("FUNGSI"), place(1)),
        ListItem(words(said), place(2), "a.", level=1),
        Paragraph(words("Tidak dipakai"), place(3)),
        Table(cells, 3, 2, place(4), header_rows=1),
    )
    return Document(NAME, "docx", blocks, furniture=(Paragraph(words("Halaman 1"), place(9)),))


def record(*, said: str = "Pembinaan desa", findings: tuple[dict[str, str], ...] = (), **more: Any) -> Kinerja:
    """Return what is read in ``document``."""
    jabatan = {"nama": "Camat", "fungsi": [said, "Pengawasan"]}
    indikator = {"nama": "Laporan", "formulasi": {"teks": "laporan selesai / laporan x 100%"}}
    data: dict[str, Any] = {
        "tahun": 2021,
        "jabatan": [jabatan],
        "iku": [{"uraian": "Meningkat", "indikator": [indikator]}],
        "asal": {
            "/jabatan/0/nama": place(1),
            "/jabatan/0/fungsi/0": place(2),
            "/iku/0/uraian": place(4, 2, 1),
            "/iku/0/indikator/0/formulasi": place(4, 2, 2),
        },
        "temuan": findings,
        "cakupan": 0.875,
    }
    return build(data | more)


def scanned(pages: int, size: tuple[int, int] = (60, 80)) -> bytes:
    """Return a PDF whose pages are pictures."""
    from PIL import Image

    pictures = [Image.new("RGB", size, "white") for _ in range(pages)]
    stream = io.BytesIO()
    pictures[0].save(stream, "PDF", save_all=True, append_images=pictures[1:])
    return stream.getvalue()


def typed() -> bytes:
    """Return a PDF of one page with a line of text."""
    content = b"BT /F1 12 Tf 72 720 Td (INDIKATOR KINERJA UTAMA) Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
    ]
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 5\n0000000000 65535 f \n" + table
    return data + head + b"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(data)
