"""A fifth round: saved pages of kecamatan and offices in the markup of common site builders."""

from __future__ import annotations

from families_of_regulations.notation import Made, below, family, jab, record
from families_of_regulations.pages import page


@family("html")
def page_of_a_site_builder() -> Made:
    """Elementor: tabs "elementor-tab-title" over hidden panels, widgets of headings and text editors, an icon list"""
    body = """
<div class="elementor-widget-heading"><h2 class="elementor-heading-title">Tugas dan Fungsi</h2></div>
<div class="elementor-accordion"><div class="elementor-accordion-item"><div class="elementor-tab-title" role="button"><span class="elementor-accordion-icon"><i class="fas fa-plus"></i></span><a class="elementor-accordion-title" tabindex="0">Camat</a></div>
<div class="elementor-tab-content elementor-clearfix" style="display: none;"><p>Camat mempunyai tugas memimpin wilayah kecamatan.</p><p>Dalam melaksanakan tugasnya, Camat menyelenggarakan fungsi:</p><ol><li>pengoordinasian pasar rakyat;</li><li>pembinaan rukun warga;</li></ol></div></div>
<div class="elementor-accordion-item"><div class="elementor-tab-title" role="button"><a class="elementor-accordion-title" tabindex="0">Kasubag Umum</a></div>
<div class="elementor-tab-content elementor-clearfix" style="display: none;"><p><b>Tugas :</b></p><ul><li>mencatat surat</li><li>menyimpan arsip</li></ul></div></div></div>
<div class="elementor-widget-heading"><h3 class="elementor-heading-title">Seksi Taman</h3></div><div class="elementor-widget-text-editor"><p>Seksi Taman memiliki fungsi :</p></div>
<ul class="elementor-icon-list-items"><li class="elementor-icon-list-item"><span class="elementor-icon-list-icon"><i></i></span><span class="elementor-icon-list-text">penanaman pohon</span></li><li class="elementor-icon-list-item"><span class="elementor-icon-list-text">penyiraman</span></li></ul>
"""
    jabatan = [
        jab("Camat", tugas="memimpin wilayah kecamatan", fungsi="pengoordinasian pasar rakyat | pembinaan rukun warga"),
        jab("Kasubag Umum", tugas="mencatat surat | menyimpan arsip"),
        jab("Seksi Taman", fungsi="penanaman pohon | penyiraman"),
    ]
    return page("Tupoksi", body), record(None, *jabatan)


@family("html")
def page_of_a_blog() -> Made:
    """Blogger: a div a line, spans and hard blanks everywhere, <br> instead of paragraphs, labels typed with a span of blanks; names bold in the line"""
    line = '<div style="text-align: justify;"><span style="font-size: small;">{}</span></div>'
    lines = [
        "<b>A.&nbsp;&nbsp; LURAH</b>", "Lurah mempunyai tugas membantu Camat di wilayah kelurahan.<br />", "<br />",
        "Untuk melaksanakan tugas dimaksud, Lurah mempunyai fungsi :<br />",
        "1.<span>&nbsp;&nbsp;&nbsp; </span>pemeliharaan saluran air;<br />2.<span>&nbsp;&nbsp;&nbsp; </span>pembinaan rukun tetangga;<br />3.<span>&nbsp;&nbsp; </span>pelaksanaan tugas lain<br />yang diberikan oleh Camat.",
        "<br />", "<b>B.&nbsp;&nbsp; SEKRETARIS LURAH</b><br />Sekretaris Lurah mempunyai tugas :<br />a.<span>&nbsp; </span>mencatat surat;<br />b.<span>&nbsp; </span>menyusun laporan.",
        "<b>C.&nbsp;&nbsp; SEKSI&nbsp;KEBERSIHAN</b>", "Seksi Kebersihan mempunyai tugas mengangkut sampah.",
    ]  # fmt: skip
    jabatan = [
        jab("Lurah", tugas="membantu Camat di wilayah kelurahan",
            fungsi="pemeliharaan saluran air | pembinaan rukun tetangga | pelaksanaan tugas lain yang diberikan oleh Camat"),
        jab("Sekretaris Lurah", tugas="mencatat surat | menyusun laporan"),
        jab("Seksi Kebersihan", tugas="mengangkut sampah"),
    ]  # fmt: skip
    return page("Kelurahan", '<div class="post-body entry-content">' + "\n".join(map(line.format, lines)) + "</div>"), record(None, *jabatan)  # fmt: skip


