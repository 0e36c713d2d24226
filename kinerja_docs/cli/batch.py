"""``kinerja-docs batch``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kinerja_docs.cli.common import DONE, FAULTS_FOUND, FILE, FOLDER, Between, say
from kinerja_docs.files import shown

if TYPE_CHECKING:
    from kinerja_docs.batch.report import Report
    from kinerja_docs.batch.whole import Stage
    from kinerja_docs.batch.work import Outcome

_STOPPED = 4


@click.command("batch", options_metavar="[PILIHAN]")
@click.argument("sumber", metavar="SUMBER", type=FILE)
@click.option("-o", "--output", metavar="FOLDER", type=FOLDER, required=True, help="Folder hasil.")
@click.option(
    "--jenis",
    metavar="JENIS,...",
    help="Dokumen yang dibuat: iku, iki, pk, pengukuran, pengukuran-iki, keputusan, rekap. Bawaannya iku,iki,pk, dan"
    " bila ada realisasi juga pengukuran, pengukuran-iki, dan rekap.",
)
@click.option("--kecamatan", metavar="NAMA,...", default="", help="Hanya kecamatan ini (nama atau kode).")
@click.option("--salin-dari", metavar="REKAMAN", type=FILE, help="Rekaman yang menjadi pola bagi daftar kecamatan.")
@click.option("--pengaturan", metavar="BERKAS", type=FILE, help="Berkas pengaturan (.toml): kop, logo, kertas.")
@click.option("--templates", metavar="FOLDER", type=FOLDER, help="Folder templat Word Anda sendiri.")
@click.option("--jobs", metavar="N", type=Between(1, 256), help="Banyaknya proses; bawaannya semua inti.")
@click.option("--dask", metavar="ALAMAT", help="Kerjakan di klaster Dask, misalnya tcp://10.0.0.5:8786.")
@click.option("--pdf", is_flag=True, help="Buat juga PDF di samping setiap dokumen (perlu LibreOffice).")
@click.option("--zip", "arsip", is_flag=True, help="Kumpulkan juga semua dokumen dalam dokumen.zip.")
@click.option("--tanpa-rekaman", is_flag=True, help="Jangan sertakan rekaman data di dalam berkas Word.")
@click.option("--ketat", is_flag=True, help="Jangan buat dokumen dari rekaman yang masih punya peringatan.")
@click.option("--timpa", is_flag=True, help="Timpa juga dokumen yang sudah Anda sunting.")
@click.option("--rencana", is_flag=True, help="Tampilkan apa yang akan dibuat, lalu berhenti.")
def command(
    sumber: Path,
    output: Path,
    jenis: str | None,
    kecamatan: str,
    salin_dari: Path | None,
    pengaturan: Path | None,
    templates: Path | None,
    jobs: int | None,
    dask: str | None,
    pdf: bool,
    arsip: bool,
    tanpa_rekaman: bool,
    ketat: bool,
    timpa: bool,
    rencana: bool,
) -> int:
    """Buat semua dokumen dari banyak rekaman.

    SUMBER: buku kerja (.xlsx), folder berisi rekaman (.json) dan buku kerja, satu rekaman, atau daftar kecamatan
    (.csv, atau folder berisi kecamatan.csv) bersama --salin-dari. Bila terhenti, perintah yang sama meneruskan
    pekerjaan; yang tidak berubah tidak dibuat lagi.
    """
    from kinerja_docs import pipeline
    from kinerja_docs.renderers.settings import Settings, load_settings

    settings = load_settings(pengaturan) if pengaturan else None
    if tanpa_rekaman:
        settings = replace(settings or Settings(), rekaman=False)
    kinds = None if jenis is None else _listed(jenis.lower())
    names = _listed(kecamatan)
    if rencana:
        found = pipeline.plan(
            sumber,
            output,
            jenis=kinds,
            kecamatan=names,
            salin_dari=salin_dari,
            settings=settings,
            templates=templates,
        )
        return _show(found, output)
    report = pipeline.batch(
        sumber,
        output,
        jenis=kinds,
        kecamatan=names,
        salin_dari=salin_dari,
        settings=settings,
        templates=templates,
        pdf=pdf,
        jobs=jobs,
        dask=dask,
        arsip=arsip,
        ketat=ketat,
        timpa=timpa,
        progress=_watched,
    )
    return _told(report)


def _listed(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _show(found: Iterable[tuple[str, str]], output: Path) -> int:
    number = 0
    for number, (source, file) in enumerate(found, 1):  # noqa: B007 - the last number is the count
        click.echo(shown(f"{file}  <-  {source}"))
    say(f"{number} dokumen akan dibuat di {output}. Belum ada yang ditulis.")
    return DONE


def _watched(items: Iterator[Outcome], stage: Stage) -> Iterable[Outcome]:
    """Show a bar with the time left on a terminal, and at once a line for each document that failed."""
    if not sys.stderr.isatty():
        for outcome in items:
            _tell_failures(outcome)
            yield outcome
        return
    bar = click.progressbar(
        length=stage.jumlah, label=f"{stage.nama:<15}", file=sys.stderr, show_pos=True, show_eta=True
    )
    with bar as shown:
        for outcome in items:
            _tell_failures(outcome, "\r\033[K")
            shown.update(1)
            yield outcome


def _tell_failures(outcome: Outcome, clear: str = "") -> None:
    if outcome.galat:
        say(f"{clear}Gagal: {outcome.asal}: {outcome.galat}")
    for each in outcome.documents:
        if each.status == "gagal":
            say(f"{clear}Gagal: {each.pesan if each.nama in each.pesan else f'{each.nama}: {each.pesan}'}")


def _told(report: Report) -> int:
    from kinerja_docs.batch.report import counted, matters

    for line in matters(report):
        say(line)
    lost = f", {len(report.galat)} rekaman gagal" if len(report.galat) else ""
    say(f"{counted(report.counts).capitalize()}{lost}. {_time(report.detik - report.pdf_detik)}")
    if report.pdf:
        say(f"{counted(report.pdf, 'PDF')}. {_time(report.pdf_detik)}")
    if report.pdf_galat:
        say(f"PDF tidak dibuat: {report.pdf_galat}")
    if report.meragukan:
        say(f"{report.meragukan} tempat pada salinan perlu diperiksa orang: lihat lembar Salinan.")
    for note in report.catatan:
        say(note)
    for file in report.files:
        click.echo(file)
    if report.berhenti:
        say(f"Salah: berhenti sebelum selesai: {report.berhenti}")
        return _STOPPED
    return FAULTS_FOUND if report.failed or report.pdf_galat else DONE


def _time(seconds: float) -> str:
    return f"{seconds:.1f} detik.".replace(".", ",", 1)
