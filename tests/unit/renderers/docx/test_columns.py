"""Columns that come from the data: their widths, and the equations in them."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx_maker import cell, docx, paragraph, row, style, table
from lxml import etree

from kinerja_docs.errors import InvalidTemplate
from kinerja_docs.formula.layout import Words
from kinerja_docs.renderers.docx import compile_template
from kinerja_docs.renderers.docx.columns import Column, text_sizes, widths
from kinerja_docs.renderers.values import Rumus

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
TOTAL = '<w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr>'


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
    assert list(widths(tuple(columns), 1000)) == wanted


def wide(text: str, width: int = 1000, span: int = 0) -> str:
    over = f'<w:gridSpan w:val="{span}"/>' if span else ""
    return cell(text, f'<w:tcW w:w="{width}" w:type="dxa"/>{over}')


def loop(name: str, text: str, width: int = 1000) -> str:
    return wide(f"{{%tc for x in {name} %}}") + wide(text, width) + wide("{%tc endfor %}")


def rendered(*rows: str, styles: str = "", **values: object) -> etree._Element:
    body = table(*(f"<w:tr>{each}</w:tr>" for each in rows)).replace("<w:tblPr/>", TOTAL, 1)
    data = compile_template(docx(body, styles=styles), "uji.docx").render({"k": ["a"], **values})
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))


def columns(root: etree._Element) -> list[int]:
    return [int(column.get(f"{W}w", "")) for column in root.iter(f"{W}gridCol")]


def test_a_grid_is_made_from_the_rows_and_a_single_cell_goes_over_all() -> None:
    root = rendered(wide("a") + loop("k", "{{ x }}", 2000), wide("satu", span=9), k=["b", "c"])
    assert columns(root) == [1200, 2400, 2400]
    assert [span.get(f"{W}val") for span in root.iter(f"{W}gridSpan")] == ["3"]
    assert [width.get(f"{W}w") for width in root.iter(f"{W}tcW")] == ["1200", "2400", "2400", "6000"]


def test_a_column_that_goes_over_several_is_as_wide_as_they_are() -> None:
    root = rendered(
        wide("a") + loop("g", "{% colspan x %}judul"), wide("a") + loop("k", "{{ x }}"), g=[2], k=["b", "c"]
    )
    assert columns(root) == [2000, 2000, 2000]
    assert [width.get(f"{W}w") for width in root.iter(f"{W}tcW")] == ["2000", "4000", "2000", "2000", "2000"]
    properties = [child.tag for child in next(root.iter(f"{W}gridSpan")).getparent()]
    assert properties == [f"{W}tcW", f"{W}gridSpan"]


@pytest.mark.parametrize(
    "text", ["{{ kata }}", "{{ p }}{{ q }}", "{% if p %}{{ p }}{% endif %}{{ q }}", "x {{ kata }} y"]
)
def test_a_long_word_gets_its_room(text: str) -> None:
    word = "Penyelenggaraan" * 3
    root = rendered(wide("a") + wide(text, 500) + loop("k", "{{ x }}", 4500), kata=word, p=word[:20], q=word[20:])
    assert [width > 4000 for width in columns(root)] == [False, True, False]
    spaced = rendered(wide("a") + wide(text, 500) + loop("k", "{{ x }}", 4500), kata="a b", p="a ", q="b")
    assert columns(spaced)[1] < 600


def test_lines_of_a_value_are_words_apart() -> None:
    word = "Penyelenggaraan"
    together, apart = (
        columns(rendered(wide("{{ a }}", 500) + loop("k", "{{ x }}", 5500), a=text))[0]
        for text in (f"{word}{word}", f"{word}\n{word}")
    )
    assert apart < together


def test_a_cell_of_several_paragraphs_asks_for_the_room_of_a_list_too() -> None:
    word, properties = "Penyelenggaraan", '<w:tcW w:w="500" w:type="dxa"/>'
    alone, before, below = (
        columns(rendered(cell(text, properties) + loop("k", "{{ x }}", 5500), a=word))[0]
        for text in (paragraph("{{ a }}"), paragraph("{{ a }}") + paragraph("b"), paragraph("b") + paragraph("{{ a }}"))
    )
    assert before == below == alone + 284


def test_the_size_of_the_style_counts() -> None:
    large = style("Besar", '<w:rPr><w:sz w:val="60"/></w:rPr>')
    styled = cell(paragraph("{{ a }}", '<w:pStyle w:val="Besar"/>'), '<w:tcW w:w="500" w:type="dxa"/>')
    plain = columns(rendered(wide("{{ a }}", 500) + loop("k", "{{ x }}", 5500), a="kecamatan"))
    assert columns(rendered(styled + loop("k", "{{ x }}", 5500), styles=large, a="kecamatan"))[0] > plain[0]


def test_text_of_a_table_within_a_cell_is_left_out() -> None:
    inner = cell(table(row("{{ kata }}")) + paragraph("b"), '<w:tcW w:w="500" w:type="dxa"/>')
    assert columns(rendered(inner + loop("k", "{{ x }}", 5500), kata="Penyelenggaraan" * 3))[0] < 600


def test_other_tables_stay_as_they_are() -> None:
    assert columns(rendered(wide("a") + wide("b"))) == []


def test_equations_are_broken_for_the_width_that_they_get() -> None:
    layout = Words("jumlah rekomendasi hasil koordinasi yang ditindaklanjuti dalam satu tahun anggaran")

    def lines(width: int) -> int:
        root = rendered(wide("{% rumus r %}", width) + loop("k", "{{ x }}", 6000 - width), r=Rumus("", layout))
        return len(list(root.iter(f"{M}e")))

    assert 0 < lines(5000) < lines(2650)


def test_an_equation_in_a_row_of_one_cell_has_the_whole_width() -> None:
    layout = Words("jumlah rekomendasi hasil koordinasi")
    rows = (wide("a") + loop("k", "{{ x }}"), wide("{% rumus r %}", 500, 2))
    assert list(rendered(*rows, r=Rumus("", layout)).iter(f"{M}e")) == []


def test_an_equation_in_a_table_within_a_cell_keeps_to_the_cell_that_it_stands_in() -> None:
    layout = Words("jumlah rekomendasi hasil koordinasi yang ditindaklanjuti dalam satu tahun anggaran")
    inner = cell(table(row(wide("{% rumus r %}", 2000))) + paragraph(""), '<w:tcW w:w="5000" w:type="dxa"/>')
    within = rendered(inner + loop("k", "{{ x }}", 1000), r=Rumus("", layout))
    alone = rendered(wide("{% rumus r %}", 2000), r=Rumus("", layout))
    assert len(list(within.iter(f"{M}e"))) == len(list(alone.iter(f"{M}e"))) > 1


def test_a_span_is_a_number_that_a_table_can_have() -> None:
    rows = (wide("a") + loop("g", "{% colspan x %}judul"),)
    assert columns(rendered(*rows, g=["2"])) == columns(rendered(*rows, g=[2]))
    for wrong in (10**9, "dua", None):
        with pytest.raises(InvalidTemplate):
            rendered(*rows, g=[wrong])


def test_sizes_of_styles() -> None:
    names = f'xmlns:w="{W.strip("{}")}"'
    given = '<w:style w:styleId="A"><w:rPr><w:sz w:val="18"/></w:rPr></w:style><w:style w:styleId="B"/>'
    assert text_sizes(etree.fromstring(f"<w:styles {names}>{given}</w:styles>")) == {"A": 9}
