"""A hidden text layer under a picture: kept if it reads well, else the picture is read."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kinerja_docs.document import text_of
from kinerja_docs.errors import UnreadableFile
from kinerja_docs.geometry.page import Page, Piece
from kinerja_docs.readers import scan
from kinerja_docs.readers.scan import reader
from kinerja_docs.readers.scan.pictures import Picture
from kinerja_docs.readers.scan.sheets import Scanned
from kinerja_docs.readers.scan.words import Word

numpy = pytest.importorskip("numpy", reason="the extra ocr is not installed")

GOOD = "Dalam rangka mewujudkan manajemen pemerintahan yang efektif dan transparan"
BAD = "OaIam rangka mewu.iudkan rnana~emen pemerintahan yanq efektif oan tran5paran"


def layered(text: str) -> Page:
    pieces = [Piece(word, 50.0 + 40 * n, 100.0, 85.0 + 40 * n, 112.0) for n, word in enumerate(text.split())]
    return Page(1, 595.0, 842.0, pieces=pieces, picture=1.0, hidden=True)


def picture() -> Page:
    return Page(1, 595.0, 842.0, picture=1.0)


@pytest.fixture
def pretend(monkeypatch: pytest.MonkeyPatch) -> list[Page]:
    """Let a PDF consist of these pages, and OCR read the good sentence on each."""
    found: list[Page] = []
    words = [Word(word, (50.0 + 40 * n, 100.0, 85.0 + 40 * n, 112.0), 0.97) for n, word in enumerate(GOOD.split())]
    page = Scanned(595.0, 842.0, 0, words)

    class Opened:
        def __enter__(self) -> list[Page]:
            return found

        def __exit__(self, *_: object) -> None: ...

    monkeypatch.setattr(reader, "opened", lambda *_: Opened())
    monkeypatch.setattr(reader, "pages", lambda *_: found)
    white = Picture(numpy.full((1754, 1240, 3), 255, numpy.uint8), 1240 / 595)
    monkeypatch.setattr(reader, "PdfPictures", lambda *_: SimpleNamespace(take=lambda _: white))
    monkeypatch.setattr(reader, "available", lambda: True)
    monkeypatch.setattr(reader, "read_pages", lambda _, numbers, *__: dict.fromkeys(numbers, page))
    return found


def test_a_good_layer_is_kept_and_measured(pretend: list[Page]) -> None:
    pretend.append(layered(GOOD))
    found = scan.read(b"", "berkas.pdf")
    assert [note.kode for note in found.notes] == ["OCR-02"]
    assert "100%" in found.notes[0].pesan


def test_a_bad_layer_gives_way_to_the_picture(pretend: list[Page]) -> None:
    pretend.append(layered(BAD))
    found = scan.read(b"", "berkas.pdf")
    assert GOOD in " ".join(text_of(block) for block in found.blocks)
    assert any(note.kode == "OCR-03" and "tidak dipakai" in note.pesan for note in found.notes)


def test_without_the_extra_a_scan_is_refused_with_the_words_to_install_it(
    pretend: list[Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "available", lambda: False)
    pretend.append(picture())
    with pytest.raises(UnreadableFile, match=r'pip install "kinerja-docs\[ocr\]"'):
        scan.read(b"", "berkas.pdf")
    with pytest.raises(UnreadableFile, match=r"kinerja-docs\[ocr\]"):
        scan.read(b"", "berkas.png")


def test_without_the_extra_what_is_text_is_read(pretend: list[Page], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "available", lambda: False)
    pretend += [layered(GOOD), Page(2, 595.0, 842.0, picture=1.0)]
    pretend[0].picture, pretend[0].hidden = 0.0, False
    found = scan.read(b"", "berkas.pdf")
    assert GOOD in " ".join(text_of(block) for block in found.blocks)
    assert {note.kode for note in found.notes} == {"OCR-01"}
