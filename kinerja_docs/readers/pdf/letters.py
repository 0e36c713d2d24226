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
        return [(left, bottom, right, top) for left, top, right, bottom in zip(sides, sides, sides, sides, strict=True)]

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
