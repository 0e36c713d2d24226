"""A fourth round: outlines with decimal numbers, merged rows, styles of Word, Markdown, staff by name."""

from __future__ import annotations

from families_of_regulations.frame import perbup, perbup_record
from families_of_regulations.notation import Made, below, family, jab, record
from families_of_regulations.pages import page


@family()
def appendix_with_decimal_numbers() -> Made:
    """Appendix "1. CAMAT" / "1.1 Tugas Pokok" / sentence / "1.2 Fungsi" / list / "1.3 Uraian Tugas" / list"""
    tentang = "URAIAN TUGAS KECAMATAN"
    body = """
Pasal 1
Uraian tugas Kecamatan tercantum dalam Lampiran Peraturan Bupati ini.
"""
    after = """
LAMPIRAN
PERATURAN BUPATI SUKAMULYA
NOMOR 41 TAHUN 2019
TENTANG
URAIAN TUGAS KECAMATAN
1. CAMAT
1.1 Tugas Pokok
Memimpin penyelenggaraan pemerintahan di kecamatan.
1.2 Fungsi
a. pengoordinasian pemerintahan;
b. pembinaan desa.
1.3 Uraian Tugas
a. menyusun rencana strategis;
b. membina pegawai; dan
c. melaporkan kegiatan.
2. SEKRETARIS KECAMATAN
2.1 Tugas Pokok
Membantu Camat di bidang administrasi.
2.2 Fungsi
a. penyusunan rencana;
b. pengelolaan keuangan.
2.3 Uraian Tugas
a. menyusun anggaran;
b. mengelola arsip.
"""
    jabatan = [
        jab("Camat", "Lampiran", tugas="Memimpin penyelenggaraan pemerintahan di kecamatan",
            fungsi="pengoordinasian pemerintahan | pembinaan desa", uraian="menyusun rencana strategis | membina pegawai | melaporkan kegiatan"),
        jab("Sekretaris Kecamatan", "Lampiran", tugas="Membantu Camat di bidang administrasi",
            fungsi="penyusunan rencana | pengelolaan keuangan", uraian="menyusun anggaran | mengelola arsip"),
    ]  # fmt: skip
    return perbup(tentang, body, last=2, after=after), record(perbup_record(tentang, 2), *jabatan)


@family("html")
def page_with_merged_rows() -> Made:
    """A table with a row a duty: No, Jabatan (merged over its rows), Uraian Tugas; two rows of header"""
    body = """
<table border="1"><tr><th>NO</th><th>NAMA JABATAN</th><th>URAIAN TUGAS</th></tr><tr><td>1</td><td>2</td><td>3</td></tr>
<tr><td rowspan="3">1.</td><td rowspan="3">Camat</td><td>Memimpin kecamatan</td></tr><tr><td>Membina desa</td></tr><tr><td>Melaporkan kegiatan</td></tr>
<tr><td rowspan="2">2.</td><td rowspan="2">Sekretaris Camat</td><td>Menyusun rencana</td></tr><tr><td>Mengelola keuangan</td></tr></table>
"""
    jabatan = [
        jab("Camat", uraian="Memimpin kecamatan | Membina desa | Melaporkan kegiatan"),
        jab("Sekretaris Camat", uraian="Menyusun rencana | Mengelola keuangan"),
    ]
    return page("Tupoksi", body), record(None, *jabatan)


@family("md")
def notes_in_markdown() -> Made:
    """Markdown: "# Tupoksi", "## Camat", "### Tugas", dashes; names in bold"""
    source = """
# Tupoksi Kecamatan Widuri

## Camat

### Tugas

Camat mempunyai tugas memimpin kecamatan.

### Fungsi

- pengoordinasian pemerintahan
- pembinaan desa

## Sekretaris Camat

### Tugas

- menyusun rencana
- mengelola keuangan
"""
    jabatan = [
        jab("Camat", tugas="memimpin kecamatan", fungsi="pengoordinasian pemerintahan | pembinaan desa"),
        jab("Sekretaris Camat", tugas="menyusun rencana | mengelola keuangan"),
    ]
    return source, record(None, *jabatan)


