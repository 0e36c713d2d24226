"""More Perjanjian Kinerja: many officials in a file, budgets of every form, what must not be read as a value."""

from __future__ import annotations

from families.expected import Record, aim, budget, family, ind, party, record
from families.paper import LEFT, UP, Paper
from families.pk import FIRST, NIP1, NIP2, OPENING, SECOND

Made = tuple[Paper, Record]


@family
def pk_lampiran_of_many() -> Made:
    """Four lampiran of one bidang, no statements: title, jabatan, table, budget without lines, signatures of two"""
    office = "DINAS KEBUDAYAAN PROVINSI NUSA BARU"
    people = [
        ("KEPALA BIDANG SEJARAH", "Drs. NAMA KEPALA BIDANG, M.Hum", "Dra. NAMA KEPALA DINAS", "Pembina", "Program Sejarah Daerah", "1.250.000.000"),
        ("KEPALA SEKSI CAGAR BUDAYA", "NAMA KASI CAGAR, S.S.", "Drs. NAMA KEPALA BIDANG, M.Hum", "Penata", "Program Cagar Budaya", "750.000.000"),
        ("KEPALA SEKSI MUSEUM", "NAMA KASI MUSEUM, S.Sn", "Drs. NAMA KEPALA BIDANG, M.Hum", "Penata Tk. I", "Program Museum Daerah", "500.000.000"),
    ]  # fmt: skip
    paper = Paper()
    for title, who, boss, rank, program, amount in people:
        paper.title("PERJANJIAN KINERJA TAHUN 2016", office).title(title)
        paper.table(
            [
                ["No", "Sasaran Strategis", "Indikator Sasaran", "Target"],
                ["1", f"Sasaran {title.title()}", f"Jumlah kegiatan {title.lower()}", "4 Jenis"],
                [UP, UP, f"Jumlah dokumen {title.lower()}", "2 Dokumen"],
            ],
            widths=[1, 6, 6.5, 3],
        )
        paper.table(
            [["", "Program", "Anggaran (Rp)", "Keterangan"], ["1.", program, amount, "APBD"]],
            lined=False,
            widths=[1, 8, 4, 3.5],
        )
        paper.lines(
            "\tKota Baru,                2016",
            "PIHAK KEDUA\tPIHAK KESATU",
            "",
            "",
            f"{boss}\t{who}",
            f"Pembina Tk. I\t{rank}",
            f"NIP. {NIP2}\tNIP. {NIP1}",
            stops=[9],
        )
        paper.page()
    return paper, record(
        "Dinas Kebudayaan", "Provinsi Nusa Baru", 2016,
        perjanjian=[
            {
                "tahun": 2016, "tempat": "Kota Baru",
                "pihak_pertama": party(who, title, NIP1, rank), "pihak_kedua": party(boss, None, NIP2, "Pembina Tk. I"),
                "sasaran": [aim(f"Sasaran {title.title()}", ind(f"Jumlah kegiatan {title.lower()}", target="4 Jenis"), ind(f"Jumlah dokumen {title.lower()}", target="2 Dokumen"))],
                "anggaran": [budget(program, amount.replace(".", ""), "program", note="APBD")],
            }
            for title, who, boss, rank, program, amount in people
        ],
    )  # fmt: skip


