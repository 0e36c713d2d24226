"""More layouts of Indikator Kinerja Utama: long tables, stacks, definitions, labels of other kinds."""

from __future__ import annotations

from families.expected import Record, aim, family, ind, ratio, record
from families.paper import LEFT, UP, Paper

Made = tuple[Paper, Record]


@family
def iku_over_pages() -> Made:
    """A long table: No and Sasaran merged over page breaks, the header repeated on each page"""
    paper = Paper(landscape=True, size=12).title(
        "INDIKATOR KINERJA UTAMA", "DINAS PENDIDIKAN KABUPATEN SUKAMAJU", "TAHUN 2021"
    )
    goals = ["Meningkatnya akses pendidikan", "Meningkatnya mutu pendidik", "Meningkatnya mutu lulusan"]
    rows = []
    for number, goal in enumerate(goals, 1):
        for line in range(1, 9):
            name = f"Persentase sekolah jenjang {line} kelompok {number} yang memenuhi standar nasional pendidikan"
            rows.append(
                [
                    *([f"{number}."] if line == 1 else [UP]),
                    goal if line == 1 else UP,
                    name,
                    f"Jumlah sekolah jenjang {line} yang memenuhi standar dibagi jumlah sekolah jenjang {line} dikali 100%",
                    "Bidang Data",
                ]
            )
    paper.table(
        [["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Penjelasan/Formulasi", "Sumber Data"], *rows],
        repeat=1,
        widths=[1.2, 5, 7, 8, 4],
    )
    return paper, record(
        "Dinas Pendidikan", "Kabupaten Sukamaju", 2021,
        iku=[
            aim(goal, *(ind(row[2], rumus=row[3], sumber="Bidang Data") for row in rows[n * 8 : n * 8 + 8]))
            for n, goal in enumerate(goals)
        ],
    )  # fmt: skip


@family
def iku_stacked_in_one_cell() -> Made:
    """Several indicators, units and targets stacked in one cell, level line by line"""
    paper = Paper(landscape=True).title("INDIKATOR KINERJA UTAMA", "DINAS SOSIAL KOTA HARAPAN", "TAHUN 2018")
    paper.table(
        [
            ["NO", "SASARAN", "INDIKATOR KINERJA UTAMA", "SATUAN", "TARGET 2018"],
            ["1", "Meningkatnya kesejahteraan sosial", "1. Persentase penyandang masalah terlayani\n2. Jumlah panti binaan\n3. Jumlah relawan aktif", "%\nPanti\nOrang", "85\n12\n150"],
            ["2", "Meningkatnya kesiapsiagaan", "Jumlah kampung siaga bencana", "Kampung", "7"],
        ],
        widths=[1, 6, 9, 4, 4],
    )  # fmt: skip
    return paper, record(
        "Dinas Sosial", "Kota Harapan", 2018,
        iku=[
            aim(
                "Meningkatnya kesejahteraan sosial",
                ind("Persentase penyandang masalah terlayani", "%", {"2018": "85"}),
                ind("Jumlah panti binaan", "Panti", {"2018": "12"}),
                ind("Jumlah relawan aktif", "Orang", {"2018": "150"}),
            ),
            aim("Meningkatnya kesiapsiagaan", ind("Jumlah kampung siaga bencana", "Kampung", {"2018": "7"})),
        ],
    )  # fmt: skip


@family
def iku_sub_indicators() -> Made:
    """Indicators numbered 1.1, 1.1.1; a unit column; responsible units as a list; no column of sources"""
    paper = Paper(landscape=True).title("INDIKATOR KINERJA UTAMA TAHUN 2016", "DINAS KEHUTANAN PROVINSI NUSA BARU")
    paper.table(
        [
            ["No", "Sasaran", "IKU", "Satuan", "Penanggung Jawab", "Sumber Data"],
            ["1", "Terjaganya kawasan hutan", "1.1 Luas rehabilitasi hutan", "Ha", "1. Bidang Rehabilitasi\n2. Bidang Perlindungan", "Laporan tahunan"],
            [UP, UP, "1.1.1 Luas rehabilitasi hutan lindung", "Ha", "Bidang Rehabilitasi", "Laporan tahunan"],
            ["2", "Meningkatnya hasil hutan", "2.1 Nilai produksi hasil hutan bukan kayu", "Rp", "Bidang Usaha", "a. Laporan usaha\nb. Data statistik"],
        ],
        widths=[1, 5, 7, 2, 5, 4.5],
    )  # fmt: skip
    return paper, record(
        "Dinas Kehutanan", "Provinsi Nusa Baru", 2016,
        iku=[
            aim(
                "Terjaganya kawasan hutan",
                ind("Luas rehabilitasi hutan", "Ha", oleh=["Bidang Rehabilitasi", "Bidang Perlindungan"], sumber="Laporan tahunan"),
                ind("Luas rehabilitasi hutan lindung", "Ha", oleh="Bidang Rehabilitasi", sumber="Laporan tahunan"),
            ),
            aim("Meningkatnya hasil hutan", ind("Nilai produksi hasil hutan bukan kayu", "Rp", oleh="Bidang Usaha", sumber=["Laporan usaha", "Data statistik"])),
        ],
    )  # fmt: skip


