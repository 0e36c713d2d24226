"""The text layer of a scan against its picture: words of the layer that nobody knows are read again where they stand.

Only the lines with such words are read, so that a long scan costs no more than its doubtful words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from kinerja_docs.bahasa.words import known
from kinerja_docs.geometry.page import Page, Piece, Row
from kinerja_docs.geometry.rows import rows, segments
from kinerja_docs.readers.scan.engine import Engine
from kinerja_docs.readers.scan.pictures import Picture, Pixels
from kinerja_docs.readers.scan.straight import quarter
from kinerja_docs.readers.scan.words import Word

_SHORTEST = 4
"""Letters; shorter words are names of units and abbreviations, which no list has."""
_DIGITS = 5
"""Digits of a NIP or an amount: nothing beside it shows that one is wrong."""
_MOST_LINES = 60
"""Of a page that are read again; with more, the layer is so bad that the page is read as a picture."""
_AROUND = 0.2, 0.6
"""In heights of a line: paper over and beside a line that is read again; its ends are judged by its letters."""
_ALIKE = 0.6
"""How alike two readings of one word are at least (1 if they are equal); else the lines are not the same text."""
_SURE, _DOUBTED = 0.9, 0.5
"""How sure the picture must be to mend the layer; and how sure a word is of which the two say different things."""
_SIGNS = ".,;:()\"“”'-"


@dataclass(slots=True)
class Witnessed:
    """A page whose text layer was compared with its picture, and the words about which they differ."""

    page: Page
    words: list[Word] = field(default_factory=list)


def witnessed(page: Page, picture: Picture, engine: Engine) -> Witnessed:
    """Return a page with words of its layer mended that the picture shows otherwise, and those words."""
    shown, found = quarter(picture.pixels, page.turned), Witnessed(page)
    parts = [part for line in rows(page.pieces) for part in segments(line)]
    mended: dict[int, Piece] = {}
    for part in [part for part in parts if any(map(is_doubtful, part.pieces))][:_MOST_LINES]:
        mended |= _compared(part, _read(part, shown, picture.scale, engine), found)
    found.page = replace(page, pieces=[mended.get(id(piece), piece) for piece in page.pieces])
    return found


def is_doubtful(piece: Piece) -> bool:
    """Whether a text has a word that is in no list, or a number that no other word vouches for."""
    return any(map(_is_doubtful, map(_core, piece.text.split())))


def _is_doubtful(word: str) -> bool:
    return _is_number(word) or (len(word) >= _SHORTEST and not _is_known(word))


def _is_number(word: str) -> bool:
    return sum(map(str.isdigit, word)) >= _DIGITS


def _core(word: str) -> str:
    return word.strip(_SIGNS)


def _is_known(word: str) -> bool:
    """Whether all that a word is made of is known, or is none of letters."""
    parts = [part for part in word.replace("-", "/").split("/") if part]
    return all(not part.isalpha() or known(part) for part in parts)


def _read(part: Row, shown: Pixels, scale: float, engine: Engine) -> list[Word]:
    """Return the words that the picture has where a part of a line stands."""
    down, across = _AROUND[0] * part.height, _AROUND[1] * part.height
    sides = part.x0 - across, part.top - down, part.x1 + across, part.bottom + down
    x0, top, x1, bottom = (max(0, round(side * scale)) for side in sides)
    if min(shown[top:bottom, x0:x1].shape[:2]) < 2:
        return []
    words: list[Word] = []
    for letter in engine.letters(shown[top:bottom, x0:x1]):
        if words and not letter.spaced:
            words[-1].text, words[-1].sure = words[-1].text + letter.text, min(words[-1].sure, letter.sure)
        else:
            words.append(Word(letter.text, part.box, letter.sure))
    return words


def _compared(part: Row, seen: list[Word], found: Witnessed) -> dict[int, Piece]:
    """Return, by their ``id``, pieces with the words that the picture has; where it has no word either, that is noted.

    Of a number nobody knows which is right: it stays as it is.
    """
    layer = [(piece, word) for piece in part.pieces for word in piece.text.split()]
    mended: dict[int, Piece] = {}
    for own, other in _pairs([word for _, word in layer], [word.text for word in seen]):
        (piece, said), word = layer[own], seen[other]
        if _core(said) == _core(word.text) or not _is_doubtful(_core(said)) or word.sure < _SURE:
            continue
        if _is_cut(said, word.text, at_start=own == 0, at_end=own == len(layer) - 1):
            continue
        if _is_number(said):
            found.words.append(Word(said, piece.box, _DOUBTED))
            continue
        text = said.replace(_core(said), _core(word.text))
        before = mended.get(id(piece), piece)
        mended[id(piece)] = replace(before, text=before.text.replace(said, text))
        sure = 1.0 if _is_known(_core(text)) else _DOUBTED
        found.words.append(Word(text, piece.box, sure, repaired=said))
    return mended


def _is_cut(said: str, seen: str, *, at_start: bool, at_end: bool) -> bool:
    """Whether the first or last word of a line lacks letters: the picture was cut within it."""
    said, seen = _core(said), _core(seen)
    if len(seen) >= len(said):
        return False
    return (at_start and seen[0] != said[0]) or (at_end and seen[-2:] != said[-2:])


def _pairs(layer: list[str], seen: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of words that stand at one place in both readings and are alike, but not equal."""
    for kind, start, end, first, last in SequenceMatcher(None, layer, seen, autojunk=False).get_opcodes():
        if kind == "replace" and end - start == last - first:
            pairs = zip(range(start, end), range(first, last), strict=True)
            yield from ((own, other) for own, other in pairs if _are_alike(layer[own], seen[other]))


def _are_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
