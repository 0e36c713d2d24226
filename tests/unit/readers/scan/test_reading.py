"""Known pages, drawn, worn and read again."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
import scan_maker as make

from kinerja_docs.document import Document, Equation, Table, text_of
from kinerja_docs.errors import UnreadableFile
from kinerja_docs.readers.scan import available, read

pytestmark = pytest.mark.skipif(not available(), reason="the extra ocr is not installed")


def table(document: Document) -> Table:
    return next(block for block in document.blocks if isinstance(block, Table))


def cells(found: Table) -> list[list[str]]:
    rows: list[list[str]] = [[] for _ in range(found.rows)]
    for cell in found.cells:
        rows[cell.row].append(" ".join(text_of(block) for block in cell.blocks))
    return rows


def test_a_tilted_and_noisy_table_is_read_cell_by_cell() -> None:
    image = make.worn(make.page(rows=[make.HEAD, *make.ROWS]), angle=1.7, noise=400)
    found = read(make.saved(image), "pindaian.jpg")
    assert cells(table(found)) == [make.HEAD, *make.ROWS]


def test_text_and_place_of_a_page_lying_on_its_side() -> None:
    found = read(make.saved(make.page().transpose(2)), "miring.png")  # a quarter turn to the left
    whole = " ".join(text_of(block) for block in found.blocks)
    assert all(sentence in whole for sentence in make.SENTENCES)
    box = found.blocks[0].place.kotak
    assert box is not None
    assert box[3] - box[1] > 3 * (box[2] - box[0])


def test_a_page_upside_down_is_read() -> None:
    found = read(make.saved(make.page().transpose(3)), "terbalik.jpg")
    assert text_of(found.blocks[0]) == "PERJANJIAN KINERJA TAHUN 2021"


def test_a_drawn_fraction_is_an_equation() -> None:
    found = read(make.saved(make.fraction()), "pecahan.png")
    inline = [part for cell in table(found).cells for block in cell.blocks for part in getattr(block, "content", ())]
    assert any(isinstance(part, Equation) for part in inline)
    assert "Jumlah selesai / Jumlah semua x 100%" in " ".join(
        " ".join(text_of(block).split()) for cell in table(found).cells for block in cell.blocks
    )


@pytest.mark.parametrize("kind", ["TIFF", "PDF"])
def test_all_pages_are_read_and_watched(kind: str) -> None:
    seen: list[int] = []

    def watch(items: Sequence[object], label: str) -> Sequence[object]:
        seen.append(len(items))
        return items

    data = make.saved(make.page(["Halaman pertama"]), kind, [make.page(["Halaman kedua"])])
    found = read(data, f"dua.{'tif' if kind == 'TIFF' else 'pdf'}", watch)
    whole = " ".join(text_of(block) for block in found.blocks)
    assert "Halaman pertama" in whole
    assert "Halaman kedua" in whole
    assert seen == [2]
    assert {note.place.halaman for note in found.notes if note.kode == "OCR-03"} == {1, 2}


def test_words_under_a_signature_are_doubted_with_their_place() -> None:
    image = make.page(["Nama seseorang yang tertutup tanda tangan"])
    draw = make.ImageDraw.Draw(image)
    draw.line([(300, 160), (340, 330), (380, 180), (420, 340)], fill="navy", width=4)
    found = read(make.saved(image), "ttd.png")
    doubts = [note for note in found.notes if note.kode == "OCR-07"]
    assert doubts
    assert all(note.place.halaman == 1 and note.place.kotak for note in doubts)


def test_an_empty_page_gives_no_blocks() -> None:
    found = read(make.saved(make.Image.new("RGB", (800, 1100), "white")), "kosong.png")
    assert found.blocks == ()


@pytest.mark.parametrize("data", [b"", b"bukan gambar", b"\x89PNG\r\n\x1a\nrusak"])
def test_a_broken_picture_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"rusak\.png"):
        read(data, "rusak.png")
