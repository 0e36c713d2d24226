"""The change of year: a record of one year as the source of another.

What an office has and wants goes with it (jabatan, officials, sasaran, indicators, formulas, names and amounts of the
budget); what is true of its own year alone stays under that year or is left behind: targets, realisasi, dates, the
number of a decree, why an agreement was changed. What was reached becomes the baseline.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from kinerja_docs.bahasa.dates import read_date, write_date
from kinerja_docs.bahasa.text import fold
from kinerja_docs.domain.record import Indikator, Kinerja, Pejabat, Perjanjian, Pihak, Sasaran
from kinerja_docs.domain.year import Tahunan, Texts
from kinerja_docs.jabatan import Tree

Reached = Callable[[Indikator, int], str | None]
"""What an indicator reached in a year, as it is printed; None where nothing is known."""
OF_ONE_YEAR = ("tanggal", "tanggal_pengukuran", "keputusan.nomor", "keputusan.tanggal", "perubahan", "tahun")
"""Settings that hold for the documents of one year alone."""


@dataclass(frozen=True, slots=True)
class Turned:
    """A year made from another one.

    Attributes:
        tahunan: the record of the new year, with its settings.
        dari: the year that it was made from; None where it was of the new year, or of none.
        perjanjian: the years that agreements were made from, by their numbers in the record.
        ditinggal: the settings left behind, as a person reads them.
        catatan: what else was left behind, a sentence each.
    """

    tahunan: Tahunan
    dari: int | None = None
    perjanjian: Mapping[int, int] = field(default_factory=dict)
    ditinggal: Texts = field(default_factory=dict)
    catatan: tuple[str, ...] = ()


def is_of(record: Kinerja, year: int) -> bool:
    """Tell whether nothing in a record is of another year."""
    return {record.tahun, *(each.tahun or year for each in record.perjanjian)} == {year}


def turned(tahunan: Tahunan, year: int, reached: Reached) -> Turned:
    """Return a record with its year as one of another year; what is of that year already stays as it is."""
    record = tahunan.rekaman
    own = record.tahun if record.tahun != year else None
    rekaman = turned_record(record, year, reached, tahunan.pejabat)
    agreed, older = _agreements(record, year)
    sources = {n: of for n, each in enumerate(agreed) if (of := _year_of(each, record)) and of != year}
    left = {key: _readable(text) for key, text in tahunan.pengaturan.items() if own and key in OF_ONE_YEAR}
    settings = {key: text for key, text in tahunan.pengaturan.items() if key not in left}
    new = replace(tahunan, rekaman=rekaman, pengaturan=settings)
    ended = [_ended(record.periode, year)] if record.periode and not rekaman.periode else []
    return Turned(new, own, sources, left, (*map(_left, older), *ended))


def turned_record(record: Kinerja, year: int, reached: Reached, outside: Mapping[str, Pejabat]) -> Kinerja:
    """Return a record as one of another year; ``outside`` are the officials who are none of the office."""
    own = record.tahun if record.tahun != year else None
    agreed, _ = _agreements(record, year)
    tree = Tree(record, outside)
    return replace(
        record,
        tahun=year,
        periode=record.periode if record.periode and record.periode[0] <= year <= record.periode[1] else None,
        iku=_goals(record.iku, own, year, reached),
        jabatan=tuple(replace(each, iki=_goals(each.iki, own, year, reached)) for each in record.jabatan),
        perjanjian=tuple(_proposal(each, record, tree, year, reached) for each in agreed),
    )


def _agreements(record: Kinerja, year: int) -> tuple[list[Perjanjian], list[Perjanjian]]:
    """Return the agreements to go on with, and those left behind.

    Of several of one pihak pertama the latest counts; one of the new year makes the older ones superfluous.
    """
    latest: dict[str, tuple[bool, int, bool]] = {}
    for each in record.perjanjian:
        latest[_owner(each)] = max(latest.get(_owner(each), (False, 0, False)), _age(each, record, year))
    kept = [each for each in record.perjanjian if _age(each, record, year) == latest[_owner(each)]]
    return kept, [each for each in record.perjanjian if _age(each, record, year) < latest[_owner(each)]]


def _age(each: Perjanjian, record: Kinerja, year: int) -> tuple[bool, int, bool]:
    """Return what the latest agreement has most of; all those of the new year are the latest."""
    of = _year_of(each, record)
    return (True, year, True) if of in (year, None) else (False, of or 0, each.perubahan)


def _year_of(each: Perjanjian, record: Kinerja) -> int | None:
    return each.tahun or record.tahun


def _owner(each: Perjanjian) -> str:
    return fold((each.pihak_pertama.jabatan if each.pihak_pertama else None) or "")


def _proposal(each: Perjanjian, record: Kinerja, tree: Tree, year: int, reached: Reached) -> Perjanjian:
    """Return an agreement of another year as the draft of a new one; one of this year is returned as it is."""
    source = _year_of(each, record)
    if source in (year, None):
        return each
    return replace(
        each,
        tahun=year,
        perubahan=False,
        pihak_pertama=_party(each.pihak_pertama, tree),
        pihak_kedua=_party(each.pihak_kedua, tree),
        sasaran=_goals(each.sasaran, source, year, reached),
        tanggal=None,
    )


def _party(pihak: Pihak | None, tree: Tree) -> Pihak | None:
    """Return a party; who it is is left to the official of its jabatan, where the year names one."""
    if pihak is None or pihak.jabatan is None or tree.holder(pihak.jabatan) is None:
        return pihak
    return Pihak(jabatan=pihak.jabatan)


def _goals(goals: Iterable[Sasaran], source: int | None, year: int, reached: Reached) -> tuple[Sasaran, ...]:
    if source is None:
        return tuple(goals)
    return tuple(
        replace(goal, indikator=tuple(_of_past(each, source, year, reached) for each in goal.indikator))
        for goal in goals
    )


def _of_past(each: Indikator, source: int, year: int, reached: Reached) -> Indikator:
    """Return an indicator whose values are those of an earlier year, and whose baseline is what was reached then."""
    was = reached(each, source) if source < year else None
    baseline = {str(source): was, **each.baseline} if was else each.baseline
    return replace(
        each, target=_dated(each.target, source), realisasi=_dated(each.realisasi, source), baseline=baseline
    )


def _dated(texts: Texts, year: int) -> Texts:
    """Give what has no period the year of its record."""
    return {period or str(year): text for period, text in sorted(texts.items())} if "" in texts else texts


def _readable(text: str) -> str:
    return write_date(text) if read_date(text) == text else text


def _ended(periode: tuple[int, int], year: int) -> str:
    first, last = periode
    return (
        f"Periode {first}–{last} tidak memuat {year} dan tidak dibawa. Visi dan cascading masih dari periode itu: "
        "periksa, lalu isi periode yang baru di lembar Kecamatan."
    )


def _left(each: Perjanjian) -> str:
    who = (each.pihak_pertama.jabatan if each.pihak_pertama else None) or "tanpa pihak pertama"
    kind = "Perubahan " if each.perubahan else ""
    return f"Perjanjian Kinerja {kind}{each.tahun or ''} {who} tidak dibawa; ada yang lebih baru."
