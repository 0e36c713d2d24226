"""How a regulation is cited, in titles, in Mengingat and in sentences alike: kind, region, number, year, title."""

from __future__ import annotations

import re
from functools import cache

from kinerja_docs.bahasa.text import normalise, title_case
from kinerja_docs.extract.found import Draft, Found
from kinerja_docs.profiles.model import Regulations
from kinerja_docs.source import Place

_ANY_ENDING = "…"
_LONGEST_KIND = 160
"""Letters of the longest kind, with the name of a ministry or an office in it."""
_YEAR = r"(?:tahun|thn|th)\b[.\s]*(?P<tahun>(?:19|20)\d\d)\b"
_NUMBER = r"[^\s,;]+(?:\s?/\s?[^\s,;]+)*"
_TITLE = r"(?:tent?ang|tetang|tentnag|ttg\.?)(?:\s|$|(?-i:(?=[A-Z])))"
_GLUED = re.compile(
    r"(?<=[^\W\d_])(?=nomor\s*:?\s*\d)|(?<=\bnomor)(?=\d)|(?<=\d)(?=tahun\b)|(?<=\btahun)(?=\d)|(?<=\d)(?=tentang\b)",
    re.IGNORECASE,
)
_LAW = re.compile(r"\b(undang)\s?[-–—]?\s?(undang)(?=\s|nomor|$)", re.IGNORECASE)
_BEFORE = re.compile(r"^\W*(?:\d{1,2}(?=[^\W\d_]))?")
"""Marks before a citation, a number that sticks to its first word among them."""
_YEAR_IN_NUMBER = re.compile(r"[/.-]\s?((?:19|20)\d\d)$")
_AFTER_TITLE = re.compile(
    r"\s*\(\s*(?:Lembaran|Tambahan|Berita)\b|\s*,?\s+sebagaimana\s+(?:telah\b|di\s?r?ubah\b|(?:beberapa|dua)\s+kali\b)|;",
    re.IGNORECASE,
)
_REGION = re.compile(r"\s(?:kabupaten|kota|provinsi|propinsi|kab\.|prov\.)\s+", re.IGNORECASE)
_NATIONAL = re.compile(r"\s+(?:Republik Indonesia|RI)$", re.IGNORECASE)
NUMBERED = re.compile(
    rf"\b(?:nomor|no\.?)\s*:?\s*\S+(?:\s+\S+){{0,3}}?\s+{_YEAR.replace('?P<tahun>', '?:')}", re.IGNORECASE
)
"""Number and year of a cited regulation, wherever a text has them."""


def citation(text: str, place: Place, words: Regulations, *, listed: bool = False) -> Draft:
    """Return the regulation that a text begins with; what is said of its gazette is no part of its title.

    Args:
        text: what may cite.
        place: where it stands.
        words: of the vocabulary.
        listed: it is an item of a list of regulations, where one may have no number of its own.
    """
    flat = _spelt(normalise(text))
    found = _pattern(words.awal).match(flat) or (_unnumbered(words.berdaerah).match(flat) if listed else None)
    if found is None or not _says_enough(found):
        return None
    return _draft(found, place, words)


def _draft(found: re.Match[str], place: Place, words: Regulations) -> Draft:
    said = found.groupdict()
    kind, region = _kind_and_region(said["jenis"], words)
    number, year = _number(said), _year(said)
    title = _AFTER_TITLE.split(said["tentang"] or "")[0].strip(" .;,")
    return {
        "jenis": Found(kind, place),
        "daerah": Found(region, place) if region else None,
        "nomor": Found(number, place) if number else None,
        "tahun": Found(year, place) if year else None,
        "tentang": Found(title, place) if title else None,
    }


def _spelt(text: str) -> str:
    """Return a citation with its kind and number spelt apart; its title stays as it is."""
    title = re.search(rf"\b{_TITLE}", text, re.IGNORECASE)
    end = title.start() if title else len(text)
    head = _LAW.sub(_hyphened, _GLUED.sub(" ", text[:end]))
    return _BEFORE.sub("", head, count=1) + text[end:]


def _hyphened(found: re.Match[str]) -> str:
    return f"{found[1]}-{found[2]}"


@cache
def _pattern(first: tuple[str, ...]) -> re.Pattern[str]:
    """Return the grammar: a kind that begins with one of ``first``, a number, maybe a year and a title."""
    kind = rf"(?P<jenis>(?:{_alternatives(first)})(?!\w)(?:(?!\btentang\b)[^\d:;]){{0,{_LONGEST_KIND}}}?)"
    named = rf"(?:\bnom[oe]r\b|\bno\b)\s*[.:]*\s*(?P<nomor>{_NUMBER})"
    number = rf"{named}|(?P<angka>\d{{1,3}}[A-Z]?)(?=\s*/\s*\d{{4}}|\s+(?:tahun|th))"
    return re.compile(rf"{kind}[\s,]*(?:{number})(?:[\s,]*{_YEAR})?(?:[\s,:]*{_TITLE}(?P<tentang>.+)?)?", re.IGNORECASE)


@cache
def _unnumbered(kinds: tuple[str, ...]) -> re.Pattern[str]:
    """Return the grammar of a regulation of a region that has a title only."""
    kind = rf"(?P<jenis>(?:{_alternatives(kinds)})(?!\w)[^\d:;]{{0,40}}?)"
    return re.compile(rf"{kind}\s+{_TITLE}(?P<tentang>.+)(?P<nomor>)(?P<angka>)(?P<tahun>)", re.IGNORECASE)


def _alternatives(words: tuple[str, ...]) -> str:
    forms = sorted((r"\s+".join(map(re.escape, word.split())) for word in words), key=len, reverse=True)
    return "|".join(form.replace(_ANY_ENDING, r"\w*") for form in forms)


def _says_enough(found: re.Match[str]) -> bool:
    """Tell a citation from words with any number: it has a year, or a title."""
    return bool(found["tentang"]) or _year(found.groupdict()) is not None


def _number(said: dict[str, str | None]) -> str:
    return (said["nomor"] or said["angka"] or "").rstrip(". ")


def _year(said: dict[str, str | None]) -> int | None:
    """Return the year as printed, else the one that the number holds ("PER/09/M.PAN/5/2007")."""
    held = _YEAR_IN_NUMBER.search(_number(said))
    year = said["tahun"] or (held[1] if held else None)
    return int(year) if year else None


def _kind_and_region(printed: str, words: Regulations) -> tuple[str, str | None]:
    """Return kind and region, as printed; the name of a ministry or an office is part of the kind."""
    printed = printed.strip(" ,.")
    known = re.match(rf"(?:{_alternatives(words.berdaerah)})(?!\w)", printed, re.IGNORECASE)
    region = _REGION.search(printed)
    end = known.end() if known else region.start() if region else len(printed)
    rest = _REGION.sub("", f" {printed[end:].strip()}", count=1).strip(" ,.")
    kind = _NATIONAL.sub("", printed[:end])
    return _cased(kind, words), title_case(rest) if rest and not _NATIONAL.fullmatch(f" {rest}") else None


def _cased(kind: str, words: Regulations) -> str:
    """Return a kind in capitals as a title, but not an abbreviation ("UU", "PERMEN LH")."""
    return kind if kind.split()[0] in words.awal else title_case(kind)
