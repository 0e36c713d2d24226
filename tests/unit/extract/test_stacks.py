"""Indicators stacked in a cell, and values beside them whose printed lines tell which is whose."""

from __future__ import annotations

from kinerja_docs.document import Block, Cell, Line, ListItem, Paragraph, Text
from kinerja_docs.extract.rows import RowView
from kinerja_docs.extract.stacks import unstacked
from kinerja_docs.extract.tables.names import Column, Header
from kinerja_docs.source import Place

PLACE = Place(berkas="a.pdf", halaman=1)


def lines(*tops: float, x: float) -> tuple[Line, ...]:
    return tuple(Line("8", "wrapped", (x, top, x + 10, top + 10)) for top in tops)


def item(label: str, text: str, *tops: float) -> Block:
    return ListItem((Text(text),), PLACE, label, lines=lines(*tops, x=100))


def values(*texts: tuple[str, float]) -> Block:
    printed = tuple(Line(text, "wrapped", (300, top, 310, top + 10)) for text, top in texts)
    return Paragraph((Text(" ".join(text for text, _ in texts)),), PLACE, printed)


def read(items: tuple[Block, ...], beside: tuple[Block, ...]) -> list[tuple[str, str]]:
    cells = {0: Cell(1, 0, items, PLACE), 1: Cell(1, 1, beside, PLACE)}
    row = RowView(1, cells, Header({0: Column("indikator"), 1: Column("target")}, 1))
    return [(part.cells[0].text, part.cells[1].text) for part, _ in unstacked(row)]


def test_values_that_a_reader_joined_go_to_the_indicator_at_their_height() -> None:
    items = (
        item("1.1", "Jumlah pelatihan", 100, 115),
        item("1.2", "Jumlah kerja sama", 130),
        item("1.3", "Nilai", 150, 165),
    )
    found = read(items, (values(("8", 115), ("2", 130)), values(("100", 165))))
    assert found == [("1.1 Jumlah pelatihan", "8"), ("1.2 Jumlah kerja sama", "2"), ("1.3 Nilai", "100")]


def test_over_the_end_of_a_page() -> None:
    items = (item("1.1", "Jumlah unit", 700, 720), item("1.2", "Jumlah pasar", 60, 75))
    assert read(items, (values(("5", 720), ("7", 75)),)) == [("1.1 Jumlah unit", "5"), ("1.2 Jumlah pasar", "7")]


def test_an_indicator_without_a_value_beside_it_leaves_the_cell_whole() -> None:
    items = (item("1.1", "Jumlah unit", 100), item("1.2", "Jumlah pasar", 130))
    assert len(read(items, (values(("5", 100), ("7", 112)),))) == 1
