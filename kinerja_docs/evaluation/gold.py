"""What a careful person read in a document, with what that person was not sure of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from kinerja_docs.domain.leaves import Leaf, leaves
from kinerja_docs.errors import InvalidRecord
from kinerja_docs.evaluation.matching import folded, similarity


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold file.

    Attributes:
        name: name of the document that it belongs to.
        record: the record, as its JSON; an object leaves out what nobody annotated.
        doubtful: pointers that are not scored, nor what is below them (``ragu``).
        partial: True if only what it names was annotated, or pointers of the parts that were (``sebagian``).
    """

    name: str
    record: Mapping[str, Any]
    doubtful: tuple[str, ...] = ()
    partial: bool | tuple[str, ...] = False


def load_gold(data: bytes, name: str) -> Gold:
    """Return the gold file of the document ``name``.

    Raises:
        InvalidRecord: naming the document and what does not fit.
    """
    try:
        record = json.loads(data)
    except ValueError as error:
        raise InvalidRecord(f"gold {name}: bukan JSON yang benar ({error}).") from error
    if not isinstance(record, dict):
        raise InvalidRecord(f"gold {name}: harus objek JSON.")
    doubtful, partial = record.pop("ragu", []), record.pop("sebagian", False)
    _validate(record, name)
    if not _is_pointers(doubtful) or not (isinstance(partial, bool) or _is_pointers(partial)):
        raise InvalidRecord(f"gold {name}: ragu dan sebagian adalah daftar penunjuk, misalnya /iku/0/uraian.")
    return Gold(name, record, tuple(doubtful), partial if isinstance(partial, bool) else tuple(partial))


def _validate(record: Mapping[str, Any], name: str) -> None:
    """Refuse a key that no record has: it would count as lost for ever."""
    from kinerja_docs.domain import boundary

    plain = deepcopy(dict(record))
    if isinstance(plain.get("regulasi"), dict):
        plain["regulasi"].pop("pasal", None)
    boundary.load(json.dumps(plain), f"gold {name}")


def _is_pointers(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(part, str) and part.startswith("/") for part in value)


def comparable(gold: Gold, record: Mapping[str, Any]) -> tuple[list[Leaf], list[Leaf]]:
    """Return the values of gold and record that are scored."""
    wanted, found = {"regulasi": None, **gold.record}, _with_pasal(record)
    doubts = [(pointer, counterpart(pointer, wanted, found)) for pointer in gold.doubtful]
    for pointer, other in doubts:
        if other is not None and pointer.endswith("/nama"):
            _put(found, other, _get(wanted, pointer))
    skipped = [other for _, other in doubts if other is not None] + list(_not_annotated(wanted, found))
    right = [leaf for leaf in leaves(wanted) if not _below(leaf.pointer, gold.doubtful)]
    read = [leaf for leaf in leaves(found) if not _below(leaf.pointer, skipped)]
    return _annotated(gold, wanted, found, right, read)


def _with_pasal(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a copy in which the regulation tells the number of its articles, as gold files do."""
    copy = deepcopy(dict(record))
    regulation = copy.get("regulasi")
    if regulation:
        regulation["pasal"] = sum(_articles(node) for node in regulation.get("batang_tubuh", ())) or None
    return copy


def _articles(node: Mapping[str, Any]) -> int:
    return int(node["jenis"] == "pasal") + sum(_articles(inner) for inner in node.get("isi", ()))


def _not_annotated(gold: Mapping[str, Any], record: Mapping[str, Any]) -> Iterator[str]:
    """Yield the pointers of what the gold file has no key for."""
    for key, value in record.items():
        if key not in gold:
            yield f"/{key}"
        elif isinstance(value, dict) and isinstance(gold[key], dict):
            yield from (f"/{key}/{inner}" for inner in value if inner not in gold[key])


def _annotated(
    gold: Gold, wanted: dict[str, Any], found: dict[str, Any], right: list[Leaf], read: list[Leaf]
) -> tuple[list[Leaf], list[Leaf]]:
    """Leave out what lies beyond the part that was annotated."""
    if gold.partial is True:
        known = {(leaf.path, folded(leaf.context)) for leaf in right}
        return right, [leaf for leaf in read if (leaf.path, folded(leaf.context)) in known]
    if gold.partial is False:
        return right, read
    parts = [counterpart(pointer, wanted, found) for pointer in gold.partial]
    kept = [pointer for pointer in parts if pointer is not None]
    return (
        [leaf for leaf in right if _below(leaf.pointer, gold.partial)],
        [leaf for leaf in read if _below(leaf.pointer, kept)],
    )


def _below(pointer: str, tops: Iterable[str]) -> bool:
    return any(pointer == top or pointer.startswith(f"{top}/") for top in tops)


def counterpart(pointer: str, gold: Any, record: Any) -> str | None:
    """Return the pointer of the same thing in ``record``, whose lists may have other lengths and another order."""
    found = ""
    for step in pointer.split("/")[1:]:
        if isinstance(gold, list) and isinstance(record, list):
            other = _aligned(gold, record).get(int(step)) if step.isdigit() else None
            if other is None:
                return None
            gold, record, found = gold[int(step)], record[other], f"{found}/{other}"
        elif isinstance(gold, dict) and isinstance(record, dict) and step in record:
            gold, record, found = gold.get(step), record[step], f"{found}/{step}"
        else:
            return None
    return found


def _aligned(gold: Sequence[Any], record: Sequence[Any]) -> dict[int, int]:
    """Return which item of ``record`` stands for which of ``gold``: the most alike first, then in order."""
    left, right = [*map(_label, gold)], [*map(_label, record)]
    ranked = sorted((-similarity(a, b), abs(i - j), i, j) for i, a in enumerate(left) for j, b in enumerate(right))
    pairs: dict[int, int] = {}
    for distance, _, i, j in ranked:
        if distance <= -0.5 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    rest = [j for j in range(len(right)) if j not in pairs.values()]
    return pairs | dict(zip((i for i in range(len(left)) if i not in pairs), rest, strict=False))


def _label(item: Any) -> str:
    """Return what an item of a list is known by: its name, otherwise all that it says."""
    if isinstance(item, dict):
        return str(item.get("nama") or " ".join(leaf.value for leaf in leaves(item)))
    return str(item)


def _get(data: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        data = data[int(step)] if isinstance(data, list) else data.get(step)
    return data


def _put(data: Any, pointer: str, value: Any) -> None:
    head, _, last = pointer.rpartition("/")
    _get(data, head)[last] = value
