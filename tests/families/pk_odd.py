"""Perjanjian Kinerja that depart from the form: other statements, other budgets, plans of action, text boxes."""

from __future__ import annotations

from families.expected import Record, aim, budget, family, ind, party, record
from families.paper import LEFT, UP, Paper
from families.pk import FIRST, NIP1, NIP2, OPENING, SECOND

Made = tuple[Paper, Record]


@family
def pk_title_goes_on_below() -> Made:
    """The jabatan goes on in a second line below its label; no NIP for a head of region; a rank without grade"""
    paper = Paper().title("PERJANJIAN KINERJA TAHUN 2017", "DINAS SUMBER DAYA AIR PROVINSI NUSA BARU").lines(OPENING)
    paper.lines(
        "Nama\t: Ir. NAMA KEPALA SEKSI, M.T.", "Jabatan\t: KEPALA SEKSI IRIGASI PADA BIDANG PENGAIRAN",
        "\t  DINAS SUMBER DAYA AIR PROVINSI NUSA BARU", stops=[3],
    ).lines("Selanjutnya disebut PIHAK KESATU,")  # fmt: skip
    paper.lines(
        "Nama\t: Ir. NAMA KEPALA BIDANG",
        "Jabatan\t: KEPALA BIDANG PENGAIRAN",
        "\t  DINAS SUMBER DAYA AIR PROVINSI NUSA BARU",
        stops=[3],
    ).lines("Selaku atasan langsung PIHAK KESATU, selanjutnya disebut PIHAK KEDUA.")
    paper.lines(FIRST.replace("Pertama", "Kesatu"), SECOND)
    paper.lines(
        "\tKota Baru, …………… 2017", "PIHAK KEDUA,\tPIHAK KESATU,", "", "", "Ir. NAMA KEPALA BIDANG\tIr. NAMA KEPALA SEKSI, M.T.",
        "Pembina Tk. I\tPenata Tk. I", f"NIP. {NIP2}\tNIP. {NIP1}", stops=[9],
    )  # fmt: skip
    return paper, record(
        "Dinas Sumber Daya Air", "Provinsi Nusa Baru", 2017,
        perjanjian=[
            {
                "tahun": 2017, "tempat": "Kota Baru",
                "pihak_pertama": party("Ir. NAMA KEPALA SEKSI, M.T.", "KEPALA SEKSI IRIGASI PADA BIDANG PENGAIRAN DINAS SUMBER DAYA AIR PROVINSI NUSA BARU", NIP1, "Penata Tk. I"),
                "pihak_kedua": party("Ir. NAMA KEPALA BIDANG", "KEPALA BIDANG PENGAIRAN DINAS SUMBER DAYA AIR PROVINSI NUSA BARU", NIP2, "Pembina Tk. I"),
            }
        ],
    )  # fmt: skip