@family
def pk_several_statements_each_with_lampiran() -> Made:
    """Several officials: a statement with its own title and date, its lampiran below a title without a year"""
    paper = Paper(font="Liberation Serif")
    people = [
        ("NAMA SEKRETARIS, S.H.", "Sekretaris Dinas Koperasi", "Terkelolanya administrasi", "Persentase arsip tertata", "100%", "Program Administrasi Perkantoran", "250.000.000"),
        ("NAMA KABID, S.E.", "Kepala Bidang Koperasi", "Meningkatnya koperasi sehat", "Jumlah koperasi sehat", "45 koperasi", "Program Pembinaan Koperasi", "400.000.000"),
        ("NAMA KABID UKM, M.M.", "Kepala Bidang Usaha Kecil", "Tumbuhnya usaha kecil", "Jumlah usaha kecil naik kelas", "120 UKM", "Program Pengembangan UKM", "375.500.000"),
    ]  # fmt: skip
    for who, title, goal, name, target, program, amount in people:
        paper.title("PERJANJIAN KINERJA TAHUN 2019", "DINAS KOPERASI KOTA HARAPAN").lines(OPENING)
        paper.table([["Nama", f": {who}"], ["Jabatan", f": {title}"]], bold=0, lined=False, widths=[3, 13])
        paper.lines("Selanjutnya disebut PIHAK PERTAMA")
        paper.table(
            [["Nama", ": NAMA KEPALA DINAS, M.Si."], ["Jabatan", ": Kepala Dinas Koperasi Kota Harapan"]],
            bold=0,
            lined=False,
            widths=[3, 13],
        )
        paper.lines("Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA", FIRST, SECOND)
        paper.lines(
            "\tHarapan, 7 Januari 2019",
            "PIHAK KEDUA,\tPIHAK PERTAMA,",
            "",
            f"NAMA KEPALA DINAS, M.Si.\t{who}",
            f"NIP. {NIP2}\tNIP. {NIP1}",
            stops=[9],
        )
        paper.page().title("LAMPIRAN PERJANJIAN KINERJA").lines(f"Jabatan : {title}")
        paper.table([["No", "Sasaran", "Indikator Kinerja", "Target"], ["1", goal, name, target]], widths=[1, 6, 6, 3])
        paper.table(
            [
                ["No", "Program/Kegiatan", "Anggaran (Rp)", "Ket"],
                ["1", program, amount, "APBD"],
                ["", "Jumlah", amount, ""],
            ],
            widths=[1, 8, 4, 3],
        )
        paper.page()
    return paper, record(
        "Dinas Koperasi", "Kota Harapan", 2019,
        perjanjian=[
            {
                "tahun": 2019, "tempat": "Harapan", "tanggal": "2019-01-07",
                "pihak_pertama": party(who, title, NIP1), "pihak_kedua": party("NAMA KEPALA DINAS, M.Si.", "Kepala Dinas Koperasi Kota Harapan", NIP2),
                "sasaran": [aim(goal, ind(name, target=target))],
                "anggaran": [budget(program, amount.replace(".", ""), "program", note="APBD")],
            }
            for who, title, goal, name, target, program, amount in people
        ],
    )  # fmt: skip


@family
def pk_budget_by_aim_with_sums() -> Made:
    """Codes in a column of their own, KEGIATAN below PROGRAM without the word, sums of each, grand total in letters"""
    paper = Paper().title("PERJANJIAN KINERJA PERUBAHAN TAHUN 2018", "SEKRETARIAT DPRD KABUPATEN SUKAMAJU")
    paper.table(
        [
            ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET", "KETERANGAN"],
            ["1", "Meningkatnya layanan dewan", "Persentase agenda terlayani", "100 %", "Bagian Persidangan"],
            ["", "", "Jumlah Perda ditetapkan", "12 Perda", ""],
        ],
        widths=[1, 5, 5, 2.5, 3],
    )
    paper.table(
        [
            ["KODE REKENING", "PROGRAM/KEGIATAN", "ANGGARAN SEBELUM PERUBAHAN", "ANGGARAN SETELAH PERUBAHAN", "SUMBER DANA"],
            ["4.01.01", "Program Pelayanan Administrasi Perkantoran", "1.000.000.000,00", "1.250.000.000,00", "APBD"],
            ["4.01.01.2.01", "Kegiatan Penyediaan Jasa Surat Menyurat", "50.000.000,00", "75.000.000,00", "APBD"],
            ["", "JUMLAH PROGRAM 1", "1.000.000.000,00", "1.250.000.000,00", ""],
            ["", "TOTAL", "1.000.000.000,00", "1.250.000.000,00", ""],
            ["Terbilang : satu miliar dua ratus lima puluh juta rupiah", LEFT, LEFT, LEFT, LEFT],
        ],
        widths=[2.6, 5.5, 3.2, 3.2, 2],
    )  # fmt: skip
    return paper, record(
        "Sekretariat DPRD", "Kabupaten Sukamaju", 2018,
        perjanjian=[
            {
                "tahun": 2018, "perubahan": True,
                "sasaran": [aim("Meningkatnya layanan dewan", ind("Persentase agenda terlayani", target="100 %", alasan="Bagian Persidangan"), ind("Jumlah Perda ditetapkan", target="12 Perda"))],
                "anggaran": [
                    budget("Program Pelayanan Administrasi Perkantoran", "1250000000", "program", "4.01.01", "APBD"),
                    budget("Kegiatan Penyediaan Jasa Surat Menyurat", "75000000", "kegiatan", "4.01.01.2.01", "APBD"),
                ],
            }
        ],
    )  # fmt: skip


