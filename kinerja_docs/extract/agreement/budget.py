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
from kinerja_docs.extract.wording import cell_text, whole
from kinerja_docs.profiles.model import AgreementPhrases

_CODE = re.compile(r"\d(?:[.\s]\d{1,4}){1,6}")
_LEADERS = re.compile(
    r"(?P<name>\S.*?)(?:\s*[.…_]{3,}|\s*\t|\s{3,})[\s.…_:]*(?P<amount>Rp\s?\.?\s*\d[\d.,]*\s*[-–]*)\.?", re.IGNORECASE
)
_UNSURE = Doubt("PK-01", "peringatan", "Pemisah ribuan dan desimal angka ini tidak pasti; periksa jumlahnya.")
_LEVELS = (("sub kegiatan", "sub_kegiatan"), ("kegiatan", "kegiatan"), ("program", "program"))


def budget(table: Table, header: Header, phrases: AgreementPhrases) -> Iterator[Draft]:
    """Yield the lines of a budget table; rows of totals are left out."""
    totals = set(map(fold, phrases.jumlah))
    field = "program" if header.index("program") is not None else "kegiatan"
    for row in body_rows(table, header):
        cell = row.cell(field)
        if cell is not None and row.is_first_of(cell) and fold(cell_text(cell)) not in totals:
            yield _line(row, cell, field)


def budget_line(block: Block, phrases: AgreementPhrases) -> list[Draft] | None:
    """Return the line of a budget that leaders or a tabulator lead to its amount: none for a total, else None."""
    found = None if isinstance(block, Table) else _LEADERS.fullmatch(inline_text(block.content).strip())
    amount = None if found is None else read_rupiah(found["amount"])
    if found is None or amount is None:
        return None
    code, name = _code_and_name(normalise(found["name"]).rstrip(" :."))
    if fold(name) in set(map(fold, phrases.jumlah)):
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
        "tingkat": _level(name, field, row),
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


def _level(name: str, field: str, row: RowView) -> str | None:
    """Return the level that the words themselves say, else the one that the column has; a mixed column says none."""
    return _said_level(name) or (field if row.header.columns[row.header.index(field) or 0].alike is None else None)


def _said_level(name: str) -> str | None:
    return next((level for words, level in _LEVELS if fold(name).startswith(fold(words))), None)


def _amount(cell: Cell | None) -> Found | None:
    """Return an amount in rupiah as digits, decimals behind a dot; None where the cell holds no one amount."""
    amount = None if cell is None else read_rupiah(cell_text(cell))
    if cell is None or amount is None:
        return None
    digits = format(amount.nilai.normalize(), "f")
    return Found(digits, cell.place, () if amount.pasti else (_UNSURE,))
