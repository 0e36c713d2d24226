"""Which parts of a page are not its text: menus, headers, footers, forms. In doubt a part is text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from kinerja_docs.readers.html.tags import apart_by, is_hidden, is_unseen, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

LONGEST_FORM = 200
LONGEST_TRAIL = 200


@dataclass(slots=True)
class _Candidate:
    """An element that may be furniture, with the letters of its text and of the links in it."""

    element: _Element
    reason: str
    letters: int
    linked: int

    def is_furniture(self, total: int) -> bool:
        """A menu is made of links; a header or footer is at most half of the page."""
        is_menu = self.letters > 0 and self.linked * 2 >= self.letters
        is_part = self.letters * 2 <= total
        match self.reason:
            case "control":
                return True
            case "form":
                return is_part and self.letters < LONGEST_FORM
            case "class":
                return is_menu
            case "trail":
                return is_menu or (self.linked > 0 and self.letters < LONGEST_TRAIL)
            case _:
                return is_menu or is_part


class Furniture:
    """Counts the letters of a page once, then tells furniture from text."""

    def __init__(self, root: _Element) -> None:
        self._letters = 0
        self._linked = 0
        self._links = 0
        self._open: list[_Candidate] = []
        self._closed: list[_Candidate] = []
        self._count(root)

    def elements(self) -> set[_Element]:
        """Return the elements that are furniture."""
        return {c.element for c in self._closed if c.is_furniture(self._letters)}

    def _count(self, root: _Element) -> None:
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            name = local_name(element)
            gone = is_unseen(element, name) or is_hidden(element, name)
            if event == "start" and gone:
                walk.skip_subtree()
            elif event == "start":
                self._start(element, name)
            else:
                self._end(element, name, gone=gone)

    def _start(self, element: _Element, name: str) -> None:
        reason = apart_by(element, name)
        if reason is not None:
            self._open.append(_Candidate(element, reason, self._letters, self._linked))
        self._links += name == "a"
        self._add(element.text)

    def _end(self, element: _Element, name: str, *, gone: bool) -> None:
        self._links -= name == "a" and not gone
        if self._open and self._open[-1].element is element:
            ended = self._open.pop()
            ended.letters = self._letters - ended.letters
            ended.linked = self._linked - ended.linked
            self._closed.append(ended)
        self._add(element.tail)

    def _add(self, text: str | None) -> None:
        letters = len("".join((text or "").split()))
        self._letters += letters
        self._linked += letters if self._links else 0
