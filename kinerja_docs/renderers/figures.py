"""The columns of values in a table of indicators: baseline, targets by year, realisasi, capaian. Only what there is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kinerja_docs.domain import Indikator, Sasaran
from kinerja_docs.domain.masa import Masa
from kinerja_docs.renderers.results import Hasil
from kinerja_docs.renderers.values import BELUM, TIADA
from kinerja_docs.renderers.views import KolomNilai

Bidang = Literal["baseline", "target", "target setahun", "realisasi", "capaian"]
Texts = Mapping[str, str]
Columns = Mapping[str, Sequence[str]]
_TITLES: dict[Bidang, str] = {
    "baseline": "Baseline",
    "target": "Target",
    "target setahun": "Target",
    "realisasi": "Realisasi",
    "capaian": "Capaian",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """The columns, the second row of their header (empty where one row is enough), the texts of each indicator."""

    kolom: tuple[KolomNilai, ...]
    periode: tuple[str, ...]
    nilai: tuple[tuple[str, ...], ...]


def placed(sasaran: Sequence[Sasaran], base: str) -> Iterator[tuple[str, Indikator]]:
    """Yield the indicators that a table prints, each with its JSON pointer; a sasaran without any gives a blank one."""
    for goal_number, goal in enumerate(sasaran or (Sasaran(),)):
        for number, each in enumerate(goal.indikator or (Indikator(nama=""),)):
            yield f"{base}/{goal_number}/indikator/{number}", each


def indicators(sasaran: Sequence[Sasaran]) -> list[Indikator]:
    """Return the indicators that a table prints; a sasaran without any gives a blank one."""
    return [each for goal in sasaran or (Sasaran(),) for each in goal.indikator or (Indikator(nama=""),)]


def figures(
    sasaran: Sequence[Sasaran],
    base: str,
    fields: Sequence[Bidang],
    tahun: int | None,
    hasil: Hasil,
    always: Sequence[Bidang] = (),
    masa: Masa | None = None,
) -> Figures:
    """Return the columns of values for those of ``fields`` of which any indicator has a value, and for ``always``.

    ``baseline`` has a column for each year that occurs, ``target`` one for each year of the term ``masa`` and for those
    after it that occur, the others one for the year of the document. Without ``masa`` each year that occurs has one.
    """
    rows = list(placed(sasaran, base))
    found = {field: _columns(rows, field, tahun, hasil) for field in fields}
    blank = {field: _blank(field, tahun, len(rows)) for field in always if not found.get(field)}
    found = {field: blank.get(field, columns) for field, columns in found.items()}
    if masa is not None and found.get("target"):
        found["target"] = _of_term(found["target"], masa, len(rows))
    shown = [texts for columns in found.values() for texts in columns.values()]
    header = _header(tuple((field, tuple(columns)) for field, columns in found.items() if columns))
    return Figures(*header, tuple(zip(*shown, strict=True)) if shown else ((),) * len(rows))


def of_year(texts: Texts, tahun: int | None) -> str | None:
    """Return the text of a year, else the one that is printed without a period."""
    return texts.get(str(tahun)) or texts.get("") or None


def actual_of(each: Indikator, pointer: str, tahun: int | None, hasil: Hasil) -> str | None:
    """Return the realisasi of a year: the one that a formula or the triwulan gave, else the record's."""
    found = hasil.indikator.get(pointer)
    if found is not None and found.asal in ("rumus", "triwulan"):
        return found.realisasi.cetak
    return of_year(each.realisasi, tahun)


def _columns(rows: Sequence[tuple[str, Indikator]], field: Bidang, tahun: int | None, hasil: Hasil) -> Columns:
    """Return the columns of a field by their periods: the texts row by row; none where no row has a text."""
    match field:
        case "baseline":
            return _by_period([_yearly(each.baseline) for _, each in rows], tahun)
        case "target":
            return _by_period([_yearly(each.target) for _, each in rows], tahun)
        case "target setahun":
            texts = [of_year(each.target, tahun) for _, each in rows]
        case "realisasi":
            texts = [actual_of(each, pointer, tahun, hasil) for pointer, each in rows]
        case "capaian":
            texts = [_reached(pointer, hasil) for pointer, _ in rows]
    return {str(tahun or ""): [text or _UNKNOWN.get(field, BELUM) for text in texts]} if any(texts) else {}


_UNKNOWN: Mapping[Bidang, str] = {"capaian": TIADA}


def _blank(field: Bidang, tahun: int | None, rows: int) -> Columns:
    return {str(tahun or ""): [_UNKNOWN.get(field, BELUM)] * rows}


def _by_period(rows: Sequence[Texts], tahun: int | None) -> Columns:
    named = _named(rows, tahun)
    return {
        period: [texts.get(period) or BELUM for texts in named]
        for period in sorted({period for texts in named for period in texts})
    }


def _of_term(columns: Columns, masa: Masa, rows: int) -> Columns:
    """Return the columns of the years of a term, blank ones where nothing is known, and of those after it.

    A target of the years before is not one of this document. What has no period at all stays as it is.
    """
    if not any(columns):
        return columns
    own = {str(year): columns.get(str(year), [BELUM] * rows) for year in masa.tahun}
    return own | {period: texts for period, texts in columns.items() if not period or period > str(masa.akhir)}


def _reached(pointer: str, hasil: Hasil) -> str | None:
    found = hasil.indikator.get(pointer)
    return None if found is None or found.capaian.nilai is None else found.capaian.cetak


def _yearly(texts: Texts) -> Texts:
    return {period: text for period, text in texts.items() if len(period) in (0, 4) and text}


def _named(column: Sequence[Texts], tahun: int | None) -> list[Texts]:
    """Let a text without a period stand for the year of the document, where others of its column have one."""
    if tahun is None or not any(period for texts in column for period in texts):
        return list(column)
    return [_dated(texts, str(tahun)) for texts in column]


def _dated(texts: Texts, tahun: str) -> Texts:
    return {period or tahun: text for period, text in sorted(texts.items())} if "" in texts else texts


@lru_cache(maxsize=256)
def _header(periods: tuple[tuple[Bidang, tuple[str, ...]], ...]) -> tuple[tuple[KolomNilai, ...], tuple[str, ...]]:
    """Return one row of titles ("Target 2021") where each field has one period, else titles over their periods."""
    if all(len(each) == 1 for _, each in periods):
        single = (f"{_TITLES[field]} {each[0]}".strip() for field, each in periods)
        return tuple(KolomNilai(judul=title, lebar=1) for title in single), ()
    groups = (KolomNilai(judul=_TITLES[field], lebar=len(each)) for field, each in periods)
    return tuple(groups), tuple(period for _, each in periods for period in each)
