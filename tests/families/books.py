"""IKU, IKI and Perjanjian Kinerja as workbooks: an official a sheet, two-level headers, labels in cells."""

from __future__ import annotations

from families.book import Book
from families.expected import Record, aim, budget, family, ind, party, record
from families.paper import LEFT, UP
from families.pk import NIP1, NIP2

Made = tuple[Book, Record]


@family
def xlsx_pk_sheet_for_each_official() -> Made:
    """An agreement a sheet, a hidden sheet and hidden rows of last year, percentages stored as numbers, signatures"""
    book = Book()
    people = [
        ("Sekretaris", "SEKRETARIS", "NAMA SEKRETARIS, S.E.", "KEPALA BADAN", "NAMA KEPALA BADAN, M.Si.", "SASARAN PROGRAM", "INDIKATOR PROGRAM", "Tertibnya administrasi", "Persentase layanan administrasi", 1.0, "100%"),
        ("Kasubag Umum", "KEPALA SUB BAGIAN UMUM", "NAMA KASUBAG, S.Sos.", "SEKRETARIS", "NAMA SEKRETARIS, S.E.", "SASARAN KEGIATAN", "INDIKATOR KEGIATAN", "Tersedianya sarana kerja", "Jumlah sarana kerja", "25 unit", "25 unit"),
        ("Kabid Aset", "KEPALA BIDANG ASET", "NAMA KABID ASET, M.M.", "KEPALA BADAN", "NAMA KEPALA BADAN, M.Si.", "SASARAN PROGRAM", "INDIKATOR SASARAN", "Tertibnya aset daerah", "Persentase aset bersertifikat", 0.85, "85%"),
    ]  # fmt: skip
    book.sheet("LAMA", hidden=True).title("PERJANJIAN KINERJA TAHUN 2015", "DINAS LAIN").table(
        [["NO", "SASARAN KEGIATAN", "INDIKATOR KEGIATAN", "TARGET"], ["1", "Sasaran lama", "Indikator lama", "1"]]
    )
    for sheet, title, who, boss_title, boss, aims, indicators, goal, name, value, _ in people:
        book.sheet(sheet).title("PERJANJIAN KINERJA TAHUN 2018", "BADAN PENGELOLA KEUANGAN DAERAH KOTA HARAPAN", title)
        book.hide("PERUBAHAN TAHUN 2015", "SEKRETARIAT DAERAH")
        book.table(
            [
                ["NO", aims, indicators, "TARGET"],
                ["1", goal, name, value],
                ["", "", f"Jumlah laporan {title.lower()}", "12 laporan"],
            ]
        )
        book.table(
            [
                ["PROGRAM", LEFT, "ANGGARAN", "KETERANGAN"],
                ["1", f"Program {sheet}", 1250000000, "APBD"],
                ["2", f"Program Lain {sheet}", 75500000, "APBD"],
            ]
        )
        book.line("", "", "Harapan,      Januari 2018").line("", boss_title, title).gap(3).line("", boss, who).line(
            "", "Pembina Tk. I", "Pembina"
        ).line("", f"NIP. {NIP2}", f"NIP. {NIP1}")
    return book, record(
        "Badan Pengelola Keuangan Daerah", "Kota Harapan", 2018,
        perjanjian=[
            {
                "tahun": 2018, "tempat": "Harapan", "tanggal": "2018-01",
                "pihak_pertama": party(who, title, NIP1, "Pembina"), "pihak_kedua": party(boss, boss_title, NIP2, "Pembina Tk. I"),
                "sasaran": [aim(goal, ind(name, target=shown), ind(f"Jumlah laporan {title.lower()}", target="12 laporan"))],
                "anggaran": [budget(f"Program {sheet}", "1250000000", "program", note="APBD"), budget(f"Program Lain {sheet}", "75500000", "program", note="APBD")],
            }
            for sheet, title, who, boss_title, boss, _, _, goal, name, _, shown in people
        ],
    )  # fmt: skip


