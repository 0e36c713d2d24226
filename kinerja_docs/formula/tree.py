"""What a formula means: the trees of the contract (``formulasi.pohon``). All numbers are texts, as printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

_STRICT = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rasio:
    """``pembilang / penyebut x pengali``; ``pengali`` is None where no factor is printed, "100" for "x 100%"."""

    __pydantic_config__ = _STRICT
    jenis: Literal["rasio"] = "rasio"
    pembilang: Suku
    penyebut: Suku
    pengali: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cacah:
    """A plain count."""

    __pydantic_config__ = _STRICT
    jenis: Literal["cacah"] = "cacah"
    uraian: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gabungan:
    """A sum, a difference, a product or a mean of its terms."""

    __pydantic_config__ = _STRICT
    jenis: Literal["jumlah", "selisih", "kali", "rata_rata"]
    suku: tuple[Suku, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pertumbuhan:
    """``(kini − lalu) / lalu x pengali``."""

    __pydantic_config__ = _STRICT
    jenis: Literal["pertumbuhan"] = "pertumbuhan"
    kini: Suku
    lalu: Suku
    pengali: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Indeks:
    """A score that somebody else gives: ``metode`` is "ikm", "akip" or the name printed."""

    __pydantic_config__ = _STRICT
    jenis: Literal["indeks"] = "indeks"
    metode: str
    penilai: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kondisi:
    """Met or not met."""

    __pydantic_config__ = _STRICT
    jenis: Literal["kondisi"] = "kondisi"


Pohon = Rasio | Cacah | Gabungan | Pertumbuhan | Indeks | Kondisi
Suku = str | Pohon


def leaves(suku: Suku) -> Iterator[str]:
    """Yield the texts of a tree in the order in which they are printed; a score or a condition has none."""
    match suku:
        case str(text):
            yield text
        case Rasio(pembilang=first, penyebut=second) | Pertumbuhan(kini=first, lalu=second):
            yield from (*leaves(first), *leaves(second))
        case Gabungan(suku=terms):
            yield from (leaf for term in terms for leaf in leaves(term))
        case Cacah(uraian=text):
            yield text


def with_leaves(pohon: Pohon, change: Callable[[str], str]) -> Pohon:
    """Return a tree of the same shape with every text changed."""

    def changed(suku: Suku) -> Suku:
        return change(suku) if isinstance(suku, str) else with_leaves(suku, change)

    match pohon:
        case Rasio(pembilang=top, penyebut=bottom):
            return replace(pohon, pembilang=changed(top), penyebut=changed(bottom))
        case Pertumbuhan(kini=now, lalu=before):
            return replace(pohon, kini=changed(now), lalu=changed(before))
        case Gabungan(suku=terms):
            return replace(pohon, suku=tuple(map(changed, terms)))
        case Cacah(uraian=text):
            return replace(pohon, uraian=change(text))
    return pohon
