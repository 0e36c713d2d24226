"""Every worked figure of the rules of capaian, and what happens where there is nothing to compute."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from kinerja_docs.compute.capaian import capaian, capaian_of_formula
from kinerja_docs.compute.loading import SHIPPED, in_force, load_figures, profile, with_scale
from kinerja_docs.compute.rules import RULES
from kinerja_docs.compute.scale import band
from kinerja_docs.errors import InvalidDeclaration
from kinerja_docs.formula.meaning import of_text
from kinerja_docs.workbook.settings import PROFILES, SCALES

UMUM = profile("umum")


def printed(target: str, actual: str | None, arah: str | None, name: str = "umum") -> str:
    return capaian(target, actual, arah, profile(name)).cetak  # type: ignore[arg-type]


def codes(done: object) -> list[str]:
    return [problem.kode for problem in done.masalah]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("actual", "linear", "ratio"),
    [("4", "120.00", "125.00"), ("5", "100", "100"), ("8", "40", "62.50"), ("10", "0", "50"), ("12", "-40", "41.67")],
)
def test_lower_is_better_with_target_five(actual: str, linear: str, ratio: str) -> None:
    assert RULES["NEG_LINEAR"](Decimal(5), Decimal(actual))[0] == Decimal(linear)
    assert round(RULES["NEG_RATIO"](Decimal(5), Decimal(actual))[0], 2) == Decimal(ratio)


def test_floor_is_zero_and_the_raw_value_stays() -> None:
    done = capaian("5", "12", "turun", UMUM)
    assert (done.nilai, done.mentah, done.cetak) == (Decimal(0), Decimal(-40), "0,00%")
    assert "sebelum batas bawah -40,00%" in done.jejak


def test_zero_is_the_best_where_lower_is_better() -> None:
    assert printed("5", "0", "turun") == "200,00%"


def test_gap_is_zero_at_the_target() -> None:
    assert RULES["NEG_GAP"](Decimal(5), Decimal(5))[0] == 0


@pytest.mark.parametrize(
    ("target", "actual", "arah", "expected"),
    [
        ("80–90%", "70", "naik", "87,50%"),
        ("80–90%", "92", "naik", "102,22%"),  # the book prints 113%, an erratum
        ("80–90%", "85", "naik", "100,00%"),
        ("7–8 bulan", "6,5", "turun", "107,14%"),
        ("7–8 bulan", "9", "turun", "87,50%"),
        ("7 s.d. 8 bulan", "7,5", "turun", "100,00%"),
        ("80–90", "100", "rentang", "88,89%"),
        ("80–90", "72", "rentang", "90,00%"),
    ],
)
def test_interval_targets_of_permenpanrb_8_2021(target: str, actual: str, arah: str, expected: str) -> None:
    assert printed(target, actual, arah) == expected


def test_above_an_interval_is_a_setting_of_the_profile() -> None:
    assert printed("80–90", "99", "rentang", "iki-8-2021") == "110,00%"


@pytest.mark.parametrize(
    ("target", "actual", "arah", "expected"),
    [
        ("90", "95", "naik", "105,56%"),
        ("85", "85", "tetap", "100,00%"),
        ("80", "60", "tetap", "75,00%"),
        ("≥ 85", "90", None, "105,88%"),
        ("minimal 85", "85", "turun", "100,00%"),
        ("≤ 3 hari", "2", None, "133,33%"),
        ("maksimal 3 hari", "3 hari", None, "100,00%"),
        ("BB", "BB", None, "100,00%"),
        ("BB", "A", None, "120,00%"),
        ("WTP", "WDP", None, "75,00%"),
        ("Rp 1.000.000", "Rp. 900.000,-", "naik", "90,00%"),
        ("1.250 dokumen", "1.000", "naik", "80,00%"),
    ],
)
def test_capaian(target: str, actual: str, arah: str | None, expected: str) -> None:
    assert printed(target, actual, arah) == expected


@pytest.mark.parametrize(
    ("target", "actual", "arah", "kode"),
    [
        ("0", "5", "naik", "TARGET_ZERO"),
        ("0", "5", "tetap", "TARGET_ZERO"),
        ("", "5", "naik", "TARGET_KOSONG"),
        (None, "5", "naik", "TARGET_KOSONG"),
        ("85", None, "naik", "REALISASI_KOSONG"),
        ("85", "-", "naik", "REALISASI_KOSONG"),
        ("85", "90", None, "ARAH_BELUM_DITETAPKAN"),
        ("85", "BB", "naik", "BUKAN_ANGKA"),
        ("BB", "85", "naik", "BUKAN_ANGKA"),
        ("Dokumen", "Laporan", "naik", "PREDIKAT_TIDAK_DIKENAL"),
        ("85", "80–90", "naik", "BUKAN_ANGKA"),
    ],
)
def test_what_cannot_be_computed(target: str | None, actual: str | None, arah: str | None, kode: str) -> None:
    done = capaian(target, actual, arah, UMUM)  # type: ignore[arg-type]
    assert (done.nilai, done.cetak, codes(done)) == (None, "n/a", [kode])


def test_target_zero_where_lower_is_better() -> None:
    assert capaian("0", "0", "turun", UMUM).cetak == "100,00%"
    missed = capaian("0", "3", "turun", UMUM)
    assert (missed.cetak, codes(missed)) == ("0,00%", ["TARGET_ZERO"])


def test_target_zero_that_stays() -> None:
    assert printed("0", "0", "tetap") == "100,00%"


def test_a_part_cannot_exceed_its_whole() -> None:
    assert codes(capaian("90", "102", "naik", UMUM, bagian=True)) == ["MELEBIHI_100"]
    assert codes(capaian("90", "102", "naik", UMUM)) == []


def test_trace_of_formula_and_capaian() -> None:
    tree = of_text("Jumlah desa yang aktif / Jumlah desa x 100%")
    assert tree is not None
    done = capaian_of_formula(tree, {"jumlah_desa_yang_aktif": 38, "jumlah_desa": 40}, "90", "naik", UMUM)
    assert done.jejak == "38 / 40 × 100 = 95,00; capaian 95,00 / 90 × 100 = 105,56%, profil umum"
    worse = capaian_of_formula(tree, {"jumlah_desa_yang_aktif": 41, "jumlah_desa": 40}, "90", "naik", UMUM)
    assert codes(worse) == ["MELEBIHI_PENYEBUT"]
    assert codes(capaian_of_formula(tree, {}, "90", "naik", UMUM)) == ["NILAI_TIDAK_ADA", "NILAI_TIDAK_ADA"]


@pytest.mark.parametrize(
    ("name", "value", "label"),
    [
        ("permendagri-86-2017", "100", "Sangat Tinggi"),
        ("permendagri-86-2017", "120", "Sangat Tinggi"),
        ("permendagri-86-2017", "90.01", "Sangat Tinggi"),
        ("permendagri-86-2017", "90.004", "Tinggi"),
        ("permendagri-86-2017", "90", "Tinggi"),
        ("permendagri-86-2017", "75", "Sedang"),
        ("permendagri-86-2017", "65.5", "Sedang"),
        ("permendagri-86-2017", "65", "Rendah"),
        ("permendagri-86-2017", "50", "Sangat Rendah"),
        ("permendagri-86-2017", "0", "Sangat Rendah"),
        ("magetan", "100", "Sangat Berhasil"),
        ("magetan", "99.99", "Berhasil"),
        ("magetan", "99.996", "Sangat Berhasil"),
        ("magetan", "75", "Berhasil"),
        ("magetan", "55", "Cukup Berhasil"),
        ("magetan", "54.99", "Kurang Berhasil"),
        ("empat-kategori", "100", "Sangat Berhasil"),
        ("empat-kategori", "85", "Berhasil"),
        ("empat-kategori", "70", "Cukup Berhasil"),
        ("empat-kategori", "69.99", "Kurang Berhasil"),
        ("pringsewu", "59.99", "Kritis"),
        ("pringsewu", "60", "Perlu Perhatian"),
        ("pringsewu", "79.99", "Perlu Perhatian"),
        ("pringsewu", "80", "Mendekati"),
        ("pringsewu", "94.99", "Mendekati"),
        ("pringsewu", "95", "Tercapai"),
        ("pringsewu", "105", "Tercapai"),
        ("pringsewu", "105.01", "Melampaui"),
    ],
)
def test_bands_at_their_borders(name: str, value: str, label: str) -> None:
    found = band(Decimal(value), profile(name))
    assert found is not None
    assert found.label == label


@pytest.mark.parametrize(
    ("target", "actual", "arah", "expected"),
    [
        ("-4", "-3", "naik", "125,00%"), ("-4", "-5", "naik", "75,00%"), ("-4", "-5", "turun", "125,00%"),
        ("-4", "2", "naik", "250,00%"), ("Nihil", "0", "turun", "100,00%"), ("nihil", "3", "turun", "0,00%"),
    ],
)  # fmt: skip
def test_targets_below_zero_and_nothing(target: str, actual: str, arah: str, expected: str) -> None:
    assert printed(target, actual, arah) == expected


@pytest.mark.parametrize(
    ("name", "target", "actual", "expected"),
    [
        ("Mutu pelayanan menurut IKM", "A", "C", "50,00%"), ("Predikat SAKIP Kecamatan", "A", "C", "33,33%"),
        ("Nilai AKIP", "BB (Sangat Baik)", "A", "120,00%"), ("Nilai AKIP", "minimal CC", "B", "133,33%"),
        ("Opini BPK", "Wajar Tanpa Pengecualian", "WDP", "75,00%"),
        ("Maturitas SPIP", "Terdefinisi", "Berkembang", "66,67%"),
        ("Ketersediaan peta", "Ada", "Ada", "100,00%"),
    ],
)  # fmt: skip
def test_labels_are_ranked_on_the_scale_of_their_indicator(name: str, target: str, actual: str, expected: str) -> None:
    done = capaian(target, actual, "naik", UMUM, nama=name)
    assert (done.cetak, codes(done)) == (expected, [])


def test_labels_of_an_unknown_scale_are_warned_of_if_it_matters() -> None:
    assert codes(capaian("A", "B", "naik", UMUM)) == ["SKALA_DIDUGA"]
    assert codes(capaian("AA", "BB", "naik", UMUM)) == []


@pytest.mark.parametrize(
    ("target", "actual", "found"),
    [
        ("3 bulan", "15 dokumen", ["SATUAN_BERBEDA"]), ("4 hari", "6 jam", ["SATUAN_BERBEDA"]),
        ("2 jam", "90 menit", ["SATUAN_DIKONVERSI"]), ("20", "50", ["CAPAIAN_TINGGI"]),
        ("0,8", "80", ["FAKTOR_100", "CAPAIAN_TINGGI"]),
    ],
)  # fmt: skip
def test_units_are_compared_before_anything_is_divided(target: str, actual: str, found: list[str]) -> None:
    done = capaian(target, actual, "naik", UMUM)
    assert codes(done) == found
    assert (done.nilai is None) == ("SATUAN_BERBEDA" in found)


def test_one_number_is_no_interval() -> None:
    assert codes(capaian("80", "81", "rentang", UMUM)) == ["RENTANG_SATU_ANGKA"]


def test_profiles_say_where_they_come_from_and_whether_somebody_checked() -> None:
    for profil in load_figures().values():
        assert profil.sumber
        assert profil.terverifikasi or profil.tanda != "A"
    assert {path.stem for path in SHIPPED.glob("*.toml")} == set(load_figures())


def test_profile_in_force() -> None:
    names = [
        profil and profil.nama for profil in (in_force("akip", 2019), in_force("akip", 2023), in_force("akip", 2010))
    ]
    assert names == ["akip-12-2015", "akip-88-2021", None]
    assert [(profil := in_force("ikm", year)) and profil.nama for year in (2010, 2021)] == [
        "ikm-25-2004",
        "skm-14-2017",
    ]


def test_own_profiles_are_read_strictly(tmp_path: Path) -> None:
    text = (SHIPPED / "umum.toml").read_text(encoding="utf-8")
    own = tmp_path / "umum.toml"
    own.write_text(text.replace('turun = "NEG_LINEAR"', 'turun = "NEG_RATIO"'), encoding="utf-8")
    assert capaian("5", "4", "turun", profile("umum", tmp_path)).cetak == "125,00%"
    assert codes(capaian("5", "0", "turun", profile("umum", tmp_path))) == ["REALISASI_NOL"]
    bad = tmp_path / "bad"
    bad.mkdir()
    (bad / "x.toml").write_text(text + "\n[lain]\na = 1\n", encoding="utf-8")
    with pytest.raises(InvalidDeclaration, match="lain"):
        load_figures(bad)


def test_bands_out_of_order_are_refused(tmp_path: Path) -> None:
    text = (SHIPPED / "magetan.toml").read_text(encoding="utf-8").replace("mulai = 55", "mulai = 80")
    (tmp_path / "magetan.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InvalidDeclaration, match="urut"):
        load_figures(tmp_path)


def test_unknown_names() -> None:
    with pytest.raises(InvalidDeclaration, match="umum"):
        profile("tidak-ada")
    with pytest.raises(InvalidDeclaration, match="capaian"):
        capaian("1", "1", "naik", profile("akip-88-2021"))
    with pytest.raises(InvalidDeclaration, match="tidak ada"):
        load_figures(Path("/nowhere/at/all"))


def test_labels_have_ranks_under_every_profile_of_capaian() -> None:
    names = [each.nama for each in load_figures().values() if each.kelompok == "capaian"]
    assert {printed("BB", "A", None, name) for name in names} == {"120,00%"}


def test_the_usual_profile_names_a_scale_with_its_source() -> None:
    rules, scale = with_scale(UMUM, None)
    assert scale is not None
    assert (scale.nama, scale.terverifikasi, bool(scale.sumber)) == ("permendagri-86-2017", False, True)
    assert capaian("100", "80", "naik", rules).jejak.endswith(
        "80,00%, profil umum; predikat Tinggi (skala permendagri-86-2017)"
    )
    assert with_scale(UMUM, "tanpa")[0].kategori == ()
    assert with_scale(profile("magetan"), None)[1] == profile("magetan")
    assert with_scale(profile("magetan"), "pringsewu")[0].kategori[0].label == "Melampaui"
    with pytest.raises(InvalidDeclaration, match="skala predikat"):
        with_scale(UMUM, "skm-14-2017")


def test_the_choices_of_the_workbook_are_the_profiles_there_are() -> None:
    known = [each for each in load_figures().values() if each.kelompok == "capaian"]
    assert set(PROFILES) == {each.nama for each in known}
    assert set(SCALES) == {each.nama for each in known if each.kategori} | {"tanpa"}
