"""Runs, breaks, symbols, hidden text, tracked changes, wrappers, text boxes."""

from __future__ import annotations

import io

import docx as python_docx
import pytest
from docx_maker import docx, paragraph, run, style

from kinerja_docs.document.model import Document, Heading, ListItem, Paragraph, Text, inline_text, text_of
from kinerja_docs.readers.docx import read

_BREAKS = "<w:r><w:t>a</w:t>{}<w:t>b</w:t></w:r>"


def reading(body: str, **parts: object) -> Document:
    return read(docx(body, **parts), "uji.docx")  # type: ignore[arg-type]


def texts(document: Document) -> list[str]:
    return [text_of(block) for block in document.blocks]


def codes(document: Document) -> list[str]:
    return [note.kode for note in document.notes]


def inner(xml: str, **parts: object) -> str:
    return "|".join(texts(reading(f"<w:p>{xml}</w:p>", **parts)))


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<w:br/>", "a\nb"),
        ("<w:cr/>", "a\nb"),
        ('<w:br w:type="page"/>', "a\nb"),
        ("<w:tab/>", "a\tb"),
        ("<w:ptab/>", "a\tb"),
        ("<w:noBreakHyphen/>", "a-b"),
        ("<w:softHyphen/>", "ab"),
        ("<w:lastRenderedPageBreak/>", "ab"),
        ('<w:sym w:font="Wingdings" w:char="F0A4"/>', "a•b"),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/>', "a✓b"),
        ('<w:sym w:font="Symbol" w:char="F0B4"/>', "a×b"),
        ('<w:sym w:font="Symbol" w:char="F061"/>', "aαb"),
        ('<w:sym w:font="Arial" w:char="F041"/>', "aAb"),
        ('<w:sym w:font="Arial" w:char="zz"/>', "ab"),
        ('<w:sym w:font="Arial" w:char="D800"/>', "ab"),
        ("<w:t>\r\n \n</w:t>", "a   b"),
    ],
)
def test_characters_that_are_elements(xml: str, expected: str) -> None:
    assert inner(_BREAKS.format(xml)) == expected


def test_line_feeds_inside_text_are_soft_line_ends() -> None:
    assert inner("<w:r><w:t>satu&#13;&#10;dua&#10;tiga&#13;empat</w:t></w:r>") == "satu\ndua\ntiga\nempat"
    assert inner("<w:r><w:t>&#10;satu&#10;</w:t></w:r>").strip(" ") == "satu"


@pytest.mark.parametrize("properties", ["<w:strike/>", "<w:dstrike/>", '<w:rStyle w:val="Batal"/>'])
def test_struck_text_is_left_out_and_quoted(properties: str) -> None:
    styles = style("Batal", "<w:rPr><w:strike/></w:rPr>", kind="character")
    body = "<w:p>" + run("Kasi ") + run("La", properties) + run("ma ", properties) + run("Baru") + "</w:p>"
    document = reading(body, styles=styles)
    assert texts(document) == ["Kasi Baru"]
    assert codes(document) == ["BACA-42"]
    assert "“Lama”" in document.notes[0].pesan


def test_a_strike_that_is_switched_off_strikes_nothing() -> None:
    document = reading("<w:p>" + run("berlaku", '<w:strike w:val="0"/>') + "</w:p>")
    assert (texts(document), codes(document)) == (["berlaku"], [])


@pytest.mark.parametrize(
    ("before", "raised", "expected", "noted"),
    [
        ("Nilai SAKIP", "1)", "Nilai SAKIP", ["BACA-43"]),
        ("Nilai SAKIP", "*", "Nilai SAKIP", ["BACA-43"]),
        ("85", "2", "85", ["BACA-43"]),
        ("a", "2", "a²", []),
        ("5 km", "2", "5 km²", []),
        ("10", "6", "10⁶", []),
        ("(a + b)", "2", "(a + b)²", []),
        ("1", "st", "1st", []),
    ],
)
def test_a_raised_sign_is_a_power_or_the_mark_of_a_note(
    before: str, raised: str, expected: str, noted: list[str]
) -> None:
    document = reading("<w:p>" + run(before) + run(raised, '<w:vertAlign w:val="superscript"/>') + "</w:p>")
    assert (texts(document), codes(document)) == ([expected], noted)


