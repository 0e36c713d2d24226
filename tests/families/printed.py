"""IKU, IKI and Perjanjian Kinerja printed from a spreadsheet: read as the workbook and as the PDF of it."""

from __future__ import annotations

from families.calc import Calc
from families.expected import Record, aim, budget, family, ind, party, record
from families.paper import LEFT, UP
from families.pk import NIP1, NIP2

Made = tuple[Calc, Record]


@family
def calc_iku_fitted_to_the_width() -> Made:
    """Landscape, as wide as the page, grey header, column numbers, No and Sasaran merged, a footer with page numbers"""
    calc = Calc().sheet("IKU", 5, 28, 32, 48, 26, 26, landscape=True, fit=True, footer="Halaman &P dari &N")
    calc.title("INDIKATOR KINERJA UTAMA (IKU)", "DINAS LINGKUNGAN HIDUP KABUPATEN SUKAMAJU", "TAHUN 2022", over=6)
    calc.table(
        [
            ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "PENJELASAN / FORMULASI PERHITUNGAN", "SUMBER DATA", "PENANGGUNG JAWAB"],
            [1, 2, 3, 4, 5, 6],
            ["1", "Meningkatnya kualitas lingkungan hidup", "Indeks Kualitas Air (IKA)", "Hasil pengukuran parameter air pada titik pantau sesuai baku mutu", "Laporan pemantauan kualitas air", "Bidang Pengendalian Pencemaran"],
            [UP, UP, "Persentase pengaduan lingkungan yang ditindaklanjuti", "Jumlah pengaduan yang ditindaklanjuti / jumlah pengaduan yang masuk x 100%", "Register pengaduan", "Bidang Penaatan"],
            ["2", "Meningkatnya pengelolaan sampah", "Persentase sampah tertangani", "Volume sampah tertangani / volume timbulan sampah x 100%", "Data UPTD Kebersihan", "Bidang Persampahan"],
        ],
        bold=2, fill=True,
    )  # fmt: skip
    calc.line("Sukamaju, 3 Januari 2022", at=5).line("KEPALA DINAS LINGKUNGAN HIDUP", at=5).gap(3)
    calc.line("NAMA KEPALA DINAS, M.T.", at=5).line("Pembina Utama Muda", at=5).line(f"NIP. {NIP1}", at=5)
    return calc, record(
        "Dinas Lingkungan Hidup", "Kabupaten Sukamaju", 2022,
        iku=[
            aim(
                "Meningkatnya kualitas lingkungan hidup",
                ind("Indeks Kualitas Air (IKA)", rumus="Hasil pengukuran parameter air pada titik pantau sesuai baku mutu", sumber="Laporan pemantauan kualitas air", oleh="Bidang Pengendalian Pencemaran"),
                ind("Persentase pengaduan lingkungan yang ditindaklanjuti", rumus="Jumlah pengaduan yang ditindaklanjuti / jumlah pengaduan yang masuk x 100%", sumber="Register pengaduan", oleh="Bidang Penaatan"),
            ),
            aim("Meningkatnya pengelolaan sampah", ind("Persentase sampah tertangani", rumus="Volume sampah tertangani / volume timbulan sampah x 100%", sumber="Data UPTD Kebersihan", oleh="Bidang Persampahan")),
        ],
    )  # fmt: skip


