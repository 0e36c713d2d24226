"""Read PDF files with pages that are pictures, and image files, into the neutral document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kinerja_docs.bahasa.words import share_read
from kinerja_docs.document import Document, Note
from kinerja_docs.geometry.page import Page, Piece
from kinerja_docs.readers.memory import uncollected
from kinerja_docs.readers.pdf.opening import opened
from kinerja_docs.readers.pdf.pages import pages
from kinerja_docs.readers.pdf.reader import composed
from kinerja_docs.readers.scan.engine import INSTALL, OcrMissing, available, engine
from kinerja_docs.readers.scan.halves import halves
from kinerja_docs.readers.scan.layers import with_rules
from kinerja_docs.readers.scan.notes import mended_notes, page_notes, percent, unsure_notes
from kinerja_docs.readers.scan.parallel import Watch, read_pages, unwatched
from kinerja_docs.readers.scan.pictures import ImagePictures, PdfPictures
from kinerja_docs.readers.scan.ruling import rules
from kinerja_docs.readers.scan.sheets import Scanned
from kinerja_docs.readers.scan.torn import whole
from kinerja_docs.readers.scan.witness import Witnessed, is_doubtful, witnessed
from kinerja_docs.source import Place

_PICTURE = 0.5
_HARDLY_TEXT = 25
_GOOD = 0.985
"""Share of words that are words from which on a hidden text layer is believed."""


def read(data: bytes, name: str, watch: Watch = unwatched) -> Document:
    """Return the document in a PDF or an image file; what is a picture is read by OCR.

    Args:
        data: the content of the file.
        name: its name, which says whether it is a PDF.
        watch: shows how far it is.

    Raises:
        UnreadableFile: it cannot be opened, or nothing can be read without the packages for OCR.
    """
    if name.lower().endswith(".pdf"):
        return _pdf(data, name, watch)
    if not available():
        raise OcrMissing(name)
    pictures = ImagePictures(data, name)
    scanned = read_pages(pictures, pictures.numbers(), watch)
    said = [note for number, page in scanned.items() for note in page_notes(page, number, name)]
    document = composed(
        [half for number, page in scanned.items() for half in _pages(number, page)], name, "gambar", said
    )
    return _with_doubts(document, scanned)


def _pdf(data: bytes, name: str, watch: Watch) -> Document:
    with opened(data, name) as document:
        with uncollected():
            found = list(pages(document, data))
        wanted = [page.number for page in found if _is_picture(page) or _is_doubtful(page)]
        if not available():
            return _unread(found, name)
        pictures = PdfPictures(document)
        scanned = read_pages(pictures, wanted, watch) if wanted else {}
        kept = {number for number in scanned if _is_better(found[number - 1], scanned[number])}
        scanned = {number: page for number, page in scanned.items() if number not in kept}
        seen = {page.number: _compared(page, pictures) for page in found if page.hidden and page.number not in scanned}
        layers = {number: witness.page for number, witness in seen.items()}
        taken = [half for page in found for half in _taken(layers.get(page.number, page), scanned.get(page.number))]
    said = [note for page in found for note in _said(page, scanned.get(page.number), name)]
    differing = {number: _differing(witness) for number, witness in seen.items()}
    said += [note for number, page in differing.items() for note in mended_notes(page, number, name)]
    return _with_doubts(composed(taken, name, "pdf", said), {**scanned, **differing})


def _compared(page: Page, pictures: PdfPictures) -> Witnessed:
    """Return a page of a text layer with its rules, and where it differs from its picture."""
    picture = pictures.take(page.number)
    own = whole(replace(page if page.rules else with_rules(page, picture), picture=0.0))
    return witnessed(own, picture, engine()) if any(map(is_doubtful, own.pieces)) else Witnessed(own)


def _differing(found: Witnessed) -> Scanned:
    page = found.page
    return Scanned(page.width, page.height, page.turned, found.words)


def _is_picture(page: Page) -> bool:
    return page.picture >= _PICTURE and _letters(page) < _HARDLY_TEXT


def _is_doubtful(page: Page) -> bool:
    """Whether the text of a page is a hidden layer that does not read as Indonesian does."""
    return page.hidden and share_read(_text(page)) < _GOOD


def _letters(page: Page) -> int:
    return sum(len(piece.text) for piece in page.pieces)


def _text(page: Page) -> str:
    return " ".join(piece.text for piece in page.pieces)


def _is_better(page: Page, scanned: Scanned) -> bool:
    """Whether the hidden text layer reads better than what OCR made of the picture."""
    if _is_picture(page):
        return False
    return share_read(_text(page)) > share_read(" ".join(word.text for word in scanned.words))


def _said(page: Page, scanned: Scanned | None, name: str) -> Iterator[Note]:
    share = percent(share_read(_text(page)))
    if scanned is None:
        if page.hidden:
            used = f"Halaman {page.number} memakai lapisan teks di balik gambar; {share} katanya wajar."
            message = f"{used} Periksa nama dan angkanya."
            yield Note("OCR-02", "peringatan", message, Place(berkas=name, halaman=page.number))
        return
    yield from page_notes(scanned, page.number, name)
    if not _is_picture(page):
        message = f"Lapisan teks di balik gambar halaman {page.number} tidak dipakai: hanya {share} katanya wajar."
        yield Note("OCR-03", "info", message, Place(berkas=name, halaman=page.number))


def _taken(page: Page, scanned: Scanned | None) -> list[Page]:
    """Return the page that is used, or the two that lie on its sheet; its picture is spoken of elsewhere."""
    if scanned is not None:
        return _pages(page.number, scanned)
    return halves(page) if page.hidden else [page]


def _unread(found: Sequence[Page], name: str) -> Document:
    """Return what can be read without OCR, if anything."""
    if not any(_letters(page) >= _HARDLY_TEXT for page in found) and any(map(_is_picture, found)):
        raise OcrMissing(name)
    message = f"Ada halaman berupa gambar yang tidak dibaca karena paket OCR belum terpasang. Pasang: {INSTALL}"
    said = [Note("OCR-01", "peringatan", message, Place(berkas=name))] if any(map(_is_picture, found)) else []
    return composed(found, name, "pdf", said)


def _pages(number: int, scanned: Scanned) -> list[Page]:
    pieces = [Piece(word.text, *word.box, word.bold) for word in scanned.words]
    lines = rules(scanned.lines, scanned.scale)
    return halves(Page(number, scanned.width, scanned.height, scanned.turned, pieces, rules=lines, seen=True))


def _with_doubts(document: Document, scanned: dict[int, Scanned]) -> Document:
    return replace(document, notes=(*document.notes, *unsure_notes(document, scanned)))