def test_the_prompt_of_a_content_control_is_no_text() -> None:
    prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    filled = f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{run('Camat')}</w:sdtContent></w:sdt>"
    body = f"<w:p>{prompt.format(run('Ketik di sini'))}</w:p><w:p>{filled}</w:p>"
    document = reading(body + prompt.format(paragraph("Pilih satu")))
    assert (texts(document), codes(document)) == (["Camat"], ["ISI-01"])


@pytest.mark.parametrize(
    ("result", "expected"), [('<w:result w:val="1"/>', "BB"), ("", "B"), ("<w:default w:val='1'/>", "BB")]
)
def test_a_legacy_drop_down_says_what_is_chosen(result: str, expected: str) -> None:
    entries = '<w:listEntry w:val="B"/><w:listEntry w:val="BB"/>'
    begin = f'<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>{result}{entries}</w:ddList></w:ffData></w:fldChar>'
    runs = [begin, "<w:instrText> FORMDROPDOWN </w:instrText>", '<w:fldChar w:fldCharType="end"/>']
    assert inner("".join(f"<w:r>{xml}</w:r>" for xml in runs)) == expected


def test_a_chart_is_said_not_to_be_read() -> None:
    chart = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'
    drawing = f"<w:r><w:drawing><a:graphic><a:graphicData>{chart}</a:graphicData></a:graphic></w:drawing></w:r>"
    assert codes(reading(f"<w:p>{drawing}</w:p>")) == ["OBJ-03"]


def test_blocks_come_in_document_order_with_their_number() -> None:
    document = reading(paragraph("satu") + paragraph() + paragraph("dua"))
    assert [(text_of(b), b.place.blok) for b in document.blocks] == [("satu", 1), ("dua", 3)]
    assert document.blocks[0].place.berkas == "uji.docx"
    assert (document.name, document.format, document.record) == ("uji.docx", "docx", None)


def test_capitals_stay_as_typed() -> None:
    assert inner(run("Kecamatan", "<w:caps/>")) == "Kecamatan"


def test_underlined_runs_are_marked() -> None:
    styles = style("Garis", '<w:rPr><w:u w:val="single"/></w:rPr>', kind="character")
    body = "<w:p>" + run("A", '<w:u w:val="single"/>') + run("B", '<w:rStyle w:val="Garis"/>')
    body += run("C", '<w:rStyle w:val="Garis"/><w:u w:val="none"/>') + run("D") + "</w:p>"
    block = reading(body, styles=styles).blocks[0]
    assert isinstance(block, Paragraph)
    assert block.content == (Text("AB", underlined=True), Text("CD"))


