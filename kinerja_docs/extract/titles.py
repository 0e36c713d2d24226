"""What titles say: the year, the office, its region, the regulations that a document rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kinerja_docs.bahasa.text import fold, normalise, title_case
from kinerja_docs.document import Block, Heading, ListItem, Paragraph, Table
from kinerja_docs.extract.citations import NUMBERED, citation
from kinerja_docs.extract.found import Draft, Found
from kinerja_docs.extract.wording import block_text
from kinerja_docs.profiles import Vocabulary
from kinerja_docs.source import Place

_YEAR = re.compile(r"\btahun(?:\s+anggaran)?\s*:?\s*((?:19|20)\d\d)\b(?!\s*[-–/]\s*(?:19|20)\d\d)", re.IGNORECASE)
_PERIOD = re.compile(r"\b((?:19|20)\d\d)\s*(?:[-–/]|s\.?/?d\.?|sampai dengan)\s*((?:19|20)\d\d)\b", re.IGNORECASE)
LONGEST_TITLE = 300


def regulations(block: Block, vocabulary: Vocabulary) -> Iterator[Draft]:
    """Yield the regulation that a title line, or an item of a list, cites: jenis, daerah, nomor, tahun, tentang."""
    text, listed = normalise(block_text(block)), isinstance(block, ListItem)
    cited = citation(text, block.place, vocabulary.regulasi, listed=listed)
    if cited is not None:
        yield cited


def year(block: Block) -> Found | None:
    """Return the year that a title names, not that of a regulation it cites."""
    if isinstance(block, Table):
        return None
    text = NUMBERED.sub(" ", normalise(block_text(block)))
    found = _YEAR.search(text) if len(text) <= LONGEST_TITLE else None
    return Found(int(found[1]), block.place) if found else None


def period(block: Block) -> tuple[Found, Found] | None:
    """Return first and last year of a title such as "TAHUN 2017 – 2021"."""
    if isinstance(block, Table):
        return None
    text = normalise(block_text(block))
    found = _PERIOD.search(text) if len(text) <= LONGEST_TITLE else None
    if found is None or not 0 < int(found[2]) - int(found[1]) <= 10:
        return None
    return Found(int(found[1]), block.place), Found(int(found[2]), block.place)


def goes_on(text: str) -> bool:
    """Tell whether a line in capitals goes on with the name on the line above it."""
    return text.isupper() and text.split()[0] in ("DAN", "SERTA")


def office(text: str, place: Place, vocabulary: Vocabulary) -> Found | None:
    """Return the name of the perangkat daerah in a text: "KECAMATAN WIDANG" → "Kecamatan Widang"."""
    offices = vocabulary.perangkat_daerah
    return _named(text, place, offices.awal, offices.akhir, offices.sendiri)


def region(text: str, place: Place, vocabulary: Vocabulary) -> Found | None:
    """Return the kabupaten, kota or provinsi that a text names with its capital letter."""
    offices = vocabulary.perangkat_daerah
    found = _named(text, place, (*offices.daerah, *offices.daerah_singkat), (*offices.akhir, *offices.awal))
    found = None if found is None else replace(found, value=_region_only(found.value))
    short = None if found is None else offices.daerah_singkat.get(found.value.split()[0])
    if found is None or short is None:
        return found
    return Found(" ".join([short, *found.value.split()[1:]]), place)


def _region_only(name: str) -> str:
    """Return the name of a region without what runs on behind it: others, and a person, whose degrees give it away."""
    name = _AND_OTHERS.split(name)[0]
    return " ".join(name.split()[:2]) if _DEGREE.search(name) else name


_AND_OTHERS = re.compile(r"\s+(?:dan|serta)\s+(?!Kepulauan\b)", re.IGNORECASE)
_DEGREE = re.compile(r",\s*[A-Z]{1,2}\s?\.\s?[A-Z]", re.IGNORECASE)


def region_of_head(text: str, place: Place, vocabulary: Vocabulary) -> Found | None:
    """Return the region whose head a title names: "BUPATI TUBAN" → "Kabupaten Tuban"."""
    offices = vocabulary.perangkat_daerah
    for title, kind in offices.kepala_daerah.items():
        found = _named(text, place, (title,), (*offices.akhir, *offices.awal))
        if found is not None:
            return Found(f"{kind} {found.value[len(title) :].strip()}", place)
    return None


def _named(
    text: str, place: Place, first: tuple[str, ...], last: tuple[str, ...], alone: tuple[str, ...] = ()
) -> Found | None:
    for line in text.split("\n"):
        found = _name_pattern(first, last, alone).search(normalise(line))
        if found is not None:
            name = found.group().strip(" ,.:'’\"”")
            return Found(next((own for own in alone if fold(own) == fold(name)), title_case(name)), place)
    return None


@cache
def _name_pattern(first: tuple[str, ...], last: tuple[str, ...], alone: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of a name: one of ``first`` and the capitalised words that follow, up to one of ``last``."""
    word = rf"(?!(?:{_either(last)})\b)[A-Z][\w'.-]*"
    followed = rf"(?:{_either(first)})(?:,?\s+(?:(?:dan|DAN|serta)\s+)?{word})+"
    part = r"(?<!\b[Ss]ub )(?<!\bSUB )(?<!\b[Ss]ub-)"
    return re.compile(rf"\b{part}(?:{followed}|(?:{_either(alone)})\b)" if alone else rf"\b{part}{followed}")


def _either(words: tuple[str, ...]) -> str:
    """Return words as alternatives, each as it is listed and in capitals, the longest first."""
    forms = [form for word in words for form in (word, word.upper())]
    return "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))


def is_title(block: Block) -> bool:
    """Tell whether a block can be a title: a heading, or a short paragraph."""
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and len(block_text(block)) <= LONGEST_TITLE)
