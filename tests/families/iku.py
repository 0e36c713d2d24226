"""Indikator Kinerja Utama of a whole perangkat daerah, as offices lay it out."""

from __future__ import annotations

from families.expected import Record, aim, family, ind, ratio, record
from families.paper import LEFT, UP, Paper

Made = tuple[Paper, Record]


@family
def iku_five_columns() -> Made:
    """No, Sasaran Strategis, IKU, Penjelasan/Formulasi, Sumber Data; column numbers; sasaran merged"""
    paper = Paper(landscape=True).title(
        "INDIKATOR KINERJA UTAMA (IKU)", "DINAS PERTANIAN KABUPATEN SUKAMAJU", "TAHUN 2017"
    )
    paper.table(
        [
            ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "PENJELASAN/FORMULASI", "SUMBER DATA"],
            ["1", "2", "3", "4", "5"],
            ["1", "Meningkatnya produksi tanaman pangan", "Produksi padi (ton)", "Jumlah produksi padi dalam satu tahun", "Bidang Tanaman Pangan"],
            [UP, UP, "Produktivitas padi (kuintal/hektar)", "Jumlah produksi padi / luas panen padi", "Bidang Tanaman Pangan\nBadan Pusat Statistik"],
            ["2", "Meningkatnya pendapatan petani", "Nilai Tukar Petani", "Hasil survei Badan Pusat Statistik", "Badan Pusat Statistik"],
        ],
        widths=[1.2, 5.5, 5.5, 6, 7],
    )  # fmt: skip
    return paper, record(
        "Dinas Pertanian", "Kabupaten Sukamaju", 2017,
        iku=[
            aim(
                "Meningkatnya produksi tanaman pangan",
                ind("Produksi padi", "ton", rumus="Jumlah produksi padi dalam satu tahun", sumber="Bidang Tanaman Pangan"),
                ind("Produktivitas padi", "kuintal/hektar", rumus="Jumlah produksi padi / luas panen padi", sumber=["Bidang Tanaman Pangan", "Badan Pusat Statistik"]),
            ),
            aim("Meningkatnya pendapatan petani", ind("Nilai Tukar Petani", rumus="Hasil survei Badan Pusat Statistik", sumber="Badan Pusat Statistik")),
        ],
    )  # fmt: skip


@family
def iku_period_title_and_targets_by_year() -> Made:
    """INDIKATOR KINERJA UTAMA (IKU) TAHUN 2017 – 2021, header of two rows with a year a column"""
    paper = Paper(landscape=True).title(
        "PENETAPAN INDIKATOR KINERJA UTAMA (IKU)", "BADAN KEPEGAWAIAN DAERAH KOTA HARAPAN", "TAHUN 2017 – 2021"
    )
    paper.table(
        [
            ["No", "Sasaran", "Indikator Kinerja Utama", "Satuan", "Target", LEFT, LEFT, LEFT, LEFT, "Penanggung Jawab"],
            [UP, UP, UP, UP, "2017", "2018", "2019", "2020", "2021", UP],
            ["1.", "Meningkatnya profesionalitas aparatur", "Indeks Profesionalitas ASN", "Indeks", "60,5", "65", "70", "75", "80", "Bidang Pengembangan"],
            ["2.", "Meningkatnya disiplin aparatur", "Persentase pelanggaran disiplin", "%", "2,5", "2", "1,5", "1", "0,5", "Bidang Pembinaan"],
            [UP, UP, "Persentase kehadiran", "%", "90", "92", "94", "96", "98", UP],
        ],
        bold=2, repeat=2, widths=[1, 4.5, 5, 2, 1.5, 1.5, 1.5, 1.5, 1.5, 4],
    )  # fmt: skip
    years = lambda *values: dict(zip(map(str, range(2017, 2022)), values, strict=True))  # noqa: E731
    return paper, record(
        "Badan Kepegawaian Daerah", "Kota Harapan", None, periode=[2017, 2021],
        iku=[
            aim("Meningkatnya profesionalitas aparatur", ind("Indeks Profesionalitas ASN", "Indeks", years("60,5", "65", "70", "75", "80"), oleh="Bidang Pengembangan")),
            aim(
                "Meningkatnya disiplin aparatur",
                ind("Persentase pelanggaran disiplin", "%", years("2,5", "2", "1,5", "1", "0,5"), oleh="Bidang Pembinaan"),
                ind("Persentase kehadiran", "%", years("90", "92", "94", "96", "98"), oleh="Bidang Pembinaan"),
            ),
        ],
    )  # fmt: skip


