"""Indikator Kinerja Individu whose official is named late, elsewhere, or among other facts."""

from __future__ import annotations

from families.expected import Record, aim, family, ind, record
from families.paper import LEFT, Paper

Made = tuple[Paper, Record]
NIP1, NIP2 = "19000101 192001 1 001", "19000202 192002 1 002"


@family
def iki_named_only_by_the_signature() -> Made:
    """No label at all: a table a page, and below it who signs, jabatan, office, name, pangkat with golongan, NIP"""
    paper = Paper(landscape=True)
    data = [
        ("Kabid Mutasi & Promosi", "Meningkatnya ketepatan layanan mutasi", "Tingkat kepuasan PNS", "Survei kepuasan pegawai", "Data kuesioner", "NAMA PEJABAT SATU, S.Kom", NIP1),
        ("Kabid Pengadaan & Informasi", "Meningkatnya akurasi data", "Persentase data akurat", "Jumlah data terbaru / jumlah pegawai x 100%", "Data SAPK", "NAMA PEJABAT DUA, S.Sos", NIP2),
    ]  # fmt: skip
    for title, goal, name, formula, source, who, nip in data:
        paper.title("INDIKATOR KINERJA INDIVIDU")
        paper.table(
            [["No.", "Sasaran Kinerja Program", "Indikator Kinerja Program", "Penjelasan/ Formulasi Perhitungan", "Sumber Data"], ["1.", goal, name, formula, source]],
            widths=[1, 6, 6, 7, 4.5],
        )  # fmt: skip
        paper.lines(
            title, "Badan Kepegawaian Daerah", "Kab. Sukamaju", "", "", who, "Pembina, IV/a", f"NIP. {nip}", indent=15
        )
        paper.page()
    return paper, record(
        "Badan Kepegawaian Daerah", "Kabupaten Sukamaju", None,
        jabatan=[
            {"nama": title, "iki": [aim(goal, ind(name, rumus=formula, sumber=source))], "pejabat": {"nama": who, "nip": nip, "pangkat": "Pembina", "golongan": "IV/a"}}
            for title, goal, name, formula, source, who, nip in data
        ],
    )  # fmt: skip


@family
def iki_parts_of_a_badan_signed() -> Made:
    """Nama Sekretariat, Nama Sub Bagian, Nama Bidang … one after another, each with table and signature of its head"""
    head = ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "PENJELASAN/FORMULASI", "SUMBER DATA"]
    data = [
        ("Sekretariat", "Sekretariat Badan Pangan", "SEKRETARIS BADAN PANGAN,", "Tertibnya administrasi badan", "Persentase layanan administrasi", "Sekretariat"),
        ("Sub Bagian", "Sub Bagian Keuangan", "KEPALA SUB BAGIAN KEUANGAN,", "Tertibnya keuangan badan", "Jumlah laporan keuangan", "Sub Bagian Keuangan"),
        ("Bidang", "Bidang Konsumsi Pangan", "KEPALA BIDANG KONSUMSI PANGAN,", "Beragamnya konsumsi pangan", "Skor Pola Pangan Harapan", "Bidang Konsumsi"),
    ]  # fmt: skip
    paper = Paper(size=10)
    for kind, part, title, goal, name, source in data:
        paper.title("INDIKATOR KINERJA UTAMA", "BADAN PANGAN PROVINSI NUSA BARU TAHUN 2014")
        paper.lines(f"Nama {kind}\t: {part}", f"Tugas\t: Melaksanakan urusan {part.lower()}", "Fungsi\t:", stops=[4])
        paper.lines(f"a. penyusunan rencana {part.lower()};", f"b. pelaporan {part.lower()}.", indent=4.2)
        paper.lines("Indikator Kinerja Utama :")
        paper.table(
            [head, ["1", "2", "3", "4", "5"], ["1", goal, name, f"Untuk mengetahui {name.lower()}", source]],
            widths=[1, 4, 4, 5, 3],
        )
        paper.lines(
            "Kota Baru,          2014", title, "", "", f"NAMA {part.upper()}, S.P.", "Pembina", f"NIP. {NIP1}", indent=8
        )
        paper.page()
    return paper, record(
        "Badan Pangan", "Provinsi Nusa Baru", 2014,
        jabatan=[
            {
                "nama": part, "tugas": [f"Melaksanakan urusan {part.lower()}"], "fungsi": [f"penyusunan rencana {part.lower()}", f"pelaporan {part.lower()}"],
                "iki": [aim(goal, ind(name, rumus=f"Untuk mengetahui {name.lower()}", sumber=source))],
                "pejabat": {"nama": f"NAMA {part.upper()}, S.P.", "nip": NIP1, "pangkat": "Pembina"},
            }
            for _, part, _, goal, name, source in data
        ],
    )  # fmt: skip


