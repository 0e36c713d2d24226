"""The rows of the sheet Pengaturan: key, heading, explanation, and what may be chosen."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_docs.workbook.choices import KERTAS


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting; ``kunci`` is its key in ``Tahunan.pengaturan``."""

    kunci: str
    judul: str
    keterangan: str
    choices: tuple[str, ...] = ()


PROFILES = ("umum", "permendagri-86-2017", "magetan", "empat-kategori", "pringsewu")
SETTINGS = (
    Setting(
        "kop", "Kop", "Baris kop dari atas, yang terakhir dicetak paling besar. Kosong: nama kabupaten dan kecamatan."
    ),
    Setting("alamat", "Alamat", "Baris di bawah kop: jalan, telepon, kode pos."),
    Setting("logo", "Logo", "Nama berkas gambar (.png, .jpg) di folder yang sama dengan buku kerja ini."),
    Setting("kertas", "Kertas", "F4 (215 × 330 mm) atau A4.", KERTAS),
    Setting("tempat", "Tempat", "Di atas tanda tangan, misalnya Widang."),
    Setting("tanggal", "Tanggal", "Di atas tanda tangan, misalnya 4 Januari 2021."),
    Setting("profil_capaian", "Profil capaian", "Aturan menghitung capaian dan predikat. Kosong: umum.", PROFILES),
)
