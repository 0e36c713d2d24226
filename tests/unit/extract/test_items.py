"""Items of a cell: numbers, bullets, paragraphs, and ends of lines between complete names."""

from __future__ import annotations

import pytest

from kinerja_docs.document import Cell, Line, Paragraph, Text, lines_of
from kinerja_docs.document.model import ListItem
from kinerja_docs.extract.items import cell_items
from kinerja_docs.profiles import load_profiles
from kinerja_docs.source import Place

PLACE = Place(berkas="uji.docx")
VOCABULARY = load_profiles().vocabulary


def items(*blocks: Paragraph | ListItem) -> list[str]:
    return [found.value for found in cell_items(Cell(0, 0, blocks, PLACE), VOCABULARY)]


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),), PLACE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sekretaris Dinas\nKasubbag Keuangan", ["Sekretaris Dinas", "Kasubbag Keuangan"]),
        ("Seksi PMD\nSeksi Kesra\nSeksi Trantib", ["Seksi PMD", "Seksi Kesra", "Seksi Trantib"]),
        ("Camat\nSekretaris Camat", ["Camat", "Sekretaris Camat"]),
        ("Dinas Pertanian\nDinas Perikanan", ["Dinas Pertanian", "Dinas Perikanan"]),
        ("Sekretaris\nKecamatan", ["Sekretaris Kecamatan"]),
        ("Kepala Sub Bagian\nPerencanaan", ["Kepala Sub Bagian Perencanaan"]),
        ("Kepala Bidang Tata Ruang dan\nBidang Bangunan", ["Kepala Bidang Tata Ruang dan Bidang Bangunan"]),
        ("Laporan hasil survei\nkepuasan masyarakat", ["Laporan hasil survei kepuasan masyarakat"]),
        ("• Laporan survei\n• Buku tamu", ["Laporan survei", "Buku tamu"]),
        ("1. Laporan survei\n2. Buku tamu", ["Laporan survei", "Buku tamu"]),
    ],
)
def test_line_ends_part_complete_names_only(text: str, expected: list[str]) -> None:
    assert items(paragraph(text)) == expected


def test_a_bullet_taken_off_the_first_line_is_one_all_the_same() -> None:
    assert items(ListItem((Text("Laporan survei\n• Buku tamu"),), PLACE, "•")) == ["Laporan survei", "Buku tamu"]


def test_a_paragraph_goes_on_with_the_beginning_of_a_name() -> None:
    assert items(paragraph("Bidang"), paragraph("Tata Ruang")) == ["Bidang Tata Ruang"]
    assert items(paragraph("Kepala Dinas"), paragraph("Sekretaris")) == ["Kepala Dinas", "Sekretaris"]
    assert items(paragraph("Kasi"), paragraph("Kasubbag")) == ["Kasi", "Kasubbag"]


def test_printed_lines_are_evidence_like_those_of_the_author() -> None:
    lines = (Line("Kasi Pemerintahan", "soft"), Line("Kasi", "wrapped"), Line("Pelayanan", "hard"))
    block = Paragraph((Text("Kasi Pemerintahan Kasi Pelayanan"),), PLACE, lines)
    assert items(block) == ["Kasi Pemerintahan", "Kasi Pelayanan"]


def test_lines_of_a_block() -> None:
    assert lines_of(paragraph("satu\ndua")) == (Line("satu", "soft"), Line("dua", "hard"))
    assert lines_of(ListItem((Text("satu\ndua"),), PLACE, "1."))[0] == Line("1. satu", "soft")


def test_the_text_of_a_cell_is_made_once() -> None:
    cell = Cell(0, 0, (paragraph("Nilai\n SAKIP"), paragraph("(%)")), PLACE)
    assert (cell.text, cell.folded) == ("Nilai SAKIP (%)", "nilaisakip")
    assert cell.text is cell.text
    assert cell == Cell(0, 0, cell.blocks, PLACE)
