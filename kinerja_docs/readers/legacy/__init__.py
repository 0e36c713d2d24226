"""Old and foreign word processing files (.doc, .rtf, .odt, .wps) to neutral documents, by way of LibreOffice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kinerja_docs.document import Document

__all__ = ["read"]


def read(data: bytes, name: str) -> Document:
    """Return the document in ``data``; its places name the file as it was given.

    Raises:
        EmptyFile, WrongFormat, HostileFile, TooLarge, UnreadableFile: with ``name``, the reason and what to do;
            UnreadableFile also where LibreOffice is missing, fails or takes too long.
    """
    from kinerja_docs.readers import docx
    from kinerja_docs.readers.legacy.checking import checked, notes
    from kinerja_docs.readers.legacy.office import to_docx

    form = checked(data, name)
    document = docx.read(to_docx(data, name, form), name)
    return replace(document, format=form, record=None, notes=(*document.notes, *notes(data, name, form)))
