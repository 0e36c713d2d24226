"""More layouts of Perjanjian Kinerja: several in a file, budgets of other forms, acting officials, revisions."""

from __future__ import annotations

from families.expected import Record, aim, budget, family, ind, party, record
from families.paper import LEFT, UP, Paper
from families.pk import FIRST, NIP1, NIP2, OPENING, SECOND

Made = tuple[Paper, Record]
Person = tuple[str, str]


def statement(paper: Paper, first: Person, second: Person) -> Paper:
    """Write the statement of two parties with tabulators."""
    for (name, title), ending in (
        (first, "Selanjutnya disebut Pihak Pertama"),
        (second, "Selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua"),
    ):
        if first == (name, title):
            paper.lines(OPENING)
        paper.lines(f"Nama\t: {name}", f"Jabatan\t: {title}", stops=[3]).lines(ending)
    return paper.lines(FIRST, SECOND)


@family
def pk_several_in_one_file() -> Made:
    """Two agreements in one file, each a statement, a lampiran and a budget on pages of their own"""
    paper = Paper()
    people = [
        ("NAMA SEKRETARIS, S.E.", "Sekretaris Camat", "Camat Karang Asri", "Sasaran sekretariat", "Jumlah dokumen"),
        (
            "NAMA KASI, S.Sos.",
            "Kepala Seksi Pemerintahan",
            "Camat Karang Asri",
            "Sasaran pemerintahan",
            "Jumlah desa terbina",
        ),
    ]
    for name, title, boss, goal, indicator in people:
        paper.title("PERJANJIAN KINERJA TAHUN 2020", "KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU")
        statement(paper, (name, title), ("NAMA CAMAT, M.Si.", boss))
        paper.lines(
            "\tKarang Asri, 6 Januari 2020",
            "Pihak Kedua,\tPihak Pertama,",
            f"{boss}\t{title}",
            "",
            "",
            f"NAMA CAMAT, M.Si.\t{name}",
            "Pembina Tk. I\tPenata",
            f"NIP. {NIP2}\tNIP. {NIP1}",
            stops=[9],
        )
        paper.page().title("PERJANJIAN KINERJA TAHUN 2020", title.upper())
        paper.table(
            [
                ["No", "Sasaran Kegiatan", "Indikator Kinerja", "Target"],
                ["(1)", "(2)", "(3)", "(4)"],
                ["1", goal, indicator, "10 desa"],
            ],
            widths=[1, 6, 6, 3],
        )
        paper.table(
            [
                ["No", "Kegiatan", "Anggaran (Rp)", "Ket"],
                ["1.", f"Kegiatan {goal}", "15.000.000", "APBD"],
                ["", "Total", "15.000.000", ""],
            ],
            widths=[1, 8, 4, 3],
        )
        paper.page()
    return paper, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2020,
        perjanjian=[
            {
                "tahun": 2020, "tempat": "Karang Asri", "tanggal": "2020-01-06",
                "pihak_pertama": party(name, title, NIP1, "Penata"), "pihak_kedua": party("NAMA CAMAT, M.Si.", boss, NIP2, "Pembina Tk. I"),
                "sasaran": [aim(goal, ind(indicator, target="10 desa"))],
                "anggaran": [budget(f"Kegiatan {goal}", "15000000", "kegiatan", note="APBD")],
            }
            for name, title, boss, goal, indicator in people
        ],
    )  # fmt: skip


