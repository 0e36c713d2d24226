"""The declaration of regulations, ``parsers/perbup.toml``: read strictly, an unknown key is an error."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TypeVar

from kinerja_docs.assets import folder
from kinerja_docs.errors import InvalidDeclaration

_Words = tuple[str, ...]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judul:
    """Names of the kinds of regulation."""

    jenis: _Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Frasa:
    """Phrases that give a jabatan its tugas, fungsi, uraian tugas; or headings over them."""

    tugas: _Words
    fungsi: _Words
    uraian_tugas: _Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Nama:
    """What surrounds the name of a jabatan in a sentence, and what names begin with."""

    pengantar: _Words
    kata_pengantar: _Words
    akhir: _Words
    awal: _Words
    bukan: _Words
    kata_jabatan: _Words
    umum: _Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Daftar:
    """Openings of lists."""

    pembuka: _Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Atasan:
    """Phrases that name the superior, and the words that end the name."""

    frasa: _Words
    akhir: _Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """All of ``perbup.toml``; ``padanan`` maps a unit to the title of its head."""

    judul: Judul
    frasa: Frasa
    kepala_bagian: Frasa
    nama: Nama
    daftar: Daftar
    atasan: Atasan
    padanan: dict[str, str]


def load_declaration(path: Path | None = None) -> Declaration:
    """Load the declaration of regulations.

    Raises:
        InvalidDeclaration: naming the file and the key that is unknown, missing or of the wrong type.
    """
    path = path or folder("parsers") / "perbup.toml"
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidDeclaration(f"{path.name}: deklarasi tidak dapat dibaca: {error}") from error
    _check_keys(path.name, "", raw, Declaration)
    return Declaration(
        judul=_section(path.name, "judul", raw["judul"], Judul),
        frasa=_section(path.name, "frasa", raw["frasa"], Frasa),
        kepala_bagian=_section(path.name, "kepala_bagian", raw["kepala_bagian"], Frasa),
        nama=_section(path.name, "nama", raw["nama"], Nama),
        daftar=_section(path.name, "daftar", raw["daftar"], Daftar),
        atasan=_section(path.name, "atasan", raw["atasan"], Atasan),
        padanan=_pairs(path.name, raw["padanan"]),
    )


def _check_keys(name: str, prefix: str, raw: object, section: type) -> dict[str, object]:
    if not isinstance(raw, dict):
        raise InvalidDeclaration(f"{name}: {prefix.rstrip('.')} harus berupa tabel.")
    known = [field.name for field in fields(section)]
    for key in raw:
        if key not in known:
            raise InvalidDeclaration(f"{name}: kunci tidak dikenal {prefix}{key}. Yang dikenal: {', '.join(known)}.")
    for key in known:
        if key not in raw:
            raise InvalidDeclaration(f"{name}: kunci {prefix}{key} tidak ada. Tambahkan, walau kosong.")
    return raw


def _section(name: str, key: str, raw: object, section: type[_T]) -> _T:
    table = _check_keys(name, f"{key}.", raw, section)
    return section(**{inner: _words(name, f"{key}.{inner}", value) for inner, value in table.items()})


def _words(name: str, key: str, value: object) -> _Words:
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise InvalidDeclaration(f"{name}: {key} harus berupa daftar teks yang tidak kosong.")
    for item in value:
        if item.count("{") != item.count("{jabatan}") or item.count("{") > 1:
            raise InvalidDeclaration(f'{name}: {key}: "{item}" hanya boleh memuat satu {{jabatan}}.')
    return tuple(value)


def _pairs(name: str, value: object) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(head, str) for head in value.values()):
        raise InvalidDeclaration(f'{name}: padanan harus berupa pasangan unit = "kepala".')
    return dict(value)
