"""A third round of odd layouts: officials as headings, indicators of goals, several kinds in a file, notes and chapters."""

from __future__ import annotations

from families.expected import Record, aim, budget, family, ind, party, record
from families.paper import LEFT, UP, Paper
from families.pk import FIRST, NIP1, NIP2, OPENING, SECOND

Made = tuple[Paper, Record]


@family
def iki_officials_as_headings() -> Made:
    """I. CAMAT, II. SEKRETARIS … as headings without a label, then Tugas, Fungsi and table of each"""
    paper = Paper().title("INDIKATOR KINERJA INDIVIDU", "KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU", "TAHUN 2018")
    data = [
        ("I. CAMAT", "CAMAT", "memimpin kecamatan", ["pembinaan desa", "pelayanan umum"], "Meningkatnya layanan", "Indeks kepuasan", "Survei"),
        ("II. SEKRETARIS KECAMATAN", "SEKRETARIS KECAMATAN", "mengelola administrasi", ["pengelolaan keuangan", "pengelolaan arsip"], "Tertibnya administrasi", "Persentase arsip tertata", "Sekretariat"),
        ("III. KEPALA SEKSI TRANTIB", "KEPALA SEKSI TRANTIB", "menjaga ketenteraman", ["patroli wilayah"], "Terjaganya ketertiban", "Jumlah patroli", "Seksi Trantib"),
    ]  # fmt: skip
    for heading, _, task, functions, goal, name, source in data:
        paper.lines(heading, f"Tugas : {task}", "Fungsi :").lines(
            *(f"{'abc'[n]}. {text};" for n, text in enumerate(functions)), indent=1
        )
        paper.table(
            [["No", "Sasaran", "Indikator Kinerja", "Sumber Data"], ["1", goal, name, source]], widths=[1, 6, 6, 4]
        )
    groups = [[aim(goal, ind(name, sumber=source))] for *_, goal, name, source in data]
    return paper, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2018, iku=groups[0],
        jabatan=[{"nama": title, "tugas": [task], "fungsi": functions, "iki": [] if n == 0 else groups[n]} for n, (_, title, task, functions, *_rest) in enumerate(data)],
    )  # fmt: skip


@family
def iki_values_below_their_labels() -> Made:
    """Jabatan :, Tugas : and Fungsi : alone on their lines, what they say below; acting head of a bidang"""
    paper = Paper().title("INDIKATOR KINERJA INDIVIDU TAHUN 2022", "DINAS PERIKANAN KABUPATEN SUKAMAJU")
    paper.lines(
        "Jabatan :",
        "Kepala Bidang Budidaya",
        "Tugas :",
        "Melaksanakan pembinaan budidaya ikan di kabupaten.",
        "Fungsi :",
    )
    paper.lines("1) penyusunan rencana budidaya;", "2) pembinaan pembudidaya; dan", "3) pelaporan.", indent=1)
    paper.table(
        [
            ["NO", "SASARAN PROGRAM", "INDIKATOR PROGRAM", "TARGET", "SATUAN"],
            ["1", "Meningkatnya produksi budidaya", "Produksi ikan budidaya", "8.500", "Ton"],
        ],
        widths=[1, 6, 5, 2.5, 2.5],
    )
    return paper, record(
        "Dinas Perikanan", "Kabupaten Sukamaju", 2022,
        jabatan=[
            {
                "nama": "Kepala Bidang Budidaya", "tugas": ["Melaksanakan pembinaan budidaya ikan di kabupaten"],
                "fungsi": ["penyusunan rencana budidaya", "pembinaan pembudidaya", "pelaporan"],
                "iki": [aim("Meningkatnya produksi budidaya", ind("Produksi ikan budidaya", "Ton", "8.500"))],
            }
        ],
    )  # fmt: skip


