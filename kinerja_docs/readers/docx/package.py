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
_USUAL = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ENCODED = re.compile(rb"encoding\s*=\s*(?![\"']utf-8[\"'])", re.IGNORECASE)
_LOOKS = re.compile(
    rb"<w:(?:"
    rb"rPr>(?:<(?!/|w:(?:vanish|u|d?strike|vertAlign|rStyle|ins|del|moveFrom)\b)[^<>]*(?<=/)>)*+</w:rPr>"
    rb"|(?:spacing|jc|ind|contextualSpacing|keepNext|keepLines|widowControl|tcW|vAlign|proofErr|bookmarkStart"
    rb"|bookmarkEnd|lastRenderedPageBreak)"
    rb'(?:\s[^<>"/]*+(?:"[^"<]*+"[^<>"/]*+)*+)?/>)'
)
"""Properties of runs, paragraphs and cells that speak of nothing but looks, and marks of the spelling checker."""
_TABLE_STYLE = re.compile(rb'[^<>]*w:type="table"')
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

    def text(self, part: str) -> _Element:
        """Return the root element of a part whose text is to be read; what says how runs look may be missing."""
        return self.parse(_without_looks(self.raw(part)), part)

    def styles(self, part: str) -> _Element:
        """Return the root element of the styles; those of tables, the bulk of most files, may be missing."""
        return self.parse(_without_looks(_without_table_styles(self.raw(part))), part)

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


def _without_looks(data: bytes) -> bytes:
    """Drop what only says how a text looks before anything is built of it: half of most parts and more."""
    return _LOOKS.sub(b"", data) if _is_usual(data) else data


def _without_table_styles(data: bytes) -> bytes:
    head, *styles = data.split(b"<w:style ")
    kept = [style for style in styles if not _TABLE_STYLE.match(style) or not style.rstrip().endswith(b"</w:style>")]
    return b"<w:style ".join((head, *kept)) if _is_usual(data) else data


def _is_usual(data: bytes) -> bool:
    """Tell whether what looks like an element is one: the usual prefix, ASCII as it stands, no quoted markup."""
    odd = data.count(b"xmlns:w=") != 1 or _ENCODED.search(_prolog(data)) or b"<![CDATA[" in data or b"<!--" in data
    return not odd and _USUAL in data[:_HEAD]


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
