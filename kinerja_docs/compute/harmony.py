"""Indicators that several kecamatan word differently, brought together where they are certainly the same.

Two wordings are the same if their letters are alike to at least ``SAME`` of 100, and if each word of one that carries
meaning is in the other or is a typing error of a word of it; also if both are the score of a method that we know. Unit
and formula must fit, and no kecamatan has both. What is only alike is listed for a person and never brought together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rapidfuzz import fuzz

from kinerja_docs.bahasa.satuan import canonical
from kinerja_docs.bahasa.text import OF_KECAMATAN, normalise
from kinerja_docs.bahasa.words import known
from kinerja_docs.compute.summary import Terukur
from kinerja_docs.domain import Kinerja, PerangkatDaerah
from kinerja_docs.jabatan import Tree

SAME, ALIKE, WORD = 90, 75, 75
_FREE = frozenset(
    "dan di ke dari dalam pada untuk yang atau dengan atas oleh terhadap nilai angka hasil tingkat kecamatan".split()
)
_OWNER = rf"({OF_KECAMATAN}|kec)"
_SHORT = 5
_SCORES = frozenset(("INDEKS_IKM", "NILAI_AKIP"))


@dataclass(frozen=True, slots=True)
class Rumusan:
    """A wording: words of indicator and jabatan without the name of the kecamatan, and what it must fit to."""

    dokumen: str
    jabatan: tuple[str, ...]
    kata: tuple[str, ...]
    satuan: str | None
    jenis: str | None


@dataclass(slots=True)
class Kelompok:
    """Indicators that are the same: their most usual wording, and all of them, each with its kecamatan and wording."""

    utama: Rumusan
    anggota: list[tuple[str, Rumusan, Terukur]] = field(default_factory=list)

    @property
    def kecamatan(self) -> set[str]:
        """The kecamatan that have the indicator."""
        return {each[0] for each in self.anggota}


def harmonised(given: Iterable[tuple[str, Terukur]]) -> tuple[Kelompok, ...]:
    """Return the indicators of all kecamatan as groups, in the order in which they first come."""
    worded = [(name, wording(each, name), each) for name, each in given]
    first = {rumusan: place for place, (_, rumusan, _) in reversed(list(enumerate(worded)))}
    counts = Counter(rumusan for _, rumusan, _ in worded)
    groups: list[Kelompok] = []
    for rumusan in sorted(counts, key=lambda each: (-counts[each], first[each])):
        members = [each for each in worded if each[1] == rumusan]
        group = _fitting(groups, rumusan, {each[0] for each in members})
        if group is None:
            groups += _split(rumusan, members)
        else:
            group.anggota += members
    return tuple(sorted(groups, key=lambda group: min(first[each[1]] for each in group.anggota)))


def wording(each: Terukur, kecamatan: str) -> Rumusan:
    """Return how an indicator is worded, apart from the name of its kecamatan."""
    unit = (canonical(each.satuan) or normalise(each.satuan).casefold()) if each.satuan else None
    return Rumusan(each.dokumen, post(each.jabatan, kecamatan), _words(each.nama, kecamatan), unit, each.jenis)


def likeness(one: Rumusan, two: Rumusan) -> int:
    """Return how alike two wordings are, 0 to 100."""
    return round(min(_ratio(one.kata, two.kata), _ratio(one.jabatan, two.jabatan)))


def objection(one: Rumusan, two: Rumusan) -> str:
    """Return why two wordings are not taken for the same, "" if they are."""
    if one.dokumen != two.dokumen or not _alike(one.jabatan, two.jabatan):
        return "jabatannya berbeda"
    if one.satuan != two.satuan and one.satuan and two.satuan:
        return f"satuannya berbeda ({one.satuan}, {two.satuan})"
    if one.jenis != two.jenis and one.jenis and two.jenis:
        return "cara menghitungnya berbeda"
    if one.jenis == two.jenis and one.jenis in _SCORES:
        return ""
    if _ratio(one.kata, two.kata) < SAME:
        return f"kemiripannya di bawah {SAME}"
    missing = [*_foreign(one.kata, two.kata), *_foreign(two.kata, one.kata)]
    return f"kata yang berbeda: {', '.join(missing)}" if missing else ""


def candidates(groups: Sequence[Kelompok]) -> list[tuple[Kelompok, Kelompok, int, str]]:
    """Return pairs of groups that may be the same, with likeness and objection; the larger group first."""
    found = []
    for place, one in enumerate(groups):
        for two in groups[place + 1 :]:
            alike = likeness(one.utama, two.utama) if one.utama.dokumen == two.utama.dokumen else 0
            if alike >= ALIKE and not one.kecamatan & two.kecamatan:
                large, small = (one, two) if len(one.anggota) >= len(two.anggota) else (two, one)
                found.append((large, small, alike, objection(one.utama, two.utama)))
    return found


def _fitting(groups: Sequence[Kelompok], rumusan: Rumusan, names: set[str]) -> Kelompok | None:
    fitting = [each for each in groups if not each.kecamatan & names and not objection(each.utama, rumusan)]
    return max(fitting, key=lambda each: likeness(each.utama, rumusan), default=None)


def _split(rumusan: Rumusan, members: list[tuple[str, Rumusan, Terukur]]) -> list[Kelompok]:
    """Return new groups; an indicator that a kecamatan has twice is one of its own each time."""
    groups: list[Kelompok] = []
    for member in members:
        free = next((each for each in groups if member[0] not in each.kecamatan), None)
        if free is None:
            free = Kelompok(rumusan)
            groups.append(free)
        free.anggota.append(member)
    return groups


def without_name(text: str, kecamatan: str) -> str:
    """Return a text without the name of its kecamatan behind a word that makes it so: "Camat Widang" → "Camat"."""
    own = r"\s+".join(re.escape(word) for word in kecamatan.split())
    return re.sub(rf"\b{_OWNER}\s+{own}\b", r"\1", normalise(text), flags=re.IGNORECASE) if own else normalise(text)


def post(jabatan: str | None, kecamatan: str) -> tuple[str, ...]:
    """Return what a jabatan means in its kecamatan: "Sekcam" and "Sekretaris Camat Widang" are one."""
    if jabatan is None:
        return ()
    office = Tree(Kinerja(perangkat_daerah=PerangkatDaerah(nama=f"Kecamatan {kecamatan}")))
    what = office.meaning(jabatan)
    return tuple(filter(None, (what.role, *what.words)))


def _words(text: str, kecamatan: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+|%", without_name(text, kecamatan).casefold()))


def _ratio(one: tuple[str, ...], two: tuple[str, ...]) -> float:
    return 100.0 if one == two else fuzz.ratio(" ".join(one), " ".join(two))


def _alike(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    return _ratio(one, two) >= SAME and not _foreign(one, two) and not _foreign(two, one)


def _foreign(one: tuple[str, ...], two: tuple[str, ...]) -> list[str]:
    """Return the words of ``one`` that carry meaning and are not in ``two``, not even with a typing error."""
    there = {*two, *_joined(two)}
    split = {word for pair in pairwise(one) if "".join(pair) in there for word in pair}
    odd = (word for word in one if word not in there and word not in split and word not in _FREE)
    return [word for word in odd if not _is_scrap(word) and not any(_typo(word, other) for other in two)]


def _joined(words: tuple[str, ...]) -> list[str]:
    """Return each two words that follow each other as one, as a missing blank would have it."""
    return ["".join(pair) for pair in pairwise(words)]


def _is_scrap(word: str) -> bool:
    """Tell whether a word is what is left of one: "dn", "y"."""
    return len(word) < 3 and not word.isdigit()


def _typo(one: str, two: str) -> bool:
    """Tell whether two words are the same but for their spelling: alike, and not two words that both exist.

    A syllable before a word makes another one of it ("informal").
    """
    if min(len(one), len(two)) <= _SHORT or any(map(str.isdigit, one + two)):
        return False
    short, long = sorted((one, two), key=len)
    if long.endswith(short) and len(long) > len(short) + 1:
        return False
    return fuzz.ratio(one, two) >= WORD and not (known(one) and known(two))
