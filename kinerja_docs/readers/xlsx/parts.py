"""The parts of a zipped workbook, and its XML piece by piece: without entities, document types or network."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from kinerja_docs.archive import open_archive, read_member
from kinerja_docs.errors import HostileFile, WrongFormat

if TYPE_CHECKING:
    from lxml.etree import _Element

_ADVICE = "Buka di Excel, simpan ulang sebagai .xlsx, lalu ulangi."


class Parts:
    """A zipped workbook whose members are harmless; parts are read when they are asked for."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._archive = open_archive(data, name)
        except WrongFormat as error:
            raise WrongFormat(f"{name}: bukan buku kerja Excel yang utuh. {_ADVICE}") from error
        self._members = {member.replace("\\", "/").lower(): member for member in self._archive.namelist()}

    def has(self, part: str) -> bool:
        """Return whether the file holds this part; case does not count."""
        return part.lower() in self._members

    def elements(self, part: str, names: frozenset[str]) -> Iterator[_Element]:
        """Yield the elements of a part that have one of these names, whole; each is forgotten after it was taken."""
        if self.has(part):
            yield from elements(self._raw(part), names, self._name, part)

    def _raw(self, part: str) -> bytes:
        try:
            return read_member(self._archive, self._members[part.lower()], self._name)
        except WrongFormat as error:
            raise WrongFormat(f"{self._name}: bagian {part} rusak atau bersandi. {_ADVICE}") from error


def elements(data: bytes, names: frozenset[str], name: str, part: str) -> Iterator[_Element]:
    """Yield the elements of some XML that have one of these names, in the order in which they end.

    Raises:
        HostileFile: if the XML has a document type, or is too deep.
        WrongFormat: if it is broken.
    """
    plain = data.replace(b"\0", b"")
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise HostileFile(f"{name}: bagian {part} memuat DOCTYPE atau entitas XML; berkas ditolak.")
    walk = etree.iterparse(
        io.BytesIO(data),
        events=("end",),
        tag=[f"{{*}}{local}" for local in names],
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for _, element in walk:
            yield element
            _forget(element)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        if "depth" in str(error).lower():
            raise HostileFile(f"{name}: bagian {part} bersarang terlalu dalam; berkas ditolak.") from error
        raise WrongFormat(f"{name}: XML bagian {part} rusak ({error}). {_ADVICE}") from error


def _forget(element: _Element) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and len(parent) and parent[0] is not element:
        del parent[0]


def local(element: _Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: _Element, name: str) -> str | None:
    """Return an attribute by its name, whatever namespace it is in."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def integer(text: str | None, otherwise: int = 0) -> int:
    """Return a text as a number of at most nine digits, else ``otherwise``."""
    plain = (text or "").strip()
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 10 else otherwise


def is_on(text: str | None) -> bool:
    """Tell whether an attribute says yes."""
    return text in ("1", "true", "on")
