"""What is cheap to see before pdfium opens a page: content that unpacks without end.

It gives a better message, and nothing depends on it: a worker bounds what pdfium takes (decision 0020).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from kinerja_docs.errors import TooLarge

MOST_UNPACKED = 32 * 2**20
"""Bytes of one stream; pdfium takes about twenty times as much for the paths in it."""
_LONG = MOST_UNPACKED // 1_032
"""Bytes: a shorter stream cannot unpack to more."""
_CHUNK = 2**20
_HEAD, _NUMBER = 4_096, 20
Stream = tuple[bytes, int, int]
"""A stream as it lies in the file: what stands before it, from the number of its object, and where its bytes are."""


def check(data: bytes, name: str) -> None:
    """Refuse a PDF whose pages no program can show.

    Raises:
        TooLarge: if a stream unpacks to more than 32 MB; pictures do not count, which are bounded where they are read.
    """
    if any(_is_too_much(data, stream) for stream in _streams(data)):
        raise TooLarge(f"{name}: isi satu halaman PDF ini terlalu besar. Cetak ulang sebagai PDF baru, lalu ulangi.")


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
