"""The Excel workbook of a year: written from records, filled in by planners, read back with every fault named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kinerja_docs.workbook.fault import Fault, to_mend
from kinerja_docs.workbook.foreign import refuse_foreign

if TYPE_CHECKING:
    from kinerja_docs.domain.year import Tahunan

__all__ = ["Fault", "read_workbook", "refuse_foreign", "to_mend", "write_workbook"]


def write_workbook(tahunan: Sequence[Tahunan], year: int, *, note: str = "") -> bytes:
    """Return the .xlsx workbook of one or more perangkat daerah; the same input gives the same bytes.

    Args:
        tahunan: one for each perangkat daerah, in the order of the sheets.
        year: whose columns for target, realisasi and variables are there to be filled in; others only where known.
        note: a line in red on the first sheet, as for values that are only examples.

    Raises:
        WrongUse: if a text is longer than a cell can be (32,767 characters).
    """
    from kinerja_docs.workbook.writing import write

    return write(tahunan, year, note)


def read_workbook(data: bytes, name: str) -> tuple[tuple[Tahunan, ...], tuple[Fault, ...]]:
    """Return what a workbook holds, and everything that is wrong with it, each fault with its cell.

    A value at fault stays in the record as it was typed wherever the record holds text. Formulas count with their last
    result and are never evaluated.

    Raises:
        EmptyFile, WrongFormat, HostileFile, TooLarge: with ``name``, the reason and what to do.
    """
    from kinerja_docs.workbook.reading import read

    return read(data, name)
