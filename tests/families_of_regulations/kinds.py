"""Other kinds of regulation and other places for the same: appendices, Perda with its elucidation, decrees, amendments."""

from __future__ import annotations

from families_of_regulations.frame import perbup, perbup_record
from families_of_regulations.notation import Made, below, enacted, family, jab, record, regulation


@family()
def pergub_with_duties_in_the_appendix() -> Made:
    """Appendix "I. DINAS …": A. TUGAS, B. FUNGSI, C. RINCIAN TUGAS, "1. Kepala Dinas mempunyai tugas : a. …", twice"""
    source = """
GUBERNUR NUSA TIMUR
PERATURAN GUBERNUR NUSA TIMUR
NOMOR 2 TAHUN 2021
TENTANG
RINCIAN TUGAS DAN FUNGSI PERANGKAT DAERAH
DENGAN RAHMAT TUHAN YANG MAHA ESA
GUBERNUR NUSA TIMUR,
Menimbang : bahwa rincian tugas dan fungsi perlu ditetapkan;
Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
2. Peraturan Daerah Nomor 7 Tahun 2019 tentang Perangkat Daerah;
MEMUTUSKAN:
Menetapkan : PERATURAN GUBERNUR TENTANG RINCIAN TUGAS DAN FUNGSI PERANGKAT DAERAH.
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Gubernur ini yang dimaksud dengan:
1. Provinsi adalah Provinsi Nusa Timur.
2. Gubernur adalah Gubernur Nusa Timur.
BAB II
RINCIAN TUGAS
Pasal 2
Rincian tugas dan fungsi tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Gubernur ini.
Ditetapkan di Baliase
pada tanggal 4 Januari 2021
GUBERNUR NUSA TIMUR,
ttd
NAMA GUBERNUR
LAMPIRAN I
PERATURAN GUBERNUR NUSA TIMUR
NOMOR 2 TAHUN 2021
TENTANG
RINCIAN TUGAS DAN FUNGSI PERANGKAT DAERAH
I. DINAS PENDIDIKAN
A. TUGAS DINAS PENDIDIKAN
Dinas Pendidikan mempunyai tugas membantu Gubernur melaksanakan urusan pendidikan.
B. FUNGSI DINAS PENDIDIKAN
Dinas Pendidikan mempunyai fungsi :
a. perumusan kebijakan pendidikan;
b. pelaksanaan evaluasi; dan
c. pelaksanaan administrasi Dinas.
C. RINCIAN TUGAS DINAS PENDIDIKAN
1. Kepala Dinas mempunyai tugas :
a. menyusun rencana Dinas;
b. memimpin Dinas; dan
c. melaporkan hasil.
2. Sekretaris mempunyai tugas :
a. menyusun rencana Sekretariat; dan
b. mengoordinasikan bidang.
3. Kepala Sub Bagian Kepegawaian mempunyai tugas :
a. menyusun rencana Sub Bagian;
b. mengelola:
1. cuti; dan
2. kenaikan pangkat.
4. Kepala Bidang Kebudayaan mempunyai tugas :
a. menyusun rencana Bidang; dan
b. melestarikan budaya.
II. DINAS KESEHATAN
A. TUGAS DINAS KESEHATAN
Dinas Kesehatan mempunyai tugas membantu Gubernur melaksanakan urusan kesehatan.
B. FUNGSI DINAS KESEHATAN
Dinas Kesehatan mempunyai fungsi :
a. perumusan kebijakan kesehatan; dan
b. pelaksanaan evaluasi.
C. RINCIAN TUGAS DINAS KESEHATAN
1. Kepala Dinas mempunyai tugas :
a. menyusun rencana kesehatan; dan
b. memimpin rumah sakit.
2. Sekretaris mempunyai tugas :
a. menyusun anggaran; dan
b. mengelola aset.
"""
    lampiran = "Lampiran I"
    jabatan = [
        jab("Dinas Pendidikan", lampiran, tugas="membantu Gubernur melaksanakan urusan pendidikan",
            fungsi="perumusan kebijakan pendidikan | pelaksanaan evaluasi | pelaksanaan administrasi Dinas",
            uraian="menyusun rencana Dinas | memimpin Dinas | melaporkan hasil"),
        jab("Sekretaris", lampiran, tugas="menyusun rencana Sekretariat | mengoordinasikan bidang"),
        jab("Kepala Sub Bagian Kepegawaian", lampiran,
            tugas=["menyusun rencana Sub Bagian", below("mengelola", "cuti | kenaikan pangkat")]),
        jab("Kepala Bidang Kebudayaan", lampiran, tugas="menyusun rencana Bidang | melestarikan budaya"),
        jab("Dinas Kesehatan", lampiran, tugas="membantu Gubernur melaksanakan urusan kesehatan",
            fungsi="perumusan kebijakan kesehatan | pelaksanaan evaluasi",
            uraian="menyusun rencana kesehatan | memimpin rumah sakit"),
        jab("Sekretaris", lampiran, tugas="menyusun anggaran | mengelola aset"),
    ]  # fmt: skip
    head = regulation(
        "Peraturan Gubernur", "Nusa Timur", "2", 2021, "RINCIAN TUGAS DAN FUNGSI PERANGKAT DAERAH", pasal=2,
        menimbang=["bahwa rincian tugas dan fungsi perlu ditetapkan"],
        mengingat=["Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", "Peraturan Daerah Nomor 7 Tahun 2019 tentang Perangkat Daerah"],
        ditetapkan=enacted("Baliase", "2021-01-04", "GUBERNUR NUSA TIMUR", "NAMA GUBERNUR"),
    )  # fmt: skip
    return source, record(head, *jabatan)


