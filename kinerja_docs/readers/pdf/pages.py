"""The pages of an open PDF one after the other, each closed before the next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kinerja_docs.readers.pdf.born import PageError, read_page
from kinerja_docs.readers.pdf.native import address
from kinerja_docs.readers.pdf.page import Page


def pages(document: Any, data: bytes) -> Iterator[Page]:
    """Yield every page, by pdfium or else by pdfplumber; one that neither can read comes empty."""
    from kinerja_docs.readers.pdf import plumber

    handle = address(document.raw)
    for number in range(1, len(document) + 1):
        try:
            yield read_page(handle, number)
        except PageError:
            yield plumber.read_page(data, number)
