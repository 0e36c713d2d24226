"""What is on a page and is no text of it: watermarks, struck words, rules under a picture; and what fields hold."""

from __future__ import annotations

import pytest
from pdf_maker import Paper, pdf

from kinerja_docs.document import Document, Paragraph, Table, lines_of, text_of
from kinerja_docs.geometry.page import Page
from kinerja_docs.readers.pdf import read
from kinerja_docs.readers.pdf.opening import opened
from kinerja_docs.readers.pdf.pages import pages

XS, YS = [40.0, 200.0, 360.0, 540.0], [100.0, 130.0, 160.0, 190.0]
CELLS = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]


def table() -> Paper:
    paper = Paper().grid(XS, YS)
    for number, word in enumerate(CELLS):
        paper.text(XS[number % 3] + 6, YS[number // 3] + 8, word)
    return paper


def document(paper: Paper) -> Document:
    return read(pdf(paper), "uji.pdf")


def cells(found: Document) -> list[str]:
    (block,) = (block for block in found.blocks if isinstance(block, Table))
    return [" ".join(text_of(inner) for inner in cell.blocks) for cell in block.cells]


def codes(found: Document) -> list[str]:
    return [note.kode for note in found.notes]


def pale(paper: Paper, ink: str, x: float, top: float, words: str, size: float) -> Paper:
    """Write one line in another ink, then go on in black."""
    paper.content.append(ink)
    paper.text(x, top, words, size=size)
    paper.content.append("0 g")
    return paper


@pytest.mark.parametrize("size", [12.0, 40.0, 70.0])
def test_slanted_text_over_a_table_is_a_mark(size: float) -> None:
    found = document(table().aslant(120, 260, "RAHASIA", size))
    assert cells(found) == CELLS
    assert [text_of(block) for block in found.furniture] == ["RAHASIA"]
    assert codes(found) == ["PDF-02"]


def test_tiles_are_said_once() -> None:
    paper = table()
    for number in range(12):
        paper.aslant(40 + 120 * (number % 4), 130 + 40 * (number // 4), "SALINAN", 12)
    found = document(paper)
    assert cells(found) == CELLS
    assert codes(found) == ["PDF-02"]


def test_huge_level_text_across_walls_is_a_mark() -> None:
    found = document(table().text(120, 110, "DRAF", size=80))
    assert (cells(found), codes(found)) == (CELLS, ["PDF-02"])


def test_pale_text_under_other_text_is_a_mark_and_so_is_its_like() -> None:
    paper = pale(Paper(), "0.8 g", 46, 105, "SALINAN", 14)
    paper = pale(paper, "0.8 g", 46, 400, "SALINAN", 14)
    paper.content += table().content
    found = document(paper)
    assert (cells(found), codes(found)) == (CELLS, ["PDF-02"])
    assert not any(isinstance(block, Paragraph) for block in found.blocks)


def test_pale_text_that_hides_nothing_is_text() -> None:
    found = document(pale(table(), "0.8 g", 46, 300, "Catatan di bawah tabel.", 10))
    assert text_of(found.blocks[-1]) == "Catatan di bawah tabel."
    assert codes(found) == []


def test_a_large_title_is_text() -> None:
    found = document(table().text(60, 30, "LAPORAN", size=40))
    assert text_of(found.blocks[0]) == "LAPORAN"


def test_struck_words_are_left_out_and_quoted() -> None:
    found = document(table().rule(46, 143.5, 46 + 6 * 5, 143.5))
    assert cells(found) == [word if word != "empat" else "" for word in CELLS]
    assert codes(found) == ["BACA-42"]
    assert "“empat”" in found.notes[0].pesan


def test_an_underline_strikes_nothing_out() -> None:
    found = document(table().rule(46, 149, 46 + 6 * 5, 149))
    assert (cells(found), codes(found)) == (CELLS, [])


def test_rules_out_of_place_strike_nothing_out() -> None:
    paper = Paper()
    for number in range(6):
        paper.text(70, 100 + 20 * number, "Menyusun rencana kerja").rule(
            70, 105.5 + 20 * number, 202, 105.5 + 20 * number
        )
    found = document(paper)
    assert "BACA-42" not in codes(found)
    assert "Menyusun" in text_of(found.blocks[0])


def only_page(paper: Paper) -> Page:
    with opened(pdf(paper), "uji.pdf") as opened_document:
        (page,) = pages(opened_document, b"")
        return page


def test_rules_under_the_picture_of_a_page_count_nothing() -> None:
    under = Paper().grid(XS, YS).unseen(46, 108, "satu dua tiga").picture(0, 0, 595, 842)
    assert only_page(under).rules == []
    over = Paper().picture(0, 0, 595, 842).grid(XS, YS).unseen(46, 108, "satu dua tiga")
    assert len(only_page(over).rules) == len(XS) + len(YS)


def form(value: str) -> bytes:
    """Return a page with one field, whose value is stored without the picture of it."""
    data = pdf(Paper().text(46, 108, "Target:"))
    kind = "/Type /Annot /Subtype /Widget /FT /Tx /T (a) /F 4 /DA (/F1 9 Tf 0 g)"
    field = f"7 0 obj\n<< {kind} /V ({value}) /Rect [120 720 200 738] >>\nendobj\nxref\n0".encode()
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"
    fields = b"/AcroForm << /Fields [7 0 R] /NeedAppearances true /DR << /Font << /F1 %s >> >> >>" % font
    data = data.replace(b"/Type /Page /Parent", b"/Annots [7 0 R] /Type /Page /Parent")
    return data.replace(b"/Type /Catalog", b"/Type /Catalog " + fields).replace(b"xref\n0", field, 1)


def test_fields_that_are_filled_in_are_read() -> None:
    found = read(form("85,5"), "uji.pdf")
    assert " ".join(text_of(block) for block in found.blocks).split() == ["Target:", "85,5"]
    assert codes(found) == ["ISI-02"]


def test_printed_lines_say_where_a_word_would_have_fitted() -> None:
    paper = Paper().grid([40.0, 200.0, 540.0], [100.0, 160.0, 190.0])
    paper.lines(46, 106, "Menyusun", "rencana kerja tahunan", "kecamatan").text(206, 108, "dua")
    paper.text(46, 168, "tiga").text(206, 168, "empat")
    (found,) = (block for block in document(paper).blocks if isinstance(block, Table))
    lines = [line for block in found.cells[0].blocks for line in lines_of(block)]
    assert [(line.text, line.end) for line in lines] == [
        ("Menyusun", "soft"),
        ("rencana kerja tahunan", "wrapped"),
        ("kecamatan", "hard"),
    ]
    assert all(line.box is not None for line in lines)
    assert found.walls == "drawn"
