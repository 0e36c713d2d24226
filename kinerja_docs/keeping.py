"""Results put into a folder without harm to what people have made of earlier ones.

What stands there under the name of a result is ours as long as its digest is the one that we noted, or the seal inside
a Word file still fits; anything else is somebody's work and keeps its name, and what is new goes beside it, as
"NAME (baru)".
See docs/decisions/0014-nothing-in-silence.md.
"""

from __future__ import annotations

import hashlib
import json
import re
import stat
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path, PurePosixPath
from typing import Literal

from kinerja_docs.errors import OutputFailed
from kinerja_docs.files import write_file

NAME = ".kinerja-docs.json"
"""The journal of a folder: its results and their digests."""
_EVERY = 1.0
"""Seconds after which the journal is saved while results are put."""
_SEAL = re.compile(rb'<rekaman\b[^>]*\butuh="([0-9a-f]{64})"')
_END = 22
"""Bytes of the end of a directory that has no remark."""
_HEAD = 512
"""Bytes within which the seal stands at the beginning of its part."""
Known = Callable[[str], str | None]
"""The digest that was noted for a result, by its name."""


@dataclass(frozen=True, slots=True)
class Put:
    """What became of a result: its name, whether it was written ("tetap": it was there), its digest, what to say."""

    nama: str
    status: Literal["dibuat", "tetap", "dibiarkan"]
    jejak: str
    pesan: str = ""


def digest(data: bytes) -> str:
    """Return the SHA-256 of ``data``."""
    return hashlib.sha256(data).hexdigest()


def digest_of(path: Path) -> str | None:
    """Return the SHA-256 of a file; None if there is none."""
    try:
        return digest(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None


def put(folder: Path, name: str, data: bytes, known: Known, *, timpa: bool = False) -> tuple[Put, ...]:
    """Put a result into a folder; a file of its name that somebody made or changed stays, unless ``timpa``.

    Returns:
        What became of it; if a file stays, that ("dibiarkan") and what was put beside it, if the result is a new one.

    Raises:
        OutputFailed: if it cannot be written, or the file is read-only or open in Word.
    """
    made = digest(data)
    if timpa or _is_free(folder / name, made, known(name)):
        return (_written(folder, name, data, made),)
    if known(name) == made:
        return (Put(name, "dibiarkan", made, f"{_EDITED} Isi yang baru sama dengan yang dahulu dibuat. {_FORCE}"),)
    beside = next(each for each in _beside(name) if _is_free(folder / each, made, known(each)))
    note = f"{_EDITED} Isi yang baru ada di berkas “(baru)” di sampingnya; bandingkan keduanya. {_FORCE}"
    return Put(name, "dibiarkan", known(name) or "", note), _written(folder, beside, data, made)


_EDITED = "diubah orang sejak dibuat, atau bukan buatan program ini; dibiarkan."
_FORCE = "Agar ditimpa, tambahkan --timpa."


def _is_free(path: Path, made: str, known: str | None) -> bool:
    """Tell whether a result may be written to a path: nothing of anybody's is there."""
    try:
        there = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return True
    except OSError as error:
        raise OutputFailed(f"{path}: tidak dapat dibaca ({error.strerror}). Tutup di Word, lalu ulangi.") from error
    return digest(there) in (made, known) or is_sealed(path)


def _beside(name: str) -> Iterator[str]:
    path = PurePosixPath(name)
    yield str(path.with_name(f"{path.stem} (baru){path.suffix}"))
    yield from (str(path.with_name(f"{path.stem} (baru {number}){path.suffix}")) for number in count(2))


def _written(folder: Path, name: str, data: bytes, made: str) -> Put:
    path = folder / name
    if digest_of(path) == made:
        return Put(name, "tetap", made)
    refuse_if_taken(path)
    write_file(path, data)
    return Put(name, "dibuat", made)


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


def fingerprint(members: Iterable[tuple[bytes, int, int]]) -> bytes:
    """Return what a seal is made of, for members of a zip archive: name, checksum and size of each."""
    return b"".join(b"%b\0%d\0%d\n" % member for member in members)


def is_sealed(path: Path) -> bool:
    """Tell whether a Word file is, to the last byte of each part, as this program wrote it."""
    if path.suffix.casefold() != ".docx":
        return False
    with suppress(zipfile.BadZipFile, OSError, ValueError, NotImplementedError), zipfile.ZipFile(path) as archive:
        if not _ends_well(path):
            return False
        infos = archive.infolist()
        for item in infos:
            if item.filename.startswith("customXml/item") and (seal := _seal(archive, item)):
                others = ((each.filename.encode(), each.CRC, each.file_size) for each in infos if each is not item)
                return hashlib.sha256(fingerprint(others)).hexdigest() == seal
    return False


def _ends_well(path: Path) -> bool:
    """Tell whether an archive ends with its directory: nobody has put anything behind it."""
    with path.open("rb") as stream:
        stream.seek(-_END, 2)
        return stream.read(4) == b"PK\x05\x06"


def _seal(archive: zipfile.ZipFile, item: zipfile.ZipInfo) -> str:
    with archive.open(item) as stream:
        found = _SEAL.search(stream.read(_HEAD))
    return found[1].decode() if found else ""


class Keeper:
    """Puts results into one folder and notes them in its journal; ``keeper`` gives it."""

    def __init__(self, folder: Path, *, timpa: bool = False) -> None:
        self._folder = folder
        self._timpa = timpa
        self._known = _noted(folder)
        self._new: dict[str, str] = {}
        self._saved = time.monotonic()

    def put(self, name: str, data: bytes) -> tuple[Put, ...]:
        """Put a result; see :func:`put`."""
        found = put(self._folder, name, data, self._known.get, timpa=self._timpa)
        self._new |= {each.nama: each.jejak for each in found if each.status != "dibiarkan"}
        if time.monotonic() - self._saved > _EVERY:
            self.save()
        return found

    def save(self) -> None:
        """Write the journal; what another program noted meanwhile stays.

        Raises:
            OutputFailed
        """
        noted = _noted(self._folder)
        wanted = dict(sorted({**noted, **self._new}.items()))
        if wanted != noted:
            text = json.dumps({"keterangan": _ABOUT, "berkas": wanted}, ensure_ascii=False, indent=1)
            write_file(self._folder / NAME, text.encode() + b"\n")
        self._known = wanted
        self._saved = time.monotonic()


_ABOUT = "Berkas yang dibuat kinerja-docs di folder ini. Jangan dihapus: dengan ini suntingan Anda dikenali."


@contextmanager
def keeper(folder: Path, *, timpa: bool = False) -> Iterator[Keeper]:
    """Give who puts results into a folder; the journal is saved at the end, whatever happens."""
    found = Keeper(folder, timpa=timpa)
    try:
        yield found
    finally:
        found.save()


def _noted(folder: Path) -> dict[str, str]:
    """Return the digests in a journal; one that cannot be read knows nothing."""
    try:
        found = json.loads((folder / NAME).read_bytes())["berkas"]
        return {str(name): str(jejak) for name, jejak in found.items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}