@family
def iki_decree_of_a_camat() -> Made:
    """Lampiran of a decree of a camat: 1. Jabatan 2. Tugas 3. Fungsi 4. table for the camat and his officials"""
    head = ["SASARAN/KINERJA UTAMA", "INDIKATOR KINERJA UTAMA", "PENJELASAN/FORMULASI PENGHITUNGAN", "SUMBER DATA"]
    paper = Paper().lines(
        "LAMPIRAN KEPUTUSAN CAMAT KARANG ASRI",
        "NOMOR\t: 188.45/12/KEP/2019",
        "TANGGAL\t: 2 Januari 2019",
        stops=[3],
        indent=9,
    )
    paper.title("INDIKATOR KINERJA INDIVIDU", "KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU", "TAHUN 2019")
    data = [
        ("Camat", "Menyelenggarakan tugas umum pemerintahan", ["pengoordinasian pemberdayaan masyarakat", "pembinaan pemerintahan desa"], "Meningkatnya pelayanan publik", "Indeks Kepuasan Masyarakat", "Hasil survei kepuasan", "Kecamatan"),
        ("Sekretaris Kecamatan", "Mengoordinasikan administrasi kecamatan", ["pengelolaan kepegawaian", "pengelolaan keuangan"], "Tertibnya administrasi", "Persentase laporan tepat waktu", "Jumlah laporan tepat waktu / jumlah laporan x 100%", "Sekretariat"),
        ("Kasi Pemerintahan", "Melaksanakan urusan pemerintahan", ["pembinaan administrasi desa"], "Tertibnya desa", "Jumlah desa tertib", "Jumlah desa yang tertib", "Seksi Pemerintahan"),
    ]  # fmt: skip
    for title, task, functions, goal, name, formula, source in data:
        paper.lines(f"1. Jabatan\t: {title}", f"2. Tugas\t: {task}", "3. Fungsi\t:", stops=[4])
        paper.lines(*(f"{'abc'[n]}. {text};" for n, text in enumerate(functions)), indent=1)
        paper.lines("4. Indikator Kinerja Utama\t:", stops=[6])
        paper.table([head, [goal, name, formula, source]])
    paper.lines("CAMAT KARANG ASRI,", "", "", "NAMA CAMAT, S.STP.", "Pembina", f"NIP. {NIP1}", indent=9)
    groups = [[aim(goal, ind(name, rumus=formula, sumber=source))] for *_, goal, name, formula, source in data]
    return paper, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2019, iku=groups[0],
        jabatan=[
            {"nama": title, "tugas": [task], "fungsi": functions, "iki": [] if n == 0 else groups[n]}
            for n, (title, task, functions, *_) in enumerate(data)
        ],
    )  # fmt: skip


