"""What a compiled template calls while it writes a document: bounded loops, escaped values, lists, equations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape
from typing import Any

from jinja2.exceptions import SecurityError
from jinja2.runtime import StrictUndefined, Undefined
from markupsafe import Markup

from kinerja_docs.bahasa.characters import ILLEGAL
from kinerja_docs.budgets import TEMPLATE_OUTPUT, TEMPLATE_STEPS
from kinerja_docs.renderers.docx.columns import NoTable, Table
from kinerja_docs.renderers.docx.equation import printed
from kinerja_docs.renderers.docx.sandbox import Sandbox, bounded
from kinerja_docs.renderers.values import BELUM, SHORT, Gambar, Rumus

MISSING = StrictUndefined()
"""Stands for what a name is not."""
_BREAKS = re.compile(r"\r\n?|\n|\t")
_SANDBOX = Sandbox()
_NO_TABLE = NoTable()
_SEQUENCES = (list, tuple, str)


class IllegalCharacterError(Exception):
    """A value holds a character that no XML can hold."""


class Run:
    """What one rendering writes and counts.

    Attributes:
        out: the XML of the part, in pieces.
        seen: its visible text, in pieces.
        raw: whether the caller gave XML of his own, which nobody has checked.
        table: the table of open columns that is being written.
        lists: the lists that were begun: their number, and what kind of list they are.
    """

    def __init__(self, abstract: Mapping[int, int], first_free: int) -> None:
        self._abstract = abstract
        self._free = first_free
        self._steps = self._size = 0
        self._current: dict[int, int] = {}
        self._printed: dict[tuple[int, float, bool], tuple[str, str]] = {}
        self._outer: list[Table] = []
        self.table: Table = _NO_TABLE
        self.out: list[str] = []
        self.seen: list[str] = []
        self.raw = False
        self.lists: list[tuple[int, int]] = []

    def begin(self) -> None:
        """Begin a part."""
        self.out, self.seen, self._size, self.table = [], [], 0, _NO_TABLE

    def steps(self, value: Any, weight: int) -> Sequence[Any]:
        """Return the items of a loop, counted; each of them writes ``weight`` characters beside its values."""
        items = value if isinstance(value, _SEQUENCES) else tuple(value)
        self._steps += len(items)
        if self._steps > TEMPLATE_STEPS:
            raise SecurityError(f"perulangan lebih dari {TEMPLATE_STEPS} langkah")
        self.grow(len(items) * weight)
        return items

    def grow(self, size: int) -> None:
        """Count characters that are written.

        Raises:
            SecurityError: if there are too many.
        """
        self._size += size
        if self._size > TEMPLATE_OUTPUT:
            raise SecurityError(f"hasilnya lebih dari {TEMPLATE_OUTPUT} huruf")

    def fresh(self, value: Any) -> Any:
        """Return a value that an expression has just made, and count it."""
        if isinstance(value, _SEQUENCES):
            self.grow(len(value))
        return value

    def escaped(self, text: str) -> str:
        """Return a text as it stands in XML, and count it, for it is not among what is seen.

        Raises:
            IllegalCharacterError
        """
        made = self._raw(text) if isinstance(text, Markup) else _escaped(text)
        self.grow(len(made))
        return made

    def lined(self, text: str) -> str:
        """Return a text as it stands in ``w:t``: with its line breaks and tabs.

        Raises:
            IllegalCharacterError
        """
        if type(text) is str and len(text) <= SHORT:
            return short_lined(text)
        made = self._raw(text) if isinstance(text, Markup) else _lined(text)
        if made is not text:
            self.grow(len(made))
        return made

    def _raw(self, text: str) -> str:
        self.raw = True
        return str(text)

    def begin_list(self, _: object) -> None:
        """Let every numbering begin anew."""
        self._current.clear()

    def list_number(self, number: int) -> int:
        """Return the ``w:numId`` to print for the template's ``number``; a new one after each ``begin_list``."""
        current = self._current.get(number)
        if current is not None:
            return current
        if number not in self._abstract:
            return number
        self._current[number] = self._free + len(self.lists)
        self.lists.append((self._current[number], self._abstract[number]))
        return self._current[number]

    def equation(self, value: object, width: float, centred: bool, open_: bool) -> None:
        """Write an equation; in a table whose columns are open, as soon as its width is known."""
        if not isinstance(value, Rumus) or value.layout is None:
            return
        key = (id(value.layout), width, centred)
        if key not in self._printed:
            self._printed[key] = printed(value.layout, width, centred=centred)
        xml, text = self._printed[key]
        self.grow(len(xml))
        self.seen.append(text)
        if open_:
            self.table.equation(len(self.out), value.layout, centred)
        self.out.append(xml)

    def complete_cell(self) -> None:
        """Give a cell without a closing paragraph one, which Word insists on."""
        last = next((piece for piece in reversed(self.out) if piece and not piece.isspace()), "").rstrip()
        opened = last.rpartition("<")[2]
        if not (opened == "/w:p>" or (last.endswith("/>") and opened.split()[0] in ("w:p/>", "w:p"))):
            self.out.append("<w:p/>")

    def begin_table(self, total: int, margins: int) -> None:
        """Begin a table whose columns come from the data."""
        self._outer.append(self.table)
        self.table = Table(self.out, self.seen, total, margins)

    def end_table(self, _: object) -> None:
        """End it: its columns are known now."""
        self.table.lay_out()
        self.table = self._outer.pop()


