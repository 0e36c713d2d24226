"""What a formula means: the trees of the contract (``formulasi.pohon``). All numbers are texts, as printed."""

from __future__ import annotations

from dataclasses import dataclass
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
