"""The cascade table: misi, tujuan and sasaran of the region and of the office, with the indicators."""

from __future__ import annotations

from kinerja_docs.document import Table
from kinerja_docs.extract.found import Draft, Found
from kinerja_docs.extract.items import cell_items
from kinerja_docs.extract.rows import RowView, body_rows
from kinerja_docs.extract.tables.names import Header
from kinerja_docs.extract.wording import cell_text, without_punctuation
from kinerja_docs.profiles import Vocabulary

_LEVELS = ("misi", "tujuan_rpjmd", "sasaran_rpjmd")


def cascade(table: Table, header: Header, vocabulary: Vocabulary) -> list[Draft]:
    """Return one draft a row, merged cells carried down."""
    return [_row(row, vocabulary) for row in body_rows(table, header)]


def _row(row: RowView, vocabulary: Vocabulary) -> Draft:
    draft: dict[str, Draft] = {field: _level(row, field) for field in _LEVELS}
    draft["tujuan_pd"] = _level(row, "tujuan")
    draft["sasaran_pd"] = _level(row, "sasaran_pd") or _level(row, "sasaran")
    cell = row.cell("indikator")
    items = () if cell is None else cell_items(cell, vocabulary)
    draft["indikator"] = [Found(without_punctuation(item.value), item.place) for item in items]
    return draft


def _level(row: RowView, field: str) -> Found | None:
    cell = row.cell(field)
    return None if cell is None else Found(cell_text(cell), cell.place, row.carried(cell))