@family
def pk_budget_with_leaders() -> Made:
    """Budget without any table: "1. Program …" with leaders and "Rp. 1.000.000,-", a total below"""
    paper = Paper().title("PERJANJIAN KINERJA TAHUN 2016", "DINAS PARIWISATA KOTA HARAPAN")
    paper.table(
        [
            ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"],
            ["1.", "Meningkatnya kunjungan wisata", "Jumlah kunjungan wisatawan", "1.250.000 orang"],
        ],
        widths=[1, 6, 6, 3.5],
    )
    paper.lines(
        "Program\tAnggaran",
        "1. Program Pengembangan Destinasi\tRp. 1.500.000.000,-",
        "2. Program Pemasaran Pariwisata\tRp. 850.250.000,-",
        "Jumlah\tRp. 2.350.250.000,-",
        stops=[11],
    )
    paper.lines(
        "\tHarapan, 15 Januari 2016",
        "Wali Kota Harapan,\tKepala Dinas Pariwisata,",
        "",
        "",
        "NAMA KEPALA DAERAH\tDra. NAMA PEJABAT, M.M.",
        "\tPembina Utama Muda",
        f"\tNIP. {NIP1}",
        stops=[9],
    )
    return paper, record(
        "Dinas Pariwisata", "Kota Harapan", 2016,
        perjanjian=[
            {
                "tahun": 2016, "tempat": "Harapan", "tanggal": "2016-01-15",
                "pihak_pertama": party("Dra. NAMA PEJABAT, M.M.", "Kepala Dinas Pariwisata", NIP1, "Pembina Utama Muda"),
                "pihak_kedua": party("NAMA KEPALA DAERAH", "Wali Kota Harapan"),
                "sasaran": [aim("Meningkatnya kunjungan wisata", ind("Jumlah kunjungan wisatawan", target="1.250.000 orang"))],
                "anggaran": [budget("Program Pengembangan Destinasi", "1500000000", "program"), budget("Program Pemasaran Pariwisata", "850250000", "program")],
            }
        ],
    )  # fmt: skip


@family
def pk_targets_and_budget_in_one() -> Made:
    """One table of seven columns: sasaran, indicator, target, program, anggaran, keterangan; sasaran merged"""
    paper = Paper(landscape=True).title(
        "LAMPIRAN PERJANJIAN KINERJA TAHUN 2023", "DINAS TENAGA KERJA KABUPATEN SUKAMAJU"
    )
    paper.table(
        [
            ["NO.", "Sasaran Strategis", "Indikator Kinerja", "Target", "Program", "Anggaran", "Keterangan"],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
            ["1.", "Menurunnya pengangguran", "Tingkat Pengangguran Terbuka", "4,5 %", "Program Pelatihan Kerja", "Rp2.500.000.000", "APBD"],
            [UP, UP, "Persentase pencari kerja ditempatkan", "75 %", "Program Penempatan Tenaga Kerja", "Rp1.250.000.000", "DAU"],
        ],
        widths=[1, 5, 5, 2.2, 5, 4, 2.8],
    )  # fmt: skip
    return paper, record(
        "Dinas Tenaga Kerja", "Kabupaten Sukamaju", 2023,
        perjanjian=[
            {
                "tahun": 2023,
                "sasaran": [aim("Menurunnya pengangguran", ind("Tingkat Pengangguran Terbuka", target="4,5 %"), ind("Persentase pencari kerja ditempatkan", target="75 %"))],
                "anggaran": [budget("Program Pelatihan Kerja", "2500000000", "program", note="APBD"), budget("Program Penempatan Tenaga Kerja", "1250000000", "program", note="DAU")],
            }
        ],
    )  # fmt: skip


@family
def pk_indicator_over_three_columns() -> Made:
    """INDIKATOR SASARAN over URAIAN, SATUAN, TARGET; budget by sasaran with PROGRAM/KEGIATAN"""
    paper = Paper(landscape=True).title(
        "PERUBAHAN PERJANJIAN KINERJA TAHUN 2016", "BADAN LINGKUNGAN HIDUP PROVINSI NUSA BARU"
    )
    paper.table(
        [
            ["NO", "SASARAN STRATEGIS", "INDIKATOR SASARAN", LEFT, LEFT],
            [UP, UP, "URAIAN", "SATUAN", "TARGET"],
            ["1", "Meningkatnya kualitas lingkungan", "Indeks Kualitas Lingkungan Hidup", "Poin", "65,5"],
            [UP, UP, "Jumlah titik pantau air", "Titik", "120"],
        ],
        bold=2, widths=[1, 8, 8, 3, 3],
    )  # fmt: skip
    paper.table(
        [
            ["NO", "SASARAN STRATEGIS", "PROGRAM/KEGIATAN", "ANGGARAN (RP)"],
            ["1", "Meningkatnya kualitas lingkungan", "Program Pengendalian Pencemaran", "3.250.000.000"],
            [UP, UP, "Kegiatan Pemantauan Kualitas Air", "1.100.000.000"],
            ["JUMLAH", LEFT, LEFT, "4.350.000.000"],
        ],
        widths=[1, 8, 9, 5],
    )  # fmt: skip
    return paper, record(
        "Badan Lingkungan Hidup", "Provinsi Nusa Baru", 2016,
        perjanjian=[
            {
                "tahun": 2016, "perubahan": True,
                "sasaran": [aim("Meningkatnya kualitas lingkungan", ind("Indeks Kualitas Lingkungan Hidup", "Poin", "65,5"), ind("Jumlah titik pantau air", "Titik", "120"))],
                "anggaran": [budget("Program Pengendalian Pencemaran", "3250000000", "program"), budget("Kegiatan Pemantauan Kualitas Air", "1100000000", "kegiatan")],
            }
        ],
    )  # fmt: skip