@family
def iku_label_block_numbered() -> Made:
    """1. Nama Unit Organisasi : / 2. Tugas : / 3. Fungsi : a. … / 4. Indikator Kinerja Utama : and a table without No"""
    paper = Paper().title("INDIKATOR KINERJA UTAMA")
    paper.lines(
        "1.\tNama Unit Organisasi\t:\tDinas Perikanan Kabupaten Sukamaju",
        "2.\tTugas\t:\tMembantu Bupati melaksanakan urusan pemerintahan bidang perikanan.",
        "3.\tFungsi\t:",
        stops=[1, 6, 6.5],
    )
    paper.lines(
        "a.\tperumusan kebijakan bidang perikanan;",
        "b.\tpelaksanaan kebijakan bidang perikanan; dan",
        "c.\tpelaksanaan administrasi dinas.",
        stops=[2],
        indent=1,
    )
    paper.lines("4.\tIndikator Kinerja Utama\t:", stops=[1, 6, 6.5])
    paper.table(
        [
            ["Sasaran Strategis", "Indikator Kinerja Utama", "Penjelasan", "Sumber Data"],
            ["Meningkatnya produksi perikanan", "Jumlah produksi ikan tangkap", "Menggambarkan hasil tangkapan nelayan", "Seksi Perikanan Tangkap"],
            ["", "Persentase kelompok yang dibina", "Jumlah kelompok yang dibina dibagi jumlah seluruh kelompok dikali 100%", "Seksi Kelembagaan"],
        ],
    )  # fmt: skip
    return paper, record(
        "Dinas Perikanan", "Kabupaten Sukamaju",
        jabatan=[
            {
                "nama": "Dinas Perikanan Kabupaten Sukamaju",
                "tugas": ["Membantu Bupati melaksanakan urusan pemerintahan bidang perikanan"],
                "fungsi": ["perumusan kebijakan bidang perikanan", "pelaksanaan kebijakan bidang perikanan", "pelaksanaan administrasi dinas"],
            }
        ],
        iku=[
            aim(
                "Meningkatnya produksi perikanan",
                ind("Jumlah produksi ikan tangkap", alasan="Menggambarkan hasil tangkapan nelayan", sumber="Seksi Perikanan Tangkap"),
                ind("Persentase kelompok yang dibina", rumus="Jumlah kelompok yang dibina dibagi jumlah seluruh kelompok dikali 100%", sumber="Seksi Kelembagaan"),
            )
        ],
    )  # fmt: skip


@family
def iku_uraian_with_gap_in_numbers() -> Made:
    """NO., URAIAN, DASAR PERTIMBANGAN, SUMBER DATA with column numbers 1 2 5 6; no sasaran at all"""
    paper = Paper().title("INDIKATOR KINERJA UTAMA", "BIRO UMUM SEKRETARIAT DAERAH PROVINSI NUSA BARU", "TAHUN 2017")
    paper.lines(
        "NAMA ORGANISASI\t: BIRO UMUM",
        "TUGAS POKOK\t: Melaksanakan pelayanan umum sekretariat daerah",
        "FUNGSI\t: a. penyusunan kebijakan pelayanan umum;",
        stops=[5],
    )
    paper.lines("b. pelaksanaan rumah tangga pimpinan;", "c. pengelolaan kendaraan dinas.", indent=5.3)
    paper.table(
        [
            ["NO.", "URAIAN", "DASAR PERTIMBANGAN", "SUMBER DATA"],
            ["1", "2", "5", "6"],
            ["1.", "Persentase kendaraan dinas laik jalan", "Kendaraan dinas menunjang kelancaran tugas pimpinan", "Bagian Rumah Tangga"],
            ["2.", "Indeks kepuasan pelayanan umum", "Mengukur mutu pelayanan kepada pimpinan dan tamu", "- Bagian Tata Usaha\n- Bagian Rumah Tangga"],
        ],
        widths=[1.2, 5.5, 6, 4.3],
    )  # fmt: skip
    return paper, record(
        "Biro Umum Sekretariat Daerah", "Provinsi Nusa Baru", 2017,
        jabatan=[
            {
                "nama": "BIRO UMUM",
                "tugas": ["Melaksanakan pelayanan umum sekretariat daerah"],
                "fungsi": ["penyusunan kebijakan pelayanan umum", "pelaksanaan rumah tangga pimpinan", "pengelolaan kendaraan dinas"],
            }
        ],
        iku=[
            aim(
                None,
                ind("Persentase kendaraan dinas laik jalan", alasan="Kendaraan dinas menunjang kelancaran tugas pimpinan", sumber="Bagian Rumah Tangga"),
                ind("Indeks kepuasan pelayanan umum", alasan="Mengukur mutu pelayanan kepada pimpinan dan tamu", sumber=["Bagian Tata Usaha", "Bagian Rumah Tangga"]),
            )
        ],
    )  # fmt: skip


