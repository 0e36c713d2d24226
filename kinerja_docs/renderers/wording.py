"""How Indonesian offices print: list punctuation, dates, rupiah, regulations, capitals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

from kinerja_docs.domain import Butir as ButirRekaman
from kinerja_docs.domain import DasarHukum, Uraian
from kinerja_docs.renderers.values import BELUM
from kinerja_docs.renderers.views import Butir, Daftar

_BULAN = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()


def in_words(tanggal: str | None) -> str | None:
    """Return an ISO date in words: "2021-01-04" → "4 Januari 2021", "2021-01" → "Januari 2021"."""
    if not tanggal:
        return None
    pieces = tanggal.split("-")
    if len(pieces) < 2 or not all(piece.isdecimal() for piece in pieces) or not 1 <= int(pieces[1]) <= 12:
        return tanggal
    day = [str(int(pieces[2]))] if len(pieces) == 3 else []
    return " ".join([*day, _BULAN[int(pieces[1]) - 1], pieces[0]])


def place_and_date(tempat: str | None, tanggal: str | None) -> str:
    """Return the line above a signature; what is missing is printed as not yet decided."""
    if not tempat and not tanggal:
        return BELUM
    return f"{tempat or BELUM}, {in_words(tanggal) or BELUM}"


def rupiah(jumlah: str | None) -> str:
    """Return an amount as budget tables print it: "1250000" → "Rp1.250.000,00"."""
    amount = as_number(jumlah)
    if amount is None:
        return jumlah or BELUM
    return "Rp" + f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))


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


def listed(judul: str, items: Sequence[Uraian]) -> Daftar:
    """Return a list ready for print; a single plain sentence stands alone."""
    match items:
        case [str(sentence)]:
            return Daftar(judul=judul, kalimat=_closed(sentence, "."), butir=())
        case _:
            return Daftar(judul=judul, kalimat="", butir=tuple(_punctuated(items, 0, ".")))


def _punctuated(items: Sequence[Uraian], level: int, end: str) -> Iterator[Butir]:
    for index, item in enumerate(items):
        left = len(items) - index - 1
        close = end if left == 0 else "; dan" if left == 1 else ";"
        match item:
            case ButirRekaman(teks=text, butir=inner) if inner:
                yield Butir(teks=_closed(text, ":"), tingkat=level)
                yield from _punctuated(inner, level + 1, close)
            case ButirRekaman(teks=text) | str(text):
                yield Butir(teks=_closed(text, close), tingkat=level)


def _closed(text: str, close: str) -> str:
    return text if text.endswith(close[0]) and len(close) == 1 else text + close
