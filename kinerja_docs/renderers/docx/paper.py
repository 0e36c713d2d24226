"""F4 or A4: page size of every section, and tables that keep filling the page between its margins."""

from __future__ import annotations

from typing import Literal

from lxml.etree import _Element

from kinerja_docs.renderers.docx.tags import W

SIZES = {"F4": (12189, 18709), "A4": (11906, 16838)}
"""Width and height in twips; explicit numbers, because the preset "Folio" is another size."""


def set_paper(body: _Element, paper: Literal["F4", "A4"]) -> None:
    """Put every section of a document on ``paper``; its tables grow or shrink with the width of the text."""
    waiting: list[_Element] = []
    for block in _blocks(body):
        section = _section(block)
        if block.tag == f"{W}tbl":
            waiting.append(block)
        if section is not None:
            scale = _resize(section, paper)
            for table in waiting:
                _scale_table(table, scale)
            waiting = []


def _blocks(body: _Element) -> list[_Element]:
    container = body.find(f"{W}body")
    return list(container if container is not None else body)


def _section(block: _Element) -> _Element | None:
    return block if block.tag == f"{W}sectPr" else block.find(f"{W}pPr/{W}sectPr")


def _resize(section: _Element, paper: Literal["F4", "A4"]) -> float:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    if size is None:
        return 1.0
    narrow, long = SIZES[paper]
    landscape = size.get(f"{W}orient") == "landscape"
    width, height = (long, narrow) if landscape else (narrow, long)
    before = _twips(size, "w")
    size.set(f"{W}w", str(width))
    size.set(f"{W}h", str(height))
    edges = 0 if margins is None else _twips(margins, "left") + _twips(margins, "right")
    return (width - edges) / (before - edges) if before > edges else 1.0


def _scale_table(table: _Element, scale: float) -> None:
    for element in table.iter(f"{W}gridCol", f"{W}tcW", f"{W}tblW"):
        width = _twips(element, "w")
        if width and element.get(f"{W}type", "dxa") == "dxa":
            element.set(f"{W}w", str(round(width * scale)))


def _twips(element: _Element, name: str) -> int:
    value = element.get(f"{W}{name}", "0")
    return int(value) if value.isdecimal() else 0
