"""More odd layouts of Indikator Kinerja Utama: narrative around, one table an aim, cards, signatures."""

from __future__ import annotations

from families.expected import Record, aim, family, ind, record
from families.paper import LEFT, UP, Paper

Made = tuple[Paper, Record]


@family
def iku_among_chapters() -> Made:
    """Cover, foreword and chapters around the table, a summary of it after; sentences about tugas and fungsi"""
    paper = Paper().title("INDIKATOR KINERJA UTAMA", "DINAS KETENAGAKERJAAN KOTA HARAPAN", "TAHUN 2020")
    paper.gap(3).title("PEMERINTAH KOTA HARAPAN", "2020").page()
    paper.title("KATA PENGANTAR")
    paper.lines(
        "Puji syukur kami panjatkan atas tersusunnya Indikator Kinerja Utama Dinas Ketenagakerjaan Kota Harapan Tahun 2020.",
        "Harapan, 2 Januari 2020",
    )
    paper.page().title("BAB I", "PENDAHULUAN")
    paper.lines(
        "A. Latar Belakang",
        "Setiap instansi pemerintah wajib menetapkan indikator kinerja utama. Tugas dan fungsi organisasi menjadi dasar penyusunannya.",
        "B. Dasar Hukum",
        "1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;",
        "2. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah.",
    )
    paper.title("BAB II", "INDIKATOR KINERJA UTAMA")
    paper.table(
        [
            ["No.", "Kinerja Utama", "Indikator Kinerja", "Alasan", "Sumber Data"],
            ["1.", "Menurunnya pengangguran", "Tingkat Pengangguran Terbuka (%)", "Ukuran keberhasilan penempatan kerja", "Badan Pusat Statistik"],
            ["2.", "Terlindunginya pekerja", "Persentase perselisihan diselesaikan (%)", "Menggambarkan perlindungan pekerja", "Bidang Hubungan Industrial"],
        ],
        widths=[1, 4, 4.5, 4.5, 3.5],
    )  # fmt: skip
    paper.title("BAB III", "PENUTUP").lines("Demikian Indikator Kinerja Utama ini disusun untuk dipedomani.")
    return paper, record(
        "Dinas Ketenagakerjaan", "Kota Harapan", 2020,
        dasar_hukum=[
            {"jenis": "Undang-Undang", "daerah": None, "nomor": "23", "tahun": 2014, "tentang": "Pemerintahan Daerah"},
            {"jenis": "Peraturan Presiden", "daerah": None, "nomor": "29", "tahun": 2014, "tentang": "Sistem Akuntabilitas Kinerja Instansi Pemerintah"},
        ],
        iku=[
            aim("Menurunnya pengangguran", ind("Tingkat Pengangguran Terbuka", "%", alasan="Ukuran keberhasilan penempatan kerja", sumber="Badan Pusat Statistik")),
            aim("Terlindunginya pekerja", ind("Persentase perselisihan diselesaikan", "%", alasan="Menggambarkan perlindungan pekerja", sumber="Bidang Hubungan Industrial")),
        ],
    )  # fmt: skip


@family
def iku_table_for_each_aim() -> Made:
    """A table of its own for each aim, which stands in a line above it: Sasaran 1 : …"""
    paper = Paper().title("INDIKATOR KINERJA UTAMA", "DINAS LINGKUNGAN HIDUP KABUPATEN SUKAMAJU", "TAHUN 2018")
    data = [
        ("Meningkatnya kualitas air", [("Indeks Kualitas Air", "Hasil uji laboratorium", "Bidang Pengendalian")]),
        ("Meningkatnya pengelolaan sampah", [("Persentase sampah terkelola", "Jumlah sampah terkelola / jumlah timbulan sampah x 100%", "Bidang Persampahan"), ("Jumlah bank sampah aktif", "Jumlah bank sampah yang melapor", "Bidang Persampahan")]),
    ]  # fmt: skip
    for number, (goal, rows) in enumerate(data, 1):
        paper.lines(f"Sasaran {number} : {goal}")
        paper.table(
            [
                ["No", "Indikator Kinerja Utama", "Formulasi Perhitungan", "Sumber Data"],
                *([str(n), *row] for n, row in enumerate(rows, 1)),
            ],
            widths=[1, 5, 7, 4],
        )
    return paper, record(
        "Dinas Lingkungan Hidup", "Kabupaten Sukamaju", 2018,
        iku=[aim(goal, *(ind(name, rumus=formula, sumber=source) for name, formula, source in rows)) for goal, rows in data],
    )  # fmt: skip


