"""What holds for any record."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja_docs.evaluation import MATCHINGS, Leaf, Score
from kinerja_docs.evaluation.matching import pair_leaves, pair_records

WORDS = st.sampled_from(
    ["Nilai SKM", "nilai skm.", "Nilai SKN", "Laporan", "Laporan kinerja", "Laporan kinerjaa", "85", "86", "%", "8,5"]
)
LEAVES = st.lists(
    st.builds(Leaf, st.just("/a"), st.sampled_from(["iku/uraian", "visi"]), WORDS, WORDS), min_size=1, max_size=14
)
calm = settings(deadline=None)


def scored(gold: list[Leaf], found: list[Leaf], matching: str) -> Score:
    return Score(len(gold), len(found), len(pair_leaves(gold, found, matching)))  # type: ignore[arg-type]


@calm
@given(LEAVES)
def test_against_itself_all_is_right(gold: list[Leaf]) -> None:
    for matching in MATCHINGS:
        score = scored(gold, gold, matching)
        assert (score.precision, score.recall, score.f1) == (1, 1, 1)
        assert pair_records([gold], [gold], matching) == [(0, 0)]


@calm
@given(LEAVES, st.data())
def test_what_is_dropped_lowers_recall_exactly(gold: list[Leaf], data: st.DataObject) -> None:
    dropped = data.draw(st.sets(st.integers(0, len(gold) - 1)))
    rest = [leaf for index, leaf in enumerate(gold) if index not in dropped]
    for matching in MATCHINGS:
        score = scored(gold, rest, matching)
        assert score.recall == (len(gold) - len(dropped)) / len(gold)
        assert score.precision == (1 if rest else 0)


@calm
@given(LEAVES, LEAVES)
def test_changing_sides_changes_precision_and_recall(one: list[Leaf], other: list[Leaf]) -> None:
    for matching in MATCHINGS:
        there, back = scored(one, other, matching), scored(other, one, matching)
        assert (there.precision, there.recall, there.f1) == (back.recall, back.precision, back.f1)


@calm
@given(LEAVES, LEAVES)
def test_a_wider_matching_finds_no_less(one: list[Leaf], other: list[Leaf]) -> None:
    strict, folded, soft = (scored(one, other, matching).correct for matching in MATCHINGS)
    assert strict <= folded <= soft <= min(len(one), len(other))


@calm
@given(LEAVES, LEAVES)
def test_a_value_is_used_once(one: list[Leaf], other: list[Leaf]) -> None:
    for matching in MATCHINGS:
        pairs = pair_leaves(one, other, matching)
        assert len({i for i, _ in pairs}) == len(pairs)
        assert len({j for _, j in pairs}) == len(pairs)


@calm
@given(LEAVES)
def test_order_and_pointers_do_not_matter(gold: list[Leaf]) -> None:
    turned = [replace(leaf, pointer=f"/b/{index}") for index, leaf in enumerate(reversed(gold))]
    assert scored(gold, turned, "persis").f1 == 1
