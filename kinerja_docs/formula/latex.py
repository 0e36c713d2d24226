r"""The little LaTeX that finds its way into office documents: ``$\frac{\text{A}}{\text{B}} \times 100\%$``."""

from __future__ import annotations

import re

from kinerja_docs.formula.layout import Fraction, Layout, Row, Script, Words

_TOKEN = re.compile(r"\\(?:[a-zA-Z]+|.)|[{}^_]|[^\\{}^_]+", re.DOTALL)
_SYMBOLS = {
    "times": " x ",
    "cdot": " x ",
    "div": " : ",
    "sum": "Σ",
    "Sigma": "Σ",
    "leq": "≤",
    "geq": "≥",
    "left": "",
    "right": "",
    "quad": " ",
    "displaystyle": "",
}
_FRACTIONS = frozenset({"frac", "dfrac", "tfrac", "cfrac"})
_GROUPS = frozenset({"text", "textrm", "textbf", "mathrm", "mathit", "mbox", "operatorname"})
_MAX_DEPTH = 40


def from_latex(source: str) -> Layout | None:
    """Return the layout of LaTeX mathematics (without its ``$``), or None if it is not well formed."""
    tokens = _TOKEN.findall(source)
    try:
        parts, rest = _sequence(tokens, 0, 0)
    except (IndexError, RecursionError):
        return None
    return _row(parts) if rest == len(tokens) else None


def _sequence(tokens: list[str], at: int, depth: int) -> tuple[list[Layout], int]:
    parts: list[Layout] = []
    while at < len(tokens) and tokens[at] != "}":
        if tokens[at] in ("^", "_"):
            script, end = _argument(tokens, at + 1, depth)
            base = parts.pop() if parts else Words("")
            parts.append(Script(base, upper=script) if tokens[at] == "^" else Script(base, lower=script))
            at = end
        else:
            part, at = _item(tokens, at, depth)
            parts.append(part)
    return parts, at


def _item(tokens: list[str], at: int, depth: int) -> tuple[Layout, int]:
    piece = tokens[at]
    if piece == "{":
        return _group(tokens, at, depth)
    if not piece.startswith("\\"):
        return Words(piece), at + 1
    name = piece[1:]
    if name in _FRACTIONS:
        top, at = _argument(tokens, at + 1, depth)
        bottom, at = _argument(tokens, at, depth)
        return Fraction(top, bottom), at
    if name in _GROUPS:
        return _argument(tokens, at + 1, depth)
    return Words(_SYMBOLS.get(name, name if not name.isalpha() else piece)), at + 1


def _argument(tokens: list[str], at: int, depth: int) -> tuple[Layout, int]:
    while not tokens[at].strip():
        at += 1
    return _item(tokens, at, depth)


def _group(tokens: list[str], at: int, depth: int) -> tuple[Layout, int]:
    if depth > _MAX_DEPTH:
        raise RecursionError
    parts, end = _sequence(tokens, at + 1, depth + 1)
    if tokens[end] != "}":
        raise IndexError
    return _row(parts), end + 1


def _row(parts: list[Layout]) -> Layout:
    merged: list[Layout] = []
    for part in parts:
        if merged and isinstance(part, Words) and isinstance(merged[-1], Words):
            merged[-1] = Words(merged[-1].text + part.text)
        else:
            merged.append(part)
    return merged[0] if len(merged) == 1 else Row(tuple(merged))
