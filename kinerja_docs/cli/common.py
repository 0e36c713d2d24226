"""What several commands need: types of arguments, the progress bar, findings on the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kinerja_docs.files import shown

if TYPE_CHECKING:
    from kinerja_docs.domain import Kinerja
    from kinerja_docs.domain.kabar import Kabar

T = TypeVar("T")
DONE, FAULTS_FOUND = 0, 1


def _folder(*, exists: bool) -> click.Path:
    kind = click.Path(path_type=Path, file_okay=False, readable=False, exists=exists)
    kind.name = "folder"
    return kind


FILE = click.Path(path_type=Path, readable=False)
"""Whether it can be read is found when it is read: a file that cannot be must not stop the others."""
FOLDER, FOLDER_THERE = _folder(exists=False), _folder(exists=True)


class Between(click.IntRange):
    """A whole number between two others; what is none is refused in words."""

    name = "bilangan"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: D102
        try:
            return int(super().convert(value, param, ctx))
        except click.BadParameter:
            self.fail(f"“{value}” bukan bilangan dari {self.min} sampai {self.max}.", param, ctx)


_CLEAR = "\r\033[K"
"""Takes away the bar on the line, which is drawn again below what is said."""
_bars: list[str] = []


def progress_bar(items: Sequence[T], label: str) -> Iterable[T]:
    """Yield ``items`` under a progress bar, where standard error is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    _bars.append(label)
    try:
        with click.progressbar(items, label=label, file=sys.stderr, show_pos=True) as bar:
            yield from bar
    finally:
        _bars.remove(label)


def say(text: str) -> None:
    """Tell the user something that is not a result: on standard error, on a line of its own."""
    told = shown(text)
    click.echo(f"{_CLEAR}{told}" if _bars else told, err=True)


def quoted(path: Path) -> str:
    """Return a path as it can be typed behind a command, also where it holds blanks."""
    return f'"{path}"' if any(mark in str(path) for mark in " &()") else str(path)


class Heard:
    """Gathers what is open, to be told once all of it is known: like matters are one line."""

    def __init__(self) -> None:
        self.found: list[Kabar] = []

    def __enter__(self) -> list[Kabar]:
        return self.found

    def __exit__(self, *_: object) -> None:
        tell_all(self.found)


def tell_all(found: Iterable[Kabar]) -> None:
    """Tell the user what is open."""
    from kinerja_docs.domain.kabar import lines

    for line in lines(found):
        say(line)


def exit_code(records: Iterable[Kinerja]) -> int:
    """Return 1 if a record holds a finding that is an error, else 0."""
    return FAULTS_FOUND if any(t.tingkat == "galat" for record in records for t in record.temuan) else DONE


def counted(record: Kinerja) -> str:
    """Return in words what a record holds, how much of its document that is, and what is to be done with it."""
    from kinerja_docs.domain.verdict import verdict

    parts = [
        (len(record.iku), "sasaran IKU"),
        (len(record.jabatan), "jabatan"),
        (sum(len(jabatan.iki) for jabatan in record.jabatan), "sasaran IKI"),
        (len(record.perjanjian), "perjanjian"),
        (len(record.temuan), "temuan"),
    ]
    share = "" if record.cakupan is None else f"; {record.cakupan:.1%} teks terpakai".replace(".", ",")
    return ", ".join(f"{number} {name}" for number, name in parts if number) + f"{share}; {verdict(record)}"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as aligned columns."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
