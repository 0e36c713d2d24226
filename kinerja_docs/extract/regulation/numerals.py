"""Numbers of headings as they were before recognition took digits for letters."""

from __future__ import annotations

_MISREAD_ROMAN = str.maketrans({"l": "I", "1": "I", "|": "I", "!": "I", "v": "V", "x": "X"})
_MISREAD_DIGIT = str.maketrans(
    {"l": "1", "I": "1", "|": "1", "i": "1", "O": "0", "o": "0", "S": "5", "s": "5", "B": "8", "Z": "2", "z": "2"}
)


def mended_roman(numeral: str) -> str:
    """Return a roman numeral as it was before recognition took "l" and "1" for "I"."""
    return numeral.translate(_MISREAD_ROMAN)


def mended_digits(number: str) -> str:
    """Return a number as it was before recognition took its digits for letters ("l2" → "12")."""
    return number.translate(_MISREAD_DIGIT)
