"""What the first page says of a regulation: jenis, daerah, nomor, tahun, tentang."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from kinerja_docs.bahasa.text import fold, normalise, title_case
from kinerja_docs.extract.regulation.lines import Line, join_lines, with_text
from kinerja_docs.extract.regulation.numerals import mended_digits
from kinerja_docs.source import Place

_TITLE = re.compile(r"(?:PERATURAN|KEPUTUSAN|INSTRUKSI)\b", re.IGNORECASE)
_NOMOR = re.compile(r"\bN\s?O\s?M\s?O\s?R(?:\b|(?=\d))\s*[:.]?\s*", re.IGNORECASE)
_TAHUN = re.compile(r"\s*\bTAHUN\b\s*:?\s*(?P<tahun>[12](?:[\dOIl|]\s?){3})\b", re.IGNORECASE)
_TENTANG = re.compile(r"\bT\s?E\s?N\s?T\s?A\s?N\s?G\b\s*:?\s*", re.IGNORECASE)
_END = re.compile(r"\b(?:DENGAN|ATAS)\s*R\s?A\s?H\s?M\s?A\s?T(?:\b|TUHAN)", re.IGNORECASE)
_ISSUER = re.compile(r"(?:BUPATI|WALI\s?KOTA|GUBERNUR|CAMAT|KEPALA|SEKRETARIS|MENTERI|DIREKTUR|KETUA)\b", re.IGNORECASE)
_REGION = re.compile(r"(?:(?:PEMERINTAH\s+)?(?:KABUPATEN|KOTA|PROVINSI|PROPINSI))\s+", re.IGNORECASE)
_SPACED_OUT = re.compile(r"(?:[A-Z]\s){8,}[A-Z]")
_GLUED = re.compile(r"(?:PERATURAN|KEPUTUSAN|INSTRUKSI)(?:DAERAH|BUPATI|WALI|GUBERNUR)")
_WORDS = re.compile(
    r"PERATURAN|KEPUTUSAN|INSTRUKSI|DAERAH|BUPATI|WALIKOTA|GUBERNUR|CAMAT|KABUPATEN|KOTA|PROVINSI|NOMOR|TAHUN|TENTANG"
)
_LONGEST_ISSUER = 4
"""Lines over which the title of an official goes on."""
_LEAST_ISSUER = 8
"""Letters of it; fewer may end any title."""
_MISREAD = re.compile(r"[\dlIO|]{1,4}")
_BLANK = re.compile(r"(?:[\s.…_]*|[\s.…_]*TAHUN\b.*)$", re.IGNORECASE)
"""A number that is still to be filled in: "NOMOR … TAHUN …"."""
_YEAR_AT_END = re.compile(r"(?:^|[/-])((?:19|20)\d{2})$")


@dataclass(slots=True)
class Head:
    """The head of a regulation.

    Attributes:
        penetap: who enacts it, as the title says, folded: "KEPUTUSAN KEPALA DINAS X" → "kepaladinasx".
        places: where each of its fields stands.
    """

    jenis: str | None = None
    daerah: str | None = None
    nomor: str | None = None
    tahun: int | None = None
    tentang: str | None = None
    penetap: str = ""
    places: dict[str, Place] = field(default_factory=dict)


def read_head(lines: Sequence[Line], kinds: Sequence[str]) -> Head:
    """Read the head from the lines before Menimbang; ``kinds`` are the names of regulations that are known."""
    lines = [with_text(line, _unspaced(line.text)) for line in lines]
    start = _start(lines)
    head = Head()
    if start is None:
        return head
    _read(head, list(lines[start : _end_of_title(lines, start)]), kinds)
    return head


def _unspaced(text: str) -> str:
    """Return a line as words, parted at those of a title, where its letters stand apart or its words are glued.

    "P E R A T U R A N D A E R A H", "PERATURANBUPATISUKAMULYANOMOR 4 TAHUN2018"
    """
    if _SPACED_OUT.fullmatch(text):
        text = re.sub(r"\s", "", text)
    elif not _GLUED.search(text):
        return text
    return normalise(_WORDS.sub(r" \g<0> ", text))


def split_region(title: str, kinds: Sequence[str]) -> tuple[str, str | None]:
    """Return kind and region of a title: "PERATURAN BUPATI TUBAN" → ("Peraturan Bupati", "Tuban")."""
    title = normalise(title).strip(" ,.:")
    known = [found for kind in kinds if (found := _spaced(kind).match(title)) is not None]
    longest = max(known, key=lambda found: found.end(), default=None)
    if longest is not None:
        fitting = [kind for kind in kinds if _spaced(kind).fullmatch(longest.group())]
        kind = next((kind for kind in fitting if kind.lower() == longest.group().lower()), fitting[0])
        return _cased(kind), _region(_REGION.sub("", title[longest.end() :].strip(), count=1))
    places = list(_REGION.finditer(title))
    if not places:
        return _cased(title), None
    return _cased(title[: places[-1].start()].strip()), _region(title[places[-1].end() :])


@cache
def _spaced(kind: str) -> re.Pattern[str]:
    """Return the name of a kind of regulation, wherever recognition put blanks into it ("WALIKOT A")."""
    letters = r"\s?".join(map(re.escape, kind.replace(" ", "")))
    return re.compile(rf"{letters}(?!\w)", re.IGNORECASE)


def _start(lines: Sequence[Line]) -> int | None:
    """Return the line of the title: one with PERATURAN … that has its number near.

    One in capitals comes before one that a covering letter has in a sentence.
    """
    near = range(len(lines))
    found = [at for at in near if _TITLE.search(lines[at].text[:60]) and _NOMOR.search(_joined(lines[at : at + 4]))]
    titles = (at for at in found if _TITLE.match(lines[at].text) and lines[at].text.isupper())
    return next(titles, found[0] if found else None)


def _joined(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)


def _end_of_title(lines: Sequence[Line], start: int) -> int:
    """Return where the issuer stands ("KEPALA DINAS … / KABUPATEN WIDURI,"), the last of the head, else the end.

    That is who enacts the regulation by its title, said once more, or an official with a comma behind.
    """
    again = _said_again(lines, start)
    if again is not None:
        return again
    if not lines[-1].text.endswith(","):
        return len(lines)
    near = range(len(lines) - 1, max(start, len(lines) - 1 - _LONGEST_ISSUER), -1)
    return next((index for index in near if _ISSUER.match(lines[index].text)), len(lines))


def _said_again(lines: Sequence[Line], start: int) -> int | None:
    """Return the first of the last lines that together say again who enacts the regulation."""
    number = next((at for at in range(start, len(lines)) if _NOMOR.search(lines[at].text)), None)
    about = next((at for at in range(start, len(lines)) if _TENTANG.search(lines[at].text)), None)
    if number is None or about is None:
        return None
    issuer = _issuer(_joined(lines[start : max(number, start + 1)]))
    tails = range(max(about + 1, len(lines) - _LONGEST_ISSUER), len(lines))
    said = (at for at in tails if len(tail := fold(_joined(lines[at:]))) >= _LEAST_ISSUER and issuer.endswith(tail))
    return next(said, None)


def _issuer(title: str) -> str:
    """Return, folded, who enacts a regulation by its title: "KEPUTUSAN KEPALA DINAS X NOMOR 1" → "kepaladinasx"."""
    name = _NOMOR.split(title)[0]
    return fold(_TITLE.sub("", name, count=1))


def _read(head: Head, lines: list[Line], kinds: Sequence[str]) -> None:
    text = join_lines(line.text for line in lines)
    text = text[_first(_TITLE, text) :]
    end = _END.search(text)
    text = text[: end.start()] if end else text
    tentang = _TENTANG.search(text)
    front = text[: tentang.start()] if tentang else text
    if tentang:
        head.tentang = text[tentang.end() :].strip() or None
    nomor = _NOMOR.search(front)
    name = front[: nomor.start()] if nomor else front
    head.penetap = _issuer(name)
    head.jenis, head.daerah = split_region(name, kinds)
    if nomor:
        _read_number(head, front[nomor.end() :].strip())
    if head.tentang and head.daerah:
        head.tentang = _without_issuer(head.tentang, head.daerah)
    _note_places(head, lines)


def _without_issuer(tentang: str, region: str) -> str:
    """Return a title without the issuer that follows it on the same line ("… TUGAS DINAS BUPATI SUKAMULYA,")."""
    place = r"\s+".join(map(re.escape, region.split()))
    return re.sub(rf"\s+(?:BUPATI|WALI\s?KOTA|GUBERNUR)\s+{place}\s*,$", "", tentang, flags=re.IGNORECASE)


def _first(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.search(text)
    return found.start() if found else 0


def _read_number(head: Head, text: str) -> None:
    tahun = _TAHUN.search(text)
    if tahun is None and _BLANK.match(text):
        return
    number = (text[: tahun.start()] if tahun else text).strip(" .:")
    number = mended_digits(number) if _MISREAD.fullmatch(number) and re.search(r"\d", number) else number
    head.nomor = number or None
    found = tahun["tahun"] if tahun else (_YEAR_AT_END.search(number.rstrip(" .")) or [None, ""])[1]
    digits = mended_digits(re.sub(r"\s", "", found or ""))
    head.tahun = int(digits) if digits else None


def _note_places(head: Head, lines: list[Line]) -> None:
    for name, pattern in (("jenis", _TITLE), ("nomor", _NOMOR), ("tentang", _TENTANG)):
        place = next((line.place for line in lines if pattern.search(line.text)), None)
        if place is not None:
            head.places[name] = place
    for name, source in (("daerah", "jenis"), ("tahun", "nomor")):
        if source in head.places:
            head.places[name] = head.places[source]


def _cased(name: str) -> str:
    return title_case(normalise(name))


def _region(name: str) -> str | None:
    name = normalise(name).strip(" ,.")
    return title_case(name) if name else None
