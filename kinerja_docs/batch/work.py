"""The work on one record, wherever it is done: an order goes in as a value, an outcome comes back as one."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterable, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from kinerja_docs.batch.jobs import documents_of, matters, settings_for
from kinerja_docs.batch.journal import Finding
from kinerja_docs.batch.pattern import Written
from kinerja_docs.errors import KinerjaError, OutputFailed
from kinerja_docs.files import is_full, write_file

if TYPE_CHECKING:
    from kinerja_docs.domain.kabar import Kabar
    from kinerja_docs.domain.year import Tahunan
    from kinerja_docs.renderers import RenderedDocument, Settings

WRITERS = 4
"""Files of one record that are written at once."""
Status = Literal["dibuat", "tetap", "gagal", "usang"]


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
        jobs = list(documents_of(year, order.semua, chosen, order.templates))
        found = tuple(_finding(each) for each in matters(year, order.semua, chosen, jobs))
        due = [job for job in jobs if job.jenis in order.jenis]
        with ThreadPoolExecutor(WRITERS) as writers:
            made = tuple(one.result() for one in [_document(job, order, writers) for job in due])
    except Exception as error:  # noqa: BLE001 - one broken record must not stop the others
        return Outcome(order.asal, order.folder, order.jenis, galat=said(error))
    return Outcome(order.asal, order.folder, order.jenis, made, found)


def year_of(written: Written, asal: str) -> Tahunan:
    """Return the record with its year.

    Raises:
        InvalidRecord
    """
    from kinerja_docs.domain import boundary

    return replace(written.tahun, rekaman=boundary.load(written.record, asal))


def _document(job: RenderedDocument, order: Order, writers: Executor) -> Future[Document]:
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
    return writers.submit(deliver, made, order.out / order.folder, order.known.get(name))


def _done(document: Document) -> Future[Document]:
    future: Future[Document] = Future()
    future.set_result(document)
    return future


def deliver(made: Document, folder: Path, known: str | None) -> Document:
    """Write a document; a file that somebody else has changed since is kept beside it under another name."""
    path = folder / made.nama
    try:
        there = digest_of(path)
        if there == made.jejak:
            return Document(made.nama, made.jenis, "tetap", made.jejak)
        refuse_if_taken(path)
        note = _kept_aside(path) if there is not None and there != known else ""
        write_file(path, made.data or b"")
    except (KinerjaError, OSError) as error:
        return Document(made.nama, made.jenis, "gagal", pesan=said(error), penuh=is_full(error))
    return Document(made.nama, made.jenis, "dibuat", made.jejak, note)


def digest(data: bytes) -> str:
    """Return the SHA-256 of ``data``."""
    return hashlib.sha256(data).hexdigest()


def digest_of(path: Path) -> str | None:
    """Return the SHA-256 of a file; None if there is none."""
    try:
        return digest(path.read_bytes())
    except FileNotFoundError:
        return None


def refuse_if_taken(path: Path) -> None:
    """Leave alone what is read-only or open in Word or LibreOffice, also where the system would let us replace it.

    Raises:
        OutputFailed
    """
    if path.exists() and not path.stat().st_mode & stat.S_IWUSR:
        raise OutputFailed(f"{path}: hanya-baca. Hapus tanda hanya-baca lalu ulangi perintah yang sama.")
    marks = (f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#")
    if any((path.parent / mark).exists() for mark in marks):
        raise OutputFailed(f"{path}: sedang terbuka di pengolah kata. Tutup lalu ulangi perintah yang sama.")


def _kept_aside(path: Path) -> str:
    numbers: Iterable[int] = range(1, 10_000)
    free = (path.with_name(f"{path.stem} (suntingan {n}){path.suffix}") for n in numbers)
    aside = next(each for each in free if not each.exists())
    path.rename(aside)
    return f"berkas yang telah disunting disimpan sebagai {aside.name}"


def _finding(kabar: Kabar) -> Finding:
    return kabar.tingkat, kabar.kode, f"{kabar.tempat}: {kabar.pesan}" if kabar.tempat else kabar.pesan


def said(error: Exception) -> str:
    """Return in words for a user what went wrong."""
    if isinstance(error, KinerjaError):
        return str(error)
    if isinstance(error, OSError):
        return f"tidak dapat ditulis ({error}). Tutup berkas itu di Word lalu ulangi perintah yang sama."
    return f"kesalahan di dalam program ({error!r})."
