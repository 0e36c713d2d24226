"""Neutral documents to records, as the declarations say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from kinerja_docs.extract.diagram import Diagram, read_diagram
from kinerja_docs.extract.duty_texts import put_duties, read_duties
from kinerja_docs.extract.form import read_form
from kinerja_docs.extract.found import Draft, settle
from kinerja_docs.extract.office import Office
from kinerja_docs.extract.paper import DIAGRAM, FORM, kept, seems
from kinerja_docs.source import Place

if TYPE_CHECKING:
    from kinerja_docs.document import Block, Document
    from kinerja_docs.extract.regulation import DutiesResult, RegulationResult
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
    tables = () if drawn is not None else office.findings()
    labelled = [finding for finding in (*tables, *settled.temuan) if not _is_settled(finding, said)]
    findings = (*_empty(document, settled.data, paper), *_named(document, form, diagram), *map(_said, notes), *labelled)
    used = share_used(document, {*office.understood, *settled.asal.values()})
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


def _is_settled(finding: Temuan, said: RegulationResult | DutiesResult | None) -> bool:
    """Tell a finding about labels, or about a table, that sentences and tables of duties have settled."""
    if said is None or not said.jabatan:
        return False
    read = finding.kode == "TAB-04" and any(finding.pesan.startswith(f"{place}: ") for place in said.tables)
    return read or finding.di.startswith("/jabatan/")


_CONTENT = ("iku", "jabatan", "linieritas", "perjanjian", "regulasi")


def _chosen(office: Office, paper: str | None, jabatan: Draft | None, visi: Draft) -> dict[str, Draft]:
    """Return the reading that explains the document: the jabatan of a diagram or form, else its tables and labels."""
    draft = office.draft()
    if jabatan is None:
        return kept(draft, paper)
    nothing: dict[str, Draft] = {"iku": [], "linieritas": [], "perjanjian": []}
    return {**draft, **nothing, "jabatan": jabatan, "visi": visi or draft["visi"]}


def _named(document: Document, form: Sequence[Draft] | None, diagram: Diagram | None) -> tuple[Temuan, ...]:
    """Say that a document was read as a diagram, or as a form of a job analysis."""
    if diagram is not None:
        message = (
            f"{document.name}: dibaca sebagai diagram cascading, {len(diagram.jabatan)} jabatan. "
            "Periksa apakah setiap sasaran dan indikator berada pada jabatannya."
        )
        return (Temuan(kode="DOK-03", tingkat="peringatan", di="", pesan=message),)
    if form is not None:
        message = (
            f"{document.name}: dibaca sebagai formulir analisis jabatan, {len(form)} jabatan: "
            "nama, ikhtisar, dan uraian tugasnya diambil, bagian lain formulir tidak."
        )
        return (Temuan(kode="DOK-03", tingkat="info", di="", pesan=message),)
    return ()


def _empty(document: Document, data: Mapping[str, object], paper: str | None) -> tuple[Temuan, ...]:
    """Say that nothing was recognised in the whole document, and what it seems to be."""
    if any(data.get(key) for key in _CONTENT):
        return ()
    looks = "" if paper is None else f"Dokumen ini tampaknya {paper}. "
    message = (
        f"{document.name}: tidak ada IKU, IKI, tugas, fungsi, atau perjanjian yang dikenali. {looks}Periksa berkasnya."
    )
    return (Temuan(kode="DOK-01", tingkat="galat", di="", pesan=message),)
