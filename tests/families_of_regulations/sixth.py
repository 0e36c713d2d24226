"""A sixth round, written after the rules of the fifth: columns that copying has mixed, pages of modern sites."""

from __future__ import annotations

from families_of_regulations.frame import perbup, perbup_record
from families_of_regulations.notation import Made, below, enacted, family, jab, record, regulation
from families_of_regulations.pages import page


@family("txt", "docx")
def numbers_of_pages_in_sentences() -> Made:
    """A converter's text: paragraphs that run over pages with "jdih.….go.id" and "-2-" in their middle, "Pasal 1 Dalam …" in one line, definitions"""
    source = """
  GUBERNUR JAWA SELATAN PERATURAN GUBERNUR JAWA SELATAN NOMOR 76 TAHUN 2016 TENTANG TUGAS DAN FUNGSI DINAS TAMAN DENGAN RAHMAT TUHAN YANG MAHA ESA GUBERNUR JAWA SELATAN,
Menimbang : bahwa untuk melaksanakan ketentuan Pasal 3 ayat (2) Peraturan Daerah Nomor 10 Tahun 2016, perlu menetapkan Peraturan Gubernur;
Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik
jdih.jawaselatan.go.id
-2-
Indonesia Tahun 2014 Nomor 244); 2. Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah;
MEMUTUSKAN:
Menetapkan : PERATURAN GUBERNUR TENTANG TUGAS DAN FUNGSI DINAS TAMAN.
BAB I KETENTUAN UMUM Pasal 1
Dalam Peraturan Gubernur ini yang dimaksud dengan: 1. Provinsi adalah Provinsi Jawa Selatan. 2. Dinas adalah Dinas Taman Provinsi Jawa Selatan.
BAB II TUGAS DAN FUNGSI Pasal 2
(1) Dinas mempunyai tugas membantu Gubernur merawat
jdih.jawaselatan.go.id
-3-
taman provinsi. (2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Dinas menyelenggarakan fungsi: a. perumusan kebijakan; b. pelaporan.
Pasal 3 Peraturan Gubernur ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Kertaraja pada tanggal 15 Desember 2016 GUBERNUR JAWA SELATAN, ttd NAMA GUBERNUR
"""
    head = regulation(
        "Peraturan Gubernur", "Jawa Selatan", "76", 2016, "TUGAS DAN FUNGSI DINAS TAMAN", pasal=3,
        menimbang=["bahwa untuk melaksanakan ketentuan Pasal 3 ayat (2) Peraturan Daerah Nomor 10 Tahun 2016, perlu menetapkan Peraturan Gubernur"],
        mengingat=["Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244)", "Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah"],
        ditetapkan=enacted("Kertaraja", "2016-12-15", "GUBERNUR JAWA SELATAN", "NAMA GUBERNUR"),
    )  # fmt: skip
    dinas = jab("Dinas Taman", "Pasal 2 ayat (1)", tugas="membantu Gubernur merawat taman provinsi", fungsi="perumusan kebijakan | pelaporan")  # fmt: skip
    return source, record(head, dinas)


@family("html", "txt")
def head_of_a_blog() -> Made:
    """A blog copied from Word: letters of the title apart, "Menimbang" / ":" / "a." / "Bahwa …" a line each, the numbers of Mengingat first and all texts after"""
    source = """
LEMBARAN DAERAH KABUPATEN SUKAMULYA
NOMOR : 15 TAHUN 2017 SERI D
P E R A T U R A N D A E R A H K A B U P A T E N S U K A M U L Y A
NOMOR : 15 TAHUN 2017
T E N T A N G
ORGANISASI DAN TATA KERJA KELURAHAN
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI SUKAMULYA
Menimbang
:
a.
Bahwa kelurahan perlu ditata;
b.
Bahwa penataan itu perlu ditetapkan dengan Peraturan Daerah;
Mengingat
:
1.
2
Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan;
MEMUTUSKAN :
Menetapkan
:
PERATURAN DAERAH TENTANG ORGANISASI DAN TATA KERJA KELURAHAN
BAB I
TUGAS
Pasal 1
(1)
Lurah mempunyai tugas membina warga.
(2)
Untuk melaksanakan tugas sebagaimana dimaksud pada ayat (1) Lurah mempunyai fungsi :
a.
pemeliharaan saluran;
b.
pembinaan taman.
Pasal 2
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di : Sukamulya
Pada tanggal : 2 Mei 2017
BUPATI SUKAMULYA
Cap/ttd
NAMA BUPATI
"""
    head = regulation(
        "Peraturan Daerah", "Sukamulya", "15", 2017, "ORGANISASI DAN TATA KERJA KELURAHAN", pasal=2,
        menimbang=["Bahwa kelurahan perlu ditata", "Bahwa penataan itu perlu ditetapkan dengan Peraturan Daerah"],
        mengingat=["Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan"],
        ditetapkan=enacted("Sukamulya", "2017-05-02", "BUPATI SUKAMULYA", "NAMA BUPATI"),
    )  # fmt: skip
    lurah = jab("Lurah", "Pasal 1 ayat (1)", tugas="membina warga", fungsi="pemeliharaan saluran | pembinaan taman")
    return source, record(head, lurah)


