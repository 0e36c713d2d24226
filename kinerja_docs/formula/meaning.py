"""What a formula means: from its layout, or from the words that say it. What is not certain stays None."""

from __future__ import annotations

import re

from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.formula.layout import Fence, Fraction, Layout, Row, Words, linear
from kinerja_docs.formula.text import BAR, FACTOR, from_text
from kinerja_docs.formula.tree import Cacah, Gabungan, Indeks, Pertumbuhan, Pohon, Rasio, Suku

_DIVIDED = re.compile(r"\s+(?:[-–]{2,}\s*)?dibagi(?:kan)?(?:\s+dengan)?(?:\s*[-–]{2,})?\s+", re.IGNORECASE)
_COMPARED = re.compile(
    r"perbandingan\s+(?:antara\s+)?(?P<top>.+?)\s+(?:dengan|terhadap)\s+(?P<bottom>.+)", re.IGNORECASE
)
_COUNT = re.compile(r"(?:jumlah|banyaknya)\s+\S", re.IGNORECASE)
_MINUS = re.compile(r"\s+[-–−]\s+|\s+dikurangi\s+", re.IGNORECASE)
_OPERATOR = re.compile(r"\s[x×*+=÷]\s|[Σ∑]|\bdibagi\b|\bdikali|\bperbandingan\b|%", re.IGNORECASE)
_SCORES = {
    "akip": re.compile(r"\bS?AKIP\b", re.IGNORECASE),
    "ikm": re.compile(r"\bIKM\b|indeks? kepuasan (?:masyarakat|pelanggan)|surve[iy] kepuasan", re.IGNORECASE),
}
_SCORE_LEAD = re.compile(r"(?:hasil|nilai|skor|indeks?|predikat)\b", re.IGNORECASE)


def of_layout(layout: Layout) -> Pohon | None:
    """Return the meaning of a layout that holds exactly one fraction, else None."""
    parts = layout.parts if isinstance(layout, Row) else (layout,)
    cores = [_unfenced(part) for part in parts]
    fractions = [core for core in cores if isinstance(core, Fraction)]
    if len(fractions) != 1:
        return None
    after = "".join(linear(part) + " " for part in parts[cores.index(fractions[0]) + 1 :])
    factor = FACTOR.match(after)
    return _ratio(fractions[0], None if factor is None else factor["number"])


def of_text(text: str) -> Pohon | None:
    """Return the meaning of a formula that is plain text, else None."""
    flat = normalise(text)
    typed = from_text(flat)
    if typed is not None:
        return of_layout(typed)
    return _divided(flat) or _compared(flat) or _score(flat) or _count(flat)


def _unfenced(layout: Layout) -> Layout:
    return _unfenced(layout.body) if isinstance(layout, Fence) else layout


def _ratio(fraction: Fraction, factor: str | None) -> Pohon | None:
    top, bottom = _named(fraction.top), _named(fraction.bottom)
    if not fold(top) or not fold(bottom) or BAR.search(top):
        return None
    grown = _growth(top, bottom, factor)
    return grown or Rasio(pembilang=_term(top), penyebut=_term(bottom), pengali=factor)


def _named(layout: Layout) -> str:
    """Return the words of a part without the name of the whole formula before "=" and a dangling "="."""
    text = linear(layout).strip().removesuffix("=").rstrip()
    before, sign, after = text.partition("=")
    return after.strip() if sign and fold(after) and not fold(before).isdigit() else text


def _growth(top: str, bottom: str, factor: str | None) -> Pertumbuhan | None:
    inner = top[1:-1] if top.startswith("(") and top.endswith(")") else top
    terms = _MINUS.split(inner)
    if len(terms) != 2 or fold(terms[1]) != fold(bottom):
        return None
    return Pertumbuhan(kini=terms[0].strip(), lalu=terms[1].strip(), pengali=factor)


def _term(text: str) -> Suku:
    """Return a numerator or denominator; only a sum spelled with spaced plus signs becomes a tree."""
    terms = re.split(r"\s+\+\s+", text)
    return text if len(terms) < 2 or not all(map(fold, terms)) else Gabungan(jenis="jumlah", suku=tuple(terms))


def _divided(text: str) -> Pohon | None:
    parts = _DIVIDED.split(text)
    if len(parts) != 2:
        return None
    factor = FACTOR.search(parts[1])
    bottom = parts[1] if factor is None else parts[1][: factor.start()]
    return _ratio(Fraction(Words(parts[0]), Words(bottom)), None if factor is None else factor["number"])


def _compared(text: str) -> Pohon | None:
    found = _COMPARED.fullmatch(text)
    if found is None:
        return None
    bottom = found["bottom"]
    factor = FACTOR.search(bottom)
    if factor is not None:
        bottom = bottom[: factor.start()]
    return _ratio(Fraction(Words(found["top"]), Words(bottom)), None if factor is None else factor["number"])


def _score(text: str) -> Indeks | None:
    if _SCORE_LEAD.match(text) is None or _OPERATOR.search(text) is not None or ". " in text:
        return None
    names = [name for name, pattern in _SCORES.items() if pattern.search(text)]
    return Indeks(metode=names[0]) if len(names) == 1 else None


def _count(text: str) -> Cacah | None:
    plain = _COUNT.match(text) is not None and _OPERATOR.search(text) is None and BAR.search(text) is None
    return Cacah(uraian=text) if plain and ". " not in text else None
