"""The calls of pdfium that are made for every letter and every object.

Typed for plain addresses they take a third of the time of the generated bindings. Those made most often are not typed
at all, which takes a third of that again: they are given small numbers, references and what ``by_value`` returns.
"""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

_POINTER, _INT, _FLOAT, _DOUBLE = ctypes.c_void_p, ctypes.c_int, ctypes.c_float, ctypes.c_double
_LONG = ctypes.c_ulong
_ROOM, _UNITS, _NAME = 32, 16_384, 128

Call = Callable[..., Any]


class Thing(ctypes.c_void_p):
    """An object of a page. A type of its own stays what it is, where a plain address would become a number."""


class Native:
    """The calls, each under a plain name."""

    def __init__(self) -> None:
        self.load_page = _plain("FPDF_LoadPage", _POINTER, _POINTER, _INT)
        self.count_fields = _plain("FPDFPage_GetAnnotCount", _INT, _POINTER)
        self.begin_form = _plain("FORM_OnAfterLoadPage", None, _POINTER, _POINTER)
        self.end_form = _plain("FORM_OnBeforeClosePage", None, _POINTER, _POINTER)
        self.flatten = _plain("FPDFPage_Flatten", _INT, _POINTER, _INT)
        self.close_page = _plain("FPDF_ClosePage", None, _POINTER)
        self.rotation = _plain("FPDFPage_GetRotation", _INT, _POINTER)
        self.page_box = _plain("FPDF_GetPageBoundingBox", _INT, _POINTER, _POINTER)
        self.count_objects = _plain("FPDFPage_CountObjects", _INT, _POINTER)
        self.object_at = _bare("FPDFPage_GetObject", Thing)
        self.kind = _bare("FPDFPageObj_GetType", _INT)
        self.bounds = _bare("FPDFPageObj_GetBounds", _INT)
        self.matrix = _plain("FPDFPageObj_GetMatrix", _INT, _POINTER, _POINTER)
        self.stroke_width = _plain("FPDFPageObj_GetStrokeWidth", _INT, _POINTER, _POINTER)
        self.draw_mode = _bare("FPDFPath_GetDrawMode", _INT)
        self.count_segments = _plain("FPDFPath_CountSegments", _INT, _POINTER)
        self.segment_at = _bare("FPDFPath_GetPathSegment", Thing)
        self.point = _bare("FPDFPathSegment_GetPoint", _INT)
        self.segment_kind = _bare("FPDFPathSegment_GetType", _INT)
        self.closes = _bare("FPDFPathSegment_GetClose", _INT)
        self.count_in_form = _plain("FPDFFormObj_CountObjects", _INT, _POINTER)
        self.object_in_form = _plain("FPDFFormObj_GetObject", Thing, _POINTER, _LONG)
        self.text_mode = _plain("FPDFTextObj_GetTextRenderMode", _INT, _POINTER)
        self.load_text = _plain("FPDFText_LoadPage", _POINTER, _POINTER)
        self.close_text = _plain("FPDFText_ClosePage", None, _POINTER)
        self.count_chars = _plain("FPDFText_CountChars", _INT, _POINTER)
        self.text = _plain("FPDFText_GetText", _INT, _POINTER, _INT, _INT, _POINTER)
        self.char_at = _bare("FPDFText_GetCharIndexFromTextIndex", _INT)
        self.loose_box = _bare("FPDFText_GetLooseCharBox", _INT)
        self.tight_box = _bare("FPDFText_GetCharBox", _INT)
        self.font_size = _bare("FPDFText_GetFontSize", _DOUBLE)
        self.char_matrix = _bare("FPDFText_GetMatrix", _INT)
        self.angle = _bare("FPDFText_GetCharAngle", _FLOAT)
        self.fill_colour = _bare("FPDFText_GetFillColor", _INT)
        self.origin = _bare("FPDFText_GetCharOrigin", _INT)
        self.font = _bare("FPDFText_GetFontInfo", _LONG)


class Room:
    """Room for what a call says of many letters or objects, made once and used for every page.

    Attributes:
        count: so many numbers it says of each.
        apart: it takes an address for each number, not one for all.
    """

    def __init__(self, kind: Any, count: int, *, apart: bool = False) -> None:
        self._kind, self._size, self._count, self._apart = kind, ctypes.sizeof(kind), count, apart
        self._make(_ROOM)

    def _make(self, most: int) -> None:
        self._most, self._numbers = most, (self._kind * (self._count * most))()
        self._view = memoryview(self._numbers).cast("B").cast(self._kind._type_)
        spots = [ctypes.byref(self._numbers, self._size * number) for number in range(self._count * most)]
        self._spots = [spots[first :: self._count] for first in range(self._count if self._apart else 1)]

    def asked(self, call: Call, many: int, *about: Iterable[Any]) -> list[Any]:
        """Return what a call says about so many, zeros where it fails; the loop is left to ``map``, for speed."""
        if many > self._most:
            self._make(2 * many)
        ctypes.memset(self._numbers, 0, self._size * self._count * many)
        deque(map(call, *about, *self._spots), maxlen=0)
        return self._view[: self._count * many].tolist()


class Rooms:
    """Room for all that is asked, as long as a file is read."""

    def __init__(self) -> None:
        self.loose, self.matrix = Room(_FLOAT, 4), Room(_FLOAT, 6)
        self.bounds, self.ink = Room(_FLOAT, 4, apart=True), Room(_INT, 2, apart=True)
        self.tight, self.origin = Room(_DOUBLE, 4, apart=True), Room(_DOUBLE, 2, apart=True)
        self.point = Room(_FLOAT, 2, apart=True)
        self.colour = Room(ctypes.c_uint, 4, apart=True)
        self._units = (ctypes.c_ushort * _UNITS)()
        self._name, self._flags = ctypes.create_string_buffer(_NAME), _INT()
        self._ask_font = native().font
        self._about_font = ctypes.byref(self._name), _LONG.from_param(_NAME), ctypes.byref(self._flags)

    def text(self, units: int) -> Any:
        """Return room for so many halves of letters."""
        if units > len(self._units):
            self._units = (ctypes.c_ushort * (2 * units))()
        return self._units

    def font(self, handle: Any, letter: int) -> tuple[bytes, int]:
        """Return the name of the font of a letter, and its flags; nothing of a name that is too long."""
        length = self._ask_font(handle, letter, *self._about_font)
        return self._name.value if length <= _NAME else b"", self._flags.value


@cache
def native() -> Native:
    """Return the calls, made once."""
    return Native()


def address(handle: Any) -> int:
    """Return the address that a handle of the bindings stands for."""
    return ctypes.cast(handle, _POINTER).value or 0


def by_value(handle: int) -> Any:
    """Return an address as a call takes it that is not typed."""
    return _POINTER.from_param(handle)


def _plain(name: str, *types: Any) -> Call:
    import pypdfium2.raw as pdfium

    return ctypes.CFUNCTYPE(*types)(address(getattr(pdfium, name)))


def _bare(name: str, result: Any) -> Call:
    """Return a call without types; it keeps the lock of the interpreter, as it is back before anybody misses it."""
    import pypdfium2.raw as pdfium

    return ctypes.PYFUNCTYPE(result)(address(getattr(pdfium, name)))
