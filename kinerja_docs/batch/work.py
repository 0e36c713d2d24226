"""The work on one record, wherever it is done: an order goes in as a value, an outcome comes back as one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from kinerja_docs.batch.jobs import prepared, settings_for
from kinerja_docs.batch.journal import Finding
from kinerja_docs.batch.pattern import Written
from kinerja_docs.errors import KinerjaError
from kinerja_docs.files import is_full
from kinerja_docs.keeping import Known, digest, put

if TYPE_CHECKING:
    from kinerja_docs.domain.kabar import Kabar
    from kinerja_docs.domain.year import Tahunan
    from kinerja_docs.renderers import RenderedDocument, Settings

WRITERS = 4
"""Files of one record that are written at once."""
Status = Literal["dibuat", "tetap", "dibiarkan", "gagal", "usang"]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made from one record.

    Attributes:
        asal: where the record comes from, for people.
        written: the record with its year.
        folder: where its documents go, below the output folder.
        jenis: the kinds to make.
        semua: all kinds that were asked for: what is open is told of them, also where nothing has to be made.
        settings, templates: as ``renderers.documents`` takes them, with everything inside.
        known: documents that this program wrote there before, each with its digest.
        kept: documents that are as they should be.
        out: the output folder; None hands the documents back as bytes.
        timpa: write also over what somebody has changed.
        ketat: make nothing as long as something is open that must be looked at.
    """

    asal: str
    written: Written
    folder: str
    jenis: tuple[str, ...]
    semua: tuple[str, ...]
    settings: Settings
    templates: Mapping[str, bytes]
    known: Mapping[str, str]
    kept: frozenset[str]
    out: Path | None
    timpa: bool = False
    ketat: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """What became of one document; ``data`` where somebody else has to write it, ``penuh`` if the disk is full."""

    nama: str
    jenis: str
    status: Status
    jejak: str = ""
    pesan: str = ""
    data: bytes | None = None
    penuh: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an order; ``galat`` if nothing could be made of it."""

    asal: str
    folder: str
    jenis: tuple[str, ...]
    documents: tuple[Document, ...] = ()
    temuan: tuple[Finding, ...] = ()
    galat: str = ""


def lost(order: Order, reason: str) -> Outcome:
    """Return the outcome of an order that no worker survived."""
    return Outcome(order.asal, order.folder, order.jenis, galat=reason)


def make(order: Order) -> Outcome:
    """Carry out an order. Nothing is raised: what went wrong stands in the outcome."""
    try:
        year = year_of(order.written, order.asal)
        chosen = settings_for(year, order.settings, order.written.folder)
        jobs, matters = prepared(year, order.semua, chosen, order.templates)
        found = tuple(map(_finding, matters))
        if order.ketat and (open_matters := strict(found)):
            return Outcome(order.asal, order.folder, order.jenis, temuan=found, galat=open_matters)
        due = [job for job in jobs if job.jenis in order.jenis]
        with ThreadPoolExecutor(WRITERS) as writers:
            made = tuple(each for one in [_document(job, order, writers) for job in due] for each in one.result())
    except Exception as error:  # noqa: BLE001 - one broken record must not stop the others
        return Outcome(order.asal, order.folder, order.jenis, galat=said(error))
    return Outcome(order.asal, order.folder, order.jenis, made, found)


def year_of(written: Written, asal: str) -> Tahunan:
    """Return the record with its year.

    Raises:
        InvalidRecord
    """
    from kinerja_docs.domain import boundary

    return replace(written.tahun, rekaman=boundary.load(written.record, asal, ours=True))


def _document(job: RenderedDocument, order: Order, writers: Executor) -> Future[tuple[Document, ...]]:
    """Render a document and have it written meanwhile: waiting for the disk takes longer than rendering."""
    name = job.file_name
    if name in order.kept:
        return _done(Document(name, job.jenis, "tetap", order.known[name]))
    try:
        data = job.render()
    except Exception as error:  # noqa: BLE001 - one broken document must not stop the others
        return _done(Document(name, job.jenis, "gagal", pesan=said(error)))
    made = Document(name, job.jenis, "dibuat", digest(data), data=data)
    if order.out is None:
        return _done(made)
    return writers.submit(deliver, made, order.out / order.folder, order.known.get, timpa=order.timpa)


def _done(document: Document) -> Future[tuple[Document, ...]]:
    future: Future[tuple[Document, ...]] = Future()
    future.set_result((document,))
    return future


def deliver(made: Document, folder: Path, known: Known, *, timpa: bool = False) -> tuple[Document, ...]:
    """Write a document; a file that somebody else has changed since stays, and the document is put beside it."""
    try:
        found = put(folder, made.nama, made.data or b"", known, timpa=timpa)
    except (KinerjaError, OSError) as error:
        return (Document(made.nama, made.jenis, "gagal", pesan=said(error), penuh=is_full(error)),)
    return tuple(Document(each.nama, made.jenis, each.status, each.jejak, each.pesan) for each in found)


def _finding(kabar: Kabar) -> Finding:
    return kabar.tingkat, kabar.kode, kabar.tempat, kabar.pesan


def strict(found: Iterable[Finding]) -> str:
    """Return why nothing is made of a record as long as something is open, "" if nothing is."""
    number = sum(tingkat != "info" for tingkat, *_ in found)
    return f"{number} hal belum beres (--ketat); lihat lembar Temuan, perbaiki, lalu ulangi." if number else ""


def said(error: Exception) -> str:
    """Return in words for a user what went wrong."""
    if isinstance(error, KinerjaError):
        return str(error)
    if isinstance(error, OSError):
        return f"tidak dapat ditulis ({error}). Tutup berkas itu di Word lalu ulangi perintah yang sama."
    return f"kesalahan di dalam program ({error!r})."
