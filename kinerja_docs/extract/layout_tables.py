"""Tables that only lay text out: labels with their values, signature blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_docs.bahasa.labels import is_label
from kinerja_docs.bahasa.text import normalise
from kinerja_docs.document import Block, Cell, Heading, ListItem, Paragraph, Table, Text, lines_of, text_of
from kinerja_docs.extract.labels import Labels
from kinerja_docs.extract.shapes import rows_of
from kinerja_docs.extract.signatures import is_number
from kinerja_docs.extract.wording import cell_text

_SIGNED = re.compile(r"\bN\.?I\.?P\b|\bpihak (?:pertama|kesatu|kedua)\b|\bditetapkan di\b", re.IGNORECASE)


LEAST_ROWS, MOST_SIGNERS = 2, 2
"""Rows of a table above its signatures; columns that are filled where only officials sign."""


def label_lines(table: Table, labels: Labels) -> Iterator[Heading | Paragraph | ListItem]:
    """Yield the rows of a borderless table "Nama | : | X" as lines; nothing if it is another table."""
    rows: dict[int, list[Cell]] = {}
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        if _whole(cell) and (rows.get(cell.row) or not is_label(_whole(cell))):
            rows.setdefault(cell.row, []).append(cell)
    filled = [row for row in rows.values() if len(row) > 1]
    if not filled or not (all(map(_has_colon, filled)) or all(_is_known(row, labels) for row in filled)):
        return
    for row in rows.values():
        yield from _lines(row)


def _has_colon(row: list[Cell]) -> bool:
    return _whole(row[1]).startswith(":") or _whole(row[0]).endswith(":")


def _is_known(row: list[Cell], labels: Labels) -> bool:
    return len(row) == 2 and labels.knows(_whole(row[0]))


def _whole(cell: Cell) -> str:
    return normalise(" ".join(text_of(block) for block in cell.blocks))


def _lines(row: list[Cell]) -> Iterator[Heading | Paragraph | ListItem]:
    """Yield the row as one paragraph; a list in its last cell follows item by item."""
    last = [block for block in row[-1].blocks if not isinstance(block, Table)]
    start = next((i for i, block in enumerate(last) if isinstance(block, ListItem)), len(last))
    if len(row) == 1 or len(last) - start < 2:
        start = len(last)
    words = [_whole(cell) for cell in row[:-1]] + [normalise(" ".join(map(text_of, last[:start])))]
    yield Paragraph((Text("\t".join(filter(None, words))),), row[-1].place)
    yield from last[start:]


def without_signed_rows(table: Table) -> tuple[Table, Table | None]:
    """Return a table and the rows of signatures at its end as another, None if it has none or is nothing else."""
    at = min((cell.row for cell in table.cells if any(map(_is_signed, cell.blocks))), default=0)
    last = [cell for cell in table.cells if cell.row >= at and cell_text(cell)]
    if at < LEAST_ROWS or len({cell.column for cell in last}) > MOST_SIGNERS:
        return table, None
    return rows_of(table, 0, at), rows_of(table, at, table.rows)


def _is_signed(block: Block) -> bool:
    return any(is_number(line.text) for line in lines_of(block))


def is_signature(table: Table) -> bool:
    """Tell whether a table holds signatures, or nothing at all."""
    texts = [cell_text(cell) for cell in table.cells]
    return not any(texts) or any(_SIGNED.search(text) for text in texts)
