"""A fifth round: regulations as viewers, converters and copying leave them."""

from __future__ import annotations

from families_of_regulations.frame import MENGINGAT, MENIMBANG, perbup, perbup_record
from families_of_regulations.notation import Made, Record, enacted, family, jab, record, regulation

PERANGKAT = "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
KECAMATAN = "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan"


def _wali_kota(tentang: str, pasal: int, nama: str | None = "NAMA WALI KOTA") -> Record:
    return regulation(
        "Peraturan Wali Kota", "Harapan", "29", 2022, tentang, pasal=pasal,
        menimbang=["bahwa untuk melaksanakan ketentuan Pasal 8 Peraturan Daerah Nomor 1 Tahun 2022, perlu menetapkan Peraturan Wali Kota"],
        mengingat=[PERANGKAT, KECAMATAN, "Peraturan Daerah Kota Harapan Nomor 1 Tahun 2022 tentang Pembentukan Perangkat Daerah"],
        ditetapkan=enacted("Harapan", "2022-07-04", "WALI KOTA HARAPAN", nama),
    )  # fmt: skip


@family("txt")
def pages_of_a_viewer() -> Made:
    """Copied from a viewer: "Anda di halaman 1dari 12", BERITA DAERAH with TAHUN : NOMOR :, catchwords "3. Peraturan …" and "-2-", empty lines inside sentences"""
    tentang = "KEDUDUKAN, SUSUNAN ORGANISASI, TUGAS DAN FUNGSI, SERTA TATA KERJA KECAMATAN"
    source = """
Anda di halaman 1dari 12

  BERITA DAERAH KOTA HARAPAN

TAHUN : 2022 NOMOR : 29

PERATURAN WALI KOTA HARAPAN


NOMOR 29 TAHUN 2022
TENTANG
KEDUDUKAN, SUSUNAN ORGANISASI, TUGAS DAN FUNGSI, SERTA
TATA KERJA KECAMATAN

DENGAN RAHMAT TUHAN YANG MAHA ESA

WALI KOTA HARAPAN,

Menimbang : bahwa untuk melaksanakan ketentuan Pasal 8 Peraturan


Daerah Nomor 1 Tahun 2022, perlu menetapkan Peraturan
Wali Kota;
Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang
Pemerintahan Daerah;
2. Peraturan Pemerintah Nomor 17 Tahun 2018 tentang
Kecamatan;

3. Peraturan …
-2-

3. Peraturan Daerah Kota Harapan Nomor 1 Tahun 2022


tentang Pembentukan Perangkat Daerah;

MEMUTUSKAN:

Menetapkan : PERATURAN WALI KOTA TENTANG KEDUDUKAN, SUSUNAN


ORGANISASI, TUGAS DAN FUNGSI, SERTA TATA KERJA
KECAMATAN.

BAB I
TUGAS DAN FUNGSI
Bagian Kesatu
Camat

Pasal 1

(1) Camat mempunyai tugas memimpin pemerintahan di


wilayah kecamatan.
(2) Dalam melaksanakan tugas sebagaimana dimaksud pada
ayat (1), Camat menyelenggarakan fungsi:
a. pengoordinasian pasar rakyat;
b. pembinaan …

-3-

b. pembinaan rukun warga; dan


c. pelaporan.

Bagian …

-4-

Bagian Kedua
Seksi Taman

Pasal 2

(1) Seksi Taman mempunyai tugas merawat taman.
(2) Dalam melaksanakan tugas sebagaimana dimaksud pada
ayat (1), Seksi Taman menyelenggarakan fungsi:
a. penanaman pohon; dan
b. penyiraman.

Pasal 3

Peraturan Wali Kota ini mulai berlaku pada tanggal
diundangkan.

Ditetapkan di Harapan
pada tanggal 4 Juli 2022
WALI KOTA HARAPAN,

ttd

NAMA WALI KOTA
"""
    jabatan = [
        jab("Camat", "Pasal 1 ayat (1)", tugas="memimpin pemerintahan di wilayah kecamatan",
            fungsi="pengoordinasian pasar rakyat | pembinaan rukun warga | pelaporan"),
        jab("Seksi Taman", "Pasal 2 ayat (1)", tugas="merawat taman", fungsi="penanaman pohon | penyiraman"),
    ]  # fmt: skip
    return source, record(_wali_kota(tentang, 3), *jabatan)