@family
def pk_three_signatures_and_witness() -> Made:
    """Signed by a Plt. for the head of region a.n., with Mengetahui below; place and date in a table; ranks with grades"""
    paper = (
        Paper()
        .title("PERJANJIAN KINERJA", "TAHUN ANGGARAN 2020", "KECAMATAN KARANG ASRI", "KABUPATEN SUKAMAJU")
        .lines(OPENING)
    )
    paper.lines(
        "N a m a\t: NAMA LURAH, S.IP.", f"N I P\t: {NIP1}", "Jabatan\t: Lurah Mekar Sari", "Selanjutnya disebut pihak pertama", "",
        "N a m a\t: NAMA CAMAT, S.STP., M.Si.", f"N I P\t: {NIP2}", "Jabatan\t: Plt. Camat Karang Asri", "Selaku atasan pihak pertama, selanjutnya disebut pihak kedua", stops=[3],
    )  # fmt: skip
    paper.lines(FIRST, SECOND)
    paper.table(
        [
            ["", "Karang Asri, 10 Pebruari 2020"],
            ["Pihak Kedua\nPlt. Camat Karang Asri", "Pihak Pertama\nLurah Mekar Sari"],
            [f"\n\n\nNAMA CAMAT, S.STP., M.Si.\nPembina Tk. I, IV/b\nNIP. {NIP2}", f"\n\n\nNAMA LURAH, S.IP.\nPenata, III/c\nNIP. {NIP1}"],
        ],
        bold=0, lined=False, widths=[8.5, 8.5],
    )  # fmt: skip
    paper.page().title("FORMULIR PERJANJIAN KINERJA", "TAHUN 2020")
    paper.table(
        [
            ["NO", "SASARAN", "INDIKATOR", "SATUAN", "TARGET"],
            ["1", "Meningkatnya swadaya", "Jumlah swadaya warga", "Rupiah", "150.000.000"],
        ],
        widths=[1, 6, 5, 2, 3],
    )
    return paper, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2020,
        perjanjian=[
            {
                "tahun": 2020, "tempat": "Karang Asri", "tanggal": "2020-02-10",
                "pihak_pertama": party("NAMA LURAH, S.IP.", "Lurah Mekar Sari", NIP1, "Penata, III/c"),
                "pihak_kedua": party("NAMA CAMAT, S.STP., M.Si.", "Plt. Camat Karang Asri", NIP2, "Pembina Tk. I, IV/b"),
                "sasaran": [aim("Meningkatnya swadaya", ind("Jumlah swadaya warga", "Rupiah", "150.000.000"))],
            }
        ],
    )  # fmt: skip


