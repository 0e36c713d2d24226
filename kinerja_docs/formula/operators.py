"""Where a formula on one line comes apart: brackets, plus, minus, times, commas of a mean.

Only signs outside brackets count. A hyphen or an en dash is a minus only between operands that are certain to be
quantities, because "pembinaan - pengawasan" is no difference.
"""

from __future__ import annotations

import re
from itertools import pairwise

_DEEPEST = 30
BOX = re.compile("[\ue000-\uf8ff]")
"""A character that stands for a fraction while the line around it is read."""
COUNTED = re.compile(
    r"\s*(?:jumlah|total|seluruh|keseluruhan|banyak(?:nya)?|realisasi|target|nilai|capaian|luas|panjang|volume|[Σ∑])\b",
    re.IGNORECASE,
)
_SYMBOL = re.compile(r"\s*[A-Za-z]{1,4}\d{0,2}(?:[-–]1)?\s*")
_CONSTANT = re.compile(r"\s*\d+(?:[.,]\d+)*\s*%?\s*")
_BEFORE, _AFTER = r"(?:(?<=\s)|(?<=[)\ue000-\uf8ff]))", r"(?=\s|[(\ue000-\uf8ff])"
_SUM = re.compile(rf"{_BEFORE}(?:[+−–-]|ditambah|dikurangi){_AFTER}", re.IGNORECASE)
_TIMES = re.compile(rf"{_BEFORE}(?:[x×*]|dikali(?:kan)?(?:\s+dengan)?){_AFTER}", re.IGNORECASE)
_SCALE = re.compile(r"\s*(?:\d+(?:[.,]\d+)*\s*%|10{2,}(?!\w)|10{0,2}(?:\.0{3})+(?!\w))")
_MEAN = re.compile(r"rata\s?-\s?rata\s+dari\s+", re.IGNORECASE)
_KINDS = {"+": "jumlah", "ditambah": "jumlah", "x": "kali"}


def is_fenced(text: str) -> bool:
    """Tell whether one pair of round brackets holds the whole text."""
    return text.startswith("(") and text.endswith(")") and _closing(text) == len(text) - 1


def outside(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Return the matches of a pattern that stand outside all brackets."""
    depths = _depths(text)
    return [found for found in pattern.finditer(text) if depths[found.start()] == 0]


def is_too_deep(text: str) -> bool:
    """Tell whether more brackets are open at once than any formula has."""
    return max(_depths(text)) > _DEEPEST


def is_balanced(text: str) -> bool:
    """Tell whether every bracket of a text has its partner."""
    depths = _depths(text)
    return depths[-1] == 0 and min(depths) >= 0


def is_quantity(text: str) -> bool:
    """Tell whether an operand can be nothing but a quantity: a count, a letter, a number, a bracket, a fraction."""
    flat = text.strip()
    certain = (COUNTED.match(flat), _SYMBOL.fullmatch(flat), _CONSTANT.fullmatch(flat), BOX.fullmatch(flat))
    return any(certain) or is_fenced(flat)


def is_constant(text: str) -> bool:
    """Tell whether an operand is a bare number ("12", "100%")."""
    return _CONSTANT.fullmatch(text) is not None


def is_scale(text: str) -> bool:
    """Tell whether an operand begins with what only a ratio is multiplied by ("100%", "1.000")."""
    return _SCALE.match(text) is not None


def split(text: str) -> tuple[list[str], list[re.Match[str]]]:
    """Return operands and the signs between them on the lowest level: those of a sum, else those of a product."""
    for signs in (_sum_signs(text), outside(_TIMES, text)):
        operands = _between(text, signs)
        if signs and all(map(has_words, operands)):
            return operands, signs
    return [text], []


def kind_of(sign: re.Match[str]) -> str:
    """Return which operation a sign of :func:`split` stands for: "jumlah", "selisih" or "kali"."""
    mark = sign.group().casefold()
    return "kali" if sign.re is _TIMES else _KINDS.get(mark, "selisih")


def mean_terms(text: str) -> tuple[str, list[str], list[re.Match[str]]] | None:
    """Return lead, terms and separators of "Rata-rata dari A, B", else None; ";" separates where it occurs."""
    lead = _MEAN.match(text)
    if lead is None:
        return None
    rest = text[lead.end() :]
    separators = outside(re.compile(r"\s*;\s*"), rest) or outside(re.compile(r",\s+"), rest)
    terms = _between(rest, separators)
    return (lead.group(), terms, separators) if separators and all(map(has_words, terms)) else None


def has_words(text: str) -> bool:
    """Tell whether there is anything in an operand besides signs."""
    return any(character.isalnum() for character in text) or BOX.search(text) is not None


def _sum_signs(text: str) -> list[re.Match[str]]:
    signs = outside(_SUM, text)
    sure = [sign for sign in signs if sign.group() not in "-–"]
    if len(sure) == len(signs) or all(map(is_quantity, _between(text, signs))):
        return signs
    return sure


def _between(text: str, signs: list[re.Match[str]]) -> list[str]:
    edges = [0, *(edge for sign in signs for edge in sign.span()), len(text)]
    return [text[start:end].strip() for start, end in list(pairwise(edges))[::2]]


def _closing(text: str) -> int:
    depths = _depths(text)
    return next((at for at in range(len(text)) if depths[at + 1] == 0), -1)


def _depths(text: str) -> list[int]:
    """Return how many brackets are open before each character, and behind the last one."""
    depths = [0]
    for character in text:
        depths.append(depths[-1] + {"(": 1, ")": -1}.get(character, 0))
    return depths