@family
def pk_with_plan_by_month() -> Made:
    """Statement, lampiran, budget, and a plan of action by month with the same aims, which are no aims again"""
    paper = Paper(size=10).title("PERJANJIAN KINERJA TAHUN 2026", "DINAS PANGAN KABUPATEN SUKAMAJU").lines(OPENING)
    paper.lines("Nama\t: NAMA KEPALA DINAS, S.P.", "Jabatan\t: Kepala Dinas Pangan", stops=[3]).lines(
        "selanjutnya disebut pihak pertama"
    )
    paper.lines("Nama\t: NAMA BUPATI", "Jabatan\t: Bupati Sukamaju", stops=[3]).lines(
        "selaku atasan pihak pertama, selanjutnya disebut pihak kedua"
    )
    paper.lines(FIRST, SECOND)
    paper.lines(
        "\tSukamaju,    Januari 2026",
        "Pihak Kedua,\tPihak Pertama,",
        "",
        "NAMA BUPATI\tNAMA KEPALA DINAS, S.P.",
        f"\tNIP {NIP1}",
        stops=[9],
    )
    paper.page().title("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026")
    paper.table(
        [
            ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"],
            ["(1)", "(2)", "(3)", "(4)"],
            ["1", "Meningkatnya ketahanan pangan", "Indeks Ketahanan Pangan", "87,5"],
            ["2", "Meningkatnya akuntabilitas", "Nilai SAKIP", "A (80,25)"],
        ],
        widths=[1, 6.5, 6.5, 3],
    )
    paper.table(
        [
            ["NO", "PROGRAM", "ANGGARAN", "KET"],
            ["1", "Program Peningkatan Diversifikasi Pangan", "Rp 1.250.000.000,00", "APBD"],
            ["2", "Program Penanganan Kerawanan Pangan", "Rp 350.500.000,00", "APBD"],
            ["", "JUMLAH", "Rp 1.600.500.000,00", ""],
        ],
        widths=[1, 8, 5, 3],
    )
    months = ["JANUARI", "FEBRUARI", "MARET", "APRIL"]
    paper.page().title("RENCANA AKSI PERJANJIAN KINERJA TAHUN 2026", "DINAS PANGAN KABUPATEN SUKAMAJU")
    paper.table(
        [
            ["NO", "TUJUAN/SASARAN STRATEGIS/PROGRAM", "INDIKATOR KINERJA", "TARGET TAHUN 2026", "TARGET BULAN", LEFT, LEFT, LEFT],
            [UP, UP, UP, UP, *months],
            ["1", "Meningkatnya ketahanan pangan", "Indeks Ketahanan Pangan", "87,5", "-", "-", "-", "87,5"],
            ["2", "Program Peningkatan Diversifikasi Pangan", "Skor PPH", "92", "20", "40", "60", "92"],
        ],
        bold=2, widths=[0.9, 4, 3.5, 1.8, 1.8, 1.8, 1.8, 1.8],
    )  # fmt: skip
    return paper, record(
        "Dinas Pangan", "Kabupaten Sukamaju", 2026,
        perjanjian=[
            {
                "tahun": 2026, "tempat": "Sukamaju", "tanggal": "2026-01",
                "pihak_pertama": party("NAMA KEPALA DINAS, S.P.", "Kepala Dinas Pangan", NIP1), "pihak_kedua": party("NAMA BUPATI", "Bupati Sukamaju"),
                "sasaran": [aim("Meningkatnya ketahanan pangan", ind("Indeks Ketahanan Pangan", target="87,5")), aim("Meningkatnya akuntabilitas", ind("Nilai SAKIP", target="A (80,25)"))],
                "anggaran": [budget("Program Peningkatan Diversifikasi Pangan", "1250000000", "program", note="APBD"), budget("Program Penanganan Kerawanan Pangan", "350500000", "program", note="APBD")],
            }
        ],
    )  # fmt: skip


@family
def pk_rupiah_in_a_column_of_its_own() -> Made:
    """The budget's header spans its number and its Rp columns; Jumlah across; notes and signatures below"""
    paper = Paper().title(
        "PERJANJIAN KINERJA TAHUN 2017", "BADAN PENDAPATAN DAERAH PROVINSI NUSA BARU", "KEPALA BIDANG PAJAK"
    )
    paper.table(
        [
            ["NO.", "SASARAN PROGRAM", "INDIKATOR KINERJA", "TARGET"],
            ["(1)", "(2)", "(3)", "(4)"],
            ["1.", "Meningkatnya penerimaan pajak", "Jumlah penerimaan pajak", "Rp. 1.500.000.000.000"],
            ["", "", "Persentase wajib pajak patuh", "75 - 80 %"],
        ],
        widths=[1.2, 6, 5.5, 4.3],
    )
    paper.table(
        [
            ["Program", LEFT, "Anggaran", LEFT, "Keterangan"],
            ["1.", "Program Peningkatan Penerimaan Pajak", "Rp", "2.750.000.000", "APBD Provinsi"],
            ["2.", "Program Pelayanan Wajib Pajak", "Rp", "850.000.000", "APBD Provinsi"],
            ["Jumlah Anggaran", LEFT, "Rp", "3.600.000.000", ""],
        ],
        lined=False, widths=[1, 8, 1.2, 3.8, 3],
    )  # fmt: skip
    paper.lines("Kota Baru,            2017")
    paper.table(
        [
            ["PIHAK KEDUA,", "PIHAK KESATU,"],
            ["KEPALA BADAN PENDAPATAN DAERAH\nPROVINSI NUSA BARU", "KEPALA BIDANG PAJAK"],
            ["\n\nDra. NAMA KEPALA BADAN, M.M.\nPembina Utama Muda\nNIP. " + NIP2, "\n\nNAMA KEPALA BIDANG, S.E.\nPembina\nNIP. " + NIP1],
        ],
        bold=0, lined=False, widths=[8.5, 8.5],
    )  # fmt: skip
    return paper, record(
        "Badan Pendapatan Daerah", "Provinsi Nusa Baru", 2017,
        perjanjian=[
            {
                "tahun": 2017, "tempat": "Kota Baru",
                "pihak_pertama": party("NAMA KEPALA BIDANG, S.E.", "KEPALA BIDANG PAJAK", NIP1, "Pembina"),
                "pihak_kedua": party("Dra. NAMA KEPALA BADAN, M.M.", "KEPALA BADAN PENDAPATAN DAERAH PROVINSI NUSA BARU", NIP2, "Pembina Utama Muda"),
                "sasaran": [aim("Meningkatnya penerimaan pajak", ind("Jumlah penerimaan pajak", target="Rp. 1.500.000.000.000"), ind("Persentase wajib pajak patuh", target="75 - 80 %"))],
                "anggaran": [budget("Program Peningkatan Penerimaan Pajak", "2750000000", "program", note="APBD Provinsi"), budget("Program Pelayanan Wajib Pajak", "850000000", "program", note="APBD Provinsi")],
            }
        ],
    )  # fmt: skip


