"""Word files (.docx, .docm, .dotx) to neutral documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kinerja_docs.document.model import Document

__all__ = ["read"]


def read(data: bytes, name: str) -> Document:
    """Return the document in ``data``, the bytes of a Word file; ``name`` is its name without a folder.

    Raises:
        EmptyFile, WrongFormat, HostileFile, TooLarge: with ``name``, the reason and what to do.
    """
    from kinerja_docs.readers.docx.reader import read_document

    return read_document(data, name)
