"""The batch from plan to report."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kinerja_docs.batch.jobs import documents_of
from kinerja_docs.batch.journal import FULL_ADVICE, Entry, Journal, opened
from kinerja_docs.batch.packing import pack_all
from kinerja_docs.batch.pattern import Written
from kinerja_docs.batch.plan import Kit, Plan, Planned, key
from kinerja_docs.batch.report import Report
from kinerja_docs.batch.runner import Opener, outcomes
from kinerja_docs.batch.work import Document, Order, Outcome, deliver, digest_of, year_of
from kinerja_docs.errors import KinerjaError, OutputFailed
from kinerja_docs.files import is_full, write_file

REPORT = "laporan-batch"


class Progress(Protocol):
    """Watches the outcomes of a batch as they come."""

    def __call__(self, items: Iterator[Outcome], total: int) -> Iterable[Outcome]:
        """Yield ``items``, of which ``total`` will come."""
        ...


def silent(items: Iterator[Outcome], total: int) -> Iterable[Outcome]:  # noqa: ARG001 - the protocol has it
    """Show nothing."""
    return items


def preview(plan: Plan, kit: Kit) -> Iterator[tuple[str, str]]:
    """Yield what would be made: source and file of each document; the reason in place of the file where none can be."""
    for each in plan:
        try:
            _check(each)
            written = each.source.load()
            year = year_of(written, each.source.asal)
            jobs = list(documents_of(year, kit.jenis, kit.settings, kit.templates, written.folder))
        except KinerjaError as error:
            yield each.source.asal, f"GAGAL: {error}"
            continue
        yield from ((each.source.asal, f"{each.folder}/{job.file_name}") for job in jobs)


def carry_out(
    plan: Plan,
    kit: Kit,
    out: Path,
    opener: Opener,
    *,
    window: int,
    remote: bool = False,
    packed: bool = False,
    progress: Progress = silent,
) -> Report:
    """Make what the plan says that is not there yet, and return the report, which is also written into ``out``.

    Args:
        plan, kit: what to make, with what.
        out: the output folder.
        opener: opens the executor.
        window: orders on the way at a time.
        remote: the workers have no access to ``out``; this process writes.
        packed: put all documents into a zip archive, too.
        progress: watches.

    Raises:
        OutputFailed: if another batch works in this folder, or it cannot be written at all.
    """
    report = Report(mulai=datetime.now().astimezone().isoformat(timespec="seconds"))
    began = time.monotonic()
    with opened(out) as journal:
        work = _Batch(kit, out, journal, report, remote=remote)
        for outcome in progress(work.outcomes(plan, opener, window), len(plan)):
            report.add(outcome)
        if packed and not report.berhenti:
            report.files.append(str(pack_all(out, plan, journal)))
        report.detik = time.monotonic() - began
        _write(report, out)
    return report


class _Batch:
    def __init__(self, kit: Kit, out: Path, journal: Journal, report: Report, *, remote: bool) -> None:
        self._kit = kit
        self._out = out
        self._journal = journal
        self._report = report
        self._remote = remote
        self._keys: dict[str, dict[str, str]] = {}
        self._ready: list[Outcome] = []

    def outcomes(self, plan: Plan, opener: Opener, window: int) -> Iterator[Outcome]:
        """Yield an outcome for each record of the plan, in the order in which they are done."""
        for outcome in outcomes(self._orders(plan), opener, window):
            yield from self._taken()
            yield self._noted(outcome)
            if self._report.berhenti:
                return
        yield from self._taken()

    def _taken(self) -> Iterator[Outcome]:
        """Yield what needed no work."""
        while self._ready:
            yield self._ready.pop()

    def _orders(self, plan: Plan) -> Iterator[Order]:
        for each in plan:
            order = self._order(each)
            if order is not None:
                yield order

    def _order(self, planned: Planned) -> Order | None:
        try:
            _check(planned)
            written = planned.source.load()
            self._tell_copy(planned.source.asal, written)
            known = self._journal.entries(planned.folder)
            same = self._same(planned.folder, known)
        except (KinerjaError, OSError) as error:
            self._ready.append(Outcome(planned.source.asal, planned.folder, self._kit.jenis, galat=str(error)))
            return None
        return self._to_do(planned, written, known, same)

    def _to_do(self, planned: Planned, written: Written, known: dict[str, Entry], same: frozenset[str]) -> Order | None:
        keys = {kind: key(self._kit, kind, written) for kind in self._kit.jenis}
        finished = self._journal.finished(planned.folder)
        kept = frozenset(name for name in same if keys.get(known[name].jenis) == known[name].kunci)
        due = tuple(kind for kind in keys if finished.get(kind) != keys[kind] or _lacks(kind, known, kept))
        still = [known[name] for name in sorted(kept) if known[name].jenis not in due]
        unchanged = tuple(Document(entry.nama, entry.jenis, "tetap", entry.jejak) for entry in still)
        if unchanged or not due:
            self._ready.append(Outcome(planned.source.asal, planned.folder, (), unchanged))
        if not due:
            return None
        self._keys[planned.folder] = keys
        return Order(
            planned.source.asal,
            written,
            planned.folder,
            due,
            self._kit.settings,
            self._kit.templates,
            {name: entry.jejak for name, entry in known.items()},
            kept,
            None if self._remote else self._out,
        )

    def _same(self, folder: str, known: dict[str, Entry]) -> frozenset[str]:
        """Return the documents that are still as they were written; what an interrupted run left half written goes."""
        home = self._out / folder
        for leftover in home.glob(".~*.tmp"):
            leftover.unlink(missing_ok=True)
        return frozenset(name for name, entry in known.items() if digest_of(home / name) == entry.jejak)

    def _tell_copy(self, asal: str, written: Written) -> None:
        self._report.salinan += [(asal, "diganti", text) for text in written.diganti]
        self._report.salinan += [(asal, "meragukan", text) for text in written.ragu]

    def _noted(self, outcome: Outcome) -> Outcome:
        known = self._journal.entries(outcome.folder)
        if self._remote:
            outcome = replace(
                outcome, documents=tuple(self._written(outcome, each, known) for each in outcome.documents)
            )
        keys = self._keys.pop(outcome.folder)
        stale = [] if outcome.galat else _stale(outcome, known)
        try:
            made = [_entry(each, keys) for each in outcome.documents if each.status in ("dibuat", "tetap")]
            self._journal.forget(outcome.folder, [each.nama for each in stale])
            self._journal.add(outcome.folder, made, [(kind, keys[kind]) for kind in _complete(outcome)])
        except sqlite3.Error as error:
            self._report.berhenti = f"jurnal tidak dapat ditulis ({error}). {FULL_ADVICE}"
        if any(each.penuh for each in outcome.documents):
            self._report.berhenti = f"cakram penuh. {FULL_ADVICE}"
        return replace(outcome, documents=(*outcome.documents, *stale))

    def _written(self, outcome: Outcome, made: Document, known: dict[str, Entry]) -> Document:
        if made.data is None:
            return made
        entry = known.get(made.nama)
        return deliver(made, self._out / outcome.folder, None if entry is None else entry.jejak)


def _check(planned: Planned) -> None:
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


def _write(report: Report, out: Path) -> None:
    made: tuple[tuple[str, Callable[[], bytes]], ...] = ((".json", report.as_json), (".xlsx", report.as_workbook))
    for suffix, content in made:
        path = out / f"{REPORT}{suffix}"
        try:
            write_file(path, content())
            report.files.append(str(path))
        except OutputFailed as error:
            reason = f"cakram penuh. {FULL_ADVICE}" if is_full(error) else str(error)
            report.berhenti = report.berhenti or reason
    with suppress(OSError):
        for leftover in out.glob(".~*.tmp"):
            leftover.unlink()
