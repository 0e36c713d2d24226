"""Text files: what a person typed or pasted."""

from __future__ import annotations

import pytest

from kinerja_docs.budgets import TABLE_ROWS
from kinerja_docs.document import Equation, Heading, ListItem, Paragraph, Table, text_of
from kinerja_docs.errors import EmptyFile, TooLarge, WrongFormat
from kinerja_docs.readers.text import read


def blocks(text: str) -> list[object]:
    return list(read(text.encode(), "a.txt").blocks)


def only_table(text: str) -> Table:
    tables = [block for block in blocks(text) if isinstance(block, Table)]
    assert len(tables) == 1
    return tables[0]


def spans(table: Table) -> dict[tuple[int, int], int]:
    return {(cell.row, cell.column): cell.row_span for cell in table.cells}


def test_capitals_are_headings_and_run_on_over_lines() -> None:
    first, second = blocks("INDIKATOR KINERJA UTAMA\nTAHUN 2021\n\nTUGAS CAMAT :")
    assert isinstance(first, Heading)
    assert text_of(first) == "INDIKATOR KINERJA UTAMA\nTAHUN 2021"
    assert isinstance(second, Heading)


def test_stars_and_tags_go_and_other_brackets_stay() -> None:
    assert text_of(blocks("**Judul <b>tebal</b>**")[0]) == "Judul tebal"  # type: ignore[arg-type]
    assert text_of(blocks("biaya <Rp50 juta> & lain")[0]) == "biaya <Rp50 juta> & lain"  # type: ignore[arg-type]


def test_numbered_lines_are_items_with_their_labels() -> None:
    items = blocks("Fungsi :\n\n1. Penyusunan rencana;\n2. Pelaksanaan.\na) rincian")
    assert [type(item) for item in items] == [Paragraph, ListItem, ListItem, ListItem]
    assert [item.label for item in items[1:]] == ["1.", "2.", "a)"]  # type: ignore[attr-defined]


def test_a_wrapped_line_goes_on_with_the_line_above() -> None:
    assert len(blocks("1. Penyediaan bahan koordinasi\ndi wilayah kecamatan;\n2. Pelaksanaan")) == 2


def test_label_lines_stay_apart() -> None:
    assert len(blocks("Jabatan : Camat\n Tugas : Memimpin")) == 2
    assert len(blocks("Jabatan\t: Camat\nTugas\t: Memimpin")) == 2


def test_an_empty_cell_below_a_filled_one_continues_it() -> None:
    table = only_table("Sasaran\tIndikator\tSumber\nA\tsatu\tx\n\tdua\t\nB\ttiga\ty")
    assert spans(table)[(1, 0)] == 2
    assert spans(table)[(1, 2)] == 2
    assert [cell.span_inferred for cell in table.cells if (cell.row, cell.column) == (1, 0)] == [True]


def test_short_rows_are_filled_up() -> None:
    table = only_table("a\tb\tc\n1\t2")
    assert (table.rows, table.columns) == (2, 3)


def test_a_blank_line_does_not_end_a_table_and_is_said() -> None:
    document = read(b"a\tb\n1\t2\n\n3\t4\n", "a.txt")
    assert len(document.blocks) == 1
    assert [note.kode for note in document.notes] == ["BACA-03"]


def test_a_header_again_begins_another_table() -> None:
    assert len(blocks("a\tb\n1\t2\n\na\tb\n3\t4")) == 2


def test_another_number_of_columns_begins_another_table() -> None:
    assert len(blocks("a\tb\n1\t2\n\nx\ty\tz\n3\t4\t5")) == 2


def test_markdown_tables() -> None:
    table = only_table("| a | b |\n|---|---|\n| 1 | 2 |")
    assert [text_of(block) for cell in table.cells for block in cell.blocks] == ["a", "b", "1", "2"]


def test_paragraph_tags_in_a_cell_are_paragraphs() -> None:
    table = only_table('a\tb\n<p style="x">satu</p> <p>dua<br>tiga</p>\ty')
    cell = next(cell for cell in table.cells if (cell.row, cell.column) == (1, 0))
    assert [text_of(block).strip() for block in cell.blocks] == ["satu", "dua\ntiga"]


def test_latex_between_dollars_is_an_equation() -> None:
    table = only_table("a\tb\nx\t$\\frac{\\text{A}}{\\text{B}} \\times 100\\%$")
    cell = next(cell for cell in table.cells if (cell.row, cell.column) == (1, 1))
    assert isinstance(cell.blocks[0].content[0], Equation)  # type: ignore[union-attr]


def test_money_between_dollars_is_text() -> None:
    assert text_of(blocks("harga $5 dan $6")[0]) == "harga $5 dan $6"  # type: ignore[arg-type]


def test_places_are_lines_of_the_file() -> None:
    table = only_table("judul\n\na\tb\n1\t2")
    assert [cell.place.baris for cell in table.cells] == [3, 3, 4, 4]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert text_of(read("Rp – 5 × 2".encode(encoding), "a.txt").blocks[0]) == "Rp – 5 × 2"


@pytest.mark.parametrize("data", [b"", b"  \n\t "])
def test_empty(data: bytes) -> None:
    with pytest.raises(EmptyFile, match=r"a\.txt: berkas kosong"):
        read(data, "a.txt")


@pytest.mark.parametrize("data", [b"%PDF-1.7 x", b"PK\x03\x04x", b"ab\0cd", b"\x89PNG\r\n"])
def test_not_text(data: bytes) -> None:
    with pytest.raises(WrongFormat, match=r"a\.txt"):
        read(data, "a.txt")


def test_too_many_rows() -> None:
    with pytest.raises(TooLarge, match=r"a\.txt, baris 1: tabel berisi 200000 baris"):
        read(b"a\tb\n" * 200_000, "a.txt")
    assert TABLE_ROWS < 200_000
