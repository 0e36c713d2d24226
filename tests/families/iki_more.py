"""More layouts of Indikator Kinerja Individu: lists of Word, tasks and functions in one, superiors who sign."""

from __future__ import annotations

from families.expected import Record, aim, family, ind, record
from families.paper import Paper

Made = tuple[Paper, Record]
NIP1, NIP2 = "19000101 192001 1 001", "19000202 192002 1 002"


@family
def iki_lists_numbered_by_word() -> Made:
    """Lists that Word numbers, duties with items of their own, Uraian Tugas besides, Atasan Langsung"""
    paper = Paper().title("INDIKATOR KINERJA INDIVIDU", "INSPEKTORAT KABUPATEN SUKAMAJU", "TAHUN 2022")
    paper.lines(
        "Jabatan : Sekretaris Inspektorat",
        "Atasan Langsung : Inspektur",
        "Ikhtisar Jabatan : Memimpin kesekretariatan.",
        "Tugas :",
    )
    paper.numbered("menyusun rencana program;", "mengoordinasikan evaluasi.")
    paper.lines("Uraian Tugas :")
    paper.lines(
        "a. menyiapkan bahan meliputi:",
        "1) bahan perencanaan;",
        "2) bahan pelaporan;",
        "b. melaksanakan tugas lain.",
        indent=1,
    )
    paper.table(
        [
            ["No", "Sasaran", "Indikator Kinerja Individu", "Formulasi", "Sumber Data"],
            [
                "1",
                "Tertibnya laporan",
                "Jumlah laporan tepat waktu (laporan)",
                "Jumlah laporan tepat waktu",
                "Subbag Evaluasi",
            ],
        ],
        widths=[1, 4.5, 4.5, 4, 3],
    )
    return paper, record(
        "Inspektorat", "Kabupaten Sukamaju", 2022,
        jabatan=[
            {
                "nama": "Sekretaris Inspektorat", "atasan": "Inspektur", "ikhtisar": "Memimpin kesekretariatan",
                "tugas": ["menyusun rencana program", "mengoordinasikan evaluasi"],
                "uraian_tugas": [{"teks": "menyiapkan bahan meliputi", "butir": ["bahan perencanaan", "bahan pelaporan"]}, "melaksanakan tugas lain"],
                "iki": [aim("Tertibnya laporan", ind("Jumlah laporan tepat waktu", "laporan", rumus="Jumlah laporan tepat waktu", sumber="Subbag Evaluasi"))],
            }
        ],
    )  # fmt: skip


@family
def iki_superior_signs_beside() -> Made:
    """Signed by the superior on the left and an acting official on the right, with date; "Plt." """
    paper = Paper().title(
        "INDIKATOR KINERJA INDIVIDU", "BAGIAN ORGANISASI SEKRETARIAT DAERAH KABUPATEN SUKAMAJU", "TAHUN 2021"
    )
    paper.lines(
        "Jabatan\t: Kepala Subbagian Kelembagaan",
        "Tugas\t: Melaksanakan penataan kelembagaan",
        "Fungsi\t: a. penyusunan bahan;",
        stops=[3],
    )
    paper.lines("b. evaluasi kelembagaan.", indent=3.3)
    paper.table(
        [
            [
                "Kinerja Utama",
                "Indikator Kinerja",
                "Penjelasan / Formulasi Perhitungan",
                "Sumber Data",
                "Penanggung Jawab",
            ],
            [
                "Tertatanya kelembagaan",
                "Persentase kelembagaan tepat fungsi",
                "Jumlah lembaga tepat fungsi dibagi jumlah lembaga dikali 100%",
                "Dokumen evaluasi",
                "Kasubbag Kelembagaan",
            ],
        ]
    )
    paper.table(
        [["Mengetahui,\nKepala Bagian Organisasi\n\n\nNAMA ATASAN, S.H., M.H.\nPembina (IV/a)\nNIP. " + NIP2, "Sukamaju, 4 Januari 2021\nPlt. Kepala Subbagian Kelembagaan\n\n\nNAMA PEJABAT, S.IP.\nPenata, III/c\nNIP. " + NIP1]],
        bold=0, lined=False, widths=[8, 8.5],
    )  # fmt: skip
    return paper, record(
        "Bagian Organisasi Sekretariat Daerah", "Kabupaten Sukamaju", 2021,
        jabatan=[
            {
                "nama": "Kepala Subbagian Kelembagaan",
                "tugas": ["Melaksanakan penataan kelembagaan"], "fungsi": ["penyusunan bahan", "evaluasi kelembagaan"],
                "iki": [aim("Tertatanya kelembagaan", ind("Persentase kelembagaan tepat fungsi", rumus="Jumlah lembaga tepat fungsi dibagi jumlah lembaga dikali 100%", sumber="Dokumen evaluasi", oleh="Kasubbag Kelembagaan"))],
                "pejabat": {"nama": "NAMA PEJABAT, S.IP.", "nip": NIP1, "pangkat": "Penata", "golongan": "III/c", "kapasitas": "Plt."},
            }
        ],
    )  # fmt: skip


