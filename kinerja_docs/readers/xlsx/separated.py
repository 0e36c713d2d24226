"""Tables as text with a separator (.csv), as Excel and web applications save them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from kinerja_docs.errors import TooLarge
from kinerja_docs.readers.text.decoding import decode
from kinerja_docs.readers.xlsx.sheet import Budget, Sheet

_SEPARATORS = ";\t,|"
"""The first counts where two do equally well: Excel with Indonesian settings writes semicolons."""
_SAID = re.compile(r"\s*sep=(.)\s*\n", re.IGNORECASE)
"""The line with which applications tell Excel the separator."""


def sheets(data: bytes, name: str) -> Iterator[Sheet]:
    """Yield the one sheet of a file; its name is that of the file.

    Raises:
        EmptyFile, TooLarge, WrongFormat: with what to do.
    """
    text = decode(data, name)
    said = _SAID.match(text)
    body = text[said.end() :] if said else text
    sheet, budget = Sheet(name.rpartition(".")[0] or name), Budget(name)
    for number, row in enumerate(_rows(body, said[1] if said else _separator(body, name), name)):
        filled = {(number, column): cell for column, cell in enumerate(row) if cell.strip()}
        sheet.cells.update(filled)
        budget.row(len(filled), sum(map(len, filled.values())))
    yield sheet


def _separator(text: str, name: str) -> str:
    """Return the separator by which most rows have the same number of cells, the most cells where two do equally."""
    return max(_SEPARATORS, key=lambda separator: _agreement(text, separator, name))


def _agreement(text: str, separator: str, name: str) -> tuple[int, int]:
    widths = Counter(width for row in _rows(text, separator, name) if (width := len(row)) > 1)
    width, rows = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return rows, width


def _rows(text: str, separator: str, name: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    except csv.Error as error:
        raise TooLarge(f"{name}: sebuah sel terlalu panjang; periksa tanda kutipnya, lalu ulangi.") from error
