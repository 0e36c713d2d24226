"""Cells far to the right of everything else, which nobody put there on purpose: a slip of the keyboard."""

from __future__ import annotations

from itertools import pairwise

from kinerja_docs.readers.xlsx.visible import Shown, View

_LEAST_GAP = 20
"""Columns: more than a screen of blank ones; tables side by side stand closer."""
_MOST_CELLS = 3
"""So few cells are no table."""


def without_strays(seen: View) -> list[Shown]:
    """Take the stray cells that stand in a row with others out of a view and return them."""
    cells = [cell for row in seen.rows.values() for cell in row]
    columns = sorted({cell.area.left for cell in cells} | {cell.area.right for cell in cells})
    far = next((after for before, after in pairwise(columns) if after - before > _LEAST_GAP), None)
    strays = [cell for cell in cells if far is not None and cell.area.left >= far]
    if len(strays) > _MOST_CELLS:
        return []
    beside = [cell for cell in strays if len(seen.rows[cell.area.top]) > 1]
    for cell in beside:
        seen.rows[cell.area.top].remove(cell)
    return beside
