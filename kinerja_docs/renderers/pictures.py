"""Pictures that an office gives for its documents: its lambang, what stands in place of a signature."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from kinerja_docs.renderers.values import Gambar


def picture(given: Path | bytes | None) -> Gambar | None:
    """Return a picture by its file or by what is in it.

    Raises:
        WrongUse: if it is neither PNG nor JPEG.
    """
    if isinstance(given, Path):
        return _loaded(given.read_bytes(), given.name)
    return None if given is None else _loaded(given, "logo")


@lru_cache(maxsize=8)
def _loaded(data: bytes, name: str) -> Gambar:
    from kinerja_docs.renderers.docx import load_picture

    return load_picture(data, name)
