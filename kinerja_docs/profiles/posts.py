"""The declaration of jabatan, ``parsers/jabatan.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

_STRICT = {"extra": "forbid"}
_Words = tuple[str, ...]
Tingkat = Literal["kepala daerah", "kepala", "eselon III", "eselon IV"]
"""The level that decides which indicators and which budget a jabatan answers for."""
Over = Literal["kepala", "sekretaris", ""]
"""Who stands over a jabatan within its office; "" where the kind of office does not tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindOfOffice:
    """A kind of office: what it and its head are called, and who stands over whom in it.

    ``kepala`` is the title of the head, with {tempat} for the rest of the office's name or {nama} for all of it.
    """

    __pydantic_config__ = _STRICT
    golongan: str
    awal: _Words
    kepala: str
    juga: _Words = ()
    atasan: Literal["kepala daerah", "kecamatan", ""]
    tingkat: Tingkat | None = None
    bawahan: Mapping[str, Over] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class KindOfRegion:
    """A kind of region and the title of its head; ``ditunjuk``: a civil servant, not elected."""

    __pydantic_config__ = _STRICT
    awal: _Words
    kepala: str
    ditunjuk: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A kind of jabatan below the head of an office; ``luar``: it stands above the offices instead."""

    __pydantic_config__ = _STRICT
    nama: str
    sebutan: _Words
    tingkat: Tingkat | None = None
    atasan: Over
    luar: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Posts:
    """All of ``jabatan.toml``; ``singkatan`` and ``ejaan`` map what is written to what it is compared as."""

    __pydantic_config__ = _STRICT
    penghubung: _Words
    kantor: tuple[KindOfOffice, ...]
    daerah: tuple[KindOfRegion, ...]
    peran: tuple[Role, ...]
    singkatan: Mapping[str, str]
    ejaan: Mapping[str, str]
