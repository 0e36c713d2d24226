"""White space and folding: the two ways in which texts of documents are made comparable."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), None)


def normalise(text: str) -> str:
    """Return ``text`` with runs of white space as one blank and invisible characters gone; nothing else changes."""
    return " ".join(text.translate(_INVISIBLE).split())


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


def _title_word(word: str, *, first: bool) -> str:
    low = word.lower()
    if low in _SMALL and not first:
        return low
    return re.sub(r"[^\W\d_]+", lambda found: found.group().capitalize(), low)
