"""Blocks that only the look of a page has put together: a frame around a page, labels in one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kinerja_docs.document.model import Block, Heading, ListItem, Paragraph, Table, Text, text_of

_LABELLED = re.compile(r"\s*(?:\(?\w{1,2}[.)]\s*)?[^\W\d][^:\n\t]{1,40}?\s*:(?!\S*//)")
LEAST_LABELS = 2
LEAST_BLOCKS = 3


def unframed(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks as they are to be understood: what a frame holds, and each labelled line, is a block of its own."""
    for block in blocks:
        if isinstance(block, Table):
            yield from _out_of_frame(block)
        else:
            yield from _lines(block)


def _out_of_frame(table: Table) -> Iterator[Block]:
    """Yield what stands in a table of one column, or in the only filled cell of another; else the table."""
    filled = [cell for cell in table.cells if any(text_of(block).strip() for block in cell.blocks)]
    inner = [block for cell in filled for block in cell.blocks]
    if (table.columns == 1 or len(filled) == 1) and len(inner) >= LEAST_BLOCKS:
        yield from unframed(inner)
    else:
        yield table


def _lines(block: Heading | Paragraph | ListItem) -> Iterator[Block]:
    """Yield the lines of a paragraph apart where two of them begin with a label and a colon."""
    content = block.content
    plain = [part.text for part in content if isinstance(part, Text)]
    lines = "".join(plain).split("\n")
    labelled = [line for line in lines if _LABELLED.match(line)]
    if len(plain) < len(content) or len(labelled) < LEAST_LABELS:
        yield block
        return
    for number, line in enumerate(line for line in lines if line.strip()):
        yield replace(block, content=(Text(line),)) if number == 0 else Paragraph((Text(line),), block.place)
