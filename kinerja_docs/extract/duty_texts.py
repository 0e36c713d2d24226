"""Texts that say in sentences who has which duties, without being a regulation: web pages, hand-outs, annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.document import Block, Document, ListItem, text_of
from kinerja_docs.extract.choice import better, labelled, said
from kinerja_docs.extract.citations import citation
from kinerja_docs.extract.found import Draft, Found, settle
from kinerja_docs.extract.regulation import DutiesResult, Head, extract_duties
from kinerja_docs.extract.regulation.names import Names
from kinerja_docs.extract.regulation.phrases import Phrases
from kinerja_docs.profiles import Profiles
from kinerja_docs.source import Place

_LONGEST = 800
_RESTS = re.compile(
    r"(?:Berdasarkan|Sesuai(?: dengan)?|Menurut)\s+(?:ketentuan\s+)?(?:Pasal\s+\w+\s+)?(?P<dasar>[A-Z].*?)"
    r"(?:,\s+[^,]{3,120}\s(?:mempunyai|memiliki|bertugas|menyelenggarakan|dijelaskan)\s|$)"
)
_RESTS_BEFORE_TUGAS = re.compile(
    r"(?:Berdasarkan|Sesuai(?: dengan)?|Menurut)\s+(?P<dasar>[A-Z].*),\s+(?:Tugas|Fungsi)\b[^.;:]{3,250}?"
    r"\s(?:adalah|yaitu|yakni|meliputi)\b"
)
_LAID_DOWN = re.compile(
    r"[A-Z][^.;:]{0,200}?\b(?:[Tt]ugas|[Ff]ungsi|[Tt]upoksi|[Oo]rganisasi|TUGAS|FUNGSI)\b[^.;:]{0,200}?\b"
    r"(?:(?:di\s?atur|ditetapkan|tertuang|tercantum)\s+(?:dalam|dengan|melalui|pada)"
    r"|(?:dibentuk|disusun|ditetapkan|diatur)\s+(?:berdasarkan|sesuai\s+dengan))\s+(?P<dasar>(?:Peraturan|Keputusan)\s[^;:]*?)(?:\.(?:\s|$)|[;:]|$)"
)


def read_duties(document: Document, data: Mapping[str, Any], profiles: Profiles) -> DutiesResult | None:
    """Return what the sentences of a document say of duties, if they explain it better than its labels (``choice``).

    None for a document that measures officials; and where all that sounds like duties stands in the cells of tables of
    a document with IKU.
    """
    jabatan = data.get("jabatan", ())
    if any(each.get("iki") for each in jabatan):
        return None
    result = extract_duties(document, profiles.regulation)
    if data.get("iku") and all(place.kolom is not None for place in result.asal.values()):
        return None
    names = Names(profiles.regulation, Phrases(profiles.regulation, free=True), None)
    holds = better(said(result.jabatan), labelled(jabatan), names, bound=bool(data.get("perjanjian")))
    return result if holds else None


def put_duties(
    data: dict[str, Any], asal: dict[str, Place], duties: DutiesResult, document: Document, profiles: Profiles
) -> None:
    """Put the jabatan of sentences in the place of those of labels; name the regulations that the text rests on."""
    data["jabatan"] = duties.jabatan
    for pointer in [pointer for pointer in asal if pointer.startswith("/jabatan/")]:
        del asal[pointer]
    asal |= duties.asal
    years = {head.tahun: head.places["tahun"] for head in duties.heads if head.tahun}
    if not data.get("tahun") and len(years) == 1:
        data["tahun"], asal["/tahun"] = next(iter(years.items()))
    if not data.get("dasar_hukum"):
        cited = list(_cited(document, profiles))
        settled = settle([*map(_basis, duties.heads), *cited], "/dasar_hukum")
        data["dasar_hukum"] = settled.data
        asal |= settled.asal


def _basis(head: Head) -> Draft:
    """Return the regulation whose appendix a text is."""
    names = ("jenis", "daerah", "nomor", "tahun", "tentang")
    values = {name: getattr(head, name) for name in names}
    return {name: Found(value, head.places[name]) for name, value in values.items() if value is not None}


def _cited(document: Document, profiles: Profiles) -> Iterator[Draft]:
    """Yield the regulations by which sentences give duties: "Berdasarkan Pasal 3 Peraturan Bupati …, X mempunyai …"."""
    known = set()
    for block in document.blocks:
        text = _rests_on(block)
        cited = citation(text, block.place, profiles.vocabulary.regulasi) if text else None
        if cited is not None and text not in known:
            known.add(text)
            yield cited


def _rests_on(block: Block) -> str:
    """Return the regulation that a paragraph says the duties rest on; "" if it says none."""
    text = normalise(text_of(block))[:_LONGEST]
    patterns = (
        [_RESTS_BEFORE_TUGAS, _RESTS] if isinstance(block, ListItem) else [_RESTS_BEFORE_TUGAS, _RESTS, _LAID_DOWN]
    )
    found = next((found for pattern in patterns if (found := pattern.match(text))), None)
    return found["dasar"] if found else ""