@family("html")
def page_of_numbered_sentences() -> Made:
    """ "A. KEPALA BADAN ARSIP" over an ordered list: 1. tugas, 2. "dalam melaksanakan tugas menyelenggarakan fungsi" with a., 3. "Rincian Tugas Kepala Badan Arsip :" with a."""
    body = """
<h3>RINCIAN TUGAS DAN FUNGSI JABATAN<br>DI LINGKUNGAN BADAN ARSIP</h3>
<p><strong>A. KEPALA BADAN ARSIP.</strong></p>
<ol><li>Kepala Badan Arsip mempunyai tugas melaksanakan<br>penyimpanan arsip daerah.</li><li>Kepala Badan Arsip dalam melaksanakan tugas<br>menyelenggarakan fungsi:<br>a. perumusan kebijakan sesuai<br>dengan lingkup tugasnya; dan<br>b. pelaksanaan fungsi lain yang diberikan oleh Bupati<br>terkait dengan tugas dan fungsinya.</li>
<li>Rincian Tugas Kepala Badan Arsip :<br>a. memimpin badan;<br>b. menandatangani daftar arsip.</li></ol>
<p><strong>B. SEKRETARIS.</strong></p>
<ol><li>Sekretaris mempunyai tugas mengoordinasikan administrasi badan.</li><li>Rincian Tugas Sekretaris :<br>a. menyusun anggaran;<br>b. mengelola kendaraan.</li></ol>
"""
    jabatan = [
        jab("Kepala Badan Arsip", tugas="melaksanakan penyimpanan arsip daerah",
            fungsi="perumusan kebijakan sesuai dengan lingkup tugasnya | pelaksanaan fungsi lain yang diberikan oleh Bupati terkait dengan tugas dan fungsinya",
            uraian="memimpin badan | menandatangani daftar arsip"),
        jab("Sekretaris", tugas="mengoordinasikan administrasi badan", uraian="menyusun anggaran | mengelola kendaraan"),
    ]  # fmt: skip
    return page("Badan Arsip", body), record(None, *jabatan)


@family("html")
def page_of_an_office_and_its_head() -> Made:
    """WordPress: the lead names a regulation, "a. Kepala Dinas" as a paragraph, sentences about its tugas and fungsi, "Berdasarkan tugas dan fungsi sebagaimana dimaksud mempunyai uraian tugas:\""""
    body = """
<article class="post-12 page type-page"><header class="entry-header"><h1 class="entry-title">Tugas Pokok &amp; Fungsi</h1></header><div class="entry-content">
<p>Struktur Organisasi Dinas Taman Kota Harapan dibentuk berdasarkan Peraturan Daerah Nomor 8 Tahun 2016 tentang Pembentukan dan Susunan Perangkat Daerah.</p>
<h3>Tugas &amp; Fungsi</h3>
<p>Dinas Taman Kota Harapan merupakan unit kerja di lingkungan Pemerintah Kota Harapan yang mempunyai tugas membantu Wali Kota melaksanakan urusan pertamanan.</p>
<p><strong>a. Kepala Dinas</strong></p>
<p>Untuk menyelenggarakan tugas pokok tersebut Kepala Dinas mempunyai fungsi sebagai berikut:</p>
<ul><li>Perumusan kebijakan taman;</li><li>Pelaporan; dan</li><li>Pelaksanaan fungsi lain.</li></ul>
<p>Berdasarkan tugas dan fungsi sebagaimana dimaksud mempunyai uraian tugas:</p>
<ul><li>Merumuskan visi dinas;</li><li>Membina pegawai.</li></ul>
<p><strong>b. Sekretariat</strong></p>
<p>Sekretariat mempunyai tugas mengelola administrasi dinas.</p></div></article>
"""
    jabatan = [
        jab("Dinas Taman Kota Harapan", tugas="membantu Wali Kota melaksanakan urusan pertamanan"),
        jab("Kepala Dinas", fungsi="Perumusan kebijakan taman | Pelaporan | Pelaksanaan fungsi lain", uraian="Merumuskan visi dinas | Membina pegawai"),
        jab("Sekretariat", tugas="mengelola administrasi dinas"),
    ]  # fmt: skip
    basis = [{"jenis": "Peraturan Daerah", "daerah": None, "nomor": "8", "tahun": 2016, "tentang": "Pembentukan dan Susunan Perangkat Daerah"}]  # fmt: skip
    return page("Profil", body), record(None, *jabatan, dasar_hukum=basis)


