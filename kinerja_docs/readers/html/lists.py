"""Labels of lists as a browser prints them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.readers.docx.numerals import written
from kinerja_docs.readers.docx.symbols import bullet
from kinerja_docs.readers.html.tags import local_name, style_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_BULLETS = ("•", "○", "▪")
_NAMED = {"disc": "•", "circle": "○", "square": "▪"}
_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_FORMS = {
    "decimal-leading-zero": "decimalZero",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
_LETTERS = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A"}
_STYLE = re.compile(
    r"list-style(?:-type)?\s*:[^;]*?\b(none|disc|circle|square|decimal(?:-leading-zero)?|(?:low|upp)er-(?:alpha|latin|roman))\b",
    re.IGNORECASE,
)
_MSO = re.compile(r"mso-list\s*:[^;]*?\blevel(\d)", re.IGNORECASE)
_IGNORED = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_MOST = 10**6


@dataclass(slots=True)
class List:
    """A list that is open: how it labels its items, the number of the next one and the step to the one after."""

    form: str
    level: int
    next: int = 1
    step: int = 1


@dataclass(frozen=True, slots=True)
class Label:
    """The label of an item; ``ordered`` where it counts."""

    text: str
    level: int
    ordered: bool


def open_list(element: _Element, name: str, level: int) -> List:
    """Return the list that an ``ol`` or ``ul`` opens, ``level`` from 0."""
    if name != "ol":
        return List(_form(element, f"bullet {min(level, 2)}"), level)
    reverse = element.get("reversed") is not None
    start = len([child for child in element if local_name(child) == "li"]) if reverse else 1
    return List(_form(element, "decimal"), level, _integer(element.get("start"), start), -1 if reverse else 1)


def next_label(element: _Element, lists: list[List]) -> Label:
    """Return the label of an ``li`` in the innermost of ``lists``, and count it; "" where the page shows none."""
    if not lists:
        return Label(_BULLETS[0], 0, ordered=False)
    opened = lists[-1]
    number = _integer(element.get("value"), opened.next)
    opened.next = number + opened.step
    form = _form(element, opened.form)
    ordered = form != "none" and form not in _NAMED and not form.startswith("bullet")
    return Label(_label(form, number), opened.level, ordered)


def office_level(element: _Element) -> int | None:
    """Return the level, from 0, of a paragraph that Word saved as an item of a list; None if it is none."""
    found = _MSO.search(style_of(element))
    return max(0, int(found[1]) - 1) if found else None


def is_office_label(element: _Element) -> bool:
    """Tell whether an element is the label that Word wrote out for programs that do not number."""
    return _IGNORED.search(style_of(element)) is not None


def office_label(element: _Element) -> str:
    """Return such a label, signs of symbol fonts as Unicode."""
    label = normalise("".join(map(str, element.itertext())))
    return label if label.isalnum() and label != "o" else bullet(label, "Symbol" if len(label) == 1 else "")


def _form(element: _Element, otherwise: str) -> str:
    styled = _STYLE.search(style_of(element))
    if styled:
        return styled[1].lower()
    kind = (element.get("type") or "").strip()
    return _TYPES.get(kind) or (kind.lower() if kind.lower() in _NAMED else otherwise)


def _label(form: str, number: int) -> str:
    if form == "none":
        return ""
    if form in _NAMED:
        return _NAMED[form]
    if form.startswith("bullet"):
        return _BULLETS[int(form[-1])]
    if form in _LETTERS:
        return f"{_letters(number, _LETTERS[form])}."
    return f"{written(number, _FORMS.get(form, 'decimal'))}."


def _letters(number: int, first: str) -> str:
    """Count a … z, aa, ab as browsers do."""
    if number < 1:
        return str(number)
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord(first) + rest) + text
    return text


def _integer(text: str | None, otherwise: int) -> int:
    found = re.match(r"\s*([-+]?\d{1,9})", text or "")
    return max(-_MOST, min(int(found[1]), _MOST)) if found else otherwise
