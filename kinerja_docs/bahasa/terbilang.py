"""Numbers in words (terbilang), and words back to numbers."""

from __future__ import annotations

import re
from decimal import Decimal

from kinerja_docs.bahasa.numbers import read_number, write_number

_DIGITS = "nol satu dua tiga empat lima enam tujuh delapan sembilan".split()
_POWERS = ((15, "kuadriliun"), (12, "triliun"), (9, "miliar"), (6, "juta"), (3, "ribu"))
_LIMIT = 10**18
_VALUES = {word: index for index, word in enumerate(_DIGITS)}
_SHORT = {"sepuluh": "satu puluh", "sebelas": "satu belas", "seratus": "satu ratus", "seribu": "satu ribu"}
_SCALES = {word: 10**power for power, word in _POWERS} | {"milyar": 10**9, "trilyun": 10**12}
_BOTH = re.compile(r"(?P<digits>[\d.,]+)\s*\((?P<words>[^)]+)\)")


def terbilang(value: Decimal | int) -> str:
    """Return a number in words, decimals digit by digit: ``82,51`` → "delapan puluh dua koma lima satu".

    Raises:
        ValueError: from 10^18 on, for which there are no words in common use.
    """
    exact = Decimal(value)
    whole, _, decimals = f"{abs(exact):f}".partition(".")
    if int(whole) >= _LIMIT:
        raise ValueError(f"{exact}: terlalu besar untuk ditulis dengan huruf")
    words = [_DIGITS[0]] if int(whole) == 0 else _whole(int(whole))
    after = ["koma", *(_DIGITS[int(digit)] for digit in decimals)] if decimals else []
    return " ".join((["minus"] if exact < 0 else []) + words + after)


def terbilang_rupiah(value: Decimal | int) -> str:
    """Return an amount in words with "rupiah" behind it; sen that are zero are not spoken.

    Raises:
        ValueError: as :func:`terbilang`.
    """
    exact = Decimal(value)
    return f"{terbilang(int(exact) if exact == int(exact) else exact)} rupiah"


def with_words(value: Decimal | int) -> str:
    """Return a number as legal texts print it: ``5 (lima)``."""
    return f"{write_number(value)} ({terbilang(value)})"


def read_terbilang(text: str) -> Decimal | None:
    """Return the number that words say, None if they say none; "rupiah" at the end and capitals do not matter."""
    low = re.sub(r"[-\s]+", " ", text.casefold()).strip(" .()")
    words = re.sub(r"\s*rupiah$", "", low).split(" ")
    negative = words[0] in ("minus", "min")
    whole, decimals = _parted(words[negative:])
    value = _read_whole(whole)
    if value is None or decimals is None or not all(word in _VALUES for word in decimals):
        return None
    digits = "".join(str(_VALUES[word]) for word in decimals)
    return Decimal(f"{'-' if negative else ''}{value}{'.' if digits else ''}{digits}")


def agrees(text: str) -> bool | None:
    """Tell whether digits and words of "7 (tujuh)" say the same; None if the text has not that form."""
    found = _BOTH.fullmatch(text.strip())
    number = None if found is None else read_number(found["digits"])
    words = None if found is None else read_terbilang(found["words"])
    return None if number is None or words is None else number.nilai == words


def _whole(number: int) -> list[str]:
    for power, word in _POWERS:
        count, rest = divmod(number, 10**power)
        if count:
            head = ["seribu"] if (count, power) == (1, 3) else [*_hundreds(count), word]
            return head + _whole(rest)
    return _hundreds(number)


def _hundreds(number: int) -> list[str]:
    count, rest = divmod(number, 100)
    head = [] if not count else ["seratus"] if count == 1 else [_DIGITS[count], "ratus"]
    return head + _tens(rest)


def _tens(number: int) -> list[str]:
    count, rest = divmod(number, 10)
    if count == 1:
        return ["sepuluh"] if rest == 0 else ["sebelas"] if rest == 1 else [_DIGITS[rest], "belas"]
    head = [_DIGITS[count], "puluh"] if count else []
    return head + ([_DIGITS[rest]] if rest else [])


def _parted(words: list[str]) -> tuple[list[str], list[str] | None]:
    """Return the words before and behind "koma"; None for the latter if nothing follows it."""
    if "koma" not in words:
        return words, []
    at = words.index("koma")
    return words[:at], words[at + 1 :] or None


def _read_whole(words: list[str]) -> int | None:
    if words == ["nol"]:
        return 0
    total, block, ceiling = 0, list[str](), _LIMIT
    for word in " ".join(_SHORT.get(word, word) for word in words).split():
        if word not in _SCALES:
            block.append(word)
            continue
        count = _read_block(block)
        if not count or _SCALES[word] >= ceiling:
            return None
        total, block, ceiling = total + count * _SCALES[word], [], _SCALES[word]
    last = _read_block(block) if block else 0
    return None if last is None or not (total or last) else total + last


def _read_block(words: list[str]) -> int | None:
    """Return a number below one thousand: digits, each followed by at most one of ratus, puluh, belas."""
    value, ceiling = 0, 1000
    rest = list(words)
    while rest:
        digit = _VALUES.get(rest.pop(0), 0)
        unit = rest.pop(0) if rest and rest[0] in ("ratus", "puluh", "belas") else ""
        size = {"ratus": 100, "puluh": 10}.get(unit, 1)
        if not digit or size >= ceiling or (unit == "belas" and ceiling < 100):
            return None
        value, ceiling = value + digit * size + (10 if unit == "belas" else 0), size
    return value
