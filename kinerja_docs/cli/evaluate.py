"""``kinerja-docs evaluate``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kinerja_docs import __version__
from kinerja_docs.cli.common import FILE, FOLDER, FOLDER_THERE, progress_bar


@click.command("evaluate", options_metavar="[PILIHAN]")
@click.argument("folder", metavar="FOLDER", type=FOLDER_THERE)
@click.option(
    "--sumber", metavar="FOLDER", type=FOLDER, multiple=True, help="Folder lain tempat dokumen dicari; boleh diulang."
)
@click.option("--parsers", metavar="FOLDER", type=FOLDER, help="Folder deklarasi Anda sendiri.")
@click.option("--rinci", is_flag=True, help="Tampilkan setiap nilai yang hilang dan yang tidak ada di dokumen.")
@click.option("--lipat", type=click.Choice(["daerah"]), help="Tampilkan juga angka tiap daerah dan rata-ratanya.")
@click.option(
    "--kunci",
    metavar="FOLDER",
    type=FOLDER,
    help="Tidak menilai: tulis setiap gold ke FOLDER sebagai sidik berkunci, yang hanya berguna bersama dokumennya.",
)
@click.option("--json", "data", metavar="BERKAS", type=FILE, help="Simpan seluruh hasil sebagai JSON.")
@click.option("--markdown", metavar="BERKAS", type=FILE, help="Simpan angka-angkanya sebagai halaman Markdown.")
@click.option("--tanggal", metavar="TANGGAL", help="Tanggal yang dicantumkan di hasil, misalnya 2026-01-31.")
def command(
    folder: Path,
    sumber: tuple[Path, ...],
    parsers: Path | None,
    rinci: bool,
    lipat: str | None,
    kunci: Path | None,
    data: Path | None,
    markdown: Path | None,
    tanggal: str | None,
) -> None:
    """Ukur ketepatan pembacaan terhadap berkas gold.

    FOLDER berisi dokumen, dan untuk setiap dokumen gold/NAMA.json: isi dokumen seperti yang dibaca orang dengan teliti.
    Berkas *.kunci.json (lihat --kunci) menemukan dokumennya menurut isinya. Penunjuk di "ragu" tidak dinilai. Dokumen
    yang gagal dibaca dihitung hilang seluruhnya.
    """
    from kinerja_docs.evaluation.page import page
    from kinerja_docs.evaluation.report import plain, terminal
    from kinerja_docs.files import write_file
    from kinerja_docs.pipeline import evaluate, write_keyed

    if kunci:
        for path in write_keyed(folder, kunci, sumber=sumber):
            click.echo(path)
        return
    result = evaluate(folder, sumber=sumber, parsers=parsers, progress=progress_bar)
    click.echo(terminal(result, detailed=rinci, folds=lipat is not None))
    if data:
        write_file(data, json.dumps(plain(result, tanggal), ensure_ascii=False, indent=1).encode() + b"\n")
    if markdown:
        write_file(markdown, page(result, tanggal, __version__).encode())
