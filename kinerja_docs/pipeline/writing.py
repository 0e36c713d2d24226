"""Records to Word documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_docs.domain.kabar import Kabar, Tell, quiet
from kinerja_docs.errors import NotMade, OutputFailed, WrongUse
from kinerja_docs.files import is_full, read_file
from kinerja_docs.keeping import Keeper, keeper
from kinerja_docs.pipeline.progress import Progress, silent
from kinerja_docs.pipeline.years import opened

if TYPE_CHECKING:
    from kinerja_docs.domain import Kinerja
    from kinerja_docs.domain.year import Tahunan
    from kinerja_docs.renderers import RenderedDocument
    from kinerja_docs.renderers.settings import Settings

JENIS = ("iku", "iki", "pk", "pengukuran", "pengukuran-iki", "keputusan")
"""Kinds of document that ``generate`` can write."""
USUAL = ("iku", "iki", "pk")
"""Those that it writes if nothing else is asked for."""


def generate(
    record: Kinerja | Tahunan | str | Path,
    out: str | Path,
    *,
    jenis: Sequence[str] = USUAL,
    settings: Settings | None = None,
    templates: str | Path | None = None,
    pdf: bool = False,
    progress: Progress = silent,
    tell: Tell = quiet,
    ketat: bool = False,
    timpa: bool = False,
) -> tuple[Path, ...]:
    """Write the Word documents of a record into the folder ``out`` and return their paths.

    A document that somebody has changed since it was made stays; the new one is put beside it, as "NAME (baru).docx".

    Args:
        record: a record, a record with its year, or the path of a record (.json) or a workbook (.xlsx).
        out: the folder; it is made if it is not there. A file is written whole or not at all.
        jenis: which documents: "iku", "iki", "pk", "pengukuran", "pengukuran-iki", "keputusan".
        settings: letterhead, logo, paper, place and date; what it leaves open is taken from the year, else from the
            templates.
        templates: a folder of your own templates, which come before those shipped.
        pdf: write a PDF beside each document, through LibreOffice.
        progress: shows how far it is.
        tell: is told what is still open, before anything is written.
        ketat: write nothing as long as something is open that must be looked at.
        timpa: write also over documents that somebody has changed.

    Raises:
        NotMade: if there is nothing to make, or ``ketat`` and something is open; ``tell`` was told why.
        WrongUse, UnreadableFile, OutputFailed: with what to do.
    """
    from kinerja_docs.renderers.pdf import office
    from kinerja_docs.renderers.settings import Settings

    unknown = [name for name in jenis if name not in JENIS]
    if unknown:
        raise WrongUse(f"jenis dokumen tidak dikenal: {', '.join(unknown)}. Pilih dari: {', '.join(JENIS)}.")
    if not jenis:
        raise WrongUse(f"jenis dokumen belum disebutkan. Pilih dari: {', '.join(JENIS)}.")
    if pdf:
        office()
    jobs = _planned(record, jenis, settings or Settings(), Path(templates) if templates else None, _Told(tell, ketat))
    with keeper(Path(out), timpa=timpa) as own:
        writer = _Writer(Path(out), own, tell)
        for job in progress(jobs, "Menulis dokumen"):
            writer.write(job.file_name, job.render())
        if pdf:
            writer.add_pdfs()
    return writer.done()


class _Writer:
    """Writes documents into a folder; one that cannot be written does not stop the others."""

    def __init__(self, out: Path, own: Keeper, tell: Tell) -> None:
        self._out = out
        self._own = own
        self._tell = tell
        self._lost: list[str] = []
        self._made: list[Path] = []

    def write(self, name: str, data: bytes) -> None:
        """Write a file beside what somebody has changed, and say so."""
        try:
            found = self._own.put(name, data)
        except OutputFailed as error:
            if is_full(error):
                raise
            self._lost.append(str(error))
            return
        for each in found:
            if each.pesan:
                self._tell(Kabar(each.pesan, each.nama, "info"))
        self._made.append(self._out / found[-1].nama)

    def add_pdfs(self) -> None:
        """Write a PDF of each document; of one that somebody has changed, of that."""
        from kinerja_docs.renderers.pdf import converted

        documents = tuple(self._made)
        pdfs = converted([read_file(path) for path in documents])
        for path, pdf in zip(documents, pdfs, strict=True):
            if pdf.data is None:
                self._lost.append(f"PDF tidak jadi. {path.name}: {pdf.galat}")
            else:
                self.write(path.with_suffix(".pdf").name, pdf.data)

    def done(self) -> tuple[Path, ...]:
        """Return what was made.

        Raises:
            OutputFailed: naming what could not be written; everything else is there.
        """
        if self._lost:
            raise OutputFailed("\n  - ".join([f"{len(self._lost)} berkas tidak jadi, yang lain jadi:", *self._lost]))
        return tuple(self._made)


class _Told:
    """Passes on what is open, and counts what must be looked at."""

    def __init__(self, tell: Tell, ketat: bool) -> None:
        self._tell = tell
        self._ketat = ketat
        self._open = 0

    def say(self, found: Iterable[Kabar]) -> None:
        """Pass matters on."""
        for each in found:
            self.hear(each)

    def hear(self, matter: Kabar) -> None:
        """Pass a matter on."""
        from kinerja_docs.telling import is_open

        self._tell(matter)
        self._open += is_open(matter)

    def refuse(self, made: int) -> None:
        """Raise if nothing may be written."""
        if not made:
            raise NotMade("tidak ada dokumen yang dapat dibuat. Sebabnya disebutkan di atas.")
        if self._ketat and self._open:
            raise NotMade(f"tidak ada yang ditulis: {self._open} hal belum beres (--ketat). Perbaiki, lalu ulangi.")


def _planned(
    record: Kinerja | Tahunan | str | Path,
    jenis: Sequence[str],
    settings: Settings,
    templates: Path | None,
    told: _Told,
) -> list[RenderedDocument]:
    """Return the documents to write, after everything that is open was told."""
    from kinerja_docs.batch.jobs import prepared, settings_for

    folder = Path(record).parent if isinstance(record, str | Path) else Path()
    years = opened(record, told.hear)
    jobs: list[RenderedDocument] = []
    for year in years:
        chosen = settings_for(year, settings, folder)
        own, matters = prepared(year, jenis, chosen, templates)
        told.say(matters)
        jobs += own
    told.refuse(len(jobs))
    return jobs
