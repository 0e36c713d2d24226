"""A second round, written after the first was read: the same kinds of document in other hands."""

from __future__ import annotations

from families_of_regulations.frame import perbup, perbup_record
from families_of_regulations.notation import Made, family, jab, record, regulation
from families_of_regulations.pages import page


@family()
def details_that_refer_back() -> Made:
    """ "Uraian tugas sebagaimana dimaksud pada ayat (1) adalah …" without a subject; two units in one article; "Bagian Pertama\""""
    tentang = "TUGAS POKOK, FUNGSI DAN URAIAN TUGAS DINAS SOSIAL"
    body = """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan :
1. Dinas adalah Dinas Sosial Kabupaten Sukamulya.
BAB II
TUGAS POKOK DAN FUNGSI
Bagian Pertama
Dinas
Pasal 2
(1) Dinas mempunyai tugas pokok melaksanakan urusan pemerintahan bidang sosial.
(2) Untuk melaksanakan tugas pokok sebagaimana dimaksud pada ayat (1), Dinas mempunyai fungsi :
a. perumusan kebijakan sosial,
b. pelaksanaan kebijakan sosial, dan
c. pelaporan.
(3) Uraian tugas sebagaimana dimaksud pada ayat (1) dan ayat (2), adalah sebagai berikut :
a. menetapkan rencana; serta
b. mengendalikan kegiatan.
Bagian Kedua
Sekretariat
Pasal 3
(1) Sekretariat mempunyai tugas pokok mengelola administrasi.
(2) Rincian tugas sebagaimana dimaksud pada ayat (1), meliputi:
a. menyusun program;
b. mengelola keuangan.
Pasal 4
(1) Sub Bagian Umum mempunyai tugas :
a. mengelola surat;
b. mengelola barang.
(2) Sub Bagian Keuangan mempunyai tugas :
a. menyusun anggaran;
b. membayar tagihan.
Pasal 5
(1) Sub Bagian sebagaimana dimaksud dalam Pasal 4 masing-masing dipimpin oleh Kepala Sub Bagian yang berada di bawah dan bertanggung jawab kepada Sekretaris.
(2) Dalam melaksanakan tugas, setiap Kepala Sub Bagian wajib membuat laporan.
"""
    jabatan = [
        jab("Dinas Sosial", "Pasal 2 ayat (1)", tugas="melaksanakan urusan pemerintahan bidang sosial",
            fungsi="perumusan kebijakan sosial | pelaksanaan kebijakan sosial | pelaporan",
            uraian="menetapkan rencana | mengendalikan kegiatan"),
        jab("Sekretariat", "Pasal 3 ayat (1)", tugas="mengelola administrasi", uraian="menyusun program | mengelola keuangan"),
        jab("Sub Bagian Umum", "Pasal 4 ayat (1)", "Sekretaris", tugas="mengelola surat | mengelola barang"),
        jab("Sub Bagian Keuangan", "Pasal 4 ayat (2)", "Sekretaris", tugas="menyusun anggaran | membayar tagihan"),
    ]  # fmt: skip
    return perbup(tentang, body, last=6), record(perbup_record(tentang, 6), *jabatan)


