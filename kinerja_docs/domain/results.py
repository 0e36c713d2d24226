"""What the figures of a year are, computed: for the terminal, for JSON and for documents.

Values are exact; what stands in ``cetak`` is rounded and printed as Indonesian officials print it ("105,56%"), "n/a"
where nothing could be computed. Percentages are in percent, amounts in rupiah.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.domain.groups import Dokumen

Asal = Literal["rumus", "isian", "triwulan"]
"""Where a realisasi comes from: computed from variables, typed in, or that of a year from those of its triwulan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Angka:
    """A figure: ``predikat`` is its band with ``warna`` (RRGGBB), ``jejak`` how it was found, ``masalah`` faults."""

    nilai: Decimal | None = None
    cetak: str = "n/a"
    predikat: str | None = None
    warna: str | None = None
    jejak: str = ""
    masalah: tuple[Masalah, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilIndikator:
    """The figures of one indicator.

    Attributes:
        di: JSON pointer of the indicator in the record.
        target: as printed, None where there is none.
        realisasi: the figure, or the label ("BB") in ``cetak`` alone; ``predikat`` is the mutu or predikat of a score.
        asal: where the realisasi comes from; None where there is none.
        capaian: in percent.
        jejak: the whole way: variables, realisasi, capaian.
        masalah: of realisasi and capaian together.
    """

    di: str
    nama: str
    satuan: str | None
    arah: str | None
    target: str | None
    realisasi: Angka
    asal: Asal | None
    capaian: Angka
    jejak: str
    masalah: tuple[Masalah, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rerata:
    """A mean of capaian in percent. ``dihitung``, ``dilewati`` and ``dibatasi`` count indicators."""

    angka: Angka
    dihitung: int = 0
    dilewati: int = 0
    dibatasi: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilSasaran:
    """A sasaran with its indicators and the mean of their capaian."""

    uraian: str | None
    indikator: tuple[HasilIndikator, ...]
    rerata: Rerata


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilKelompok:
    """The sasaran of the office (IKU), of a jabatan (IKI) or of an agreement (PK), and their mean."""

    dokumen: Dokumen
    jabatan: str | None
    di: str
    sasaran: tuple[HasilSasaran, ...]
    rerata: Rerata


@dataclass(frozen=True, slots=True, kw_only=True)
class SelisihAnggaran:
    """A line that is not the sum of those below it, in rupiah; ``selisih`` is printed minus sum."""

    di: str
    uraian: str
    tercetak: Decimal
    jumlah: Decimal
    selisih: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilAnggaran:
    """The budget of one agreement: its total in rupiah and what does not add up."""

    jabatan: str | None
    di: str
    total: Angka
    selisih: tuple[SelisihAnggaran, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilTahun:
    """All figures of one perangkat daerah for one period ("2021", "2021-TW1"), under one profile of capaian.

    ``anggaran_semua`` is the budget of the office where it is spread over several agreements. ``skala`` names the
    profile whose bands give the predikat: the same, or another one; "" where there is none.
    ``profil_cetak`` and ``skala_cetak`` are what documents print of both: no source that nobody has verified.
    ``di_luar_masa`` says which of them is not in force in the year.
    """

    perangkat_daerah: str | None
    periode: str
    profil: str
    profil_judul: str
    profil_terverifikasi: bool
    kelompok: tuple[HasilKelompok, ...]
    anggaran: tuple[HasilAnggaran, ...] = ()
    anggaran_semua: HasilAnggaran | None = None
    profil_cetak: str = ""
    skala: str = ""
    skala_judul: str = ""
    skala_cetak: str = ""
    skala_sumber: str = ""
    skala_terverifikasi: bool = False
    di_luar_masa: tuple[str, ...] = ()
