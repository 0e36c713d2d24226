"""One page of a born-digital PDF through pdfium."""

from __future__ import annotations

import ctypes
from collections.abc import Callable

from kinerja_docs.geometry.page import Page, PageError, Piece, Rule
from kinerja_docs.readers.pdf.letters import Letters
from kinerja_docs.readers.pdf.native import Rooms, native
from kinerja_docs.readers.pdf.objects import Drawing, drawing
from kinerja_docs.readers.pdf.pieces import Pieces, quarter_of, spans
from kinerja_docs.readers.pdf.turning import Frame

_FOUR = ctypes.c_float * 4
_NO_INK = 3
_AS_SHOWN, _FLATTENED = 0, 1
"""Fields of a form as a screen shows them; pdfium has made them part of the page."""
_FULL = 0.75
"""Share of a page from which on a picture is taken for the page itself."""


class Born:
    """The pages of the document at an address; ``form`` is that of its form, whose fields are read as text of the page.

    A page stays open until the next one is read: if each were closed at once, the memory of it would be given back to
    the system and asked for again page by page, which takes a tenth of the time.
    """

    def __init__(self, document: int, form: int = 0) -> None:
        self._document, self._rooms, self._form = document, Rooms(), form
        self._open: list[Callable[[], None]] = []

    def read(self, number: int) -> Page:
        """Return what is on page ``number``, from 1."""
        before, self._open = self._open, []
        try:
            return self._read(number)
        finally:
            _close(before)

    def _read(self, number: int) -> Page:
        handle = native().load_page(self._document, number - 1)
        if filled := bool(handle and self._form and native().count_fields(handle)):
            filled = self._fill_in(handle)
            handle = native().load_page(self._document, number - 1)
        if not handle:
            raise PageError(number)
        self._open.append(lambda: native().close_page(handle))
        letters = Letters(handle, self._rooms)
        self._open.append(letters.close)
        page = _page(handle, number, letters, drawing(handle, self._rooms))
        page.form = filled
        return page

    def _fill_in(self, handle: int) -> bool:
        """Make what is filled in on a page part of it, and close it; tell whether anything is."""
        native().begin_form(handle, self._form)
        flattened = native().flatten(handle, _AS_SHOWN)
        native().end_form(handle, self._form)
        native().close_page(handle)
        return bool(flattened == _FLATTENED)

    def close(self) -> None:
        """Close the page that is still open."""
        before, self._open = self._open, []
        _close(before)


def _close(things: list[Callable[[], None]]) -> None:
    for close in reversed(things):
        close()


def _page(handle: int, number: int, letters: Letters, drawn: Drawing) -> Page:
    frame, shown, lines = _frame(handle), int(native().rotation(handle)) % 4, spans(letters.text)
    first, last = letters.ends(lines)
    quarter = quarter_of(first, last) if lines else shown
    width, height = frame.size(quarter)
    page = Page(number, width, height, turned=(quarter - shown) % 4)
    _see_picture(page, drawn, frame)
    page.rules = _rules(drawn, frame, quarter)
    pieces = Pieces(letters, lambda boxes: frame.turn_every(boxes, quarter), quarter, page.rules, hidden=page.hidden)
    pieces.add(lines, first, last)
    page.pieces = pieces.upright if pieces.within(width, height) else _visible(pieces.upright, page)
    page.slanted, page.marks = _visible(pieces.slanted, page), _visible(pieces.marks, page)
    return page


def _frame(handle: int) -> Frame:
    sides = _FOUR()
    native().page_box(handle, sides)
    left, top, right, bottom = sides
    return Frame(left, bottom, right, top)


def _rules(drawn: Drawing, frame: Frame, quarter: int) -> list[Rule]:
    boxes = frame.turn_all([bounds for _, bounds in drawn.rules], quarter)
    turned = bool(quarter % 2)
    found = (
        Rule(upright != turned, round(x0, 1), round(top, 1), round(x1, 1), round(bottom, 1))
        for (upright, _), (x0, top, x1, bottom) in zip(drawn.rules, boxes, strict=True)
    )
    return list(dict.fromkeys(found))


def _visible(pieces: list[Piece], page: Page) -> list[Piece]:
    """Leave out what stands beyond the edge of the page and cannot be seen."""
    return [p for p in pieces if p.text and p.x1 > 0 and p.bottom > 0 and p.x0 < page.width and p.top < page.height]


def _see_picture(page: Page, drawn: Drawing, frame: Frame) -> None:
    """Keep how much of a page is a picture; rules that it is painted over count nothing where its text is hidden."""
    if not drawn.images:
        return
    order, cover = max(((index, _share(bounds, frame)) for index, bounds in drawn.images), key=lambda pair: pair[1])
    page.picture = max(cover, min(1.0, sum(_share(bounds, frame) for _, bounds in drawn.images)))
    if page.picture >= _FULL and drawn.texts:
        first, text = min(drawn.texts, key=lambda found: found[0])
        page.hidden = first < order or native().text_mode(text) == _NO_INK
        if page.hidden:
            drawn.rules = [rule for rule, number in zip(drawn.rules, drawn.orders, strict=True) if number > order]


def _share(bounds: tuple[float, float, float, float], frame: Frame) -> float:
    left, bottom, right, top = bounds
    across = min(right, frame.right) - max(left, frame.left)
    up = min(top, frame.top) - max(bottom, frame.bottom)
    whole = (frame.right - frame.left) * (frame.top - frame.bottom)
    return max(across, 0) * max(up, 0) / whole if whole else 0.0
