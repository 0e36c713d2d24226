"""Pages of web sites that tell tugas and fungsi, with menus, bad markup and no head of a regulation."""

from __future__ import annotations

from families_of_regulations.notation import Made, below, family, jab, record

MENU = "".join(f'<li><a href="/{name}">{name.title()}</a></li>' for name in
               "beranda profil sejarah visi-misi struktur tupoksi berita galeri layanan pengaduan unduhan kontak".split())  # fmt: skip


def page(title: str, body: str) -> str:
    """Return a page as a site sends it: menu, breadcrumb, side bar, foot."""
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title><style>p{{margin:0}}</style></head><body>'
        f'<header><div class="topbar">Telp. (000) 123456 | Senin - Jumat 08.00 - 16.00</div><nav class="navbar"><ul>{MENU}</ul></nav></header>'
        f'<section class="uni-banner"><h1>{title}</h1><ul><li><a href="/">Home</a></li><li>{title}</li></ul></section>'
        f'<section class="content"><div class="container">{body}</div></section>'
        f'<aside class="sidebar"><h3>Berita Terbaru</h3><ul>{MENU}</ul></aside>'
        '<footer><p>&copy; 2023 Pemerintah Daerah. All Rights Reserved.</p></footer><script>var a = "tugas";</script></body></html>'
    )


@family("html")
def page_with_articles() -> Made:
    """Articles of a Perbup without its head, <br> between lines; headings and Pasal on one line; a break that is missing"""
    body = """
TUGAS, FUNGSI DAN URAIAN TUGAS CAMAT <br>

Bagian Kesatu Camat <br>

Pasal 2 <br>

(1)	Kecamatan dibentuk dalam rangka meningkatkan koordinasi pemerintahan. <br>
(2)	Camat dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1) menyelanggarakan fungsi : <br>
a.	penyelenggaraan urusan pemerintahan umum; <br>
b.	pengoordinasian	kegiatan	pemberdayaan masyarakat; <br>
c.	pelaksanaan fungsi lain yang diberikan oleh Bupati. <br>

(3)	Untuk menjabarkan tugas dan fungsi sebagaimana dimaksud pada ayat (1) dan ayat (2), Camat mempunyai uraian tugas sebagai berikut: <br>
a.	merumuskan program kerja; <br>
b.	membina penyelenggaraan Desa;
c.	Melaksanakan	fasilitasi Pemerintahan Desa. <br>
d.	pemantauan, evaluasi dan pelaporan;dan <br>
e.	melaksanakan tugas lain yang diberikan oleh atasan. <br>

Pasal 3 <br>
Unsur-unsur organisasi Kecamatan terdiri dari : <br>
a.	Sekretariat; <br>
b.	Seksi Pemerintahan. <br>

Bagian Kedua Sekretariat <br>

Pasal 4 <br>

(1)	Sekretariat mempunyai tugas menyelenggarakan koordinasi pelaksanaan tugas. <br>
(2)	Sekretariat dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1) menyelenggarakan fungsi: <br>
a.	koordinasi kegiatan perencanaan; <br>
b.	penyusunan rencana. <br>
Bagian Keempat <br>
Seksi Ketentraman dan Ketertiban Umum Pasal 9 <br>
(1)	Seksi Ketentraman dan Ketertiban Umum mempunyai tugas melaksanakan pembinaan keamanan. <br>
(2)	Untuk menjabarkan tugas sebagaimana dimaksud  pada  ayat (1), Seksi Ketentraman dan Ketertiban Umum mempunyai uraian tugas sebagai berikut: <br>
a.	menyusun program; <br>
b.	melaksanakan fasilitasi, diantaranya : <br>
1.	pembinaan ketertiban di desa; <br>
2.	pembinaan ketentraman warga; <br>
c.	melaporkan pelaksanaan tugas <br>
"""
    jabatan = [
        jab("Camat", "Pasal 2 ayat (2)",
            fungsi="penyelenggaraan urusan pemerintahan umum | pengoordinasian kegiatan pemberdayaan masyarakat | pelaksanaan fungsi lain yang diberikan oleh Bupati",
            uraian="merumuskan program kerja | membina penyelenggaraan Desa | Melaksanakan fasilitasi Pemerintahan Desa | pemantauan, evaluasi dan pelaporan | melaksanakan tugas lain yang diberikan oleh atasan"),
        jab("Sekretariat", "Pasal 4 ayat (1)", tugas="menyelenggarakan koordinasi pelaksanaan tugas",
            fungsi="koordinasi kegiatan perencanaan | penyusunan rencana"),
        jab("Seksi Ketentraman dan Ketertiban Umum", "Pasal 9 ayat (1)", tugas="melaksanakan pembinaan keamanan",
            uraian=["menyusun program", below("melaksanakan fasilitasi, diantaranya", "pembinaan ketertiban di desa | pembinaan ketentraman warga"), "melaporkan pelaksanaan tugas"]),
    ]  # fmt: skip
    return page("Tupoksi", body), record(None, *jabatan)


