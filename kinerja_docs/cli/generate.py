"""``kinerja-docs generate``."""

from __future__ import annotations

from pathlib import Path

import click

from kinerja_docs.cli.common import FILE, FOLDER, progress_bar, say


@click.command("generate", options_metavar="[PILIHAN]")
@click.argument("record", metavar="REKAMAN", type=FILE)
@click.option("-o", "--output", metavar="FOLDER", type=FOLDER, required=True, help="Folder hasil.")
@click.option("--jenis", default="iku,iki,pk", show_default=True, help="Dokumen yang dibuat, dipisah koma.")
@click.option(
    "--pengaturan", metavar="BERKAS", type=FILE, help="Berkas pengaturan (.toml): kop, logo, kertas, tanggal."
)
@click.option("--templates", metavar="FOLDER", type=FOLDER, help="Folder templat Word Anda sendiri.")
def command(record: Path, output: Path, jenis: str, pengaturan: Path | None, templates: Path | None) -> None:
    """Buat dokumen Word yang baku dari sebuah rekaman."""
    from kinerja_docs.pipeline import generate
    from kinerja_docs.renderers.settings import load_settings

    kinds = [name.strip().lower() for name in jenis.split(",") if name.strip()]
    settings = load_settings(pengaturan) if pengaturan else None
    made = generate(record, output, jenis=kinds, settings=settings, templates=templates, progress=progress_bar)
    for path in made:
        click.echo(path)
    say(f"{len(made)} dokumen dibuat di {output}.")
