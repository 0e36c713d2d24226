"""What stands in the slots of a table."""

from __future__ import annotations

from collections.abc import Iterable

from kinerja_docs.document.model import Walls
from kinerja_docs.geometry.lattice import Lattice, Slot
from kinerja_docs.geometry.page import Piece
from kinerja_docs.geometry.rows import rows
from kinerja_docs.readers.pdf.bars import Bar, with_fractions
from kinerja_docs.readers.pdf.column import cell_column
from kinerja_docs.readers.pdf.drafts import CellDraft, TableDraft
from kinerja_docs.readers.pdf.lists import set_depths
from kinerja_docs.readers.pdf.paragraphs import paragraphs


def fill(
    table: Lattice, pieces: Iterable[Piece], found: list[Bar], page: int, walls: Walls
) -> tuple[TableDraft, list[Piece]]:
    """Return a table with its text, and the pieces that stand outside of it."""
    inside: dict[int, list[Piece]] = {}
    outside: list[Piece] = []
    for piece in pieces:
        slot = table.slot((piece.x0 + piece.x1) / 2, (piece.top + piece.bottom) / 2)
        if slot is None:
            outside.append(piece)
        else:
            inside.setdefault(id(slot), []).append(piece)
    cells = [_cell(slot, inside.get(id(slot), []), found, page) for slot in table.slots]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    xs = [] if walls == "white" else table.xs
    return TableDraft(cells, table.rows, table.columns, page, table.box, xs, walls=walls), outside


def _cell(slot: Slot, pieces: list[Piece], found: list[Bar], page: int) -> CellDraft:
    x0, top, x1, bottom = slot.box
    own = [bar for bar in found if x0 - 1 <= bar.x0 and bar.x1 <= x1 + 1 and top < bar.y < bottom]
    lines = rows(with_fractions(pieces, own) if own else pieces)
    blocks = paragraphs(lines, cell_column(lines, page, x0, x1))
    set_depths(blocks)
    cell = CellDraft(slot.row, slot.column, slot.row_span, slot.column_span, [*blocks], page, slot.box)
    cell.open_below = slot.open_below
    if lines:
        cell.starts = lines[0].top - top
        cell.ends = bottom - lines[-1].bottom
        cell.bold = all(line.bold for line in lines)
    return cell