@family
def iku_definition_and_formula_apart() -> Made:
    """Definisi Operasional apart from Formulasi, a column Tipe Perhitungan that no record has, baseline and end"""
    paper = Paper(landscape=True).title(
        "INDIKATOR KINERJA UTAMA (IKU)", "DINAS KOPERASI DAN USAHA KECIL KABUPATEN SUKAMAJU", "PERIODE 2019-2021"
    )
    paper.table(
        [
            ["No.", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Definisi Operasional", "Formulasi", "Tipe Perhitungan", "Kondisi Awal 2018", "Target", LEFT, LEFT, "Sumber Data"],
            [UP, UP, UP, UP, UP, UP, UP, UP, "2019", "2020", "2021", UP],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)", "(12)"],
            ["1.", "Meningkatnya koperasi aktif", "Persentase koperasi aktif", "%", "Koperasi aktif ialah koperasi yang melaksanakan rapat anggota", "Jumlah koperasi aktif / jumlah koperasi x 100%", "Non kumulatif", "60", "65", "70", "75", "Bidang Koperasi"],
        ],
        bold=3, widths=[1, 3, 3, 1.6, 3.5, 3.5, 2.2, 1.6, 1.2, 1.2, 1.2, 2],
    )  # fmt: skip
    return paper, record(
        "Dinas Koperasi dan Usaha Kecil", "Kabupaten Sukamaju", None, periode=[2019, 2021],
        iku=[
            aim(
                "Meningkatnya koperasi aktif",
                ind(
                    "Persentase koperasi aktif", "%", {"2019": "65", "2020": "70", "2021": "75"}, baseline={"2018": "60"},
                    alasan="Koperasi aktif ialah koperasi yang melaksanakan rapat anggota", rumus="Jumlah koperasi aktif / jumlah koperasi x 100%", sumber="Bidang Koperasi",
                ),
            )
        ],
    )  # fmt: skip


@family
def iku_labels_without_colon() -> Made:
    """Labels without a colon, set with tabulators; "Tugas Pokok" and "Fungsi" over lists of dashes"""
    paper = Paper().title("INDIKATOR KINERJA UTAMA", "DINAS PERHUBUNGAN KOTA HARAPAN", "TAHUN 2017")
    paper.lines(
        "Nama Organisasi\tDinas Perhubungan Kota Harapan",
        "Tugas Pokok\tMelaksanakan urusan pemerintahan bidang perhubungan",
        stops=[5],
    )
    paper.lines("Fungsi")
    paper.lines(
        "- perumusan kebijakan teknis perhubungan;", "- pengendalian lalu lintas;", "- pembinaan angkutan.", indent=1
    )
    paper.table(
        [
            ["SASARAN STRATEGIS", "INDIKATOR SASARAN", "PENJELASAN/FORMULA"],
            ["Menurunnya kemacetan", "Kecepatan rata-rata kendaraan (km/jam)", "Panjang ruas / waktu tempuh"],
        ]
    )
    return paper, record(
        "Dinas Perhubungan", "Kota Harapan", 2017,
        jabatan=[
            {
                "nama": "Dinas Perhubungan Kota Harapan",
                "tugas": ["Melaksanakan urusan pemerintahan bidang perhubungan"],
                "fungsi": ["perumusan kebijakan teknis perhubungan", "pengendalian lalu lintas", "pembinaan angkutan"],
            }
        ],
        iku=[aim("Menurunnya kemacetan", ind("Kecepatan rata-rata kendaraan", "km/jam", rumus="Panjang ruas / waktu tempuh"))],
    )  # fmt: skip


@family
def iku_ruled_label_table() -> Made:
    """Labels in a ruled table with numbers: 1 Nama Organisasi, 2 Visi, 3 Tugas, 4 Fungsi; then the IKU"""
    paper = Paper().title(
        "INDIKATOR KINERJA UTAMA", "RUMAH SAKIT UMUM DAERAH CONTOH SEHAT", "KABUPATEN SUKAMAJU TAHUN 2020"
    )
    paper.table(
        [
            ["1.", "Nama Organisasi", ":", "Rumah Sakit Umum Daerah Contoh Sehat"],
            ["2.", "Visi", ":", "Menjadi rumah sakit pilihan masyarakat"],
            ["3.", "Tugas", ":", "Melaksanakan pelayanan kesehatan perorangan"],
            ["4.", "Fungsi", ":", "a. pelayanan pengobatan;\nb. pemeliharaan kesehatan."],
        ],
        bold=0, widths=[1, 4, 0.8, 11],
    )  # fmt: skip
    paper.table(
        [
            ["No", "Kinerja Utama", "Indikator Kinerja Utama", "Cara Pengukuran", "Sumber Data"],
            ["1", "Meningkatnya mutu layanan", "Nilai akreditasi", "Hasil penilaian lembaga akreditasi", "Bagian Mutu"],
        ],
        widths=[1, 4.5, 4, 4.5, 3],
    )  # fmt: skip
    return paper, record(
        "Rumah Sakit Umum Daerah Contoh Sehat", "Kabupaten Sukamaju", 2020, visi=["Menjadi rumah sakit pilihan masyarakat"],
        jabatan=[{"nama": "Rumah Sakit Umum Daerah Contoh Sehat", "tugas": ["Melaksanakan pelayanan kesehatan perorangan"], "fungsi": ["pelayanan pengobatan", "pemeliharaan kesehatan"]}],
        iku=[aim("Meningkatnya mutu layanan", ind("Nilai akreditasi", rumus="Hasil penilaian lembaga akreditasi", sumber="Bagian Mutu"))],
    )  # fmt: skip


