"""Reads ``parsers/*.toml`` strictly; a folder of the user's own comes before the one shipped."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypeVar

from kinerja_docs.assets import folder
from kinerja_docs.errors import InvalidDeclaration
from kinerja_docs.profiles.model import Kind, Profiles, TableRule, Vocabulary
from kinerja_docs.profiles.regulation import Frasa, RegulationDeclaration
from kinerja_docs.strict import explain

VOCABULARY, REGULATION = "vocabulary.toml", "perbup.toml"
T = TypeVar("T")


def load_profiles(own: Path | None = None) -> Profiles:
    """Return all declarations; a file in ``own`` replaces the shipped one of the same name.

    Raises:
        InvalidDeclaration: naming the file and every unknown key or wrong value in it.
    """
    files = {path.name: path for home in _homes(own) for path in sorted(home.glob("*.toml"))}
    vocabulary = _read(files.pop(VOCABULARY), Vocabulary)
    regulation = _phrased(_read(files.pop(REGULATION), RegulationDeclaration))
    kinds = [_checked(_read(path, Kind), path, vocabulary) for path in files.values()]
    return Profiles(vocabulary=vocabulary, regulation=regulation, kinds={kind.jenis: kind for kind in kinds})


def _homes(own: Path | None) -> list[Path]:
    shipped = folder("parsers")
    if own is None:
        return [shipped]
    if not own.is_dir():
        raise InvalidDeclaration(f"{own}: folder deklarasi tidak ada.")
    return [shipped, own]


def _read(path: Path, kind: type[T]) -> T:
    from pydantic import TypeAdapter, ValidationError

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return TypeAdapter(kind).validate_python(data)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InvalidDeclaration(f"{path.name}: bukan TOML yang benar: {error}") from error
    except ValidationError as error:
        raise InvalidDeclaration(f"{path.name}: deklarasi tidak sesuai.\n{explain(error)}") from error


def _checked(kind: Kind, path: Path, vocabulary: Vocabulary) -> Kind:
    known = {*vocabulary.kolom, *kind.kolom}
    named = [column for rule in kind.tabel for column in _columns(rule)]
    unknown = [column for column in named if column not in known]
    if unknown:
        raise InvalidDeclaration(f"{path.name}: kolom tidak dikenal di [[tabel]]: {', '.join(unknown)}.")
    return kind


def _phrased(declaration: RegulationDeclaration) -> RegulationDeclaration:
    """Check the mini-syntax of the phrases: at most one {jabatan}, and no other braces."""
    phrases = [text for part in (declaration.frasa, declaration.kepala_bagian) for text in _words(part)]
    wrong = [text for text in phrases if text.count("{") > 1 or text.count("{") != text.count("{jabatan}")]
    if wrong:
        raise InvalidDeclaration(f'{REGULATION}: "{wrong[0]}" hanya boleh memuat satu {{jabatan}}.')
    return declaration


def _words(part: Frasa) -> tuple[str, ...]:
    return (*part.tugas, *part.fungsi, *part.uraian_tugas)


def _columns(rule: TableRule) -> tuple[str, ...]:
    return (*rule.wajib, *rule.salah_satu, *rule.tanpa, *rule.sebagai, *rule.sebagai.values())