@family
def calc_pk_text_over_the_next_cells() -> Made:
    """The statement in unwrapped cells that run over the next ones, labels in three columns, signatures in cells"""
    calc = Calc().sheet("PK", 8, 30, 34, 14, fit=True)
    calc.title("PERJANJIAN KINERJA TAHUN 2020", "KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU", over=4)
    calc.lines(
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta",
        "berorientasi pada hasil, kami yang bertanda tangan di bawah ini :",
    )
    calc.line("Nama", ": NAMA KASI, S.Sos.").line("Jabatan", ": Kepala Seksi Kesejahteraan Rakyat")
    calc.line("selanjutnya disebut pihak pertama").line("Nama", ": NAMA CAMAT, M.Si.").line(
        "Jabatan", ": Camat Karang Asri"
    )
    calc.line("selaku atasan pihak pertama, selanjutnya disebut pihak kedua").gap()
    calc.lines(
        "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini,",
        "dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan. Keberhasilan dan",
        "kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.",
    ).gap()
    calc.table(
        [
            ["NO", "SASARAN KEGIATAN", "INDIKATOR KINERJA", "TARGET"],
            ["1", "Terlaksananya pembinaan sosial", "Jumlah keluarga yang dibina", "120 KK"],
            ["2", "Tersalurkannya bantuan sosial", "Persentase bantuan tersalur", "100%"],
        ],
    )  # fmt: skip
    calc.table([["NO", "KEGIATAN", "ANGGARAN", "KET"], ["1", "Kegiatan Pembinaan Sosial", "Rp 45.000.000", "APBD"]])
    calc.line("", "", "Karang Asri, 6 Januari 2020").line("", "Pihak Kedua,", "Pihak Pertama,").line(
        "", "Camat Karang Asri", "Kepala Seksi Kesejahteraan Rakyat"
    ).gap(3)
    calc.line("", "NAMA CAMAT, M.Si.", "NAMA KASI, S.Sos.").line("", "Pembina Tk. I", "Penata").line(
        "", f"NIP. {NIP2}", f"NIP. {NIP1}"
    )
    return calc, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2020,
        perjanjian=[
            {
                "tahun": 2020, "tempat": "Karang Asri", "tanggal": "2020-01-06",
                "pihak_pertama": party("NAMA KASI, S.Sos.", "Kepala Seksi Kesejahteraan Rakyat", NIP1, "Penata"), "pihak_kedua": party("NAMA CAMAT, M.Si.", "Camat Karang Asri", NIP2, "Pembina Tk. I"),
                "sasaran": [aim("Terlaksananya pembinaan sosial", ind("Jumlah keluarga yang dibina", target="120 KK")), aim("Tersalurkannya bantuan sosial", ind("Persentase bantuan tersalur", target="100%"))],
                "anggaran": [budget("Kegiatan Pembinaan Sosial", "45000000", "kegiatan", note="APBD")],
            }
        ],
    )  # fmt: skip


@family
def calc_pk_a_sheet_each_with_number_forms() -> Made:
    """Two agreements on two sheets, percentages and Rp by number forms, a hidden column of last year, totals"""
    calc = Calc()
    people = [
        ("Sekretaris", "SEKRETARIS DINAS", "NAMA SEKRETARIS, S.E.", "Meningkatnya tata kelola", "Persentase dokumen tepat waktu", 0.95, "95%", "Penunjang Urusan Pemerintahan", 1250750000),
        ("Kabid", "KEPALA BIDANG TANAMAN PANGAN", "NAMA KABID, S.P.", "Meningkatnya produksi pangan", "Persentase kenaikan produksi padi", 0.025, "3%", "Penyediaan Sarana Pertanian", 875500000),
    ]  # fmt: skip
    for sheet, title, who, goal, name, value, _, program, money in people:
        calc.sheet(sheet, 5, 34, 30, 12, 16, fit=True, hidden="D")
        calc.title("PERJANJIAN KINERJA TAHUN 2023", title, "DINAS PERTANIAN KABUPATEN SUKAMAJU", over=5)
        calc.table(
            [["NO", "SASARAN PROGRAM", "INDIKATOR KINERJA", "2022", "TARGET"], [1, goal, name, 0.5, value], [2, "Meningkatnya kepuasan", "Indeks kepuasan", 70, "80,5"]],
            forms={3: "0%", 4: "0%"},
        )  # fmt: skip
        calc.table(
            [["NO", "PROGRAM", "ANGGARAN", "", "KETERANGAN"], [1, f"Program {program}", money, "", "APBD"], [2, "Program Penyuluhan", 125000000, "", "DAK"], ["", "JUMLAH", money + 125000000, "", ""]],
            forms={2: '"Rp" #,##0.00'},
        )  # fmt: skip
        calc.line("", "", "Sukamaju, 2 Januari 2023").line("", "KEPALA DINAS PERTANIAN,", f"{title},").gap(3)
        calc.line("", "NAMA KEPALA DINAS, M.P.", who).line("", "Pembina Utama Muda", "Pembina").line(
            "", f"NIP. {NIP2}", f"NIP. {NIP1}"
        )
    return calc, record(
        "Dinas Pertanian", "Kabupaten Sukamaju", 2023,
        perjanjian=[
            {
                "tahun": 2023, "tempat": "Sukamaju", "tanggal": "2023-01-02",
                "pihak_pertama": party(who, title, NIP1, "Pembina"), "pihak_kedua": party("NAMA KEPALA DINAS, M.P.", "KEPALA DINAS PERTANIAN", NIP2, "Pembina Utama Muda"),
                "sasaran": [aim(goal, ind(name, target=shown)), aim("Meningkatnya kepuasan", ind("Indeks kepuasan", target="80,5"))],
                "anggaran": [budget(f"Program {program}", str(money), "program", note="APBD"), budget("Program Penyuluhan", "125000000", "program", note="DAK")],
            }
            for _, title, who, goal, name, _, shown, program, money in people
        ],
    )  # fmt: skip