@family()
def names_with_abbreviations() -> Made:
    """Names with an abbreviation in brackets, "Lurah dibantu oleh Sekretaris Lurah yang mempunyai tugas", seksi of kecamatan and of kelurahan"""
    tentang = "TUGAS DAN FUNGSI KECAMATAN DAN KELURAHAN"
    body = """
BAB I
KECAMATAN
Pasal 1
(1) Sekretaris Kecamatan (Sekcam) mempunyai tugas membantu Camat menyelenggarakan administrasi.
(2) Sekretaris Kecamatan dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), mempunyai fungsi:
a. penyusunan program; dan
b. pengelolaan aset.
Pasal 2
(1) Seksi Pemerintahan mempunyai tugas menyiapkan bahan pembinaan pemerintahan kecamatan.
(2) Dalam menyelenggarakan tugas sebagaimana dimaksud pada ayat (1), Seksi Pemerintahan menjalankan fungsi sebagai berikut:
a. pembinaan desa; dan
b. administrasi kependudukan.
BAB II
KELURAHAN
Pasal 3
(1) Lurah mempunyai tugas menyelenggarakan pemerintahan kelurahan.
(2) Dalam menyelenggarakan fungsi sebagaimana dimaksud pada ayat (1), Lurah mempunyai rincian tugas:
a. membina lembaga kemasyarakatan; dan
b. memelihara lingkungan.
Pasal 4
(1) Seksi Pemerintahan mempunyai tugas menyiapkan bahan pembinaan pemerintahan kelurahan.
(2) Dalam menyelenggarakan tugas sebagaimana dimaksud pada ayat (1), Seksi Pemerintahan menjalankan fungsi sebagai berikut:
a. pembinaan rukun warga; dan
b. administrasi pertanahan.
"""
    jabatan = [
        jab("Sekretaris Kecamatan (Sekcam)", "Pasal 1 ayat (1)", tugas="membantu Camat menyelenggarakan administrasi",
            fungsi="penyusunan program | pengelolaan aset"),
        jab("Seksi Pemerintahan", "Pasal 2 ayat (1)", tugas="menyiapkan bahan pembinaan pemerintahan kecamatan",
            fungsi="pembinaan desa | administrasi kependudukan"),
        jab("Lurah", "Pasal 3 ayat (1)", tugas="menyelenggarakan pemerintahan kelurahan",
            uraian="membina lembaga kemasyarakatan | memelihara lingkungan"),
        jab("Seksi Pemerintahan", "Pasal 4 ayat (1)", tugas="menyiapkan bahan pembinaan pemerintahan kelurahan",
            fungsi="pembinaan rukun warga | administrasi pertanahan"),
    ]  # fmt: skip
    return perbup(tentang, body, last=5), record(perbup_record(tentang, 5), *jabatan)


@family("txt", "docx", "nomor", "pdf")
def appendix_by_itself() -> Made:
    """A file that holds only the appendix: its heading names the regulation; rincian tugas of whole offices in it"""
    source = """
LAMPIRAN II
PERATURAN GUBERNUR NUSA TIMUR
NOMOR 2 TAHUN 2021
TENTANG
RINCIAN TUGAS DAN FUNGSI PERANGKAT DAERAH
I. DINAS SOSIAL
A. TUGAS DINAS SOSIAL
Dinas Sosial mempunyai tugas membantu Gubernur melaksanakan urusan sosial.
B. FUNGSI DINAS SOSIAL
Dinas Sosial mempunyai fungsi :
a. perumusan kebijakan sosial;
b. pelaksanaan evaluasi.
C. RINCIAN TUGAS DINAS SOSIAL
1. Kepala Dinas mempunyai tugas :
a. menyusun rencana Dinas;
b. memimpin Dinas.
2. Sekretaris mempunyai tugas :
a. menyusun rencana Sekretariat;
b. mengoordinasikan bidang.
3. Kepala Seksi Rehabilitasi Anak mempunyai tugas :
a. menyusun rencana Seksi;
b. merehabilitasi anak.
"""
    lampiran = "Lampiran II"
    jabatan = [
        jab("Dinas Sosial", lampiran, tugas="membantu Gubernur melaksanakan urusan sosial",
            fungsi="perumusan kebijakan sosial | pelaksanaan evaluasi", uraian="menyusun rencana Dinas | memimpin Dinas"),
        jab("Sekretaris", lampiran, tugas="menyusun rencana Sekretariat | mengoordinasikan bidang"),
        jab("Kepala Seksi Rehabilitasi Anak", lampiran, tugas="menyusun rencana Seksi | merehabilitasi anak"),
    ]  # fmt: skip
    basis = [{"jenis": "Peraturan Gubernur", "daerah": "Nusa Timur", "nomor": "2", "tahun": 2021, "tentang": "RINCIAN TUGAS DAN FUNGSI PERANGKAT DAERAH"}]  # fmt: skip
    return source, {k: v for k, v in record(None, *jabatan, dasar_hukum=basis).items() if k != "regulasi"}


