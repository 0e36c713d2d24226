"""Neutral documents to records, as the declarations say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kinerja_docs.domain import Kinerja, Temuan
from kinerja_docs.extract.coverage import share_used
from kinerja_docs.extract.found import settle
from kinerja_docs.extract.office import Office

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
    for kind, blocks in parts:
        office.read(blocks, kind)
    settled = settle(office.draft())
    noted = [Temuan(kode=n.kode, tingkat=n.tingkat, di="", pesan=f"{n.place}: {n.pesan}") for n in document.notes]  # type: ignore[arg-type]
    empty = [] if any(settled.data[key] for key in _CONTENT) else [_nothing(document)]
    doubted = [Temuan(kode=d.kode, tingkat=d.tingkat, di="", pesan=d.pesan) for d in office.doubts]
    used = share_used(document, {*office.understood, *settled.asal.values()})
    findings = (*empty, *noted, *doubted, *settled.temuan)
    return build({**settled.data, "asal": settled.asal, "temuan": findings, "cakupan": used})


_CONTENT = ("iku", "jabatan", "linieritas", "perjanjian")


def _nothing(document: Document) -> Temuan:
    message = f"{document.name}: tidak ada IKU, IKI, tugas, fungsi, atau perjanjian yang dikenali. Periksa berkasnya."
    return Temuan(kode="DOK-01", tingkat="galat", di="", pesan=message)
