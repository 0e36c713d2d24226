"""Lines such as "Jabatan : Camat" and headings such as "TUGAS CAMAT :"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kinerja_docs.bahasa.text import fold, normalise, title_case
from kinerja_docs.document import Block, Heading, ListItem, Table
from kinerja_docs.extract.regulation.phrases import LeadIns
from kinerja_docs.extract.tables.names import Spellings
from kinerja_docs.extract.wording import begins, block_text
from kinerja_docs.profiles import Kind, Vocabulary

_LINE = re.compile(r"\s*(?P<name>[^:\n]{2,60}?)\s*:(?P<value>.*)", re.DOTALL)
_TABBED = re.compile(r"\s*(?P<name>[^:\t\n]{3,60}?)\s*\t(?P<value>\s*\S.*)", re.DOTALL)
_GLUED = re.compile(r"\s*(?P<name>[A-Z][a-z]+(?: (?:[A-Z][a-z]+|dan))*) (?P<value>(?:me|pe)[a-z]{4,}\b.*)", re.DOTALL)
"""A label in title case and the verb or noun with which a tugas or fungsi begins."""
_LISTS = frozenset(("tugas", "fungsi", "uraian_tugas"))
_COUNTED = re.compile(r"(?<=[^\W\d_])\s+\d{1,2}$", re.IGNORECASE)
_CAPACITY = re.compile(r"^(?:plt|plh|pjs?)\b\.?\s*", re.IGNORECASE)
LONGEST_TITLE = 12


@dataclass(frozen=True, slots=True)
class Label:
    """A label of the vocabulary and the text behind its colon (maybe "")."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class LeadIn:
    """The list that a sentence announces, the jabatan that it names (maybe ""), and its first item (maybe "")."""

    field: str
    jabatan: str
    value: str


class Labels:
    """Recognises the labels of a vocabulary and a kind."""

    def __init__(self, vocabulary: Vocabulary, kind: Kind | None) -> None:
        self._vocabulary = vocabulary
        self._spellings = Spellings(vocabulary.label, kind.label if kind else None)
        self._lists = Spellings(vocabulary.daftar, kind.daftar if kind else None)
        self._tables = frozenset(map(fold, vocabulary.kolom["indikator"]))
        self._lead_ins = LeadIns(kind.pengantar if kind else {})

    def line(self, block: Block) -> Label | None:
        """Return the label that a block begins with, its colon read past; a bare "Fungsi" counts too."""
        if isinstance(block, Table):
            return None
        text = block_text(block)
        found = _LINE.match(text) or self._tabbed(text) or self._glued(text)
        name, value = (found["name"], found["value"]) if found else (text, "")
        field = self._field(name)
        if field is None or (found is None and field[0] not in _LISTS):
            return None
        return Label(field[0], value.strip())

    def _tabbed(self, text: str) -> re.Match[str] | None:
        """Return the match of a known label that only a tabulator sets apart from its value."""
        found = _TABBED.match(text)
        known = None if found is None else self._field(found["name"])
        return found if known is not None and known[1] else None

    def _glued(self, text: str) -> re.Match[str] | None:
        """Return the match of the label of a list whose colon and gap are gone: "Tugas Pokok melaksanakan urusan …"."""
        found = _GLUED.match(text)
        known = None if found is None else self._field(found["name"])
        return found if known is not None and known[1] and known[0] in _LISTS else None

    def knows(self, text: str) -> bool:
        """Tell whether a text is a label, to the letter."""
        known = self._field(text.rstrip(" :"))
        return known is not None and known[1]

    def _field(self, name: str) -> tuple[str, bool] | None:
        limits = self._vocabulary.ambang
        plain = _COUNTED.sub("", normalise(name))
        return self._spellings.match(plain, limits.label, limits.huruf_terpendek) if len(plain) < 60 else None

    def announces_table(self, block: Block) -> bool:
        """Tell whether a block only announces the table of indicators: "4. Indikator Kinerja Utama :"."""
        return not isinstance(block, Table) and fold(block_text(block)) in self._tables

    def lead_in(self, block: Block) -> LeadIn | None:
        """Return what a sentence announces: "Kepala Seksi Umum bertanggung jawab atas: …"; an item only with ":"."""
        text = "" if isinstance(block, Table) else normalise(block_text(block))
        clause = self._lead_ins.clause(text)
        if clause is None or (isinstance(block, ListItem) and not text.endswith(":")):
            return None
        subject, content = clause.subject.strip(" ,"), clause.content.strip()
        if subject[:1].islower() or len(subject.split()) > LONGEST_TITLE:
            return None
        return LeadIn(clause.section, subject, "" if content.endswith(":") else content)

    def heading(self, block: Block) -> tuple[str, str] | None:
        """Return list and jabatan of a heading "TUGAS CAMAT :" → ("tugas", "Camat")."""
        if isinstance(block, Table):
            return None
        text = normalise(block_text(block))
        announced = isinstance(block, Heading) or text.endswith(":") or text.isupper()
        if not announced or len(text.split()) > LONGEST_TITLE:
            return None
        words = text.rstrip(" :").split()
        for count in (2, 1):
            field = self._lists.match(" ".join(words[:count]), 1.0, 99)
            rest = " ".join(words[count:])
            if field is not None and is_official(rest, self._vocabulary):
                return field[0], title_case(rest)
        return None


def is_official(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text begins as the title of an official does."""
    return begins(_CAPACITY.sub("", title), vocabulary.jabatan.pejabat)


def is_head(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an official heads a whole perangkat daerah."""
    plain = _CAPACITY.sub("", title)
    return begins(plain, vocabulary.jabatan.pimpinan) and not begins(plain, vocabulary.jabatan.bukan_pimpinan)
