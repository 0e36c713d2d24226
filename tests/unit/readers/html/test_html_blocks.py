from __future__ import annotations

import pytest

from kinerja_docs.document import Equation, Heading, ListItem, Paragraph, Table, Text, inline_text, text_of
from kinerja_docs.document.model import Block
from kinerja_docs.formula.layout import linear
from kinerja_docs.readers.html import read

PAGE = "halaman.html"


def blocks(markup: str) -> tuple[Block, ...]:
    return read(markup.encode(), PAGE).blocks


def lines(markup: str) -> list[str]:
    return [" ".join(text_of(block).split()) for block in blocks(markup)]


def items(markup: str) -> list[tuple[str, int, str]]:
    return [(b.label, b.level, inline_text(b.content)) for b in blocks(markup) if isinstance(b, ListItem)]


def test_headings_keep_their_level() -> None:
    found = blocks("<h1>Tugas</h1><h3>Fungsi <b>Camat</b></h3><p>isi")
    assert [(type(b), getattr(b, "level", None), text_of(b)) for b in found] == [
        (Heading, 1, "Tugas"),
        (Heading, 3, "Fungsi Camat"),
        (Paragraph, None, "isi"),
    ]


@pytest.mark.parametrize(
    "markup", ["<s>Lama</s>", "<del>Lama</del>", '<span style="text-decoration: line-through">Lama</span>']
)
def test_struck_text_is_left_out_and_quoted(markup: str) -> None:
    document = read(f"<p>Kasi {markup} Baru".encode(), PAGE)
    assert [" ".join(text_of(block).split()) for block in document.blocks] == ["Kasi Baru"]
    (note,) = document.notes
    assert note.kode == "BACA-42"
    assert "“Lama”" in note.pesan


def test_raised_signs_are_powers_or_marks_of_notes() -> None:
    assert lines("<p>Nilai SAKIP<sup>1)</sup> per km<sup>2</sup>") == ["Nilai SAKIP per km²"]


def test_blocks_are_numbered() -> None:
    assert [b.place.blok for b in blocks("<p>a<p>b<table><tr><td>c<td>d</table>")] == [1, 2, 3]


def test_white_space_is_that_of_the_page() -> None:
    assert lines("<p>  satu \n\t dua<b> tiga</b>  </p>") == ["satu dua tiga"]
    assert text_of(blocks("<pre>a  b\n\tc</pre>")[0]) == "a  b\n\tc"


def test_one_break_is_soft_two_end_the_paragraph() -> None:
    found = blocks("<p>satu<br>dua<br><br>tiga<br> &nbsp;<br>empat</p>")
    assert [text_of(b) for b in found] == ["satu\ndua", "tiga", "empat"]


def test_labels_behind_breaks_begin_items() -> None:
    found = blocks("<p>Tugas:<br>a. menyusun<br>rencana;<br>b. membina pada ayat<br>(2) desa</p>")
    assert lines("<p>Tugas:<br>a. menyusun<br>rencana;<br>b. membina</p>")[0] == "Tugas:"
    assert [(b.label, text_of(b)) for b in found if isinstance(b, ListItem)] == [
        ("a.", "a. menyusun\nrencana;"),
        ("b.", "b. membina pada ayat\n(2) desa"),
    ]


@pytest.mark.parametrize(
    ("opening", "labels"),
    [
        ("<ol>", ["1.", "2.", "3."]),
        ("<ol type=a start=25>", ["y.", "z.", "aa."]),
        ("<ol type=A>", ["A.", "B.", "C."]),
        ("<ol type=i>", ["i.", "ii.", "iii."]),
        ("<ol type=I start=9>", ["IX.", "X.", "XI."]),
        ("<ol reversed>", ["3.", "2.", "1."]),
        ('<ol style="list-style-type: lower-alpha">', ["a.", "b.", "c."]),
        ("<ul>", ["•", "•", "•"]),
        ("<ul type=square>", ["▪", "▪", "▪"]),
        ('<ul style="list-style:upper-roman">', ["I.", "II.", "III."]),
    ],
)
def test_labels_of_lists(opening: str, labels: list[str]) -> None:
    assert [item[0] for item in items(f"{opening}<li>a<li>b<li>c</ol></ul>")] == labels


