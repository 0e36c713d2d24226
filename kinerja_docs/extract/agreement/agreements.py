"""Walks the blocks of Perjanjian Kinerja and gathers one draft for each agreement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.document import Block, Table, text_of
from kinerja_docs.extract import titles
from kinerja_docs.extract.agreement.budget import announced, budget, budget_line, of_two_lines, rows_of_budget
from kinerja_docs.extract.agreement.dates import place_and_date, signed_at
from kinerja_docs.extract.agreement.signing import LONGEST_LINE, Signing, by_elimination, with_sides
from kinerja_docs.extract.agreement.tails import without_signatures
from kinerja_docs.extract.found import Draft, Found
from kinerja_docs.extract.labels import Labels, is_official
from kinerja_docs.extract.layout_tables import label_lines
from kinerja_docs.extract.sasaran import Group, in_year
from kinerja_docs.extract.signatures import Line, Signature, columns_of, signature
from kinerja_docs.extract.tables.names import Header, Spellings
from kinerja_docs.extract.wording import begins, is_unset
from kinerja_docs.profiles.model import AgreementPhrases, Vocabulary
from kinerja_docs.source import Place

_FIRST, _SECOND = "pihak_pertama", "pihak_kedua"
_ROLES = ("pertama", "kedua")
_TITLE_END = re.compile(r"[\s,(]*tahun(?: anggaran)?\b.*", re.IGNORECASE)
LONGEST_REST = 10
"""What goes on with a line of a budget has at most this many words."""
Party = dict[str, Found | None]


@dataclass(slots=True)
class _Agreement:
    year: Found | None
    changed: bool
    parties: dict[str, Party] = field(default_factory=dict)
    sasaran: list[Group] = field(default_factory=list)
    anggaran: list[Draft] = field(default_factory=list)
    tempat: Found | None = None
    tanggal: Found | None = None

    def draft(self) -> Draft:
        """Return the entry of ``perjanjian``."""
        first, second = (self.parties.get(name) for name in (_FIRST, _SECOND))
        return {
            "tahun": self.year,
            "perubahan": self.changed,
            "pihak_pertama": first if first and any(first.values()) else None,
            "pihak_kedua": second if second and any(second.values()) else None,
            "sasaran": self.sasaran,
            "anggaran": self.anggaran,
            "tempat": self.tempat,
            "tanggal": self.tanggal,
        }


@dataclass(slots=True)
class Agreements:
    """The agreements of a document while it is being read, and the places that were understood."""

    vocabulary: Vocabulary
    phrases: AgreementPhrases
    done: list[_Agreement] = field(default_factory=list)
    understood: set[Place] = field(default_factory=set)
    _year: Found | None = None
    _changed: bool = False
    _titled: bool = False
    _title: Found | None = None
    _party: Party = field(default_factory=dict)
    _label: str = ""
    _before: str = ""
    _awaits: bool = False
    _printed: str = ""
    _units: list[Found] = field(default_factory=list)
    _planned: bool = False
    _listed: str | None = None
    _line: dict[str, Draft] | None = None
    _columns: Spellings = field(init=False)
    _signing: Signing = field(init=False)

    def __post_init__(self) -> None:
        self._signing = Signing(self._role_words(), self.vocabulary, self._known)
        self._columns = Spellings(self.vocabulary.kolom, None)

    def drafts(self) -> list[Draft]:
        """Return all agreements in order."""
        self.close()
        return [agreement.draft() for agreement in self._whole()]

    def _whole(self) -> Iterator[_Agreement]:
        """Yield the agreements; a lampiran right before the statement that has none of its own is that one's."""
        ahead: _Agreement | None = None
        for agreement in self.done:
            if ahead is not None and agreement.parties and not (agreement.sasaran or agreement.anggaran):
                agreement.sasaran, agreement.anggaran, ahead = ahead.sasaran, ahead.anggaran, None
            if ahead is not None:
                yield ahead
            ahead = None if agreement.parties else agreement
            if ahead is None:
                yield agreement
        if ahead is not None:
            yield ahead

    def jabatan(self) -> Iterator[Found]:
        """Yield the jabatan of all parties, and the units that stand below them: "Unit Kerja : Kecamatan …"."""
        for agreement in self.done:
            yield from (found for party in agreement.parties.values() if (found := party.get("jabatan")))
        yield from self._units

    def begin(self, block: Block) -> None:
        """Take a heading "PERJANJIAN KINERJA TAHUN 2021": of a statement, or of a lampiran."""
        self.close()
        folded = fold(text_of(block))
        self._titled, self._title, self._planned = True, None, self._begins_plan(block)
        self._changed = any(fold(word) in folded for word in self.phrases.perubahan)
        self._year = titles.year(block) or self._year
        self._name_official(block)
        self.understood.add(block.place)

    def _name_official(self, block: Block) -> None:
        """Take the official whom the title itself names: "LAMPIRAN PERJANJIAN KINERJA KEPALA BIDANG … TAHUN 2018"."""
        words = _TITLE_END.sub("", normalise(text_of(block))).split()
        at = next((n for n in range(2, len(words)) if is_official(" ".join(words[n:]), self.vocabulary)), None)
        if at is not None and not isinstance(block, Table):
            self._title = Found(" ".join(words[at:]), block.place)

    def read(self, block: Block, labels: Labels) -> bool:
        """Read a block that is no table of targets or budget; tell whether it said something of an agreement."""
        if isinstance(block, Table):
            return self._read_table(block, labels)
        if self._titled:
            self._year = titles.year(block) or self._year
        self._planned = self._planned or self._begins_plan(block)
        read = self._read_amount(block) or self._read_line(block, labels) or self._gather(block)
        self._before = normalise(text_of(block)) or self._before
        return read

    def _begins_plan(self, block: Block) -> bool:
        """Tell whether a title is that of a plan of action."""
        return titles.is_title(block) and begins(normalise(text_of(block)), self.phrases.rencana)

    def without_signatures(self, table: Table) -> tuple[Table, Table | None]:
        """Return a table of targets or budget and what of its last rows is signatures, None if nothing is."""
        return without_signatures(table, self._role_words())

    def take_targets(self, groups: Iterable[Group], *, spare: bool = False) -> None:
        """Take a table of sasaran with their targets; after a new title it begins an agreement of its own.

        A plan of action, and a ``spare`` table that no title announces, only say again what has been agreed.
        """
        self.close()
        if (self._planned or (spare and not self._titled)) and self.done and self.done[-1].sasaran:
            return
        if not self.done or (self._titled and (self.done[-1].sasaran or self.done[-1].anggaran)):
            self._start()
            self._name_first()
        self._titled = False
        self.done[-1].sasaran += in_year(groups, self.done[-1].year)

    def take_budget(self, table: Table, header: Header) -> None:
        """Take a budget table."""
        self.close()
        if not self.done:
            self._start()
        if self._planned and self.done[-1].anggaran:
            return
        self.done[-1].anggaran += budget(table, header, self.phrases)

    def _read_amount(self, block: Block) -> bool:
        """Take a line "Program … Rp. 1.000.000" of a budget that is no table, or what goes on with it below."""
        if (level := announced(block, self._columns, self.vocabulary)) is not None:
            self._listed, self._line = level, None
            self.understood.add(block.place)
            return True
        lines = budget_line(block, self.phrases, self._listed) if self.done else None
        if lines is None and self.done:
            lines = of_two_lines(self._before, block, self.phrases)
        if lines is None and not self._lengthens(block):
            self._line = None
            return False
        if lines is not None:
            self._line = lines[-1] if lines else None
            self.done[-1].anggaran += lines
        self.understood.add(block.place)
        return True

    def _lengthens(self, block: Block) -> bool:
        """Go on with the name of the budget line right above: a few words that are no title, date or signature."""
        text, line = normalise(text_of(block)), self._line
        name = None if line is None else line["uraian"]
        if line is None or not isinstance(name, Found) or self._listed is None or not self._is_rest(text, block):
            return False
        line["uraian"] = Found(f"{name.value} {text}", name.place, name.doubts)
        return True

    def _is_rest(self, text: str, block: Block) -> bool:
        stops = is_official(text, self.vocabulary) or place_and_date(text) or fold(text) in self._role_words()
        short = 0 < len(text.split()) <= LONGEST_REST and "\t" not in text_of(block)
        return short and text[0].isalpha() and not text.isupper() and not stops

    def _start(self) -> None:
        self.close()
        self.done.append(_Agreement(self._year, self._changed))
        self._party, self._listed = {}, None

    def _name_first(self) -> None:
        """Give an agreement without a statement the jabatan that stands in the title of its lampiran."""
        if self._title is not None:
            self.done[-1].parties.setdefault(_FIRST, {})["jabatan"] = self._title

    def _read_line(self, block: Block, labels: Labels) -> bool:
        folded = fold(text_of(block))
        if any(fold(phrase) in folded for phrase in self.phrases.pembuka):
            self._start()
            self._titled = False
        elif self._titled and (label := labels.line(block)) is not None and label.field == "jabatan":
            self._title = Found(normalise(label.value), block.place) if label.value else self._title
        elif (
            self.done
            and (label := labels.line(block)) is not None
            and label.field in {"nama", "jabatan", "nip", "pangkat"}
        ):
            value, self._label = normalise(label.value), label.field
            self._awaits = not value
            self._printed = normalise(text_of(block)).partition(":")[0]
            if label.field == "jabatan" and self._party.get("jabatan"):
                self._units.append(Found(value, block.place))
                return True
            self._party[label.field] = Found(value, block.place) if value and not is_unset(value) else None
        elif (name := self._called(folded)) is not None and self.done:
            self.done[-1].parties[name] = self._party
            self._party = {}
        elif any(fold(phrase) in folded for phrase in self.phrases.pernyataan):
            self._promise()
        elif not self._go_on(block, labels) and not self._read_title(block):
            return False
        self.understood.add(block.place)
        return True

    def _go_on(self, block: Block, labels: Labels) -> bool:
        """Take the value of the label above, or go on with it: nobody has been called a party yet."""
        text, above, awaits = normalise(text_of(block)), self._party.get(self._label), self._awaits
        self._awaits = False
        if not text or len(text) > LONGEST_LINE or ":" in text or place_and_date(text) is not None:
            return False
        if self._label in self._party and labels.knows(f"{self._printed} {text}"):
            return True
        if awaits and self._label in self._party and not is_unset(text):
            self._party[self._label] = Found(text, block.place)
            return True
        if above is None:
            return False
        self._party[self._label] = Found(f"{above.value} {text}", above.place)
        return True

    def _promise(self) -> None:
        """Take who signs alone: the promise follows without anybody being called a party."""
        if self.done and self._party and not self.done[-1].parties:
            self.done[-1].parties[_FIRST] = self._party
            self._party = {}

    def _called(self, folded: str) -> str | None:
        """Return the party that "selanjutnya disebut pihak …" names; the second one's line may name both."""
        if len(folded) > 200:
            return None
        if any(fold(phrase) in folded for phrase in self.phrases.disebut_kedua):
            return _SECOND
        return _FIRST if any(fold(phrase) in folded for phrase in self.phrases.disebut_pertama) else None

    def _read_title(self, block: Block) -> bool:
        """Remember a line below a title that names an official."""
        text = normalise(text_of(block))
        if not self._titled or not titles.is_title(block) or not is_official(text, self.vocabulary):
            return False
        self._title = Found(text, block.place)
        return True

    def _read_table(self, table: Table, labels: Labels) -> bool:
        lines = rows_of_budget(table, self.phrases, self._listed) if self.done else []
        if lines:
            self.done[-1].anggaran += lines
            self.understood.update(cell.place for cell in table.cells)
            return True
        read = [self._read_line(line, labels) for line in label_lines(table, labels)]
        return any(read) or self._gather(table)

    def _gather(self, block: Block) -> bool:
        """Take a block of signatures: place and date at once, who signs when the block is closed."""
        if not self.done or not self._signing.add(block):
            self.close()
            return False
        whole = [] if isinstance(block, Table) else [Line(text, block.place) for text in text_of(block).split("\n")]
        for line in (*whole, *(line for column in columns_of(block) for line in column)):
            self._take_date(line)
        return True

    def close(self) -> None:
        """End a signature block that is open."""
        found = list(self._signing.close())
        read = [signature(lines, self.vocabulary.jabatan.pangkat, self._role_words()) for lines in found]
        signed = [one for one in read if one.titles or one.role or one.nip]
        taken = [self._take_signature(one) for one in signed]
        if not any(taken) and self.done and not self.done[-1].parties:
            taken = [self._take_signature(one) for one in with_sides(signed)]
        elif taken.count(True) == 1 and len(signed) == len(_ROLES):
            self._take_signature(by_elimination(signed[taken.index(False)], self._role_of(signed[taken.index(True)])))
        if any(taken):
            self.understood.update(line.place for lines in found for line in lines)

    def _known(self) -> Iterator[str]:
        """Yield names and jabatan of the parties of the agreement that is being read."""
        for party in self.done[-1].parties.values() if self.done else ():
            yield from (found.value for name in ("nama", "jabatan") if (found := party.get(name)) is not None)

    def _role_of(self, signed: Signature) -> str:
        """Return the role of who signs here and is known already."""
        party = self._party_of(signed)
        return next((role for role in _ROLES if self.done[-1].parties.get(f"pihak_{role}") is party), "pertama")

    def _role_words(self) -> dict[str, str]:
        first = dict.fromkeys(map(fold, self.phrases.tanda_tangan_pertama), "pertama")
        return first | dict.fromkeys(map(fold, self.phrases.tanda_tangan_kedua), "kedua")

    def _take_date(self, line: Line) -> bool:
        found = place_and_date(line.text) or signed_at(line.text)
        if found is None:
            return False
        agreement = self.done[-1]
        if found[0] is not None:
            agreement.tempat = agreement.tempat or Found(found[0], line.place)
        if found[1] is not None:
            agreement.tanggal = agreement.tanggal or Found(found[1], line.place)
        self.understood.add(line.place)
        return True

    def _take_signature(self, signed: Signature) -> bool:
        party = self._party_of(signed)
        if party is None:
            return False
        title = " ".join(line.text for line in signed.titles).strip(" ,:")
        jabatan = Found(title, signed.titles[0].place) if title else None
        for name, found in (
            ("nama", signed.name), ("jabatan", jabatan), ("pangkat", signed.pangkat), ("nip", signed.nip)
        ):  # fmt: skip
            if found is not None and party.get(name) is None:
                party[name] = found
        return True

    def _party_of(self, signed: Signature) -> Party | None:
        """Return the party of the same name or jabatan, in either order; without both, the one of the role."""
        parties = self.done[-1].parties
        title = "".join(fold(line.text) for line in signed.titles)
        above = signed.name and fold(signed.name.value)
        for name, said in (("nama", above), ("jabatan", title), ("nama", title), ("jabatan", above)):
            same = [p for p in parties.values() if said and (known := p.get(name)) and fold(known.value) == said]
            if same:
                return same[0]
        if signed.role is None or (signed.name is None and signed.nip is None):
            return None
        party = parties.setdefault(f"pihak_{signed.role}", {})
        return party if party.get("nama") is None else None
