"""What all kecamatan of a kabupaten have in common in one year: as it goes into a workbook and into a document.

Values are exact; ``cetak`` is what is printed. Names of kecamatan stand without the word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kinerja_docs.domain.groups import Dokumen

UNVERIFIED = "Profil capaian belum terverifikasi; pastikan sebelum dipakai dalam dokumen resmi."
"""A note to those who make the rekap, not to those who read it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NilaiKecamatan:
    """An indicator of one kecamatan.

    Attributes:
        kecamatan, nama: whose it is, and how it is worded there.
        target: as printed.
        pembilang, penyebut: of a ratio, where both are known.
        nilai, cetak: the realisasi; ``nilai`` None for a label.
        predikat: of a score.
        capaian, capaian_cetak: in percent.
        kurang: what has to be filled in before there is a capaian.
    """

    kecamatan: str
    nama: str
    target: str | None = None
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
    nilai: Decimal | None = None
    cetak: str = "n/a"
    predikat: str | None = None
    capaian: Decimal | None = None
    capaian_cetak: str = "n/a"
    kurang: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RekapIndikator:
    """An indicator of all kecamatan, however each words it.

    Attributes:
        nomor: counted over the whole rekap.
        dokumen, jabatan, nama, satuan: of the wording that most kecamatan use.
        cara: by which rule the figure of all was found.
        nilai, cetak, predikat: the figure of all; ``sebaran`` how often each predikat or label occurs.
        pembilang, penyebut: their sums, for ratios.
        dihitung, dilewati: how many kecamatan are in the figure, and how many are not.
        terendah, tertinggi: value and kecamatan.
        jejak: the steps.
        catatan: what a reader has to know.
        anggota: the kecamatan.
    """

    nomor: int
    dokumen: Dokumen
    jabatan: str | None
    nama: str
    satuan: str | None
    cara: str
    nilai: Decimal | None
    cetak: str
    predikat: str | None = None
    sebaran: Mapping[str, int] = field(default_factory=dict)
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
    dihitung: int = 0
    dilewati: int = 0
    terendah: str = ""
    tertinggi: str = ""
    jejak: str = ""
    catatan: tuple[str, ...] = ()
    anggota: tuple[NilaiKecamatan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaksi:
    """A wording that differs from that of the indicator ``nomor``: who uses it, and how alike it is (0 to 100).

    ``alasan`` says why it was not taken for the same, "" where it was.
    """

    nomor: int
    indikator: str
    teks: str
    kecamatan: tuple[str, ...]
    kemiripan: int
    alasan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peringkat:
    """A kecamatan in the order of its mean capaian of the IKU; ``peringkat`` None where too little is known."""

    peringkat: int | None
    kecamatan: str
    nilai: Decimal | None
    cetak: str
    predikat: str | None = None
    warna: str | None = None
    dihitung: int = 0
    dilewati: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A program of the budget by its code, or by its name where it has none."""

    kunci: str
    kode: str | None
    uraian: str
    jumlah: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class AnggaranKecamatan:
    """The budget of a kecamatan: rupiah by program, and in all; ``catatan`` says what does not fit."""

    kecamatan: str
    program: Mapping[str, Decimal]
    jumlah: Decimal | None
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rekap:
    """The rekap of a kabupaten for one year."""

    daerah: str | None
    tahun: int | None
    profil: str
    kecamatan: tuple[str, ...]
    indikator: tuple[RekapIndikator, ...]
    peringkat: tuple[Peringkat, ...]
    redaksi: tuple[Redaksi, ...] = ()
    program: tuple[Program, ...] = ()
    anggaran: tuple[AnggaranKecamatan, ...] = ()
    jumlah_anggaran: Decimal | None = None
    catatan: tuple[str, ...] = ()
