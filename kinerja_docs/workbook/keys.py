"""Rows of one office in their order, known by their hidden keys wherever a planner has moved them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kinerja_docs.workbook.columns import KUNCI, Row, Table
from kinerja_docs.workbook.fault import Fault, Tingkat

OUTSIDE = "luar"
"""The part of a pointer of officials who are none of the office; they stand behind its own."""
_RANKS = {"tugas": 1, "fungsi": 2, "uraian_tugas": 3, OUTSIDE: 4}
_POINTER = re.compile(r"\d+:(/.*)")


@dataclass(frozen=True, slots=True)
class Keyed:
    """A row with the JSON pointer of what it held when it was written; "" for a row that a planner added."""

    row: Row
    di: str

    def get(self, key: str) -> str | None:
        """Return the text of a column, None where it is blank."""
        return self.row.get(key)

    def number(self, part: str) -> int | None:
        """Return the number behind a part of the pointer: ``number("jabatan")`` of "/jabatan/2/iki/0" is 2."""
        found = re.search(rf"/{part}/(\d+)(?=/|$)", self.di)
        return int(found[1]) if found else None


class Faults:
    """Gathers faults by the cells of tables."""

    def __init__(self, found: Sequence[Fault]) -> None:
        self.found = list(found)

    def say(self, table: Table, row: Keyed | Row, column: str, message: str, level: Tingkat = "galat") -> None:
        """Add a fault of a cell."""
        place = table.cell(row.row if isinstance(row, Keyed) else row, column)
        self.found.append(Fault(table.name, place, message, level))


class Cells:
    """Which cells the parts of a record were made from: messages name them. Parts are known by identity."""

    def __init__(self) -> None:
        self._found: dict[int, tuple[object, Mapping[str, str]]] = {}

    def note(self, made: object, cells: Mapping[str, str]) -> None:
        """Note the cells of a part by their pointers below it; "" is that of its name."""
        if made is not None:
            self._found[id(made)] = (made, cells)

    def of(self, made: object, di: str) -> Iterator[tuple[str, str]]:
        """Yield pointers and cells of a part that stands at ``di`` in its record."""
        _, cells = self._found.get(id(made), (made, {}))
        yield from ((f"{di}{below}", cell) for below, cell in cells.items())


def cells_of(table: Table, row: Keyed, name: str, columns: Iterable[str]) -> dict[str, str]:
    """Return the cells of a row by the pointers of its columns; the column ``name`` is that of the part itself."""
    found = {f"/{each}": _cell(table, row, each) for each in columns if each in table.letters}
    return found | ({"": _cell(table, row, name)} if name in table.letters else {})


def periods_of(table: Table, row: Keyed) -> dict[str, str]:
    """Return the cells of the columns of periods, filled or not: "/target/2021" to "Target!I6"."""
    return {f"/{each.replace(':', '/')}": _cell(table, row, each) for each in table.letters if ":" in each}


def _cell(table: Table, row: Keyed, column: str) -> str:
    return f"{table.name}!{table.cell(row.row, column)}"


def keyed(rows: Iterable[Row]) -> list[Keyed]:
    """Return the rows with their pointers, in the order of the record.

    A pointer that occurs again is that of a copied row, which is a new one. Rows stay where they are as long as their
    pointers rise; if somebody sorted the sheet the pointers give the order, and new rows follow at the end.
    """
    seen: set[str] = set()
    found: list[Keyed] = []
    for row in rows:
        match = _POINTER.fullmatch(row.get(KUNCI) or "")
        pointer = match[1] if match and match[1] not in seen else ""
        seen.add(pointer)
        found.append(Keyed(row, pointer))
    known = [_order(each.di) for each in found if each.di]
    if known == sorted(known):
        return found
    return sorted(found, key=lambda each: (not each.di, _order(each.di)))


def _order(pointer: str) -> tuple[int, ...]:
    """Return the numbers of a pointer, which rise through a record as it is written."""
    parts = pointer.split("/")[1:]
    return tuple(int(part) if part.isdigit() else _RANKS.get(part, 0) for part in parts)
