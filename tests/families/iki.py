"""Indikator Kinerja Individu of officials: label blocks of every kind, one official or several in a file."""

from __future__ import annotations

from families.expected import Record, aim, family, ind, record
from families.paper import UP, Paper

Made = tuple[Paper, Record]
HEAD = ["SASARAN/KINERJA UTAMA", "INDIKATOR KINERJA UTAMA", "PENJELASAN/FORMULASI PENGHITUNGAN", "SUMBER DATA"]


@family
def iki_numbered_labels() -> Made:
    """1. Jabatan : / 2. Tugas : a. b. / 3. Fungsi : a.–c. before the table of an official of a kecamatan"""
    paper = Paper().title("INDIKATOR KINERJA INDIVIDU", "KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU", "TAHUN 2019")
    paper.lines("1. Jabatan\t: Kepala Seksi Pemerintahan", "2. Tugas\t:", stops=[3])
    paper.lines("a. menyusun rencana kegiatan seksi;", "b. melaksanakan pembinaan pemerintahan desa;", indent=1)
    paper.lines("3. Fungsi\t:", stops=[3])
    paper.lines("a. penyiapan bahan kebijakan;", "b. pelaksanaan kebijakan; dan", "c. pelaporan.", indent=1)
    paper.table(
        [
            HEAD,
            [
                "Meningkatnya tertib administrasi desa",
                "Persentase desa tertib administrasi",
                "Jumlah desa tertib administrasi dibagi jumlah desa dikali 100%",
                "Laporan desa",
            ],
        ]
    )
    return paper, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2019,
        jabatan=[
            {
                "nama": "Kepala Seksi Pemerintahan",
                "tugas": ["menyusun rencana kegiatan seksi", "melaksanakan pembinaan pemerintahan desa"],
                "fungsi": ["penyiapan bahan kebijakan", "pelaksanaan kebijakan", "pelaporan"],
                "iki": [aim("Meningkatnya tertib administrasi desa", ind("Persentase desa tertib administrasi", rumus="Jumlah desa tertib administrasi dibagi jumlah desa dikali 100%", sumber="Laporan desa"))],
            }
        ],
    )  # fmt: skip


@family
def iki_label_table_three_columns() -> Made:
    """Labels in a borderless table of three columns, the fungsi a list inside its cell"""
    paper = Paper().title("INDIKATOR KINERJA INDIVIDU", "TAHUN 2021")
    paper.table(
        [
            ["NAMA JABATAN", ":", "KEPALA BIDANG SUMBER DAYA AIR"],
            ["NAMA ORGANISASI", ":", "DINAS PEKERJAAN UMUM KABUPATEN SUKAMAJU"],
            ["TUGAS", ":", "Melaksanakan sebagian tugas dinas di bidang sumber daya air"],
            ["FUNGSI", ":", "a. penyusunan program sumber daya air;\nb. pelaksanaan program sumber daya air;\nc. evaluasi dan pelaporan."],
        ],
        bold=0, lined=False, widths=[4, 0.6, 12],
    )  # fmt: skip
    paper.table(
        [
            ["No", "Sasaran Kinerja Program", "Indikator Kinerja Program", "Penjelasan/ Formulasi Perhitungan", "Sumber Data"],
            ["1", "Meningkatnya kondisi irigasi", "Persentase irigasi kondisi baik", "Panjang irigasi kondisi baik / panjang seluruh irigasi x 100%", "Seksi Irigasi"],
        ],
        widths=[1, 4, 4, 5, 3],
    )  # fmt: skip
    return paper, record(
        "Dinas Pekerjaan Umum", "Kabupaten Sukamaju", 2021,
        jabatan=[
            {
                "nama": "KEPALA BIDANG SUMBER DAYA AIR",
                "tugas": ["Melaksanakan sebagian tugas dinas di bidang sumber daya air"],
                "fungsi": ["penyusunan program sumber daya air", "pelaksanaan program sumber daya air", "evaluasi dan pelaporan"],
                "iki": [aim("Meningkatnya kondisi irigasi", ind("Persentase irigasi kondisi baik", rumus="Panjang irigasi kondisi baik / panjang seluruh irigasi x 100%", sumber="Seksi Irigasi"))],
            }
        ],
    )  # fmt: skip


