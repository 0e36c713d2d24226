"""The parts of a Word file: found by their relations, parsed without entities, document types or network."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from lxml import etree

from kinerja_docs.archive import open_archive, read_member
from kinerja_docs.errors import HostileFile, WrongFormat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_STRICT = (
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/", b"http://schemas.openxmlformats.org/wordprocessingml/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
"""Word's "Strict Open XML" differs from what it saves by default in nothing but these names."""
_STRICT_MARK = b"http://purl.oclc.org/ooxml/"
_HEAD = 16_384
_ELEMENT = re.compile(rb"<[^?!]")


class Package:
    """A Word file whose members are harmless; parts are read when they are asked for."""

    def __init__(self, data: bytes, name: str) -> None:
        self._archive = open_archive(data, name)
        self._name = name
        self._members = {_plain(member): member for member in self._archive.namelist()}
        self.main = self._find_main()

    def has(self, part: str) -> bool:
        """Return whether the file holds this part; case does not count, as in Word."""
        return _plain(part) in self._members

    def raw(self, part: str) -> bytes:
        """Return the bytes of a part; one with a document type is refused."""
        data = read_member(self._archive, self._members.get(_plain(part), part), self._name)
        if b"<!DOCTYPE" in _prolog(data):
            raise self._hostile(part)
        return data

    def xml(self, part: str) -> _Element:
        """Return the root element of a part."""
        return self.parse(self.raw(part), part)

    def parse(self, data: bytes, part: str) -> _Element:
        """Return the root element of ``data``, the bytes of ``part``."""
        for strict, usual in _STRICT if _STRICT_MARK in data[:_HEAD] else ():
            data = data.replace(strict, usual)
        try:
            root = etree.fromstring(data, _parser())
        except (etree.XMLSyntaxError, ValueError, LookupError) as error:
            raise self._hostile(part) if b"<!DOCTYPE" in data else self._unreadable(part, str(error)) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise self._hostile(part)
        return root

    def related(self, kinds: tuple[str, ...]) -> list[str]:
        """Return the parts that the main part refers to as one of ``kinds`` (``"header"``), in file order."""
        found = [part for kind, part in self._relations(self.main) if kind in kinds and self.has(part)]
        return list(dict.fromkeys(found))

    def matching(self, pattern: str) -> list[str]:
        """Return the parts whose whole name matches a regular expression, in order of name."""
        return sorted(part for part in self._members if re.fullmatch(pattern, part))

    def _find_main(self) -> str:
        named = [part for kind, part in self._relations("") if kind == "officeDocument" and self.has(part)]
        main = next(iter(named), "word/document.xml")
        if not self.has(main):
            raise WrongFormat(f"{self._name}: arsip zip ini bukan dokumen Word. {self._hint()}")
        return main

    def _relations(self, part: str) -> Iterator[tuple[str, str]]:
        folder, base = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{base}.rels")
        if not self.has(relations):
            return
        for relation in self.xml(relations).iter("{*}Relationship"):
            if relation.get("TargetMode") != "External":
                kind = relation.get("Type", "").rpartition("/")[2]
                yield kind, posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")

    def _hint(self) -> str:
        if self.has("xl/workbook.xml"):
            return "Isinya Excel: ganti akhiran namanya menjadi .xlsx."
        if self.has("ppt/presentation.xml"):
            return "Isinya PowerPoint: salin teksnya ke Word, simpan sebagai .docx."
        if self.has("content.xml"):
            return "Isinya OpenDocument: buka di LibreOffice, simpan sebagai .docx."
        return "Buka di Word, simpan ulang sebagai .docx, lalu ulangi."

    def _hostile(self, part: str) -> HostileFile:
        return HostileFile(f"{self._name}: bagian {part} memuat DOCTYPE atau entitas XML; berkas ditolak.")

    def _unreadable(self, part: str, reason: str) -> HostileFile | WrongFormat:
        if "depth" in reason.lower():
            return HostileFile(f"{self._name}: bagian {part} bersarang terlalu dalam; berkas ditolak.")
        return WrongFormat(
            f"{self._name}: XML bagian {part} rusak ({reason}). Buka dan perbaiki di Word, simpan ulang, lalu ulangi."
        )


def _plain(part: str) -> str:
    return part.replace("\\", "/").lower()


def _prolog(data: bytes) -> bytes:
    """Return what stands before the first element, in one byte a character; a document type can be nowhere else.

    A comment may hide it from this look, not from the parser's report.
    """
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]
    plain = data.replace(b"\0", b"") if wide else data
    element = _ELEMENT.search(plain)
    return plain[: element.start()] if element else plain


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        no_network=True,
        huge_tree=False,
        collect_ids=False,
        remove_comments=True,
        remove_pis=True,
    )
