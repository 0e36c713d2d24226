"""Diagrams: boxes of officials side by side, and what stands below each of them; what a paper seems to be."""

from __future__ import annotations

from kinerja_docs.document import Block, Cell, Document, Heading, Paragraph, Table, Text
from kinerja_docs.extract import extract
from kinerja_docs.extract.diagram import read_diagram
from kinerja_docs.extract.found import settle
from kinerja_docs.extract.paper import seems
from kinerja_docs.profiles import load_profiles
from kinerja_docs.source import Place

PROFILES = load_profiles(None)
ROWS = [
    ["KEPALA BIDANG PASAR", "", "KEPALA BIDANG TANI", ""],
    ["Sasaran :", "", "Sasaran :", ""],
    ["", "Tertatanya pasar", "", "Meningkatnya panen"],
    ["Indikator : Indikator :", "", "Indikator :", ""],
    ["1.1", "Jumlah pasar tertata", "2.1", "Jumlah panen padi"],
    ["Kepala Seksi Kios", "", "Kepala Seksi Padi", ""],
    ["1.", "Terbinanya pedagang", "1.", "Terbinanya petani"],
    ["1.1.", "Pedagang yang dibina", "1.1.", "Petani yang dibina"],
    ["Caraka", "", "", ""],
    ["1.1.", "Jumlah surat terkirim", "", ""],
]


def sheet(rows: list[list[str]]) -> Document:
    def place(row: int, column: int) -> Place:
        return Place(berkas="uji.xlsx", bagian="Lembar1", blok=1, baris=row + 1, kolom=column + 1)

    cells = [
        Cell(row, column, (Paragraph((Text(text),), place(row, column)),), place(row, column), column_span=span)
        for row, line in enumerate(rows)
        for column, text in enumerate(line)
        if text and (span := 2 if column % 2 == 0 and not line[column + 1] else 1)
    ]
    return Document("uji.xlsx", "xlsx", (Table(tuple(cells), len(rows), 4, place(0, 0)),))


def text(*lines: str) -> Document:
    blocks: list[Block] = [Heading((Text(line),), Place(berkas="uji.pdf")) for line in lines]
    return Document("uji.pdf", "pdf", tuple(blocks))


def test_what_stands_below_an_official_is_his() -> None:
    diagram = read_diagram(sheet(ROWS), PROFILES.vocabulary)
    assert diagram is not None
    read = {
        jabatan["nama"]: [(group["uraian"], [one["nama"] for one in group["indikator"]]) for group in jabatan["iki"]]
        for jabatan in settle(diagram.jabatan).data
    }
    assert read == {
        "KEPALA BIDANG PASAR": [("Tertatanya pasar", ["Jumlah pasar tertata"])],
        "KEPALA BIDANG TANI": [("Meningkatnya panen", ["Jumlah panen padi"])],
        "Kepala Seksi Kios": [("Terbinanya pedagang", ["Pedagang yang dibina"])],
        "Kepala Seksi Padi": [("Terbinanya petani", ["Petani yang dibina"])],
        "Caraka": [(None, ["Jumlah surat terkirim"])],
    }


def test_a_record_says_that_it_was_a_diagram() -> None:
    document = sheet(ROWS)
    record = extract(document, [(None, document.blocks)], PROFILES)
    assert [jabatan.nama for jabatan in record.jabatan][:2] == ["KEPALA BIDANG PASAR", "KEPALA BIDANG TANI"]
    assert any(found.kode == "DOK-03" for found in record.temuan)


def test_a_diagram_that_cannot_be_read_is_said_and_nothing_is_invented() -> None:
    document = text("POHON KINERJA DINAS PASAR", "Jumlah pasar", "Jumlah kios")
    record = extract(document, [(None, document.blocks)], PROFILES)
    assert not record.iku
    assert not record.jabatan
    assert any(found.kode == "DOK-01" and "diagram" in found.pesan for found in record.temuan)


def test_what_is_none_of_ours_is_named() -> None:
    assert seems(text("NOTULENSI RAPAT", "Hari ini")) == "notulen atau berita acara rapat"
    assert seems(text("Nama : ${nama}", "Jabatan : ${jabatan}", "Target : ${target}")) == "formulir kosong"
    assert seems(text("INDIKATOR KINERJA UTAMA", "DINAS PASAR")) is None


def test_two_signatures_are_no_diagram() -> None:
    rows = [
        ["KEPALA DINAS", "", "KEPALA BIDANG", ""],
        ["NAMA KEPALA", "", "NAMA KABID", ""],
        ["NIP. 19000101 192001 1 001", "", "NIP. 19000101 192001 1 002", ""],
    ]
    assert read_diagram(sheet(rows * 3), PROFILES.vocabulary) is None


def test_a_chart_of_offices_is_no_diagram() -> None:
    chart = [
        ["GUBERNUR", "", "WAKIL GUBERNUR", ""],
        ["KEPALA BAGIAN", "", "KEPALA BAGIAN", ""],
        ["PERATURAN DAERAH", "", "BANTUAN HUKUM", ""],
        ["KEPALA SUB BAGIAN", "", "KEPALA SUB BAGIAN", ""],
        ["NASKAH DINAS", "", "TATA USAHA", ""],
    ]
    assert read_diagram(sheet(chart), PROFILES.vocabulary) is None


def test_papers_that_are_none_of_ours_are_named() -> None:
    assert seems(text("STRUKTUR ORGANISASI DINAS PASAR")) == "bagan struktur organisasi"
    assert seems(text("RENCANA STRATEGIS (RENSTRA)", "BAB I PENDAHULUAN", "1.1 Rencana Kerja")) == "rencana strategis"
    assert seems(text("Nama : {namaJabatan}", "Unit : {#unit}", "{/unit}")) == "formulir kosong"
    assert seems(text("Rumus", r"\frac{Jumlah}{Total} {satu}")) is None
