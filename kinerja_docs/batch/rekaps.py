"""A stage of a batch: for each kabupaten and year one rekap of all its kecamatan, as workbook and as document.

It is always of all records of the source, also where documents were asked for of a few: a rekap of some would mislead.
"""

from __future__ import annotations

import io
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_docs.batch.documents import check
from kinerja_docs.batch.jobs import of_its_year
from kinerja_docs.batch.journal import FULL, Entry, Journal, unwritten
from kinerja_docs.batch.pattern import Written
from kinerja_docs.batch.plan import REKAP, Kit, Plan, Planned
from kinerja_docs.batch.report import Report
from kinerja_docs.batch.runner import Opener, Ready, Work, results
from kinerja_docs.batch.work import Document, Outcome, deliver, said, year_of
from kinerja_docs.errors import KinerjaError
from kinerja_docs.keeping import digest

if TYPE_CHECKING:
    from kinerja_docs.compute.summary import Ringkasan
    from kinerja_docs.domain.rekap import Rekap

AT_LEAST = 2
"""Kecamatan with realisasi that make a rekap nobody asked for."""


@dataclass(frozen=True, slots=True)
class Order:
    """A record to be summarised; ``urutan`` is its place, ``tahun`` that of the documents if it is not its own."""

    asal: str
    rumpun: str
    urutan: int
    written: Written
    tahun: int | None


@dataclass(frozen=True, slots=True)
class Summary:
    """What a record brings to the rekap of its ``rumpun``, or why nothing; ``terukur`` if it has own realisasi."""

    asal: str
    rumpun: str
    urutan: int
    isi: Ringkasan | None = None
    terukur: bool = False
    galat: str = ""


@dataclass(slots=True)
class _Group:
    total: int
    found: list[Summary] = field(default_factory=list)


def summarise(order: Order) -> Summary:
    """Return what a record brings to a rekap. Nothing is raised."""
    from kinerja_docs.compute.summary import summary

    try:
        year = year_of(order.written, order.asal)
        found = summary(of_its_year(year, order.tahun), order.asal)
        measured = not order.written.salinan and any(each.hasil.asal for each in found.indikator)
        return Summary(order.asal, order.rumpun, order.urutan, found, measured)
    except Exception as error:  # noqa: BLE001 - one broken record must not stop the others
        return lost(order, said(error))


def lost(order: Order, reason: str) -> Summary:
    """Return what is told of a record that could not be summarised."""
    return Summary(order.asal, order.rumpun, order.urutan, galat=reason)


def rumpun(planned: Planned) -> str:
    """Return the folder of the kabupaten and year that a record belongs to."""
    return planned.folder.rpartition("/")[0]


def stem_of(folder: str) -> str:
    """Return the name of the files of a rekap, without ending."""
    return " ".join(("Rekap", *filter(None, folder.split("/"))))


class Rekaps:
    """Makes the rekaps of a plan; ``measured`` counts the records with realisasi by the folder of their kabupaten."""

    def __init__(self, kit: Kit, out: Path, journal: Journal, report: Report) -> None:
        self._kit = kit
        self._out = out
        self._journal = journal
        self._report = report

    def outcomes(self, plan: Plan, wanted: set[str], opener: Opener, window: int) -> Iterator[Outcome]:
        """Yield an outcome for each rekap; ``wanted`` are the folders of which one is made."""
        chosen = sorted((each for each in plan if rumpun(each) in wanted), key=rumpun)
        groups = {name: _Group(number) for name, number in Counter(map(rumpun, chosen)).items()}
        for each in results(map(self._order, count(), chosen), Work(summarise, lost), opener, window):
            group = groups[each.rumpun]
            group.found.append(each)
            if len(group.found) == group.total:
                yield from self._made(each.rumpun, groups.pop(each.rumpun))

    def _order(self, place: int, planned: Planned) -> Order | Ready[Summary]:
        asal, name = planned.source.asal, rumpun(planned)
        try:
            check(planned)
            return Order(asal, name, place, planned.source.load(), self._kit.settings.tahun)
        except KinerjaError as error:
            return Ready(Summary(asal, name, place, galat=str(error)))

    def _made(self, folder: str, group: _Group) -> Iterator[Outcome]:
        from kinerja_docs.compute.rekap import rekap

        ordered = sorted(group.found, key=lambda each: each.urutan)
        known = [each.isi for each in ordered if each.isi is not None]
        measured = sum(each.terukur for each in ordered)
        if not known or (measured < AT_LEAST and not self._kit.diminta):
            return
        found = rekap(known)
        lost_ones = tuple(f"{each.asal} tidak ikut: {each.galat}" for each in ordered if each.galat)
        yield self._written(folder, replace(found, catatan=(*found.catatan, *lost_ones)))

    def _written(self, folder: str, found: Rekap) -> Outcome:
        known = {name: entry.jejak for name, entry in self._journal.entries(folder).items()}
        documents: list[Document] = []
        for suffix, content in ((".xlsx", self._workbook), (".docx", self._document)):
            name = f"{stem_of(folder)}{suffix}"
            try:
                data = content(found)
            except KinerjaError as error:
                documents.append(Document(name, REKAP, "gagal", pesan=str(error)))
                continue
            made = Document(name, REKAP, "dibuat", digest(data), data=data)
            documents += deliver(made, self._out / folder, known.get, timpa=self._kit.timpa)
        self._note(folder, documents)
        return Outcome(f"rekap {found.daerah or ''} {found.tahun or ''}".strip(), folder, (REKAP,), tuple(documents))

    def _workbook(self, found: Rekap) -> bytes:
        from kinerja_docs.renderers.rekap_workbook import write_rekap

        stream = io.BytesIO()
        write_rekap(found, stream)
        return stream.getvalue()

    def _document(self, found: Rekap) -> bytes:
        from kinerja_docs.renderers.rekap import rekap_document

        return rekap_document(found, self._kit.rekap or b"", self._kit.settings)

    def _note(self, folder: str, documents: Iterable[Document]) -> None:
        made = [each for each in documents if each.status in ("dibuat", "tetap")]
        try:
            self._journal.add(folder, [Entry(each.nama, REKAP, "", each.jejak) for each in made], [])
        except sqlite3.Error as error:
            self._report.berhenti = unwritten(error)
        if any(each.penuh for each in documents):
            self._report.berhenti = FULL
        self._report.files += [str(self._out / folder / each.nama) for each in made]
