"""Neutral documents to records, as the declarations say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kinerja_docs.bahasa.characters import has_control
from kinerja_docs.document import Note, unframed
from kinerja_docs.domain import Kinerja, Temuan
from kinerja_docs.domain.leaves import leaves
from kinerja_docs.extract.certainty import About, certainties, shipped
from kinerja_docs.extract.certainty.signs import title_words
from kinerja_docs.extract.coverage import share_used
from kinerja_docs.extract.decree import combined, name_office, read_appendices, read_decree
from kinerja_docs.extract.diagram import read_diagram
from kinerja_docs.extract.duty_texts import put_duties, read_duties
from kinerja_docs.extract.form import read_form
from kinerja_docs.extract.found import Draft, settle
from kinerja_docs.extract.office import Office
from kinerja_docs.extract.paper import DIAGRAM, FORM, kept, seems, told
from kinerja_docs.source import Place

if TYPE_CHECKING:
    from kinerja_docs.document import Block, Document
    from kinerja_docs.profiles import Kind, Profiles

__all__ = ["extract"]


def extract(document: Document, parts: Iterable[tuple[Kind | None, tuple[Block, ...]]], profiles: Profiles) -> Kinerja:
    """Return the record of a document.

    Args:
        document: what the reader made of the file; its notes become findings.
        parts: its blocks, cut into runs of one kind (None where nothing says which).
        profiles: the declarations.
    """
    from kinerja_docs.domain.boundary import build

    office = Office(profiles)
    decree = read_decree(document, profiles)
    if decree is None:
        office.naming.read((*document.furniture, *unframed(document.blocks)))
        for kind, blocks in parts:
            office.read(blocks, kind)
    else:
        name_office(office.naming, decree)
        read_appendices(office, parts)
    paper = seems(document) if decree is None else None
    bound = office.agreements is not None and office.agreements.done and paper != DIAGRAM
    diagram = read_diagram(document, profiles.vocabulary) if decree is None and not bound else None
    form = read_form(document, profiles.vocabulary) if decree is None and paper is None else None
    drawn = form if diagram is None else diagram.jabatan
    settled = settle(_chosen(office, paper, drawn, [] if diagram is None else diagram.visi))
    is_told = decree is None and form is None and paper not in {DIAGRAM, FORM}
    duties = read_duties(document, settled.data, profiles) if is_told else None
    if decree is not None:
        combined(settled.data, settled.asal, decree, profiles)
    elif duties is not None:
        put_duties(settled.data, settled.asal, duties, document, profiles)
    said = decree or duties
    notes = (*document.notes, *_unprintable(document, settled.data), *(() if said is None else said.findings))
    settles = said is not None and bool(said.jabatan)
    tables = () if drawn is not None else office.findings(said.tables if said and settles else frozenset(), paper)
    labelled = [finding for finding in settled.temuan if not (settles and finding.di.startswith("/jabatan/"))]
    used = share_used(document, {*office.understood, *settled.asal.values()})
    kinds = told(document.name, settled.data, paper, form, diagram, used)
    findings = (*kinds, *map(_said, notes), *tables, *labelled)
    record = build({**settled.data, "asal": settled.asal, "temuan": findings, "cakupan": used})
    explained = 1.0 if form is not None else used
    return replace(record, keyakinan=_sure(record, document, profiles, explained))


def _sure(record: Kinerja, document: Document, profiles: Profiles, explained: float) -> dict[str, float]:
    """Return how sure the reading of each value is, those of which the program is sure left out.

    ``explained``: share of the text of which it is known what it is; what other sections of a form say is known, though
    the record has no place for it.
    """
    from kinerja_docs.domain.boundary import plain

    about = About(document.format, record.temuan, explained, title_words(profiles.vocabulary))
    return certainties(tuple(leaves(plain(record))), about, shipped())


def _unprintable(document: Document, data: Mapping[str, object]) -> Iterator[Note]:
    """Say that some values have characters that are no letters; the record leaves them out."""
    if has_control(data):
        message = "ada huruf kendali yang tidak dapat dicetak di dalam nilai; dihapus. Cocokkan ejaannya."
        yield Note("FMT-02", "peringatan", message, Place(berkas=document.name))


def _said(note: Note) -> Temuan:
    """Return the finding that a note of a reader is; it concerns the whole record."""
    return Temuan(kode=note.kode, tingkat=note.tingkat, di="", pesan=f"{note.place}: {note.pesan}")  # type: ignore[arg-type]


def _chosen(office: Office, paper: str | None, jabatan: Draft | None, visi: Draft) -> dict[str, Draft]:
    """Return the reading that explains the document: the jabatan of a diagram or form, else its tables and labels."""
    draft = office.draft()
    if jabatan is None:
        return kept(draft, paper)
    nothing: dict[str, Draft] = {"iku": [], "linieritas": [], "perjanjian": []}
    return {**draft, **nothing, "jabatan": jabatan, "visi": visi or draft["visi"]}
