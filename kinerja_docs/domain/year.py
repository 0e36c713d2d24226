"""A record with the numbers of its year: what a planner fills in, beside what the documents say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kinerja_docs.domain.record import Kinerja, Pejabat

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tahunan:
    """One perangkat daerah in one year.

    Attributes:
        rekaman: the record; targets, realisasi, officials and budget stand in it, where the contract has them.
        variabel: the numbers that formulas need: variable (as ``formula.variables`` names it) to period
            ("2021", "2021-TW1") to the text as typed.
        triwulan: how the realisasi of a year follows from those of its triwulan, by the name of the indicator: "jumlah"
            adds them up, "terakhir" takes the last one; only what a person chose.
        pengaturan: settings of the office for its documents (kop, logo, paper, place, date, profile of capaian).
        pejabat: who holds a jabatan that is none of the office, by its name: the Bupati, the Sekretaris Daerah.
        sel: where it stands in the workbook that it was read from: JSON pointer of the record, or ``/pengaturan/KEY``,
            to "Target!I6". It is no part of the value: two that differ in nothing else are equal.
        dibawa: what was brought from another year and nobody has looked at since, by its place in the workbook
            (``workbook.marks``), with the note that stands beside it: "dari 2021".
        lain: columns that the office put into its workbook itself: name of the indicator or of the line of the budget
            (folded) to heading (as an identifier, "kode_rekening") to text.
    """

    rekaman: Kinerja
    variabel: Mapping[str, Texts] = field(default_factory=dict)
    pengaturan: Texts = field(default_factory=dict)
    triwulan: Texts = field(default_factory=dict)
    pejabat: Mapping[str, Pejabat] = field(default_factory=dict)
    sel: Texts = field(default_factory=dict, compare=False)
    dibawa: Texts = field(default_factory=dict)
    lain: Mapping[str, Texts] = field(default_factory=dict)
