"""Tables of the language (months, pangkat, satuan), read from ``data/*.toml`` when they are first needed."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from kinerja_docs.bahasa.text import fold


@cache
def table(name: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return a table: section → name → other spellings of it."""
    source = files("kinerja_docs.bahasa").joinpath("data", f"{name}.toml")
    sections = tomllib.loads(source.read_text(encoding="utf-8"))
    return {section: {key: tuple(also) for key, also in rows.items()} for section, rows in sections.items()}


@cache
def names(name: str, section: str) -> dict[str, str]:
    """Return folded spelling → name of one section, its own spelling included."""
    rows = table(name)[section]
    return {fold(spelling): key for key, also in rows.items() for spelling in (key, *also)}
