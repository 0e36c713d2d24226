"""Indikator Kinerja Utama laid out as few expect it: odd headers, rows across, pages around, no header at all."""

from __future__ import annotations

from families.expected import Record, aim, family, ind, record
from families.paper import LEFT, UP, Paper

Made = tuple[Paper, Record]


@family
def iku_year_heads_the_target() -> Made:
    """The target column is headed by its year alone; WTP, ≥, ranges, Rp and thousands as targets; a note below"""
    paper = Paper(size=10).title(
        "INDIKATOR KINERJA UTAMA (IKU)", "BADAN PENGELOLAAN KEUANGAN DAN ASET DAERAH", "PROVINSI NUSA BARU TAHUN 2017"
    )
    paper.table(
        [
            ["NO.", "Sasaran", "Indikator Kinerja Utama (IKU)", "2017"],
            ["1.", "Meningkatnya kualitas laporan keuangan", "Opini BPK atas laporan keuangan", "WTP"],
            [UP, UP, "Persentase temuan yang ditindaklanjuti", "≥ 90 %"],
            ["2.", "Meningkatnya pendapatan aset", "Jumlah pendapatan sewa aset", "Rp. 12.500.000.000,-"],
            [UP, UP, "Jumlah aset bersertifikat", "1.250 bidang"],
            [UP, UP, "Persentase serapan anggaran", "85 – 90 %"],
        ],
        widths=[1.2, 6, 6.5, 3.5], shade=True,
    )  # fmt: skip
    paper.lines("Catatan : *) angka sementara, menunggu hasil pemeriksaan", "Sumber : Bidang Akuntansi")
    return paper, record(
        "Badan Pengelolaan Keuangan dan Aset Daerah", "Provinsi Nusa Baru", 2017,
        iku=[
            aim("Meningkatnya kualitas laporan keuangan", ind("Opini BPK atas laporan keuangan", target={"2017": "WTP"}), ind("Persentase temuan yang ditindaklanjuti", target={"2017": "≥ 90 %"})),
            aim(
                "Meningkatnya pendapatan aset", ind("Jumlah pendapatan sewa aset", target={"2017": "Rp. 12.500.000.000,-"}), ind("Jumlah aset bersertifikat", target={"2017": "1.250 bidang"}),
                ind("Persentase serapan anggaran", target={"2017": "85 – 90 %"}),
            ),
        ],
    )  # fmt: skip


@family
def iku_continued_without_header() -> Made:
    """The last pages of another file: a table without title and header, numbered on from 4"""
    paper = Paper(landscape=True)
    paper.table(
        [
            ["4.", "Meningkatnya kualitas jalan", "Persentase jalan kondisi mantap", "Panjang jalan mantap / panjang seluruh jalan x 100%", "Bidang Jalan"],
            ["5.", "Meningkatnya kualitas jembatan", "Persentase jembatan kondisi baik", "Jumlah jembatan baik dibagi jumlah jembatan dikali 100%", "Bidang Jembatan"],
            ["", "", "Jumlah jembatan yang dibangun", "Jumlah jembatan selesai dibangun dalam setahun", "Bidang Jembatan"],
        ],
        bold=0, widths=[1.2, 6, 6, 7.5, 4],
    )  # fmt: skip
    return paper, record(
        None, None, None,
        iku=[
            aim("Meningkatnya kualitas jalan", ind("Persentase jalan kondisi mantap", rumus="Panjang jalan mantap / panjang seluruh jalan x 100%", sumber="Bidang Jalan")),
            aim(
                "Meningkatnya kualitas jembatan",
                ind("Persentase jembatan kondisi baik", rumus="Jumlah jembatan baik dibagi jumlah jembatan dikali 100%", sumber="Bidang Jembatan"),
                ind("Jumlah jembatan yang dibangun", rumus="Jumlah jembatan selesai dibangun dalam setahun", sumber="Bidang Jembatan"),
            ),
        ],
    )  # fmt: skip


