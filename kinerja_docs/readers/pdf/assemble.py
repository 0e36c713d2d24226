"""Drafts become the neutral document: every block with its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kinerja_docs.document import Block, Cell, Heading, ListItem, Paragraph, Table
from kinerja_docs.geometry.rows import content
from kinerja_docs.readers.pdf.drafts import BlockDraft, CellDraft, Draft, TableDraft
from kinerja_docs.readers.pdf.layout import Layout
from kinerja_docs.readers.pdf.turning import turn_back
from kinerja_docs.source import Box, Place


@dataclass(frozen=True, slots=True)
class Places:
    """Makes places: it knows the name of the file and how its pages lie."""

    name: str
    pages: Mapping[int, Layout]

    def at(self, page: int, box: Box, block: int | None, row: int | None = None, column: int | None = None) -> Place:
        """Return a place on a page as it is shown."""
        lies = self.pages[page]
        if lies.turned:
            box = turn_back(box, lies.width, lies.height, lies.turned)
        x0, top, x1, bottom = box
        kotak = round(10 * x0) / 10, round(10 * top) / 10, round(10 * x1) / 10, round(10 * bottom) / 10
        return Place(berkas=self.name, halaman=page, kotak=kotak, blok=block, baris=row, kolom=column)


def assembled(blocks: Sequence[BlockDraft], places: Places) -> tuple[Block, ...]:
    """Return the blocks, numbered from 1."""
    return tuple(_block(draft, places, number) for number, draft in enumerate(blocks, 1))


def furniture(pages: Sequence[Layout], places: Places) -> tuple[Block, ...]:
    """Return what was set apart, page by page."""
    return tuple(
        Paragraph(tuple(content(line)), places.at(page.number, line.box, None))
        for page in pages
        for line in sorted(page.furniture, key=lambda line: (line.top, line.x0))
    )


def _block(draft: BlockDraft, places: Places, number: int) -> Block:
    if isinstance(draft, TableDraft):
        place = places.at(draft.page, draft.box, number)
        cells = tuple(_cell(cell, places, number) for cell in sorted(draft.cells, key=lambda c: (c.row, c.column)))
        return Table(cells, draft.rows, draft.columns, place, draft.header_rows, draft.walls)
    return _text(draft, places, number)


def _text(draft: Draft, places: Places, number: int, row: int | None = None, column: int | None = None) -> Block:
    place, inline = places.at(draft.page, draft.box, number, row, column), tuple(draft.content)
    lines = tuple(draft.lines)
    if draft.level:
        return Heading(inline, place, draft.level, lines)
    if draft.label:
        return ListItem(inline, place, draft.label, draft.depth, lines=lines)
    return Paragraph(inline, place, lines)


def _cell(cell: CellDraft, places: Places, number: int) -> Cell:
    row, column = cell.row + 1, cell.column + 1
    blocks = tuple(_text(block, places, number, row, column) for block in cell.blocks if isinstance(block, Draft))
    place = places.at(cell.page, cell.box, number, row, column)
    return Cell(cell.row, cell.column, blocks, place, cell.row_span, cell.column_span, cell.inferred)