@family
def calc_iku_scaled_to_sixty_percent() -> Made:
    """Printed at 60 %, hairlines, units, targets of five years below one heading, a base year before them"""
    calc = Calc().sheet("IKU", 5, 30, 34, 12, 12, 10, 10, 10, 10, 10, scale=60, landscape=True)
    calc.title("INDIKATOR KINERJA UTAMA", "DINAS KESEHATAN KOTA HARAPAN", "TAHUN 2021 - 2025", over=10)
    calc.table(
        [
            ["No", "Sasaran", "Indikator Kinerja Utama", "Satuan", "Kondisi Awal (2020)", "Target", LEFT, LEFT, LEFT, LEFT],
            [UP, UP, UP, UP, UP, 2021, 2022, 2023, 2024, 2025],
            [1, "Menurunnya angka kematian ibu dan bayi", "Angka kematian ibu", "per 100.000 KH", 110, 105, 100, 95, 90, 85],
            [UP, UP, "Angka kematian bayi", "per 1.000 KH", "9,5", "9", "8,5", "8", "7,5", "7"],
            [2, "Meningkatnya mutu pelayanan kesehatan", "Persentase puskesmas terakreditasi paripurna", "%", "20", "30", "40", "50", "60", "70"],
        ],
        bold=2, inner="hair", outer="hair", fill=True,
    )  # fmt: skip
    years = lambda *values: dict(zip(("2021", "2022", "2023", "2024", "2025"), values, strict=True))  # noqa: E731
    return calc, record(
        "Dinas Kesehatan", "Kota Harapan", None, periode=[2021, 2025],
        iku=[
            aim(
                "Menurunnya angka kematian ibu dan bayi",
                ind("Angka kematian ibu", "per 100.000 KH", years("105", "100", "95", "90", "85"), baseline={"2020": "110"}),
                ind("Angka kematian bayi", "per 1.000 KH", years("9", "8,5", "8", "7,5", "7"), baseline={"2020": "9,5"}),
            ),
            aim("Meningkatnya mutu pelayanan kesehatan", ind("Persentase puskesmas terakreditasi paripurna", "%", years("30", "40", "50", "60", "70"), baseline={"2020": "20"})),
        ],
    )  # fmt: skip


@family
def calc_iki_bordered_outside_only() -> Made:
    """Tugas and Fungsi in merged wrapped cells; the table has a border around it and under its header, none between"""
    calc = Calc().sheet("IKI", 5, 32, 32, 22, fit=True)
    calc.title("INDIKATOR KINERJA INDIVIDU", "TAHUN 2021", over=4)
    calc.line("Nama Jabatan", "", ": Kepala Seksi Pemerintahan").line(
        "Unit Kerja", "", ": Kecamatan Karang Asri Kabupaten Sukamaju"
    )
    calc.line(
        "Tugas",
        "",
        ": Melaksanakan sebagian tugas camat di bidang pemerintahan umum dan pembinaan desa",
        over=4,
        height=30,
    )
    calc.line("Fungsi", "", ": a. penyusunan rencana kerja seksi pemerintahan;", over=4)
    calc.line("", "", "  b. pembinaan penyelenggaraan pemerintahan desa; dan", over=4).line(
        "", "", "  c. pelaporan pelaksanaan tugas.", over=4
    ).gap()
    calc.table(
        [
            ["No", "Sasaran Kegiatan", "Indikator Kinerja Individu", "Sumber Data"],
            ["1", "Meningkatnya tertib administrasi desa", "Persentase desa yang tertib administrasi", "Laporan seksi"],
            ["2", "Meningkatnya kapasitas perangkat desa", "Jumlah perangkat desa yang dilatih", "Daftar hadir"],
        ],
        inner=None, outer="medium", upright=False,
    )  # fmt: skip
    return calc, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2021,
        jabatan=[
            {
                "nama": "Kepala Seksi Pemerintahan", "tugas": ["Melaksanakan sebagian tugas camat di bidang pemerintahan umum dan pembinaan desa"],
                "fungsi": ["penyusunan rencana kerja seksi pemerintahan", "pembinaan penyelenggaraan pemerintahan desa", "pelaporan pelaksanaan tugas"],
                "iki": [
                    aim("Meningkatnya tertib administrasi desa", ind("Persentase desa yang tertib administrasi", sumber="Laporan seksi")),
                    aim("Meningkatnya kapasitas perangkat desa", ind("Jumlah perangkat desa yang dilatih", sumber="Daftar hadir")),
                ],
            }
        ],
    )  # fmt: skip


