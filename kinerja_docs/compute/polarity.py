"""Suggestions from the words of an indicator. A suggestion is shown to a person and never used by itself."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kinerja_docs.bahasa.text import normalise


@dataclass(frozen=True, slots=True)
class Saran:
    """A suggestion with the word that it rests on; ``pesan`` says that it is one."""

    nilai: str
    kata: str
    pesan: str


def suggest_direction(nama: str) -> Saran:
    """Return the polarity that the name of an indicator suggests: "turun" for words such as "keluhan", else "naik".

    "Persentase keluhan yang ditindaklanjuti" stays "naik": what is counted there is work done.
    """
    words = _words()["turun"]
    text = normalise(nama).casefold()
    done = _first(words["kecuali"], text)
    word = None if done else _first(words["kata"], text)
    if word is None:
        return _said(
            "naik", done or "", f"karena kata “{done}”" if done else "karena tidak ada kata yang menandakan penurunan"
        )
    return _said("turun", word, f"karena kata “{word}”")


def suggest_type(nama: str) -> Saran | None:
    """Return the type of an indicator that the beginning of its name suggests ("PERSENTASE"), None if none does."""
    text = normalise(nama).casefold()
    leads = [(lead, kind) for kind, known in _words()["jenis"].items() for lead in known if _leads(lead, text)]
    if not leads:
        return None
    lead, kind = max(leads, key=lambda pair: len(pair[0]))
    return _said(kind, lead, f"karena nama diawali “{lead}”")


def _said(value: str, word: str, why: str) -> Saran:
    return Saran(value, word, f"Saran: {value}, {why}. Tetapkan sendiri; saran ini tidak dipakai menghitung.")


def _first(words: tuple[str, ...], text: str) -> str | None:
    return next((word for word in words if re.search(rf"\b{re.escape(word)}\b", text)), None)


def _leads(lead: str, text: str) -> bool:
    return re.match(rf"{re.escape(lead)}(?!\w)", text) is not None


@cache
def _words() -> dict[str, dict[str, tuple[str, ...]]]:
    source = files("kinerja_docs.compute").joinpath("kata.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(source)
    return {name: {key: tuple(words) for key, words in table.items()} for name, table in tables.items()}
