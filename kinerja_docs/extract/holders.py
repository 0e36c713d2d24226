"""The jabatan of a document while their lists and tables are being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from kinerja_docs.bahasa.text import fold
from kinerja_docs.extract.duties import Duties
from kinerja_docs.extract.found import Doubt, Draft, Found
from kinerja_docs.extract.labels import is_head, is_official
from kinerja_docs.extract.sasaran import Group, in_year
from kinerja_docs.extract.signatures import official
from kinerja_docs.extract.wording import begins, without_punctuation
from kinerja_docs.profiles import TableRule, Vocabulary
from kinerja_docs.source import Place

_NAMELESS = Doubt("BACA-11", "peringatan", "Daftar ini tidak menyebut jabatan; isi namanya sebelum dipakai.")


@dataclass(slots=True)
class Holder:
    """A jabatan or a part of the office, or the office itself (``official`` is False).

    ``measured``: a table of its indicators was read. ``person``: who holds it, as labels say.
    """

    name: Found
    official: bool
    measured: bool = False
    person: dict[str, Found] = field(default_factory=dict)
    lists: dict[str, Duties] = field(default_factory=dict)
    facts: dict[str, Draft] = field(default_factory=dict)
    iki: list[Group] = field(default_factory=list)

    def draft(self, year: Found | None) -> Draft:
        """Return the entry of ``jabatan``; triwulan without a year are of ``year``."""
        lists = {name: duties.drafts() for name, duties in self.lists.items()}
        person = {"pejabat": official(self.person)} if "nama" in self.person else {}
        return {"nama": self.name, **person, **self.facts, **lists, "iki": in_year(self.iki, year)}

    @property
    def is_bare(self) -> bool:
        """Tell whether nothing but its name is known."""
        return not (self.lists or self.iki or self.facts or self.measured)


@dataclass(slots=True)
class Holders:
    """All jabatan in order; the last one may be open, and one of its lists."""

    done: list[Holder] = field(default_factory=list)
    current: Holder | None = None
    duties: Duties | None = None
    office: Found | None = None
    person: dict[str, Found] = field(default_factory=dict)

    def drafts(self, year: Found | None) -> list[Draft]:
        """Return the entries of ``jabatan``."""
        return [holder.draft(year) for holder in self.done]

    def hold(self, name: Found, vocabulary: Vocabulary, office: str | None = None) -> bool:
        """Begin the jabatan (or the part of an office: a bidang, a seksi) that a label names.

        A name that only an office can have is that of a part where titles have named another office.

        A unit right below the name of an official, or right above it, only says where the official works: return False
        for the one below.
        """
        whole = begins(name.value, vocabulary.perangkat_daerah.awal) and _may_be(name.value, office)
        is_person = is_official(name.value, vocabulary)
        current = self.current
        if current is not None and current.official and current.is_bare and whole and not is_person:
            return False
        if current is not None and is_person and not current.official and current.is_bare:
            self.done.remove(current)
        self._add(Holder(name, official=is_person or not whole, person=self.person))
        self.person = {}
        return True

    def introduce(self, name: str, found: Found) -> None:
        """Keep what a label says of the person who holds the jabatan above or below it."""
        if name == "nama" or not self.person:
            self.person = {}
        person = self.person
        if self.current is not None and self.current.official and not self.current.measured:
            person = self.current.person
        person[name] = found

    def leave(self, office: Found) -> None:
        """End the jabatan: what follows is the office's, under its name as printed.

        Right below the name of an official it only says where the official works.
        """
        self.office = office
        if self.current is None or not self.current.official or self.current.lists or self.current.iki:
            self.current = self.duties = None

    def close_list(self) -> None:
        """End the list: what follows is no item of it."""
        self.duties = None

    def begin_list(self, name: str, title: str, place: Place) -> None:
        """Begin a list that a heading "TUGAS CAMAT" announces."""
        if self.current is None or fold(self.current.name.value) != fold(title):
            self._add(Holder(Found(title, place), official=True))
        self.open(name, place)

    def open(self, name: str, place: Place, office: Draft = None) -> Duties:
        """Begin (or go on with) a list of the current jabatan, else of the office."""
        if self.current is None:
            title = self.office or (office if isinstance(office, Found) else Found("", place, (_NAMELESS,)))
            self._add(Holder(title, official=False))
        holder = self.done[-1]
        self.duties = duties = holder.lists.setdefault(name, Duties())
        return duties

    def note(self, name: str, found: Found) -> None:
        """Keep a single fact of the current jabatan."""
        if self.current is not None:
            self.current.facts[name] = Found(without_punctuation(found.value), found.place)

    def owner(self, rule: TableRule, vocabulary: Vocabulary) -> Holder | None:
        """Return the official whom a table belongs to; None if it is the office's own or that of its head."""
        holder = self.current
        if rule.milik is not None:
            return holder if rule.milik == "jabatan" else None
        if holder is None or not holder.official or is_head(holder.name.value, vocabulary):
            return None
        return holder

    def last(self) -> Holder | None:
        """Return the jabatan that was read last."""
        return self.done[-1] if self.done else None

    def any_iki(self) -> bool:
        """Tell whether any jabatan has indicators of its own."""
        return any(holder.iki for holder in self.done)

    def _add(self, holder: Holder) -> None:
        self.current, self.duties = holder, None
        self.done.append(holder)


def _may_be(name: str, office: str | None) -> bool:
    """Tell whether a name can be that of the office that titles name, one of them maybe cut short."""
    return office is None or fold(name).startswith(fold(office)) or fold(office).startswith(fold(name))
