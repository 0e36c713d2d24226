"""``kinerja-docs parse``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kinerja_docs.cli.common import FILE, FOLDER, counted, exit_code, progress_bar, say
from kinerja_docs.errors import KinerjaError, WrongUse

if TYPE_CHECKING:
    from kinerja_docs.domain import Kinerja


@click.command("parse", options_metavar="[PILIHAN]")
@click.argument("files", metavar="BERKAS...", nargs=-1, required=True, type=FILE)
@click.option("-o", "--output", metavar="FOLDER", type=FOLDER, help="Simpan rekaman .json ke folder ini.")
@click.option("--parsers", metavar="FOLDER", type=FOLDER, help="Folder deklarasi Anda sendiri.")
@click.option("--lihat", metavar="BERKAS", type=FILE, help="Buat halaman .html: dokumen dan rekaman berdampingan.")
@click.option("--temuan", is_flag=True, help="Tampilkan semua temuan, bukan hanya jumlahnya.")
def command(
    files: tuple[Path, ...], output: Path | None, parsers: Path | None, lihat: Path | None, temuan: bool
) -> int:
    """Ubah dokumen lama menjadi rekaman data (JSON).

    Yang dapat dibaca: .txt, .md, .docx, .pdf, dan gambar (.png, .jpg, .tif).

    Satu berkas tanpa -o dan tanpa --lihat: rekaman ditulis ke keluaran standar. Beberapa berkas: -o wajib. Berkas
    yang gagal dibaca dilaporkan dan berkas lainnya tetap dikerjakan.
    """
    from kinerja_docs.pipeline import findings_text

    if output is None and len(files) > 1:
        raise WrongUse("beberapa berkas sekaligus memerlukan -o FOLDER.")
    if lihat is not None and len(files) > 1:
        raise WrongUse("--lihat hanya untuk satu berkas.")
    codes = []
    names = _names(files)
    for path in progress_bar(files, "Membaca"):
        try:
            record = _read(path, parsers, lihat)
            _hand_over(record, output / names[path] if output else None, silently=lihat is not None)
        except KinerjaError as error:
            say(f"Salah: {error}")
            codes.append(error.exit_code)
        else:
            say(f"{path.name}: {counted(record)}")
            if temuan:
                say(findings_text(record).rstrip())
            codes.append(exit_code([record]))
    return max(codes)


def _read(path: Path, parsers: Path | None, page: Path | None) -> Kinerja:
    from kinerja_docs.pipeline import parse, view

    return parse(path, parsers=parsers) if page is None else view(path, page, parsers=parsers)


def _hand_over(record: Kinerja, target: Path | None, *, silently: bool) -> None:
    from kinerja_docs.domain import boundary
    from kinerja_docs.pipeline import save

    if target is not None:
        save(record, target)
    elif not silently:
        click.echo(boundary.dump(record), nl=False)


def _names(files: tuple[Path, ...]) -> dict[Path, str]:
    """Return a file name for each record; two sources of one name keep their endings apart."""
    stems = [path.stem.casefold() for path in files]
    return {path: f"{path.stem if stems.count(path.stem.casefold()) == 1 else path.name}.json" for path in files}
