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


def digest(body: _Element) -> str:
    """Return the SHA-256 of the visible characters of ``word/document.xml``; blanks and runs do not count."""
    text = "".join(element.text or "" for element in body.iter(*_TEXTS))
    return hashlib.sha256("".join(text.split()).encode()).hexdigest()


def seal(record: bytes, body: _Element) -> bytes:
    """Return the custom XML part that holds ``record`` (JSON), sealed for a document with this body."""
    return opening(body) + closing(record)


def opening(body: _Element) -> bytes:
    """Return how the part begins: what depends on the document."""
    start = f'<rekaman xmlns="{NAMESPACE}" jejak="{digest(body)}">'
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{start}'.encode()


def closing(record: bytes) -> bytes:
    """Return how the part goes on: what depends on the record alone."""
    text = record.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;").replace(b"\r", b"&#13;")
    return text + b"</rekaman>"


def unseal(part: _Element, body: _Element) -> tuple[bytes, bool] | None:
    """Return the record in ``part`` and whether its seal fits ``body``; None if the part is not ours."""
    if part.tag != _ROOT or not part.text:
        return None
    return part.text.encode(), part.get("jejak") == digest(body)