@family
def xlsx_iku_two_levels() -> Made:
    """SASARAN over No, Kode, Sasaran, Bobot; IKU over No, Kode, IKU, Bobot, Target, Satuan, Polarisasi, Unit Kerja"""
    book = (
        Book()
        .sheet("Perencanaan")
        .title("INDIKATOR KINERJA UTAMA TAHUN 2024", "DINAS KESEHATAN KABUPATEN SUKAMAJU", over=12)
    )
    book.table(
        [
            ["SASARAN", LEFT, LEFT, LEFT, "IKU", LEFT, LEFT, LEFT, LEFT, LEFT, LEFT, LEFT],
            ["No", "Kode", "Sasaran", "Bobot", "No", "Kode", "IKU", "Bobot", "Target", "Satuan", "Polarisasi", "Unit Kerja"],
            ["1", "S1", "Menurunnya kematian ibu", "40", "1", "S1.1", "Angka kematian ibu", "60", "85", "per 100.000 KH", "Minimize", "Bidang Kesmas"],
            [UP, UP, UP, UP, "2", "S1.2", "Cakupan persalinan di fasilitas", "40", 0.95, "%", "Maximize", "Bidang Yankes"],
            ["2", "S2", "Meningkatnya akreditasi", "60", "1", "S2.1", "Jumlah puskesmas terakreditasi", "100", "30", "Puskesmas", "Maximize", "Bidang Yankes"],
        ],
        bold=2,
    )  # fmt: skip
    return book, record(
        "Dinas Kesehatan", "Kabupaten Sukamaju", 2024,
        iku=[
            aim("Menurunnya kematian ibu", ind("Angka kematian ibu", "per 100.000 KH", "85", arah="turun", oleh="Bidang Kesmas"), ind("Cakupan persalinan di fasilitas", "%", "95%", arah="naik", oleh="Bidang Yankes")),
            aim("Meningkatnya akreditasi", ind("Jumlah puskesmas terakreditasi", "Puskesmas", "30", arah="naik", oleh="Bidang Yankes")),
        ],
    )  # fmt: skip


@family
def xlsx_iki_labels_in_cells() -> Made:
    """Two sheets of IKI: Jabatan, Tugas, Fungsi in three columns, the fungsi a list over rows, then the table"""
    book = Book()
    data = [
        ("KASI PEMERINTAHAN", "Kepala Seksi Pemerintahan", "Melaksanakan urusan pemerintahan", ["pembinaan desa", "fasilitasi pilkades"], "Tertibnya desa", "Persentase desa tertib", "Jumlah desa tertib / jumlah desa x 100%"),
        ("KASI KESRA", "Kepala Seksi Kesejahteraan Rakyat", "Melaksanakan urusan kesejahteraan", ["pembinaan sosial"], "Sejahteranya warga", "Jumlah warga terbantu", "Jumlah warga yang menerima bantuan"),
    ]  # fmt: skip
    for sheet, title, task, functions, goal, name, formula in data:
        book.sheet(sheet).title(
            "INDIKATOR KINERJA INDIVIDU TAHUN 2021", "KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU", over=5
        )
        book.line("Jabatan", ":", title).line("Tugas", ":", task).line("Fungsi", ":", f"1. {functions[0]};")
        for number, function in enumerate(functions[1:], 2):
            book.line("", "", f"{number}. {function};")
        book.gap().table(
            [
                ["No", "Sasaran", "Indikator Kinerja", "Formulasi Perhitungan", "Sumber Data"],
                ["1", goal, name, formula, "Laporan seksi"],
            ]
        )
    return book, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2021,
        jabatan=[
            {"nama": title, "tugas": [task], "fungsi": functions, "iki": [aim(goal, ind(name, rumus=formula, sumber="Laporan seksi"))]}
            for _, title, task, functions, goal, name, formula in data
        ],
    )  # fmt: skip