@family()
def perda_with_elucidation() -> Made:
    """A Perda: "Dengan Persetujuan Bersama", tugas of whole offices in articles, closing in Lembaran Daerah, PENJELASAN article by article"""
    source = """
PERATURAN DAERAH KABUPATEN SUKAMULYA
NOMOR 3 TAHUN 2012
TENTANG
PEMBENTUKAN DAN SUSUNAN ORGANISASI PERANGKAT DAERAH
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI SUKAMULYA,
Menimbang : a. bahwa susunan perangkat daerah perlu ditata kembali;
b. bahwa penataan itu perlu diatur dengan Peraturan Daerah;
Mengingat : 1. Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
2. Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah;
Dengan Persetujuan Bersama
DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN SUKAMULYA
dan
BUPATI SUKAMULYA
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG PEMBENTUKAN DAN SUSUNAN ORGANISASI PERANGKAT DAERAH.
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Daerah ini yang dimaksud dengan:
1. Daerah adalah Kabupaten Sukamulya.
2. Dinas Daerah adalah unsur pelaksana otonomi daerah.
BAB II
PEMBENTUKAN
Pasal 2
Dengan Peraturan Daerah ini dibentuk perangkat daerah.
BAB III
TUGAS POKOK
Bagian Kesatu
Dinas Daerah
Paragraf 1
Dinas Pertanian
Pasal 3
(1) Dinas Pertanian mempunyai tugas pokok melaksanakan urusan pemerintahan daerah di bidang pertanian.
(2) Dinas Pertanian dalam melaksanakan tugas pokok sebagaimana dimaksud pada ayat (1), menyelenggarakan fungsi:
a. perumusan kebijakan teknis pertanian; dan
b. pembinaan petani.
Paragraf 2
Dinas Pekerjaan Umum
Pasal 4
Dinas Pekerjaan Umum mempunyai tugas pokok melaksanakan urusan pemerintahan daerah di bidang pekerjaan umum.
BAB IV
KETENTUAN PENUTUP
Pasal 5
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Daerah ini dengan penempatannya dalam Lembaran Daerah Kabupaten Sukamulya.
Ditetapkan di Sukamulya
pada tanggal 2 Mei 2012
BUPATI SUKAMULYA,
ttd
NAMA BUPATI
Diundangkan di Sukamulya
pada tanggal 3 Mei 2012
SEKRETARIS DAERAH,
ttd
NAMA SEKRETARIS DAERAH
LEMBARAN DAERAH KABUPATEN SUKAMULYA TAHUN 2012 NOMOR 3
PENJELASAN
ATAS
PERATURAN DAERAH KABUPATEN SUKAMULYA
NOMOR 3 TAHUN 2012
TENTANG
PEMBENTUKAN DAN SUSUNAN ORGANISASI PERANGKAT DAERAH
I. UMUM
Penataan perangkat daerah dimaksudkan agar Dinas Pertanian mempunyai tugas yang jelas.
II. PASAL DEMI PASAL
Pasal 1
Cukup jelas.
Pasal 2
Cukup jelas.
Pasal 3
Ayat (1)
Cukup jelas.
Ayat (2)
Yang dimaksud dengan pembinaan petani adalah penyuluhan.
Pasal 4
Cukup jelas.
Pasal 5
Cukup jelas.
TAMBAHAN LEMBARAN DAERAH KABUPATEN SUKAMULYA NOMOR 3
"""
    jabatan = [
        jab("Dinas Pertanian", "Pasal 3 ayat (1)", tugas="melaksanakan urusan pemerintahan daerah di bidang pertanian",
            fungsi="perumusan kebijakan teknis pertanian | pembinaan petani"),
        jab("Dinas Pekerjaan Umum", "Pasal 4", tugas="melaksanakan urusan pemerintahan daerah di bidang pekerjaan umum"),
    ]  # fmt: skip
    head = regulation(
        "Peraturan Daerah", "Sukamulya", "3", 2012, "PEMBENTUKAN DAN SUSUNAN ORGANISASI PERANGKAT DAERAH", pasal=5,
        menimbang=["bahwa susunan perangkat daerah perlu ditata kembali", "bahwa penataan itu perlu diatur dengan Peraturan Daerah"],
        mengingat=["Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah"],
        ditetapkan=enacted("Sukamulya", "2012-05-02", "BUPATI SUKAMULYA", "NAMA BUPATI"),
    )  # fmt: skip
    return source, record(head, *jabatan)


