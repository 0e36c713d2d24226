"""What a profile may say: the rules of one regulation or one office, with their source. Unknown keys are errors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from kinerja_docs.bahasa.numbers import write_number

_STRICT = {"extra": "forbid"}
Rumus = Literal["POS_RATIO", "NEG_LINEAR", "NEG_RATIO", "NEG_GAP", "FLAT"]
Kelompok = Literal["capaian", "iki", "akip", "ikm"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kategori:
    """A band of values: from ``mulai`` on, or above ``di_atas``, or (the last one) all that is left.

    ``warna`` is RRGGBB, a proposal of this program: no regulation prescribes one.
    """

    __pydantic_config__ = _STRICT
    label: str
    mulai: Decimal | None = None
    di_atas: Decimal | None = None
    keterangan: str | None = None
    warna: str | None = None

    def holds(self, value: Decimal) -> bool:
        """Tell whether a value lies on or above the lower bound of this band."""
        if self.mulai is not None:
            return value >= self.mulai
        return self.di_atas is None or value > self.di_atas


@dataclass(frozen=True, slots=True, kw_only=True)
class Jangkauan:
    """The values that are possible."""

    __pydantic_config__ = _STRICT
    terendah: Decimal
    tertinggi: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Konversi:
    """A straight line from capaian (in %) to nilai."""

    __pydantic_config__ = _STRICT
    dari: Decimal
    sampai: Decimal
    nilai_dari: Decimal
    nilai_sampai: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class AturanCapaian:
    """How capaian is computed; numbers are percent. ``batas_rata_rata`` caps each capaian only when averaging."""

    __pydantic_config__ = _STRICT
    naik: Rumus
    turun: Rumus
    tetap: Rumus
    predikat: Literal["PREDIKAT", "PREDIKAT_MINIMAL"]
    rentang_di_atas: Literal["POS_RATIO", "NEG_LINEAR"]
    batas_rata_rata: Decimal | None = None
    lantai: Decimal | None = None
    nol_turun_tercapai: Decimal
    nol_turun_meleset: Decimal
    rata_rata: Literal["sasaran", "indikator"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profil:
    """A named set of rules; ``tanda`` is how good its source is (A the regulation itself, C one unofficial source).

    ``terverifikasi`` False means that a person must confirm it before its figures stand in an official document.
    ``judul_tanpa_sumber``: the title only describes the rules, so that it may be printed before the source is verified.
    ``skala`` names the profile whose bands are used where this one has none, ``skor_dari`` whose ranks of labels.
    """

    __pydantic_config__ = _STRICT
    nama: str
    kelompok: Kelompok
    judul: str
    sumber: str
    tanda: Literal["A", "B", "C"]
    terverifikasi: bool
    judul_tanpa_sumber: bool = False
    catatan: str | None = None
    berlaku_dari: int
    berlaku_sampai: int | None = None
    desimal: int = 2
    desimal_kategori: int | None = None
    capaian: AturanCapaian | None = None
    jangkauan: Jangkauan | None = None
    kategori: tuple[Kategori, ...] = ()
    skala: str | None = None
    skor_dari: str | None = None
    konversi: tuple[Konversi, ...] = ()
    skor: Mapping[str, Mapping[str, Decimal]] = field(default_factory=dict)
    bobot: Mapping[str, Decimal] = field(default_factory=dict)
    unsur: Mapping[str, str] = field(default_factory=dict)
    jumlah_unsur: int | None = None
    bobot_dibulatkan: tuple[Decimal, ...] = ()

    @property
    def cetak(self) -> str:
        """What documents print of it: its title; where that names a source that nobody has verified, its bands."""
        if self.terverifikasi or self.judul_tanpa_sumber:
            return self.judul
        return ", ".join(map(_band, self.kategori))

    def holds_in(self, year: int) -> bool:
        """Tell whether the profile is in force in a year."""
        return self.berlaku_dari <= year and (self.berlaku_sampai is None or year <= self.berlaku_sampai)


def _band(each: Kategori) -> str:
    if each.mulai is not None:
        return f"{each.label} mulai {write_number(each.mulai, 2, trim=True)}%"
    return each.label if each.di_atas is None else f"{each.label} di atas {write_number(each.di_atas, 2, trim=True)}%"
