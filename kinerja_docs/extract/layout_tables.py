"""Tables that only lay text out: labels with their values, signature blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.document import Cell, Heading, ListItem, Paragraph, Table, Text, text_of
from kinerja_docs.extract.labels import Labels
from kinerja_docs.extract.wording import cell_text

_SIGNED = re.compile(r"\bN\.?I\.?P\b|\bpihak (?:pertama|kesatu|kedua)\b|\bditetapkan di\b", re.IGNORECASE)


_NUMBER = re.compile(r"\(?(?:\d{1,2}|[A-Za-z])[.)]{0,2}")


def label_lines(table: Table, labels: Labels) -> Iterator[Heading | Paragraph | ListItem]:
    """Yield the rows of a borderless table "Nama | : | X" as lines; nothing if it is another table."""
    rows: dict[int, list[Cell]] = {}
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        if _whole(cell) and (rows.get(cell.row) or not _NUMBER.fullmatch(_whole(cell))):
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


def is_signature(table: Table) -> bool:
    """Tell whether a table holds signatures, or nothing at all."""
    texts = [cell_text(cell) for cell in table.cells]
    return not any(texts) or any(_SIGNED.search(text) for text in texts)
