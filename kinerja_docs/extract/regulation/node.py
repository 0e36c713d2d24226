"""A part of a regulation while it is being read: a Simpul that still grows and knows its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from kinerja_docs.domain.record import Simpul
from kinerja_docs.extract.regulation.lines import join_lines
from kinerja_docs.source import Place

Jenis = Literal["bab", "bagian", "paragraf", "pasal", "ayat", "huruf", "angka", "butir", "tabel", "teks"]
STRUCTURAL = ("bab", "bagian", "paragraf", "pasal")
COMPLETE = re.compile(r"[;.:][”\"’]?\s*(?:dan\s?/\s?atau|dan|atau)?\s*$", re.IGNORECASE)


@dataclass(slots=True)
class Node:
    """A node of the tree.

    Attributes:
        kind: form of its label ("a.", "(1)"); empty where it is no item of a list.
        number: its number in that list; ``suffix`` of an inserted one ("1a").
        printed: its label or heading as it stands in the source.
        tail: its last child that is an item of a list.
    """

    jenis: Jenis
    place: Place
    nomor: str | None = None
    kind: str = ""
    number: int = 0
    suffix: str = ""
    printed: str = ""
    judul: list[str] = field(default_factory=list)
    teks: list[str] = field(default_factory=list)
    isi: list[Node] = field(default_factory=list)
    tail: Node | None = None

    def add(self, child: Node) -> None:
        """Append a child."""
        self.isi.append(child)
        if child.kind:
            self.tail = child

    def ending(self) -> str:
        """Return the end of the last line that was read into this node's own text."""
        lines = self.teks or self.judul
        return lines[-1].rstrip() if lines else ""

    def title(self) -> str:
        """Return the heading over this node, on one line."""
        return join_lines(self.judul)

    def text(self) -> str:
        """Return the node's own text, on one line."""
        return join_lines(self.teks)

    def walk(self) -> Iterator[Node]:
        """Yield this node and everything below it, in the order of the text."""
        yield self
        for child in self.isi:
            yield from child.walk()

    def freeze(self) -> Simpul:
        """Return the node as a value of the record."""
        return Simpul(
            jenis=self.jenis,
            nomor=self.nomor,
            judul=self.title() or None,
            teks=("\n".join(self.teks) if self.jenis == "tabel" else self.text()) or None,
            isi=tuple(child.freeze() for child in self.isi),
        )