@family
def iku_full_cascade() -> Made:
    """The table of linearity, from the mission of the region to the indicator of the office"""
    paper = Paper(landscape=True).title(
        "LINIERITAS TUJUAN DAN SASARAN", "KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU", "TAHUN 2021"
    )
    paper.lines("Visi : Sukamaju yang sejahtera dan berdaya saing")
    paper.table(
        [
            ["Misi", "Tujuan RPJMD", "Sasaran RPJMD", "Tujuan SKPD", "Sasaran SKPD", "Indikator Sasaran SKPD (IKU SKPD)"],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
            ["Misi 1: Memperbaiki pelayanan", "Mewujudkan birokrasi bersih", "Meningkatnya mutu pelayanan publik", "Meningkatkan pelayanan kecamatan", "Meningkatnya kepuasan masyarakat", "1. Indeks Kepuasan Masyarakat\n2. Nilai AKIP"],
            [UP, UP, UP, UP, "Meningkatnya kinerja pemerintah desa", "Persentase desa maju"],
        ],
        widths=[4, 4, 4.5, 4, 4.5, 4.5],
    )  # fmt: skip
    same = {
        "misi": "Misi 1: Memperbaiki pelayanan",
        "tujuan_rpjmd": "Mewujudkan birokrasi bersih",
        "sasaran_rpjmd": "Meningkatnya mutu pelayanan publik",
        "tujuan_pd": "Meningkatkan pelayanan kecamatan",
    }
    return paper, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2021, visi=["Sukamaju yang sejahtera dan berdaya saing"],
        linieritas=[
            {**same, "sasaran_pd": "Meningkatnya kepuasan masyarakat", "indikator": ["Indeks Kepuasan Masyarakat", "Nilai AKIP"]},
            {**same, "sasaran_pd": "Meningkatnya kinerja pemerintah desa", "indikator": ["Persentase desa maju"]},
        ],
        iku=[aim("Meningkatnya kepuasan masyarakat", ind("Indeks Kepuasan Masyarakat"), ind("Nilai AKIP")), aim("Meningkatnya kinerja pemerintah desa", ind("Persentase desa maju"))],
    )  # fmt: skip


@family
def iku_growth_and_sums() -> Made:
    """Growth, means, sums, "per 100.000", a survey and a sentence of purpose as formulas"""
    cells = [
        ("Laju pertumbuhan pendapatan", "(Pendapatan tahun n - Pendapatan tahun n-1) / Pendapatan tahun n-1 x 100%", {"jenis": "pertumbuhan", "kini": "Pendapatan tahun n", "lalu": "Pendapatan tahun n-1", "pengali": "100"}),
        ("Angka kematian ibu", "Jumlah kematian ibu per 100.000 kelahiran hidup", ratio("Jumlah kematian ibu", "kelahiran hidup", "100.000")),
        ("Persentase piutang tertagih", "Persentase piutang = (Jumlah piutang tertagih : Jumlah piutang) x 100 %", ratio("Jumlah piutang tertagih", "Jumlah piutang")),
        ("Jumlah wajib pajak", "Jumlah wajib pajak daerah", {"jenis": "cacah", "uraian": "Jumlah wajib pajak daerah"}),
        ("Persentase aset tercatat", "Jumlah aset tercatat dibagi dengan jumlah seluruh aset dikalikan seratus persen", ratio("Jumlah aset tercatat", "jumlah seluruh aset")),
    ]  # fmt: skip
    paper = Paper(landscape=True).title(
        "INDIKATOR KINERJA UTAMA", "BADAN PENDAPATAN DAERAH PROVINSI NUSA BARU", "TAHUN 2022"
    )
    paper.table(
        [
            ["No", "Sasaran Strategis", "Indikator Kinerja", "Penjelasan/ Formulasi Penghitungan", "Sumber Data"],
            *(
                [f"{n}", f"Sasaran pendapatan {n}", name, formula, "Bidang Pajak"]
                for n, (name, formula, _) in enumerate(cells, 1)
            ),
        ],
        widths=[1, 5, 5.5, 9, 4],
    )
    goals = [
        aim(f"Sasaran pendapatan {n}", ind(name, rumus=formula, sumber="Bidang Pajak"))
        for n, (name, formula, _) in enumerate(cells, 1)
    ]
    for goal, (*_, tree) in zip(goals, cells, strict=True):
        goal["indikator"][0]["formulasi"]["pohon"] = tree
    return paper, record("Badan Pendapatan Daerah", "Provinsi Nusa Baru", 2022, iku=goals)
