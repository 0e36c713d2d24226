"""White space and folding: the two ways in which texts of documents are made comparable."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), None)


def normalise(text: str) -> str:
    """Return ``text`` with runs of white space as one blank and invisible characters gone; nothing else changes."""
    return " ".join((text if text.isascii() else text.translate(_INVISIBLE)).split())


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return only the letters and digits of ``text``, case folded: how documents are compared."""
    flat = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return "".join(filter(str.isalnum, flat.casefold()))


OF_KECAMATAN = (
    r"kecamatan|kec\.|camat|sekcam|(?:kepala\s+)?distrik|kapanewon|panewu(?:\s+anom)?|kemantren|"
    r"mantri\s+(?:pamong\s+praja|anom)"
)
"""Words behind which the name of a kecamatan stands; elsewhere it is called distrik, kapanewon or kemantren."""
_KECAMATAN = re.compile(r"^\s*(?:kecamatan|kec\.|distrik|kapanewon|kemantren)\s+", re.IGNORECASE)


def short_name(nama: str) -> str:
    """Return the name of a kecamatan, by whatever name it goes, without the word: "Kecamatan Widang" → "Widang"."""
    return _KECAMATAN.sub("", nama).strip()


def title_case(text: str) -> str:
    """Return a name printed in capitals as a title ("KECAMATAN WIDANG" → "Kecamatan Widang").

    Small words stay small; a text that is not all capitals is returned as it is.
    """
    if not text.isupper():
        return text
    words = [_title_word(word, first=index == 0) for index, word in enumerate(text.split())]
    return " ".join(words)


_SMALL = frozenset("dan di ke dari dalam pada untuk yang atau dengan tentang serta atas oleh terhadap".split())


_KEPT_LOW = frozenset("tk plt plh pj pjs no gol dr drs dra ir hj jl st".split())
"""Short forms that are written as words although nobody could speak them."""
_LONGEST_SHORT = 4
"""Letters of the parts of an abbreviation that is written with hyphens: "PU-PR"."""
_ROMAN = re.compile(r"[ivx]{2,4}")
_UNSPOKEN = re.compile(
    r"[^aiueoy]+"
    r"|(?!(?:[bdfgkpst]?[lr]|[bdkst]w|n[dgtyj]|mb|lh|s[kpty]|sy|kh|th|ps|dh|bh|str|spr|skr)[aiueoy])[^aiueoy]{2}.*"
    r"|.*(?!ng|ks|ns|rs|rt|lm|st|nt|rk|rd|nd|lt|ps|kh|ts|nk|rm|rn|ft|rp|lf|sh|th|ch)[^aiueoy]{2}"
    r"|.*[^aiueoy]{4}.*"
)
"""An abbreviation: no vowel, or consonants together with which no word begins, goes on or ends."""


def _title_word(word: str, *, first: bool) -> str:
    low = word.lower()
    if low in _SMALL and not first:
        return low
    parts = re.findall(r"[^\W\d_]+", low)
    if any(map(_is_short, parts)) and max(map(len, parts)) <= _LONGEST_SHORT:
        return low.upper()
    return re.sub(r"[^\W\d_]+", lambda found: _capital(found.group()), low)


def _capital(low: str) -> str:
    """Return a word with its first letter in capitals, an abbreviation or a Roman number all in capitals."""
    return low.upper() if _is_short(low) else low.capitalize()


def _is_short(low: str) -> bool:
    """Tell a Roman number, and an abbreviation that cannot be spoken as a word."""
    return low not in _KEPT_LOW and len(low) > 1 and bool(_ROMAN.fullmatch(low) or _UNSPOKEN.fullmatch(low))
