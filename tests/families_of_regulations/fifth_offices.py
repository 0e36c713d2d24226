"""A fifth round: offices of the present law, amendments and decrees."""

from __future__ import annotations

from families_of_regulations.frame import perbup, perbup_record
from families_of_regulations.notation import Made, below, enacted, family, jab, record, regulation


@family()
def advisers_as_ayat() -> Made:
    """Staf Ahli: two of them as ayat of one article, then fungsi of each, "Staf Ahli … dalam melaksanakan tugas … ayat (2) mempunyai fungsi" """
    tentang = "TUGAS DAN FUNGSI STAF AHLI BUPATI"
    body = """
Pasal 1
(1) Staf Ahli berkedudukan di bawah dan bertanggung jawab kepada Bupati dan secara administratif dikoordinasikan oleh Sekretaris Daerah.
(2) Staf Ahli terdiri atas:
a. Staf Ahli Bidang Hukum; dan
b. Staf Ahli Bidang Ekonomi.
Pasal 2
(1) Staf Ahli Bidang Hukum mempunyai tugas memberikan rekomendasi terhadap isu strategis di bidang hukum.
(2) Staf Ahli Bidang Ekonomi mempunyai tugas memberikan rekomendasi terhadap isu strategis di bidang ekonomi.
(3) Staf Ahli Bidang Hukum dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1) mempunyai fungsi:
a. penelaahan rancangan peraturan; dan
b. pemberian saran.
(4) Staf Ahli Bidang Ekonomi dalam melaksanakan tugas sebagaimana dimaksud pada ayat (2) mempunyai fungsi:
a. penelaahan harga pasar; dan
b. pemberian pertimbangan.
"""
    jabatan = [
        jab("Staf Ahli Bidang Hukum", "Pasal 2 ayat (1)", tugas="memberikan rekomendasi terhadap isu strategis di bidang hukum",
            fungsi="penelaahan rancangan peraturan | pemberian saran"),
        jab("Staf Ahli Bidang Ekonomi", "Pasal 2 ayat (2)", tugas="memberikan rekomendasi terhadap isu strategis di bidang ekonomi",
            fungsi="penelaahan harga pasar | pemberian pertimbangan"),
    ]  # fmt: skip
    return perbup(tentang, body, last=3), record(perbup_record(tentang, 3), *jabatan)


@family()
def functional_posts_and_sub_coordinators() -> Made:
    """Kelompok Jabatan Fungsional, Sub-Koordinator and Sub Koordinator with tugas in lists, UPT with its Kepala and Subbagian Tata Usaha"""
    tentang = "TUGAS DAN FUNGSI DINAS TAMAN"
    body = """
BAB I
KELOMPOK JABATAN FUNGSIONAL
Pasal 1
(1) Kelompok Jabatan Fungsional mempunyai tugas melakukan kegiatan sesuai dengan bidang tenaga fungsional masing-masing berdasarkan ketentuan peraturan perundang-undangan.
(2) Kelompok Jabatan Fungsional sebagaimana dimaksud pada ayat (1) dipimpin oleh Sub-Koordinator.
(3) Sub-Koordinator Perencanaan mempunyai tugas:
a. menyusun rencana anggaran; dan
b. menghimpun usulan taman.
(4) Sub Koordinator Pemeliharaan mempunyai tugas membantu Kepala Bidang dalam pemeliharaan taman.
BAB II
UNIT PELAKSANA TEKNIS
Pasal 2
(1) UPT Kebun Bibit merupakan unsur pelaksana teknis Dinas.
(2) UPT Kebun Bibit dipimpin oleh Kepala UPT yang berkedudukan di bawah dan bertanggung jawab kepada Kepala Dinas.
(3) UPT Kebun Bibit mempunyai tugas melaksanakan sebagian kegiatan teknis operasional Dinas di bidang pembibitan.
(4) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (3), UPT Kebun Bibit menyelenggarakan fungsi:
a. penyemaian; dan
b. penyaluran bibit.
Pasal 3
(1) Subbagian Tata Usaha mempunyai tugas mengelola surat dan keuangan UPT Kebun Bibit.
(2) Uraian tugas Subbagian Tata Usaha sebagaimana dimaksud pada ayat (1), yaitu:
a. mencatat surat;
b. membayar honorarium.
"""
    jabatan = [
        jab("Kelompok Jabatan Fungsional", "Pasal 1 ayat (1)",
            tugas="melakukan kegiatan sesuai dengan bidang tenaga fungsional masing-masing berdasarkan ketentuan peraturan perundang-undangan"),
        jab("Sub-Koordinator Perencanaan", "Pasal 1 ayat (3)", tugas="menyusun rencana anggaran | menghimpun usulan taman"),
        jab("Sub Koordinator Pemeliharaan", "Pasal 1 ayat (4)", tugas="membantu Kepala Bidang dalam pemeliharaan taman"),
        jab("UPT Kebun Bibit", "Pasal 2 ayat (3)", "Kepala Dinas",
            tugas="melaksanakan sebagian kegiatan teknis operasional Dinas di bidang pembibitan", fungsi="penyemaian | penyaluran bibit"),
        jab("Subbagian Tata Usaha", "Pasal 3 ayat (1)", tugas="mengelola surat dan keuangan UPT Kebun Bibit",
            uraian="mencatat surat | membayar honorarium"),
    ]  # fmt: skip
    return perbup(tentang, body, last=4), record(perbup_record(tentang, 4), *jabatan)