@family
def xlsx_pk_with_plan_by_quarter() -> Made:
    """One sheet of the agreement with satuan and a budget with Rp in cells of its own, a second of the plan by quarter"""
    book = Book().sheet("PK").title("PERJANJIAN KINERJA TAHUN 2022", "KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU", over=5)
    book.table(
        [
            ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"],
            ["(1)", "(2)", "(3)", "(4)", "(5)"],
            ["1", "Meningkatnya pelayanan", "Indeks Kepuasan Masyarakat", "Nilai", "84,5"],
            [UP, UP, "Persentase aduan selesai", "%", "100"],
        ]
    )
    book.table(
        [
            ["No", "Program", LEFT, "Anggaran", LEFT],
            ["1", "Program Pelayanan Publik", LEFT, "Rp", 450000000],
            ["2", "Program Ketenteraman", LEFT, "Rp", 120500000],
            ["", "Jumlah", LEFT, "Rp", 570500000],
        ]
    )
    book.sheet("Rencana Aksi").title("RENCANA AKSI PERJANJIAN KINERJA TAHUN 2022", over=8)
    book.table(
        [
            ["No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Target Triwulan", LEFT, LEFT, LEFT],
            [UP, UP, UP, UP, "I", "II", "III", "IV"],
            ["1", "Meningkatnya pelayanan", "Indeks Kepuasan Masyarakat", "84,5", "-", "-", "-", "84,5"],
        ],
        bold=2,
    )
    return book, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2022,
        perjanjian=[
            {
                "tahun": 2022,
                "sasaran": [aim("Meningkatnya pelayanan", ind("Indeks Kepuasan Masyarakat", "Nilai", "84,5"), ind("Persentase aduan selesai", "%", "100"))],
                "anggaran": [budget("Program Pelayanan Publik", "450000000", "program"), budget("Program Ketenteraman", "120500000", "program")],
            }
        ],
    )  # fmt: skip


@family
def xlsx_iku_beside_notes() -> Made:
    """An IKU sheet with a logo row, blank rows inside, targets by year, a note below and a sheet of plain remarks"""
    book = (
        Book()
        .sheet("IKU")
        .title(
            "PEMERINTAH KABUPATEN SUKAMAJU",
            "INDIKATOR KINERJA UTAMA (IKU)",
            "DINAS PERIKANAN KABUPATEN SUKAMAJU",
            "TAHUN 2021 - 2023",
            over=7,
        )
    )
    book.table(
        [
            ["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Target", LEFT, LEFT],
            [UP, UP, UP, UP, "2021", "2022", "2023"],
            ["1", "Meningkatnya produksi ikan", "Produksi ikan tangkap", "Ton", 12500, 13000, 13500],
            ["", "", "Produksi ikan budidaya", "Ton", 8000, 8500, 9000],
            ["2", "Meningkatnya konsumsi ikan", "Angka konsumsi ikan", "kg/kapita", "35,5", "36", "37"],
        ],
        bold=2,
    )  # fmt: skip
    book.line("Keterangan: angka 2023 sementara").gap().line("", "", "", "", "KEPALA DINAS PERIKANAN,").gap(3).line(
        "", "", "", "", "Ir. NAMA KEPALA DINAS"
    ).line("", "", "", "", f"NIP. {NIP1}")
    book.sheet("Catatan").line("Berkas ini disusun oleh bagian perencanaan").line(
        "Hubungi bagian perencanaan bila ada pertanyaan"
    )
    years = lambda *values: dict(zip(("2021", "2022", "2023"), values, strict=True))  # noqa: E731
    return book, record(
        "Dinas Perikanan", "Kabupaten Sukamaju", None, periode=[2021, 2023],
        iku=[
            aim("Meningkatnya produksi ikan", ind("Produksi ikan tangkap", "Ton", years("12.500", "13.000", "13.500")), ind("Produksi ikan budidaya", "Ton", years("8.000", "8.500", "9.000"))),
            aim("Meningkatnya konsumsi ikan", ind("Angka konsumsi ikan", "kg/kapita", years("35,5", "36", "37"))),
        ],
    )  # fmt: skip
