"""A third round: heads and ends as they are printed, definitions of every kind, duties in groups, text without lines."""

from __future__ import annotations

from families_of_regulations.frame import perbup, perbup_record
from families_of_regulations.notation import Made, below, enacted, family, jab, record, regulation
from families_of_regulations.pages import page


@family("txt", "docx", "nomor", "pdf")
def gazette_head_and_acting_issuer() -> Made:
    """BERITA DAERAH over the title, SALINAN, "NOMOR : 12 TAHUN 2021", Memperhatikan, an acting issuer with degrees, a page of signatures"""
    source = """
BERITA DAERAH KOTA HARAPAN
NOMOR 12 TAHUN 2021
SALINAN
WALI KOTA HARAPAN
PROVINSI JAWA SELATAN
PERATURAN WALI KOTA HARAPAN
NOMOR : 12 TAHUN 2021
TENTANG
KEDUDUKAN, SUSUNAN ORGANISASI, TUGAS DAN FUNGSI,
SERTA TATA KERJA DINAS PERPUSTAKAAN KOTA HARAPAN
DENGAN RAHMAT TUHAN YANG MAHA ESA
WALI KOTA HARAPAN,
Menimbang : bahwa untuk melaksanakan ketentuan Pasal 7 Peraturan Daerah Kota Harapan Nomor 3 Tahun 2020, perlu menetapkan Peraturan Wali Kota;
Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244) sebagaimana telah diubah beberapa kali, terakhir dengan Undang-Undang Nomor 9 Tahun 2015;
2. Peraturan Menteri Dalam Negeri Nomor 80 Tahun 2015 tentang Pembentukan Produk Hukum Daerah;
Memperhatikan : Surat Gubernur Nomor 061/12/ORG tanggal 4 Januari 2021;
MEMUTUSKAN:
Menetapkan : PERATURAN WALI KOTA TENTANG KEDUDUKAN, SUSUNAN ORGANISASI, TUGAS DAN FUNGSI, SERTA TATA KERJA DINAS PERPUSTAKAAN KOTA HARAPAN.
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Wali Kota ini yang dimaksud dengan:
1. Dinas Perpustakaan yang selanjutnya disebut Dinas adalah Dinas Perpustakaan Kota Harapan.
BAB II
TUGAS DAN FUNGSI
Pasal 2
(1) Dinas mempunyai tugas membantu Wali Kota melaksanakan urusan perpustakaan.
(2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Dinas menyelenggarakan fungsi:
a. perumusan kebijakan perpustakaan; dan
b. pelaksanaan layanan.
Pasal 3
Peraturan Wali Kota ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Wali Kota ini dengan penempatannya dalam Berita Daerah Kota Harapan.
Ditetapkan di Harapan
pada tanggal 15 Maret 2021
Plt. WALI KOTA HARAPAN,
ttd.
Dr. H. NAMA WALI KOTA, S.H., M.Si.
Diundangkan di Harapan
pada tanggal 15 Maret 2021
SEKRETARIS DAERAH KOTA HARAPAN,
ttd.
NAMA SEKRETARIS DAERAH
BERITA DAERAH KOTA HARAPAN TAHUN 2021 NOMOR 12
Salinan sesuai dengan aslinya
KEPALA BAGIAN HUKUM,
NAMA KEPALA BAGIAN
"""
    tentang = "KEDUDUKAN, SUSUNAN ORGANISASI, TUGAS DAN FUNGSI, SERTA TATA KERJA DINAS PERPUSTAKAAN KOTA HARAPAN"
    head = regulation(
        "Peraturan Wali Kota", "Harapan", "12", 2021, tentang, pasal=3,
        menimbang=["bahwa untuk melaksanakan ketentuan Pasal 7 Peraturan Daerah Kota Harapan Nomor 3 Tahun 2020, perlu menetapkan Peraturan Wali Kota"],
        mengingat=[
            "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244) sebagaimana telah diubah beberapa kali, terakhir dengan Undang-Undang Nomor 9 Tahun 2015",
            "Peraturan Menteri Dalam Negeri Nomor 80 Tahun 2015 tentang Pembentukan Produk Hukum Daerah",
        ],
        ditetapkan=enacted("Harapan", "2021-03-15", "Plt. WALI KOTA HARAPAN", "Dr. H. NAMA WALI KOTA, S.H., M.Si."),
    )  # fmt: skip
    jabatan = jab("Dinas Perpustakaan", "Pasal 2 ayat (1)", tugas="membantu Wali Kota melaksanakan urusan perpustakaan",
                  fungsi="perumusan kebijakan perpustakaan | pelaksanaan layanan")  # fmt: skip
    return source, record(head, jabatan)


