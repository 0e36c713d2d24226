"""Pages that a copier, a fax or a careless hand has spoilt."""

from __future__ import annotations

import io

import pytest
import scan_maker as make
from PIL import Image, ImageDraw

from kinerja_docs.document import Document, Table, text_of
from kinerja_docs.geometry.page import Page, Piece
from kinerja_docs.readers.scan import available, read
from kinerja_docs.readers.scan.halves import halves
from kinerja_docs.readers.scan.layers import with_rules
from kinerja_docs.readers.scan.notes import unsure_notes
from kinerja_docs.readers.scan.pictures import Picture
from kinerja_docs.readers.scan.sheets import Scanned
from kinerja_docs.readers.scan.words import Word

pytestmark = pytest.mark.skipif(not available(), reason="the extra ocr is not installed")
ALL = [make.HEAD, *make.ROWS]
RIGHT, BOTTOM = make.XS[-1], make.TOP + make.HIGH * len(ALL)


def cells(found: Document) -> list[list[str]]:
    table = next(block for block in found.blocks if isinstance(block, Table))
    rows: list[list[str]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row].append(" ".join(text_of(block) for block in cell.blocks))
    return rows


def bare() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    """Return a page with the text of a table whose rules are still to be drawn."""
    image = make.page(rows=ALL)
    draw = ImageDraw.Draw(image)
    for y in range(make.TOP, BOTTOM + 1, make.HIGH):
        draw.rectangle((make.XS[0] - 2, y - 2, RIGHT + 2, y + 2), fill="white")
    for x in make.XS:
        draw.rectangle((x - 2, make.TOP - 2, x + 2, BOTTOM + 2), fill="white")
    return image, draw


def test_rules_that_are_broken_again_and_again_are_followed() -> None:
    image, draw = bare()
    for y in range(make.TOP, BOTTOM + 1, make.HIGH):
        for x in range(make.XS[0], RIGHT, 40):
            draw.line((x, y, min(x + 29, RIGHT), y), fill=(60, 60, 60), width=1)
    for x in make.XS:
        for y in range(make.TOP, BOTTOM, 31):
            draw.line((x, y, x, min(y + 22, BOTTOM)), fill=(60, 60, 60), width=1)
    assert cells(read(make.saved(image), "putus.png")) == ALL


def test_double_rules_that_ran_into_each_other_are_rules() -> None:
    image, draw = bare()
    for y in range(make.TOP, BOTTOM + 1, make.HIGH):
        for shift in (-2, 2):
            draw.line((make.XS[0], y + shift, RIGHT, y + shift), fill="black", width=4)
    for x in make.XS:
        for shift in (-2, 2):
            draw.line((x + shift, make.TOP, x + shift, BOTTOM), fill="black", width=4)
    assert cells(read(make.saved(image), "ganda.png")) == ALL


def test_a_page_that_lies_very_askew_is_set_straight() -> None:
    image = make.worn(make.page(rows=ALL), angle=6.5)
    assert cells(read(make.saved(image), "miring.png")) == ALL


def test_two_pages_on_one_sheet_are_read_one_after_the_other() -> None:
    first, second = (make.page([f"{line} {word}" for line in make.SENTENCES * 3]) for word in ("kiri", "kanan"))
    sheet = Image.new("RGB", (2 * make.WIDTH, make.HEIGHT), "white")
    sheet.paste(first, (0, 0))
    sheet.paste(second, (make.WIDTH, 0))
    whole = " ".join(text_of(block) for block in read(make.saved(sheet), "dua.png").blocks)
    assert whole.count("kiri") == whole.count("kanan") == 6
    assert whole.rindex("kiri") < whole.index("kanan")


def lying(*lines: tuple[float, float]) -> Page:
    """Return a sheet with lines on both sides of its middle, each from so far left to so far right."""
    pieces = [
        Piece("teks", x0 + shift, 100.0 + 20 * n, x1 + shift, 112.0 + 20 * n)
        for n, (x0, x1) in enumerate(lines)
        for shift in (0.0, 421.0)
    ]
    return Page(3, 842.0, 595.0, pieces=pieces)