@family
def iki_bidang_and_sub_bidang() -> Made:
    """INDIKATOR KINERJA UTAMA BIDANG / SUB BIDANG: Nama Bidang :, Nama Sub Bidang :, two pages in one file"""
    head = ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "PENJELASAN/FORMULASI", "SUMBER DATA"]
    paper = Paper().title("INDIKATOR KINERJA UTAMA BIDANG", "BADAN KETAHANAN PANGAN PROVINSI NUSA BARU", "TAHUN 2016")
    paper.lines(
        "Nama Bidang\t: Bidang Distribusi Pangan",
        "Tugas\t: Menyelenggarakan fasilitasi distribusi pangan",
        "Fungsi\t:",
        stops=[4],
    )
    paper.lines(
        "a. Penyelenggaraan pengkajian bahan distribusi pangan",
        "b. Penyelenggaraan fasilitasi distribusi pangan",
        indent=1,
    )
    paper.table(
        [
            head,
            [
                "1",
                "Lancarnya distribusi pangan",
                "Persentase gejolak harga pangan",
                "Jumlah gejolak / 12 bulan x 100%",
                "Bidang Distribusi",
            ],
        ]
    )
    paper.page().title("INDIKATOR KINERJA UTAMA SUB BIDANG", "BADAN KETAHANAN PANGAN PROVINSI NUSA BARU", "TAHUN 2016")
    paper.lines(
        "Nama Sub Bidang\t: Sub Bidang Harga Pangan",
        "Tugas\t: Melaksanakan pemantauan harga pangan",
        "Fungsi\t:",
        stops=[4],
    )
    paper.lines("a. Pelaksanaan pemantauan harga", "b. Pelaksanaan pelaporan harga", indent=1)
    paper.table(
        [
            head,
            [
                "1",
                "Tersedianya data harga",
                "Jumlah laporan harga",
                "Jumlah laporan dalam satu tahun",
                "Sub Bidang Harga",
            ],
        ]
    )
    return paper, record(
        "Badan Ketahanan Pangan", "Provinsi Nusa Baru", 2016,
        jabatan=[
            {
                "nama": "Bidang Distribusi Pangan",
                "tugas": ["Menyelenggarakan fasilitasi distribusi pangan"],
                "fungsi": ["Penyelenggaraan pengkajian bahan distribusi pangan", "Penyelenggaraan fasilitasi distribusi pangan"],
                "iki": [aim("Lancarnya distribusi pangan", ind("Persentase gejolak harga pangan", rumus="Jumlah gejolak / 12 bulan x 100%", sumber="Bidang Distribusi"))],
            },
            {
                "nama": "Sub Bidang Harga Pangan",
                "tugas": ["Melaksanakan pemantauan harga pangan"],
                "fungsi": ["Pelaksanaan pemantauan harga", "Pelaksanaan pelaporan harga"],
                "iki": [aim("Tersedianya data harga", ind("Jumlah laporan harga", rumus="Jumlah laporan dalam satu tahun", sumber="Sub Bidang Harga"))],
            },
        ],
    )  # fmt: skip


