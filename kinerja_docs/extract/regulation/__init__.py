"""Reads regulations: Perbup, Perwali, Pergub, Perda, Keputusan. Text in, tree, jabatan and findings out."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_docs.document import Document, Note
from kinerja_docs.domain.record import Jabatan, Regulasi
from kinerja_docs.extract.regulation.amendment import Consolidation, apply_amendment
from kinerja_docs.extract.regulation.head import Head, read_head
from kinerja_docs.extract.regulation.jabatan import Collector
from kinerja_docs.extract.regulation.lines import Line, lines_of
from kinerja_docs.extract.regulation.names import Names
from kinerja_docs.extract.regulation.naskah import Naskah, parse
from kinerja_docs.extract.regulation.phrases import Phrases
from kinerja_docs.extract.regulation.printing import as_text
from kinerja_docs.extract.regulation.record import regulasi_of
from kinerja_docs.extract.regulation.reference import resolve
from kinerja_docs.extract.regulation.score import SURE, is_regulation, score_of
from kinerja_docs.extract.regulation.tables import tables_of, tells
from kinerja_docs.profiles.regulation import RegulationDeclaration
from kinerja_docs.source import Place

__all__ = [
    "Consolidation",
    "DutiesResult",
    "Head",
    "RegulationResult",
    "apply_amendment",
    "as_text",
    "extract_duties",
    "extract_regulation",
    "is_regulation",
    "read_regulation",
    "resolve",
]


@dataclass(frozen=True, slots=True)
class RegulationResult:
    """What was read from a regulation; the pointers of ``asal`` are those of the record.

    ``tables`` are the places of the tables that jabatan were read from.
    """

    regulasi: Regulasi
    jabatan: tuple[Jabatan, ...]
    asal: dict[str, Place]
    findings: tuple[Note, ...]
    tables: frozenset[Place] = frozenset()


@dataclass(frozen=True, slots=True)
class DutiesResult:
    """The jabatan of a text that is no regulation, their places, and what is to be said.

    ``heads`` are those of the regulations whose appendices the text holds.
    """

    jabatan: tuple[Jabatan, ...]
    asal: dict[str, Place]
    findings: tuple[Note, ...]
    heads: tuple[Head, ...]
    tables: frozenset[Place] = frozenset()


def read_regulation(document: Document, declaration: RegulationDeclaration) -> RegulationResult | None:
    """Return what a document says as a regulation, None if it is none."""
    lines = lines_of(document)
    return _read(document, lines, declaration) if score_of(lines) >= SURE else None


def extract_regulation(document: Document, declaration: RegulationDeclaration) -> RegulationResult:
    """Read a regulation from its document; nothing is refused, what cannot be understood stays text."""
    return _read(document, lines_of(document), declaration)


def _read(document: Document, lines: list[Line], declaration: RegulationDeclaration) -> RegulationResult:
    phrases = Phrases(declaration)
    naskah = parse(lines, Names(declaration, phrases, None))
    regulasi, asal, notes = regulasi_of(naskah, declaration.judul.jenis)
    collector = _collect(document, naskah, Collector(phrases, Names(declaration, phrases, regulasi.daerah)))
    jabatan, places = _frozen(collector)
    said = (*naskah.notes, *notes, *collector.notes)
    return RegulationResult(regulasi, jabatan, asal | places, said, frozenset(collector.tables))


def extract_duties(document: Document, declaration: RegulationDeclaration) -> DutiesResult:
    """Read who has which duties in a text that is no regulation: a web page, a hand-out, an appendix by itself."""
    phrases = Phrases(declaration, free=True)
    names = Names(declaration, phrases, None)
    naskah = parse(lines_of(document, lambda table: tells(table, phrases)), names, free=True)
    collector = _collect(document, naskah, Collector(phrases, names, free=True))
    jabatan, asal = _frozen(collector)
    roots = [part.root for part in naskah.named("lampiran")]
    lines = [[Line(text, root.place) for text in root.judul] for root in roots]
    heads = tuple(head for found in lines if (head := read_head(found, declaration.judul.jenis)).nomor)
    return DutiesResult(jabatan, asal, (*naskah.notes, *collector.notes), heads, frozenset(collector.tables))


def _frozen(collector: Collector) -> tuple[tuple[Jabatan, ...], dict[str, Place]]:
    asal: dict[str, Place] = {}
    for index, entry in enumerate(collector.entries):
        asal |= dict(entry.places(f"/jabatan/{index}"))
    return tuple(entry.freeze() for entry in collector.entries), asal


def _collect(document: Document, naskah: Naskah, collector: Collector) -> Collector:
    for part in naskah.named("batang_tubuh"):
        collector.define(part.root)
    for part in naskah.named("batang_tubuh", "lampiran"):
        collector.collect(
            part.root, part.root.printed.replace("LAMPIRAN", "Lampiran") if part.nama == "lampiran" else None
        )
    for table, appendix in tables_of(document):
        collector.collect_table(table, appendix)
    collector.finish()
    return collector
