"""Words that the end of a line breaks in two, judged by the words of the whole file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kinerja_docs.document import Inline, Text
from kinerja_docs.readers.pdf.drafts import BROKEN, HYPHEN, BlockDraft, Draft, TableDraft

_MARK = re.compile(rf"([^\W\d_]+)([{BROKEN}{HYPHEN}])([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BESIDE_MARK = re.compile(rf"\w*[{BROKEN}{HYPHEN}]\w*")
_PREFIXES = frozenset("non sub pra pasca anti antar inter multi semi se ke eks ex co re pro".split())
_SMALL = frozenset("dan di ke dari yang per oleh dg dgn utk pd an atau se s.d sd dll ada a i".split())
_SHORT = 3


def drafts_in(blocks: Iterable[BlockDraft]) -> Iterator[Draft]:
    """Yield every paragraph, those in the cells of tables included."""
    for block in blocks:
        if isinstance(block, TableDraft):
            for cell in block.cells:
                yield from drafts_in(cell.blocks)
        else:
            yield block


def mend(blocks: list[BlockDraft]) -> list[tuple[Draft, str]]:
    """Join broken words in place; return each word that was joined without a hyphen saying so, with its paragraph."""
    marked = [draft for draft in drafts_in(blocks) if _is_marked(draft.content)]
    if not marked:
        return []
    known = _known(blocks)
    found: list[tuple[Draft, str]] = []
    for draft in marked:
        joined: list[str] = []
        draft.content = [_mended(part, known, joined) for part in draft.content]
        found += [(draft, word) for word in joined]
    return found


def _is_marked(content: list[Inline]) -> bool:
    return any(isinstance(part, Text) and (BROKEN in part.text or HYPHEN in part.text) for part in content)


def _known(blocks: list[BlockDraft]) -> set[str]:
    texts = (part.text for draft in drafts_in(blocks) for part in draft.content if isinstance(part, Text))
    return {word for text in texts for word in _WORD.findall(_whole_words(text).casefold())}


def _whole_words(text: str) -> str:
    return _BESIDE_MARK.sub(" ", text) if BROKEN in text or HYPHEN in text else text


def _mended(part: Inline, known: set[str], joined: list[str]) -> Inline:
    if not isinstance(part, Text):
        return part

    def decide(found: re.Match[str]) -> str:
        first, mark, second = found.groups()
        if mark == HYPHEN:
            return first + _hyphen(first, second, known) + second
        if _is_broken(first, second, known):
            joined.append(first + second)
            return first + second
        return f"{first} {second}"

    text = _MARK.sub(decide, _MARK.sub(decide, part.text))
    return Text(text.replace(BROKEN, " ").replace(HYPHEN, "-"), part.underlined)


def _hyphen(first: str, second: str, known: set[str]) -> str:
    """Return the hyphen if it is part of the word (``perundang-undangan``), nothing if it only broke it."""
    low, rest = first.casefold(), second.casefold()
    if f"{low}-{rest}" in known or (second[0].isupper() and not (first + second).isupper()):
        return "-"
    if low + rest in known:
        return ""
    doubled = any(rest.startswith(low[-size:]) for size in range(3, len(low) + 1))
    return "-" if doubled or low in _PREFIXES or (low in known and rest in known) else ""


def _is_broken(first: str, second: str, known: set[str]) -> bool:
    """Whether a cell was too narrow for a word, and its rest stands on the next line."""
    low, rest = first.casefold(), second.casefold()
    if second[0].isupper() != first.isupper() and not second.islower():
        return False
    if low + rest in known:
        return rest not in _SMALL or low not in known
    return len(rest) <= _SHORT and rest not in _SMALL and rest not in known
