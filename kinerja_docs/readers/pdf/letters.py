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

_SAMPLES = 9
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

    def boxes(self, places: Sequence[int]) -> list[Bounds]:
        """Return left, bottom, right, top in the space of the PDF, for whole lines: as high as the font is."""
        handle, call = self._handle, native().loose_box
        room = (ctypes.c_float * (4 * len(places)))()
        at = ctypes.addressof(room)
        for index in self._letters(places):
            call(handle, index, at)
            at += 16
        sides = iter(array("f", bytes(room)))
        found = [(left, bottom, right, top) for left, top, right, bottom in zip(sides, sides, sides, sides, strict=True)]
        if self._flat is None:
            self._flat = self._is_flat(places, found)
        return [self._raised(place, box) for place, box in zip(places, found, strict=True)] if self._flat else found

    def _is_flat(self, places: Sequence[int], boxes: Sequence[Bounds]) -> bool:
        """Whether the fonts do not say how high they are, so that boxes are as high as the ink."""
        samples = list(zip(places, boxes, strict=True))[:: max(len(places) // _SAMPLES, 1)]
        return 2 * sum(_alike(box, self.tight(place)) for place, box in samples) > len(samples)

    def _raised(self, place: int, box: Bounds) -> Bounds:
        """Return the box as high as the size of the font."""
        (index,) = self._letters((place,))
        matrix, spot = (ctypes.c_float * 6)(), (ctypes.c_double * 2)()
        native().char_matrix(self._handle, index, matrix)
        native().origin(self._handle, index, ctypes.byref(spot, 0), ctypes.byref(spot, 8))
        size = native().font_size(self._handle, index)
        across, up = size * matrix[2], size * matrix[3]
        xs = spot[0] - _DESCENT * across, spot[0] + _ASCENT * across
        ys = spot[1] - _DESCENT * up, spot[1] + _ASCENT * up
        return min(box[0], *xs), min(box[1], *ys), max(box[2], *xs), max(box[3], *ys)

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


def _alike(one: Bounds, other: Bounds) -> bool:
    """Whether two boxes agree in one direction."""
    pairs = [abs(a - b) < _SAME for a, b in zip(one, other, strict=True)]
    return (pairs[0] and pairs[2]) or (pairs[1] and pairs[3])
