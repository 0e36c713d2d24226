"""Roman numerals and the letters a, b … z, aa, bb: how the parts of a regulation are counted."""

from __future__ import annotations

import re

from kinerja_docs.bahasa.roman import from_roman

_MISREAD_ROMAN = str.maketrans({"l": "I", "1": "I", "|": "I", "!": "I", "v": "V", "x": "X"})
_MISREAD_DIGIT = str.maketrans(
    {"l": "1", "I": "1", "|": "1", "i": "1", "O": "0", "o": "0", "S": "5", "s": "5", "B": "8", "Z": "2", "z": "2"}
)


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


def mended_roman(numeral: str) -> str:
    """Return a roman numeral as it was before recognition took "l" and "1" for "I"."""
    return numeral.translate(_MISREAD_ROMAN)


def mended_digits(number: str) -> str:
    """Return a number as it was before recognition took its digits for letters ("l2" → "12")."""
    return number.translate(_MISREAD_DIGIT)
