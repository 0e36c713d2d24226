"""The outline of a list whose items are known already, as those of a label or of a cell are: how deep each one lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from kinerja_docs.bahasa.numbering import BULLET, Reading, readings
from kinerja_docs.extract.regulation.outline.spots import spots
from kinerja_docs.extract.regulation.outline.state import Frame, Push, State, best
from kinerja_docs.source import Place

_NOWHERE = Place(berkas="")


class Labelled(NamedTuple):
    """An item: its label ("" where it has none), its text, and how deep the source itself says that it lies."""

    label: str
    text: str
    level: int = 0


def levels(items: Sequence[Labelled]) -> list[int]:
    """Return the depth of each item, 0 for those of the list itself; one without a label lies beside the one above."""
    states = [State(0.0, (Frame("teks"),))]
    for item in items:
        states = best([after for state in states for after in _after(state, item)])
    chain, depths = states[0].steps, []
    while chain is not None:
        chain, step = chain
        depths += [step.depth - 1] if isinstance(step, Push) else []
    return depths[::-1]


def _after(state: State, item: Labelled) -> list[State]:
    """Return the readings that an item makes of one."""
    options = tuple(_of_level(reading, item.level) for reading in readings(item.label)) if item.label else ()
    sign = f"{item.label}{item.level or ''}"
    found = [
        state.pushed(_push(spot.depth, item, spot.reading, sign), spot.cost).lengthened(item.text)
        for spot in (spots(state, options, sign, high=False) if options else ())
    ]
    return found or [state.pushed(_push(_beside(state, item), item, _unlabelled(item), sign)).lengthened(item.text)]


def _beside(state: State, item: Labelled) -> int:
    """Return where an item without a label belongs: to the list of such items of its level, else beside the last."""
    kind, size = _unlabelled(item).kind, len(state.stack)
    lists = (depth for depth in range(size - 1, -1, -1) if any(run.kind == kind for run in state.stack[depth].runs))
    last = size if state.top.ending.endswith(":") else size - 1
    return next(lists, max(last, 1) - 1) + 1


def _unlabelled(item: Labelled) -> Reading:
    return Reading(f"·{item.level}", 0)


def _of_level(reading: Reading, level: int) -> Reading:
    """Return a reading as one of another kind where the source says that it lies deeper."""
    return replace(reading, kind=f"{reading.kind}{level}") if level and reading.kind != BULLET else reading


def _push(depth: int, item: Labelled, reading: Reading, sign: str) -> Push:
    return Push(depth, "butir", _NOWHERE, item.label, reading.kind, reading.number, reading.suffix, sign)
