"""Bytes of a text file to lines, with clear words for what is no text."""

from __future__ import annotations

from kinerja_docs.budgets import TEXT_BYTES
from kinerja_docs.errors import EmptyFile, TooLarge, WrongFormat

_SIGNATURES = {
    b"%PDF": "PDF (.pdf)",
    b"PK\x03\x04": "Word atau Excel (.docx, .xlsx) atau zip",
    b"\xd0\xcf\x11\xe0": "Word atau Excel lama (.doc, .xls)",
    b"\x89PNG": "gambar (.png)",
    b"\xff\xd8\xff": "gambar (.jpg)",
}
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def decode(data: bytes, name: str) -> str:
    """Return the text: UTF-8, UTF-16 with its mark, else Windows-1252.

    Raises:
        EmptyFile, TooLarge, WrongFormat: naming the file and what to do.
    """
    if not data.strip():
        raise EmptyFile(f"{name}: berkas kosong. Salin ulang berkas aslinya.")
    if len(data) > TEXT_BYTES:
        raise TooLarge(f"{name}: lebih dari {TEXT_BYTES // 2**20} MiB teks; bagi berkasnya lalu ulangi.")
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise WrongFormat(f"{name}: isinya bukan teks melainkan {kind}. Ganti akhiran nama berkasnya.")
    text = _text(data)
    if "\0" in text:
        raise WrongFormat(f"{name}: isinya bukan teks. Simpan sebagai teks (UTF-8) lalu ulangi.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _text(data: bytes) -> str:
    encoding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
