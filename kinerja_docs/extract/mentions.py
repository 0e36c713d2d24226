"""Names of offices and regions in a line of text: where each begins, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from kinerja_docs.bahasa.text import fold, normalise, title_case
from kinerja_docs.bahasa.wilayah import known_words, province_of, region_at_end, spelt
from kinerja_docs.profiles.model import Offices

_LETTERS = re.compile(r"\b(?:[A-Z] ){5,}[A-Z]\b")
_WORD = re.compile(r"[^\W\d_][\w.&/'’-]*")
_CAPITAL = re.compile(r"[A-Z][\w&-]*(?:['’.][\w&-]+)*")
_VOWEL = re.compile(r"[aiueoy]", re.IGNORECASE)
_DEGREE = re.compile(r",\s*(?:[A-Z][A-Za-z]{0,3}\.)")
"""What follows the name of a person: ", S.E.", ", M.Si."."""
_JOINING = frozenset("dan serta &".split())
_FUNCTION = frozenset(
    "yang di ke dari dalam pada untuk atau dengan tentang atas oleh terhadap adalah sebagai melalui ini itu tersebut "
    "serta dan bahwa agar akan telah sesuai kesatu kedua ketiga keempat kelima keenam ketujuh kedelapan pertama".split()
)
"""Words that no name of a place or an office begins with, or goes on with; "Bagian Kesatu" is a heading."""
LOCAL = frozenset({"Kecamatan", "Kelurahan", "Rumah Sakit", "RSUD", "UPT", "Kantor"})
"""Offices whose own name is that of a place: "Kecamatan Tuban" is not of the Kabupaten Tuban for that."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name that a line holds.

    Attributes:
        text: as the record has it.
        kind: the word that it begins with, as the vocabulary lists it; "" for an abbreviation.
        start, end: where it stands in the line.
        known: it is a region of Indonesia.
        cut: it runs to the end of the line.
        region: the one that stands bare behind the name of an office ("Dinas Bina Marga Jawa Barat"), else "".
    """

    text: str
    kind: str
    start: int
    end: int
    known: bool = False
    cut: bool = False
    region: str = ""


class Grammar:
    """Finds the names in lines by the words of the vocabulary."""

    def __init__(self, words: Offices) -> None:
        self.words = words
        shorts = "|".join(re.escape(short.rstrip(".")) + r"\b\.?" for short in words.daerah_singkat)
        kinds = "|".join((_either(words.daerah), shorts, shorts.upper()))
        self._first = re.compile(rf"\b(?<!\b[Ss]ub )(?<!\bSUB )(?<!\b[Ss]ub-)(?:{_either(words.awal)})\b")
        self._region = re.compile(rf"(?<!/)(?<!/ )\b(?:{kinds})(?!\s*/)\s*")
        self._head = re.compile(rf"\b(?:{_either(tuple(words.kepala_daerah))})\b\s*")
        ends = (*words.akhir, *words.daerah, *words.kepala_daerah, *words.daerah_singkat, *_FUNCTION)
        self._ends_office = frozenset(fold(word.split()[0]) for word in ends)
        self._ends_region = self._ends_office | {fold(word.split()[0]) for word in words.awal}

    def regions(self, line: str) -> Iterator[Name]:
        """Yield the regions that a line names: "PROVINSI JAWA BARAT", "Kab. Tuban"."""
        for found in self._region.finditer(line):
            kind = self._kind_of_region(found.group())
            name = self._region_name(line, found.end(), kind)
            if name is not None:
                yield Name(f"{kind} {name.text}", kind, found.start(), name.end, name.known, name.cut)

    def heads(self, line: str) -> Iterator[Name]:
        """Yield the regions whose heads a line names: "BUPATI TUBAN" → "Kabupaten Tuban"."""
        kinds = {fold(title): kind for title, kind in self.words.kepala_daerah.items()}
        for found in self._head.finditer(line):
            kind = kinds[fold(found.group())]
            name = self._region_name(line, found.end(), kind)
            if name is not None:
                yield Name(f"{kind} {name.text}", kind, found.start(), name.end, name.known, name.cut)

    def offices(self, line: str) -> Iterator[Name]:
        """Yield the offices that a line names, whole or by an abbreviation that is known."""
        end = 0
        for found in self._first.finditer(line):
            if found.start() < end or (name := self._office_name(line, found)) is None:
                continue
            end = name.end
            yield name
        for short in _abbreviations(self.words.singkat).finditer(line, end):
            listed = next(word for word in self.words.singkat if fold(word) == fold(short.group()))
            yield Name(listed, "", short.start(), short.end(), cut=short.end() == len(line))

    def _kind_of_region(self, printed: str) -> str:
        plain = fold(printed)
        listed = {fold(word): word for word in self.words.daerah}
        listed |= {fold(short): kind for short, kind in self.words.daerah_singkat.items()}
        return listed[plain].replace("Propinsi", "Provinsi") if plain in listed else printed.strip()

    def _region_name(self, line: str, start: int, kind: str) -> Name | None:
        spans = list(_words(line, start))
        known = known_words(kind, [text for text, _, _ in spans])
        province = province_of(spans[0][0]) if spans and not known and kind == "Provinsi" else None
        if province is not None:
            return Name(province, kind, start, spans[0][2], known=True)
        taken = spans[:known] or self._unknown(spans, line)
        if not taken:
            return None
        end = taken[-1][2]
        rest = line[end:].strip(" '’\"”)")
        return Name(title_case(" ".join(text for text, _, _ in taken)), kind, start, end, bool(known), not rest)

    def _unknown(self, spans: Sequence[tuple[str, int, int]], line: str) -> list[tuple[str, int, int]]:
        """Return the words of a region that nobody listed: capitalised, up to any word that ends a name."""
        taken: list[tuple[str, int, int]] = []
        for (text, start, end), after in zip_longest(spans, spans[1:]):
            islands = bool(taken) and after is not None and fold(text + after[0]) == "dankepulauan"
            if islands:
                taken.append((text, start, end))
                continue
            if self._ends(text) or not text[0].isupper() or not (_VOWEL.search(text) and len(text) > 2):
                break
            taken.append((text, start, end))
        person = taken and _DEGREE.match(line, taken[-1][2])
        return taken[:1] if person else taken

    def _ends(self, word: str) -> bool:
        """Tell whether no name of a region goes on with a word."""
        return fold(word) in self._ends_region or word.upper() in map(str.upper, self.words.singkat)

    def _office_name(self, line: str, found: re.Match[str]) -> Name | None:
        kind = next(word for word in self.words.awal if fold(word) == fold(found.group()))
        spans = list(self._following(line, found.end()))
        if not spans and kind not in self.words.sendiri:
            return None
        end = spans[-1][2] if spans else found.end()
        text = title_case(normalise(line[found.start() : end]).strip(" ,.:"))
        name, region = self._parted(text, kind)
        return Name(name, kind, found.start(), end, cut=not line[end:].strip() and not region, region=region)

    def _parted(self, name: str, kind: str) -> tuple[str, str]:
        """Return the name of an office and, apart from it, the region behind it ("Dinas Bina Marga Jawa Barat")."""
        words = name.split()
        at_end = None if kind in LOCAL else region_at_end(words)
        if at_end is None or len(words) - at_end[1] < 2:
            return name, ""
        return " ".join(words[: -at_end[1]]), " ".join((at_end[0], *words[-at_end[1] :]))

    def _following(self, line: str, start: int) -> Iterator[tuple[str, int, int]]:
        """Yield the words with which the name of an office goes on, commas and "dan" passed over."""
        at, joined = start, ""
        for word in _WORD.finditer(line, start):
            between = line[at : word.start()].strip()
            if between not in {"", ",", "&"}:
                return
            text = _CAPITAL.match(word.group())
            if fold(word.group()) in _JOINING and not joined:
                joined, at = word.group(), word.end()
                continue
            if text is None or fold(text.group()) in self._ends_office:
                return
            yield text.group(), word.start(), word.start() + text.end()
            if text.end() < len(word.group()):
                return
            at, joined = word.end(), ""


def unspaced(line: str) -> str:
    """Return a line whose letters stand apart as words: "P R O V I N S I J A W A B A R A T" → "PROVINSI JAWA BARAT"."""
    return _LETTERS.sub(lambda found: spelt(found.group().replace(" ", "")) or found.group(), line)


def _words(line: str, start: int) -> Iterator[tuple[str, int, int]]:
    """Yield the words behind a place with where each stands, up to the first mark between them."""
    at = start
    for word in _WORD.finditer(line, start):
        if line[at : word.start()].strip(" '’\"“"):
            return
        text = re.match(r"[^\W\d_][\w-]*(?:['’][\w-]+)*", word.group())
        if text is None:
            return
        yield text.group(), word.start(), word.start() + text.end()
        at = word.start() + text.end()


def _either(words: tuple[str, ...]) -> str:
    """Return words as alternatives, each as it is listed and in capitals, the longest first."""
    forms = [form for word in words for form in (word, word.upper())]
    return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in sorted(forms, key=len, reverse=True))


@cache
def _abbreviations(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either(words)})\b") if words else re.compile(r"(?!)")