@family("txt")
def pages_numbered_in_brackets() -> Made:
    """A library of documents: a line of numbers and buttons before the text, pages as "(1)", "(2)" alone on a line, between and inside the ayat"""
    tentang = "TUGAS DAN FUNGSI SERTA TATA KERJA KECAMATAN"
    source = """
• Tidak ada hasil yang ditemukan

WALI KOTA HARAPAN PERATURAN WALI KOTA HARAPAN NOMOR 29 TAHUN 2022

N/A
N/A
Protected

Academic year: 2022

Membagikan "WALI KOTA HARAPAN PERATURAN WALI KOTA HARAPAN NOMOR 29 TAHUN 2022"

Copied!
15
0
0

Teks penuh

(1)

  WALI KOTA HARAPAN

PERATURAN WALI KOTA HARAPAN NOMOR 29 TAHUN 2022

TENTANG

TUGAS DAN FUNGSI SERTA TATA KERJA KECAMATAN DENGAN RAHMAT TUHAN YANG MAHA ESA

WALI KOTA HARAPAN,

Menimbang : bahwa untuk melaksanakan ketentuan Pasal 8 Peraturan Daerah Nomor 1 Tahun 2022, perlu menetapkan Peraturan Wali Kota;

Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;

(2)

2. Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan;

3. Peraturan Daerah Kota Harapan Nomor 1 Tahun 2022 tentang Pembentukan Perangkat Daerah;

MEMUTUSKAN:

Menetapkan : PERATURAN WALI KOTA TENTANG TUGAS DAN FUNGSI SERTA TATA KERJA KECAMATAN.

BAB I

TUGAS DAN FUNGSI Pasal 1

(1) Camat mempunyai tugas memimpin kecamatan.

(2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Camat menyelenggarakan fungsi:

a. pengoordinasian pasar rakyat;

(3)

b. pembinaan rukun warga; dan c. pelaporan.

(3) Camat bertanggung jawab kepada Wali Kota.

Pasal 2

(1) Seksi Taman mempunyai tugas merawat taman dan jalur

(4)

hijau di kecamatan.

(2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Seksi Taman menyelenggarakan fungsi:

a. penanaman pohon; b. penyiraman.

Pasal 3

Peraturan Wali Kota ini mulai berlaku pada tanggal diundangkan.

Ditetapkan di Harapan pada tanggal 4 Juli 2022 WALI KOTA HARAPAN,

ttd

NAMA WALI KOTA
"""
    jabatan = [
        jab("Camat", "Pasal 1 ayat (1)", tugas="memimpin kecamatan",
            fungsi="pengoordinasian pasar rakyat | pembinaan rukun warga | pelaporan"),
        jab("Seksi Taman", "Pasal 2 ayat (1)", tugas="merawat taman dan jalur hijau di kecamatan",
            fungsi="penanaman pohon | penyiraman"),
    ]  # fmt: skip
    return source, record(_wali_kota(tentang, 3), *jabatan)


