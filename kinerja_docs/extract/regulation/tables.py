"""Tables that give each jabatan its tugas and fungsi: NO, JABATAN, TUGAS POKOK, FUNGSI."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kinerja_docs.bahasa.text import fold, normalise, title_case
from kinerja_docs.document import Cell, Document, Table, grid, text_of
from kinerja_docs.extract.regulation.headings import read_lampiran
from kinerja_docs.extract.regulation.items import Item, items_of
from kinerja_docs.extract.regulation.lines import lines_in
from kinerja_docs.extract.regulation.node import Node
from kinerja_docs.extract.regulation.outline import Outline
from kinerja_docs.extract.regulation.phrases import Phrases, Section

_LONGEST_NAME = 25
_DEEPEST_HEADER = 3


@dataclass(frozen=True, slots=True)
class Duty:
    """What a row of a table gives: the cell that names the jabatan, the section, the items."""

    cell: Cell
    nama: str
    section: Section
    items: list[Item]


def tables_of(document: Document) -> Iterator[tuple[Table, str | None]]:
    """Yield the tables of a document, each with the name of the appendix that it stands in."""
    appendix = None
    for block in document.blocks:
        if isinstance(block, Table):
            yield block, appendix
        elif (found := read_lampiran(normalise(text_of(block)))) is not None:
            appendix = found[0].replace("LAMPIRAN", "Lampiran")


def tells(table: Table, phrases: Phrases) -> bool:
    """Tell a table that only lays out running text ("Camat | Camat mempunyai tugas …") from one with columns."""
    if any(_columns(row, phrases) for row in grid(table)[:_DEEPEST_HEADER]):
        return False
    texts = (normalise(text_of(block)) for cell in table.cells for block in cell.blocks)
    return any(phrases.clause(text) is not None for text in texts)


def duties_in(table: Table, phrases: Phrases) -> Iterator[Duty]:
    """Yield what a table gives to whom, row by row; nothing if it has no such columns."""
    rows = grid(table)
    header = next((index for index in range(min(_DEEPEST_HEADER, len(rows))) if _columns(rows[index], phrases)), None)
    if header is None:
        return
    name, sections = _columns(rows[header], phrases) or (0, {})
    holder: Cell | None = None
    for index, row in enumerate(rows[header + 1 :], start=header + 1):
        named = row[name]
        holder = named if named is not None and _name(named) else holder
        if holder is not None:
            own = ((row[column], section) for column, section in sections.items())
            yield from (
                Duty(holder, _name(holder), section, items)
                for cell, section in own
                if cell is not None and cell.row == index and (items := _items(cell))
            )


def _columns(row: list[Cell | None], phrases: Phrases) -> tuple[int, dict[int, Section]] | None:
    """Return the column of names and those of tugas, fungsi and uraian tugas, if a row is such a header."""
    texts = [normalise(" ".join(text_of(block) for block in cell.blocks)) if cell else "" for cell in row]
    name = next((index for index, text in enumerate(texts) if _names_jabatan(text, phrases)), None)
    found = {index: phrases.heading(text) for index, text in enumerate(texts) if index != name}
    sections = {index: hit[0] for index, hit in found.items() if hit and fold(hit[1]) in ("", "danfungsi", "jabatan")}
    return (name, sections) if name is not None and sections else None


def _names_jabatan(title: str, phrases: Phrases) -> bool:
    """Tell the title of a column of names, also of one that gives two kinds ("Unit/Seksi")."""
    return all(fold(part) in phrases.name_columns for part in title.split("/"))


def _name(cell: Cell) -> str:
    """Return the name in a cell, "" if it holds none (a row of column numbers, a sentence)."""
    text = normalise(" ".join(text_of(block) for block in cell.blocks)).strip(" :;.")
    is_name = any(map(str.isalpha, text)) and len(text.split()) <= _LONGEST_NAME
    return title_case(text) if is_name else ""


def _items(cell: Cell) -> list[Item]:
    root = Node("teks", cell.place)
    Outline(root).grow(lines_in(cell.blocks))
    return [item for item in items_of(root.isi) if any(map(str.isalpha, item.teks)) or item.butir]
