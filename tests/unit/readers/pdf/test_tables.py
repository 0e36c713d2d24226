"""Ruled tables: spans, shading, touching columns, rows over pages, fractions; pdfplumber as oracle."""

from __future__ import annotations

import io
from itertools import pairwise

import pdfplumber
import pytest
from pdf_maker import Paper, pdf

from kinerja_docs.document import Cell, Document, Equation, ListItem, Paragraph, Table, Text, grid, text_of
from kinerja_docs.formula.layout import Fraction, Words
from kinerja_docs.readers.pdf import read

XS = [50.0, 90.0, 230.0, 420.0, 540.0]
HEAD = ("No", "Sasaran", "Indikator", "Target")


def document(*pages: Paper) -> Document:
    return read(pdf(*pages), "berkas.pdf")


def tables(*pages: Paper) -> list[Table]:
    return [block for block in document(*pages).blocks if isinstance(block, Table)]


def written(cell: Cell | None) -> str:
    return "" if cell is None else " ".join(text_of(block) for block in cell.blocks)


def rows(table: Table) -> list[list[str]]:
    return [[written(cell) for cell in line] for line in grid(table)]


def filled(page: Paper, top: float, *cells: str) -> Paper:
    for x, words in zip(XS, cells, strict=False):
        page.text(x + 3, top + 4, words)
    return page


def simple() -> Paper:
    page = Paper().grid(XS, [100, 120, 140, 160])
    filled(page, 100, *HEAD)
    filled(page, 120, "1.", "Meningkatnya mutu", "Persentase layanan", "80%")
    return filled(page, 140, "2.", "Meningkatnya tertib", "Jumlah laporan", "12")


def merged() -> Paper:
    page = Paper()
    for x in XS:
        page.rule(x, 100, x, 160)
    for y in (100, 120, 160):
        page.rule(XS[0], y, XS[-1], y)
    page.rule(XS[2], 140, XS[-1], 140)
    filled(page, 100, *HEAD)
    filled(page, 120, "1.", "Meningkatnya mutu", "Persentase layanan", "80%")
    return filled(page, 140, "", "", "Jumlah laporan", "12")


def shaded() -> Paper:
    page = Paper()
    for left, right in pairwise(XS):
        for top in range(100, 120, 5):
            page.fill(left + 0.5, top, right - 0.5, top + 5)
        page.fill(left + 5, 104, right - 5, 112)
    page.grid(XS, [100, 120, 140])
    filled(page, 100, *HEAD)
    return filled(page, 120, "1.", "Meningkatnya mutu", "Persentase layanan", "80%")


def filled_rules() -> Paper:
    page = Paper()
    for x in XS:
        page.fill(x, 100, x + 0.5, 140, grey=0)
    for y in (100, 120, 140):
        for left, right in pairwise(XS):
            page.fill(left, y, right, y + 0.5, grey=0)
    filled(page, 100, *HEAD)
    return filled(page, 120, "1.", "Meningkatnya mutu", "Persentase layanan", "80%")


@pytest.mark.parametrize("page", [simple(), merged(), filled_rules()], ids=["simple", "merged", "filled rules"])
def test_the_grid_is_that_of_pdfplumber(page: Paper) -> None:
    with pdfplumber.open(io.BytesIO(pdf(page))) as oracle:
        (wanted,) = oracle.pages[0].find_tables()
        words = [cell or "" for line in wanted.extract() for cell in line if cell is not None]
    (found,) = tables(page)
    assert sorted(box(cell) for cell in found.cells) == sorted(tuple(map(round, cell)) for cell in wanted.cells)
    assert sorted(written(cell).replace("\n", " ") for cell in found.cells) == sorted(words)


def box(cell: Cell) -> tuple[int, ...]:
    assert cell.place.kotak is not None
    return tuple(map(round, cell.place.kotak))


def test_a_merged_cell_covers_and_an_empty_one_does_not() -> None:
    (table,) = tables(merged())
    spans = {(cell.row, cell.column): (cell.row_span, cell.column_span) for cell in table.cells}
    assert spans[1, 0] == spans[1, 1] == (2, 1)
    assert (2, 0) not in spans
    assert rows(table)[2] == ["1.", "Meningkatnya mutu", "Jumlah laporan", "12"]


def test_shading_is_no_rule() -> None:
    (table,) = tables(shaded())
    assert rows(table) == [list(HEAD), ["1.", "Meningkatnya mutu", "Persentase layanan", "80%"]]


def test_text_that_touches_the_next_column_is_split() -> None:
    page = Paper().grid(XS, [100, 120, 140])
    filled(page, 100, *HEAD)
    page.text(92, 124, "MeningkatnyaMutuLayanan").text(230.5, 124, "PersentaseLayanan")
    (table,) = tables(page)
    assert rows(table)[1] == ["", "MeningkatnyaMutuLayanan", "PersentaseLayanan", ""]


