"""Which words are Indonesian: a list of roots and common words, the affixes, and how letters follow each other.

It judges text that a machine read; it never changes a text by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_SUFFIXES = ("nya", "kan", "an", "i", "lah", "kah", "ku", "mu")
_PREFIXES = ("di", "ber", "be", "ter", "te", "ke", "se", "per", "pe", "mem", "pem", "men", "pen", "me", "pra", "non")
_NASALS = (("meng", "k"), ("peng", "k"), ("meng", ""), ("peng", ""), ("meny", "s"), ("peny", "s"))
_DROPPED = (("mem", "p"), ("pem", "p"), ("men", "t"), ("pen", "t"))
_LETTERS = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"\S+")
_CORE = re.compile(r"^[^\w]*(.*?)[^\w]*$", re.DOTALL)
_NUMBER = re.compile(r"[\d.,:/%()+–-]+|[IVXLC]+|\(?[a-z]{1,2}[.)]|\d+[a-km-z]?")
_MIXED = re.compile(r"[a-z][A-Z]|[^\W\d_]\d|\d[^\W\d_]{2}|[~|_{}\\^]|[A-Z]{2}[a-z]|,[^\W\d_]|\d[OIl]$|^l$")
_FEW = 3
_ABBREVIATION = 5
_LIKELY = 0.75


@cache
def vocabulary() -> frozenset[str]:
    """Return the words of the list."""
    return frozenset(Path(__file__).with_name("kata.txt").read_text(encoding="utf-8").split())


def known(word: str) -> bool:
    """Whether a word is in the list, as it is or after its affixes are taken off."""
    low = word.casefold()
    return low in vocabulary() or any(stem in vocabulary() for stem in _stems(low, 3))


def plausible(word: str) -> bool:
    """Whether the letters of a word follow each other as they do in Indonesian words."""
    low = f" {word.casefold()} "
    triples = [low[at : at + 3] for at in range(len(low) - 2)]
    return bool(triples) and sum(triple in _triples() for triple in triples) >= _LIKELY * len(triples)


def share_read(text: str) -> float:
    """Return the share of the words of a text that are words or numbers, from 0 to 1; 1 for a text without any.

    A name is taken for right if its letters may follow each other; capitals, digits and signs within a word are not.
    """
    tokens = _TOKEN.findall(text)
    return sum(map(_is_fine, tokens)) / len(tokens) if tokens else 1.0


def parts(word: str) -> tuple[str, ...] | None:
    """Return the words that a glued word is made of, if there is exactly one way; None if it may be one word."""
    low = word.casefold()
    if known(low) or not low.isalpha():
        return None
    ways = list(_ways(low, 5))
    if not ways:
        return None
    fewest = min(map(len, ways))
    best = [way for way in ways if len(way) == fewest]
    return _as_printed(word, best[0]) if len(best) == 1 and fewest > 1 else None


def _ways(text: str, depth: int) -> Iterator[tuple[str, ...]]:
    if not text:
        yield ()
    if not depth:
        return
    for end in range(2, len(text) + 1):
        head = text[:end]
        if head in _SMALL or (end > _FEW and known(head)):
            for rest in _ways(text[end:], depth - 1):
                yield (head, *rest)


_SMALL = frozenset("di ke ini itu dan".split())


def _as_printed(word: str, pieces: tuple[str, ...]) -> tuple[str, ...]:
    found, at = [], 0
    for piece in pieces:
        found.append(word[at : at + len(piece)])
        at += len(piece)
    return tuple(found)


def _is_fine(token: str) -> bool:
    found = _CORE.match(token)
    core = found[1] if found else token
    if not core or _NUMBER.fullmatch(core) or (core.isupper() and len(core) <= _ABBREVIATION):
        return True
    if _MIXED.search(core):
        return False
    return all(known(word) or plausible(word) or len(word) < _FEW for word in _LETTERS.findall(core))


def _stems(word: str, depth: int) -> Iterator[str]:
    yield word
    if not depth or len(word) < 4:
        return
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _FEW:
            yield from _stems(word[: -len(suffix)], depth - 1)
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _FEW:
            yield from _stems(word[len(prefix) :], depth - 1)
    for prefix, letter in (*_NASALS, *_DROPPED):
        if word.startswith(prefix) and len(word) - len(prefix) >= 2:
            yield from _stems(letter + word[len(prefix) :], depth - 1)


@cache
def _triples() -> frozenset[str]:
    words = {
        f" {form} " for word in vocabulary() for form in (word, f"{word}an", f"{word}kan", f"me{word}", f"di{word}")
    }
    return frozenset(word[at : at + 3] for word in words for at in range(len(word) - 2))
