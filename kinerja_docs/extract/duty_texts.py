"""Texts that say in sentences who has which duties, without being a regulation: web pages, hand-outs, annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.document import Document, text_of
from kinerja_docs.extract.found import Draft, Found, settle
from kinerja_docs.extract.regulation import DutiesResult, Head, extract_duties
from kinerja_docs.extract.titles import citation
from kinerja_docs.profiles import Profiles
from kinerja_docs.source import Place

_LONGEST = 800
_RESTS = re.compile(
    r"(?:Berdasarkan|Sesuai(?: dengan)?)\s+(?:ketentuan\s+)?(?:Pasal\s+\w+\s+)?(?P<dasar>[A-Z].*?)"
    r"(?:,\s+[^,]{3,120}\s(?:mempunyai|memiliki|bertugas|menyelenggarakan|dijelaskan)\s|$)"
)
_SENTENCE = re.compile(r"[A-Z].{2,120}?\s(?:mempunyai|memiliki)\s+(?:tugas|fungsi)\s")
_LISTS = ("tugas", "fungsi", "uraian_tugas")


def read_duties(document: Document, data: Mapping[str, Any], profiles: Profiles) -> DutiesResult | None:
    """Return what the sentences of a document say of duties, if that is more than its labels say.

    None for a document that measures officials or binds them: its labels are how it names them.
    """
    if data.get("perjanjian") or any(jabatan.get("iki") for jabatan in data.get("jabatan", ())):
        return None
    result = extract_duties(document, profiles.regulation)
    said = sum(_letters(getattr(jabatan, name)) for jabatan in result.jabatan for name in _LISTS)
    lists = [jabatan.get(name) for jabatan in data.get("jabatan", ()) for name in _LISTS if jabatan["nama"]]
    labelled = sum(_letters(value) for value in lists if not _is_sentence(value))
    return result if said > labelled else None


def _is_sentence(value: Any) -> bool:
    """Whether a label was given a whole sentence ("Camat mempunyai tugas …"), which its duty is only a part of."""
    return any(isinstance(item, str) and _SENTENCE.match(item) for item in value or ())


def put_duties(
    data: dict[str, Any], asal: dict[str, Place], duties: DutiesResult, document: Document, profiles: Profiles
) -> None:
    """Put the jabatan of sentences in the place of those of labels; name the regulations that the text rests on."""
    data["jabatan"] = duties.jabatan
    for pointer in [pointer for pointer in asal if pointer.startswith("/jabatan/")]:
        del asal[pointer]
    asal |= duties.asal
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
        found = _RESTS.match(normalise(text_of(block))[:_LONGEST])
        text = found["dasar"] if found else ""
        cited = citation(text, block.place, profiles.vocabulary) if text else None
        if cited is not None and text not in known:
            known.add(text)
            yield cited


def _letters(value: Any) -> int:
    """Return how many letters the items of a list have."""
    match value:
        case str():
            return len(fold(value))
        case list() | tuple():
            return sum(map(_letters, value))
        case dict():
            return _letters(value.get("teks")) + _letters(value.get("butir"))
        case None:
            return 0
    return _letters(value.teks) + _letters(value.butir)