@family
def iki_unit_and_superior_among_labels() -> Made:
    """Nama Jabatan, Unit Kerja, Atasan Langsung, Ikhtisar Jabatan, Tugas Pokok; Unit Kerja is where, not who"""
    paper = Paper().title("INDIKATOR KINERJA INDIVIDU", "TAHUN 2022")
    paper.table(
        [
            ["Nama Jabatan", ":", "Kepala Seksi Rehabilitasi Sosial"],
            ["Unit Kerja", ":", "Dinas Sosial Kabupaten Sukamaju"],
            ["Atasan Langsung", ":", "Kepala Bidang Rehabilitasi Sosial"],
            ["Ikhtisar Jabatan", ":", "Menyiapkan bahan pembinaan rehabilitasi sosial"],
            ["Tugas Pokok", ":", "1. menyusun rencana kerja seksi;\n2. melaksanakan rehabilitasi sosial;\n3. melaporkan kegiatan."],
        ],
        bold=0, lined=False, widths=[4, 0.6, 12],
    )  # fmt: skip
    paper.table(
        [
            ["No", "Sasaran", "Indikator Kinerja Individu", "Satuan", "Target", "Formulasi"],
            ["1", "Terlayaninya penyandang disabilitas", "Persentase penyandang terlayani", "%", "85", "Jumlah terlayani / jumlah penyandang x 100%"],
        ],
        widths=[1, 4, 4, 1.6, 1.6, 4.5],
    )  # fmt: skip
    return paper, record(
        "Dinas Sosial", "Kabupaten Sukamaju", 2022,
        jabatan=[
            {
                "nama": "Kepala Seksi Rehabilitasi Sosial", "atasan": "Kepala Bidang Rehabilitasi Sosial", "ikhtisar": "Menyiapkan bahan pembinaan rehabilitasi sosial",
                "tugas": ["menyusun rencana kerja seksi", "melaksanakan rehabilitasi sosial", "melaporkan kegiatan"],
                "iki": [aim("Terlayaninya penyandang disabilitas", ind("Persentase penyandang terlayani", "%", "85", rumus="Jumlah terlayani / jumlah penyandang x 100%"))],
            }
        ],
    )  # fmt: skip


@family
def iki_person_among_labels() -> Made:
    """Nama, NIP, Pangkat/Gol. Ruang, Jabatan, Unit Kerja of the official before the table"""
    paper = Paper().title("INDIKATOR KINERJA INDIVIDU (IKI)", "KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU", "TAHUN 2020")
    paper.lines(
        "Nama\t: NAMA PEJABAT, S.E.", f"NIP\t: {NIP1}", "Pangkat/Gol. Ruang\t: Penata Tk. I (III/d)",
        "Jabatan\t: Kepala Subbagian Umum dan Kepegawaian", "Unit Kerja\t: Kecamatan Karang Asri", stops=[5],
    )  # fmt: skip
    paper.table(
        [
            ["No", "Sasaran Kegiatan", "Indikator Kinerja", "Target", "Penjelasan"],
            ["1", "Tertibnya kepegawaian", "Jumlah dokumen kepegawaian", "12 dokumen", "Dokumen disusun tiap bulan"],
        ],
        widths=[1, 5, 5, 2.5, 4],
    )
    return paper, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2020,
        jabatan=[
            {
                "nama": "Kepala Subbagian Umum dan Kepegawaian",
                "iki": [aim("Tertibnya kepegawaian", ind("Jumlah dokumen kepegawaian", target="12 dokumen", alasan="Dokumen disusun tiap bulan"))],
                "pejabat": {"nama": "NAMA PEJABAT, S.E.", "nip": NIP1, "pangkat": "Penata Tk. I", "golongan": "III/d"},
            }
        ],
    )  # fmt: skip


@family
def iki_lettered_headings() -> Made:
    """JABATAN : …; then headings A. TUGAS POKOK, B. FUNGSI, C. INDIKATOR KINERJA INDIVIDU over paragraphs and lists"""
    paper = Paper().title("INDIKATOR KINERJA INDIVIDU", "DINAS PERDAGANGAN KOTA HARAPAN", "TAHUN 2021")
    data = [
        ("KEPALA BIDANG PASAR", "Melaksanakan pembinaan pasar rakyat.", ["perumusan kebijakan pasar", "pembinaan pedagang"], "Meningkatnya pasar tertib", "Persentase pasar tertib", "Jumlah pasar tertib dibagi jumlah pasar dikali 100%"),
        ("KEPALA SEKSI METROLOGI", "Melaksanakan tera dan tera ulang.", ["pelaksanaan tera", "pengawasan alat ukur"], "Meningkatnya alat ukur bertera", "Jumlah alat ukur bertera", "Jumlah alat ukur yang ditera"),
    ]  # fmt: skip
    for title, task, functions, goal, name, formula in data:
        paper.lines(f"JABATAN : {title}", "A. TUGAS POKOK", task, "B. FUNGSI")
        paper.lines(*(f"{n}. {text};" for n, text in enumerate(functions, 1)), indent=0.8)
        paper.lines("C. INDIKATOR KINERJA INDIVIDU")
        paper.table(
            [["NO", "SASARAN", "INDIKATOR KINERJA INDIVIDU", "FORMULASI PERHITUNGAN"], ["1", goal, name, formula]],
            widths=[1, 5, 5, 6],
        )
    return paper, record(
        "Dinas Perdagangan", "Kota Harapan", 2021,
        jabatan=[
            {"nama": title, "tugas": [task.rstrip(".")], "fungsi": functions, "iki": [aim(goal, ind(name, rumus=formula))]}
            for title, task, functions, goal, name, formula in data
        ],
    )  # fmt: skip


