"""Styles of a Word file, each with what it inherits."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kinerja_docs.readers.docx.names import (
    DOUBLE_STRIKE,
    ILVL,
    NUM_ID,
    NUMPR,
    OUTLINE,
    PPR,
    RPR,
    STRIKE,
    UNDERLINE,
    VAL,
    VANISH,
    W,
    integer,
    is_on,
    value_of,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = re.compile(r"(?:heading|judul)\s*([1-9])", re.IGNORECASE)
_DEEPEST = 50
_LEVELS: dict[str | None, int] = {str(level): level for level in range(9)}
BODY_TEXT = 9
"""The outline level, from 0, that says "not a heading"."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style together with what it inherits; None where nothing in the chain says anything.

    Attributes:
        chain: its identifiers, its own first, then those that it is based on.
        num_id: the list it belongs to; ``"0"`` means none.
        level: level of that list.
        outline: outline level, from 0; ``BODY_TEXT`` is no heading.
    """

    chain: tuple[str, ...] = ()
    num_id: str | None = None
    level: int | None = None
    outline: int | None = None
    hidden: bool | None = None
    underlined: bool | None = None
    struck: bool | None = None


_PLAIN = Style()


class Styles:
    """The styles of ``styles.xml``; a style that is not defined is plain."""

    def __init__(self, root: _Element | None) -> None:
        elements = [] if root is None else list(root.iterchildren(f"{W}style"))
        self._parents = {e.get(f"{W}styleId", ""): value_of(e, f"{W}basedOn") for e in elements}
        self._own = {e.get(f"{W}styleId", ""): _own(e) for e in elements}
        self._default = next((e.get(f"{W}styleId", "") for e in elements if _is_default(e)), "")
        self._known: dict[str, Style] = {}

    def get(self, identifier: str | None) -> Style:
        """Return a style by its identifier; None is the default paragraph style."""
        key = self._default if identifier is None else identifier
        if key not in self._known:
            self._known[key] = self._resolve(key)
        return self._known[key]

    def _resolve(self, key: str) -> Style:
        chain = self._chain(key)
        found = _PLAIN
        for identifier in chain:
            found = _over(found, self._own[identifier])
        return replace(found, chain=tuple(chain))

    def _chain(self, key: str) -> list[str]:
        chain: list[str] = []
        step: str | None = key
        while step in self._own and step not in chain and len(chain) < _DEEPEST:
            chain.append(step)
            step = self._parents[step]
        return chain


def _is_default(style: _Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default", "0") in ("1", "true", "on")


def _own(element: _Element) -> Style:
    num_id, level, outline = _paragraph_side(element)
    return Style((), num_id, level, outline, *_run_side(element))


def _paragraph_side(element: _Element) -> tuple[str | None, int | None, int | None]:
    named = _HEADING.fullmatch((value_of(element, f"{W}name") or "").strip())
    outline = int(named[1]) - 1 if named else None
    properties = next(element.iterchildren(PPR), None)
    if properties is None:
        return None, None, outline
    given = value_of(properties, OUTLINE)
    return *list_of(next(properties.iterchildren(NUMPR), None)), outline if given is None else integer(given, BODY_TEXT)


def list_of(numbering: _Element | None) -> tuple[str | None, int | None]:
    """Return list and level that a ``w:numPr`` names, None for what it leaves open."""
    num_id: str | None = None
    level: int | None = None
    for child in () if numbering is None else numbering:
        tag = child.tag
        if tag == NUM_ID:
            num_id = child.get(VAL)
        elif tag == ILVL:
            text = child.get(VAL)
            level = _LEVELS[text] if text in _LEVELS else min(integer(text), 8)
    return num_id, level


def _run_side(element: _Element) -> tuple[bool | None, bool | None, bool | None]:
    """Return whether a style hides, underlines and strikes out its text."""
    properties = next(element.iterchildren(RPR), None)
    if properties is None:
        return None, None, None
    told = {child.tag: child for child in properties}
    hidden, underlined = told.get(VANISH), told.get(UNDERLINE)
    struck = [is_on(told[tag]) for tag in (STRIKE, DOUBLE_STRIKE) if tag in told]
    return (
        None if hidden is None else is_on(hidden),
        None if underlined is None else is_underline(underlined),
        any(struck) if struck else None,
    )


def is_underline(element: _Element) -> bool:
    """Return whether a ``w:u`` draws a line."""
    return element.get(VAL, "none") != "none"


def _over(near: Style, far: Style) -> Style:
    return Style(
        (),
        far.num_id if near.num_id is None else near.num_id,
        far.level if near.level is None else near.level,
        far.outline if near.outline is None else near.outline,
        far.hidden if near.hidden is None else near.hidden,
        far.underlined if near.underlined is None else near.underlined,
        far.struck if near.struck is None else near.struck,
    )
