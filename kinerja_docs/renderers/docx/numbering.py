"""Native lists that begin at 1 again: each list of a document gets a ``w:num`` of its own."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from kinerja_docs.renderers.docx.package import Package, parse
from kinerja_docs.renderers.docx.tags import W

_MARK = "lanjutan"
_LEVELS = 3
_BEFORE_LIST = tuple(f"{W}{name}" for name in "pStyle keepNext keepLines pageBreakBefore framePr widowControl".split())


@dataclass(frozen=True, slots=True, eq=False)
class Numbering:
    """The lists of a template.

    Attributes:
        member: the part that holds them; None if there is none.
        abstract: for each ``w:numId`` the kind of list that it is an instance of.
        first_free: the first ``w:numId`` that is not taken.
        before, after: the part, cut where new instances belong.
    """

    member: str | None
    abstract: Mapping[int, int]
    first_free: int
    before: str
    after: str

    def written(self, lists: Sequence[tuple[int, int]]) -> bytes:
        """Return the part with these instances added: (``w:numId``, kind of list)."""
        return "".join((self.before, *(_instance(number, kind) for number, kind in lists), self.after)).encode()


def read_numbering(package: Package) -> Numbering:
    """Return the lists of a template."""
    if package.numbering is None:
        return Numbering(None, {}, 1, "", "")
    root = parse(package.members[package.numbering], package.numbering, package.name)
    numbers = root.findall(f"{W}num")
    kinds = {}
    for number in numbers:
        kind = number.find(f"{W}abstractNumId")
        if kind is not None:
            kinds[int(number.get(f"{W}numId", "0"))] = int(kind.get(f"{W}val", "0"))
    mark = etree.Comment(_MARK)
    if numbers:
        numbers[-1].addnext(mark)
    else:
        root.append(mark)
    before, after = etree.tostring(root, encoding="unicode").split(f"<!--{_MARK}-->", 1)
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return Numbering(package.numbering, kinds, max(kinds, default=0) + 1, declaration + before, after)


def _instance(number: int, kind: int) -> str:
    restart = "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>' for level in range(_LEVELS)
    )
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{restart}</w:num>'


def renumber(root: _Element, package: Package) -> None:
    """Let the lists of a part take their numbers when it is rendered, also those that a paragraph style brings."""
    _spell_out(root, package)
    for number in root.iter(f"{W}numId"):
        value = number.get(f"{W}val", "0")
        if value.isdecimal() and value != "0":
            number.set(f"{W}val", f"{{{{ {value}|_nomor }}}}")


def _spell_out(root: _Element, package: Package) -> None:
    styles = _style_lists(package)
    for paragraph in root.iter(f"{W}p"):
        properties = paragraph.find(f"{W}pPr")
        style = None if properties is None else properties.find(f"{W}pStyle")
        wanted = None if style is None else styles.get(style.get(f"{W}val", ""))
        if properties is not None and wanted is not None and properties.find(f"{W}numPr") is None:
            place = sum(1 for child in properties if child.tag in _BEFORE_LIST)
            properties.insert(place, copy.deepcopy(wanted))


def _style_lists(package: Package) -> dict[str, _Element]:
    if package.styles is None:
        return {}
    root = parse(package.members[package.styles], package.styles, package.name)
    found = ((style.get(f"{W}styleId", ""), style.find(f"{W}pPr/{W}numPr")) for style in root.findall(f"{W}style"))
    return {name: _with_level(numbers) for name, numbers in found if numbers is not None}


def _with_level(numbers: _Element) -> _Element:
    full = copy.deepcopy(numbers)
    if full.find(f"{W}ilvl") is None:
        full.insert(0, etree.Element(f"{W}ilvl", {f"{W}val": "0"}))
    return full
