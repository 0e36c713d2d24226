"""Formulas typed as plain text: bars of dashes, slashes, the factor after them.

Only notations whose geometry is certain become a layout here; what is said in words ("A dibagi B") stays text and is
understood by ``meaning``.
"""

from __future__ import annotations

import re

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.formula.layout import Fence, Fraction, Layout, Row, Words

FACTOR = re.compile(r"\s*(?:[x×X*]|dikali(?:kan)?)\s*(?P<number>\d[\d.,]*)\s*%?(?![\w])")
"""A factor as printed after a fraction: "x 100%", "× 1.000", "dikali 100%"."""
BAR = re.compile(r"\s*(?:[-–—_‐‑‒―─]\s?){3,}\s*")
"""A bar drawn with dashes or underscores; a single dash or an en dash in a sentence is none."""
_SLASH = re.compile(r"\s+[/:÷]\s+")
_COUNTED = re.compile(r"\s*(?:jumlah|total|seluruh|keseluruhan)\b", re.IGNORECASE)
_TIGHT_SLASH = re.compile(r"(?<=\w)\s*/\s*(?=(?:jumlah|total|seluruh|keseluruhan)\b)", re.IGNORECASE)


def from_text(text: str) -> Layout | None:
    """Return the layout of a formula typed with a bar of dashes or with a slash, else None.

    ``linear`` of what comes out for a slash is the text itself, white space apart.
    """
    flat = normalise(text)
    return _dashed(flat) or _slashed(flat)


def is_bar(text: str) -> bool:
    """Tell whether a text is nothing but a bar of dashes."""
    return BAR.fullmatch(text) is not None


def _dashed(text: str) -> Layout | None:
    bars = list(BAR.finditer(text))
    if len(bars) != 1 or not text[: bars[0].start()].strip() or "dibagi" in text.casefold():
        return None
    top, rest = text[: bars[0].start()].strip(), text[bars[0].end() :]
    factor = FACTOR.match(rest)
    if factor is not None:
        return _over(top, rest[factor.end() :], _factor_words(factor))
    last = _last_factor(rest)
    return _over(top, rest, Words("")) if last is None else _over(top, rest[: last.start()], _factor_words(last))


def _over(top: str, bottom: str, factor: Words) -> Layout | None:
    if not bottom.strip():
        return None
    fraction = Fraction(Words(top), Words(bottom.strip()))
    return Row((fraction, factor)) if factor.text else fraction


def _factor_words(factor: re.Match[str]) -> Words:
    return Words(" " + factor.group().strip())


def _last_factor(text: str) -> re.Match[str] | None:
    """Return the factor that ends ``text``, if one does."""
    found = [match for match in FACTOR.finditer(text) if not text[match.end() :].strip(" .;")]
    return found[-1] if found else None


def _slashed(text: str) -> Layout | None:
    factor = _last_factor(text)
    body = text if factor is None else text[: factor.start()]
    tail = () if factor is None else (Words(text[factor.start() :]),)
    opened = body.strip()
    fenced = _is_fenced(opened)
    inner = opened[1:-1] if fenced else opened
    slash = _only_slash(inner, lenient=factor is not None)
    if slash is None or not (factor or _COUNTED.match(inner[slash.end() :])):
        return None
    fraction = Fraction(Words(inner[: slash.start()].strip()), Words(inner[slash.end() :].strip()))
    core: Layout = Fence("(", fraction, ")") if fenced else fraction
    return Row((core, *tail)) if tail else core


def _is_fenced(text: str) -> bool:
    """Tell whether one pair of brackets holds the whole text."""
    if not (text.startswith("(") and text.endswith(")")):
        return False
    depth = 0
    for index, character in enumerate(text):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth == 0:
            return index == len(text) - 1
    return False


def _only_slash(text: str, *, lenient: bool) -> re.Match[str] | None:
    """Return the one division sign of ``text``; a tight slash ("desa/kelurahan") divides only before a count."""
    found = list(_SLASH.finditer(text)) if lenient else [m for m in _SLASH.finditer(text) if m.group().strip() != ":"]
    if not found and lenient:
        found = list(_TIGHT_SLASH.finditer(text))
    usable = [match for match in found if text[: match.start()].strip() and text[match.end() :].strip()]
    return usable[0] if len(usable) == 1 else None
