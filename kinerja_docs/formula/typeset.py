"""Formulas on their way to paper: which of them are printed as an equation, and how."""

from __future__ import annotations

from functools import lru_cache

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.formula.layout import Fence, Fraction, Layout, Row, Words, linear
from kinerja_docs.formula.meaning import of_layout, without_remarks
from kinerja_docs.formula.text import from_text
from kinerja_docs.formula.tree import Cacah, Gabungan, Pertumbuhan, Pohon, Rasio, Suku

_SIGNS = {"jumlah": " + ", "selisih": " − ", "kali": " x "}


@lru_cache(maxsize=2048)
def typeset(teks: str, pohon: Pohon | None) -> Layout | None:
    """Return the layout to print as an equation, or None where the text is to be printed as text.

    A text that already has the form ``A / B x 100%`` is set exactly as it stands; a ratio that is told in words is set
    from its tree.
    """
    if not isinstance(pohon, Rasio | Pertumbuhan | Gabungan):
        return None
    flat = normalise(teks)
    typed = from_text(flat) if without_remarks(flat) == flat else None
    if typed is not None and linear(typed) == flat and of_layout(typed) == pohon:
        return typed
    return from_tree(pohon)


def from_tree(pohon: Pohon) -> Layout | None:
    """Return the layout of a tree; None for one that is no arithmetic, or holds a part that is none.

    ``meaning.of_layout`` of it, and ``meaning.of_text`` of its line, are the tree again.
    """
    match pohon:
        case Rasio(pembilang=top, penyebut=bottom, pengali=factor):
            return _fraction(_term(top), _term(bottom), factor)
        case Pertumbuhan(kini=now, lalu=before, pengali=factor):
            grown = _row([_term(now), _term(before)], " − ")
            return _fraction(grown, _term(before), factor)
        case Gabungan(jenis="rata_rata", suku=terms):
            listed = _row([_term(term) for term in terms], _separator(terms))
            return None if listed is None else Row((Words("Rata-rata dari "), *listed.parts))
        case Gabungan(jenis=kind, suku=terms):
            return _row([_term(term) for term in terms], _SIGNS[kind])
    return None


def to_text(pohon: Pohon) -> str | None:
    """Return a tree on one line as the contract prints formulas, None for a score or a condition."""
    if isinstance(pohon, Cacah):
        return pohon.uraian
    layout = from_tree(pohon)
    return None if layout is None else linear(layout)


def _fraction(top: Layout | None, bottom: Layout | None, factor: str | None) -> Layout | None:
    if top is None or bottom is None:
        return None
    fraction = Fraction(top, bottom)
    if factor is None:
        return fraction
    return Row((fraction, Words(f" x {factor}%" if factor == "100" else f" x {factor}")))


def _row(terms: list[Layout | None], sign: str) -> Row | None:
    known = [term for term in terms if term is not None]
    if len(known) != len(terms):
        return None
    return Row(tuple(part for term in known for part in (Words(sign), term))[1:])


def _separator(terms: tuple[Suku, ...]) -> str:
    return "; " if any("," in term for term in terms if isinstance(term, str)) else ", "


def _term(term: Suku) -> Layout | None:
    match term:
        case str(text) | Cacah(uraian=text):
            return Words(text)
    layout = from_tree(term)
    return None if layout is None else Fence("(", layout, ")")
