"""What titles say: the year, the office, its region, the regulations that a document rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kinerja_docs.bahasa.text import normalise, title_case
from kinerja_docs.document import Block, Heading, Paragraph, Table
from kinerja_docs.extract.found import Draft, Found
from kinerja_docs.extract.wording import block_text
from kinerja_docs.profiles import Vocabulary
from kinerja_docs.source import Place

_YEAR = re.compile(r"\btahun(?:\s+anggaran)?\s*:?\s*((?:19|20)\d\d)\b(?!\s*[-–/]\s*(?:19|20)\d\d)", re.IGNORECASE)
_PERIOD = re.compile(r"\b((?:19|20)\d\d)\s*(?:[-–/]|s\.?/?d\.?|sampai dengan)\s*((?:19|20)\d\d)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\bnomor\s*:?\s*\S+(?:\s+\S+){0,3}?\s+tahun\s+(?:19|20)\d\d\b", re.IGNORECASE)
LONGEST_TITLE = 300


def regulations(block: Block, vocabulary: Vocabulary) -> Iterator[Draft]:
    """Yield the regulation that a title line cites: jenis, daerah, nomor, tahun, tentang."""
    text = normalise(block_text(block))
    found = _regulation(vocabulary.regulasi.jenis).match(text)
    if found is None:
        return
    place = block.place
    region = found["daerah"]
    yield {
        "jenis": Found(_as_listed(found["jenis"], vocabulary.regulasi.jenis), place),
        "daerah": Found(title_case(region.strip()), place) if region else None,
        "nomor": Found(found["nomor"], place),
        "tahun": Found(int(found["tahun"]), place),
        "tentang": Found(found["tentang"].strip(" .;"), place) if found["tentang"] else None,
    }


@cache
def _regulation(kinds: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(r"\s+".join(map(re.escape, kind.split())) for kind in sorted(kinds, key=len, reverse=True))
    region = r"(?:(?:kabupaten|kota|provinsi)\s+)?(?P<daerah>[^\W\d_]+(?:\s+[^\W\d_]+){0,3}?)"
    return re.compile(
        rf"(?P<jenis>{names})\s+(?:{region}\s+)?nomor\s*:?\s*(?P<nomor>\S+)\s+tahun\s+(?P<tahun>(?:19|20)\d\d)"
        r"(?:\s+tentang\s+(?P<tentang>.+))?",
        re.IGNORECASE,
    )


def _as_listed(text: str, kinds: tuple[str, ...]) -> str:
    folded = " ".join(text.split()).casefold()
    return next(kind for kind in kinds if kind.casefold() == folded)


def year(block: Block) -> Found | None:
    """Return the year that a title names, not that of a regulation it cites."""
    if isinstance(block, Table):
        return None
    text = _NUMBERED.sub(" ", normalise(block_text(block)))
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


def office(text: str, place: Place, vocabulary: Vocabulary) -> Found | None:
    """Return the name of the perangkat daerah in a text: "KECAMATAN WIDANG" → "Kecamatan Widang"."""
    offices = vocabulary.perangkat_daerah
    return _named(text, place, offices.awal, offices.akhir)


def region(text: str, place: Place, vocabulary: Vocabulary) -> Found | None:
    """Return the kabupaten, kota or provinsi that a text names with its capital letter."""
    offices = vocabulary.perangkat_daerah
    return _named(text, place, offices.daerah, (*offices.akhir, *offices.awal))


def region_of_head(text: str, place: Place, vocabulary: Vocabulary) -> Found | None:
    """Return the region whose head a title names: "BUPATI TUBAN" → "Kabupaten Tuban"."""
    offices = vocabulary.perangkat_daerah
    for title, kind in offices.kepala_daerah.items():
        found = _named(text, place, (title,), (*offices.akhir, *offices.awal))
        if found is not None:
            return Found(f"{kind} {found.value[len(title) :].strip()}", place)
    return None


def _named(text: str, place: Place, first: tuple[str, ...], last: tuple[str, ...]) -> Found | None:
    for line in text.split("\n"):
        found = _name_pattern(first, last).search(normalise(line))
        if found is not None:
            return Found(title_case(found.group().strip(" ,.:")), place)
    return None


@cache
def _name_pattern(first: tuple[str, ...], last: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of a name: one of ``first`` and the capitalised words that follow, up to one of ``last``."""
    both = [form for word in first for form in (word, word.upper())]
    ends = "|".join(re.escape(form) for word in last for form in (word, word.upper()))
    begins = "|".join(map(re.escape, sorted(both, key=len, reverse=True)))
    word = rf"(?!(?:{ends})\b)[A-Z][\w'.-]*"
    joined = r",?\s+(?:(?:dan|DAN|serta)\s+)?"
    return re.compile(rf"\b(?:{begins})(?:{joined}{word})+")


def is_title(block: Block) -> bool:
    """Tell whether a block can be a title: a heading, or a short paragraph."""
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and len(block_text(block)) <= LONGEST_TITLE)
