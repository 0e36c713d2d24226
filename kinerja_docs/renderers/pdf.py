"""Word files as PDF, through LibreOffice: one call for all of them."""

from __future__ import annotations

import hashlib
import re
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kinerja_docs.errors import WrongUse
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


@dataclass(frozen=True, slots=True)
class Converted:
    """A PDF, or why there is none."""

    data: bytes | None
    galat: str = ""


def converted(documents: Sequence[bytes]) -> tuple[Converted, ...]:
    """Return the PDF of each Word document, made in one call; those that it did not give are tried once more, alone.

    Raises:
        WrongUse: if LibreOffice is not installed.
    """
    found = office()
    made = _attempt(found, documents) if documents else []
    if len(documents) == 1:
        return tuple(made)
    pairs = zip(documents, made, strict=True)
    return tuple(each if each.data is not None else _attempt(found, [document])[0] for document, each in pairs)


def _attempt(found: str, documents: Sequence[bytes]) -> list[Converted]:
    """Return what one call of LibreOffice gives. The files have plain names, which cannot meet."""
    with tempfile.TemporaryDirectory(prefix="kinerja-docs-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        copies = [home / f"{number}.docx" for number in range(len(documents))]
        for copy, document in zip(copies, documents, strict=True):
            copy.write_bytes(document)
        results, reason = _called(found, copies, home)
        return [_result(results / f"{copy.stem}.pdf", reason) for copy in copies]


def _result(pdf: Path, reason: str) -> Converted:
    """Return a PDF that was written to its end."""
    data = pdf.read_bytes() if pdf.is_file() else b""
    return Converted(settled(data)) if data.startswith(b"%PDF") and b"%%EOF" in data[-64:] else Converted(None, reason)


def _called(found: str, copies: Sequence[Path], home: Path) -> tuple[Path, str]:
    """Return the folder of the results, and why one may not be there."""
    limit = START + EACH * len(copies)
    try:
        results = convert(found, copies, "pdf", home, limit)
    except subprocess.TimeoutExpired:
        return home / "hasil", f"LibreOffice belum selesai setelah {limit:.0f} detik dan dihentikan. {_WORD}"
    except OSError as error:
        return home / "hasil", f"LibreOffice tidak dapat dijalankan ({error}). {_INSTALL}"
    return results, f"LibreOffice tidak dapat membuka dokumen ini. {_WORD}"


_WORD = "Dokumen Word-nya sudah jadi; buka di Word lalu simpan sebagai PDF."
_TAIL = 4096
_CHANGING = re.compile(
    rb"(?P<date>/CreationDate\s*\(D:)\d{14}|(?P<id>/ID\s*\[\s*<)[0-9A-F]{32}(?P<two>>\s*<)[0-9A-F]{32}"
    rb"|(?P<sum>/DocChecksum\s*/)[0-9A-F]{32}"
)


def settled(pdf: bytes) -> bytes:
    """Return a PDF without the time of its making: the same document gives the same bytes. No length changes."""
    body, tail = pdf[:-_TAIL], pdf[-_TAIL:]
    blank = _CHANGING.sub(lambda found: _written(found, b"0" * 32), tail)
    mark = hashlib.sha256(body + blank).hexdigest()[:32].upper().encode()
    return body + _CHANGING.sub(lambda found: _written(found, mark), tail)


def _written(found: re.Match[bytes], mark: bytes) -> bytes:
    if found["date"]:
        return found["date"] + b"20200101000000"
    return found["id"] + mark + found["two"] + mark if found["id"] else found["sum"] + mark
