"""What the label of a list may mean: ``"i."`` is the ninth letter or the first roman numeral, ``"l."`` a misread 1.

A *kind* is the form of a label with its first number: ``"(1)"``, ``"a."``, ``"1."``, ``"a)"``, ``"1)"``, ``"A."``,
``"I."``, ``"i."``, ``"(a)"``, ``"1.1."``, ``"-"``. Which of the readings holds is for the order of the labels to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.bahasa.roman import to_roman
from kinerja_docs.extract.regulation.numerals import letters, letters_value, roman_value

_LOOSE = re.compile(
    r"(?P<label>\(\s?(?:\d{1,3}[a-zA-Z]?|[lI|]|[a-z]{1,2})\s?\)|(?:\d{1,3}|(?P<letter>[a-z])(?P=letter)?|[A-Z|])[.,)])"
    r"(?:\s+(?P<rest>\S.*)|\s*$)"
)
_ODD = re.compile(
    r"(?P<label>\(?(?:\d{1,3}|[a-z])[.)]{2}|(?:\d{1,2}|[a-z])\s[.)](?=\s)|[*>»→✔◆‣∙·](?=\s)|[•●○◦▪■✓➢](?=\w))\s*(?P<rest>\S.*)$"
)
"""Labels with a sign too many or a blank too many, and signs that are rare or stand close."""
_GLUED = re.compile(r"(?P<label>[IVX]{1,6}\.)(?P<rest>[A-Z]{3}.*)")
_BARE = re.compile(r"(?P<label>\d{1,2})\s+(?P<rest>(?:Undang|Peraturan)\b.*)$")
"""A number without its full stop before a regulation that is cited ("3 Undang-Undang Nomor …")."""
_INITIALS = re.compile(r"[A-Za-z]{1,2}\.\w{1,3}(?:\.|\s*$)")
_DIGIT_FOR = {"l": 1, "I": 1, "|": 1, "i": 1, "S": 5, "s": 5, "B": 8, "Z": 2, "z": 2, "G": 6, "b": 6}
_LETTER_FOR = {"1": "l", "I": "l", "|": "l", "0": "o", "5": "s", "6": "b", "9": "g", "8": "b"}
_SAME_SHAPE = frozenset("CIJKOPSUVWXYZ")
"""Capitals that only their size tells from small letters, which recognition does not keep."""
_AFTER_Z = "åäö"
"""What Word counts after z in the languages of the north, before aa: a setting that documents bring along."""
BULLET = "-"


@dataclass(frozen=True, slots=True)
class Reading:
    """One meaning of a label; ``misread`` if it holds only where a character was misread."""

    kind: str
    number: int
    suffix: str = ""
    misread: bool = False


def read_label(text: str) -> tuple[str, str] | None:
    """Return the label that a line begins with, and its rest (empty where the label stands alone)."""
    if _INITIALS.match(text):
        return None
    found = split_label(text)
    if found is not None:
        return found
    loose = _GLUED.match(text) or _LOOSE.match(text) or _ODD.match(text) or _BARE.match(text)
    return (loose["label"], loose["rest"] or "") if loose else None


@cache
def readings(label: str) -> tuple[Reading, ...]:
    """Return everything that a label can mean, the likely ones first."""
    core = label.strip("()., ")
    form = _form(label)
    if core and core in _AFTER_Z:
        return (Reading(form.format("a"), letters_value("z") or 0, "abc"[_AFTER_Z.index(core)]),)
    if not core.replace("|", "I").isascii() or not re.search(r"[\w|]", core):
        return (Reading(BULLET, 0),)
    found = [*_numbers(core, form), *_lower(core, form), *_upper(core, form), *_misread(core, form)]
    if "," in label:
        found = [Reading(reading.kind, reading.number, reading.suffix, misread=True) for reading in found]
    return tuple(found)


def write_label(kind: str, number: int) -> str:
    """Return the label of a kind for a number: ``("a)", 2)`` → ``"b)"``."""
    first = kind.strip("().")
    written = {
        "1": str(number),
        "a": letters(number),
        "A": letters(number).upper(),
        "I": (to_roman(number) if number else ""),
    }
    written["i"] = (to_roman(number) if number else "").lower()
    return kind.replace(first, written[first]) if first in written else kind


def _form(label: str) -> str:
    if label.startswith("("):
        return "({})"
    return "{})" if label.endswith(")") else "{}."


def _numbers(core: str, form: str) -> list[Reading]:
    parts = core.split(".")
    if all(part.isdigit() for part in parts):
        return [Reading(form.format(".".join("1" * len(parts))), int(parts[-1]))]
    inserted = re.fullmatch(r"(\d{1,3})([a-zA-Z])", core)
    return [Reading(form.format("1"), int(inserted[1]), inserted[2].lower())] if inserted else []


def _lower(core: str, form: str) -> list[Reading]:
    found = []
    if (number := letters_value(core)) is not None:
        found.append(Reading(form.format("a"), number))
    if not set(core) - set("ivx") and (number := roman_value(core.upper())) is not None:
        found.append(Reading(form.format("i"), number))
    return found


def _upper(core: str, form: str) -> list[Reading]:
    found = []
    if len(core) == 1 and core.isupper() and (number := letters_value(core.lower())) is not None:
        found.append(Reading(form.format("A"), number))
    if (number := roman_value(core)) is not None:
        found.append(Reading(form.format("I"), number))
    return found


def _misread(core: str, form: str) -> list[Reading]:
    found = []
    if core in _DIGIT_FOR:
        found.append(Reading(form.format("1"), _DIGIT_FOR[core], misread=True))
    if core in _LETTER_FOR and form != "({})":
        found.append(Reading(form.format("a"), letters_value(_LETTER_FOR[core]) or 0, misread=True))
    if core in _SAME_SHAPE:
        found.append(Reading(form.format("a"), letters_value(core.lower()) or 0, misread=True))
    return found
