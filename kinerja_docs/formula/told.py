"""Ratios told in words: "A dibagi B dikali 100%", "perbandingan A dengan B", "A per 1.000 B"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kinerja_docs.formula.operators import COUNTED
from kinerja_docs.formula.text import FACTOR, factor_number

_DASHES = "(?:[-–—]{2,}|[–—])"
"""Two hyphens, or the one dash that Word makes of them."""
_DIVIDED = re.compile(
    rf"\s+(?:{_DASHES}\s*|\()?di\s?bagi(?:\s?kan)?(?:\s+dengan)?(?:\s*{_DASHES}|\))?\s+", re.IGNORECASE
)
_GIVEN_OUT = re.compile(
    r"(?:kepada|pada|ke|bagi|untuk|menjadi|rata|secara|habis|dalam|oleh|di|dan|atau)\b", re.IGNORECASE
)
_PASSIVE = re.compile(r"\b(?:yang|akan|telah|sudah|sedang|untuk|dapat|belum|tidak)$", re.IGNORECASE)
_COMPARED = re.compile(
    r"perbandingan\s+(?:antara\s+)?(?P<top>.+?)\s+(?:dengan|terhadap)\s+(?P<bottom>.+)", re.IGNORECASE
)
_COUNTS = (
    re.compile(r"(?:perbandingan|rasio)\s+antara\s+(?P<top>.+?)\s+dan\s+(?P<bottom>\S.*)", re.IGNORECASE),
    re.compile(r"rasio\s+(?:antara\s+)?(?P<top>.+?)\s+(?:dengan|terhadap)\s+(?P<bottom>\S.*)", re.IGNORECASE),
    re.compile(r"(?:dengan\s+)?membagi\s+(?P<top>.+?)\s+dengan\s+(?P<bottom>\S.*)", re.IGNORECASE),
    re.compile(r"(?P<top>.+?)\s+dibanding(?:kan)?(?:\s+dengan)?\s+(?P<bottom>\S.*)", re.IGNORECASE),
)
"""What is a ratio only between two counts: "dibandingkan tahun lalu" is none."""
_OVER = re.compile(r"(?P<top>.+?)\s+per\s+(?P<bottom>(?:jumlah|total)\s.+)", re.IGNORECASE)
_PER = re.compile(
    r"(?P<top>.+?)\s+per\s+(?P<number>1(?:\.?0{3}){1,2}|10\.?000|100\.?000)\s+(?P<bottom>\w.*)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Told:
    """Numerator, denominator and factor as they are printed; ``factor`` None where none is."""

    top: str
    bottom: str
    factor: str | None


def ratio(text: str) -> Told | None:
    """Return the ratio that a text tells, else None."""
    readers: tuple[Callable[[str], Told | None], ...] = (_divided, _compared, _counted, _per)
    return next((found for reader in readers if (found := reader(text)) is not None), None)


def _divided(text: str) -> Told | None:
    parts = _DIVIDED.split(text)
    if len(parts) != 2 or _GIVEN_OUT.match(parts[1]) or _PASSIVE.search(parts[0]):
        return None
    return _told(*parts)


def _compared(text: str) -> Told | None:
    found = _COMPARED.fullmatch(text)
    return None if found is None else _told(found["top"], found["bottom"])


def _counted(text: str) -> Told | None:
    if ". " in text:
        return None
    for pattern in _COUNTS:
        found = pattern.fullmatch(text)
        if found and COUNTED.match(found["top"]) and COUNTED.match(found["bottom"]):
            return _told(found["top"], found["bottom"])
    return None


def _per(text: str) -> Told | None:
    """Return "Jumlah kasus per 1.000 penduduk", or "Jumlah A per jumlah B x 100%"."""
    if ". " in text or not COUNTED.match(text):
        return None
    found = _PER.fullmatch(text)
    if found is not None:
        return Told(found["top"], found["bottom"], found["number"])
    over = _OVER.fullmatch(text)
    told = None if over is None else _told(over["top"], over["bottom"])
    return told if told is not None and told.factor else None


def _told(top: str, bottom: str) -> Told:
    factor = FACTOR.search(bottom)
    if factor is None:
        return Told(top, bottom, None)
    return Told(top, bottom[: factor.start()], factor_number(factor))
