"""How much of a document's text found its place in the record."""

from __future__ import annotations

from collections.abc import Iterator, Set

from kinerja_docs.bahasa.text import fold
from kinerja_docs.document import Block, Document, Table, text_of, unframed
from kinerja_docs.source import Place


def share_used(document: Document, used: Set[Place]) -> float:
    """Return the share of letters and digits that stand at a place in ``used``, 0 to 1 with four decimals."""
    pieces = [(place, len(fold(text))) for block in unframed(document.blocks) for place, text in _pieces(block)]
    total = sum(length for _, length in pieces)
    return round(sum(length for place, length in pieces if place in used) / total, 4) if total else 0.0


def _pieces(block: Block) -> Iterator[tuple[Place, str]]:
    if not isinstance(block, Table):
        yield block.place, text_of(block)
        return
    for cell in block.cells:
        yield cell.place, " ".join(text_of(inner) for inner in cell.blocks)
