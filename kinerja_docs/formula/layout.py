"""A formula as it is set on paper, whatever notation it was written in.

Readers make a layout from a Word equation, from LaTeX or from a drawn bar; ``text`` makes one from plain text.
``linear`` writes any of them as the contract prints formulas: ``A / B x 100%``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of text: a name, a number, an operator."""

    text: str


@dataclass(frozen=True, slots=True)
class Fraction:
    """Something over something, with a bar between."""

    top: Layout
    bottom: Layout


@dataclass(frozen=True, slots=True)
class Row:
    """Parts side by side."""

    parts: tuple[Layout, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """A base with something raised or lowered, either of which may be missing."""

    base: Layout
    upper: Layout | None = None
    lower: Layout | None = None


@dataclass(frozen=True, slots=True)
class Fence:
    """Something between brackets."""

    opening: str
    body: Layout
    closing: str


@dataclass(frozen=True, slots=True)
class Radical:
    """A root; ``degree`` is None for the square root."""

    body: Layout
    degree: Layout | None = None


Layout = Words | Fraction | Row | Script | Fence | Radical
"""Large operators (Σ) are ``Script(Words("Σ"), …)`` followed by their body in the row."""


def linear(layout: Layout) -> str:
    """Return the formula on one line: bars as `` / ``, white space normalised.

    A part of a fraction that is itself a sum or a product is not bracketed: official documents do not do so, and the
    text is to stay what a reader sees.
    """
    return " ".join(_pieces(layout).split())


def _pieces(layout: Layout) -> str:
    match layout:
        case Words(text):
            return re.sub(r"\s*[×⋅∙*]\s*", " x ", text) if _is_factor(text) else text
        case Fraction(top, bottom):
            return f"{_pieces(top)} / {_pieces(bottom)} "
        case Row(parts):
            return _join([_pieces(part) for part in parts])
        case Script(base, upper, lower):
            return _pieces(base) + _marked("_", lower) + _marked("^", upper)
        case Fence(opening, body, closing):
            return f"{opening}{_pieces(body).strip()}{closing}"
        case Radical(body, degree):
            return f"√{_marked('^', degree)}({_pieces(body).strip()})"


def _is_factor(text: str) -> bool:
    return re.match(r"\s*[×⋅∙*]", text) is not None


def _marked(mark: str, layout: Layout | None) -> str:
    return "" if layout is None else f"{mark}{linear(layout)}"


def _join(pieces: list[str]) -> str:
    joined = ""
    for piece in pieces:
        blank = joined and piece and (piece[0] in "x×" and not joined[-1].isspace())
        joined += f" {piece}" if blank else piece
    return joined