@family()
def assistants_and_divisions() -> Made:
    """Sekretariat Daerah: Asisten, Bagian and Subbagian with "mempunyai tugas melaksanakan penyiapan …, meliputi:" and fungsi in the next article"""
    tentang = "TUGAS DAN FUNGSI SEKRETARIAT DAERAH"
    body = """
Bagian Kesatu
Asisten Administrasi Umum
Pasal 1
(1) Asisten Administrasi Umum mempunyai tugas membantu Sekretaris Daerah dalam pelaksanaan kebijakan di bidang umum.
(2) Asisten Administrasi Umum sebagaimana dimaksud pada ayat (1) membawahkan Bagian Perlengkapan.
Pasal 2
Dalam melaksanakan tugas sebagaimana dimaksud dalam Pasal 1 ayat (1), Asisten Administrasi Umum menyelenggarakan fungsi:
a. penyusunan kebijakan; dan
b. pengoordinasian perangkat daerah.
Paragraf 1
Bagian Perlengkapan
Pasal 3
(1) Bagian Perlengkapan dipimpin oleh Kepala Bagian yang berada di bawah dan bertanggung jawab kepada Asisten Administrasi Umum.
(2) Bagian Perlengkapan mempunyai tugas melaksanakan penyediaan barang.
(3) Untuk melaksanakan tugas sebagaimana dimaksud pada ayat (2), Bagian Perlengkapan menyelenggarakan fungsi:
a. pembelian meja; dan
b. perawatan kendaraan.
Pasal 4
(1) Subbagian Gudang mempunyai tugas melakukan penyimpanan barang, meliputi:
a. mencatat barang masuk; dan
b. mencatat barang keluar.
(2) Subbagian Gudang dipimpin oleh Kepala Subbagian yang berada di bawah dan bertanggung jawab kepada Kepala Bagian Perlengkapan.
"""
    jabatan = [
        jab("Asisten Administrasi Umum", "Pasal 1 ayat (1)", tugas="membantu Sekretaris Daerah dalam pelaksanaan kebijakan di bidang umum",
            fungsi="penyusunan kebijakan | pengoordinasian perangkat daerah"),
        jab("Bagian Perlengkapan", "Pasal 3 ayat (2)", "Asisten Administrasi Umum", tugas="melaksanakan penyediaan barang",
            fungsi="pembelian meja | perawatan kendaraan"),
        jab("Subbagian Gudang", "Pasal 4 ayat (1)", "Kepala Bagian Perlengkapan",
            tugas=[below("melakukan penyimpanan barang, meliputi", "mencatat barang masuk | mencatat barang keluar")]),
    ]  # fmt: skip
    return perbup(tentang, body, last=5), record(perbup_record(tentang, 5), *jabatan)


