"""The end of a regulation: where, when and by whom it was enacted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from kinerja_docs.bahasa.dates import read_date
from kinerja_docs.bahasa.pangkat import golongan_of
from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.domain.record import Penetapan
from kinerja_docs.extract.regulation.lines import Line, with_text
from kinerja_docs.extract.regulation.numerals import mended_digits
from kinerja_docs.source import Place

_TEMPAT = re.compile(r"(?:Ditetapkan|Disahkan)\s+di\s*:?\s*(?P<tempat>.*)$", re.IGNORECASE)
_TANGGAL = re.compile(r"(?:pada\s+)?tanggal\s*:?\s*(?P<tanggal>.*)$", re.IGNORECASE)
_DAY = re.compile(r"^[\dlIO|]{1,2}(?=\s)")
_SIGNED = frozenset("ttd td tanda tangan cap capttd dto materai stempel ttdcap".split())
_ON_ONE_LINE = re.compile(r"(?<=\d{4})\s+(?=[A-Z]{4})|(?<=[A-Z],)\s+(?=ttd)|(?<=\bttd)\.?\s+(?=[A-Z])")
_STOP = re.compile(r"\b(?:Diundangkan|BERITA\s+DAERAH|LEMBARAN\s+DAERAH|Salinan|SALINAN|NIP\b|Tembusan)", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:(?:Plt|Plh|Pj|Pjs|a\.?\s?n)\.?\s*)?(?:BUPATI|WALI\s?KOTA|GUBERNUR|CAMAT|KEPALA|SEKRETARIS|MENTERI|DIREKTUR|KETUA)\b",
    re.IGNORECASE,
)


_LEAST_LETTERS = 8
"""Letters of the title of an official that are enough to know it by."""


@dataclass(slots=True)
class Closing:
    """The enactment and where each of its parts stands."""

    penetapan: Penetapan | None = None
    places: dict[str, Place] = field(default_factory=dict)


def read_closing(lines: Sequence[Line], issuer: str = "") -> Closing:
    """Read "Ditetapkan di … pada tanggal …, JABATAN, nama"; None where the text has no such end.

    Args:
        lines: the end of a regulation.
        issuer: who enacts it by its title, folded: as far as lines say that, they are the title of who signs.
    """
    start = next((index for index, line in enumerate(lines) if _TEMPAT.search(line.text)), None)
    if start is None:
        return Closing()
    found: dict[str, tuple[str, Place]] = {}
    for line in chain.from_iterable(map(_parted, _column(lines[start:]))):
        if _STOP.match(line.text) or "nama" in found:
            break
        _take(found, line, issuer)
    values = {name: value.rstrip(" ,") for name, (value, _) in found.items()}
    return Closing(Penetapan(**values), {name: place for name, (_, place) in found.items()})


def _column(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the column of the enactment where that of the promulgation stands beside it."""
    at = next((index for index, text in enumerate(lines[0].columns) if _TEMPAT.match(text)), None)
    if at is None:
        return lines
    return [with_text(line, line.columns[at]) if len(line.columns) > at else line for line in lines]


def _parted(line: Line) -> Iterator[Line]:
    """Yield the lines that stand on one: "… tanggal 3 Mei 2022 BUPATI SUKAMULYA, ttd NAMA"."""
    for text in _ON_ONE_LINE.split(line.text):
        parts = text.split(", ", 1) if _OFFICE.match(text) else [text]
        yield from (with_text(line, part) for part in parts)


def _take(found: dict[str, tuple[str, Place]], line: Line, issuer: str) -> None:
    text = normalise(line.text)
    place = _TEMPAT.match(text)
    date = _TANGGAL.search(text)
    if place is not None and "tempat" not in found:
        _set(
            found, "tempat", re.split(r"\s+pada\s+tanggal", place["tempat"], flags=re.IGNORECASE)[0].strip(" ,."), line
        )
    if date is not None and "tanggal" not in found:
        _set(found, "tanggal", read_date(_DAY.sub(lambda day: mended_digits(day[0]), date["tanggal"])), line)
    elif place is None and not _is_mark(text):
        _take_signature(found, text, line, issuer)


def _take_signature(found: dict[str, tuple[str, Place]], text: str, line: Line, issuer: str) -> None:
    if "oleh" not in found:
        if _OFFICE.match(text) or _says(issuer, text):
            _set(found, "oleh", text, line)
    elif _says(issuer, f"{found['oleh'][0]} {text}") or (
        not found["oleh"][0].endswith(",") and (text.endswith(",") or _continues_office(found["oleh"][0], text))
    ):
        found["oleh"] = (f"{found['oleh'][0]} {text}", found["oleh"][1])
    else:
        _set(found, "nama", _without_rank(_STOP.split(text)[0].strip()), line)


def _without_rank(name: str) -> str:
    """Return a name without the pangkat that follows it on the same line ("NAMA INSPEKTUR Pembina Utama Muda")."""
    words = name.split()
    ends = (at for at in range(1, len(words)) if golongan_of(" ".join(words[at:])) is not None)
    return " ".join(words[: next(ends, len(words))])


def _says(issuer: str, text: str) -> bool:
    """Tell whether a text is the beginning of who enacts the regulation."""
    said = fold(text)
    return len(said) >= _LEAST_LETTERS and issuer.startswith(said)


def _continues_office(office: str, text: str) -> bool:
    return len(office.split()) == 1 or bool(re.match(r"(?:KABUPATEN|KOTA|PROVINSI)\b", text))


def _set(found: dict[str, tuple[str, Place]], name: str, value: str | None, line: Line) -> None:
    if value:
        found[name] = (value, line.place)


def _is_mark(text: str) -> bool:
    """Tell "ttd.", "Cap/ttd" and rows of dots from a name."""
    return fold(text) in _SIGNED or not re.search(r"[^\W\d_]{2}", text)