OUTLINE = """
pasal I
  angka 1.
    pasal 3
      ayat (1)
      ayat (2)
        huruf a.
        huruf b.
  angka 2.
    pasal 4A
  angka 3.
  angka 4.
    ayat (2)
      huruf a.
      huruf b.
pasal II
"""


@family(outline=OUTLINE)
def amendment() -> Made:
    """PERUBAHAN ATAS: articles quoted in instructions, one inserted, one deleted, an ayat changed; Pasal I and II"""
    source = """
PERATURAN BUPATI SUKAMULYA
NOMOR 12 TAHUN 2020
TENTANG
PERUBAHAN ATAS PERATURAN BUPATI SUKAMULYA NOMOR 41 TAHUN 2019 TENTANG TUGAS DAN FUNGSI KECAMATAN
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI SUKAMULYA,
Menimbang : bahwa Peraturan Bupati Nomor 41 Tahun 2019 perlu diubah;
Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
2. Peraturan Bupati Sukamulya Nomor 41 Tahun 2019 tentang Tugas dan Fungsi Kecamatan (Berita Daerah Kabupaten Sukamulya Tahun 2019 Nomor 41);
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG PERUBAHAN ATAS PERATURAN BUPATI SUKAMULYA NOMOR 41 TAHUN 2019 TENTANG TUGAS DAN FUNGSI KECAMATAN.
Pasal I
Beberapa ketentuan dalam Peraturan Bupati Sukamulya Nomor 41 Tahun 2019 tentang Tugas dan Fungsi Kecamatan (Berita Daerah Kabupaten Sukamulya Tahun 2019 Nomor 41), diubah sebagai berikut:
1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:
Pasal 3
(1) Seksi Pelayanan mempunyai tugas melayani warga.
(2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Seksi Pelayanan menyelenggarakan fungsi:
a. pelayanan administrasi; dan
b. pelayanan perizinan.
2. Di antara Pasal 4 dan Pasal 5 disisipkan 1 (satu) pasal, yakni Pasal 4A, yang berbunyi sebagai berikut:
Pasal 4A
Seksi Data mempunyai tugas mengelola data kecamatan.
3. Pasal 7 dihapus.
4. Ketentuan ayat (2) Pasal 9 diubah, sehingga Pasal 9 ayat (2) berbunyi sebagai berikut:
(2) Lurah mempunyai tugas:
a. membina warga; dan
b. menjaga lingkungan.
Pasal II
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Sukamulya
pada tanggal 3 Maret 2020
BUPATI SUKAMULYA,
ttd
NAMA BUPATI
"""
    jabatan = [
        jab("Seksi Pelayanan", "Pasal 3 ayat (1)", tugas="melayani warga",
            fungsi="pelayanan administrasi | pelayanan perizinan"),
        jab("Seksi Data", "Pasal 4A", tugas="mengelola data kecamatan"),
        jab("Lurah", "Pasal 9 ayat (2)", tugas="membina warga | menjaga lingkungan"),
    ]  # fmt: skip
    head = regulation(
        "Peraturan Bupati", "Sukamulya", "12", 2020,
        "PERUBAHAN ATAS PERATURAN BUPATI SUKAMULYA NOMOR 41 TAHUN 2019 TENTANG TUGAS DAN FUNGSI KECAMATAN",
        menimbang=["bahwa Peraturan Bupati Nomor 41 Tahun 2019 perlu diubah"],
        ditetapkan=enacted("Sukamulya", "2020-03-03", "BUPATI SUKAMULYA", "NAMA BUPATI"),
    )  # fmt: skip
    return source, record(head, *jabatan)


