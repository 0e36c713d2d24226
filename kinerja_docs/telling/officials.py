"""Who signs: superiors that nobody knows, one person on both sides, mandates that may not be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kinerja_docs.domain.kabar import Kabar
from kinerja_docs.domain.places import place_of
from kinerja_docs.domain.year import Tahunan

if TYPE_CHECKING:
    from kinerja_docs.telling.asked import Asked

_MANDATE = "/pengaturan/"
"""What every document prints that the head signs; all else is about the Perjanjian Kinerja."""
_JABATAN = "/jabatan/"
"""A name in a cell of a workbook: said of the cell already."""


def signing(tahunan: Tahunan, asked: Asked) -> Iterator[Kabar]:
    """Yield what is open about who signs the documents asked for."""
    from kinerja_docs.jabatan import findings

    for each in findings(tahunan.rekaman, asked.settings.pejabat, asked.settings.atas_nama) if asked.jenis else ():
        if tahunan.sel and each.kode == "PJB-02" and each.di.startswith(_JABATAN):
            continue
        if "pk" in asked.jenis or each.di.startswith(_MANDATE):
            place = place_of(tahunan, each.di) if tahunan.sel else ""
            yield Kabar(each.pesan, place, each.tingkat, each.kode)
