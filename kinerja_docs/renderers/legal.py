"""Regulations as an office lists them: the highest first, in one way of writing, with where they were promulgated."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from kinerja_docs.bahasa.text import fold
from kinerja_docs.domain import DasarHukum
from kinerja_docs.renderers.wording import cited, regulation

_RANKS: tuple[tuple[str, ...], ...] = (
    ("undangundangdasar", "uud"),
    ("ketetapanmajelis", "ketetapanmpr", "tapmpr"),
    ("undangundang", "uu", "peraturanpemerintahpengganti", "perppu", "perpu"),
    ("peraturanpemerintah", "pp"),
    ("peraturanpresiden", "perpres", "keputusanpresiden", "keppres", "instruksipresiden", "inpres"),
    ("peraturanmenteri", "permen", "peraturanbersama", "peraturankepala", "peraturanbadan", "peraturanlembaga"),
    ("keputusanmenteri", "kepmen", "keputusanbersama", "keputusankepala", "suratedaranmenteri"),
    ("peraturandaerahprovinsi", "perdaprovinsi"),
    ("peraturangubernur", "pergub", "keputusangubernur"),
    ("peraturandaerah", "perda"),
    ("peraturanbupati", "perbup", "peraturanwali", "perwal"),
    ("keputusanbupati", "keputusanwali"),
)
"""The order of UU 12/2011, pasal 7 and 8, as Mengingat lists it; what is not named stands last."""
_PROVINCE = re.compile(r"\s*prov(?:insi)?\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
Hanya = Literal["", "kecamatan", "bila dikutip"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Peraturan:
    """A national regulation that is known: ``lembaran`` is where it was promulgated, ``sumber`` where that was seen."""

    jenis: str
    nomor: str
    tahun: int
    tentang: str
    sumber: str
    diperiksa: int
    lembaran: str = ""
    hanya: Hanya = ""

    def dasar(self) -> DasarHukum:
        """Return it as a record holds it; a number that holds its year needs no other."""
        year = None if str(self.tahun) in self.nomor else self.tahun
        return DasarHukum(jenis=self.jenis, nomor=self.nomor, tahun=year, tentang=self.tentang)


@cache
def known() -> tuple[Peraturan, ...]:
    """Return the national regulations that are known."""
    source = files("kinerja_docs.renderers").joinpath("peraturan.toml").read_text(encoding="utf-8")
    return tuple(Peraturan(**each) for each in tomllib.loads(source)["peraturan"])


def national(year: int | None, *, kecamatan: bool) -> tuple[DasarHukum, ...]:
    """Return the national regulations on which a decree of this year rests."""
    wanted = ("", "kecamatan") if kecamatan else ("",)
    return tuple(each.dasar() for each in known() if each.hanya in wanted and each.tahun <= (year or each.tahun))


def ranked(regulations: Iterable[DasarHukum]) -> tuple[DasarHukum, ...]:
    """Return regulations from the highest rank to the lowest, the older ones first; each once, in its first wording."""
    first: dict[tuple[object, ...], DasarHukum] = {}
    for each in regulations:
        first.setdefault(_key(each), each)
    return tuple(sorted(first.values(), key=lambda each: (_rank(each), _year(each))))


def promulgated(dasar: DasarHukum) -> str:
    """Return a regulation as decrees cite it, with its Lembaran Negara or Berita Negara where that is known."""
    said = "lembaran" in (dasar.tentang or "").casefold() or "berita negara" in (dasar.tentang or "").casefold()
    where = "" if said else _places().get(_key(dasar), "")
    return f"{cited(dasar)} ({where})" if where else cited(dasar)


def in_one_case(regulations: Sequence[DasarHukum]) -> tuple[str, ...]:
    """Return regulations in one way of writing: in capitals if all their titles are, else none of them.

    A title in small letters is never raised, for nobody could tell afterwards how the regulation writes it.
    """
    capitals = all(each.tentang is None or each.tentang.isupper() for each in regulations)
    return tuple(map(regulation if capitals else cited, regulations))


@cache
def _places() -> dict[tuple[object, ...], str]:
    return {_key(each.dasar()): each.lembaran for each in known()}


def _key(dasar: DasarHukum) -> tuple[object, ...]:
    if dasar.nomor is None:
        return _rank(dasar), dasar.daerah, dasar.tahun, dasar.tentang
    return _rank(dasar), fold(dasar.daerah or ""), fold(dasar.nomor), _year(dasar)


def _year(dasar: DasarHukum) -> int:
    """Return the year of a regulation, 0 where it has none."""
    held = _YEAR.search(dasar.nomor or "")
    return dasar.tahun or (int(held[0]) if held else 0)


def _rank(dasar: DasarHukum) -> int:
    kind = fold(dasar.jenis)
    if _PROVINCE.match(dasar.daerah or "") and kind in ("peraturandaerah", "perda"):
        kind += "provinsi"
    return _rank_of(kind)


@lru_cache(maxsize=256)
def _rank_of(kind: str) -> int:
    """Return the rank whose longest name a kind begins with: a Perppu begins like a Peraturan Pemerintah."""
    found = ((len(name), rank) for rank, names in enumerate(_RANKS) for name in names if _is_called(kind, name))
    return max(found, default=(0, len(_RANKS)))[1]


def _is_called(kind: str, name: str) -> bool:
    """Tell whether a kind begins with a name; an abbreviation of two or three letters is all of it."""
    return kind == name or (len(name) > 3 and kind.startswith(name))
