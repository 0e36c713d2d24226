"""The phrases of the declaration as patterns, and what a sentence says by them: who has which tugas or fungsi."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from kinerja_docs.bahasa.text import fold
from kinerja_docs.profiles.regulation import Frasa, RegulationDeclaration

Section = Literal["tugas", "fungsi", "uraian_tugas"]
SECTIONS: tuple[Section, ...] = ("uraian_tugas", "fungsi", "tugas")
_NAME = "{jabatan}"
_LONGEST_NAME = 400
_LONG = 9
_SURE = 6
_MISREAD = {"m": "(?:m|rn)", "i": "[il1]", "l": "[l1i]"}
"""What recognition makes of letters, for words that stay themselves ("rnempunyai", "fungsl")."""
_BLANK = rf"(?:\s+|(?<=\w{{{_LONG}}}))"
_SENTENCES = re.compile(r"(?:(?<=[a-z)\d]{2}[.;])|(?<=[A-Z]{3}[.;]))\s+(?=[A-Z])")
_CITES = re.compile(r"(?:Berdasarkan|Sesuai|Menurut|Merujuk)\b")
_COMMA = re.compile(r",\s+(?=[A-Z])")
_LONGEST_CITATION = 800
_MOST_COMMAS = 20
_WORD = re.compile(r"[^\W\d_]{4,}")
_GIVEN = frozenset(("tugas", "fungsi", "uraian", "rincian"))
_ONE_SLIP = 1
"""Letters that a typist leaves out, adds or takes for another in one word; with two, words become others."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What one sentence gives: its section, the words where the subject stands, the words that follow."""

    section: Section
    subject: str
    content: str


@dataclass(frozen=True, slots=True)
class _Phrase:
    section: Section
    before: re.Pattern[str]
    after: re.Pattern[str]
    leads: bool

    def find(self, sentence: str, skip: list[range]) -> tuple[int, Clause] | None:
        """Return where the phrase stands in a sentence and what it gives; not where ``skip`` has other words."""
        opened = self.before.match(sentence)
        if opened is None:
            return None
        for closed in self.after.finditer(sentence, opened.end(), opened.end() + _LONGEST_NAME):
            if not any(closed.start() in words for words in skip):
                subject = sentence[opened.end() : closed.start()]
                return closed.start() if self.leads else 0, Clause(self.section, subject, sentence[closed.end() :])
        return None


class Phrases:
    """The compiled phrases of a declaration; ``free``: those of texts that are no regulation as well."""

    def __init__(self, declaration: RegulationDeclaration, *, free: bool = False) -> None:
        said = [(section, text) for section in SECTIONS for text in _of(declaration.frasa, section)]
        said += [("tugas", text) for text in declaration.frasa.bebas if free]
        self._clauses = [_phrase(section, text) for section, text in said]
        self._needed = re.compile("|".join(sorted({_needed(text) for _, text in said})) or "(?!)", re.IGNORECASE)
        self._known: dict[str, Clause | None] = {}
        self._headings = [
            (section, _pattern(text)) for section in SECTIONS for text in _of(declaration.kepala_bagian, section)
        ]
        nama = declaration.nama
        self._verbs = _verbs(declaration.frasa)
        self.openings = any_of(nama.pengantar)
        self.name_ends = any_of(nama.akhir)
        self.list_openings = any_of(declaration.daftar.pembuka, end=r"\s*:?\s*$")
        self.links = any_of(declaration.daftar.penghubung)
        self.details = any_of(declaration.daftar.rincian, end=r"[\s\w]{0,40}:?\s*$")
        self.heading_openings = any_of(nama.judul)
        self.name_columns = frozenset(map(fold, declaration.tabel.jabatan))
        self.superior = any_of(declaration.atasan.frasa)
        self.superior_ends = any_of(declaration.atasan.akhir)

    def clause(self, sentence: str) -> Clause | None:
        """Return what a sentence gives: by the phrase that stands first, the more telling one where two begin there."""
        if sentence not in self._known:
            self._known[sentence] = self._clause(sentence)
        return self._known[sentence]

    def _clause(self, sentence: str) -> Clause | None:
        found = self._found(sentence) if self._needed.search(sentence) else []
        if found:
            first = min(found, key=lambda hit: hit[0])[1]
            return first if first.subject.strip(" :") else self._behind_label(first)
        mended = self._respelled(sentence)
        return self.clause(mended) if mended else self._after_citation(sentence)

    def _behind_label(self, label: Clause) -> Clause:
        """Return what a sentence gives that stands behind a label: "Tugas : Sekretariat mempunyai tugas …"."""
        said = label.content.strip(" :")
        inner = self.clause(said) if said[:1].isupper() else None
        return inner if inner is not None and inner.subject.strip(" :") else label

    def _found(self, sentence: str) -> list[tuple[int, Clause]]:
        skip = [range(*found.span()) for found in self.openings.finditer(sentence, 0, 2 * _LONGEST_NAME)]
        return [hit for phrase in self._clauses if (hit := phrase.find(sentence, skip)) is not None]

    def _respelled(self, sentence: str) -> str:
        """Return a sentence with its giving verb, or what it gives, as it was meant ("mempunya tugas"), or ""."""
        words = list(_WORD.finditer(sentence[:_LONGEST_NAME]))
        for verb, given in pairwise(words):
            meant = _meant(verb.group().lower(), self._verbs), _meant(given.group().lower(), _GIVEN)
            if all(meant) and meant != (verb.group().lower(), given.group().lower()):
                return f"{sentence[: verb.start()]}{meant[0]} {meant[1]}{sentence[given.end() :]}"
        return ""

    def _after_citation(self, sentence: str) -> Clause | None:
        """Return what a sentence gives that first cites its regulation: "Berdasarkan Peraturan …, Tugas X adalah …"."""
        if not _CITES.match(sentence) or not self._needed.search(sentence):
            return None
        commas = [found.end() for found in _COMMA.finditer(sentence[:_LONGEST_CITATION])]
        tails = (sentence[at:] for at in reversed(commas[-_MOST_COMMAS:]))
        hits = (hit for tail in tails for phrase in self._clauses if (hit := phrase.find(tail, [])) is not None)
        first = next(hits, None)
        return first[1] if first else None

    def heading(self, text: str) -> tuple[Section, str] | None:
        """Return the section that a heading names and its other words ("TUGAS CAMAT :" → tugas, "CAMAT")."""
        for section, pattern in self._headings:
            found = pattern.match(text)
            if found is not None:
                return section, text[found.end() :].strip(" :.,")
        return None