@family("docx", "nomor", "pdf")
def chapter_of_a_report() -> Made:
    """A chapter of a report: numbered headings, tugas and fungsi of units in running text, then a table of IKU"""
    source = """
BAB II
PERENCANAAN KINERJA
2.1 Tugas Pokok dan Fungsi
Berdasarkan Peraturan Bupati Sukamulya Nomor 41 Tahun 2019, Dinas Perikanan mempunyai tugas membantu Bupati melaksanakan urusan perikanan.
Dalam melaksanakan tugas tersebut, Dinas Perikanan menyelenggarakan fungsi :
a. perumusan kebijakan perikanan;
b. pembinaan nelayan.
Sekretariat mempunyai tugas memberikan pelayanan administrasi.
Bidang Tangkap mempunyai tugas membina nelayan tangkap.
2.2 Indikator Kinerja Utama
INDIKATOR KINERJA UTAMA DINAS PERIKANAN
|No|Sasaran Strategis|Indikator Kinerja Utama|Formulasi|Sumber Data
|1|Meningkatnya produksi ikan|Jumlah produksi ikan|Jumlah produksi tangkap|Bidang Tangkap
"""
    jabatan = [
        jab("Dinas Perikanan", tugas="membantu Bupati melaksanakan urusan perikanan", fungsi="perumusan kebijakan perikanan | pembinaan nelayan"),
        jab("Sekretariat", tugas="memberikan pelayanan administrasi"),
        jab("Bidang Tangkap", tugas="membina nelayan tangkap"),
    ]  # fmt: skip
    return source, record(
        None, *jabatan,
        iku=[{"uraian": "Meningkatnya produksi ikan", "indikator": [{"nama": "Jumlah produksi ikan", "formulasi": {"teks": "Jumlah produksi tangkap"}, "sumber_data": ["Bidang Tangkap"]}]}],
    )  # fmt: skip


@family("html")
def page_of_rows() -> Made:
    """A table that lays the page out: the name of the unit left, its sentences and lists right; no header"""
    body = """
<table width="100%"><tr><td valign="top"><b>Camat</b></td><td><p>Camat mempunyai tugas memimpin kecamatan.</p><p>Dalam melaksanakan tugas, Camat menyelenggarakan fungsi:</p>
<ol><li>pengoordinasian;</li><li>pembinaan desa.</li></ol></td></tr>
<tr><td valign="top"><b>Sekretaris</b></td><td><p>Sekretaris mempunyai tugas membantu Camat.</p><p>Dalam melaksanakan tugas, Sekretaris menyelenggarakan fungsi:</p>
<ol><li>penyusunan rencana;</li><li>pengelolaan keuangan.</li></ol></td></tr></table>
"""
    jabatan = [
        jab("Camat", tugas="memimpin kecamatan", fungsi="pengoordinasian | pembinaan desa"),
        jab("Sekretaris", tugas="membantu Camat", fungsi="penyusunan rencana | pengelolaan keuangan"),
    ]
    return page("Tupoksi", body), record(None, *jabatan)


@family("html")
def page_of_folds() -> Made:
    """Folding sections: <details><summary>, <button class="accordion">, <dt>/<dd>; labels "Tugas :" and "Fungsi :" in strong"""
    body = """
<details open><summary>Camat</summary><div><strong>Tugas :</strong> memimpin penyelenggaraan pemerintahan di kecamatan.<br><strong>Fungsi :</strong><ul><li>pengoordinasian pemerintahan;</li><li>pelayanan umum.</li></ul></div></details>
<details><summary>Sekretaris Kecamatan</summary><div><strong>Tugas :</strong> membantu Camat di bidang administrasi.<br><strong>Fungsi :</strong><ul><li>penyusunan program;</li><li>pengelolaan keuangan.</li></ul></div></details>
<dl><dt>Kepala Seksi Pemerintahan</dt><dd><strong>Tugas :</strong><ol><li>membina desa;</li><li>menyusun laporan.</li></ol></dd></dl>
"""
    jabatan = [
        jab("Camat", tugas="memimpin penyelenggaraan pemerintahan di kecamatan", fungsi="pengoordinasian pemerintahan | pelayanan umum"),
        jab("Sekretaris Kecamatan", tugas="membantu Camat di bidang administrasi", fungsi="penyusunan program | pengelolaan keuangan"),
        jab("Kepala Seksi Pemerintahan", tugas="membina desa | menyusun laporan"),
    ]  # fmt: skip
    return page("Tupoksi Kecamatan", body), record(None, *jabatan)


