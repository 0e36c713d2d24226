"""A second round of odd layouts: frames, lines in one paragraph, glued headers, places and dates of other forms."""

from __future__ import annotations

from families.book import Book
from families.expected import Record, aim, budget, family, ind, party, record
from families.paper import LEFT, UP, Paper
from families.pk import FIRST, NIP1, NIP2, OPENING, SECOND

Made = tuple[Paper, Record]


@family
def pk_all_in_a_frame() -> Made:
    """The whole statement in the one cell of a table that draws a frame around the page"""
    paper = Paper().table(
        [[
            f"PERJANJIAN KINERJA TAHUN 2019\nDINAS PERTANAHAN KOTA HARAPAN\n{OPENING}\nNama\t: NAMA KASI, S.H.\nJabatan\t: Kepala Seksi Sengketa\nSelanjutnya disebut PIHAK PERTAMA\n"
            f"Nama\t: NAMA KABID, M.H.\nJabatan\t: Kepala Bidang Pertanahan\nSelaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA\n{FIRST}\n{SECOND}\n\tHarapan, 3 Januari 2019\n"
            f"PIHAK KEDUA,\tPIHAK PERTAMA,\n\nNAMA KABID, M.H.\tNAMA KASI, S.H.\nNIP. {NIP2}\tNIP. {NIP1}"
        ]],
        bold=0, widths=[17],
    )  # fmt: skip
    return paper, record(
        "Dinas Pertanahan", "Kota Harapan", 2019,
        perjanjian=[{"tahun": 2019, "tempat": "Harapan", "tanggal": "2019-01-03", "pihak_pertama": party("NAMA KASI, S.H.", "Kepala Seksi Sengketa", NIP1), "pihak_kedua": party("NAMA KABID, M.H.", "Kepala Bidang Pertanahan", NIP2)}],
    )  # fmt: skip


@family
def pk_labels_in_one_paragraph() -> Made:
    """Nama, Jabatan, Unit Kerja, Alamat in one paragraph with line breaks; parties numbered 1. and 2."""
    paper = Paper().title("PERJANJIAN KINERJA TAHUN 2020", "BADAN PERENCANAAN DAERAH KABUPATEN SUKAMAJU").lines(OPENING)
    paper.lines(
        "1. Nama\t: NAMA KASUBID, S.T.\nJabatan\t: Kepala Sub Bidang Data\nUnit Kerja\t: Badan Perencanaan Daerah\nAlamat\t: Jalan Contoh Nomor 1\nSelanjutnya disebut sebagai PIHAK PERTAMA",
        stops=[3],
    )
    paper.lines(
        "2. Nama\t: NAMA KABID, M.T.\nJabatan\t: Kepala Bidang Litbang\nUnit Kerja\t: Badan Perencanaan Daerah\nSelaku atasan PIHAK PERTAMA, selanjutnya disebut sebagai PIHAK KEDUA",
        stops=[3],
    )
    paper.lines(FIRST, SECOND, "Ditetapkan di : Sukamaju", "Pada tanggal : 6 Januari 2020", "\n", stops=[9])
    paper.table(
        [
            ["PIHAK KEDUA", "PIHAK PERTAMA"],
            ["", ""],
            ["NAMA KABID, M.T.", "NAMA KASUBID, S.T."],
            [f"NIP {NIP2}", f"NIP {NIP1}"],
        ],
        bold=0,
        lined=False,
        widths=[8, 8],
    )
    return paper, record(
        "Badan Perencanaan Daerah", "Kabupaten Sukamaju", 2020,
        perjanjian=[{"tahun": 2020, "tempat": "Sukamaju", "tanggal": "2020-01-06", "pihak_pertama": party("NAMA KASUBID, S.T.", "Kepala Sub Bidang Data", NIP1), "pihak_kedua": party("NAMA KABID, M.T.", "Kepala Bidang Litbang", NIP2)}],
    )  # fmt: skip