@family
def iku_goal_and_aim_with_equal_words() -> Made:
    """TUJUAN over URAIAN and INDIKATOR, SASARAN over URAIAN and INDIKATOR, targets of two years"""
    paper = Paper(landscape=True, size=10).title(
        "INDIKATOR KINERJA UTAMA", "DINAS PEMUDA DAN OLAHRAGA PROVINSI NUSA BARU", "TAHUN 2017 - 2018"
    )
    paper.table(
        [
            ["TUJUAN", LEFT, "SASARAN", LEFT, "TARGET", LEFT],
            ["URAIAN", "INDIKATOR", "URAIAN", "INDIKATOR", "2017", "2018"],
            ["Meningkatkan prestasi olahraga", "Peringkat nasional", "Meningkatnya pembinaan atlet", "Jumlah atlet dibina", "250", "300"],
            [UP, UP, "Tersedianya sarana olahraga", "Persentase sarana layak", "70%", "75%"],
        ],
        bold=2, widths=[5, 4, 5.5, 5, 2.5, 2.5],
    )  # fmt: skip
    rows = [
        ("Meningkatnya pembinaan atlet", "Jumlah atlet dibina", "250", "300"),
        ("Tersedianya sarana olahraga", "Persentase sarana layak", "70%", "75%"),
    ]
    return paper, record(
        "Dinas Pemuda dan Olahraga", "Provinsi Nusa Baru", None, periode=[2017, 2018],
        linieritas=[{"tujuan_pd": "Meningkatkan prestasi olahraga", "sasaran_pd": goal, "indikator": [name]} for goal, name, *_ in rows],
        iku=[aim(goal, ind(name, target={"2017": one, "2018": two})) for goal, name, one, two in rows],
    )  # fmt: skip


@family
def iku_and_agreement_in_one_file() -> Made:
    """IKU of an office, its Perjanjian Kinerja behind it, and an IKI of its secretary at the end"""
    paper = Paper().title("INDIKATOR KINERJA UTAMA", "KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU", "TAHUN 2021")
    paper.table(
        [
            ["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Formulasi", "Sumber Data"],
            ["1", "Meningkatnya pelayanan", "Indeks kepuasan", "Hasil survei", "Kecamatan"],
        ],
        widths=[1, 4.5, 4.5, 4, 3],
    )
    paper.page().title("PERJANJIAN KINERJA TAHUN 2021", "KECAMATAN KARANG ASRI").lines(OPENING)
    paper.lines(
        "Nama\t: NAMA CAMAT, M.Si.",
        "Jabatan\t: Camat Karang Asri",
        "Selanjutnya disebut PIHAK PERTAMA",
        "Nama\t: NAMA BUPATI",
        "Jabatan\t: Bupati Sukamaju",
        "Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA",
        stops=[3],
    )
    paper.lines(FIRST, SECOND)
    paper.table(
        [
            ["No", "Sasaran Strategis", "Indikator Kinerja", "Target"],
            ["1", "Meningkatnya pelayanan", "Indeks kepuasan", "85"],
        ],
        widths=[1, 6, 6, 3],
    )
    paper.page().title("INDIKATOR KINERJA INDIVIDU", "KECAMATAN KARANG ASRI TAHUN 2021").lines(
        "Jabatan : Sekretaris Kecamatan", "Tugas : mengelola administrasi"
    )
    paper.table(
        [
            ["No", "Sasaran", "Indikator Kinerja", "Formulasi"],
            ["1", "Tertibnya administrasi", "Nilai SAKIP", "Hasil evaluasi"],
        ],
        widths=[1, 6, 6, 4],
    )
    return paper, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2021,
        iku=[aim("Meningkatnya pelayanan", ind("Indeks kepuasan", rumus="Hasil survei", sumber="Kecamatan"))],
        perjanjian=[
            {
                "tahun": 2021, "pihak_pertama": party("NAMA CAMAT, M.Si.", "Camat Karang Asri"), "pihak_kedua": party("NAMA BUPATI", "Bupati Sukamaju"),
                "sasaran": [aim("Meningkatnya pelayanan", ind("Indeks kepuasan", target="85"))],
            }
        ],
        jabatan=[{"nama": "Sekretaris Kecamatan", "tugas": ["mengelola administrasi"], "iki": [aim("Tertibnya administrasi", ind("Nilai SAKIP", rumus="Hasil evaluasi"))]}],
    )  # fmt: skip


