"""``kinerja-docs schema``."""

from __future__ import annotations

import json

import click


@click.command("schema", options_metavar="[PILIHAN]")
def command() -> None:
    """Tampilkan skema rekaman (JSON Schema)."""
    from kinerja_docs import schema

    click.echo(json.dumps(schema(), ensure_ascii=False, indent=1))
