"""What is wrong with a workbook, by cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tingkat = Literal["galat", "peringatan", "info"]


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of the content. ``sel`` is "F17", a column letter, or "" for the sheet as a whole.

    ``galat`` must be put right, ``peringatan`` looked at; ``info`` tells what was left alone or understood otherwise.
    """

    lembar: str
    sel: str
    pesan: str
    tingkat: Tingkat = "galat"

    def __str__(self) -> str:
        place = f"{self.lembar}!{self.sel}" if self.sel else f"Lembar {self.lembar}"
        return f"{place}: {self.pesan}"
