"""The ways in which real documents write formulas, beyond one fraction."""

from __future__ import annotations

import pytest

from kinerja_docs.formula.layout import Fence, Fraction, Row, Words
from kinerja_docs.formula.meaning import of_layout, of_text
from kinerja_docs.formula.tree import Cacah, Gabungan, Kondisi, Pertumbuhan, Pohon, Rasio, Suku
from kinerja_docs.formula.typeset import from_tree, to_text


def ratio(top: Suku, bottom: Suku, factor: str | None = "100") -> Rasio:
    return Rasio(pembilang=top, penyebut=bottom, pengali=factor)


def total(*terms: Suku) -> Gabungan:
    return Gabungan(jenis="jumlah", suku=terms)


LETTERS = ratio("Jumlah desa tertib", "Jumlah desa")


@pytest.mark.parametrize(
    "text",
    [
        "A/B x 100% A = Jumlah desa tertib, B = Jumlah desa",
        "A / B X 100 % A = Jumlah desa tertib B = Jumlah desa",
        "(A/B) x 100% Keterangan: A = Jumlah desa tertib; B = Jumlah desa",
        "Persentase = A : B x 100% dimana A : Jumlah desa tertib, B : Jumlah desa",
        "GR = (n ) x 100% N n = Jumlah desa tertib N = Jumlah desa",
        "A ----- x 100% B A = Jumlah desa tertib B = Jumlah desa",
    ],
)
def test_letters_with_their_definitions(text: str) -> None:
    assert of_text(text) == LETTERS


def test_letters_in_a_word_equation() -> None:
    layout = Row((Fraction(Words("A"), Words("B")), Words(" x 100% A = Jumlah desa tertib B = Jumlah desa")))
    assert of_layout(layout) == LETTERS


def test_letters_of_a_growth_whose_denominator_fell_behind_the_factor() -> None:
    text = "= (A – B ) x 100% B A = jumlah kasus tahun n + 1 B = jumlah kasus tahun n"
    assert of_text(text) == Pertumbuhan(kini="jumlah kasus tahun n + 1", lalu="jumlah kasus tahun n", pengali="100")


@pytest.mark.parametrize(
    "text",
    [
        "A/B x 100%",
        "A/B x 100% A = Jumlah desa",
        "A + B x 100%",
        "TPT = Jumlah pengangguran x 100%",
        "∑ Iti x wi",
        "Nilai Capaian = ------------- x 100% = ---------- x 100 %",
        "x 100%",
        "/ Jumlah desa x 100%",
        "Jumlah rapat koordinasi + monitoring. Lalu dilaporkan",
        "Rata-rata waktu penyelesaian",
        "Perbandingan jumlah desa",
        "(Jumlah desa / Jumlah kecamatan x 100%",
    ],
)
def test_what_is_not_understood_stays_none(text: str) -> None:
    assert of_text(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jumlah laporan + Jumlah dokumen", total("Jumlah laporan", "Jumlah dokumen")),
        ("Jumlah A + B / Jumlah C x 100%", ratio(total("Jumlah A", "B"), "Jumlah C")),
        ("(Jumlah A + Jumlah B) / Jumlah C x 100%", ratio(total("Jumlah A", "Jumlah B"), "Jumlah C")),
        ("Jumlah A / (Jumlah B + Jumlah C) x 100%", ratio("Jumlah A", total("Jumlah B", "Jumlah C"))),
        ("Jumlah A ditambah Jumlah B dibagi Jumlah C", ratio(total("Jumlah A", "Jumlah B"), "Jumlah C", None)),
        ("Jumlah A - Jumlah B", Gabungan(jenis="selisih", suku=("Jumlah A", "Jumlah B"))),
        ("Jumlah kegiatan x bobot", Gabungan(jenis="kali", suku=("Jumlah kegiatan", "bobot"))),
        ("Jumlah A + Jumlah B − Jumlah C", Gabungan(jenis="selisih", suku=(total("Jumlah A", "Jumlah B"), "Jumlah C"))),
        ("Jumlah pembinaan - pengawasan desa", Cacah(uraian="Jumlah pembinaan - pengawasan desa")),
        ("Rata-rata dari nilai U1, nilai U2", Gabungan(jenis="rata_rata", suku=("nilai U1", "nilai U2"))),
        ("Rata-rata dari (A + B); C", Gabungan(jenis="rata_rata", suku=(total("A", "B"), "C"))),
        ("Jumlah kasus per 1.000 penduduk", ratio("Jumlah kasus", "penduduk", "1.000")),
        (
            "Jumlah kematian bayi / Jumlah kelahiran x 100.000",
            ratio("Jumlah kematian bayi", "Jumlah kelahiran", "100.000"),
        ),
        ("Realisasi/Target x 100%", ratio("Realisasi", "Target")),
        ("TPT = Jumlah penganggur x 100% Jumlah angkatan kerja", ratio("Jumlah penganggur", "Jumlah angkatan kerja")),
        ("Jumlah A x 100 % / Jumlah B", ratio("Jumlah A", "Jumlah B")),
        ("Jumlah A / Jumlah B x 100% = 95%", ratio("Jumlah A", "Jumlah B")),
        ("Persentase desa = (Jumlah A / Jumlah B) x 100%", ratio("Jumlah A", "Jumlah B")),
        ("(Jumlah A / Jumlah B) X 100% Tipe Perhitungan: Non-kumulatif", ratio("Jumlah A", "Jumlah B")),
        ("Jumlah A dibagi Jumlah B dikalikan seratus persen", ratio("Jumlah A", "Jumlah B")),
        (
            "Jumlah A (PA) dibagi Jumlah B (PB) dikali 100% atau PA/PB X 100% = 100",
            ratio("Jumlah A (PA)", "Jumlah B (PB)"),
        ),
        ("Dihitung dari Jumlah A dibagi Jumlah B", ratio("Jumlah A", "Jumlah B", None)),
        ("Ada / Tidak ada", Kondisi()),
    ],
)
def test_notations_of_real_documents(text: str, expected: Pohon) -> None:
    assert of_text(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "(kini − lalu)/lalu x 100%",
        "(kini - lalu) / lalu x 100%",
        "((kini – lalu) / lalu) x 100%",
        "kini − lalu / lalu x 100%",
        "kini dikurangi lalu dibagi lalu dikali 100%",
    ],
)
def test_growth(text: str) -> None:
    assert of_text(text) == Pertumbuhan(kini="kini", lalu="lalu", pengali="100")


def test_a_sum_of_fractions_times_a_hundred() -> None:
    one, two = Fraction(Words("A"), Words("B")), Fraction(Words("C"), Words("D"))
    layout = Row((Fence("(", Row((one, Words(" + "), two)), ")"), Words(" x 100%")))
    inner = total(ratio("A", "B", None), ratio("C", "D", None))
    assert of_layout(layout) == Gabungan(jenis="kali", suku=(inner, "100"))


def test_a_part_that_has_no_notation_is_not_lost() -> None:
    counted = total(Cacah(uraian="Jumlah A"), "Jumlah B")
    assert to_text(counted) == "Jumlah A + Jumlah B"
    assert from_tree(total(Kondisi(), "Jumlah B")) is None
    assert to_text(Cacah(uraian="Jumlah A")) == "Jumlah A"


def test_terms_of_a_mean_that_hold_commas() -> None:
    tree = Gabungan(jenis="rata_rata", suku=("nilai A, B", "nilai C"))
    text = to_text(tree)
    assert text == "Rata-rata dari nilai A, B; nilai C"
    assert of_text(text) == tree
