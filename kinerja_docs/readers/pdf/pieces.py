"""Pieces of text from the letters of a page.

A line of running text stays one piece: two boxes are asked of pdfium for it, those of its first and last letter. Only
where words may matter (beside rules, around a colon, where letters stand wide apart or twice) are the words asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from itertools import pairwise
from statistics import median

from kinerja_docs.readers.pdf.letters import HYPHEN, Letters
from kinerja_docs.readers.pdf.page import Piece, Rule
from kinerja_docs.readers.pdf.turning import direction
from kinerja_docs.source import Box

_LINE = re.compile(rf"[^\s\x00-\x1f][^\r\n{HYPHEN}]*")
_WORD = re.compile(r"[^\s\x00-\x1f]+")
_DOUBLED = re.compile(r"([^\W\d_])\1\1|([^\W\d_])\2([^\W\d_])\3([^\W\d_])\4")
_NUMBERED = re.compile(r"\d{1,3} ")
_AMOUNT = re.compile(r"\.\d{3}\.\d{3}")
_LONG = 80
"""Letters from which on nobody asks whether a line is bold."""
_LABEL = 46
"""Letters within which a colon may end the label of a value."""
_THIN, _DENSE = 0.42, 0.25
"""Width of a letter in heights of the line: text set wider or closer is looked at word by word."""
_TIGHT, _HIGH, _LOW, _NEAR = 0.15, 2.0, 0.4, 1.8
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xA0: " ", 0xAD: "-"}

Turn = Callable[[float, float, float, float], Box]
Span = tuple[int, int]
"""First letter and the one after the last."""


def spans(text: str) -> list[Span]:
    """Return the lines of a text layer, without the blanks around them."""
    found = []
    for line in _LINE.finditer(text):
        start, end = line.span()
        found.append((start, start + len(text[start:end].rstrip())))
    return found


def quarter_of(boxes: list[Box]) -> int:
    """Return the quarter turns that set most of the text upright, by the first and last letter of each line."""
    steps = [(last[0] - first[0], last[1] - first[1]) for first, last in zip(boxes[::2], boxes[1::2], strict=True)]
    return direction(steps)


class Pieces:
    """The pieces of a page, made line by line.

    Attributes:
        upright: pieces that run as the page does.
        slanted: the others.
    """

    def __init__(self, letters: Letters, turn: Turn, rules: Iterable[Rule]) -> None:
        self._letters, self._turn = letters, turn
        self.upright: list[Piece] = []
        self.slanted: list[Piece] = []
        self._walls = sorted((rule.x0, rule.top, rule.bottom) for rule in rules if rule.upright)
        self._bars = [rule for rule in rules if not rule.upright and not self._ends_at_wall(rule)]
        self._usual = 0.0
        self._thin, self._dense = _THIN, _DENSE

    def add(self, lines: list[Span], ends: list[Box]) -> None:
        """Add the pieces of these lines, whose first and last letters have these boxes in the space of the PDF."""
        boxes = [self._turn(*box) for box in ends]
        heights = [box[3] - box[1] for box in boxes[::2]]
        self._usual = median(heights) if heights else 0.0
        if usual := self._density(lines, boxes):
            self._thin, self._dense = 1.2 * usual, 0.7 * usual
        apart = [span for span, *box in zip(lines, boxes[::2], boxes[1::2], strict=True) if not self._add(span, *box)]
        self._add_words(apart)

    def _density(self, lines: list[Span], boxes: list[Box]) -> float:
        found = [
            (last[2] - first[0]) / ((end - start) * (first[3] - first[1] or 1.0))
            for (start, end), first, last in zip(lines, boxes[::2], boxes[1::2], strict=True)
            if end - start > 40
        ]
        return median(found) if found else 0.0

    def _add(self, span: Span, first: Box, last: Box) -> bool:
        """Add a line as one piece, or return False if its words may matter."""
        text = self._text(span)
        first = self._sized(span[0], first)
        if not self._plain(text, first, last):
            return False
        bold = (len(text) < _LONG or text.isupper()) and self._letters.bold(span[0])
        self.upright.append(Piece(text, first[0], first[1], last[2], first[3], bold))
        return True

    def _plain(self, text: str, first: Box, last: Box) -> bool:
        """Return whether a line may stay one piece."""
        left, top, _, bottom = first
        width, height = last[2] - left, bottom - top
        if not self._dense < width / (len(text) * height or 1.0) < self._thin or not _level_with(first, last):
            return False
        if ":" in text[:_LABEL] or text.isupper() or _lists(text):
            return False
        middle, reach = (top + bottom) / 2, _NEAR * height
        if self._bars and any(
            abs(bar.top - middle) < reach and left < bar.x1 and bar.x0 < last[2] for bar in self._bars
        ):
            return False
        return not (self._walls and self._wall_between(left + 1.5, last[2] - 1.5, middle))

    def _add_words(self, lines: list[Span]) -> None:
        words = [self._words(span) for span in lines]
        boxes = iter([self._turn(*box) for box in self._letters.ends([word for line in words for word in line])])
        for span, line in zip(lines, words, strict=True):
            bold = self._letters.bold(span[0])
            self._settle(span, line, [self._piece(word, next(boxes), next(boxes), bold) for word in line])

    def _settle(self, span: Span, words: list[Span], pieces: list[Piece]) -> None:
        text = self._text(span)
        if not all(self._runs_upright(piece) for piece in pieces):
            if _level(pieces) and not any(_climbs(piece) for piece in pieces):
                self.upright += [part for word in words for part in self._by_letters(word)]
            else:
                self.slanted.append(_whole(text, pieces))
        elif _DOUBLED.search(text) or _overlap(pieces):
            self.upright += self._by_letters(span)
        else:
            for word, piece in zip(words, pieces, strict=True):
                self.upright += self._by_letters(word) if self._walled(piece) else [piece]

    def _runs_upright(self, piece: Piece) -> bool:
        return piece.height <= max(1.5 * (piece.x1 - piece.x0), 1.6 * self._usual) or len(piece.text) < 3

    def _piece(self, word: Span, first: Box, last: Box, bold: bool) -> Piece:
        first = self._sized(word[0], first)
        top, bottom = first[1], first[3]
        if not _level_with(first, last):
            top, bottom = min(top, last[1]), max(bottom, last[3])
        return Piece(self._text(word), min(first[0], last[0]), top, max(first[2], last[2]), bottom, bold)

    def _ends_at_wall(self, rule: Rule) -> bool:
        left, right = rule.x0, rule.x1
        return self._wall_between(left - 3, left + 3, rule.top, 3) or self._wall_between(
            right - 3, right + 3, rule.top, 3
        )

    def _walled(self, piece: Piece) -> bool:
        return self._wall_between(piece.x0 + 1.5, piece.x1 - 1.5, piece.middle)

    def _wall_between(self, left: float, right: float, level: float, beyond: float = 0.0) -> bool:
        for x, top, bottom in self._walls[bisect_left(self._walls, (left,)) :]:
            if x > right:
                return False
            if top - beyond < level < bottom + beyond:
                return True
        return False

    def _by_letters(self, span: Span) -> list[Piece]:
        """Return the words of a stretch letter by letter: none twice, split at gaps and at upright rules."""
        places = [place for place in range(*span) if not self._letters.text[place].isspace()]
        bold = self._letters.bold(span[0])
        kept: list[Piece] = []
        for place, box in zip(places, self._boxes(places), strict=True):
            letter = Piece(self._text((place, place + 1)), *self._sized(place, box), bold)
            if letter.text and not any(_same(letter, other) for other in kept):
                kept.append(letter)
        kept.sort(key=lambda letter: letter.x0)
        return self._joined(kept)

    def _joined(self, letters: list[Piece]) -> list[Piece]:
        words: list[Piece] = []
        for letter in letters:
            if words and self._touch(words[-1], letter):
                words[-1] = _glued(words[-1], letter)
            else:
                words.append(letter)
        return words

    def _touch(self, word: Piece, letter: Piece) -> bool:
        if letter.x0 - word.x1 > _TIGHT * word.height or abs(letter.middle - word.middle) > word.height / 2:
            return False
        before, after = (word.x0 + word.x1) / 2, (letter.x0 + letter.x1) / 2
        return not self._wall_between(max(before, word.x1 - word.height), after, word.middle)

    def _words(self, span: Span) -> list[Span]:
        return [found.span() for found in _WORD.finditer(self._letters.text, *span)]

    def _text(self, span: Span) -> str:
        text = self._letters.text[span[0] : span[1]]
        if self._letters.text[span[1] : span[1] + 1] == HYPHEN:
            text += "-"
        if text.isascii():
            return text
        return text.translate(_LIGATURES).replace("\x00", "")

    def _boxes(self, places: list[int]) -> list[Box]:
        return [self._turn(*box) for box in self._letters.boxes(places)]

    def _sized(self, place: int, box: Box) -> Box:
        """Return the box, or that of the ink where the font claims to be far higher or lower than the others."""
        height = box[3] - box[1]
        if _LOW * self._usual <= height <= _HIGH * self._usual:
            return box
        ink = self._turn(*self._letters.tight(place))
        return (box[0], ink[1], box[2], ink[3]) if ink[3] - ink[1] > 1 else box


def _lists(text: str) -> bool:
    """Whether a line may be one of a list in columns: it has a number before or an amount behind, or leaders."""
    if text[0].isdigit() and _NUMBERED.match(text):
        return True
    if "....." in text or "Rp" in text or "……" in text or "_____" in text or "-----" in text:
        return True
    return ".000" in text or _AMOUNT.search(text) is not None


def _level_with(first: Box, last: Box) -> bool:
    """Whether the last letter stands on the line of the first."""
    common = min(first[3], last[3]) - max(first[1], last[1])
    return common >= 0.5 * min(first[3] - first[1], last[3] - last[1])


def _climbs(piece: Piece) -> bool:
    return len(piece.text) > 2 and piece.height > piece.x1 - piece.x0


def _level(pieces: list[Piece]) -> bool:
    return max(piece.top for piece in pieces) < min(piece.bottom for piece in pieces)


def _overlap(pieces: list[Piece]) -> bool:
    pairs = pairwise(pieces)
    return any(b.x0 < a.x1 - 1.5 and a.x0 < b.x1 and abs(a.middle - b.middle) < a.height / 3 for a, b in pairs)


def _same(one: Piece, other: Piece) -> bool:
    near = abs(one.x0 - other.x0) < 0.3 * (one.x1 - one.x0 or 1.0)
    return near and one.text == other.text and abs(one.top - other.top) < 0.3 * one.height


def _glued(word: Piece, letter: Piece) -> Piece:
    top, bottom = min(word.top, letter.top), max(word.bottom, letter.bottom)
    return Piece(word.text + letter.text, word.x0, top, max(word.x1, letter.x1), bottom, word.bold)


def _whole(text: str, pieces: list[Piece]) -> Piece:
    x0, top = min(piece.x0 for piece in pieces), min(piece.top for piece in pieces)
    x1, bottom = max(piece.x1 for piece in pieces), max(piece.bottom for piece in pieces)
    return Piece(text, x0, top, x1, bottom)
