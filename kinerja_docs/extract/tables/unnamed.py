"""Tables without a header, the last pages of another file: every column is what its cells surely say, or nothing."""

from __future__ import annotations

import math
from collections.abc import Mapping

from kinerja_docs.document import Table, grid
from kinerja_docs.extract.tables.evidence import of_texts, texts_below
from kinerja_docs.extract.tables.names import Column, Header
from kinerja_docs.extract.tables.search import CONCLUDED, is_surely

LEAST_COLUMNS = 3
_BEFORE = {"nomor": "nomor", "sasaran": "sasaran"}
_BEHIND = {
    "satuan": "satuan", "nilai": "target", "formulasi": "rumus", "alasan": "alasan", "sumber_data": "sumber_data",
    "penanggung_jawab": "penanggung_jawab",
}  # fmt: skip
"""Fields that columns before the indicators, and behind them, may hold; each holds for one column only."""
_USUAL = ("formulasi", "sumber_data", "penanggung_jawab")
"""What stands behind the indicators of most IKU, in this order."""
_TAKEN = ("indikator", "nomor", "sasaran")
"""What no column behind the indicators is."""
Said = Mapping[int, dict[str, float]]


def conclude_header(table: Table) -> Header | None:
    """Return the header that a table would have, None where no column of indicators can be told.

    The first row must hold an indicator as well: what it says is else the header, in words that nobody knows.
    """
    if table.columns < LEAST_COLUMNS:
        return None
    rows = grid(table)
    texts = {index: column for index in range(table.columns) if (column := texts_below(rows, index, 0))}
    said = {index: of_texts(column) for index, column in texts.items()}
    at = next((index for index in said if _is_indicators(said, index)), None)
    if at is None or not _is_best(of_texts(texts[at][:1]), "indikator"):
        return None
    before = _told({index: found for index, found in said.items() if index < at}, _BEFORE)
    rest = {index: _without(found) for index, found in said.items() if index > at}
    behind = _in_order(rest) or _told(rest, _BEHIND)
    columns = {**before, at: Column("indikator"), **behind}
    known = {column.field for column in columns.values()} - {"nomor", "indikator"}
    return Header(dict(sorted(columns.items())), 0) if known else None


def _is_indicators(said: Said, index: int) -> bool:
    """Tell whether a column holds indicators: surely, or rather so beside one that surely holds sasaran."""
    found, beside = said[index], said.get(index - 1, {})
    is_rather = _is_best(found, "indikator") and found["indikator"] >= CONCLUDED
    return is_surely(found, "indikator") or (is_rather and bool(beside) and is_surely(beside, "sasaran"))


def _is_best(said: Mapping[str, float], kind: str) -> bool:
    return bool(said) and max(said, key=said.__getitem__) == kind


def _without(said: Mapping[str, float]) -> dict[str, float]:
    """Return log-odds among the classes that are left for a column behind the indicators."""
    left = {name: value for name, value in said.items() if name not in _TAKEN}
    shift = math.log(sum(map(math.exp, left.values())) / len(left))
    return {name: value - shift for name, value in left.items()}


def _in_order(said: Said) -> dict[int, Column]:
    """Return the columns behind the indicators where they are the usual ones, and the cells of each speak for it."""
    if len(said) != len(_USUAL) or not all(found[kind] > 0 for found, kind in zip(said.values(), _USUAL, strict=True)):
        return {}
    return {index: Column(_BEHIND[kind]) for index, kind in zip(said, _USUAL, strict=True)}


def _told(said: Said, fields: Mapping[str, str]) -> dict[int, Column]:
    """Return the columns that surely hold a field which no other surely holds."""
    found = {kind: [index for index in said if is_surely(said[index], kind)] for kind in fields}
    return {indexes[0]: Column(fields[kind]) for kind, indexes in found.items() if len(indexes) == 1}