@family
def pk_statement_in_text_boxes() -> Made:
    """The statement and its signatures stand in text boxes over a frame; the lampiran is an ordinary page"""
    paper = Paper().title("PERJANJIAN KINERJA TAHUN 2018", "DINAS PARIWISATA KOTA HARAPAN").lines(OPENING)
    paper.boxed(
        "Nama : NAMA KEPALA BIDANG, S.Par.", "Jabatan : Kepala Bidang Destinasi", "Selanjutnya disebut PIHAK KESATU"
    )
    paper.boxed(
        "Nama : Dra. NAMA KEPALA DINAS",
        "Jabatan : Kepala Dinas Pariwisata",
        "Selaku atasan PIHAK KESATU, selanjutnya disebut PIHAK KEDUA",
    )
    paper.lines(FIRST.replace("Pertama", "Kesatu"), SECOND, "Harapan, 5 Januari 2018")
    paper.boxed("PIHAK KEDUA", "Dra. NAMA KEPALA DINAS", "Pembina Utama Muda", f"NIP. {NIP2}")
    paper.boxed("PIHAK KESATU", "NAMA KEPALA BIDANG, S.Par.", "Pembina", f"NIP. {NIP1}")
    paper.page().title("PERJANJIAN KINERJA TAHUN 2018", "KEPALA BIDANG DESTINASI")
    paper.table(
        [
            ["No", "Sasaran Program", "Indikator Program", "Target"],
            ["1", "Berkembangnya destinasi", "Jumlah destinasi baru", "3 lokasi"],
        ],
        widths=[1, 6, 6, 3],
    )
    return paper, record(
        "Dinas Pariwisata", "Kota Harapan", 2018,
        perjanjian=[
            {
                "tahun": 2018, "tempat": "Harapan", "tanggal": "2018-01-05",
                "pihak_pertama": party("NAMA KEPALA BIDANG, S.Par.", "Kepala Bidang Destinasi", NIP1, "Pembina"),
                "pihak_kedua": party("Dra. NAMA KEPALA DINAS", "Kepala Dinas Pariwisata", NIP2, "Pembina Utama Muda"),
                "sasaran": [aim("Berkembangnya destinasi", ind("Jumlah destinasi baru", target="3 lokasi"))],
            }
        ],
    )  # fmt: skip