@family("html")
def page_of_paragraphs_in_cards() -> Made:
    """React cards: div as heading "Adapun fungsinya adalah sebagai berikut :", items as paragraphs "A. …", "B. …"; icons of svg; cards in a grid for the fungsi of the next unit"""
    body = """
<div id="root"><main><div class="text-3xl font-bold">Tugas dan Fungsi Dinas Taman <br> Kabupaten Sukamulya</div>
<div class="rounded-lg shadow-lg"><div class="px-6 py-4"><p class="text-base">Berdasarkan Peraturan Bupati Sukamulya Nomor 49 Tahun 2016   tentang Tugas   dan Fungsi Dinas Taman, Tugas Pokok Dinas Taman adalah membantu Bupati melaksanakan urusan pertamanan</p></div></div>
<div class="rounded-lg"><div class="px-6 py-4"><div class="font-bold text-xl mb-2">Adapun fungsinya adalah sebagai berikut :</div><p class="ml-5">
A. Perumusan kebijakan taman.
</p><p class="ml-5">B. Pelaksanaan pemeliharaan.</p><p class="ml-5">C. Pelaporan.</p></div></div>
<div class="grid"><h3 class="text-2xl">Bidang Kolam</h3><p>Dalam melaksanakan tugasnya, Bidang Kolam menyelenggarakan fungsi sebagai berikut:</p>
<div class="grid-cols-2"><div class="card"><span><svg><path d="M0 0"/></svg></span><p>pengurasan kolam;</p></div><div class="card"><span><svg></svg></span><p>penebaran ikan;</p></div></div></div></main></div>
"""
    jabatan = [
        jab("Dinas Taman", tugas="membantu Bupati melaksanakan urusan pertamanan", fungsi="Perumusan kebijakan taman | Pelaksanaan pemeliharaan | Pelaporan"),
        jab("Bidang Kolam", fungsi="pengurasan kolam | penebaran ikan"),
    ]  # fmt: skip
    basis = [{"jenis": "Peraturan Bupati", "daerah": "Sukamulya", "nomor": "49", "tahun": 2016, "tentang": "Tugas dan Fungsi Dinas Taman"}]  # fmt: skip
    return page("Tugas", body), record(None, *jabatan, dasar_hukum=basis)


@family("html")
def page_with_titled_items() -> Made:
    """A page of one official: "Berikut adalah rincian tugasnya:" below a lead, items that begin with a bold title and a colon"""
    body = """
<h2 class="text-center">Kepala Seksi Ketenteraman (Trantib)</h2>
<p class="lead">Kepala Seksi Ketenteraman bertanggung jawab menjaga ketenteraman wilayah. Berikut adalah rincian tugasnya:</p>
<ul class="program-list"><li><i class="fas fa-tasks icon"></i> <strong>Perencanaan Kegiatan:</strong> Merencanakan ronda warga.</li><li><i class="fas"></i> <strong>Pembagian Tugas:</strong> Membagi tugas anggota Linmas.</li></ul>
"""
    seksi = jab("Kepala Seksi Ketenteraman (Trantib)", uraian="Perencanaan Kegiatan: Merencanakan ronda warga | Pembagian Tugas: Membagi tugas anggota Linmas")  # fmt: skip
    return page("Trantib", body), record(None, seksi)