@family()
def items_of_three_levels() -> Made:
    """Uraian tugas with a. / 1. / a) / and the list going on after them"""
    tentang = "URAIAN TUGAS KECAMATAN"
    body = """
Pasal 1
Rincian tugas Seksi Pemerintahan adalah sebagai berikut:
a. menyiapkan bahan pembinaan desa, meliputi:
1. administrasi desa, terdiri atas:
a) buku tanah; dan
b) buku penduduk;
2. keuangan desa;
b. memproses usulan, antara lain:
1. usulan lurah; dan
2. usulan kepala desa;
c. membuat laporan.
"""
    jabatan = jab(
        "Seksi Pemerintahan", "Pasal 1",
        uraian=[
            below("menyiapkan bahan pembinaan desa, meliputi", [below("administrasi desa, terdiri atas", "buku tanah | buku penduduk"), "keuangan desa"]),
            below("memproses usulan, antara lain", "usulan lurah | usulan kepala desa"),
            "membuat laporan",
        ],
    )  # fmt: skip
    return perbup(tentang, body, last=2), record(perbup_record(tentang, 2), jabatan)


@family("txt", "docx", "pdf")
def amendment_with_a_whole_division() -> Made:
    """PERUBAHAN KEDUA: quotation marks, an ayat and a whole Bagian inserted, articles deleted ("Pasal 8 dan Pasal 9 dihapus")"""
    tentang = "PERUBAHAN KEDUA ATAS PERATURAN BUPATI NOMOR 41 TAHUN 2019 TENTANG TUGAS DAN FUNGSI DINAS TAMAN"
    source = """
BUPATI SUKAMULYA
PERATURAN BUPATI SUKAMULYA
NOMOR 7 TAHUN 2021
TENTANG
PERUBAHAN KEDUA ATAS PERATURAN BUPATI NOMOR 41 TAHUN 2019
TENTANG TUGAS DAN FUNGSI DINAS TAMAN
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI SUKAMULYA,
Menimbang : bahwa susunan Dinas Taman perlu disesuaikan;
Mengingat : Peraturan Bupati Sukamulya Nomor 41 Tahun 2019 tentang Tugas dan Fungsi Dinas Taman;
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG PERUBAHAN KEDUA ATAS PERATURAN BUPATI NOMOR 41 TAHUN 2019 TENTANG TUGAS DAN FUNGSI DINAS TAMAN.
Pasal I
Beberapa ketentuan dalam Peraturan Bupati Nomor 41 Tahun 2019 diubah sebagai berikut :
1. Ketentuan Pasal 4 ayat (1) diubah dan di antara ayat (2) dan ayat (3) disisipkan 1 (satu) ayat yakni ayat (2a), sehingga Pasal 4 berbunyi sebagai berikut :
“Pasal 4
(1) Bidang Pohon mempunyai tugas merawat pohon peneduh.
(2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Bidang Pohon menyelenggarakan fungsi :
a. pemangkasan; dan
b. penanaman.
(2a) Bidang Pohon bertanggung jawab atas alat pangkas.
(3) Bidang Pohon dipimpin oleh Kepala Bidang.”
2. Di antara Bagian Kedua dan Bagian Ketiga disisipkan 1 (satu) bagian, yakni Bagian Kedua A, yang berbunyi sebagai berikut :
“Bagian Kedua A
Bidang Kolam
Pasal 6A
(1) Bidang Kolam mempunyai tugas membersihkan kolam.
(2) Uraian tugas Bidang Kolam sebagaimana dimaksud pada ayat (1) adalah :
a. menguras kolam;
b. menebar ikan.”
3. Pasal 8 dan Pasal 9 dihapus.
Pasal II
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Sukamulya
pada tanggal 8 Februari 2021
BUPATI SUKAMULYA,
ttd
NAMA BUPATI
"""
    head = regulation(
        "Peraturan Bupati", "Sukamulya", "7", 2021, tentang,
        menimbang=["bahwa susunan Dinas Taman perlu disesuaikan"],
        mengingat=["Peraturan Bupati Sukamulya Nomor 41 Tahun 2019 tentang Tugas dan Fungsi Dinas Taman"],
        ditetapkan=enacted("Sukamulya", "2021-02-08", "BUPATI SUKAMULYA", "NAMA BUPATI"),
    )  # fmt: skip
    jabatan = [
        jab("Bidang Pohon", "Pasal 4 ayat (1)", tugas="merawat pohon peneduh", fungsi="pemangkasan | penanaman"),
        jab("Bidang Kolam", "Pasal 6A ayat (1)", tugas="membersihkan kolam", uraian="menguras kolam | menebar ikan"),
    ]
    return source, record(head, *jabatan)


