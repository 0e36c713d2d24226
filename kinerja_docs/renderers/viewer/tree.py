"""The record as a tree of labelled values, in the words of the people who read it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from kinerja_docs.domain import Kinerja, Temuan
from kinerja_docs.domain.boundary import plain
from kinerja_docs.renderers.viewer.places import Places

GRAVITIES = ("galat", "peringatan", "info")
_HIDDEN = ("skema", "asal", "temuan", "keyakinan", "cakupan")
_PERIODS = ("baseline", "target", "realisasi")
_TITLES = ("nama", "uraian", "teks", "judul", "sasaran_pd", "tentang")
_LABELS = {
    "alasan": "Alasan",
    "anggaran": "Anggaran",
    "batang_tubuh": "Batang tubuh",
    "dasar_hukum": "Dasar hukum",
    "iki": "Indikator Kinerja Individu",
    "iku": "Indikator Kinerja Utama",
    "jabatan": "Jabatan",
    "nip": "NIP",
    "pembilang": "Pembilang",
    "perangkat_daerah": "Perangkat daerah",
    "perubahan": "Perjanjian perubahan",
    "pohon": "Arti rumus",
    "sasaran_pd": "Sasaran perangkat daerah",
    "sasaran_rpjmd": "Sasaran RPJMD",
    "tujuan_pd": "Tujuan perangkat daerah",
    "tujuan_rpjmd": "Tujuan RPJMD",
}
_ITEMS = {
    "anggaran": "Baris",
    "dasar_hukum": "Peraturan",
    "iki": "Sasaran",
    "iku": "Sasaran",
    "indikator": "Indikator",
    "jabatan": "Jabatan",
    "linieritas": "Baris",
    "perjanjian": "Perjanjian",
    "sasaran": "Sasaran",
}


@dataclass(frozen=True, slots=True)
class Node:
    """A value or a group of values.

    Attributes:
        number: names the node on the page.
        label: what it is.
        text: the value; of a group its title.
        place: number of the place where it was read.
        findings: what is to be said of it.
        sure: how sure its reading is, None where the program is sure.
        children: what the group holds.
    """

    number: int
    label: str
    text: str | None
    place: int | None
    findings: tuple[Temuan, ...] = ()
    children: tuple[Node, ...] = ()
    sure: float | None = None


@dataclass(slots=True)
class _Builder:
    places: Places
    findings: Mapping[str, Sequence[Temuan]]
    sure: Mapping[str, float]
    numbers: count[int] = field(default_factory=lambda: count(1))

    def children(self, pairs: Sequence[tuple[str, str, Any]]) -> tuple[Node, ...]:
        """Return a node for each label, pointer and value that says something or is spoken of."""
        return tuple(self.node(label, at, value) for label, at, value in pairs if self.shown(at, value))

    def shown(self, pointer: str, value: Any) -> bool:
        """Tell whether a value says something, or a finding says that it is missing."""
        return not _is_empty(value) or any(at == pointer or at.startswith(f"{pointer}/") for at in self.findings)

    def node(self, label: str, pointer: str, value: Any) -> Node:
        """Return the node of any value."""
        match value:
            case dict():
                return self.group(label, pointer, value)
            case [str(only)]:
                item = f"{pointer}/0"
                return self.leaf(label, item, only, self.noted(pointer, item))
            case list():
                items = self.children(_items(pointer, value))
                place = self.places.asal.get(pointer)
                return Node(next(self.numbers), label, None, place, self.noted(pointer), items)
        return self.leaf(label, pointer, _words(value), self.noted(pointer))

    def leaf(self, label: str, pointer: str, text: str | None, findings: tuple[Temuan, ...]) -> Node:
        """Return the node of a single value."""
        return Node(next(self.numbers), label, text, self.places.of(pointer), findings, sure=self.sure.get(pointer))

    def group(self, label: str, pointer: str, value: dict[str, Any]) -> Node:
        """Return the node of an object; what it is known by is its title and not repeated below."""
        number, title = next(self.numbers), _title(label, value)
        place = self.places.of(f"{pointer}/{title}") if title else self.places.asal.get(pointer)
        findings = self.noted(pointer, f"{pointer}/{title}") if title else self.noted(pointer)
        pairs = [pair for key, part in value.items() if key != title for pair in self.parts(pointer, key, part)]
        text = value[title] if title else None
        sure = self.sure.get(f"{pointer}/{title}") if title else None
        return Node(number, _kind(label, value), text, place, findings, self.children(pairs), sure)

    def parts(self, pointer: str, key: str, value: Any) -> list[tuple[str, str, Any]]:
        """Return what stands under a key: a value, those of periods, or the items of a list that name themselves."""
        at = f"{pointer}/{_escaped(key)}"
        if key in _PERIODS and isinstance(value, dict):
            return [(f"{_label(key)} {period}".strip(), f"{at}/{_escaped(period)}", value[period]) for period in value]
        if key in _ITEMS and isinstance(value, list) and at not in self.findings and any(map(_is_object, value)):
            return _items(at, value)
        return [(_label(key), at, value)]

    def noted(self, *pointers: str) -> tuple[Temuan, ...]:
        """Return the findings about these pointers."""
        return tuple(finding for pointer in pointers for finding in self.findings.get(pointer, ()))


def tree(record: Kinerja, places: Places) -> tuple[Node, ...]:
    """Return what the record says, part by part; what it does not say is left out unless a finding is about it."""
    findings: dict[str, list[Temuan]] = defaultdict(list)
    for finding in record.temuan:
        findings[finding.di].append(finding)
    said = {key: value for key, value in plain(record).items() if key not in _HIDDEN}
    return _Builder(places, findings, record.keyakinan).children(
        [(_label(key), f"/{key}", value) for key, value in said.items()]
    )


def walk(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield every node, parents before their children."""
    for node in nodes:
        yield node
        yield from walk(node.children)


def gravest(findings: Sequence[Temuan]) -> str | None:
    """Return the gravity of the worst finding."""
    return min((finding.tingkat for finding in findings), key=GRAVITIES.index, default=None)


def _items(pointer: str, items: Sequence[Any]) -> list[tuple[str, str, Any]]:
    name = _ITEMS.get(pointer.rpartition("/")[2], "")
    return [(f"{name} {index + 1}".strip(), f"{pointer}/{index}", item) for index, item in enumerate(items)]


def _title(label: str, value: Mapping[str, Any]) -> str | None:
    keys = ("jenis",) if label == _LABELS["pohon"] else _TITLES
    return next((key for key in keys if value.get(key) and isinstance(value[key], str)), None)


def _is_object(value: object) -> bool:
    return isinstance(value, dict)


def _is_empty(value: Any) -> bool:
    if isinstance(value, dict):
        return all(map(_is_empty, value.values()))
    if isinstance(value, list):
        return all(map(_is_empty, value))
    return value is None or value is False or value == ""


def _words(value: Any) -> str | None:
    return "ya" if value is True else None if value in (None, False, "") else str(value)


def _label(key: str) -> str:
    return _LABELS.get(key, key.replace("_", " ").capitalize())


def _kind(label: str, value: Mapping[str, Any]) -> str:
    """Return the label of an object; a node of a regulation is called by its kind and number."""
    if "isi" in value:
        return f"{value['jenis']} {value.get('nomor') or ''}".strip().capitalize()
    return label


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")