@family("html")
def page_of_bare_items() -> Made:
    """Pasted from Word: "1. Lurah", then paragraphs without mark and without punctuation; the announcement broken over two paragraphs"""
    body = """
<p><b><u>TUGAS POKOK DAN FUNGSI LURAH DAN SEKRETARIS KELURAHAN</u></b></p><p>&nbsp;</p><p>1. Lurah</p><p>&nbsp;</p>
<p>Lurah mempunyai tugas pokok :</p><p>Melaksanakan kegiatan kelurahan</p><p>Memelihara saluran air; dan</p><p>Memelihara taman</p>
<p>Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Lurah mempunyai fungsi :</p><p>Penyusunan program kelurahan </p><p>Pembinaan rukun tetangga</p>
<p>&nbsp;2. Sekretariat Kelurahan</p><p>Sekretariat Kelurahan dipimpin oleh seorang Sekretaris Kelurahan yang berada di bawah dan bertanggung jawab kepada Lurah:</p>
<p>Sekretaris Kelurahan mempunyai tugas pokok membantu Lurah dalam urusan administrasi</p>
<p>Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (2). </p><p>Sekretaris Kelurahan mempunyai fungsi :</p><p>Pelaksanaan penyusunan rencana</p><p>Pengelolaan arsip</p>
"""
    jabatan = [
        jab("Lurah", tugas="Melaksanakan kegiatan kelurahan | Memelihara saluran air | Memelihara taman",
            fungsi="Penyusunan program kelurahan | Pembinaan rukun tetangga"),
        jab("Sekretaris Kelurahan", None, "Lurah", tugas="membantu Lurah dalam urusan administrasi",
            fungsi="Pelaksanaan penyusunan rencana | Pengelolaan arsip"),
    ]  # fmt: skip
    return page("Kelurahan", body), record(None, *jabatan)


@family("html")
def page_with_other_headings() -> Made:
    """A page of one group: the title of the page is its name, "Tugas :", "Kedudukan :" and "Jenis dan Jumlah :" head what stands below"""
    body = """
<h1 class="entry-title">Kelompok Jabatan Fungsional</h1>
<p><strong>Tugas :</strong></p><ol><li>Melaksanakan sebagian tugas Dinas dengan keahlian tertentu.</li><li>Memberikan layanan fungsional.</li></ol>
<p><strong>Kedudukan :</strong></p><p>Di bawah dan bertanggung jawab secara langsung kepada Pejabat Administrator.</p>
<p><strong>Jenis dan Jumlah :</strong></p><p>Ditentukan berdasarkan analisis beban kerja.</p>
"""
    group = jab("Kelompok Jabatan Fungsional", tugas="Melaksanakan sebagian tugas Dinas dengan keahlian tertentu | Memberikan layanan fungsional")  # fmt: skip
    return page("Dinas", body), record(None, group)


@family("html")
def page_with_two_lists_of_tugas() -> Made:
    """Joomla, a table that lays the page out: "mempunyai tugas pokok …" and then "untuk menyelenggarakan tugas pokok tersebut, X mempunyai tugas:" over a numbered list"""
    body = """
<table class="contentpaneopen"><tr><td class="contentheading">Seksi Tata Pemerintahan</td></tr><tr><td valign="top">
<p>Seksi Tata Pemerintahan mempunyai tugas pokok melaksanakan pembinaan desa.</p><p>Untuk menyelenggarakan tugas pokok tersebut, Seksi Tata Pemerintahan mempunyai tugas:</p>
<ol><li>pelaksanaan pembinaan perangkat desa;</li><li>fasilitasi pemilihan kepala desa;</li><li>pelaksanaan tugas kedinasan lain yang diberikan oleh Camat sesuai bidang tugasnya</li></ol></td></tr></table>
"""
    seksi = jab(
        "Seksi Tata Pemerintahan", tugas="melaksanakan pembinaan desa",
        uraian="pelaksanaan pembinaan perangkat desa | fasilitasi pemilihan kepala desa | pelaksanaan tugas kedinasan lain yang diberikan oleh Camat sesuai bidang tugasnya",
    )  # fmt: skip
    return page("Profil", body), record(None, seksi)