@family
def iki_title_above_the_table() -> Made:
    """Only a centred line KEPALA SEKSI … above each table, no label"""
    paper = Paper().title(
        "INDIKATOR KINERJA INDIVIDU TAHUN 2021", "KELURAHAN MEKAR SARI KECAMATAN KARANG ASRI KOTA HARAPAN"
    )
    data = [
        ("KEPALA SEKSI PEMERINTAHAN", "Meningkatnya layanan pemerintahan", "Jumlah surat keterangan", "1.200", "Surat"),
        (
            "KEPALA SEKSI KESEJAHTERAAN SOSIAL",
            "Meningkatnya kesejahteraan warga",
            "Persentase bantuan tersalur",
            "100",
            "%",
        ),
    ]
    for title, goal, name, target, unit in data:
        paper.title(title)
        paper.table(
            [["No.", "Sasaran Kegiatan", "Indikator Kinerja", "Target", "Satuan"], ["1.", goal, name, target, unit]],
            widths=[1, 6, 6, 2, 2],
        )
    return paper, record(
        "Kelurahan Mekar Sari", "Kota Harapan", 2021,
        jabatan=[{"nama": title, "iki": [aim(goal, ind(name, unit, target))]} for title, goal, name, target, unit in data],
    )  # fmt: skip


@family
def iki_official_across_the_table() -> Made:
    """One table for all: rows across with the jabatan, below each its aims and indicators"""
    paper = Paper(landscape=True).title(
        "INDIKATOR KINERJA INDIVIDU", "KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU", "TAHUN 2023"
    )
    paper.table(
        [
            ["No", "Sasaran", "Indikator Kinerja", "Formulasi", "Sumber Data"],
            ["SEKRETARIS CAMAT", LEFT, LEFT, LEFT, LEFT],
            ["1", "Tertibnya administrasi", "Nilai SAKIP", "Hasil evaluasi Inspektorat", "Inspektorat"],
            ["KEPALA SEKSI PEMBERDAYAAN MASYARAKAT", LEFT, LEFT, LEFT, LEFT],
            ["1", "Berdayanya masyarakat", "Persentase lembaga aktif", "Jumlah lembaga aktif / jumlah lembaga x 100%", "Seksi Pemberdayaan"],
            ["2", "Majunya desa", "Jumlah desa maju", "Jumlah desa berstatus maju", "Indeks Desa Membangun"],
        ],
        widths=[1, 6, 6, 7, 4.5],
    )  # fmt: skip
    return paper, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2023,
        jabatan=[
            {"nama": "SEKRETARIS CAMAT", "iki": [aim("Tertibnya administrasi", ind("Nilai SAKIP", rumus="Hasil evaluasi Inspektorat", sumber="Inspektorat"))]},
            {
                "nama": "KEPALA SEKSI PEMBERDAYAAN MASYARAKAT",
                "iki": [
                    aim("Berdayanya masyarakat", ind("Persentase lembaga aktif", rumus="Jumlah lembaga aktif / jumlah lembaga x 100%", sumber="Seksi Pemberdayaan")),
                    aim("Majunya desa", ind("Jumlah desa maju", rumus="Jumlah desa berstatus maju", sumber="Indeks Desa Membangun")),
                ],
            },
        ],
    )  # fmt: skip
