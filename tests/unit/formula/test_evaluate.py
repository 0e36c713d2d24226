"""Formulas with values: results, traces, problems, and the names of what is asked for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kinerja_docs.formula.evaluate import Nilai, evaluate
from kinerja_docs.formula.meaning import of_text
from kinerja_docs.formula.subset import counts_part_of
from kinerja_docs.formula.tree import Cacah, Gabungan, Indeks, Kondisi, Pohon, Rasio
from kinerja_docs.formula.variables import variables

RATIO = Rasio(pembilang="Jumlah desa yang aktif", penyebut="Jumlah desa", pengali="100")


def tree(text: str) -> Pohon:
    found = of_text(text)
    assert found is not None
    return found


def codes(pohon: Pohon, values: dict[str, Nilai]) -> list[str]:
    return [problem.kode for problem in evaluate(pohon, values).masalah]


@pytest.mark.parametrize(
    ("text", "values", "trace"),
    [
        ("Jumlah hadir / Jumlah pegawai x 100%", {"Jumlah hadir": 38, "Jumlah pegawai": 40}, "38 / 40 × 100 = 95,00"),
        ("Jumlah kasus per 1.000 penduduk", {"jumlah_kasus": 3, "penduduk": "1.500"}, "3 / 1.500 × 1.000 = 2,00"),
        (
            "(Jumlah A + Jumlah B) / (Jumlah C + Jumlah D) x 100%",
            {"Jumlah A": 1, "Jumlah B": 2, "Jumlah C": 3, "Jumlah D": 4},
            "(1 + 2) / (3 + 4) × 100 = 42,86",
        ),
        (
            "(Realisasi tahun n - Realisasi tahun n-1) / Realisasi tahun n-1 x 100%",
            {"realisasi_tahun_n": "120", "realisasi_tahun_n_1": "100"},
            "(120 − 100) / 100 × 100 = 20,00",
        ),
        ("Rata-rata dari nilai A, nilai B", {"nilai_a": "3,5", "nilai_b": "4"}, "(3,5 + 4) / 2 = 3,75"),
        ("Jumlah rapat x 12", {"jumlah_rapat": 2}, "2 × 12 = 24,00"),
        ("Jumlah desa yang dibina", {"jumlah_desa_yang_dibina": 16}, "16"),
    ],
)
def test_values_and_traces(text: str, values: dict[str, Nilai], trace: str) -> None:
    done = evaluate(tree(text), values)
    assert (done.jejak, done.masalah) == (trace, ())


def test_result_is_exact_and_print_is_rounded() -> None:
    done = evaluate(RATIO, {"jumlah_desa_yang_aktif": 1, "jumlah_desa": 3})
    assert done.cetak == "33,33"
    assert done.nilai is not None
    assert str(done.nilai).startswith("33.3333333333333333333333333333")


@pytest.mark.parametrize(
    ("values", "kode"),
    [
        ({"jumlah_desa": 3}, ["NILAI_TIDAK_ADA"]),
        ({}, ["NILAI_TIDAK_ADA", "NILAI_TIDAK_ADA"]),
        ({"jumlah_desa": "", "jumlah_desa_yang_aktif": 1}, ["NILAI_TIDAK_ADA"]),
        ({"jumlah_desa": "enam belas", "jumlah_desa_yang_aktif": 1}, ["BUKAN_ANGKA"]),
        ({"jumlah_desa": Decimal("NaN"), "jumlah_desa_yang_aktif": 1}, ["BUKAN_ANGKA"]),
        ({"jumlah_desa": True, "jumlah_desa_yang_aktif": 1}, ["BUKAN_ANGKA"]),
        ({"jumlah_desa": "0", "jumlah_desa_yang_aktif": 1}, ["PEMBAGI_NOL"]),
        ({"jumlah_desa": Decimal("1E-999999"), "jumlah_desa_yang_aktif": Decimal("1E999999")}, ["DI_LUAR_JANGKAUAN"]),
    ],
)
def test_problems_are_values(values: dict[str, Nilai], kode: list[str]) -> None:
    assert codes(RATIO, values) == kode
    assert (evaluate(RATIO, values).nilai, evaluate(RATIO, values).cetak) == (None, "n/a")


def test_a_part_above_its_whole_is_a_problem_and_no_number() -> None:
    done = evaluate(RATIO, {"jumlah_desa_yang_aktif": 17, "jumlah_desa": 16})
    assert (done.nilai, done.cetak, [problem.kode for problem in done.masalah]) == (None, "n/a", ["MELEBIHI_PENYEBUT"])
    assert done.jejak.endswith("= 106,25")
    other = Rasio(pembilang="Realisasi pendapatan", penyebut="Target pendapatan", pengali="100")
    assert codes(other, {"realisasi_pendapatan": 17, "target_pendapatan": 16}) == []


def test_a_zero_that_only_the_values_make() -> None:
    assert codes(tree("Jumlah A / (Jumlah B − Jumlah C) x 100%"), {"jumlah_a": 1, "jumlah_b": 2, "jumlah_c": 2}) == [
        "PEMBAGI_NOL"
    ]


@pytest.mark.parametrize(("value", "expected"), [("ada", 100), ("Tidak ada", 0), (True, 100), (False, 0), ("100", 100)])
def test_conditions(value: Nilai, expected: int) -> None:
    assert evaluate(Kondisi(), {"terpenuhi": value}).nilai == expected


def test_a_score_is_what_is_given() -> None:
    assert evaluate(Indeks(metode="akip"), {"nilai_akip": "82,51"}).cetak == "82,51"


def test_same_text_is_the_same_variable() -> None:
    found = variables(tree("(Produksi 2021 - Produksi 2020) / PRODUKSI  2020 x 100%"))
    assert [(variable.slug, variable.teks) for variable in found] == [
        ("produksi_2021", "Produksi 2021"),
        ("produksi_2020", "Produksi 2020"),
    ]


def test_texts_that_differ_in_a_sign_are_two() -> None:
    slugs = [v.slug for v in variables(Gabungan(jenis="jumlah", suku=("tahun n + 1", "tahun n - 1", "12")))]
    assert slugs == ["tahun_n_1", "tahun_n_1_2"]


def test_names_of_variables_stay_short() -> None:
    (variable,) = variables(Cacah(uraian="Jumlah " + "laporan penyelenggaraan " * 10))
    assert len(variable.slug) <= 60
    assert not variable.slug.endswith("_")


@pytest.mark.parametrize(
    ("top", "bottom", "expected"),
    [
        ("Jumlah desa yang aktif", "Jumlah desa", True),
        ("Jumlah desa yang aktif", "Jumlah seluruh desa", True),
        ("Jumlah Desa yang mendapatkan fasilitasi", "Jumlah desa se Kecamatan", True),
        ("Jumlah aparatur yang puas", "Jumlah aparatur yang ada", True),
        ("Jumlah dokumen tepat waktu", "Jumlah dokumen", True),
        ("Jumlah rekomendasi", "Jumlah rekomendasi yang ditindaklanjuti", False),
        ("Jumlah non perijinan yang diterbitkan", "Jumlah perijinan", False),
        ("Jumlah gangguan yang dipantau", "Jumlah pemantauan", False),
        ("Jumlah desa", "", False),
    ],
)
def test_parts_of_a_whole(top: str, bottom: str, expected: bool) -> None:
    assert counts_part_of(top, bottom) is expected
