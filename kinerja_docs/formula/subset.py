"""Whether a numerator counts a part of what its denominator counts, as far as the words tell."""

from __future__ import annotations

import re

from kinerja_docs.bahasa.text import normalise

_QUANTIFIER = re.compile(r"^(?:(?:jumlah|total|banyaknya|seluruh|keseluruhan|semua)\s+)+", re.IGNORECASE)
_RESTRICTION = re.compile(
    r"\s+(?:yang|tepat\s+waktu|se[\s-]|di\s|pada\s|dalam\s|tahun\s|sesuai\s|selama\s)|\s*[,(]", re.IGNORECASE
)
_VACUOUS = re.compile(
    r"^(?:yang\s+(?:ada|tersedia|dimiliki|terdata)\b|(?:se[\s-]?|di\s+(?:wilayah\s+)?)(?:kecamatan|kabupaten|kota)\b)"
)


def counts_part_of(top: str, bottom: str) -> bool:
    """Tell whether ``top`` is certain to be a part of ``bottom``, so that it cannot be larger.

    Both must count the same thing ("Jumlah desa yang aktif" of "Jumlah desa"), and what restricts the denominator must
    restrict the numerator too. False means that the words do not tell.
    """
    noun, restriction = _parts(bottom)
    narrow, own = _parts(top)
    same = _starts(narrow, noun) or (_starts(noun, narrow) and own != "")
    return same and (not restriction or _VACUOUS.match(restriction) is not None or restriction in own)


def _parts(text: str) -> tuple[str, str]:
    """Return the noun phrase behind "Jumlah", and what restricts it."""
    flat = _QUANTIFIER.sub("", normalise(text).casefold())
    found = _RESTRICTION.search(flat)
    return (flat, "") if found is None else (flat[: found.start()].strip(), flat[found.start() :].strip())


def _starts(longer: str, shorter: str) -> bool:
    return bool(shorter) and longer.split()[: len(shorter.split())] == shorter.split()
