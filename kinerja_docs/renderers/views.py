"""What templates print: the names that a tag may use, as typed values. Their fields are the vocabulary of templates."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_docs.renderers.values import NO_OTHERS, Gambar, Lain, Rumus, Sel


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
    """Who signs: jabatan, nama, and where they are printed pangkat and nip; ``atas_nama`` is "a.n. …" or empty.

    ``label_nip`` stands before the number: "NIP." or "NI PPPK".
    """

    atas_nama: str
    jabatan: str
    nama: str
    pangkat: str
    nip: str
    label_nip: str = "NIP."


@dataclass(frozen=True, slots=True, kw_only=True)
class Kop:
    """The letterhead: the lines above, the office's own line, the lines below."""

    atas: tuple[str, ...]
    nama: str
    alamat: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Umum:
    """What every document prints.

    ``tanda_elektronik`` stands in place of a wet signature, ``gambar_elektronik`` instead of it where there is one;
    both are empty where documents are signed by hand. ``kaki_elektronik`` is the line at the foot of the pages.
    """

    judul: str
    kop: Kop
    logo: Gambar | None
    tahun: str
    perangkat_daerah: str
    daerah: str
    tempat_tanggal: str
    penanda: Penanda
    tanda_elektronik: str
    gambar_elektronik: Gambar | None
    kaki_elektronik: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisLinieritas:
    """A row of the cascade table; ``bersambung`` if it stays on the page of the next one."""

    misi: Sel
    tujuan_rpjmd: Sel
    sasaran_rpjmd: Sel
    tujuan_pd: Sel
    sasaran_pd: Sel
    indikator: Sel
    bersambung: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KolomNilai:
    """Columns of values under one heading ("Target"), ``lebar`` of them."""

    judul: str
    lebar: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisIndikator:
    """A row of an IKU, IKI or Perjanjian Kinerja table; ``nilai`` has a text for each column of values.

    ``bersambung`` if it stays on the page of the next row; ``lain`` are own columns of the workbook.
    """

    no: Sel
    sasaran: Sel
    indikator: str
    satuan: str
    target: str
    nilai: tuple[str, ...]
    alasan: str
    formulasi: Rumus
    sumber_data: Sel
    penanggung_jawab: Sel
    bersambung: bool
    lain: Lain = NO_OTHERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Bernilai(Umum):
    """A document whose table of indicators has columns of values; ``periode`` has the second row of its header."""

    kolom: tuple[KolomNilai, ...]
    periode: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumenIku(Bernilai):
    """The IKU of an office."""

    dasar_hukum: tuple[str, ...]
    uraian: tuple[Daftar, ...]
    visi: tuple[str, ...]
    linieritas: tuple[BarisLinieritas, ...]
    iku: tuple[BarisIndikator, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumenIki(Bernilai):
    """The IKI of one jabatan, or what was reached of it.

    ``penanda`` signs on the right; ``mengetahui`` on the left, where there is such a signature. ``nama_pejabat`` is who
    holds the jabatan, where he does not sign.
    """

    jabatan: str
    nama_pejabat: str
    mengetahui: Penanda | None
    ikhtisar: str
    tugas: Daftar
    fungsi: Daftar
    uraian_tugas: Daftar
    iki: tuple[BarisIndikator, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisAnggaran:
    """A line of the budget; ``pokok`` where it stands over lines of a lower level, ``lain`` as for an indicator."""

    pokok: bool
    no: str
    uraian: str
    jumlah: str
    keterangan: str
    lain: Lain = NO_OTHERS


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumenPk(Umum):
    """A Perjanjian Kinerja; ``pihak_kedua`` is None where one person signs alone.

    ``tanda_pertama`` and ``tanda_kedua`` sign; they differ from the parties where somebody signs on behalf of one.
    ``pakai_kop`` has the letterhead in place of the lambang; ``tempat_lambang`` is what stands there without a logo:
    "bingkai", "kosong" or "tidak". ``jabatan_lampiran`` is whose the lampiran is, with his office.
    """

    pakai_kop: bool
    tempat_lambang: str
    jabatan_lampiran: str
    perubahan: bool
    alasan_perubahan: str
    pihak_pertama: Penanda
    pihak_kedua: Penanda | None
    tanda_pertama: Penanda
    tanda_kedua: Penanda | None
    label_sasaran: str
    label_anggaran: str
    sasaran: tuple[BarisIndikator, ...]
    anggaran: tuple[BarisAnggaran, ...]
    jumlah_anggaran: str
    terbilang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Diktum:
    """A decision of a decree: KESATU and its text."""

    nama: str
    teks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumenKeputusan(Bernilai):
    """The decree that makes the IKU binding, with the table as its lampiran."""

    nomor: str
    tentang: str
    pejabat: str
    menimbang: tuple[Butir, ...]
    mengingat: tuple[Butir, ...]
    diktum: tuple[Diktum, ...]
    tempat: str
    tanggal: str
    iku: tuple[BarisIndikator, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPengukuran:
    """A row of the table of measurement: an indicator, or (``rerata``) the mean of the sasaran above it.

    ``bersambung`` if it stays on the page of the next row.
    """

    rerata: bool
    no: Sel
    sasaran: Sel
    indikator: str
    satuan: str
    target: str
    realisasi: str
    capaian: str
    predikat: str
    bersambung: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisJejak:
    """How a figure came about: its number, what it is of, the steps, and what is to be known of it."""

    no: str
    uraian: str
    jejak: str
    catatan: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumenPengukuran(Umum):
    """The measurement of the IKU of a year."""

    pengukuran: tuple[BarisPengukuran, ...]
    rerata: str
    predikat_rerata: str
    ada_predikat: bool
    catatan: tuple[str, ...]
    grafik: Gambar | None
    catatan_grafik: tuple[str, ...]
    jejak: tuple[BarisJejak, ...]
    profil: str