@family("txt", "docx", "pdf")
def words_and_colons_apart() -> Made:
    """ "Menimbang" and its colon and its first letter on lines of their own; NOMOR and TAHUN apart; old month names"""
    source = """
PERATURAN BUPATI SUKAMULYA
NOMOR 5
TAHUN 2008
TENTANG
TUGAS POKOK CAMAT
BUPATI SUKAMULYA,
Menimbang
:
a.
bahwa tugas pokok camat perlu diatur;
b.
bahwa untuk itu perlu Peraturan Bupati;
Mengingat
:
1.
Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah;
2.
Peraturan Pemerintah Nomor 19 Tahun 2008 tentang Kecamatan;
MEMUTUSKAN :
Menetapkan
:
PERATURAN BUPATI TENTANG TUGAS POKOK CAMAT.
Pasal 1
Camat mempunyai tugas pokok:
a. membina desa;
b. memelihara ketertiban.
Pasal 2
Peraturan ini mulai berlaku pada tanggal ditetapkan.
Ditetapkan di : Sukamulya
Pada tanggal : 9 Pebruari 2008
BUPATI SUKAMULYA
NAMA BUPATI
"""
    head = regulation(
        "Peraturan Bupati", "Sukamulya", "5", 2008, "TUGAS POKOK CAMAT", pasal=2,
        menimbang=["bahwa tugas pokok camat perlu diatur", "bahwa untuk itu perlu Peraturan Bupati"],
        mengingat=["Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah", "Peraturan Pemerintah Nomor 19 Tahun 2008 tentang Kecamatan"],
        ditetapkan=enacted("Sukamulya", "2008-02-09", "BUPATI SUKAMULYA", "NAMA BUPATI"),
    )  # fmt: skip
    return source, record(head, jab("Camat", "Pasal 1", tugas="membina desa | memelihara ketertiban"))


@family()
def definitions_of_every_kind() -> Made:
    """Definitions by letters, in quotation marks, by "selanjutnya disingkat", with a preposition ("Kecamatan adalah Kecamatan di …")"""
    tentang = "TUGAS DAN FUNGSI KECAMATAN DAN BADAN"
    body = """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan :
a. Daerah adalah Kabupaten Sukamulya;
b. Kecamatan adalah Kecamatan di Kabupaten Sukamulya;
c. Camat adalah Camat di lingkungan Pemerintah Kabupaten Sukamulya;
d. Badan Perencanaan Pembangunan Daerah, yang selanjutnya disingkat Bappeda adalah Badan Perencanaan Pembangunan Daerah Kabupaten Sukamulya;
e. Satuan Polisi Pamong Praja yang selanjutnya disingkat Satpol PP adalah perangkat daerah yang mempunyai tugas menegakkan peraturan daerah;
f. Sekretariat adalah Sekretariat pada Bappeda.
BAB II
TUGAS DAN FUNGSI
Pasal 2
(1) Kecamatan mempunyai tugas melaksanakan kewenangan Bupati.
(2) Camat mempunyai tugas memimpin pelaksanaan tugas Kecamatan.
Pasal 3
Bappeda mempunyai tugas menyusun perencanaan pembangunan.
Pasal 4
Satpol PP mempunyai tugas menegakkan peraturan daerah dan menyelenggarakan ketertiban umum.
Pasal 5
Sekretariat mempunyai tugas mengelola administrasi Bappeda.
"""
    jabatan = [
        jab("Kecamatan", "Pasal 2 ayat (1)", tugas="melaksanakan kewenangan Bupati", uraian="memimpin pelaksanaan tugas Kecamatan"),
        jab("Badan Perencanaan Pembangunan Daerah", "Pasal 3", tugas="menyusun perencanaan pembangunan"),
        jab("Satuan Polisi Pamong Praja", "Pasal 4", tugas="menegakkan peraturan daerah dan menyelenggarakan ketertiban umum"),
        jab("Sekretariat", "Pasal 5", tugas="mengelola administrasi Bappeda"),
    ]  # fmt: skip
    return perbup(tentang, body, last=6), record(perbup_record(tentang, 6), *jabatan)


