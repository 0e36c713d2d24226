"""What is doubtful about a formula by its tree alone, so that it can be said again wherever the formula goes."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_docs.bahasa.text import fold
from kinerja_docs.formula.tree import Gabungan, Pertumbuhan, Pohon, Rasio, Suku

UPSIDE_DOWN = "FRM-02"
UPSIDE_DOWN_MESSAGE = "Pecahan tampaknya terbalik: penyebut adalah bagian dari pembilang. Periksa mana yang di atas."


def is_upside_down(tree: Pohon) -> bool:
    """Tell whether a ratio in a formula has its numerator with a restriction added as its denominator."""
    return any(_restricts(bottom, top) for top, bottom in _ratios(tree))


def _ratios(suku: Suku) -> Iterator[tuple[str, str]]:
    match suku:
        case Rasio(pembilang=str(top), penyebut=str(bottom)):
            yield top, bottom
        case Rasio(pembilang=first, penyebut=second) | Pertumbuhan(kini=first, lalu=second):
            yield from (*_ratios(first), *_ratios(second))
        case Gabungan(suku=terms):
            yield from (pair for term in terms for pair in _ratios(term))


def _restricts(narrow: str, wide: str) -> bool:
    return len(fold(narrow)) > len(fold(wide)) and fold(narrow).startswith(fold(wide)) and "yang" in narrow.split()
