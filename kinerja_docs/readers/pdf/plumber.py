"""One page through pdfplumber, for pages that pdfium gives up on."""

from __future__ import annotations

import io
from typing import Any

from kinerja_docs.geometry.page import Page, Piece, Rule
from kinerja_docs.readers.pdf.objects import as_rule


def read_page(data: bytes, number: int) -> Page:
    """Return what is on page ``number``, from 1; an empty page if nothing can be read."""
    import pdfplumber

    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            return _page(document.pages[number - 1], number)
    except Exception:  # noqa: BLE001 - pdfminer raises anything at all on a damaged file
        return Page(number, 595.0, 842.0)


def _page(source: Any, number: int) -> Page:
    page = Page(number, float(source.width), float(source.height))
    page.pieces = [_piece(word) for word in source.extract_words(extra_attrs=["fontname"])]
    page.rules = [rule for shape in source.rects + source.lines if (rule := _rule(shape)) is not None]
    area = page.width * page.height or 1.0
    page.picture = min(1.0, sum(float(image["width"] * image["height"]) for image in source.images) / area)
    return page


def _piece(word: dict[str, Any]) -> Piece:
    bold = "bold" in word["fontname"].casefold()
    x0, top, x1, bottom = (float(word[side]) for side in ("x0", "top", "x1", "bottom"))
    return Piece(word["text"], x0, top, x1, bottom, bold)


def _rule(shape: dict[str, Any]) -> Rule | None:
    x0, top, x1, bottom = (float(shape[side]) for side in ("x0", "top", "x1", "bottom"))
    upright = as_rule((x0, top, x1, bottom))
    return None if upright is None else Rule(upright, x0, top, x1, bottom)