@family
def pk_title_line_names_the_official() -> Made:
    """LAMPIRAN PERJANJIAN KINERJA KEPALA … TAHUN … in one line, two in a file; first party on the left"""
    paper = Paper()
    people = [
        (
            "KEPALA BIDANG TANAMAN PANGAN",
            "NAMA KABID, S.P.",
            "Meningkatnya produksi padi",
            "Produksi padi",
            "1.250 ton",
        ),
        ("KEPALA SEKSI PERBENIHAN", "NAMA KASI, M.P.", "Tersedianya benih", "Jumlah benih", "35 ton"),
    ]
    for title, who, goal, name, target in people:
        paper.title(f"LAMPIRAN PERJANJIAN KINERJA {title} TAHUN 2018", "DINAS PERTANIAN KABUPATEN SUKAMAJU")
        paper.table(
            [
                ["No", "Sasaran Program", "Indikator Kinerja", "Target"],
                ["1", goal, name, target],
                ["", "", f"Jumlah laporan {title.lower()}", "12 dokumen"],
            ],
            widths=[1, 6, 6, 3],
        )
        paper.lines("Sukamaju, 4 Januari 2018")
        paper.table(
            [["Pihak Pertama,", "Pihak Kedua,"], ["", ""], [f"{who}\nNIP. {NIP1}", f"NAMA ATASAN, M.Si.\nNIP. {NIP2}"]],
            bold=0,
            lined=False,
            widths=[8, 8],
        )
        paper.page()
    return paper, record(
        "Dinas Pertanian", "Kabupaten Sukamaju", 2018,
        perjanjian=[
            {
                "tahun": 2018, "tempat": "Sukamaju", "tanggal": "2018-01-04", "pihak_pertama": party(who, title, NIP1), "pihak_kedua": party("NAMA ATASAN, M.Si.", None, NIP2),
                "sasaran": [aim(goal, ind(name, target=target), ind(f"Jumlah laporan {title.lower()}", target="12 dokumen"))],
            }
            for title, who, goal, name, target in people
        ],
    )  # fmt: skip


@family
def pk_book_of_an_office() -> Made:
    """A bound file: cover, foreword, contents with leaders, then the agreement; contents are no budget, no targets"""
    paper = (
        Paper()
        .above("Perjanjian Kinerja Dinas Sosial 2022")
        .title("DOKUMEN PERJANJIAN KINERJA", "DINAS SOSIAL KOTA HARAPAN", "TAHUN 2022")
        .page()
    )
    paper.title("KATA PENGANTAR").lines(
        "Dengan rahmat Tuhan, dokumen Perjanjian Kinerja Tahun 2022 telah disusun.",
        "Harapan, 3 Januari 2022",
        "Kepala Dinas Sosial,",
        "",
        "Dra. NAMA KEPALA DINAS",
        f"NIP. {NIP1}",
    ).page()
    paper.title("DAFTAR ISI").lines(
        "Kata Pengantar .......................... i",
        "Perjanjian Kinerja Kepala Dinas .......... 1",
        "Program dan Anggaran ..................... 2",
    ).page()
    paper.title("PERJANJIAN KINERJA TAHUN 2022").lines(OPENING)
    paper.lines(
        "Nama\t: Dra. NAMA KEPALA DINAS",
        "Jabatan\t: Kepala Dinas Sosial Kota Harapan",
        "Selanjutnya disebut PIHAK PERTAMA",
        "Nama\t: NAMA WALI KOTA",
        "Jabatan\t: Wali Kota Harapan",
        "Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA",
        stops=[3],
    )
    paper.lines(
        FIRST,
        SECOND,
        "\tHarapan, 5 Januari 2022",
        "PIHAK KEDUA,\tPIHAK PERTAMA,",
        "",
        "NAMA WALI KOTA\tDra. NAMA KEPALA DINAS",
        f"\tNIP. {NIP1}",
        stops=[9],
    ).page()
    paper.title("LAMPIRAN PERJANJIAN KINERJA TAHUN 2022", "DINAS SOSIAL KOTA HARAPAN")
    paper.table(
        [
            ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"],
            ["1", "Menurunnya masalah sosial", "Persentase penyandang terlayani", "%", "82,5"],
        ],
        widths=[1, 6, 6, 2, 2],
    )
    paper.table(
        [
            ["No", "Program", "Anggaran (Rp)", "Keterangan"],
            ["1", "Program Rehabilitasi Sosial", "2.350.000.000", "APBD Kota"],
            ["Jumlah", LEFT, "2.350.000.000", ""],
        ],
        widths=[1, 8, 4, 3],
    )
    return paper, record(
        "Dinas Sosial", "Kota Harapan", 2022,
        perjanjian=[
            {
                "tahun": 2022, "tempat": "Harapan", "tanggal": "2022-01-05",
                "pihak_pertama": party("Dra. NAMA KEPALA DINAS", "Kepala Dinas Sosial Kota Harapan", NIP1), "pihak_kedua": party("NAMA WALI KOTA", "Wali Kota Harapan"),
                "sasaran": [aim("Menurunnya masalah sosial", ind("Persentase penyandang terlayani", "%", "82,5"))],
                "anggaran": [budget("Program Rehabilitasi Sosial", "2350000000", "program", note="APBD Kota")],
            }
        ],
    )  # fmt: skip