def test_names_side_by_side_under_a_wide_table_are_no_two_pages() -> None:
    assert len(halves(lying(*[(120.0, 280.0)] * 6))) == 1
    assert len(halves(lying(*[(60.0, 360.0)] * 6))) == 2
    crossed = lying(*[(60.0, 360.0)] * 6)
    crossed.pieces.append(Piece("JUDUL DI TENGAH", 350.0, 60.0, 500.0, 72.0))
    assert len(halves(crossed)) == 1


@pytest.mark.parametrize("angle", [0.0, 2.0])
def test_a_hidden_layer_gets_the_rules_of_the_picture_above_it(angle: float) -> None:
    import numpy

    scale = make.DPI / 72
    image = make.worn(make.page(rows=ALL), angle=angle)
    picture = Picture(numpy.asarray(image)[:, :, ::-1].copy(), scale)
    middle = Piece("Sasaran Strategis", 200 / scale, 440 / scale, 400 / scale, 460 / scale)
    page = with_rules(Page(1, make.WIDTH / scale, make.HEIGHT / scale, pieces=[middle], picture=1.0), picture)
    assert [piece.text for piece in page.pieces] == ["Sasaran Strategis"]
    assert sum(rule.upright for rule in page.rules) == len(make.XS)
    assert sum(not rule.upright for rule in page.rules) == len(ALL) + 1


def test_a_number_is_doubted_sooner_than_a_word_and_what_a_stamp_covers_is_said_so() -> None:
    words = [
        Word("Meningkatnya", (10.0, 10.0, 60.0, 20.0), 0.9),
        Word("1.250.000.000", (70.0, 10.0, 120.0, 20.0), 0.93),
        Word("PEJABAT", (10.0, 40.0, 60.0, 50.0), 0.6, crossed=True),
    ]
    notes = list(unsure_notes(Document("a.pdf", "pdf", ()), {1: Scanned(595.0, 842.0, 0, words)}))
    assert [note.kode for note in notes] == ["OCR-04", "OCR-07"]
    assert "1.250.000.000" in notes[0].pesan
    assert "Tertimpa cap" in notes[1].pesan
    assert all(note.place.kotak for note in notes)


@pytest.mark.parametrize(("kind", "name"), [("PDF", "kasar.pdf"), ("PNG", "kasar.png")])
def test_a_picture_that_is_too_coarse_to_be_read_surely_is_said_so(kind: str, name: str) -> None:
    fine = make.page()
    coarse = fine.resize((fine.width // 2, fine.height // 2), Image.Resampling.BOX)
    stream = io.BytesIO()
    coarse.save(stream, kind, **({"resolution": make.DPI / 2} if kind == "PDF" else {"dpi": (make.DPI / 2,) * 2}))
    notes = {note.kode: note.pesan for note in read(stream.getvalue(), name).notes}
    assert "sekitar 75 dpi" in notes["OCR-08"]
    assert not [note for note in read(make.saved(fine, kind), name).notes if note.kode == "OCR-08"]


def test_rows_hardly_higher_than_a_line_have_their_cells() -> None:
    across = ["Bidang Penyelenggaraan Pemerintahan"]
    rows, high = [ALL[0], across, ALL[1], across, ALL[2]], 25
    image = make.page()
    draw = ImageDraw.Draw(image)
    for number, row in enumerate(rows):
        top = make.TOP + high * number
        walls = make.XS if len(row) > 1 else (make.XS[0], RIGHT)
        for text, left in zip(row, walls, strict=False):
            draw.text((left + 14, top + high / 2 + 1), text, fill="black", font=make.font(17), anchor="lm")
        for x in walls:
            draw.line((x, top, x, top + high), fill="black", width=2)
        for y in (top, top + high):
            draw.line((make.XS[0], y, RIGHT, y), fill="black", width=2)
    assert cells(read(make.saved(image), "rendah.png")) == rows


def test_a_dark_edge_of_the_paper_does_not_turn_the_page() -> None:
    image = make.page(rows=ALL).rotate(1.5, Image.Resampling.BICUBIC, fillcolor="white")
    draw = ImageDraw.Draw(image)
    for edge in ((0, 0, 45, image.height), (image.width - 45, 0, image.width, image.height)):
        draw.rectangle(edge, fill=(70, 70, 70))
    assert cells(read(make.saved(image), "tepi.png")) == ALL
