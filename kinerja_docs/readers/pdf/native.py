"""The calls of pdfium that are made for every letter and every object.

They are typed for plain addresses, which takes a third of the time of the generated bindings.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache
from typing import Any

_POINTER, _INT, _FLOAT = ctypes.c_void_p, ctypes.c_int, ctypes.c_float
_LONG = ctypes.c_ulong

Call = Callable[..., Any]


class Native:
    """The calls, each under a plain name."""

    def __init__(self) -> None:
        self.load_page = _plain("FPDF_LoadPage", _POINTER, _POINTER, _INT)
        self.close_page = _plain("FPDF_ClosePage", None, _POINTER)
        self.rotation = _plain("FPDFPage_GetRotation", _INT, _POINTER)
        self.page_box = _plain("FPDF_GetPageBoundingBox", _INT, _POINTER, _POINTER)
        self.count_objects = _plain("FPDFPage_CountObjects", _INT, _POINTER)
        self.object_at = _plain("FPDFPage_GetObject", _POINTER, _POINTER, _INT)
        self.kind = _plain("FPDFPageObj_GetType", _INT, _POINTER)
        self.bounds = _plain("FPDFPageObj_GetBounds", _INT, _POINTER, *[_POINTER] * 4)
        self.matrix = _plain("FPDFPageObj_GetMatrix", _INT, _POINTER, _POINTER)
        self.stroke_width = _plain("FPDFPageObj_GetStrokeWidth", _INT, _POINTER, _POINTER)
        self.draw_mode = _plain("FPDFPath_GetDrawMode", _INT, _POINTER, _POINTER, _POINTER)
        self.count_segments = _plain("FPDFPath_CountSegments", _INT, _POINTER)
        self.segment_at = _plain("FPDFPath_GetPathSegment", _POINTER, _POINTER, _INT)
        self.point = _plain("FPDFPathSegment_GetPoint", _INT, _POINTER, _POINTER, _POINTER)
        self.segment_kind = _plain("FPDFPathSegment_GetType", _INT, _POINTER)
        self.closes = _plain("FPDFPathSegment_GetClose", _INT, _POINTER)
        self.count_in_form = _plain("FPDFFormObj_CountObjects", _INT, _POINTER)
        self.object_in_form = _plain("FPDFFormObj_GetObject", _POINTER, _POINTER, _LONG)
        self.text_mode = _plain("FPDFTextObj_GetTextRenderMode", _INT, _POINTER)
        self.load_text = _plain("FPDFText_LoadPage", _POINTER, _POINTER)
        self.close_text = _plain("FPDFText_ClosePage", None, _POINTER)
        self.count_chars = _plain("FPDFText_CountChars", _INT, _POINTER)
        self.text = _plain("FPDFText_GetText", _INT, _POINTER, _INT, _INT, _POINTER)
        self.char_at = _plain("FPDFText_GetCharIndexFromTextIndex", _INT, _POINTER, _INT)
        self.loose_box = _plain("FPDFText_GetLooseCharBox", _INT, _POINTER, _INT, _POINTER)
        self.tight_box = _plain("FPDFText_GetCharBox", _INT, _POINTER, _INT, *[_POINTER] * 4)
        self.font_size = _plain("FPDFText_GetFontSize", ctypes.c_double, _POINTER, _INT)
        self.char_matrix = _plain("FPDFText_GetMatrix", _INT, _POINTER, _INT, _POINTER)
        self.origin = _plain("FPDFText_GetCharOrigin", _INT, _POINTER, _INT, _POINTER, _POINTER)
        self.font = _plain("FPDFText_GetFontInfo", _LONG, _POINTER, _INT, _POINTER, _LONG, _POINTER)


@cache
def native() -> Native:
    """Return the calls, made once."""
    return Native()


def address(handle: Any) -> int:
    """Return the address that a handle of the bindings stands for."""
    return ctypes.cast(handle, _POINTER).value or 0


def _plain(name: str, *types: Any) -> Call:
    import pypdfium2.raw as pdfium

    return ctypes.CFUNCTYPE(*types)(address(getattr(pdfium, name)))