@family()
def details_in_groups() -> Made:
    """Uraian tugas in groups by field, each a list; an item that goes on with "dengan rincian :"; a sentence after the list"""
    tentang = "URAIAN TUGAS DINAS KESEHATAN"
    body = """
BAB I
URAIAN TUGAS
Pasal 1
(1) Seksi Gizi mempunyai tugas melaksanakan pembinaan gizi.
(2) Uraian tugas Seksi Gizi sebagaimana dimaksud pada ayat (1) meliputi:
a. bidang perencanaan, dengan rincian :
1. menyusun program; dan
2. menyusun anggaran;
b. bidang pelaksanaan, dengan rincian :
1. memantau status gizi;
2. membina kader; dan
3. memberi makanan tambahan; dan
c. bidang pelaporan.
Pasal 2
(1) Seksi Farmasi mempunyai tugas:
a. mengelola obat;
b. mengawasi apotek; dan
c. melaporkan persediaan.
Laporan persediaan sebagaimana dimaksud pada huruf c disampaikan setiap bulan.
(2) Seksi Farmasi dibantu oleh petugas gudang.
"""
    jabatan = [
        jab("Seksi Gizi", "Pasal 1 ayat (1)", tugas="melaksanakan pembinaan gizi", uraian=[
            below("bidang perencanaan, dengan rincian", "menyusun program | menyusun anggaran"),
            below("bidang pelaksanaan, dengan rincian", "memantau status gizi | membina kader | memberi makanan tambahan"),
            "bidang pelaporan"]),
        jab("Seksi Farmasi", "Pasal 2 ayat (1)", tugas="mengelola obat | mengawasi apotek | melaporkan persediaan"),
    ]  # fmt: skip
    return perbup(tentang, body, last=3), record(perbup_record(tentang, 3), *jabatan)


@family("html")
def perbup_as_a_web_page() -> Made:
    """A whole Perbup as a page of a site: headings h2/h3, ordered lists for ayat and huruf, considerations in a table, menus around it"""
    body = """
<h2>PERATURAN BUPATI SUKAMULYA<br>NOMOR 41 TAHUN 2019</h2><p style="text-align:center">TENTANG</p><p style="text-align:center">TUGAS DAN FUNGSI KECAMATAN</p>
<p>DENGAN RAHMAT TUHAN YANG MAHA ESA</p><p>BUPATI SUKAMULYA,</p>
<table><tr><td>Menimbang</td><td>:</td><td><ol type="a"><li>bahwa tugas kecamatan perlu diatur;</li><li>bahwa untuk itu perlu Peraturan Bupati;</li></ol></td></tr>
<tr><td>Mengingat</td><td>:</td><td><ol><li>Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;</li><li>Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan;</li></ol></td></tr></table>
<p style="text-align:center">MEMUTUSKAN:</p><table><tr><td>Menetapkan</td><td>:</td><td>PERATURAN BUPATI TENTANG TUGAS DAN FUNGSI KECAMATAN.</td></tr></table>
<h3>BAB I<br>TUGAS DAN FUNGSI</h3><h4>Pasal 1</h4>
<p>(1) Camat mempunyai tugas membina pemerintahan desa.</p><p>(2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Camat menyelenggarakan fungsi:</p>
<ol type="a"><li>pengoordinasian pemberdayaan masyarakat; dan</li><li>pelayanan umum.</li></ol>
<h4>Pasal 2</h4><p>Sekretaris Kecamatan mempunyai tugas:</p><ol type="a"><li>menyusun rencana; dan</li><li>mengelola keuangan.</li></ol>
<h4>Pasal 3</h4><p>Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.</p>
<p>Ditetapkan di Sukamulya<br>pada tanggal 7 November 2019<br>BUPATI SUKAMULYA,<br>ttd<br>NAMA BUPATI</p>
"""
    head = regulation(
        "Peraturan Bupati", "Sukamulya", "41", 2019, "TUGAS DAN FUNGSI KECAMATAN", pasal=3,
        menimbang=["bahwa tugas kecamatan perlu diatur", "bahwa untuk itu perlu Peraturan Bupati"],
        mengingat=["Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan"],
        ditetapkan=enacted("Sukamulya", "2019-11-07", "BUPATI SUKAMULYA", "NAMA BUPATI"),
    )  # fmt: skip
    jabatan = [
        jab("Camat", "Pasal 1 ayat (1)", tugas="membina pemerintahan desa", fungsi="pengoordinasian pemberdayaan masyarakat | pelayanan umum"),
        jab("Sekretaris Kecamatan", "Pasal 2", tugas="menyusun rencana | mengelola keuangan"),
    ]  # fmt: skip
    return page("Produk Hukum", body), record(head, *jabatan)


