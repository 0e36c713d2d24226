"""``kinerja-docs compute``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kinerja_docs.cli.common import DONE, FAULTS_FOUND, FILE, FOLDER, table, tell_all

if TYPE_CHECKING:
    from kinerja_docs.bahasa.problem import Masalah
    from kinerja_docs.domain.kabar import Kabar
    from kinerja_docs.domain.results import HasilAnggaran, HasilIndikator, HasilKelompok, HasilTahun, Rerata

_WIDEST, _SCREEN = 58, Path("-")
_HEAD = ("Indikator", "Target", "Realisasi", "Capaian", "Predikat")
_UNFILLED = frozenset(
    ("TARGET_KOSONG", "REALISASI_KOSONG", "NILAI_TIDAK_ADA", "ARAH_BELUM_DITETAPKAN", "REALISASI_SEBAGIAN")
)
"""Problems of a year that is not yet filled in: said, but no error."""


@click.command("compute", options_metavar="[PILIHAN]")
@click.argument("source", metavar="REKAMAN|BUKU.xlsx", type=FILE)
@click.option("--trace", is_flag=True, help="Tampilkan langkah hitungannya.")
@click.option("--profil", metavar="NAMA", help="Profil capaian; bila tidak disebut: dari Pengaturan, lalu umum.")
@click.option(
    "--skala", metavar="NAMA", help="Profil yang skala predikatnya dipakai, atau tanpa; bawaan: dari Pengaturan."
)
@click.option("--profiles", metavar="FOLDER", type=FOLDER, help="Folder profil Anda sendiri.")
@click.option("--periode", metavar="PERIODE", help="Misalnya 2021 atau 2021-TW1; bawaan: tahun rekaman.")
@click.option(
    "--json", "data", metavar="BERKAS", type=FILE, help="Simpan semua hasil sebagai JSON; - berarti ke layar."
)
def command(
    source: Path,
    trace: bool,
    profil: str | None,
    skala: str | None,
    profiles: Path | None,
    periode: str | None,
    data: Path | None,
) -> int:
    """Hitung realisasi, capaian, rata-rata, dan jumlah anggaran.

    Realisasi dihitung dari lembar Variabel bila angkanya ada, selain itu dari yang diisi. Sel yang salah disebutkan
    semua; kode keluar 1 bila ada.
    """
    from kinerja_docs.domain.results_json import dump
    from kinerja_docs.files import keep_apart, write_file
    from kinerja_docs.pipeline import compute

    if data:
        keep_apart(data, source)
    done = compute(source, profil=profil, skala=skala, periode=periode, profiles=profiles)
    tell_all(done.kabar)
    if data == _SCREEN:
        click.echo(dump(done.hasil), nl=False)
    else:
        for number, each in enumerate(done.hasil):
            click.echo("\n" * bool(number) + "\n".join(_lines(each, traced=trace)))
    if data and data != _SCREEN:
        write_file(data, dump(done.hasil))
    return FAULTS_FOUND if _is_wrong(done.kabar, done.hasil) else DONE


def _is_wrong(faults: tuple[Kabar, ...], results: tuple[HasilTahun, ...]) -> bool:
    problems = [problem for result in results for problem in _problems(result)]
    grave = any(problem.tingkat == "galat" and problem.kode not in _UNFILLED for problem in problems)
    return grave or any(fault.tingkat == "galat" for fault in faults)


def _problems(result: HasilTahun) -> Iterator[Masalah]:
    for group in result.kelompok:
        for goal in group.sasaran:
            for each in goal.indikator:
                yield from each.masalah
    for budget in _budgets(result):
        yield from budget.total.masalah


def _budgets(result: HasilTahun) -> tuple[HasilAnggaran, ...]:
    """Return the budget of the office, else those of its agreements: what is wrong is told once."""
    return (result.anggaran_semua,) if result.anggaran_semua else result.anggaran


def _lines(result: HasilTahun, *, traced: bool) -> Iterator[str]:
    from kinerja_docs.bahasa.periods import write_period

    yield f"{result.perangkat_daerah or 'Perangkat daerah'}, {write_period(result.periode)}"
    doubt = "" if result.profil_terverifikasi else " (belum terverifikasi)"
    yield f"Profil capaian {result.profil}{doubt}: {result.profil_judul}"
    yield from _scale(result)
    yield from result.di_luar_masa
    for group in result.kelompok:
        yield from ("", f"{group.dokumen} {group.jabatan or ''}".rstrip())
        yield table(_rows(group))
        yield from (f"  {line}" for line in _notes(group, traced=traced))
    for budget in _budgets(result):
        yield from ("", *_budget(budget, result.perangkat_daerah, traced=traced))
    if result.anggaran_semua:
        yield "  Dari jumlah itu, menurut jabatan pada barisnya:"
        yield from (f"    {each.jabatan or 'tanpa jabatan'}: {each.total.cetak}" for each in result.anggaran)


def _scale(result: HasilTahun) -> Iterator[str]:
    if result.skala in ("", result.profil):
        return
    doubt = "" if result.skala_terverifikasi else " (belum terverifikasi)"
    yield f"Skala predikat {result.skala}{doubt}: {result.skala_sumber}"


def _rows(group: HasilKelompok) -> list[tuple[str, ...]]:
    rows = [_HEAD]
    for goal in group.sasaran:
        rows += [_row(each) for each in goal.indikator]
        if len(group.sasaran) > 1:
            rows.append(_mean(f"= {goal.uraian or 'Sasaran'}", goal.rerata))
    return [*rows, _mean("= Rata-rata", group.rerata)]


def _row(each: HasilIndikator) -> tuple[str, str, str, str, str]:
    grade = f" ({each.realisasi.predikat})" if each.realisasi.predikat else ""
    actual = each.realisasi.cetak + grade
    return _short(each.nama), each.target or "n/a", actual, each.capaian.cetak, each.capaian.predikat or ""


def _mean(name: str, mean: Rerata) -> tuple[str, str, str, str, str]:
    count = f"{mean.dihitung} dari {mean.dihitung + mean.dilewati}"
    return _short(name), "", count, mean.angka.cetak, mean.angka.predikat or ""


def _notes(group: HasilKelompok, *, traced: bool) -> Iterator[str]:
    for goal in group.sasaran:
        for each in goal.indikator:
            if traced and each.jejak:
                yield f"{_short(each.nama)}: {each.jejak}"
            yield from (f"{_short(each.nama)}: {problem.pesan}" for problem in each.masalah)
    if traced and group.rerata.angka.jejak:
        yield f"Rata-rata: {group.rerata.angka.jejak}"
    yield from (f"Rata-rata: {problem.pesan}" for problem in group.rerata.angka.masalah)


def _budget(budget: HasilAnggaran, office: str | None, *, traced: bool) -> Iterator[str]:
    yield f"Anggaran {budget.jabatan or office or ''}".rstrip() + f": {budget.total.cetak}"
    if traced and budget.total.jejak:
        yield f"  {budget.total.jejak}"
    yield from (f"  {problem.pesan}" for problem in budget.total.masalah)


def _short(text: str) -> str:
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1].rstrip() + "…"