@family
def iku_header_again_inside() -> Made:
    """The header and the column numbers come again among the rows, pages glued together; an empty row at the end"""
    head = ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "PENJELASAN/FORMULASI", "SUMBER DATA"]
    numbers = ["1", "2", "3", "4", "5"]
    paper = Paper(landscape=True).title(
        "INDIKATOR KINERJA UTAMA", "DINAS KELAUTAN DAN PERIKANAN PROVINSI NUSA BARU", "TAHUN 2016"
    )
    paper.table(
        [
            head,
            numbers,
            ["1", "Meningkatnya produksi ikan", "Jumlah produksi ikan (ton)", "Jumlah produksi tangkap + jumlah produksi budidaya", "Bidang Produksi"],
            ["2", "Meningkatnya konsumsi ikan", "Tingkat konsumsi ikan (kg/kapita)", "Jumlah konsumsi ikan dibagi jumlah penduduk", "Bidang Pemasaran"],
            head,
            numbers,
            ["", "", "Jumlah gerai pemasaran ikan (unit)", "Jumlah gerai yang beroperasi", "Bidang Pemasaran"],
            ["3", "Terjaganya kawasan konservasi", "Luas kawasan konservasi (ha)", "Luas kawasan yang ditetapkan", "Bidang Konservasi"],
            ["", "", "", "", ""],
        ],
        widths=[1, 6, 6, 7.5, 4],
    )  # fmt: skip
    return paper, record(
        "Dinas Kelautan dan Perikanan", "Provinsi Nusa Baru", 2016,
        iku=[
            aim("Meningkatnya produksi ikan", ind("Jumlah produksi ikan", "ton", rumus="Jumlah produksi tangkap + jumlah produksi budidaya", sumber="Bidang Produksi")),
            aim(
                "Meningkatnya konsumsi ikan", ind("Tingkat konsumsi ikan", "kg/kapita", rumus="Jumlah konsumsi ikan dibagi jumlah penduduk", sumber="Bidang Pemasaran"),
                ind("Jumlah gerai pemasaran ikan", "unit", rumus="Jumlah gerai yang beroperasi", sumber="Bidang Pemasaran"),
            ),
            aim("Terjaganya kawasan konservasi", ind("Luas kawasan konservasi", "ha", rumus="Luas kawasan yang ditetapkan", sumber="Bidang Konservasi")),
        ],
    )  # fmt: skip


@family
def iku_of_all_offices_of_a_region() -> Made:
    """Lampiran of a regulation: IKU of a whole kabupaten, units and the office responsible for each indicator"""
    paper = Paper(landscape=True, size=10).title(
        "INDIKATOR KINERJA UTAMA", "PEMERINTAH KABUPATEN SUKAMAJU", "TAHUN 2012-2016"
    )
    paper.table(
        [
            ["NO", "SASARAN", "IKU", "SATUAN", "PENANGGUNG JAWAB", "SUMBER DATA"],
            ["1", "Meningkatnya derajat kesehatan", "a. Angka kematian bayi", "per 1.000 KH", "Dinas Kesehatan", "Profil kesehatan"],
            [UP, UP, "b. Persentase balita gizi buruk", "%", "Dinas Kesehatan", "Profil kesehatan"],
            ["2", "Meningkatnya pendidikan", "Angka Partisipasi Murni", "%", "Dinas Pendidikan", "Data pokok pendidikan"],
        ],
        widths=[1, 6, 6.5, 3, 4.5, 4.5],
    )  # fmt: skip
    paper.table([["", "BUPATI SUKAMAJU,\n\n\nNAMA BUPATI"]], bold=0, lined=False, widths=[14, 10])
    return paper, record(
        None, "Kabupaten Sukamaju", None, periode=[2012, 2016],
        iku=[
            aim(
                "Meningkatnya derajat kesehatan", ind("Angka kematian bayi", "per 1.000 KH", oleh="Dinas Kesehatan", sumber="Profil kesehatan"),
                ind("Persentase balita gizi buruk", "%", oleh="Dinas Kesehatan", sumber="Profil kesehatan"),
            ),
            aim("Meningkatnya pendidikan", ind("Angka Partisipasi Murni", "%", oleh="Dinas Pendidikan", sumber="Data pokok pendidikan")),
        ],
    )  # fmt: skip


