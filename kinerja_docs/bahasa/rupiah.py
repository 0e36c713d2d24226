"""Amounts of money in every form that budgets print, and in the one that they are to be written in."""

from __future__ import annotations

import re
from decimal import Decimal

from kinerja_docs.bahasa.numbers import Bilangan, read_number, write_number
from kinerja_docs.bahasa.terbilang import read_terbilang
from kinerja_docs.bahasa.text import normalise

_AMOUNT = re.compile(
    r"""(?P<open>\()?(?P<sign>[-−–])?\s*(?P<mark>Rp\s?\.?|IDR)?\s*(?P<inner>[-−–])?\s*
        (?P<number>[\dOoIl|](?:[\dOoIl|., '’´;]*[\dOoIl|])?)
        (?P<dash>\s?[.,;]\s?0{0,2}\s?[-–—=]+|\s?[-–—=]+)?\s*
        (?P<times>ribu|rb|juta|jt|miliar|milyar|m|triliun|trilyun|t)?\s*(?P<word>rupiah)?\s*(?P<close>\))?\.?""",
    re.IGNORECASE | re.VERBOSE,
)
_POWERS = {"r": 3, "j": 6, "m": 9, "t": 12}
_LARGE = ((12, "triliun"), (9, "miliar"), (6, "juta"))
_GROUPS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_ODD_END = re.compile(r"(?P<whole>\d{1,3}(?P<mark>[.,])\d{3}(?:(?P=mark)\d{3})*)(?P<last>[.,;])(?P<end>\d{2})")
"""Thousands, then two digits behind another mark than the comma that parts them from sen, or behind the same one."""
_APOSTROPHES = re.compile(r"(?<=\d)['’´](?=\d{3}(?!\d))")
_LETTERS = str.maketrans("OoIl|", "00111")
_SPELLED = re.compile(r"(?P<amount>.*\d.*?)\s*\(\s*(?P<words>[^\W\d][^()\d]+)\)\s*\.?")
_MOST_LETTERS = 3
"""Letters that stand for digits in one amount; a word of such letters is no amount."""


def read_rupiah(text: str) -> Bilangan | None:
    """Return an amount in rupiah, or None if ``text`` is none.

    Accepts "Rp5.000,00", "Rp. 5.000,-", "Rp.5000,0-", "IDR 5,000.00", "Rp1,5 miliar", "5.000.000" and, as budgets write
    what is taken away, "(5.000)". Three digits behind any mark are thousands here, as nobody prints tenths of a sen;
    behind a single comma, and behind a mark of the other kind ("5.000.000,000"), ``pasti`` is False, as it is for the
    letters M and T, for letters between the digits ("1.25O.000"), and where the mark before the sen is unusual. Words
    in brackets behind it must say the same.
    """
    flat = normalise(text)
    spelled = _SPELLED.fullmatch(flat)
    said = None if spelled is None else read_terbilang(spelled["words"])
    if spelled is None or said is None:
        return _read(flat, text)
    found = _read(spelled["amount"], text)
    return found if found is not None and found.nilai == said else None


def _read(flat: str, text: str) -> Bilangan | None:
    found = _AMOUNT.fullmatch(flat)
    if found is None or bool(found["open"]) != bool(found["close"]):
        return None
    number = _amount(found["number"], scaled=found["times"] is not None)
    if number is None:
        return None
    times = (found["times"] or "").casefold()
    value = _whole(number.nilai * 10 ** _POWERS[times[0]]) if times else number.nilai
    negative = bool(found["sign"] or found["inner"] or found["open"])
    return Bilangan(text, -value if negative and value else +value, number.pasti and len(times) != 1)


def _whole(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _amount(printed: str, *, scaled: bool) -> Bilangan | None:
    digits = _APOSTROPHES.sub("", printed.translate(_LETTERS))
    letters = sum((not sign.isdigit() and sign.isalpha()) or sign == "|" for sign in printed)
    if letters and (letters > _MOST_LETTERS or letters >= sum(map(str.isdigit, printed))):
        return None
    number = read_number(digits) if scaled else _of_groups(digits) or read_number(digits)
    return number if number is None or not letters else Bilangan(printed, number.nilai, pasti=False)


def _of_groups(digits: str) -> Bilangan | None:
    """Return an amount of thousands: all groups of three; sen behind an unusual mark are doubted."""
    if _GROUPS.fullmatch(digits):
        kinds = {mark for mark in digits if not mark.isdigit()}
        certain = len(kinds) == 1 and (kinds == {"."} or digits.count(",") > 1)
        return Bilangan(digits, Decimal(re.sub(r"\D", "", digits)), certain)
    odd = _ODD_END.fullmatch(digits)
    if odd is None or (odd["last"] != odd["mark"] and odd["last"] != ";"):
        return None
    whole = re.sub(r"\D", "", odd["whole"])
    return Bilangan(digits, Decimal(f"{whole}.{odd['end']}"), pasti=False)


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
