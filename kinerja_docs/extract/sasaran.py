"""Tables of sasaran with their indicators: IKU, IKI, the lampiran of a Perjanjian Kinerja."""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.bahasa.text import fold
from kinerja_docs.document import Cell, Table
from kinerja_docs.extract.division import DIVIDED, divided
from kinerja_docs.extract.formulas import formula, is_formula
from kinerja_docs.extract.found import Doubt, Draft, Found
from kinerja_docs.extract.items import cell_items
from kinerja_docs.extract.rows import OFFICIAL, RowView, body_rows, carried_items
from kinerja_docs.extract.stacks import unstacked
from kinerja_docs.extract.tables.names import Header
from kinerja_docs.extract.wording import cell_text, whole
from kinerja_docs.formula.meaning import of_text
from kinerja_docs.profiles import Vocabulary

_UNIT = re.compile(r"(?P<name>.*\S)\s*\((?P<unit>[^()]{1,40})\)[\s:;.]*")
_AS_ABOVE = Doubt("BACA-02", "peringatan", "Sel sasaran kosong; dianggap sama dengan baris di atasnya.")
_BY_PERIOD = ("baseline", "target", "realisasi")
Group = dict[str, Draft]
K = TypeVar("K", bound=str)


def sasaran(table: Table, header: Header, vocabulary: Vocabulary) -> list[Group]:
    """Return one draft a sasaran; a sasaran cell that spans rows is one, rows that repeat its words are several.

    A cell that goes over sasaran and indikator alike is neither: a mean, a title, a signature.
    """
    whole_table, new = divided(table, header)
    return _groups(body_rows(whole_table, header), vocabulary, new)


def sasaran_by_official(table: Table, header: Header, vocabulary: Vocabulary) -> list[tuple[Found | None, list[Group]]]:
    """Return the same for each official whom a row across the table names, None above the first."""
    whole_table, new = divided(table, header)
    rows = body_rows(whole_table, header, vocabulary.jabatan.pejabat)
    parts = itertools.groupby(rows, key=lambda row: row.across.get(OFFICIAL))
    return [(_aim(official), _groups(part, vocabulary, new)) for official, part in parts]


def _groups(rows: Iterable[RowView], vocabulary: Vocabulary, new: Container[int] = ()) -> list[Group]:
    """Return the sasaran of rows; those numbered ``new`` stood in one row with others."""
    groups: list[Group] = []
    indicators: list[Draft] = []
    current: Cell | None = None
    number = ""
    for row in rows:
        cell = row.cell("sasaran") or row.cell("sasaran_pd")
        if cell is not None and cell is row.cell("indikator"):
            continue
        drafts = list(_indicators(row, vocabulary))
        number, before = _number(row), number
        again = bool(number) and number == before and _said_again(cell, current)
        if not groups or (cell is not None and cell is not current and not again):
            indicators = []
            aim = _doubted(_aim(cell), DIVIDED) if row.number in new else _aim(cell)
            groups.append({"uraian": aim, "indikator": indicators})
            current = cell
        elif cell is None and row.has("sasaran") and drafts:
            groups[-1]["uraian"] = _doubted(groups[-1]["uraian"], _AS_ABOVE)
        elif cell is not None and drafts:
            groups[-1]["uraian"] = _doubted(groups[-1]["uraian"], *row.carried(cell))
        indicators += drafts
    return [group for group in groups if group["uraian"] is not None or group["indikator"]]


def _number(row: RowView) -> str:
    """Return the number of the sasaran of a row, "" where none is printed."""
    cell = row.cell("nomor")
    return cell_text(cell) if cell is not None else ""


def _said_again(cell: Cell | None, current: Cell | None) -> bool:
    """Tell whether a row repeats the sasaran of the one above it, as on a new page, with its number."""
    return cell is not None and current is not None and cell_text(cell) == cell_text(current)


def _aim(cell: Cell | None) -> Found | None:
    if cell is None:
        return None
    text = cell_text(cell)
    label = split_label(text)
    return Found(label[1] if label is not None and label[0][0].isalnum() else text, cell.place)


def _doubted(draft: Draft, *doubts: Doubt) -> Draft:
    return Found(draft.value, draft.place, (*draft.doubts, *doubts)) if isinstance(draft, Found) else draft


def _indicators(row: RowView, vocabulary: Vocabulary) -> Iterator[Draft]:
    """Yield the indicators that begin in this row."""
    whole_cell = row.cell("indikator")
    if whole_cell is None or not row.is_first_of(whole_cell):
        return
    for part, doubts in unstacked(row):
        cell = part.cell("indikator")
        if cell is not None:
            yield _indicator(part, cell, doubts, vocabulary)


