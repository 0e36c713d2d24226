"""How deep an item stands in its list, by where its label stands."""

from __future__ import annotations

from collections.abc import Sequence

from kinerja_docs.readers.pdf.drafts import BlockDraft, Draft

_SAME = 4.0


def set_depths(blocks: Sequence[BlockDraft]) -> None:
    """Give each item its depth; a heading or a table ends all lists, a paragraph those that begin right of it."""
    lefts: list[float] = []
    for block in blocks:
        lefts = [] if not isinstance(block, Draft) or block.level else _deeper(lefts, block)


def _deeper(lefts: list[float], block: Draft) -> list[float]:
    lefts = [left for left in lefts if left <= block.left + _SAME]
    if not block.label:
        return [left for left in lefts if left < block.left - _SAME]
    if not lefts or block.left > lefts[-1] + _SAME:
        lefts.append(block.left)
    block.depth = len(lefts) - 1
    return lefts
