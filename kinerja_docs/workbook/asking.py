"""What is to be asked about the values of an indicator, at the cells in which they stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kinerja_docs.nilai import Arah, check_pair, check_value
from kinerja_docs.workbook.columns import Table
from kinerja_docs.workbook.keys import Faults, Keyed

if TYPE_CHECKING:
    from kinerja_docs.bahasa.problem import Masalah

_ARAH: Mapping[str | None, Arah] = {"naik": "naik", "turun": "turun", "rentang": "rentang", "tetap": "tetap"}


def ask(table: Table, row: Keyed, values: Mapping[str, Mapping[str, str]], about: Keyed, faults: Faults) -> None:
    """Warn at each cell of target, baseline or realisasi that a careful reader would ask about.

    Args:
        table: the sheet of the values.
        row: the row of the values.
        values: prefix to period to text.
        about: the row of the indicator, with its name, unit and polarity.
        faults: where the warnings go; none of them stops a document.
    """
    for prefix, texts in values.items():
        arah = _ARAH.get(about.get("arah")) if prefix == "target" else None
        for period, text in texts.items():
            found = check_value(text, about.get("satuan"), arah, about.get("indikator") or "")
            _say(table, row, f"{prefix}:{period}", found, faults)


def ask_pairs(
    table: Table, row: Keyed, target: Mapping[str, str], realisasi: Mapping[str, str], about: Keyed, faults: Faults
) -> None:
    """Warn at a realisasi that does not go with the target of its period."""
    for period in target.keys() & realisasi.keys():
        found = check_pair(target[period], realisasi[period], about.get("satuan"))
        _say(table, row, f"realisasi:{period}", found, faults)


def _say(table: Table, row: Keyed, column: str, found: tuple[Masalah, ...], faults: Faults) -> None:
    for problem in found:
        faults.say(table, row, column, problem.pesan, "peringatan")
