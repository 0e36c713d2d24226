"""What cannot be computed, or only with a doubt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kinerja_docs.domain.kabar import Kabar
from kinerja_docs.domain.places import place_of
from kinerja_docs.domain.year import Tahunan

if TYPE_CHECKING:
    from kinerja_docs.telling.asked import Asked

UNFILLED = frozenset(
    ("TARGET_KOSONG", "REALISASI_KOSONG", "NILAI_TIDAK_ADA", "ARAH_BELUM_DITETAPKAN", "REALISASI_SEBAGIAN")
)
"""Problems of a year that is not yet filled in: no errors. What is blank in a document is counted there."""


def problems(tahunan: Tahunan, asked: Asked) -> Iterator[Kabar]:
    """Yield what is wrong with the figures of the year, where documents are made of it; ``compute`` prints its own."""
    found = asked.hasil
    if found is None:
        return
    goals = (each for group in found.kelompok for goal in group.sasaran for each in goal.indikator)
    for each in goals:
        for problem in each.masalah:
            if problem.kode not in UNFILLED and problem.tingkat != "info":
                yield Kabar(problem.pesan, place_of(tahunan, each.di), problem.tingkat)
    for budget in (found.anggaran_semua,) if found.anggaran_semua else found.anggaran:
        for problem in budget.total.masalah:
            if problem.tingkat != "info":
                yield Kabar(problem.pesan, f"anggaran {budget.jabatan or ''}".rstrip(), problem.tingkat)
