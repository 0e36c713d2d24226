"""What a formula means: from its layout, or from the words that say it. What is not certain stays None."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.formula import definitions, operators, told
from kinerja_docs.formula.layout import Fence, Fraction, Layout, Row, Words, linear
from kinerja_docs.formula.text import BAR, FACTOR, factor_number, from_text, last_factor
from kinerja_docs.formula.tree import Gabungan, Pertumbuhan, Pohon, Rasio, Suku
from kinerja_docs.formula.wording import of_words

_MINUS = re.compile(r"\s+[-–−]\s+|\s+dikurangi\s+", re.IGNORECASE)
_NAME = re.compile(r"[^=()\ue000-\uf8ff]*=\s*")
_RESULT = re.compile(r"(?<=%)\s*=\s*[\d.,….\s]*%?\s*$|[\s.;,]*\btipe\s+pe(?:rh|ngh)itungan\s*:.*$", re.IGNORECASE)
_RESTATED = re.compile(r"\s+atau\s+[A-Z]{1,8}\s*/\s*[A-Z]{1,8}\s.*$")
_LEAD = re.compile(
    r"^(?:tipe\s+pe(?:rh|ngh)itungan\s*:\s*(?:non\W*)?kumulatif\b[\s.;,]*"
    r"|(?:(?:cara|metode|teknik)\s+)?(?:rumus(?:an)?|formula(?:si)?|menghitung|mengukur)?\s*"
    r"(?:\b(?:pe(?:rh|ngh)itungan|pengukuran))?(?<=[a-z])(?:nya)?\s*:\s*"
    r"|(?:dihitung|diperoleh|diukur)\s+(?:dari\s+|dengan\s+(?:cara\s+)?))+",
    re.IGNORECASE,
)
"""What stands before a formula and is no part of it: "Rumus:", "Dihitung dari", "Tipe Perhitungan: Non-kumulatif"."""
_BRACKETS = str.maketrans("{}[]", "()()")
"""Brackets of a higher level, which mean what round ones do."""
_FACTOR_FIRST = re.compile(
    r"(?:100\s?%|100\s+persen|seratus\s+persen)\s*(?:[x×*]|dikali(?:kan)?)\s*(?=\S)", re.IGNORECASE
)


def of_layout(layout: Layout) -> Pohon | None:
    """Return the meaning of a layout, else None.

    A layout that is arithmetic throughout is read as such. One with exactly one fraction is read as that fraction
    whatever the words before it say.
    """
    written, meanings = definitions.separate(linear(layout))
    boxes: list[Fraction] = []
    line = normalise(_line(layout, boxes))
    tree = _arithmetic(_NAME.sub("", line, count=1) if _NAME.match(line) else line, boxes) or _fraction(layout)
    if tree is None or isinstance(tree, str):
        return None
    return (definitions.substituted(tree, meanings) or tree) if meanings and written else tree


def of_text(text: str) -> Pohon | None:
    """Return the meaning of a formula that is plain text, else None."""
    flat = _factor_last(without_remarks(_RESTATED.sub("", normalise(text)))).translate(_BRACKETS)
    if operators.is_too_deep(flat):
        return None
    formula, meanings = definitions.separate(flat)
    if meanings:
        return _in_letters(formula, definitions.spread(formula, meanings), meanings)
    typed = from_text(flat)
    if typed is not None:
        return of_layout(typed)
    return _told(flat) or _fallen(flat) or of_words(flat)


def without_remarks(text: str) -> str:
    """Return a formula without what stands around it: "Rumus:" before it, its result or "Tipe Perhitungan" behind."""
    return _RESULT.sub("", _LEAD.sub("", text))


def _factor_last(text: str) -> str:
    """Return "100% x A / B" as "A / B x 100%"."""
    first = _FACTOR_FIRST.match(text)
    return text if first is None or FACTOR.search(text, first.end()) else f"{text[first.end() :]} x 100%"


def _in_letters(formula: str, spread: str, meanings: Mapping[str, str]) -> Pohon | None:
    typed = from_text(spread)
    tree = None if typed is None else of_layout(typed)
    if tree is None:
        return None
    return definitions.substituted(tree, meanings) or (tree if spread == formula else None)


def _line(layout: Layout, boxes: list[Fraction]) -> str:
    """Return a layout on one line, each fraction as one character that leads back to it by its number."""
    match layout:
        case Fraction():
            boxes.append(layout)
            return chr(0xE000 + len(boxes) - 1)
        case Row(parts):
            return "".join(_line(part, boxes) for part in parts)
        case Fence("(", body, ")"):
            return f"({_line(body, boxes).strip()})"
        case Words(text):
            return operators.BOX.sub("", text)
    return linear(layout)


def _arithmetic(text: str, boxes: list[Fraction]) -> Suku | None:
    """Return the tree of a line that is arithmetic from end to end, its text if it is a single name."""
    if operators.is_too_deep(text):
        return None
    line = _bare(text)
    factor = last_factor(line)
    core = _bare(line if factor is None else line[: factor.start()])
    if operators.BOX.fullmatch(core):
        return _ratio(boxes[ord(core) - 0xE000], None if factor is None else factor_number(factor))
    if factor is not None and operators.BOX.search(core):
        return _combined("kali", [_arithmetic(core, boxes), factor_number(factor)])
    mean = operators.mean_terms(line)
    if mean is not None:
        return _combined("rata_rata", [_arithmetic(term, boxes) for term in mean[1]])
    operands, signs = operators.split(line)
    if signs and operators.kind_of(signs[0]) == "kali" and any(map(operators.is_scale, operands)):
        return None
    return _chained([_arithmetic(operand, boxes) for operand in operands], signs) if signs else _name(line)


def _bare(text: str) -> str:
    flat = text.strip()
    while operators.is_fenced(flat):
        flat = flat[1:-1].strip()
    return flat


def _chained(terms: list[Suku | None], signs: list[re.Match[str]]) -> Suku | None:
    """Return terms joined from left to right; a run of the same sign is one tree."""
    joined, pending = terms[:1], ""
    for sign, term in zip(signs, terms[1:], strict=True):
        kind = operators.kind_of(sign)
        if pending and kind != pending:
            joined = [_combined(pending, joined)]
        joined, pending = [*joined, term], kind
    return _combined(pending, joined)


def _combined(kind: str, terms: list[Suku | None]) -> Suku | None:
    known = tuple(term for term in terms if term is not None)
    if len(known) != len(terms):
        return None
    match kind:
        case "jumlah" | "selisih" | "kali" | "rata_rata":
            return Gabungan(jenis=kind, suku=known)
    return None


def _name(text: str) -> str | None:
    """Return the name of a quantity, None for what cannot be one."""
    percent = operators.is_constant(text) and "%" in text
    broken = operators.BOX.search(text) or BAR.search(text) or FACTOR.search(text) or percent or not fold(text)
    return None if broken or not operators.is_balanced(text) else text


def _fraction(layout: Layout) -> Pohon | None:
    parts = layout.parts if isinstance(layout, Row) else (layout,)
    cores = [_unfenced(part) for part in parts]
    fractions = [core for core in cores if isinstance(core, Fraction)]
    if len(fractions) != 1:
        return None
    after = "".join(linear(part) + " " for part in parts[cores.index(fractions[0]) + 1 :])
    factor = FACTOR.match(after)
    return _ratio(fractions[0], None if factor is None else factor_number(factor))


def _unfenced(layout: Layout) -> Layout:
    return _unfenced(layout.body) if isinstance(layout, Fence) else layout


def _ratio(fraction: Fraction, factor: str | None) -> Pohon | None:
    if factor is None and isinstance(fraction.top, Words) and (early := last_factor(fraction.top.text)):
        return _over(fraction.top.text[: early.start()], linear(fraction.bottom), early)
    top, bottom = _side(fraction.top), _side(fraction.bottom)
    if top is None or bottom is None:
        return None
    return _growth(fraction.top, top, bottom, factor) or Rasio(pembilang=top, penyebut=bottom, pengali=factor)


def _side(layout: Layout) -> Suku | None:
    boxes: list[Fraction] = []
    return _arithmetic(_own(normalise(_line(layout, boxes))), boxes)


def _own(text: str) -> str:
    """Return the words of a part without what belongs to the whole formula: a label, its name before "=", a remark."""
    flat = without_remarks(text.strip()).removesuffix("=").rstrip()
    before, sign, after = flat.partition("=")
    return after.strip() if sign and fold(after) and not fold(before).isdigit() else flat


def _growth(layout: Layout, top: Suku, bottom: Suku, factor: str | None) -> Pertumbuhan | None:
    terms: tuple[Suku, ...] = ()
    if isinstance(top, Gabungan) and top.jenis == "selisih":
        terms = top.suku
    elif isinstance(top, str):
        terms = tuple(_MINUS.split(_bare(_own(linear(layout)))))
    if len(terms) != 2 or not _same(terms[1], bottom):
        return None
    return Pertumbuhan(kini=terms[0], lalu=terms[1], pengali=factor)


def _same(one: Suku, other: Suku) -> bool:
    return fold(one) == fold(other) if isinstance(one, str) and isinstance(other, str) else one == other


def _over(top: str, bottom: str, factor: re.Match[str] | None) -> Pohon | None:
    return _ratio(Fraction(Words(top), Words(bottom)), None if factor is None else factor_number(factor))


def _told(text: str) -> Pohon | None:
    found = told.ratio(text)
    return None if found is None else _ratio(Fraction(Words(found.top), Words(found.bottom)), found.factor)


def _fallen(text: str) -> Pohon | None:
    """Return a ratio whose bar is lost and whose denominator stands behind the factor: "A x 100% B", both counts."""
    factor = FACTOR.search(text)
    if factor is None or ". " in text:
        return None
    top, bottom = _own(text[: factor.start()]), text[factor.end() :].strip()
    counts = all(operators.COUNTED.match(_bare(side)) and "=" not in side for side in (top, bottom))
    return _over(top, bottom, factor) if counts else None
