"""The provinces, kabupaten and kota of Indonesia: a witness for where the name of a region ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from kinerja_docs.bahasa.text import fold

KINDS = ("Provinsi", "Kabupaten", "Kota")
LONGEST = 5
"""Words of the longest name of a region."""


def known_words(kind: str, words: Sequence[str]) -> int:
    """Return how many of ``words``, from the first, are the longest name of a region of ``kind``; 0 if none are."""
    names = _printed()[kind]
    return next((n for n in range(min(LONGEST, len(words)), 0, -1) if fold("".join(words[:n])) in names), 0)


def province_of(word: str) -> str | None:
    """Return the name of a province that is cut short: "Jabar" → "Jawa Barat"."""
    return _short().get(fold(word))


def region_at_end(words: Sequence[str]) -> tuple[str, int] | None:
    """Return the kind of the one region that the last of ``words`` name, and how many they are.

    None where they name no region, or one of several ("Bandung").
    """
    for count in range(min(LONGEST, len(words) - 1), 0, -1):
        name = fold("".join(words[-count:]))
        kinds = [kind for kind, names in _printed().items() if name in names]
        if kinds:
            return (kinds[0], count) if len(kinds) == 1 else None
    return None


def spelt(letters: str) -> str | None:
    """Return kind and name of the region that letters without blanks are: "KOTACIMAHI" → "KOTA CIMAHI"."""
    for kind in KINDS:
        name = letters[len(kind) :]
        if letters.upper().startswith(kind.upper()) and (printed := _printed()[kind].get(fold(name))) is not None:
            return f"{kind} {printed}".upper() if letters.isupper() else f"{kind} {printed}"
    return None


@cache
def _printed() -> Mapping[str, Mapping[str, str]]:
    """Return the names of each kind, by their folded letters."""
    columns: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
    for line in _lines():
        for kind, names in zip(KINDS, line.split("|"), strict=True):
            columns[kind] |= {fold(name): name.strip() for name in names.replace("=", ",").split(",") if fold(name)}
    return columns


@cache
def _short() -> Mapping[str, str]:
    """Return the provinces that are cut short, by their folded letters: "jabar" → "Jawa Barat"."""
    pairs = (pair.split("=") for line in _all_lines() if line.startswith("@") for pair in line[1:].split(","))
    return {fold(short): name.strip() for short, name in pairs}


def _lines() -> Iterator[str]:
    yield from (line for line in _all_lines() if line and line[0] not in "#@")


def _all_lines() -> list[str]:
    return files("kinerja_docs.bahasa").joinpath("wilayah.txt").read_text(encoding="utf-8").splitlines()
