"""Formulas that are no arithmetic: plain counts, scores that somebody else gives, conditions."""

from __future__ import annotations

import re

from kinerja_docs.formula.text import BAR
from kinerja_docs.formula.tree import Cacah, Indeks, Kondisi, Pohon

_COUNT = re.compile(r"(?:jumlah|banyaknya)\s+\S", re.IGNORECASE)
_OPERATOR = re.compile(r"\s[x×*+=÷]\s|[Σ∑]|\bdibagi\b|\bdikali|\bperbandingan\b|%", re.IGNORECASE)
_SCORES = {
    "akip": re.compile(r"\bS?AKIP\b", re.IGNORECASE),
    "ikm": re.compile(r"\bIKM\b|indeks? kepuasan (?:masyarakat|pelanggan)|surve[iy] kepuasan", re.IGNORECASE),
}
_SCORE_LEAD = re.compile(r"(?:hasil|nilai|skor|indeks?|predikat)\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"(?:(?:ya|ada|tersedia|terpenuhi|tersusun|tercapai)\s*(?:/|atau)\s*tidak(?:\s+\w+)?)\W*", re.IGNORECASE
)


def of_words(text: str) -> Pohon | None:
    """Return the count, the score or the condition that a text names, None if it is none or tells a story."""
    if _CONDITION.fullmatch(text):
        return Kondisi()
    return _score(text) or _count(text)


def _score(text: str) -> Indeks | None:
    if _SCORE_LEAD.match(text) is None or _OPERATOR.search(text) is not None or ". " in text:
        return None
    names = [name for name, pattern in _SCORES.items() if pattern.search(text)]
    return Indeks(metode=names[0]) if len(names) == 1 else None


def _count(text: str) -> Cacah | None:
    plain = _COUNT.match(text) is not None and _OPERATOR.search(text) is None and BAR.search(text) is None
    return Cacah(uraian=text) if plain and ". " not in text else None
