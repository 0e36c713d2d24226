"""What the cells of a column say that it holds, as log-odds for each field: the witness beside the name above them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from kinerja_docs.document import Cell
from kinerja_docs.extract.tables.names import Header
from kinerja_docs.extract.tables.text_model import shipped
from kinerja_docs.extract.wording import cell_text

MOST_CELLS = 12
"""Of a column that are looked at: more say no more."""
MOST = 3.0
"""Log-odds that the cells of a column can give or take: less than a name to the letter, which decides."""
BLANK = -1.0
"""Log-odds of a column in which nothing stands, beside one in which something does."""
CLASSES = {
    "nomor": "nomor", "kode": "nomor", "sasaran": "sasaran", "sasaran_pd": "sasaran", "sasaran_rpjmd": "sasaran",
    "tujuan": "sasaran", "tujuan_rpjmd": "sasaran", "misi": "sasaran", "indikator": "indikator",
    "indikator_tujuan": "indikator", "satuan": "satuan", "target": "nilai", "realisasi": "nilai", "baseline": "nilai",
    "triwulan": "nilai", "capaian": "nilai", "formulasi": "formulasi", "alasan": "alasan",
    "sumber_data": "sumber_data", "penanggung_jawab": "penanggung_jawab", "program": "program",
    "kegiatan": "program", "sub_kegiatan": "program", "anggaran": "anggaran", "anggaran_semula": "anggaran",
}  # fmt: skip
"""The class of the text model that cells of a field belong to; other fields have none."""
_BARE = re.compile(r"(?:\(?(?:\d{1,3}|[A-Za-z])[.)]|Rp\.?|:|[•▪-])*", re.IGNORECASE)
"""A cell that only belongs to the one beside it: the number of a list, "Rp", a colon, a bullet."""
Rows = Sequence[Sequence[Cell | None]]


def of_texts(texts: Sequence[str]) -> dict[str, float]:
    """Return by class of the text model how much these texts speak for it; nothing where there is none."""
    texts = texts[:MOST_CELLS]
    if not texts:
        return {}
    found = [shipped().probabilities(text) for text in texts]
    trust = len(texts) / (len(texts) + 1)
    totals = {name: sum(math.log(each[name] * len(each)) for each in found) / len(found) for name in found[0]}
    return {name: total * trust for name, total in totals.items()}


def texts_below(rows: Rows, index: int, body: int) -> list[str]:
    """Return the texts of the cells of a column below its header; those that go over columns beside it do not count."""
    cells = dict.fromkeys(row[index] for row in rows[body:])
    return [text for cell in cells if cell is not None and cell.column_span == 1 and (text := cell_text(cell))]


def of_column(rows: Rows, index: int, header: Header) -> float:
    """Return how much the cells of a column speak for the field that its name gives."""
    field = header.columns[index].field
    kind = CLASSES.get(field)
    texts = texts_below(rows, index, header.body)
    counted = texts == [str(number) for number in range(1, len(texts) + 1)]
    if texts and (all(_BARE.fullmatch(text) for text in texts) or counted):
        return MOST if kind == "nomor" else -MOST
    if not texts:
        return BLANK
    return 0.0 if kind is None else max(-MOST, min(MOST, of_texts(texts)[kind]))
