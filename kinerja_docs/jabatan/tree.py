"""The officials of one office: who leads it, who stands over whom, who holds a jabatan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from kinerja_docs.domain import Jabatan, Kinerja, Pejabat
from kinerja_docs.jabatan.capacity import bare
from kinerja_docs.jabatan.match import Match, find
from kinerja_docs.jabatan.meaning import DEPUTY, HEAD, OWN, REGENT, Meaning, meaning, role_of
from kinerja_docs.jabatan.office import Office, office_of
from kinerja_docs.jabatan.words import Lexicon, lexicon
from kinerja_docs.profiles import Tingkat

_DEEPEST = 8
"""Levels from a pelaksana to a bupati, and some more: a circle in the record must end."""
Reason = Literal["", "tertinggi", "tidak jelas", "dirinya", "tidak diketahui"]


@dataclass(frozen=True, slots=True)
class Superior:
    """Who stands over a jabatan.

    Attributes:
        name: the jabatan; None where nobody does, or where it is not known who.
        why: "tertinggi" if nobody does; where it is not known: what is written is not clear ("tidak jelas") or is the
            jabatan itself ("dirinya"), or neither the record nor the field tells ("tidak diketahui").
        match: what became of the written name.
    """

    name: str | None
    why: Reason = ""
    match: Match = field(default_factory=Match)


class Tree:
    """The jabatan of a record, with those who hold them.

    Args:
        record: whose jabatan they are.
        pejabat: officials by the name of their jabatan, who come before those of the record.
        words: what jabatan are called; else as the program has it.
    """

    def __init__(
        self, record: Kinerja, pejabat: Mapping[str, Pejabat] | None = None, words: Lexicon | None = None
    ) -> None:
        self._record = record
        self._pejabat = pejabat or {}
        self.office: Office = office_of(record.perangkat_daerah, words or lexicon())
        self.names = tuple(jabatan.nama for jabatan in record.jabatan)
        self._meanings: dict[str, Meaning] = {}
        self._above: dict[tuple[str, str | None], Superior] = {}

    def find(self, name: str) -> Match:
        """Return which jabatan of the record a text names."""
        return find(name, self.names, self.office)

    def entry(self, name: str) -> Jabatan:
        """Return the jabatan of the record that a text names, else one that has nothing but this name."""
        found = self.find(name).name
        return next((each for each in self._record.jabatan if each.nama == found), Jabatan(nama=name))

    def listed(self, name: str) -> str:
        """Return a jabatan as the record lists it, without capacity; an office stands for its head as he is named."""
        found = self.find(bare(name)).name
        return name if found is None or found == self._record.perangkat_daerah.nama else found

    def meaning(self, name: str) -> Meaning:
        """Return what a name means: the jabatan of the record that it names, else what its words say."""
        known = self._meanings.get(name)
        if known is None:
            known = self._meanings[name] = meaning(self.find(name).name or name, self.office)
        return known

    def is_one(self, one: str, two: str) -> bool:
        """Tell whether two names are one jabatan of the record."""
        return self.meaning(one) == self.meaning(two)

    def is_head(self, name: str) -> bool:
        """Tell whether a jabatan leads this office."""
        return meaning(name, self.office) == Meaning(HEAD)

    def is_regent(self, name: str) -> bool:
        """Tell whether a jabatan leads a region, this one or another."""
        return meaning(name, self.office).role == REGENT

    def is_own_regent(self, name: str) -> bool:
        """Tell whether a jabatan leads the region of this office."""
        return meaning(name, self.office) == Meaning(REGENT)

    def is_elected(self, name: str) -> bool:
        """Tell whether a jabatan is held by election: its holder has no NIP."""
        region, what = self.office.region, meaning(name, self.office)
        appointed = what == Meaning(REGENT) and region is not None and region.ditunjuk
        return what.role in (REGENT, DEPUTY) and not appointed and "administrasi" not in what.subject

    def is_known(self, name: str) -> bool:
        """Tell whether a name is that of a jabatan of the record, of the head, or of somebody outside the office."""
        return bool(self.find(name).name) or self.is_head(name) or (self.is_outside(name) and not self.question(name))

    def question(self, name: str) -> str:
        """Return what to ask back about a name that may be a typing error or mean several, "" if it is clear."""
        return "" if self.is_head(name) or self.is_own_regent(name) else self.find(name).question

    def is_outside(self, name: str) -> bool:
        """Tell whether a jabatan is one of the region or of another office: it may sign here all the same."""
        what = meaning(name, self.office)
        role = role_of(what, self.office)
        return what.role in (REGENT, DEPUTY) or what.unit != OWN or (role is not None and role.luar)

    def level(self, name: str) -> Tingkat | None:
        """Return the level of a jabatan, None where nobody says which one it has."""
        what = self.meaning(name)
        if what.role == REGENT:
            return "kepala daerah"
        kind = self.office.kind if what.unit == OWN else None
        if (kind and kind.tingkat and what.role) or what.unit[0] == "kelurahan":
            return "eselon IV" if what.role else None
        if what.role == HEAD:
            return "kepala"
        role = role_of(what, self.office)
        return role.tingkat if role else None

    def title(self, name: str) -> str:
        """Return a jabatan as it is signed: a bare "Camat" gets its place."""
        head, words = self.office.head, self.office.lexicon.words
        is_short = head is not None and self.is_head(name) and len(words(name)) < len(words(head))
        return head if head and is_short else self._with_place(name)

    def _with_place(self, name: str) -> str:
        is_bare = self.office.lexicon.words(name) in self.office.lexicon.regents
        return self.office.regent if is_bare and self.is_own_regent(name) and self.office.regent else name

    def holder(self, name: str) -> Pejabat | None:
        """Return who holds a jabatan."""
        wanted = self.meaning(name)
        given = (holder for known, holder in self._pejabat.items() if self.meaning(known) == wanted)
        own = (each.pejabat for each in self._record.jabatan if meaning(each.nama, self.office) == wanted)
        return next(given, None) or next((holder for holder in own if holder is not None), None)

    def superior(self, jabatan: Jabatan) -> Superior:
        """Return who stands over a jabatan: as the record says, else as the field has it."""
        key = jabatan.nama, jabatan.atasan
        if key not in self._above:
            self._above[key] = self._superior(jabatan)
        return self._above[key]

    def _superior(self, jabatan: Jabatan) -> Superior:
        what = self.meaning(jabatan.nama)
        if what.role == REGENT:
            return Superior(None, "tertinggi")
        if not jabatan.atasan:
            return self._usual(what, jabatan.nama)
        written = self._written(jabatan.atasan)
        if written.name and self.meaning(written.name) == what:
            return Superior(self._usual(what, jabatan.nama).name, "dirinya")
        return written

    def above(self, name: str) -> Iterator[str]:
        """Yield who stands over a jabatan, the nearest first."""
        for _ in range(_DEEPEST):
            over = self.superior(self.entry(bare(name))).name
            if over is None:
                return
            yield over
            name = over

    def _written(self, name: str) -> Superior:
        """Return the superior that the record names; what is written nearly like a known jabatan is left open."""
        found = self.find(name)
        if found.name or self.is_head(name) or self.is_own_regent(name):
            return Superior(self.title(bare(found.name or name)))
        if found.question:
            return Superior(None, "tidak jelas", found)
        return Superior(name, "", found)

    def _usual(self, what: Meaning, name: str) -> Superior:
        if what == Meaning(HEAD) and self.office.kind and self.office.kind.atasan == "kecamatan":
            return self._over_a_village()
        if what.unit == OWN:
            over = self._within(what)
        else:
            over = self._of_village(what, name) if what.unit[0] == "kelurahan" and what.role else None
        return Superior(over) if over else Superior(None, "tidak diketahui")

    def _over_a_village(self) -> Superior:
        """Return the Camat over a Lurah whose office is a record of its own."""
        known = self._named(HEAD, "kecamatan") or self.office.part_of
        return Superior(known) if known else Superior("Camat", "tidak diketahui")

    def _of_village(self, what: Meaning, name: str) -> str | None:
        """Return who stands over an official of a kelurahan of this kecamatan: his Lurah, over him the Camat."""
        if self.office.group != "kecamatan":
            return None
        if what.role == HEAD:
            return self._lead()
        head = replace(what, role=HEAD, subject=())
        lurah = (each for each in self.names if meaning(each, self.office) == head)
        return next(lurah, None) or self._built("Lurah", what, name)

    def _built(self, title: str, what: Meaning, name: str) -> str | None:
        """Return the head of a unit, its place written as in the name of one of its officials."""
        place = " ".join(name.split()[-len(what.unit[1]) :]) if what.unit[1] else ""
        return f"{title} {place}" if place and self.office.lexicon.words(place) == what.unit[1] else None

    def _within(self, what: Meaning) -> str | None:
        if what.role == HEAD:
            return self.office.regent if self.office.agrees_with_regent else None
        role = role_of(what, self.office)
        kind = self.office.kind
        rule = kind.bawahan.get(what.role) if kind else None
        rule = rule if rule is not None or role is None else role.atasan
        if rule == "sekretaris":
            nama = self._record.perangkat_daerah.nama or ""
            return self._named("sekretaris", "") or f"Sekretaris {nama}".strip()
        return self._lead() if rule == "kepala" else self._of_its_field(what)

    def _of_its_field(self, what: Meaning) -> str | None:
        """Return the jabatan of the record that a name itself tells: "Kepala Seksi A Bidang B" is below that of B."""
        after = (what.subject[at:] for at, word in enumerate(what.subject) if at and word in ("bidang", "bagian"))
        found = (find(" ".join(words), self.names, self.office).name for words in after if what.role)
        return next(filter(None, found), None)

    def _lead(self) -> str | None:
        return self._named(HEAD, "") or self.office.head

    def _named(self, role: str, group: str) -> str | None:
        """Return a jabatan of the record or among its officials by its role, as it is signed."""
        for name in (*self.names, *self._pejabat):
            what = meaning(name, self.office)
            if what.role == role and what.unit[0] == group and not what.subject:
                return self.title(bare(name))
        return None
