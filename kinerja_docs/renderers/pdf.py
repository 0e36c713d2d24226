"""Word files as PDF, through LibreOffice: one call for all of them."""

from __future__ import annotations

import hashlib
import io
import re
import subprocess
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from kinerja_docs.errors import WrongUse
from kinerja_docs.libreoffice import Face, convert, program

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
    found, faces = office(), [face_of(document) for document in documents]
    made: dict[int, Converted] = {}
    for face, group in _groups(faces):
        results = _attempt(found, [documents[number] for number in group], face)
        made.update(zip(group, results, strict=True))
    lost = [number for number, each in made.items() if each.data is None and len(documents) > 1]
    made.update({number: _attempt(found, [documents[number]], faces[number])[0] for number in lost})
    return tuple(made[number] for number in range(len(documents)))


def _groups(faces: Sequence[Face | None]) -> Iterator[tuple[Face | None, list[int]]]:
    """Yield the documents that one call can take: those of one face, and with the first of them those without any."""
    kinds: list[Face | None] = [*dict.fromkeys(face for face in faces if face is not None)] or [None]
    for kind in kinds if faces else []:
        also = (kind, None) if kind in kinds[:1] else (kind,)
        yield kind, [number for number, face in enumerate(faces) if face in also]


def face_of(document: bytes) -> Face | None:
    """Return the font and size of the text around the first equation of a Word file; None where there is no equation.

    A file that cannot be read has none: LibreOffice will say so.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(document)) as archive:
            text = archive.read("word/document.xml")
            equation = text.find(b"<m:oMath")
            return None if equation < 0 else _face(text[:equation], archive.read("word/styles.xml"))
    except (zipfile.BadZipFile, KeyError, OSError, NotImplementedError, zlib.error):
        return None


def _face(before: bytes, styles: bytes) -> Face | None:
    """Return the face of the style that the text before an equation names last."""
    names = _STYLED.findall(before[-_NEAR:])
    wanted = b'w:styleId="' + names[-1] + b'"' if names else b""
    style = next((each for each in _STYLES.findall(styles) if wanted and wanted in each), b"")
    font, size = _FONT.search(style), _SIZE.search(style)
    return None if font is None or size is None else Face(unescape(font[1].decode()), round(int(size[1]) / 2))


_NEAR = 20_000
"""Characters before an equation in which its paragraph begins."""
_STYLED = re.compile(rb'<w:pStyle w:val="([^"]*)"')
_STYLES = re.compile(rb"<w:style .*?</w:style>", re.DOTALL)
_FONT, _SIZE = re.compile(rb'<w:rFonts [^>]*w:ascii="([^"]*)"'), re.compile(rb'<w:sz w:val="(\d{1,3})"')


def _attempt(found: str, documents: Sequence[bytes], face: Face | None) -> list[Converted]:
    """Return what one call of LibreOffice gives. The files have plain names, which cannot meet."""
    with tempfile.TemporaryDirectory(prefix="kinerja-docs-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        copies = [home / f"{number}.docx" for number in range(len(documents))]
        for copy, document in zip(copies, documents, strict=True):
            copy.write_bytes(document)
        results, reason = _called(found, copies, home, face)
        return [_result(results / f"{copy.stem}.pdf", reason) for copy in copies]


def _result(pdf: Path, reason: str) -> Converted:
    """Return a PDF that was written to its end."""
    data = pdf.read_bytes() if pdf.is_file() else b""
    return Converted(settled(data)) if data.startswith(b"%PDF") and b"%%EOF" in data[-64:] else Converted(None, reason)


def _called(found: str, copies: Sequence[Path], home: Path, face: Face | None) -> tuple[Path, str]:
    """Return the folder of the results, and why one may not be there."""
    limit = START + EACH * len(copies)
    try:
        results = convert(found, copies, "pdf", home, limit, face)
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
