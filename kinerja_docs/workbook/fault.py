"""What is wrong with a workbook, by cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Tingkat = Literal["galat", "peringatan", "info"]


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of the content.

    Attributes:
        lembar: the sheet.
        sel: "F17", "F17:F20" where cells are merged, a column letter, or "" for the sheet as a whole.
        pesan: what is wrong, and what to do.
        tingkat: ``galat`` must be put right, ``peringatan`` looked at; ``info`` tells what was left alone or understood
            otherwise.
        kantor: the number of the record that alone it concerns, counted from 0; None if it may concern any.
    """

    lembar: str
    sel: str
    pesan: str
    tingkat: Tingkat = "galat"
    kantor: int | None = None

    @property
    def baris(self) -> range:
        """The rows that it stands in."""
        first, _, last = self.sel.partition(":")
        top, bottom = (int("".join(filter(str.isdigit, each)) or 0) for each in (first, last or first))
        return range(top, bottom + 1) if top else range(0)

    @property
    def tempat(self) -> str:
        """Where it is, in words."""
        return f"{self.lembar}!{self.sel}" if self.sel else f"Lembar {self.lembar}"

    def __str__(self) -> str:
        return f"{self.tempat}: {self.pesan}"


def to_mend(faults: Iterable[Fault]) -> str:
    """Return which cells must be put right, a line each, "" if none must."""
    cells = [str(fault) for fault in faults if fault.tingkat == "galat"]
    return "\n  - ".join(["perbaiki dulu sel ini:", *cells]) if cells else ""
