"""Regulations for the tests: texts as the documents that readers make of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kinerja_docs.document import Document, Paragraph, Text
from kinerja_docs.extract.regulation import RegulationResult, extract_regulation
from kinerja_docs.profiles import load_profiles
from kinerja_docs.profiles.regulation import RegulationDeclaration
from kinerja_docs.source import Place

NASKAH = Path(__file__).parent / "unit" / "extract" / "regulation" / "naskah"


def document_of(text: str, name: str = "contoh.txt") -> Document:
    """Return a text with one paragraph a line."""
    rows = [(row, line) for row, line in enumerate(text.splitlines(), start=1) if line.strip()]
    blocks = (Paragraph((Text(line),), Place(berkas=name, baris=row)) for row, line in rows)
    return Document(name, "txt", tuple(blocks))


@cache
def declaration() -> RegulationDeclaration:
    return load_profiles().regulation


def read(text: str) -> RegulationResult:
    return extract_regulation(document_of(text), declaration())


@cache
def naskah(name: str) -> RegulationResult:
    return read((NASKAH / f"{name}.txt").read_text(encoding="utf-8"))
