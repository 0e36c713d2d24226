"""Scales of labels: which one an indicator is on, and which step of it a text names."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kinerja_docs.bahasa.text import fold, normalise

_PARTS = re.compile(r"\s*[()\[\]/|–—]\s*|\s+-\s+")
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Skala:
    """A scale: the words that tell of it, and the folded spellings of its labels."""

    nama: str
    kata: tuple[str, ...]
    label: Mapping[str, str]


@cache
def scales() -> tuple[Skala, ...]:
    """Return the scales of ``data/skala.toml``."""
    source = files("kinerja_docs.nilai").joinpath("data", "skala.toml").read_text(encoding="utf-8")
    return tuple(_scale(name, rows["kata"], rows["label"]) for name, rows in tomllib.loads(source).items())


def scale_of(nama: str, satuan: str | None = None) -> str | None:
    """Return the scale of an indicator: by its name, else by its unit; None where neither tells."""
    for text in (nama, satuan or ""):
        low = normalise(text).casefold()
        hits = [scale.nama for scale in scales() if any(re.search(rf"\b{re.escape(w)}\b", low) for w in scale.kata)]
        if hits:
            return hits[0]
    return None


def label_on(text: str, scale: str, own: Sequence[str] = ()) -> str | None:
    """Return the label of a scale that a text names ("A (Memuaskan)" → "A"); None if it names none, or two.

    Args:
        text: as printed.
        scale: the name of the scale.
        own: labels that a profile gives the scale beyond those known.
    """
    shared = next((each.label for each in scales() if each.nama == scale), {})
    known = {**{fold(label): label for label in own}, **shared}
    whole = known.get(fold(text))
    found = {label for part in _PARTS.split(text) if (label := known.get(fold(part)))}
    return whole or (found.pop() if len(found) == 1 else None)


def is_label(text: str) -> bool:
    """Tell whether a text is a label of any scale; a short one is printed in capitals."""
    short = len(fold(text)) <= _SHORT
    return (text.isupper() or not short) and any(fold(text) in scale.label for scale in scales())


def _scale(name: str, words: Sequence[str], labels: Mapping[str, Sequence[str]]) -> Skala:
    spellings = {fold(text): label for label, also in labels.items() for text in (label, *also)}
    return Skala(name, tuple(words), spellings)
