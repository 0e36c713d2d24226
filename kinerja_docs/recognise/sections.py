"""Cuts a document into parts, each of one kind, at the headings that the declarations name."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from kinerja_docs.bahasa.text import fold
from kinerja_docs.document import Block, Document, Heading, ListItem, Table, inline_text, unframed
from kinerja_docs.profiles import Kind, Profiles

LONGEST_HEADING = 25
"""A heading that gives a document away has at most this many words."""


@dataclass(frozen=True, slots=True)
class Section:
    """A run of blocks of one kind; ``kind`` is None before the first heading that says one."""

    kind: Kind | None
    blocks: tuple[Block, ...]


def sections(document: Document, profiles: Profiles) -> tuple[Section, ...]:
    """Return the parts of ``document`` in order; together they hold all its blocks, those in frames as well."""
    blocks = tuple(unframed(document.blocks))
    starts = [(index, kind) for index, block in enumerate(blocks) if (kind := kind_of(block, profiles))]
    bounds = [(0, None), *starts, (len(blocks), None)]
    parts = []
    for (start, kind), (end, _) in itertools.pairwise(bounds):
        if start < end:
            parts.append(Section(kind, blocks[start:end]))
    return tuple(parts)


def kind_of(block: Block, profiles: Profiles) -> Kind | None:
    """Return the kind that a heading begins, else None; of several the one with the longest matching title.

    An item of a list ("4. Indikator Kinerja Utama :") must be the title and nothing else.
    """
    if isinstance(block, Table):
        return None
    text = inline_text(block.content)
    if len(text.split()) > LONGEST_HEADING or text.rstrip().endswith((".", ";")):
        return None
    folded = fold(text)
    found = [
        (len(title), kind) for kind in profiles.kinds.values() for title in map(fold, kind.judul) if title in folded
    ]
    longest = max(found, key=lambda pair: pair[0], default=None)
    if longest is None or not _is_title(block, text):
        return None
    return longest[1] if not isinstance(block, ListItem) or longest[0] == len(folded) else None


def _is_title(block: Block, text: str) -> bool:
    """Tell a heading from a sentence that merely mentions the words: capitals, a heading style, or title case."""
    if isinstance(block, Heading | ListItem) or text.isupper():
        return True
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return ":" not in text and all(word[0].isupper() for word in words if word.casefold() not in _LINKS)


_LINKS = frozenset({"dengan", "untuk", "pada", "dari", "tentang", "serta", "atas", "oleh", "terhadap", "dalam", "yang"})
