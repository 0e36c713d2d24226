"""The record that a document of ours carries along, and whether the document still says the same.

A Word file made by this program holds its record in a custom XML part, sealed with a digest of the visible text. If
somebody has edited the text since, the seal no longer fits and the text is what counts.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "urn:kinerja-docs:rekaman:1"
_ROOT = f"{{{NAMESPACE}}}rekaman"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_TEXTS = (f"{{{_W}}}t", f"{{{_M}}}t")
_ESCAPED = ((b"&", b"&amp;"), (b"<", b"&lt;"), (b">", b"&gt;"), (b"\r", b"&#13;"))
_NO_CHARACTERS = (("\ufffe".encode(), b"\\ufffe"), ("\uffff".encode(), b"\\uffff"))
"""What XML cannot hold at all; it is written as JSON has it."""
_BLANKS = b" \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f"
"""What ``str.split`` takes for blanks, of ASCII."""


def digest(body: _Element) -> str:
    """Return the SHA-256 of the visible characters of ``word/document.xml``; blanks and runs do not count."""
    return digest_of("".join(element.text or "" for element in body.iter(*_TEXTS)))


def digest_of(text: str) -> str:
    """Return the SHA-256 of a visible text, of which blanks do not count."""
    plain = text.encode().translate(None, _BLANKS) if text.isascii() else "".join(text.split()).encode()
    return hashlib.sha256(plain).hexdigest()


def seal(record: bytes, body: _Element) -> bytes:
    """Return the custom XML part that holds ``record`` (JSON), sealed for a document with this body."""
    return opening(digest(body)) + closing(record)


def opening(jejak: str, utuh: str = "") -> bytes:
    """Return how the part begins: what depends on the document.

    Args:
        jejak: the digest of its visible text.
        utuh: the digest of all other parts, by which ``keeping`` tells that nobody has saved the file since.
    """
    whole = f' utuh="{utuh}"' if utuh else ""
    start = f'<rekaman xmlns="{NAMESPACE}" jejak="{jejak}"{whole}>'
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{start}'.encode()


def closing(record: bytes) -> bytes:
    """Return how the part goes on: what depends on the record alone."""
    for character, written in _ESCAPED if record.isascii() else (*_ESCAPED, *_NO_CHARACTERS):
        record = record.replace(character, written)
    return record + b"</rekaman>"


def unseal(part: _Element, body: _Element) -> tuple[bytes, bool] | None:
    """Return the record in ``part`` and whether its seal fits ``body``; None if the part is not ours."""
    if part.tag != _ROOT or not part.text:
        return None
    return part.text.encode(), part.get("jejak") == digest(body)
