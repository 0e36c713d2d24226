"""Walks the parts of a document and gathers what the record of one perangkat daerah holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import groupby

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.document import Block, Heading, ListItem, Paragraph, Table, text_of
from kinerja_docs.domain import Temuan
from kinerja_docs.extract import titles
from kinerja_docs.extract.agreement import Agreements
from kinerja_docs.extract.cascade import cascade
from kinerja_docs.extract.continued import Above, continued, headed, last_number
from kinerja_docs.extract.duties import add_block, add_paragraph, add_text, goes_on
from kinerja_docs.extract.found import Doubt, Draft, Found
from kinerja_docs.extract.holders import Holders
from kinerja_docs.extract.labels import Label, Labels, LeadIn
from kinerja_docs.extract.layout_tables import is_signature, label_lines, without_signed_rows
from kinerja_docs.extract.naming import LABEL, PARTY, Naming
from kinerja_docs.extract.ownership import Ownership
from kinerja_docs.extract.repeats import are_column_numbers
from kinerja_docs.extract.sasaran import Group, in_year, sasaran, sasaran_by_official
from kinerja_docs.extract.shapes import find_tables
from kinerja_docs.extract.signers import Signers
from kinerja_docs.extract.tables.names import Header
from kinerja_docs.extract.tables.search import OF_ACTIVITIES
from kinerja_docs.extract.tables.unnamed import conclude_header
from kinerja_docs.extract.wording import begins, block_text, is_unset
from kinerja_docs.profiles import Kind, Profiles, TableRule
from kinerja_docs.source import Place

_LISTS = ("tugas", "fungsi", "uraian_tugas")
_UNKNOWN_TABLE = "Kepala tabel tidak dikenal; isi tabel tidak dipakai."
_UNKNOWN_TABLES = "Kepala {} tabel di halaman ini tidak dikenal; isinya tidak dipakai."
_SPELLING = " Tambahkan ejaan kolomnya pada deklarasi."
_CONTINUED = "Tabel tanpa kepala dibaca sebagai lanjutan tabel di atasnya."
_LEFT_OUT = {
    "realisasi_anggaran": "Kolom rupiah di bawah target atau realisasi tidak diambil, belum ada tempatnya.",
    OF_ACTIVITIES: "Kolom program dan kegiatan dengan indikatornya sendiri tidak diambil.",
}
_CONCLUDED_COLUMN = "Kepala kolom {} tidak dikenal; isinya disimpulkan dari isi selnya ({}). Periksa."
_CONCLUDED = "Tabel tidak berkepala; isi kolomnya disimpulkan dari isi selnya ({}). Periksa."


@dataclass(slots=True)
class Office:
    """All that was found, and the places of what was understood without being a value (headings, headers).

    ``spare`` are the sasaran of cascade tables: the IKU of a document that prints no other. ``unknown`` are tables
    whose header is not known.
    """

    profiles: Profiles
    facts: dict[str, Draft] = field(default_factory=dict)
    unit: dict[str, Draft] = field(default_factory=dict)
    basis: list[Draft] = field(default_factory=list)
    visions: list[Draft] = field(default_factory=list)
    cascade: list[Draft] = field(default_factory=list)
    iku: list[Group] = field(default_factory=list)
    holders: Holders = field(default_factory=Holders)
    agreements: Agreements | None = None
    spare: list[Group] = field(default_factory=list)
    understood: set[Place] = field(default_factory=set)
    doubts: list[Doubt] = field(default_factory=list)
    unknown: list[Table] = field(default_factory=list)
    naming: Naming = field(init=False)
    _above: Above | None = None
    _awaited: str | None = None
    _ownership: Ownership = field(init=False)
    _signers: Signers = field(init=False)

    def __post_init__(self) -> None:
        self.naming = Naming(self.profiles.vocabulary)
        self._ownership = Ownership(self.profiles.vocabulary, self.holders)
        self._signers = Signers(self.profiles.vocabulary, self._ownership.claim)

    def draft(self) -> dict[str, Draft]:
        """Return the draft of the record."""
        self._name_by_parties()
        self._name()
        if not (self.iku or self.cascade or self.holders.done or self.agreements or self._ownership.unclaimed):
            self._read_headerless()
        return {
            **self.facts,
            "perangkat_daerah": self.unit,
            "dasar_hukum": self.basis,
            "visi": self.visions,
            "linieritas": self.cascade,
            "iku": self._all_iku(),
            "jabatan": self.holders.drafts(self._year()),
            "perjanjian": [] if self.agreements is None else self.agreements.drafts(),
        }

    def findings(self, read: Set[Place], paper: str | None) -> tuple[Temuan, ...]:
        """Return what is to be said of the document as a whole.

        Args:
            read: places of tables that somebody else has read.
            paper: what the document is where it is none of the papers that are read.
        """
        places = [table.place for table in self.unknown if table.place not in read]
        pages = [list(group) for _, group in groupby(places, key=lambda place: (place.bagian, place.halaman))]
        unknown = [part for page in pages for part in ([page] if page[0].halaman else [[place] for place in page])]
        doubts = [*self.doubts, *(Doubt("BACA-04", "peringatan", _unknown(part, paper)) for part in unknown)]
        return tuple(Temuan(kode=d.kode, tingkat=d.tingkat, di="", pesan=d.pesan) for d in doubts)

    def read(self, blocks: Iterable[Block], kind: Kind | None) -> None:
        """Read a part of a document, of one kind; such a part begins with the heading that says so."""
        labels = Labels(self.profiles.vocabulary, kind)
        blocks = tuple(blocks)
        self.understood.update(block.place for block in blocks[:1] if kind is not None)
        agreements = self._agreements_of(kind)
        self._above = self._awaited = None
        if agreements is not None:
            agreements.begin(blocks[0])
        for block in blocks:
            self._read_block(block, kind, labels)

    def _agreements_of(self, kind: Kind | None) -> Agreements | None:
        """Return what gathers agreements, if a part is of a kind that has any."""
        if kind is None or kind.perjanjian is None:
            return None
        if self.agreements is None:
            self.agreements = Agreements(self.profiles.vocabulary, kind.perjanjian)
            self.understood |= self.agreements.understood
            self.agreements.understood = self.understood
        return self.agreements

    def _read_block(self, block: Block, kind: Kind | None, labels: Labels) -> None:
        agreements = self._agreements_of(kind)
        if not isinstance(block, Table):
            self._look_above(normalise(text_of(block)), kind)
        if isinstance(block, Table):
            self._read_table(block, kind, labels)
        elif agreements is not None:
            if not agreements.read(block, labels):
                self._read_title(block)
        elif not self._read_duties(block, labels) and not self._read_awaited(block):
            self.holders.close_list()
            self._read_title(block)
            self._ownership.read_title(block, kind)
            self.understood |= self._signers.read(block, self.holders.last())

    def _look_above(self, text: str, kind: Kind | None) -> None:
        """Remember a header that stands as a line above its table; any other line parts it from the table above."""
        if text and not are_column_numbers(text.split(), least=2):
            above = None if kind is None else headed(text, kind, self.profiles.vocabulary)
            self._above = above or (self._above and replace(self._above, parted=True))

    def _read_duties(self, block: Heading | Paragraph | ListItem, labels: Labels) -> bool:
        """Read a heading, a label or an item of a list of tugas or fungsi; tell whether it was one."""
        duties = self.holders.duties
        if (heading := labels.heading(block)) is not None:
            self.holders.begin_list(*heading, block.place)
        elif (label := labels.line(block)) is not None:
            self._read_label(block, label)
        elif labels.announces_table(block):
            self.holders.close_list()
        elif (lead_in := labels.lead_in(block)) is not None:
            self._read_lead_in(block, lead_in)
        elif isinstance(block, ListItem) and duties is not None:
            add_block(duties, block)
        elif duties is not None and isinstance(block, Paragraph) and goes_on(duties, block_text(block)):
            add_paragraph(duties, block)
        else:
            return False
        self.understood.add(block.place)
        return True

    def _read_label(self, block: Block, label: Label) -> None:
        value = normalise(label.value)
        self.holders.close_list()
        self._awaited = None if value else label.field
        if label.field in _LISTS:
            self._ownership.begin_lists(label.field)
            duties = self.holders.open(label.field, block.place, self.naming.office())
            if value and not is_unset(value):
                add_text(duties, value, block.place)
        elif value and not is_unset(value):
            self._read_fact(label.field, Found(value, block.place))

    def _read_awaited(self, block: Block) -> bool:
        """Take the value of a label that stands on the line below it: "Jabatan :", then the title of an official."""
        name, text = self._awaited, normalise(block_text(block))
        if name not in {"jabatan", "organisasi"} or not text or ":" in text:
            return False
        self._awaited = None
        self._read_fact(name, Found(text, block.place))
        self.understood.add(block.place)
        return True

    def _read_lead_in(self, block: Block, lead_in: LeadIn) -> None:
        self.holders.close_list()
        if lead_in.jabatan:
            self.holders.begin_list(lead_in.field, lead_in.jabatan, block.place)
        duties = self.holders.open(lead_in.field, block.place, self.naming.office())
        if lead_in.value:
            add_text(duties, lead_in.value, block.place)

    def _read_fact(self, name: str, found: Found) -> None:
        self._ownership.title = None
        match name:
            case "jabatan":
                if not self.holders.hold(found, self.profiles.vocabulary, self._office_name()):
                    self._name_office(found)
            case "nama" | "nip" | "pangkat":
                self._introduce(name, found)
            case "sasaran":
                self._ownership.aim = found
            case "organisasi":
                self._name_office(found)
                self.holders.leave(found)
            case "visi":
                self.visions.append(found)
            case "ikhtisar" | "atasan":
                self.holders.note(name, found)

    def _introduce(self, name: str, found: Found) -> None:
        """Keep what is said of a person; "Nama : Dinas …" names an organisation."""
        if name == "nama" and begins(found.value, self.profiles.vocabulary.perangkat_daerah.awal):
            self._read_fact("organisasi", found)
        else:
            self.holders.introduce(name, found)

    def _all_iku(self) -> list[Group]:
        """Return the IKU: those of tables, or those of the cascade where no table has any."""
        own = in_year(self.iku + self._ownership.unclaimed, self._year())
        return own or ([] if self.holders.any_iki() else self.spare)

    def _year(self) -> Found | None:
        found = self.facts.get("tahun")
        return found if isinstance(found, Found) else None

    def _office_name(self) -> str | None:
        """Return the name of the office that the document gives."""
        found = self.naming.office()
        return None if found is None else found.value

    def _name_office(self, found: Found) -> None:
        """Take the office that a label names; what follows its name ("Provinsi …") is the region."""
        self.naming.say(found.value, found.place, LABEL)
        self.understood.add(found.place)

    def _name(self) -> None:
        """Take the office and the region that the mentions of the whole document name."""
        for name, found in (("nama", self.naming.office()), ("daerah", self.naming.region())):
            if found is not None:
                self.unit.setdefault(name, found)
                self.understood.add(found.place)

    def _read_table(self, table: Table, kind: Kind | None, labels: Labels) -> None:
        kinds = [kind] if kind is not None else _widest_first(self.profiles.kinds.values())
        agreements = self._agreements_of(kind)
        cut = without_signed_rows if agreements is None else agreements.without_signatures
        data, signed = cut(table)
        if signed is not None:
            self._read_table(data, kind, labels)
            return self._read_other_table(signed, kind, labels)
        for candidate in kinds:
            parts = find_tables(table, self.profiles.vocabulary, candidate)
            if parts:
                self.holders.close_list()
                self._signers.begin()
                for part, header in parts:
                    self._take_rules(part, header, candidate, kind)
                last, header = parts[-1]
                self._above = Above(header, candidate, table.columns, last_number(last, header))
                return None
        return None if self._go_on(table, kind) else self._read_other_table(table, kind, labels)

    def _go_on(self, table: Table, kind: Kind | None) -> bool:
        """Read a table without a header that goes on with the one right above it."""
        header = continued(table, self._above, self.profiles.vocabulary)
        if header is None or self._above is None:
            return False
        self.doubts.append(Doubt("BACA-07", "info", f"{table.place}: {_CONTINUED}"))
        self._take_rules(table, header, self._above.kind, kind)
        self._above = replace(self._above, last=last_number(table, header), parted=False)
        return True

    def _take_rules(self, table: Table, header: Header, candidate: Kind, kind: Kind | None) -> None:
        """Take a table as the first rule that fits says; one of targets and budget side by side is taken as both."""
        fitting = {rule.menjadi: rule for rule in reversed(candidate.tabel) if header.fits(rule)}
        first = next(rule for rule in candidate.tabel if header.fits(rule))
        both = [rule for becomes in ("sasaran", "anggaran") if (rule := fitting.get(becomes)) is not None]
        for rule in both if len(both) == 2 else [first]:
            read = header.read_as(rule)
            read = read.without("alasan", behind="anggaran") if rule.menjadi == "sasaran" else read
            self._take_table(table, read, rule, kind)

    def _read_other_table(self, table: Table, kind: Kind | None, labels: Labels) -> None:
        """Read a table that only lays text out: labels and values, signatures."""
        agreements = self._agreements_of(kind)
        if agreements is not None and agreements.read(table, labels):
            return
        lines = list(label_lines(table, labels))
        for line in lines:
            self._read_block(line, kind, labels)
        self._signers.read(table, self.holders.last())
        if is_signature(table):
            self.understood.update(cell.place for cell in table.cells)
        elif not lines:
            self.unknown.append(table)

    def _read_headerless(self) -> None:
        """Read tables whose columns only their cells can tell, in a document that says nothing else."""
        for table in tuple(self.unknown):
            header = conclude_header(table)
            if header is not None:
                said = ", ".join(column.field for column in header.columns.values())
                self.doubts.append(Doubt("BACA-06", "peringatan", f"{table.place}: {_CONCLUDED.format(said)}"))
                self.iku += sasaran(table, header, self.profiles.vocabulary)
                self.unknown.remove(table)

    def _take_table(self, table: Table, header: Header, rule: TableRule, kind: Kind | None) -> None:
        numbers = header.index("nomor")
        heads = (cell.place for cell in table.cells if cell.row < header.body or cell.column == numbers)
        self.understood.update(heads)
        self._say_doubts(table, header)
        self._say_left_out(table, header, rule)
        agreements = self._agreements_of(kind)
        if rule.menjadi == "linieritas":
            self.cascade += cascade(table, header, self.profiles.vocabulary)
            self.spare += sasaran(table, header, self.profiles.vocabulary)
        elif rule.menjadi == "anggaran" and agreements is not None:
            agreements.take_budget(table, header)
        elif rule.menjadi == "sasaran" and agreements is not None:
            agreements.take_targets(sasaran(table, header, self.profiles.vocabulary), spare=rule.cadangan)
        elif rule.menjadi == "sasaran" and not (rule.cadangan and self.iku):
            tables = sasaran_by_official(table, header, self.profiles.vocabulary)
            self.iku += self._ownership.take(tables, header, rule, kind)

    def _say_left_out(self, table: Table, header: Header, rule: TableRule) -> None:
        """Say which columns of a table of sasaran have no place in the record."""
        for name, message in _LEFT_OUT.items():
            if rule.menjadi == "sasaran" and header.index(name) is not None:
                self.doubts.append(Doubt("BACA-08", "info", f"{table.place}: {message}"))

    def _say_doubts(self, table: Table, header: Header) -> None:
        """Say which columns were known by likeness or by their cells only, and which are not read."""
        for index, column in header.columns.items():
            if column.alike is not None:
                message = f'Kolom "{column.alike}" dikenali dari kemiripan sebagai "{column.field}".'
                self.doubts.append(Doubt("BACA-01", "info", f"{table.place}: {message}"))
            if column.concluded:
                message = _CONCLUDED_COLUMN.format(index + 1, column.field)
                self.doubts.append(Doubt("BACA-06", "peringatan", f"{table.place}: {message}"))

    def _read_title(self, block: Heading | Paragraph | ListItem) -> None:
        """Take year and legal basis from a title."""
        vocabulary = self.profiles.vocabulary
        is_cited = titles.is_title(block) or isinstance(block, ListItem)
        cited = list(titles.regulations(block, vocabulary)) if is_cited else []
        self.basis += cited
        if not cited and titles.is_title(block):
            self._keep(self.facts, "tahun", titles.year(block))
            self._keep_period(block)

    def _keep_period(self, block: Block) -> None:
        period = titles.period(block)
        if period is not None:
            self.facts.setdefault("periode", list(period))
            self.understood.add(block.place)

    def _keep(self, facts: dict[str, Draft], name: str, found: Found | None) -> None:
        if found is not None:
            facts.setdefault(name, found)
            self.understood.add(found.place)

    def _name_by_parties(self) -> None:
        """Take office and region from the jabatan of the parties, where no title names them."""
        for found in [] if self.agreements is None else self.agreements.jabatan():
            self.naming.say(found.value, found.place, PARTY)


def _widest_first(kinds: Iterable[Kind]) -> list[Kind]:
    """Return the kinds that a table without a heading may be of; those that know most tables can tell most apart."""
    return sorted(kinds, key=lambda kind: (kind.perorangan, -len(kind.tabel)))


def _unknown(places: Sequence[Place], paper: str | None) -> str:
    """Say that tables of a page were not understood; of another paper they need not be."""
    said = _UNKNOWN_TABLE if len(places) == 1 else _UNKNOWN_TABLES.format(len(places))
    return f"{places[0]}: {said}{_SPELLING if paper is None else ''}"