def _indicator(row: RowView, cell: Cell, doubts: tuple[Doubt, ...], vocabulary: Vocabulary) -> Draft:
    name, unit = _name_and_unit(cell, vocabulary)
    return {
        "nama": _doubted(name, *doubts),
        "satuan": _text(row, "satuan") or unit,
        "arah": _chosen(row, "arah", vocabulary.arah),
        "jenis": _chosen(row, "jenis", vocabulary.jenis),
        **_explained(row),
        "sumber_data": _items(row, "sumber_data", vocabulary),
        "penanggung_jawab": _items(row, "penanggung_jawab", vocabulary),
        **{name: _by_period(row, name) for name in _BY_PERIOD},
    }


def _name_and_unit(cell: Cell, vocabulary: Vocabulary) -> tuple[Found, Found | None]:
    text = cell_text(cell)
    label = split_label(text)
    text = label[1] if label is not None else text
    bracketed = _UNIT.fullmatch(text)
    if bracketed is None or not _is_unit(bracketed["unit"], bracketed["name"], vocabulary):
        return Found(text, cell.place), None
    return Found(bracketed["name"], cell.place), Found(bracketed["unit"].strip(), cell.place)


def _is_unit(text: str, name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands in brackets behind a name is its unit: one word, or two of which the first is known.

    That is a unit itself ("unit usaha"), the thing that is counted ("Jumlah kolam … (kolam ikan)"), or beside a "%".
    """
    units = {fold(known) for known in vocabulary.satuan.nama} - {""}
    if text.strip() == "%" or fold(text) in units:
        return True
    if re.fullmatch(r"[a-z]+(?:\s*/\s*(?:[a-z]+|%))*", text.strip()):
        return True
    two = re.fullmatch(r"([a-z]+) [a-z]+", text.strip())
    return two is not None and (fold(two[1]) in units or two[1] in name.casefold().split()[1:2])


def _text(row: RowView, field: str) -> Found | None:
    cell = row.cell(field)
    found = None if cell is None else whole(cell)
    return found if found is None or cell is None else Found(found.value, found.place, row.carried(cell))


def _chosen(row: RowView, field: str, words: Mapping[K, tuple[str, ...]]) -> Found | None:
    """Return the value that the words of a cell stand for, None where they stand for none."""
    found = _text(row, field)
    said = "" if found is None else fold(found.value)
    value = next((value for value, names in words.items() if said in map(fold, names)), None)
    return None if found is None or value is None else replace(found, value=value)


def _explained(row: RowView) -> dict[str, Draft]:
    """Return ``formulasi`` and ``alasan``; a formula in a column that is only named "Penjelasan" is a formula."""
    cell, reason = row.cell("formulasi"), row.cell("alasan")
    concluded = row.cell("rumus")
    if concluded is not None and (is_formula(concluded) or of_text(cell_text(concluded)) is not None):
        return {"alasan": None, "formulasi": formula(concluded)}
    if cell is None and reason is not None and is_formula(reason):
        cell, reason = reason, None
    return {
        "alasan": None if reason is None else whole(reason),
        "formulasi": None if cell is None else formula(cell),
    }


def _items(row: RowView, field: str, vocabulary: Vocabulary) -> tuple[Found, ...]:
    cell = row.cell(field)
    return () if cell is None else carried_items(row, cell, cell_items(cell, vocabulary))


def _by_period(row: RowView, field: str) -> dict[str, Draft]:
    """Return the texts of all columns of a field, by the period that their header names ("" for none)."""
    values: dict[str, Draft] = {}
    for index, column in row.header.columns.items():
        cell = row.cells.get(index) if column.field == field else None
        if cell is not None and cell_text(cell):
            values.setdefault(column.period, Found(cell_text(cell), cell.place))
    return values


def in_year(groups: Iterable[Group], year: Found | None) -> list[Group]:
    """Return groups whose triwulan without a year are of ``year``; without that they say no period."""
    return [{**group, "indikator": [_in_year(one, year) for one in _drafts(group)]} for group in groups]


def _drafts(group: Group) -> list[Mapping[str, Draft]]:
    indicators = group["indikator"]
    return [one for one in indicators if isinstance(one, Mapping)] if isinstance(indicators, list) else []


def _in_year(indicator: Mapping[str, Draft], year: Found | None) -> Draft:
    draft: dict[str, Draft] = dict(indicator)
    for name in _BY_PERIOD:
        values = indicator[name]
        if isinstance(values, Mapping):
            draft[name] = _dated(values, year)
    return draft


def _dated(values: Mapping[str, Draft], year: Found | None) -> dict[str, Draft]:
    dated: dict[str, Draft] = {}
    for period, value in values.items():
        of = "" if year is None else f"{year.value}{period}"
        dated.setdefault(of if period.startswith("-") else period, value)
    return dated
