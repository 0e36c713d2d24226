"""The kinds of value that a cell of target or realisasi may hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from kinerja_docs.bahasa.measures import Rentang
from kinerja_docs.bahasa.problem import Masalah

Arah = Literal["naik", "turun", "rentang", "tetap"]
Jenis = Literal["tanggal", "perbandingan", "bagian", "beberapa", "terbalik", "kurung", "kata", "satuan", "galat"]


@dataclass(frozen=True, slots=True)
class Angka:
    """A number in the unit of its column, else in the unit that it brings.

    Attributes:
        nilai: the number.
        satuan: the unit by its canonical name, None where none is known.
        arah: where a sign or word says which way is better ("≥ 85" → "naik").
        pasti: False where the marks between the digits can mean two things.
        label: the label printed beside it ("72,40 (BB)").
    """

    nilai: Decimal
    satuan: str | None = None
    arah: Arah | None = None
    pasti: bool = True
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """A value that is words ("BB", "WTP (Wajar Tanpa Pengecualian)"), as printed, without the word of its bound."""

    teks: str
    arah: Arah | None = None


@dataclass(frozen=True, slots=True)
class Lain:
    """What holds digits and is not one number: a date, "1 : 3", "36 kategori dan 4 jenis"; never computed with."""

    teks: str
    jenis: Jenis
    masalah: Masalah = field(compare=False)


Nilai = Angka | Rentang | Label | Lain


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What was read: ``isi`` None where nothing is filled in; ``masalah`` what a person should look at."""

    teks: str
    isi: Nilai | None
    masalah: tuple[Masalah, ...] = ()


__all__ = ["Angka", "Arah", "Bacaan", "Jenis", "Label", "Lain", "Nilai", "Rentang"]
