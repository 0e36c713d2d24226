"""Rules brought into line: the same as pdfplumber does, wherever the rules are."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pdfplumber.table import merge_edges

from kinerja_docs.geometry.page import Rule
from kinerja_docs.geometry.strokes import SNAP, Stroke, Strokes, strokes

PLACE = st.integers(0, 12).map(lambda step: 10.0 * step)
NEAR = st.sampled_from([0.0, 0.0, 0.5, 1.2])
RULE = st.tuples(st.booleans(), PLACE, PLACE, PLACE, NEAR)


def rule(upright: bool, at: float, one: float, other: float, aside: float) -> Rule:
    start, end, at = min(one, other), max(one, other) + aside, at + aside
    return Rule(True, at, start, at, end) if upright else Rule(False, start, at, end, at)


def as_pdfplumber_has_it(drawn: Strokes) -> list[dict[str, Any]]:
    upright = [
        {"orientation": "v", "x0": at, "x1": at, "top": start, "bottom": end} for at, start, end, _ in drawn.upright
    ]
    level = [{"orientation": "h", "x0": start, "x1": end, "top": at, "bottom": at} for at, start, end, _ in drawn.level]
    return upright + level


def sized(edge: dict[str, Any]) -> dict[str, Any]:
    return edge | {"width": edge["x1"] - edge["x0"], "height": edge["bottom"] - edge["top"]}


@given(st.lists(RULE, max_size=30))
def test_strokes_are_the_edges_of_pdfplumber(drawn: list[tuple[bool, float, float, float, float]]) -> None:
    rules = [one for one in (rule(*each) for each in drawn) if one.x1 - one.x0 > SNAP or one.bottom - one.top > SNAP]
    upright = [Stroke(one.x0, one.top, one.bottom) for one in rules if one.upright]
    level = [Stroke(one.top, one.x0, one.x1) for one in rules if not one.upright]
    plain = [sized(edge) for edge in as_pdfplumber_has_it(Strokes(upright, level))]
    snapped = [rounded(edge) for edge in merge_edges(plain, SNAP, SNAP, SNAP, SNAP)]
    merged = [edge for edge in merge_edges(snapped, 0, 0, SNAP, SNAP) if length(edge) >= 4]
    assert shape(as_pdfplumber_has_it(strokes(rules))) == shape(merged)


def rounded(edge: dict[str, Any]) -> dict[str, Any]:
    """Its means of three rules differ in their last digit, and then it leaves pieces of one line apart."""
    return edge | {side: round(edge[side], 3) for side in ("x0", "top", "x1", "bottom")}


def length(edge: dict[str, Any]) -> float:
    return float(max(edge["x1"] - edge["x0"], edge["bottom"] - edge["top"]))


def shape(drawn: list[dict[str, Any]]) -> list[tuple[str, tuple[float, ...]]]:
    sides = ("x0", "top", "x1", "bottom")
    return sorted((edge["orientation"], tuple(round(edge[side], 3) for side in sides)) for edge in drawn)
