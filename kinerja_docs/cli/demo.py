"""``kinerja-docs demo``."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from kinerja_docs.cli.common import FOLDER, counted, progress_bar, table


@click.command("demo", options_metavar="[PILIHAN]")
@click.option("-o", "--output", metavar="FOLDER", type=FOLDER, default="demo", show_default=True, help="Folder hasil.")
def command(output: Path) -> None:
    """Jalankan semuanya sekali pada contoh.

    Dokumen lama menjadi rekaman dan temuan, lalu rekaman menjadi dokumen Word baru.
    """
    from kinerja_docs.pipeline import demo

    made = demo(output, progress=progress_bar)
    rows = [("Sumber", "Isi", "Dibuat")]
    rows += [(item.source, counted(item.record), _kinds(item.files)) for item in made]
    click.echo(table(rows))
    click.echo(f"\nSemua hasil ada di folder {output.resolve()}")


def _kinds(files: tuple[Path, ...]) -> str:
    kinds = Counter(path.name.split()[0] for path in files if path.suffix == ".docx")
    return ", ".join(f"{number} {kind}" for kind, number in kinds.items())