@family("html")
def page_of_cards() -> Made:
    """Cards with a heading each: the announcement of the fungsi is the first item of a list; sentences without a subject; "dengan penjabaran tugas\""""
    body = """
<div class="section-title"><h2>Tugas Pokok dan Fungsi <strong>Kecamatan Widuri Pusat</strong></h2></div>
<div class="row"><div class="col"><div class="icon-box"><i class="bx"></i><h4>CAMAT</h4>
<p>Camat mempunyai tugas, melaksanakan kewenangan pemerintah yang dilimpahkan oleh
Walikota.
<ol><li>Untuk melaksanakan tugas tersebut, kecamatan menyelenggarakan
fungsi
</li><li>Pengkoordinasian kegiatan pemberdayaan</li><li>Pembinaan pemerintah Kelurahan</li><li>Pelaksanaan tugas lain sesuai dengan tugas dan fungsinya.</li></ol></p></div>
<div class="icon-box"><i class="bx"></i><h4>SEKRETARIS CAMAT</h4>
<p>Sekretariat mempunyai tugas, melaksanakan pembinaan administrasi. Untuk melaksanakan tugas tersebut, sekretariat menyelenggarakan fungsi :
<ol><li>Pelaksanaan penyusunan rencana.</li><li>Pelaksanaan administrasi keuangan.</li></ol></p></div>
<div class="icon-box"><h4>Sub Bagian Kepegawaian</h4>
<p>mempunyai tugas, melaksanakan pengelolaan administrasi kepegawaian,
dengan penjabaran tugas sebagai berikut :
<ol><li>Menyusun daftar urut kepangkatan.</li><li>Menyusun daftar pegawai.</li><li>Melaksanakan tugas lain yang diberikan atasan sesuai tugas.</li></ol></p></div>
<div class="icon-box"><h4>Seksi Pembangunan</h4>
<p>mempunyai tugas, melakukan perencanaan pembangunan fisik, dengan penjabaran tugas tugas sebagai berikut :
<ol><li>Menyusun bahan kebijakan teknis.</li><li>Merekap hasil-hasil Musrenbang ( tingkat kelurahan ).</li></ol></p></div></div></div>
"""
    jabatan = [
        jab("Camat", tugas="melaksanakan kewenangan pemerintah yang dilimpahkan oleh Walikota",
            fungsi="Pengkoordinasian kegiatan pemberdayaan | Pembinaan pemerintah Kelurahan | Pelaksanaan tugas lain sesuai dengan tugas dan fungsinya"),
        jab("Sekretariat", tugas="melaksanakan pembinaan administrasi",
            fungsi="Pelaksanaan penyusunan rencana | Pelaksanaan administrasi keuangan"),
        jab("Sub Bagian Kepegawaian", tugas="melaksanakan pengelolaan administrasi kepegawaian",
            uraian="Menyusun daftar urut kepangkatan | Menyusun daftar pegawai | Melaksanakan tugas lain yang diberikan atasan sesuai tugas"),
        jab("Seksi Pembangunan", tugas="melakukan perencanaan pembangunan fisik",
            uraian="Menyusun bahan kebijakan teknis | Merekap hasil-hasil Musrenbang ( tingkat kelurahan )"),
    ]  # fmt: skip
    return page("Tugas Pokok dan Fungsi", body), record(None, *jabatan)