@family
def iki_tugas_pokok_dan_fungsi() -> Made:
    """Tugas Pokok dan Fungsi : as one block with a list; Nama Jabatan; a head of UPT"""
    paper = Paper().title("INDIKATOR KINERJA INDIVIDU", "TAHUN 2019")
    paper.lines(
        "1. Nama Jabatan\t: Kepala Subbagian Tata Usaha",
        "2. Unit Organisasi\t: UPT Puskesmas Karang Asri Kabupaten Sukamaju",
        "3. Tugas Pokok dan Fungsi\t:",
        stops=[6],
    )
    paper.lines("a. menyusun rencana kerja tata usaha;", "b. mengelola keuangan; dan", "c. menyusun laporan.", indent=1)
    paper.lines("4. Indikator Kinerja Individu :")
    paper.table(
        [
            ["No", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan", "Target", "Sumber Data"],
            ["1", "Tertibnya administrasi", "Jumlah dokumen tata usaha", "12 dokumen", "- Arsip\n- Buku agenda"],
        ],
        widths=[1, 5, 5, 2.5, 3.5],
    )
    return paper, record(
        "UPT Puskesmas Karang Asri", "Kabupaten Sukamaju", 2019,
        jabatan=[
            {
                "nama": "Kepala Subbagian Tata Usaha",
                "tugas": ["menyusun rencana kerja tata usaha", "mengelola keuangan", "menyusun laporan"],
                "iki": [aim("Tertibnya administrasi", ind("Jumlah dokumen tata usaha", target="12 dokumen", sumber=["Arsip", "Buku agenda"]))],
            }
        ],
    )  # fmt: skip


@family
def iki_two_officials_short_labels() -> Made:
    """Two officials after each other, labels of one line each; "Sasaran Stratejik", "Formula", "Sumber" as columns"""
    paper = Paper().title("INDIKATOR KINERJA INDIVIDU (IKI)", "KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU", "TAHUN 2023")
    data = [
        ("SEKRETARIS CAMAT", "Tertibnya administrasi", "Nilai AKIP", "Hasil evaluasi"),
        (
            "KEPALA SEKSI PELAYANAN UMUM",
            "Meningkatnya layanan",
            "Jumlah layanan selesai",
            "Jumlah layanan yang selesai",
        ),
    ]
    for title, goal, name, formula in data:
        paper.lines(f"Jabatan : {title}", f"Tugas : Melaksanakan tugas {title.lower()}")
        paper.table(
            [
                ["No.", "Sasaran Stratejik", "Indikator Kinerja", "Formula", "Sumber"],
                ["1.", goal, name, formula, "Sekretariat"],
            ],
            widths=[1, 4.5, 4.5, 4, 3],
        )
    return paper, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2023,
        jabatan=[
            {"nama": title, "tugas": [f"Melaksanakan tugas {title.lower()}"], "iki": [aim(goal, ind(name, rumus=formula, sumber="Sekretariat"))]}
            for title, goal, name, formula in data
        ],
    )  # fmt: skip