@family
def pk_header_glued_to_the_first_row() -> Made:
    """No line between the header and the first row: each cell holds its heading and below it the first value"""
    paper = Paper().title(
        "PERJANJIAN KINERJA TAHUN 2016", "BALAI PERBENIHAN TANAMAN DINAS PERTANIAN PROVINSI NUSA BARU"
    )
    paper.table(
        [["NO\n1", "SASARAN KEGIATAN\nTersedianya benih bermutu", "INDIKATOR KINERJA\nJumlah benih sebar", "TARGET\n15 ton"], ["2", "Terlatihnya penangkar", "Jumlah penangkar dilatih", "40 orang"]],
        widths=[1.2, 6, 6, 3],
    )  # fmt: skip
    paper.table(
        [
            ["NO\n1", "KEGIATAN\nPerbanyakan benih padi", "ANGGARAN (RP.)\n621.000.000"],
            ["2", "Pelatihan penangkar benih", "75.500.000"],
        ],
        widths=[1.2, 9, 5],
    )
    return paper, record(
        "Dinas Pertanian", "Provinsi Nusa Baru", 2016,
        perjanjian=[
            {
                "tahun": 2016,
                "sasaran": [aim("Tersedianya benih bermutu", ind("Jumlah benih sebar", target="15 ton")), aim("Terlatihnya penangkar", ind("Jumlah penangkar dilatih", target="40 orang"))],
                "anggaran": [budget("Perbanyakan benih padi", "621000000", "kegiatan"), budget("Pelatihan penangkar benih", "75500000", "kegiatan")],
            }
        ],
    )  # fmt: skip


@family
def pk_targets_without_lines() -> Made:
    """Targets and budget as tables without any drawn line; dates in figures; capitals in the date line"""
    paper = Paper().title("PERJANJIAN KINERJA TAHUN 2017", "DINAS PETERNAKAN KABUPATEN SUKAMAJU")
    paper.table(
        [
            ["No", "Sasaran Strategis", "Indikator Kinerja", "Target"],
            ["1", "Meningkatnya populasi ternak", "Jumlah populasi sapi", "125.000 ekor"],
            ["2", "Terkendalinya penyakit hewan", "Persentase ternak divaksin", "95 %"],
        ],
        lined=False, widths=[1.2, 6, 6, 3.5],
    )  # fmt: skip
    paper.table(
        [["No", "Program", "Anggaran", "Keterangan"], ["1", "Program Pengembangan Ternak", "Rp. 2.150.000.000", "APBD"], ["2", "Program Kesehatan Hewan", "Rp. 875.000.000", "APBN"]],
        lined=False, widths=[1.2, 7, 5, 3.5],
    )  # fmt: skip
    paper.lines("SUKAMAJU, 16 JANUARI 2017", indent=9).table(
        [
            [
                "BUPATI SUKAMAJU,\n\n\nNAMA BUPATI",
                f"KEPALA DINAS PETERNAKAN,\n\n\ndrh. NAMA KEPALA DINAS\nPembina Tk. I\nNIP. {NIP1}",
            ]
        ],
        bold=0,
        lined=False,
        widths=[8, 8],
    )
    return paper, record(
        "Dinas Peternakan", "Kabupaten Sukamaju", 2017,
        perjanjian=[
            {
                "tahun": 2017, "tempat": "SUKAMAJU", "tanggal": "2017-01-16",
                "pihak_pertama": party("drh. NAMA KEPALA DINAS", "KEPALA DINAS PETERNAKAN", NIP1, "Pembina Tk. I"), "pihak_kedua": party("NAMA BUPATI", "BUPATI SUKAMAJU"),
                "sasaran": [aim("Meningkatnya populasi ternak", ind("Jumlah populasi sapi", target="125.000 ekor")), aim("Terkendalinya penyakit hewan", ind("Persentase ternak divaksin", target="95 %"))],
                "anggaran": [budget("Program Pengembangan Ternak", "2150000000", "program", note="APBD"), budget("Program Kesehatan Hewan", "875000000", "program", note="APBN")],
            }
        ],
    )  # fmt: skip


