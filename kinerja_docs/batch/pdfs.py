"""The second stage of a batch: PDFs beside the documents, a few at a time through LibreOffice, in any executor.

A PDF belongs to the digest of its document: what has not changed is not made again, what was killed is taken up again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from kinerja_docs.batch.journal import FULL, Entry, Journal, unwritten
from kinerja_docs.batch.report import Report
from kinerja_docs.batch.runner import Opener, Ready, Work, results
from kinerja_docs.batch.work import Document, Outcome, deliver, said
from kinerja_docs.errors import KinerjaError
from kinerja_docs.keeping import digest, digest_of

AT_ONCE = 32
"""Documents in one call of LibreOffice: its start costs as much as several of them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A document of which a PDF is due.

    Attributes:
        asal, folder: as of the outcome of its record.
        nama, jenis, jejak: of the document.
        lama: digest of the PDF that this program wrote there before.
        timpa: write also over a PDF that somebody has changed.
        data: the document, where the worker cannot read it.
    """

    asal: str
    folder: str
    nama: str
    jenis: str
    jejak: str
    lama: str | None
    data: bytes | None = None
    timpa: bool = False


@dataclass(frozen=True, slots=True)
class Bundle:
    """Documents for one call; ``out`` None hands the PDFs back as bytes."""

    asked: tuple[Asked, ...]
    out: Path | None


_NOT_OURS = "PDF ini telah diganti orang, dokumennya tidak berubah; PDF-nya dibiarkan"
Made = tuple[tuple[Asked, Document], ...]


def convert(bundle: Bundle) -> Made:
    """Make the PDFs of some documents. Nothing is raised: what went wrong stands in the documents."""
    from kinerja_docs.renderers.pdf import converted

    try:
        found = converted([_read(each, bundle.out) for each in bundle.asked])
    except Exception as error:  # noqa: BLE001 - the others go on
        return lost(bundle, said(error))
    pairs = zip(bundle.asked, found, strict=True)
    return tuple((each, one) for each, pdf in pairs for one in _delivered(each, pdf.data, pdf.galat, bundle.out))


def lost(bundle: Bundle, reason: str) -> Made:
    """Return what is told of documents whose PDF could not be made."""
    return tuple((each, Document(pdf_name(each.nama), each.jenis, "gagal", pesan=reason)) for each in bundle.asked)


def pdf_name(nama: str) -> str:
    """Return the name of the PDF beside a document."""
    return str(PurePath(nama).with_suffix(".pdf"))


def _read(asked: Asked, out: Path | None) -> bytes:
    return asked.data or b"" if out is None else (out / asked.folder / asked.nama).read_bytes()


def _delivered(asked: Asked, data: bytes | None, reason: str, out: Path | None) -> tuple[Document, ...]:
    name = pdf_name(asked.nama)
    if data is None:
        return (Document(name, asked.jenis, "gagal", pesan=reason),)
    made = Document(name, asked.jenis, "dibuat", digest(data), data=data)
    return (made,) if out is None else _put(asked, made, out)


def _put(asked: Asked, made: Document, out: Path) -> tuple[Document, ...]:
    return deliver(made, out / asked.folder, lambda _: asked.lama, timpa=asked.timpa)


class Pdfs:
    """Makes the PDFs of the documents of a plan that are not there yet; ``failed`` names documents to leave out."""

    def __init__(
        self, out: Path, journal: Journal, report: Report, failed: set[str], *, remote: bool, timpa: bool
    ) -> None:
        self._out = out
        self._journal = journal
        self._report = report
        self._failed = failed
        self._remote = remote
        self._timpa = timpa

    def outcomes(
        self, folders: Iterable[tuple[str, str]], kinds: tuple[str, ...], opener: Opener, jobs: int
    ) -> Iterator[Outcome]:
        """Yield the PDFs as they come; ``folders`` are those of the documents, each behind its source."""
        due = (each for asal, folder in folders for each in self._of_folder(asal, folder, kinds))
        at_once = max(1, min(AT_ONCE, self._report.jumlah // jobs))
        for made in results(_together(due, at_once, self._bundle), Work(convert, lost), opener, 2 * jobs):
            yield from self._noted(made)
            if self._report.berhenti:
                return

    def _of_folder(self, asal: str, folder: str, kinds: tuple[str, ...]) -> Iterator[Asked | Ready[Made]]:
        there = self._journal.pdfs(folder)
        entries = self._journal.entries(folder)
        for name in sorted(entries):
            entry, pdf = entries[name], there.get(name)
            if entry.jenis in kinds and name.endswith(".docx") and f"{folder}/{name}" not in self._failed:
                known = None if pdf is None else pdf.jejak
                yield self._due(Asked(asal, folder, name, entry.jenis, entry.jejak, known, timpa=self._timpa), pdf)

    def _due(self, asked: Asked, pdf: Entry | None) -> Asked | Ready[Made]:
        home = self._out / asked.folder
        name = pdf_name(asked.nama)
        try:
            there = digest_of(home / name)
            fits = pdf is not None and pdf.kunci == asked.jejak and there is not None
            if pdf is not None and fits and (there == pdf.jejak or not asked.timpa):
                note = "" if there == pdf.jejak else _NOT_OURS
                return Ready(((asked, Document(name, asked.jenis, "tetap", pdf.jejak, note)),))
            return replace(asked, data=(home / asked.nama).read_bytes()) if self._remote else asked
        except OSError as error:
            return Ready(((asked, Document(name, asked.jenis, "gagal", pesan=said(error))),))

    def _bundle(self, asked: tuple[Asked, ...]) -> Bundle:
        return Bundle(asked, None if self._remote else self._out)

    def _noted(self, made: Made) -> Iterator[Outcome]:
        for asked, document in made:
            for done in (document,) if document.data is None else _put(asked, document, self._out):
                if done.status in ("dibuat", "tetap"):
                    self._enter(asked, done)
                if done.penuh:
                    self._report.berhenti = FULL
                yield Outcome(asked.asal, asked.folder, (), (done,))

    def _enter(self, asked: Asked, done: Document) -> None:
        try:
            self._journal.add_pdf(asked.folder, Entry(asked.nama, asked.jenis, asked.jejak, done.jejak))
        except sqlite3.Error as error:
            self._report.berhenti = unwritten(error)


def _together(
    due: Iterable[Asked | Ready[Made]], at_once: int, bundle: Callable[[tuple[Asked, ...]], Bundle]
) -> Iterator[Bundle | Ready[Made]]:
    """Yield batches of ``at_once``, the last one smaller; what needs no work goes ahead of them."""
    waiting: list[Asked] = []
    for each in due:
        if isinstance(each, Ready):
            yield each
            continue
        waiting.append(each)
        if len(waiting) == at_once:
            yield bundle(tuple(waiting))
            waiting.clear()
    if waiting:
        yield bundle(tuple(waiting))


def available() -> str:
    """Return why no PDF can be made here, "" if they can."""
    from kinerja_docs.renderers.pdf import office

    try:
        office()
    except KinerjaError as error:
        return str(error)
    return ""
