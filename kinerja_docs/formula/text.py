"""Formulas typed as plain text: bars of dashes, slashes, brackets, signs, the factor after them.

Only notations whose geometry is certain become a layout here; what is said in words ("A dibagi B") stays text and is
understood by ``meaning``.
"""

from __future__ import annotations

import re

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.formula import operators
from kinerja_docs.formula.layout import Fence, Fraction, Layout, Row, Words

FACTOR = re.compile(
    r"\s*(?:(?<!inde)[x×X*]|di\s?kali(?:kan)?(?:\s+dengan)?(?:\s*\([x×]\))?)\s*"
    r"(?:(?P<number>\d+(?:[.,]\d+)*)\s*(?:%|persen\b)?(?![\w])|seratus\s+persen\b)"
    r"|\s*\bkali\s+(?:100(?:\s*(?:%|persen\b)|(?=[\s.;]*$))|seratus\s+persen\b)",
    re.IGNORECASE,
)
"""A factor as printed after a fraction: "x 100%", "× 1.000", "dikali 100%", "dikalikan seratus persen"."""
BAR = re.compile(r"\s*(?:[-–—_‐‑‒―─]\s?){3,}\s*")
"""A bar drawn with dashes or underscores; a single dash or an en dash in a sentence is none."""
_SLASH = re.compile(r"\s+[/:÷]\s+")
_COUNTED = re.compile(r"\s*(?:jumlah|total|seluruh|keseluruhan|target)\b", re.IGNORECASE)
_TIGHT_SLASH = re.compile(
    r"(?<=\w)\s*/\s*(?=(?:jumlah|total|seluruh|keseluruhan|target)\b)|(?<=\))\s*/\s*", re.IGNORECASE
)
_TOLD = re.compile(r"\.\s|\bdi\s?bagi|\b(?:per)?banding", re.IGNORECASE)
_NAMED = re.compile(r"\s*\w[^=()]*=\s*(?=\S)")


def from_text(text: str) -> Layout | None:
    """Return the layout of a formula typed with a bar of dashes, a slash or signs between quantities, else None.

    ``linear`` of what comes out for a slash is the text itself, white space apart.
    """
    flat = normalise(text)
    if operators.is_too_deep(flat):
        return None
    return _dashed(flat) or _expression(flat) or _named(flat)


def factor_number(factor: re.Match[str]) -> str:
    """Return the number of a match of :data:`FACTOR` as printed."""
    return factor["number"] or "100"


def is_bar(text: str) -> bool:
    """Tell whether a text is nothing but a bar of dashes."""
    return BAR.fullmatch(text) is not None


def last_factor(text: str) -> re.Match[str] | None:
    """Return the factor that ends ``text``, if one does."""
    found = [match for match in FACTOR.finditer(text) if not text[match.end() :].strip(" .;")]
    return found[-1] if found else None


def _dashed(text: str) -> Layout | None:
    bars = list(BAR.finditer(text))
    if len(bars) != 1 or not text[: bars[0].start()].strip() or "dibagi" in text.casefold():
        return None
    top, rest = text[: bars[0].start()].strip(), text[bars[0].end() :]
    factor = FACTOR.match(rest)
    if factor is not None:
        return _over(top, rest[factor.end() :], _factor_words(factor))
    last = last_factor(rest)
    return _over(top, rest, Words("")) if last is None else _over(top, rest[: last.start()], _factor_words(last))


def _over(top: str, bottom: str, factor: Words) -> Layout | None:
    if not bottom.strip():
        return None
    fraction = Fraction(Words(top), Words(bottom.strip()))
    return Row((fraction, factor)) if factor.text else fraction


def _factor_words(factor: re.Match[str]) -> Words:
    return Words(" " + factor.group().strip())


def _expression(text: str) -> Layout | None:
    if operators.is_fenced(text):
        inner = _expression(text[1:-1].strip())
        return None if inner is None else Fence("(", inner, ")")
    return _slashed(text) or _operated(text)


def _named(text: str) -> Layout | None:
    """Return the layout of a formula behind its own name: "Persentase desa = (A / B) x 100%"."""
    name = _NAMED.match(text)
    inner = None if name is None else _expression(text[name.end() :])
    if name is None or inner is None:
        return None
    return Row((Words(name.group()), *(inner.parts if isinstance(inner, Row) else (inner,))))


def _slashed(text: str) -> Layout | None:
    factor = last_factor(text)
    body = (text if factor is None else text[: factor.start()]).strip()
    core = _core(body, factor=factor is not None)
    if core is None or factor is None:
        return core
    return Row((core, Words(text[factor.start() :])))


def _core(body: str, *, factor: bool) -> Layout | None:
    """Return the fraction before a factor, or without any: brackets around it, or its one slash outside brackets."""
    if operators.is_fenced(body):
        inner = _core(body[1:-1].strip(), factor=factor)
        return None if inner is None else Fence("(", inner, ")")
    slash = _only_slash(body, lenient=factor)
    if slash is None:
        return None
    top, bottom = body[: slash.start()], body[slash.end() :]
    if not (factor or _COUNTED.match(bottom) or operators.is_fenced(bottom.strip()) or _is_sum(top.strip())):
        return None
    return Fraction(_side(top), _side(bottom)) if operators.is_balanced(top) else None


def _is_between(text: str, colon: re.Match[str]) -> bool:
    """Tell whether a colon stands between two quantities; behind a label ("Kegiatan : …") it divides nothing."""
    return operators.is_quantity(text[: colon.start()]) and operators.is_quantity(text[colon.end() :])


def _is_sum(text: str) -> bool:
    """Tell whether a text is brackets around plus or minus, which only a formula has: "(kini − lalu)"."""
    return operators.is_fenced(text) and bool(operators.split(text[1:-1].strip())[1])


def _side(text: str) -> Layout:
    """Return numerator or denominator; brackets and signs inside it become parts of the layout."""
    flat = text.strip()
    return Words(flat) if last_factor(flat) else _expression(flat) or _row_of(flat) or Words(flat)


def _operated(text: str) -> Layout | None:
    """Return a sum, a difference, a product or a mean that is a whole formula by itself."""
    operands, signs = operators.split(text)
    certain = all(map(operators.is_quantity, operands)) or operators.COUNTED.match(text) is not None
    if signs and (_TOLD.search(text) or any(map(operators.is_scale, operands)) or not certain):
        return None
    return _row_of(text)


def _row_of(text: str) -> Layout | None:
    mean = operators.mean_terms(text)
    lead, operands, signs = mean or ("", *operators.split(text))
    if not signs:
        return None
    sides = [_expression(operand) or Words(operand) for operand in operands]
    between = [Words(_spaced(sign.group(), mean=mean is not None)) for sign in signs]
    parts = [part for pair in zip(sides, [*between, Words("")], strict=True) for part in pair]
    return Row(tuple(part for part in (Words(lead), *parts) if part != Words("")))


def _spaced(sign: str, *, mean: bool) -> str:
    return sign if mean else f" {sign} "


def _only_slash(text: str, *, lenient: bool) -> re.Match[str] | None:
    """Return the one division sign of ``text``; a tight slash ("desa/kelurahan") divides only before a count."""
    spaced = operators.outside(_SLASH, text)
    found = [match for match in spaced if match.group().strip() != ":" or (lenient and _is_between(text, match))]
    if not found:
        tight = operators.outside(_TIGHT_SLASH, text)
        found = tight if lenient else [match for match in tight if _is_sum(text[: match.start()].strip())]
    usable = [match for match in found if text[: match.start()].strip() and text[match.end() :].strip()]
    return usable[0] if len(usable) == 1 else None