@family()
def decree_with_duties_in_the_appendix() -> Made:
    """Keputusan Bupati: diktum KESATU …, LAMPIRAN : KEPUTUSAN …, in it "1. Camat / a. Tugas : / b. Fungsi : 1) …\""""
    source = """
BUPATI SUKAMULYA
KEPUTUSAN BUPATI SUKAMULYA
NOMOR : 188.45/17/KPTS/2020
TENTANG
URAIAN TUGAS PEJABAT KECAMATAN
BUPATI SUKAMULYA,
Menimbang : a. bahwa uraian tugas pejabat kecamatan perlu ditetapkan;
b. bahwa penetapan itu dengan Keputusan Bupati;
Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
2. Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan;
MEMUTUSKAN :
Menetapkan :
KESATU : Uraian tugas pejabat kecamatan sebagaimana tercantum dalam Lampiran Keputusan ini.
KEDUA : Camat bertanggung jawab atas pelaksanaan Keputusan ini.
KETIGA : Keputusan ini mulai berlaku pada tanggal ditetapkan.
Ditetapkan di Sukamulya
pada tanggal 6 Januari 2020
BUPATI SUKAMULYA,
NAMA BUPATI
LAMPIRAN
KEPUTUSAN BUPATI SUKAMULYA
NOMOR : 188.45/17/KPTS/2020
TANGGAL : 6 JANUARI 2020
TENTANG : URAIAN TUGAS PEJABAT KECAMATAN
URAIAN TUGAS PEJABAT KECAMATAN
1. Camat
a. Tugas : memimpin kecamatan dan mengoordinasikan pemerintahan.
b. Fungsi :
1) penyelenggaraan pemerintahan umum;
2) pemberdayaan masyarakat.
2. Sekretaris Kecamatan
a. Tugas : membantu Camat di bidang administrasi.
b. Fungsi :
1) penyusunan rencana;
2) pengelolaan arsip; dan
3) pengelolaan keuangan.
3. Kepala Seksi Pemerintahan
a. Tugas : membina pemerintahan desa.
b. Fungsi :
1) pendataan desa;
2) pembinaan perangkat desa.
"""
    jabatan = [
        jab("Camat", "Lampiran", tugas="memimpin kecamatan dan mengoordinasikan pemerintahan",
            fungsi="penyelenggaraan pemerintahan umum | pemberdayaan masyarakat"),
        jab("Sekretaris Kecamatan", "Lampiran", tugas="membantu Camat di bidang administrasi",
            fungsi="penyusunan rencana | pengelolaan arsip | pengelolaan keuangan"),
        jab("Kepala Seksi Pemerintahan", "Lampiran", tugas="membina pemerintahan desa",
            fungsi="pendataan desa | pembinaan perangkat desa"),
    ]  # fmt: skip
    head = regulation(
        "Keputusan Bupati", "Sukamulya", "188.45/17/KPTS/2020", 2020, "URAIAN TUGAS PEJABAT KECAMATAN",
        menimbang=["bahwa uraian tugas pejabat kecamatan perlu ditetapkan", "bahwa penetapan itu dengan Keputusan Bupati"],
        mengingat=["Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan"],
        ditetapkan=enacted("Sukamulya", "2020-01-06", "BUPATI SUKAMULYA", "NAMA BUPATI"),
    )  # fmt: skip
    return source, record(head, *jabatan)


