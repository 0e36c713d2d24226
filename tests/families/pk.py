"""Perjanjian Kinerja: statements, lampiran, budgets, signatures, as offices lay them out."""

from __future__ import annotations

from families.expected import Record, aim, budget, family, ind, party, record
from families.paper import UP, Paper

Made = tuple[Paper, Record]
OPENING = "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini :"
FIRST = "Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
SECOND = "Pihak Kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
ALONE = "Berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
NIP1, NIP2 = "19000101 192001 1 001", "19000202 192002 1 002"


@family
def pk_full_with_tables() -> Made:
    """Statement with labels and signatures in borderless tables, lampiran, budget with total"""
    paper = Paper().title("PERJANJIAN KINERJA TAHUN 2021", "KECAMATAN KARANG ASRI", "KABUPATEN SUKAMAJU").lines(OPENING)
    paper.table(
        [["Nama", ":", "NAMA PEJABAT, S.Sos., M.Si."], ["Jabatan", ":", "Camat Karang Asri"]],
        bold=0,
        lined=False,
        widths=[3, 0.6, 12],
    )
    paper.lines("Selanjutnya disebut PIHAK PERTAMA")
    paper.table(
        [["Nama", ":", "NAMA KEPALA DAERAH"], ["Jabatan", ":", "Bupati Sukamaju"]],
        bold=0,
        lined=False,
        widths=[3, 0.6, 12],
    )
    paper.lines("Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA", FIRST, SECOND)
    paper.table(
        [
            ["", "Sukamaju, 4 Januari 2021"],
            ["PIHAK KEDUA,\nBupati Sukamaju\n\n\nNAMA KEPALA DAERAH", f"PIHAK PERTAMA,\nCamat Karang Asri\n\n\nNAMA PEJABAT, S.Sos., M.Si.\nPembina Tk. I\nNIP. {NIP1}"],
        ],
        bold=0, lined=False, widths=[8, 8.5],
    )  # fmt: skip
    paper.page().title("LAMPIRAN PERJANJIAN KINERJA TAHUN 2021", "KECAMATAN KARANG ASRI")
    paper.table(
        [
            ["No.", "Sasaran Strategis", "Indikator Kinerja", "Target"],
            ["(1)", "(2)", "(3)", "(4)"],
            ["1.", "Meningkatnya kualitas pelayanan publik", "Indeks Kepuasan Masyarakat", "85 %"],
            ["2.", "Meningkatnya tertib administrasi desa", "Persentase desa tertib administrasi", "100 %"],
            [UP, UP, "Jumlah dokumen perencanaan desa", "12 Dokumen"],
        ],
        widths=[1.2, 6, 6.5, 3],
    )  # fmt: skip
    paper.table(
        [
            ["No", "Program", "Anggaran", "Keterangan"],
            ["1.", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "Rp. 1.250.000.000,-", "APBD"],
            ["2.", "Program Pemberdayaan Masyarakat Desa", "Rp. 750.500.000,-", "APBD"],
            ["", "Jumlah", "Rp. 2.000.500.000,-", ""],
        ],
        widths=[1.2, 8, 5, 2.5],
    )  # fmt: skip
    return paper, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2021,
        perjanjian=[
            {
                "tahun": 2021,
                "pihak_pertama": party("NAMA PEJABAT, S.Sos., M.Si.", "Camat Karang Asri", NIP1, "Pembina Tk. I"),
                "pihak_kedua": party("NAMA KEPALA DAERAH", "Bupati Sukamaju"),
                "sasaran": [
                    aim("Meningkatnya kualitas pelayanan publik", ind("Indeks Kepuasan Masyarakat", target="85 %")),
                    aim("Meningkatnya tertib administrasi desa", ind("Persentase desa tertib administrasi", target="100 %"), ind("Jumlah dokumen perencanaan desa", target="12 Dokumen")),
                ],
                "anggaran": [
                    budget("Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "1250000000", "program", note="APBD"),
                    budget("Program Pemberdayaan Masyarakat Desa", "750500000", "program", note="APBD"),
                ],
                "tempat": "Sukamaju", "tanggal": "2021-01-04",
            }
        ],
    )  # fmt: skip


