"""Formulas as people type them."""

from __future__ import annotations

import pytest

from kinerja_docs.formula.latex import from_latex
from kinerja_docs.formula.layout import Fraction, Words, linear
from kinerja_docs.formula.meaning import of_layout, of_text
from kinerja_docs.formula.text import from_text, is_bar
from kinerja_docs.formula.tree import Cacah, Gabungan, Indeks, Pertumbuhan, Rasio
from kinerja_docs.formula.typeset import from_tree, typeset

A, B = "Jumlah desa yang dibina", "Jumlah desa"
RATIO = Rasio(pembilang=A, penyebut=B, pengali="100")


@pytest.mark.parametrize(
    "text",
    [
        f"{A} ----- x 100% {B}",
        f"{A} ----------- {B} x 100%",
        f"{A} _____ X 100 % {B}",
        f"{A} – – – – x 100% {B}",
        f"Persentase = {A} ----- x 100% {B}",
        f"{A} = ----- x 100% {B}",
        f"{A} / {B} x 100%",
        f"({A} / {B}) x 100%",
        f"{A} : {B} x 100%",
        f"{A}/{B} x 100%",
        f"{A} dibagi {B} dikali 100%",
        f"{A} --dibagi--- {B} dikalikan 100%",
        f"Perbandingan {A} dengan {B} x 100%",
        f"Perbandingan antara {A} dengan {B} x 100%",
    ],
)
def test_every_notation_of_a_ratio_means_the_same(text: str) -> None:
    assert of_text(text) == RATIO


def test_a_factor_that_is_not_printed_is_not_invented() -> None:
    assert of_text(f"Perbandingan {A} dengan {B}") == Rasio(pembilang=A, penyebut=B)
    assert of_text(f"{A} dibagi {B}") == Rasio(pembilang=A, penyebut=B)


def test_a_factor_is_kept_as_printed() -> None:
    assert of_text("Jumlah kasus / Jumlah penduduk x 1.000") == Rasio(
        pembilang="Jumlah kasus", penyebut="Jumlah penduduk", pengali="1.000"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Jumlah desa/kelurahan yang dibina",
        "Jumlah dokumen / laporan",
        "Nilai = ----- x 100% = ----- x 100%",
        "----- x 100% Jumlah desa",
        "Jumlah desa -----",
        "Perbandingan Jumlah Jaringan yang terevaluasi",
        "Untuk mengetahui tingkat persentase persediaan pangan",
        "Hasil survei. Jumlah rekomendasi",
    ],
)
def test_what_is_not_certain_is_no_ratio(text: str) -> None:
    assert not isinstance(of_text(text), Rasio)


def test_counts_and_scores() -> None:
    assert of_text("Jumlah BUMDes yang terbentuk") == Cacah(uraian="Jumlah BUMDes yang terbentuk")
    assert of_text("Hasil Nilai AKIP Kecamatan") == Indeks(metode="akip")
    assert of_text("Nilai Indeks Kepuasan Masyarakat") == Indeks(metode="ikm")
    assert of_text("Jumlah Nilai AKIP") == Cacah(uraian="Jumlah Nilai AKIP")


def test_growth_and_sums() -> None:
    assert of_text("(Produksi 2021 - Produksi 2020) / Produksi 2020 x 100%") == Pertumbuhan(
        kini="Produksi 2021", lalu="Produksi 2020", pengali="100"
    )
    assert of_text("Jumlah A + Jumlah B ----- x 100% Jumlah C") == Rasio(
        pembilang=Gabungan(jenis="jumlah", suku=("Jumlah A", "Jumlah B")), penyebut="Jumlah C", pengali="100"
    )


def test_a_bar_is_rewritten_as_a_slash_and_a_slash_stays() -> None:
    assert linear(from_text(f"{A} ----- x 100% {B}") or Words("")) == f"{A} / {B} x 100%"
    assert linear(from_text(f"({A} / {B}) X 100%") or Words("")) == f"({A} / {B}) X 100%"


def test_bars_and_sentences_with_dashes() -> None:
    assert is_bar("-----")
    assert is_bar(" — — — ")
    assert not is_bar("–")
    assert from_text("tugas – tugas pembantuan") is None


def test_latex() -> None:
    layout = from_latex(r"\frac{\text{Jumlah \% a}}{\text{Jumlah b}} \times 100\%")
    assert layout is not None
    assert linear(layout) == "Jumlah % a / Jumlah b x 100%"
    assert of_layout(layout) == Rasio(pembilang="Jumlah % a", penyebut="Jumlah b", pengali="100")


@pytest.mark.parametrize("source", [r"\frac{a}", r"\frac{a}{b", "}", "{" * 500, r"\frac" * 300, "^"])
def test_broken_latex_is_none(source: str) -> None:
    assert from_latex(source) is None


def test_typeset_sets_what_is_printed_and_else_what_is_meant() -> None:
    assert typeset(f"{A} / {B} x 100%", RATIO) == from_text(f"{A} / {B} x 100%")
    assert typeset(f"{A} dibagi {B} dikali 100%", RATIO) == from_tree(RATIO)
    assert typeset("Jumlah desa / kelurahan", None) is None
    assert typeset(A, Cacah(uraian=A)) is None


def test_a_ratio_without_factor_is_a_bare_fraction() -> None:
    assert from_tree(Rasio(pembilang=A, penyebut=B)) == Fraction(Words(A), Words(B))