@family("txt", "docx")
def pages_run_together() -> Made:
    """Each page one paragraph that its number opens: "1 WALI KOTA …", "2 (2) Dalam …"; sentences go on over the pages"""
    tentang = "TUGAS DAN FUNGSI KECAMATAN"
    source = """
  WALI KOTA HARAPAN PERATURAN WALI KOTA HARAPAN NOMOR 29 TAHUN 2022 TENTANG TUGAS DAN FUNGSI KECAMATAN DENGAN RAHMAT TUHAN YANG MAHA ESA WALI KOTA HARAPAN, Menimbang : bahwa untuk melaksanakan ketentuan Pasal 8 Peraturan Daerah Nomor 1 Tahun 2022, perlu menetapkan Peraturan Wali Kota; Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah; 2. Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan;
2 3. Peraturan Daerah Kota Harapan Nomor 1 Tahun 2022 tentang Pembentukan Perangkat Daerah; MEMUTUSKAN: Menetapkan : PERATURAN WALI KOTA TENTANG TUGAS DAN FUNGSI KECAMATAN. BAB I TUGAS DAN FUNGSI Bagian Kesatu Camat Pasal 1 (1) Camat mempunyai tugas memimpin kecamatan. (2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Camat menyelenggarakan fungsi: a. pengoordinasian pasar rakyat; b. pembinaan rukun warga; dan
3 c. pelaporan. Bagian Kedua Seksi Taman Pasal 2 (1) Seksi Taman mempunyai tugas merawat taman. (2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Seksi Taman menyelenggarakan fungsi: a. penanaman pohon; dan b. penyiraman. Pasal 3 Peraturan Wali Kota ini mulai berlaku pada tanggal diundangkan. Ditetapkan di Harapan pada tanggal 4 Juli 2022 WALI KOTA HARAPAN, ttd NAMA WALI KOTA
"""
    jabatan = [
        jab("Camat", "Pasal 1 ayat (1)", tugas="memimpin kecamatan",
            fungsi="pengoordinasian pasar rakyat | pembinaan rukun warga | pelaporan"),
        jab("Seksi Taman", "Pasal 2 ayat (1)", tugas="merawat taman", fungsi="penanaman pohon | penyiraman"),
    ]  # fmt: skip
    return source, record(_wali_kota(tentang, 3), *jabatan)


@family("txt")
def words_on_lines_of_their_own() -> Made:
    """Justified lines taken apart: single words on lines of their own ("bahwa" / "dengan" / "ditetapkannya"), dots under the number, "Menimbang" / ":" """
    tentang = "TUGAS POKOK, FUNGSI DAN URAIAN TUGAS KECAMATAN KOTA HARAPAN"
    source = """
PERATURAN WALI KOTA HARAPAN
NOMOR : 29 TAHUN 2022
..........
TENTANG
TUGAS POKOK, FUNGSI DAN URAIAN TUGAS
KECAMATAN KOTA HARAPAN
WALI KOTA HARAPAN,

Menimbang

:

bahwa
untuk
melaksanakan
ketentuan Pasal 8 Peraturan
Daerah
Nomor
1
Tahun 2022, perlu menetapkan
Peraturan Wali Kota;

Mengingat

:

1. Undang-Undang Nomor 23 Tahun 2014 tentang
  Pemerintahan Daerah;
2. Peraturan
Pemerintah
Nomor
17
Tahun 2018 tentang
Kecamatan;
3. Peraturan Daerah Kota Harapan Nomor 1 Tahun
2022 tentang Pembentukan Perangkat Daerah;

1

MEMUTUSKAN :
Menetapkan

:

PERATURAN WALI KOTA TENTANG TUGAS POKOK, FUNGSI
DAN URAIAN TUGAS KECAMATAN KOTA HARAPAN.

BAB I
URAIAN TUGAS
Pasal 1
(1) Camat
mempunyai
tugas
memimpin
kecamatan.
(2) Camat dalam melaksanakan tugas sebagaimana dimaksud
pada
ayat
(1)
menyelenggarakan fungsi :
a. pengoordinasian
pasar
rakyat;

2

b. pelaporan.
Pasal 2
Peraturan Wali Kota ini mulai berlaku pada tanggal
diundangkan.
Ditetapkan di Harapan
pada tanggal 4 Juli 2022
WALI KOTA HARAPAN,
Cap/Ttd.
NAMA WALI KOTA
"""
    camat = jab("Camat", "Pasal 1 ayat (1)", tugas="memimpin kecamatan", fungsi="pengoordinasian pasar rakyat | pelaporan")  # fmt: skip
    return source, record(_wali_kota(tentang, 2), camat)