@pytest.mark.parametrize(
    ("properties", "expected", "noted"),
    [
        ("<w:vanish/>", "terlihat", ["BACA-41"]),
        ('<w:vanish w:val="false"/>', "terlihat rahasia", []),
        ('<w:rStyle w:val="Gaib"/>', "terlihat", ["BACA-41"]),
        ('<w:rStyle w:val="Gaib"/><w:vanish w:val="0"/>', "terlihat rahasia", []),
    ],
)
def test_hidden_text_is_left_out_and_said(properties: str, expected: str, noted: list[str]) -> None:
    styles = style("Gaib", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    document = reading("<w:p>" + run("terlihat") + run(" rahasia", properties) + "</w:p>", styles=styles)
    assert texts(document) == [expected]
    assert codes(document) == noted


def test_a_style_can_hide_a_paragraph() -> None:
    styles = style("Dasar", "<w:rPr><w:vanish/></w:rPr>") + style("Anak", '<w:basedOn w:val="Dasar"/>')
    assert reading(paragraph("rahasia", '<w:pStyle w:val="Anak"/>'), styles=styles).blocks == ()


def test_tracked_changes_are_read_as_accepted() -> None:
    body = "<w:p>" + run("a") + f"<w:ins>{run('b')}</w:ins><w:moveTo>{run('c')}</w:moveTo>"
    body += "<w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:moveFrom>" + run("y") + "</w:moveFrom></w:p>"
    document = reading(body)
    assert texts(document) == ["abc"]
    assert codes(document) == ["REV-01"]
    assert document.notes[0].tingkat == "info"
    assert "uji.docx" in document.notes[0].pesan


def test_a_file_without_changes_has_no_notes() -> None:
    assert reading(paragraph("a")).notes == ()


def test_a_paragraph_whose_mark_is_deleted_runs_on_in_the_next() -> None:
    mark = "<w:rPr><w:del/></w:rPr>"
    document = reading(
        paragraph("satu ", mark) + paragraph("dua ", mark) + paragraph("tiga") + paragraph("akhir", mark)
    )
    assert texts(document) == ["satu dua tiga", "akhir"]
    assert [b.place.blok for b in document.blocks] == [3, 4]


@pytest.mark.parametrize(
    "wrapper",
    [
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:smartTag>{}</w:smartTag>",
        "<w:customXml><w:customXmlPr/>{}</w:customXml>",
        "<w:ins>{}</w:ins>",
        "<mc:AlternateContent><mc:Choice Requires='x'>{}</mc:Choice><mc:Fallback/></mc:AlternateContent>",
        "<mc:AlternateContent><mc:Choice Requires='x'/><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
        "<w:belumDikenal>{}</w:belumDikenal>",
    ],
)
def test_wrappers_are_seen_through(wrapper: str) -> None:
    assert texts(reading(wrapper.format(paragraph("isi")))) == ["isi"]
    assert inner(wrapper.format(run("isi"))) == "isi"


@pytest.mark.parametrize("tag", ["w:hyperlink", 'w:fldSimple w:instr="PAGE"', "w:bdo", "w:dir"])
def test_inline_wrappers_are_seen_through(tag: str) -> None:
    assert inner(f"{run('a')}<{tag}>{run('b')}</{tag.split()[0]}>") == "ab"


def test_an_alternative_is_read_once() -> None:
    both = f"<mc:Choice Requires='wps'>{run('baru')}</mc:Choice><mc:Fallback>{run('lama')}</mc:Fallback>"
    assert inner(f"<mc:AlternateContent>{both}</mc:AlternateContent>") == "baru"


def test_text_boxes_come_after_the_paragraph_they_hang_on() -> None:
    box = f"<w:txbxContent>{paragraph('isi kotak')}{paragraph('lagi')}</w:txbxContent>"
    new = f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>"
    old = f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
    choice = f"<mc:Choice Requires='wps'>{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>"
    body = paragraph("jangkar", inner=f"<w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r>")
    document = reading(body + paragraph("sesudah", inner=f"<w:r>{old}</w:r>"))
    assert texts(document) == ["jangkar", "isi kotak", "lagi", "sesudah", "isi kotak", "lagi"]
    boxed = document.blocks[1].place
    assert (boxed.blok, boxed.bagian) == (1, "kotak teks")
    assert document.blocks[0].place.bagian is None


def test_text_of_drawings_and_word_art_is_read() -> None:
    shape = "<w:r><w:drawing><a:p><a:r><a:t>bentuk</a:t></a:r></a:p></w:drawing></w:r>"
    art = "<w:r><w:pict><v:shape><v:textpath string='KONSEP'/></v:shape></w:pict></w:r>"
    assert texts(reading(f"<w:p>{run('x')}{shape}</w:p><w:p>{art}</w:p>")) == ["x", "bentuk", "KONSEP"]


def test_headings_by_outline_level_and_by_name() -> None:
    styles = style("Judul1", "", name="heading 1") + style("Bab", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    styles += style("SubBab", '<w:basedOn w:val="Bab"/>') + style("J3", "", name="Judul 3")
    styles += style("Bukan", '<w:basedOn w:val="Judul1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>')
    names = ["Judul1", "Bab", "SubBab", "J3", "Bukan", "TakAda"]
    body = "".join(paragraph(n, f'<w:pStyle w:val="{n}"/>') for n in names)
    body += paragraph("langsung", '<w:outlineLvl w:val="0"/>')
    found = [b.level if isinstance(b, Heading) else None for b in reading(body, styles=styles).blocks]
    assert found == [1, 2, 2, 3, None, None, 1]


def test_styles_that_are_based_on_each_other_end() -> None:
    styles = style("A", '<w:basedOn w:val="B"/>') + style("B", '<w:basedOn w:val="A"/>')
    assert texts(reading(paragraph("isi", '<w:pStyle w:val="A"/>'), styles=styles)) == ["isi"]


@pytest.mark.parametrize(
    ("runs", "label", "rest"),
    [
        (["1. Menyusun"], "1.", "Menyusun"),
        (["a", ")", "\t", "Menyusun"], "a)", "Menyusun"),
        (["- ", "Menyusun"], "-", "Menyusun"),
    ],
)
def test_typed_labels_make_list_items(runs: list[str], label: str, rest: str) -> None:
    block = reading(f"<w:p>{''.join(map(run, runs))}</w:p>").blocks[0]
    assert isinstance(block, ListItem)
    assert (block.label, inline_text(block.content), block.level, block.automatic) == (label, rest, 0, False)


def test_a_name_with_a_title_is_no_list() -> None:
    assert isinstance(reading(paragraph("dr. Contoh, S.Sos")).blocks[0], Paragraph)


def test_headers_footers_and_notes_are_furniture() -> None:
    note = '<w:footnote w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    note += f'<w:footnote w:id="1">{paragraph("catatan")}</w:footnote>'
    related = {"header": paragraph("kop"), "footer": paragraph("hal 1"), "footnotes": note}
    document = reading(paragraph("isi"), related=related)
    assert texts(document) == ["isi"]
    assert [text_of(b) for b in document.furniture] == ["kop", "hal 1", "catatan"]
    assert [b.place.bagian for b in document.furniture] == ["header1.xml", "footer1.xml", "footnotes1.xml"]


def test_old_equation_objects_and_foreign_parts_are_said() -> None:
    equation = '<w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r>'
    document = reading(f"<w:p>{equation}</w:p><w:altChunk/>")
    assert codes(document) == ["OBJ-01", "OBJ-02"]


def test_text_outside_every_paragraph_is_kept() -> None:
    assert texts(reading(run("lepas") + "<w:tr><w:tc>" + paragraph("sel") + "</w:tc></w:tr>")) == ["lepas", "sel"]


def test_a_file_of_python_docx() -> None:
    made = python_docx.Document()
    made.add_heading("Indikator Kinerja Utama", 1)
    made.add_paragraph("Menyusun rencana", style="List Number")
    made.add_paragraph("Melaksanakan rencana", style="List Number")
    made.add_paragraph("Butir", style="List Bullet")
    grid = made.add_table(2, 2)
    grid.cell(0, 0).merge(grid.cell(1, 0)).text = "Gabung"
    buffer = io.BytesIO()
    made.save(buffer)
    heading, first, second, bullet, table = read(buffer.getvalue(), "dari-python.docx").blocks
    assert isinstance(heading, Heading)
    assert [text_of(b) for b in (first, second, bullet)] == [
        "1. Menyusun rencana",
        "2. Melaksanakan rencana",
        "• Butir",
    ]
    assert text_of(table) == "Gabung"
