"""When a value that was read is the value of the document: to the letter, in substance, or nearly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Literal, TypeVar

from kinerja_docs.bahasa.text import fold
from kinerja_docs.domain.leaves import Leaf

Matching = Literal["persis", "setara", "mirip"]
MATCHINGS: tuple[Matching, ...] = ("persis", "setara", "mirip")
"""Verbatim; letters and digits only, case folded; a Levenshtein ratio of 0.8 or more. Each allows what those before
it allow."""
SCORED: Matching = "setara"
"""The one that counts."""
NEARLY = 0.8
Group = Sequence[Leaf]
Pairs = list[tuple[int, int]]
T = TypeVar("T")


def pair_leaves(gold: Group, found: Group, matching: Matching) -> Pairs:
    """Return the indexes of the values of ``gold`` and ``found`` that are the same, each used once."""
    if matching != "mirip":
        return _equal(gold, found, lambda leaf: _key(leaf, matching))
    pairs = _equal(gold, found, lambda leaf: _key(leaf, SCORED))
    return pairs + _greedy(gold, found, pairs, _likeness)


def pair_records(gold: Sequence[Group], found: Sequence[Group], matching: Matching) -> Pairs:
    """Return the indexes of the records that are the same in all their values, each used once."""
    if matching != "mirip":
        return _equal(gold, found, lambda group: _group_key(group, matching))
    pairs = _equal(gold, found, lambda group: _group_key(group, SCORED))
    return pairs + _greedy(gold, found, pairs, _group_likeness)


def folded(text: str) -> str:
    """Return a text as it is compared; a sign such as "%" has no letters and stays itself."""
    return fold(text) or text.strip()


def _key(leaf: Leaf, matching: Matching) -> tuple[str, str, str]:
    value = leaf.value if matching == "persis" else folded(leaf.value)
    return leaf.path, folded(leaf.context), value


def _group_key(group: Group, matching: Matching) -> Hashable:
    return tuple(sorted(_key(leaf, matching) for leaf in group))


def _equal(gold: Sequence[T], found: Sequence[T], key: Callable[[T], Hashable]) -> Pairs:
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for index in reversed(range(len(found))):
        waiting[key(found[index])].append(index)
    return [(i, waiting[key(item)].pop()) for i, item in enumerate(gold) if waiting[key(item)]]


def _greedy(gold: Sequence[T], found: Sequence[T], taken: Pairs, likeness: Callable[[T, T], float]) -> Pairs:
    """Return the best pairs among what is not taken yet, the most alike first."""
    rest_gold = set(range(len(gold))) - {i for i, _ in taken}
    rest_found = set(range(len(found))) - {j for _, j in taken}
    alike = [(likeness(gold[i], found[j]), i, j) for i in rest_gold for j in rest_found]
    ranked = sorted((-ratio, i + j, abs(i - j), i, j) for ratio, i, j in alike if ratio >= NEARLY)
    return list(_first_come((i, j) for *_, i, j in ranked))


def _first_come(ranked: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    used_gold: set[int] = set()
    used_found: set[int] = set()
    for i, j in ranked:
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            yield i, j


def _likeness(left: Leaf, right: Leaf) -> float:
    if left.path != right.path or similarity(left.context, right.context) < NEARLY:
        return 0.0
    return similarity(left.value, right.value)


def similarity(left: str, right: str) -> float:
    """Return how alike two texts are, 0 to 1; one without letters (a number, a sign) is the same or it is not."""
    from rapidfuzz.distance import Levenshtein

    one, other = folded(left), folded(right)
    if any(map(str.isalpha, one)) and any(map(str.isalpha, other)):
        return Levenshtein.normalized_similarity(one, other)
    return float(one == other)


def _group_likeness(left: Group, right: Group) -> float:
    """Return how alike two records are; 0 unless every value of the one is nearly a value of the other."""
    if len(left) != len(right) or len(pair_leaves(left, right, "mirip")) != len(left):
        return 0.0
    return similarity(" ".join(leaf.value for leaf in left), " ".join(leaf.value for leaf in right))
