"""The jabatan and units of a regulation: who has which tugas, fungsi and uraian tugas, by which article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kinerja_docs.bahasa.text import fold
from kinerja_docs.document import Note
from kinerja_docs.domain.record import Jabatan
from kinerja_docs.extract.regulation.items import Item, items_of, sentence
from kinerja_docs.extract.regulation.names import Names
from kinerja_docs.extract.regulation.node import STRUCTURAL, Node
from kinerja_docs.extract.regulation.phrases import SECTIONS, Clause, Phrases, Section, sentences
from kinerja_docs.source import Place

_LONGEST_HEADING = 15


@dataclass(frozen=True, slots=True)
class _Where:
    """Where in the regulation the reader is: the article and its paragraph, the headings over it (inner first)."""

    article: Node | None = None
    dasar: str | None = None
    headings: tuple[str, ...] = ()
    under: int = 0


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
    under: int = 0
    given: dict[Section, list[Item]] = field(default_factory=dict)
    sources: dict[Section, tuple[str, Node | None]] = field(default_factory=dict)

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
    """Collects the jabatan from the trees of a regulation."""

    def __init__(self, phrases: Phrases, names: Names) -> None:
        self.entries: list[Entry] = []
        self.notes: list[Note] = []
        self._phrases = phrases
        self._names = names
        self._latest: dict[str, Entry] = {}
        self._last: Entry | None = None
        self._superiors: list[tuple[str, str, Place]] = []

    def define(self, root: Node) -> None:
        """Take the definitions of the chapter on general provisions."""
        for node in root.walk():
            if _is_general_provision(node):
                for item in node.walk():
                    self._names.define(item.text())

    def collect(self, root: Node, appendix: str | None = None) -> None:
        """Collect from the body, or from an appendix of this name."""
        where = _Where(dasar=appendix)
        for child in root.isi:
            self._walk(child, where)

    def finish(self) -> None:
        """Give every entry the superior that the text names for it."""
        for key, superior, place in self._superiors:
            for entry in self.entries:
                fits = entry.key == key or (key.endswith("*") and entry.key.startswith(key[:-1]))
                if fits and entry.atasan is None and self._names.key(superior) != entry.key:
                    entry.atasan, entry.atasan_place = superior, place

    def _walk(self, node: Node, where: _Where) -> None:
        if _is_general_provision(node) or node.jenis == "tabel":
            return
        where = self._entered(node, where)
        said, taken = self._take_sentences(node, where)
        taken = taken or (not said and self._take_heading(node, where))
        inner = self._below(node, where)
        for child in node.isi:
            if not taken or self._is_clause(child):
                self._walk(child, inner)

    def _entered(self, node: Node, where: _Where) -> _Where:
        if node.jenis == "pasal":
            return replace(where, article=node, dasar=f"Pasal {node.nomor}")
        if node.jenis == "ayat" and where.article is not None:
            return replace(where, dasar=f"Pasal {where.article.nomor} ayat {node.nomor}")
        return where

    def _below(self, node: Node, where: _Where) -> _Where:
        heading = node.title() or (node.text() if self._is_heading(node) else "")
        if not heading:
            return where
        article = where.article if node.jenis in ("pasal", "ayat") else None
        return replace(where, headings=(heading, *where.headings), under=id(node), article=article or where.article)

    def _is_heading(self, node: Node) -> bool:
        text = node.text()
        short = bool(node.kind) and len(text.split()) <= _LONGEST_HEADING and not text.endswith((";", "."))
        return short and self._names.is_jabatan(text)

    # clauses

    def _take_sentences(self, node: Node, where: _Where) -> tuple[bool, bool]:
        """Take what the sentences of a node give; tell whether one did, and whether its children were items of it."""
        if node.jenis in STRUCTURAL[:3]:
            return False, False
        parts = sentences(node.text())
        said = taken = False
        for index, part in enumerate(parts):
            self._note_superior(part, node, where)
            clause = self._phrases.clause(part)
            last = index == len(parts) - 1
            if clause is not None:
                said = True
                taken = self._take_clause(clause, node, where, with_items=last)
        return said, taken

    def _take_clause(self, clause: Clause, node: Node, where: _Where, *, with_items: bool) -> bool:
        listed = with_items and bool(node.isi) and not any(self._is_clause(child) for child in node.isi)
        given = self._given(clause.content, node, listed=listed)
        if not given:
            return False
        subject = self._names.find(clause.subject)
        if not subject and not self._refers_back(clause.subject):
            return False
        self._give(subject, clause.section, given, node, where)
        return listed

    def _refers_back(self, words: str) -> bool:
        """Tell "Uraian tugas sebagaimana dimaksud pada ayat (1)" from a subject that is no jabatan."""
        words = words.strip(" ,:")
        return not words or bool(self._phrases.name_ends.match(words) or self._phrases.openings.match(words))

    def _given(self, content: str, node: Node, *, listed: bool) -> list[Item]:
        opening = self._phrases.list_openings.match(content.strip(" ,:"))
        text = "" if opening is not None else sentence(content.strip(" ,:"))
        items = items_of(node.isi) if listed else []
        if not text:
            return items
        return [Item(text, node.place, items)]

    def _is_clause(self, node: Node) -> bool:
        clause = self._phrases.clause(sentences(node.text())[0])
        if clause is not None and (name := self._names.find(clause.subject)):
            return self._names.is_jabatan(name)
        heading = self._phrases.heading(node.title() or node.text())
        return heading is not None and bool(node.isi) and (not heading[1] or self._names.is_jabatan(heading[1]))

    def _take_heading(self, node: Node, where: _Where) -> bool:
        """Take what stands under a bare heading ("TUGAS CAMAT :", "B. FUNGSI") as given to the jabatan over it."""
        if node.jenis in STRUCTURAL or any(self._is_clause(child) for child in node.isi):
            return False
        title, _, rest = (node.title(), "", node.text()) if node.judul else node.text().partition(":")
        found = self._phrases.heading(title)
        if found is None or not (rest.strip() or node.isi) or (found[1] and not self._names.is_jabatan(found[1])):
            return False
        if not node.judul and ":" not in node.text():
            return False
        given = self._given(rest, node, listed=bool(node.isi))
        if not given:
            return False
        self._give(self._names.find(found[1]), found[0], given, node, where)
        return bool(node.isi)

    # entries

    def _give(self, subject: str, section: Section, given: list[Item], node: Node, where: _Where) -> None:
        entry, section = self._entry(subject, section, node, where)
        if entry is None:
            pesan = (
                f"Tidak jelas jabatan mana yang diberi {section.replace('_', ' ')} pada {where.dasar or 'bagian ini'}."
            )
            self.notes.append(Note("REG-07", "peringatan", pesan, node.place))
            return
        entry.given.setdefault(section, []).extend(given)
        entry.sources.setdefault(section, (fold(subject), where.article))
        if entry.dasar is None or (section == "tugas" and "tugas" not in entry.sources):
            entry.dasar, entry.dasar_place = where.dasar, node.place
        self._last = entry

    def _entry(self, subject: str, section: Section, node: Node, where: _Where) -> tuple[Entry | None, Section]:
        if not subject:
            entry = self._implied(where)
            if entry is not None:
                return entry, self._section(entry, section, "", where)
            subject = next((name for name in where.headings if self._names.is_jabatan(name)), "")
            if not subject:
                return None, section
        name = self._names.completed(subject, where.headings) if self._names.is_general(subject) else subject
        name = self._names.written_out(name)
        key = self._names.key(name)
        known = self._latest.get(key)
        if known is None or self._is_another(known, section, fold(subject), where):
            known = Entry(name, key, node.place, under=where.under)
            self.entries.append(known)
            self._latest[key] = known
        return known, self._section(known, section, fold(subject), where)

    def _implied(self, where: _Where) -> Entry | None:
        """Return the jabatan that a sentence without a subject is about: that of its article, or of the heading."""
        last = self._last
        if last is None:
            return None
        articles = [article for _, article in last.sources.values() if article is not None]
        near = any(article is where.article for article in articles)
        return last if near or (last.under == where.under and where.under) else None

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

    # superiors

    def _note_superior(self, part: str, node: Node, where: _Where) -> None:
        found = self._phrases.superior.search(part)
        if found is None:
            return
        subject = self._names.find(part[: found.start()])
        rest = part[found.end() :].lstrip()
        end = self._phrases.superior_ends.search(rest)
        superior = re.split(r"[,.;:]", rest[: end.start()] if end else rest)[0].strip()
        if not subject or not superior[:1].isupper():
            return
        name = self._names.completed(subject, where.headings) if self._names.is_general(subject) else subject
        key = self._names.key(name)
        self._superiors.append((f"{key}*" if self._names.is_general(name) else key, superior, node.place))


def _is_general_provision(node: Node) -> bool:
    """Tell the chapter (or the article) of definitions."""
    if node.jenis == "bab":
        return fold(node.title()) == "ketentuanumum"
    return node.jenis == "pasal" and "yang dimaksud dengan" in node.text().lower()[:200]
