"""Files to neutral documents; each format library is imported here only."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kinerja_docs.budgets import BLOCKS
from kinerja_docs.document import Note
from kinerja_docs.errors import TooLarge, WrongFormat
from kinerja_docs.readers.sniffing import is_text, sniff
from kinerja_docs.source import Place

if TYPE_CHECKING:
    from kinerja_docs.document import Document

FORMATS = {
    ".txt": "text",
    ".md": "text",
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".doc": "legacy",
    ".rtf": "legacy",
    ".odt": "legacy",
    ".wps": "legacy",
    ".html": "html",
    ".htm": "html",
    ".mht": "html",
    ".mhtml": "html",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".xls": "xlsx",
    ".ods": "xlsx",
    ".csv": "xlsx",
    ".pdf": "scan",
    ".png": "scan",
    ".jpg": "scan",
    ".jpeg": "scan",
    ".tif": "scan",
    ".tiff": "scan",
}
_REALLY = {
    "doc": ("legacy", "Word lama"),
    "docx": ("docx", "Word .docx"),
    "html": ("html", "halaman web"),
    "odt": ("legacy", "teks OpenDocument"),
    "ods": ("xlsx", "buku kerja OpenDocument"),
    "rtf": ("legacy", "RTF"),
    "text": ("text", "teks"),
    "xls": ("xlsx", "Excel lama"),
    "xlsx": ("xlsx", "Excel .xlsx"),
    "xml2003": ("xlsx", "Excel XML 2003"),
}
_MAYBE_TEXT = frozenset((".doc", ".xls"))
"""Names under which applications hand out lines of text, with tabulators between cells."""
_BY_NAME = frozenset(("text", "scan"))
"""Readers that take a file by its name alone: of text anything may be the beginning."""

Watch = Callable[[Sequence[Any], str], Iterable[Any]]


def read(data: bytes, name: str, watch: Watch | None = None) -> Document:
    """Return the document in a file; the end of ``name`` says which reader takes it, unless the content says otherwise.

    Args:
        data: the content of the file.
        name: its name.
        watch: wraps the pages that take long, so that somebody can see how far it is.

    Raises:
        UnreadableFile: or one of its kinds, naming the file and what to do.
    """
    suffix = suffix_of(name)
    if suffix not in FORMATS:
        known = ", ".join(FORMATS)
        raise WrongFormat(f"{name}: format ini belum dapat dibaca. Yang dapat dibaca: {known}.")
    named = FORMATS[suffix]
    module, kind = (named, "") if named in _BY_NAME else _real(data, name, suffix)
    document = _read(module, data, name, watch)
    if module == named:
        return document
    message = f"{name}: akhiran namanya {suffix}, tetapi isinya {kind}; dibaca sebagai {kind}."
    note = Note("FMT-01", "info", f"{message} Ganti akhirannya agar tidak membingungkan.", Place(berkas=name))
    return replace(document, notes=(note, *document.notes))


def suffix_of(name: str) -> str:
    """Return the end of a file's name, in small letters, with its dot: ``".docx"``."""
    return "." + name.rpartition(".")[2].lower()


def _real(data: bytes, name: str, suffix: str) -> tuple[str, str]:
    """Return the reader for some content, and what it is in words."""
    found = sniff(data) or ("text" if suffix in _MAYBE_TEXT and is_text(data) else "")
    if found == "pdf":
        raise WrongFormat(f"{name}: isinya PDF, bukan {suffix}. Ganti akhiran namanya menjadi .pdf lalu ulangi.")
    return _REALLY.get(found, (FORMATS[suffix], ""))


def _read(module: str, data: bytes, name: str, watch: Watch | None) -> Document:
    reader = importlib.import_module(f"kinerja_docs.readers.{module}")
    watched = (watch,) if watch is not None and module == "scan" else ()
    document: Document = reader.read(data, name, *watched)
    if len(document.blocks) > BLOCKS:
        raise TooLarge(f"{name}: lebih dari {BLOCKS} paragraf. Ambil bagian yang diperlukan saja.")
    return document
