"""Rows that say again what the header of their table says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_docs.bahasa.text import fold
from kinerja_docs.document import Cell
from kinerja_docs.extract.wording import cell_text

LEAST_NUMBERS = 3


def repeats(row: Sequence[Cell | None], above: Sequence[Sequence[Cell | None]]) -> bool:
    """Tell whether a row says again what the header says: its words, or the numbers of its columns."""
    filled = {index: fold(cell_text(cell)) for index, cell in enumerate(row) if cell is not None and cell_text(cell)}
    if not filled:
        return False
    said = {index: set(_texts(above, index)) for index in filled}
    if len(set(filled.values())) > 1 and all(text in said[index] for index, text in filled.items()):
        return True
    numbers = list(dict.fromkeys(filled.values()))
    return len(numbers) >= LEAST_NUMBERS and numbers == [str(n) for n in range(1, len(numbers) + 1)]


def _texts(above: Sequence[Sequence[Cell | None]], index: int) -> Iterator[str]:
    yield from (fold(cell_text(cell)) for row in above if (cell := row[index]) is not None)
