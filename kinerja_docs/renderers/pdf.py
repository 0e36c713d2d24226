"""Word files as PDF, through LibreOffice: one call for all of them."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from kinerja_docs.errors import OutputFailed, WrongUse
from kinerja_docs.files import write_file
from kinerja_docs.libreoffice import convert, program

START, EACH = 60.0, 15.0
"""Seconds for LibreOffice to start, and for each document."""
_INSTALL = (
    "Pasang dari libreoffice.org (di Debian atau Ubuntu: apt install libreoffice-writer libreoffice-math), atau simpan "
    "dokumennya sebagai PDF di Word."
)


def office() -> str:
    """Return the path of LibreOffice.

    Raises:
        WrongUse: if it is not installed, with the words to install it.
    """
    found = program()
    if found is None:
        raise WrongUse(f"untuk membuat PDF diperlukan LibreOffice. {_INSTALL}")
    return found


def to_pdf(files: Sequence[Path], time_limit: float | None = None) -> tuple[Path, ...]:
    """Write a PDF beside each Word file and return their paths.

    Raises:
        WrongUse: if LibreOffice is not installed.
        OutputFailed: if it takes too long, or could not open a file; PDFs that are done are written.
    """
    found = office()
    limit = time_limit or START + EACH * len(files)
    with tempfile.TemporaryDirectory(prefix="kinerja-docs-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        copies = [_copied(file, home / f"{number}.docx") for number, file in enumerate(files)]
        results = _converted(found, copies, home, limit) if copies else home
        made = [results / f"{number}.pdf" for number in range(len(files))]
        missing = [file.name for file, pdf in zip(files, made, strict=True) if not pdf.is_file()]
        for file, pdf in zip(files, made, strict=True):
            if pdf.is_file():
                write_file(file.with_suffix(".pdf"), pdf.read_bytes())
    if missing:
        raise OutputFailed(f"PDF tidak jadi untuk: {', '.join(missing)}. Buka di Word lalu simpan sebagai PDF.")
    return tuple(file.with_suffix(".pdf") for file in files)


def _copied(file: Path, copy: Path) -> Path:
    """Return a copy whose name is plain and cannot meet another."""
    copy.write_bytes(file.read_bytes())
    return copy


def _converted(found: str, copies: Sequence[Path], home: Path, limit: float) -> Path:
    try:
        return convert(found, copies, "pdf", home, limit)
    except subprocess.TimeoutExpired as error:
        message = f"LibreOffice belum selesai setelah {limit:.0f} detik dan dihentikan. Dokumen Word-nya sudah jadi."
        raise OutputFailed(message) from error
    except OSError as error:
        raise OutputFailed(f"LibreOffice tidak dapat dijalankan ({error}). {_INSTALL}") from error
