"""Amounts of money in every form that budgets print, and in the one that they are to be written in."""

from __future__ import annotations

import re
from decimal import Decimal

from kinerja_docs.bahasa.numbers import Bilangan, read_number, write_number
from kinerja_docs.bahasa.text import normalise

_AMOUNT = re.compile(
    r"""(?P<open>\()?(?P<sign>[-−–])?\s*(?P<mark>Rp\s?\.?|IDR)?\s*(?P<inner>[-−–])?\s*(?P<number>\d(?:[\d., ]*\d)?)
        (?P<dash>[.,]\s?0{0,2}\s?[-–—=]+)?\s*
        (?P<times>ribu|rb|juta|jt|miliar|milyar|m|triliun|trilyun|t)?\s*(?P<word>rupiah)?\s*(?P<close>\))?\.?""",
    re.IGNORECASE | re.VERBOSE,
)
_POWERS = {"r": 3, "j": 6, "m": 9, "t": 12}
_LARGE = ((12, "triliun"), (9, "miliar"), (6, "juta"))
_GROUPS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


def read_rupiah(text: str) -> Bilangan | None:
    """Return an amount in rupiah, or None if ``text`` is none.

    Accepts "Rp5.000,00", "Rp. 5.000,-", "Rp.5000,0-", "IDR 5,000.00", "Rp1,5 miliar", "5.000.000" and, as budgets write
    what is taken away, "(5.000)". Three digits behind a dot are thousands here; behind a single comma they are too, but
    ``pasti`` is False then, as for the letters M and T.
    """
    found = _AMOUNT.fullmatch(normalise(text))
    if found is None or bool(found["open"]) != bool(found["close"]):
        return None
    number = _amount(found["number"], scaled=found["times"] is not None)
    if number is None:
        return None
    times = (found["times"] or "").casefold()
    value = number.nilai * 10 ** _POWERS[times[0]] if times else number.nilai
    negative = bool(found["sign"] or found["inner"] or found["open"])
    return Bilangan(text, -value if negative and value else +value, number.pasti and len(times) != 1)


def _amount(digits: str, *, scaled: bool) -> Bilangan | None:
    if scaled or not _GROUPS.fullmatch(digits):
        return read_number(digits)
    marks = {mark for mark in digits if not mark.isdigit()}
    if len(marks) > 1:
        return read_number(digits)
    certain = marks == {"."} or digits.count(",") > 1
    return Bilangan(digits, Decimal(re.sub(r"\D", "", digits)), certain)


def write_rupiah(value: Decimal | int, places: int = 2) -> str:
    """Return an amount as budget tables print it: ``Rp5.000,00``; ``places=0`` for running text: ``Rp5.000``."""
    text = write_number(Decimal(value), places)
    return f"-Rp{text[1:]}" if text.startswith("-") else f"Rp{text}"


def write_rupiah_short(value: Decimal | int, places: int = 1) -> str:
    """Return a large amount as sentences print it: ``Rp1,5 miliar``; below one million in full."""
    exact = Decimal(value)
    for power, word in _LARGE:
        if abs(exact) >= Decimal(10) ** power:
            short = write_number(exact.scaleb(-power), places, trim=True)
            return f"-Rp{short[1:]} {word}" if short.startswith("-") else f"Rp{short} {word}"
    return write_rupiah(exact, 0)
