"""One number with its unit: "12 dokumen", "500 ribu orang", "Level 3", "delapan puluh persen", "Rp 1,5 miliar"."""

from __future__ import annotations

import re
from decimal import Decimal

from kinerja_docs.bahasa.numbers import Bilangan, read_number
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.bahasa.roman import from_roman
from kinerja_docs.bahasa.rupiah import read_rupiah
from kinerja_docs.bahasa.satuan import canonical
from kinerja_docs.bahasa.terbilang import read_terbilang
from kinerja_docs.nilai.model import Angka, Lain
from kinerja_docs.nilai.units import PERCENT, RUPIAH, Satuan, convert, counted, power, read_unit, same, traits

Found = tuple[Angka | Lain, tuple[Masalah, ...]]
_BLANK = "[ \u00a0\u202f\u2009]"
DIGITS = rf"\d(?:[\d.,]*\d)?(?:{_BLANK}\d{{3}}(?![\d.,]*\d))*(?:[.,]\d+)?"
_PLAIN = re.compile(
    rf"(?P<sign>[-−–+]|minus\b)?\s*(?P<digits>{DIGITS})[.,;]?\s*(?P<unit>(?:%|‰|[^\W\d]|/\s*[^\W\d]).*)?", re.IGNORECASE
)
_DIGIT_UNIT = re.compile(r"\b([kdc]?m)\s*[23](?!\d)", re.IGNORECASE)
_PLACED = re.compile(
    r"(?P<word>[^\W\d_]+)\s*(?:ke\b)?\s*[-.:]?\s*(?P<number>\d{1,3}|[IVX]{1,5})|ke\s*-?\s*(?P<only>\d{1,3})",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[IVX]{1,4}")
_WHOLE = Decimal(1)
_MISREAD = re.compile(r"\d[OoIl|](?!\w)")
"""A letter typed or recognised for the digit that it looks like ("9O"); it is no unit."""


def read_figure(text: str, satuan: str | None) -> Found | None:
    """Return the one number that a text is, in the unit of its column, with what to look at; None if it is none."""
    column = read_unit(satuan)
    return _money(text, column) or _measure(text, column) or _placed(text, column) or _spelled(text, column)


def number_in(digits: str, unit: str | None) -> Bilangan | None:
    """Return a number as the unit of its column has it: scores have decimals, persons have none."""
    bounded = unit in traits("terbatas")
    return read_number(digits, bounded=bounded, counted=counted(unit))


def in_column(number: Bilangan, unit: Satuan | None, column: Satuan | None) -> Found:
    """Return a number in the unit of its column; a unit of another kind makes it no value."""
    doubt = () if number.pasti else (doubtful(number),)
    if unit is None or column is None:
        scale = unit or Satuan("")
        name = column.nama if column else scale.nama or None
        return Angka(number.nilai * scale.kali, name, pasti=number.pasti), doubt
    converted = convert(number.nilai, unit, column)
    value = number.nilai if converted == number.nilai else None if converted is None else _tidy(converted)
    if value is None:
        message = (
            f"“{number.teks}” bersatuan {unit.nama}, sedangkan satuan indikatornya {column.nama}. Samakan satuannya."
        )
        return Lain(number.teks, "satuan", Masalah("SATUAN_BERBEDA", message)), ()
    return Angka(value, column.nama, pasti=number.pasti), (*doubt, *_converted(number, value, unit, column))


def doubtful(number: Bilangan) -> Masalah:
    """Return the doubt about the marks between the digits of a number."""
    shown = f"{number.nilai.normalize():f}".replace(".", ",")
    message = (
        f"“{number.teks}” dapat dibaca dua cara; dibaca {shown}. Tulis tanpa titik ribuan, atau dengan koma desimal."
    )
    return Masalah("ANGKA_RAGU", message, "peringatan")


def _tidy(value: Decimal) -> Decimal:
    """Return a computed number without zeros behind its comma, and without an exponent."""
    short = value.normalize()
    return short.quantize(_WHOLE) if short == short.to_integral_value() else short


def _converted(number: Bilangan, value: Decimal, unit: Satuan, column: Satuan) -> tuple[Masalah, ...]:
    if value != number.nilai:
        shown = f"{value.normalize():f}".replace(".", ",")
        message = f"“{number.teks}” diubah menjadi {shown} menurut satuan indikatornya ({_named(column)})."
        return (Masalah("SATUAN_DIKONVERSI", message, "peringatan"),)
    if (unit.nama == PERCENT) != (column.nama == PERCENT):
        message = (
            f"“{number.teks}” bersatuan {unit.nama}, satuan indikatornya {column.nama}; angkanya dipakai apa adanya."
        )
        return (Masalah("SATUAN_LAIN", message, "peringatan"),)
    return ()


def _named(unit: Satuan) -> str:
    return unit.nama if unit.kali == 1 else f"{unit.kali:,f} {unit.nama}".replace(",", ".")


def _money(text: str, column: Satuan | None) -> Found | None:
    marked = re.match(r"[-(−]?\s*(?:rp|idr)", text, re.IGNORECASE) is not None or text.casefold().endswith("rupiah")
    if not marked and (column is None or column.nama != RUPIAH or column.kali != 1):
        return None
    amount = read_rupiah(text)
    if amount is None:
        return None
    # the words of magnitude are read already, and "Rp" says the unit
    return in_column(amount, Satuan(RUPIAH), column if marked else Satuan(RUPIAH))


def _measure(text: str, column: Satuan | None) -> Found | None:
    found = _PLAIN.fullmatch(_DIGIT_UNIT.sub(lambda unit: f"{unit[1]}{'²' if '2' in unit[0] else '³'}", text))
    if found is None or _MISREAD.search(text) or (found["unit"] and re.search(r"\d", found["unit"])):
        return None
    unit, size = _unit_and_size(found["unit"], column)
    number = number_in(found["digits"], (unit or column or Satuan("")).nama or None)
    if number is None:
        return None
    value = -number.nilai if (found["sign"] or "").strip("+") and number.nilai else number.nilai
    read = Bilangan(text, value if size == 1 else _tidy(value * size), number.pasti)
    # a bare number is in the unit of its column, multiplied as the column is; a word of magnitude says it all
    if unit is None and size != 1 and column is not None:
        unit = Satuan(column.nama)
    return in_column(read, unit, column)


def _unit_and_size(text: str | None, column: Satuan | None) -> tuple[Satuan | None, Decimal]:
    """Return the unit behind digits and the power of ten of a word of magnitude before it ("ribu orang")."""
    words = (text or "").split()
    size = Decimal(1)
    while words and (place := power(words[0])) is not None:
        size, words = size * 10**place, words[1:]
    rest = " ".join(words).strip(" .,;:")
    if rest and column is not None and canonical(rest) is None and rest.casefold() == column.nama:
        return Satuan(column.nama), size
    return (read_unit(rest) if rest else None), size


def _placed(text: str, column: Satuan | None) -> Found | None:
    """Return a place in an order: "Level 3", "Peringkat II", "ke-2", under such a column also "II"."""
    ordered = traits("urutan")
    under = column is not None and bool(set(column.nama.split()) & ordered)
    if _ROMAN.fullmatch(text) and (under or len(text) > 1):
        return _place(from_roman(text), column.nama if column and under else None)
    found = _PLACED.fullmatch(text)
    if found is None:
        return None
    word = found["word"] or ""
    name = canonical(word) or word.casefold()
    if word and name not in ordered and not (column is not None and same(name, column.nama)):
        return None
    digits = found["number"] or found["only"]
    value = int(digits) if digits.isdigit() else from_roman(digits)
    return _place(value, column.nama if column else name or None)


def _place(value: int | None, unit: str | None) -> Found | None:
    return None if value is None else (Angka(Decimal(value), unit), ())


def _spelled(text: str, column: Satuan | None) -> Found | None:
    """Return a number in words, with a known unit behind it: "delapan puluh persen"."""
    words = text.split()
    for end in range(len(words), 0, -1):
        value, rest = read_terbilang(" ".join(words[:end])), " ".join(words[end:])
        unit = read_unit(rest)
        known = (
            not rest
            or canonical(rest) is not None
            or (column is not None and unit is not None and same(unit.nama, column.nama))
        )
        if value is not None and known:
            return in_column(Bilangan(text, value), unit, column)
    return None
