"""Columns that come from the data: their widths, and the equations in them."""

from __future__ import annotations

import pytest
from lxml import etree

from kinerja_docs.formula.layout import Words
from kinerja_docs.renderers.docx.columns import Column, lay_out_columns, text_sizes, widths
from kinerja_docs.renderers.docx.equation import MARK, equation

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = f'xmlns:w="{W.strip("{}")}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


@pytest.mark.parametrize(
    ("columns", "wanted"),
    [
        ([Column(100, 0, 0), Column(300, 0, 0)], [250, 750]),
        ([Column(800, 100, 100), Column(800, 700, 100)], [275, 725]),
        ([Column(100, 600, 300), Column(100, 600, 500)], [450, 550]),
        ([Column(100, 900, 900), Column(100, 900, 900)], [500, 500]),
        ([], []),
    ],
)
def test_widths_fill_the_table(columns: list[Column], wanted: list[int]) -> None:
    assert widths(columns, 1000) == wanted


def cell(text: str, width: int = 1000, span: int = 1) -> str:
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>' + (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "")
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def table(*rows: str) -> etree._Element:
    body = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    properties = '<w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr>'
    return etree.fromstring(f'<w:body {NAMES}><w:tbl>{properties}<w:tblGrid {MARK}=""/>{body}</w:tbl></w:body>')


def test_a_grid_is_made_from_the_rows_and_a_single_cell_goes_over_all() -> None:
    root = table(cell("a") + cell("b", 2000), cell("satu", span=9))
    lay_out_columns(root, {}, [])
    assert [column.get(f"{W}w") for column in root.iter(f"{W}gridCol")] == ["2000", "4000"]
    assert [span.get(f"{W}val") for span in root.iter(f"{W}gridSpan")] == ["2"]
    assert [width.get(f"{W}w") for width in root.iter(f"{W}tcW")] == ["2000", "4000", "6000"]
    assert MARK not in next(root.iter(f"{W}tblGrid")).attrib


def test_a_long_word_gets_its_room() -> None:
    root = table(cell("a", 1000) + cell("Penyelenggaraan" * 3, 500) + cell("a", 4500))
    lay_out_columns(root, {}, [])
    assert [int(column.get(f"{W}w", "0")) > 4000 for column in root.iter(f"{W}gridCol")] == [False, True, False]


def test_other_tables_stay_as_they_are() -> None:
    root = table(cell("a") + cell("b"))
    grid = next(root.iter(f"{W}tblGrid"))
    del grid.attrib[MARK]
    lay_out_columns(root, {}, [])
    assert len(grid) == 0


def test_equations_are_broken_anew_for_the_width_that_they_get() -> None:
    layout = Words("jumlah rekomendasi hasil koordinasi yang ditindaklanjuti dalam satu tahun anggaran")
    marked = equation(layout, 100).replace("<m:oMathPara>", f'<m:oMathPara {MARK}="0">', 1)
    inner = f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p>{marked}</w:p></w:tc>'
    root = table(inner + cell("b", 10))
    before = etree.tostring(root).count(b"<m:e>")
    lay_out_columns(root, {}, [(layout, False)])
    after = etree.tostring(root)
    assert 0 < after.count(b"<m:e>") < before
    assert MARK.encode() not in after


def test_sizes_of_styles() -> None:
    style = '<w:style w:styleId="A"><w:rPr><w:sz w:val="18"/></w:rPr></w:style><w:style w:styleId="B"/>'
    assert text_sizes(etree.fromstring(f"<w:styles {NAMES}>{style}</w:styles>")) == {"A": 9}