@family
def calc_iku_over_pages_with_repeated_rows() -> Made:
    """A long table over pages: header and column numbers are repeated rows, page "1 of 3" in the footer"""
    calc = Calc().sheet("IKU", 5, 30, 32, 20, fit=True, footer="Page &P of &N", repeat="4:5")
    calc.title("INDIKATOR KINERJA UTAMA TAHUN 2019", "DINAS PEKERJAAN UMUM KABUPATEN SUKAMAJU", over=4)
    roads = "utara selatan timur barat tengah hulu hilir pesisir pegunungan perbatasan kota desa".split()
    rows = [(f"Meningkatnya kemantapan jalan wilayah {road}", [f"Persentase jalan mantap wilayah {road}", f"Panjang jalan wilayah {road} yang ditingkatkan dalam tahun berjalan (km)"]) for road in roads]  # fmt: skip
    table: list[list[str | float]] = [
        ["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Sumber Data"],
        [1, 2, 3, 4],
    ]
    for number, (goal, names) in enumerate(rows, 1):
        table += [[str(number), goal, names[0], "Bidang Bina Marga"], [UP, UP, names[1], "Bidang Bina Marga"]]
    calc.table(table, bold=2, height=42)
    return calc, record(
        "Dinas Pekerjaan Umum", "Kabupaten Sukamaju", 2019,
        iku=[aim(goal, ind(first, sumber="Bidang Bina Marga"), ind(second.removesuffix(" (km)"), "km", sumber="Bidang Bina Marga")) for goal, (first, second) in rows],
    )  # fmt: skip


@family
def calc_iku_split_in_width() -> Made:
    """Wider than the page and not fitted: the right columns of the table stand on a page of their own"""
    calc = Calc().sheet("IKU", 5, 32, 36, 40, 30)
    calc.title("INDIKATOR KINERJA UTAMA", "DINAS SOSIAL KOTA HARAPAN", "TAHUN 2020")
    rows = [
        ("Meningkatnya kesejahteraan sosial", "Persentase PMKS yang tertangani", "Jumlah PMKS tertangani / jumlah PMKS x 100%", "Bidang Rehabilitasi Sosial"),
        ("Meningkatnya peran lembaga sosial", "Jumlah lembaga sosial yang aktif", "Banyaknya lembaga sosial yang aktif", "Bidang Pemberdayaan Sosial"),
    ]  # fmt: skip
    calc.table(
        [
            ["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Formulasi Perhitungan", "Sumber Data"],
            *([str(n), *row] for n, row in enumerate(rows, 1)),
        ]
    )
    return calc, record(
        "Dinas Sosial", "Kota Harapan", 2020,
        iku=[aim(goal, ind(name, rumus=formula, sumber=source)) for goal, name, formula, source in rows],
    )  # fmt: skip


@family
def calc_pk_double_and_dashed_borders() -> Made:
    """A double border around, dashed ones between, wrapped text in narrow columns; budget with accounting form"""
    calc = Calc().sheet("PK Kasi", 4, 24, 24, 14)
    calc.title("PERJANJIAN KINERJA TAHUN 2021", "KEPALA SEKSI PELAYANAN KECAMATAN KARANG ASRI", over=4)
    calc.table(
        [
            ["No", "Sasaran Kegiatan", "Indikator Kinerja", "Target"],
            ["(1)", "(2)", "(3)", "(4)"],
            ["1", "Meningkatnya kualitas pelayanan administrasi kependudukan", "Persentase pelayanan yang diselesaikan tepat waktu", 1],
            ["2", "Tersedianya data kependudukan yang mutakhir", "Jumlah desa dengan data kependudukan yang mutakhir", "16 desa"],
        ],
        bold=2, inner="dashed", outer="double", forms={3: "0%"},
    )  # fmt: skip
    calc.table(
        [["No", "Kegiatan", "Anggaran", "Keterangan"], ["1", "Pelayanan administrasi kependudukan", 37500000, "APBD"], ["2", "Pemutakhiran data penduduk", 9250000, "APBD"], ["Jumlah", LEFT, 46750000, ""]],
        inner="dotted", outer="double", forms={2: '_-"Rp"* #,##0_-;-"Rp"* #,##0_-'},
    )  # fmt: skip
    return calc, record(
        "Kecamatan Karang Asri", None, 2021,
        perjanjian=[
            {
                "tahun": 2021, "pihak_pertama": party(None, "KEPALA SEKSI PELAYANAN KECAMATAN KARANG ASRI"),
                "sasaran": [
                    aim("Meningkatnya kualitas pelayanan administrasi kependudukan", ind("Persentase pelayanan yang diselesaikan tepat waktu", target="100%")),
                    aim("Tersedianya data kependudukan yang mutakhir", ind("Jumlah desa dengan data kependudukan yang mutakhir", target="16 desa")),
                ],
                "anggaran": [budget("Pelayanan administrasi kependudukan", "37500000", "kegiatan", note="APBD"), budget("Pemutakhiran data penduduk", "9250000", "kegiatan", note="APBD")],
            }
        ],
    )  # fmt: skip