@family
def pk_targets_by_quarter() -> Made:
    """The only table of targets has the targets of the triwulan beside that of the year"""
    paper = Paper(landscape=True).title("PERJANJIAN KINERJA TAHUN 2024", "DINAS TENAGA KERJA KOTA HARAPAN")
    paper.table(
        [
            ["No", "Sasaran Program", "Indikator Kinerja", "Satuan", "Target Tahun 2024", "Target Triwulan", LEFT, LEFT, LEFT],
            [UP, UP, UP, UP, UP, "I", "II", "III", "IV"],
            ["1", "Terserapnya tenaga kerja", "Persentase pencari kerja ditempatkan", "%", "80", "20", "40", "60", "80"],
        ],
        bold=2, widths=[1, 6, 6, 2, 2.5, 1.7, 1.7, 1.7, 1.7],
    )  # fmt: skip
    return paper, record(
        "Dinas Tenaga Kerja", "Kota Harapan", 2024,
        perjanjian=[{"tahun": 2024, "sasaran": [aim("Terserapnya tenaga kerja", ind("Persentase pencari kerja ditempatkan", "%", {"2024": "80", "2024-TW1": "20", "2024-TW2": "40", "2024-TW3": "60", "2024-TW4": "80"}))]}],
    )  # fmt: skip


@family
def pk_other_words_in_the_header() -> Made:
    """Kinerja Program, Ukuran Keberhasilan, Volume and Satuan; Uraian Program and Jumlah (Rp) with Sumber Dana"""
    paper = Paper().title("PERJANJIAN KINERJA", "CAMAT KARANG ASRI", "TAHUN 2018", "KABUPATEN SUKAMAJU")
    paper.table(
        [
            ["NO", "KINERJA PROGRAM", "UKURAN KEBERHASILAN", "VOLUME", "SATUAN"],
            ["1", "Meningkatnya mutu layanan", "Indeks kepuasan", "85", "Nilai"],
        ],
        widths=[1, 6, 5.5, 2.2, 2.2],
    )
    paper.table(
        [
            ["NO", "URAIAN PROGRAM/KEGIATAN", "JUMLAH (RP)", "SUMBER DANA"],
            ["1", "Program Pelayanan Kecamatan", "450.000.000", "APBD"],
            ["", "Total", "450.000.000", ""],
        ],
        widths=[1, 8, 4, 3],
    )
    return paper, record(
        None, "Kabupaten Sukamaju", 2018,
        perjanjian=[
            {
                "tahun": 2018, "pihak_pertama": party(None, "CAMAT KARANG ASRI"),
                "sasaran": [aim("Meningkatnya mutu layanan", ind("Indeks kepuasan", "Nilai", "85"))],
                "anggaran": [budget("Program Pelayanan Kecamatan", "450000000", "program", note="APBD")],
            }
        ],
    )  # fmt: skip


@family
def iku_targets_and_results() -> Made:
    """IKU with Target, Realisasi and Capaian of one year; a summary sentence above; the office in a footer of the title"""
    paper = Paper(landscape=True).title(
        "PENGUKURAN INDIKATOR KINERJA UTAMA TAHUN 2016", "DINAS PERINDUSTRIAN PROVINSI NUSA BARU"
    )
    paper.lines("Capaian indikator kinerja utama tahun 2016 disajikan pada tabel berikut.")
    paper.table(
        [
            ["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Target", "Realisasi", "% Capaian"],
            ["1", "Tumbuhnya industri kecil", "Jumlah industri kecil baru", "Unit", "250", "265", "106"],
            [UP, UP, "Nilai produksi industri kecil", "Rp Juta", "1.250", "1.300,5", "104,04"],
        ],
        widths=[1, 6.5, 6.5, 2.5, 2.5, 2.5, 2.5],
    )
    return paper, record(
        "Dinas Perindustrian", "Provinsi Nusa Baru", 2016,
        iku=[aim("Tumbuhnya industri kecil", ind("Jumlah industri kecil baru", "Unit", "250", realisasi={"": "265"}), ind("Nilai produksi industri kecil", "Rp Juta", "1.250", realisasi={"": "1.300,5"}))],
    )  # fmt: skip