@family("html")
def page_of_a_framework() -> Made:
    """Vue/Quasar: q-expansion-item with hidden content, a list of div, "Tugas Pokok" and "Fungsi" as card titles (div)"""
    body = """
<div class="q-list"><div class="q-expansion-item"><div class="q-item"><div class="q-item__label">Sekretaris Kecamatan</div></div><div class="q-expansion-item__content" style="display:none;"><div class="q-card"><div class="q-card__section"><div class="text-h6">Tugas Pokok</div><div>mengoordinasikan administrasi kecamatan</div></div></div></div></div>
<div class="q-expansion-item"><div class="q-item"><div class="q-item__label">Seksi Taman</div></div><div class="q-expansion-item__content" style="display:none;"><div class="q-card"><div class="q-card__section"><div class="text-h6">Fungsi</div><div role="list"><div role="listitem">penanaman pohon;</div><div role="listitem">penyiraman taman;</div></div></div></div></div></div></div>
"""
    jabatan = [
        jab("Sekretaris Kecamatan", tugas="mengoordinasikan administrasi kecamatan"),
        jab("Seksi Taman", fungsi="penanaman pohon | penyiraman taman"),
    ]
    return page("Tupoksi", body), record(None, *jabatan)


@family("html")
def page_of_toggles() -> Made:
    """Divi and Bootstrap cards: h5 with class "et_pb_toggle_title" over "et_pb_toggle_content", the numbers of the ayat kept in the copy"""
    body = """
<div class="et_pb_toggle et_pb_toggle_close"><h5 class="et_pb_toggle_title">LURAH</h5><div class="et_pb_toggle_content clearfix" style="display:none"><p>(1) Lurah mempunyai tugas membina warga.</p><p>(2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Lurah menyelenggarakan fungsi:<br/>a. pemeliharaan saluran;<br/>b. pembinaan taman; dan<br/>c. fungsi lain yang diberikan Camat.</p></div></div>
<div class="et_pb_toggle"><h5 class="et_pb_toggle_title">KASI KEBERSIHAN</h5><div class="et_pb_toggle_content clearfix" style="display:none"><p>Kasi Kebersihan mempunyai tugas sebagai berikut :</p><p>&#8211; mengangkut sampah</p><p>&#8211; menyapu jalan</p></div></div>
"""
    jabatan = [
        jab("Lurah", tugas="membina warga", fungsi="pemeliharaan saluran | pembinaan taman | fungsi lain yang diberikan Camat"),
        jab("Kasi Kebersihan", tugas="mengangkut sampah | menyapu jalan"),
    ]  # fmt: skip
    return page("Kelurahan", body), record(None, *jabatan)


@family("md")
def page_whose_heading_says_more() -> Made:
    """Markdown: a heading "Rincian Tugas dan Fungsi" over a sentence "Sesuai dengan Peraturan Bupati …, X menyelenggarakan fungsi sebagai berikut:" """
    source = """
# Dinas Taman

## Tugas

Dinas Taman mempunyai tugas merawat taman.

## Rincian Tugas dan Fungsi

Sesuai dengan Peraturan Bupati Sukamulya Nomor 9 Tahun 2020, Dinas Taman menyelenggarakan fungsi sebagai berikut:

1. penanaman pohon;
2. penyiraman.
"""
    dinas = jab("Dinas Taman", tugas="merawat taman", fungsi="penanaman pohon | penyiraman")
    basis = [{"jenis": "Peraturan Bupati", "daerah": "Sukamulya", "nomor": "9", "tahun": 2020, "tentang": None}]
    return source, record(None, dinas, dasar_hukum=basis)


@family("docx", "txt")
def job_sheet() -> Made:
    """Informasi jabatan in a hand-out: "1. NAMA JABATAN : …", "2. IKHTISAR JABATAN : …", "3. URAIAN TUGAS" with steps a., b. under each"""
    source = """
URAIAN TUGAS JABATAN PELAKSANA
KECAMATAN WIDURI
1. Nama Jabatan : Pengelola Taman
2. Ikhtisar Jabatan : merawat taman kecamatan agar tetap bersih.
3. Uraian Tugas :
a. menyusun jadwal siram;
b. memeriksa tanaman, dengan tahapan :
1) melihat daun;
2) mencatat hama;
c. melaporkan hasil.
"""
    pengelola = jab("Pengelola Taman", uraian=["menyusun jadwal siram", below("memeriksa tanaman, dengan tahapan", "melihat daun | mencatat hama"), "melaporkan hasil"])  # fmt: skip
    pengelola["ikhtisar"] = "merawat taman kecamatan agar tetap bersih"
    return source, record(None, pengelola)
