"""``kinerja-docs workbook``."""

from __future__ import annotations

from pathlib import Path

import click

from kinerja_docs.cli.common import FILE, Between, Heard, quoted, say
from kinerja_docs.errors import WrongUse


@click.command("workbook", options_metavar="[PILIHAN]")
@click.argument("records", metavar="REKAMAN...", nargs=-1, required=True, type=FILE)
@click.option("-o", "--output", metavar="BERKAS", type=FILE, required=True, help="Buku kerja .xlsx yang dibuat.")
@click.option("--tahun", metavar="TAHUN", type=Between(1945, 2100), help="Tahun kinerja, misalnya 2022.")
@click.option("--timpa", is_flag=True, help="Timpa buku kerja yang sudah ada.")
def command(records: tuple[Path, ...], output: Path, tahun: int | None, timpa: bool) -> None:
    """Buat buku kerja Excel untuk diisi perencana.

    REKAMAN adalah rekaman .json hasil parse, satu untuk setiap perangkat daerah, atau buku kerja .xlsx yang lama.
    Yang sudah diketahui terisi, yang belum berwarna kuning. Rekaman atau buku kerja tahun lain menjadi sumber
    tahun yang baru: pejabat dan anggaran dibawa dan berwarna biru sampai diperiksa, realisasi menjadi baseline.
    """
    from kinerja_docs.files import keep_apart
    from kinerja_docs.pipeline import new_workbook

    if output.suffix.lower() != ".xlsx":
        raise WrongUse(f"{output}: nama buku kerja harus berakhiran .xlsx.")
    if output.exists() and not timpa:
        raise WrongUse(f"{output}: sudah ada, mungkin sudah diisi. Pilih nama lain, atau tambahkan --timpa.")
    keep_apart(output, *records)
    with Heard() as found:
        made = new_workbook(records, output, tahun=tahun, tell=found.append)
        click.echo(made.path)
    for note in made.catatan:
        say(note)
    say(f"Isi sel yang kuning, simpan, lalu jalankan: kinerja-docs compute {quoted(output)}")
