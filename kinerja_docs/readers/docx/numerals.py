"""Numbers as the labels of lists write them."""

from __future__ import annotations

from kinerja_docs.bahasa.numbering import letters
from kinerja_docs.bahasa.roman import to_roman

_MOST_LETTERS = 780
_MOST_ROMAN = 3999


def written(number: int, form: str) -> str:
    """Return ``number`` in one of Word's number formats; a format that is not known is written in digits.

    ``(28, "lowerLetter")`` → ``"bb"``, ``(4, "upperRoman")`` → ``"IV"``, ``(7, "decimalZero")`` → ``"07"``.
    """
    match form:
        case "none":
            return ""
        case "lowerLetter":
            return _letters(number)
        case "upperLetter":
            return _letters(number).upper()
        case "lowerRoman":
            return _roman(number).lower()
        case "upperRoman":
            return _roman(number)
        case "decimalZero":
            return f"{number:02}"
    return str(number)


def _letters(number: int) -> str:
    if not 1 <= number <= _MOST_LETTERS:
        return str(number)
    return letters(number)


def _roman(number: int) -> str:
    return to_roman(number) if 1 <= number <= _MOST_ROMAN else str(number)
