"""What a paper is where it is none of ours, and what may not be read from such a paper."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.document import Document, Table, text_of
from kinerja_docs.extract.diagram import is_titled
from kinerja_docs.extract.found import Draft, Found

FIRST_LINES = 12
"""What a paper is stands in one of its first lines."""
LEAST_FIELDS = 3
"""A form has so many fields that a program fills in, at least."""
DIAGRAM, MINUTES, FORM = "diagram cascading atau pohon kinerja", "notulen atau berita acara rapat", "formulir kosong"
_FIELD = re.compile(r"\$\{\w+\}|\{\{\s*\w+\s*\}\}|«\w+»")
_DIRECTIVE = re.compile(r"\s*@(?:end)?(?:section|if|foreach|yield|extends|include|push|auth)\w*(?:\([^)]*\))?")
_TITLES = (
    (MINUTES, re.compile(r"\b(?:NOTULEN(?:SI)?|RISALAH RAPAT|BERITA ACARA)\b")),
    ("lembar atau kertas kerja evaluasi", re.compile(r"\b(?:KERTAS KERJA|LEMBAR KERJA EVALUASI|LKE)\b", re.IGNORECASE)),
    ("rencana aksi", re.compile(r"\bRENCANA AKSI\b")),
    ("laporan kinerja", re.compile(r"\b(?:LAPORAN (?:AKUNTABILITAS )?KINERJA|LKJIP|LAKIP|LKIP)\b")),
    ("rencana kerja", re.compile(r"\b(?:RENCANA KERJA|RENJA)\b")),
    ("bagan struktur organisasi", re.compile(r"\b(?:STRUKTUR|BAGAN|SUSUNAN)\s(?:[A-Z]+\s)?ORGANISASI\b")),
    ("surat", re.compile(r"^(?:Nomor|Perihal|Hal|Lampiran)\s*:.*", re.IGNORECASE)),
)


def seems(document: Document) -> str | None:
    """Return in words what a document looks like, if that is none of the papers that are read."""
    if len(_FIELD.findall(" ".join(map(text_of, document.blocks)))) >= LEAST_FIELDS:
        return FORM
    if is_titled(document.blocks):
        return DIAGRAM
    lines = (normalise(text_of(block)) for block in document.blocks if not isinstance(block, Table))
    first = list(islice(filter(None, lines), FIRST_LINES))
    return next((name for name, pattern in _TITLES if any(map(pattern.search, first))), None)


def kept(draft: Mapping[str, Draft], paper: str | None) -> dict[str, Draft]:
    """Return what of a draft can be true: minutes bind nobody, the fields of a form are no values."""
    nothing: dict[str, Draft] = {"iku": [], "jabatan": [], "perjanjian": [], "linieritas": []}
    if paper == FORM:
        return {**draft, **nothing, "tahun": None, "periode": None}
    if paper == DIAGRAM:
        return {**draft, **nothing}
    without = {**draft, "perjanjian": []} if paper == MINUTES else dict(draft)
    return {name: _plain(value) for name, value in without.items()}


def _plain(draft: Draft) -> Draft:
    """Return a draft without the directives of the program that made a web page."""
    match draft:
        case Found(value=str() as text) if "@" in text:
            return Found(_DIRECTIVE.sub("", text), draft.place, draft.doubts)
        case Mapping():
            return {name: _plain(value) for name, value in draft.items()}
        case Sequence() if not isinstance(draft, str):
            return [_plain(item) for item in draft]
    return draft
