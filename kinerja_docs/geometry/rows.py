"""Pieces side by side are a row: one printed line, all across a page or a cell."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.document import Equation, Inline, Text
from kinerja_docs.geometry.inlines import joined
from kinerja_docs.geometry.page import Piece, Row, around
from kinerja_docs.source import Box

_OVERLAP = 0.6
_GLUED = 0.08
_SPACED, _BETWEEN_WORDS = 6, 1.6
"""So many single letters in a row are words set wide; a gap so many times the usual one parts these words."""
_WIDE, _NO_TEXT = 0.8, 2.4
"""In heights of a line: a gap from which on text may stand in columns, and one that stands in no stretched line."""


@dataclass(slots=True)
class _Line(Row):
    """A printed line of several pieces."""

    parts: list[Piece] = field(default_factory=list)

    @property
    def pieces(self) -> list[Piece]:
        """Its pieces from left to right."""
        return self.parts


def rows(pieces: Iterable[Piece]) -> list[Row]:
    """Return the printed lines from top to bottom; what is printed twice in one place is taken once."""
    lines: list[list[Piece]] = []
    reached = -math.inf
    for piece in sorted(pieces, key=_twice_middle):
        if piece.top >= reached:
            lines.append([piece])
            reached = piece.bottom
            continue
        for line in lines[:-4:-1]:
            if _beside(piece, line[0]):
                line.append(piece)
                break
        else:
            lines.append([piece])
            reached = max(reached, piece.bottom)
    return [line[0] if len(line) == 1 else row(line) for line in lines]


def _twice_middle(piece: Piece) -> float:
    return piece.top + piece.bottom


def row(pieces: list[Piece]) -> Row:
    """Return one printed line of these pieces."""
    pieces = _together(_once(sorted(pieces, key=lambda piece: piece.x0)))
    if len(pieces) == 1:
        return pieces[0]
    x0, top, x1, bottom = around([piece.box for piece in pieces])
    bold = all(piece.bold for piece in pieces)
    return _Line("".join(_texts(pieces)), x0, top, x1, bottom, bold, pieces)


def box_of(lines: Sequence[Row]) -> Box:
    """Return the smallest box around lines; a loop is faster than four times ``min`` or ``max`` for so few."""
    x0, top, x1, bottom = lines[0].box
    for line in lines[1:]:
        if line.x0 < x0:
            x0 = line.x0
        if line.top < top:
            top = line.top
        if line.x1 > x1:
            x1 = line.x1
        if line.bottom > bottom:
            bottom = line.bottom
    return x0, top, x1, bottom


def segments(line: Row, wide: float = _WIDE) -> list[Row]:
    """Return the parts of a line that wide gaps set apart; the label of a list stays with its text."""
    if line.one:
        return [line]
    parts: list[list[Piece]] = [[line.pieces[0]]]
    limit = _limit(line, wide)
    for before, after in zip(line.pieces, line.pieces[1:], strict=False):
        if after.x0 - before.x1 > limit and not _is_label(parts[-1]):
            parts.append([after])
        else:
            parts[-1].append(after)
    return [row(part) for part in parts] if len(parts) > 1 else [line]


def content(line: Row) -> list[Inline]:
    """Return the line as text and equations."""
    if isinstance(line, Piece) and line.layout is None:
        return [Text(line.text, line.underlined)]
    found: list[Inline] = []
    for piece, text in zip(line.pieces, _texts(line.pieces), strict=True):
        blank = text[: len(text) - len(piece.text)]
        own: Inline = Text(piece.text, piece.underlined) if piece.layout is None else Equation(piece.layout)
        found = joined(found, [own], blank)
    return found


def first_word(line: Row) -> float:
    """Return how wide the first word of a line is, as far as that is known."""
    first = line.pieces[0]
    word = first.text.split(maxsplit=1)[0] if first.text else ""
    return (first.x1 - first.x0) * len(word) / max(len(first.text), 1)


def _texts(pieces: list[Piece]) -> list[str]:
    found = [pieces[0].text]
    for before, after in pairwise(pieces):
        gap = after.x0 - before.x1
        glued = gap < _GLUED * min(before.height, after.height) and not (before.layout or after.layout)
        found.append(after.text if glued else f" {after.text}")
    return found


def _beside(piece: Piece, first: Piece) -> bool:
    top, bottom = piece.top, piece.bottom
    if top >= first.bottom or bottom <= first.top:
        return False
    common = min(bottom, first.bottom) - max(top, first.top)
    return common >= _OVERLAP * min(bottom - top, first.bottom - first.top)


def _once(pieces: list[Piece]) -> list[Piece]:
    kept: list[Piece] = []
    for piece in pieces:
        if not any(piece.text == other.text and abs(piece.x0 - other.x0) < 1.5 for other in kept[-3:]):
            kept.append(piece)
    return kept


def _together(pieces: list[Piece]) -> list[Piece]:
    """Return the words of a line whose letters stand apart, else the pieces as they are."""
    if len(pieces) < _SPACED or any(len(piece.text) > 1 for piece in pieces):
        return pieces
    gaps = [after.x0 - before.x1 for before, after in pairwise(pieces)]
    wide = _BETWEEN_WORDS * sorted(gaps)[len(gaps) // 2]
    words = [[pieces[0]]]
    for piece, gap in zip(pieces[1:], gaps, strict=True):
        if gap > wide:
            words.append([piece])
        else:
            words[-1].append(piece)
    return [_word(letters) for letters in words]


def _word(letters: list[Piece]) -> Piece:
    box = around([letter.box for letter in letters])
    return Piece("".join(letter.text for letter in letters), *box, all(letter.bold for letter in letters))


def _limit(line: Row, wide: float) -> float:
    """Return the widest gap that may be one between words of this line."""
    words = line.pieces[1:] if _is_label(line.pieces[:1]) else line.pieces
    pairs = [(a, b) for a, b in pairwise(words) if " " not in a.text and " " not in b.text]
    gaps = sorted(max(b.x0 - a.x1, 0.0) for a, b in pairs)
    usual = gaps[len(gaps) // 4] if len(gaps) > 2 else 0.3 * line.height
    return max(wide * line.height, min(2.2 * usual, _NO_TEXT * line.height))


def _is_label(pieces: list[Piece]) -> bool:
    return len(pieces) == 1 and (split_label(f"{pieces[0].text} x") or ("", ""))[1] == "x"
