"""Where a label may belong: to a list that is open, to a list that begins; each place with its cost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kinerja_docs.bahasa.numbering import BULLET, Reading, write_label
from kinerja_docs.extract.regulation.outline import costs
from kinerja_docs.extract.regulation.outline.state import Frame, Run, State

_GOES_ON = re.compile(r"[;,]\s*(?:dan\s?/\s?atau|dan|atau)?$")
_RANK = {"I.": 0, "A.": 1, "(1)": 2}
"""Kinds of labels that number chapters and ayat; all others rank below them, and are alike."""
_DASHES = "-–"
"""Bullets that are parts of sentences as well."""
_DEEPEST = 24
"""Nodes open at once; deeper only nonsense goes, and work would grow with the square of it."""


class Spot(NamedTuple):
    """A place for a label: its cost, its reading, how many open nodes stay open before it."""

    cost: float
    reading: Reading
    depth: int


def spots(state: State, options: Sequence[Reading], sign: str, *, high: bool) -> Iterator[Spot]:
    """Yield the places that a label has; ``high``: its text says who has duties, or is a heading."""
    if options[0].kind == BULLET:
        yield from _bullet(state, options[0], sign)
        return
    left = costs.LEFT_EMPTY if state.top.ending.endswith(":") else 0.0
    for reading in options:
        misread = _misread(reading, sign)
        for spot in _on(state, reading, high=high):
            yield spot._replace(cost=spot.cost + misread + left)
        for spot in _new(state, reading, options, high=high):
            yield spot._replace(cost=spot.cost + misread)


def _misread(reading: Reading, sign: str) -> float:
    """Return what it costs that a label is not what it looks like."""
    if not reading.misread:
        return 0.0
    is_same = write_label(reading.kind, reading.number).casefold() == sign.casefold()
    return costs.ANOTHER_SIZE if is_same else costs.MISREAD


def announces(state: State, *, free: bool) -> bool:
    """Tell whether a list is to come: after a colon, a label that stands alone, or a heading."""
    top = state.top
    if top.kind and not top.ending:
        return True
    if (top.kind or free) and top.title and not top.texts and not top.filled and len(state.stack) > 1:
        return True
    return top.ending.endswith(":") or (top.is_structural and not top.texts and not top.filled)


def _on(state: State, reading: Reading, *, high: bool) -> Iterator[Spot]:
    """Yield the open lists that a label goes on with."""
    top = len(state.stack) - 1
    unfinished = bool(_GOES_ON.search(state.top.ending[-20:]))
    settled = state.top.is_complete or not state.top.ending
    for depth in range(top, state.floor - 1, -1):
        runs = state.stack[depth].runs
        for age, run in enumerate(reversed(runs)):
            order = _order(run, reading, settled=settled) if run.kind == reading.kind else None
            if order is None:
                continue
            cost = order + (costs.OVERTAKEN if age else 0.0)
            cost += costs.CLIMB * (top - depth) + (costs.UNFINISHED if unfinished and depth < top - 1 else 0.0)
            yield Spot(cost + (_below(state, depth, run) if high else 0.0), reading, depth + 1)


def _order(run: Run, reading: Reading, *, settled: bool) -> float | None:
    """Return what it costs that ``reading`` comes after the last item of a list; None if it is too far."""
    if reading.suffix:
        return 0.0 if reading.number == run.number and reading.suffix > run.suffix else None
    if reading.number == run.number + 1:
        return 0.0
    if reading.number > run.number + costs.WIDEST_JUMP:
        return None
    return costs.ASTRAY + (0.0 if settled else costs.UNSETTLED)


def _below(state: State, depth: int, run: Run | None) -> float:
    """Return what it costs that a sentence which gives duties stands in a list below ``depth``: no list of duties."""
    if run is not None and run.high:
        return 0.0
    inside = any(frame.gives for frame in state.stack[state.floor : depth + 1])
    return costs.BELOW_ITEM if inside and not (run is None and state.stack[depth].high) else 0.0


def _new(state: State, reading: Reading, options: Sequence[Reading], *, high: bool) -> Iterator[Spot]:
    """Yield the places where a list begins with a label."""
    top = len(state.stack) - 1
    is_first = reading.number == 1 and not reading.suffix
    announced = announces(state, free=state.free)
    is_near = 0 < reading.number <= costs.WIDEST_JUMP
    if top + 1 >= _DEEPEST or not (is_first or (is_near and (announced or _is_settled(state, reading)))):
        return
    cost = 0.0 if is_first else costs.NOT_FIRST
    if announced:
        yield Spot(cost, reading, top + 1)
        return
    if not is_first:
        yield Spot(cost + costs.INVERTED, reading, top if state.top.jenis == "teks" and top else top + 1)
        return
    kinds = {run.kind for frame in state.stack[state.floor :] for run in frame.runs}
    cost += costs.UNANNOUNCED + (costs.SAME_KIND if any(other.kind in kinds for other in options) else 0.0)
    for depth, more in _parents(state, reading, high=high):
        yield Spot(cost + more, reading, depth + 1)


def _is_settled(state: State, reading: Reading) -> bool:
    """Tell whether a list may begin with another number than its first: a figure, after a sentence that has ended."""
    return reading.kind == "1." and not reading.misread and not reading.suffix and state.top.is_complete and state.free


def _parents(state: State, reading: Reading, *, high: bool) -> Iterator[tuple[int, float]]:
    """Yield the open nodes that may have a list which nothing announces, with what more it costs."""
    top = len(state.stack) - 1
    rank = _RANK.get(reading.kind, len(_RANK))
    over = [d for d in range(state.floor + 1, top + 1) if _ranks_below(state.stack[d], rank)]
    yield top, (costs.INVERTED if over else 0.0) + (_below(state, top, None) if high else 0.0)
    if over:
        yield over[0] - 1, costs.CLIMB + (_below(state, over[0] - 1, None) if high else 0.0)
    giving = [d for d in range(state.floor, top + 1) if state.stack[d].gives] if high else []
    for depth in (d for last in giving[-1:] for d in (last, last - 1) if d >= state.floor):
        yield depth, costs.CLIMB * (top - depth) - costs.UNANNOUNCED


def _ranks_below(frame: Frame, rank: int) -> bool:
    return bool(frame.kind) and _RANK.get(frame.kind, len(_RANK)) > rank


def _bullet(state: State, reading: Reading, sign: str) -> Iterator[Spot]:
    """Yield the list of a bullet; another sign after an item that is not finished begins a list below it."""
    top = state.top
    size = len(state.stack)
    if top.kind != BULLET and (top.ending.endswith(":") or (top.title and not top.texts)):
        yield Spot(0.0, reading, size)
        return
    tails = [
        (depth, state.stack[depth].runs[-1])
        for depth in range(size - 1, state.floor - 1, -1)
        if state.stack[depth].runs
    ]
    lists = [(depth, run) for depth, run in tails if run.kind == BULLET]
    alike = [depth for depth, run in lists if run.printed == sign]
    if alike or (lists and (top.kind != BULLET or (top.is_complete and not top.ending.endswith(":")))):
        yield Spot(0.0, reading, (alike or [depth for depth, _ in lists])[0] + 1)
    elif announces(state, free=state.free) or top.is_complete or not top.texts or top.kind == BULLET:
        yield Spot(0.0, reading, size)
    elif sign not in _DASHES:
        yield Spot(costs.UNANNOUNCED, reading, size)