@family
def iku_aims_across_without_column() -> Made:
    """Indikator, Kondisi … pada Awal Periode RPJMD 2016, Penjelasan; the aims are rows across, indicators have dashes"""
    paper = Paper().title("INDIKATOR KINERJA UTAMA (IKU)", "BIRO KEUANGAN SEKRETARIAT DAERAH PROVINSI NUSA BARU")
    paper.table(
        [
            ["Indikator", "Kondisi Target Kinerja pada Awal Periode RPJMD 2016", "Penjelasan"],
            ["Terwujudnya pengelolaan keuangan yang tertib", LEFT, LEFT],
            ["- Persentase dokumen anggaran tepat waktu", "95 %", "Dokumen disampaikan sebelum tahun anggaran"],
            ["- Jumlah laporan keuangan", "4 dokumen", "Laporan disusun setiap triwulan"],
            ["Meningkatnya pelayanan perbendaharaan", LEFT, LEFT],
            ["- Rata-rata waktu penerbitan SP2D", "2 hari", "Dihitung sejak berkas lengkap"],
        ],
        widths=[7, 5, 5],
    )  # fmt: skip
    return paper, record(
        "Biro Keuangan Sekretariat Daerah", "Provinsi Nusa Baru", None,
        iku=[
            aim(
                "Terwujudnya pengelolaan keuangan yang tertib",
                ind("Persentase dokumen anggaran tepat waktu", baseline={"2016": "95 %"}, alasan="Dokumen disampaikan sebelum tahun anggaran"),
                ind("Jumlah laporan keuangan", baseline={"2016": "4 dokumen"}, alasan="Laporan disusun setiap triwulan"),
            ),
            aim("Meningkatnya pelayanan perbendaharaan", ind("Rata-rata waktu penerbitan SP2D", baseline={"2016": "2 hari"}, alasan="Dihitung sejak berkas lengkap")),
        ],
    )  # fmt: skip


@family
def iku_of_a_region_by_decree() -> Made:
    """Lampiran of a decree: column numbers 1 2 3 4 and a blank, MISI PERTAMA across, formulas stacked in a cell"""
    paper = Paper(landscape=True, size=9, font="Liberation Serif")
    paper.lines(
        "LAMPIRAN\t: KEPUTUSAN GUBERNUR NUSA BARU", "NOMOR\t: 060/Kep.123-Org/2015", "TANGGAL\t: 1 April 2015",
        "TENTANG\t: INDIKATOR KINERJA UTAMA PEMERINTAH PROVINSI NUSA BARU", stops=[3], indent=13,
    )  # fmt: skip
    paper.title("INDIKATOR KINERJA UTAMA", "PEMERINTAH PROVINSI NUSA BARU", "TAHUN 2013-2018")
    paper.table(
        [
            ["No", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "PENJELASAN/FORMULASI", "SUMBER DATA"],
            ["1", "2", "3", "4", ""],
            ["MISI PERTAMA : MEMBANGUN MASYARAKAT YANG BERKUALITAS", LEFT, LEFT, LEFT, LEFT],
            ["1", "Meningkatnya kualitas tenaga kerja", "Tingkat Pengangguran Terbuka (%)", "Jumlah pengangguran / jumlah angkatan kerja x 100%", "Badan Pusat Statistik"],
            ["MISI KEDUA : MEMBANGUN PEREKONOMIAN YANG KOKOH", LEFT, LEFT, LEFT, LEFT],
            ["2", "Meningkatnya pertumbuhan ekonomi", "Laju Pertumbuhan Ekonomi (%)", "Pertumbuhan PDRB atas dasar harga konstan", "Badan Pusat Statistik"],
            [UP, UP, "PDRB per kapita (Rp)", "PDRB dibagi jumlah penduduk pertengahan tahun", "Badan Pusat Statistik"],
        ],
        widths=[1, 6, 6, 8, 4.5], shade=True,
    )  # fmt: skip
    paper.lines("GUBERNUR NUSA BARU,", "", "", "NAMA GUBERNUR", indent=16)
    return paper, record(
        None, "Provinsi Nusa Baru", None, periode=[2013, 2018],
        iku=[
            aim("Meningkatnya kualitas tenaga kerja", ind("Tingkat Pengangguran Terbuka", "%", rumus="Jumlah pengangguran / jumlah angkatan kerja x 100%", sumber="Badan Pusat Statistik")),
            aim(
                "Meningkatnya pertumbuhan ekonomi", ind("Laju Pertumbuhan Ekonomi", "%", rumus="Pertumbuhan PDRB atas dasar harga konstan", sumber="Badan Pusat Statistik"),
                ind("PDRB per kapita", "Rp", rumus="PDRB dibagi jumlah penduduk pertengahan tahun", sumber="Badan Pusat Statistik"),
            ),
        ],
    )  # fmt: skip


