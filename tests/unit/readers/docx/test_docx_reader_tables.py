"""Merged cells, irregular rows, repeated headers, tables in cells."""

from __future__ import annotations

import pytest
from docx_maker import CONTINUE, RESTART, abstract, cell, docx, item, level, num, paragraph, row, run, span, table

from kinerja_docs.document.model import Cell, Document, Table, grid, text_of
from kinerja_docs.errors import TooLarge
from kinerja_docs.readers.docx import read

_HEADER = "<w:tblHeader/>"


def reading(body: str, **parts: str) -> Document:
    return read(docx(body, **parts), "tabel.docx")


def only_table(xml: str) -> Table:
    found = reading(xml).blocks[0]
    assert isinstance(found, Table)
    return found


def drawn(found: Table) -> list[str]:
    """Return the table as a person sees it: a line a row, every place with the text of its cell."""
    return [" ".join("." if c is None else _text(c) or "_" for c in line) for line in grid(found)]


def _text(one: Cell) -> str:
    return "+".join(text_of(block) for block in one.blocks)


def test_a_plain_table() -> None:
    found = only_table(table(row("a", "b"), row("c", "")))
    assert (found.rows, found.columns, found.place.blok) == (2, 2, 1)
    assert drawn(found) == ["a b", "c _"]
    assert found.cells[3].blocks == ()
    assert [(c.place.baris, c.place.kolom) for c in found.cells] == [(1, 1), (1, 2), (2, 1), (2, 2)]
    assert found.cells[0].blocks[0].place == found.cells[0].place


def test_cells_over_columns_and_rows() -> None:
    xml = table(
        row(cell("a", RESTART), cell("b", span(2))),
        row(cell("", CONTINUE), "c", "d"),
        row(cell("", CONTINUE), cell("", RESTART), "e"),
    )
    found = only_table(xml)
    assert drawn(found) == ["a b b", "a c d", "a _ e"]
    assert [(c.row_span, c.column_span) for c in found.cells] == [(3, 1), (1, 2), (1, 1), (1, 1), (1, 1), (1, 1)]


def test_a_restart_ends_the_merge_above() -> None:
    assert drawn(only_table(table(row(cell("a", RESTART)), row(cell("b", RESTART)), row(cell("", CONTINUE))))) == [
        "a",
        "b",
        "b",
    ]


def test_a_cell_between_ends_a_merge() -> None:
    assert drawn(only_table(table(row(cell("a", RESTART)), row("b"), row(cell("", CONTINUE))))) == ["a", "b", "_"]


def test_a_continued_cell_without_a_start_is_a_cell() -> None:
    assert drawn(only_table(table(row(cell("a", CONTINUE)), row(cell("b", CONTINUE))))) == ["a", "b"]


def test_a_merged_cell_that_is_narrower_below_is_a_cell() -> None:
    xml = table(row(cell("a", span(2) + RESTART), "b"), row(cell("c", CONTINUE), "d", "e"))
    assert drawn(only_table(xml)) == ["a a b", "c d e"]


def test_text_in_a_covered_cell_is_kept_and_an_empty_one_counts_no_number() -> None:
    numbering = abstract(1, level(0, "%1.")) + num(1, 1)
    one = cell(item("satu", 1), RESTART)
    body = table(row(one, "x"), row(cell(item("", 1), CONTINUE), "y"), row(cell(item("dua", 1), CONTINUE), "z"))
    found = reading(body, numbering=numbering).blocks[0]
    assert isinstance(found, Table)
    assert _text(found.cells[0]) == "1. satu+2. dua"


def test_cells_merged_sideways_the_old_way() -> None:
    xml = table(row(cell("a", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "b"), row("c", "d", "e"))
    assert drawn(only_table(xml)) == ["a a b", "c d e"]


def test_rows_that_begin_late_and_end_early() -> None:
    before = '<w:gridBefore w:val="1"/>'
    assert drawn(only_table(table(row("a", "b", "c"), row("d", properties=before)))) == ["a b c", ". d ."]


def test_columns_that_no_cell_begins_at_do_not_exist() -> None:
    found = only_table(table(row(cell("a", span(3)), cell("b", span(9999))), row(cell("c", span(3)), "d")))
    assert drawn(found) == ["a b", "c d"]


@pytest.mark.parametrize(
    ("headers", "expected"),
    [(["", "", ""], 0), ([_HEADER, "", ""], 1), ([_HEADER, _HEADER, ""], 2), (["", _HEADER, ""], 0)],
)
def test_header_rows_are_those_at_the_top(headers: list[str], expected: int) -> None:
    assert only_table(table(*(row("a", properties=h) for h in headers))).header_rows == expected


def test_a_header_can_be_switched_off() -> None:
    assert only_table(table(row("a", properties='<w:tblHeader w:val="0"/>'))).header_rows == 0


def test_a_table_in_a_cell_is_a_block_of_the_cell() -> None:
    outer = only_table(table(row("x", cell(paragraph("atas") + table(row("a", "b")) + paragraph("bawah")))))
    first, nested, last = outer.cells[1].blocks
    assert isinstance(nested, Table)
    assert (text_of(first), drawn(nested), text_of(last)) == ("atas", ["a b"], "bawah")
    assert (nested.cells[1].row, nested.cells[1].column) == (0, 1)
    assert (nested.cells[1].place.baris, nested.cells[1].place.kolom) == (1, 2)


def test_rows_and_cells_in_content_controls() -> None:
    wrapped = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    xml = table(row("a", "b"), wrapped.format(row("c", "d")))
    xml = xml.replace(
        "</w:tbl>", f"<w:tr>{wrapped.format(cell('e'))}<w:customXml>{cell('f')}</w:customXml></w:tr></w:tbl>"
    )
    assert drawn(only_table(xml)) == ["a b", "c d", "e f"]


def test_deleted_rows_and_cells_are_gone() -> None:
    xml = table(row("a", "b"), row("x", "y", properties="<w:del/>"), row(cell("z", "<w:cellDel/>"), "c"))
    document = reading(xml)
    assert isinstance(document.blocks[0], Table)
    assert drawn(document.blocks[0]) == ["a b", ". c"]
    assert [note.kode for note in document.notes] == ["REV-01"]


def test_text_in_a_table_outside_its_cells_follows_the_table() -> None:
    xml = (
        table(row("a"))
        .replace("</w:tbl>", f"{paragraph('sesat')}</w:tbl>")
        .replace("</w:tr>", f"{run('lepas')}</w:tr>")
    )
    assert [text_of(b) for b in reading(xml).blocks] == ["a", "lepas", "sesat"]


def test_a_table_without_cells_is_nothing() -> None:
    assert reading(table() + table("<w:tr/>")).blocks == ()


def test_too_many_rows() -> None:
    with pytest.raises(TooLarge, match=r"tabel\.docx.*50\.000 baris"):
        reading("<w:tbl>" + "<w:tr/>" * 50_001 + "</w:tbl>")


def test_a_table_too_large_to_lay_out() -> None:
    wide = "<w:tr>" + "<w:tc/>" * 2_000 + "</w:tr>"
    with pytest.raises(TooLarge, match="terlalu besar"):
        reading("<w:tbl>" + wide + "<w:tr/>" * 3_000 + "</w:tbl>")
