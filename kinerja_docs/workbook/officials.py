"""Who holds which jabatan: rows of the sheet Pejabat, and the superiors that the sheet Jabatan names."""

from __future__ import annotations

from collections.abc import Sequence

from kinerja_docs.bahasa.pangkat import read_pangkat
from kinerja_docs.domain import Jabatan, Pejabat
from kinerja_docs.jabatan import Meaning, Tree, written_superior
from kinerja_docs.workbook.columns import Table
from kinerja_docs.workbook.keys import Faults, Keyed

OFFICIAL = ("nama", "nip", "pangkat", "golongan", "kapasitas")


def official(rows: Sequence[Keyed], table: Table, faults: Faults) -> Pejabat | None:
    """Return who holds the jabatan of these rows; of several that are filled in the first one counts."""
    filled = [row for row in rows if any(row.get(name) for name in OFFICIAL)]
    for row in filled[1:]:
        faults.say(table, row, "jabatan", "jabatan ini sudah diisi di baris lain.")
    for row in filled[:1]:
        _check_rank(row, table, faults)
        return Pejabat(**{name: row.get(name) for name in OFFICIAL})  # type: ignore[arg-type] # a closed list
    return None


def outside(rows: Sequence[Keyed], tree: Tree, table: Table, faults: Faults) -> tuple[list[Keyed], dict[str, Pejabat]]:
    """Return the rows of officials who are none of the office, and who they are by the name of their jabatan."""
    gathered: dict[Meaning, list[Keyed]] = {}
    for row in rows:
        name = row.get("jabatan")
        if name and not tree.find(name).name and tree.is_known(name):
            gathered.setdefault(tree.meaning(name), []).append(row)
    held = {each[0].get("jabatan") or "": official(each, table, faults) for each in gathered.values()}
    return [row for each in gathered.values() for row in each], {name: who for name, who in held.items() if who}


def check_superiors(
    rows: Sequence[Keyed], jabatan: Sequence[Jabatan], tree: Tree, table: Table, faults: Faults
) -> None:
    """Say which names of superiors are not clear, each at its cell, with the nearest jabatan."""
    for row, each in zip(rows, jabatan, strict=True):
        message = written_superior(each, tree)
        if message:
            faults.say(table, row, "atasan", message, "peringatan")


def _check_rank(row: Keyed, table: Table, faults: Faults) -> None:
    printed = " ".join(filter(None, (row.get("pangkat"), row.get("golongan"))))
    for problem in read_pangkat(printed).masalah if printed else ():
        faults.say(table, row, "pangkat", problem.pesan, "peringatan")
