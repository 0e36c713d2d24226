"""The letters of a page, as pdfium hands them out: one text, and boxes for the letters asked for."""

from __future__ import annotations

import ctypes
import re
from array import array
from collections.abc import Iterable, Sequence

from kinerja_docs.readers.pdf.native import native

HYPHEN = "\x02"
"""What pdfium writes for a hyphen at the end of a line, in place of the hyphen and the line end."""
_BOLD = re.compile(rb"bold|black|heavy|semibd|demi", re.IGNORECASE)
_FORCED_BOLD = 1 << 18
_BEYOND = re.compile("[\U00010000-\U0010ffff]")

_SAMPLES = 3
_SAME = 0.15
_ASCENT, _DESCENT = 0.9, 0.22
"""Of the size of a font, where it does not say so itself."""

Bounds = tuple[float, float, float, float]


class Letters:
    """The text layer of a page, to be closed after use.

    Attributes:
        text: all letters in the order of the file; a position in it stands for a letter below.
    """

    def __init__(self, page: int) -> None:
        self._handle = native().load_text(page)
        if not self._handle:
            raise ValueError("no text layer")
        self._fonts: dict[bytes, bool] = {}
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._flat: bool | None = None
        self.text, self._regular = self._load()

    def close(self) -> None:
        """Give the memory back."""
        native().close_text(self._handle)

    def _load(self) -> tuple[str, bool]:
        count = native().count_chars(self._handle)
        if count <= 0:
            return "", True
        units = (ctypes.c_ushort * (2 * count + 2))()
        written = native().text(self._handle, 0, count, units)
        raw = ctypes.string_at(units, 2 * max(written - 1, 0))
        text = _BEYOND.sub(lambda found: found.group() + "\x00", raw.decode("utf-16-le", "replace"))
        return text.replace("\ufffe", HYPHEN), written - 1 == count

    def ends(self, spans: Sequence[tuple[int, int]]) -> list[Bounds]:
        """Return the boxes of the first and the last letter of stretches, the first as high as its font is."""
        places = [place for start, end in spans for place in (start, end - 1)]
        found = self._loose(places)
        if self._flat:
            found[::2] = self._all_raised(places[::2], found[::2])
        return found

    def boxes(self, places: Sequence[int]) -> list[Bounds]:
        """Return left, bottom, right, top of letters in the space of the PDF, as high as their font is."""
        found = self._loose(places)
        return self._all_raised(places, found) if self._flat else found

    def _loose(self, places: Sequence[int]) -> list[Bounds]:
        handle, call = self._handle, native().loose_box
        room = (ctypes.c_float * (4 * len(places)))()
        at = ctypes.addressof(room)
        for index in self._letters(places):
            call(handle, index, at)
            at += 16
        sides = iter(array("f", bytes(room)))
        found = [
            (left, bottom, right, top) for left, top, right, bottom in zip(sides, sides, sides, sides, strict=True)
        ]
        if self._flat is None:
            self._flat = self._is_flat(places, found)
        return found

    def _is_flat(self, places: Sequence[int], boxes: Sequence[Bounds]) -> bool:
        """Whether the fonts do not say how high they are, so that boxes are as high as the ink."""
        samples = list(zip(places, boxes, strict=True))[:: max(len(places) // _SAMPLES, 1)]
        return 3 * sum(_alike(box, self.tight(place)) for place, box in samples) > len(samples)

    def _all_raised(self, places: Sequence[int], boxes: list[Bounds]) -> list[Bounds]:
        """Return the boxes as high as the size of the font."""
        handle, call = self._handle, native()
        matrix, spot = (ctypes.c_float * 6)(), (ctypes.c_double * 2)()
        at_matrix, at_x = ctypes.addressof(matrix), ctypes.addressof(spot)
        found = []
        for index, box in zip(self._letters(places), boxes, strict=True):
            call.char_matrix(handle, index, at_matrix)
            call.origin(handle, index, at_x, at_x + 8)
            size = call.font_size(handle, index)
            found.append(_raised(box, size * matrix[2], size * matrix[3], spot))
        return found

    def tight(self, place: int) -> Bounds:
        """Return the box of the ink of a letter."""
        sides = (ctypes.c_double * 4)()
        (index,) = self._letters((place,))
        native().tight_box(self._handle, index, *(ctypes.byref(sides, 8 * side) for side in range(4)))
        left, right, bottom, top = sides
        return left, bottom, right, top

    def bold(self, place: int) -> bool:
        """Return whether the font of a letter is bold, by its name."""
        (index,) = self._letters((place,))
        native().font(self._handle, index, self._name, 128, ctypes.byref(self._flags))
        name = self._name.value
        if name not in self._fonts:
            self._fonts[name] = bool(_BOLD.search(name)) or bool(self._flags.value & _FORCED_BOLD)
        return self._fonts[name]

    def _letters(self, places: Sequence[int]) -> Iterable[int]:
        if self._regular:
            return places
        return [native().char_at(self._handle, place) for place in places]


def _raised(box: Bounds, across: float, up: float, origin: Iterable[float]) -> Bounds:
    left, bottom, right, top = box
    x, y = origin
    if not across and up > 0:
        return left, min(bottom, y - _DESCENT * up), right, max(top, y + _ASCENT * up)
    xs, ys = (x - _DESCENT * across, x + _ASCENT * across), (y - _DESCENT * up, y + _ASCENT * up)
    return min(left, *xs), min(bottom, *ys), max(right, *xs), max(top, *ys)


def _alike(one: Bounds, other: Bounds) -> bool:
    """Whether two boxes agree in one direction."""
    pairs = [abs(a - b) < _SAME for a, b in zip(one, other, strict=True)]
    return (pairs[0] and pairs[2]) or (pairs[1] and pairs[3])