@family("docx", "nomor", "pdf")
def perwali_with_iku_table() -> Made:
    """A Perwali whose appendix is the table of IKU; considerations in a table without lines, as Word files have them"""
    source = """
WALIKOTA HARAPAN
PROVINSI JAWA SELATAN
PERATURAN WALIKOTA HARAPAN
NOMOR 9 TAHUN 2018
TENTANG
INDIKATOR KINERJA UTAMA DINAS PASAR KOTA HARAPAN
DENGAN RAHMAT TUHAN YANG MAHA ESA
WALIKOTA HARAPAN,
|Menimbang|:|a.|bahwa indikator kinerja utama perlu ditetapkan;
|||b.|bahwa untuk itu perlu menetapkan Peraturan Walikota;
|Mengingat|:|1.|Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional;
|||2.|Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;
MEMUTUSKAN:
|Menetapkan|:||PERATURAN WALIKOTA TENTANG INDIKATOR KINERJA UTAMA DINAS PASAR KOTA HARAPAN.
Pasal 1
Indikator Kinerja Utama Dinas Pasar tercantum dalam Lampiran Peraturan Walikota ini.
Pasal 2
Peraturan Walikota ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Harapan
pada tanggal 5 Februari 2018
WALIKOTA HARAPAN,
ttd
NAMA WALIKOTA
LAMPIRAN
PERATURAN WALIKOTA HARAPAN
NOMOR 9 TAHUN 2018
INDIKATOR KINERJA UTAMA DINAS PASAR
|No|Sasaran Strategis|Indikator Kinerja Utama|Formulasi|Sumber Data
|1|Meningkatnya kebersihan pasar|Persentase pasar bersih|Jumlah pasar bersih / jumlah pasar x 100%|Dinas Pasar
"""
    head = regulation(
        "Peraturan Walikota", "Harapan", "9", 2018, "INDIKATOR KINERJA UTAMA DINAS PASAR KOTA HARAPAN", pasal=2,
        menimbang=["bahwa indikator kinerja utama perlu ditetapkan", "bahwa untuk itu perlu menetapkan Peraturan Walikota"],
        mengingat=["Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional", "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah"],
        ditetapkan=enacted("Harapan", "2018-02-05", "WALIKOTA HARAPAN", "NAMA WALIKOTA"),
    )  # fmt: skip
    return source, record(
        head, tahun=2018, perangkat_daerah={"nama": "Dinas Pasar", "daerah": "Kota Harapan"},
        iku=[{"uraian": "Meningkatnya kebersihan pasar", "indikator": [{
            "nama": "Persentase pasar bersih", "formulasi": {"teks": "Jumlah pasar bersih / jumlah pasar x 100%"}, "sumber_data": ["Dinas Pasar"]}]}],
    )  # fmt: skip