@family("docx", "html")
def text_without_lines() -> Made:
    """A regulation copied as one run of text: head, considerations, articles and items without a single line break"""
    source = (
        "BUPATI SUKAMULYA PERATURAN BUPATI SUKAMULYA NOMOR 41 TAHUN 2019 TENTANG TUGAS DAN FUNGSI KECAMATAN DENGAN RAHMAT TUHAN YANG MAHA ESA "
        "BUPATI SUKAMULYA, Menimbang : a. bahwa tugas kecamatan perlu diatur; b. bahwa untuk itu perlu Peraturan Bupati; "
        "Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah; 2. Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan; "
        "MEMUTUSKAN: Menetapkan : PERATURAN BUPATI TENTANG TUGAS DAN FUNGSI KECAMATAN. "
        "BAB I TUGAS DAN FUNGSI Pasal 1 (1) Camat mempunyai tugas membina pemerintahan desa. "
        "(2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Camat menyelenggarakan fungsi: a. pengoordinasian pemberdayaan masyarakat; dan b. pelayanan umum. "
        "Pasal 2 Sekretaris Kecamatan mempunyai tugas: a. menyusun rencana; dan b. mengelola keuangan. "
        "BAB II PENUTUP Pasal 3 Peraturan Bupati ini mulai berlaku pada tanggal diundangkan. "
        "Ditetapkan di Sukamulya pada tanggal 7 November 2019 BUPATI SUKAMULYA, ttd NAMA BUPATI"
    )
    head = regulation(
        "Peraturan Bupati", "Sukamulya", "41", 2019, "TUGAS DAN FUNGSI KECAMATAN", pasal=3,
        menimbang=["bahwa tugas kecamatan perlu diatur", "bahwa untuk itu perlu Peraturan Bupati"],
        mengingat=["Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan"],
        ditetapkan=enacted("Sukamulya", "2019-11-07", "BUPATI SUKAMULYA", "NAMA BUPATI"),
    )  # fmt: skip
    jabatan = [
        jab("Camat", "Pasal 1 ayat (1)", tugas="membina pemerintahan desa", fungsi="pengoordinasian pemberdayaan masyarakat | pelayanan umum"),
        jab("Sekretaris Kecamatan", "Pasal 2", tugas="menyusun rencana | mengelola keuangan"),
    ]  # fmt: skip
    return source, record(head, *jabatan)


@family("html")
def page_of_a_unit_with_steps() -> Made:
    """A unit with tugas, fungsi and uraian tugas in one page; its officials named; items end with full stops; sub-items by dashes"""
    body = """
<h1>Bidang Pemerintahan Desa</h1><h4>Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Sukamulya</h4>
<p>Kepala Bidang : NAMA KEPALA BIDANG</p>
<p>Bidang Pemerintahan Desa mempunyai tugas merumuskan kebijakan pemerintahan desa.</p>
<p>Untuk melaksanakan tugas tersebut, Bidang Pemerintahan Desa menyelenggarakan fungsi sebagai berikut:</p>
<ul><li>Penyusunan program kerja.</li><li>Pembinaan :<ul><li>aparatur desa</li><li>keuangan desa</li></ul></li><li>Pelaporan.</li></ul>
<p>Adapun uraian tugas Kepala Bidang Pemerintahan Desa adalah sebagai berikut :</p>
<ol><li>Merencanakan kegiatan bidang.</li><li>Membagi tugas kepada bawahan.</li></ol>
<p>Alamat: Jalan Contoh Nomor 1</p>
"""
    jabatan = [
        jab("Bidang Pemerintahan Desa", tugas="merumuskan kebijakan pemerintahan desa",
            fungsi=["Penyusunan program kerja", below("Pembinaan", "aparatur desa | keuangan desa"), "Pelaporan"],
            uraian="Merencanakan kegiatan bidang | Membagi tugas kepada bawahan"),
    ]  # fmt: skip
    return page("Bidang", body), record(None, *jabatan)


