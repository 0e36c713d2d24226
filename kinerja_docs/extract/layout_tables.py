"""Tables that only lay text out: labels with their values, signature blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.document import Paragraph, Table, Text, text_of
from kinerja_docs.extract.wording import cell_text
from kinerja_docs.source import Place

_SIGNED = re.compile(r"\bN\.?I\.?P\b|\bpihak (?:pertama|kesatu|kedua)\b|\bditetapkan di\b", re.IGNORECASE)


def label_lines(table: Table) -> Iterator[Paragraph]:
    """Yield the rows of a borderless table "Nama | : | X" as paragraphs; nothing if it is another table."""
    rows: dict[int, list[tuple[str, Place]]] = {}
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        text = normalise(" ".join(text_of(block) for block in cell.blocks))
        if text:
            rows.setdefault(cell.row, []).append((text, cell.place))
    filled = [row for row in rows.values() if len(row) > 1]
    if not filled or not all(row[1][0].startswith(":") or row[0][0].endswith(":") for row in filled):
        return
    for row in rows.values():
        yield Paragraph((Text(" ".join(text for text, _ in row)),), row[-1][1])


def is_signature(table: Table) -> bool:
    """Tell whether a table holds signatures, or nothing at all."""
    texts = [cell_text(cell) for cell in table.cells]
    return not any(texts) or any(_SIGNED.search(text) for text in texts)
