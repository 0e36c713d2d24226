"""Tables of which a part is drawn, or printed on another page; words set wide."""

from __future__ import annotations

import pytest
from pdf_maker import Paper, pdf

from kinerja_docs.document import Table, grid, text_of
from kinerja_docs.readers.pdf import read

XS = [50.0, 90.0, 230.0, 420.0, 540.0]
HEAD = ("No", "Sasaran", "Indikator", "Target")
BODY = [("1", "Meningkatnya mutu", "Persentase layanan", "80%"), ("2", "Meningkatnya tertib", "Jumlah laporan", "12")]


def tables(*pages: Paper) -> list[list[list[str]]]:
    found = [block for block in read(pdf(*pages), "berkas.pdf").blocks if isinstance(block, Table)]
    return [[["" if c is None else " ".join(map(text_of, c.blocks)) for c in row] for row in grid(t)] for t in found]


def filled(page: Paper, top: float, *rows: tuple[str, ...], pitch: float = 20) -> Paper:
    for number, row in enumerate(rows):
        for x, words in zip(XS, row, strict=False):
            page.text(x + 3, top + 4 + number * pitch, words)
    return page


def columns(bottom: float) -> Paper:
    """A header in lines, and below it lines between the columns only."""
    return filled(Paper().grid(XS, [100, 120]).grid(XS, [120, bottom]), 100, HEAD)


@pytest.mark.parametrize("top", [120, 134, 148], ids=["at the top", "half way down", "at the foot"])
def test_numbers_divide_what_only_upright_lines_part(top: float) -> None:
    page = filled(columns(208), top, *BODY, pitch=44)
    for number, above in enumerate((120, 164)):
        for line in range(4):
            if abs(above + 11 * line - top - 44 * number) > 4:
                page.text(XS[1] + 3, above + 2 + 11 * line, "kata")
    (found,) = tables(page)
    assert [row[0] for row in found] == ["No", "1", "2"]
    assert [row[1].split().count("kata") for row in found] == [0, 3, 3]


def test_numbers_that_do_not_count_on_divide_nothing() -> None:
    (found,) = tables(filled(columns(160), 120, BODY[1], BODY[0]))
    assert len(found) == 2


def test_level_lines_are_rows_and_white_space_is_columns() -> None:
    page = filled(Paper(), 100, HEAD, *BODY)
    for y in (100, 120, 140, 160):
        page.rule(XS[0], y, XS[-1], y)
    assert tables(page) == [[[*row] for row in (HEAD, *BODY)]]


def test_right_columns_of_a_sheet_stand_beside_the_left_ones() -> None:
    left, right = _halves()
    assert tables(left, right) == [[[*row] for row in (HEAD, *BODY)]]


def test_a_table_as_high_with_an_equal_heading_is_another() -> None:
    left, _ = _halves()
    _, other = _halves(("Sasaran", "Target"))
    assert len(tables(left, other)) == 2


def _halves(heading: tuple[str, str] = ("Indikator", "Target")) -> tuple[Paper, Paper]:
    left = Paper().text(50, 60, "INDIKATOR KINERJA UTAMA").grid(XS[:3], [100, 120, 140, 160])
    right = Paper().grid(XS[1:4], [100, 120, 140, 160])
    filled(left, 100, HEAD[:2], *(row[:2] for row in BODY))
    return left, filled(right, 100, ("", *heading), *(("", *row[2:]) for row in BODY))


def test_letters_set_wide_are_words() -> None:
    page, x = Paper(), 100.0
    for letter in "PERJANJIAN KINERJA":
        if letter != " ":
            page.text(x, 100, letter, bold=True)
        x += 12
    assert text_of(read(pdf(page), "berkas.pdf").blocks[0]) == "PERJANJIAN KINERJA"


def test_a_label_beside_the_last_line_of_its_value_is_its_label() -> None:
    page = Paper().text(50, 100, "Jabatan").text(150, 100, ": Kepala Seksi").text(150, 120, ": Melaksanakan tugas di")
    page.text(50, 132, "Tugas").text(162, 132, "bidang pemerintahan")
    texts = [text_of(block) for block in read(pdf(page), "berkas.pdf").blocks]
    assert texts == ["Jabatan\t: Kepala Seksi", "Tugas\t: Melaksanakan tugas di bidang pemerintahan"]


def test_labels_with_a_value_beside_each_divide_a_row() -> None:
    page = filled(Paper().grid(XS, [100, 120, 180]), 100, HEAD, BODY[0][:2])
    for number, (label, value) in enumerate([("1.1.1 Jumlah surat", "8"), ("1.1.2 Jumlah warga", "2")]):
        page.text(XS[2] + 3, 124 + 26 * number, label).text(XS[2] + 3, 135 + 26 * number, "yang selesai (unit)")
        page.text(XS[3] + 3, 135 + 26 * number, value)
    (found,) = tables(page)
    rows = [["1", "Meningkatnya mutu", f"1.1.{n} Jumlah {of} yang selesai (unit)", value] for n, of, value in
            ((1, "surat", "8"), (2, "warga", "2"))]  # fmt: skip
    assert found[1:] == rows


def test_labels_without_a_value_each_divide_nothing() -> None:
    page = filled(Paper().grid(XS, [100, 120, 180]), 100, HEAD, BODY[0])
    page.text(XS[2] + 3, 140, "a. tepat waktu").text(XS[2] + 3, 152, "b. tepat sasaran")
    (found,) = tables(page)
    assert len(found) == 2


VALUES = [("1.478", "Koperasi"), ("267", "UMKM"), ("5", "%")]


def test_a_column_that_white_space_parts_is_two() -> None:
    xs = [50.0, 90.0, 280.0, 540.0]
    page = Paper().grid(xs, [100, 130, 150, 170, 190]).text(400, 103, "Target").text(325, 116, "Volume").text(
        440, 116, "Satuan")  # fmt: skip
    page.text(60, 104, "No").text(100, 104, "Indikator")
    for number, (value, unit) in enumerate(VALUES):
        page.text(60, 134 + 20 * number, str(number + 1)).text(100, 134 + 20 * number, "Jumlah usaha")
        page.text(330, 134 + 20 * number, value).text(440, 134 + 20 * number, unit)
    (found,) = tables(page)
    assert found[0][2] == found[0][3] == "Target"
    assert [row[2:] for row in found[1:]] == [["Volume", "Satuan"], *map(list, VALUES)]


def test_a_row_with_a_number_of_its_own_is_no_rest_of_the_row_before() -> None:
    first = filled(Paper().grid(XS, [700, 720, 790]), 700, HEAD, ("1", "Mutu", "1.1 Jumlah surat", "8"))
    first.text(XS[2] + 3, 776, "(unit)").text(XS[3] + 3, 776, "ya").text(XS[1] + 3, 776, "naik").text(
        XS[0] + 3, 776, "x"
    )
    second = filled(Paper().grid(XS, [60, 80, 110]), 60, HEAD, ("", "", "1.2 Jumlah warga", "2"))
    (found,) = tables(first, second)
    assert found[-1][2:] == ["1.2 Jumlah warga", "2"]


def test_a_label_half_a_line_lower_than_its_value_is_its_label() -> None:
    page = Paper().text(50, 100, "Tugas").text(150, 100, ": Melaksanakan urusan").text(170, 120, "a. penyusunan")
    page.text(50, 126, "Fungsi").text(150, 126, ":").text(184, 132, "aturan")
    texts = [text_of(block) for block in read(pdf(page), "berkas.pdf").blocks]
    assert texts[1].startswith("Fungsi")
    assert "a. penyusunan" in " ".join(texts[1:])
