"""Units of measurement: what documents print, under the names by which they are compared."""

from __future__ import annotations

from kinerja_docs.bahasa.tables import names
from kinerja_docs.bahasa.text import fold, normalise


def canonical(unit: str) -> str | None:
    """Return the canonical name of a unit ("Dok." → "dokumen", "%" → "persen"), None if it is not known."""
    flat = normalise(unit).strip(" ().,")
    return "persen" if flat == "%" else names("satuan", "satuan").get(fold(flat)) if fold(flat) else None
