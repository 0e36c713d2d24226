"""Last letters that a text layer sets apart from their words: "Tahu n", "Ruma h Sakit"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kinerja_docs.bahasa.words import known
from kinerja_docs.geometry.page import Page, Piece

_NEAR = 0.8
"""In heights of a line: so far is a torn letter from its word at most."""
_TORN = re.compile(r"(?<![^\W_])([^\W\d_]{2,}) ([a-z])(?![^\W_]|[.)])")
_NO_WORDS = frozenset("bcdfghjklmnpqrstvwxyz")


def whole(page: Page) -> Page:
    """Return a page of a text layer with the letters joined that are no word and complete the one before them."""
    pieces: list[Piece] = []
    for piece in page.pieces:
        if pieces and _completes(pieces[-1], piece):
            pieces[-1] = replace(pieces[-1], text=pieces[-1].text + piece.text, x1=piece.x1)
        else:
            pieces.append(piece)
    return replace(page, pieces=[*_mended(pieces)])


def _mended(pieces: Iterable[Piece]) -> Iterable[Piece]:
    for piece in pieces:
        text = _TORN.sub(_joined, piece.text) if " " in piece.text else piece.text
        yield piece if text == piece.text else replace(piece, text=text)


def _joined(found: re.Match[str]) -> str:
    word, letter = found.groups()
    return word + letter if _is_torn(word, letter) else found.group()


def _completes(word: Piece, letter: Piece) -> bool:
    beside = abs(word.middle - letter.middle) < _NEAR / 2 * word.height and letter.x0 - word.x1 < _NEAR * word.height
    return len(letter.text) == 1 and beside and word.text.isalpha() and _is_torn(word.text, letter.text)


def _is_torn(word: str, letter: str) -> bool:
    """Tell whether a letter belongs to the word before it: a consonant is no word, another letter rarely."""
    return known(word + letter) and (letter in _NO_WORDS or not known(word))
