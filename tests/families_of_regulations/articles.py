"""Peraturan Bupati and Walikota that say in articles who has which tugas, fungsi and uraian tugas."""

from __future__ import annotations

from families_of_regulations.frame import perbup, perbup_record
from families_of_regulations.notation import Made, below, family, jab, record

KECAMATAN = "KEDUDUKAN, SUSUNAN ORGANISASI, TUGAS DAN FUNGSI SERTA TATA KERJA KECAMATAN DAN KELURAHAN"


@family()
def kecamatan_with_kelurahan() -> Made:
    """Camat to Lurah: kedudukan, tugas, fungsi and uraian tugas in three ayat; superiors "melalui"; jabatan fungsional"""
    body = """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Daerah adalah Kabupaten Sukamulya.
2. Bupati adalah Bupati Sukamulya.
3. Kecamatan adalah bagian wilayah dari Daerah yang dipimpin oleh Camat.
4. Camat adalah pemimpin Kecamatan yang mempunyai tugas mengoordinasikan pemerintahan.
5. Kelompok Jabatan Fungsional adalah kumpulan jabatan fungsional.
BAB II
SUSUNAN ORGANISASI
Pasal 2
(1) Susunan organisasi Kecamatan terdiri dari:
a. Camat;
b. Sekretariat, membawahi:
1. Subbagian Umum dan Kepegawaian; dan
2. Subbagian Program dan Pelaporan;
c. Seksi Pemerintahan;
d. Seksi Ketenteraman dan Ketertiban Umum; dan
e. Kelompok Jabatan Fungsional.
(2) Bagan susunan organisasi Kecamatan tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Bupati ini.
BAB III
TUGAS DAN FUNGSI
Bagian Kesatu
Camat
Pasal 3
(1) Kecamatan dipimpin oleh Camat yang berkedudukan di bawah dan bertanggung jawab kepada Bupati melalui Sekretaris Daerah.
(2) Camat mempunyai tugas meningkatkan koordinasi penyelenggaraan pemerintahan, pelayanan publik, dan pemberdayaan masyarakat desa dan kelurahan.
(3) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (2), Camat menyelenggarakan fungsi:
a. penyelenggaraan urusan pemerintahan umum;
b. pengoordinasian kegiatan pemberdayaan masyarakat, yang meliputi:
1. partisipasi masyarakat dalam musyawarah perencanaan pembangunan; dan
2. sinkronisasi program kerja;
c. pelaksanaan tugas lain yang diberikan oleh Bupati sesuai dengan ketentuan Pasal 5 ayat (1) peraturan perundang-undangan.
(4) Rincian tugas Camat sebagaimana dimaksud pada ayat (2) adalah sebagai berikut:
a. merumuskan program kerja Kecamatan;
b. membina pemerintahan desa; dan
c. melaporkan pelaksanaan tugas kepada Bupati.
Bagian Kedua
Sekretariat
Pasal 4
(1) Sekretariat dipimpin oleh Sekretaris Kecamatan yang berada di bawah dan bertanggung jawab kepada Camat.
(2) Sekretaris Kecamatan mempunyai tugas menyelenggarakan administrasi umum, keuangan, dan program.
(3) Untuk melaksanakan tugas sebagaimana dimaksud pada ayat (2), Sekretaris Kecamatan mempunyai fungsi:
a. penyusunan program kerja sekretariat;
b. pengelolaan keuangan; dan
c. pelaksanaan fungsi lain yang diberikan oleh Camat.
Paragraf 1
Subbagian Umum dan Kepegawaian
Pasal 5
(1) Subbagian Umum dan Kepegawaian dipimpin oleh Kepala Subbagian yang berada di bawah dan bertanggung jawab kepada Sekretaris Kecamatan.
(2) Subbagian Umum dan Kepegawaian mempunyai tugas:
a. melaksanakan urusan surat-menyurat;
b. mengelola kepegawaian; dan
c. melaksanakan tugas kedinasan lain.
Paragraf 2
Subbagian Program dan Pelaporan
Pasal 6
(1) Subbagian Program dan Pelaporan dipimpin oleh Kepala Subbagian yang berada di bawah dan bertanggung jawab kepada Sekretaris Kecamatan.
(2) Subbagian Program dan Pelaporan mempunyai tugas:
a. menyusun rencana kerja; dan
b. menyusun laporan kinerja.
Bagian Ketiga
Seksi Pemerintahan
Pasal 7
(1) Seksi Pemerintahan dipimpin oleh Kepala Seksi yang berkedudukan di bawah dan bertanggung jawab kepada Camat melalui Sekretaris Kecamatan.
(2) Kepala Seksi Pemerintahan mempunyai tugas membantu Camat dalam menyiapkan bahan pembinaan pemerintahan.
(3) Untuk menjabarkan tugas sebagaimana dimaksud pada ayat (2), Kepala Seksi Pemerintahan mempunyai uraian tugas sebagai berikut:
a. menyusun rencana Seksi Pemerintahan;
b. memfasilitasi pemilihan kepala desa; dan
c. membina administrasi desa.
Bagian Keempat
Seksi Ketenteraman dan Ketertiban Umum
Pasal 8
(1) Seksi Ketenteraman dan Ketertiban Umum dipimpin oleh Kepala Seksi yang berkedudukan di bawah dan bertanggung jawab kepada Camat melalui Sekretaris Kecamatan.
(2) Kepala Seksi Ketenteraman dan Ketertiban Umum mempunyai tugas membantu Camat dalam membina ketenteraman dan ketertiban umum.
(3) Untuk menjabarkan tugas sebagaimana dimaksud pada ayat (2), Kepala Seksi Ketenteraman dan Ketertiban Umum mempunyai uraian tugas sebagai berikut:
a. menyusun rencana seksi; dan
b. membina perlindungan masyarakat.
BAB IV
KELURAHAN
Pasal 9
(1) Kelurahan dipimpin oleh Lurah yang berkedudukan di bawah dan bertanggung jawab kepada Camat.
(2) Lurah mempunyai tugas membantu Camat dalam:
a. melaksanakan kegiatan pemerintahan kelurahan;
b. melakukan pemberdayaan masyarakat; dan
c. memelihara prasarana dan fasilitas pelayanan umum.
BAB V
KELOMPOK JABATAN FUNGSIONAL
Pasal 10
(1) Kelompok Jabatan Fungsional mempunyai tugas melaksanakan sebagian tugas Kecamatan sesuai dengan keahlian.
(2) Jumlah tenaga fungsional ditentukan berdasarkan kebutuhan dan beban kerja.
BAB VI
TATA KERJA
Pasal 11
(1) Dalam melaksanakan tugasnya setiap pimpinan unit organisasi wajib menerapkan prinsip koordinasi.
(2) Setiap pimpinan unit organisasi mempunyai tugas mengawasi bawahannya masing-masing.
BAB VII
KETENTUAN PENUTUP
"""
    jabatan = [
        jab(
            "Camat", "Pasal 3 ayat (2)", "Bupati",
            tugas="meningkatkan koordinasi penyelenggaraan pemerintahan, pelayanan publik, dan pemberdayaan masyarakat desa dan kelurahan",
            fungsi=[
                "penyelenggaraan urusan pemerintahan umum",
                below("pengoordinasian kegiatan pemberdayaan masyarakat, yang meliputi", "partisipasi masyarakat dalam musyawarah perencanaan pembangunan | sinkronisasi program kerja"),
                "pelaksanaan tugas lain yang diberikan oleh Bupati sesuai dengan ketentuan Pasal 5 ayat (1) peraturan perundang-undangan",
            ],
            uraian="merumuskan program kerja Kecamatan | membina pemerintahan desa | melaporkan pelaksanaan tugas kepada Bupati",
        ),
        jab(
            "Sekretaris Kecamatan", "Pasal 4 ayat (2)", "Camat",
            tugas="menyelenggarakan administrasi umum, keuangan, dan program",
            fungsi="penyusunan program kerja sekretariat | pengelolaan keuangan | pelaksanaan fungsi lain yang diberikan oleh Camat",
        ),
        jab("Subbagian Umum dan Kepegawaian", "Pasal 5 ayat (2)", "Sekretaris Kecamatan",
            tugas="melaksanakan urusan surat-menyurat | mengelola kepegawaian | melaksanakan tugas kedinasan lain"),
        jab("Subbagian Program dan Pelaporan", "Pasal 6 ayat (2)", "Sekretaris Kecamatan",
            tugas="menyusun rencana kerja | menyusun laporan kinerja"),
        jab("Kepala Seksi Pemerintahan", "Pasal 7 ayat (2)", "Camat",
            tugas="membantu Camat dalam menyiapkan bahan pembinaan pemerintahan",
            uraian="menyusun rencana Seksi Pemerintahan | memfasilitasi pemilihan kepala desa | membina administrasi desa"),
        jab("Kepala Seksi Ketenteraman dan Ketertiban Umum", "Pasal 8 ayat (2)", "Camat",
            tugas="membantu Camat dalam membina ketenteraman dan ketertiban umum",
            uraian="menyusun rencana seksi | membina perlindungan masyarakat"),
        jab("Lurah", "Pasal 9 ayat (2)", "Camat", tugas=[
            below("membantu Camat dalam", "melaksanakan kegiatan pemerintahan kelurahan | melakukan pemberdayaan masyarakat | memelihara prasarana dan fasilitas pelayanan umum")]),
        jab("Kelompok Jabatan Fungsional", "Pasal 10 ayat (1)",
            tugas="melaksanakan sebagian tugas Kecamatan sesuai dengan keahlian"),
    ]  # fmt: skip
    return perbup(KECAMATAN, body, last=12), record(perbup_record(KECAMATAN, 12), *jabatan)


