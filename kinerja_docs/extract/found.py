"""What extraction finds: values with their places and doubts, in the shape of the record.

A draft is the record being built: lists and dicts as in JSON, with a ``Found`` at each leaf. ``settle`` takes it apart
into data, places and findings, so that no JSON pointer is ever written by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kinerja_docs.domain import Temuan
from kinerja_docs.domain.record import Tingkat
from kinerja_docs.source import Place


@dataclass(frozen=True, slots=True)
class Doubt:
    """A finding that does not know its pointer yet."""

    kode: str
    tingkat: Tingkat
    pesan: str


@dataclass(frozen=True, slots=True)
class Found:
    """A value of the record, where it was read, and what is to be said of it."""

    value: Any
    place: Place
    doubts: tuple[Doubt, ...] = ()


Draft = Found | str | int | bool | None | Sequence["Draft"] | Mapping[str, "Draft"]


@dataclass(frozen=True, slots=True)
class Settled:
    """A draft taken apart; ``asal`` and ``temuan`` are keyed by JSON pointer."""

    data: Any
    asal: dict[str, Place]
    temuan: tuple[Temuan, ...]


def settle(draft: Draft, pointer: str = "") -> Settled:
    """Return data, places and findings of ``draft``."""
    leaves = list(_leaves(draft, pointer))
    asal = {at: found.place for at, found in leaves}
    temuan = [
        Temuan(kode=d.kode, tingkat=d.tingkat, di=at, pesan=d.pesan) for at, found in leaves for d in found.doubts
    ]
    return Settled(_data(draft), asal, tuple(dict.fromkeys(temuan)))


def _leaves(draft: Draft, pointer: str) -> Iterator[tuple[str, Found]]:
    match draft:
        case Found():
            yield pointer, draft
        case Mapping():
            for key, value in draft.items():
                yield from _leaves(value, f"{pointer}/{_escaped(key)}")
        case list() | tuple():
            for index, value in enumerate(draft):
                yield from _leaves(value, f"{pointer}/{index}")


def _data(draft: Draft) -> Any:
    match draft:
        case Found(value=value):
            return value
        case Mapping():
            return {key: _data(value) for key, value in draft.items()}
        case list() | tuple():
            return [_data(value) for value in draft]
    return draft


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")
