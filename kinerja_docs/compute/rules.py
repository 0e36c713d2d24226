"""The formulas of capaian in use: T is the target, R the realisasi, the result is percent. Exact, with their trace."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from kinerja_docs.bahasa.numbers import round_half_up, write_number

Rule = Callable[[Decimal, Decimal], tuple[Decimal, str]]
Step = Callable[[Sequence[Decimal]], tuple[Decimal, str]]
"""Computes from numbers a result and the trace of it."""
HUNDRED = Decimal(100)
_SHOWN_PLACES = 4
_STEPS = (2, 4, 6, 8, 10)
"""Decimals of the numbers of a trace: as few as let a reader compute its result again."""


def shown(value: Decimal) -> str:
    """Return a number as traces print it: as it is given, a fraction without end with two decimals."""
    return write_number(_shortened(value, 2, _STEPS[-1]))


def _shortened(value: Decimal, places: int, most: int) -> Decimal:
    """Return a number of more than ``most`` decimals with ``places``, all else as it is given."""
    exponent = value.as_tuple().exponent
    long = isinstance(exponent, int) and exponent < -most
    return round_half_up(value, places) if long else value


def retold(step: Step, numbers: Sequence[Decimal], places: int) -> str:
    """Return the trace of a step with as many decimals as its result needs.

    Args:
        step: computes from numbers the result and its trace.
        numbers: exact.
        places: decimals with which the result is printed.

    A trace that is printed can be computed again from what is printed; where not even ten decimals are enough, it says
    that it was computed from unrounded numbers.
    """
    wanted = round_half_up(step(numbers)[0], places)
    for decimals in _STEPS:
        value, trace = step([_shortened(number, decimals, max(_SHOWN_PLACES, decimals)) for number in numbers])
        if round_half_up(value, places) == wanted:
            return trace
    _, short = step([_shortened(number, 2, _SHOWN_PLACES) for number in numbers])
    return f"{short} (dihitung dari angka yang belum dibulatkan)"


def neg_target(target: Decimal, actual: Decimal) -> tuple[Decimal, str]:
    """Higher is better than a target below zero: (1 + (R − T) / |T|) × 100, as R / T would turn better into worse."""
    trace = f"(1 + ({_bracketed(actual)} − {_bracketed(target)}) / {shown(abs(target))}) × 100"
    return (abs(target) + actual - target) * HUNDRED / abs(target), trace


def neg_target_down(target: Decimal, actual: Decimal) -> tuple[Decimal, str]:
    """Lower is better than a target below zero: (1 + (T − R) / |T|) × 100."""
    trace = f"(1 + ({_bracketed(target)} − {_bracketed(actual)}) / {shown(abs(target))}) × 100"
    return (abs(target) + target - actual) * HUNDRED / abs(target), trace


def _bracketed(value: Decimal) -> str:
    return f"({shown(value)})" if value < 0 else shown(value)


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
    "NEG_TARGET": neg_target,
    "NEG_TARGET_TURUN": neg_target_down,
}
