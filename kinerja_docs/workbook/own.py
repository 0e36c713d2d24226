"""Columns that an office put into its workbook itself: kept, so that its own templates can print them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kinerja_docs.bahasa.text import fold
from kinerja_docs.workbook.columns import LAIN, Table
from kinerja_docs.workbook.keys import Faults, Keyed

PRINTABLE: Mapping[str, str] = {
    "IKU": "indikator",
    "IKI": "indikator",
    "Indikator PK": "indikator",
    "Anggaran": "uraian",
}
"""Sheets whose rows are rows of a document, and the column by which such a row is known there."""


def identifier(heading: str) -> str:
    """Return a heading as a template names it: "Kode Rekening (lama)" is "kode_rekening_lama"."""
    name = re.sub(r"[^a-z0-9]+", "_", heading.casefold()).strip("_")
    return f"kolom_{name}" if name[:1].isdigit() else name


def own_columns(tables: Iterable[tuple[Table, Iterable[Keyed]]], faults: Faults) -> dict[str, dict[str, str]]:
    """Return what the own columns say, by the name of the indicator or the line; every name has every column in use.

    Rows of one name that say two things are told: the first one counts.
    """
    found: dict[str, dict[str, str]] = {}
    for table, rows in tables:
        own = [key for key in table.letters if key.startswith(LAIN)]
        for row in rows if own else ():
            said = found.setdefault(fold(row.get(PRINTABLE[table.name]) or ""), {})
            for key in own:
                _keep(said, key, row, table, faults)
    used = dict.fromkeys(column for said in found.values() for column in said)
    return {name: {column: said.get(column, "") for column in used} for name, said in found.items() if name and used}


def _keep(said: dict[str, str], key: str, row: Keyed, table: Table, faults: Faults) -> None:
    text, name = row.get(key), key.removeprefix(LAIN)
    if text is not None and said.setdefault(name, text) != text:
        message = f'baris lain bernama sama berisi "{said[name]}"; yang dicetak isi baris pertama. Samakan.'
        faults.say(table, row, key, message, "peringatan")