def test_values_and_nesting() -> None:
    found = items("<ol><li>satu<ol type=a><li>x<li>y<ul><li>z</ul></ol><li value=7>tujuh<li>delapan</ol>")
    assert found == [("1.", 0, "satu"), ("a.", 1, "x"), ("b.", 1, "y"), ("▪", 2, "z"), ("7.", 0, "tujuh"),
                     ("8.", 0, "delapan")]  # fmt: skip


def test_lists_without_labels_are_paragraphs() -> None:
    assert [type(b) for b in blocks("<ul style='list-style:none'><li>a<li>b</ul>")] == [Paragraph, Paragraph]


def test_typed_labels_are_not_doubled() -> None:
    found = [b for b in blocks("<ol><li>1. satu<li>b) dua<li>- tiga</ol>") if isinstance(b, ListItem)]
    assert [(b.label, inline_text(b.content), b.automatic) for b in found] == [
        ("1.", "satu", False),
        ("b)", "dua", False),
        ("3.", "- tiga", True),
    ]


def test_paragraphs_of_an_item_have_one_label() -> None:
    assert lines("<ol><li><p>satu<p>lanjutan<li><br>dua</ol>") == ["1. satu", "lanjutan", "2. dua"]


def test_item_that_holds_only_a_list_keeps_its_label() -> None:
    assert [item[0] for item in items("<ol><li><ol type=a><li>x</ol></ol>")] == ["1.", "a."]


def test_lists_that_word_saved() -> None:
    saved = """<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]>
    <span style='mso-list:Ignore'>a.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>
    Menyusun <o:p>rencana</o:p></p>
    <p style='mso-list:l1 level1 lfo2'><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;
    </span></span></span>Butir</p><p class=MsoNormal>Biasa<o:p></o:p></p>"""
    assert items(saved) == [("a.", 1, "Menyusun rencana"), ("•", 0, "Butir")]
    assert lines(saved)[-1] == "Biasa"


def test_underlined_text_is_told() -> None:
    (block,) = blocks("<p><u>Jumlah A</u><br>Jumlah <span style='text-decoration: underline'>B</span><sub>1</sub></p>")
    assert isinstance(block, Paragraph)
    assert [part for part in block.content if isinstance(part, Text) and part.underlined] == [
        Text("Jumlah A\n", True),
        Text("B", True),
    ]
    assert inline_text(block.content) == "Jumlah A\nJumlah B1"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<math><mfrac><mi>A</mi><mrow><mi>B</mi><mo>+</mo><mn>1</mn></mrow></mfrac></math>", "A / B + 1"),
        ("<m:math><m:mfrac><m:mtext>A</m:mtext><m:mtext>B</m:mtext></m:mfrac></m:math>", "A / B"),
        ("<math><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><msqrt><mi>y</mi><mi>z</mi></msqrt></math>", "x^2 = √(yz)"),
        ("<math><msubsup><mo>∑</mo><mn>1</mn><mi>n</mi></msubsup><mi>x</mi></math>", "∑_1^n x"),
        ("<math><mfenced><mi>a</mi><mi>b</mi></mfenced></math>", "(a, b)"),
        ("<math><semantics><mi>a</mi><annotation>tex</annotation></semantics></math>", "a"),
        ("<math><mfrac><mi>A</mi></mfrac>lepas</math>", "Alepas"),
        (r"$\frac{\text{A}}{\text{B}} \times 100\%$", "A / B x 100%"),
    ],
)
def test_equations(markup: str, expected: str) -> None:
    (block,) = blocks(f"<p>Rumus {markup} akhir")
    assert isinstance(block, Paragraph)
    assert [linear(part.layout) for part in block.content if isinstance(part, Equation)] == [expected]
    assert inline_text(block.content).split()[0::99] == ["Rumus"]


def table(markup: str) -> Table:
    (found,) = [block for block in blocks(markup) if isinstance(block, Table)]
    return found


