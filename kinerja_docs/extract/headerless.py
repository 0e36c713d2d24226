"""Tables without a header, the last pages of another file: what their columns hold is concluded from the cells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kinerja_docs.bahasa.labels import is_label, split_label
from kinerja_docs.bahasa.text import fold
from kinerja_docs.document import Cell, Table, grid
from kinerja_docs.extract.formulas import is_formula
from kinerja_docs.extract.tables.names import Column, Header
from kinerja_docs.extract.wording import begins, cell_text
from kinerja_docs.profiles.model import FirstWords

MOST = 0.6
"""This share of the cells of a column must say what it holds."""
LEAST_COLUMNS = 3
_VALUE = re.compile(r"\D{0,4}\d[\d.,]*(?:\s*\S+){0,2}")
_ANY_ENDING = "…"


def conclude_header(table: Table, words: FirstWords) -> Header | None:
    """Return the header that a table would have, None where no column of indicators can be told.

    The first row must hold an indicator as well: what it says is else the header, in words that nobody knows.
    """
    rows = grid(table)
    if table.columns < LEAST_COLUMNS:
        return None
    cells = {i: _cells(rows, i) for i in range(table.columns)}
    indicator = next((i for i in cells if _share(cells[i], words.indikator) >= MOST), None)
    if indicator is None or not _begins(_unlabelled(cells[indicator][0]), words.indikator):
        return None
    columns = {i: Column("nomor") for i in range(indicator) if _is_numbers(cells[i])}
    aims = [i for i in range(indicator) if _share(cells[i], words.sasaran) >= MOST]
    columns |= {i: Column("sasaran") for i in aims[-1:]}
    columns[indicator] = Column("indikator")
    return Header({**columns, **_behind({i: cells[i] for i in cells if i > indicator})}, 0)


def _cells(rows: Sequence[Sequence[Cell | None]], index: int) -> list[Cell]:
    return [cell for cell in dict.fromkeys(row[index] for row in rows) if cell is not None and cell_text(cell)]


def _share(cells: Sequence[Cell], words: tuple[str, ...]) -> float:
    return sum(_begins(_unlabelled(cell), words) for cell in cells) / len(cells) if cells else 0.0


def _unlabelled(cell: Cell) -> str:
    text = cell_text(cell)
    label = split_label(text)
    return label[1] if label else text


def _begins(text: str, words: tuple[str, ...]) -> bool:
    endings = tuple(fold(word) for word in words if word.startswith(_ANY_ENDING))
    first = fold(text.split()[0]) if text.split() else ""
    return begins(text, words) or (bool(endings) and first.endswith(endings))


def _is_numbers(cells: Sequence[Cell]) -> bool:
    return bool(cells) and all(is_label(cell_text(cell)) for cell in cells)


def _behind(cells: Mapping[int, list[Cell]]) -> dict[int, Column]:
    """Return the columns behind the indicators: short values are targets, then explanation, source, who answers.

    Of an explanation only formulas are known to be what they are.
    """
    targets = {i: Column("target") for i, column in cells.items() if column and all(map(_is_value, column))}
    rest = [i for i in cells if i not in targets and not all(map(_is_mark, cells[i]))]
    names = ["rumus" if any(map(is_formula, cells[i])) else "" for i in rest]
    free = iter(("rumus", "sumber_data", "penanggung_jawab"))
    fields = [name or next((field for field in free if field not in names), "") for name in names]
    return {**targets, **{i: Column(field) for i, field in zip(rest, fields, strict=True) if field}}


def _is_mark(cell: Cell) -> bool:
    """Tell a tick mark: a sign or a single letter."""
    return len(cell.text) <= 1


def _is_value(cell: Cell) -> bool:
    return _VALUE.fullmatch(cell_text(cell)) is not None
