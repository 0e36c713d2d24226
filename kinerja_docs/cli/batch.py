"""``kinerja-docs batch``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kinerja_docs.cli.common import DONE, FAULTS_FOUND, FILE, FOLDER, say

if TYPE_CHECKING:
    from kinerja_docs.batch.report import Report
    from kinerja_docs.batch.work import Outcome

_STOPPED = 4


@click.command("batch", options_metavar="[PILIHAN]")
@click.argument("sumber", metavar="SUMBER", type=FILE)
@click.option("-o", "--output", metavar="FOLDER", type=FOLDER, required=True, help="Folder hasil.")
@click.option("--jenis", default="iku,iki,pk", show_default=True, help="Dokumen yang dibuat, dipisah koma.")
@click.option("--kecamatan", metavar="NAMA,...", default="", help="Hanya kecamatan ini (nama atau kode).")
@click.option("--salin-dari", metavar="REKAMAN", type=FILE, help="Rekaman yang menjadi pola bagi daftar kecamatan.")
@click.option("--pengaturan", metavar="BERKAS", type=FILE, help="Berkas pengaturan (.toml): kop, logo, kertas.")
@click.option("--templates", metavar="FOLDER", type=FOLDER, help="Folder templat Word Anda sendiri.")
@click.option("--jobs", metavar="N", type=click.IntRange(1, 256), help="Banyaknya proses; bawaannya semua inti.")
@click.option("--dask", metavar="ALAMAT", help="Kerjakan di klaster Dask, misalnya tcp://10.0.0.5:8786.")
@click.option("--zip", "arsip", is_flag=True, help="Kumpulkan juga semua dokumen dalam dokumen.zip.")
@click.option("--rencana", is_flag=True, help="Tampilkan apa yang akan dibuat, lalu berhenti.")
def command(
    sumber: Path,
    output: Path,
    jenis: str,
    kecamatan: str,
    salin_dari: Path | None,
    pengaturan: Path | None,
    templates: Path | None,
    jobs: int | None,
    dask: str | None,
    arsip: bool,
    rencana: bool,
) -> int:
    """Buat semua dokumen dari banyak rekaman.

    SUMBER: folder rekaman (.json), satu rekaman, atau daftar kecamatan (.csv, atau folder berisi kecamatan.csv) bersama
    --salin-dari. Bila terhenti, perintah yang sama meneruskan pekerjaan; yang tidak berubah tidak dibuat lagi.
    """
    from kinerja_docs import pipeline
    from kinerja_docs.renderers.settings import load_settings

    settings = load_settings(pengaturan) if pengaturan else None
    kinds, names = _listed(jenis.lower()), _listed(kecamatan)
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
        jobs=jobs,
        dask=dask,
        arsip=arsip,
        progress=_watched,
    )
    return _told(report)


def _listed(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _show(found: Iterable[tuple[str, str]], output: Path) -> int:
    number = 0
    for number, (source, file) in enumerate(found, 1):  # noqa: B007 - the last number is the count
        click.echo(f"{file}  <-  {source}")
    say(f"{number} dokumen akan dibuat di {output}. Belum ada yang ditulis.")
    return DONE


def _watched(items: Iterator[Outcome], total: int) -> Iterable[Outcome]:
    """Show a bar with the time left on a terminal, and at once a line for each document that failed."""
    with click.progressbar(length=total, label="Membuat", file=sys.stderr, show_pos=True, show_eta=True) as bar:
        shown = bar if sys.stderr.isatty() else None
        for outcome in items:
            for line in _failures(outcome):
                say(f"{chr(10) if shown else ''}Gagal: {line}")
            if shown and (outcome.jenis or outcome.galat or outcome.documents):
                shown.update(1)
            yield outcome


def _failures(outcome: Outcome) -> Iterator[str]:
    if outcome.galat:
        yield f"{outcome.asal}: {outcome.galat}"
    yield from (f"{each.nama}: {each.pesan}" for each in outcome.documents if each.status == "gagal")


def _told(report: Report) -> int:
    from kinerja_docs.batch.report import counted

    say(f"{counted(report)} dalam {report.detik:.1f} detik.".replace(".", ",", 1))
    doubtful = sum(kind == "meragukan" for _, kind, _ in report.salinan)
    if doubtful:
        say(f"{doubtful} tempat pada salinan perlu diperiksa orang: lihat lembar Salinan.")
    for file in report.files:
        click.echo(file)
    if report.berhenti:
        say(f"Salah: berhenti sebelum selesai: {report.berhenti}")
        return _STOPPED
    return FAULTS_FOUND if report.failed else DONE
