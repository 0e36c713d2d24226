#!/usr/bin/env python3
"""Fills the workbook of the sample year from the sample record and the example values beside it.

Run it after a change of the workbook, the record or ``tahun-2021.toml``; the same input gives the same bytes.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from kinerja_docs.domain import Anggaran, Formulasi, Indikator, Jabatan, Kinerja, Pejabat, Perjanjian, Pihak, Sasaran
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.formula.meaning import of_text
from kinerja_docs.pipeline import load
from kinerja_docs.workbook import write_workbook

FOLDER = Path(__file__).resolve().parent.parent / "samples" / "widang-2021"
YEAR = 2021
Values = Mapping[str, Any]


def example() -> tuple[Tahunan, str]:
    """Return the sample year and the note that its values are examples."""
    values = tomllib.loads((FOLDER / "tahun-2021.toml").read_text(encoding="utf-8"))
    record = load(FOLDER / "iku-widang-2021.json")
    filled = replace(_measured(record, values), perjanjian=_budget(values))
    return Tahunan(rekaman=filled, variabel=values["variabel"], pengaturan=values["pengaturan"]), values["catatan"]


def _measured(record: Kinerja, values: Values) -> Kinerja:
    known = {each.pop("di"): each for each in values["indikator"]}
    officials = {each["jabatan"]: each for each in values["pejabat"]}

    def measured(di: str, each: Indikator) -> Indikator:
        found = dict(known[di])
        text = found.pop("formulasi", None)
        formula = Formulasi(teks=text, pohon=of_text(text)) if text else each.formulasi
        return replace(each, formulasi=formula, **found)

    positions = (_held(f"/jabatan/{n}", each, officials, measured) for n, each in enumerate(record.jabatan))
    return replace(record, iku=_goals("/iku", record.iku, measured), jabatan=tuple(positions))


def _held(at: str, each: Jabatan, officials: Values, measured: Callable[[str, Indikator], Indikator]) -> Jabatan:
    found = dict(officials[each.nama])
    superior = found.pop("atasan")
    found.pop("jabatan")
    return replace(each, atasan=superior, pejabat=Pejabat(**found), iki=_goals(f"{at}/iki", each.iki, measured))


def _goals(at: str, goals: tuple[Sasaran, ...], measured: Callable[[str, Indikator], Indikator]) -> tuple[Sasaran, ...]:
    return tuple(
        replace(
            goal, indikator=tuple(measured(f"{at}/{n}/indikator/{i}", each) for i, each in enumerate(goal.indikator))
        )
        for n, goal in enumerate(goals)
    )


def _budget(values: Values) -> tuple[Perjanjian, ...]:
    """Return the lines of the budget, one agreement for each jabatan that answers for any."""
    owners: dict[str, list[Anggaran]] = {}
    for each in values["anggaran"]:
        line = dict(each)
        owners.setdefault(line.pop("jabatan"), []).append(Anggaran(**line, keterangan="APBD (contoh)"))
    return tuple(
        Perjanjian(tahun=YEAR, pihak_pertama=Pihak(jabatan=owner), anggaran=tuple(lines))
        for owner, lines in owners.items()
    )


def build() -> bytes:
    """Return the workbook of the sample year."""
    year, note = example()
    return write_workbook([year], YEAR, note=note)


if __name__ == "__main__":
    target = FOLDER / "tahun-2021.xlsx"
    target.write_bytes(build())
    print(f"{target.name}: {target.stat().st_size} bytes")
