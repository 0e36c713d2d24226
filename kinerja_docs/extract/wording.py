"""Text of blocks and cells as the record holds it: verbatim after white space, lists without their punctuation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.document import Block, Cell, ListItem, Table, inline_text, text_of
from kinerja_docs.extract.found import Found
from kinerja_docs.source import Place

UNSET = "[belum ditetapkan]"
"""What our own documents print for a value that the record does not have."""
_DOTS = re.compile(r"[\s._…]*(?:\.{3}|…|_{3})[\s._…]*")
_CLOSING = re.compile(r"(?:[\s;.]*;\s*(?:dan\s*/\s*atau|dan|atau)\s*|[\s;.]+)$")
_CLOSING_COMMA = re.compile(r"[\s;,]+$")
_CONNECTING = re.compile(r"(?:dan|atau|serta|di|ke|dari|pada|untuk|yang|se|tentang|dengan)\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?:(?<=\s)|^)(\d{1,2})[.)]\s*(?=[^\W\d]|\()")


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


def cell_items(cell: Cell) -> tuple[Found, ...]:
    """Return the items of a cell such as "Sumber Data": split at numbers, bullets and paragraphs.

    A paragraph that begins with a connecting word ("dan …", "se Jawa Barat") goes on with the item above it.
    """
    items: list[str] = []
    for item in (item for block in cell.blocks for item in _split(block)):
        if items and _CONNECTING.match(item):
            items[-1] = f"{items[-1]} {item}"
        else:
            items.append(item)
    return tuple(Found(item, cell.place) for item in items if item and not is_unset(item))


def _split(block: Block) -> Sequence[str]:
    if isinstance(block, Table):
        return [item for inner in block.cells for piece in inner.blocks for item in _split(piece)]
    text = block_text(block)
    lines = text.split("\n")
    if len(lines) > 1 and all(split_label(line) for line in lines if line.strip()):
        return [_item(split_label(line)[1]) for line in lines if line.strip()]  # type: ignore[index]
    numbered = split_numbered(text_of(block))
    if len(numbered) > 1:
        return [_item(item) for item in numbered]
    return [_item(text) if isinstance(block, ListItem) else normalise(text)]


def _item(text: str) -> str:
    return _CLOSING_COMMA.sub("", without_punctuation(text))


def split_numbered(text: str) -> list[str]:
    """Return the items of "1. A 2. B 3. C", the whole text where the numbers do not run from 1."""
    flat = normalise(text)
    starts, expected = [], 1
    for found in _NUMBER.finditer(flat):
        if int(found[1]) == expected:
            starts.append((found.start(), found.end()))
            expected += 1
    if not starts or starts[0][0] > 0:
        return [flat]
    ends = [start for start, _ in starts[1:]] + [len(flat)]
    return [flat[start:end].strip() for (_, start), end in zip(starts, ends, strict=True)]


def whole(cell: Cell, place: Place | None = None) -> Found | None:
    """Return the text of a cell as a value, None where it is blank."""
    text = cell_text(cell)
    return Found(text, place or cell.place) if text else None


def begins(title: str, names: tuple[str, ...]) -> bool:
    """Tell whether a title begins with one of these names."""
    words = title.split()
    return any([*map(fold, words[: len(name.split())])] == [*map(fold, name.split())] for name in names)
