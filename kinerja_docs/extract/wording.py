"""Text of blocks and cells as the record holds it: verbatim after white space, lists without their punctuation."""

from __future__ import annotations

import re

from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.document import Block, Cell, Table, inline_text, text_of
from kinerja_docs.extract.found import Found
from kinerja_docs.source import Place

UNSET = "[belum ditetapkan]"
"""What our own documents print for a value that the record does not have."""
_DOTS = re.compile(r"[\s._…]*(?:\.{3}|…|_{3})[\s._…]*")
_CLOSING = re.compile(r"(?:[\s;.]*;\s*(?:dan\s*/\s*atau|dan|atau)\s*|[\s;.]+)$")


def cell_text(cell: Cell) -> str:
    """Return the text of a cell on one line, labels of lists included; "" for a blank, a dash or an unset value."""
    text = cell.text.strip("|¦ ")
    return "" if is_unset(text) else text


def is_unset(text: str) -> bool:
    """Tell a value that says nothing: a dash, the words of our own documents, or only leaders."""
    return text in {"-", "–", "—", UNSET} or _DOTS.fullmatch(text) is not None


def without_punctuation(text: str) -> str:
    """Return an item of a list without its closing ";", "." or "; dan"."""
    text = normalise(text)
    while (shorter := _CLOSING.sub("", text)) != text:
        text = shorter
    return text


def block_text(block: Block) -> str:
    """Return a block's text without the label of a list."""
    return text_of(block) if isinstance(block, Table) else inline_text(block.content)


def whole(cell: Cell, place: Place | None = None) -> Found | None:
    """Return the text of a cell as a value, None where it is blank."""
    text = cell_text(cell)
    return Found(text, place or cell.place) if text else None


def begins(title: str, names: tuple[str, ...]) -> bool:
    """Tell whether a title begins with one of these names."""
    words = title.split()
    return any([*map(fold, words[: len(name.split())])] == [*map(fold, name.split())] for name in names)
