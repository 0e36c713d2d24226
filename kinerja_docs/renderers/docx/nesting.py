"""Whether a template gives whole XML whatever the data are: seen once, when it is compiled.

The template is read with a stack of its open elements. All ways through an ``if`` have to end where they all began to
differ, and the body of a loop where it began. What is then written is whole, because values are escaped: nothing has to
be parsed again. On the way it is seen where a value stands: in visible text, in an attribute, elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from typing import Literal

Where = Literal["teks", "rumus", "lain"]
"""Where a value is printed: in ``w:t``, in ``m:t``, or where its text is not counted as visible."""
_TEXTS: dict[str, Where] = {"w:t": "teks", "m:t": "rumus"}
_TOKEN = re.compile(r"<[^<>]*>?|[^<]+")
_NAME = re.compile(r"[^\s/>]+")
_CELL, _PARAGRAPH = "w:tc", "w:p"


class UnbalancedError(Exception):
    """Some data would make broken XML of the template."""


@dataclass(frozen=True, slots=True)
class State:
    """A point in a template.

    Attributes:
        elements: the names of the open elements, the outermost first.
        tag: what was read of a tag that has not ended, "" outside tags.
        finished: whether the last thing in the innermost element is surely a paragraph.
    """

    elements: tuple[str, ...] = ()
    tag: str = ""
    finished: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of fixed XML with its visible text; ``bare`` if the cell that ends before it may lack a paragraph."""

    xml: str
    seen: str
    bare: bool


class Nesting:
    """Reads a template from its beginning to its end."""

    def __init__(self) -> None:
        self.state = State()

    def fixed(self, data: str) -> Iterator[Piece]:
        """Read fixed XML; yield it in pieces, cut before the end of each cell that may lack its last paragraph."""
        xml, seen, bare = "", "", False
        for token in self._tokens(data):
            if token == f"</{_CELL}>" and not self.state.finished:
                yield Piece(xml, seen, bare)
                xml, seen, bare = "", "", True
            xml += token
            seen += self._read(self.state.tag + token)
        yield Piece(xml, seen, bare)

    def value(self) -> Where:
        """Return where a value stands that comes next.

        Raises:
            UnbalancedError: if it stands where no XML may hold one.
        """
        self.check()
        if self.state.tag:
            return "lain"
        return _TEXTS.get(self.state.elements[-1], "lain")

    def check(self) -> None:
        """Tell apart a place where something may depend on data.

        Raises:
            UnbalancedError: outside the root and within a tag, unless it is in the value of an attribute.
        """
        if not self.state.elements or (self.state.tag and self.state.tag.count('"') % 2 == 0):
            raise UnbalancedError

    def join(self, ends: Sequence[State]) -> None:
        """Go on behind branches that end like this.

        Raises:
            UnbalancedError: if they do not all end at the same point.
        """
        if len({(end.elements, _started(end.tag)) for end in ends}) > 1:
            raise UnbalancedError
        self.state = replace(ends[0], finished=all(end.finished for end in ends))
        self.check()

    def end(self) -> None:
        """Tell that nothing follows.

        Raises:
            UnbalancedError: if something is still open.
        """
        if self.state.elements or self.state.tag:
            raise UnbalancedError

    def _tokens(self, data: str) -> Iterator[str]:
        begin = (data.find(">") + 1 or len(data)) if self.state.tag else 0
        yield data[:begin]
        yield from _TOKEN.findall(data[begin:])

    def _read(self, token: str) -> str:
        """Take one token; return its visible text."""
        if not token.startswith("<"):
            return unescape(token) if self.state.elements and self.state.elements[-1] in _TEXTS else ""
        self.state = replace(self.state, tag=token) if not token.endswith(">") else self._passed(token)
        return ""

    def _passed(self, tag: str) -> State:
        name, elements = _name(tag), self.state.elements
        if not tag.startswith("</"):
            return State(elements, "", name == _PARAGRAPH) if tag.endswith("/>") else State((*elements, name))
        if not elements or elements[-1] != name:
            raise UnbalancedError
        return State(elements[:-1], "", name == _PARAGRAPH)


def _name(tag: str) -> str:
    found = _NAME.search(tag.lstrip("</"))
    return found.group() if found else ""


def _started(tag: str) -> tuple[str, bool]:
    return _name(tag), tag.count('"') % 2 == 1
