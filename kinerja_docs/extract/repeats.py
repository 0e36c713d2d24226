"""Rows that say again what the header of their table says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kinerja_docs.document import Cell
from kinerja_docs.extract.wording import cell_text

LEAST_NUMBERS = 3
LAST_FIRST = 2
"""The first number of a row is at most this."""
LONGEST_SPOILT = 4
SPECK = 1
"""Letters that a speck behind a name is read as."""
_NUMBER = re.compile(r"\(?\s*(\d{1,2})\s*(?:=\s*[\d\s+\-:x×/*()%]+?)?\)?\.?")
"""Also with what it is computed from: "8 = 6 + 7"."""


def repeats(row: Sequence[Cell | None], above: Sequence[Sequence[Cell | None]]) -> bool:
    """Tell whether a row says again what the header says: its words, or the numbers of its columns."""
    filled = {index: cell.folded for index, cell in enumerate(row) if cell is not None and cell_text(cell)}
    if not filled:
        return False
    said = {index: set(_texts(above, index)) for index in filled}
    if len(set(filled.values())) > 1 and all(_is_said(text, said[index]) for index, text in filled.items()):
        return True
    return are_column_numbers(list(dict.fromkeys(filled.values())), LEAST_NUMBERS)


def _is_said(text: str, names: set[str]) -> bool:
    """Tell whether a cell says a name again, maybe with a speck behind it that a scanner took for a letter."""
    return text in names or any(name and text.startswith(name) and len(text) - len(name) <= SPECK for name in names)


def are_column_numbers(texts: Sequence[str], least: int) -> bool:
    """Tell whether the filled cells of a row are numbers of columns: (1) (2) (3), also with gaps (1 2 5 6).

    One of four or more may have been misread by a scanner, if it is short.
    """
    found = [match for text in texts if (match := _NUMBER.fullmatch(text))]
    rising = [int(match[1]) for match in found]
    spoilt = [text for text in texts if _NUMBER.fullmatch(text) is None]
    if len(found) < least or rising != sorted(set(rising)) or rising[0] > LAST_FIRST:
        return False
    return not spoilt or (len(spoilt) == 1 and len(found) >= LEAST_NUMBERS and len(spoilt[0]) <= LONGEST_SPOILT)


def _texts(above: Sequence[Sequence[Cell | None]], index: int) -> Iterator[str]:
    yield from (cell.folded for row in above if (cell := row[index]) is not None)