@family("docx", "pdf")
def considerations_in_four_columns() -> Made:
    """Menimbang | : | a. | bahwa … and Mengingat | : | 1. | Undang-Undang …: a row an item, the first cell empty below the word"""
    tentang = "TUGAS DAN FUNGSI DINAS TAMAN"
    items = [f"|Menimbang|:|a.|{MENIMBANG[0]};", f"|||b.|{MENIMBANG[1]};"]
    items += [f"|{'Mengingat' * (n == 1)}|{':' * (n == 1)}|{n}.|{text};" for n, text in enumerate(MENGINGAT, start=1)]
    body = """
Pasal 1
Dinas Taman mempunyai tugas merawat taman kota.
"""
    source = perbup(tentang, body, last=2)
    head, _, rest = source.partition("Menimbang :")
    source = f"{head}{chr(10).join(items)}\nMEMUTUSKAN:{rest.partition('MEMUTUSKAN:')[2]}"
    return source, record(perbup_record(tentang, 2), jab("Dinas Taman", "Pasal 1", tugas="merawat taman kota"))


@family("txt", "rusak", "docx", "pdf")
def perda_with_consent() -> Made:
    """A Perda: "Dengan Persetujuan Bersama / DEWAN PERWAKILAN … / dan / BUPATI …", considerations with "maka", tugas by ayat of one article"""
    source = """
BUPATI SUKAMULYA
PROVINSI JAWA SELATAN
PERATURAN DAERAH KABUPATEN SUKAMULYA
NOMOR 4 TAHUN 2017
TENTANG
ORGANISASI DAN TATA KERJA KECAMATAN DAN KELURAHAN
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI SUKAMULYA,
Menimbang : a. bahwa organisasi kecamatan perlu ditata kembali;
b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, maka perlu membentuk Peraturan Daerah;
Mengingat : 1. Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
2. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
Dengan Persetujuan Bersama
DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN SUKAMULYA
dan
BUPATI SUKAMULYA
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG ORGANISASI DAN TATA KERJA KECAMATAN DAN KELURAHAN.
BAB I
KELURAHAN
Pasal 1
(1) Kelurahan dipimpin oleh Lurah yang berada di bawah dan bertanggung jawab kepada Camat.
(2) Lurah mempunyai tugas membantu Camat di wilayah kelurahan.
(3) Selain tugas sebagaimana dimaksud pada ayat (2), Lurah menyelenggarakan fungsi :
a. pemeliharaan saluran air;
b. pembinaan rukun tetangga.
(4) Sekretaris Kelurahan mempunyai tugas mengelola administrasi kelurahan.
(5) Seksi Kebersihan mempunyai tugas mengangkut sampah.
Pasal 2
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Sukamulya
pada tanggal 2 Mei 2017
BUPATI SUKAMULYA,
ttd
NAMA BUPATI
"""
    head = regulation(
        "Peraturan Daerah", "Sukamulya", "4", 2017, "ORGANISASI DAN TATA KERJA KECAMATAN DAN KELURAHAN", pasal=2,
        menimbang=["bahwa organisasi kecamatan perlu ditata kembali", "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, maka perlu membentuk Peraturan Daerah"],
        mengingat=["Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", PERANGKAT],
        ditetapkan=enacted("Sukamulya", "2017-05-02", "BUPATI SUKAMULYA", "NAMA BUPATI"),
    )  # fmt: skip
    jabatan = [
        jab("Lurah", "Pasal 1 ayat (2)", "Camat", tugas="membantu Camat di wilayah kelurahan", fungsi="pemeliharaan saluran air | pembinaan rukun tetangga"),
        jab("Sekretaris Kelurahan", "Pasal 1 ayat (4)", tugas="mengelola administrasi kelurahan"),
        jab("Seksi Kebersihan", "Pasal 1 ayat (5)", tugas="mengangkut sampah"),
    ]  # fmt: skip
    return source, record(head, *jabatan)
