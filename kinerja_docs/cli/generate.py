"""``kinerja-docs generate``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

import click

from kinerja_docs.cli.common import FILE, FOLDER, progress_bar, say

_ALASAN = ("pejabat", "strategi", "prioritas")


@click.command("generate", options_metavar="[PILIHAN]")
@click.argument("record", metavar="REKAMAN|BUKU.xlsx", type=FILE)
@click.option("-o", "--output", metavar="FOLDER", type=FOLDER, required=True, help="Folder hasil.")
@click.option(
    "--jenis",
    default="iku,iki,pk",
    show_default=True,
    help="Dokumen yang dibuat, dipisah koma; ada juga pengukuran dan keputusan.",
)
@click.option(
    "--pengaturan", metavar="BERKAS", type=FILE, help="Berkas pengaturan (.toml): kop, logo, kertas, tanggal."
)
@click.option("--templates", metavar="FOLDER", type=FOLDER, help="Folder templat Word Anda sendiri.")
@click.option(
    "--perubahan",
    type=click.Choice(_ALASAN),
    help="Buat Perjanjian Kinerja Perubahan, dengan alasannya.",
)
@click.option("--pdf", is_flag=True, help="Buat juga PDF di samping setiap dokumen (perlu LibreOffice).")
def command(
    record: Path,
    output: Path,
    jenis: str,
    pengaturan: Path | None,
    templates: Path | None,
    perubahan: Literal["pejabat", "strategi", "prioritas"] | None,
    pdf: bool,
) -> None:
    """Buat dokumen Word yang baku dari sebuah rekaman atau buku kerja."""
    from kinerja_docs.pipeline import generate
    from kinerja_docs.renderers.settings import Settings, load_settings

    kinds = [name.strip().lower() for name in jenis.split(",") if name.strip()]
    settings = load_settings(pengaturan) if pengaturan else Settings()
    if perubahan:
        settings = replace(settings, perubahan=perubahan)
    made = generate(record, output, jenis=kinds, settings=settings, templates=templates, pdf=pdf, progress=progress_bar)
    for path in made:
        click.echo(path)
    say(f"{len(made)} dokumen dibuat di {output}.")
