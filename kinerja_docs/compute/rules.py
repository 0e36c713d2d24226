"""The formulas of capaian in use: T is the target, R the realisasi, the result is percent. Exact, with their trace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from kinerja_docs.bahasa.numbers import write_number

Rule = Callable[[Decimal, Decimal], tuple[Decimal, str]]
HUNDRED = Decimal(100)
_SHOWN_PLACES = 4


def shown(value: Decimal) -> str:
    """Return a number as traces print it: as it is given, long fractions with two decimals."""
    exponent = value.as_tuple().exponent
    long = isinstance(exponent, int) and exponent < -_SHOWN_PLACES
    return write_number(value, 2) if long else write_number(value)


def pos_ratio(target: Decimal, actual: Decimal) -> tuple[Decimal, str]:
    """Higher is better: R / T × 100. Source: PermenPANRB 8/2021, normal."""
    return actual * HUNDRED / target, f"{shown(actual)} / {shown(target)} × 100"


def neg_linear(target: Decimal, actual: Decimal) -> tuple[Decimal, str]:
    """Lower is better: (1 + (1 − R / T)) × 100. Source: PermenPANRB 8/2021, special."""
    return (2 * target - actual) * HUNDRED / target, f"(1 + (1 − {shown(actual)} / {shown(target)})) × 100"


def neg_ratio(target: Decimal, actual: Decimal) -> tuple[Decimal, str]:
    """Lower is better, as some applications compute it: T / R × 100; never negative, infinite at R = 0."""
    return target * HUNDRED / actual, f"{shown(target)} / {shown(actual)} × 100"


def neg_gap(target: Decimal, actual: Decimal) -> tuple[Decimal, str]:
    """The reduction below the target: (T − R) / T × 100. Zero where the target is met; only if asked for."""
    return (target - actual) * HUNDRED / target, f"({shown(target)} − {shown(actual)}) / {shown(target)} × 100"


def flat(target: Decimal, actual: Decimal) -> tuple[Decimal, str]:
    """Stay at the target: 100 if R = T, else R / T × 100."""
    if actual == target:
        return HUNDRED, f"{shown(actual)} sama dengan target {shown(target)}"
    return pos_ratio(target, actual)


RULES: Mapping[str, Rule] = {
    "POS_RATIO": pos_ratio,
    "NEG_LINEAR": neg_linear,
    "NEG_RATIO": neg_ratio,
    "NEG_GAP": neg_gap,
    "FLAT": flat,
}