@family()
def dinas_with_details_of_the_head() -> Made:
    """ "Uraian tugas Kepala X, meliputi :"; "untuk menyelenggarakan tugas sebagaimana tersebut pada ayat (1) pasal ini, … mempunyai fungsi :"; Rincian tugas"""
    tentang = "TUGAS POKOK, FUNGSI DAN URAIAN TUGAS DINAS LINGKUNGAN HIDUP"
    body = """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Bupati ini, yang dimaksud dengan :
a. Daerah adalah Kabupaten Sukamulya;
b. Dinas adalah Dinas Lingkungan Hidup Kabupaten Sukamulya;
c. Kepala Dinas adalah Kepala Dinas Lingkungan Hidup Kabupaten Sukamulya.
BAB II
TUGAS POKOK, FUNGSI DAN URAIAN TUGAS
Bagian Kesatu
Kepala Dinas
Pasal 2
(1) Dinas mempunyai tugas melaksanakan sebagian tugas Bupati dalam penyelenggaraan urusan pemerintahan bidang lingkungan hidup.
(2) Uraian tugas Kepala Dinas, meliputi :
a. merumuskan program kerja Dinas;
b. mengendalikan pencemaran; dan
c. melaporkan hasil pelaksanaan tugas kepada Bupati.
Bagian Kedua
Sekretariat
Pasal 3
(1) Sekretariat mempunyai tugas melaksanakan sebagian tugas Dinas dalam pelayanan teknis administratif.
(2) Rincian tugas Sekretaris, meliputi :
a. menyusun rencana kegiatan; dan
b. mengoordinasikan penyusunan laporan.
Pasal 4
(1) Sub Bagian Keuangan mempunyai tugas melaksanakan sebagian tugas Sekretariat dalam pengelolaan keuangan.
(2) Uraian tugas Kepala Sub Bagian Keuangan, meliputi :
a. menyusun anggaran;
b. memverifikasi tagihan; dan
c. menyusun laporan keuangan.
Bagian Ketiga
Bidang Penataan Hukum Lingkungan
Pasal 5
(1) Bidang Penataan Hukum Lingkungan mempunyai tugas melaksanakan sebagian tugas Dinas dalam penataan hukum.
(2) untuk menyelenggarakan tugas sebagaimana tersebut pada ayat (1) pasal ini, Bidang Penataan Hukum Lingkungan mempunyai fungsi :
a. perumusan kebijakan penataan hukum;
b. pembinaan penegakan hukum; dan
c. pelaporan.
(3) Uraian tugas Kepala Bidang Penataan Hukum Lingkungan, meliputi :
a. menyusun program kerja Bidang; dan
b. mengevaluasi pelaksanaan tugas.
Paragraf 1
Seksi Pengaduan dan Penyelesaian Sengketa
Pasal 6
(1) Seksi Pengaduan dan Penyelesaian Sengketa mempunyai tugas melaksanakan sebagian tugas Bidang dalam penyelesaian sengketa.
(2) Uraian tugas Kepala Seksi Pengaduan dan Penyelesaian Sengketa, meliputi :
a. menerima pengaduan;
b. memeriksa pengaduan; dan
c. memfasilitasi penyelesaian sengketa.
"""
    jabatan = [
        jab("Dinas Lingkungan Hidup", "Pasal 2 ayat (1)",
            tugas="melaksanakan sebagian tugas Bupati dalam penyelenggaraan urusan pemerintahan bidang lingkungan hidup",
            uraian="merumuskan program kerja Dinas | mengendalikan pencemaran | melaporkan hasil pelaksanaan tugas kepada Bupati"),
        jab("Sekretariat", "Pasal 3 ayat (1)",
            tugas="melaksanakan sebagian tugas Dinas dalam pelayanan teknis administratif",
            uraian="menyusun rencana kegiatan | mengoordinasikan penyusunan laporan"),
        jab("Sub Bagian Keuangan", "Pasal 4 ayat (1)",
            tugas="melaksanakan sebagian tugas Sekretariat dalam pengelolaan keuangan",
            uraian="menyusun anggaran | memverifikasi tagihan | menyusun laporan keuangan"),
        jab("Bidang Penataan Hukum Lingkungan", "Pasal 5 ayat (1)",
            tugas="melaksanakan sebagian tugas Dinas dalam penataan hukum",
            fungsi="perumusan kebijakan penataan hukum | pembinaan penegakan hukum | pelaporan",
            uraian="menyusun program kerja Bidang | mengevaluasi pelaksanaan tugas"),
        jab("Seksi Pengaduan dan Penyelesaian Sengketa", "Pasal 6 ayat (1)",
            tugas="melaksanakan sebagian tugas Bidang dalam penyelesaian sengketa",
            uraian="menerima pengaduan | memeriksa pengaduan | memfasilitasi penyelesaian sengketa"),
    ]  # fmt: skip
    return perbup(tentang, body, last=7), record(perbup_record(tentang, 7), *jabatan)