@family
def pk_traps_in_the_table() -> Made:
    """Header and numbers again, a row of JUMLAH, a note in a merged row, signatures inside the ruled table"""
    head, numbers = ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"], ["1", "2", "3", "4"]
    paper = Paper().title("PERJANJIAN KINERJA TAHUN 2015", "DINAS BINA MARGA PROVINSI NUSA BARU")
    paper.table(
        [
            head,
            numbers,
            ["1", "Meningkatnya kemantapan jalan", "Persentase jalan mantap", "97,5 %"],
            head,
            ["2", "Meningkatnya jembatan baik", "Jumlah jembatan diperbaiki", "15 unit"],
            ["", "", "Panjang jembatan dibangun", "1.200 meter"],
            ["Keterangan : target dapat berubah sesuai anggaran", LEFT, LEFT, LEFT],
            ["Program", LEFT, LEFT, "Anggaran"],
            ["1. Program Pembangunan Jalan", LEFT, LEFT, "Rp 75.000.000.000"],
            ["2. Program Pembangunan Jembatan", LEFT, LEFT, "Rp 25.000.000.000"],
            ["JUMLAH", LEFT, LEFT, "Rp 100.000.000.000"],
        ],
        widths=[1, 6, 6, 4],
    )  # fmt: skip
    return paper, record(
        "Dinas Bina Marga", "Provinsi Nusa Baru", 2015,
        perjanjian=[
            {
                "tahun": 2015,
                "sasaran": [
                    aim("Meningkatnya kemantapan jalan", ind("Persentase jalan mantap", target="97,5 %")),
                    aim("Meningkatnya jembatan baik", ind("Jumlah jembatan diperbaiki", target="15 unit"), ind("Panjang jembatan dibangun", target="1.200 meter")),
                ],
                "anggaran": [budget("Program Pembangunan Jalan", "75000000000", "program"), budget("Program Pembangunan Jembatan", "25000000000", "program")],
            }
        ],
    )  # fmt: skip


@family
def pk_of_staff() -> Made:
    """A member of staff: Uraian Tugas as aims, Indikator Kinerja Individu, Target with kuantitas and satuan apart"""
    paper = Paper().title("PERJANJIAN KINERJA INDIVIDU TAHUN 2023", "DINAS ARSIP KABUPATEN SUKAMAJU").lines(OPENING)
    paper.lines("Nama\t: NAMA STAF, A.Md.", "Jabatan\t: Pengelola Arsip", stops=[3]).lines(
        "Selanjutnya disebut PIHAK PERTAMA"
    )
    paper.lines("Nama\t: NAMA KASI, S.IP.", "Jabatan\t: Kepala Seksi Pengelolaan Arsip", stops=[3]).lines(
        "Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA"
    )
    paper.lines(FIRST, SECOND)
    paper.table(
        [
            ["No", "Sasaran Kinerja", "Indikator Kinerja Individu", "Target", LEFT],
            [UP, UP, UP, "Kuantitas", "Satuan"],
            ["1", "Tertatanya arsip", "Jumlah arsip ditata", "1.500", "berkas"],
            ["2", "Terlayaninya peminjaman", "Jumlah peminjaman dilayani", "240", "kali"],
        ],
        bold=2, widths=[1, 6, 5.5, 2, 2],
    )  # fmt: skip
    paper.lines(
        "\tSukamaju, 2 Januari 2023",
        "PIHAK KEDUA,\tPIHAK PERTAMA,",
        "",
        "NAMA KASI, S.IP.\tNAMA STAF, A.Md.",
        f"NIP. {NIP2}\tNIP. {NIP1}",
        stops=[9],
    )
    return paper, record(
        "Dinas Arsip", "Kabupaten Sukamaju", 2023,
        perjanjian=[
            {
                "tahun": 2023, "tempat": "Sukamaju", "tanggal": "2023-01-02",
                "pihak_pertama": party("NAMA STAF, A.Md.", "Pengelola Arsip", NIP1), "pihak_kedua": party("NAMA KASI, S.IP.", "Kepala Seksi Pengelolaan Arsip", NIP2),
                "sasaran": [aim("Tertatanya arsip", ind("Jumlah arsip ditata", "berkas", "1.500")), aim("Terlayaninya peminjaman", ind("Jumlah peminjaman dilayani", "kali", "240"))],
            }
        ],
    )  # fmt: skip
