"""What is to be said of pages that a machine read: how sure it was, and where it was not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from statistics import mean

from kinerja_docs.document import Block, Document, Note, Table
from kinerja_docs.readers.pdf.turning import turn_back
from kinerja_docs.readers.scan.sheets import Scanned
from kinerja_docs.readers.scan.words import Word
from kinerja_docs.source import Box, Place

UNSURE = 0.85
"""Sureness of a word below which it is to be checked."""
UNSURE_NUMBER, _DIGITS = 0.95, 5
"""The same for one with so many digits, a NIP or an amount: no other word shows that a digit is wrong."""
_COARSE = 110.0
"""Pixels per inch below which small letters and digits are misread without a sign of it."""
_SHOWN = 12


def page_notes(page: Scanned, number: int, name: str) -> Iterator[Note]:
    """Yield what is to be said of a page as a whole."""
    place = Place(berkas=name, halaman=number)
    sure = percent(mean(word.sure for word in page.words)) if page.words else "0%"
    message = f"Halaman {number} berupa gambar dan dibaca dengan OCR; kepastian rata-rata {sure}."
    yield Note("OCR-03", "info", message, place)
    if page.density < _COARSE:
        seen = f"Gambar halaman {number} hanya sekitar {round(page.density)} dpi"
        message = (
            f"{seen}; huruf dan angka mudah salah terbaca. Pindai ulang dengan 200–300 dpi, atau periksa semuanya."
        )
        yield Note("OCR-08", "peringatan", message, place)
    if not page.complete:
        message = f"Waktu untuk halaman {number} habis sebelum semuanya terbaca. Pindai ulang halaman itu lebih bersih."
        yield Note("OCR-05", "peringatan", message, place)
    yield from mended_notes(page, number, name)


def mended_notes(page: Scanned, number: int, name: str) -> Iterator[Note]:
    """Yield what is to be said of words that were read otherwise than they are given."""
    for word in page.words:
        if message := _mended(word):
            yield Note("OCR-06", "info", message, _at(word, page, number, name))


def _mended(word: Word) -> str:
    if word.repaired:
        return f"Bacaan “{word.repaired}” dibetulkan menjadi “{word.text}” menurut gambar atau kata di sekitarnya."
    if word.glued:
        return f"Bacaan OCR “{word.glued}” dipisah menurut daftar kata; kata pertamanya “{word.text}”."
    return ""


def unsure_notes(document: Document, pages: Mapping[int, Scanned]) -> Iterator[Note]:
    """Yield a note for each block or cell with words that were read without sureness, or that something covers."""
    spots = [place for block in document.blocks for place in _places(block)]
    for number, page in sorted(pages.items()):
        doubtful: dict[tuple[Place, bool], list[Word]] = {}
        for word in filter(_is_unsure, page.words):
            at = _at(word, page, number, document.name)
            doubtful.setdefault((_holder(at, spots), word.crossed), []).append(word)
        for (place, crossed), words in doubtful.items():
            yield Note("OCR-07" if crossed else "OCR-04", "peringatan", _unsure(words, crossed), place)


def _is_unsure(word: Word) -> bool:
    number = sum(map(str.isdigit, word.text)) >= _DIGITS
    return word.sure < (UNSURE_NUMBER if number else UNSURE)


def percent(share: float) -> str:
    """Return a share in words, rounded down so that only what is whole is 100%."""
    return f"{int(share * 100)}%"


def _unsure(words: list[Word], crossed: bool) -> str:
    shown = ", ".join(f"“{word.text}” ({percent(word.sure)})" for word in words[:_SHOWN])
    rest = f" dan {len(words) - _SHOWN} kata lain" if len(words) > _SHOWN else ""
    why = "Tertimpa cap, tanda tangan atau coretan" if crossed else "Kurang pasti terbaca"
    return f"{why}: {shown}{rest}. Bandingkan dengan gambarnya."


def _at(word: Word, page: Scanned, number: int, name: str) -> Place:
    box = turn_back(word.box, page.width, page.height, page.turned)
    x0, top, x1, bottom = (round(side, 1) for side in box)
    return Place(berkas=name, halaman=number, kotak=(x0, top, x1, bottom))


def _places(block: Block) -> Iterator[Place]:
    """Yield the places of cells before those of the table around them."""
    if isinstance(block, Table):
        yield from (cell.place for cell in block.cells)
    yield block.place


def _holder(at: Place, spots: list[Place]) -> Place:
    """Return the place of the cell or block that a word stands in, or that of the word itself."""
    return next((spot for spot in spots if spot.halaman == at.halaman and _holds(spot.kotak, at.kotak)), at)


def _holds(outer: Box | None, inner: Box | None) -> bool:
    if outer is None or inner is None:
        return False
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]