@family("html")
def page_with_nested_lists() -> Made:
    """Everything in one list: <li>Camat<ul><li>Tugas<ul>…; items without punctuation; a sibling list for the next unit"""
    body = """
<ol><li>Camat<ul><li>Tugas<ul><li>Memimpin kecamatan</li><li>Membina desa</li></ul></li><li>Fungsi<ul><li>Pelaksanaan pemerintahan</li><li>Pelaporan</li></ul></li></ul></li>
<li>Sekretaris Camat<ul><li>Tugas<ul><li>Mengelola administrasi</li></ul></li><li>Fungsi<ul><li>Penyusunan rencana</li><li>Pengelolaan arsip</li></ul></li></ul></li></ol>
"""
    jabatan = [
        jab("Camat", tugas="Memimpin kecamatan | Membina desa", fungsi="Pelaksanaan pemerintahan | Pelaporan"),
        jab("Sekretaris Camat", tugas="Mengelola administrasi", fungsi="Penyusunan rencana | Pengelolaan arsip"),
    ]
    return page("Tugas dan Fungsi", body), record(None, *jabatan)


@family("html")
def page_with_paragraph_headings() -> Made:
    """Names as bold paragraphs with a number typed, "Mempunyai tugas :" without a subject, then "Fungsi :"; small print after it"""
    body = """
<p><strong>A. CAMAT</strong></p><p>Mempunyai tugas :</p><ol><li>Mengkoordinasikan pemberdayaan masyarakat;</li><li>Membina desa.</li></ol>
<p>Fungsi :</p><ol><li>Pelaksanaan pelimpahan wewenang;</li><li>Pelayanan masyarakat.</li></ol>
<p><strong>B. SEKRETARIS CAMAT</strong></p><p>Mempunyai tugas :</p><ol><li>Menyusun rencana;</li><li>Mengelola keuangan.</li></ol>
<p><strong>C. KASI PEMERINTAHAN</strong></p><p>Mempunyai tugas :</p><ol><li>Membina administrasi desa;</li><li>Membantu pemilihan kepala desa.</li></ol>
<p>Diposting oleh admin pada 12 Januari 2022</p><p>Bagikan ke: Facebook Twitter</p>
"""
    jabatan = [
        jab("Camat", tugas="Mengkoordinasikan pemberdayaan masyarakat | Membina desa", fungsi="Pelaksanaan pelimpahan wewenang | Pelayanan masyarakat"),
        jab("Sekretaris Camat", tugas="Menyusun rencana | Mengelola keuangan"),
        jab("Kasi Pemerintahan", tugas="Membina administrasi desa | Membantu pemilihan kepala desa"),
    ]  # fmt: skip
    return page("Tupoksi", body), record(None, *jabatan)


@family("html")
def page_of_an_office_only() -> Made:
    """Only the office: "mempunyai Tugas Pokok." and a quotation, then "Sedangkan untuk menyelenggarakan tugas pokok tersebut … mempunyai fungsi yaitu :\""""
    body = """
<h3>Dinas Ketahanan Pangan Kabupaten Sukamulya</h3><h5>Tugas Pokok dan Fungsi</h5>
<p>Berdasarkan Peraturan Bupati Sukamulya Nomor 73 Tahun 2019 tentang Kedudukan, Susunan Organisasi, Tugas Pokok, Fungsi dan Uraian Tugas serta Tata Kerja Dinas Ketahanan Pangan, Dinas Ketahanan Pangan mempunyai Tugas Pokok :</p>
<p>“Melaksanakan urusan pemerintahan yang menjadi kewenangan daerah di bidang ketahanan pangan“.</p>
<h6>Sedangkan untuk menyelenggarakan tugas pokok tersebut di atas Dinas Ketahanan Pangan mempunyai fungsi yaitu :</h6>
<ul><li>Perumusan kebijakan pangan;</li><li>Pelaksanaan kebijakan pangan;</li></ul>
"""
    jabatan = [
        jab("Dinas Ketahanan Pangan",
            tugas="“Melaksanakan urusan pemerintahan yang menjadi kewenangan daerah di bidang ketahanan pangan“",
            fungsi="Perumusan kebijakan pangan | Pelaksanaan kebijakan pangan"),
    ]  # fmt: skip
    tentang = (
        "Kedudukan, Susunan Organisasi, Tugas Pokok, Fungsi dan Uraian Tugas serta Tata Kerja Dinas Ketahanan Pangan"
    )
    basis = [{"jenis": "Peraturan Bupati", "daerah": "Sukamulya", "nomor": "73", "tahun": 2019, "tentang": tentang}]
    return page("Tupoksi", body), record(None, *jabatan, dasar_hukum=basis)