@family("txt", "docx", "pdf")
def decree_of_a_head_of_office() -> Made:
    """Keputusan Kepala Dinas: "PERTAMA", "KEDUA", an appendix with "Nomor :" and "Tanggal :", "I. KEPALA UPT" / "1. Tugas Pokok" / "2. Fungsi" / "3. Uraian Tugas" """
    source = """
KEPUTUSAN KEPALA DINAS TAMAN KABUPATEN SUKAMULYA
NOMOR : 800/12/2020
TENTANG
URAIAN TUGAS PEJABAT PADA UPT KEBUN BIBIT
KEPALA DINAS TAMAN KABUPATEN SUKAMULYA,
Menimbang : bahwa uraian tugas perlu ditetapkan;
Mengingat : Peraturan Bupati Sukamulya Nomor 41 Tahun 2019 tentang Tugas dan Fungsi Dinas Taman;
MEMUTUSKAN :
Menetapkan :
PERTAMA : Uraian tugas pejabat tercantum dalam Lampiran Keputusan ini.
KEDUA : Keputusan ini berlaku sejak tanggal ditetapkan.
Ditetapkan di Sukamulya
Pada tanggal 6 Januari 2020
KEPALA DINAS TAMAN
KABUPATEN SUKAMULYA,
NAMA KEPALA DINAS
Lampiran : Keputusan Kepala Dinas Taman Kabupaten Sukamulya
Nomor : 800/12/2020
Tanggal : 6 Januari 2020
URAIAN TUGAS PEJABAT PADA UPT KEBUN BIBIT
I. KEPALA UPT
1. Tugas Pokok
Memimpin kebun bibit.
2. Fungsi
a. pembibitan;
b. penyaluran.
3. Uraian Tugas
a. menyusun jadwal semai;
b. membina petugas, meliputi :
1) petugas semai; dan
2) petugas siram.
II. KEPALA SUBBAGIAN TATA USAHA
1. Tugas Pokok
Mengelola administrasi kebun.
2. Uraian Tugas
a. mencatat surat;
b. menyimpan arsip.
"""
    head = regulation(
        "Keputusan Kepala Dinas Taman", "Sukamulya", "800/12/2020", 2020, "URAIAN TUGAS PEJABAT PADA UPT KEBUN BIBIT",
        menimbang=["bahwa uraian tugas perlu ditetapkan"],
        mengingat=["Peraturan Bupati Sukamulya Nomor 41 Tahun 2019 tentang Tugas dan Fungsi Dinas Taman"],
        ditetapkan=enacted("Sukamulya", "2020-01-06", "KEPALA DINAS TAMAN KABUPATEN SUKAMULYA", "NAMA KEPALA DINAS"),
    )  # fmt: skip
    jabatan = [
        jab("Kepala UPT", "Lampiran", tugas="Memimpin kebun bibit", fungsi="pembibitan | penyaluran",
            uraian=["menyusun jadwal semai", below("membina petugas, meliputi", "petugas semai | petugas siram")]),
        jab("Kepala Subbagian Tata Usaha", "Lampiran", tugas="Mengelola administrasi kebun", uraian="mencatat surat | menyimpan arsip"),
    ]  # fmt: skip
    return source, record(head, *jabatan)


@family("docx", "pdf")
def table_in_the_appendix() -> Made:
    """LAMPIRAN with a table Nama Jabatan, Tugas, Fungsi, Uraian Tugas and a row of column numbers; lists in its cells, a. and 1)"""
    tentang = "TUGAS DAN FUNGSI KELURAHAN"
    body = """
Pasal 1
Tugas dan fungsi pejabat kelurahan tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Bupati ini.
"""
    after = """
LAMPIRAN
PERATURAN BUPATI SUKAMULYA
NOMOR 41 TAHUN 2019
TENTANG
TUGAS DAN FUNGSI KELURAHAN
|No.|Nama Jabatan|Tugas|Fungsi|Uraian Tugas
|1|2|3|4|5
|1.|Lurah|Memimpin kelurahan.|a. pemeliharaan saluran;¶b. pembinaan warga.|1) memeriksa saluran;¶2) mengunjungi warga.
|2.|Sekretaris Lurah|Mengelola administrasi.|a. surat-menyurat; dan¶b. keuangan.|1) mencatat surat;¶2) membukukan uang.
"""
    jabatan = [
        jab("Lurah", "Lampiran", tugas="Memimpin kelurahan", fungsi="pemeliharaan saluran | pembinaan warga",
            uraian="memeriksa saluran | mengunjungi warga"),
        jab("Sekretaris Lurah", "Lampiran", tugas="Mengelola administrasi", fungsi="surat-menyurat | keuangan",
            uraian="mencatat surat | membukukan uang"),
    ]  # fmt: skip
    return perbup(tentang, body, last=2, after=after), record(perbup_record(tentang, 2), *jabatan)
