"""What a text looks like, without knowing any word: a number, an amount, the number of a row, a value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kinerja_docs.geometry.page import Row

_AMOUNT = re.compile(r"(?:[A-Z][a-z]\.?\s*)?[<>≥≤±]?\s*\d[\d.,]*\s*(?:,-|%|-)?|[A-Z][a-z]\.?|-")
"""A number with what may stand around it: a currency of two letters, a comparison, a percent sign, a dash for cents."""
_CURRENCY = re.compile(r"[A-Z][a-z]\.?")
_NUMBERED = re.compile(r"\(?\d{1,3}[.):]?(?:\s|$)")
_COUNTED = re.compile(r"(\d{1,3})[.):]?(?:\s|$)")
_ORDINAL = re.compile(r"(\d{1,3})[.)]?")
_VALUE = re.compile(r"(?:[A-Z][a-z]\.?\s*)?[<>≥≤±]?\s*\d(?!\d?[.)]\s)")


def is_amount(part: Row) -> bool:
    """Whether nothing but a number, a percentage or an amount of money stands there."""
    return _AMOUNT.fullmatch(part.text) is not None


def is_currency(part: Row) -> bool:
    """Whether two letters stand there as before an amount."""
    return _CURRENCY.fullmatch(part.text) is not None


def is_numbered(part: Row) -> bool:
    """Whether a part begins with the number of a row."""
    return _NUMBERED.match(part.text) is not None


def is_value(part: Row) -> bool:
    """Whether a part begins with a number that is no label."""
    return _VALUE.match(part.text) is not None


def count(part: Row) -> int | None:
    """Return the number that a part begins with."""
    found = _COUNTED.match(part.text)
    return int(found[1]) if found else None


def count_on(numbers: Sequence[Row]) -> bool:
    """Whether all are lone numbers, each one more than that before."""
    found = [_ORDINAL.fullmatch(number.text) for number in numbers]
    values = [int(match[1]) for match in found if match is not None]
    return len(values) == len(found) and all(after == before + 1 for before, after in pairwise(values))
