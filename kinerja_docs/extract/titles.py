"""What titles say: the year, the office, its region, the regulations that a document rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.document import Block, Heading, ListItem, Paragraph, Table
from kinerja_docs.extract.citations import NUMBERED, citation
from kinerja_docs.extract.found import Draft, Found
from kinerja_docs.extract.wording import block_text
from kinerja_docs.profiles import Vocabulary

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


def is_title(block: Block) -> bool:
    """Tell whether a block can be a title: a heading, or a short paragraph."""
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and len(block_text(block)) <= LONGEST_TITLE)
