"""Regulations and decrees: their own text, and what the tables and appendices among it hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.document import Block, Document, Table, text_of
from kinerja_docs.extract.citations import citation
from kinerja_docs.extract.found import Draft, Found, settle
from kinerja_docs.extract.naming import LABEL, TITLE, Naming
from kinerja_docs.extract.office import Office
from kinerja_docs.extract.regulation import RegulationResult, read_regulation
from kinerja_docs.profiles import Kind, Profiles, Vocabulary
from kinerja_docs.source import Place

_APPENDIX = re.compile(r"LAMPIRAN\b|Lampiran(?:\s+(?:[IVX]{1,6}|\d{1,2}))?\s*(?::|Peraturan\b|Keputusan\b|$)")
Part = tuple[Kind | None, tuple[Block, ...]]


def read_decree(document: Document, profiles: Profiles) -> RegulationResult | None:
    """Return what a document says as a regulation, None if it is none."""
    return read_regulation(document, profiles.regulation)


def read_appendices(office: Office, parts: Iterable[Part]) -> None:
    """Read the tables of a decree, and all of its appendices, as any other document is read."""
    appended = False
    for kind, blocks in parts:
        taken = []
        for block in blocks:
            appended = appended or bool(_APPENDIX.match(normalise(text_of(block)[:200])))
            taken += [block] if appended or isinstance(block, Table) else []
        if taken:
            office.naming.read(taken)
            office.read(taken, kind)


def combined(data: dict[str, Any], asal: dict[str, Place], decree: RegulationResult, profiles: Profiles) -> None:
    """Put into a settled draft what the regulation says of itself: its jabatan, its basis, its office and region."""
    data["regulasi"] = decree.regulasi
    if decree.jabatan:
        data["jabatan"] = decree.jabatan
        for pointer in [pointer for pointer in asal if pointer.startswith("/jabatan/")]:
            del asal[pointer]
    for name, draft in _facts(decree, profiles.vocabulary):
        settled = settle(draft, f"/{name}")
        if draft and (name == "dasar_hukum" or not data.get(name)):
            _forget(asal, name)
            data[name] = settled.data
            asal |= settled.asal
    asal |= {pointer: place for pointer, place in decree.asal.items() if decree.jabatan or "/jabatan/" not in pointer}


def _forget(asal: dict[str, Place], name: str) -> None:
    """Drop the places of what is replaced: a regulation rests on what it minds, not on itself."""
    for pointer in [pointer for pointer in asal if pointer == f"/{name}" or pointer.startswith(f"/{name}/")]:
        del asal[pointer]


def _facts(decree: RegulationResult, vocabulary: Vocabulary) -> Iterator[tuple[str, Draft]]:
    """Yield what a record has of a regulation besides its text."""
    regulation, places = decree.regulasi, decree.asal
    if regulation.tahun is not None:
        yield "tahun", Found(regulation.tahun, places["/regulasi/tahun"])
    yield "dasar_hukum", list(_basis(decree, vocabulary))


def name_office(naming: Naming, decree: RegulationResult) -> None:
    """Take office and region from what a regulation is about, from who enacted it, and from its kind."""
    regulation, enacted = decree.regulasi, decree.regulasi.ditetapkan
    said = [("tentang", regulation.tentang), ("ditetapkan/oleh", enacted.oleh if enacted else None)]
    for name, text in said:
        if text is not None:
            naming.say(text, decree.asal[f"/regulasi/{name}"], LABEL)
    if regulation.daerah is not None and "/regulasi/daerah" in decree.asal:
        naming.say(f"{regulation.jenis} {regulation.daerah}", decree.asal["/regulasi/daerah"], TITLE)


def _basis(decree: RegulationResult, vocabulary: Vocabulary) -> Iterator[Draft]:
    for index, text in enumerate(decree.regulasi.mengingat):
        cited = citation(text, decree.asal[f"/regulasi/mengingat/{index}"], vocabulary.regulasi, listed=True)
        if cited is not None:
            yield cited
