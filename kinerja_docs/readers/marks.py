"""Text that is struck out or raised, in whatever format: what of it is read, and what is said of the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.document import Note
from kinerja_docs.source import Place

_MARK = re.compile(r"[\s\d*†‡§,()]+")
_BASE = re.compile(r"(?:(?<![^\W\d_])(?:[^\W\d_]|[a-z]{2})|\b10|[\d+−–*/-]\s*[^\W\d_]?\))$")
"""What a power stands behind: a single letter, a short unit (km, cm), 10, a bracket around a calculation."""
_POWERS = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
_QUOTED, _LONGEST = 8, 60
"""Struck texts that are quoted, and how much of each: enough to find them again."""


def raised(text: str, before: str) -> str:
    """Return what a raised text says behind ``before``: ``"²"``; "" for the mark of a note; words stay as they are."""
    if not _MARK.fullmatch(text):
        return text
    return text.translate(_POWERS) if _BASE.search(before) else ""


def struck_out(texts: Sequence[str], place: Place) -> Note:
    """Return the note that quotes the texts that are struck out."""
    told = [f"“{text[:_LONGEST]}…”" if len(text) > _LONGEST else f"“{text}”" for text in map(normalise, texts)]
    said = ", ".join([*told[:_QUOTED], *(["…"] if len(told) > _QUOTED else [])])
    message = f"teks yang dicoret tidak dibaca: {said}. Hapus coretannya bila teks itu masih berlaku."
    return Note("BACA-42", "peringatan", message, place)
