"""Automatic numbering: which label Word shows before a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kinerja_docs.readers.docx.names import ILVL, PSTYLE, VAL, W, integer, is_on, value_of
from kinerja_docs.readers.docx.numerals import written
from kinerja_docs.readers.docx.symbols import BULLET, bullet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from kinerja_docs.readers.docx.styles import Styles

_LEVELS = 9
_LONGEST = 255
_PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its label is written and when it starts again.

    ``text`` holds words, and the numbers of the levels whose counters stand between them. ``restart`` is the number of
    levels above whose advance starts it again: 0 never does.
    """

    form: str
    text: tuple[str | int, ...]
    start: int
    restart: int
    legal: bool = False
    style: str | None = None


@dataclass(frozen=True, slots=True)
class _List:
    """A ``w:num``: a list of the document on top of an abstract definition, which holds the counters.

    ``below`` are, by level, those that start again when it advances.
    """

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]
    below: dict[int, tuple[int, ...]]


class Numbering:
    """The lists of ``numbering.xml``; ``story()`` gives counters to run through one text."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstracts: dict[str, _Element] = {}
        self._numbers: dict[str, _Element] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        if root is not None:
            self._abstracts = {e.get(f"{W}abstractNumId", ""): e for e in root.iterchildren(f"{W}abstractNum")}
            self._numbers = {e.get(f"{W}numId", ""): e for e in root.iterchildren(f"{W}num")}
        self._lists: dict[str, _List | None] = {}
        self._by_link: dict[str | None, str] | None = None

    def story(self) -> Counters:
        """Return fresh counters."""
        return Counters(self)

    def find(self, num_id: str | None) -> _List | None:
        """Return the list with this identifier; ``"0"`` and those not defined are none."""
        if num_id is None or num_id == "0":
            return None
        if num_id not in self._lists:
            element = self._numbers.get(num_id)
            self._lists[num_id] = None if element is None else self._list(element)
        return self._lists[num_id]

    def _list(self, element: _Element) -> _List:
        abstract = self._linked(value_of(element, f"{W}abstractNumId") or "")
        levels = dict(self._abstract_levels(abstract))
        starts: dict[int, int] = {}
        for override in element.iterchildren(f"{W}lvlOverride"):
            index = integer(override.get(ILVL))
            levels.update(_levels(override.iterchildren(f"{W}lvl")))
            start = value_of(override, f"{W}startOverride")
            if start is not None:
                starts[index] = integer(start)
        return _List(abstract, levels, starts, {level: _below(levels, level) for level in levels})

    def _abstract_levels(self, identifier: str) -> dict[int, Level]:
        if identifier not in self._levels:
            element = self._abstracts.get(identifier)
            self._levels[identifier] = {} if element is None else _levels(element.iterchildren(f"{W}lvl"))
        return self._levels[identifier]

    def _linked(self, identifier: str, hops: int = 4) -> str:
        """Follow ``w:numStyleLink``: abstract definition → numbering style → list → abstract definition."""
        element = self._abstracts.get(identifier)
        style = None if element is None else value_of(element, f"{W}numStyleLink")
        if style is None or hops == 0:
            return identifier
        target = self._numbers.get(self._styles.get(style).num_id or "")
        linked = None if target is None else value_of(target, f"{W}abstractNumId")
        return self._by_style(style) if linked in (None, identifier) else self._linked(linked or "", hops - 1)

    def _by_style(self, style: str) -> str:
        if self._by_link is None:
            self._by_link = {value_of(e, f"{W}styleLink"): key for key, e in self._abstracts.items()}
        return self._by_link.get(style, "")


class Counters:
    """The counters of all lists while a text is read from its beginning to its end."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._values: dict[str, list[int | None]] = {}
        self._overridden: set[tuple[str, int]] = set()

    def level(self, num_id: str, styles: tuple[str, ...]) -> int:
        """Return the level whose ``w:pStyle`` is one of ``styles``, the nearest first; 0 if there is none."""
        found = self._numbering.find(num_id)
        by_style = {} if found is None else {level.style: index for index, level in found.levels.items()}
        return next((by_style[style] for style in styles if style in by_style), 0)

    def advance(self, num_id: str, level: int) -> str | None:
        """Count one paragraph of a list and return its label; None if there is no such list or level."""
        found = self._numbering.find(num_id)
        if found is None or level not in found.levels:
            return None
        values = self._values.get(found.abstract)
        if values is None:
            values = self._values[found.abstract] = [None] * _LEVELS
        values[level] = self._next(found, num_id, level, values[level])
        if None in values[:level]:
            self._start_above(found, level, values)
        for below in found.below[level]:
            values[below] = None
        return _label(found, level, values)

    def _next(self, found: _List, num_id: str, level: int, value: int | None) -> int:
        if level in found.starts and (num_id, level) not in self._overridden:
            self._overridden.add((num_id, level))
            return found.starts[level]
        return found.starts.get(level, found.levels[level].start) if value is None else value + 1

    def _start_above(self, found: _List, level: int, values: list[int | None]) -> None:
        """Levels above that never occurred are shown, and count, as if they had."""
        for above in range(level):
            if values[above] is None and above in found.levels:
                values[above] = found.starts.get(above, found.levels[above].start)


def _below(levels: dict[int, Level], level: int) -> tuple[int, ...]:
    return tuple(below for below, definition in levels.items() if below > level and level < definition.restart)


def _label(found: _List, level: int, values: list[int | None]) -> str:
    definition = found.levels[level]
    label = ""
    for piece in definition.text:
        if isinstance(piece, str):
            label += piece
        elif piece <= level:
            label += _number(found.levels.get(piece), values[piece], legal=definition.legal)
    return label.strip()


def _number(shown: Level | None, value: int | None, *, legal: bool) -> str:
    if shown is None or value is None:
        return ""
    return written(value, "decimal" if legal and shown.form != "none" else shown.form)


def _levels(elements: Iterable[_Element]) -> dict[int, Level]:
    return {min(integer(element.get(ILVL)), _LEVELS - 1): _level(element) for element in elements}


def _level(element: _Element) -> Level:
    index = min(integer(element.get(ILVL)), _LEVELS - 1)
    legal = next(element.iterchildren(f"{W}isLgl"), None)
    form, text = _form(element), (value_of(element, f"{W}lvlText") or "")[:_LONGEST]
    return Level(
        form=form,
        text=(_bullet(element, text),) if form == "bullet" else _template(text),
        start=integer(value_of(element, f"{W}start")),
        restart=min(integer(value_of(element, f"{W}lvlRestart"), index), index),
        legal=legal is not None and is_on(legal),
        style=value_of(element, PSTYLE),
    )


def _template(text: str) -> tuple[str | int, ...]:
    """Split ``"%1.%2)"`` into ``(0, ".", 1, ")")``."""
    pieces = _PLACEHOLDER.split(text)
    return tuple(int(piece) - 1 if index % 2 else piece for index, piece in enumerate(pieces) if piece)


def _bullet(element: _Element, text: str) -> str:
    """Return the sign of a bullet; a picture is shown as a dot."""
    fonts = next(element.iter(f"{W}rFonts"), None)
    sign = bullet(text.strip(), "" if fonts is None else fonts.get(f"{W}ascii", ""))
    return BULLET if not sign and next(element.iterchildren(f"{W}lvlPicBulletId"), None) is not None else sign


def _form(element: _Element) -> str:
    """Formats that older Word does not know (``001, 002, …``) come with a plain one as the last choice."""
    formats = list(element.iter(f"{W}numFmt"))
    return (formats[-1].get(VAL) or "decimal") if formats else "decimal"
