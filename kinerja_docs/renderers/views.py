"""What templates print: the names that a tag may use, as typed values. Their fields are the vocabulary of templates."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_docs.renderers.values import Gambar, Rumus, Sel


@dataclass(frozen=True, slots=True, kw_only=True)
class Butir:
    """An item of a list on paper: its text with closing punctuation; level 0 is "1.", 1 is "a.", 2 is "1)"."""

    teks: str
    tingkat: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Daftar:
    """A list with its heading; ``kalimat`` instead of ``butir`` where there is only one sentence."""

    judul: str
    kalimat: str
    butir: tuple[Butir, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Penanda:
    """Who signs: jabatan, nama, and where they are printed pangkat and nip."""

    jabatan: str
    nama: str
    pangkat: str
    nip: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kop:
    """The letterhead: the lines above, the office's own line, the lines below."""

    atas: tuple[str, ...]
    nama: str
    alamat: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Umum:
    """What every document prints."""

    judul: str
    kop: Kop
    logo: Gambar | None
    tahun: str
    perangkat_daerah: str
    daerah: str
    tempat_tanggal: str
    penanda: Penanda


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisLinieritas:
    """A row of the cascade table."""

    misi: Sel
    tujuan_rpjmd: Sel
    sasaran_rpjmd: Sel
    tujuan_pd: Sel
    sasaran_pd: Sel
    indikator: Sel


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisIndikator:
    """A row of an IKU, IKI or Perjanjian Kinerja table."""

    no: Sel
    sasaran: Sel
    indikator: str
    satuan: str
    target: str
    alasan: str
    formulasi: Rumus
    sumber_data: Sel
    penanggung_jawab: Sel


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumenIku(Umum):
    """The IKU of an office."""

    dasar_hukum: tuple[str, ...]
    uraian: tuple[Daftar, ...]
    visi: tuple[str, ...]
    linieritas: tuple[BarisLinieritas, ...]
    iku: tuple[BarisIndikator, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumenIki(Umum):
    """The IKI of one jabatan."""

    jabatan: str
    ikhtisar: str
    tugas: Daftar
    fungsi: Daftar
    uraian_tugas: Daftar
    iki: tuple[BarisIndikator, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisAnggaran:
    """A line of the budget."""

    no: str
    uraian: str
    jumlah: str
    keterangan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumenPk(Umum):
    """A Perjanjian Kinerja; ``pihak_kedua`` is None where one person signs alone."""

    perubahan: bool
    pihak_pertama: Penanda
    pihak_kedua: Penanda | None
    label_sasaran: str
    sasaran: tuple[BarisIndikator, ...]
    anggaran: tuple[BarisAnggaran, ...]
    jumlah_anggaran: str
