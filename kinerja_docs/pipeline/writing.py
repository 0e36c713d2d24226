"""Records to Word documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_docs.errors import WrongUse
from kinerja_docs.files import write_file
from kinerja_docs.pipeline.progress import Progress, silent
from kinerja_docs.pipeline.years import years_of

if TYPE_CHECKING:
    from kinerja_docs.domain import Kinerja
    from kinerja_docs.domain.year import Tahunan
    from kinerja_docs.renderers.settings import Settings

JENIS = ("iku", "iki", "pk", "pengukuran", "keputusan")
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
) -> tuple[Path, ...]:
    """Write the Word documents of a record into the folder ``out`` and return their paths.

    Args:
        record: a record, a record with its year, or the path of a record (.json) or a workbook (.xlsx).
        out: the folder; it is made if it is not there. A file is written whole or not at all.
        jenis: which documents: "iku", "iki", "pk", "pengukuran", "keputusan".
        settings: letterhead, logo, paper, place and date; what it leaves open is taken from the year, else from the
            templates.
        templates: a folder of your own templates, which come before those shipped.
        pdf: write a PDF beside each document, through LibreOffice.
        progress: shows how far it is.

    Raises:
        WrongUse, UnreadableFile, OutputFailed: with what to do.
    """
    from kinerja_docs.batch.jobs import documents_of
    from kinerja_docs.renderers.pdf import office, to_pdf
    from kinerja_docs.renderers.settings import Settings

    unknown = [name for name in jenis if name not in JENIS]
    if unknown:
        raise WrongUse(f"jenis dokumen tidak dikenal: {', '.join(unknown)}. Pilih dari: {', '.join(JENIS)}.")
    if not jenis:
        raise WrongUse(f"jenis dokumen belum disebutkan. Pilih dari: {', '.join(JENIS)}.")
    if pdf:
        office()
    folder = Path(record).parent if isinstance(record, str | Path) else Path()
    own = Path(templates) if templates else None
    jobs = [job for year in years_of(record) for job in documents_of(year, jenis, settings or Settings(), own, folder)]
    made = tuple(_write(Path(out), job.file_name, job.render) for job in progress(jobs, "Menulis dokumen"))
    return (*made, *to_pdf(made)) if pdf else made


def _write(out: Path, name: str, render: Callable[[], bytes]) -> Path:
    path = out / name
    write_file(path, render())
    return path
