"""Read a PDF into the neutral document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing

from kinerja_docs.document import Document, Note
from kinerja_docs.geometry.page import Page
from kinerja_docs.readers.marks import struck_out
from kinerja_docs.readers.memory import uncollected
from kinerja_docs.readers.pdf.assemble import Places, assembled, furniture
from kinerja_docs.readers.pdf.broken import mend
from kinerja_docs.readers.pdf.drafts import Draft
from kinerja_docs.readers.pdf.furniture import set_apart
from kinerja_docs.readers.pdf.layout import Layout, blocks, layout, sides
from kinerja_docs.readers.pdf.lists import set_depths
from kinerja_docs.readers.pdf.opening import opened
from kinerja_docs.readers.pdf.pages import pages
from kinerja_docs.readers.pdf.sideways import widened
from kinerja_docs.readers.pdf.stitch import stitched
from kinerja_docs.source import Place
from kinerja_docs.workers.limits import read_a_page

_PICTURE = 0.5
_FULL = 0.75
_HARDLY_TEXT = 25


def read(data: bytes, name: str) -> Document:
    """Return the document that a PDF holds; a scan comes without its text and with a note on each such page.

    Raises:
        UnreadableFile: it is empty, no PDF, damaged, locked with a password or too large.
    """
    with opened(data, name) as document, closing(pages(document, data)) as found, uncollected():
        return composed(found, name, "pdf")


def composed(found: Iterable[Page], name: str, kind: str, said: Iterable[Note] = ()) -> Document:
    """Return the document that pages make, taken one by one; ``said`` are notes of those who made the pages."""
    notes = [*said]
    layouts: list[Layout] = []
    marked: set[str] = set()
    for page in found:
        notes += [*_seen(page, name), *_marks(page, name, marked)]
        layouts.append(layout(page))
        read_a_page()
    set_apart(layouts)
    return _document(layouts, name, kind, notes)


def _document(layouts: Sequence[Layout], name: str, kind: str, notes: list[Note]) -> Document:
    reach = sides(layouts)
    found = stitched(widened([blocks(page, reach) for page in layouts]), _feet(layouts))
    mended = mend(found)
    set_depths(found)
    places = Places(name, {page.number: page for page in layouts})
    notes += [*_mended(mended, places), *_struck(layouts, name)]
    return Document(name, kind, assembled(found, places), furniture(layouts, places), tuple(notes))


def _feet(layouts: Sequence[Layout]) -> dict[int, float]:
    """Return for every page how far down pages of its height are filled."""
    lowest: dict[int, float] = {}
    for page in layouts:
        height = round(page.height)
        lowest[height] = max([lowest.get(height, 0.0), *_bottoms(page)])
    return {page.number: lowest[round(page.height)] for page in layouts}


def _bottoms(page: Layout) -> Iterator[float]:
    if page.lines:
        yield page.lines[-1].bottom
    for table in page.tables:
        yield table.box[3]


def _seen(page: Page, name: str) -> Iterator[Note]:
    if page.form:
        message = f"Halaman {page.number} formulir isian; isiannya dibaca seperti yang tampak. Periksa nilainya."
        yield Note("ISI-02", "info", message, Place(berkas=name, halaman=page.number))
    if page.picture < _PICTURE:
        return
    letters = sum(len(piece.text) for piece in page.pieces)
    place = Place(berkas=name, halaman=page.number)
    if letters < _HARDLY_TEXT:
        yield Note(
            "OCR-01", "peringatan", f"Halaman {page.number} berupa gambar; perlu OCR agar isinya terbaca.", place
        )
    elif page.picture >= _FULL:
        yield Note(
            "OCR-02",
            "peringatan",
            f"Teks halaman {page.number} adalah lapisan teks hasil pindai di balik gambar; periksa nama dan angkanya.",
            place,
        )


def _marks(page: Page, name: str, known: set[str]) -> Iterator[Note]:
    """Say each watermark once."""
    for text in dict.fromkeys(piece.text for piece in page.marks if piece.text not in known):
        known.add(text)
        message = f"Tulisan latar (watermark) “{text}” tidak dibaca sebagai isi."
        yield Note("PDF-02", "info", message, Place(berkas=name, halaman=page.number))


def _struck(layouts: Sequence[Layout], name: str) -> Iterator[Note]:
    for page in layouts:
        if page.struck:
            yield struck_out(page.struck, Place(berkas=name, halaman=page.number))


def _mended(words: list[tuple[Draft, str]], places: Places) -> Iterator[Note]:
    for draft, word in words:
        message = f"Kata yang terpotong di ujung baris disambung menjadi “{word}”."
        yield Note("PDF-01", "info", message, places.at(draft.page, draft.box, None))
