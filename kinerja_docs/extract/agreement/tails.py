"""Signatures that are read as the last rows of the table above them: its rules are not drawn, or were not seen."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.document import Block, Cell, Table, text_of
from kinerja_docs.extract.agreement.dates import is_date
from kinerja_docs.extract.agreement.signing import WORDS_OF_A_ROLE
from kinerja_docs.extract.glued import parted
from kinerja_docs.extract.shapes import rows_of
from kinerja_docs.extract.wording import cell_text

LEAST_ROWS = 2
"""Of a table above its signatures: a header and a value."""
Roles = Mapping[str, str]


def without_signatures(table: Table, roles: Roles) -> tuple[Table, Table | None]:
    """Return a table and the rows of signatures at its end as another, None if it has none."""
    halves = {cell: parts for cell in table.cells if (parts := _halves(cell, roles)) is not None}
    if {cell.row for cell in halves} == {table.rows - 1}:
        last = [cell for cell in table.cells if cell.row == table.rows - 1]
        table = parted(table, table.rows - 1, {cell: halves.get(cell, (cell.blocks, ())) for cell in last})
    at = _first_signed(table, roles)
    return (table, None) if at is None else (rows_of(table, 0, at), rows_of(table, at, table.rows))


def _halves(cell: Cell, roles: Roles) -> tuple[tuple[Block, ...], tuple[Block, ...]] | None:
    """Return the blocks of a cell before and from its signature on, None if it has none or nothing before."""
    texts = [normalise(text_of(block)) for block in cell.blocks]
    at = next((n for n, text in enumerate(texts) if is_date(text) or _is_role(text, roles)), 0)
    return (cell.blocks[:at], cell.blocks[at:]) if at else None


def _first_signed(table: Table, roles: Roles) -> int | None:
    """Return the row with which the signatures begin: that of the roles, or of the date right above."""
    at = min((cell.row for cell in table.cells if _is_signed(cell, roles)), default=0)
    above = [cell for cell in table.cells if cell.row == at - 1 and cell_text(cell)]
    at -= bool(above) and all(is_date(cell_text(cell)) for cell in above)
    return at if len({cell.row for cell in table.cells if cell.row < at}) >= LEAST_ROWS else None


def _is_signed(cell: Cell, roles: Roles) -> bool:
    """Tell whether a cell says a role: alone, behind place and date, or at the beginning of a paragraph."""
    behind = fold(cell_text(cell).rpartition(", ")[2])
    return behind in roles or any(_is_role(text_of(block), roles) for block in cell.blocks)


def _is_role(text: str, roles: Roles) -> bool:
    return fold(" ".join(text.split()[:WORDS_OF_A_ROLE])) in roles
