"""Names of jabatan as the words by which they are compared: abbreviations written out, one spelling of each word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from kinerja_docs.profiles import KindOfOffice, KindOfRegion, Posts, Role, load_posts

Words = tuple[str, ...]
_WORD = re.compile(r"[^\W_]+")


class Lexicon:
    """What ``jabatan.toml`` declares, ready for comparing; each is made once and known by its identity."""

    def __init__(self, posts: Posts) -> None:
        self._spelling = {short.casefold(): long.casefold() for short, long in posts.ejaan.items()}
        self._long = {_split(short): _split(long) for short, long in posts.singkatan.items()}
        self.words = lru_cache(maxsize=16384)(self._words)
        """Returns the words of a name, abbreviations written out."""
        self.joining = frozenset(posts.penghubung)
        self.offices: Mapping[Words, KindOfOffice] = {
            self.words(name): kind for kind in posts.kantor for name in kind.awal
        }
        self.places: Mapping[Words, str] = {
            name: kind.golongan for kind in posts.kantor if "{tempat}" in kind.kepala for name in self._names(kind)
        }
        """Words behind which the name of a place stands, "Kecamatan" and "Camat" alike, and the kind that they tell."""
        self.titles = frozenset(self.title(kind) for kind in posts.kantor)
        self.regions: Mapping[Words, KindOfRegion] = {
            self.words(name): region for region in posts.daerah for name in region.awal
        }
        self.regents: Mapping[Words, KindOfRegion] = {self.title(region): region for region in posts.daerah}
        self.roles: Mapping[Words, Role] = {self.words(name): role for role in posts.peran for name in role.sebutan}

    def _words(self, text: str) -> Words:
        return tuple(_replaced([self._spelling.get(word, word) for word in _split(text)], self._long))

    def title(self, kind: KindOfOffice | KindOfRegion) -> Words:
        """Return the title of a head without any place: "Camat", "Bupati"."""
        return self.words(kind.kepala.partition("{")[0])

    def meaningful(self, words: Iterable[str]) -> Words:
        """Return words without those that only join others."""
        return tuple(word for word in words if word not in self.joining)

    def _names(self, kind: KindOfOffice) -> list[Words]:
        return [self.title(kind), *(self.words(name) for name in kind.awal)]


def leading(words: Words, known: Mapping[Words, object]) -> Words | None:
    """Return the longest beginning of ``words`` that is known."""
    sizes = range(min(len(words), max(map(len, known), default=0)), 0, -1)
    return next((words[:size] for size in sizes if words[:size] in known), None)


@cache
def lexicon(own: Path | None = None) -> Lexicon:
    """Return what jabatan are called; the declaration in the folder ``own`` comes before the one shipped."""
    return Lexicon(load_posts(own))


def _split(text: str) -> Words:
    return tuple(_WORD.findall(text.casefold()))


def _replaced(words: list[str], long: Mapping[Words, Words]) -> Iterable[str]:
    at, most = 0, max(map(len, long), default=0)
    while at < len(words):
        found = leading(tuple(words[at : at + most]), long)
        yield from long[found] if found else words[at : at + 1]
        at += len(found) if found else 1
