"""Pangkat and golongan ruang of civil servants, each from the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.bahasa.tables import table
from kinerja_docs.bahasa.text import fold, normalise

_GOLONGAN = re.compile(
    r"(?<![A-Za-z])(?P<roman>IV|I{1,3})\s*[/.\-]?\s*\(?(?P<letter>[a-e])\)?(?![A-Za-z])", re.IGNORECASE
)
_LEVEL = re.compile(r"\b(?:tingkat|tkt|tk)\b\.?\s*(?:I|1|l)\b", re.IGNORECASE)
_WORDS = re.compile(r"\b(?:gol(?:ongan)?(?:\s+ruang)?|ruang|pangkat)\b[.:]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pangkat:
    """What was read: ``nama`` and ``golongan`` as they are to be written, and what is wrong with them together."""

    teks: str
    nama: str | None
    golongan: str | None
    masalah: tuple[Masalah, ...] = ()


def pangkat_of(golongan: str) -> str | None:
    """Return the pangkat of a golongan ruang in any spelling ("III/d", "III d"), else None."""
    known = _golongan(golongan)
    return None if known is None else _by_golongan().get(known)


def golongan_of(nama: str) -> str | None:
    """Return the golongan ruang of a pangkat in any spelling ("Penata Tk. I", "PENATA TINGKAT 1"), else None."""
    return _by_name().get(_folded(nama))


def read_pangkat(text: str) -> Pangkat:
    """Return pangkat and golongan from "Penata Tk. I (III/d)", "Pembina, IV/a" or one of the two alone.

    What the text does not say is filled in from the other; where both are printed and do not belong together both stay
    as printed and the problem ``PANGKAT_GOLONGAN`` says so.
    """
    flat = normalise(text)
    golongan = _golongan(flat)
    nama = normalise(_WORDS.sub(" ", _without_golongan(flat) if golongan else flat)).strip(" ,;/()-.:")
    expected = golongan_of(nama)
    if nama and expected is None:
        unknown = Masalah("PANGKAT_TIDAK_DIKENAL", f"Pangkat “{nama}” tidak ada dalam daftar.", "peringatan")
        return Pangkat(text, None, golongan, (unknown,))
    if not nama:
        return Pangkat(text, None if golongan is None else _by_golongan().get(golongan), golongan)
    proper = _by_golongan()[expected or ""]
    if golongan is None or golongan == expected:
        return Pangkat(text, proper, expected)
    message = f"{proper} adalah golongan {expected}, bukan {golongan}. Periksa mana yang benar."
    return Pangkat(text, proper, golongan, (Masalah("PANGKAT_GOLONGAN", message, "peringatan"),))


def write_pangkat(golongan: str, *, short: bool = True) -> str | None:
    """Return pangkat and golongan as they stand under a signature: "Penata Tk. I (III/d)", else None."""
    nama = pangkat_of(golongan)
    if nama is None:
        return None
    return f"{nama.replace('Tingkat', 'Tk.') if short else nama} ({_golongan(golongan)})"


@cache
def _by_golongan() -> dict[str, str]:
    return {golongan: names[0] for golongan, names in table("pangkat")["golongan"].items()}


@cache
def _by_name() -> dict[str, str]:
    return {_folded(name): golongan for golongan, name in _by_golongan().items()}


def _folded(name: str) -> str:
    return fold(_LEVEL.sub("Tingkat I", name))


def _golongan(text: str) -> str | None:
    found = _last_golongan(text)
    if found is None:
        return None
    golongan = f"{found['roman'].upper()}/{found['letter'].lower()}"
    return golongan if golongan in _by_golongan() else None


def _last_golongan(text: str) -> re.Match[str] | None:
    found = list(_GOLONGAN.finditer(text))
    return found[-1] if found else None


def _without_golongan(text: str) -> str:
    found = _last_golongan(text)
    return text if found is None else f"{text[: found.start()]} {text[found.end() :]}"