@family("txt", "docx", "pdf")
def printed_badly() -> Made:
    """Wrong word over the considerations, letters on lines of their own, doubled letters, catchwords, glued letters, a lost number"""
    tentang = "TUGAS DAN FUNGSI KELURAHAN"
    source = """
BUPATI SUKAMULYA
PERATURAN BUPATI SUKAMULYA
NOMOR 41 TAHUN 2019
TENTANG
TUGAS DAN FUNGSI KELURAHAN
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI SUKAMULYA,
Mengingat : a. bahwa tugas kelurahan perlu diatur;
b. bahwa untuk itu perlu Peraturan Bupati;
Mengingat : 1.
2.
3.
Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah;
Peraturan Daerah Nomor 7 Tahun 2016 tentang Susunan Perangkat Daerah;
M E M U T U S K A N :
Menetapkan : PERATURAN BUPATI TENTANG TUGAS DAN FUNGSI KELURAHAN.
BAB I
TUGAS
Pasal 1
Lurah mempunyai tugas :
a.
membina warga;
b.
menjaga lingkungan;
c.
melaporkan kejadian.
-2-
Pasal 2...........
Pasal 2
Sekretaris Lurah mempunyai tugas :
a.menyusun surat;
b.menyimpan arsip;
c. mengelola barang...........
- 3 -
c. mengelola barang persediaan;
d.menyusun laporan; dan
e. melaksanakan tugas lain.
Pasal 3
Seksi Umum mempunyai tugas :
a. mengatur rapat;
melayani tamu;
c. menjaga kantor.
Pasal 4
Seksi Sosial mempunyai tugas :
a. mendata warga;
b. menyalurkan bantuan;
b. mengawasi bantuan;
d. melaporkan bantuan.
Pasal 5
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Sukamulya
pada tanggal 7 Nopember 2019
BUPATI SUKAMULYA,
Cap/ttd
NAMA BUPATI
"""
    jabatan = [
        jab("Lurah", "Pasal 1", tugas="membina warga | menjaga lingkungan | melaporkan kejadian"),
        jab("Sekretaris Lurah", "Pasal 2", tugas="menyusun surat | menyimpan arsip | mengelola barang persediaan | menyusun laporan | melaksanakan tugas lain"),
        jab("Seksi Umum", "Pasal 3", tugas="mengatur rapat | melayani tamu | menjaga kantor"),
        jab("Seksi Sosial", "Pasal 4", tugas="mendata warga | menyalurkan bantuan | mengawasi bantuan | melaporkan bantuan"),
    ]  # fmt: skip
    head = regulation(
        "Peraturan Bupati", "Sukamulya", "41", 2019, tentang, pasal=5,
        menimbang=["bahwa tugas kelurahan perlu diatur", "bahwa untuk itu perlu Peraturan Bupati"],
        mengingat=["Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", "Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah", "Peraturan Daerah Nomor 7 Tahun 2016 tentang Susunan Perangkat Daerah"],
        ditetapkan=enacted("Sukamulya", "2019-11-07", "BUPATI SUKAMULYA", "NAMA BUPATI"),
    )  # fmt: skip
    return source, record(head, *jabatan)


