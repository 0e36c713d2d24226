"""Equations that stay inside their cell: long names in a fraction are broken into lines.

Word breaks an equation at its operators only, LibreOffice nowhere. LibreOffice also sets every equation in a serif
face of 12 points, whatever the document says; the widths here are those, which is a little more than Word needs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from kinerja_docs.formula.layout import Fence, Fraction, Layout, Radical, Row, Script, Words
from kinerja_docs.formula.omml import to_omml

_SIZE = 12.0
_WIDTHS = {
    **dict.fromkeys(" .,/|", 250),
    **dict.fromkeys("ijlt:;'\\!", 278),
    **dict.fromkeys("frIs()[]-", 350),
    **dict.fromkeys("acezJ?", 444),
    **dict.fromkeys("FPSELTZ+=−×<>", 611),
    **dict.fromkeys("ABCDGHKNOQRUVXYw", 722),
    **dict.fromkeys("mM%", 833),
    **dict.fromkeys("W", 944),
}
_USUAL = 500
_SPARE = 1.04
_LONG = 0.35
_LEAST = 60.0
_TEXT = re.compile("<m:t[^>]*>([^<]*)</m:t>")


@lru_cache(maxsize=4096)
def equation(layout: Layout, width: float, *, centred: bool = False) -> str:
    """Return the layout as ``m:oMathPara`` that is not wider than ``width`` points, as far as its words allow."""
    justified = f'<m:oMathParaPr><m:jc m:val="{"center" if centred else "left"}"/></m:oMathParaPr>'
    return f"<m:oMathPara>{justified}{to_omml(fit(layout, width))}</m:oMathPara>"


@lru_cache(maxsize=4096)
def printed(layout: Layout, width: float, *, centred: bool) -> tuple[str, str]:
    """Return the equation, and its visible text."""
    xml = equation(layout, width, centred=centred)
    return xml, unescape("".join(_TEXT.findall(xml)))


def fit(layout: Layout, width: float) -> Layout:
    """Return the layout with its long texts broken, so that it takes at most ``width`` points."""
    if natural_width(layout) <= width:
        return layout
    match layout:
        case Words(text):
            return Words("\n".join(_balanced(text, width)))
        case Fraction(top, bottom):
            return Fraction(fit(top, width), fit(bottom, width))
        case Row(parts):
            return _fit_row(parts, width)
        case Fence(opening, body, closing):
            return Fence(opening, fit(body, width - _text_width(opening + closing) - _SIZE / 2), closing)
        case Radical(body, degree):
            return Radical(fit(body, width - _SIZE), degree)
        case Script(base, upper, lower):
            return Script(fit(base, width - _SIZE * 2), upper, lower)


def natural_width(layout: Layout) -> float:
    """Return the width in points that a layout takes on one line."""
    match layout:
        case Words(text):
            return max(_text_width(line) for line in text.split("\n"))
        case Fraction(top, bottom):
            return max(natural_width(top), natural_width(bottom)) + _SIZE / 3
        case Row(parts):
            return sum(natural_width(part) for part in parts)
        case Fence(opening, body, closing):
            return natural_width(body) + _text_width(opening + closing) + _SIZE / 2
        case Radical(body, degree):
            return natural_width(body) + _SIZE + (natural_width(degree) if degree else 0)
        case Script(base, upper, lower):
            marks = [natural_width(mark) * 0.7 for mark in (upper, lower) if mark is not None]
            return natural_width(base) + max(marks, default=0)


def _fit_row(parts: tuple[Layout, ...], width: float) -> Layout:
    widths = [natural_width(part) for part in parts]
    long = [index for index, each in enumerate(widths) if each > width * _LONG]
    share = (width - sum(each for index, each in enumerate(widths) if index not in long)) / max(len(long), 1)
    if share < _LEAST or not long:
        return _stacked(parts, width)
    return Row(tuple(fit(part, share) if index in long else part for index, part in enumerate(parts)))


def _stacked(parts: tuple[Layout, ...], width: float) -> Layout:
    lines: list[list[Layout]] = [[]]
    used = 0.0
    for part in parts:
        wide = min(natural_width(part), width)
        if lines[-1] and used + wide > width:
            lines.append([])
            used = 0.0
        lines[-1].append(fit(part, width))
        used += wide
    broken = [piece for line in lines for piece in (Words("\n"), *line)]
    return Row(tuple(broken[1:]))


def _balanced(text: str, width: float) -> list[str]:
    lines = _wrapped(text, width)
    narrow, wide = _text_width(text) / len(lines), width
    while wide - narrow > _SIZE / 4:
        middle = (narrow + wide) / 2
        if len(_wrapped(text, middle)) <= len(lines):
            wide = middle
        else:
            narrow = middle
    return _wrapped(text, wide)


def _wrapped(text: str, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        if lines and _text_width(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [text]


def _text_width(text: str) -> float:
    return sum(_WIDTHS.get(character, _USUAL) for character in text) / 1000 * _SIZE * _SPARE