@family
def iku_mission_across() -> Made:
    """Rows "MISI PERTAMA : …" across a table of sasaran, indicators, explanation, source and responsible unit"""
    paper = Paper(landscape=True).title("INDIKATOR KINERJA UTAMA", "PEMERINTAH KABUPATEN SUKAMAJU", "TAHUN 2016-2021")
    across = [LEFT] * 5
    paper.table(
        [
            ["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Penjelasan / Formulasi", "Sumber Data", "Penanggung Jawab"],
            ["MISI PERTAMA : Mewujudkan pemerintahan yang bersih", *across],
            ["1", "Meningkatnya akuntabilitas kinerja", "Nilai AKIP", "Hasil evaluasi Kementerian PANRB", "LHE AKIP", "Inspektorat"],
            ["MISI KEDUA : Meningkatkan mutu pendidikan", *across],
            ["2", "Meningkatnya mutu pendidikan dasar", "Angka Partisipasi Murni SD", "(Jumlah murid usia 7-12 tahun / Jumlah penduduk usia 7-12 tahun) x 100%", "Dinas Pendidikan", "Dinas Pendidikan"],
        ],
        widths=[1, 5, 5, 7, 3.5, 4],
    )  # fmt: skip
    return paper, record(
        None, "Kabupaten Sukamaju", None, periode=[2016, 2021],
        iku=[
            aim("Meningkatnya akuntabilitas kinerja", ind("Nilai AKIP", rumus="Hasil evaluasi Kementerian PANRB", sumber="LHE AKIP", oleh="Inspektorat")),
            aim("Meningkatnya mutu pendidikan dasar", ind("Angka Partisipasi Murni SD", rumus="(Jumlah murid usia 7-12 tahun / Jumlah penduduk usia 7-12 tahun) x 100%", sumber="Dinas Pendidikan", oleh="Dinas Pendidikan")),
        ],
    )  # fmt: skip


@family
def iku_formula_notations() -> Made:
    """Definitions, formulas in every notation and "Tipe Perhitungan" in one cell; formulas understood"""
    cells = [
        ("Persentase pencari kerja terlatih", "(Jumlah peserta yang lulus / Jumlah pencari kerja) X 100%\nTipe Perhitungan: Non-kumulatif", ratio("Jumlah peserta yang lulus", "Jumlah pencari kerja")),
        ("Persentase desa siaga", "Jumlah desa siaga aktif dalam kurun waktu 1 tahun --dibagi-- jumlah seluruh desa dikali 100%", ratio("Jumlah desa siaga aktif dalam kurun waktu 1 tahun", "jumlah seluruh desa")),
        ("Cakupan imunisasi", "Jumlah bayi diimunisasi\n---------------------- x 100%\nJumlah bayi", ratio("Jumlah bayi diimunisasi", "Jumlah bayi")),
        ("Rasio kabupaten layak anak", "Perbandingan Jumlah kecamatan layak anak dengan jumlah kecamatan", ratio("Jumlah kecamatan layak anak", "jumlah kecamatan", None)),
        ("Angka kesakitan", "Jumlah kasus / Jumlah penduduk x 1.000", ratio("Jumlah kasus", "Jumlah penduduk", "1.000")),
        ("Persentase sengketa selesai", "A/B x 100%\nA = jumlah sengketa selesai\nB = jumlah sengketa masuk", ratio("jumlah sengketa selesai", "jumlah sengketa masuk")),
        ("Jumlah kader", "Jumlah kader yang aktif", {"jenis": "cacah", "uraian": "Jumlah kader yang aktif"}),
    ]  # fmt: skip
    paper = Paper(landscape=True).title("INDIKATOR KINERJA UTAMA DINAS KESEHATAN", "KOTA HARAPAN TAHUN 2019")
    head = ["NO", "SASARAN", "INDIKATOR KINERJA", "PENJELASAN FORMULASI", "SUMBER DATA"]
    first = ["1.", "Meningkatnya derajat kesehatan masyarakat"]
    rows = [
        [*(first if n == 0 else [UP, UP]), name, formula, "Bidang Data"] for n, (name, formula, _) in enumerate(cells)
    ]
    paper.table([head, *rows], widths=[1, 5, 5.5, 9, 4])
    text = lambda formula: formula.replace("\n---------------------- x 100%\n", " / ").replace("\n", " ")  # noqa: E731
    inds = [ind(name, rumus=text(formula), sumber="Bidang Data") for name, formula, _ in cells]
    for made, (*_, tree) in zip(inds, cells, strict=True):
        made["formulasi"]["pohon"] = tree
    inds[2]["formulasi"]["teks"] = "Jumlah bayi diimunisasi / Jumlah bayi x 100%"
    return paper, record("Dinas Kesehatan", "Kota Harapan", 2019, iku=[aim(first[1], *inds)])