def test_a_box_inside_a_cell_is_ignored() -> None:
    page = simple().grid([500, 505, 510], [124, 130, 136])
    (table,) = tables(page)
    assert (table.rows, table.columns) == (3, 4)


def test_a_table_open_at_its_foot_is_closed() -> None:
    page = Paper()
    for x in XS:
        page.rule(x, 100, x, 140)
    for y in (100, 120):
        page.rule(XS[0], y, XS[-1], y)
    page.rule(XS[2], 140, XS[-1], 140)
    filled(page, 100, *HEAD)
    filled(page, 120, "1.", "Meningkatnya mutu", "Persentase layanan", "80%")
    (table,) = tables(page)
    assert rows(table)[1] == ["1.", "Meningkatnya mutu", "Persentase layanan", "80%"]


def test_lists_in_cells() -> None:
    page = Paper().grid([50, 200, 400], [100, 120, 170])
    page.text(53, 104, "Sasaran").text(203, 104, "Sumber")
    page.lines(53, 124, "Meningkatnya").lines(203, 124, "1. Seksi Umum", "2. Seksi Kesra", "3. Seksi PMD")
    (table,) = tables(page)
    items = [block for block in table.cells[-1].blocks if isinstance(block, ListItem)]
    assert [item.label for item in items] == ["1.", "2.", "3."]


def test_a_row_over_the_page_is_one_row() -> None:
    first = Paper().grid(XS, [700, 720, 770])
    filled(first, 700, *HEAD)
    filled(first, 720, "1.", "Meningkatnya mutu")
    first.lines(XS[2] + 3, 722, "Jumlah layanan yang", "dipenuhi menurut", "standar dibagi", "semua layanan yang")
    for repeated in (True, False):
        second = Paper()
        start = 80 if repeated else 60
        second.grid(XS, [*([60] if repeated else []), start, start + 20, start + 40])
        if repeated:
            filled(second, 60, *HEAD)
        second.text(XS[2] + 3, start + 4, "tercatat di desa")
        filled(second, start + 20, "2.", "Meningkatnya tertib", "Jumlah laporan", "12")
        (table,) = tables(first, second)
        assert table.header_rows == (1 if repeated else 0)
        assert rows(table)[1:] == [
            [
                "1.",
                "Meningkatnya mutu",
                "Jumlah layanan yang dipenuhi menurut standar dibagi semua layanan yang tercatat di desa",
                "",
            ],
            ["2.", "Meningkatnya tertib", "Jumlah laporan", "12"],
        ]


def test_a_title_between_keeps_tables_of_two_officials_apart() -> None:
    second = Paper().text(200, 60, "KEPALA SEKSI UMUM").grid(XS, [100, 120, 140])
    filled(second, 100, *HEAD)
    filled(second, 120, "1.", "Meningkatnya tertib", "Jumlah laporan", "12")
    assert len(tables(simple(), second)) == 2


def test_other_headings_begin_another_table() -> None:
    first = Paper().grid(XS, [700, 720, 780])
    for x, words in zip(XS, HEAD, strict=False):
        first.text(x + 3, 704, words, bold=True)
    filled(first, 720, "1.", "Meningkatnya mutu", "Persentase", "80%")
    second = Paper().grid(XS, [60, 80, 100])
    for x, words in zip(XS, ("No", "Program", "Anggaran", "Ket"), strict=False):
        second.text(x + 3, 64, words, bold=True)
    filled(second, 80, "1.", "Program Pelayanan", "1.000.000", "APBD")
    assert len(tables(first, second)) == 2


def test_a_word_broken_by_a_narrow_column_is_joined() -> None:
    page = Paper().grid([50, 126, 300], [100, 130, 160])
    page.lines(53, 102, "Penanggungja", "wab").text(140, 104, "Penanggungjawab kegiatan")
    page.text(53, 134, "Camat").text(140, 134, "x")
    found = document(page)
    (table,) = found.blocks
    assert isinstance(table, Table)
    assert rows(table)[0][0] == "Penanggungjawab"
    assert [note.kode for note in found.notes] == ["PDF-01"]


def fraction(page: Paper, x: float, y: float) -> Paper:
    page.text(x + 10, y - 14, "Jumlah laporan selesai").rule(x, y, x + 152, y)
    return page.text(x + 10, y + 3, "Jumlah laporan masuk").text(x + 160, y - 6, "x 100%")


def test_a_bar_makes_a_fraction() -> None:
    page = fraction(Paper().grid([50, 150, 450], [100, 160, 180]), 160, 130)
    page.text(53, 120, "Persentase").text(53, 164, "Lain").text(153, 164, "lagi")
    (table,) = tables(page)
    (block,) = table.cells[1].blocks
    assert isinstance(block, Paragraph)
    assert block.content == (
        Equation(Fraction(Words("Jumlah laporan selesai"), Words("Jumlah laporan masuk"))),
        Text(" x 100%"),
    )