@family
def iku_goal_rows_and_aims_in_cells() -> Made:
    """Rows across "Tujuan 1 : …"; No in letters; several sources and units in a cell; the header of three rows"""
    paper = Paper(landscape=True, size=9).title(
        "INDIKATOR KINERJA UTAMA", "SEKRETARIAT DAERAH KABUPATEN SUKAMAJU", "TAHUN 2018 - 2022"
    )
    paper.table(
        [
            ["NO", "SASARAN", "INDIKATOR KINERJA UTAMA", "CARA PENGUKURAN", "KONDISI AWAL", "TARGET", LEFT, "SUMBER DATA", "PIC"],
            [UP, UP, UP, UP, "2017", "TAHUN", LEFT, UP, UP],
            [UP, UP, UP, UP, UP, "2018", "2022", UP, UP],
            ["Tujuan 1 : Mewujudkan tata kelola yang baik", LEFT, LEFT, LEFT, LEFT, LEFT, LEFT, LEFT, LEFT],
            ["a.", "Meningkatnya akuntabilitas", "Nilai SAKIP kabupaten", "Hasil evaluasi kementerian", "65", "70", "80", "1. LHE\n2. Bagian Organisasi", "Bagian Organisasi"],
            ["b.", "Meningkatnya mutu kebijakan", "Persentase kebijakan tepat waktu", "Jumlah kebijakan tepat waktu : jumlah kebijakan x 100%", "80", "85", "95", "Bagian Hukum", "Bagian Hukum"],
        ],
        bold=3, widths=[1, 4, 4, 5, 1.8, 1.5, 1.5, 3, 3],
    )  # fmt: skip
    return paper, record(
        "Sekretariat Daerah", "Kabupaten Sukamaju", None, periode=[2018, 2022],
        iku=[
            aim("Meningkatnya akuntabilitas", ind("Nilai SAKIP kabupaten", target={"2018": "70", "2022": "80"}, baseline={"2017": "65"}, rumus="Hasil evaluasi kementerian", sumber=["LHE", "Bagian Organisasi"], oleh="Bagian Organisasi")),
            aim(
                "Meningkatnya mutu kebijakan",
                ind("Persentase kebijakan tepat waktu", target={"2018": "85", "2022": "95"}, baseline={"2017": "80"}, rumus="Jumlah kebijakan tepat waktu : jumlah kebijakan x 100%", sumber="Bagian Hukum", oleh="Bagian Hukum"),
            ),
        ],
    )  # fmt: skip


@family
def iki_soft_breaks_and_unnumbered_functions() -> Made:
    """Jabatan, Tugas, Fungsi in one paragraph with line breaks; functions without any number, each with a semicolon"""
    paper = Paper().title(
        "INDIKATOR KINERJA INDIVIDU (IKI) TAHUN 2020", "BADAN PENANGGULANGAN BENCANA DAERAH KABUPATEN SUKAMAJU"
    )
    paper.lines(
        "JABATAN\t: KEPALA SEKSI KEDARURATAN\nTUGAS\t: melaksanakan penanganan darurat bencana\nFUNGSI\t:", stops=[3]
    )
    paper.lines("penyusunan rencana kedaruratan;", "pelaksanaan tanggap darurat;", "pelaporan kegiatan.", indent=3.2)
    paper.table(
        [["NO.", "SASARAN KEGIATAN", "INDIKATOR KEGIATAN", "FORMULASI/CARA PENGUKURAN", "SUMBER DATA"], ["1.", "Tertanganinya bencana", "Waktu tanggap darurat (jam)", "Selisih waktu laporan dan kedatangan", "Pusdalops"]],
        widths=[1, 4, 4, 5, 3],
    )  # fmt: skip
    return paper, record(
        "Badan Penanggulangan Bencana Daerah", "Kabupaten Sukamaju", 2020,
        jabatan=[
            {
                "nama": "KEPALA SEKSI KEDARURATAN", "tugas": ["melaksanakan penanganan darurat bencana"],
                "fungsi": ["penyusunan rencana kedaruratan", "pelaksanaan tanggap darurat", "pelaporan kegiatan"],
                "iki": [aim("Tertanganinya bencana", ind("Waktu tanggap darurat", "jam", rumus="Selisih waktu laporan dan kedatangan", sumber="Pusdalops"))],
            }
        ],
    )  # fmt: skip