@family
def iku_scorecard() -> Made:
    """A manual of IKU: Perspektif, Kode, Nama IKU, Baseline, Target by year, Unit in Charge, Jenis Cascading"""
    paper = Paper(landscape=True, size=9).title(
        "MANUAL INDIKATOR KINERJA UTAMA", "BIRO UMUM SEKRETARIAT DAERAH PROVINSI NUSA BARU TAHUN 2016"
    )
    paper.table(
        [
            ["No", "Perspektif", "Sasaran Strategis", "Kode", "Nama IKU", "Baseline 2015", "Target", LEFT, "Unit in Charge", "Jenis Cascading"],
            [UP, UP, UP, UP, UP, UP, "2016", "2017", UP, UP],
            ["1", "Pemangku Kepentingan", "Terwujudnya pelayanan prima", "PK1.1", "Indeks kepuasan tamu", "75", "80", "85", "Bagian Rumah Tangga", "Langsung"],
            [UP, UP, UP, "PK1.2", "Persentase kegiatan pimpinan terlayani", "90%", "95%", "100%", "Bagian Protokol", "Tidak langsung"],
            ["2", "Proses Internal", "Terkelolanya aset biro", "PI2.1", "Persentase aset terinventarisasi", "80%", "90%", "100%", "Bagian Tata Usaha", "Langsung"],
        ],
        bold=2, widths=[0.9, 2.7, 4, 1.5, 4.5, 2, 1.6, 1.6, 3.5, 3],
    )  # fmt: skip
    return paper, record(
        "Biro Umum Sekretariat Daerah", "Provinsi Nusa Baru", 2016,
        iku=[
            aim(
                "Terwujudnya pelayanan prima",
                ind("Indeks kepuasan tamu", target={"2016": "80", "2017": "85"}, baseline={"2015": "75"}, oleh="Bagian Rumah Tangga"),
                ind("Persentase kegiatan pimpinan terlayani", target={"2016": "95%", "2017": "100%"}, baseline={"2015": "90%"}, oleh="Bagian Protokol"),
            ),
            aim("Terkelolanya aset biro", ind("Persentase aset terinventarisasi", target={"2016": "90%", "2017": "100%"}, baseline={"2015": "80%"}, oleh="Bagian Tata Usaha")),
        ],
    )  # fmt: skip


@family
def iku_typing_errors_and_blank_repeats() -> Made:
    """Typing errors and lost blanks in the header, No and Sasaran left blank where they repeat, tiny letters"""
    paper = Paper(landscape=True, size=8, font="Liberation Serif").title(
        "PENETAPAN INDIKATOR KINERJA UTAMA (IKU)", "INSPEKTORAT DAERAH KABUPATEN SUKAMAJU", "TAHUN 2019"
    )
    paper.table(
        [
            ["NO", "SASARAN STAREGIS", "INDIKATORKINERJA UTAMA", "PENJELASAN/ FORMULASI PERHITUNGN", "SUMBER\nDATA", "PENANGGUNG\nJAWAB"],
            ["1", "Meningkatnya akuntabilitas keuangan", "Persentase OPD dengan nilai SAKIP B", "Jumlah OPD bernilai B / jumlah OPD x 100%", "LHE SAKIP", "Inspektur Pembantu I"],
            ["", "", "Persentase temuan selesai", "Jumlah temuan selesai / jumlah temuan x 100%", "LHP", "Inspektur Pembantu II"],
            ["2", "Meningkatnya kapabilitas APIP", "Level kapabilitas APIP", "Hasil penilaian BPKP", "BPKP", "Sekretaris"],
        ],
        widths=[1, 5, 5.5, 6.5, 3, 4], shade=True,
    )  # fmt: skip
    return paper, record(
        "Inspektorat Daerah", "Kabupaten Sukamaju", 2019,
        iku=[
            aim(
                "Meningkatnya akuntabilitas keuangan",
                ind("Persentase OPD dengan nilai SAKIP B", rumus="Jumlah OPD bernilai B / jumlah OPD x 100%", sumber="LHE SAKIP", oleh="Inspektur Pembantu I"),
                ind("Persentase temuan selesai", rumus="Jumlah temuan selesai / jumlah temuan x 100%", sumber="LHP", oleh="Inspektur Pembantu II"),
            ),
            aim("Meningkatnya kapabilitas APIP", ind("Level kapabilitas APIP", rumus="Hasil penilaian BPKP", sumber="BPKP", oleh="Sekretaris")),
        ],
    )  # fmt: skip


