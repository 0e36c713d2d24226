"""Lists of tugas, fungsi and uraian tugas: items as they come, nested where an item announces more."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.document import ListItem, Paragraph
from kinerja_docs.extract.found import Doubt, Draft, Found
from kinerja_docs.extract.wording import block_text, without_punctuation
from kinerja_docs.source import Place

LEAST_WORDS = 2
"""What a list holds without any label has at least so many words."""
_RESTART = Doubt("TUP-03", "peringatan", "Penomoran daftar mulai lagi atau melompat di sini; tetap dibaca satu daftar.")


@dataclass(slots=True)
class _Open:
    """An item that may still get items of its own."""

    text: str
    place: Place
    style: tuple[str, int]
    doubts: tuple[Doubt, ...]
    children: list[_Open] = field(default_factory=list)

    @property
    def announces(self) -> bool:
        return self.text.rstrip().endswith(":")


@dataclass(slots=True)
class Duties:
    """A list under construction."""

    items: list[_Open] = field(default_factory=list)
    _path: list[_Open] = field(default_factory=list)
    _last_number: int = 0

    def add(self, text: str, place: Place, label: str = "", level: int = 0) -> None:
        """Add an item; under the last one if that ends with a colon and the numbering is of another style."""
        style = (_style(label), level)
        while len(self._path) > 1 and self._path[-1].style != style and not self._path[-1].announces:
            self._path.pop()
        doubts = self._jump(label) if not self._path or len(self._path) == 1 else ()
        item = _Open(text, place, style, doubts)
        if self._path and self._path[-1].announces and self._path[-1].style != style:
            self._path[-1].children.append(item)
            self._path.append(item)
        elif len(self._path) > 1:
            self._path[-2].children.append(item)
            self._path[-1] = item
        else:
            self.items.append(item)
            self._path = [item]

    @property
    def last(self) -> str:
        """Return the text of the last item, "" if there is none."""
        return self._path[-1].text.rstrip() if self._path else ""

    def lengthen(self, text: str) -> None:
        """Go on with the text of the last item."""
        self._path[-1].text += f" {text}"

    def drafts(self) -> list[Draft]:
        """Return the items as the record has them."""
        return [_draft(item) for item in self.items]

    def _jump(self, label: str) -> tuple[Doubt, ...]:
        number = re.sub(r"\D", "", label)
        if not number:
            return ()
        before, self._last_number = self._last_number, int(number)
        return (_RESTART,) if before and int(number) != before + 1 else ()


def _style(label: str) -> str:
    plain = re.sub(r"\d+", "1", label)
    return plain if "1" in plain else re.sub(r"[a-z]+", "a", re.sub(r"[A-Z]+", "A", plain))


def _draft(item: _Open) -> Draft:
    text = without_punctuation(item.text)
    if not item.children:
        return Found(text, item.place, item.doubts)
    opened = Found(text.removesuffix(":").rstrip(), item.place, item.doubts)
    return {"teks": opened, "butir": [_draft(child) for child in item.children]}


def add_block(duties: Duties, block: ListItem) -> None:
    """Add an item of a list as a reader found it."""
    duties.add(block_text(block), block.place, block.label, block.level if block.automatic else 0)


def add_text(duties: Duties, text: str, place: Place) -> None:
    """Add what stands on the line of the label itself: "Fungsi : 1. Penyediaan …"."""
    label = split_label(text)
    duties.add(label[1] if label else text, place, label[0] if label else "")


def goes_on(duties: Duties, text: str) -> bool:
    """Tell whether a paragraph without a label belongs to an open list.

    It goes on with the item above if it begins in lower case, is an item itself behind one that ends with ";", and the
    first item right below the label if it is a sentence.
    """
    words = text.split()
    if not duties.items:
        return len(words) >= LEAST_WORDS and not text.isupper() and words[0][0].isalpha()
    return text.strip()[:1].islower() or (duties.last.endswith(";") and len(words) >= LEAST_WORDS)


def add_paragraph(duties: Duties, block: Paragraph) -> None:
    """Add a paragraph that belongs to a list as ``goes_on`` says."""
    if not duties.items or duties.last.endswith(";"):
        duties.add(block_text(block), block.place)
    else:
        duties.lengthen(block_text(block))