@family()
def badan_in_pairs_of_articles() -> Made:
    """ "Tugas pokok X adalah …" in one article, "Dalam melaksanakan tugas pokok, X mempunyai fungsi" in the next; capital items"""
    tentang = "TUGAS POKOK DAN FUNGSI BADAN KEPEGAWAIAN DAERAH"
    body = """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan ini yang dimaksud dengan :
1. Bupati adalah Bupati Sukamulya.
2. Badan Kepegawaian Daerah yang selanjutnya disingkat BKD adalah Badan Kepegawaian Daerah Kabupaten Sukamulya.
BAB II
TUGAS POKOK DAN FUNGSI
Pasal 2
Tugas pokok BKD adalah membantu Bupati dalam melaksanakan fungsi penunjang urusan kepegawaian.
Pasal 3
Dalam melaksanakan tugas pokok sebagaimana dimaksud dalam Pasal 2, BKD mempunyai fungsi:
a. Perumusan kebijakan teknis kepegawaian;
b. Pelaksanaan tugas dukungan teknis; dan
c. Pelaksanaan fungsi lain yang diberikan oleh Bupati.
Bagian Kesatu
Sekretariat
Pasal 4
Tugas pokok Sekretariat adalah menyusun rencana kegiatan dan melaksanakan administrasi umum.
Pasal 5
Dalam melaksanakan tugas pokok sebagaimana dimaksud dalam Pasal 4, Sekretariat mempunyai fungsi:
a. Penyiapan bahan koordinasi;
b. Penghimpunan dan pengelolaan data.
Paragraf 1
Sub Bagian Umum
Pasal 6
Sub Bagian Umum, mempunyai tugas:
a. Melaksanakan tata usaha surat menyurat dan kearsipan;
b. Melaksanakan urusan rumah tangga; dan
c. Melaksanakan tugas-tugas lain yang diberikan oleh Sekretaris.
Bagian Kedua
Bidang Mutasi
Pasal 7
Tugas pokok Bidang Mutasi adalah melaksanakan sebagian urusan BKD di bidang mutasi pegawai.
Pasal 8
Dalam melaksanakan tugas pokok, Bidang Mutasi, mempunyai fungsi:
a. Penyusunan rencana mutasi;
b. Pelaksanaan pengangkatan dan pemberhentian; dan
c. Pengelolaan kenaikan pangkat.
"""
    jabatan = [
        jab("Badan Kepegawaian Daerah", "Pasal 2",
            tugas="membantu Bupati dalam melaksanakan fungsi penunjang urusan kepegawaian",
            fungsi="Perumusan kebijakan teknis kepegawaian | Pelaksanaan tugas dukungan teknis | Pelaksanaan fungsi lain yang diberikan oleh Bupati"),
        jab("Sekretariat", "Pasal 4", tugas="menyusun rencana kegiatan dan melaksanakan administrasi umum",
            fungsi="Penyiapan bahan koordinasi | Penghimpunan dan pengelolaan data"),
        jab("Sub Bagian Umum", "Pasal 6",
            tugas="Melaksanakan tata usaha surat menyurat dan kearsipan | Melaksanakan urusan rumah tangga | Melaksanakan tugas-tugas lain yang diberikan oleh Sekretaris"),
        jab("Bidang Mutasi", "Pasal 7", tugas="melaksanakan sebagian urusan BKD di bidang mutasi pegawai",
            fungsi="Penyusunan rencana mutasi | Pelaksanaan pengangkatan dan pemberhentian | Pengelolaan kenaikan pangkat"),
    ]  # fmt: skip
    return perbup(tentang, body, last=9), record(perbup_record(tentang, 9), *jabatan)


