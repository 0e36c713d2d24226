"""Workbooks (.xlsx, .xlsm, .xls, .ods, XML Spreadsheet 2003) to neutral documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kinerja_docs.document import Document

__all__ = ["read"]


def read(data: bytes, name: str) -> Document:
    """Return the document in a workbook, of whichever kind its content is; ``name`` is its name without a folder.

    Raises:
        EmptyFile, WrongFormat, HostileFile, TooLarge: with ``name``, the reason and what to do.
    """
    from kinerja_docs.readers.xlsx.workbook import read_workbook

    return read_workbook(data, name)
