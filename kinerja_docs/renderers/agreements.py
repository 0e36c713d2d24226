"""Which Perjanjian Kinerja a record gives, between whom, with which part of the budget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kinerja_docs.domain import Anggaran, Jabatan, Kinerja, Perjanjian, Pihak, Sasaran
from kinerja_docs.domain.budget import levelled
from kinerja_docs.jabatan import Tingkat, Tree, agreeing, bare, both_sides, is_budget, owner_of
from kinerja_docs.renderers.budgets import LEVELS, budget_of
from kinerja_docs.renderers.parties import party, tree_of
from kinerja_docs.renderers.settings import Perubahan, Settings
from kinerja_docs.renderers.values import BELUM

_NAMES = {"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Sub Kegiatan"}
_GOALS: dict[Tingkat | None, str] = {
    "eselon III": "Sasaran Program",
    "eselon IV": "Sasaran Kegiatan",
    None: "Sasaran",
}
_REASONS: dict[Perubahan, str] = {
    "pejabat": "terjadi pergantian atau mutasi pejabat",
    "strategi": "terjadi perubahan dalam strategi yang mempengaruhi pencapaian tujuan dan sasaran (perubahan program, "
    "kegiatan dan alokasi anggaran)",
    "prioritas": "terjadi perubahan prioritas atau asumsi yang berakibat secara signifikan dalam proses pencapaian "
    "tujuan dan sasaran",
}
"""In the words of PermenPANRB 53/2014."""


def agreements(record: Kinerja, settings: Settings) -> tuple[Perjanjian, ...]:
    """Return the agreements to write: those of the record, else one for each jabatan that has indicators.

    An agreement of the record that has nothing but a budget is what was filled in for a year: it gets the sasaran of
    its jabatan, and every other jabatan that has indicators gets an agreement too.
    """
    record = levelled(record)
    tree = tree_of(record, settings)
    made = [_with_names(each, tree) for each in record.perjanjian if not is_budget(each)]
    made += [_agreement(*owner, record, settings, tree) for owner in agreeing(record, tree)]
    return tuple(replace(each, perubahan=each.perubahan or settings.perubahan is not None) for each in made)


def goal_label(jabatan: str | None, tree: Tree) -> str:
    """Return the title of the column of sasaran at the level of a jabatan."""
    return _GOALS.get(tree.level(jabatan), "Sasaran Strategis") if jabatan else "Sasaran Strategis"


def budget_label(jabatan: str | None, lines: Sequence[Anggaran], tree: Tree) -> str:
    """Return the title of the budget table: the levels that its lines have, else those of the jabatan."""
    present = {line.tingkat for line in lines if line.tingkat}
    levels: tuple[str, ...] = LEVELS[tree.level(jabatan)] if jabatan else ("program",)
    return "/".join(name for level, name in _NAMES.items() if level in (present or levels))


def reason(agreement: Perjanjian, settings: Settings) -> str:
    """Return the sentence that says why an agreement was changed, "" where it was not."""
    if not agreement.perubahan:
        return ""
    why = BELUM if settings.perubahan is None else _REASONS[settings.perubahan]
    year = agreement.tahun or BELUM
    return f"Perjanjian ini merupakan perubahan atas Perjanjian Kinerja Tahun {year} karena {why}."


def _agreement(
    jabatan: Jabatan, sasaran: tuple[Sasaran, ...], record: Kinerja, settings: Settings, tree: Tree
) -> Perjanjian:
    wanted = tree.meaning(jabatan.nama)
    begun = next((each for each in record.perjanjian if owner_of(each, tree) == wanted), Perjanjian())
    first = begun.pihak_pertama
    return replace(
        begun,
        tahun=begun.tahun or record.tahun,
        pihak_pertama=first if first and first.nama else party(jabatan.nama, tree),
        pihak_kedua=_named(begun.pihak_kedua, tree) or superior_party(jabatan, tree),
        sasaran=sasaran,
        anggaran=budget_of(jabatan.nama, tree, record),
        tempat=begun.tempat or settings.tempat,
        tanggal=begun.tanggal or settings.tanggal,
    )


def superior_party(jabatan: Jabatan, tree: Tree) -> Pihak | None:
    """Return who agrees with a jabatan: nobody over a bupati; left open where it is not known or would be himself."""
    superior = tree.superior(jabatan)
    if superior.name is None:
        return None if superior.why == "tertinggi" else Pihak()
    if both_sides(jabatan.nama, superior.name, tree):
        return Pihak(jabatan=superior.name)
    return party(superior.name, tree)


def _with_names(agreement: Perjanjian, tree: Tree) -> Perjanjian:
    return replace(
        agreement,
        pihak_pertama=_named(agreement.pihak_pertama, tree),
        pihak_kedua=_named(agreement.pihak_kedua, tree),
    )


def _named(pihak: Pihak | None, tree: Tree) -> Pihak | None:
    if pihak is None or pihak.nama or not pihak.jabatan:
        return pihak
    known = party(pihak.jabatan, tree)
    jabatan = known.jabatan if bare(known.jabatan or "") != known.jabatan else pihak.jabatan
    return replace(known, jabatan=jabatan, nip=pihak.nip or known.nip, pangkat=pihak.pangkat or known.pangkat)
