"""Tells a PDF whose pages are pictures from one that was written by a program."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_MOST = 0.6
_PAGES = 10


def is_scan(data: bytes) -> bool:
    """Return whether most of the first pages of a PDF are pictures, text laid under them or not."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        pictures = [_is_picture(document[number]) for number in range(min(len(document), _PAGES))]
    except pypdfium2.PdfiumError:
        return False
    return sum(pictures) * 2 > len(pictures)


def _is_picture(page: PdfPage) -> bool:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    boxes = [image.get_bounds() for image in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=3)]
    width, height = page.get_size()
    covered = sum((right - left) * (top - bottom) for left, bottom, right, top in boxes)
    return bool(covered > _MOST * width * height)