@family
def iku_signed_by_the_head() -> Made:
    """Nama Unit Organisasi, Tugas, Fungsi and table of a badan, signed by its head with place, date and rank"""
    paper = Paper().title(
        "INDIKATOR KINERJA UTAMA", "ORGANISASI PERANGKAT DAERAH", "DI LINGKUNGAN PEMERINTAH KABUPATEN SUKAMAJU"
    )
    paper.lines(
        "Nama Unit Organisasi\t: Badan Kesatuan Bangsa dan Politik Kabupaten Sukamaju",
        "Tugas\t: Membantu bupati dalam urusan kesatuan bangsa dan politik.",
        "Fungsi\t: a. perumusan kebijakan kesatuan bangsa;",
        stops=[5],
    )
    paper.lines("b. pembinaan politik dalam negeri; dan", "c. pelaporan.", indent=5.3)
    paper.lines("Indikator Kinerja Utama\t:", stops=[5])
    paper.table(
        [
            ["No.", "Sasaran Strategis", "Indikator Kinerja Utama", "Penjelasan/Keterangan", "Sumber Data", "Penanggung Jawab"],
            ["1.", "Terpeliharanya kerukunan", "Jumlah konflik yang ditangani (kasus)", "Konflik sosial di wilayah kabupaten", "Bidang Kewaspadaan", "Kepala Bidang Kewaspadaan"],
        ],
        widths=[1, 3.2, 3.5, 3.5, 3, 3.2],
    )  # fmt: skip
    paper.lines(
        "Sukamaju,           2017", "KEPALA BADAN KESATUAN BANGSA DAN POLITIK", "KABUPATEN SUKAMAJU,", "", "",
        "Drs. NAMA KEPALA BADAN, M.Si.", "Pembina Utama Muda", "NIP. 19000101 192001 1 001", indent=8,
    )  # fmt: skip
    return paper, record(
        "Badan Kesatuan Bangsa dan Politik", "Kabupaten Sukamaju", None,
        jabatan=[
            {
                "nama": "Badan Kesatuan Bangsa dan Politik Kabupaten Sukamaju",
                "tugas": ["Membantu bupati dalam urusan kesatuan bangsa dan politik"],
                "fungsi": ["perumusan kebijakan kesatuan bangsa", "pembinaan politik dalam negeri", "pelaporan"],
                "pejabat": {"nama": "Drs. NAMA KEPALA BADAN, M.Si.", "nip": "19000101 192001 1 001", "pangkat": "Pembina Utama Muda"},
            }
        ],
        iku=[aim("Terpeliharanya kerukunan", ind("Jumlah konflik yang ditangani", "kasus", alasan="Konflik sosial di wilayah kabupaten", sumber="Bidang Kewaspadaan", oleh="Kepala Bidang Kewaspadaan"))],
    )  # fmt: skip


@family
def iku_card_for_each_indicator() -> Made:
    """A card for each indicator: Sasaran, Nama Indikator, Definisi, Formulasi, Satuan, Sumber Data as rows of a table"""
    paper = Paper().title("KAMUS INDIKATOR KINERJA UTAMA", "DINAS PERTANIAN KABUPATEN SUKAMAJU", "TAHUN 2023")
    data = [
        ("Meningkatnya produksi padi", "Produktivitas padi", "Hasil panen tiap hektar", "Jumlah produksi padi / luas panen", "ton/ha", "Bidang Tanaman Pangan", "5,8"),
        ("Meningkatnya kesejahteraan petani", "Nilai Tukar Petani", "Indeks yang diterima petani", "Hasil survei Badan Pusat Statistik", "Indeks", "Badan Pusat Statistik", "105"),
    ]  # fmt: skip
    names = [
        "Sasaran Strategis",
        "Indikator Kinerja Utama",
        "Definisi Operasional",
        "Formulasi Perhitungan",
        "Satuan",
        "Sumber Data",
        "Target 2023",
    ]
    for values in data:
        paper.table([*map(list, zip(names, values, strict=True))], bold=0, widths=[5, 11.5])
    return paper, record(
        "Dinas Pertanian", "Kabupaten Sukamaju", 2023,
        iku=[aim(goal, ind(name, unit, {"2023": target}, alasan=reason, rumus=formula, sumber=source)) for goal, name, reason, formula, unit, source, target in data],
    )  # fmt: skip


@family
def iku_two_numbers_and_targets_beside_units() -> Made:
    """A number column for the aims and one for the indicators; Satuan over Target; a row of means at the end"""
    paper = Paper(landscape=True).title("INDIKATOR KINERJA UTAMA (IKU) DINAS PERUMAHAN KOTA HARAPAN", "TAHUN 2021")
    paper.table(
        [
            ["No", "Sasaran Strategis", "No", "Indikator Kinerja Utama", "Target 2021", LEFT],
            [UP, UP, UP, UP, "Satuan", "Jumlah"],
            ["1", "Meningkatnya rumah layak huni", "1", "Persentase rumah layak huni", "%", "92,5"],
            [UP, UP, "2", "Jumlah rumah yang diperbaiki", "Unit", "1.050"],
            ["2", "Tersedianya air minum", "3", "Cakupan air minum layak", "%", "88"],
            ["Rata-rata capaian", LEFT, LEFT, LEFT, LEFT, "90"],
        ],
        bold=2, widths=[1, 8, 1, 8, 3, 3],
    )  # fmt: skip
    return paper, record(
        "Dinas Perumahan", "Kota Harapan", 2021,
        iku=[
            aim("Meningkatnya rumah layak huni", ind("Persentase rumah layak huni", "%", {"2021": "92,5"}), ind("Jumlah rumah yang diperbaiki", "Unit", {"2021": "1.050"})),
            aim("Tersedianya air minum", ind("Cakupan air minum layak", "%", {"2021": "88"})),
        ],
    )  # fmt: skip
