"""Old Word files, OpenDocument and RTF through LibreOffice."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from kinerja_docs.errors import UnreadableFile, WrongFormat
from kinerja_docs.libreoffice import convert, program

TIME_LIMIT = 120.0
"""Seconds for one document."""
_INSTALL = (
    "Pasang dari libreoffice.org (di Debian atau Ubuntu: apt install libreoffice-writer), atau simpan berkasnya "
    "sebagai .docx di Word, lalu ulangi."
)


def to_docx(data: bytes, name: str, form: str, time_limit: float = TIME_LIMIT) -> bytes:
    """Return a document of the format ``form`` ("doc", "odt", "rtf") as a Word file.

    Each call has a profile of its own, so that calls in several processes do not meet.

    Raises:
        UnreadableFile: if LibreOffice is missing, fails or takes too long; with ``name`` and what to do.
    """
    office = program()
    if office is None:
        raise UnreadableFile(f"{name}: untuk membaca .{form} diperlukan LibreOffice. {_INSTALL}")
    with tempfile.TemporaryDirectory(prefix="kinerja-docs-", ignore_cleanup_errors=True) as folder:
        source = Path(folder) / f"dokumen.{form}"
        source.write_bytes(data)
        return _result(_converted(office, source, name, time_limit) / "dokumen.docx", name)


def _converted(office: str, source: Path, name: str, time_limit: float) -> Path:
    try:
        return convert(office, [source], "docx:MS Word 2007 XML", source.parent, time_limit)
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(
            f"{name}: LibreOffice belum selesai setelah {time_limit:.0f} detik dan dihentikan. Buka sendiri, simpan "
            "sebagai .docx, lalu ulangi."
        ) from error
    except OSError as error:
        raise UnreadableFile(f"{name}: LibreOffice tidak dapat dijalankan ({error}). {_INSTALL}") from error


def _result(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise WrongFormat(
            f"{name}: LibreOffice tidak dapat membukanya; mungkin rusak atau dikunci dengan sandi. Buka di Word, "
            "simpan sebagai .docx tanpa sandi, lalu ulangi."
        ) from error
