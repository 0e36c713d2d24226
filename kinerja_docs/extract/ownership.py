"""Whose the indicators of a table are: named by a label, a title above, a row across, or the signature below."""

from __future__ import annotations

from dataclasses import dataclass, field

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.document import Heading, ListItem, Paragraph
from kinerja_docs.extract.found import Doubt, Found
from kinerja_docs.extract.holders import Holder, Holders
from kinerja_docs.extract.labels import LONGEST_TITLE, is_head, is_official
from kinerja_docs.extract.sasaran import Group
from kinerja_docs.extract.signatures import Signature, is_number
from kinerja_docs.extract.tables.names import Header
from kinerja_docs.extract.wording import begins, block_text
from kinerja_docs.profiles import Kind, TableRule, Vocabulary

_BY_SIGNATURE = Doubt("BACA-12", "peringatan", "Jabatan disimpulkan dari tanda tangan di bawah tabel; periksa.")
Tables = list[tuple[Found | None, list[Group]]]


@dataclass(slots=True)
class Ownership:
    """What says whose the next table is, and the indicators that nobody owns yet.

    Attributes:
        title: an official named by the title lines right above.
        aim: the sasaran that a label above names ("Sasaran 1 : …").
        unclaimed: indicators of somebody whom only a signature can name.
    """

    vocabulary: Vocabulary
    holders: Holders
    title: Found | None = None
    aim: Found | None = None
    unclaimed: list[Group] = field(default_factory=list)

    def read_title(self, block: Heading | Paragraph | ListItem, kind: Kind | None) -> None:
        """Remember the official whom a title line names; a sentence or the line of a NIP is no title and ends it."""
        for line in map(normalise, block_text(block).split("\n")):
            label = split_label(line)
            text = _without_kind(label[1] if label else line, kind)
            if is_official(text, self.vocabulary) and _is_title(text):
                self.title = Found(text, block.place)
            elif line and not self._goes_with_title(line, kind):
                self.title = None

    def _goes_with_title(self, line: str, kind: Kind | None) -> bool:
        """Tell whether a line can stand below the title of an official above a table: a kind, an office, a year."""
        offices = self.vocabulary.perangkat_daerah
        words = (*offices.awal, *offices.daerah, *_OTHER_TITLES, *(() if kind is None else kind.judul))
        return _is_title(line) and begins(line, words)

    def begin_lists(self, name: str) -> None:
        """Begin the official of the title right above a list, unless a label has named whose it is."""
        current = self.holders.current
        if self.title is not None and (current is None or current.measured or name in current.lists):
            self.holders.hold(self.title, self.vocabulary)
            self.title = None

    def take(self, tables: Tables, header: Header, rule: TableRule, kind: Kind | None) -> list[Group]:
        """Give groups to their officials; return those that are the office's own."""
        self._begin(rule)
        self._name_aim(tables, header)
        ours: list[Group] = []
        for official, groups in tables:
            if official is not None:
                self._hold(official)
            ours += self._give(groups, rule, kind)
        return ours

    def claim(self, signed: Signature) -> Holder | None:
        """Return the official who signs for indicators that nobody owns yet, None for anybody else."""
        title = _jabatan(signed, self.vocabulary)
        if not self.unclaimed or title is None or is_head(title.value, self.vocabulary):
            return None
        self._hold(title)
        holder, self.holders.current = self.holders.done[-1], None
        holder.iki, self.unclaimed, holder.measured = self.unclaimed, [], True
        return holder

    def _begin(self, rule: TableRule) -> None:
        """Begin the official of the title above, unless a label has named one whose table this is."""
        title, self.title = self.title, None
        current = self.holders.current
        if title is not None and rule.milik is None and (current is None or current.measured):
            self._hold(title)

    def _hold(self, official: Found) -> None:
        if is_head(official.value, self.vocabulary):
            self.holders.current = None
        else:
            self.holders.hold(official, self.vocabulary)

    def _name_aim(self, tables: Tables, header: Header) -> None:
        aim, self.aim = self.aim, None
        if aim is not None and header.index("sasaran") is None:
            for group in (group for _, groups in tables for group in groups[:1]):
                group["uraian"] = group["uraian"] or aim

    def _give(self, groups: list[Group], rule: TableRule, kind: Kind | None) -> list[Group]:
        individual = self.holders.owner(rule, self.vocabulary)
        if self.holders.current is not None:
            self.holders.current.measured = True
        if individual is not None:
            individual.iki += groups
            return []
        if kind is not None and kind.perorangan and self.holders.current is None and rule.milik is None:
            self.unclaimed += groups
            return []
        return groups


def _without_kind(line: str, kind: Kind | None) -> str:
    """Return what follows the title of a kind: "INDIKATOR KINERJA INDIVIDU CAMAT WIDANG" → "CAMAT WIDANG"."""
    for title in () if kind is None else kind.judul:
        if line.casefold().startswith(title.casefold()):
            return line[len(title) :].strip(" :–-")
    return line


def _is_title(text: str) -> bool:
    words = [word for word in text.split() if word[0].isalpha()]
    capital = text.isupper() or all(word[0].isupper() or word in _SMALL for word in words)
    return capital and len(words) <= LONGEST_TITLE and not text.endswith((".", ";", ":")) and not is_number(text)


_OTHER_TITLES = ("Pemerintah", "Tahun", "Periode", "Eselon")
_SMALL = frozenset("dan di ke dari pada untuk serta atau".split())


def _jabatan(signed: Signature, vocabulary: Vocabulary) -> Found | None:
    """Return the jabatan over a signature: from the first line that names an official up to that of an office."""
    offices = (*vocabulary.perangkat_daerah.awal, *vocabulary.perangkat_daerah.daerah)
    lines = list(signed.titles)
    while lines and not is_official(lines[0].text, vocabulary):
        lines = lines[1:]
    end = next((n for n, line in enumerate(lines) if n and begins(line.text, offices)), len(lines))
    text = " ".join(line.text for line in lines[:end]).strip(" ,:")
    return Found(text, lines[0].place, (_BY_SIGNATURE,)) if fold(text) else None