@family
def pk_acting_and_on_behalf() -> Made:
    """Plt. in the statement, a.n. over the signature of the superior, Pangkat lines, titles over several lines"""
    paper = Paper().title("PERJANJIAN KINERJA TAHUN 2022", "DINAS PERPUSTAKAAN DAN ARSIP", "KABUPATEN SUKAMAJU")
    statement(
        paper,
        ("H. NAMA PEJABAT, S.Pd., M.Pd.", "Plt. Kepala Dinas Perpustakaan dan Arsip Kabupaten Sukamaju"),
        ("Dr. NAMA SEKRETARIS DAERAH, M.Si.", "Sekretaris Daerah Kabupaten Sukamaju"),
    )
    paper.table(
        [
            ["", "Sukamaju, 3 Januari 2022"],
            ["PIHAK KEDUA", "PIHAK PERTAMA"],
            ["a.n. BUPATI SUKAMAJU\nSEKRETARIS DAERAH,", "Plt. KEPALA DINAS\nPERPUSTAKAAN DAN ARSIP,"],
            ["", ""],
            ["Dr. NAMA SEKRETARIS DAERAH, M.Si.\nPembina Utama Madya (IV/d)\nNIP. " + NIP2, "H. NAMA PEJABAT, S.Pd., M.Pd.\nPembina (IV/a)\nNIP. " + NIP1],
        ],
        bold=0, lined=False, widths=[8.5, 8.5],
    )  # fmt: skip
    paper.page().title("PERJANJIAN KINERJA TAHUN 2022", "DINAS PERPUSTAKAAN DAN ARSIP")
    paper.table(
        [
            ["SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET 2022"],
            ["Meningkatnya minat baca", "Indeks minat baca", "62"],
        ]
    )
    return paper, record(
        "Dinas Perpustakaan dan Arsip", "Kabupaten Sukamaju", 2022,
        perjanjian=[
            {
                "tahun": 2022, "tempat": "Sukamaju", "tanggal": "2022-01-03",
                "pihak_pertama": party("H. NAMA PEJABAT, S.Pd., M.Pd.", "Plt. Kepala Dinas Perpustakaan dan Arsip Kabupaten Sukamaju", NIP1, "Pembina (IV/a)"),
                "pihak_kedua": party("Dr. NAMA SEKRETARIS DAERAH, M.Si.", "Sekretaris Daerah Kabupaten Sukamaju", NIP2, "Pembina Utama Madya (IV/d)"),
                "sasaran": [aim("Meningkatnya minat baca", ind("Indeks minat baca", target={"2022": "62"}))],
            }
        ],
    )  # fmt: skip


