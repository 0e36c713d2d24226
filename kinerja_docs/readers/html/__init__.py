"""Saved web pages (.html, .htm, .mht) to neutral documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kinerja_docs.document import Document

__all__ = ["read"]


def read(data: bytes, name: str) -> Document:
    """Return the document in a saved page, whatever its markup is like; ``name`` is its name without a folder.

    Raises:
        EmptyFile, WrongFormat, HostileFile, TooLarge: with ``name``, the reason and what to do.
    """
    from kinerja_docs.readers.html.page import read_page

    return read_page(data, name)
