"""``kinerja-docs generate``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

import click

from kinerja_docs.cli.common import DONE, FAULTS_FOUND, FILE, FOLDER, Heard, progress_bar, say

_ALASAN = ("pejabat", "strategi", "prioritas")


@click.command("generate", options_metavar="[PILIHAN]")
@click.argument("record", metavar="REKAMAN|BUKU.xlsx", type=FILE)
@click.option("-o", "--output", metavar="FOLDER", type=FOLDER, required=True, help="Folder hasil.")
@click.option(
    "--jenis",
    default="iku,iki,pk",
    show_default=True,
    help="Dokumen yang dibuat, dipisah koma; ada juga pengukuran, pengukuran-iki, dan keputusan.",
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
@click.option("--tanpa-rekaman", is_flag=True, help="Jangan sertakan rekaman data di dalam berkas Word.")
@click.option("--ketat", is_flag=True, help="Jangan tulis apa pun selama masih ada peringatan.")
@click.option("--timpa", is_flag=True, help="Timpa juga dokumen yang sudah Anda sunting.")
@click.option("--pdf", is_flag=True, help="Buat juga PDF di samping setiap dokumen (perlu LibreOffice).")
def command(
    record: Path,
    output: Path,
    jenis: str,
    pengaturan: Path | None,
    templates: Path | None,
    perubahan: Literal["pejabat", "strategi", "prioritas"] | None,
    tanpa_rekaman: bool,
    ketat: bool,
    timpa: bool,
    pdf: bool,
) -> int:
    """Buat dokumen Word yang baku dari sebuah rekaman atau buku kerja.

    Yang masih terbuka disebutkan setiap kali: peringatan pada sel, temuan, dan tempat [belum ditetapkan].
    """
    from kinerja_docs.pipeline import generate
    from kinerja_docs.renderers.settings import Settings, load_settings

    kinds = [name.strip().lower() for name in jenis.split(",") if name.strip()]
    settings = load_settings(pengaturan) if pengaturan else Settings()
    if perubahan:
        settings = replace(settings, perubahan=perubahan)
    if tanpa_rekaman:
        settings = replace(settings, rekaman=False)
    with Heard() as found:
        made = generate(
            record,
            output,
            jenis=kinds,
            settings=settings,
            templates=templates,
            pdf=pdf,
            progress=progress_bar,
            tell=found.append,
            ketat=ketat,
            timpa=timpa,
        )
    for path in made:
        click.echo(path)
    say(f"{_counted(made)} dibuat di {output}.")
    return FAULTS_FOUND if any(each.tingkat == "galat" for each in found) else DONE


def _counted(made: Sequence[Path]) -> str:
    """Return how many documents were made; a PDF beside one is none of its own."""
    pdfs = sum(path.suffix == ".pdf" for path in made)
    return f"{len(made) - pdfs} dokumen" + (f" dan {pdfs} PDF" if pdfs else "")
