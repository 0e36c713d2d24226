"""Pengukuran Kinerja: what was reached of the IKU of a year, the means with what they leave out, and every step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_docs.domain import Indikator, Kinerja, Sasaran
from kinerja_docs.renderers.chart import Bar, bar_chart
from kinerja_docs.renderers.context import common
from kinerja_docs.renderers.figures import actual_of, of_year, placed
from kinerja_docs.renderers.rows import goal_cells
from kinerja_docs.renderers.settings import Settings
from kinerja_docs.renderers.values import BELUM, TIADA, Gambar, Sel
from kinerja_docs.renderers.views import (
    BarisJejak,
    BarisPengukuran,
    Capaian,
    DokumenPengukuran,
    Hasil,
    Rerata,
)

_BASE = "/iku"
_NOT_COMPUTED = Capaian(catatan=("Capaian belum dihitung.",))


def measurement_view(record: Kinerja, settings: Settings, logo: Gambar | None, hasil: Hasil) -> DokumenPengukuran:
    """Return what the measurement of the IKU of an office prints."""
    whole = hasil.rerata.get(_BASE, Rerata(dilewati=len(list(placed(record.iku, _BASE)))))
    return DokumenPengukuran(
        **common("Pengukuran Kinerja", record, settings, logo),
        pengukuran=tuple(_rows(record, hasil)),
        rerata=whole.cetak,
        predikat_rerata=whole.predikat or TIADA,
        ada_predikat=any(each.predikat for each in hasil.capaian.values()),
        catatan=tuple(_notes(whole, hasil)),
        grafik=_chart(record, hasil),
        jejak=tuple(_traces(record, hasil)),
        profil=hasil.profil or BELUM,
    )


def _rows(record: Kinerja, hasil: Hasil) -> Iterator[BarisPengukuran]:
    numbers, goals = goal_cells(record.iku)
    rows = list(placed(record.iku, _BASE))
    for at, (pointer, each) in enumerate(rows):
        yield _row(numbers[at], goals[at], pointer, each, record.tahun, hasil)
        goal = pointer.rsplit("/", 2)[0]
        if at + 1 == len(rows) or not rows[at + 1][0].startswith(f"{goal}/"):
            yield _mean_row(numbers[at].teks, hasil.rerata.get(goal, Rerata()))


def _row(number: Sel, goal: Sel, pointer: str, each: Indikator, tahun: int | None, hasil: Hasil) -> BarisPengukuran:
    reached = hasil.capaian.get(pointer, _NOT_COMPUTED)
    return BarisPengukuran(
        rerata=False,
        no=number,
        sasaran=goal,
        indikator=each.nama or BELUM,
        satuan=each.satuan or BELUM,
        target=of_year(each.target, tahun) or BELUM,
        realisasi=actual_of(each, pointer, tahun, hasil) or BELUM,
        capaian=reached.cetak,
        predikat=reached.predikat or ("" if reached.nilai is not None else TIADA),
    )


def _mean_row(number: str, mean: Rerata) -> BarisPengukuran:
    return BarisPengukuran(
        rerata=True,
        no=Sel(""),
        sasaran=Sel(f"Rata-rata capaian sasaran {number}{_counted(mean)}"),
        indikator="",
        satuan="",
        target="",
        realisasi="",
        capaian=mean.cetak,
        predikat=mean.predikat or ("" if mean.nilai is not None else TIADA),
    )


def _counted(mean: Rerata) -> str:
    """Return how many indicators are in a mean, where some are not."""
    if not mean.dilewati:
        return ""
    return f" ({mean.dihitung} dari {mean.dihitung + mean.dilewati} indikator; {mean.dilewati} belum dapat dihitung)"


def _notes(whole: Rerata, hasil: Hasil) -> Iterator[str]:
    yield from whole.catatan or ([_left_out(whole)] if whole.dilewati else [])
    if hasil.peringatan:
        yield hasil.peringatan


def _left_out(whole: Rerata) -> str:
    return f"{whole.dilewati} indikator tidak ikut dihitung karena capaiannya belum ada."


def _chart(record: Kinerja, hasil: Hasil) -> Gambar | None:
    if not any(hasil.rerata.get(f"{_BASE}/{n}", Rerata()).nilai is not None for n in range(len(record.iku))):
        return None
    return bar_chart([_bar(number, goal, hasil) for number, goal in enumerate(record.iku)])


def _bar(number: int, goal: Sasaran, hasil: Hasil) -> Bar:
    mean = hasil.rerata.get(f"{_BASE}/{number}", Rerata())
    return Bar(f"{number + 1}. {goal.uraian or BELUM}", mean.nilai, mean.cetak, mean.warna)


def _traces(record: Kinerja, hasil: Hasil) -> Iterator[BarisJejak]:
    for number, (pointer, each) in enumerate(placed(record.iku, _BASE), 1):
        reached = hasil.capaian.get(pointer, _NOT_COMPUTED)
        yield BarisJejak(
            no=str(number), uraian=each.nama or BELUM, jejak=reached.jejak or TIADA, catatan=reached.catatan
        )
    for number, _ in enumerate(record.iku):
        yield from _mean_trace(f"Rata-rata sasaran {number + 1}", hasil.rerata.get(f"{_BASE}/{number}"))
    yield from _mean_trace("Rata-rata perangkat daerah", hasil.rerata.get(_BASE))


def _mean_trace(title: str, mean: Rerata | None) -> Sequence[BarisJejak]:
    if mean is None:
        return ()
    return (BarisJejak(no="", uraian=title, jejak=mean.jejak or TIADA, catatan=mean.catatan),)
