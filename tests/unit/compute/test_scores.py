"""IKM, AKIP, the nilai of an IKI, and what words suggest."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kinerja_docs.compute.akip import nilai_akip, predikat_akip
from kinerja_docs.compute.iki import nilai_iki
from kinerja_docs.compute.ikm import compare_printed, ikm, mean_score, with_weight
from kinerja_docs.compute.loading import profile
from kinerja_docs.compute.periods import of_year
from kinerja_docs.compute.polarity import suggest_direction, suggest_type
from kinerja_docs.errors import InvalidDeclaration

SKM, OLD, IKI = profile("skm-14-2017"), profile("ikm-25-2004"), profile("iki-8-2021")
SCORES = "3.6 3.5 3.4 3.9 3.7 3.6 3.8 3.5 3.6".split()
NRR = dict(zip(SKM.unsur, map(Decimal, SCORES), strict=True))


def letter(value: str, name: str) -> str | None:
    found = predikat_akip(Decimal(value), profile(name)).kategori
    return None if found is None else found.label


def test_ikm_with_the_exact_weight() -> None:
    done = ikm(NRR, SKM)
    assert (done.cetak, done.aktif, done.kategori and done.kategori.label) == ("90,56", 9, "A")
    assert done.jejak.endswith("/ 9 × 25 = 90,56, A (Sangat Baik), profil skm-14-2017")


@pytest.mark.parametrize(("weight", "expected"), [("0.1111", "90.55"), ("0.111", "90.47"), ("0.11", "89.65")])
def test_rounded_weights_are_named_not_blamed(weight: str, expected: str) -> None:
    assert with_weight(NRR, Decimal(weight)) == Decimal(expected)
    problem = compare_printed(Decimal(expected), NRR, SKM)
    assert problem is not None
    assert (problem.kode, problem.tingkat) == ("IKM_ROUNDED_WEIGHT", "info")
    assert weight.replace(".", ",") in problem.pesan


def test_printed_ikm_that_nothing_explains() -> None:
    problem = compare_printed(Decimal("85.00"), NRR, SKM)
    assert problem is not None
    assert problem.kode == "IKM_BERBEDA"
    assert compare_printed(Decimal("90.56"), NRR, SKM) is None


def test_a_survey_of_fours_is_a_hundred() -> None:
    full = dict.fromkeys(SKM.unsur, Decimal(4))
    assert ikm(full, SKM).cetak == "100,00"
    assert with_weight(full, Decimal("0.11")) == 99


def test_unsur_are_known_by_key_whatever_their_order() -> None:
    assert ikm(dict(reversed(NRR.items())), SKM).nilai == ikm(NRR, SKM).nilai


def test_an_unsur_that_is_not_active() -> None:
    done = ikm({key: value for key, value in NRR.items() if key != "biaya"}, SKM)
    assert (done.cetak, done.aktif, [problem.kode for problem in done.masalah]) == ("89,69", 8, ["UNSUR_TIDAK_AKTIF"])


@pytest.mark.parametrize(
    ("nrr", "kode"),
    [({"u8": Decimal(3)}, "UNSUR_TIDAK_DIKENAL"), ({"biaya": Decimal(5)}, "UNSUR_JANGKAUAN"), ({}, "UNSUR_KOSONG")],
)
def test_what_is_no_survey(nrr: dict[str, Decimal], kode: str) -> None:
    assert [problem.kode for problem in ikm(nrr, SKM).masalah] == [kode]


def test_mean_of_answers() -> None:
    assert mean_score([4, 3, 4, 3]) == Decimal("3.5")
    assert mean_score([]) is None


@pytest.mark.parametrize(
    ("value", "new", "old"),
    [
        ("79", "B", "B"), ("85", "B", "A"), ("88.30", "B", "A"), ("88.304", "B", "A"), ("88.305", "A", "A"),
        ("88.31", "A", "A"), ("76.60", "C", "B"), ("76.61", "B", "B"), ("64.99", "D", "B"), ("65", "C", "B"),
        ("81.25", "B", "B"), ("81.26", "B", "A"), ("62.50", "D", "C"), ("43.75", "D", "D"), ("25", "D", "D"),
        ("100", "A", "A"), ("24.99", None, None), ("100.01", None, None),
    ],
)  # fmt: skip
def test_mutu_by_regulation(value: str, new: str | None, old: str | None) -> None:
    assert letter(value, "skm-14-2017") == new
    assert letter(value, "ikm-25-2004") == old


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("100", "AA"), ("90.01", "AA"), ("90", "A"), ("90.004", "A"), ("90.005", "AA"), ("80", "BB"), ("80.01", "A"),
        ("70", "B"), ("60", "CC"), ("50", "C"), ("30", "D"), ("30.01", "C"), ("0", "D"), ("82.51", "A"), ("101", None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["akip-88-2021", "akip-12-2015"])
def test_predikat_has_strict_bounds(name: str, value: str, expected: str | None) -> None:
    assert letter(value, name) == expected


def test_akip_from_its_components() -> None:
    rules = profile("akip-88-2021")
    assert sum(rules.bobot.values()) == sum(profile("akip-12-2015").bobot.values()) == 100
    done = nilai_akip(dict(zip(rules.bobot, map(Decimal, ("25.5", "24", "12.01", "21")), strict=True)), rules)
    assert done.jejak == "25,5 + 24 + 12,01 + 21 = 82,51, A (Memuaskan), profil akip-88-2021"


def test_akip_components_that_do_not_fit() -> None:
    rules = profile("akip-88-2021")
    done = nilai_akip({"Perencanaan Kinerja": Decimal(31), "Capaian Kinerja": Decimal(10)}, rules)
    kinds = {problem.kode for problem in done.masalah}
    assert (done.nilai, kinds) == (None, {"KOMPONEN_TIDAK_DIKENAL", "KOMPONEN_KURANG", "KOMPONEN_JANGKAUAN"})


@pytest.mark.parametrize(
    ("value", "nilai", "label"),
    [
        ("98", "88,00", "Cukup"), ("80", "70,00", "Cukup"), ("99", "89,00", "Cukup"), ("100", "109,00", "Baik"),
        ("101", "110,00", "Sangat Baik"), ("110", "120,00", "Sangat Baik"), ("111", "120,00", "Sangat Baik"),
        ("79", "69,00", "Kurang"), ("60", "50,00", "Kurang"), ("59", "49,00", "Sangat Kurang"),
        ("0", "0,00", "Sangat Kurang"), ("87.5", "78,00", "Cukup"), ("100.4", "109,00", "Baik"),
    ],
)  # fmt: skip
def test_nilai_of_an_iki(value: str, nilai: str, label: str) -> None:
    done = nilai_iki(Decimal(value), 2021, IKI)
    assert (done.cetak, done.kategori and done.kategori.label) == (nilai, label)


def test_nilai_where_the_target_is_all_there_is() -> None:
    assert nilai_iki(Decimal(100), 2021, IKI, target_maksimum=True).cetak == "120,00"


def test_no_number_for_an_skp_from_2022_on() -> None:
    done = nilai_iki(Decimal(98), 2022, IKI)
    assert (done.nilai, [problem.kode for problem in done.masalah]) == (None, ["SKP_KUALITATIF"])
    with pytest.raises(InvalidDeclaration):
        nilai_iki(Decimal(98), 2021, SKM)


@pytest.mark.parametrize(
    ("nama", "expected"),
    [
        ("Angka kemiskinan", "turun"), ("Jumlah temuan BPK", "turun"), ("Rata-rata waktu penyelesaian izin", "turun"),
        ("Jumlah gangguan ketertiban", "turun"), ("Persentase pengaduan yang ditindaklanjuti", "naik"),
        ("Persentase pelanggaran yang terselesaikan", "naik"), ("Persentase desa yang aktif", "naik"),
    ],
)  # fmt: skip
def test_polarity_is_suggested(nama: str, expected: str) -> None:
    saran = suggest_direction(nama)
    assert saran.nilai == expected
    assert saran.pesan.startswith("Saran:")


@pytest.mark.parametrize(
    ("nama", "expected"),
    [
        ("Prosentase desa", "PERSENTASE"), ("Jumlah dokumen", "JUMLAH"), ("Nilai AKIP Kecamatan", "NILAI_AKIP"),
        ("Nilai Indek Kepuasan Masyarakat (IKM)", "INDEKS_IKM"), ("Indeks Desa Membangun", "INDEKS"),
        ("Angka kematian ibu", "RASIO"), ("Lama pengurusan", "WAKTU"), ("Peningkatan jumlah BUMDes", "PERTUMBUHAN"),
        ("Tersedianya dokumen", "YA_TIDAK"), ("Opini BPK", "PREDIKAT"), ("Lamaran", None),
    ],
)  # fmt: skip
def test_type_is_suggested(nama: str, expected: str | None) -> None:
    saran = suggest_type(nama)
    assert (saran and saran.nilai) == expected


def test_year_from_its_triwulan() -> None:
    quarters = {"2021-TW2": Decimal(3), "2021-TW1": Decimal(2), "2021-TW3": None, "2021-TW4": Decimal(4)}
    assert (of_year(quarters, "CUMULATIVE").cetak, of_year(quarters, "LAST").cetak) == ("9", "4")
    assert of_year({"2021-TW1": None}, "LAST").nilai is None
