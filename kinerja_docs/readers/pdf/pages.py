"""The pages of an open PDF one after the other, each closed when the next is read."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from typing import Any

from kinerja_docs.geometry.page import Page, PageError
from kinerja_docs.readers.pdf.born import Born
from kinerja_docs.readers.pdf.native import address


def _form(document: Any) -> int:
    """Return the address of what fills in the fields of a PDF; 0 if it has none."""
    if not document.get_formtype():
        return 0
    document.init_forms()
    return address(document.formenv.raw) if document.formenv else 0


def pages(document: Any, data: bytes) -> Generator[Page, None, None]:
    """Yield every page, by pdfium or else by pdfplumber; one that neither can read comes empty."""
    from kinerja_docs.readers.pdf import plumber

    with closing(Born(address(document.raw), _form(document))) as born:
        for number in range(1, len(document) + 1):
            try:
                yield born.read(number)
            except PageError:
                yield plumber.read_page(data, number)
