"""``kinerja-docs doctor``."""

from __future__ import annotations

import click

from kinerja_docs.cli.common import table


@click.command("doctor", options_metavar="[PILIHAN]")
def command() -> None:
    """Periksa apa yang terpasang dan apa yang kurang.

    Untuk setiap yang kurang disebutkan cara memasangnya.
    """
    from kinerja_docs.pipeline import doctor

    features = doctor()
    rows = [("ada" if feature.available else "TIDAK", feature.name, feature.detail) for feature in features]
    click.echo(table(rows))
    for feature in features:
        if feature.advice:
            click.echo(f"\n{feature.name}: {feature.advice}")