@family("html", "txt")
def page_of_questions() -> Made:
    """Headings that ask or tell ("Apa tugas Camat?"), tugas as one sentence with "yaitu", a list in one line with semicolons"""
    text = """
Tugas dan Fungsi Kecamatan
Camat mempunyai tugas yaitu mengoordinasikan pemerintahan di wilayah kecamatan.
Dalam menjalankan tugas tersebut Camat mempunyai fungsi yaitu: a. pembinaan desa; b. pelayanan masyarakat; c. pelaporan.
Sekretaris Camat bertugas membantu Camat dalam bidang administrasi dan keuangan.
Seksi Pelayanan memiliki tugas antara lain : 1) melayani surat; 2) melayani kartu penduduk; dan 3) menerima pengaduan.
"""
    jabatan = [
        jab("Camat", tugas="mengoordinasikan pemerintahan di wilayah kecamatan", fungsi="pembinaan desa | pelayanan masyarakat | pelaporan"),
        jab("Sekretaris Camat", tugas="membantu Camat dalam bidang administrasi dan keuangan"),
        jab("Seksi Pelayanan", tugas="melayani surat | melayani kartu penduduk | menerima pengaduan"),
    ]  # fmt: skip
    return text, record(None, *jabatan)


@family("txt")
def signatures_side_by_side() -> Made:
    """Place and date of enactment and of promulgation in two columns on the same lines"""
    source = """
                        PERATURAN BUPATI SUKAMULYA
                          NOMOR 41 TAHUN 2019
                               TENTANG
                      TUGAS DAN FUNGSI KECAMATAN
                 DENGAN RAHMAT TUHAN YANG MAHA ESA
                          BUPATI SUKAMULYA,
Menimbang   : bahwa tugas kecamatan perlu diatur;
Mengingat   : Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
                             MEMUTUSKAN:
Menetapkan  : PERATURAN BUPATI TENTANG TUGAS DAN FUNGSI KECAMATAN.
                               Pasal 1
Camat mempunyai tugas membina desa.
                               Pasal 2
Peraturan ini mulai berlaku pada tanggal diundangkan.
Diundangkan di Sukamulya                 Ditetapkan di Sukamulya
pada tanggal 8 November 2019             pada tanggal 7 November 2019
SEKRETARIS DAERAH,                       BUPATI SUKAMULYA,
              ttd                                 ttd
NAMA SEKRETARIS DAERAH                   NAMA BUPATI
"""
    head = regulation(
        "Peraturan Bupati", "Sukamulya", "41", 2019, "TUGAS DAN FUNGSI KECAMATAN", pasal=2,
        menimbang=["bahwa tugas kecamatan perlu diatur"], mengingat=["Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"],
        ditetapkan=enacted("Sukamulya", "2019-11-07", "BUPATI SUKAMULYA", "NAMA BUPATI"),
    )  # fmt: skip
    return source, record(head, jab("Camat", "Pasal 1", tugas="membina desa"))


@family()
def labels_printed_oddly() -> Made:
    """Labels with a blank or a sign too many: "( 1 )", "a .", "a).", "1.)", "Pasal5", "BABII", stars and close bullets"""
    tentang = "TUGAS DAN FUNGSI PUSKESMAS"
    body = """
BABI
TUGAS
Pasal1
( 1 ) Puskesmas mempunyai tugas melaksanakan kebijakan kesehatan.
( 2 ) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat ( 1 ), Puskesmas menyelenggarakan fungsi :
a . upaya kesehatan masyarakat;
b . upaya kesehatan perseorangan; dan
c . pelaporan.
Pasal2
Kepala Puskesmas mempunyai tugas :
a). memimpin puskesmas;
b). membina pegawai :
1.) medis; dan
2.) nonmedis;
c). melaporkan kegiatan.
Pasal3
Subbagian Tata Usaha mempunyai tugas :
* menyusun rencana;
* mengelola keuangan.
"""
    jabatan = [
        jab("Puskesmas", "Pasal 1 ayat (1)", tugas="melaksanakan kebijakan kesehatan",
            fungsi="upaya kesehatan masyarakat | upaya kesehatan perseorangan | pelaporan",
            uraian=["memimpin puskesmas", below("membina pegawai", "medis | nonmedis"), "melaporkan kegiatan"]),
        jab("Subbagian Tata Usaha", "Pasal 3", tugas="menyusun rencana | mengelola keuangan"),
    ]  # fmt: skip
    return perbup(tentang, body, last=4), record(perbup_record(tentang, 4), *jabatan)