@family("html")
def page_of_an_essay() -> Made:
    """Prose for school and blog: "Seorang camat tugasnya adalah …", "Adapun fungsi dari camat, antara lain sebagai berikut." with a full stop before the list 1) …"""
    body = """
<h2>Pemerintahan Kecamatan</h2><p>Seorang camat tugasnya adalah melaksanakan kewenangan yang dilimpahkan oleh bupati. Adapun fungsi dari camat, antara lain sebagai berikut.</p>
<p>1) Mengoordinasikan pasar rakyat.</p><p>2) Membina rukun warga.</p>
<p>Sekretaris kecamatan mempunyai tugas mengelola administrasi. Dalam menyelenggarakan tugas sebagaimana dimaksud pada ayat (2), sekretaris kecamatan mempunyai fungsi:</p>
<ul><li>Pengelolaan surat;</li><li>Pengelolaan arsip;</li></ul>
"""
    jabatan = [
        jab("camat", tugas="melaksanakan kewenangan yang dilimpahkan oleh bupati", fungsi="Mengoordinasikan pasar rakyat | Membina rukun warga"),
        jab("Sekretaris kecamatan", tugas="mengelola administrasi", fungsi="Pengelolaan surat | Pengelolaan arsip"),
    ]  # fmt: skip
    return page("Artikel", body), record(None, *jabatan)


@family("html")
def page_with_articles_under_headings() -> Made:
    """A part of a Perbup as a page: "Bagian Ketiga<br>Balai Benih" and "Paragraf 1<br>Tugas dan Fungsi" in headings, "Pasal 31" in h2, tugas and fungsi in two articles"""
    body = """
<div class="text-center"><h2>Bagian Ketiga<br></br>Balai Benih</h2></div><div id="body"><h1>Paragraf 1<br></br>Tugas dan Fungsi</h1>
<h2 class="my-5">Pasal 31</h2><p>Balai Benih mempunyai tugas melaksanakan pembenihan padi.</p>
<h2 class="my-5">Pasal 32</h2><p>Dalam melaksanakan tugas sebagaimana dimaksud dalam Pasal 31, Balai Benih menyelenggarakan fungsi:</p>
<ol class="list-item"><li>penyusunan rencana;</li><li>penangkaran benih;dan</li><li>penyusunan evaluasi</li></ol></div>
"""
    balai = jab("Balai Benih", "Pasal 31", tugas="melaksanakan pembenihan padi", fungsi="penyusunan rencana | penangkaran benih | penyusunan evaluasi")  # fmt: skip
    return page("Balai", body), record(None, balai)


@family("html")
def page_with_a_table_of_units() -> Made:
    """A table Unit/Seksi, Tugas, Fungsi with nested lists in its cells, <br> between sentences, the name bold; a second table of contacts"""
    body = """
<figure class="wp-block-table"><table><thead><tr><th>Unit/Seksi</th><th>Tugas Pokok</th><th>Fungsi Utama</th></tr></thead><tbody>
<tr><td><b>Lurah</b></td><td>Memimpin kelurahan</td><td><ul><li>pemeliharaan saluran<ul><li>saluran besar</li><li>saluran kecil</li></ul></li><li>pembinaan warga</li></ul></td></tr>
<tr><td><b>Seksi Kebersihan</b></td><td>Mengangkut sampah</td><td>1. penyapuan jalan<br>2. pengangkutan</td></tr></tbody></table></figure>
<table><tr><th>Nama</th><th>Telepon</th></tr><tr><td>Kantor</td><td>0000</td></tr></table>
"""
    jabatan = [
        jab("Lurah", tugas="Memimpin kelurahan", fungsi=[below("pemeliharaan saluran", "saluran besar | saluran kecil"), "pembinaan warga"]),
        jab("Seksi Kebersihan", tugas="Mengangkut sampah", fungsi="penyapuan jalan | pengangkutan"),
    ]  # fmt: skip
    return page("Kelurahan", body), record(None, *jabatan)
