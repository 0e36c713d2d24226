"""A problem as a value: what could not be done, by a name that programs know and a sentence that people read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Masalah:
    """A named problem; ``galat`` stops the use of the value, ``peringatan`` and ``info`` do not."""

    kode: str
    pesan: str
    tingkat: Literal["galat", "peringatan", "info"] = "galat"
