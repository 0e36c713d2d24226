"""Sheets and columns as declarations, and the rows that stand in them: what is written and what is read is one list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["teks", "daftar", "kode", "nip", "tanggal", "tahun", "rupiah", "nilai", "angka", "pilihan", "hitungan"]
"""``daftar`` holds one item a line, ``nilai`` a number or a label, ``angka`` a number, ``hitungan`` our formula."""
KUNCI, KECAMATAN = "kunci", "kecamatan"
LAIN = "lain:"
"""Begins the keys of columns that an office put in itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column.

    Attributes:
        key: by which rows know it.
        title: its heading, by which it is found again.
        width: in characters.
        kind: what its cells hold.
        note: the comment on its heading.
        choices: the drop-down; a range such as "Daftar!$A$1:$A$9" where it begins with "=".
        strict: nothing but ``choices`` may be chosen.
        locked: cells may not be changed.
        wanted: a blank cell in a row in use is coloured.
        hidden: not shown.
        optional: there only where it is needed; its absence is no fault.
    """

    key: str
    title: str
    width: float = 14
    kind: Kind = "teks"
    note: str = ""
    choices: tuple[str, ...] = ()
    strict: bool = False
    locked: bool = False
    wanted: bool = False
    hidden: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet; ``frozen`` counts the columns that stay when scrolling, ``needed`` tells that it may not be missing."""

    name: str
    title: str
    hint: str
    columns: tuple[Column, ...]
    frozen: int = 2
    needed: bool = False
    blank_rows: int = 8

    def letter(self, key: str) -> str:
        """Return the letter of a column."""
        return letters(next(index for index, column in enumerate(self.columns) if column.key == key))


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its texts by column, without blanks; ``number`` is its row in the sheet, 0 before it is written."""

    cells: Mapping[str, str]
    number: int = 0

    def get(self, key: str) -> str | None:
        """Return the text of a column, None where it is blank."""
        return self.cells.get(key) or None


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a sheet, and the letter of each column that was found in it."""

    name: str
    rows: Sequence[Row]
    letters: Mapping[str, str] = field(default_factory=dict)

    def cell(self, row: Row, key: str) -> str:
        """Return the name of a cell: "F17"."""
        return f"{self.letters.get(key, 'A')}{row.number}"


def letters(index: int) -> str:
    """Return the letters of a column, counted from 0."""
    name, index = "", index + 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
