"""Pengukuran Kinerja: what was reached of the IKU of a year, the means with what they leave out, and every step."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.domain import Indikator, Kinerja, Sasaran
from kinerja_docs.domain.results import Angka, Rerata
from kinerja_docs.renderers.blocks import goal_blocks, goes_on
from kinerja_docs.renderers.chart import Bar, bar_chart
from kinerja_docs.renderers.context import common, measured_at
from kinerja_docs.renderers.figures import actual_of, of_year, placed
from kinerja_docs.renderers.results import Hasil
from kinerja_docs.renderers.rows import goal_cells
from kinerja_docs.renderers.settings import Settings
from kinerja_docs.renderers.values import BELUM, TIADA, Gambar, Sel
from kinerja_docs.renderers.views import BarisJejak, BarisPengukuran, DokumenPengukuran

_BASE = "/iku"
_CAP = "CAPAIAN_DIBATASI"
_NOT_COMPUTED = "Capaian belum dihitung."


def measurement_view(record: Kinerja, settings: Settings, logo: Gambar | None, hasil: Hasil) -> DokumenPengukuran:
    """Return what the measurement of the IKU of an office prints."""
    rows = tuple(_rows(record, hasil))
    whole = _mean(hasil, _BASE, [each for _, each in placed(record.iku, _BASE)])
    shared = common("Pengukuran Kinerja", record, settings, logo)
    shared["tempat_tanggal"] = measured_at(record, settings)
    return DokumenPengukuran(
        **shared,
        pengukuran=rows,
        rerata=whole.angka.cetak,
        predikat_rerata=whole.angka.predikat or TIADA,
        ada_predikat=any(row.predikat not in ("", TIADA) for row in rows),
        catatan=tuple(problem.pesan for problem in whole.angka.masalah),
        grafik=_chart(record, hasil),
        catatan_grafik=tuple(_capped(record, hasil)),
        jejak=tuple(_traces(record, hasil)),
        profil=hasil.aturan,
    )


def _mean(hasil: Hasil, di: str, indicators: list[Indikator]) -> Rerata:
    return hasil.rerata.get(di) or Rerata(angka=Angka(), dilewati=len(indicators))


def _rows(record: Kinerja, hasil: Hasil) -> Iterator[BarisPengukuran]:
    block = goal_blocks(record.iku)
    more = goes_on(block)
    numbers, goals = goal_cells(record.iku, block)
    places = iter(enumerate(placed(record.iku, _BASE)))
    for number, goal in enumerate(record.iku or (Sasaran(),)):
        last = len(goal.indikator or (None,)) - 1
        for nth in range(last + 1):
            at, (pointer, each) = next(places)
            row = _row(numbers[at], goals[at], pointer, each, record.tahun, hasil)
            yield replace(row, bersambung=more[at] or nth == last)
        yield _mean_row(number + 1, _mean(hasil, f"{_BASE}/{number}", list(goal.indikator)))


def _row(number: Sel, goal: Sel, pointer: str, each: Indikator, tahun: int | None, hasil: Hasil) -> BarisPengukuran:
    found = hasil.indikator.get(pointer)
    return BarisPengukuran(
        rerata=False,
        no=number,
        sasaran=goal,
        indikator=each.nama or BELUM,
        satuan=each.satuan or BELUM,
        target=of_year(each.target, tahun) or BELUM,
        realisasi=actual_of(each, pointer, tahun, hasil) or (TIADA if hasil.is_faulty(pointer) else BELUM),
        capaian=TIADA if found is None else found.capaian.cetak,
        predikat=hasil.predikat(pointer) or TIADA,
        bersambung=False,
    )


def _mean_row(number: int, mean: Rerata) -> BarisPengukuran:
    return BarisPengukuran(
        rerata=True,
        no=Sel(""),
        sasaran=Sel(f"Rata-rata capaian sasaran {number}{_counted(mean)}"),
        indikator="",
        satuan="",
        target="",
        realisasi="",
        capaian=mean.angka.cetak,
        predikat=mean.angka.predikat or TIADA,
        bersambung=False,
    )


def _counted(mean: Rerata) -> str:
    """Return how many indicators are in a mean, where some are not."""
    if not mean.dilewati:
        return ""
    return f" ({mean.dihitung} dari {mean.dihitung + mean.dilewati} indikator; {mean.dilewati} belum dapat dihitung)"


def _chart(record: Kinerja, hasil: Hasil) -> Gambar | None:
    bars = [_bar(number, goal, hasil) for number, goal in enumerate(record.iku)]
    return bar_chart(bars) if any(bar.nilai is not None for bar in bars) else None


def _capped(record: Kinerja, hasil: Hasil) -> Iterator[str]:
    """Yield what a bar does not show: that capaian above the cap count as much as the cap."""
    for number, goal in enumerate(record.iku):
        problems = _mean(hasil, f"{_BASE}/{number}", list(goal.indikator)).angka.masalah
        yield from (f"Sasaran {number + 1}: {each.pesan}" for each in problems if each.kode == _CAP)


def _bar(number: int, goal: Sasaran, hasil: Hasil) -> Bar:
    figure = _mean(hasil, f"{_BASE}/{number}", list(goal.indikator)).angka
    return Bar(f"{number + 1}. {goal.uraian or BELUM}", figure.nilai, figure.cetak, figure.warna)


def _traces(record: Kinerja, hasil: Hasil) -> Iterator[BarisJejak]:
    for number, (pointer, each) in enumerate(placed(record.iku, _BASE), 1):
        found = hasil.indikator.get(pointer)
        steps, problems = (found.jejak, _said(found.masalah)) if found is not None else ("", (_NOT_COMPUTED,))
        yield BarisJejak(no=str(number), uraian=each.nama or BELUM, jejak=_steps(steps), catatan=problems)
    for number, goal in enumerate(record.iku):
        mean = _mean(hasil, f"{_BASE}/{number}", list(goal.indikator))
        yield _mean_trace(f"Rata-rata capaian sasaran {number + 1}", mean)
    yield _mean_trace("Rata-rata capaian perangkat daerah", _mean(hasil, _BASE, []))


def _mean_trace(title: str, mean: Rerata) -> BarisJejak:
    return BarisJejak(no="", uraian=title, jejak=_steps(mean.angka.jejak), catatan=_said(mean.angka.masalah))


_SLUGS = re.compile(r", profil [\w.-]+| \(skala [\w.-]+\)")
"""What the program calls the rules by which it computed; a reader finds them in words below the table."""


def _steps(trace: str) -> str:
    return _SLUGS.sub("", trace) or TIADA


def _said(problems: tuple[Masalah, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(problem.pesan for problem in problems))
