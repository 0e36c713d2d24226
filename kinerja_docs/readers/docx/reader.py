"""Joins the parts of a Word file into a document."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from kinerja_docs.document.embedded import NAMESPACE, unseal
from kinerja_docs.document.model import Block, Document
from kinerja_docs.errors import HostileFile, WrongFormat
from kinerja_docs.readers.docx.body import Story
from kinerja_docs.readers.docx.names import W
from kinerja_docs.readers.docx.numbering import Numbering
from kinerja_docs.readers.docx.package import Package
from kinerja_docs.readers.docx.remarks import Remarks
from kinerja_docs.readers.docx.styles import Styles
from kinerja_docs.readers.memory import uncollected

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

_FURNITURE = ("header", "footer", "footnotes", "endnotes")


def read_document(data: bytes, name: str) -> Document:
    """Return the document in ``data``; see ``read``."""
    try:
        with uncollected():
            return _Reading(data, name).document()
    except RecursionError as error:
        raise HostileFile(f"{name}: isinya bersarang terlalu dalam; berkas ditolak.") from error


class _Reading:
    """One file while it is read: its parts, styles and lists."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._package = Package(data, name)
        self._remarks = Remarks()
        self._styles = Styles(self._part("styles", self._package.styles))
        self._numbering = Numbering(self._part("numbering", self._package.xml), self._styles)

    def document(self) -> Document:
        root = self._package.text(self._package.main)
        if root.tag != f"{W}document":
            raise WrongFormat(f"{self._name}: bagian utamanya bukan dokumen Word. Buka di Word, simpan ulang.")
        record = self._record(root)
        blocks = self._story(None, root)
        furniture = tuple(block for part in self._package.related(_FURNITURE) for block in self._furniture(part))
        return Document(self._name, "docx", blocks, furniture, self._remarks.notes(self._name), record)

    def _part(self, kind: str, parsed: Callable[[str], _Element]) -> _Element | None:
        found = self._package.related((kind,))
        return parsed(found[0]) if found else None

    def _furniture(self, part: str) -> tuple[Block, ...]:
        return self._story(posixpath.basename(part), self._package.text(part))

    def _story(self, part: str | None, root: _Element) -> tuple[Block, ...]:
        return Story(self._name, part, self._styles, self._numbering, self._remarks).read(root)

    def _record(self, root: _Element) -> bytes | None:
        """Return the record that the file carries along, if its seal fits what the document says now."""
        for part in self._package.matching(r"customxml/item\d*\.xml"):
            data = self._package.raw(part)
            found = unseal(self._package.parse(data, part), root) if NAMESPACE.encode() in data else None
            if found is not None and found[1]:
                return found[0]
            self._remarks.edited |= found is not None
        return None
