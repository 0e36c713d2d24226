"""What is checked before pdfium opens a page: content that unpacks and forms that draw each other without end."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from kinerja_docs.errors import HostileFile, TooLarge

MOST_UNPACKED = 32 * 2**20
"""Bytes of one stream; pdfium takes about twenty times as much for the paths in it."""
_LONG = MOST_UNPACKED // 1_032
"""Bytes: a shorter stream cannot unpack to more."""
_CHUNK = 2**20
_HEAD, _NUMBER = 4_096, 20
_DEEPEST, _MOST_DRAWN = 40, 100_000
Stream = tuple[bytes, int, int]
"""A stream as it lies in the file: what stands before it, from the number of its object, and where its bytes are."""


def check(data: bytes, name: str) -> None:
    """Refuse a PDF whose pages no program can show.

    Raises:
        TooLarge: if a stream unpacks to more than 32 MB; pictures do not count, which are bounded where they are read.
        HostileFile: if a form draws itself, or more than 100,000 others.
    """
    found = list(_streams(data))
    if any(_is_too_much(data, stream) for stream in found):
        raise TooLarge(f"{name}: isi satu halaman PDF ini terlalu besar. Cetak ulang sebagai PDF baru, lalu ulangi.")
    forms = [number for head, _, _ in found if b"Form" in head or b"#" in head for number in _number(head)]
    if forms:
        _check_forms(data, forms, name)


def _streams(data: bytes) -> Iterator[Stream]:
    at = data.find(b"stream")
    while at >= 0:
        end = data.find(b"endstream", at)
        if end < 0:
            return
        least = max(at - _HEAD, 0)
        head = max(data.rfind(b"obj", least, at) - _NUMBER, least)
        yield data[head:at], at + len("stream"), end
        at = data.find(b"stream", end + len("endstream"))


def _number(head: bytes) -> list[int]:
    """Return the number of the object that a stream is, if it can be told."""
    return [int(number) for number in re.findall(rb"(\d{1,9})\s+\d{1,5}\s+obj\b", head)[-1:]]


def _is_too_much(data: bytes, stream: Stream) -> bool:
    """Whether a stream unpacks to too much; it is unpacked no further than that, and nothing of it is kept."""
    head, start, end = stream
    if end - start < _LONG or b"FlateDecode" not in head or b"/Image" in head:
        return False
    inflate, size, rest = zlib.decompressobj(), 0, data[start:end].lstrip(b"\r\n")
    try:
        while rest and size <= MOST_UNPACKED and not inflate.eof:
            size += len(inflate.decompress(rest, _CHUNK))
            rest = inflate.unconsumed_tail
    except zlib.error:
        pass
    return size > MOST_UNPACKED


def _check_forms(data: bytes, forms: list[int], name: str) -> None:
    drawn = _drawn(data, forms)
    known: dict[int, int] = {}
    if any(_work(form, drawn, known, 0) > _MOST_DRAWN for form in forms):
        raise HostileFile(f"{name}: gambar dalam PDF ini saling memuat tanpa akhir; berkas ditolak.")


def _work(form: int, drawn: Mapping[int, list[int]], known: dict[int, int], depth: int) -> int:
    """Return how many forms are drawn for one, itself included."""
    if depth > _DEEPEST:
        return _MOST_DRAWN + 1
    if form not in known:
        known[form] = 1 + sum(_work(inner, drawn, known, depth + 1) for inner in drawn.get(form, ()))
    return known[form]


def _drawn(data: bytes, forms: list[int]) -> dict[int, list[int]]:
    """Return the forms that each form draws, one as often as it is drawn; nothing of a file that is damaged."""
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser

    try:
        document = PDFDocument(PDFParser(io.BytesIO(data)))
        return {form: _inner(document.getobj(form)) for form in forms}
    except Exception:  # noqa: BLE001 - pdfminer meets damage with whatever Python raises; pdfium reads it or says so
        return {}


def _inner(form: Any) -> list[int]:
    from pdfminer.pdftypes import resolve1

    pictures = resolve1((resolve1(form.attrs.get("Resources")) or {}).get("XObject")) or {}
    names = [found.decode("latin-1") for found in re.findall(rb"/([^\s/<>\[\](){}%]+)\s+Do\b", form.get_data())]
    return [pictures[name].objid for name in names if hasattr(pictures.get(name), "objid")]
