"""The letters of a page, as pdfium hands them out: one text, and boxes for the letters asked for."""

from __future__ import annotations

import ctypes
import re
from codecs import utf_16_le_decode
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat

from kinerja_docs.geometry.page import PageError
from kinerja_docs.readers.pdf.native import Call, Room, Rooms, by_value, native
from kinerja_docs.readers.pdf.turning import Boxes, boxes_of

HYPHEN = "\x02"
"""What pdfium writes for a hyphen at the end of a line, in place of the hyphen and the line end."""
_BOLD = re.compile(rb"bold|black|heavy|semibd|demi", re.IGNORECASE)
_FORCED_BOLD = 1 << 18
_BEYOND = re.compile("[\U00010000-\U0010ffff]")

_SAMPLES = 3
_SAME = 0.15
_ASCENT, _DESCENT = 0.9, 0.22
"""Of the size of a font, where it does not say so itself."""

_WHITE = 255
_PALE = 0.45 * 3 * _WHITE * _WHITE
"""Darkness times opacity of a letter: less than about half of black is the grey of watermarks, not of text."""

Bounds = tuple[float, float, float, float]


class Letters:
    """The text layer of a page, to be closed after use.

    Attributes:
        text: all letters in the order of the file; a position in it stands for a letter below.
    """

    def __init__(self, page: int, rooms: Rooms) -> None:
        self._layer = native().load_text(page)
        if not self._layer:
            raise PageError("no text layer")
        self._handle, self._rooms = by_value(self._layer), rooms
        self._fonts: dict[bytes, bool] = {}
        self._flat: bool | None = None
        self.text, self._regular = self._load()

    def close(self) -> None:
        """Give the memory back."""
        native().close_text(self._layer)

    def _load(self) -> tuple[str, bool]:
        count = native().count_chars(self._layer)
        if count <= 0:
            return "", True
        units = self._rooms.text(2 * count + 2)
        written = native().text(self._layer, 0, count, units)
        raw = ctypes.string_at(units, 2 * max(written - 1, 0))
        text, _ = utf_16_le_decode(raw, "replace", True)
        if len(text) < written - 1:
            text = _BEYOND.sub(lambda found: found.group() + "\x00", text)
        return text.replace("\ufffe", HYPHEN), written - 1 == count

    def ends(self, spans: Sequence[tuple[int, int]]) -> tuple[Boxes, Boxes]:
        """Return the boxes of the first letters of stretches, as high as their font is, and of the last ones."""
        places = [place for start, end in spans for place in (start, end - 1)]
        sides = self._loose(places)
        first, last = boxes_of(sides, 0, 8), boxes_of(sides, 4, 8)
        return (self._all_raised(places[::2], first) if self._flat else first), last

    def boxes(self, places: Sequence[int]) -> Boxes:
        """Return the boxes of letters in the space of the PDF, as high as their font is."""
        found = boxes_of(self._loose(places))
        return self._all_raised(places, found) if self._flat else found

    def _loose(self, places: Sequence[int]) -> list[float]:
        """Return left, top, right, bottom of every letter, one after the other."""
        sides = self._asked(native().loose_box, places, self._rooms.loose)
        if self._flat is None:
            self._flat = self._is_flat(places, sides)
        return sides

    def _asked(self, call: Call, places: Sequence[int], room: Room) -> list[float]:
        return room.asked(call, len(places), repeat(self._handle), self._letters(places))

    def _is_flat(self, places: Sequence[int], sides: Sequence[float]) -> bool:
        """Whether the fonts do not say how high they are, so that boxes are as high as the ink or stand on its foot."""
        some = range(0, len(places), max(len(places) // _SAMPLES, 1))
        boxes = [(sides[4 * at], sides[4 * at + 1], sides[4 * at + 2], sides[4 * at + 3]) for at in some]
        pairs = list(zip(boxes, self.tight([places[at] for at in some]), strict=True))
        if pairs and all(abs(box[3] - ink[3]) < _SAME for box, ink in pairs):
            return True
        return 3 * sum(_alike(box, ink) for box, ink in pairs) > len(pairs)

    def _all_raised(self, places: Sequence[int], boxes: Boxes) -> Boxes:
        """Return the boxes as high as the size of the font."""
        matrix = self._asked(native().char_matrix, places, self._rooms.matrix)
        sizes = list(map(native().font_size, repeat(self._handle), self._letters(places)))
        ups, bases = matrix[3::6], matrix[5::6]
        low = [base - _DESCENT * size * up for base, size, up in zip(bases, sizes, ups, strict=True)]
        high = [base + _ASCENT * size * up for base, size, up in zip(bases, sizes, ups, strict=True)]
        tops, bottoms = list(map(max, high, boxes.top)), list(map(min, low, boxes.bottom))
        found = Boxes([*boxes.left], tops, [*boxes.right], bottoms)
        if any(matrix[1::6]) or any(matrix[2::6]) or min(ups, default=1.0) <= 0:
            self._raise_turned(places, sizes, matrix, boxes, found)
        return found

    def _raise_turned(
        self, places: Sequence[int], sizes: Sequence[float], matrix: Sequence[float], boxes: Boxes, found: Boxes
    ) -> None:
        """Set right those of the boxes found whose letters do not stand upright on the page."""
        parts = zip(places, sizes, matrix[1::6], matrix[2::6], matrix[3::6], boxes.each(), strict=True)
        for number, (place, size, slope, tilt, up, box) in enumerate(parts):
            if slope or tilt or up <= 0:
                raised = _raised(box, size * tilt, size * up, self._origin(place))
                for sides, side in zip(found, raised, strict=True):
                    sides[number] = side

    def _origin(self, place: int) -> tuple[float, float]:
        x, y = self._asked(native().origin, (place,), self._rooms.origin)
        return x, y

    def tight(self, places: Sequence[int]) -> Iterator[Bounds]:
        """Return left, top, right, bottom of the ink of letters."""
        sides = self._asked(native().tight_box, places, self._rooms.tight)
        return zip(sides[::4], sides[3::4], sides[1::4], sides[2::4], strict=True)

    def angle(self, place: int) -> float:
        """Return how far a letter is turned to the right, in radians."""
        (index,) = self._letters((place,))
        return float(native().angle(self._handle, index))

    def bold(self, place: int) -> bool:
        """Return whether the font of a letter is bold, by its name."""
        (index,) = self._letters((place,))
        name, flags = self._rooms.font(self._handle, index)
        known = self._fonts.get(name)
        if known is None:
            known = self._fonts[name] = bool(_BOLD.search(name)) or bool(flags & _FORCED_BOLD)
        return known

    def pale(self, places: Sequence[int]) -> list[bool]:
        """Return of letters whether they are printed so lightly that others stand out over them."""
        said = self._asked(native().fill_colour, places, self._rooms.colour)
        inks = zip(said[::4], said[1::4], said[2::4], said[3::4], strict=True)
        return [alpha * (3 * _WHITE - red - green - blue) < _PALE for red, green, blue, alpha in inks]

    def _letters(self, places: Sequence[int]) -> Iterable[int]:
        if self._regular:
            return places
        return [native().char_at(self._handle, place) for place in places]


def _raised(box: Bounds, across: float, up: float, origin: Iterable[float]) -> Bounds:
    left, top, right, bottom = box
    x, y = origin
    if not across and up > 0:
        return left, max(top, y + _ASCENT * up), right, min(bottom, y - _DESCENT * up)
    xs, ys = (x - _DESCENT * across, x + _ASCENT * across), (y - _DESCENT * up, y + _ASCENT * up)
    return min(left, *xs), max(top, *ys), max(right, *xs), min(bottom, *ys)


def _alike(one: Bounds, other: Bounds) -> bool:
    """Whether two boxes agree in one direction."""
    pairs = [abs(a - b) < _SAME for a, b in zip(one, other, strict=True)]
    return (pairs[0] and pairs[2]) or (pairs[1] and pairs[3])