@family("docx", "pdf")
def considerations_in_cells() -> Made:
    """Menimbang and Mengingat in a Word table, all items of one in one cell; Menetapkan in the table too"""
    source = """
PERATURAN BUPATI SUKAMULYA
NOMOR 8 TAHUN 2022
TENTANG
TUGAS DAN FUNGSI KECAMATAN
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI SUKAMULYA,
|Menimbang|:|a. bahwa tugas kecamatan perlu diatur;¶b. bahwa untuk itu perlu Peraturan Bupati;
|Mengingat|:|1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;¶2. Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan;¶3. Peraturan Daerah Nomor 7 Tahun 2016 tentang Perangkat Daerah;
|||MEMUTUSKAN :
|Menetapkan|:|PERATURAN BUPATI TENTANG TUGAS DAN FUNGSI KECAMATAN.
BAB I
TUGAS
Pasal 1
Camat mempunyai tugas membina desa.
Pasal 2
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
|Diundangkan di Sukamulya¶pada tanggal 4 Mei 2022¶SEKRETARIS DAERAH,¶ttd¶NAMA SEKRETARIS DAERAH|Ditetapkan di Sukamulya¶pada tanggal 3 Mei 2022¶BUPATI SUKAMULYA,¶ttd¶NAMA BUPATI
"""
    head = regulation(
        "Peraturan Bupati", "Sukamulya", "8", 2022, "TUGAS DAN FUNGSI KECAMATAN", pasal=2,
        menimbang=["bahwa tugas kecamatan perlu diatur", "bahwa untuk itu perlu Peraturan Bupati"],
        mengingat=["Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan", "Peraturan Daerah Nomor 7 Tahun 2016 tentang Perangkat Daerah"],
        ditetapkan={"tempat": "Sukamulya", "tanggal": "2022-05-03", "oleh": "BUPATI SUKAMULYA", "nama": "NAMA BUPATI"},
    )  # fmt: skip
    return source, record(head, jab("Camat", "Pasal 1", tugas="membina desa"))


@family()
def old_perda_of_a_kecamatan() -> Made:
    """An older Perda: "Camat mempunyai tugas dan kewajiban", "Susunan Organisasi … terdiri dari", Bagian with Paragraf, "mempunyai fungsi:" in the same article"""
    tentang = "ORGANISASI DAN TATA KERJA KECAMATAN"
    body = """
BAB I
ORGANISASI
Bagian Kesatu
Susunan Organisasi
Pasal 1
(1) Susunan Organisasi Kecamatan terdiri dari :
a. Camat;
b. Sekretariat, terdiri dari :
1. Sub Bagian Umum;
2. Sub Bagian Keuangan;
c. Seksi Ekonomi.
(2) Bagan sebagaimana dimaksud pada ayat (1) tercantum dalam Lampiran.
Bagian Kedua
Tugas Pokok dan Fungsi
Paragraf 1
Camat
Pasal 2
Camat mempunyai tugas dan kewajiban :
a. melaksanakan sebagian kewenangan pemerintahan;
b. melaksanakan tugas pembantuan.
Pasal 3
Untuk menyelenggarakan tugas sebagaimana tersebut dalam Pasal 2, Camat mempunyai fungsi :
a. pengumpulan, pengolahan dan evaluasi data;
b. pengamanan dan pengendalian.
Paragraf 2
Sekretariat
Pasal 4
Sekretariat mempunyai tugas melaksanakan pembinaan administrasi. Sekretariat dipimpin oleh seorang Sekretaris yang dalam melaksanakan tugasnya berada di bawah dan bertanggung jawab kepada Camat.
Pasal 5
Untuk melaksanakan tugas sebagaimana dimaksud dalam Pasal 4, Sekretariat mempunyai fungsi sebagai berikut :
a. penyusunan rencana,
b. pengelolaan urusan keuangan.
Paragraf 3
Seksi Ekonomi
Pasal 6
Seksi Ekonomi dipimpin oleh seorang Kepala Seksi yang mempunyai tugas pokok melakukan pembinaan perekonomian.
"""
    jabatan = [
        jab("Camat", "Pasal 2", tugas="melaksanakan sebagian kewenangan pemerintahan | melaksanakan tugas pembantuan",
            fungsi="pengumpulan, pengolahan dan evaluasi data | pengamanan dan pengendalian"),
        jab("Sekretariat", "Pasal 4", "Camat", tugas="melaksanakan pembinaan administrasi",
            fungsi="penyusunan rencana | pengelolaan urusan keuangan"),
        jab("Seksi Ekonomi", "Pasal 6", tugas="melakukan pembinaan perekonomian"),
    ]  # fmt: skip
    return perbup(tentang, body, last=7), record(perbup_record(tentang, 7), *jabatan)


