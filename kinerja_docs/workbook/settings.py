"""The rows of the sheet Pengaturan: key, heading, explanation, and what may be chosen."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_docs.workbook.choices import KERTAS, YA_TIDAK


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting; ``kunci`` is its key in ``Tahunan.pengaturan``; ``closed`` if nothing but ``choices`` may be typed."""

    kunci: str
    judul: str
    keterangan: str
    choices: tuple[str, ...] = ()
    closed: bool = False


SCALES = ("permendagri-86-2017", "magetan", "empat-kategori", "pringsewu", "tanpa")
"""Profiles of capaian that have bands, and none of them."""
QUARTERS = ("menurut jenis", "jumlah", "terakhir", "tidak")
PROFILES = ("umum", "permendagri-86-2017", "magetan", "empat-kategori", "pringsewu")
LAMBANG = ("bingkai", "kosong", "tidak")
PENANDATANGAN = ("pejabat dan atasan", "pejabat", "atasan", "kepala")
PERUBAHAN = ("pejabat", "strategi", "prioritas")
DATES = ("tanggal", "tanggal_pengukuran", "keputusan.tanggal")
"""Settings that are dates."""
NEEDED = ("Tempat", "Tanggal")
"""Headings of the settings that have no default."""
SETTINGS = (
    Setting(
        "kop", "Kop", "Baris kop dari atas, yang terakhir dicetak paling besar. Kosong: nama kabupaten dan kecamatan."
    ),
    Setting("alamat", "Alamat", "Baris di bawah kop: jalan, telepon, kode pos."),
    Setting("logo", "Logo", "Nama berkas gambar (.png, .jpg) di folder yang sama dengan buku kerja ini."),
    Setting("kertas", "Kertas", "F4 (215 × 330 mm) atau A4.", KERTAS, closed=True),
    Setting("tempat", "Tempat", "Di atas tanda tangan, misalnya Widang."),
    Setting("tanggal", "Tanggal", "Di atas tanda tangan, misalnya 4 Januari 2021."),
    Setting(
        "tanggal_pengukuran",
        "Tanggal pengukuran",
        "Di atas tanda tangan dokumen yang memuat realisasi, misalnya 14 Januari 2022. Kosong: Tanggal, bila sesudah "
        "tahunnya.",
    ),
    Setting(
        "profil_capaian", "Profil capaian", "Aturan menghitung capaian. Kosong: umum (belum terverifikasi).", PROFILES
    ),
    Setting(
        "skala_predikat",
        "Skala predikat",
        "Batas dan nama predikat capaian, misalnya Tinggi. Kosong: milik profil; untuk umum interval Permendagri "
        "54/2010 dan 86/2017 (labelnya belum terverifikasi; cocokkan dengan aturan daerah). tanpa: tidak dicetak.",
        SCALES,
    ),
    Setting(
        "triwulan",
        "Setahun dari triwulan",
        "Bila realisasi setahun kosong. menurut jenis: dari target triwulan, dokumen, atau jenis indikator. tidak: "
        "setahun harus diisi sendiri. Lembar Realisasi didahulukan.",
        QUARTERS,
        closed=True,
    ),
    Setting(
        "kop_perjanjian",
        "Kop pada PK",
        "Ya: halaman pertama Perjanjian Kinerja memakai kop. Tidak atau kosong: lambang di tengah, tanpa kop.",
        YA_TIDAK,
        closed=True,
    ),
    Setting(
        "tempat_lambang",
        "Tempat lambang",
        "Bila Logo kosong, di PK: bingkai bertuliskan [lambang daerah], ruang kosong, atau tidak. Bawaan: bingkai.",
        LAMBANG,
        closed=True,
    ),
    Setting(
        "penandatangan_iki",
        "Penanda tangan IKI",
        "Untuk IKI dan pengukurannya. Kosong: pejabatnya, diketahui atasannya. kepala: kepala perangkat daerah saja.",
        PENANDATANGAN,
        closed=True,
    ),
    Setting(
        "tanda_tangan",
        "Tanda tangan",
        "basah (bawaan), atau elektronik: tempat tanda tangan elektronik di atas nama dan satu baris di kaki halaman.",
        ("basah", "elektronik"),
        closed=True,
    ),
    Setting(
        "elektronik.tempat",
        "Tempat tanda elektronik",
        "Tulisan di tempat tanda tangan elektronik, misalnya tanda yang dicari aplikasi penandatanganan: ${ttd}.",
    ),
    Setting(
        "elektronik.gambar",
        "Gambar tanda elektronik",
        "Nama berkas gambar (.png, .jpg) yang dicetak di tempat itu, di folder yang sama dengan buku kerja ini.",
    ),
    Setting(
        "elektronik.kaki",
        "Kaki tanda elektronik",
        "Baris di kaki setiap halaman. Kosong: kalimat umum tentang sertifikat elektronik BSrE; periksa aturannya.",
    ),
    Setting("keputusan.nomor", "Nomor keputusan", "Nomor Keputusan Camat tentang IKU, misalnya 188.45/…/KEP/…/2021."),
    Setting("keputusan.tanggal", "Tanggal keputusan", "Tanggal Keputusan itu. Kosong: Tanggal."),
    Setting(
        "perubahan",
        "Alasan perubahan PK",
        "Hanya untuk Perjanjian Kinerja Perubahan. pejabat: pergantian atau mutasi pejabat; strategi: perubahan "
        "program, kegiatan, dan anggaran; prioritas: perubahan prioritas atau asumsi. Kosong: PK murni.",
        PERUBAHAN,
        closed=True,
    ),
)
