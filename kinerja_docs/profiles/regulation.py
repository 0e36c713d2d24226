"""The declaration of regulations, ``parsers/perbup.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_STRICT = {"extra": "forbid"}
_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judul:
    """Names of the kinds of regulation."""

    __pydantic_config__ = _STRICT
    jenis: _Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Frasa:
    """Phrases that give a jabatan its tugas, fungsi, uraian tugas; or headings over them.

    ``bebas``: phrases that give tugas only in a text that is no regulation.
    """

    __pydantic_config__ = _STRICT
    tugas: _Words
    fungsi: _Words
    uraian_tugas: _Words
    bebas: _Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Nama:
    """What surrounds the name of a jabatan in a sentence, and what names begin with."""

    __pydantic_config__ = _STRICT
    pengantar: _Words
    kata_pengantar: _Words
    kutipan: _Words
    akhir: _Words
    awal: _Words
    bukan: _Words
    kata_jabatan: _Words
    judul: _Words
    umum: _Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Daftar:
    """Openings of lists, and the words by which a sentence passes on to the details of a tugas."""

    __pydantic_config__ = _STRICT
    pembuka: _Words
    penghubung: _Words
    rincian: _Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    """Titles of the column that names the jabatan in a table of tugas and fungsi."""

    __pydantic_config__ = _STRICT
    jabatan: _Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Atasan:
    """Phrases that name the superior, and the words that end the name."""

    __pydantic_config__ = _STRICT
    frasa: _Words
    akhir: _Words


@dataclass(frozen=True, slots=True, kw_only=True)
class RegulationDeclaration:
    """All of ``perbup.toml``; ``padanan`` maps a unit to the title of its head."""

    __pydantic_config__ = _STRICT
    judul: Judul
    frasa: Frasa
    kepala_bagian: Frasa
    nama: Nama
    daftar: Daftar
    tabel: Tabel
    atasan: Atasan
    padanan: Mapping[str, str]
