"""In which capacity a jabatan is held or signed for: "Plt.", "Plh.", "Pj.", "a.n.", "u.b."."""

from __future__ import annotations

import re
from functools import lru_cache

CAPACITY = re.compile(r"(?:(?:(?:plt|plh|pjs?)\b\.?|a\.\s?n\.|u\.\s?b\.)\s*)+", re.IGNORECASE)


@lru_cache(maxsize=4096)
def bare(jabatan: str) -> str:
    """Return a jabatan without what says in which capacity it is held: "Plt. Camat Widang" → "Camat Widang"."""
    return CAPACITY.sub("", jabatan, count=1) if CAPACITY.match(jabatan) else jabatan


def held_as(jabatan: str, kapasitas: str | None) -> str:
    """Return a jabatan with the capacity in which it is held: "Plt. Camat Widang"."""
    return f"{kapasitas} {bare(jabatan)}" if kapasitas else jabatan