@family()
def sekretariat_daerah() -> Made:
    """Asisten, Bagian, Subbagian, Staf Ahli; "X sebagaimana dimaksud dalam Pasal … mempunyai tugas"; a list that completes the sentence"""
    tentang = "KEDUDUKAN, SUSUNAN ORGANISASI, TUGAS DAN FUNGSI SEKRETARIAT DAERAH"
    body = """
BAB I
TUGAS DAN FUNGSI
Pasal 1
(1) Sekretariat Daerah merupakan unsur staf yang dipimpin oleh Sekretaris Daerah dan bertanggung jawab kepada Bupati.
(2) Sekretariat Daerah sebagaimana dimaksud pada ayat (1) mempunyai tugas membantu Bupati dalam penyusunan kebijakan dan pengoordinasian administratif.
(3) Sekretariat Daerah dalam melaksanakan tugas sebagaimana dimaksud pada ayat (2) menyelenggarakan fungsi :
a. pengoordinasian penyusunan kebijakan daerah;
b. pelayanan administratif; dan
c. pelaksanaan fungsi lain.
Pasal 2
(1) Asisten Pemerintahan dan Kesejahteraan Rakyat sebagaimana dimaksud dalam Pasal 1 huruf a mempunyai tugas membantu Sekretaris Daerah dalam penyusunan kebijakan pemerintahan.
(2) Asisten Pemerintahan dan Kesejahteraan Rakyat membawahi:
a. Bagian Hukum; dan
b. Bagian Tata Pemerintahan.
Pasal 3
(1) Bagian Hukum mempunyai tugas melaksanakan penyiapan perumusan kebijakan daerah, yang terdiri atas:
a. perundang-undangan;
b. bantuan hukum; dan
c. dokumentasi hukum.
(2) Bagian Hukum dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), menyelenggarakan fungsi:
a. penyiapan bahan perumusan kebijakan;
b. pelaksanaan fungsi lain yang diberikan oleh Asisten.
Pasal 4
Subbagian Bantuan Hukum mempunyai tugas :
a. mendampingi perkara
b. menyiapkan bahan bantuan hukum
c. melaksanakan tugas lain
Pasal 5
(1) Bupati dalam melaksanakan tugasnya dapat dibantu staf ahli.
(2) Staf Ahli mempunyai tugas memberikan telaahan mengenai masalah pemerintahan daerah sesuai bidang tugasnya.
"""
    jabatan = [
        jab("Sekretariat Daerah", "Pasal 1 ayat (2)",
            tugas="membantu Bupati dalam penyusunan kebijakan dan pengoordinasian administratif",
            fungsi="pengoordinasian penyusunan kebijakan daerah | pelayanan administratif | pelaksanaan fungsi lain"),
        jab("Asisten Pemerintahan dan Kesejahteraan Rakyat", "Pasal 2 ayat (1)",
            tugas="membantu Sekretaris Daerah dalam penyusunan kebijakan pemerintahan"),
        jab("Bagian Hukum", "Pasal 3 ayat (1)",
            tugas=[below("melaksanakan penyiapan perumusan kebijakan daerah, yang terdiri atas", "perundang-undangan | bantuan hukum | dokumentasi hukum")],
            fungsi="penyiapan bahan perumusan kebijakan | pelaksanaan fungsi lain yang diberikan oleh Asisten"),
        jab("Subbagian Bantuan Hukum", "Pasal 4", tugas="mendampingi perkara | menyiapkan bahan bantuan hukum | melaksanakan tugas lain"),
        jab("Staf Ahli", "Pasal 5 ayat (2)", tugas="memberikan telaahan mengenai masalah pemerintahan daerah sesuai bidang tugasnya"),
    ]  # fmt: skip
    return perbup(tentang, body, last=6), record(perbup_record(tentang, 6), *jabatan)


