"""The batch from plan to report: documents, PDFs, rekap, archive."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kinerja_docs.batch.documents import Documents, check
from kinerja_docs.batch.jobs import documents_of, settings_for
from kinerja_docs.batch.journal import FULL, Journal, opened, unwritten
from kinerja_docs.batch.packing import pack_all
from kinerja_docs.batch.pdfs import Pdfs, available
from kinerja_docs.batch.plan import REKAP, Kit, Plans, is_measured, kinds_of
from kinerja_docs.batch.rekaps import AT_LEAST, Rekaps, rumpun, stem_of
from kinerja_docs.batch.report import Report
from kinerja_docs.batch.runner import Opener
from kinerja_docs.batch.sources import REPORT
from kinerja_docs.batch.work import Outcome, year_of
from kinerja_docs.errors import KinerjaError, OutputFailed
from kinerja_docs.files import is_full, sweep, written


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of a batch to be watched: what it does, and how many steps it has, one an outcome."""

    nama: str
    jumlah: int


class Progress(Protocol):
    """Watches the outcomes of a batch as they come."""

    def __call__(self, items: Iterator[Outcome], stage: Stage) -> Iterable[Outcome]:
        """Yield ``items``, the outcomes of a stage."""
        ...


def silent(items: Iterator[Outcome], stage: Stage) -> Iterable[Outcome]:  # noqa: ARG001 - the protocol has it
    """Show nothing."""
    return items


@dataclass(frozen=True, slots=True)
class Way:
    """How a batch is carried out.

    Attributes:
        opener: opens the executor.
        jobs: how many orders are worked on at once.
        remote: the workers have no access to the output folder; this process writes.
        packed: put all documents into a zip archive, too.
        progress: watches.
    """

    opener: Opener
    jobs: int
    remote: bool = False
    packed: bool = False
    progress: Progress = silent


def preview(plans: Plans, kit: Kit) -> Iterator[tuple[str, str]]:
    """Yield what would be made: source and file of each document; the reason in place of the file where none can be."""
    measured: Counter[str] = Counter()
    for each in plans.dipilih:
        try:
            check(each)
            found = each.source.load()
            year, kinds = year_of(found, each.source.asal), kinds_of(kit, found)
            jobs = list(documents_of(year, kinds, settings_for(year, kit.settings, found.folder), kit.templates))
        except KinerjaError as error:
            yield each.source.asal, f"GAGAL: {error}"
            continue
        measured[rumpun(each)] += kit.diminta or is_measured(found)
        yield from ((each.source.asal, f"{each.folder}/{job.file_name}") for job in jobs)
    for folder in sorted(_wanted(plans, kit, measured)):
        yield from ((f"rekap {folder}", f"{folder}/{stem_of(folder)}{suffix}") for suffix in (".xlsx", ".docx"))


def carry_out(plans: Plans, kit: Kit, out: Path, way: Way) -> Report:
    """Make what the plan says that is not there yet, and return the report, which is also written into ``out``.

    Raises:
        OutputFailed: if another batch works in this folder, or it cannot be written at all.
    """
    report = Report(mulai=datetime.now().astimezone().isoformat(timespec="seconds"))
    report.catatan += [
        f"{each.source.asal}: kecamatan dan tahun ini ada juga di sumber lain; dokumennya di folder {each.folder}."
        for each in plans.dipilih
        if each.kembar
    ]
    with opened(out) as journal:
        report.catatan += filter(None, [journal.pesan])
        _Batch(plans, kit, out, journal, report, way).run()
        _write(report, out)
    return report


class _Batch:
    def __init__(self, plans: Plans, kit: Kit, out: Path, journal: Journal, report: Report, way: Way) -> None:
        self._plans = plans
        self._kit = kit
        self._out = out
        self._journal = journal
        self._report = report
        self._way = way
        self._failed: set[str] = set()
        self._books = 0
        self._folders = [(each.source.asal, each.folder) for each in plans.dipilih]

    def run(self) -> None:
        """Go through the stages; a full disk ends them."""
        began = time.monotonic()
        try:
            for stage in (self._documents, self._rekaps, self._pdfs, self._archive):
                if not self._report.berhenti:
                    stage()
            self._journal.save()
        except (OutputFailed, sqlite3.Error) as error:
            self._report.berhenti = self._report.berhenti or _stopped(error)
        self._report.detik = time.monotonic() - began

    def _documents(self) -> None:
        work = Documents(self._kit, self._out, self._journal, self._report, remote=self._way.remote)
        found = work.outcomes(self._plans.dipilih, self._way.opener, 4 * self._way.jobs)
        for outcome in self._way.progress(found, Stage("Membuat dokumen", len(self._plans.dipilih))):
            self._report.add(outcome)
            self._remember(outcome)
        self._measured = work.measured

    def _rekaps(self) -> None:
        wanted = _wanted(self._plans, self._kit, self._measured)
        if not wanted:
            return
        work = Rekaps(self._kit, self._out, self._journal, self._report)
        found = work.outcomes(self._plans.semua, wanted, self._way.opener, 4 * self._way.jobs)
        for outcome in self._way.progress(found, Stage("Membuat rekap", len(wanted))):
            self._report.add_rekap(outcome)
            self._remember(outcome)
            self._folders.append((outcome.asal, outcome.folder))
            self._books += sum(each.nama.endswith(".xlsx") and each.status != "gagal" for each in outcome.documents)

    def _pdfs(self) -> None:
        if not self._kit.pdf:
            return
        began = time.monotonic()
        self._report.pdf_galat = "" if self._way.remote else available()
        if self._report.pdf_galat:
            return
        shared = (self._out, self._journal, self._report, self._failed)
        work = Pdfs(*shared, remote=self._way.remote, timpa=self._kit.timpa)
        found = work.outcomes(self._folders, (*self._kit.jenis, REKAP), self._way.opener, self._way.jobs)
        for outcome in self._way.progress(found, Stage("Membuat PDF", self._report.jumlah - self._books)):
            self._report.add_pdf(outcome)
        self._report.pdf_detik = time.monotonic() - began

    def _archive(self) -> None:
        if self._way.packed:
            folders = (folder for _, folder in self._folders)
            self._report.files.append(str(pack_all(self._out, folders, self._journal)))

    def _remember(self, outcome: Outcome) -> None:
        self._failed |= {f"{outcome.folder}/{each.nama}" for each in outcome.documents if each.status == "gagal"}


def _wanted(plans: Plans, kit: Kit, measured: Counter[str]) -> set[str]:
    """Return the folders of which a rekap is made: asked for, or where at least two kecamatan have realisasi."""
    if kit.rekap is None:
        return set()
    several = {name for name, number in Counter(map(rumpun, plans.semua)).items() if number >= AT_LEAST or kit.diminta}
    least = 1 if len(plans.dipilih) < len(plans.semua) else AT_LEAST
    return {name for name in several if kit.diminta or measured[name] >= least}


def _write(report: Report, out: Path) -> None:
    for suffix, content in ((".json", report.write_json), (".xlsx", report.write_workbook)):
        path = out / f"{REPORT}{suffix}"
        try:
            with written(path) as stream:
                content(stream)
            report.files.append(str(path))
        except OutputFailed as error:
            report.berhenti = report.berhenti or _stopped(error)
    sweep(out)


def _stopped(error: OutputFailed | sqlite3.Error) -> str:
    if isinstance(error, sqlite3.Error):
        return unwritten(error)
    return FULL if is_full(error) else str(error)
