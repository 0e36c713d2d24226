"""Pieces of text from the letters of a page.

A line of running text stays one piece: two boxes are asked of pdfium for it, those of its first and last letter. Only
where words may matter (beside rules, around a colon, where letters stand wide apart or twice, in a layer under a
picture, whose rules nobody knows yet) are the words asked for.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, compress, pairwise
from operator import sub
from statistics import median

from kinerja_docs.geometry.page import Piece, Rule, without
from kinerja_docs.readers.pdf.letters import HYPHEN, Letters
from kinerja_docs.readers.pdf.turning import Boxes, boxes_of, direction
from kinerja_docs.source import Box

_LINE = re.compile(rf"[^\s\x00-\x1f](?:[^\r\n{HYPHEN}]*[^\s{HYPHEN}])?")
_PRINTED = bytes(range(ord(" "), 128))
_WORD = re.compile(r"[^\s\x00-\x1f]+")
_DOUBLED = re.compile(r"([^\W\d_])\1\1|([^\W\d_])\2([^\W\d_])\3([^\W\d_])\4")
_NUMBERED = re.compile(r"\d{1,3} ")
_AMOUNT = re.compile(r"\.\d{3}\.\d{3}")
_GAP = "   "
"""Blanks that somebody typed to set words apart."""
_LISTED = (".....", "……", "_____", "-----", "Rp", ".000")
"""Leaders and amounts: a line may be one of a list in columns."""
_MAY_BE_LISTED = re.compile(r"\.(?:\.{4}|000|\d{3}\.\d{3})")
_MAY_BE_LEADERS = ("……", "_____", "----", "Rp", "\x00", "\xad")
"""The same on a page whose letters are not yet what they stand for."""
_LONG = 80
"""Letters from which on nobody asks whether a line is bold."""
_LABEL = 46
"""Letters within which a colon may end the label of a value."""
_THIN, _DENSE = 0.42, 0.25
"""Width of a letter in heights of the line: text set wider or closer is looked at word by word."""
_RUNNING, _SHORT, _MANY = 40, 11, 8
"""Letters of a line of running text, and of one that is too short to say much; so many lines are running text."""
_TIGHT, _HIGH, _LOW, _NEAR = 0.15, 2.0, 0.4, 1.8
_HUGE, _OVER = 3.0, 0.6
"""In heights of a line: letters of a watermark, no title is as large; how much of a line such text covers."""
_SLANT = 0.1
"""Radians from which on text runs in another direction."""
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xA0: " ", 0xAD: "-"}

_ANYWHERE = (math.inf, math.inf, 0.0, 0.0, 0.0, math.inf)

Turn = Callable[[Boxes], Boxes]
Span = tuple[int, int]
"""First letter and the one after the last."""


def spans(text: str) -> list[Span]:
    """Return the lines of a text layer, without the blanks around them."""
    if not _is_plain(text):
        return [line.span() for line in _LINE.finditer(text)]
    sizes = list(map(len, text.split("\r\n")))
    starts = accumulate(sizes, lambda start, size: start + size + 2, initial=0)
    return [(start, start + size) for start, size in zip(starts, sizes, strict=False) if size]


def _is_plain(text: str) -> bool:
    """Whether nothing has to be looked for in a text layer but the ends of its lines."""
    if not text.isascii() or text[:1] == " " or text[-1:] == " " or " \r\n" in text or "\r\n " in text:
        return False
    return len(text.encode().translate(None, _PRINTED)) == 2 * text.count("\r\n")


def quarter_of(first: Boxes, last: Boxes) -> int:
    """Return the quarter turns that set most of the text upright, by the first and last letter of each line."""
    return direction(list(map(sub, last.left, first.left)), list(map(sub, last.bottom, first.bottom)))


class Pieces:
    """The pieces of a page, made line by line.

    Attributes:
        upright: pieces that run as the page does.
        slanted: those that run a quarter turn or two away from it.
        marks: those that run aslant, or are printed over the others: huge, or paler than they.
    """

    def __init__(
        self, letters: Letters, turn: Turn, quarter: int, rules: Iterable[Rule], *, hidden: bool = False
    ) -> None:
        self._letters, self._turn = letters, turn
        self._angle = -quarter * math.pi / 2
        self.upright: list[Piece] = []
        self.slanted: list[Piece] = []
        self.marks: list[Piece] = []
        self._reach = _ANYWHERE
        self._walls = sorted((rule.x0, rule.top, rule.bottom) for rule in rules if rule.upright)
        self._bars = [rule for rule in rules if not rule.upright and not self._ends_at_wall(rule)]
        self._usual = 0.0
        self._thin, self._dense, self._hidden = _THIN, _DENSE, hidden

    def add(self, lines: list[Span], first: Boxes, last: Boxes) -> None:
        """Add the pieces of these lines, whose first and last letters have these boxes in the space of the PDF."""
        pale = self._letters.pale([start for start, _ in lines])
        if not any(pale) or all(pale):
            self._add(lines, first, last)
            return
        dark = [not light for light in pale]
        self._add([*compress(lines, dark)], first.some(dark), last.some(dark))
        before = len(self.upright)
        self._add([*compress(lines, pale)], first.some(pale), last.some(pale))
        self._reach = _ANYWHERE
        self._set_apart(self.upright[before:])

    def _add(self, lines: list[Span], first: Boxes, last: Boxes) -> None:
        if not lines:
            return
        first, last = self._turn(first), self._turn(last)
        heights = list(map(sub, first.bottom, first.top))
        self._usual = median(heights)
        if usual := _density(lines, first.left, last.right, heights):
            self._thin, self._dense = 1.2 * usual, 0.7 * usual
        if self._hidden:
            self._dense = math.inf
        apart = self._add_lines(lines, first, last, heights)
        self._reach = _reach(first, last, heights) if not apart else _ANYWHERE
        self._add_words(apart)
        if max(heights) > _HUGE * self._usual:
            self._set_apart([piece for piece in self.upright if piece.height > _HUGE * self._usual])

    def _set_apart(self, pieces: list[Piece]) -> None:
        """Take those of some pieces as marks that are printed over others, and those that say the same."""
        others = without(self.upright, pieces)
        over = {piece.text for piece in pieces if any(_covers(piece, other) for other in others)}
        found = [piece for piece in pieces if piece.text in over]
        self.marks += found
        self.upright = without(self.upright, found)

    def within(self, width: float, height: float) -> bool:
        """Whether all pieces are sure to be within a page of this size, at least in part."""
        left, top, right, bottom, least, most = self._reach
        seen = left < width and top < height and right > 0 < bottom
        return seen and _LOW * self._usual <= least and most <= _HIGH * self._usual

    def _add_lines(self, lines: list[Span], first: Boxes, last: Boxes, heights: list[float]) -> list[Span]:
        """Add the lines that may stay one piece, return those whose words may matter.

        One loop over plain local names: every line of every page goes through it.
        """
        low, high, dense, thin = _LOW * self._usual, _HIGH * self._usual, self._dense, self._thin
        add, crossed, bold = self.upright.append, self._crossed, self._letters.bold
        ruled, listed, apart = bool(self._bars or self._walls), self._may_be_listed(), []
        columns = zip(first.left, first.top, first.bottom, last.top, last.right, last.bottom, heights, strict=True)
        texts = self._texts(lines)
        for span, text, (left, top, bottom, over, right, under, height) in zip(lines, texts, columns, strict=True):
            if height < low or height > high:
                left, top, _, bottom = self._sized(span[0], (left, top, left, bottom))
                height = bottom - top
            width = (right - left) / (len(text) * height or 1.0)
            if (
                dense >= width
                or not ((top <= over and under <= bottom) or _is_level(top, bottom, over, under))
                or (
                    (
                        width >= thin
                        or text.find(":", 0, _LABEL) >= 0
                        or text.isupper()
                        or text[0].isdigit()
                        or _GAP in text
                    )
                    and _is_apart(text, width >= thin)
                )
                or (listed and _is_listed(text))
                or (ruled and crossed(left, right, (top + bottom) / 2, height))
            ):
                apart.append(span)
            else:
                add(Piece(text, left, top, right, bottom, len(text) < _LONG and bold(span[0])))
        return apart

    def _may_be_listed(self) -> bool:
        layer = self._letters.text
        for mark in _MAY_BE_LEADERS:
            if mark in layer:
                return True
        return _MAY_BE_LISTED.search(layer) is not None

    def _crossed(self, left: float, right: float, middle: float, height: float) -> bool:
        """Whether a rule runs through a line, or close over or under it without being part of a frame."""
        reach = _NEAR * height
        for bar in self._bars:
            if left < bar.x1 and bar.x0 < right and abs(bar.top - middle) < reach:
                return True
        return bool(self._walls) and self._wall_between(left + 1.5, right - 1.5, middle)

    def _add_words(self, lines: list[Span]) -> None:
        if not lines:
            return
        words = [self._words(span) for span in lines]
        found = map(self._turn, self._letters.ends([word for line in words for word in line]))
        boxes: Iterator[tuple[Box, Box]] = zip(*(ends.each() for ends in found), strict=True)
        for span, line in zip(lines, words, strict=True):
            bold = self._letters.bold(span[0])
            self._settle(span, line, [self._piece(word, *next(boxes), bold) for word in line])

    def _settle(self, span: Span, words: list[Span], pieces: list[Piece]) -> None:
        text = self._text(span)
        if self._is_slanted(span[0]):
            self._slant(span[0], _whole(text, pieces))
        elif _DOUBLED.search(text) or _overlap(pieces):
            self.upright += self._by_letters(span)
        else:
            for word, piece in zip(words, pieces, strict=True):
                self._settle_word(word, piece)

    def _settle_word(self, word: Span, piece: Piece) -> None:
        if not self._is_odd(piece):
            self.upright.append(piece)
        elif self._is_slanted(word[0]):
            self._slant(word[0], piece)
        else:
            self.upright += self._by_letters(word, over=self._walled(piece))

    def _is_slanted(self, place: int) -> bool:
        return self._turned(place, math.tau) > _SLANT

    def _turned(self, place: int, step: float) -> float:
        """Return how far a letter is turned from the direction of the page, or from the nearest such step of it."""
        turn = (self._letters.angle(place) - self._angle) % step
        return min(turn, step - turn)

    def _slant(self, place: int, piece: Piece) -> None:
        """Set a piece apart: only what is turned by quarters can be the heading of a narrow column."""
        is_aslant = self._turned(place, math.pi / 2) > _SLANT
        (self.marks if is_aslant else self.slanted).append(piece)

    def _is_odd(self, piece: Piece) -> bool:
        """Whether a word stands on two lines, or on both sides of a rule."""
        return piece.height > _HIGH * self._usual or self._walled(piece)

    def _piece(self, word: Span, first: Box, last: Box, bold: bool) -> Piece:
        first = self._sized(word[0], first)
        top, bottom = first[1], first[3]
        if not _is_level(top, bottom, last[1], last[3]):
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

    def _by_letters(self, span: Span, *, over: bool = False) -> list[Piece]:
        """Return the words of a stretch letter by letter: none twice, split at gaps and at upright rules.

        If it runs ``over`` such a rule, huge letters are no part of them.
        """
        places = [place for place in range(*span) if not self._letters.text[place].isspace()]
        bold = self._letters.bold(span[0])
        kept: list[Piece] = []
        for place, box in zip(places, self._turn(self._letters.boxes(places)).each(), strict=True):
            letter = Piece(self._text((place, place + 1)), *self._sized(place, box), bold)
            if letter.text and not any(_same(letter, other) for other in kept):
                kept.append(letter)
        kept.sort(key=lambda letter: letter.x0)
        if over and (huge := [letter for letter in kept if letter.height > _HUGE * self._usual]):
            self.marks.append(_whole("".join(letter.text for letter in huge), huge))
            kept = without(kept, huge)
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

    def _texts(self, lines: list[Span]) -> list[str]:
        layer = self._letters.text
        if HYPHEN in layer or not layer.isascii():
            return [self._text(span) for span in lines]
        return [layer[start:end] for start, end in lines]

    def _text(self, span: Span) -> str:
        start, end = span
        layer = self._letters.text
        text = layer[start:end]
        if layer.startswith(HYPHEN, end):
            text += "-"
        if text.isascii():
            return text
        return text.translate(_LIGATURES).replace("\x00", "")

    def _sized(self, place: int, box: Box) -> Box:
        """Return the box, or that of the ink where the font claims to be far higher or lower than the others."""
        height = box[3] - box[1]
        if _LOW * self._usual <= height <= _HIGH * self._usual:
            return box
        (tight,) = self._letters.tight([place])
        (ink,) = self._turn(boxes_of(tight)).each()
        return (box[0], ink[1], box[2], ink[3]) if ink[3] - ink[1] > 1 else box


def _is_apart(text: str, is_thin: bool) -> bool:
    """Whether a line has to be looked at word by word: it is set wide, headings may stand side by side in it, a number
    before its text, or a colon before a value. A single word need not be, unless it may be printed twice over.
    """
    colon = text.find(":", 0, _LABEL)
    if not (is_thin or _GAP in text or 0 <= colon < len(text) - 1 or (colon > 0 and text[-2] == " ") or text.isupper()):
        return _NUMBERED.match(text) is not None
    return _WORD.fullmatch(text) is None or _DOUBLED.search(text) is not None


def _is_listed(text: str) -> bool:
    return any(mark in text for mark in _LISTED) or _AMOUNT.search(text) is not None


def _reach(first: Boxes, last: Boxes, heights: list[float]) -> tuple[float, float, float, float, float, float]:
    """Return how far right and down lines begin, how far left and up they end, and how low and high they are."""
    return max(first.left), max(first.top), min(last.right), min(first.bottom), min(heights), max(heights)


def _density(lines: list[Span], lefts: list[float], rights: list[float], heights: list[float]) -> float:
    """Return how wide a letter is, in heights: in the denser ones of the long lines, as columns spread others.

    Where there is no running text, long lines are rows of tables and labels with values: short lines are as good.
    """
    sizes = [end - start for start, end in lines]
    least = _RUNNING if sum(size > _RUNNING for size in sizes) >= _MANY else _SHORT
    found = [
        (right - left) / (size * (height or 1.0))
        for size, left, right, height in zip(sizes, lefts, rights, heights, strict=True)
        if size > least
    ]
    found.sort()
    return found[len(found) // 4] if found else 0.0


def _is_level(top: float, bottom: float, over: float, under: float) -> bool:
    """Whether the last letter, from ``over`` to ``under``, stands on the line of the first."""
    common = min(bottom, under) - max(top, over)
    return common >= 0.5 * min(bottom - top, under - over)


def _overlap(pieces: list[Piece]) -> bool:
    pairs = pairwise(pieces)
    return any(b.x0 < a.x1 - 1.5 and a.x0 < b.x1 and abs(a.middle - b.middle) < a.height / 3 for a, b in pairs)


def _covers(one: Piece, other: Piece) -> bool:
    common = min(one.bottom, other.bottom) - max(one.top, other.top)
    return one.x0 < other.x1 and other.x0 < one.x1 and common > _OVER * min(one.height, other.height)


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