@family
def calc_iku_with_printed_gridlines() -> Made:
    """No borders at all, but the lines of all cells are printed, also around the title and the signature"""
    calc = Calc().sheet("IKU", 5, 30, 32, 30, gridlines=True, fit=True)
    calc.title("INDIKATOR KINERJA UTAMA", "BADAN KEPEGAWAIAN DAERAH KOTA HARAPAN", "TAHUN 2018")
    rows = [
        ("Meningkatnya profesionalisme aparatur", "Indeks Profesionalitas ASN", "Hasil pengukuran IP ASN"),
        (
            "Meningkatnya disiplin pegawai",
            "Persentase pelanggaran disiplin yang diselesaikan",
            "Register pelanggaran disiplin",
        ),
    ]
    calc.table(
        [
            ["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Sumber Data"],
            *([str(n), *row] for n, row in enumerate(rows, 1)),
        ],
        inner=None,
        outer=None,
    )
    calc.line("Harapan, 5 Januari 2018", at=4).line("KEPALA BADAN KEPEGAWAIAN DAERAH,", at=4).gap(3).line(
        "NAMA KEPALA BADAN, M.Si.", at=4
    ).line(f"NIP. {NIP1}", at=4)
    return calc, record(
        "Badan Kepegawaian Daerah", "Kota Harapan", 2018,
        iku=[aim(goal, ind(name, sumber=source)) for goal, name, source in rows],
    )  # fmt: skip


@family
def calc_iki_sheet_for_each_official() -> Made:
    """Three sheets, labels in three columns, fungsi a row each with its letter in a cell of its own, titles not merged"""
    calc = Calc()
    data = [
        ("Sekcam", "Sekretaris Kecamatan", "Mengoordinasikan administrasi umum, keuangan, perencanaan dan pelaporan kecamatan", ["penyusunan program", "pengelolaan keuangan", "pengelolaan kepegawaian"], "Meningkatnya akuntabilitas", "Nilai SAKIP kecamatan", "Inspektorat"),
        ("Kasi PM", "Kepala Seksi Pemberdayaan Masyarakat", "Melaksanakan pemberdayaan masyarakat desa", ["fasilitasi musrenbang desa", "pembinaan BUMDes"], "Meningkatnya pemberdayaan", "Persentase BUMDes aktif", "Laporan desa"),
        ("Kasi Trantib", "Kepala Seksi Ketenteraman dan Ketertiban", "Menjaga ketenteraman dan ketertiban umum", ["patroli wilayah", "pembinaan linmas"], "Terjaganya ketertiban", "Jumlah gangguan yang ditangani", "Register kejadian"),
    ]  # fmt: skip
    for sheet, title, task, functions, goal, name, source in data:
        calc.sheet(sheet, 5, 12, 3, 4, 40, 30, 18, fit=True, landscape=True, footer="&P/&N")
        calc.title("INDIKATOR KINERJA INDIVIDU TAHUN 2024", "KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU")
        calc.line("1.", "Jabatan", ":", title).line("2.", "Tugas", ":", task).line(
            "3.", "Fungsi", ":", "a.", f"{functions[0]};"
        )
        for letter, function in zip("bc", functions[1:], strict=False):
            calc.line("", "", "", f"{letter}.", f"{function};")
        calc.gap().table(
            [
                ["No", "Sasaran", LEFT, LEFT, LEFT, "Indikator Kinerja", "Sumber Data"],
                ["1", goal, LEFT, LEFT, LEFT, name, source],
            ],
            fill=True,
        )
    return calc, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2024,
        jabatan=[{"nama": title, "tugas": [task], "fungsi": functions, "iki": [aim(goal, ind(name, sumber=source))]} for _, title, task, functions, goal, name, source in data],
    )  # fmt: skip