@family()
def uptd_and_one_sentence() -> Made:
    """ "X dipimpin oleh Kepala X yang berkedudukan di bawah dan bertanggung jawab kepada Y, mempunyai tugas …" in one sentence; tugas pokok dan fungsi at once"""
    tentang = "PEMBENTUKAN UNIT PELAKSANA TEKNIS DAERAH PASAR PADA DINAS PERDAGANGAN"
    body = """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Dinas adalah Dinas Perdagangan Kabupaten Sukamulya.
2. Unit Pelaksana Teknis Daerah yang selanjutnya disingkat UPTD adalah unsur pelaksana kegiatan teknis operasional Dinas.
BAB II
TUGAS DAN FUNGSI
Pasal 2
(1) UPTD Pasar dipimpin oleh seorang Kepala UPTD yang berkedudukan di bawah dan bertanggung jawab kepada Kepala Dinas.
(2) UPTD Pasar mempunyai tugas melaksanakan sebagian kegiatan teknis operasional Dinas di bidang pengelolaan pasar.
(3) Untuk menyelenggarakan tugas sebagaimana dimaksud pada ayat (2), UPTD Pasar menyelenggarakan fungsi: a. penyusunan rencana teknis operasional; b. pelaksanaan pengelolaan pasar; dan c. pengelolaan ketatausahaan.
Pasal 3
Kepala UPTD Pasar mempunyai tugas memimpin dan mengendalikan pengelolaan pasar.
Pasal 4
Subbagian Tata Usaha dipimpin oleh Kepala Subbagian yang berkedudukan di bawah dan bertanggung jawab kepada Kepala UPTD, mempunyai tugas :
a. menyusun rencana kerja UPTD;
b. mengelola administrasi; dan
c. melaksanakan tugas lain yang diberikan oleh Kepala UPTD.
Pasal 5
Petugas Retribusi mempunyai tugas pokok dan fungsi sebagai berikut :
a. memungut retribusi;
b. menyetor hasil pungutan.
"""
    jabatan = [
        jab("UPTD Pasar", "Pasal 2 ayat (2)", "Kepala Dinas",
            tugas="melaksanakan sebagian kegiatan teknis operasional Dinas di bidang pengelolaan pasar",
            fungsi="penyusunan rencana teknis operasional | pelaksanaan pengelolaan pasar | pengelolaan ketatausahaan",
            uraian="memimpin dan mengendalikan pengelolaan pasar"),
        jab("Subbagian Tata Usaha", "Pasal 4", "Kepala UPTD",
            tugas="menyusun rencana kerja UPTD | mengelola administrasi | melaksanakan tugas lain yang diberikan oleh Kepala UPTD"),
        jab("Petugas Retribusi", "Pasal 5", tugas="memungut retribusi | menyetor hasil pungutan"),
    ]  # fmt: skip
    return perbup(tentang, body, last=6), record(perbup_record(tentang, 6), *jabatan)


