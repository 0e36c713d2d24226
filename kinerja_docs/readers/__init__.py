"""Files to neutral documents; each format library is imported here only."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from kinerja_docs.errors import WrongFormat

if TYPE_CHECKING:
    from kinerja_docs.document import Document

FORMATS = {
    ".txt": "text",
    ".md": "text",
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".pdf": "scan",
    ".png": "scan",
    ".jpg": "scan",
    ".jpeg": "scan",
    ".tif": "scan",
    ".tiff": "scan",
}
Watch = Callable[[Sequence[Any], str], Iterable[Any]]


def read(data: bytes, name: str, watch: Watch | None = None) -> Document:
    """Return the document in a file; the end of ``name`` says which reader takes it.

    Args:
        data: the content of the file.
        name: its name.
        watch: wraps the pages that take long, so that somebody can see how far it is.

    Raises:
        UnreadableFile: or one of its kinds, naming the file and what to do.
    """
    suffix = "." + name.rpartition(".")[2].lower()
    if suffix not in FORMATS:
        known = ", ".join(FORMATS)
        raise WrongFormat(f"{name}: format ini belum dapat dibaca. Yang dapat dibaca: {known}.")
    reader = importlib.import_module(f"kinerja_docs.readers.{FORMATS[suffix]}")
    if watch is not None and FORMATS[suffix] == "scan":
        scan: Document = reader.read(data, name, watch)
        return scan
    document: Document = reader.read(data, name)
    return document