@family
def iku_decree_around() -> Made:
    """A decree of a head of office, its appendix an IKU table"""
    paper = Paper().title("PEMERINTAH KABUPATEN SUKAMAJU", "KECAMATAN KARANG ASRI")
    paper.title(
        "KEPUTUSAN CAMAT KARANG ASRI",
        "NOMOR 188.45/12/KEP/2019",
        "TENTANG",
        "PENETAPAN INDIKATOR KINERJA UTAMA KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU TAHUN 2019",
        "CAMAT KARANG ASRI,",
    )
    paper.lines(
        "Menimbang\t:\ta. bahwa untuk mengukur keberhasilan perlu indikator kinerja utama;",
        "\t\tb. bahwa untuk maksud tersebut perlu ditetapkan dengan Keputusan Camat;",
        stops=[3, 3.5],
    )
    paper.lines(
        "Mengingat\t:\t1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;",
        "\t\t2. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;",
        stops=[3, 3.5],
    )
    paper.title("MEMUTUSKAN :")
    paper.lines(
        "Menetapkan\t:",
        "KESATU\t:\tMenetapkan Indikator Kinerja Utama sebagaimana tersebut dalam Lampiran Keputusan ini.",
        "KEDUA\t:\tKeputusan ini mulai berlaku pada tanggal ditetapkan.",
        stops=[3, 3.5],
    )
    paper.lines(
        "Ditetapkan di Karang Asri",
        "pada tanggal 7 Januari 2019",
        "CAMAT KARANG ASRI,",
        "",
        "NAMA PEJABAT, S.Sos., M.Si.",
        "Pembina",
        "NIP. 19000101 192001 1 001",
        indent=9,
    )
    paper.page().lines(
        "LAMPIRAN KEPUTUSAN CAMAT KARANG ASRI", "NOMOR 188.45/12/KEP/2019", "TANGGAL 7 JANUARI 2019", indent=8
    )
    paper.title("INDIKATOR KINERJA UTAMA KECAMATAN KARANG ASRI")
    paper.table(
        [
            ["NO", "SASARAN STRATEGIS", "IKU", "ALASAN/PENJELASAN", "SUMBER DATA"],
            ["1", "Meningkatnya kualitas pelayanan publik", "Indeks Kepuasan Masyarakat", "Menggambarkan mutu pelayanan", "Seksi Pelayanan Umum"],
        ],
        widths=[1, 4.5, 4, 4.5, 3],
    )  # fmt: skip
    return paper, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2019,
        dasar_hukum=[
            {"jenis": "Undang-Undang", "nomor": "23", "tahun": 2014, "tentang": "Pemerintahan Daerah"},
            {"jenis": "Peraturan Presiden", "nomor": "29", "tahun": 2014, "tentang": "Sistem Akuntabilitas Kinerja Instansi Pemerintah"},
        ],
        iku=[aim("Meningkatnya kualitas pelayanan publik", ind("Indeks Kepuasan Masyarakat", alasan="Menggambarkan mutu pelayanan", sumber="Seksi Pelayanan Umum"))],
        regulasi=...,
    )  # fmt: skip


@family
def iku_goals_and_linearity() -> Made:
    """Tujuan, Sasaran, IKU with a mission across; the cascade and the IKU of the same table"""
    paper = Paper().title("INDIKATOR KINERJA UTAMA", "DINAS KOMUNIKASI DAN INFORMATIKA", "KOTA HARAPAN", "TAHUN 2018")
    paper.table(
        [
            ["TUJUAN", "SASARAN", "INDIKATOR KINERJA UTAMA"],
            ["Misi 2: Mewujudkan tata kelola yang baik", LEFT, LEFT],
            ["Mewujudkan pemerintahan digital", "Meningkatnya mutu layanan digital", "Indeks SPBE"],
            [UP, "Meningkatnya keterbukaan informasi", "Persentase permohonan informasi terlayani"],
        ],
    )
    misi = "Misi 2: Mewujudkan tata kelola yang baik"
    rows = [
        ("Meningkatnya mutu layanan digital", "Indeks SPBE"),
        ("Meningkatnya keterbukaan informasi", "Persentase permohonan informasi terlayani"),
    ]
    return paper, record(
        "Dinas Komunikasi dan Informatika", "Kota Harapan", 2018,
        linieritas=[{"misi": misi, "tujuan_pd": "Mewujudkan pemerintahan digital", "sasaran_pd": s, "indikator": [i]} for s, i in rows],
        iku=[aim(s, ind(i)) for s, i in rows],
    )  # fmt: skip
