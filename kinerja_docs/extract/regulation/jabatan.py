"""The jabatan and units of a regulation: who has which tugas, fungsi and uraian tugas, by which article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from kinerja_docs.bahasa.text import fold
from kinerja_docs.document import Note, Table
from kinerja_docs.domain.record import Jabatan
from kinerja_docs.extract.regulation.items import Item, items_of, sentence
from kinerja_docs.extract.regulation.names import Names, unnumbered
from kinerja_docs.extract.regulation.node import STRUCTURAL, Node
from kinerja_docs.extract.regulation.phrases import SECTIONS, Clause, Phrases, Section, sentences
from kinerja_docs.extract.regulation.reference import amended_article
from kinerja_docs.extract.regulation.superiors import Frames, Superiors
from kinerja_docs.extract.regulation.tables import duties_in
from kinerja_docs.extract.wording import is_unset
from kinerja_docs.source import Place

_LONGEST_HEADING = 15
_NOUN = re.compile(r"[Pp]e\w{3,}an\b")
"""What a fungsi begins with: "penyusunan", "pelaksanaan"; a tugas begins with a verb."""


@dataclass(frozen=True, slots=True)
class _Where:
    """Where in the regulation the reader is: the article and its paragraph, the headings over it (inner first).

    ``frames`` tells the headings apart, outer first. ``pasal`` is what the article is called; in an amendment its
    instruction names it.
    """

    article: Node | None = None
    pasal: str | None = None
    dasar: str | None = None
    headings: tuple[str, ...] = ()
    frames: Frames = ()

    @property
    def under(self) -> int:
        """What tells the innermost heading from others, 0 if there is none."""
        return self.frames[-1] if self.frames else 0


@dataclass(slots=True)
class Entry:
    """A jabatan that is being collected."""

    nama: str
    key: str
    place: Place
    dasar: str | None = None
    dasar_place: Place | None = None
    atasan: str | None = None
    atasan_place: Place | None = None
    frames: Frames = ()
    given: dict[Section, list[Item]] = field(default_factory=dict)
    sources: dict[Section, tuple[str, Node | None]] = field(default_factory=dict)

    @property
    def under(self) -> int:
        """What tells the heading over its first clause from others, 0 if there is none."""
        return self.frames[-1] if self.frames else 0

    def freeze(self) -> Jabatan:
        """Return the entry as a value of the record."""
        lists = {section: tuple(item.freeze() for item in self.given.get(section, [])) for section in SECTIONS}
        return Jabatan(
            nama=self.nama,
            atasan=self.atasan,
            dasar=self.dasar,
            tugas=lists["tugas"],
            fungsi=lists["fungsi"],
            uraian_tugas=lists["uraian_tugas"],
        )

    def places(self, pointer: str) -> Iterator[tuple[str, Place]]:
        """Yield the JSON pointers of the leaves of this entry with their places."""
        yield f"{pointer}/nama", self.place
        if self.dasar is not None:
            yield f"{pointer}/dasar", self.dasar_place or self.place
        if self.atasan is not None and self.atasan_place is not None:
            yield f"{pointer}/atasan", self.atasan_place
        for section in ("tugas", "fungsi", "uraian_tugas"):
            for index, item in enumerate(self.given.get(section, [])):
                yield from item.places(f"{pointer}/{section}/{index}")


class Collector:
    """Collects the jabatan from the trees of a regulation.

    ``free``: the text is none, so that a sentence about duties may be about anything; only names that begin as those
    of jabatan and units do are such.
    """

    def __init__(self, phrases: Phrases, names: Names, *, free: bool = False) -> None:
        self.entries: list[Entry] = []
        self.notes: list[Note] = []
        self.tables: set[Place] = set()
        self._phrases = phrases
        self._names = names
        self._latest: dict[str, Entry] = {}
        self._last: Entry | None = None
        self._superiors = Superiors(phrases, names)
        self._free = free

    def define(self, root: Node) -> None:
        """Take the definitions of the chapter on general provisions."""
        for node in root.walk():
            if _is_general_provision(node):
                for item in node.walk():
                    self._names.define(item.text())

    def collect(self, root: Node, appendix: str | None = None) -> None:
        """Collect from the body, or from an appendix of this name."""
        self._walk_all(root.isi, _Where(dasar=appendix))

    def collect_table(self, table: Table, appendix: str | None = None) -> None:
        """Collect from a table that gives each jabatan its tugas and fungsi."""
        for duty in duties_in(table, self._phrases):
            self.tables.add(table.place)
            known = self._latest.get(duty.nama)
            if known is None or known.place != duty.cell.place:
                known = Entry(duty.nama, self._names.key(duty.nama), duty.cell.place, dasar=appendix)
                self.entries.append(known)
                self._latest[duty.nama] = known
            known.given.setdefault(duty.section, []).extend(duty.items)

    def finish(self) -> None:
        """Give every entry the superior that the text names for it."""
        for entry in self.entries:
            superior = self._superiors.over(entry.key, entry.frames)
            if superior is not None:
                entry.atasan, entry.atasan_place = superior.nama, superior.place

    def _walk_all(self, nodes: Sequence[Node], where: _Where) -> None:
        rest = list(nodes)
        while rest:
            node = rest.pop(0)
            beside = self._beside(node, rest)
            self._walk(node, where, beside)
            del rest[: len(beside)]

    def _walk(self, node: Node, where: _Where, beside: list[Node]) -> None:
        if _is_general_provision(node) or node.jenis == "tabel":
            return
        where = self._entered(node, where)
        below = beside or self._items_below(node)
        said, taken = self._take_sentences(node, below, where)
        taken = taken or (not said and self._take_heading(node, below, where))
        left = node.isi[len(below) :] if taken and not beside else node.isi
        self._walk_all(left, self._below(node, where))

    def _items_below(self, node: Node) -> list[Node]:
        """Return the children that a clause has for items: those before the first that says something of its own."""
        numbered = False
        for index, child in enumerate(node.isi):
            if self._opens(child) or (numbered and not child.kind and child.isi):
                return node.isi[:index]
            numbered = numbered or bool(child.kind)
        return node.isi

    def _beside(self, node: Node, rest: list[Node]) -> list[Node]:
        """Return the items that go on after an announcement which is itself the first item of their list."""
        text = node.text()
        if node.isi or not node.kind or not rest or text.endswith((";", ".")):
            return []
        clause = self._phrases.clause(sentences(text)[-1])
        if clause is None or not self._is_opening(clause.content):
            return []
        return list(takewhile(lambda item: item.kind == node.kind and not self._opens(item), rest))

    def _opens(self, node: Node) -> bool:
        """Tell a part that says something of its own from an item."""
        if node.jenis == "tabel":
            return False
        return self._is_clause(node) or bool(node.judul and self._names.titled(node.title()))

    def _entered(self, node: Node, where: _Where) -> _Where:
        if node.jenis == "pasal":
            return replace(where, article=node, pasal=f"Pasal {node.nomor}", dasar=f"Pasal {node.nomor}")
        if node.jenis == "ayat" and where.pasal is not None:
            return replace(where, dasar=f"{where.pasal} ayat ({(node.nomor or '').strip('( ).')})")
        amended = amended_article(node)
        return where if amended is None else replace(where, article=node, pasal=amended, dasar=amended)

    def _below(self, node: Node, where: _Where) -> _Where:
        heading = node.title() or (node.text() if self._is_heading(node) else "")
        section = node.jenis not in STRUCTURAL and not self._names.titled(heading) and self._phrases.heading(heading)
        if not heading or section:
            return where
        article = where.article if node.jenis in ("pasal", "ayat") else None
        frames = (*where.frames, id(node))
        heading = heading if node.jenis in STRUCTURAL else unnumbered(heading)
        return replace(where, headings=(heading, *where.headings), frames=frames, article=article or where.article)

    def _is_heading(self, node: Node) -> bool:
        text = node.text()
        short = bool(node.kind) and len(text.split()) <= _LONGEST_HEADING and not text.endswith((";", "."))
        return short and self._names.is_jabatan(text)

    # clauses

    def _take_sentences(self, node: Node, below: list[Node], where: _Where) -> tuple[bool, bool]:
        """Take what the sentences of a node give; tell whether one did, and whether the nodes below were its items."""
        if node.jenis in STRUCTURAL[:3]:
            return False, False
        parts = sentences(node.text() or node.title())
        said = taken = False
        for index, part in enumerate(parts):
            self._superiors.note(part, where.headings, where.frames, node.place)
            clause = self._phrases.clause(part)
            last = index == len(parts) - 1
            if clause is not None:
                said = True
                taken = self._take_clause(clause, node, below if last else [], where)
        return said, taken

    def _take_clause(self, clause: Clause, node: Node, below: list[Node], where: _Where) -> bool:
        subject = self._names.find(clause.subject)
        if not subject and not self._refers_back(clause.subject):
            return False
        if self._free and subject and not (self._names.is_jabatan(subject) or subject.split()[0].isupper()):
            return False
        subject = self._recalled(subject, clause.subject, where)
        own, details = self._parted(clause)
        given = self._given(own, node, [] if details else below)
        if given:
            self._give(subject, clause.section, given, node, where)
        if details and (items := items_of(below)):
            self._give(subject, "uraian_tugas", items, node, where)
        return bool(below) and bool(given or details)

    def _recalled(self, subject: str, words: str, where: _Where) -> str:
        """Return the jabatan just spoken of where "X sebagaimana dimaksud pada ayat (1)" only shortens its name."""
        last = self._last
        if last is None or not subject or "dimaksud" not in words or not self._is_near(last, where):
            return subject
        known = iter(last.nama.lower().split())
        return last.nama if all(word in known for word in subject.lower().split()) else subject

    def _parted(self, clause: Clause) -> tuple[str, bool]:
        """Part "melaksanakan …, dengan rincian tugas sebagai berikut :" from the tugas that it gives."""
        found = self._phrases.details.search(clause.content) if clause.section == "tugas" else None
        return (clause.content[: found.start()], True) if found else (clause.content, False)

    def _refers_back(self, words: str) -> bool:
        """Tell "Uraian tugas sebagaimana dimaksud pada ayat (1)" from a subject that is no jabatan."""
        words = words.strip(" ,:")
        return not words or bool(self._phrases.name_ends.match(words) or self._phrases.openings.match(words))

    def _given(self, content: str, node: Node, below: list[Node]) -> list[Item]:
        items = items_of(below)
        if self._is_opening(content):
            return items
        text = content.strip(" ,:")
        link = self._phrases.links.match(text)
        return [Item(sentence(text[link.end() :] if link else text).lstrip(" ,:"), node.place, items)]

    def _is_opening(self, content: str) -> bool:
        """Tell whether the words after a verb only lead on to a list."""
        text = content.strip(" ,.:")
        return self._phrases.list_openings.match(text) is not None or not sentence(text)

    def _is_clause(self, node: Node) -> bool:
        said = sentences(node.text())
        clauses = map(self._phrases.clause, said[:1] if node.kind else said)
        name = next((name for clause in clauses if clause and (name := self._names.find(clause.subject))), "")
        if name:
            return self._names.is_jabatan(name)
        heading = self._phrases.heading(node.title() or node.text())
        return heading is not None and bool(node.isi) and (not heading[1] or self._names.is_jabatan(heading[1]))

    def _take_heading(self, node: Node, below: list[Node], where: _Where) -> bool:
        """Take what stands under a bare heading ("TUGAS CAMAT :", "B. FUNGSI") as given to the jabatan over it."""
        title, colon, rest = (node.title(), ":", node.text()) if node.judul else node.text().partition(":")
        tupoksi = self._tupoksi(node, where)
        found = tupoksi or self._phrases.heading(title)
        announced = colon or (found is not None and not found[1] and below)
        if node.jenis in STRUCTURAL or not announced or (node.isi and not below):
            return False
        if found is None or not (rest.strip() or below) or (found[1] and not self._names.is_jabatan(found[1])):
            return False
        given = self._given(rest, node, _list_below(node) if tupoksi else below)
        if not given:
            return False
        self._give(self._names.find(found[1]), found[0], given, node, where)
        return bool(below)

    def _tupoksi(self, node: Node, where: _Where) -> tuple[Section, str] | None:
        """Return what a heading over a list gives that names the list and its jabatan at once ("Tupoksi Lurah").

        The word for the unit may stand in a heading above only ("SEKSI PASAR", then "TUPOKSI PASAR"), and the caption
        of a picture before the list. Verbs are tugas, nouns are fungsi.
        """
        items = _list_below(node)
        if not node.judul or node.teks or not items or not all(child.kind for child in items):
            return None
        opened = self._names.behind_opening(node.title())
        above = (self._named(heading) for heading in where.headings if fold(heading).endswith(fold(opened)))
        name = (self._names.titled(node.title()) or next(above, "")) if opened else ""
        nouns = sum(_NOUN.match(child.text()) is not None for child in items)
        return ("fungsi" if 2 * nouns > len(items) else "tugas", name) if name else None

    # entries

    def _give(self, subject: str, section: Section, given: list[Item], node: Node, where: _Where) -> None:
        entry, section = self._entry(subject, section, node, where)
        if entry is None:
            pesan = (
                f"Tidak jelas jabatan mana yang diberi {section.replace('_', ' ')} pada {where.dasar or 'bagian ini'}."
            )
            self.notes.append(Note("REG-07", "peringatan", pesan, node.place))
            return
        entry.given.setdefault(section, []).extend(item for item in given if item.butir or not is_unset(item.teks))
        entry.sources.setdefault(section, (fold(subject), where.article))
        if entry.dasar is None or (section == "tugas" and "tugas" not in entry.sources):
            entry.dasar, entry.dasar_place = where.dasar, node.place
        self._last = entry

    def _entry(self, subject: str, section: Section, node: Node, where: _Where) -> tuple[Entry | None, Section]:
        if not subject:
            entry = self._implied(where)
            if entry is not None:
                return entry, self._section(entry, section, "", where)
            subject = next((name for heading in where.headings if (name := self._named(heading))), "")
            if not subject:
                return None, section
        name = self._completed(subject, where) if self._names.is_general(subject) else subject
        name = self._names.written_out(name)
        key = self._names.key(name)
        known = self._latest.get(key)
        if known is None or self._is_another(known, section, fold(subject), where):
            known = Entry(name, key, node.place, frames=where.frames)
            self.entries.append(known)
            self._latest[key] = known
        return known, self._section(known, section, fold(subject), where)

    def _completed(self, subject: str, where: _Where) -> str:
        """Return a general name as a heading, or else the jabatan just spoken of under the same one, completes it."""
        name = self._names.completed(subject, where.headings)
        last = self._last
        if name != subject or last is None or last.under != where.under or self._names.written_out(name) != name:
            return name
        return last.nama if last.key.startswith(self._names.key(name)) else name

    def _named(self, heading: str) -> str:
        return self._names.titled(heading) or (heading if self._names.is_jabatan(heading) else "")

    def _implied(self, where: _Where) -> Entry | None:
        """Return the jabatan that a sentence without a subject is about: that of its article, or of the heading."""
        last = self._last
        if last is None:
            return None
        articles = [article for _, article in last.sources.values() if article is not None]
        alone = bool(where.under) or (not articles and where.article is None)
        return last if self._is_near(last, where) or (last.under == where.under and alone) else None

    def _is_near(self, entry: Entry, where: _Where) -> bool:
        """Tell whether the article that is being read has spoken of a jabatan."""
        articles = (article for _, article in entry.sources.values() if article is not None)
        return any(article is where.article for article in articles)

    def _is_another(self, known: Entry, section: Section, subject: str, where: _Where) -> bool:
        """Tell a second unit of the same name (a seksi of kecamatan and of kelurahan) from more about the first."""
        if section == "uraian_tugas" or section not in known.given:
            return False
        said, article = known.sources[section]
        return (
            said == subject and (article is not where.article or where.article is None) and known.under != where.under
        )

    def _section(self, entry: Entry, section: Section, subject: str, where: _Where) -> Section:
        """What an article calls tugas a second time, of the head or as a list, is the uraian of the first."""
        if section != "tugas" or "tugas" not in entry.given:
            return section
        said, _ = entry.sources["tugas"]
        return "uraian_tugas" if said != subject or where.article is not None or where.under else "tugas"


def _list_below(node: Node) -> list[Node]:
    """Return the items below a heading; the caption of a picture may stand before them."""
    first = node.isi[0] if node.isi else node
    caption = first.jenis == "teks" and not first.kind and not first.text().endswith((".", ":", ";"))
    return first.isi or node.isi[1:] if caption else node.isi


def _is_general_provision(node: Node) -> bool:
    """Tell the chapter (or the article) of definitions."""
    if node.jenis == "bab":
        return fold(node.title()) == "ketentuanumum"
    return node.jenis == "pasal" and "yang dimaksud dengan" in node.text().lower()[:200]