def shape(found: Table) -> list[tuple[int, int, int, int, str]]:
    return [(c.row, c.column, c.row_span, c.column_span, " ".join(map(text_of, c.blocks))) for c in found.cells]


def test_spans_as_a_browser_lays_them_out() -> None:
    found = table("""<table><thead><tr><th rowspan=2>No<th colspan=2>Sasaran<tr><th>a<th>b</thead>
    <tbody><tr><td rowspan=0>1<td colspan=9>x<tr><td>y<td>z<tr><td><td>w</tbody></table>""")
    assert (found.rows, found.columns, found.header_rows) == (5, 3, 2)
    assert shape(found) == [
        (0, 0, 2, 1, "No"), (0, 1, 1, 2, "Sasaran"), (1, 1, 1, 1, "a"), (1, 2, 1, 1, "b"), (2, 0, 3, 1, "1"),
        (2, 1, 1, 2, "x"), (3, 1, 1, 1, "y"), (3, 2, 1, 1, "z"), (4, 1, 1, 1, ""), (4, 2, 1, 1, "w"),
    ]  # fmt: skip


def test_a_span_goes_on_in_the_next_body_only_where_its_rows_have_room() -> None:
    head = "<table><tr><td>No<td>Sasaran<td>Target</tr>"
    written = table(f"{head}<tbody><tr><td rowspan=2>1<td>x<td>y</tr></tbody><tbody><tr><td>z<td>w</tr></table>")
    assert shape(written)[3:] == [
        (1, 0, 2, 1, "1"),
        (1, 1, 1, 1, "x"),
        (1, 2, 1, 1, "y"),
        (2, 1, 1, 1, "z"),
        (2, 2, 1, 1, "w"),
    ]
    cut = table(f"{head}<tbody><tr><td rowspan=2>1<td>x<td>y</tr></tbody><tbody><tr><td>2<td>z<td>w</tr></table>")
    assert [each[:3] for each in shape(cut)[3:]] == [(1, 0, 1), (1, 1, 1), (1, 2, 1), (2, 0, 1), (2, 1, 1), (2, 2, 1)]


@pytest.mark.parametrize("span", ["99999", "-1", "abc", "", "65535"])
def test_spans_out_of_bounds(span: str) -> None:
    found = table(f"<table><tr><td rowspan='{span}' colspan='{span}'>a<td>b<tr><td>c<td>d</table>")
    assert {text for *_, text in shape(found)} == {"a", "b", "c", "d"}
    assert all(c.row + c.row_span <= found.rows and c.column + c.column_span <= found.columns for c in found.cells)


def test_cells_without_rows_and_text_between_cells() -> None:
    assert lines("<table>lepas<td>a<td>b</table>") == ["lepas", "a b"]
    assert lines("<td>a<td>b") == ["a", "b"]


def test_tables_in_cells() -> None:
    found = table("<table><tr><td>=<td><table><tr><td><u>A</u><tr><td>B</table><td>x 100%</table>")
    (inner,) = found.cells[1].blocks
    assert isinstance(inner, Table)
    assert [cell.place.kolom for cell in inner.cells] == [2, 2]


def test_table_of_one_cell_is_no_table() -> None:
    assert lines("<table><tr><td><p>a<p>b</table>") == ["a", "b"]


def test_tables_that_lay_out_the_page_are_none() -> None:
    inner = "<table><tr><td>No<td>Sasaran<td>Target<tr><td>1<td>x<td>5</table>"
    found = blocks(f"<table><tr><td>Menu<td><h1>PK</h1><p>isi</p>{inner}</table>")
    assert [type(b) for b in found] == [Paragraph, Heading, Paragraph, Table]


def test_headings_in_cells_do_not_undo_a_table() -> None:
    assert table("<table><tr><th><h4>No</h4><th><h4>Sasaran</h4><tr><td>1<td>x</table>").columns == 2


def test_deep_tables_keep_their_text() -> None:
    markup = "<table><tr><td>a<td>" * 60 + "dalam"
    assert "dalam" in lines(markup)[-1]