@family("txt")
def recognised_from_a_scan() -> Made:
    """Letters that recognition mixes up: Pasa1, BAB Il, (l), l., b,; blanks inside capitals; "Oalam", a reference at the start of a line"""
    source = """
WALIKOT A HARAPAN
PERATURAN WALIKOTA HARAPAN
NOMOR l5 TAHUN 2017
TENT ANG
TUGAS POKOK DAN FUNGSI DINAS KEBERSIHAN
DENGAN RAHMA T TUHAN YANG MAHA ESA
WALIKOTA HARAPAN,
Menimbang : a. bahwa tugas pokok perlu diatur;
               b, bahwa untuk itu perlu Peraturan Walikota;
Mengingat : l. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
            2. Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah;
                       MEMUTUSKAN :
Menetapkan : PERATURAN WALIKOTA TENTANG TUGAS POKOK DAN FUNGSI DINAS KEBERSIHAN.
                         BAB I
                    KETENTUAN UMUM
                        Pasal l
Dalam Peraturan Walikota ini yang dimaksud dengan :
l. Dinas adalah Dinas Kebersihan Kota Harapan.
2. Walikota adalah Walikota Harapan.
                         BAB Il
                    TUGAS DAN FUNGSI
                        Pasa1 2
(l) Dinas mempunyai tugas pokok melaksanakan urusan kebersihan sesuai dengan
    Pasal 12 ayat (3) Undang-Undang.
(2) Oalam melaksanakan tugas sebagaimana dimaksud pada ayat (l), Dinas mempunyai fungsi :
    a. perumusan kebijakan kebersihan;
    b, pengangkutan sampah; dan
    c. pe-
       laksanaan pelaporan.
                        Pasal 3
Sekretariat mempunyai tugas pokok :
    l. menyusun rencana;
    2. mengelola keuangan; dan
    3. mengelola pegawai.
                        Pasal 4
Peraturan Walikota ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Harapan
pada tanggal 5 Februari 2017
WALIKOTA HARAPAN,
ttd
NAMA WALIKOTA
"""
    jabatan = [
        jab("Dinas Kebersihan", "Pasal 2 ayat (1)",
            tugas="melaksanakan urusan kebersihan sesuai dengan Pasal 12 ayat (3) Undang-Undang",
            fungsi="perumusan kebijakan kebersihan | pengangkutan sampah | pelaksanaan pelaporan"),
        jab("Sekretariat", "Pasal 3", tugas="menyusun rencana | mengelola keuangan | mengelola pegawai"),
    ]  # fmt: skip
    head = regulation(
        "Peraturan Walikota", "Harapan", "15", 2017, "TUGAS POKOK DAN FUNGSI DINAS KEBERSIHAN", pasal=4,
        menimbang=["bahwa tugas pokok perlu diatur", "bahwa untuk itu perlu Peraturan Walikota"],
        mengingat=["Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", "Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah"],
        ditetapkan=enacted("Harapan", "2017-02-05", "WALIKOTA HARAPAN", "NAMA WALIKOTA"),
    )  # fmt: skip
    return source, record(head, *jabatan)


@family("docx", "pdf")
def duties_in_a_table_of_the_appendix() -> Made:
    """The appendix is a table: NO, JABATAN, TUGAS POKOK, FUNGSI, URAIAN TUGAS, lists inside its cells"""
    tentang = "URAIAN TUGAS JABATAN PADA KECAMATAN"
    body = """
Pasal 1
Uraian tugas jabatan pada Kecamatan tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Bupati ini.
"""
    after = """
LAMPIRAN
PERATURAN BUPATI SUKAMULYA
NOMOR 41 TAHUN 2019
TENTANG
URAIAN TUGAS JABATAN PADA KECAMATAN
|NO|JABATAN|TUGAS POKOK|FUNGSI
|1|Camat|Memimpin kecamatan|a. penyelenggaraan pemerintahan umum;¶b. pemberdayaan masyarakat.
|2|Sekretaris Kecamatan|Membantu Camat di bidang administrasi|a. penyusunan rencana;¶b. pengelolaan arsip;¶c. pengelolaan keuangan.
"""
    jabatan = [
        jab("Camat", "Lampiran", tugas="Memimpin kecamatan", fungsi="penyelenggaraan pemerintahan umum | pemberdayaan masyarakat"),
        jab("Sekretaris Kecamatan", "Lampiran", tugas="Membantu Camat di bidang administrasi",
            fungsi="penyusunan rencana | pengelolaan arsip | pengelolaan keuangan"),
    ]  # fmt: skip
    return perbup(tentang, body, last=2, after=after), record(perbup_record(tentang, 2), *jabatan)