@family()
def staff_in_an_appendix() -> Made:
    """Appendix of a decree of uraian jabatan: "Nama Jabatan :", "Ikhtisar Jabatan :", "Uraian Tugas :", "Tanggung Jawab :" for several jabatan"""
    tentang = "URAIAN JABATAN PELAKSANA PADA KECAMATAN"
    body = """
Pasal 1
Uraian jabatan tercantum dalam Lampiran Peraturan Bupati ini.
"""
    after = """
LAMPIRAN
PERATURAN BUPATI SUKAMULYA
NOMOR 41 TAHUN 2019
TENTANG
URAIAN JABATAN PELAKSANA PADA KECAMATAN
A. SEKRETARIAT
1. Pengelola Keuangan
Tugas : mengelola keuangan kecamatan.
Uraian Tugas :
a. menerima uang;
b. membukukan uang; dan
c. melaporkan uang.
2. Pengadministrasi Umum
Tugas : mengadministrasikan surat.
Uraian Tugas :
a. mencatat surat masuk;
b. mengirim surat keluar.
B. SEKSI PEMERINTAHAN
1. Analis Pemerintahan Desa
Tugas : menganalisis data desa.
Uraian Tugas :
a. mengumpulkan data;
b. menyusun telaahan.
"""
    jabatan = [
        jab("Pengelola Keuangan", "Lampiran", tugas="mengelola keuangan kecamatan", uraian="menerima uang | membukukan uang | melaporkan uang"),
        jab("Pengadministrasi Umum", "Lampiran", tugas="mengadministrasikan surat", uraian="mencatat surat masuk | mengirim surat keluar"),
        jab("Analis Pemerintahan Desa", "Lampiran", tugas="menganalisis data desa", uraian="mengumpulkan data | menyusun telaahan"),
    ]  # fmt: skip
    return perbup(tentang, body, last=2, after=after), record(perbup_record(tentang, 2), *jabatan)


@family("txt", "docx", "html")
def hand_typed_text() -> Made:
    """A text typed by hand: "Tugas Pokok & Fungsi", dashes for items, blank lines, "Fungsinya adalah :", capital names with a colon"""
    source = """
TUGAS POKOK & FUNGSI KECAMATAN WIDURI
CAMAT :
Camat mempunyai tugas melaksanakan kewenangan pemerintahan yang dilimpahkan oleh Bupati.
Dalam melaksanakan tugasnya Camat menyelenggarakan fungsi :
- mengkoordinasikan kegiatan pemberdayaan masyarakat
- membina penyelenggaraan pemerintahan desa
SEKRETARIS :
Sekretaris mempunyai tugas membantu Camat.
Dalam melaksanakan tugasnya Sekretaris menyelenggarakan fungsi :
- menyusun rencana kerja
- melaksanakan administrasi keuangan
KASI PELAYANAN :
Tugas pokok Kasi Pelayanan adalah menyelenggarakan pelayanan umum.
"""
    jabatan = [
        jab("Camat", tugas="melaksanakan kewenangan pemerintahan yang dilimpahkan oleh Bupati",
            fungsi="mengkoordinasikan kegiatan pemberdayaan masyarakat | membina penyelenggaraan pemerintahan desa"),
        jab("Sekretaris", tugas="membantu Camat", fungsi="menyusun rencana kerja | melaksanakan administrasi keuangan"),
        jab("Kasi Pelayanan", tugas="menyelenggarakan pelayanan umum"),
    ]  # fmt: skip
    return source, record(None, *jabatan)
