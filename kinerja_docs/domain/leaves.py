"""A record taken apart into its values, each with its field and the jabatan or indikator that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

NOT_SCORED = frozenset({"skema", "asal", "temuan", "keyakinan", "cakupan", "ragu", "sebagian"})
_PERIODS = ("baseline", "target", "realisasi")
_LISTS = ("tugas", "fungsi", "uraian_tugas")
_RECORDS = ("indikator", "sasaran", "iku", "iki", "jabatan", "perjanjian", "anggaran", "dasar_hukum", "linieritas")


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value of a record.

    Attributes:
        pointer: where it stands in the record.
        path: its field, with the period where a value has one: ``iku/indikator/target/2021``.
        context: name of its jabatan or indikator, or the pasal of a regulation.
        value: as text.
        owner: pointer of the smallest record that it is a part of.
    """

    pointer: str
    path: str
    context: str
    value: str
    owner: str = ""

    @property
    def field(self) -> str:
        """The field under which it is counted, that is without a period."""
        steps = self.path.split("/")
        cut = next((i + 1 for i, step in enumerate(steps) if step in _PERIODS), len(steps))
        return "/".join(steps[:cut])


def leaves(record: Mapping[str, Any]) -> Iterator[Leaf]:
    """Yield every value of a record in the shape of its JSON; null, false and empty texts say nothing."""
    for key, value in record.items():
        if key not in NOT_SCORED:
            yield from _walk(value, Leaf(f"/{key}", key, "", ""))


def _walk(value: Any, at: Leaf) -> Iterator[Leaf]:
    match value:
        case dict():
            yield from _object(value, at)
        case list():
            for index, part in enumerate(value):
                yield from _walk(part, Leaf(f"{at.pointer}/{index}", at.path, at.context, at.value, at.owner))
        case None | False | "":
            return
        case _:
            yield replace(at, value="ya" if value is True else str(value))


def _object(value: dict[str, Any], at: Leaf) -> Iterator[Leaf]:
    if at.path.rpartition("/")[2] in _RECORDS:
        at = replace(at, owner=at.pointer)
    is_node = "jenis" in value and at.path.startswith("regulasi/")
    step = _node_step if is_node else _step
    for key, part in value.items():
        path = step(at.path, key, value)
        if path is not None:
            pointer = f"{at.pointer}/{key.replace('~', '~0').replace('/', '~1')}"
            yield from _walk(part, Leaf(pointer, path, _context(at, key, value), at.value, at.owner))


def _step(path: str, key: str, _: Mapping[str, Any]) -> str:
    """Return the field of a key; an item of a list is counted alike whether it has items of its own or not."""
    in_list = any(step in _LISTS for step in path.split("/"))
    if in_list and (key == "teks" or path.endswith(f"/{key}")):
        return path
    return f"{path}/{key}".rstrip("/")


def _node_step(path: str, key: str, node: Mapping[str, Any]) -> str | None:
    """Return the field of a key of a regulation's node: its kind instead of its depth."""
    if key in ("jenis", "isi"):
        return None if key == "jenis" else path
    return f"{path}/{node['jenis']}/{key}"


def _context(at: Leaf, key: str, value: Mapping[str, Any]) -> str:
    if key != "nama" and at.path.rpartition("/")[2] in ("jabatan", "indikator"):
        return str(value.get("nama") or at.context)
    if key == "isi" and value.get("jenis") == "pasal":
        return f"Pasal {value.get('nomor')}"
    return at.context
