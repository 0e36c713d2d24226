"""What was found when the document was read, and what a formula itself shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kinerja_docs.domain.groups import groups, indicators
from kinerja_docs.domain.kabar import Kabar
from kinerja_docs.domain.places import place_of
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.formula.doubts import UPSIDE_DOWN, UPSIDE_DOWN_MESSAGE, is_upside_down

if TYPE_CHECKING:
    from kinerja_docs.telling.asked import Asked

_SEEN_AGAIN = frozenset((UPSIDE_DOWN,))
"""Rules that look at the record alone: told by what it holds now, not by what was found when it was read."""


def read(tahunan: Tahunan, _: Asked) -> Iterator[Kabar]:
    """Yield the findings of the record that may change what it means."""
    for each in tahunan.rekaman.temuan:
        if each.tingkat != "info" and each.kode not in _SEEN_AGAIN:
            yield Kabar(each.pesan, place_of(tahunan, each.di), each.tingkat, each.kode)


def formulas(tahunan: Tahunan, _: Asked) -> Iterator[Kabar]:
    """Yield the formulas whose numerator and denominator seem to have changed places."""
    for group in groups(tahunan.rekaman):
        for di, _goal, each in indicators(group):
            tree = each.formulasi.pohon if each.formulasi else None
            if tree is not None and is_upside_down(tree):
                yield Kabar(UPSIDE_DOWN_MESSAGE, place_of(tahunan, f"{di}/formulasi"), "peringatan", UPSIDE_DOWN)
