"""Reads ``parsers/*.toml`` strictly; a folder of the user's own comes before the one shipped."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from kinerja_docs.assets import folder
from kinerja_docs.errors import InvalidDeclaration
from kinerja_docs.files import read_file
from kinerja_docs.profiles.model import Kind, Profiles, TableRule, Vocabulary
from kinerja_docs.profiles.posts import Posts
from kinerja_docs.profiles.regulation import Frasa, RegulationDeclaration
from kinerja_docs.strict import explain, toml

VOCABULARY, REGULATION, POSTS = "vocabulary.toml", "perbup.toml", "jabatan.toml"
T = TypeVar("T")


def load_profiles(own: Path | None = None) -> Profiles:
    """Return all declarations; a file in ``own`` replaces the shipped one of the same name.

    Raises:
        InvalidDeclaration: naming the file and every unknown key or wrong value in it.
    """
    files = {path.name: path for home in _homes(own) for path in sorted(home.glob("*.toml"))}
    vocabulary = _read(files.pop(VOCABULARY), Vocabulary)
    regulation = _phrased(_read(files.pop(REGULATION), RegulationDeclaration))
    _posts(files.pop(POSTS))
    kinds: dict[str, Kind] = {}
    for path in files.values():
        kind = _checked(_read(path, Kind), path, vocabulary)
        if kind.jenis in kinds:
            raise InvalidDeclaration(f'{path.name}: jenis "{kind.jenis}" sudah dipakai berkas lain. Pilih nama lain.')
        kinds[kind.jenis] = kind
    return Profiles(vocabulary=vocabulary, regulation=regulation, kinds=kinds)


def load_posts(own: Path | None = None) -> Posts:
    """Return what jabatan are called and who stands over whom; the file in ``own`` replaces the shipped one.

    Raises:
        InvalidDeclaration: naming the file and every unknown key or wrong value in it.
    """
    paths = [path for home in _homes(own) if (path := home / POSTS).is_file()]
    return _posts(paths[-1])


def _posts(path: Path) -> Posts:
    posts = _read(path, Posts)
    roles = {role.nama for role in posts.peran}
    unknown = sorted({name for kind in posts.kantor for name in kind.bawahan if name not in roles})
    if unknown:
        known = ", ".join(sorted(roles))
        raise InvalidDeclaration(f"{path.name}: peran tidak dikenal di bawahan: {', '.join(unknown)}. Ada: {known}.")
    return posts


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
        data = toml(read_file(path), path.name)
        return TypeAdapter(kind).validate_python(data)
    except ValidationError as error:
        raise InvalidDeclaration(f"{path.name}: deklarasi tidak sesuai.\n{explain(error)}") from error


def _checked(kind: Kind, path: Path, vocabulary: Vocabulary) -> Kind:
    named = [column for rule in kind.tabel for column in _columns(rule)]
    unknown = [column for column in named if column not in {*vocabulary.kolom, *kind.kolom}]
    if unknown:
        raise InvalidDeclaration(f"{path.name}: kolom tidak dikenal di [[tabel]]: {', '.join(unknown)}.")
    unused = [column for column in kind.kolom if column not in {*vocabulary.kolom, *named}]
    if unused:
        known = ", ".join(vocabulary.kolom)
        raise InvalidDeclaration(f"{path.name}: kolom tidak dikenal di [kolom]: {', '.join(unused)}. Ada: {known}.")
    if kind.perjanjian is None and any(rule.menjadi == "anggaran" for rule in kind.tabel):
        raise InvalidDeclaration(f'{path.name}: tabel yang menjadi "anggaran" memerlukan bagian [perjanjian].')
    _check_phrases([text for phrases in kind.pengantar.values() for text in phrases], path.name)
    return kind


def _phrased(declaration: RegulationDeclaration) -> RegulationDeclaration:
    _check_phrases(
        [text for part in (declaration.frasa, declaration.kepala_bagian) for text in _words(part)], REGULATION
    )
    return declaration


def _check_phrases(phrases: list[str], name: str) -> None:
    """Check the mini-syntax of phrases: some word, at most one {jabatan}, and no other braces."""
    for text in phrases:
        if text.count("{") > 1 or text.count("{") != text.count("{jabatan}"):
            raise InvalidDeclaration(f'{name}: "{text}" hanya boleh memuat satu {{jabatan}}.')
        if not text.partition("{jabatan}")[2].strip() and not text.partition("{jabatan}")[0].strip():
            raise InvalidDeclaration(f'{name}: "{text}" tidak memuat kata pengantar.')


def _words(part: Frasa) -> tuple[str, ...]:
    return (*part.tugas, *part.fungsi, *part.uraian_tugas)


def _columns(rule: TableRule) -> tuple[str, ...]:
    return (*rule.wajib, *rule.salah_satu, *rule.tanpa, *rule.sebagai, *rule.sebagai.values())
