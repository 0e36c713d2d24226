"""Walks the parts of a document and gathers what the record of one perangkat daerah holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.document import Block, Heading, ListItem, Table
from kinerja_docs.extract import titles
from kinerja_docs.extract.cascade import cascade
from kinerja_docs.extract.columns import Header, find_header
from kinerja_docs.extract.duties import Duties, add_block, add_text
from kinerja_docs.extract.found import Doubt, Draft, Found
from kinerja_docs.extract.labels import Label, Labels, is_head, is_official
from kinerja_docs.extract.sasaran import Group, sasaran
from kinerja_docs.extract.wording import UNSET, block_text, without_punctuation
from kinerja_docs.profiles import Kind, Profiles
from kinerja_docs.source import Place

_LISTS = ("tugas", "fungsi", "uraian_tugas")
_UNKNOWN_TABLE = "Kepala tabel tidak dikenal; isi tabel tidak dipakai. Tambahkan ejaan kolomnya pada deklarasi."


@dataclass(slots=True)
class _Holder:
    """A jabatan (or the office itself) while its lists and tables are being read."""

    name: Found
    official: bool
    lists: dict[str, Duties] = field(default_factory=dict)
    facts: dict[str, Draft] = field(default_factory=dict)
    iki: list[Group] = field(default_factory=list)

    def draft(self) -> dict[str, Draft]:
        """Return the entry of ``jabatan``."""
        lists = {name: duties.drafts() for name, duties in self.lists.items()}
        return {"nama": self.name, **self.facts, **lists, "iki": self.iki}


@dataclass(slots=True)
class Office:
    """All that was found, and the places of what was understood without being a value (headings, headers)."""

    profiles: Profiles
    facts: dict[str, Draft] = field(default_factory=dict)
    unit: dict[str, Draft] = field(default_factory=dict)
    basis: list[Draft] = field(default_factory=list)
    visions: list[Draft] = field(default_factory=list)
    cascade: list[Draft] = field(default_factory=list)
    iku: list[Group] = field(default_factory=list)
    holders: list[_Holder] = field(default_factory=list)
    understood: set[Place] = field(default_factory=set)
    doubts: list[tuple[Place, Doubt]] = field(default_factory=list)
    _holder: _Holder | None = None
    _list: Duties | None = None

    def draft(self) -> dict[str, Draft]:
        """Return the draft of the record."""
        return {
            **self.facts,
            "perangkat_daerah": self.unit,
            "dasar_hukum": self.basis,
            "visi": self.visions,
            "linieritas": self.cascade,
            "iku": self.iku,
            "jabatan": [holder.draft() for holder in self.holders],
        }

    def read(self, blocks: Iterable[Block], kind: Kind | None) -> None:
        """Read a part of a document, of one kind; such a part begins with the heading that says so."""
        labels = Labels(self.profiles.vocabulary, kind)
        blocks = tuple(blocks)
        self.understood.update(block.place for block in blocks[:1] if kind is not None)
        for block in blocks:
            self._read_block(block, kind, labels)

    def _read_block(self, block: Block, kind: Kind | None, labels: Labels) -> None:
        if isinstance(block, Table):
            self._read_table(block, kind)
        elif (heading := labels.heading(block)) is not None:
            self._begin_list(block, *heading)
        elif (label := labels.line(block)) is not None:
            self._read_label(block, label)
        elif isinstance(block, ListItem) and self._list is not None:
            add_block(self._list, block)
        elif self._goes_on(block):
            self._list.lengthen(block_text(block))  # type: ignore[union-attr]
            self.understood.add(block.place)
        else:
            self._list = None
            self._read_title(block, kind)

    def _goes_on(self, block: Block) -> bool:
        """Tell whether a paragraph goes on with the item above it: it begins in lower case."""
        text = block_text(block).strip()
        return (
            self._list is not None and bool(self._list.items) and text[:1].islower() and not isinstance(block, Heading)
        )

    def _begin_list(self, block: Block, name: str, title: str) -> None:
        """Begin a list that a heading "TUGAS CAMAT" announces."""
        if self._holder is None or fold(self._holder.name.value) != fold(title):
            self._hold(Found(title, block.place), official=True)
        self._open(name)
        self.understood.add(block.place)

    def _hold(self, name: Found, *, official: bool) -> None:
        self._holder = _Holder(name, official)
        self._list = None
        self.holders.append(self._holder)

    def _open(self, name: str) -> Duties:
        if self._holder is None:
            unit = self.unit.get("nama")
            nameless = Found("", Place(berkas=""))
            self._hold(unit if isinstance(unit, Found) else nameless, official=False)
        holder = self.holders[-1]
        self._list = holder.lists.setdefault(name, Duties())
        return self._list

    def _read_label(self, block: Block, label: Label) -> None:
        value = normalise(label.value)
        self.understood.add(block.place)
        self._list = None
        if label.field in _LISTS:
            duties = self._open(label.field)
            if value and value != UNSET:
                add_text(duties, value, block.place)
        elif value and value != UNSET:
            self._read_fact(label.field, Found(value, block.place))

    def _read_fact(self, name: str, found: Found) -> None:
        match name:
            case "jabatan":
                self._hold(found, official=is_official(found.value, self.profiles.vocabulary))
            case "organisasi":
                self.unit.setdefault("nama", found)
                self._holder = None
            case "visi":
                self.visions.append(found)
            case "ikhtisar" | "atasan" if self._holder is not None:
                plain = without_punctuation(found.value)
                self._holder.facts[name] = Found(plain, found.place)

    def _read_table(self, table: Table, kind: Kind | None) -> None:
        self._list = None
        kinds = [kind] if kind is not None else list(self.profiles.kinds.values())
        for candidate in kinds:
            rules = candidate.tabel
            header = find_header(table, self.profiles.vocabulary, candidate, rules)
            if header is not None:
                rule = next(rule for rule in rules if header.fits(rule))
                return self._take_table(table, header, rule.menjadi)
        self.doubts.append((table.place, Doubt("TAB-04", "peringatan", f"{table.place}: {_UNKNOWN_TABLE}")))
        return None

    def _take_table(self, table: Table, header: Header, becomes: str) -> None:
        self.understood.update(cell.place for cell in table.cells if cell.row < header.body)
        self._say_alike(table, header)
        if becomes == "linieritas":
            self.cascade += cascade(table, header)
            return
        groups = sasaran(table, header, self.profiles.vocabulary)
        numbers = header.index("nomor")
        self.understood.update(cell.place for cell in table.cells if cell.column == numbers)
        individual = self._individual()
        target = self.iku if individual is None else individual.iki
        target += groups

    def _individual(self) -> _Holder | None:
        """Return the official whom a table belongs to, None if it is the office's own or that of its head."""
        holder = self._holder
        if holder is None or not holder.official or is_head(holder.name.value, self.profiles.vocabulary):
            return None
        return holder

    def _say_alike(self, table: Table, header: Header) -> None:
        for column in header.columns.values():
            if column.alike is not None:
                message = f'Kolom "{column.alike}" dikenali dari kemiripan sebagai "{column.field}".'
                self.doubts.append((table.place, Doubt("TAB-01", "info", f"{table.place}: {message}")))

    def _read_title(self, block: Block, kind: Kind | None) -> None:
        """Take year, office, region and legal basis from a title."""
        vocabulary = self.profiles.vocabulary
        cited = list(titles.regulations(block, vocabulary)) if titles.is_title(block) else []
        self.basis += cited
        if not cited and titles.is_title(block):
            self._keep(self.facts, "tahun", titles.year(block))
            if isinstance(block, Heading) or kind is not None:
                self._keep(self.unit, "nama", titles.office(block, vocabulary))
        self._keep(self.unit, "daerah", titles.region(block, vocabulary))

    def _keep(self, facts: dict[str, Draft], name: str, found: Found | None) -> None:
        if found is not None:
            facts.setdefault(name, found)
            self.understood.add(found.place)
