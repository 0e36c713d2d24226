"""What a file is by its content: names lie, above all ``.doc`` and ``.xls`` from web applications."""

from __future__ import annotations

import re

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = {"EncryptedPackage": "locked", "WordDocument": "doc", "Workbook": "xls", "Book": "xls"}
_PACKAGES = ((b"word/", "docx"), (b"xl/", "xlsx"))
_MIMETYPE = b"mimetypeapplication/vnd.oasis.opendocument."
_OPEN = {b"text": "odt", b"spreadsheet": "ods"}
_SHEETS_2003 = b"urn:schemas-microsoft-com:office:spreadsheet"
_WORD_XML = (
    b"http://schemas.microsoft.com/office/word/2003/wordml",
    b"http://schemas.microsoft.com/office/2006/xmlPackage",
)
_HTML = re.compile(
    rb"(?:\s|<!--.*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|(?:html|head|body|meta|title|table|style|div|p|h[1-6]|center|font)\b)",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 65_536


def sniff(data: bytes) -> str | None:
    """Return what a file is by its content; None if it is none of the formats known here.

    "doc", "docx", "html", "odt", "ods", "pdf", "rtf", "xls", "xlsx", "xml2003" for XML Spreadsheet 2003, "locked" for
    an Office file with a password.
    """
    if data.startswith(_OLE):
        return _compound(data)
    if data.startswith(b"PK\x03\x04"):
        return _package(data)
    head = _head(data)
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(b"%PDF-"):
        return "pdf"
    return _markup(head)


def is_text(data: bytes) -> bool:
    """Tell whether a file holds lines of text: no control characters but those of lines and tabulators."""
    head = data[:_HEAD]
    return bool(head.strip()) and not any(byte < 32 and byte not in b"\t\n\r\f\x1a" for byte in head)


def _compound(data: bytes) -> str | None:
    """Tell old Office files by the first name of a stream; those of objects inside come later."""
    places = [(data.find(f"{stream}\0".encode("utf-16-le")), kind) for stream, kind in _STREAMS.items()]
    found = sorted((place, kind) for place, kind in places if place >= 0)
    return "locked" if any(kind == "locked" for _, kind in found) else next((kind for _, kind in found), None)


def _package(data: bytes) -> str | None:
    """Tell zipped Office files by the names of their members, which stand in the directory at the end."""
    if data[30:].startswith(_MIMETYPE):
        kind = re.match(rb"[a-z]+", data[30 + len(_MIMETYPE) : 200])
        return _OPEN.get(kind[0]) if kind else None
    directory = data[data.find(b"PK\x01\x02") :]
    return next((kind for folder, kind in _PACKAGES if folder in directory), None)


def _head(data: bytes) -> bytes:
    """Return the beginning of a text as bytes that can be compared, whatever its encoding."""
    head = data[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "ignore").encode().lstrip()
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()


def _markup(head: bytes) -> str | None:
    if head.startswith(b"<?xml") or head.startswith(b"<"):
        if _SHEETS_2003 in head and b"<Workbook" in head.replace(b"<ss:Workbook", b"<Workbook"):
            return "xml2003"
        if any(name in head for name in _WORD_XML) and not _HTML.match(head):
            return "doc"
    is_mail = re.match(rb"[\w-]+:", head) and b"mime-version:" in head[:4096].lower()
    return "html" if is_mail or _HTML.match(head) else None