@family("html")
def page_of_tupoksi_lists() -> Made:
    """Headings "1. Tupoksi Lurah" over one list of duties, letters typed inside an ordered list, a capital name with a dash"""
    body = """
<h1>1. Tupoksi Lurah</h1><ol type="1"><li>a)	Penyelenggaraan urusan pemerintahan;</li><li>b)	Perencanaan program kerja.</li><li>c)	Pelayanan masyarakat</li></ol>
<h1>2. Tupoksi Sekretaris Lurah</h1><ol type="1"><li>a)	Penyusunan rencana;</li><li>b)	Pengelolaan surat</li></ol>
<h1>3. Tupoksi Kasi Pemerintahan</h1><ol type="1"><li>a)	Pendataan penduduk;</li><li>b)	Pembinaan rukun tetangga</li></ol>
"""
    jabatan = [
        jab("Lurah", fungsi="Penyelenggaraan urusan pemerintahan | Perencanaan program kerja | Pelayanan masyarakat"),
        jab("Sekretaris Lurah", fungsi="Penyusunan rencana | Pengelolaan surat"),
        jab("Kasi Pemerintahan", fungsi="Pendataan penduduk | Pembinaan rukun tetangga"),
    ]
    return page("Tugas dan Fungsi", body), record(None, *jabatan)


@family("html")
def page_of_accordions() -> Made:
    """Folding sections as sites build them: buttons as headings, panels that a click shows, tabs of which all but one are hidden"""
    body = """
<ul class="nav nav-tabs"><li><a href="#satu">Camat</a></li><li><a href="#dua">Sekretariat</a></li></ul>
<div class="tab-content"><div id="satu" class="tab-pane active"><p>Camat mempunyai tugas memimpin kecamatan.</p></div>
<div id="dua" class="tab-pane" style="display:none"><p>Sekretariat mempunyai tugas mengelola administrasi.</p></div></div>
<div class="accordion"><h2 class="accordion-header"><button class="accordion-button collapsed" data-bs-toggle="collapse">Seksi Pemerintahan</button></h2>
<div class="accordion-collapse collapse"><div class="accordion-body"><p>mempunyai tugas :</p><ol><li>membina desa;</li><li>menyusun laporan.</li></ol></div></div></div>
<button class="accordion">Seksi Pelayanan</button><div class="panel"><p>mempunyai tugas melayani warga.</p></div>
"""
    jabatan = [
        jab("Camat", tugas="memimpin kecamatan"),
        jab("Sekretariat", tugas="mengelola administrasi"),
        jab("Seksi Pemerintahan", tugas="membina desa | menyusun laporan"),
        jab("Seksi Pelayanan", tugas="melayani warga"),
    ]
    return page("Tupoksi Kecamatan", body), record(None, *jabatan)


@family("html", "txt", "docx")
def glued_words() -> Made:
    """Words that copying has glued together: "umummempunyai uraian tugas", "menyelenggarakanfungsi", "Pasal 4Sekretariat\""""
    text = """
Pasal 4
(1) Sekretariat mempunyai tugas menyelenggarakankoordinasi pelaksanaan tugas.
(2) Sekretariat dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1) menyelenggarakanfungsi :
a. koordinasi kegiatan;
b. penyusunan rencana.
Pasal 5
(1) Seksi Pelayanan Umum mempunyaitugas melaksanakan urusan pelayanan.
(2) Untuk menjabarkan tugas sebagaimana dimaksud pada ayat (1), Seksi Pelayanan umummempunyai uraian tugas sebagai berikut:
a. menyusun program;
b. melayani warga;dan
c. melaporkan kegiatan.
"""
    jabatan = [
        jab("Sekretariat", "Pasal 4 ayat (1)", tugas="menyelenggarakankoordinasi pelaksanaan tugas",
            fungsi="koordinasi kegiatan | penyusunan rencana"),
        jab("Seksi Pelayanan Umum", "Pasal 5 ayat (1)", tugas="melaksanakan urusan pelayanan",
            uraian="menyusun program | melayani warga | melaporkan kegiatan"),
    ]  # fmt: skip
    return text, record(None, *jabatan)