@family
def iki_title_with_the_official_in_it() -> Made:
    """INDIKATOR KINERJA INDIVIDU KEPALA BIDANG … in one title line a page; signed by superior and official"""
    paper = Paper(landscape=True)
    data = [
        ("KEPALA BIDANG PROMOSI", "Meningkatnya promosi wisata", "Jumlah promosi"),
        ("KEPALA SEKSI PAMERAN", "Terlaksananya pameran", "Jumlah pameran"),
    ]
    for title, goal, name in data:
        paper.title(f"INDIKATOR KINERJA INDIVIDU {title}", "DINAS PARIWISATA KABUPATEN SUKAMAJU TAHUN 2021")
        paper.table(
            [
                ["No", "Sasaran", "Indikator Kinerja", "Penjelasan/Formulasi", "Sumber Data"],
                ["1", goal, name, f"{name} dalam satu tahun", "Bidang Promosi"],
            ],
            widths=[1, 6, 6, 7, 4.5],
        )
        paper.table(
            [
                [
                    "KEPALA DINAS PARIWISATA,\n\n\nDra. NAMA KEPALA DINAS\nPembina Utama Muda\nNIP. " + NIP2,
                    f"{title},\n\n\nNAMA {title}, S.Par.\nPembina\nNIP. {NIP1}",
                ]
            ],
            bold=0,
            lined=False,
            widths=[12, 12],
        )
        paper.page()
    return paper, record(
        "Dinas Pariwisata", "Kabupaten Sukamaju", 2021,
        jabatan=[
            {
                "nama": title, "iki": [aim(goal, ind(name, rumus=f"{name} dalam satu tahun", sumber="Bidang Promosi"))],
                "pejabat": {"nama": f"NAMA {title}, S.Par.", "nip": NIP1, "pangkat": "Pembina"},
            }
            for title, goal, name in data
        ],
    )  # fmt: skip


@family
def xlsx_pk_statement_in_cells() -> tuple[Book, Record]:
    """Statement in cells of the first sheet: labels in three columns, long merged sentences; lampiran on the second"""
    book = (
        Book()
        .sheet("Pernyataan")
        .title("PERJANJIAN KINERJA TAHUN 2019", "KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU", OPENING, over=6)
    )
    book.line("Nama", "", ":", "NAMA KASI, S.Sos.").line("Jabatan", "", ":", "Kepala Seksi Pemerintahan").title(
        "Selanjutnya disebut PIHAK PERTAMA", over=6
    )
    book.line("Nama", "", ":", "NAMA CAMAT, M.Si.").line("Jabatan", "", ":", "Camat Karang Asri").title(
        "Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA", FIRST, SECOND, over=6
    )
    book.line("", "", "", "", "Karang Asri, 2 Januari 2019").line("PIHAK KEDUA,", "", "", "", "PIHAK PERTAMA,").gap(
        3
    ).line("NAMA CAMAT, M.Si.", "", "", "", "NAMA KASI, S.Sos.").line(f"NIP. {NIP2}", "", "", "", f"NIP. {NIP1}")
    book.sheet("Lampiran").title("LAMPIRAN PERJANJIAN KINERJA TAHUN 2019", over=4)
    book.table(
        [
            ["No", "Sasaran Kegiatan", "Indikator Kinerja", "Target"],
            ["1", "Tertibnya administrasi desa", "Persentase desa tertib", 1.0],
        ]
    )
    book.table(
        [
            ["No", "Kegiatan", "Anggaran", "Ket"],
            ["1", "Pembinaan administrasi desa", 25000000, "APBD"],
            ["", "Jumlah", 25000000, ""],
        ]
    )
    return book, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2019,
        perjanjian=[
            {
                "tahun": 2019, "tempat": "Karang Asri", "tanggal": "2019-01-02",
                "pihak_pertama": party("NAMA KASI, S.Sos.", "Kepala Seksi Pemerintahan", NIP1), "pihak_kedua": party("NAMA CAMAT, M.Si.", "Camat Karang Asri", NIP2),
                "sasaran": [aim("Tertibnya administrasi desa", ind("Persentase desa tertib", target="100%"))],
                "anggaran": [budget("Pembinaan administrasi desa", "25000000", "kegiatan", note="APBD")],
            }
        ],
    )  # fmt: skip
