"""Formulas on their way to paper: which of them are printed as an equation, and how."""

from __future__ import annotations

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.formula.layout import Fence, Fraction, Layout, Row, Words, linear
from kinerja_docs.formula.text import from_text
from kinerja_docs.formula.tree import Gabungan, Pertumbuhan, Pohon, Rasio, Suku

_SIGNS = {"jumlah": " + ", "selisih": " − ", "kali": " x "}


def typeset(teks: str, pohon: Pohon | None) -> Layout | None:
    """Return the layout to print as an equation, or None where the text is to be printed as text.

    A text that already has the form ``A / B x 100%`` is set exactly as it stands; a ratio that is told in words is set
    from its tree.
    """
    if not isinstance(pohon, Rasio | Pertumbuhan | Gabungan):
        return None
    typed = from_text(teks)
    if typed is not None and linear(typed) == normalise(teks):
        return typed
    return from_tree(pohon)


def from_tree(pohon: Pohon) -> Layout | None:
    """Return the layout of a tree; None for one that is no arithmetic."""
    match pohon:
        case Rasio(pembilang=top, penyebut=bottom, pengali=factor):
            return _with_factor(Fraction(_term(top), _term(bottom)), factor)
        case Pertumbuhan(kini=now, lalu=before, pengali=factor):
            return _with_factor(Fraction(Row((_term(now), Words(" − "), _term(before))), _term(before)), factor)
        case Gabungan(jenis="rata_rata"):
            return None
        case Gabungan(jenis=kind, suku=terms):
            signed = [part for term in terms for part in (Words(_SIGNS[kind]), _term(term))]
            return Row(tuple(signed[1:]))
        case _:
            return None


def _with_factor(fraction: Fraction, factor: str | None) -> Layout:
    if factor is None:
        return fraction
    return Row((fraction, Words(f" x {factor}%" if factor == "100" else f" x {factor}")))


def _term(term: Suku) -> Layout:
    if isinstance(term, str):
        return Words(term)
    layout = from_tree(term)
    return Words("") if layout is None else Fence("(", layout, ")")
