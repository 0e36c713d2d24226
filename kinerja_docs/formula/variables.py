"""The quantities that a formula asks for: one variable for each text of its tree, with a name that programs can use."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.formula.operators import is_constant
from kinerja_docs.formula.tree import Gabungan, Indeks, Kondisi, Pertumbuhan, Pohon, Rasio, Suku

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Variable:
    """``slug`` is stable: it depends on the tree alone. ``teks`` is the text as the formula prints it first."""

    slug: str
    teks: str


def variables(pohon: Pohon) -> tuple[Variable, ...]:
    """Return the variables of a tree in the order in which it prints them.

    The same text, capitals and white space apart, is the same variable; a bare number ("12") is none. A score is one
    variable by the name of its method, a condition one by the name "terpenuhi".
    """
    texts = dict.fromkeys(text for text in asked(pohon) if not is_constant(text))
    first: dict[str, str] = {}
    for text in texts:
        first.setdefault(key(text), text)
    slugs = _distinct([_slug(text) for text in first.values()])
    return tuple(Variable(slug, text) for slug, text in zip(slugs, first.values(), strict=True))


def key(text: str) -> str:
    """Return what two texts must share to be the same variable."""
    return normalise(text).casefold()


def asked(suku: Suku) -> list[str]:
    """Return every text of a tree that stands for a value, in print order, repetitions included."""
    match suku:
        case str(text):
            return [text]
        case Rasio(pembilang=one, penyebut=two) | Pertumbuhan(kini=one, lalu=two):
            return [*asked(one), *asked(two)]
        case Gabungan(suku=terms):
            return [text for term in terms for text in asked(term)]
        case Indeks(metode=name):
            return [f"Nilai {name.upper()}" if name in ("ikm", "akip") else name]
        case Kondisi():
            return ["Terpenuhi"]
    return [suku.uraian]


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    slug = "_".join(re.findall(r"[a-z0-9]+", plain)) or "nilai"
    return slug if len(slug) <= _LONGEST else slug[:_LONGEST].rpartition("_")[0] or slug[:_LONGEST]


def _distinct(slugs: list[str]) -> list[str]:
    taken: list[str] = []
    for slug in slugs:
        number = 2
        candidate = slug
        while candidate in taken:
            candidate, number = f"{slug}_{number}", number + 1
        taken.append(candidate)
    return taken
