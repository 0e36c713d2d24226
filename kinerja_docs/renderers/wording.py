"""How Indonesian offices print: list punctuation, dates, rupiah, regulations, capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from kinerja_docs.bahasa.dates import write_date
from kinerja_docs.bahasa.rupiah import write_rupiah
from kinerja_docs.bahasa.terbilang import terbilang_rupiah
from kinerja_docs.domain import DasarHukum, Uraian
from kinerja_docs.jabatan import CAPACITY
from kinerja_docs.renderers.values import BELUM, SHORT
from kinerja_docs.renderers.views import Butir, Daftar

_SMALL = frozenset("dan di ke dari dalam pada untuk yang atau dengan tentang serta atas oleh terhadap".split())


@lru_cache(maxsize=256)
def in_words(tanggal: str | None) -> str | None:
    """Return an ISO date in words: "2021-01-04" → "4 Januari 2021", "2021-01" → "Januari 2021"."""
    try:
        return write_date(tanggal) if tanggal else None
    except ValueError:
        return tanggal


def place_and_date(tempat: str | None, tanggal: str | None) -> str:
    """Return the line above a signature; what is missing is printed as not yet decided."""
    if not tempat and not tanggal:
        return BELUM
    return f"{tempat or BELUM}, {in_words(tanggal) or BELUM}"


def rupiah(jumlah: str | None) -> str:
    """Return an amount as budget tables print it: "1250000" → "Rp1.250.000,00"."""
    amount = as_number(jumlah)
    return jumlah or BELUM if amount is None else write_rupiah(amount)


def rupiah_in_words(jumlah: Decimal) -> str:
    """Return an amount in words, as it stands under a budget: "Satu miliar dua ratus juta rupiah"."""
    words = terbilang_rupiah(jumlah)
    return words[:1].upper() + words[1:]


def capitals(text: str) -> str:
    """Return a text in capitals; "Plt.", "Plh.", "Pj." and "a.n." before a jabatan stay as they are written."""
    lead = CAPACITY.match(text)
    return text.upper() if lead is None else lead.group() + text[lead.end() :].upper()


@lru_cache(maxsize=1024)
def full_post(jabatan: str, office: str) -> str:
    """Return a jabatan with its office where it does not name it: "Kepala Seksi" → "Kepala Seksi Kecamatan Widang"."""
    kind, _, place = office.strip().partition(" ")
    words = jabatan.casefold().split()
    if not place or set(place.casefold().split()) <= set(words):
        return jabatan
    return f"{jabatan} {place}" if words[-1:] == [kind.casefold()] else f"{jabatan} {office}"


def as_number(jumlah: str | None) -> Decimal | None:
    """Return an amount as a number; None for what is none."""
    try:
        amount = Decimal(jumlah or "")
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and abs(amount) < Decimal("1e18") else None


def regulation(dasar: DasarHukum) -> str:
    """Return a regulation as legal documents cite it in capitals: "PERATURAN BUPATI TUBAN NOMOR 69 TAHUN 2016 …"."""
    named = [("", dasar.jenis.upper()), ("", (dasar.daerah or "").upper()), ("NOMOR ", dasar.nomor)]
    named += [("TAHUN ", None if dasar.tahun is None else str(dasar.tahun)), ("TENTANG ", dasar.tentang)]
    return " ".join(label + value for label, value in named if value)


def cited(dasar: DasarHukum) -> str:
    """Return a regulation as decrees cite it: "Peraturan Bupati Tuban Nomor 69 Tahun 2016 tentang …"."""
    named = [("", dasar.jenis), ("", dasar.daerah), ("Nomor ", dasar.nomor)]
    named += [("Tahun ", None if dasar.tahun is None else str(dasar.tahun)), ("tentang ", _lowered(dasar.tentang))]
    return " ".join(label + value for label, value in named if value)


def _lowered(title: str | None) -> str | None:
    """Return a title that is all in capitals with capital initials; abbreviations stay as they are."""
    if title is None or not title.isupper():
        return title
    return _FIRST.sub(lambda found: found[0].upper(), _WORD.sub(lambda found: _in_title(found[0]), title), count=1)


def _in_title(word: str) -> str:
    if word in _ABBREVIATIONS or _ROMAN.fullmatch(word) or not _VOWEL.search(word):
        return word
    return word.lower() if word.lower() in _SMALL else word.capitalize()


_WORD, _FIRST, _VOWEL = re.compile(r"[^\W\d_]+"), re.compile(r"[^\W\d_]"), re.compile("[AIUEO]")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_ABBREVIATIONS = frozenset(
    "AKIP APBD APBN ASN BUMD BUMN BUMDES DPA DPRD IKI IKM IKU LAKIP LKJIP LKPJ LPPD NKRI OPD PAUD PNS PPPK RENJA "
    "RENSTRA RI RKPD RPJMD RPJPD SAKIP SIPD SKPD SOP SPIP SPM UMKM UPT UPTD".split()
)
"""Words that stay in capitals although they can be read like a word; those without a vowel stay so anyway."""


def listed(judul: str, items: Sequence[Uraian]) -> Daftar:
    """Return a list ready for print; a single plain sentence stands alone."""
    match items:
        case [str(sentence)]:
            return Daftar(judul=judul, kalimat=_closed(sentence, "."), butir=())
        case _:
            made: list[Butir] = []
            _punctuate(made, items, 0, ".")
            return Daftar(judul=judul, kalimat="", butir=tuple(made))


def _punctuate(made: list[Butir], items: Sequence[Uraian], level: int, end: str) -> None:
    """Add items, and those below them, to what has been made."""
    last = len(items) - 1
    for at, item in enumerate(items):
        close = ";" if at < last - 1 else end if at == last else "; dan"
        if isinstance(item, str):
            made.append(_item(item, close, level))
        elif not item.butir:
            made.append(_item(item.teks, close, level))
        else:
            made.append(_item(item.teks, ":", level))
            _punctuate(made, item.butir, level + 1, close)


def _item(text: str, close: str, level: int) -> Butir:
    return _short_item(text, close, level) if len(text) <= SHORT else _new_item(text, close, level)


def _new_item(text: str, close: str, level: int) -> Butir:
    return Butir(teks=_closed(text, close), tingkat=level)


_short_item = lru_cache(maxsize=4096)(_new_item)


def _closed(text: str, close: str) -> str:
    return text if text.endswith(close[0]) and len(close) == 1 else text + close