@family("docx", "pdf")
def staff_by_name() -> Made:
    """A decree on the division of work: a table NO, NAMA, JABATAN, URAIAN TUGAS in its appendix"""
    source = """
KEPUTUSAN CAMAT WIDURI
NOMOR 188/7/KEP/2022
TENTANG
PEMBAGIAN TUGAS PEGAWAI KECAMATAN WIDURI
CAMAT WIDURI,
Menimbang : bahwa tugas pegawai perlu dibagi;
Mengingat : Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara;
MEMUTUSKAN :
Menetapkan : KEPUTUSAN CAMAT TENTANG PEMBAGIAN TUGAS PEGAWAI KECAMATAN WIDURI.
KESATU : Pembagian tugas pegawai tercantum dalam Lampiran Keputusan ini.
KEDUA : Keputusan ini berlaku sejak tanggal ditetapkan.
Ditetapkan di Widuri
pada tanggal 3 Januari 2022
CAMAT WIDURI,
NAMA CAMAT
LAMPIRAN KEPUTUSAN CAMAT WIDURI
NOMOR 188/7/KEP/2022
|NO|NAMA|JABATAN|URAIAN TUGAS
|1|NAMA PEGAWAI|Pengelola Keuangan|1. menerima uang;¶2. membukukan uang.
|2|NAMA PEGAWAI LAIN|Pengadministrasi Umum|1. mencatat surat;¶2. mengirim surat.
"""
    head = {
        "jenis": "Keputusan Camat", "daerah": "Widuri", "nomor": "188/7/KEP/2022", "tahun": 2022, "tentang": "PEMBAGIAN TUGAS PEGAWAI KECAMATAN WIDURI",
        "menimbang": ["bahwa tugas pegawai perlu dibagi"], "mengingat": ["Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara"],
        "ditetapkan": {"tempat": "Widuri", "tanggal": "2022-01-03", "oleh": "CAMAT WIDURI", "nama": "NAMA CAMAT"},
    }  # fmt: skip
    jabatan = [
        jab("Pengelola Keuangan", "Lampiran", uraian="menerima uang | membukukan uang"),
        jab("Pengadministrasi Umum", "Lampiran", uraian="mencatat surat | mengirim surat"),
    ]
    return source, record(head, *jabatan)


@family()
def helps_in() -> Made:
    """ "mempunyai tugas membantu Sekretaris dalam : a. …", fungsi of the head of a bidang, "yang meliputi", "serta melaksanakan tugas lain" after a list"""
    tentang = "TUGAS DAN FUNGSI BADAN KEUANGAN"
    body = """
BAB I
TUGAS
Bagian Kesatu
Sekretariat
Pasal 1
(1) Kepala Subbagian Perencanaan mempunyai tugas membantu Sekretaris dalam :
a. menyusun rencana; dan
b. menyusun laporan.
(2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Kepala Subbagian Perencanaan bertanggung jawab kepada Sekretaris.
Bagian Kedua
Bidang Anggaran
Pasal 2
(1) Kepala Bidang Anggaran mempunyai tugas merumuskan kebijakan anggaran yang meliputi penyusunan, penelitian, dan pengendalian.
(2) Untuk menyelenggarakan tugas tersebut pada ayat (1), Kepala Bidang Anggaran mempunyai fungsi :
a. penyusunan anggaran;
b. penelitian anggaran; dan
c. pengendalian anggaran.
(3) Bidang Anggaran membawahkan :
a. Subbidang Penyusunan; dan
b. Subbidang Pengendalian.
Pasal 3
(1) Subbidang Penyusunan dipimpin oleh Kepala Subbidang.
(2) Kepala Subbidang sebagaimana dimaksud pada ayat (1) berada di bawah dan bertanggung jawab kepada Kepala Bidang Anggaran.
(3) Kepala Subbidang Penyusunan mempunyai tugas :
a. menyusun pedoman;
b. menyusun rancangan.
"""
    jabatan = [
        jab("Kepala Subbagian Perencanaan", "Pasal 1 ayat (1)", tugas=[below("membantu Sekretaris dalam", "menyusun rencana | menyusun laporan")]),
        jab("Kepala Bidang Anggaran", "Pasal 2 ayat (1)",
            tugas="merumuskan kebijakan anggaran yang meliputi penyusunan, penelitian, dan pengendalian",
            fungsi="penyusunan anggaran | penelitian anggaran | pengendalian anggaran"),
        jab("Kepala Subbidang Penyusunan", "Pasal 3 ayat (3)", "Kepala Bidang Anggaran", tugas="menyusun pedoman | menyusun rancangan"),
    ]  # fmt: skip
    return perbup(tentang, body, last=4), record(perbup_record(tentang, 4), *jabatan)


@family("html")
def page_by_definition() -> Made:
    """ "X merupakan unsur … yang dipimpin oleh … dan mempunyai tugas …"; "Tugas Lurah adalah :" with dashes and <br>; a heading in a link"""
    body = """
<h2><a href="/camat">Camat</a></h2><p>Camat merupakan pimpinan kecamatan yang berkedudukan di bawah dan bertanggung jawab kepada Bupati melalui Sekretaris Daerah dan mempunyai tugas mengoordinasikan pemerintahan.</p>
<h2><a href="/lurah">Lurah</a></h2><p>Tugas Lurah adalah :<br>- membina warga<br>- menjaga ketertiban<br>- memelihara lingkungan</p>
<p>Fungsi Lurah adalah :<br>- pelayanan<br>- pembinaan</p>
<h2>Berita</h2><p>Lurah membuka lomba kebersihan.</p>
"""
    jabatan = [
        jab("Camat", None, "Bupati", tugas="mengoordinasikan pemerintahan"),
        jab(
            "Lurah", tugas="membina warga | menjaga ketertiban | memelihara lingkungan", fungsi="pelayanan | pembinaan"
        ),
    ]
    return page("Profil", body), record(None, *jabatan)
