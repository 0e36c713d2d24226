"""What the label of a list may mean: ``"i."`` is the ninth letter or the first roman numeral, ``"l."`` a misread 1.

A *kind* is the form of a label with its first number: ``"(1)"``, ``"a."``, ``"1."``, ``"a)"``, ``"1)"``, ``"A."``,
``"I."``, ``"i."``, ``"(a)"``, ``"1.1."``, ``"-"``. Which of the readings holds is for the order of the labels to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kinerja_docs.bahasa.roman import from_roman, to_roman

_DIGIT_FOR = {"l": 1, "I": 1, "|": 1, "i": 1, "S": 5, "s": 5, "B": 8, "Z": 2, "z": 2, "G": 6, "b": 6}
_LETTER_FOR = {"1": "l", "I": "l", "|": "l", "0": "o", "5": "s", "6": "b", "9": "g", "8": "b"}
_SAME_SHAPE = frozenset("CIJKOPSUVWXYZ")
"""Capitals that only their size tells from small letters, which recognition does not keep."""
_AFTER_Z = "åäö"
"""What Word counts after z in the languages of the north, before aa: a setting that documents bring along."""
BULLET = "-"
LEAST_ITEMS = 2
"""Items of a list on one line: a single label there is part of a name or a sentence."""
_INLINE = re.compile(r"(?:(?<=\s)|^)(?P<label>\(?\d{1,2}[.)](?=\s*(?:[^\W\d]|\())|\(?[a-z][.)](?=\s))\s*")


@dataclass(frozen=True, slots=True)
class Reading:
    """One meaning of a label; ``misread`` if it holds only where a character was misread."""

    kind: str
    number: int
    suffix: str = ""
    misread: bool = False


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


def split_run(text: str) -> list[tuple[str, str]]:
    """Return labels and texts of a list on one line ("1. A 2. B"), none where no label counts on from the first."""
    starts: list[re.Match[str]] = []
    for found in _INLINE.finditer(text):
        if not starts or _follows(starts[-1]["label"], found["label"]):
            starts.append(found)
    if len(starts) < LEAST_ITEMS or starts[0].start() > 0:
        return []
    ends = [found.start() for found in starts[1:]] + [len(text)]
    return [(found["label"], text[found.end() : end].strip()) for found, end in zip(starts, ends, strict=True)]


def _follows(label: str, after: str) -> bool:
    """Tell whether a label counts on from another."""
    last = {(reading.kind, reading.number) for reading in readings(label) if not reading.misread}
    return any((reading.kind, reading.number - 1) in last for reading in readings(after) if not reading.misread)


def roman_value(numeral: str) -> int | None:
    """Return the value of a roman numeral in capitals, None if it is none: "i" is a letter here."""
    return from_roman(numeral) if numeral.isupper() else None


def letters(number: int) -> str:
    """Return the letter of an item, from 1: a, b … z, aa, bb … zz, aaa."""
    repeat, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * (repeat + 1)


def letters_value(text: str) -> int | None:
    """Return the number that ``letters`` writes so, None for other letters ("dr")."""
    if not re.fullmatch(r"([a-z])\1*", text):
        return None
    return (len(text) - 1) * 26 + ord(text[0]) - ord("a") + 1


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