@family
def iki_several_officials_equal_headers() -> Made:
    """Several officials right after each other with equal headers, JABATAN in capitals, FUNGSI without a colon"""
    paper = Paper().title(
        "INDIKATOR KINERJA INDIVIDU (IKI)", "KELURAHAN MEKAR SARI KECAMATAN KARANG ASRI", "KOTA HARAPAN TAHUN 2020"
    )
    data = [
        ("LURAH", "Menyelenggarakan pemerintahan kelurahan", ["Pelaksanaan kegiatan pemerintahan", "Pemberdayaan masyarakat"], "Meningkatnya pelayanan kelurahan", "Indeks Kepuasan Masyarakat", "Hasil survei kepuasan masyarakat", "Kelurahan"),
        ("SEKRETARIS KELURAHAN", "Melaksanakan urusan administrasi", ["Penyusunan rencana kerja", "Pengelolaan keuangan"], "Tertibnya administrasi kelurahan", "Jumlah dokumen administrasi", "Jumlah dokumen yang disusun", "Sekretariat"),
        ("KEPALA SEKSI KETENTERAMAN DAN KETERTIBAN", "Melaksanakan pembinaan ketenteraman", ["Pelaksanaan patroli"], "Terjaganya ketertiban", "Jumlah patroli wilayah", "Jumlah patroli dalam setahun", "Laporan patroli"),
    ]  # fmt: skip
    for title, task, functions, goal, name, formula, source in data:
        paper.lines(f"JABATAN\t: {title}", f"TUGAS\t: {task}", "FUNGSI", stops=[3])
        paper.lines(*(f"{number}. {text};" for number, text in enumerate(functions, 1)), indent=1)
        paper.table(
            [
                ["KINERJA", "INDIKATOR KINERJA", "PENJELASAN/FORMULASI PERHITUNGAN", "SUMBER DATA"],
                [goal, name, formula, source],
            ]
        )
    groups = [[aim(goal, ind(name, rumus=formula, sumber=source))] for *_, goal, name, formula, source in data]
    return paper, record(
        "Kelurahan Mekar Sari", "Kota Harapan", 2020, iku=groups[0],
        jabatan=[
            {"nama": title, "tugas": [task], "fungsi": functions, "iki": [] if n == 0 else groups[n]}
            for n, (title, task, functions, *_) in enumerate(data)
        ],
    )  # fmt: skip


@family
def iki_six_columns_signed() -> Made:
    """Nama Unit holds a jabatan; Penjelasan apart from a formula; Penanggungjawab broken; signed by the official"""
    paper = Paper(landscape=True).title("INDIKATOR KINERJA UTAMA", "TAHUN 2016", "DINAS PETERNAKAN PROVINSI NUSA BARU")
    paper.lines(
        "Nama Unit\t: Kepala Seksi Pakan Ternak",
        "Tugas Pokok\t: Melaksanakan penyiapan bahan kebijakan pakan ternak",
        "Fungsi\t: 1. Pelaksanaan penyusunan bahan pakan ternak",
        stops=[4],
    )
    paper.lines("2. Pelaksanaan pelaporan pakan ternak", indent=4.3)
    paper.table(
        [
            ["No.", "Sasaran Strategis", "Indikator Kinerja Utama", "Penjelasan", "Sumber Data", "Penanggungja wab"],
            ["1", "2", "3", "4", "5", "6"],
            ["1.", "Meningkatnya mutu pakan", "Jumlah sampel pakan yang diuji", "Sampel pakan diambil dari peternak", "Kabupaten/ Kota", "Kepala Seksi Pakan Ternak"],
            [UP, UP, "Persentase pakan bermutu", "(Jumlah pakan bermutu / jumlah pakan diuji) x 100%", "Laboratorium pakan", "Kepala Seksi Pakan Ternak"],
        ],
        widths=[1, 5, 5, 6, 4, 4],
    )  # fmt: skip
    paper.lines(
        "Kepala Seksi Pakan Ternak,",
        "",
        "",
        "drh. NAMA PEJABAT, M.P.",
        "Penata Tk. I (III/d)",
        "NIP. 19000101 192001 1 001",
        indent=16,
    )
    return paper, record(
        "Dinas Peternakan", "Provinsi Nusa Baru", 2016,
        jabatan=[
            {
                "nama": "Kepala Seksi Pakan Ternak",
                "tugas": ["Melaksanakan penyiapan bahan kebijakan pakan ternak"],
                "fungsi": ["Pelaksanaan penyusunan bahan pakan ternak", "Pelaksanaan pelaporan pakan ternak"],
                "iki": [
                    aim(
                        "Meningkatnya mutu pakan",
                        ind("Jumlah sampel pakan yang diuji", alasan="Sampel pakan diambil dari peternak", sumber="Kabupaten/ Kota", oleh="Kepala Seksi Pakan Ternak"),
                        ind("Persentase pakan bermutu", rumus="(Jumlah pakan bermutu / jumlah pakan diuji) x 100%", sumber="Laboratorium pakan", oleh="Kepala Seksi Pakan Ternak"),
                    )
                ],
                "pejabat": {"nama": "drh. NAMA PEJABAT, M.P.", "nip": "19000101 192001 1 001", "pangkat": "Penata Tk. I", "golongan": "III/d"},
            }
        ],
    )  # fmt: skip
