"""Formulas in letters whose meaning stands below them: ``A/B x 100%``, ``A = jumlah …``, ``B = jumlah …``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kinerja_docs.formula.operators import is_constant
from kinerja_docs.formula.text import BAR, FACTOR
from kinerja_docs.formula.tree import Pohon, leaves, with_leaves

_LETTERS = r"[A-Za-z]{1,6}\d?(?:[-–]1)?"
_DEFINITION = re.compile(rf"(?:^|(?<=[\s,;.(]))(?P<symbol>{_LETTERS})\s*[=:]\s+(?=\S)")
_LEGEND = re.compile(r"[\s,;.(]*\b(?:keterangan|ket|di\s?mana|dengan|catatan)\b\s*:?\s*$", re.IGNORECASE)
_TAIL = " ,;.)"
_WORD = re.compile(r"[^\W\d_]+\d?(?:[-–]1)?")
_DISPLACED = re.compile(
    rf"(?:.*=)?\s*\(?(?P<top>[^()=]+?)\s*\)?\s*(?P<factor>[x×X*]\s*1[\d.]*\s*%?)\s+(?P<bottom>{_LETTERS})\s*"
)
_STACKED = re.compile(
    rf"(?:.*=)?\s*(?P<top>{_LETTERS})\s+(?P<bottom>{_LETTERS})\s*(?P<factor>[x×X*]\s*1[\d.]*\s*%?)\s*"
)


def separate(text: str) -> tuple[str, Mapping[str, str]]:
    """Return the formula before its first definition, and the definitions by their letters.

    Definitions stand behind the factor ("x 100%"); a text without them comes back as it is, with none.
    """
    factor = FACTOR.search(text)
    found = [] if factor is None else list(_DEFINITION.finditer(text, factor.end()))
    if not found:
        return text, {}
    ends = [*(match.start() for match in found[1:]), len(text)]
    meanings = {match["symbol"]: text[match.end() : end].strip(_TAIL) for match, end in zip(found, ends, strict=True)}
    return _LEGEND.sub("", text[: found[0].start()]).strip(" ,;."), meanings


def spread(formula: str, meanings: Mapping[str, str]) -> str:
    """Return a formula in letters with its slash set apart, and with a denominator that fell behind the factor back.

    ``A/B x 100%`` → ``A / B x 100%``; ``= (A – B) x 100% B`` → ``(A − B) / B x 100%``; letters one above the other
    whose bar is lost, ``A B x 100%``, likewise. Anything else is unchanged.
    """
    letters = _WORD.findall(formula.rpartition("=")[2])
    if BAR.search(formula) or not all(letter in meanings or letter in ("x", "X") for letter in letters):
        return formula
    fallen = _DISPLACED.fullmatch(formula)
    if fallen is not None:
        top = re.sub(r"\s*[-–−]\s*", " − ", fallen["top"])
        return f"({top}) / {fallen['bottom']} {fallen['factor']}"
    stacked = _STACKED.fullmatch(formula)
    if stacked is not None and stacked["bottom"] not in ("x", "X"):
        return f"{stacked['top']} / {stacked['bottom']} {stacked['factor']}"
    return re.sub(r"(?<=[\w)])\s*/\s*(?=[\w(])", " / ", formula)


def substituted(tree: Pohon, meanings: Mapping[str, str]) -> Pohon | None:
    """Return a tree with every letter replaced by what it stands for, None if one of them is not defined."""
    letters = [leaf for leaf in leaves(tree) if not is_constant(leaf)]
    return with_leaves(tree, lambda leaf: meanings.get(leaf, leaf)) if all(map(meanings.get, letters)) else None