@family()
def long_lists_and_deep_items() -> Made:
    """Letters past z, items with 1., a) and 1) below them, "dan/atau", a sentence after the list, two ayat on one line"""
    items = [f"melaksanakan urusan {number}" for number in
             "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas tigabelas empatbelas limabelas "
             "enambelas tujuhbelas delapanbelas sembilanbelas duapuluh duapuluhsatu duapuluhdua duapuluhtiga duapuluhempat "
             "duapuluhlima duapuluhenam duapuluhtujuh duapuluhdelapan".split()]  # fmt: skip
    letters = [chr(97 + index % 26) * (1 + index // 26) for index in range(len(items))]
    listed = "\n".join(f"{letter}. {item};" for letter, item in zip(letters, items, strict=True))
    tentang = "URAIAN TUGAS SATUAN POLISI PAMONG PRAJA"
    body = f"""
BAB I
TUGAS
Pasal 1
(1) Satuan Polisi Pamong Praja mempunyai tugas menegakkan peraturan daerah. (2) Satuan Polisi Pamong Praja dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1) mempunyai fungsi:
{listed[:-1]}.
Pasal 2
Seksi Operasi mempunyai tugas:
a. menyusun rencana, meliputi:
1. rencana patroli:
a) patroli siang, terdiri atas:
1) patroli pasar; dan
2) patroli taman;
b) patroli malam; dan
2. rencana pengamanan;
b. mengawasi anggota; dan/atau
c. membuat laporan.
Pasal 3
(1) Seksi Pembinaan mempunyai tugas membina masyarakat.
(2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Seksi Pembinaan menyelenggarakan fungsi:
a. penyuluhan; dan
b. pelatihan.
(3) Penyuluhan sebagaimana dimaksud pada ayat (2) huruf a dilaksanakan paling sedikit 1 (satu) kali dalam setahun.
"""
    jabatan = [
        jab("Satuan Polisi Pamong Praja", "Pasal 1 ayat (1)", tugas="menegakkan peraturan daerah", fungsi=items),
        jab("Seksi Operasi", "Pasal 2", tugas=[
            below("menyusun rencana, meliputi", [
                below("rencana patroli", [below("patroli siang, terdiri atas", "patroli pasar | patroli taman"), "patroli malam"]),
                "rencana pengamanan"]),
            "mengawasi anggota", "membuat laporan"]),
        jab("Seksi Pembinaan", "Pasal 3 ayat (1)", tugas="membina masyarakat", fungsi="penyuluhan | pelatihan"),
    ]  # fmt: skip
    return perbup(tentang, body, last=4), record(perbup_record(tentang, 4), *jabatan)


@family()
def head_first_then_unit() -> Made:
    """ "Kepala Dinas mempunyai tugas memimpin …" before the rest; "Rincian tugas … adalah"; the unit named only by the heading over the article"""
    tentang = "RINCIAN TUGAS, FUNGSI DAN TATA KERJA DINAS PERHUBUNGAN KABUPATEN SUKAMULYA"
    body = """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Dinas adalah Dinas Perhubungan Kabupaten Sukamulya.
2. Kepala Dinas adalah Kepala Dinas Perhubungan Kabupaten Sukamulya.
BAB II
RINCIAN TUGAS DAN FUNGSI
Bagian Kesatu
Kepala Dinas
Pasal 2
(1) Kepala Dinas mempunyai tugas pokok memimpin, membina dan mengoordinasikan penyelenggaraan urusan perhubungan.
(2) Dalam melaksanakan tugas pokok sebagaimana dimaksud pada ayat (1), Kepala Dinas mempunyai fungsi :
a. perumusan kebijakan; dan
b. pembinaan perhubungan.
(3) Rincian tugas Kepala Dinas sebagaimana dimaksud pada ayat (1) adalah :
a. menetapkan rencana strategis;
b. membina pegawai; dan
c. melaksanakan tugas lain yang diberikan Bupati.
Bagian Kedua
Bidang Lalu Lintas
Pasal 3
(1) Bidang dipimpin oleh Kepala Bidang yang berada di bawah dan bertanggung jawab kepada Kepala Dinas.
(2) Kepala Bidang mempunyai tugas pokok memimpin pelaksanaan urusan lalu lintas.
(3) Rincian tugas Kepala Bidang sebagaimana dimaksud pada ayat (2) adalah :
a. menyusun rencana lalu lintas; dan
b. mengawasi rambu.
Bagian Ketiga
Bidang Angkutan
Pasal 4
(1) Bidang dipimpin oleh Kepala Bidang yang berada di bawah dan bertanggung jawab kepada Kepala Dinas.
(2) Kepala Bidang mempunyai tugas pokok memimpin pelaksanaan urusan angkutan.
(3) Rincian tugas Kepala Bidang sebagaimana dimaksud pada ayat (2) adalah :
a. menyusun rencana angkutan; dan
b. memberi izin trayek.
"""
    jabatan = [
        jab("Kepala Dinas Perhubungan", "Pasal 2 ayat (1)",
            tugas="memimpin, membina dan mengoordinasikan penyelenggaraan urusan perhubungan",
            fungsi="perumusan kebijakan | pembinaan perhubungan",
            uraian="menetapkan rencana strategis | membina pegawai | melaksanakan tugas lain yang diberikan Bupati"),
        jab("Kepala Bidang Lalu Lintas", "Pasal 3 ayat (2)", "Kepala Dinas",
            tugas="memimpin pelaksanaan urusan lalu lintas", uraian="menyusun rencana lalu lintas | mengawasi rambu"),
        jab("Kepala Bidang Angkutan", "Pasal 4 ayat (2)", "Kepala Dinas",
            tugas="memimpin pelaksanaan urusan angkutan", uraian="menyusun rencana angkutan | memberi izin trayek"),
    ]  # fmt: skip
    return perbup(tentang, body, last=5), record(perbup_record(tentang, 5), *jabatan)


@family()
def ten_phrasings() -> Made:
    """Rare wordings: bertugas, mengemban tugas, tugas dan fungsi in one sentence, "dengan rincian tugas", subject after the verb, fungsi without a list"""
    tentang = "TUGAS DAN FUNGSI PERANGKAT KELURAHAN"
    body = """
BAB I
TUGAS
Pasal 1
Sekretaris Lurah bertugas membantu Lurah di bidang administrasi.
Pasal 2
(1) Seksi Pembangunan mempunyai tugas melaksanakan urusan pembangunan.
(2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1) Seksi Pembangunan mempunyai fungsi pendataan, pengawasan, dan pelaporan pembangunan.
Pasal 3
Seksi Sosial mempunyai tugas melaksanakan urusan sosial, dengan rincian tugas sebagai berikut :
a. mendata warga miskin;
b. menyalurkan bantuan; dan
c. membuat laporan.
Pasal 4
Untuk melaksanakan tugas sebagaimana dimaksud dalam Pasal 3, Seksi Sosial memiliki fungsi :
a. pendataan; dan
b. penyaluran.
Pasal 5
Adapun tugas pokok Seksi Umum adalah sebagai berikut :
a. mengurus surat; dan
b. mengurus barang.
Pasal 6
Tugas Bendahara meliputi:
a. menerima uang; dan
b. membukukan uang.
Pasal 7
Staf Pelaksana mempunyai tugas dan tanggung jawab :
a. membantu Kepala Seksi; dan
b. menjaga kantor.
"""
    jabatan = [
        jab("Sekretaris Lurah", "Pasal 1", tugas="membantu Lurah di bidang administrasi"),
        jab("Seksi Pembangunan", "Pasal 2 ayat (1)", tugas="melaksanakan urusan pembangunan",
            fungsi="pendataan, pengawasan, dan pelaporan pembangunan"),
        jab("Seksi Sosial", "Pasal 3", tugas="melaksanakan urusan sosial",
            uraian="mendata warga miskin | menyalurkan bantuan | membuat laporan", fungsi="pendataan | penyaluran"),
        jab("Seksi Umum", "Pasal 5", tugas="mengurus surat | mengurus barang"),
        jab("Bendahara", "Pasal 6", tugas="menerima uang | membukukan uang"),
        jab("Staf Pelaksana", "Pasal 7", tugas="membantu Kepala Seksi | menjaga kantor"),
    ]  # fmt: skip
    return perbup(tentang, body, last=8), record(perbup_record(tentang, 8), *jabatan)