@family
def pk_tabs_pihak_kesatu() -> Made:
    """PIHAK KESATU, labels and signatures set with tabulators, Pangkat and NIP among the labels, no year in the date"""
    paper = (
        Paper()
        .title("PEMERINTAH KOTA HARAPAN", "SATUAN POLISI PAMONG PRAJA", "PERJANJIAN KINERJA TAHUN 2018")
        .lines(OPENING)
    )
    paper.lines(
        "Nama\t: NAMA KEPALA SEKSI, S.H.",
        f"NIP\t: {NIP1}",
        "Pangkat/Golongan\t: Penata (III/c)",
        "Jabatan\t: Kepala Seksi Operasi",
        "Selanjutnya disebut PIHAK KESATU",
        stops=[4],
    )
    paper.lines(
        "Nama\t: Drs. NAMA ATASAN, M.Si.",
        f"NIP\t: {NIP2}",
        "Pangkat/Golongan\t: Pembina (IV/a)",
        "Jabatan\t: Kepala Bidang Ketertiban Umum",
        "Selaku atasan langsung PIHAK KESATU, selanjutnya disebut PIHAK KEDUA",
        stops=[4],
    )
    paper.lines(FIRST.replace("Pertama", "Kesatu"), SECOND)
    paper.lines(
        "\tHarapan,      Januari 2018",
        "PIHAK KEDUA,\tPIHAK KESATU,",
        "",
        "",
        "Drs. NAMA ATASAN, M.Si.\tNAMA KEPALA SEKSI, S.H.",
        "Pembina\tPenata",
        f"NIP. {NIP2}\tNIP. {NIP1}",
        stops=[9],
    )
    paper.page().title("LAMPIRAN PERJANJIAN KINERJA", "KEPALA SEKSI OPERASI", "TAHUN 2018")
    paper.table(
        [
            ["NO", "SASARAN KEGIATAN", "INDIKATOR KEGIATAN", "TARGET"],
            ["1", "Terlaksananya operasi penertiban", "Jumlah operasi penertiban", "24 kali"],
            ["2", "", "Persentase pelanggaran ditindak", "≥ 90%"],
        ],
        widths=[1.2, 6, 6.5, 3],
    )  # fmt: skip
    paper.table(
        [
            ["NO", "KEGIATAN", "ANGGARAN (RP.)"],
            ["1", "Operasi penertiban pedagang", "125.000.000"],
            ["2", "Patroli wilayah", "75.250.000,00"],
        ],
        widths=[1.2, 9, 5],
    )
    return paper, record(
        "Satuan Polisi Pamong Praja", "Kota Harapan", 2018,
        perjanjian=[
            {
                "tahun": 2018,
                "pihak_pertama": party("NAMA KEPALA SEKSI, S.H.", "Kepala Seksi Operasi", NIP1, "Penata (III/c)"),
                "pihak_kedua": party("Drs. NAMA ATASAN, M.Si.", "Kepala Bidang Ketertiban Umum", NIP2, "Pembina (IV/a)"),
                "sasaran": [aim("Terlaksananya operasi penertiban", ind("Jumlah operasi penertiban", target="24 kali"), ind("Persentase pelanggaran ditindak", target="≥ 90%"))],
                "anggaran": [budget("Operasi penertiban pedagang", "125000000", "kegiatan"), budget("Patroli wilayah", "75250000", "kegiatan")],
                "tempat": "Harapan", "tanggal": "2018-01",
            }
        ],
    )  # fmt: skip


