"""Items of tugas, fungsi and uraian tugas: texts without their numbers and closing punctuation, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kinerja_docs.domain.record import Butir, Uraian
from kinerja_docs.extract.regulation.lines import join_lines
from kinerja_docs.extract.regulation.node import Node
from kinerja_docs.source import Place

_CLOSING = re.compile(r"(?:[\s;,]*(?<=[;,\s])(?:dan\s?/\s?atau|dan|atau|serta)\s*[;,:]?|[\s;:,.]+)$", re.IGNORECASE)
_QUOTED = (".”", ";”", '."', ';"')


@dataclass(slots=True)
class Item:
    """An item with the items below it."""

    teks: str
    place: Place
    butir: list[Item] = field(default_factory=list)

    def freeze(self) -> Uraian:
        """Return the item as a value of the record."""
        return Butir(teks=self.teks, butir=tuple(item.freeze() for item in self.butir)) if self.butir else self.teks

    def places(self, pointer: str) -> Iterator[tuple[str, Place]]:
        """Yield the JSON pointers of the texts of this item with their places."""
        yield (f"{pointer}/teks" if self.butir else pointer), self.place
        for index, item in enumerate(self.butir):
            yield from item.places(f"{pointer}/butir/{index}")


def bare(text: str) -> str:
    """Return an item without the punctuation of its list: ";", "; dan", ".", a colon before its own items."""
    text = _unquoted(text.rstrip())
    return _CLOSING.sub("", text).rstrip(" ;:,") if text else text


def _unquoted(text: str) -> str:
    """Return a text without the quotation mark that only closes what an amendment quotes ("… arsip.”")."""
    return text[:-1] if text[-2:] in _QUOTED and not any(mark in text[:-1] for mark in '“"') else text


def sentence(text: str) -> str:
    """Return a sentence without its full stop, or the colon before its list."""
    return _unquoted(text.strip()).rstrip(" .;:,")


def items_of(nodes: Sequence[Node]) -> list[Item]:
    """Return the items of a list; a paragraph between items is one only if it is punctuated as one."""
    numbered = any(node.kind for node in nodes)
    found = [node for node in nodes if node.jenis != "tabel" and (node.kind or not numbered or _is_item(node))]
    return [item for node in found if (item := _item(node)).teks or item.butir]


def _item(node: Node) -> Item:
    return Item(bare(join_lines([*node.judul, *node.teks])), node.place, items_of(node.isi))


def _is_item(node: Node) -> bool:
    return bool(re.search(r";\s*(?:dan|atau|dan/atau)?$", node.ending()[-20:]))
