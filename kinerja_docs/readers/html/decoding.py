"""Bytes of a saved page to its markup: the mark at the start, then what the page declares, then what fits."""

from __future__ import annotations

import codecs
import re

from kinerja_docs.budgets import HTML_BYTES
from kinerja_docs.errors import EmptyFile, HostileFile, TooLarge, WrongFormat
from kinerja_docs.readers.sniffing import sniff

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.I)
_WESTERN = frozenset({"ascii", "iso8859-1", "iso8859-15", "cp1252"})


def decode(data: bytes, name: str) -> str:
    """Return the markup of a page, or of the page in a web archive (.mht).

    Raises:
        EmptyFile, TooLarge, WrongFormat: naming the file and what to do.
    """
    if not data.strip():
        raise EmptyFile(f"{name}: berkas kosong. Simpan ulang halamannya dari peramban.")
    if len(data) > HTML_BYTES:
        raise TooLarge(f"{name}: lebih dari {HTML_BYTES // 2**20} MiB; salin isinya saja ke Word lalu ulangi.")
    if sniff(data) not in ("html", None) or data[:4].startswith((b"PK", b"\xd0\xcf", b"\x89PNG", b"\xff\xd8\xff")):
        raise WrongFormat(f"{name}: isinya bukan halaman web. Ganti akhiran nama berkasnya, lalu ulangi.")
    if is_archive(data):
        return _text(*_page_of(data, name))
    return _text(data, None)


def is_archive(data: bytes) -> bool:
    """Tell whether the bytes are a web archive: a page and its pictures as parts of a mail."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    return b"mime-version:" in head and b"content-type:" in head and re.match(rb"[\w-]+:", head) is not None


def _page_of(data: bytes, name: str) -> tuple[bytes, str | None]:
    from email import message_from_bytes

    try:
        parts = list(message_from_bytes(data.lstrip()).walk())
    except RecursionError as error:
        raise HostileFile(f"{name}: bagian arsip web ini bersarang terlalu dalam; berkas ditolak.") from error
    for part in parts:
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                return content, part.get_content_charset()
    raise WrongFormat(f"{name}: arsip web ini tidak memuat halaman. Simpan ulang dari peramban sebagai .html.")


def _text(data: bytes, told: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    if data[:400].count(0) * 3 > len(data[:400]):
        return _decoded(data, "utf-16-be" if data[0] == 0 else "utf-16-le")
    declared = _DECLARED.search(data[:8192])
    return _decoded(data, told or (declared[1].decode("ascii") if declared else "utf-8"))


def _decoded(data: bytes, encoding: str) -> str:
    """Decode; a page in UTF-8 that says otherwise is read as UTF-8, one that is nothing of the kind as cp1252."""
    for candidate in (encoding,) if encoding.startswith("utf-16-") else ("utf-8", encoding):
        try:
            return data.decode(_known(candidate))
        except (LookupError, ValueError):
            continue
    return data.decode(encoding if encoding.startswith("utf-16-") else "cp1252", errors="replace")


def _known(encoding: str) -> str:
    """Return the encoding that browsers take a declared one for."""
    codec = codecs.lookup(encoding)
    if codec.name.startswith("utf-16"):
        return codec.name if encoding.startswith("utf-16-") else "utf-8"
    return "cp1252" if codec.name in _WESTERN else codec.name
