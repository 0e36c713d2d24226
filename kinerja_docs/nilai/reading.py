"""Reads a cell of target or realisasi as a person reads it: number and unit, interval, label, or a question."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from kinerja_docs.bahasa.measures import Rentang, read_range
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.bahasa.text import normalise
from kinerja_docs.nilai.brackets import beside, bracketed
from kinerja_docs.nilai.figures import DIGITS, read_figure
from kinerja_docs.nilai.marks import is_absent, is_blank, is_error, is_nil, peel
from kinerja_docs.nilai.model import Angka, Arah, Bacaan, Label, Lain, Nilai
from kinerja_docs.nilai.others import asked, read_moment, read_ratio, read_several, read_share
from kinerja_docs.nilai.units import read_unit, traits

Read = tuple[Nilai | None, tuple[Masalah, ...]]
_LEAST = (
    r"≥|>=|=>|>|minimal(?:nya)?|minimum|min\b\.?|sekurang-kurangnya|setidaknya|sedikitnya|serendah-rendahnya"
    r"|paling\s+(?:sedikit|rendah|kurang)|di\s?atas|lebih\s+(?:dari|besar(?:\s+dari)?)|tidak\s+kurang\s+dari|mulai\s+dari"
)
_MOST = (
    r"≤|<=|=<|<|maksimal|maksimum|maks\b\.?|max\b\.?|setinggi-tingginya|selambat-lambatnya|sebanyak-banyaknya"
    r"|paling\s+(?:lama|lambat|banyak|tinggi|besar)|di\s?bawah|kurang\s+dari|tidak\s+(?:lebih|boleh\s+lebih)\s+dari"
)
_BOUND = re.compile(rf"(?:(?P<least>{_LEAST})|(?:{_MOST}))\s*(?P<value>.+)", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?P<value>.+?)\s*(?:(?P<least>atau\s+lebih(?:\s+tinggi)?|ke\s?atas|\+|lebih)"
    r"|(?P<most>atau\s+kurang|atau\s+lebih\s+rendah|ke\s?bawah|kurang))",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:\bdan\b|\bserta\b|\btetapi\b|[,;&])\s*|\s+(?=[≤<])|(?<=\d)(?=[≤<])", re.IGNORECASE)
_AROUND = re.compile(
    rf"(?P<low>{DIGITS})\s*%?\s*(?P<sign><|≤|<=|>|≥|>=)\s*[^\W\d]*\s*(?P<same><|≤|<=|>|≥|>=)\s*(?P<high>{DIGITS})\s*(?P<unit>%?)",
    re.IGNORECASE,
)
_REMEMBERED = 4096
"""Texts: those of a large office, which are read several times for each document."""
_LABELLED = frozenset(
    ("predikat", "ketersediaan", "kondisi", "status", "opini", "kategori", "ada/tidak", "ya/tidak", "keberadaan")
)


@lru_cache(maxsize=_REMEMBERED)
def read_value(text: str, satuan: str | None = None) -> Bacaan:
    """Return what a cell says; ``satuan`` is the unit of its column.

    A number is in the unit of the column, converted where it brings another one. What is more than one number, or has a
    unit that cannot be compared, is :class:`Lain`, and is never its first number. ``isi`` is None for a blank cell, a
    dash, and words that say so ("n/a", "belum ada").
    """
    flat = normalise(text)
    if is_error(flat):
        error = asked(flat, "galat")
        return Bacaan(text, error, (error.masalah,))
    if is_blank(flat):
        return Bacaan(text, None)
    core, problems = peel(flat)
    found, more = _nil(core, satuan) or _read(core, satuan)
    said = (found.masalah,) if isinstance(found, Lain) else ()
    return Bacaan(text, found, tuple(dict.fromkeys((*problems, *more, *said))))


def _read(text: str, satuan: str | None) -> Read:
    """Return a value; each reader in turn says whether it is its kind."""
    return (
        _both_bounds(text, satuan)
        or _alone(read_moment(text))
        or _bounded(text, satuan)
        or _alone(read_ratio(text))
        or read_share(text, satuan)
        or bracketed(text, satuan, _read)
        or _interval(text, satuan)
        or beside(text, satuan, _read)
        or read_figure(text, satuan)
        or _alone(read_several(text))
        or (Label(text), ())
    )


def _alone(found: Nilai | None) -> Read | None:
    return None if found is None else (found, ())


def _nil(text: str, satuan: str | None) -> Read | None:
    unit = read_unit(satuan)
    if unit is not None and unit.nama in _LABELLED | traits("tanpa_benda") and not is_nil(text):
        return None
    zero = Angka(Decimal(0), unit.nama if unit else None)
    if is_nil(text):
        return zero, ()
    message = f"“{text}” dibaca 0. Bila datanya belum ada, kosongkan; bila memang nihil, tulis 0."
    return (zero, (Masalah("TIDAK_ADA", message, "peringatan"),)) if is_absent(text) else None


def _bounded(text: str, satuan: str | None) -> Read | None:
    """Return the bound itself: the sign or word tells which way is better."""
    found = _BOUND.fullmatch(text) or (_BEHIND.fullmatch(text) if re.search(r"\d", text) else None)
    if found is None:
        return None
    arah: Arah = "naik" if found["least"] else "turun"
    inner, problems = _read(found["value"].strip(), satuan)
    if isinstance(inner, Angka | Label):
        return replace(inner, arah=arah), problems
    return (inner if isinstance(inner, Lain) else asked(text, "beberapa")), problems


def _both_bounds(text: str, satuan: str | None) -> Read | None:
    """Return the interval of two bounds: "≥85 dan ≤90", "85 < x < 90"."""
    around = _AROUND.fullmatch(text)
    if around is not None and around["sign"][0] in "<≤" and around["same"][0] in "<≤":
        return _between(text, around["low"] + around["unit"], around["high"] + around["unit"], satuan)
    if around is not None and around["sign"][0] in ">≥" and around["same"][0] in ">≥":
        return _between(text, around["high"] + around["unit"], around["low"] + around["unit"], satuan)
    parts = [bound for part in _AND.split(text) if (bound := _BOUND.fullmatch(part))]
    if len(parts) != 2 or len(_AND.split(text)) != 2 or bool(parts[0]["least"]) == bool(parts[1]["least"]):
        return None
    low, high = sorted(parts, key=lambda bound: not bound["least"])
    return _between(text, low["value"], high["value"], satuan)


def _between(text: str, low: str, high: str, satuan: str | None) -> Read | None:
    pairs = [read_figure(bound.strip(), satuan) for bound in (low, high)]
    ends = [found for pair in pairs if pair is not None and isinstance(found := pair[0], Angka)]
    if len(ends) < 2:
        return None
    if ends[0].nilai > ends[1].nilai:
        return asked(text, "terbalik"), ()
    problems = tuple(problem for pair in pairs if pair is not None for problem in pair[1])
    unit = ends[1].satuan or ends[0].satuan or ""
    return Rentang(text, ends[0].nilai, ends[1].nilai, "%" if unit == "persen" else unit), problems


def _interval(text: str, satuan: str | None) -> Read | None:
    found = read_range(text)
    if found is None:
        return None
    unit = found.satuan or None
    read = _between(text, *_ends(text), satuan) if unit is None else None
    return read or _with_unit(text, unit, satuan)


def _ends(text: str) -> tuple[str, str]:
    figures = re.findall(DIGITS, text)
    return figures[0], figures[-1]


def _with_unit(text: str, unit: str | None, satuan: str | None) -> Read:
    """Return an interval in the unit of its column; bounds of another unit are a question."""
    low, high = _ends(text)
    read = _between(text, f"{low} {unit or ''}".strip(), f"{high} {unit or ''}".strip(), satuan)
    if read is not None:
        return read
    pair = read_figure(f"{low} {unit or ''}".strip(), satuan)
    return (pair[0], ()) if pair is not None else (asked(text, "beberapa"), ())