@family("html")
def page_by_article_of_a_perwali() -> Made:
    """ "Berdasarkan Pasal 3 Peraturan Walikota No. 15 Tahun 2017, … mempunyai tugas pokok …"; then fungsi as a list of bullets"""
    body = """
<h2 class="entry-title">Seksi Penegakan Hukum Lingkungan</h2>
<p style="text-align:justify">Berdasarkan Pasal 12 Peraturan Walikota Harapan No. 15 Tahun 2017, Seksi Penegakan Hukum Lingkungan mempunyai tugas pokok melaksanakan sebagian tugas bidang dalam penegakan hukum.</p>
<p>Untuk menyelenggarakan tugas sebagaimana dimaksud, Seksi Penegakan Hukum Lingkungan mempunyai fungsi :</p>
<ul style="list-style-type:square"><li>penyusunan rencana penegakan hukum;</li><li>pengawasan usaha; dan</li><li>pelaporan.</li></ul>
<p><strong>Uraian tugas Kepala Seksi Penegakan Hukum Lingkungan, meliputi :</strong></p>
<ul><li>menyusun rencana kegiatan;</li><li>memeriksa sumber pencemaran;</li></ul>
"""
    jabatan = [
        jab("Seksi Penegakan Hukum Lingkungan", tugas="melaksanakan sebagian tugas bidang dalam penegakan hukum",
            fungsi="penyusunan rencana penegakan hukum | pengawasan usaha | pelaporan",
            uraian="menyusun rencana kegiatan | memeriksa sumber pencemaran"),
    ]  # fmt: skip
    basis = [{"jenis": "Peraturan Walikota", "daerah": "Harapan", "nomor": "15", "tahun": 2017, "tentang": None}]
    return page("Profil", body), record(None, *jabatan, dasar_hukum=basis)


@family("html")
def page_with_headings_tugas_and_fungsi() -> Made:
    """Headings "Tugas Pokok" and "Fungsi" (h3) over sentence and list; the lead names a regulation; names in strong"""
    body = """
<h2>TUPOKSI DINAS PASAR KABUPATEN SUKAMULYA</h2>
<p>Tugas, fungsi dan rincian tugas Dinas Pasar tertuang pada Peraturan Bupati No. 60 Tahun 2017.</p>
<h3>Tugas Pokok</h3>
<p>Dinas mempunyai tugas pokok melaksanakan urusan pemerintahan daerah bidang pasar.</p>
<h3>Fungsi</h3>
<p>Dalam melaksanakan tugas pokok tersebut, Dinas mempunyai fungsi :</p>
<ol type="a"><li>perumusan kebijakan pasar;</li><li>penyelenggaraan pasar;</li></ol>
<p><strong>Kepala Dinas</strong></p>
<p>Kepala Dinas mempunyai tugas pokok memimpin dan mengendalikan Dinas.</p>
<p><b>Sekretariat</b></p>
<p>Sekretariat mempunyai tugas pokok menyelenggarakan administrasi Dinas.<br>Dalam melaksanakan tugas pokoknya, Sekretariat mempunyai fungsi :</p>
<ol><li>pengelolaan kepegawaian;</li><li>pengelolaan keuangan.</li></ol>
"""
    jabatan = [
        jab("Dinas", tugas="melaksanakan urusan pemerintahan daerah bidang pasar",
            fungsi="perumusan kebijakan pasar | penyelenggaraan pasar", uraian="memimpin dan mengendalikan Dinas"),
        jab("Sekretariat", tugas="menyelenggarakan administrasi Dinas", fungsi="pengelolaan kepegawaian | pengelolaan keuangan"),
    ]  # fmt: skip
    return page("Tupoksi Dinas", body), record(None, *jabatan)


