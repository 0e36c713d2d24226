"""More prints of spreadsheets: headings that run upwards, sheets wider and longer than a page."""

from __future__ import annotations

from families.calc import Calc
from families.expected import Record, aim, family, ind, record
from families.paper import LEFT, UP

Made = tuple[Calc, Record]


@family
def calc_iku_upright_headings() -> Made:
    """Narrow columns whose headings run from bottom to top: No, Satuan and the years"""
    calc = Calc().sheet("IKU", 4, 30, 34, 8, 7, 7, 7, 24, landscape=True, fit=True)
    calc.title("INDIKATOR KINERJA UTAMA", "DINAS PERTANAHAN KABUPATEN SUKAMAJU", "TAHUN 2021 - 2023", over=8)
    calc.table(
        [
            ["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Target", LEFT, LEFT, "Sumber Data"],
            [UP, UP, UP, UP, "2021", "2022", "2023", UP],
            ["1", "Meningkatnya tertib administrasi pertanahan", "Persentase tanah pemerintah bersertifikat", "%", "60", "65", "70", "Bidang Pertanahan"],
            [UP, UP, "Jumlah sengketa tanah yang diselesaikan", "Kasus", "12", "14", "15", "Bidang Sengketa"],
        ],
        bold=2, upright_heads=(0, 3, 4, 5, 6),
    )  # fmt: skip
    years = lambda *values: dict(zip(("2021", "2022", "2023"), values, strict=True))  # noqa: E731
    return calc, record(
        "Dinas Pertanahan", "Kabupaten Sukamaju", None, periode=[2021, 2023],
        iku=[aim("Meningkatnya tertib administrasi pertanahan", ind("Persentase tanah pemerintah bersertifikat", "%", years("60", "65", "70"), sumber="Bidang Pertanahan"), ind("Jumlah sengketa tanah yang diselesaikan", "Kasus", years("12", "14", "15"), sumber="Bidang Sengketa"))],
    )  # fmt: skip


@family
def calc_iku_split_in_width_and_height() -> Made:
    """Not fitted and longer than a page: first all left pages, then the right ones; the header is a repeated row"""
    calc = Calc().sheet("IKU", 5, 34, 40, 40, 30, repeat="5:5")
    calc.title("INDIKATOR KINERJA UTAMA", "DINAS SOSIAL KOTA HARAPAN", "TAHUN 2020")
    rows = [
        (f"Meningkatnya layanan sosial {n}", f"Persentase warga kelompok {n} yang dilayani", f"Jumlah warga kelompok {n} yang dilayani / jumlah warga x 100%", f"Bidang {n}")
        for n in "anak remaja pemuda lansia difabel nelayan petani buruh pedagang janda yatim veteran pekerja pelajar pengungsi perantau".split()
    ]  # fmt: skip
    calc.table(
        [
            ["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Formulasi Perhitungan", "Sumber Data"],
            *([str(n), *row] for n, row in enumerate(rows, 1)),
        ],
        height=62,
    )
    return calc, record(
        "Dinas Sosial", "Kota Harapan", 2020,
        iku=[aim(goal, ind(name, rumus=formula, sumber=source)) for goal, name, formula, source in rows],
    )  # fmt: skip


@family
def calc_iki_split_in_width_with_labels() -> Made:
    """Not fitted: labels over the next cells on the left page, the right columns of the table on another"""
    calc = Calc().sheet("IKI", 5, 14, 30, 34, 40, 24)
    calc.title("INDIKATOR KINERJA INDIVIDU", "KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU", "TAHUN 2023")
    calc.line("", "Jabatan", ": Kepala Seksi Pelayanan Umum").line(
        "", "Tugas", ": Melaksanakan pelayanan umum di kecamatan"
    )
    calc.line("", "Fungsi", ": a. penyusunan standar pelayanan;").line(
        "", "", "  b. pelaksanaan pelayanan terpadu."
    ).gap()
    calc.table(
        [
            ["No", "Sasaran", LEFT, "Indikator Kinerja", "Formulasi Perhitungan", "Sumber Data"],
            ["1", "Meningkatnya mutu pelayanan umum", LEFT, "Indeks Kepuasan Masyarakat", "Hasil survei kepuasan masyarakat", "Laporan survei"],
            ["2", "Meningkatnya kecepatan pelayanan", LEFT, "Persentase pelayanan tepat waktu", "Jumlah layanan tepat waktu / jumlah layanan x 100%", "Register layanan"],
        ],
    )  # fmt: skip
    return calc, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2023,
        jabatan=[
            {
                "nama": "Kepala Seksi Pelayanan Umum", "tugas": ["Melaksanakan pelayanan umum di kecamatan"], "fungsi": ["penyusunan standar pelayanan", "pelaksanaan pelayanan terpadu"],
                "iki": [
                    aim("Meningkatnya mutu pelayanan umum", ind("Indeks Kepuasan Masyarakat", rumus="Hasil survei kepuasan masyarakat", sumber="Laporan survei")),
                    aim("Meningkatnya kecepatan pelayanan", ind("Persentase pelayanan tepat waktu", rumus="Jumlah layanan tepat waktu / jumlah layanan x 100%", sumber="Register layanan")),
                ],
            }
        ],
    )  # fmt: skip
