"""Files in and out: read with clear words, written whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import secrets
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from kinerja_docs.budgets import FILE_BYTES
from kinerja_docs.errors import OutputFailed, TooLarge, UnreadableFile, WrongUse

_HALF = (".~", ".tmp")
"""How the name of a file begins and ends while it is written."""
_RANDOM = 8
"""Bytes of chance between the two: no two programs write to one file."""


def read_file(path: Path) -> bytes:
    """Return the content of a file.

    Raises:
        UnreadableFile, TooLarge: naming the file and what to do.
    """
    try:
        if path.is_dir():
            raise UnreadableFile(f"{path}: ini folder, bukan berkas. Sebutkan berkas di dalamnya.")
        if path.stat().st_size > FILE_BYTES:
            raise TooLarge(f"{path}: lebih dari {FILE_BYTES // 2**30} GiB. Bagi berkasnya lalu ulangi.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFile(f"{path}: berkas tidak ada. Periksa nama dan foldernya.") from error
    except PermissionError as error:
        raise UnreadableFile(f"{path}: tidak boleh dibaca. Tutup di Word atau periksa hak aksesnya.") from error
    except (OSError, ValueError) as error:
        raise UnreadableFile(f"{path}: tidak dapat dibaca ({error}).") from error


def write_file(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` by way of a temporary file beside it; what was there stays until all is written.

    Raises:
        OutputFailed: naming the file and what to do.
    """
    with written(path) as stream:
        stream.write(data)


def keep_apart(target: Path, *sources: Path) -> None:
    """Refuse to write a result over one of the files that it is made from.

    Raises:
        WrongUse: naming the file and what to do.
    """
    if any(target.exists() and source.exists() and target.samefile(source) for source in sources):
        raise WrongUse(f"{target}: ini berkas sumbernya, yang akan tertimpa. Pilih nama lain untuk hasilnya.")


def walked(root: Path) -> tuple[list[Path], list[Path]]:
    """Return all files below a folder in order of name, and the folders that could not be looked into."""
    closed: list[OSError] = []
    found = [Path(above, name) for above, _, names in os.walk(root, onerror=closed.append) for name in names]
    return sorted(found), sorted(Path(str(error.filename)) for error in closed)


CLOSED = "folder ini tidak boleh dibuka; isinya tidak dibaca. Periksa hak aksesnya, lalu ulangi."


@contextmanager
def written(path: Path) -> Iterator[BinaryIO]:
    """Give a stream whose content becomes the file ``path`` at the end, or never does if something goes wrong.

    Raises:
        OutputFailed: naming the file and what to do.
    """
    temporary: str | None = None
    if path.is_dir():
        raise OutputFailed(f"{path}: ini folder. Sebutkan nama berkas di dalamnya.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = str(path.parent / secrets.token_hex(_RANDOM).join(_HALF))
        with Path(temporary).open("x+b") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).replace(path)
    except (OSError, ValueError) as error:
        _discard(temporary)
        raise OutputFailed(f"{path}: tidak dapat ditulis ({reason(error)}). {_ADVICE}") from error
    except BaseException:
        _discard(temporary)
        raise


def sweep(folder: Path) -> None:
    """Remove what programs that were killed left half written in a folder; none may be at work in it."""
    with suppress(OSError):
        for leftover in folder.glob(f"{_HALF[0]}*{_HALF[1]}"):
            leftover.unlink(missing_ok=True)


_ADVICE = "Pilih folder lain, atau tutup berkas itu di Word lalu ulangi."


def is_full(error: BaseException | None) -> bool:
    """Tell whether it was a full disk, or a quota, that stopped us."""
    if error is None:
        return False
    codes = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    return (isinstance(error, OSError) and error.errno in codes) or is_full(error.__cause__)


_MAX_NAME = 120
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\s*(?:\.|$))")
"""Names of devices on Windows, which also takes them so before a dot, and with blanks in between."""
_UNSEEN = "\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff"
"""Control characters, marks that turn the direction of what follows, halves of characters."""
_UNTOLD = re.compile(f"[{_UNSEEN}]")
_UNNAMED = re.compile(rf'[<>:"/\\|?*{_UNSEEN}]+')


def safe_name(stem: str) -> str:
    """Return a name that Windows takes: nothing reserved, no trailing dot or blank, not too long."""
    plain = _UNNAMED.sub("-", unicodedata.normalize("NFC", stem))
    short = " ".join(plain.split())[:_MAX_NAME].rstrip(" .")
    return _RESERVED.sub(r"\1_", short, count=1) if _RESERVED.match(short) else short or "-"


def shown(text: str) -> str:
    """Return a text as a terminal may show it: what would steer the terminal, or turn the text about, is a mark."""
    return text if text.isprintable() else _UNTOLD.sub(_told, text)


def _told(found: re.Match[str]) -> str:
    return found[0] if found[0] in "\n\t" else "\N{REPLACEMENT CHARACTER}"


def _discard(temporary: str | None) -> None:
    if temporary is not None:
        Path(temporary).unlink(missing_ok=True)


def reason(error: OSError | ValueError) -> str:
    """Return in a few words why something could not be written."""
    known: dict[type[BaseException], str] = {
        PermissionError: "tidak ada izin menulis, atau berkas sedang terbuka",
        FileExistsError: "nama folder itu sudah dipakai sebuah berkas",
        NotADirectoryError: "sebagian jalurnya bukan folder",
    }
    return known.get(type(error), str(error))