@family
def iku_goals_have_indicators_too() -> Made:
    """Tujuan with Indikator Tujuan before Sasaran with Indikator Sasaran, Kondisi Awal and targets of five years"""
    paper = Paper(landscape=True, size=8).title(
        "INDIKATOR KINERJA UTAMA", "DINAS KESEHATAN KABUPATEN SUKAMAJU", "PERIODE 2019 - 2023"
    )
    paper.table(
        [
            ["No", "Tujuan", "Indikator Tujuan", "Sasaran", "Indikator Sasaran", "Satuan", "Kondisi Awal 2018", "Target Kinerja Sasaran pada Tahun ke-", LEFT, LEFT, LEFT, LEFT],
            [UP, UP, UP, UP, UP, UP, UP, "2019", "2020", "2021", "2022", "2023"],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)", "(12)"],
            ["1.", "Meningkatkan derajat kesehatan", "Usia Harapan Hidup", "Menurunnya kematian ibu", "Angka Kematian Ibu", "per 100.000 KH", "98", "95", "92", "90", "88", "85"],
            [UP, UP, UP, "Menurunnya stunting", "Prevalensi stunting", "%", "24,5", "22", "20", "18", "16", "14"],
        ],
        bold=3, widths=[0.9, 3.5, 2.8, 3.5, 3.5, 2.2, 1.6, 1.3, 1.3, 1.3, 1.3, 1.3],
    )  # fmt: skip
    years = lambda *values: dict(zip(map(str, range(2019, 2024)), values, strict=True))  # noqa: E731
    cascade = [("Menurunnya kematian ibu", "Angka Kematian Ibu"), ("Menurunnya stunting", "Prevalensi stunting")]
    return paper, record(
        "Dinas Kesehatan", "Kabupaten Sukamaju", None, periode=[2019, 2023],
        linieritas=[{"tujuan_pd": "Meningkatkan derajat kesehatan", "sasaran_pd": goal, "indikator": [name]} for goal, name in cascade],
        iku=[
            aim("Menurunnya kematian ibu", ind("Angka Kematian Ibu", "per 100.000 KH", years("95", "92", "90", "88", "85"), baseline={"2018": "98"})),
            aim("Menurunnya stunting", ind("Prevalensi stunting", "%", years("22", "20", "18", "16", "14"), baseline={"2018": "24,5"})),
        ],
    )  # fmt: skip


@family
def iku_kind_and_direction() -> Made:
    """Columns of the kind of indicator (outcome, output) and of the direction (maximize, minimize)"""
    paper = Paper(landscape=True).title(
        "INDIKATOR KINERJA UTAMA TAHUN 2022", "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL", "KOTA HARAPAN"
    )
    paper.table(
        [
            ["No", "Sasaran", "Indikator Kinerja Utama", "Jenis Indikator", "Polarisasi", "Satuan", "Target", "Sumber Data"],
            ["1", "Meningkatnya kepemilikan dokumen", "Persentase kepemilikan akta kelahiran", "Outcome", "Maximize", "%", "98", "Bidang Pencatatan Sipil"],
            [UP, UP, "Lama penerbitan KTP", "Output", "Minimize", "Hari", "1", "Bidang Pendaftaran"],
        ],
        widths=[1, 5, 5.5, 2.5, 2.5, 2, 2, 5],
    )  # fmt: skip
    return paper, record(
        "Dinas Kependudukan dan Pencatatan Sipil", "Kota Harapan", 2022,
        iku=[
            aim(
                "Meningkatnya kepemilikan dokumen",
                ind("Persentase kepemilikan akta kelahiran", "%", "98", jenis="outcome", arah="naik", sumber="Bidang Pencatatan Sipil"),
                ind("Lama penerbitan KTP", "Hari", "1", jenis="output", arah="turun", sumber="Bidang Pendaftaran"),
            )
        ],
    )  # fmt: skip