@family("html")
def page_headed_by_units() -> Made:
    """ "TUPOKSI SEKRETARIAT" as a heading, tugas and fungsi in one paragraph, then "Berdasarkan tugas dan fungsi …, X mempunyai uraian tugas :\""""
    body = """
<div class="fs-3 fw-bolder">TUPOKSI SEKRETARIAT</div>
<div class="fs-5">Sekretariat mempunyai tugas melaksanakan koordinasi pelayanan administrasi. Dalam melaksanakan tugas, Sekretariat menyelenggarakan fungsi :</div>
<ul class="fs-5" style="list-style-type: lower-alpha;"><li>Perencanaan operasional urusan keuangan;</li><li>Pelaksanaan urusan keuangan;</li><li>Pelaksanaan fungsi lain diberikan oleh atasan.</li></ul>
<div class="fs-3 fw-bolder">TUPOKSI SUBBAGIAN KEUANGAN</div>
<div class="fs-5">Subbagian Keuangan mempunyai tugas melakukan administrasi dan akuntansi keuangan. Subbagian Keuangan dalam melaksanakan tugas sebagaimana dimaksud dalam ayat (1), menyelenggarakan fungsi :</div>
<ul class="fs-5" style="list-style-type: decimal;"><li>perencanaan kegiatan keuangan;</li><li>pelaksanaan kegiatan keuangan.</li></ul>
<div class="fs-5">Berdasarkan tugas dan fungsi sebagaimana dimaksud pada ayat (1) dan ayat (2), Subbagian Keuangan mempunyai uraian tugas :</div>
<ul class="fs-5" style="list-style-type: lower-alpha;"><li> menyusun anggaran;</li><li> memverifikasi tagihan;</li><li> melaksanakan tugas kedinasan lain yang diberikan oleh atasan.</li></ul>
<div class="fs-3 fw-bolder">TUPOKSI BIDANG PEMBUDAYAAN OLAHRAGA</div>
<div class="fs-5">Bidang Pembudayaan Olahraga mempunyai tugas melaksanakan pembudayaan olahraga. Dalam melaksanakan tugas, Bidang Pembudayaan Olahraga menyelenggarakan fungsi sebagai berikut :</div>
<ul><li>perencanaan olahraga;</li><li>pembinaan olahraga.</li></ul>
"""
    jabatan = [
        jab("Sekretariat", tugas="melaksanakan koordinasi pelayanan administrasi",
            fungsi="Perencanaan operasional urusan keuangan | Pelaksanaan urusan keuangan | Pelaksanaan fungsi lain diberikan oleh atasan"),
        jab("Subbagian Keuangan", tugas="melakukan administrasi dan akuntansi keuangan",
            fungsi="perencanaan kegiatan keuangan | pelaksanaan kegiatan keuangan",
            uraian="menyusun anggaran | memverifikasi tagihan | melaksanakan tugas kedinasan lain yang diberikan oleh atasan"),
        jab("Bidang Pembudayaan Olahraga", tugas="melaksanakan pembudayaan olahraga", fungsi="perencanaan olahraga | pembinaan olahraga"),
    ]  # fmt: skip
    return page("TUPOKSI", body), record(None, *jabatan)


@family("html", "txt")
def page_outlined_by_capitals() -> Made:
    """An outline "I. KEPALA DINAS" / "A. Tugas" / "B. Fungsi", typed with <br>; "II. SEKRETARIAT", sub-units "1. Sub Bagian …\""""
    text = """
I. KEPALA DINAS
A. Tugas
Kepala Dinas mempunyai tugas memimpin penyelenggaraan urusan komunikasi.
B. Fungsi
Dalam melaksanakan tugas tersebut Kepala Dinas mempunyai fungsi :
1. perumusan kebijakan;
2. pembinaan aparatur; dan
3. pelaksanaan tugas lain yang diberikan oleh Bupati.
II. SEKRETARIAT
A. Tugas
Sekretaris mempunyai tugas menyelenggarakan pelayanan administrasi.
B. Fungsi
Dalam melaksanakan tugas tersebut Sekretaris mempunyai fungsi :
1. penyusunan rencana kerja;
2. pengelolaan surat menyurat.
1. Sub Bagian Umum
Kepala Sub Bagian Umum mempunyai tugas :
a. menyiapkan bahan rapat;
b. mengurus kendaraan;
c. melaksanakan tugas lain yang diberikan oleh Sekretaris.
2. Sub Bagian Keuangan
Kepala Sub Bagian Keuangan mempunyai tugas :
a. menyusun anggaran;
b. membuat laporan keuangan.
III. BIDANG INFORMATIKA
A. Tugas
Bidang Informatika mempunyai tugas mengelola jaringan.
"""
    jabatan = [
        jab("Kepala Dinas", tugas="memimpin penyelenggaraan urusan komunikasi",
            fungsi="perumusan kebijakan | pembinaan aparatur | pelaksanaan tugas lain yang diberikan oleh Bupati"),
        jab("Sekretaris", tugas="menyelenggarakan pelayanan administrasi", fungsi="penyusunan rencana kerja | pengelolaan surat menyurat"),
        jab("Kepala Sub Bagian Umum", tugas="menyiapkan bahan rapat | mengurus kendaraan | melaksanakan tugas lain yang diberikan oleh Sekretaris"),
        jab("Kepala Sub Bagian Keuangan", tugas="menyusun anggaran | membuat laporan keuangan"),
        jab("Bidang Informatika", tugas="mengelola jaringan"),
    ]  # fmt: skip
    return text, record(None, *jabatan)