@family
def pk_old_form_penetapan() -> Made:
    """PENETAPAN KINERJA of 2012: SKPD and Tahun Anggaran as labels, one table with program and budget, total in a line"""
    paper = Paper(landscape=True).title(
        "PENETAPAN KINERJA", "TINGKAT SATUAN KERJA PERANGKAT DAERAH", "KABUPATEN SUKAMAJU"
    )
    paper.lines("SKPD\t: Dinas Kehutanan", "Tahun Anggaran\t: 2012", stops=[4])
    paper.table(
        [
            ["SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET", "PROGRAM", "ANGGARAN"],
            ["(1)", "(2)", "(3)", "(4)", "(5)"],
            ["Terjaganya kawasan hutan", "Luas hutan direhabilitasi", "150 Ha", "Program Rehabilitasi Hutan", "Rp. 1.500.000.000,-"],
            ["", "Jumlah kelompok tani hutan", "12 kelompok", "", ""],
            ["Meningkatnya hasil hutan", "Produksi hasil hutan", "1.250,5 m3", "Program Pemanfaatan Hutan", "Rp. 500.000.000,-"],
        ],
        widths=[6, 6, 3, 6, 4.5],
    )  # fmt: skip
    paper.lines("Jumlah Anggaran Program : Rp. 2.000.000.000,-", "Jumlah Anggaran Kegiatan : Rp. 2.000.000.000,-")
    paper.lines(
        "\tSukamaju, 20 Januari 2012",
        "BUPATI SUKAMAJU\tKEPALA DINAS KEHUTANAN",
        "",
        "",
        "NAMA BUPATI\tIr. NAMA KEPALA DINAS",
        f"\tNIP. {NIP1}",
        stops=[15],
    )
    return paper, record(
        "Dinas Kehutanan", "Kabupaten Sukamaju", 2012,
        perjanjian=[
            {
                "tahun": 2012, "tempat": "Sukamaju", "tanggal": "2012-01-20",
                "pihak_pertama": party("Ir. NAMA KEPALA DINAS", "KEPALA DINAS KEHUTANAN", NIP1), "pihak_kedua": party("NAMA BUPATI", "BUPATI SUKAMAJU"),
                "sasaran": [
                    aim("Terjaganya kawasan hutan", ind("Luas hutan direhabilitasi", target="150 Ha"), ind("Jumlah kelompok tani hutan", target="12 kelompok")),
                    aim("Meningkatnya hasil hutan", ind("Produksi hasil hutan", target="1.250,5 m3")),
                ],
                "anggaran": [budget("Program Rehabilitasi Hutan", "1500000000", "program"), budget("Program Pemanfaatan Hutan", "500000000", "program")],
            }
        ],
    )  # fmt: skip


@family
def pk_activities_beside_targets() -> Made:
    """Sasaran Program/Kegiatan, Indikator, Target, Kegiatan, Anggaran in one table, column numbers (1)–(4) only"""
    paper = (
        Paper()
        .title(
            "PERNYATAAN PERJANJIAN KINERJA", "PERJANJIAN KINERJA TAHUN 2021", "KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU"
        )
        .lines(OPENING)
    )
    paper.table(
        [
            ["Nama", ":", "NAMA KASI, S.Sos."],
            ["Jabatan", ":", "Kepala Seksi Pelayanan"],
            ["Selanjutnya disebut Pihak Pertama", LEFT, LEFT],
        ],
        bold=0,
        lined=False,
        widths=[3, 0.6, 12],
    )
    paper.table(
        [
            ["Nama", ":", "NAMA CAMAT, M.Si."],
            ["Jabatan", ":", "Camat Karang Asri"],
            ["Selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua", LEFT, LEFT],
        ],
        bold=0,
        lined=False,
        widths=[3, 0.6, 12],
    )
    paper.lines(FIRST, SECOND).page()
    paper.table(
        [
            ["NO.", "Sasaran Program/Kegiatan", "Indikator Kinerja", "Target", "Kegiatan", "Anggaran"],
            ["(1)", "(2)", "(3)", "(4)", "", ""],
            ["1.", "Meningkatnya pelayanan kecamatan", "Jumlah layanan", "500 layanan", "Pelayanan administrasi terpadu", "Rp150.000.000"],
            ["2.", "Meningkatnya sarana pelayanan", "Jumlah sarana", "10 unit", "Pengadaan sarana pelayanan", "Rp75.000.000"],
        ],
        widths=[1, 4.5, 3.5, 2.2, 3.6, 2.8],
    )  # fmt: skip
    paper.table(
        [["", "Karang Asri, 4 Januari 2021"], ["Pihak Kedua,\n\n\nNAMA CAMAT, M.Si.\nNIP. " + NIP2, "Pihak Pertama,\n\n\nNAMA KASI, S.Sos.\nNIP. " + NIP1]],
        bold=0, lined=False, widths=[8, 8.5],
    )  # fmt: skip
    return paper, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2021,
        perjanjian=[
            {
                "tahun": 2021, "tempat": "Karang Asri", "tanggal": "2021-01-04",
                "pihak_pertama": party("NAMA KASI, S.Sos.", "Kepala Seksi Pelayanan", NIP1), "pihak_kedua": party("NAMA CAMAT, M.Si.", "Camat Karang Asri", NIP2),
                "sasaran": [aim("Meningkatnya pelayanan kecamatan", ind("Jumlah layanan", target="500 layanan")), aim("Meningkatnya sarana pelayanan", ind("Jumlah sarana", target="10 unit"))],
                "anggaran": [budget("Pelayanan administrasi terpadu", "150000000", "kegiatan"), budget("Pengadaan sarana pelayanan", "75000000", "kegiatan")],
            }
        ],
    )  # fmt: skip
