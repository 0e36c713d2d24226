"""Whole phrases in which a text names a kecamatan or counts its desa: what is replaced, and what is only doubtful.

A name alone says nothing: "Tuban" is a kecamatan and a kabupaten, "Widang" a kecamatan and a desa. So a name is
replaced only behind a word that makes it the kecamatan's, and every other place where it stands is listed for a person.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from kinerja_docs.bahasa.text import OF_KECAMATAN
from kinerja_docs.batch.districts import Kecamatan

_OWNER = rf"(?:{OF_KECAMATAN})"
_KNOWN = re.compile(rf"(?:{OF_KECAMATAN}|praja|anom|kabupaten|kab\.|bupati|pemkab|kota)", re.IGNORECASE)
_BOTH = r"desa\s*(?:/|\s+dan\s*/\s*atau\s+|\s+dan\s+|\s+atau\s+)\s*kelurahan"


@dataclass(slots=True)
class Notes:
    """What was done to a text: (before, after) of each phrase that was replaced, and the doubtful phrases."""

    replaced: list[tuple[str, str]] = field(default_factory=list)
    doubtful: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Phrases:
    """The rules that lead from one kecamatan to another, that of its name first; ``apply`` uses them on a text."""

    rules: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]
    doubts: tuple[re.Pattern[str], ...]
    others: Neighbours
    name: re.Pattern[str]
    quick: re.Pattern[str]

    def only_the_name(self) -> Phrases:
        """Return the rules for what quotes others: there only the kecamatan that is named is another one."""
        return replace(self, rules=self.rules[:1], doubts=())

    def apply(self, text: str, notes: Notes) -> str:
        """Return ``text`` for the other kecamatan; what was done goes to ``notes``."""
        if not self.quick.search(text):
            return text
        notes.doubtful += self.others.named_in(text)
        notes.doubtful += [found.group() for doubt in self.doubts for found in doubt.finditer(text)]
        notes.doubtful += [phrase for found in self.name.finditer(text) for phrase in _bare(text, found)]
        for pattern, write in self.rules:
            text = pattern.sub(lambda found, write=write: _noted(found, write(found), notes), text)  # type: ignore[misc]
        return text


class Neighbours:
    """The other kecamatan of the list, made ready once: looking for them costs the same however many there are."""

    def __init__(self, pattern: Kecamatan, names: Iterable[str]) -> None:
        given = {tuple(each.casefold().split()) for each in names}
        own = tuple(pattern.nama.casefold().split())
        self._others = given - {own}
        self._most = max(map(len, self._others), default=0)
        self.longer = sorted(" ".join(each[len(own) :]) for each in self._others if each[: len(own)] == own)

    def named_in(self, text: str) -> list[str]:
        """Return the phrases in which a text names one of them."""
        return [phrase for found in _OWNED.finditer(text) for phrase in self._phrase(text, found)]

    def _phrase(self, text: str, found: re.Match[str]) -> Iterator[str]:
        words = list(islice(_WORD.finditer(text, found.end()), self._most))
        for count in range(len(words), 0, -1):
            if tuple(word.group().casefold() for word in words[:count]) in self._others:
                yield text[found.start() : words[count - 1].end()]
                return


_OWNED = re.compile(rf"\b{_OWNER}\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\s,.;:()/]+")


def phrases(pattern: Kecamatan, target: Kecamatan, others: Neighbours) -> Phrases:
    """Return the rules from ``pattern`` to ``target``."""
    name = _words(pattern.nama)
    longer = "|".join(rf"\s+{_words(each)}" for each in others.longer)
    ending = rf"\b(?!{longer})" if longer else r"\b"
    owned = re.compile(rf"\b({_OWNER}\s+)({name}){ending}", re.IGNORECASE)
    code = re.compile(rf"(?<![\d.]){re.escape(pattern.kode)}(?![\d.])") if pattern.kode else None
    rules = [(owned, lambda found: found[1] + _like(found[2], target.nama)), *_numbers(pattern, target)]
    if code is not None and target.kode:
        rules.append((code, lambda _: target.kode))
    if not target.kelurahan:
        rules.append((re.compile(rf"\b{_BOTH}\b", re.IGNORECASE), lambda found: found.group()[:4]))
    any_name = re.compile(rf"\b{name}\b", re.IGNORECASE)
    return Phrases(tuple(rules), _doubts(pattern, target), others, any_name, _quick(pattern))


def _doubts(pattern: Kecamatan, target: Kecamatan) -> tuple[re.Pattern[str], ...]:
    found = []
    if pattern.kode:
        found.append(re.compile(rf"(?<![\d.]){re.escape(pattern.kode)}\.\d+"))
    if target.kelurahan and not pattern.kelurahan:
        found.append(re.compile(r"\b(?:jumlah|seluruh|semua|\d+)\s+desa\b(?!\s*(?:/|dan\b|atau\b))", re.IGNORECASE))
    return tuple(found)


def _bare(text: str, found: re.Match[str]) -> list[str]:
    """Return the name with the word before it, unless that word says whose name it is."""
    before = re.search(r"[\w.]+\s+$", text[: found.start()])
    word = before.group() if before else ""
    return [] if _KNOWN.fullmatch(word.strip()) else [word + found.group()]


def _numbers(pattern: Kecamatan, target: Kecamatan) -> list[tuple[re.Pattern[str], Callable[[re.Match[str]], str]]]:
    both = (pattern.desa + pattern.kelurahan, target.desa + target.kelurahan, rf"{_BOTH}\b")
    desa = (pattern.desa, target.desa, r"desa\b(?!\s*(?:/|dan\s*/|dan\s+kelurahan|atau\s+kelurahan))")
    kelurahan = (pattern.kelurahan, target.kelurahan, r"kelurahan\b")
    return [_number(*each) for each in (both, desa, kelurahan) if each[0]]


def _number(before: int, after: int, what: str) -> tuple[re.Pattern[str], Callable[[re.Match[str]], str]]:
    from kinerja_docs.bahasa.terbilang import terbilang

    words = rf"(?P<words>\s*\(\s*{_words(terbilang(before))}\s*\))?"
    pattern = re.compile(rf"(?<![\d.,]){before}{words}(?P<rest>\s+{what})", re.IGNORECASE)

    def write(found: re.Match[str]) -> str:
        return f"{after}{f' ({terbilang(after)})' if found['words'] else ''}{found['rest']}"

    return pattern, write


def _quick(pattern: Kecamatan) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words(pattern.nama)}|desa|{_OWNER}|{re.escape(pattern.kode or pattern.nama)})", re.I)


def _noted(found: re.Match[str], after: str, notes: Notes) -> str:
    if found.group() != after:
        notes.replaced.append((found.group(), after))
    return after


def _like(model: str, name: str) -> str:
    """Return ``name`` in capitals where the model is."""
    return name.upper() if model.isupper() else name


def _words(name: str) -> str:
    return r"\s+".join(re.escape(word) for word in name.split())