@family("html")
def page_with_numbered_headings() -> Made:
    """Headings "2.1. Sub Bagian Umum" with non-breaking blanks, "Kepala sub Bagian …" in small letters, a superior named on the way"""
    body = """
<p dir="ltr"><strong>1. Kepala Dinas</strong></p>
<p dir="ltr" style="margin-left:40px">Kepala Dinas mempunyai tugas membantu Gubernur melaksanakan urusan kelautan.</p>
<p dir="ltr" style="margin-left:40px">Dalam melaksanakan tugas tersebut, Kepala Dinas menyelenggarakan fungsi:</p>
<ul><li>Perumusan kebijakan kelautan;</li><li>Pelaksanaan evaluasi kelautan.</li></ul>
<p dir="ltr"><strong>2. Sekretariat</strong></p>
<p dir="ltr" style="margin-left:40px">Sekretariat dipimpin oleh seorang Sekretaris yang berada di bawah dan bertanggung jawab kepada Kepala Dinas. Sekretariat mempunyai tugas memberikan pelayanan administratif.</p>
<p dir="ltr" style="margin-left:40px"><strong>&nbsp; &nbsp; 2.1. Sub Bagian Umum dan kepegawaian</strong></p>
<p dir="ltr" style="margin-left:80px">Kepala sub Bagian Umum dan Kepegawaian mempunyai tugas melaksanakan urusan ketatausahaan dan kepegawaian.</p>
<p dir="ltr" style="margin-left:40px"><strong>&nbsp; &nbsp; 2.2 Sub Bagian Perencanaan</strong></p>
<p dir="ltr" style="margin-left:80px">Kepala sub bagian Perencanaan mempunyai tugas mengumpulkan bahan pedoman.</p>
"""
    jabatan = [
        jab("Kepala Dinas", tugas="membantu Gubernur melaksanakan urusan kelautan", fungsi="Perumusan kebijakan kelautan | Pelaksanaan evaluasi kelautan"),
        jab("Sekretariat", None, "Kepala Dinas", tugas="memberikan pelayanan administratif"),
        jab("Kepala sub Bagian Umum dan Kepegawaian", tugas="melaksanakan urusan ketatausahaan dan kepegawaian"),
        jab("Kepala sub bagian Perencanaan", tugas="mengumpulkan bahan pedoman"),
    ]  # fmt: skip
    return page("Tugas dan Fungsi", body), record(None, *jabatan)


@family("html")
def page_with_bare_paragraphs() -> Made:
    """A page pasted from Word: items are paragraphs without any mark, ended by ";"; headings "1. Lurah" underlined"""
    body = """
<p><b><u>TUGAS POKOK DAN
FUNGSI LURAH DAN SEKRETARIS KELURAHAN</u></b></p><p>&nbsp;</p>
<p>1. Lurah</p><p>&nbsp;</p>
<p>Lurah mempunyai tugas pokok membantu Camat dalam :</p>
<p>Melaksanakan kegiatan pemerintahan kelurahan;</p>
<p>Melakukan pemberdayaan masyarakat;</p>
<p>Memelihara Ketentraman dan Ketertiban umum; dan</p>
<p>Memelihara sarana dan prasarana pelayanan
umum.</p>
<p>Dalam melaksanakan tugas sebagaimana dimaksud pada ayat
(1), Lurah mempunyai fungsi :</p>
<p>Penyusunan program dan kegiatan kelurahan;</p>
<p>Pengoordinasian penyelenggaraan pemerintahan;</p>
<p>Pelaporan.</p>
<p>2. Sekretaris Kelurahan</p>
<p>Sekretaris Kelurahan mempunyai tugas pokok membantu Lurah menyusun program.</p>
"""
    jabatan = [
        jab("Lurah", tugas=[below("membantu Camat dalam", "Melaksanakan kegiatan pemerintahan kelurahan | Melakukan pemberdayaan masyarakat | Memelihara Ketentraman dan Ketertiban umum | Memelihara sarana dan prasarana pelayanan umum")],
            fungsi="Penyusunan program dan kegiatan kelurahan | Pengoordinasian penyelenggaraan pemerintahan | Pelaporan"),
        jab("Sekretaris Kelurahan", tugas="membantu Lurah menyusun program"),
    ]  # fmt: skip
    return page("Kelurahan", body), record(None, *jabatan)


