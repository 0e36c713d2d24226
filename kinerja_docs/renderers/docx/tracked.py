"""Track Changes in a template: what was deleted is gone, what was put in is there, and no mark of it goes on paper."""

from __future__ import annotations

from lxml.etree import _Element

from kinerja_docs.renderers.docx.tags import W

_GONE = (f"{W}del", f"{W}moveFrom")
_KEPT = (f"{W}ins", f"{W}moveTo")
_RANGES = tuple(f"{W}move{end}Range{part}" for end in ("From", "To") for part in ("Start", "End"))
_MARKS = (f"{W}rPr", f"{W}trPr")
"""Where a change is a property: of the mark of a paragraph, of a row."""


def accept(root: _Element) -> None:
    """Accept all changes in a part, as Word does."""
    for row in [each for each in root.iter(f"{W}tr") if each.find(f"{W}trPr/{W}del") is not None]:
        _remove(row)
    ended = [each for each in root.iter(f"{W}p") if each.find(f"{W}pPr/{W}rPr/{W}del") is not None]
    for element in [*root.iter(*_GONE, *_RANGES)]:
        _remove(element)
    for element in [*root.iter(*_KEPT)]:
        _unwrap(element)
    for paragraph in ended:
        _join(paragraph)


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: _Element) -> None:
    """Put what is inside an element in its place; one that is a property of a mark goes."""
    parent = element.getparent()
    if parent is None:
        return
    if parent.tag not in _MARKS:
        at = parent.index(element)
        parent[at:at] = list(element)
    parent.remove(element)


def _join(paragraph: _Element) -> None:
    """Put what is left of a paragraph whose mark was deleted at the beginning of the one that follows."""
    after = paragraph.getnext()
    if after is None or after.tag != f"{W}p":
        return
    rest = [each for each in paragraph if each.tag != f"{W}pPr"]
    at = 1 if after.find(f"{W}pPr") is not None else 0
    after[at:at] = rest
    _remove(paragraph)
