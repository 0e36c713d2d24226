"""Which of two readings of the duties in a document holds: never by its letters alone.

A reading says which jabatan has which lists. It breaks a rule where a list holds what cannot be in it: a sentence that
gives duties itself, a second label inside an item, more items than any list has; or where a name is a sentence. Of two
readings that which breaks fewer rules holds, else that which gives more lists, else that with more letters in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kinerja_docs.bahasa.numbering import split_run
from kinerja_docs.bahasa.text import fold
from kinerja_docs.domain.record import Butir, Jabatan
from kinerja_docs.extract.regulation.names import Names

LONGEST_LIST = 40
"""Items; the longest list of a regulation read so far has 32."""
LISTS = ("tugas", "fungsi", "uraian_tugas")
List = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The lists of named jabatan, the texts of each with those of the items below them."""

    names: tuple[str, ...]
    lists: tuple[List, ...]

    def broken(self, names: Names) -> int:
        """Return how many rules the reading breaks."""
        sentences = sum(names.leads(text) for items in self.lists for text in items)
        labels = sum(bool(split_run(text)) for items in self.lists for text in items)
        long = sum(len(items) > LONGEST_LIST for items in self.lists)
        return sentences + labels + long + sum(map(names.leads, self.names))

    def explains(self) -> tuple[int, int]:
        """Return how many lists it gives, and how many letters they have."""
        return len(self.lists), sum(len(fold(text)) for items in self.lists for text in items)


def labelled(jabatan: Iterable[Mapping[str, Any]]) -> Reading:
    """Return the reading that labels and tables give, in the shape of the record's JSON."""
    named = [each for each in jabatan if each["nama"]]
    return _reading((each["nama"], [each.get(name) or () for name in LISTS]) for each in named)


def said(jabatan: Iterable[Jabatan]) -> Reading:
    """Return the reading that sentences give."""
    return _reading((each.nama, [getattr(each, name) for name in LISTS]) for each in jabatan)


def _reading(jabatan: Iterable[tuple[str, list[Sequence[Any]]]]) -> Reading:
    found = list(jabatan)
    lists = tuple(tuple(_texts(items)) for _, own in found for items in own if items)
    return Reading(tuple(name for name, _ in found), lists)


def _texts(items: Iterable[Any]) -> Iterator[str]:
    for item in items:
        match item:
            case str():
                yield item
            case Butir(teks=text, butir=below) | {"teks": text, "butir": below}:
                yield text
                yield from _texts(below)


def better(sentences: Reading, labels: Reading, names: Names, *, bound: bool) -> bool:
    """Tell whether the sentences of a document explain its duties better than its labels.

    ``bound``: the document binds officials. Then its labels are how it names them, unless they break rules.
    """
    faults, others = sentences.broken(names), labels.broken(names)
    if faults != others or bound:
        return faults < others and bool(sentences.lists)
    return sentences.explains() > labels.explains()
