"""The places of a source, numbered, so that both sides of the page can name them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kinerja_docs.document import Block, Document, Table
from kinerja_docs.source import Place


@dataclass(frozen=True, slots=True)
class Places:
    """Numbers of places.

    Attributes:
        numbers: of each place, from 1, those of the document first.
        asal: number of the place of each pointer of the record.
        words: number of each place by its words, as a sentence names it.
    """

    numbers: Mapping[Place, int]
    asal: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, int] = field(default_factory=dict)

    def of(self, pointer: str) -> int | None:
        """Return the number of the place of a value, or of the object that it was read with."""
        while pointer:
            if pointer in self.asal:
                return self.asal[pointer]
            pointer = pointer.rpartition("/")[0]
        return None

    def named(self, sentence: str) -> int | None:
        """Return the number of the place with which a sentence begins."""
        return self.words.get(sentence.partition(": ")[0])


def numbered(document: Document, asal: Mapping[str, Place]) -> Places:
    """Return the places of a document and of the values that were read in it.

    A place of another file (a record that travelled in the document) has no number.
    """
    numbers: dict[Place, int] = {}
    for block in (*document.blocks, *document.furniture):
        for place in places_of(block):
            numbers.setdefault(place, len(numbers) + 1)
    near = _coarse(numbers)
    found: dict[str, int] = {}
    for pointer, place in asal.items():
        if place.berkas == document.name:
            found[pointer] = numbers.get(place) or _nearest(place, near) or numbers.setdefault(place, len(numbers) + 1)
    return Places(numbers, found, {str(place): number for place, number in reversed(numbers.items())})


def places_of(block: Block) -> Iterator[Place]:
    """Yield the places of a block; those of a table are its cells and what is in them."""
    yield block.place
    if isinstance(block, Table):
        for cell in block.cells:
            yield cell.place
            for inner in cell.blocks:
                yield from places_of(inner)


Coarse = tuple[str | None, int | None, int | None, int | None]


def _coarse(numbers: Mapping[Place, int]) -> dict[Coarse, int]:
    """Return the numbers by block alone and by block, row and column: for a place that is said in other words."""
    near: dict[Coarse, int] = {}
    for place, number in numbers.items():
        near.setdefault((place.bagian, place.blok, place.baris, place.kolom), number)
        near.setdefault((place.bagian, place.blok, None, None), number)
    return near


def _nearest(place: Place, near: Mapping[Coarse, int]) -> int | None:
    if place.kotak is not None or place.blok is None:
        return None
    exact = near.get((place.bagian, place.blok, place.baris, place.kolom))
    return exact or near.get((place.bagian, place.blok, None, None))
