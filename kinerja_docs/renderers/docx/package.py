"""The parts of a Word template: which hold tags, and what has to be declared for the record to travel along."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from kinerja_docs.archive import open_archive, read_member
from kinerja_docs.budgets import TEMPLATE_PART
from kinerja_docs.errors import HostileFile, InvalidTemplate, WrongFormat
from kinerja_docs.renderers.docx.active import faults, without_attached_template

TYPES = "[Content_Types].xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MAIN = f"{_WORD}document.main+xml"
_NUMBERING = f"{_WORD}numbering+xml"
_STYLES = f"{_WORD}styles+xml"
_TAGGED = {
    _MAIN: "isi dokumen",
    f"{_WORD}header+xml": "kepala halaman",
    f"{_WORD}footer+xml": "kaki halaman",
    f"{_WORD}footnotes+xml": "catatan kaki",
    f"{_WORD}endnotes+xml": "catatan akhir",
    "application/vnd.openxmlformats-package.core-properties+xml": "properti dokumen",
}
_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_ITEM_ID = "{6B1D2C7E-5A0F-4E5B-9C57-3D0A8B0F2E11}"


@dataclass(frozen=True, slots=True)
class Package:
    """A template taken apart.

    Attributes:
        name: of the file.
        members: every part with its bytes, in the order of the archive.
        main: the part with the document.
        numbering, styles: the parts with the lists and the styles, if there are any.
        tagged: parts that may hold tags, each with its name for people.
    """

    name: str
    members: Mapping[str, bytes]
    main: str
    numbering: str | None
    styles: str | None
    tagged: Mapping[str, str]


def open_package(data: bytes, name: str) -> Package:
    """Return the parts of a .docx file.

    Raises:
        EmptyFile, WrongFormat, HostileFile, TooLarge: see ``archive``.
        InvalidTemplate: if it is no Word document, or does something by itself.
    """
    archive = open_archive(data, name)
    names = [info.filename for info in archive.infolist() if not info.is_dir()]
    members = without_attached_template({member: read_member(archive, member, name) for member in names})
    if TYPES not in members:
        raise WrongFormat(f"{name}: bukan dokumen Word. Buka di Word, simpan sebagai .docx, lalu ulangi.")
    kinds = dict(_declared(parse(members[TYPES], TYPES, name), members))
    main = next((part for part, kind in kinds.items() if kind == _MAIN), None)
    if main is None:
        raise InvalidTemplate(name, ["bukan dokumen Word biasa; simpan di Word sebagai .docx tanpa makro"])
    if found := faults(members):
        raise InvalidTemplate(name, found)
    numbering, styles = (
        next((part for part, kind in kinds.items() if kind == wanted), None) for wanted in (_NUMBERING, _STYLES)
    )
    tagged = {part: _label(part, kind) for part, kind in kinds.items() if kind in _TAGGED}
    return Package(name, members, main, numbering, styles, {main: _TAGGED[_MAIN], **tagged})


def parse(data: bytes, part: str, name: str) -> _Element:
    """Return a part as XML, read strictly: no DTD, no entities, nothing mended.

    Raises:
        HostileFile, InvalidTemplate, TooLarge
    """
    if b"<!DOCTYPE" in data[:1024] or len(data) > TEMPLATE_PART:
        raise HostileFile(f"{name}: bagian {part} memuat DTD atau terlalu besar; berkas ditolak.")
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise InvalidTemplate(name, [f"bagian {part} rusak ({error.msg}); buka dan simpan ulang di Word"]) from error


def _declared(types: _Element, members: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    for override in types.findall(f"{_CT}Override"):
        part = override.get("PartName", "").removeprefix("/")
        if part in members:
            yield part, override.get("ContentType", "")


def _label(part: str, kind: str) -> str:
    base = _TAGGED[kind]
    return base if kind == _MAIN or "core" in kind else f"{base} ({posixpath.basename(part)})"


def relationships_of(part: str) -> str:
    """Return the name of the part that holds the relationships of ``part``."""
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def targets(package: Package, part: str) -> dict[str, str]:
    """Return the relationships of a part: identifier to the part that it leads to."""
    rels = relationships_of(part)
    if rels not in package.members:
        return {}
    root = parse(package.members[rels], rels, package.name)
    internal = [each for each in root if each.get("TargetMode") != "External"]
    return {each.get("Id", ""): _resolved(part, each.get("Target", "")) for each in internal}


def _resolved(part: str, target: str) -> str:
    if target.startswith("/"):
        return target.removeprefix("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))


def record_parts(package: Package) -> tuple[str, dict[str, bytes]]:
    """Return the name of the custom XML part for the record, and the parts that have to change to declare it."""
    number = next(n for n in range(1, 1000) if f"customXml/item{n}.xml" not in package.members)
    item, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    rels = relationships_of(package.main)
    up = posixpath.relpath(item, posixpath.dirname(package.main) or ".")
    return item, {
        TYPES: _with_types(package, item, properties),
        rels: _with_relationship(package.members.get(rels), rels, package.name, f"{_OFFICE}/customXml", up),
        relationships_of(item): _with_relationship(
            None, item, package.name, f"{_OFFICE}/customXmlProps", f"itemProps{number}.xml"
        ),
        properties: _item_properties(),
    }


def typed(types: bytes, part: str, kind: str) -> bytes:
    """Return the list of content types with that of one part set."""
    root = etree.fromstring(types)
    for override in root.findall(f"{_CT}Override"):
        if override.get("PartName") == f"/{part}":
            root.remove(override)
    etree.SubElement(root, f"{_CT}Override", PartName=f"/{part}", ContentType=kind)
    return _bytes(root)


def _with_types(package: Package, item: str, properties: str) -> bytes:
    return typed(typed(package.members[TYPES], item, "application/xml"), properties, _PROPERTIES_TYPE)


def _with_relationship(rels: bytes | None, part: str, name: str, kind: str, target: str) -> bytes:
    empty = f'<Relationships xmlns="{_RELS.strip("{}")}"/>'.encode()
    root = parse(rels or empty, part, name)
    taken = {each.get("Id") for each in root}
    free = next(f"rId{n}" for n in range(1, 10_000) if f"rId{n}" not in taken)
    etree.SubElement(root, f"{_RELS}Relationship", Id=free, Type=kind, Target=target)
    return _bytes(root)


def _item_properties() -> bytes:
    from kinerja_docs.document.embedded import NAMESPACE

    space = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
    root = etree.Element(f"{{{space}}}datastoreItem", {f"{{{space}}}itemID": _ITEM_ID}, nsmap={"ds": space})
    references = etree.SubElement(root, f"{{{space}}}schemaRefs")
    etree.SubElement(references, f"{{{space}}}schemaRef", {f"{{{space}}}uri": NAMESPACE})
    return _bytes(root)


def _bytes(root: _Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
