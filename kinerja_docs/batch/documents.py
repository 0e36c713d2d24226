"""The first stage of a batch: what is due of each record, made and entered into the journal."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kinerja_docs.batch.journal import FULL, Entry, Journal, unwritten
from kinerja_docs.batch.pattern import Written
from kinerja_docs.batch.plan import MEASURED, Kit, Plan, Planned, is_measured, key
from kinerja_docs.batch.report import Report
from kinerja_docs.batch.runner import Opener, Ready, Work, results
from kinerja_docs.batch.work import Document, Order, Outcome, deliver, lost, make, strict
from kinerja_docs.errors import KinerjaError, OutputFailed
from kinerja_docs.files import sweep
from kinerja_docs.keeping import digest_of

_WORK = Work(make, lost)
_OLD_PDF = "PDF di sampingnya masih dari versi lama; buat lagi dengan --pdf"


@dataclass(frozen=True, slots=True)
class _Due:
    """What is known of a record while its order is on the way."""

    keys: dict[str, str]
    known: dict[str, Entry]
    unchanged: tuple[Document, ...]


class Documents:
    """Makes the documents of a plan that are not there yet; ``measured`` counts records with realisasi by folder."""

    def __init__(self, kit: Kit, out: Path, journal: Journal, report: Report, *, remote: bool) -> None:
        self._kit = kit
        self._out = out
        self._journal = journal
        self._report = report
        self._remote = remote
        self._due: dict[str, _Due] = {}
        self.measured: Counter[str] = Counter()

    def outcomes(self, plan: Plan, opener: Opener, window: int) -> Iterator[Outcome]:
        """Yield an outcome for each record of the plan, in the order in which they are done."""
        for outcome in results(map(self._order, plan), _WORK, opener, window):
            yield self._noted(outcome)
            if self._report.berhenti:
                return

    def _order(self, planned: Planned) -> Order | Ready[Outcome]:
        try:
            check(planned)
            written = planned.source.load()
            measured = self._kit.diminta or is_measured(written)
            kinds = tuple(kind for kind in self._kit.jenis if measured or kind not in MEASURED)
            known = self._journal.entries(planned.folder)
            same = self._same(planned.folder, known)
        except (KinerjaError, OSError) as error:
            return Ready(Outcome(planned.source.asal, planned.folder, self._kit.jenis, galat=str(error)))
        self.measured[planned.folder.rpartition("/")[0]] += measured
        self._tell(planned, written)
        if self._kit.ketat and (refused := strict(planned.source.temuan)):
            return Ready(Outcome(planned.source.asal, planned.folder, kinds, galat=refused))
        return self._to_do(planned, written, kinds, known, same)

    def _to_do(
        self, planned: Planned, written: Written, kinds: tuple[str, ...], known: dict[str, Entry], same: frozenset[str]
    ) -> Order | Ready[Outcome]:
        keys = {kind: key(self._kit, kind, written) for kind in kinds}
        finished = self._journal.finished(planned.folder)
        kept = frozenset(name for name in same if keys.get(known[name].jenis) == known[name].kunci)
        due = tuple(kind for kind in keys if finished.get(kind) != keys[kind] or _lacks(kind, known, kept))
        still = [known[name] for name in sorted(kept) if known[name].jenis not in due]
        unchanged = tuple(Document(entry.nama, entry.jenis, "tetap", entry.jejak) for entry in still)
        findings = self._journal.findings(planned.folder, kinds)
        if not due and findings is not None:
            refused = strict(findings) if self._kit.ketat else ""
            return Ready(Outcome(planned.source.asal, planned.folder, (), unchanged, findings, refused))
        self._due[planned.folder] = _Due(keys, known, unchanged)
        return Order(
            planned.source.asal,
            written,
            planned.folder,
            due,
            kinds,
            self._kit.settings,
            {kind: self._kit.templates[kind] for kind in kinds},
            {name: entry.jejak for name, entry in known.items()},
            kept,
            None if self._remote else self._out,
            self._kit.timpa,
            self._kit.ketat,
        )

    def _same(self, folder: str, known: dict[str, Entry]) -> frozenset[str]:
        """Return the documents that are still as they were written; what an interrupted run left half written goes."""
        home = self._out / folder
        sweep(home)
        return frozenset(name for name, entry in known.items() if digest_of(home / name) == entry.jejak)

    def _tell(self, planned: Planned, written: Written) -> None:
        asal = planned.source.asal
        self._report.salinan.extend((asal, "diganti", text) for text in written.diganti)
        self._report.salinan.extend((asal, "meragukan", text) for text in written.ragu)
        self._report.meragukan += len(written.ragu)
        self._report.temuan.extend((asal, *finding) for finding in planned.source.temuan)

    def _noted(self, outcome: Outcome) -> Outcome:
        due = self._due.pop(outcome.folder, None)
        if due is None:
            return outcome
        sweep(self._out / outcome.folder)
        if self._remote:
            made = tuple(one for each in outcome.documents for one in self._written(outcome, each, due.known))
            outcome = replace(outcome, documents=made)
        stale = [] if outcome.galat else _stale(outcome, due.known)
        try:
            self._enter(outcome, due.keys, stale)
            made = tuple(self._with_old_pdf(outcome.folder, each) for each in outcome.documents)
        except sqlite3.Error as error:
            self._report.berhenti = unwritten(error)
            made = outcome.documents
        if any(each.penuh for each in outcome.documents):
            self._report.berhenti = FULL
        return replace(outcome, documents=(*made, *due.unchanged, *stale))

    def _enter(self, outcome: Outcome, keys: dict[str, str], stale: list[Document]) -> None:
        made = [_entry(each, keys) for each in outcome.documents if each.status in ("dibuat", "tetap")]
        self._journal.forget(outcome.folder, [each.nama for each in stale])
        self._journal.add(outcome.folder, made, [(kind, keys[kind]) for kind in _complete(outcome)])
        if not outcome.galat:
            self._journal.note(outcome.folder, keys, outcome.temuan)

    def _written(self, outcome: Outcome, made: Document, known: dict[str, Entry]) -> tuple[Document, ...]:
        if made.data is None:
            return (made,)
        digests = {name: entry.jejak for name, entry in known.items()}
        return deliver(made, self._out / outcome.folder, digests.get, timpa=self._kit.timpa)

    def _with_old_pdf(self, folder: str, made: Document) -> Document:
        """Say so where a PDF of this program shows what the document no longer says."""
        if made.status != "dibuat" or self._kit.pdf:
            return made
        old = self._journal.pdfs(folder).get(made.nama)
        note = "; ".join(filter(None, (made.pesan, _OLD_PDF if old and old.kunci != made.jejak else "")))
        return replace(made, pesan=note)


def check(planned: Planned) -> None:
    """Raise what is wrong with the source of a record.

    Raises:
        OutputFailed
    """
    if planned.source.galat:
        raise OutputFailed(planned.source.galat)


def _lacks(kind: str, known: dict[str, Entry], kept: frozenset[str]) -> bool:
    return any(entry.jenis == kind and name not in kept for name, entry in known.items())


def _entry(document: Document, keys: dict[str, str]) -> Entry:
    return Entry(document.nama, document.jenis, keys[document.jenis], document.jejak)


def _complete(outcome: Outcome) -> tuple[str, ...]:
    if outcome.galat:
        return ()
    failed = {each.jenis for each in outcome.documents if each.status == "gagal"}
    return tuple(kind for kind in outcome.jenis if kind not in failed)


def _stale(outcome: Outcome, known: dict[str, Entry]) -> list[Document]:
    """Return the documents of an earlier run that the record no longer gives; their files stay."""
    names = {each.nama for each in outcome.documents}
    gone = [entry for name, entry in known.items() if entry.jenis in outcome.jenis and name not in names]
    note = "rekaman tidak lagi memuat dokumen ini; berkasnya dibiarkan"
    return [Document(entry.nama, entry.jenis, "usang", entry.jejak, note) for entry in gone]
