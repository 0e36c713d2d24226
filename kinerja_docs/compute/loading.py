"""Reads the profiles strictly; a folder of the user's own comes before the ones shipped."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_docs.compute.profile import Kelompok, Profil
from kinerja_docs.errors import InvalidDeclaration
from kinerja_docs.files import read_file
from kinerja_docs.strict import explain, toml

if TYPE_CHECKING:
    from collections.abc import Mapping

NO_SCALE = "tanpa"
"""The name of the scale that gives no predikat."""
SHIPPED = Path(__file__).resolve().parent / "profil"


@cache
def load_figures(own: Path | None = None) -> Mapping[str, Profil]:
    """Return all profiles by name; a file in ``own`` replaces the shipped one of the same name.

    Raises:
        InvalidDeclaration: naming the file and every unknown key or wrong value in it.
    """
    if own is not None and not own.is_dir():
        raise InvalidDeclaration(f"{own}: folder profil tidak ada.")
    homes = [SHIPPED] if own is None else [SHIPPED, own]
    files = {path.name: path for home in homes for path in sorted(home.glob("*.toml"))}
    known = {profil.nama: profil for profil in map(_read, files.values())}
    return {name: _with_ranks(profil, known) for name, profil in known.items()}


def profile(name: str, own: Path | None = None) -> Profil:
    """Return a profile by its name.

    Raises:
        InvalidDeclaration: if there is none of this name, naming those that there are.
    """
    known = load_figures(own)
    if name not in known:
        raise InvalidDeclaration(f"{name}: profil tidak dikenal. Yang ada: {', '.join(sorted(known))}.")
    return known[name]


def with_scale(rules: Profil, name: str | None, own: Path | None = None) -> tuple[Profil, Profil | None]:
    """Return a profile with the bands of a scale, and the profile that the scale comes from.

    ``name`` is what a person chose, "tanpa" for no bands at all; without it the profile has its own bands or those that
    its key ``skala`` names.

    Raises:
        InvalidDeclaration: if there is no profile of this name, or it has no bands.
    """
    if name == NO_SCALE:
        return replace(rules, kategori=()), None
    if name is None and (rules.kategori or rules.skala is None):
        return rules, rules if rules.kategori else None
    scale = profile(name or rules.skala or "", own)
    if not scale.kategori or scale.kelompok != "capaian":
        raise InvalidDeclaration(f"{scale.nama}: profil ini tidak memuat skala predikat untuk capaian ([[kategori]]).")
    return replace(rules, kategori=scale.kategori, skala=scale.nama, desimal_kategori=scale.desimal_kategori), scale


def in_force(group: Kelompok, year: int, own: Path | None = None) -> Profil | None:
    """Return the youngest profile of a group that is in force in a year, None if there is none."""
    fitting = [profil for profil in load_figures(own).values() if profil.kelompok == group and profil.holds_in(year)]
    return max(fitting, key=lambda profil: (profil.berlaku_dari, profil.nama), default=None)


def _read(path: Path) -> Profil:
    from pydantic import TypeAdapter, ValidationError

    try:
        data = toml(read_file(path), path.name, str)
        return _checked(TypeAdapter(Profil).validate_python(data), path)
    except ValidationError as error:
        raise InvalidDeclaration(f"{path.name}: profil tidak sesuai.\n{explain(error)}") from error


def _with_ranks(profil: Profil, known: Mapping[str, Profil]) -> Profil:
    """Return a profile with the ranks of labels of the one that it names."""
    source = profil.skor_dari
    if source is None:
        return profil
    if source not in known:
        raise InvalidDeclaration(f"{profil.nama}: skor_dari menyebut profil {source}, yang tidak ada.")
    return replace(profil, skor={**known[source].skor, **profil.skor})


def _checked(profil: Profil, path: Path) -> Profil:
    """Refuse bands that are not in falling order or hide one another."""
    bounds = [band.di_atas if band.mulai is None else band.mulai for band in profil.kategori]
    known = [bound for bound in bounds if bound is not None]
    if known != sorted(set(known), reverse=True) or None in bounds[:-1]:
        raise InvalidDeclaration(f"{path.name}: [[kategori]] harus urut dari batas tertinggi ke terendah.")
    return profil
