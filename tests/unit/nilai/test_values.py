"""What a cell of target or realisasi says, as a person reads it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kinerja_docs.nilai import Angka, Label, Lain, Rentang, check_pair, check_value, read_value


def codes(text: str, satuan: str | None = None, arah: str | None = None, nama: str = "") -> list[str]:
    return [problem.kode for problem in check_value(text, satuan, arah, nama)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "satuan", "expected"),
    [
        ("85%", None, Angka(Decimal(85), "persen")),
        ("> 85", None, Angka(Decimal(85), None, "naik")),
        ("paling lama 5 hari", None, Angka(Decimal(5), "hari", "turun")),
        ("tidak kurang dari 90", "%", Angka(Decimal(90), "persen", "naik")),
        ("70 ke atas", "Nilai", Angka(Decimal(70), "nilai", "naik")),
        ("80-90", None, Rentang("80-90", Decimal(80), Decimal(90))),
        ("≥ 70 serta ≤ 75", "%", Rentang("≥ 70 serta ≤ 75", Decimal(70), Decimal(75), "%")),
        ("4 ≤ x ≤ 6 ", "Hari", Rentang("4 ≤ x ≤ 6", Decimal(4), Decimal(6), "hari")),
        ("3 hari s.d. 5 hari", "Hari", Rentang("3 hari s.d. 5 hari", Decimal(3), Decimal(5), "hari")),
        ("BB", None, Label("BB")),
        ("minimal WDP", None, Label("WDP", "naik")),
        ("–", None, None),
        ("data belum tersedia", "%", None),
        ("NIHIL", "Aduan", Angka(Decimal(0), "aduan")),
        ("750 rb", "Orang", Angka(Decimal(750000), "orang")),
        ("2,5 juta jiwa", None, Angka(Decimal(2500000), "jiwa")),
        ("tujuh puluh lima persen", "%", Angka(Decimal(75), "persen")),
        ("7 (tujuh) laporan", "Laporan", Angka(Decimal(7), "laporan")),
        ("Tingkat 4", "Tingkat", Angka(Decimal(4), "tingkat")),
        ("IV", "Tingkat", Angka(Decimal(4), "tingkat")),
        ("65,30 (B)", "Nilai", Angka(Decimal("65.30"), "nilai", label="B")),
        ("CC / 55,20", "Nilai", Angka(Decimal("55.20"), "nilai", label="CC")),
        ("1.250", "Ribu Orang", Angka(Decimal(1250), "orang")),
        ("3 hari kerja", "Hari", Angka(Decimal(3), "hari")),
        ("−0,5", "%", Angka(Decimal("-0.5"), "persen")),
    ],
)
def test_values(text: str, satuan: str | None, expected: object) -> None:
    assert read_value(text, satuan).isi == expected


@pytest.mark.parametrize(
    ("text", "satuan", "kode"),
    [
        ("8 Laporan", "%", "SATUAN_BERBEDA"),
        ("6 jam", "Hari", "SATUAN_BERBEDA"),
        ("25 orang dan 3 regu", None, "NILAI_BEBERAPA"),
        ("15 paket (200 unit)", "Paket", "NILAI_BEBERAPA"),
        ("9 dari 12 desa", "Desa", "NILAI_BAGIAN"),
        ("1 : 40", "Rasio", "NILAI_PERBANDINGAN"),
        ("2 berbanding 5", None, "NILAI_PERBANDINGAN"),
        ("10 Maret", "Tanggal", "NILAI_TANGGAL"),
        ("Triwulan III", "Waktu", "NILAI_TANGGAL"),
        ("70-60", "%", "RENTANG_TERBALIK"),
        ("(4,5)", "%", "TANDA_KURUNG"),
        ("6 (lima) dokumen", "Dokumen", "KATA_BERBEDA"),
        ("#DIV/0!", "%", "RUMUS_GALAT"),
    ],
)
def test_what_is_not_one_number_is_asked_and_never_its_first_number(text: str, satuan: str | None, kode: str) -> None:
    assert isinstance(read_value(text, satuan).isi, Lain)
    assert codes(text, satuan) == [kode]


@pytest.mark.parametrize(
    ("text", "satuan", "arah", "kode"),
    [
        ("45 menit", "Jam", None, "SATUAN_DIKONVERSI"),
        ("90%", "Nilai", None, "SATUAN_LAIN"),
        ("18 dari 24 desa", "%", None, "BAGIAN_DIBACA"),
        ("3,400", "Orang", None, "ANGKA_RAGU"),
        ("80 (angka sementara)", "%", None, "ANGKA_SEMENTARA"),
        ("sekitar 80", "%", None, "ANGKA_KIRAAN"),
        ("80*)", "%", None, "ANGKA_BERTANDA"),
        ("-3", "%", None, "ANGKA_NEGATIF"),
        ("0,87", "%", None, "PERSEN_PECAHAN"),
        ("2,5", "Orang", None, "PECAHAN_BENDA"),
        ("maks. 4 kasus", "Kasus", "naik", "ARAH_BERLAWANAN"),
        ("80", "%", "rentang", "RENTANG_SATU_ANGKA"),
        ("tidak ada", "Kasus", None, "TIDAK_ADA"),
    ],
)
def test_what_is_read_with_a_warning(text: str, satuan: str, arah: str | None, kode: str) -> None:
    assert codes(text, satuan, arah) == [kode]


@pytest.mark.parametrize(
    ("text", "satuan", "nama"),
    [
        ("85", "%", ""), ("0,95%", "%", ""), ("12 Dokumen", "Dokumen/Laporan", ""), ("1.250", "Orang", ""),
        ("2,5", "Orang", "Rata-rata anggota keluarga"), ("5 lap", "Laporan", ""), ("A", "Predikat", ""),
        ("12 kelompok tani", "Kelompok", ""), ("Rp1.250.000,00", "Rupiah", ""), ("7", "Unit", ""),
    ],
)  # fmt: skip
def test_what_is_right_is_not_asked(text: str, satuan: str, nama: str) -> None:
    assert codes(text, satuan, "naik", nama) == []


def test_a_lost_comma_is_seen_where_target_and_realisasi_are_compared() -> None:
    assert [problem.kode for problem in check_pair("81,5", "8150", "Nilai")] == ["FAKTOR_100"]
    assert [problem.kode for problem in check_pair("81,5", "0,82", "Nilai")] == ["FAKTOR_100"]
    assert check_pair("100", "1", "Dokumen") == ()
