"""The lines that open a part of a regulation: BAB, Bagian, Paragraf, Pasal, diktum, Lampiran."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from kinerja_docs.bahasa.numbering import roman_value
from kinerja_docs.extract.regulation.numerals import mended_digits, mended_roman

_ORDINAL = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)"
_BAB = re.compile(r"(?:B\s?A\s?B|8AB|BA8)\s*(?P<nomor>[IVXLCl1|]{1,8}[A-Z]?)(?P<tail>[\s.:].*)?$")
_BAGIAN = re.compile(
    rf"(?:Bagian|BAGIAN)\s+(?P<nomor>(?:Ke\s?-?\s?{_ORDINAL}|Pertama)(?:\s?(?:belas|puluh)(?:\s{_ORDINAL})?)?)\b"
    r"(?P<tail>[\s.:].*)?$",
    re.IGNORECASE,
)
_PARAGRAF = re.compile(r"(?:Paragraf|PARAGRAF)\s+(?P<nomor>[\dlI|]{1,3}|[Kk]e\w+)(?!\w)(?P<tail>[\s.:].*)?$")
_PASAL = re.compile(
    r"(?:[Pp]asa[l1I|]|PASAL)(?:\s+|(?=\d))(?P<nomor>[IVX]{1,4}|[0-9lIOoSsBZz|]{1,4}\s?[A-Z]{0,2})(?P<tail>[\s.:…].*)?$"
)
_DIKTUM = re.compile(rf"(?P<nomor>PERTAMA|KE{_ORDINAL.upper()}(?:\s?(?:BELAS|PULUH))?)\s*(?::\s*(?P<tail>.*))?$")
_LAMPIRAN = re.compile(r"(?P<label>LAMPIRAN(?:\s+(?:[IVXLC]{1,6}|\d{1,2}|[A-Z]))?)\b\s*:?\s*(?P<tail>.*)$")
_LAMPIRAN_OF = re.compile(
    r"(?P<label>Lampiran(?:\s+(?:[IVXLC]{1,6}|\d{1,2}|[A-Z]))?)\s*:\s*(?P<tail>(?:Keputusan|Peraturan|KEPUTUSAN|PERATURAN)\b.*)$"
)
"""In small letters an appendix is only what names its regulation ("Lampiran : Keputusan Camat …")."""
_PENJELASAN = re.compile(r"PENJELASAN(?:\s+ATAS\b.*)?$")
_QUOTES = frozenset("“”\"‘'")
"""What may stand before the first words that an amendment quotes ("“Pasal 5")."""
_POSSIBLE = re.compile(r"[BbPp8K]")
Jenis = Literal["bab", "bagian", "paragraf", "pasal"]


@dataclass(frozen=True, slots=True)
class Opening:
    """The opening of a part: its kind, its number as printed and as it must have been, the rest of the line."""

    jenis: Jenis
    nomor: str
    mended: str
    rest: str


def read_opening(text: str) -> Opening | None:
    """Return what a line opens if it has the form of a heading of Bab, Bagian, Paragraf or Pasal."""
    start = 1 if text[:1] in _QUOTES else 0
    if not _POSSIBLE.match(text, start):
        return None
    for jenis, pattern in _PATTERNS:
        found = pattern.match(text, start)
        if found is not None:
            rest = (found["tail"] or "").lstrip(" .:…").rstrip()
            return Opening(jenis, found["nomor"], _mended(jenis, found["nomor"]), rest)
    return None


def read_diktum(text: str) -> tuple[str, str] | None:
    """Return number and text of a diktum of a decree ("KESATU : …")."""
    found = _DIKTUM.match(text)
    return (found["nomor"], found["tail"] or "") if found else None


def read_lampiran(text: str) -> tuple[str, str] | None:
    """Return the label of an appendix ("LAMPIRAN II") and the rest of its line."""
    found = _LAMPIRAN.match(text) or _LAMPIRAN_OF.match(text)
    return (found["label"], found["tail"]) if found else None


def is_penjelasan(text: str) -> bool:
    """Tell whether a line opens the elucidation of a Perda."""
    return bool(_PENJELASAN.match(text))


def bab_value(nomor: str) -> int | None:
    """Return the number of a Bab, also of an inserted one ("IIA")."""
    return roman_value(nomor) or (roman_value(nomor[:-1]) if nomor[-1:].isupper() else None)


_PATTERNS: tuple[tuple[Jenis, re.Pattern[str]], ...] = (
    ("bab", _BAB),
    ("bagian", _BAGIAN),
    ("paragraf", _PARAGRAF),
    ("pasal", _PASAL),
)


def _mended(jenis: Jenis, nomor: str) -> str:
    if jenis == "bab":
        return nomor if bab_value(nomor) else mended_roman(nomor)
    if jenis == "paragraf" and not nomor.lower().startswith("ke"):
        return mended_digits(nomor)
    if jenis == "pasal" and not nomor.isdigit():
        return _mended_pasal(nomor.replace(" ", ""))
    return nomor


def _mended_pasal(nomor: str) -> str:
    if re.fullmatch(r"\d+[A-Z]{1,2}|[IVX]+", nomor):
        return nomor
    return mended_digits(nomor)
