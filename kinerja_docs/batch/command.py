"""The two ways in: ``batch`` makes documents, ``plan`` says which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from kinerja_docs.batch.plan import Kit, Plans
    from kinerja_docs.batch.report import Report
    from kinerja_docs.batch.whole import Progress
    from kinerja_docs.domain import Kinerja
    from kinerja_docs.domain.year import Tahunan
    from kinerja_docs.renderers import Settings


def batch(
    sumber: str | Path | Iterable[Kinerja | Tahunan],
    out: str | Path,
    *,
    jenis: Sequence[str] | None = None,
    kecamatan: Sequence[str] = (),
    salin_dari: str | Path | None = None,
    settings: Settings | None = None,
    templates: str | Path | None = None,
    pdf: bool = False,
    jobs: int | None = None,
    executor: Executor | None = None,
    dask: str | None = None,
    arsip: bool = False,
    timpa: bool = False,
    ketat: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Make the documents of many offices and return the report, which is written into ``out``, too.

    What an earlier run has made and what has not changed since is not made again.

    Args:
        sumber: a folder of records and workbooks, a record, a workbook (.xlsx), a list of kecamatan (.csv), a folder
            with ``kecamatan.csv``, or records.
        out: the output folder; its journal is held, so that one batch at a time works in it.
        jenis: which documents; None: IKU, IKI and PK, and where something was measured pengukuran and rekap.
        kecamatan: names or codes, if not all.
        salin_dari: the record after which those of a list of kecamatan are made.
        settings, templates: as for ``generate``.
        pdf: make a PDF beside each document, through LibreOffice; without it the documents are made all the same.
        jobs: how many processes; as many as there are cores.
        executor: in place of processes, anything that can see ``out``; it stays open.
        dask: the address of a Dask scheduler, in place of processes; its workers need not see ``out``.
        arsip: put the documents into ``dokumen.zip``, too.
        timpa: write also over documents that somebody has changed since they were made.
        ketat: make nothing of a record about which something is open that must be looked at; it counts as failed.
        progress: watches the outcomes.

    Raises:
        WrongUse, UnreadableFile, OutputFailed: with what to do. A record that fails does not raise: see the report.
    """
    from kinerja_docs.batch.runner import Borrowed, cores, processes
    from kinerja_docs.batch.whole import Way, carry_out, silent

    kit, plan = _planned(sumber, Path(out), jenis, kecamatan, salin_dari, settings, templates)
    kit = replace(kit, pdf=pdf, timpa=timpa, ketat=ketat)
    opener = processes(jobs) if executor is None else lambda: Borrowed(executor)
    if dask:
        from kinerja_docs.batch.cluster import dask as cluster

        opener = cluster(dask)
    at_once = max(cores(jobs), 8 if dask or executor else 1)
    return carry_out(plan, kit, Path(out), Way(opener, at_once, bool(dask), arsip, progress or silent))


def plan(
    sumber: str | Path | Iterable[Kinerja | Tahunan],
    out: str | Path,
    *,
    jenis: Sequence[str] | None = None,
    kecamatan: Sequence[str] = (),
    salin_dari: str | Path | None = None,
    settings: Settings | None = None,
    templates: str | Path | None = None,
) -> Iterator[tuple[str, str]]:
    """Yield what ``batch`` would make: the source and the file of each document. Nothing is written."""
    from kinerja_docs.batch.whole import preview

    kit, found = _planned(sumber, Path(out), jenis, kecamatan, salin_dari, settings, templates)
    return preview(found, kit)


def _planned(
    sumber: str | Path | Iterable[Kinerja | Tahunan],
    out: Path,
    jenis: Sequence[str] | None,
    kecamatan: Sequence[str],
    salin_dari: str | Path | None,
    settings: Settings | None,
    templates: str | Path | None,
) -> tuple[Kit, Plans]:
    from kinerja_docs.batch.plan import Plans, chosen, make_kit, make_plan
    from kinerja_docs.batch.sources import from_records, open_source

    kit = make_kit(jenis, settings, Path(templates) if templates else None)
    if isinstance(sumber, str | Path):
        pattern = Path(salin_dari) if salin_dari else None
        sources = open_source(Path(sumber), pattern, leave_out=out)
    else:
        sources = from_records(sumber, "rekaman")
    everything = make_plan(sources, kit.settings.tahun)
    return kit, Plans(everything, chosen(everything, kecamatan))