@family("html")
def page_with_a_table() -> Made:
    """A table with lines: No, Jabatan, Tugas Pokok, Fungsi; lists inside the cells"""
    body = """
<h3>Tugas Pokok dan Fungsi</h3><table border="1"><thead><tr><th>No</th><th>Jabatan</th><th>Tugas Pokok</th><th>Fungsi</th></tr></thead><tbody>
<tr><td>1</td><td>Camat</td><td>Memimpin kecamatan.</td><td><ol><li>Penyelenggaraan pemerintahan umum</li><li>Pemberdayaan masyarakat</li></ol></td></tr>
<tr><td>2</td><td>Sekretaris Camat</td><td>Membantu Camat di bidang administrasi.</td><td>a. Penyusunan rencana;<br>b. Pengelolaan arsip;<br>c. Pengelolaan keuangan.</td></tr></tbody></table>
"""
    jabatan = [
        jab("Camat", tugas="Memimpin kecamatan", fungsi="Penyelenggaraan pemerintahan umum | Pemberdayaan masyarakat"),
        jab("Sekretaris Camat", tugas="Membantu Camat di bidang administrasi",
            fungsi="Penyusunan rencana | Pengelolaan arsip | Pengelolaan keuangan"),
    ]  # fmt: skip
    return page("Tupoksi Kecamatan", body), record(None, *jabatan)


@family("html", "txt")
def page_of_headings_and_lists() -> Made:
    """ "TUGAS POKOK KASI TRANTIBUM" over a list, "FUNGSI :" over the next, "URAIAN TUGAS :" over a third; no sentence at all"""
    text = """
KECAMATAN WIDURI KABUPATEN SUKAMULYA
SEKSI KETENTRAMAN DAN KETERTIBAN UMUM
TUGAS POKOK KEPALA SEKSI KETENTRAMAN DAN KETERTIBAN UMUM :
1. Membantu Camat menyelenggarakan ketentraman dan ketertiban umum;
2. Membina perlindungan masyarakat.
FUNGSI :
1. Penyusunan rencana kerja;
2. Pelaksanaan patroli;
3. Pelaporan.
URAIAN TUGAS :
a. mendata pos kamling;
b. menertibkan bangunan liar.
"""
    jabatan = [
        jab("Kepala Seksi Ketentraman dan Ketertiban Umum",
            tugas="Membantu Camat menyelenggarakan ketentraman dan ketertiban umum | Membina perlindungan masyarakat",
            fungsi="Penyusunan rencana kerja | Pelaksanaan patroli | Pelaporan",
            uraian="mendata pos kamling | menertibkan bangunan liar"),
    ]  # fmt: skip
    return text, record(None, *jabatan)


@family("txt", "docx", "nomor", "pdf")
def handout_of_a_kecamatan() -> Made:
    """A handout without any regulation around it: "1. CAMAT", a sentence with tugas, "Fungsi :" and "Uraian Tugas :" as labels"""
    text = """
TUGAS POKOK DAN FUNGSI
KECAMATAN WIDURI
1. CAMAT
Camat mempunyai tugas pokok membantu Bupati dalam penyelenggaraan pemerintahan di kecamatan.
Fungsi :
a. pengoordinasian pemberdayaan masyarakat;
b. pembinaan desa; dan
c. pelayanan umum.
2. SEKRETARIS KECAMATAN
Sekretaris Kecamatan mempunyai tugas pokok membantu Camat di bidang administrasi.
Fungsi :
a. penyusunan rencana;
b. pengelolaan keuangan.
Uraian Tugas :
a. menyusun anggaran;
b. menyusun laporan; dan
c. membina staf.
3. KEPALA SEKSI PEMERINTAHAN
Kepala Seksi Pemerintahan mempunyai tugas pokok membantu Camat membina desa.
Fungsi :
a. pendataan desa;
b. pembinaan perangkat desa.
"""
    jabatan = [
        jab("Camat", tugas="membantu Bupati dalam penyelenggaraan pemerintahan di kecamatan",
            fungsi="pengoordinasian pemberdayaan masyarakat | pembinaan desa | pelayanan umum"),
        jab("Sekretaris Kecamatan", tugas="membantu Camat di bidang administrasi",
            fungsi="penyusunan rencana | pengelolaan keuangan", uraian="menyusun anggaran | menyusun laporan | membina staf"),
        jab("Kepala Seksi Pemerintahan", tugas="membantu Camat membina desa", fungsi="pendataan desa | pembinaan perangkat desa"),
    ]  # fmt: skip
    return text, record(None, *jabatan)


