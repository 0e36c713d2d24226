"""Averages, budgets, and one figure from many kecamatan."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kinerja_docs.compute.aggregation import Bagian, aggregate
from kinerja_docs.compute.averages import of_office, of_sasaran
from kinerja_docs.compute.budget import absorption, roll_up
from kinerja_docs.compute.capaian import Capaian, capaian
from kinerja_docs.compute.loading import profile
from kinerja_docs.domain import Anggaran

UMUM = profile("umum")


def items(*actual: str | None) -> list[Capaian]:
    return [capaian("100", value, "naik", UMUM) for value in actual]


def codes(done: object) -> list[str]:
    return [problem.kode for problem in done.masalah]  # type: ignore[attr-defined]


def test_mean_of_a_sasaran_says_what_it_left_out_and_capped() -> None:
    done = of_sasaran(items("120", "90", None), UMUM)
    assert (done.cetak, done.dihitung, done.dilewati, done.dibatasi) == ("95,00%", 2, 1, 1)
    assert codes(done) == ["INDIKATOR_DILEWATI", "CAPAIAN_DIBATASI"]


def test_mean_of_an_office_is_that_of_its_sasaran() -> None:
    groups = [items("100"), items("50", "60", "70"), items(None)]
    done = of_office(groups, UMUM)
    assert (done.cetak, done.dihitung, done.dilewati) == ("80,00%", 4, 1)
    assert UMUM.capaian is not None
    flat = replace(UMUM, capaian=replace(UMUM.capaian, rata_rata="indikator", batas_rata_rata=None))
    assert of_office(groups, flat).cetak == "70,00%"


def test_mean_of_nothing() -> None:
    assert of_office([items(None)], UMUM).nilai is None
    assert of_sasaran([], UMUM).cetak == "n/a"


def test_mean_rounds_only_in_print() -> None:
    done = of_sasaran(items("100", "100", "99.99"), UMUM)
    assert done.nilai != Decimal("100.00")
    assert done.cetak == "100,00%"


def line(kode: str | None, tingkat: str, jumlah: str | None) -> Anggaran:
    return Anggaran(kode=kode, uraian=f"{tingkat} {kode}", tingkat=tingkat, jumlah=jumlah)  # type: ignore[arg-type]


BUDGET = [
    line("7.01.01", "program", "1000"),
    line("7.01.01.2.01", "kegiatan", "600"),
    line("7.01.01.2.01.0001", "sub_kegiatan", "250"),
    line("7.01.01.2.01.0002", "sub_kegiatan", "350"),
    line("7.01.01.2.02", "kegiatan", "400"),
    line("7.01.06", "program", "500"),
]


def test_budget_that_rolls_up() -> None:
    done = roll_up(BUDGET, Decimal(1500))
    assert (done.cetak, done.masalah, done.selisih) == ("Rp1.500,00", (), ())
    assert roll_up([replace(each, kode=None) for each in BUDGET]) == done
    assert roll_up(list(reversed(BUDGET))).selisih == ()


def test_budget_that_does_not() -> None:
    done = roll_up([BUDGET[0], replace(BUDGET[1], jumlah="700"), *BUDGET[2:]], Decimal(1400))
    assert codes(done) == ["ANGGARAN_SELISIH", "ANGGARAN_SELISIH", "ANGGARAN_TOTAL"]
    assert [(each.baris, each.selisih) for each in done.selisih] == [(0, Decimal(-100)), (1, Decimal(100))]


def test_budget_with_a_blank_amount() -> None:
    done = roll_up([BUDGET[0], replace(BUDGET[1], jumlah=None), *BUDGET[2:]])
    assert (codes(done), done.selisih, done.nilai) == (["JUMLAH_KOSONG"], (), Decimal(1500))
    assert roll_up([line(None, "program", "x")]).nilai is None
    assert roll_up([]).cetak == "n/a"


def test_absorption() -> None:
    assert absorption(Decimal(90), Decimal(120)) == 75
    assert absorption(Decimal(90), Decimal(0)) is None


def part(**values: object) -> Bagian:
    return Bagian(nama="Kecamatan", **{k: Decimal(v) if k != "label" else v for k, v in values.items()})  # type: ignore[arg-type]


def test_percentage_is_sum_over_sum_never_a_mean() -> None:
    done = aggregate(
        "PERSENTASE", [part(pembilang=1, penyebut=2, nilai=50), part(pembilang=30, penyebut=100, nilai=30)]
    )
    assert (done.cetak, done.jejak) == ("30,39", "31 / 102 × 100 = 30,39")


def test_mean_of_percentages_only_where_nothing_else_is_known() -> None:
    done = aggregate("PERSENTASE", [part(nilai=50), part(nilai=30)])
    assert (done.cetak, codes(done)) == ("40,00", ["RERATA_PERSEN"])
    mixed = aggregate("PERSENTASE", [part(nilai=50), part(pembilang=30, penyebut=100)])
    assert (mixed.cetak, mixed.dihitung, mixed.dilewati, codes(mixed)) == ("30,00", 1, 1, ["KECAMATAN_DILEWATI"])
    assert codes(aggregate("PERSENTASE", [part(pembilang=0, penyebut=0)])) == ["PEMBAGI_NOL"]


def test_counts_and_money_add_up() -> None:
    parts = [part(nilai=1200), part(nilai=34), part()]
    assert (aggregate("JUMLAH", parts).cetak, aggregate("JUMLAH", parts).dilewati) == ("1.234", 1)
    assert aggregate("RUPIAH", parts).cetak == "Rp1.234,00"


def test_ikm_is_weighted_by_respondents_and_rated_anew() -> None:
    scale = profile("skm-14-2017")
    done = aggregate("INDEKS_IKM", [part(nilai=90, bobot=100), part(nilai=80, bobot=300)], scale)
    assert (done.cetak, done.kategori and done.kategori.label, done.sebaran) == ("82,50", "B", {"A": 1, "B": 1})
    plain = aggregate("INDEKS_IKM", [part(nilai=90, bobot=100), part(nilai=80)], scale)
    assert (plain.cetak, codes(plain)) == ("85,00", ["RERATA_TANPA_BOBOT"])


def test_akip_is_a_mean_with_its_spread() -> None:
    done = aggregate("NILAI_AKIP", [part(nilai=82), part(nilai=78), part(nilai=74)], profile("akip-88-2021"))
    assert (done.cetak, done.kategori and done.kategori.label, done.sebaran) == ("78,00", "BB", {"A": 1, "BB": 2})
    assert done.jejak.startswith("rata-rata (82 + 78 + 74) / 3 = 78,00")


def test_labels_are_counted_never_averaged() -> None:
    done = aggregate("PREDIKAT", [part(label=x) for x in ("BB", "A", "BB", "CC")], profile("akip-88-2021"))
    assert (done.nilai, done.cetak) == (None, "A 1, BB 2, CC 1")
    assert done.jejak == "A 1, BB 2, CC 1; terbanyak BB; terendah CC"


@pytest.mark.parametrize(
    ("jenis", "parts", "expected"),
    [
        ("RASIO", [part(pembilang=2, penyebut=1000), part(pembilang=1, penyebut=2000)], "1,00"),
        ("WAKTU", [part(nilai=2, bobot=10), part(nilai=5, bobot=20)], "4,00"),
        ("PERTUMBUHAN", [part(pembilang=12, penyebut=10), part(pembilang=90, penyebut=100)], "-7,27"),
        ("YA_TIDAK", [part(nilai=100), part(nilai=0), part(nilai=100), part()], "66,67"),
        ("INDEKS", [part(nilai="0.7"), part(nilai="0.8")], "0,75"),
    ],
)
def test_other_types(jenis: str, parts: list[Bagian], expected: str) -> None:
    assert aggregate(jenis, parts).cetak == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "jenis", ["PERSENTASE", "JUMLAH", "INDEKS_IKM", "PREDIKAT", "WAKTU", "PERTUMBUHAN", "YA_TIDAK"]
)
def test_nothing_comes_of_nothing(jenis: str) -> None:
    done = aggregate(jenis, [part()])  # type: ignore[arg-type]
    assert (done.nilai, done.cetak, done.dilewati) == (None, "n/a", 1)
