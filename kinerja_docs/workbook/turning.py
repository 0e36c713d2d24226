"""Years as the source of the workbook of another year, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kinerja_docs.domain import Indikator
from kinerja_docs.domain.groups import groups, indicators
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.workbook.marks import brought, counted, years_of
from kinerja_docs.workbook.rows import rows_of
from kinerja_docs.workbook.settings import SETTINGS
from kinerja_docs.workbook.turned import Reached, Turned, turned

_TITLES = {each.kunci: each.judul for each in SETTINGS}


def turned_years(years: Sequence[Tahunan], year: int, reached: Callable[[Tahunan], Reached]) -> list[Turned]:
    """Return years as those of ``year``, with notes for what was brought; ``reached`` tells what each reached."""
    found = [turned(each, year, reached(each)) for each in years]
    return [replace(each, tahunan=brought(each, rows_of([each.tahunan]))) for each in found]


def notes(made: Sequence[Turned], year: int) -> tuple[str, ...]:
    """Return what a person should know of a workbook made from other years, a line each."""
    return tuple(_notes(made, year))


def _notes(made: Sequence[Turned], year: int) -> Iterator[str]:
    years = sorted({each.dari for each in made if each.dari} | {of for each in made for of in each.perjanjian.values()})
    said = " dan ".join(map(str, years))
    if years and years[-1] > year:
        yield f"Sumbernya tahun {said}, buku kerja ini tahun {year}: lebih awal. Periksa --tahun."
    if kept := counted(each.tahunan for each in made):
        first = years_of(each.tahunan for each in made)
        yield f"Dibawa dari {first}: {kept}. Periksa sel biru; yang masih benar diberi Ya."
    left = {key: text for each in made for key, text in each.ditinggal.items()}
    if left:
        named = ", ".join(f"{_TITLES.get(key, key)} ({text})" for key, text in left.items())
        yield f"Tidak dibawa, isi yang baru: {named}."
    if known := sum(_baselines(each) for each in made):
        yield f"{known} realisasi {said} menjadi baseline."
    if blank := sum(_without_target(each, year) for each in made if years):
        yield f"{blank} target {year} belum ada: isi lembar Target. Target tahun lalu tetap di kolomnya sendiri."
    yield from dict.fromkeys(note for each in made for note in each.catatan)
    if own := dict.fromkeys(name for each in made for said in each.tahunan.lain.values() for name in said):
        yield f"Kolom buatan sendiri tidak ikut ke buku kerja ini: {', '.join(own)}. Salin kolomnya bila masih dipakai."


def _baselines(made: Turned) -> int:
    return sum(str(made.dari) in each.baseline for each in _every(made)) if made.dari else 0


def _without_target(made: Turned, year: int) -> int:
    return sum(str(year) not in each.target for each in _every(made))


def _every(made: Turned) -> Iterator[Indikator]:
    return (each for group in groups(made.tahunan.rekaman) for _, _, each in indicators(group))
