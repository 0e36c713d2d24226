"""What a template would do by itself in every document made of it: fetch, run, embed. It is refused, or taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree
from lxml.etree import _Element

from kinerja_docs.budgets import TEMPLATE_PART

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CLICKED = frozenset(("hyperlink",))
"""Kinds of relations to the outside that Word follows only when somebody clicks."""
_IMPORTED = frozenset(("afchunk",))
"""Kinds of relations to a part that Word reads as a document of another format."""
_PROGRAMS = re.compile(
    r"(?i)(?:.*/)?(?:vba(?:project|data)[^/]*|activex/.+|embeddings/.+(?<!\.xlsx)|(?!printersettings)[^/]*\.bin)"
)
"""Parts that are programs or hold objects of other programs; the workbook of a chart is none."""
_FIELDS = re.compile(r"(?i)\s*(ddeauto|dde|include|includetext|includepicture|import|link|database|macrobutton|rd)\b")
_RELATION, _SETTINGS = "Relationship", "attachedTemplate"


def faults(members: Mapping[str, bytes]) -> list[str]:
    """Return what has to be taken out of a template, in words, each with its part."""
    found = [
        f"{part}: makro atau objek program lain; hapus di Word lalu simpan sebagai .docx tanpa makro"
        for part in members
        if _is_program(part)
    ]
    for part, data in members.items():
        if len(data) > TEMPLATE_PART and part.casefold().endswith((".rels", ".xml")):
            found.append(f"{part}: lebih dari {TEMPLATE_PART // 2**20} MiB; sederhanakan templatnya")
        elif part.casefold().endswith(".rels"):
            found += _reaching_out(part, data)
        elif part.casefold().endswith(".xml") and b"instr" in data:
            found += _fetching(part, data)
    return found


def without_attached_template(members: Mapping[str, bytes]) -> dict[str, bytes]:
    """Leave out after which template, wherever it is, a file was made: Word would go and look for it."""
    return {part: _without(part, data) for part, data in members.items()}


def _is_program(part: str) -> bool:
    return _PROGRAMS.fullmatch(part.replace("\\", "/")) is not None


def _reaching_out(part: str, data: bytes) -> Iterator[str]:
    for relation in _root(data).iter(f"{{*}}{_RELATION}"):
        kind = relation.get("Type", "").rpartition("/")[2]
        outside = relation.get("TargetMode", "").casefold() == "external" and kind.casefold() not in _CLICKED
        if outside or kind.casefold() in _IMPORTED:
            target = relation.get("Target", "")[:80]
            yield f"{part}: tautan ke luar berkas ({kind}: {target}); putuskan tautannya di Word lalu simpan ulang"


def _fetching(part: str, data: bytes) -> Iterator[str]:
    for instruction in _instructions(_root(data)):
        found = _FIELDS.match(instruction)
        if found:
            yield f"{part}: bidang {found[1].upper()} mengambil isi dari luar; hapus di Word lalu simpan ulang"


def _instructions(root: _Element) -> Iterator[str]:
    """Yield the instruction of each field, however many runs it is spread over."""
    yield from (field.get(f"{_W}instr", "") for field in root.iter(f"{_W}fldSimple"))
    told = ""
    for element in root.iter(f"{_W}fldChar", f"{_W}instrText"):
        if element.tag == f"{_W}instrText":
            told += element.text or ""
        else:
            yield told
            told = ""
    yield told


def _without(part: str, data: bytes) -> bytes:
    low = part.casefold()
    if len(data) > TEMPLATE_PART or b"attachedTemplate" not in data or not low.endswith((".rels", ".xml")):
        return data
    root = _root(data)
    doomed = [each for each in root.iter(f"{{*}}{_RELATION}") if each.get("Type", "").endswith(f"/{_SETTINGS}")]
    for each in (*doomed, *root.iter(f"{_W}{_SETTINGS}")):
        parent = each.getparent()
        if parent is not None:
            parent.remove(each)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _root(data: bytes) -> _Element:
    """Return a part as XML; one that is broken says nothing here, and is refused where it is used."""
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return etree.Element("rusak")
