"""Texts that say in sentences who has which duties, without being a regulation: web pages, hand-outs, annexes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kinerja_docs.bahasa.text import fold
from kinerja_docs.document import Document
from kinerja_docs.extract.regulation import DutiesResult, extract_duties
from kinerja_docs.profiles import Profiles
from kinerja_docs.source import Place

_LISTS = ("tugas", "fungsi", "uraian_tugas")


def read_duties(document: Document, data: Mapping[str, Any], profiles: Profiles) -> DutiesResult | None:
    """Return what the sentences of a document say of duties, if that is more than its labels say.

    None for a document that measures officials or binds them: its labels are how it names them.
    """
    if data.get("perjanjian") or any(jabatan.get("iki") for jabatan in data.get("jabatan", ())):
        return None
    result = extract_duties(document, profiles.regulation)
    said = sum(_letters(getattr(jabatan, name)) for jabatan in result.jabatan for name in _LISTS)
    labelled = sum(
        _letters(jabatan.get(name)) for jabatan in data.get("jabatan", ()) for name in _LISTS if jabatan["nama"]
    )
    return result if said > labelled else None


def put_duties(data: dict[str, Any], asal: dict[str, Place], duties: DutiesResult) -> None:
    """Put the jabatan of sentences in the place of those of labels."""
    data["jabatan"] = duties.jabatan
    for pointer in [pointer for pointer in asal if pointer.startswith("/jabatan/")]:
        del asal[pointer]
    asal |= duties.asal


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
