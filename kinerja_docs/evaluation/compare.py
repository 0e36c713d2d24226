"""A record against its gold file."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from kinerja_docs.domain.leaves import Leaf
from kinerja_docs.domain.verdict import CHECK
from kinerja_docs.evaluation.gold import Gold, comparable
from kinerja_docs.evaluation.keyed import hashed
from kinerja_docs.evaluation.matching import MATCHINGS, SCORED, Matching, folded, pair_leaves, pair_records
from kinerja_docs.evaluation.result import Doubts, Outcome, Score


def compare(gold: Gold, record: Mapping[str, Any], *, kind: str, error: str | None = None) -> Outcome:
    """Return the scores of ``record`` (in the shape of its JSON) against what a person read in the document.

    Args:
        gold: what is right.
        record: what was read; ``{}`` if nothing could be read.
        kind: the format under which the document is counted.
        error: why it could not be read.
    """
    wanted, found = comparable(gold, record)
    pairs = {matching: pair_leaves(wanted, found, matching) for matching in MATCHINGS}
    right_gold, right_found = ({pair[side] for pair in pairs[SCORED]} for side in (0, 1))
    return Outcome(
        name=gold.name,
        format=kind,
        fields={matching: _by_field(wanted, found, pairs[matching]) for matching in MATCHINGS},
        records=_records(wanted, found),
        lost=tuple(leaf for i, leaf in enumerate(wanted) if i not in right_gold),
        made_up=tuple(leaf for j, leaf in enumerate(found) if j not in right_found),
        doubts=_doubts(found, right_found, record),
        group=_group(gold),
        error=error,
    )


def compare_keyed(near: Gold, exact: Gold, record: Mapping[str, Any], document: bytes, *, kind: str) -> Outcome:
    """Return the scores of ``record`` against gold whose texts are hashed; "mirip" cannot be told from "setara"."""
    scored = compare(near, hashed(record, document, folded), kind=kind)
    verbatim = compare(exact, hashed(record, document, str), kind=kind)
    return replace(
        scored,
        fields={**scored.fields, "persis": verbatim.fields["setara"]},
        records={**scored.records, "persis": verbatim.records["setara"]},
    )


def _doubts(found: Sequence[Leaf], right: Container[int], record: Mapping[str, Any]) -> Doubts:
    sure = record.get("keyakinan") or {}
    grave = [str(each["di"]) for each in record.get("temuan") or () if each["di"] and each["tingkat"] != "info"]

    def is_told(leaf: Leaf) -> bool:
        return sure.get(leaf.pointer, 1.0) < CHECK or any(f"{leaf.pointer}/".startswith(f"{di}/") for di in grave)

    told = [is_told(leaf) for leaf in found]
    wrong = [each for j, each in enumerate(told) if j not in right]
    return Doubts(len(wrong), sum(wrong), len(told) - len(wrong), sum(told) - sum(wrong))


def _group(gold: Gold) -> str:
    return str((gold.record.get("perangkat_daerah") or {}).get("daerah") or "")


def _by_field(wanted: Sequence[Leaf], found: Sequence[Leaf], pairs: Iterable[tuple[int, int]]) -> dict[str, Score]:
    return _scores([leaf.field for leaf in wanted], [leaf.field for leaf in found], [wanted[i].field for i, _ in pairs])


def _scores(wanted: Sequence[str], found: Sequence[str], correct: Sequence[str]) -> dict[str, Score]:
    counts = [Counter(names) for names in (wanted, found, correct)]
    return {name: Score(*(count[name] for count in counts)) for name in dict.fromkeys([*wanted, *found])}


def _records(wanted: Sequence[Leaf], found: Sequence[Leaf]) -> dict[Matching, dict[str, Score]]:
    gold_kinds, gold_groups = _grouped(wanted)
    kinds, groups = _grouped(found)
    return {
        matching: _scores(gold_kinds, kinds, [gold_kinds[i] for i, _ in pair_records(gold_groups, groups, matching)])
        for matching in MATCHINGS
    }


def _grouped(leaves: Sequence[Leaf]) -> tuple[list[str], list[list[Leaf]]]:
    """Return kind and values of each record: a jabatan, a line of the budget, an indikator with its sasaran …"""
    groups: dict[str, list[Leaf]] = defaultdict(list)
    for leaf in leaves:
        groups[leaf.owner].append(leaf)
    groups.pop("", None)
    for owner in [owner for owner in groups if "/indikator/" in owner]:
        sasaran = owner.rpartition("/indikator/")[0]
        groups[owner] += [leaf for leaf in leaves if leaf.owner == sasaran]
    with_indikator = {owner.rpartition("/indikator/")[0] for owner in groups}
    kept = {owner: group for owner, group in groups.items() if owner not in with_indikator}
    return [_kind(owner) for owner in kept], list(kept.values())


def _kind(owner: str) -> str:
    name = owner.rpartition("/")[0].rpartition("/")[2]
    return "sasaran" if name in ("iku", "iki") else name