def test_a_bar_in_running_text() -> None:
    page = fraction(Paper().text(70, 60, "Rumus").text(70, 124, "Nilai ="), 130, 130)
    block = document(page).blocks[-1]
    assert isinstance(block, Paragraph)
    assert [type(part) for part in block.content] == [Text, Equation, Text]


def test_a_row_of_dashes_stays_text() -> None:
    page = Paper().grid([50, 150, 450], [100, 160, 180]).text(53, 120, "Persentase")
    page.lines(160, 110, "Jumlah laporan selesai", "---------------------- x 100%", "Jumlah laporan masuk")
    (table,) = tables(page)
    assert [text_of(block) for block in table.cells[1].blocks] == [
        "Jumlah laporan selesai",
        "---------------------- x 100%",
        "Jumlah laporan masuk",
    ]


def test_underlined_words_are_marked() -> None:
    page = Paper().text(300, 100, "NAMA PEJABAT").rule(300, 109.3, 372, 109.3).text(300, 114, "Pembina")
    first = document(
        page.lines(70, 200, "melaksanakan pembinaan dan pengawasan penyelenggaraan pemerintahan desa")
    ).blocks[0]
    assert first.content == (Text("NAMA PEJABAT", underlined=True),)  # type: ignore[union-attr]


def test_upright_headings_stay_in_their_cells() -> None:
    page = Paper().grid([50, 80, 300], [100, 200, 220]).upwards(68, 190, "Nomor urut").text(90, 140, "Uraian")
    filled(page, 200, "1.").text(90, 204, "Program")
    (table,) = tables(page)
    assert rows(table)[0] == ["Nomor urut", "Uraian"]


def test_a_page_that_draws_only_some_columns_goes_on() -> None:
    first = Paper().grid(XS, [700, 720, 780])
    filled(first, 700, *HEAD)
    filled(first, 720, "1.", "Meningkatnya mutu", "Persentase", "80%")
    second = Paper().grid([XS[0], XS[1], XS[4]], [60, 90])
    second.text(XS[1] + 3, 70, "Misi kedua: pelayanan")
    (table,) = tables(first, second)
    assert (table.rows, table.columns) == (3, 4)
    assert table.cells[-1].column_span == 3


def test_lines_through_the_text_make_no_table() -> None:
    page = Paper().grid([50, 150, 300], [100, 112, 124, 136])
    page.lines(53, 107, "Sasaran", "Mutu", "Tertib").lines(153, 107, "Indikator", "Persentase")
    assert tables(page) == []


@pytest.mark.parametrize(("number", "count"), [("1.", 2), ("3.", 1)], ids=["another official", "goes on"])
def test_numbers_that_begin_again_keep_tables_apart(number: str, count: int) -> None:
    following = filled(Paper().grid(XS, [60, 80, 100]), 60, *HEAD)
    filled(following, 80, number, "Meningkatnya tata kelola", "Nilai", "90")
    assert len(tables(simple(), following)) == count


@pytest.mark.parametrize(("filled_to", "count"), [(400, 2), (130, 1)], ids=["room was left", "the page was full"])
def test_an_equal_header_after_much_room_begins_another_table(filled_to: float, count: int) -> None:
    following = filled(Paper().grid(XS, [60, 80, 100]), 60, *HEAD)
    filled(following, 80, "", "Meningkatnya tata kelola", "Nilai", "90")
    other = Paper().text(70, filled_to, "Demikian.")
    assert len(tables(simple(), following, other)) == count


def test_a_line_set_wide_is_still_one_name() -> None:
    """Justified names without rules: room between their words, hardly any before the amount."""
    page = Paper().text(60, 80, "Program").text(330, 80, "Anggaran").text(450, 80, "Keterangan")
    page.text(60, 100, "1. Program Pembinaan Desa").text(300, 100, "Rp. 10.000.000,-").text(450, 100, "APBD")
    for x, word in ((60, "2. Program"), (140, "Penataan"), (215, "Kawasan"), (262, "dan")):
        page.text(x, 114, word)
    page.text(300, 114, "Rp. 20.000.000,-").text(450, 114, "APBD").text(73, 126, "Permukiman Warga Kecamatan")
    for x, word in ((60, "3. Program Pengembangan"), (202, "Sarana"), (250, "Pasar")):
        page.text(x, 140, word)
    page.text(300, 140, "Rp. 30.000.000,-").text(450, 140, "APBN").text(73, 152, "Desa")
    (table,) = tables(page)
    assert rows(table)[-3:] == [
        ["1. Program Pembinaan Desa", "Rp. 10.000.000,-", "APBD"],
        ["2. Program Penataan Kawasan dan Permukiman Warga Kecamatan", "Rp. 20.000.000,-", "APBD"],
        ["3. Program Pengembangan Sarana Pasar Desa", "Rp. 30.000.000,-", "APBN"],
    ]
