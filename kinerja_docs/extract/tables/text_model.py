"""What a cell seems to hold by its own words: a linear model over hashed words, pieces of words and shapes.

A weak witness that knows how sure it is: its word is weighed with header, place and neighbours and never counts alone.
The weights are made by ``tools/train_text_model.py``.
"""

from __future__ import annotations

import json
import math
import re
from array import array
from base64 import b85decode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from zlib import crc32

from kinerja_docs.bahasa.rupiah import read_rupiah
from kinerja_docs.bahasa.text import normalise
from kinerja_docs.nilai.units import read_unit, traits

BUCKETS = 2048
"""Features share so many weights of a class."""
MOST_WORDS = 14
"""Of a text that are looked at: how it begins tells what it is."""
_WORD = re.compile(r"[^\W\d_]+|%")
_SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("counting", re.compile(r"\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]?")),
    ("number", re.compile(r"[<>≤≥±~]?\s*\d[\d.,]*\s*%?")),
    ("year", re.compile(r"(?:19|20)\d\d")),
    ("value", re.compile(r"\D{0,3}\d[\d.,]*\s*(?:\S+\s*){1,3}")),
    ("mark", re.compile(r"\W{1,2}|[vVxX]")),
    ("code", re.compile(r"\d(?:[.\s]\d{1,4}){2,6}")),
    ("formula", re.compile(r".*(?:[x×X*]\s*100|\bdibagi\b|[=∑/]\s*\S+.*\d|-{4}).*", re.DOTALL)),
    ("capitals", re.compile(r"[^a-z]*[A-Z]{3,}[^a-z]*")),
    ("listed", re.compile(r"\W*(?:\d{1,2}|[a-z])[.)]\s.*", re.DOTALL)),
)


def features(text: str) -> Iterator[int]:
    """Yield the numbers of the features of a text, from 0 below ``BUCKETS``."""
    for name in _names(normalise(text)):
        yield crc32(name.encode()) % BUCKETS


def _names(text: str) -> Iterator[str]:
    yield from (f"shape {name}" for name, pattern in _SHAPES if pattern.fullmatch(text))
    if any(character.isdigit() for character in text):
        yield "digits"
        if read_rupiah(text) is not None and sum(map(str.isdigit, text)) > len("100.000"):
            yield "shape amount"
    unit = read_unit(text)
    if unit is not None and unit.nama in traits("umum") | traits("terbatas") | traits("terbagi"):
        yield "shape unit"
    words = [word.casefold() for word in _WORD.findall(text)]
    yield f"length {min(len(words), 32).bit_length()}"
    for place, word in enumerate(words[:MOST_WORDS]):
        yield f"word {word}"
        if place == 0:
            yield f"first {word}"
            yield from (f"end {word[-size:]}" for size in (2, 3) if len(word) > size)
            yield f"begin {word[:4]}"


@dataclass(frozen=True, slots=True)
class TextModel:
    """Weights by class and bucket, and by class what holds before any word."""

    weights: Mapping[str, array[int]]
    before: Mapping[str, float]
    scale: float

    def probabilities(self, text: str) -> dict[str, float]:
        """Return how probable each class is for a text."""
        found = list(features(text))
        scores = {
            name: self.before[name] + self.scale * sum(weights[at] for at in found)
            for name, weights in self.weights.items()
        }
        top = max(scores.values())
        powers = {name: math.exp(score - top) for name, score in scores.items()}
        total = sum(powers.values())
        return {name: power / total for name, power in powers.items()}


@cache
def shipped() -> TextModel:
    """Return the model that comes with the program."""
    data = json.loads(files(__package__).joinpath("text_model.json").read_text(encoding="utf-8"))
    weights = {name: array("b", b85decode(packed)) for name, packed in data["bobot"].items()}
    return TextModel(weights, data["awal"], data["skala"])