@family
def pk_programs_by_aim_across() -> Made:
    """Targets with rows across Program …, activities of sub kegiatan; a budget with levels by numbers 1, 1.1, 1.1.1"""
    paper = (
        Paper()
        .title("PERJANJIAN KINERJA TAHUN 2023", "KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU")
        .lines("Jabatan : Kepala Seksi Pemerintahan")
    )
    paper.table(
        [
            ["No", "Sasaran Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Target"],
            ["Program Penyelenggaraan Pemerintahan", LEFT, LEFT, LEFT],
            ["1", "Terlaksananya koordinasi", "Jumlah rapat koordinasi", "12 kali"],
            ["2", "Terlaksananya pembinaan", "Jumlah desa dibina", "16 desa"],
        ],
        widths=[1, 6.5, 6, 3],
    )
    paper.table(
        [
            ["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran", "Sumber Dana"],
            ["1", "Program Penyelenggaraan Pemerintahan", "150.000.000", "APBD"],
            ["1.1", "Kegiatan Koordinasi Pemerintahan", "90.000.000", "APBD"],
            ["1.1.1", "Sub Kegiatan Rapat Koordinasi", "90.000.000", "APBD"],
        ],
        widths=[1.5, 8, 4, 3],
    )
    return paper, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2023,
        perjanjian=[
            {
                "tahun": 2023, "pihak_pertama": party(None, "Kepala Seksi Pemerintahan"),
                "sasaran": [aim("Terlaksananya koordinasi", ind("Jumlah rapat koordinasi", target="12 kali")), aim("Terlaksananya pembinaan", ind("Jumlah desa dibina", target="16 desa"))],
                "anggaran": [
                    budget("Program Penyelenggaraan Pemerintahan", "150000000", "program", note="APBD"),
                    budget("Kegiatan Koordinasi Pemerintahan", "90000000", "kegiatan", note="APBD"),
                    budget("Sub Kegiatan Rapat Koordinasi", "90000000", "sub_kegiatan", note="APBD"),
                ],
            }
        ],
    )  # fmt: skip


@family
def iku_units_and_targets_in_one_column() -> Made:
    """Three tables of one office by mission, the header only over the first; units in a column without a heading"""
    paper = Paper(landscape=True).title(
        "INDIKATOR KINERJA UTAMA (IKU)", "DINAS PEKERJAAN UMUM KOTA HARAPAN", "TAHUN 2019"
    )
    rows = [
        ("Misi 1 : Membangun prasarana", "Meningkatnya jalan mantap", "Persentase jalan mantap", "85 %"),
        ("Misi 2 : Menata lingkungan", "Berkurangnya genangan", "Luas genangan (Ha)", "12,5"),
    ]
    paper.table(
        [
            ["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Target"],
            [rows[0][0], LEFT, LEFT, LEFT],
            ["1", *rows[0][1:]],
        ],
        widths=[1, 9, 9, 4],
    )
    paper.table([[rows[1][0], LEFT, LEFT, LEFT], ["2", *rows[1][1:]]], bold=0, widths=[1, 9, 9, 4])
    return paper, record(
        "Dinas Pekerjaan Umum", "Kota Harapan", 2019,
        iku=[aim("Meningkatnya jalan mantap", ind("Persentase jalan mantap", target="85 %")), aim("Berkurangnya genangan", ind("Luas genangan", "Ha", "12,5"))],
    )  # fmt: skip
