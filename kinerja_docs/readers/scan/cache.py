"""What was read on a page, kept by the content of its picture, so that no page is read twice.

The files hold the text of documents. They lie in the user's own cache folder, which others may not read, and go away
when they have not been used for a month. ``KINERJA_CACHE=0`` switches it off; deleting the folder is always safe.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from kinerja_docs.readers.scan.pictures import Picture
from kinerja_docs.readers.scan.ruling import Line
from kinerja_docs.readers.scan.sheets import Scanned
from kinerja_docs.readers.scan.words import Word

_FORM = "15"
_SWITCH = "KINERJA_CACHE"
_OLDEST = 30 * 24 * 3_600.0


def folder() -> Path:
    """Return the folder of this cache, which may not exist."""
    if own := os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA"):
        home = Path(own)
    else:
        home = Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")
    return home / "kinerja-docs" / "pindaian"


def key(picture: Picture, engine: str) -> str:
    """Return the name for what this engine and this version of the program read on a picture."""
    digest = hashlib.sha256(f"{_FORM} {_program()} {engine} {picture.scale} {picture.pixels.shape}".encode())
    digest.update(picture.pixels.tobytes())
    return digest.hexdigest()


def _program() -> str:
    try:
        return version("kinerja-docs")
    except PackageNotFoundError:
        return "0"


def load(name: str) -> Scanned | None:
    """Return what is kept under a name; None if there is nothing, or nothing usable."""
    if not _is_on():
        return None
    path = _path(name)
    try:
        found = _scanned(json.loads(path.read_bytes()))
        path.touch()
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return found


def save(name: str, page: Scanned) -> None:
    """Keep what was read, whole or not at all; a cache that cannot be written is no error."""
    if not _is_on() or not page.complete:
        return
    path = _path(name)
    temporary = ""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(json.dumps(asdict(page), ensure_ascii=False).encode())
        Path(temporary).replace(path)
        temporary = ""
    if temporary:
        Path(temporary).unlink(missing_ok=True)


def prune() -> None:
    """Remove what has not been used for a month."""
    if not folder().is_dir():
        return
    limit = time.time() - _OLDEST
    for path in folder().glob("*/*"):
        with suppress(OSError):
            if path.stat().st_mtime < limit:
                path.unlink()


def _is_on() -> bool:
    return os.environ.get(_SWITCH, "1") not in {"0", "off", "tidak"}


def _path(name: str) -> Path:
    return folder() / name[:2] / f"{name}.json"


def _scanned(data: dict[str, Any]) -> Scanned:
    words = [Word(**{**word, "box": tuple(word["box"])}) for word in data.pop("words")]
    lines = [Line(**line) for line in data.pop("lines")]
    return Scanned(**data, words=words, lines=lines)