@family
def pk_codes_three_levels() -> Made:
    """Budget with codes: Program / Kegiatan / Sub Kegiatan in one column, a column Kode, totals"""
    paper = Paper().title("PERJANJIAN KINERJA PERUBAHAN TAHUN 2022", "RSUD CONTOH SEHAT KABUPATEN SUKAMAJU")
    paper.table(
        [
            ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"],
            ["1", "Meningkatnya mutu layanan rumah sakit", "1.1 Indeks kepuasan pasien", "Indeks", "88,5"],
            [UP, UP, "1.2 Bed Occupancy Ratio (BOR)", "%", "60-85"],
        ],
        widths=[1, 6, 5, 2, 3],
    )
    paper.table(
        [
            ["Kode Rekening", "Program / Kegiatan / Sub Kegiatan", "Pagu Anggaran (Rp)", "Ket."],
            ["1.02.02", "Program Pemenuhan Upaya Kesehatan", "5.500.000.000", "DAK"],
            ["1.02.02.2.01", "Kegiatan Penyediaan Fasilitas Pelayanan", "4.000.000.000", "DAK"],
            ["1.02.02.2.01.01", "Sub Kegiatan Pengadaan Alat Kesehatan", "4.000.000.000", "DAK"],
            ["", "TOTAL ANGGARAN", "5.500.000.000", ""],
        ],
        widths=[3, 7.5, 4, 2],
    )
    return paper, record(
        "RSUD Contoh Sehat", "Kabupaten Sukamaju", 2022,
        perjanjian=[
            {
                "tahun": 2022, "perubahan": True,
                "sasaran": [aim("Meningkatnya mutu layanan rumah sakit", ind("Indeks kepuasan pasien", "Indeks", "88,5"), ind("Bed Occupancy Ratio (BOR)", "%", "60-85"))],
                "anggaran": [
                    budget("Program Pemenuhan Upaya Kesehatan", "5500000000", "program", "1.02.02", "DAK"),
                    budget("Kegiatan Penyediaan Fasilitas Pelayanan", "4000000000", "kegiatan", "1.02.02.2.01", "DAK"),
                    budget("Sub Kegiatan Pengadaan Alat Kesehatan", "4000000000", "sub_kegiatan", "1.02.02.2.01.01", "DAK"),
                ],
            }
        ],
    )  # fmt: skip


@family
def pk_head_of_region_alone() -> Made:
    """A head of region signs alone; two levels of header with Volume and Satuan"""
    paper = Paper().title("PERNYATAAN PERJANJIAN KINERJA", "KABUPATEN SUKAMAJU", "PERJANJIAN KINERJA TAHUN 2017")
    paper.lines(
        OPENING.replace("kami ", ""), "Nama\t: NAMA KEPALA DAERAH", "Jabatan\t: Bupati Sukamaju", ALONE, stops=[3]
    )
    paper.lines("Sukamaju, 31 Januari 2017", "BUPATI SUKAMAJU,", "", "NAMA KEPALA DAERAH", indent=9)
    paper.page().title("PERJANJIAN KINERJA TAHUN 2017", "KABUPATEN SUKAMAJU")
    paper.table(
        [
            ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET", "←"],
            [UP, UP, UP, "VOLUME", "SATUAN"],
            ["1", "Menurunnya kemiskinan", "Persentase penduduk miskin", "9,75", "%"],
            ["2", "Meningkatnya opini keuangan", "Opini BPK", "WTP", "Opini"],
        ],
        bold=2, widths=[1, 6, 5, 2.5, 2.5],
    )  # fmt: skip
    return paper, record(
        None, "Kabupaten Sukamaju", 2017,
        perjanjian=[
            {
                "tahun": 2017,
                "pihak_pertama": party("NAMA KEPALA DAERAH", "Bupati Sukamaju"),
                "sasaran": [aim("Menurunnya kemiskinan", ind("Persentase penduduk miskin", "%", "9,75")), aim("Meningkatnya opini keuangan", ind("Opini BPK", "Opini", "WTP"))],
                "tempat": "Sukamaju", "tanggal": "2017-01-31",
            }
        ],
    )  # fmt: skip