class LeadIns:
    """The phrases by which a kind of document announces lists."""

    def __init__(self, phrases: Mapping[Section, tuple[str, ...]]) -> None:
        self._phrases = [_phrase(section, text) for section in SECTIONS for text in phrases.get(section, ())]

    def clause(self, sentence: str) -> Clause | None:
        """Return what a sentence announces, by the phrase that stands first."""
        found = [hit for phrase in self._phrases if (hit := phrase.find(sentence, [])) is not None]
        return min(found, key=lambda hit: hit[0])[1] if found else None


def _verbs(frasa: Frasa) -> frozenset[str]:
    """Return the verbs of the phrases that begin with a jabatan: mempunyai, memiliki, menyelenggarakan …"""
    phrases = (text for section in SECTIONS for text in _of(frasa, section) if text.startswith(_NAME))
    firsts = (text.removeprefix(_NAME).split()[0] for text in phrases)
    return frozenset(verb for first in firsts for verb in first.split("|") if len(verb) >= _SURE)


@cache
def _meant(word: str, known: frozenset[str]) -> str:
    """Return the one of some words that another is, or is but for a slip; "" if none."""
    from rapidfuzz.distance import OSA

    if word in known:
        return word
    near = (other for other in sorted(known) if OSA.distance(word, other, score_cutoff=_ONE_SLIP) <= _ONE_SLIP)
    return next(near, "")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    return _SENTENCES.split(text)


def any_of(phrases: Iterable[str], *, end: str = "") -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases, the longest first."""
    ordered = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(_source(phrase) for phrase in ordered) or '(?!)'}){end}", re.IGNORECASE)


def _of(frasa: Frasa, section: Section) -> tuple[str, ...]:
    return {"tugas": frasa.tugas, "fungsi": frasa.fungsi, "uraian_tugas": frasa.uraian_tugas}[section]


def _phrase(section: Section, text: str) -> _Phrase:
    before, _, after = text.partition(_NAME)
    leads = not before.strip()
    return _Phrase(section, _pattern(before) if not leads else re.compile(""), _pattern(after, free=True), leads)


def _needed(phrase: str) -> str:
    """Return the source of the word without which a phrase cannot be found: the one with the fewest forms."""
    words = [word for word in phrase.replace(_NAME, "").split() if not word.endswith("?")]
    forms = min((word.split("|") for word in words), key=len, default=[])
    return "|".join(_form(form, first=False) for form in forms)


def _pattern(text: str, *, free: bool = False) -> re.Pattern[str]:
    return re.compile(("" if free else r"\s*") + _source(text), re.IGNORECASE)


def _source(phrase: str) -> str:
    """Return a phrase as the source of a pattern: only fixed words, so that matching takes linear time.

    A long word may be glued to its neighbours, as copies of pages have it ("umummempunyai", "menyelenggarakanfungsi").
    """
    source = ""
    started = False
    for word in phrase.split():
        forms = "|".join(_form(form, first=not started) for form in word.rstrip("?").split("|"))
        if not word.endswith("?"):
            source += (_BLANK if started else "") + f"(?:{forms})"
            started = True
        else:
            source += rf"(?:{_BLANK}(?:{forms}))?" if started else rf"(?:(?:{forms})\s+)?"
    return source


def _form(word: str, *, first: bool) -> str:
    escaped = "".join(_MISREAD.get(char, re.escape(char)) for char in word) if len(word) >= _SURE else re.escape(word)
    if not word[-1].isalnum() or len(word) >= _LONG:
        return escaped
    return (r"(?<![\w-])" if first else "") + escaped + r"(?!\w)"
