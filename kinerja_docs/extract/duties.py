"""Lists of tugas, fungsi and uraian tugas: items as they come, nested where an item announces more."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.document import ListItem, Paragraph
from kinerja_docs.extract.found import Doubt, Draft, Found
from kinerja_docs.extract.regulation.outline import Labelled, levels
from kinerja_docs.extract.wording import block_text, without_punctuation
from kinerja_docs.source import Place

LEAST_WORDS = 2
"""What a list holds without any label has at least so many words."""
_RESTART = Doubt("TUP-03", "peringatan", "Penomoran daftar mulai lagi atau melompat di sini; tetap dibaca satu daftar.")


@dataclass(slots=True)
class _Item:
    text: str
    place: Place
    label: str
    level: int


@dataclass(slots=True)
class Duties:
    """A list under construction; how its items are nested is said once all are known."""

    items: list[_Item] = field(default_factory=list)

    def add(self, text: str, place: Place, label: str = "", level: int = 0) -> None:
        """Add an item; ``level``: how deep the source itself says that it lies."""
        self.items.append(_Item(text, place, label, level))

    @property
    def last(self) -> str:
        """Return the text of the last item, "" if there is none."""
        return self.items[-1].text.rstrip() if self.items else ""

    def lengthen(self, text: str) -> None:
        """Go on with the text of the last item."""
        self.items[-1].text += f" {text}"

    def drafts(self) -> list[Draft]:
        """Return the items as the record has them."""
        depths = levels([Labelled(item.label, item.text, item.level) for item in self.items])
        return _nested(list(zip(self.items, depths, strict=True)), 0)


def _nested(items: list[tuple[_Item, int]], depth: int) -> list[Draft]:
    """Return the items of one depth, each with those that lie below it."""
    starts = [index for index, (_, own) in enumerate(items) if own <= depth]
    labels = [items[start][0].label for start in starts]
    found: list[Draft] = []
    for start, end, before, label in zip(starts, [*starts[1:], len(items)], ["", *labels], labels, strict=False):
        below = _nested(items[start + 1 : end], depth + 1)
        doubts = (_RESTART,) if _jumps(before, label) else ()
        found.append(_draft(items[start][0], doubts, below))
    return found


def _jumps(before: str, label: str) -> bool:
    """Tell whether a number does not follow the one before it."""
    last, number = (re.sub(r"\D", "", each) for each in (before, label))
    return bool(last and number) and int(number) != int(last) + 1


def _draft(item: _Item, doubts: tuple[Doubt, ...], below: list[Draft]) -> Draft:
    text = without_punctuation(item.text)
    if not below:
        return Found(text, item.place, doubts)
    return {"teks": Found(text.removesuffix(":").rstrip(), item.place, doubts), "butir": below}


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
