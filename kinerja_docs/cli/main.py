"""The program ``kinerja-docs``: its commands, its language, and what becomes of errors."""

from __future__ import annotations

import gettext
import os
import sys
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path

import click

from kinerja_docs import __version__
from kinerja_docs.cli import batch, compute, demo, doctor, evaluate, generate, parse, schema, workbook
from kinerja_docs.errors import KinerjaError
from kinerja_docs.files import is_full, shown

_LOCALE = Path(__file__).parent / "locale"
_BROKEN = 4
_MAYBE_SPLIT = (2, 3)
"""Exit codes of a call that names a file which is not there, as half of a name is."""


class _Program(click.Group):
    """The commands; a name that is none is asked back."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command; of a wrong name say which is meant."""
        known = self.list_commands(ctx)
        if args and args[0] not in known and not args[0].startswith("-"):
            near = get_close_matches(args[0].casefold(), known, n=1)
            meant = f" Maksudnya {near[0]!r}?" if near else ""
            ctx.fail(f"perintah “{args[0]}” tidak ada.{meant} Yang ada: {', '.join(known)}.")
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Program,
    options_metavar="[PILIHAN]",
    subcommand_metavar="PERINTAH ...",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="%(prog)s versi %(version)s", help="Tampilkan versi program.")
def program() -> None:
    """Ubah dokumen IKU, IKI, dan Perjanjian Kinerja lama menjadi data, lalu buat dokumen Word yang baku."""


for _module in (demo, parse, workbook, compute, generate, batch, evaluate, schema, doctor):
    program.add_command(_module.command)


def main() -> None:
    """Run the command line and end the process with its exit code."""
    os.environ["LANGUAGE"] = "id"
    gettext.bindtextdomain("messages", str(_LOCALE))
    for stream in (sys.stdout, sys.stderr):
        _use_utf8(stream)
    code = _run()
    if code in _MAYBE_SPLIT and (name := _split_name(sys.argv[1:])):
        click.echo(f'Nama yang memuat spasi ditulis di antara tanda petik: "{name}"', err=True)
    sys.exit(code)


def _split_name(arguments: list[str]) -> str:
    """Return the name of a file that the shell took apart at its blanks, "" if there is none."""
    for begin, first in enumerate(arguments):
        if Path(first).exists():
            continue
        for end in range(begin + 2, len(arguments) + 1):
            name = " ".join(arguments[begin:end])
            with suppress(OSError, ValueError):
                if Path(name).exists():
                    return name
    return ""


def _run() -> int:
    try:
        result = program.main(prog_name="kinerja-docs", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Dihentikan.", err=True)
        return _BROKEN
    except KinerjaError as error:
        click.echo(f"Salah: {shown(str(error))}", err=True)
        return error.exit_code
    except (BrokenPipeError, SystemExit):
        return _broken_pipe()
    except Exception as error:  # noqa: BLE001 - a traceback never reaches a user
        return _unexpected(error)


def _broken_pipe() -> int:
    """End quietly when the reader of our output has gone (``| head``); click makes a SystemExit of that."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _unexpected(error: Exception) -> int:
    """Say that the program itself is at fault; the traceback goes to a file that can be sent along."""
    if is_full(error):
        click.echo("Salah: tempat keluaran penuh. Kosongkan ruang cakram, lalu ulangi.", err=True)
        return _BROKEN
    click.echo(f"Salah: terjadi kesalahan di dalam program ({type(error).__name__}).", err=True)
    with suppress(OSError):
        click.echo(f"Kirimkan berkas {_logged(error)} kepada pembuat program. {_LOOK}", err=True)
    return _BROKEN


_LOOK = "Periksa dahulu isinya: potongan teks dokumen Anda dapat ikut tercatat."


def _logged(error: Exception) -> str:
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile("w", prefix="kinerja-docs-", suffix=".txt", delete=False, encoding="utf-8") as log:
        traceback.print_exception(error, file=log)
    return log.name


def _use_utf8(stream: object) -> None:
    """Print Indonesian text and "×" also on a Windows console that is set to an old code page."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="replace")