@family("html")
def page_saved_by_word() -> Made:
    """A page that Word saved: MsoNormal, lists of MsoListParagraph, quotes and breaks inside words of a sentence"""
    item = (
        "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l{0} level1 lfo{0}'><![if !supportLists]><span style='mso-list:Ignore'>"
        "{1}.<span>&nbsp;&nbsp;</span></span><![endif]><span lang=IN>{2}</span></p>\n"
    )
    body = (
        "<div class=WordSection1><p class=MsoNormal align=center><b><span lang=IN>TUGAS POKOK DAN FUNGSI</span></b></p>"
        "<p class=MsoNormal><span lang=IN>Badan Keuangan Daerah mempunyai tugas\nmembantu Bupati melaksanakan fungsi penunjang\nkeuangan.</span></p>"
        "<p class=MsoNormal><span lang=IN>Dalam melaksanakan tugas sebagaimana dimaksud di atas, Badan\nKeuangan Daerah menyelenggarakan fungsi<span style='mso-spacerun:yes'>  </span>:</span></p>"
        + item.format(1, "a", "penyusunan kebijakan teknis;") + item.format(1, "b", "pembinaan teknis; dan") + item.format(1, "c", "pelaksanaan fungsi lain.")
        + "<p class=MsoNormal><b><span lang=IN>Bidang Anggaran</span></b></p><p class=MsoNormal>Bidang Anggaran mempunyai tugas :</p>"
        + item.format(2, "1", "menyusun anggaran;") + item.format(2, "2", "meneliti anggaran perangkat daerah.") + "</div>"
    )  # fmt: skip
    jabatan = [
        jab("Badan Keuangan Daerah", tugas="membantu Bupati melaksanakan fungsi penunjang keuangan",
            fungsi="penyusunan kebijakan teknis | pembinaan teknis | pelaksanaan fungsi lain"),
        jab("Bidang Anggaran", tugas="menyusun anggaran | meneliti anggaran perangkat daerah"),
    ]  # fmt: skip
    return f"<html><body lang=IN>{body}</body></html>", record(None, *jabatan)


@family("html")
def page_with_one_sentence_each() -> Made:
    """Running text: "X merupakan unsur … yang mempunyai tugas …", fungsi as one sentence; lists under "dengan fungsi :\""""
    body = """
<p>Kecamatan Widuri merupakan perangkat daerah sebagai pelaksana teknis kewilayahan yang berada di bawah dan bertanggung jawab kepada Bupati melalui Sekretaris Daerah.</p>
<p>Untuk melaksanakan tugasnya, kelurahan memiliki fungsi:</p>
<ul><li>Pelaksanaan kegiatan pemerintahan kelurahan</li><li>Pelayanan masyarakat</li></ul>
<p>Seksi Pemberdayaan Masyarakat mempunyai tugas menyiapkan bahan pemberdayaan masyarakat. Dalam melaksanakan tugas tersebut, Seksi Pemberdayaan Masyarakat menyelenggarakan fungsi perencanaan, pelaksanaan dan pelaporan pemberdayaan masyarakat.</p>
<p>Kepala Seksi Pelayanan Umum bertugas melaksanakan pelayanan administrasi terpadu.</p>
"""
    jabatan = [
        jab("kelurahan", fungsi="Pelaksanaan kegiatan pemerintahan kelurahan | Pelayanan masyarakat"),
        jab("Seksi Pemberdayaan Masyarakat", tugas="menyiapkan bahan pemberdayaan masyarakat",
            fungsi="perencanaan, pelaksanaan dan pelaporan pemberdayaan masyarakat"),
        jab("Kepala Seksi Pelayanan Umum", tugas="melaksanakan pelayanan administrasi terpadu"),
    ]  # fmt: skip
    return page("Profil Kecamatan", body), record(None, *jabatan)
