"""An office as its name tells it: what kind it is, where it is, what its head and the head of its region are called."""

from __future__ import annotations

import re
from functools import lru_cache

from kinerja_docs.domain import PerangkatDaerah
from kinerja_docs.jabatan.words import Lexicon, Words, leading
from kinerja_docs.profiles import KindOfOffice, KindOfRegion

Unit = tuple[str, Words]
"""A kind of office, and the name of one."""


class Office:
    """A perangkat daerah; each is made once, so that what is found out of names is kept by its identity.

    Attributes:
        kind: what is declared of offices of its kind; None where its name begins with no word that is known.
        words: its name.
        place: what its name says behind the kind ("widang"), without the office that it is a part of.
        head: the jabatan that leads it, with its place; None where the office has no name.
        part_of, outer: for "Kelurahan A Kecamatan B" the head of B, and B; nothing where the name does not tell.
        region, regent: the kind of region, and the jabatan that leads it: "Bupati Tuban".
    """

    def __init__(self, about: PerangkatDaerah, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        name, outer = _parts(about.nama or "", lexicon)
        found = leading(lexicon.words(name), lexicon.offices)
        self.kind: KindOfOffice | None = lexicon.offices[found] if found else None
        self.words = lexicon.words(name)
        self.place: Words = self.words[len(found) :] if found else ()
        self.head = _filled(self.kind.kepala if self.kind else "Kepala {nama}", name, found) if name else None
        self.part_of, self.outer = _around(outer, lexicon)
        self.region_words = lexicon.words(about.daerah or "")
        found = leading(self.region_words, lexicon.regions)
        self.region: KindOfRegion | None = lexicon.regions[found] if found else None
        self.region_place: Words = self.region_words[len(found) :] if found else self.region_words
        self.regent = _regent(about.daerah, found, self.region)

    @property
    def group(self) -> str:
        """The kind of office, for which "Kecamatan" and "Distrik" are one."""
        return self.kind.golongan if self.kind else ""

    @property
    def is_of_a_place(self) -> bool:
        """Whether its name and its head's title carry the name of a place."""
        return self.kind is not None and "{tempat}" in self.kind.kepala

    @property
    def agrees_with_regent(self) -> bool:
        """Whether its head agrees with the head of the region: a camat of a province has a wali kota between them."""
        over = self.kind.atasan if self.kind else "kepala daerah"
        between = self.group == "kecamatan" and self.region is not None and self.region.kepala.startswith("Gubernur")
        return over == "kepala daerah" and not between


@lru_cache(maxsize=1024)
def office_of(about: PerangkatDaerah, lexicon: Lexicon) -> Office:
    """Return the office of a record."""
    return Office(about, lexicon)


def _parts(name: str, lexicon: Lexicon) -> tuple[str, str]:
    """Return the name of a kelurahan without that of its kecamatan, and that one; the name and "" for all others."""
    pieces = name.split()
    for at in range(1, len(pieces)):
        kind = _kind(" ".join(pieces[at:]), lexicon)
        if kind and kind.golongan == "kecamatan" and at + 1 < len(pieces):
            return " ".join(pieces[:at]), " ".join(pieces[at:])
    return name, ""


def _around(outer: str, lexicon: Lexicon) -> tuple[str | None, Unit]:
    words = lexicon.words(outer)
    found = leading(words, lexicon.offices)
    if found is None:
        return None, ("", ())
    kind = lexicon.offices[found]
    return _filled(kind.kepala, outer, found), (kind.golongan, words[len(found) :])


def _kind(name: str, lexicon: Lexicon) -> KindOfOffice | None:
    found = leading(lexicon.words(name), lexicon.offices)
    return lexicon.offices[found] if found else None


def _regent(name: str | None, found: Words | None, region: KindOfRegion | None) -> str | None:
    if not name:
        return None
    return _filled(region.kepala, name, found) if region else f"Kepala Daerah {name}"


def _filled(form: str, name: str, found: Words | None) -> str:
    """Return a title with the place as the name of the office writes it."""
    flat = " ".join(name.split())
    rest = re.split(r"[\s.]+", flat, maxsplit=len(found))[-1] if found and len(flat.split()) > len(found) else ""
    return form.format(nama=flat, tempat=rest).strip()
