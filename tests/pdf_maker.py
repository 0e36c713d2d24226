"""A tiny writer of PDF files: text, rules, fills and pictures at given places, measured from the upper left corner."""

from __future__ import annotations

import hashlib
import struct

FONTS = {"F1": "Courier", "F2": "Courier-Bold", "F3": "Helvetica"}
ADVANCE = 0.6
"""Width of every letter of Courier, in sizes of the font."""


class Paper:
    """A page. Courier is the font unless asked otherwise: its letters are all as wide."""

    def __init__(self, width: float = 595, height: float = 842, rotate: int = 0) -> None:
        self.width, self.height, self.rotate = width, height, rotate
        self.content: list[str] = []

    def text(self, x: float, top: float, words: str, *, size: float = 10, bold: bool = False, font: str = "") -> Paper:
        """Write one line; ``top`` is the upper edge of its letters."""
        name = font or ("F2" if bold else "F1")
        return self._show(name, size, f"1 0 0 1 {x} {self.height - top - 0.8 * size}", words)

    def upwards(self, x: float, bottom: float, words: str, size: float = 10) -> Paper:
        """Write one line from bottom to top."""
        return self._show("F1", size, f"0 1 -1 0 {x} {self.height - bottom}", words)

    def unseen(self, x: float, top: float, words: str, size: float = 10) -> Paper:
        """Write one line without ink, as the text layer of a scan."""
        self.content.append("3 Tr")
        self.text(x, top, words, size=size)
        self.content.append("0 Tr")
        return self

    def lines(self, x: float, top: float, *texts: str, pitch: float = 12, bold: bool = False) -> Paper:
        """Write lines one under the other."""
        for number, words in enumerate(texts):
            self.text(x, top + number * pitch, words, bold=bold)
        return self

    def rule(self, x0: float, y0: float, x1: float, y1: float, width: float = 0.5) -> Paper:
        """Draw a straight line."""
        self.content.append(f"{width} w {x0} {self.height - y0} m {x1} {self.height - y1} l S")
        return self

    def fill(self, x0: float, top: float, x1: float, bottom: float, grey: float = 0.8) -> Paper:
        """Fill a box."""
        self.content.append(f"{grey} g {x0} {self.height - bottom} {x1 - x0} {bottom - top} re f 0 g")
        return self

    def grid(self, xs: list[float], ys: list[float]) -> Paper:
        """Draw all the lines of a table."""
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        return self

    def picture(self, x0: float, top: float, x1: float, bottom: float) -> Paper:
        """Place a grey picture."""
        self.content.append(f"q {x1 - x0} 0 0 {bottom - top} {x0} {self.height - bottom} cm /I1 Do Q")
        return self

    def _show(self, font: str, size: float, matrix: str, words: str) -> Paper:
        escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        self.content.append(f"BT /{font} {size} Tf {matrix} Tm ({escaped}) Tj ET")
        return self


def pdf(*pages: Paper, password: str = "") -> bytes:
    """Return a PDF file of these pages, locked if a password is given."""
    lock = _Lock(password) if password else None
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", _tree(pages), _resources(), _picture(lock)]
    for number, page in enumerate(pages):
        content = (page.content and "\n".join(page.content).encode("cp1252", "replace")) or b" "
        if lock:
            content = lock.sealed(content, 6 + 2 * number)
        box = f"/MediaBox [0 0 {page.width} {page.height}] /Rotate {page.rotate}"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R {box} /Resources 3 0 R /Contents {6 + 2 * number} 0 R >>".encode()
        )
        objects.append(_stream(b"", content))
    return _file(objects, lock)


def _tree(pages: tuple[Paper, ...]) -> bytes:
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    return f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode()


def _resources() -> bytes:
    fonts = " ".join(
        f"/{key} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        for key, name in FONTS.items()
    )
    return f"<< /Font << {fonts} >> /XObject << /I1 4 0 R >> >>".encode()


def _picture(lock: _Lock | None) -> bytes:
    pixel = lock.sealed(b"\x80", 4) if lock else b"\x80"
    head = b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    return _stream(head, pixel)


def _stream(head: bytes, content: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (head, len(content), content)


def _file(objects: list[bytes], lock: _Lock | None) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    secret = lock.dictionary() if lock else b""
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, secret, start)
    return bytes(out)


class _Lock:
    """The standard security handler in its first version: RC4 with 40 bits."""

    PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    NAME = b"0123456789abcdef"

    def __init__(self, password: str) -> None:
        word = (password.encode() + self.PADDING)[:32]
        self.owner = _rc4(hashlib.md5(word).digest()[:5], word)  # noqa: S324 - the format asks for it
        seed = word + self.owner + struct.pack("<i", -4) + self.NAME
        self.key = hashlib.md5(seed).digest()[:5]  # noqa: S324

    def sealed(self, content: bytes, number: int) -> bytes:
        key = hashlib.md5(self.key + struct.pack("<I", number)[:3] + b"\0\0").digest()[:10]  # noqa: S324
        return _rc4(key, content)

    def dictionary(self) -> bytes:
        user = _rc4(self.key, self.PADDING)
        entries = b"/Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4" % (
            self.owner.hex().encode(),
            user.hex().encode(),
        )
        return b"/ID [<%s> <%s>] /Encrypt << %s >>" % (self.NAME.hex().encode(), self.NAME.hex().encode(), entries)


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)