@family
def pk_lampiran_signed_without_statement() -> Made:
    """A lampiran alone: jabatan in its title, roles and names in its signatures"""
    paper = Paper().title(
        "LAMPIRAN PERJANJIAN KINERJA TAHUN 2019", "KEPALA BIDANG KEBUDAYAAN", "DINAS KEBUDAYAAN PROVINSI NUSA BARU"
    )
    paper.table(
        [
            ["NO", "SASARAN PROGRAM", "INDIKATOR PROGRAM", "TARGET"],
            ["1", "Lestarinya budaya daerah", "Jumlah cagar budaya terpelihara", "45 situs"],
            ["2", "Meningkatnya pelaku seni", "Jumlah sanggar aktif (sanggar)", "120"],
        ],
        widths=[1, 6, 6.5, 3],
    )
    paper.table(
        [["PROGRAM", "ANGGARAN", "KETERANGAN"], ["1. Program Pengembangan Budaya", "Rp. 2.100.000.000,00", "APBD"]],
        widths=[8, 5, 3.5],
    )
    paper.lines("Kota Baru,        2019")
    paper.table(
        [
            [
                "PIHAK KEDUA,\nKEPALA DINAS KEBUDAYAAN\n\n\nDrs. NAMA KEPALA DINAS, M.M.\nPembina Utama Muda\nNIP. "
                + NIP2,
                "PIHAK KESATU,\nKEPALA BIDANG KEBUDAYAAN\n\n\nNAMA KEPALA BIDANG, S.Sn.\nPembina\nNIP. " + NIP1,
            ]
        ],
        bold=0,
        lined=False,
        widths=[8, 8.5],
    )
    return paper, record(
        "Dinas Kebudayaan", "Provinsi Nusa Baru", 2019,
        perjanjian=[
            {
                "tahun": 2019, "tempat": "Kota Baru",
                "pihak_pertama": party("NAMA KEPALA BIDANG, S.Sn.", "KEPALA BIDANG KEBUDAYAAN", NIP1, "Pembina"),
                "pihak_kedua": party("Drs. NAMA KEPALA DINAS, M.M.", "KEPALA DINAS KEBUDAYAAN", NIP2, "Pembina Utama Muda"),
                "sasaran": [aim("Lestarinya budaya daerah", ind("Jumlah cagar budaya terpelihara", target="45 situs")), aim("Meningkatnya pelaku seni", ind("Jumlah sanggar aktif", "sanggar", "120"))],
                "anggaran": [budget("Program Pengembangan Budaya", "2100000000", "program", note="APBD")],
            }
        ],
    )  # fmt: skip


@family
def pk_goals_and_blank_repeats() -> Made:
    """TUJUAN before SASARAN; cells that repeat left blank, not merged; typing errors in the header"""
    paper = Paper(landscape=True).title(
        "PERJANJIAN KINERJA TAHUN 2019", "KELURAHAN MEKAR SARI KECAMATAN KARANG ASRI KOTA HARAPAN"
    )
    paper.table(
        [
            ["NO", "TUJUAN", "SASARAN STAREGIS", "INDIKATORKINERJA", "SATUAN", "TARGET TAHUN 2019"],
            ["1", "Meningkatkan pelayanan", "Meningkatnya mutu pelayanan kelurahan", "Indeks Kepuasan Masyarakat", "Nilai", "82"],
            ["", "", "", "Persentase surat selesai tepat waktu", "%", "100"],
            ["2", "Meningkatkan partisipasi", "Meningkatnya swadaya masyarakat", "Jumlah kegiatan swadaya", "Kegiatan", "8"],
        ],
        widths=[1, 5, 6, 6, 2.5, 4],
    )  # fmt: skip
    paper.table(
        [
            ["PROGRAM/KEGIATAN", "ANGGARAN MURNI", "SUMBER DANA"],
            ["Program Pelayanan Kelurahan", "Rp 350.000.000", "APBD"],
            ["Kegiatan Musyawarah Kelurahan", "Rp 25.000.000", "APBD"],
        ]
    )
    return paper, record(
        "Kelurahan Mekar Sari", "Kota Harapan", 2019,
        perjanjian=[
            {
                "tahun": 2019,
                "sasaran": [
                    aim("Meningkatnya mutu pelayanan kelurahan", ind("Indeks Kepuasan Masyarakat", "Nilai", {"2019": "82"}), ind("Persentase surat selesai tepat waktu", "%", {"2019": "100"})),
                    aim("Meningkatnya swadaya masyarakat", ind("Jumlah kegiatan swadaya", "Kegiatan", {"2019": "8"})),
                ],
                "anggaran": [budget("Program Pelayanan Kelurahan", "350000000", "program", note="APBD"), budget("Kegiatan Musyawarah Kelurahan", "25000000", "kegiatan", note="APBD")],
            }
        ],
    )  # fmt: skip
