"""Which Perjanjian Kinerja a record gives, between whom, with which part of the budget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kinerja_docs.domain import Anggaran, Jabatan, Kinerja, Perjanjian, Pihak, Sasaran
from kinerja_docs.renderers.budgets import LEVELS, budget_of, folded, is_budget, owner_of
from kinerja_docs.renderers.parties import Tingkat, head_of, is_head, level_of, party, superior_of
from kinerja_docs.renderers.settings import Perubahan, Settings
from kinerja_docs.renderers.values import BELUM
from kinerja_docs.renderers.wording import bare

_NAMES = {"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Sub Kegiatan"}
_GOALS: dict[Tingkat, str] = {"eselon III": "Sasaran Program", "eselon IV": "Sasaran Kegiatan"}
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
    made = [_with_names(each, record, settings) for each in record.perjanjian if not is_budget(each)]
    if not made or len(made) < len(record.perjanjian):
        made += [_agreement(*owner, record, settings) for owner in _owners(record)]
    return tuple(replace(each, perubahan=each.perubahan or settings.perubahan is not None) for each in made)


def goal_label(jabatan: str | None, record: Kinerja) -> str:
    """Return the title of the column of sasaran at the level of a jabatan."""
    return _GOALS.get(level_of(jabatan, record), "Sasaran Strategis") if jabatan else "Sasaran Strategis"


def budget_label(jabatan: str | None, lines: Sequence[Anggaran], record: Kinerja) -> str:
    """Return the title of the budget table: the levels that its lines have, else those of the jabatan."""
    present = {line.tingkat for line in lines if line.tingkat}
    levels: tuple[str, ...] = LEVELS[level_of(jabatan, record)] if jabatan else ("program",)
    return "/".join(name for level, name in _NAMES.items() if level in (present or levels))


def reason(agreement: Perjanjian, settings: Settings) -> str:
    """Return the sentence that says why an agreement was changed, "" where it was not."""
    if not agreement.perubahan:
        return ""
    why = BELUM if settings.perubahan is None else _REASONS[settings.perubahan]
    year = agreement.tahun or BELUM
    return f"Perjanjian ini merupakan perubahan atas Perjanjian Kinerja Tahun {year} karena {why}."


def _owners(record: Kinerja) -> list[tuple[Jabatan, tuple[Sasaran, ...]]]:
    """Return the jabatan that agree on something, with what; those whose agreement is complete are left out."""
    head = next((j for j in record.jabatan if is_head(j.nama, record)), Jabatan(nama=head_of(record)))
    goals = [(head, record.iku or head.iki)]
    goals += [(jabatan, jabatan.iki) for jabatan in record.jabatan if jabatan is not head]
    done = {owner_of(each, record) for each in record.perjanjian if not is_budget(each)}
    return [(jabatan, goal) for jabatan, goal in goals if goal and folded(jabatan.nama, record) not in done]


def _agreement(jabatan: Jabatan, sasaran: tuple[Sasaran, ...], record: Kinerja, settings: Settings) -> Perjanjian:
    wanted = folded(jabatan.nama, record)
    begun = next((each for each in record.perjanjian if owner_of(each, record) == wanted), Perjanjian())
    first, superior = begun.pihak_pertama, superior_of(jabatan, record)
    second = None if superior is None else party(superior, record, settings)
    return replace(
        begun,
        tahun=begun.tahun or record.tahun,
        pihak_pertama=first if first and first.nama else party(jabatan.nama, record, settings),
        pihak_kedua=_named(begun.pihak_kedua, record, settings) or second,
        sasaran=tuple(_printed(goal) for goal in sasaran),
        anggaran=budget_of(wanted, level_of(jabatan.nama, record), record),
        tempat=begun.tempat or settings.tempat,
        tanggal=begun.tanggal or settings.tanggal,
    )


def _printed(goal: Sasaran) -> Sasaran:
    indicators = (
        replace(each, alasan=None, formulasi=None, sumber_data=(), penanggung_jawab=(), baseline={}, realisasi={})
        for each in goal.indikator
    )
    return replace(goal, indikator=tuple(indicators))


def _with_names(agreement: Perjanjian, record: Kinerja, settings: Settings) -> Perjanjian:
    return replace(
        agreement,
        pihak_pertama=_named(agreement.pihak_pertama, record, settings),
        pihak_kedua=_named(agreement.pihak_kedua, record, settings),
    )


def _named(pihak: Pihak | None, record: Kinerja, settings: Settings) -> Pihak | None:
    if pihak is None or pihak.nama or not pihak.jabatan:
        return pihak
    known = party(pihak.jabatan, record, settings)
    jabatan = known.jabatan if bare(known.jabatan or "") != known.jabatan else pihak.jabatan
    return replace(known, jabatan=jabatan, nip=pihak.nip or known.nip, pangkat=pihak.pangkat or known.pangkat)
