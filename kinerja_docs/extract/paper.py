"""What a paper is where it is none of ours, and what may not be read from such a paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.document import Document, Table, text_of
from kinerja_docs.domain import Temuan
from kinerja_docs.domain.record import Tingkat
from kinerja_docs.extract.diagram import Diagram, is_titled
from kinerja_docs.extract.found import Draft, Found

FIRST_LINES = 12
"""What a paper is stands in one of its first lines."""
LITTLE = 0.5
"""Share of the letters below which a paper is told to be another one than those that are read."""
LEAST_FIELDS = 3
"""A form has so many fields that a program fills in, at least."""
DIAGRAM, MINUTES, FORM = "diagram cascading atau pohon kinerja", "notulen atau berita acara rapat", "formulir kosong"
_FIELD = re.compile(r"\$\{\w+\}|\{\{\s*\w+\s*\}\}|«\w+»|(?<![\w}\\$])\{[#/]?[a-z]\w{2,}\}")
_DIRECTIVE = re.compile(r"\s*@(?:end)?(?:section|if|foreach|yield|extends|include|push|auth)\w*(?:\([^)]*\))?")
_TITLES = (
    (MINUTES, re.compile(r"\b(?:NOTULEN(?:SI)?|RISALAH RAPAT|BERITA ACARA)\b")),
    ("lembar atau kertas kerja evaluasi", re.compile(r"\b(?:KERTAS KERJA|LEMBAR KERJA EVALUASI|LKE)\b", re.IGNORECASE)),
    ("rencana aksi", re.compile(r"\bRENCANA AKSI\b")),
    ("laporan kinerja", re.compile(r"\b(?:LAPORAN (?:AKUNTABILITAS )?KINERJA|LKJIP|LAKIP|LKIP)\b")),
    ("rencana strategis", re.compile(r"\b(?:RENCANA STRATEGIS|RENSTRA|RPJMD)\b")),
    ("rencana kerja", re.compile(r"\b(?:RENCANA KERJA|RENJA|RENCANA KINERJA TAHUNAN|RKT)\b")),
    ("daftar nomenklatur program dan kegiatan", re.compile(r"\bNOMENKLATUR\b")),
    ("bagan struktur organisasi", re.compile(r"\b(?:STRUKTUR|BAGAN|SUSUNAN)\s(?:[A-Z]+\s)?ORGANISASI\b")),
    ("surat", re.compile(r"^(?:Nomor|Perihal|Hal|Lampiran)\s*:.*", re.IGNORECASE)),
)

_OTHERS = frozenset(name for name, _ in _TITLES)
_CONTENT = ("iku", "jabatan", "linieritas", "perjanjian", "regulasi")
_CHECK_DIAGRAM = "Periksa apakah setiap sasaran dan indikator berada pada jabatannya."
_OF_FORM = "nama, ikhtisar, dan uraian tugasnya diambil, bagian lain formulir tidak."
_OF_OTHERS = "yang diambil hanya IKU, IKI, perjanjian kinerja, tugas, dan fungsi di dalamnya. Periksa isinya."


def seems(document: Document) -> str | None:
    """Return in words what a document looks like, if that is none of the papers that are read."""
    if len(_FIELD.findall(" ".join(map(text_of, document.blocks)))) >= LEAST_FIELDS:
        return FORM
    if is_titled(document.blocks):
        return DIAGRAM
    lines = (normalise(text_of(block)) for block in document.blocks if not isinstance(block, Table))
    first = list(islice(filter(None, lines), FIRST_LINES))
    return next((name for name, pattern in _TITLES if any(map(pattern.search, first))), None)


def told(
    name: str,
    data: Mapping[str, object],
    paper: str | None,
    form: Sequence[Draft] | None,
    diagram: Diagram | None,
    used: float,
) -> Iterator[Temuan]:
    """Yield what the user is told of the kind of a paper: as what it was read, or what it seems to be.

    ``used``: the share of its letters that found a place.
    """
    if not any(data.get(key) for key in _CONTENT):
        looks = "" if paper is None else f"Dokumen ini tampaknya {paper}. "
        said = f"tidak ada IKU, IKI, tugas, fungsi, atau perjanjian yang dikenali. {looks}Periksa berkasnya."
        yield _finding(name, "DOK-01", "galat", said)
    elif diagram is not None:
        said = f"dibaca sebagai diagram cascading, {len(diagram.jabatan)} jabatan. {_CHECK_DIAGRAM}"
        yield _finding(name, "DOK-03", "peringatan", said)
    elif form is not None:
        yield _finding(
            name, "DOK-03", "info", f"dibaca sebagai formulir analisis jabatan, {len(form)} jabatan: {_OF_FORM}"
        )
    elif paper in _OTHERS and used < LITTLE:
        yield _finding(name, "DOK-04", "info", f"dokumen ini tampaknya {paper}; {_OF_OTHERS}")


def _finding(name: str, kode: str, tingkat: Tingkat, said: str) -> Temuan:
    return Temuan(kode=kode, tingkat=tingkat, di="", pesan=f"{name}: {said}")


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