class Loop:
    """What ``loop`` is in the body of a loop."""

    __slots__ = ("_items", "index0")

    def __init__(self, items: Sequence[Any]) -> None:
        self._items = items
        self.index0 = 0

    def __iter__(self) -> Iterator[Any]:
        """Yield the items."""
        for self.index0, item in enumerate(self._items):  # noqa: B020
            yield item

    @property
    def index(self) -> int:
        """Count from 1."""
        return self.index0 + 1

    @property
    def length(self) -> int:
        """Return the number of items."""
        return len(self._items)

    @property
    def revindex(self) -> int:
        """Count down to 1."""
        return len(self._items) - self.index0

    @property
    def revindex0(self) -> int:
        """Count down to 0."""
        return self.revindex - 1

    @property
    def first(self) -> bool:
        """Tell whether this is the first item."""
        return self.index0 == 0

    @property
    def last(self) -> bool:
        """Tell whether this is the last item."""
        return self.index0 == len(self._items) - 1

    @property
    def previtem(self) -> Any:
        """Return the item before."""
        return self._items[self.index0 - 1] if self.index0 else StrictUndefined(name="previtem")

    @property
    def nextitem(self) -> Any:
        """Return the item after."""
        return StrictUndefined(name="nextitem") if self.last else self._items[self.index0 + 1]


def attribute(value: Any, name: str) -> Any:
    """Return a field of a value.

    Raises:
        UndefinedError: if it has none of that name.
    """
    if name in getattr(value, "__dataclass_fields__", ()):
        return getattr(value, name)
    return printable(_SANDBOX.getattr(value, name), name)


def item(value: Any, key: Any) -> Any:
    """Return what stands in a value under a key.

    Raises:
        UndefinedError: if there is nothing.
    """
    return printable(_SANDBOX.getitem(value, key), key)


def defined(value: Any) -> Any:
    """Return a value that has to be there.

    Raises:
        UndefinedError: if it is not.
    """
    if isinstance(value, Undefined):
        value._fail_with_undefined_error()
    return value


def printable(value: Any, name: object) -> Any:
    """Return a value that has to be there, and to be none of Python's functions, which print as where they are.

    Raises:
        UndefinedError, SecurityError
    """
    if callable(defined(value)):
        raise SecurityError(f"{name!r} bukan nilai")
    return value


def text(value: Any) -> str:
    """Return a value as it is printed."""
    if isinstance(value, str):
        return value
    return BELUM if value is None else str(value)


def operate(operator: str, left: Any, right: Any) -> Any:
    """Return what an operator makes of two values."""
    return _SANDBOX.call_binop(None, operator, left, right)  # type: ignore[arg-type] # it does not look at the context


def concat(*pieces: Any) -> str:
    """Return values put together as text, one of them Markup: the others escaped."""
    texts = [escape(str(piece)) if not isinstance(piece, Markup) else str(piece) for piece in pieces]
    bounded(sum(map(len, texts)))
    return Markup("").join(pieces) if any(isinstance(p, Markup) for p in pieces) else "".join(map(str, pieces))


def merged(value: object) -> str:
    """Return the state of a merged cell."""
    state = getattr(value, "gabung", value)
    return state if state in ("mulai", "lanjut") else ""


def has_equation(value: object) -> bool:
    """Tell whether a value can be printed as an equation."""
    return isinstance(value, Rumus) and value.layout is not None


def extent(picture: object, axis: str, width: int, height: int) -> int:
    """Return the width or the height of a picture that keeps its shape in a frame."""
    if not isinstance(picture, Gambar):
        return width if axis == "x" else height
    scale = min(width / picture.lebar, height / picture.tinggi)
    return int((picture.lebar if axis == "x" else picture.tinggi) * scale)


def _escaped(text: str) -> str:
    if not text.isprintable() and ILLEGAL.search(text):
        raise IllegalCharacterError
    return escape(text)


def _lined(text: str) -> str:
    made = _escaped(text)
    return made if text.isprintable() else _BREAKS.sub(_break, made)


short_lined = lru_cache(maxsize=4096)(_lined)


def _break(found: re.Match[str]) -> str:
    element = "<w:tab/>" if found.group() == "\t" else "<w:br/>"
    return f'</w:t>{element}<w:t xml:space="preserve">'
