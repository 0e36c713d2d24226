"""``kinerja-docs parse``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kinerja_docs.cli.common import FILE, FOLDER, counted, exit_code, progress_bar, say
from kinerja_docs.errors import KinerjaError, UnreadableFile, WrongUse

if TYPE_CHECKING:
    from kinerja_docs.domain import Kinerja
    from kinerja_docs.pipeline import Parsed


@click.command("parse", options_metavar="[PILIHAN]")
@click.argument("files", metavar="BERKAS|FOLDER...", nargs=-1, required=True, type=FILE)
@click.option("-o", "--output", metavar="FOLDER", type=FOLDER, help="Simpan rekaman .json ke folder ini.")
@click.option("--parsers", metavar="FOLDER", type=FOLDER, help="Folder deklarasi Anda sendiri.")
@click.option("--lihat", metavar="BERKAS", type=FILE, help="Buat halaman .html: dokumen dan rekaman berdampingan.")
@click.option("--timpa", is_flag=True, help="Timpa juga rekaman yang sudah Anda ubah.")
@click.option("--temuan", is_flag=True, help="Tampilkan semua temuan, bukan hanya jumlahnya.")
def command(
    files: tuple[Path, ...], output: Path | None, parsers: Path | None, lihat: Path | None, timpa: bool, temuan: bool
) -> int:
    """Ubah dokumen lama menjadi rekaman data (JSON).

    Yang dapat dibaca: Word (.docx, .docm, .dotx), PDF (.pdf), gambar (.png, .jpg, .jpeg, .tif, .tiff), Excel (.xlsx,
    .xlsm, .xls, .ods, .csv), halaman web (.html, .htm, .mht, .mhtml), teks (.txt, .md), dan, bila LibreOffice
    terpasang, .doc, .rtf, .odt, .wps. Juga folder atau .zip yang berisi dokumen-dokumen itu, beserta subfoldernya.

    Satu berkas tanpa -o dan tanpa --lihat: rekaman ditulis ke keluaran standar. Beberapa berkas, folder, atau .zip:
    -o wajib; susunan subfolder dipertahankan. Berkas yang gagal dibaca dilaporkan dan berkas lainnya tetap dikerjakan.
    """
    from kinerja_docs.pipeline import parse_all
    from kinerja_docs.readers.bundle import is_bundle

    if len(files) == 1 and not is_bundle(files[0]):
        results: Iterable[Parsed] = [_single(files[0], parsers, lihat)]
    else:
        _check_several(output, lihat)
        results = parse_all(files, parsers=parsers, records=output, progress=progress_bar)
    with _receiver(output, timpa=timpa, silently=lihat is not None) as hand_over:
        codes = [_report(parsed, hand_over, detailed=temuan) for parsed in results]
    if not codes:
        raise UnreadableFile(f"{files[0]}: tidak ada dokumen di dalamnya. Periksa folder atau arsipnya.")
    return max(codes)


def _check_several(output: Path | None, page: Path | None) -> None:
    if output is None:
        raise WrongUse("beberapa berkas, folder, atau .zip memerlukan -o FOLDER.")
    if page is not None:
        raise WrongUse("--lihat hanya untuk satu berkas.")


def _single(path: Path, parsers: Path | None, page: Path | None) -> Parsed:
    from kinerja_docs.pipeline import Parsed, parse, view

    if page is None:
        record = parse(path, parsers=parsers, progress=progress_bar, terpisah=True)
    else:
        record = view(path, page, parsers=parsers, progress=progress_bar, terpisah=True)
    return Parsed(path.name, f"{path.stem}.json", record)


@contextmanager
def _receiver(output: Path | None, *, timpa: bool, silently: bool) -> Iterator[Callable[[Parsed, Kinerja], None]]:
    """Give who takes the records: a folder, else standard output, else nobody."""
    from kinerja_docs.domain import boundary
    from kinerja_docs.keeping import keeper

    if output is None:
        yield lambda _, record: None if silently else click.echo(boundary.dump(record), nl=False)
        return
    with keeper(output, timpa=timpa) as own:

        def put(parsed: Parsed, record: Kinerja) -> None:
            for each in own.put(parsed.target, boundary.dump(record)):
                if each.pesan:
                    say(f"INFO {each.nama}: {each.pesan}")

        yield put


def _report(parsed: Parsed, hand_over: Callable[[Parsed, Kinerja], None], *, detailed: bool) -> int:
    """Hand over a record and say what it holds, or why there is none; return the exit code that this asks for."""
    from kinerja_docs.pipeline import findings_text

    if isinstance(parsed.result, KinerjaError):
        return _report_failure(parsed.name, parsed.result)
    try:
        hand_over(parsed, parsed.result)
    except KinerjaError as error:
        return _report_failure(parsed.name, error)
    say(f"{parsed.name}: {counted(parsed.result)}")
    if detailed:
        say(findings_text(parsed.result).rstrip())
    return exit_code([parsed.result])


def _report_failure(name: str, error: KinerjaError) -> int:
    """Say what went wrong; the message names the file, here with the folders above it."""
    above, _, base = name.rpartition("/")
    message = str(error)
    say(f"Salah: {above}/{message}" if above and message.startswith(base) else f"Salah: {message}")
    return error.exit_code
