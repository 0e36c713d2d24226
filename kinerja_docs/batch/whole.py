"""The batch from plan to report: documents, PDFs, rekap, archive."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kinerja_docs.batch.documents import Documents, check
from kinerja_docs.batch.jobs import documents_of
from kinerja_docs.batch.journal import FULL_ADVICE, Journal, opened
from kinerja_docs.batch.packing import pack_all
from kinerja_docs.batch.pdfs import Pdfs, available
from kinerja_docs.batch.plan import Kit, Plan, kinds_of
from kinerja_docs.batch.report import Report
from kinerja_docs.batch.runner import Opener
from kinerja_docs.batch.sources import REPORT
from kinerja_docs.batch.work import Outcome, year_of
from kinerja_docs.errors import KinerjaError, OutputFailed
from kinerja_docs.files import is_full, written


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


def preview(plan: Plan, kit: Kit) -> Iterator[tuple[str, str]]:
    """Yield what would be made: source and file of each document; the reason in place of the file where none can be."""
    for each in plan:
        try:
            check(each)
            found = each.source.load()
            year, kinds = year_of(found, each.source.asal), kinds_of(kit, found)
            jobs = list(documents_of(year, kinds, kit.settings, kit.templates, found.folder))
        except KinerjaError as error:
            yield each.source.asal, f"GAGAL: {error}"
            continue
        yield from ((each.source.asal, f"{each.folder}/{job.file_name}") for job in jobs)


def carry_out(plan: Plan, kit: Kit, out: Path, way: Way) -> Report:
    """Make what the plan says that is not there yet, and return the report, which is also written into ``out``.

    Raises:
        OutputFailed: if another batch works in this folder, or it cannot be written at all.
    """
    report = Report(mulai=datetime.now().astimezone().isoformat(timespec="seconds"))
    began = time.monotonic()
    with opened(out) as journal:
        failed = _write_documents(plan, kit, out, journal, report, way)
        if kit.pdf and not report.berhenti:
            _write_pdfs(plan, kit, out, journal, report, way, failed)
        if way.packed and not report.berhenti:
            report.files.append(str(pack_all(out, plan, journal)))
        report.detik = time.monotonic() - began
        _write(report, out)
    return report


def _write_documents(plan: Plan, kit: Kit, out: Path, journal: Journal, report: Report, way: Way) -> set[str]:
    """Make the documents; return those that failed."""
    failed: set[str] = set()
    work = Documents(kit, out, journal, report, remote=way.remote)
    stage = Stage("Membuat dokumen", len(plan))
    for outcome in way.progress(work.outcomes(plan, way.opener, 4 * way.jobs), stage):
        report.add(outcome)
        failed |= {f"{outcome.folder}/{each.nama}" for each in outcome.documents if each.status == "gagal"}
    return failed


def _write_pdfs(plan: Plan, kit: Kit, out: Path, journal: Journal, report: Report, way: Way, failed: set[str]) -> None:
    began = time.monotonic()
    report.pdf_galat = "" if way.remote else available()
    if report.pdf_galat:
        return
    work = Pdfs(out, journal, report, failed, remote=way.remote)
    stage = Stage("Membuat PDF", report.jumlah)
    for outcome in way.progress(work.outcomes(plan, kit.jenis, way.opener, way.jobs), stage):
        report.add_pdf(outcome)
    report.pdf_detik = time.monotonic() - began


def _write(report: Report, out: Path) -> None:
    for suffix, content in ((".json", report.write_json), (".xlsx", report.write_workbook)):
        path = out / f"{REPORT}{suffix}"
        try:
            with written(path) as stream:
                content(stream)
            report.files.append(str(path))
        except OutputFailed as error:
            reason = f"cakram penuh. {FULL_ADVICE}" if is_full(error) else str(error)
            report.berhenti = report.berhenti or reason
    with suppress(OSError):
        for leftover in out.glob(".~*.tmp"):
            leftover.unlink()
