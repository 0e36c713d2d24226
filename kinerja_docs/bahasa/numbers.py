"""Numbers: read in every form that documents print, written with decimal comma and thousands dot.

What is written follows EYD V; what is read also takes the forms that EYD calls wrong ("93.75", "1,234,567"). One form
can mean two things: three digits behind a single dot or comma. ``Bilangan.pasti`` says whether that was so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

_BLANK = "[ \u00a0\u202f\u2009]"
_SIGN = r"(?P<sign>[-−–+]?)\s*"
_GROUPED = re.compile(rf"\d{{1,3}}(?:{_BLANK}\d{{3}})+(?:[.,]\d+)?")
_DOTS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:\.\d{3})+,\d+|\d+,\d+|\d+")
_COMMAS = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+|\d+\.\d+")
_DOUBTFUL = re.compile(r"[1-9]\d{0,2}(?P<mark>[.,])\d{3}")
_DECIMAL_DOT = re.compile(r"(?<![\d.,])(?:\d{1,3}\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3})+\.\d+)(?![\d.,]*\d)")


@dataclass(frozen=True, slots=True)
class Bilangan:
    """A number that was read: the text as printed, its value, and whether it could mean nothing else."""

    teks: str
    nilai: Decimal
    pasti: bool = True


def read_number(
    text: str, *, bounded: bool = False, dot_decimals: bool = False, counted: bool = False
) -> Bilangan | None:
    """Return the number that ``text`` is, or None if it is none.

    "1.234" is one thousand two hundred thirty-four and "1,234" a decimal, both with ``pasti`` False. A column of
    percentages, indices or scores up to 100 (``bounded``) has decimals there instead, and so has a document that writes
    decimal dots elsewhere (``dot_decimals``, see :func:`uses_dot_decimals`); in the latter "1,234" is thousands.
    Of what is ``counted`` in wholes (persons, papers) there are no thousandths: three digits are thousands behind
    either mark, behind a dot for certain.
    """
    found = re.fullmatch(rf"{_SIGN}(?P<digits>[0-9](?:[0-9.,]|{_BLANK})*)", text.strip())
    if found is None:
        return None
    plain, certain = _plain(found["digits"].strip(), bounded=bounded, dot_decimals=dot_decimals, counted=counted)
    if plain is None:
        return None
    value = Decimal(plain)
    return Bilangan(text, -value if found["sign"] in ("-", "−", "–") and value else value, certain)


def uses_dot_decimals(texts: Iterable[str]) -> bool:
    """Tell whether any of the texts of a document holds a number that only a decimal dot explains ("82.51")."""
    return any(_DECIMAL_DOT.search(text) for text in texts)


def _plain(digits: str, *, bounded: bool, dot_decimals: bool, counted: bool) -> tuple[str | None, bool]:
    """Return the digits in the form that Decimal reads, and whether no other reading was possible."""
    if _GROUPED.fullmatch(digits):
        return re.sub(_BLANK, "", digits).replace(",", "."), True
    doubtful = _DOUBTFUL.fullmatch(digits)
    if doubtful is not None and counted:
        return digits.replace(doubtful["mark"], ""), doubtful["mark"] == "."
    if doubtful is not None:
        thousands = not (bounded or dot_decimals) if doubtful["mark"] == "." else dot_decimals and not bounded
        return digits.replace(doubtful["mark"], "" if thousands else "."), False
    if _DOTS.fullmatch(digits):
        return digits.replace(".", "").replace(",", "."), True
    return (digits.replace(",", ""), True) if _COMMAS.fullmatch(digits) else (None, True)


def round_half_up(value: Decimal, places: int) -> Decimal:
    """Return ``value`` with exactly ``places`` decimals, halves away from zero; never a negative zero."""
    digits = len(value.as_tuple().digits) + abs(value.adjusted()) + places + 2
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, Context(prec=max(28, digits)))
    return rounded if rounded else abs(rounded)


def write_number(value: Decimal | int, places: int | None = None, *, trim: bool = False) -> str:
    """Return a number as it is to be printed: ``1.234.567,50``.

    Args:
        value: a finite number.
        places: decimals, rounded half up; None prints all that the value has.
        trim: leave out decimals that are all zero (``100`` for ``100,00``).
    """
    exact = Decimal(value)
    shown = exact if places is None else round_half_up(exact, places)
    text = f"{shown if shown else abs(shown):,f}".translate(str.maketrans(",.", ".,"))
    whole, comma, decimals = text.partition(",")
    return whole if trim and not decimals.strip("0") else whole + comma + decimals
