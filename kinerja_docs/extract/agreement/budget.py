"""Budget tables of a Perjanjian Kinerja: program, kegiatan, sub kegiatan and their amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.bahasa.rupiah import read_rupiah
from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.document import Block, Cell, Table, inline_text
from kinerja_docs.extract.columns import Header
from kinerja_docs.extract.found import Doubt, Draft, Found
from kinerja_docs.extract.rows import RowView, body_rows
from kinerja_docs.extract.wording import begins, cell_text, whole
from kinerja_docs.profiles.model import AgreementPhrases

_CODE = re.compile(r"\d(?:[.\s]\d{1,4}){1,6}")
_LEADERS = re.compile(
    r"(?P<name>\S.*?)(?:\s*[.…_]{3,}|\s*\t|\s{3,})[\s.…_:]*(?P<amount>Rp\s?\.?\s*\d[\d.,]*\s*[-–]*)\.?", re.IGNORECASE
)
_UNSURE = Doubt("PK-01", "peringatan", "Pemisah ribuan dan desimal angka ini tidak pasti; periksa jumlahnya.")
_PARTS = {3: "program", 5: "kegiatan", 6: "sub_kegiatan"}
"""Of a code: 7.01.01, 7.01.01.2.01, 7.01.01.2.01.0001."""
_LEVELS = (("sub kegiatan", "sub_kegiatan"), ("kegiatan", "kegiatan"), ("program", "program"))


def budget(table: Table, header: Header, phrases: AgreementPhrases) -> Iterator[Draft]:
    """Yield the lines of a budget table; rows of totals are left out."""
    field = "program" if header.index("program") is not None else "kegiatan"
    for row in body_rows(table, header):
        cell = row.cell(field)
        if cell is not None and row.is_first_of(cell) and not is_total(cell_text(cell), phrases):
            yield _line(row, cell, field)


def is_total(text: str, phrases: AgreementPhrases) -> bool:
    """Tell whether a line of a budget sums others up: "Jumlah", "Total Anggaran", "JUMLAH PROGRAM 1"."""
    return begins(text, phrases.jumlah)


def budget_line(block: Block, phrases: AgreementPhrases) -> list[Draft] | None:
    """Return the line of a budget that leaders or a tab lead to its amount; none for a total, None if it is none."""
    found = None if isinstance(block, Table) else _LEADERS.fullmatch(inline_text(block.content).strip())
    amount = None if found is None else read_rupiah(found["amount"])
    if found is None or amount is None:
        return None
    code, name = _code_and_name(normalise(found["name"]).rstrip(" :."))
    if is_total(name, phrases):
        return []
    place, digits = block.place, format(amount.nilai.normalize(), "f")
    money = Found(digits, place, () if amount.pasti else (_UNSURE,))
    level = _said_level(name)
    return [{"kode": code and Found(code, place), "uraian": Found(name, place), "tingkat": level, "jumlah": money}]


def _line(row: RowView, cell: Cell, field: str) -> Draft:
    code, name = _code_and_name(cell_text(cell))
    note, coded = row.cell("alasan") or row.cell("sumber_dana"), row.cell("kode")
    if coded is not None and _CODE.fullmatch(cell_text(coded)):
        code = cell_text(coded)
    return {
        "kode": Found(code, cell.place) if code else None,
        "uraian": Found(name, cell.place),
        "tingkat": _level(name, code, field, row),
        "jumlah": _amount(row.cell("anggaran")),
        "keterangan": None if note is None else whole(note),
    }


def _code_and_name(text: str) -> tuple[str | None, str]:
    """Return code and name of "7.01.01 Program …"; a number of the list is dropped."""
    label = split_label(text)
    if label is None or label[0] == "-":
        return None, text
    code = label[0] if _CODE.fullmatch(label[0]) and label[0].count(".") > 1 else None
    return code, label[1]


def _level(name: str, code: str | None, field: str, row: RowView) -> str | None:
    """Return the level that words or code say, else the one that the column has; a mixed column says none."""
    said = _said_level(name) or (_PARTS.get(len(code.split("."))) if code else None)
    return said or (field if row.header.columns[row.header.index(field) or 0].alike is None else None)


def _said_level(name: str) -> str | None:
    return next((level for words, level in _LEVELS if fold(name).startswith(fold(words))), None)


def _amount(cell: Cell | None) -> Found | None:
    """Return an amount in rupiah as digits, decimals behind a dot; None where the cell holds no one amount."""
    amount = None if cell is None else read_rupiah(cell_text(cell))
    if cell is None or amount is None:
        return None
    digits = format(amount.nilai.normalize(), "f")
    return Found(digits, cell.place, () if amount.pasti else (_UNSURE,))
