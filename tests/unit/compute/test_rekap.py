"""The rekap across kecamatan: sums over sums, indicators worded differently, ranking, what is missing, budgets."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kinerja_docs.compute.harmony import SAME, Rumusan, harmonised, objection, post, wording
from kinerja_docs.compute.rekap import rekap
from kinerja_docs.compute.rollup import programs
from kinerja_docs.compute.summary import kind_of, summary
from kinerja_docs.domain import (
    Anggaran,
    Formulasi,
    Indikator,
    Jabatan,
    Kinerja,
    PerangkatDaerah,
    Perjanjian,
    Pihak,
    Sasaran,
)
from kinerja_docs.domain.rekap import Rekap
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.formula.meaning import of_text

SHARE = "Persentase desa yang tertib administrasi"
RATIO = "Jumlah desa yang tertib administrasi / Jumlah desa x 100%"


def indicator(nama: str = SHARE, formula: str | None = RATIO, satuan: str | None = "%", **values: str) -> Indikator:
    made = Formulasi(teks=formula, pohon=of_text(formula)) if formula else None
    target, actual = values.get("target", "100"), values.get("realisasi")
    return Indikator(
        nama=nama,
        satuan=satuan,
        arah="naik",
        formulasi=made,
        target={"2021": target},
        realisasi={"2021": actual} if actual else {},
    )


def year(name: str, *indicators: Indikator, tertib: str = "", desa: str = "", nilai: str = "") -> Tahunan:
    record = Kinerja(
        tahun=2021,
        perangkat_daerah=PerangkatDaerah(nama=f"Kecamatan {name}", daerah="Kabupaten Contoh"),
        iku=(Sasaran(uraian="Sasaran", indikator=indicators),),
    )
    given = {"jumlah_desa_yang_tertib_administrasi": tertib, "jumlah_desa": desa, "nilai_akip": nilai}
    return Tahunan(rekaman=record, variabel={key: {"2021": text} for key, text in given.items() if text})


def together(*years: Tahunan) -> Rekap:
    return rekap([summary(each, f"{number}.json") for number, each in enumerate(years)])


def test_a_percentage_of_all_is_sum_over_sum_and_never_the_mean() -> None:
    found = together(
        year("A", indicator(), tertib="1", desa="2"),
        year("B", indicator(), tertib="30", desa="100"),
        year("C", indicator()),
    )
    (one,) = found.indikator
    assert (one.pembilang, one.penyebut, one.cetak) == (31, 102, "30,39")
    assert one.nilai == pytest.approx(Decimal(3100) / 102)
    assert (one.dihitung, one.dilewati) == (2, 1)
    assert (one.terendah, one.tertinggi) == ("30 (B)", "50 (A)")
    assert [each.kurang != () for each in one.anggota] == [False, False, True]
    assert "Jumlah desa" in " ".join(one.anggota[2].kurang)


def test_a_mean_of_percentages_is_said_to_be_one() -> None:
    found = together(
        *(year(name, indicator(formula=None, realisasi=text)) for name, text in (("A", "50"), ("B", "30")))
    )
    (one,) = found.indikator
    assert (one.cetak, one.cara) == ("40,00", "rata-rata persentase")
    assert "bukan persentase keseluruhan" in " ".join(one.catatan)
    assert one.pembilang is None


def test_a_kecamatan_with_a_percentage_only_is_left_out_of_the_sum() -> None:
    typed = indicator(formula=None, realisasi="90")
    (one,) = together(year("A", indicator(), tertib="1", desa="2"), year("B", typed)).indikator
    assert (one.cetak, one.dihitung, one.dilewati) == ("50,00", 1, 1)


def test_a_year_from_its_last_triwulan_brings_the_numbers_of_that_triwulan() -> None:
    given = year("A", indicator())
    values = {"2021-TW3": ("5", "10"), "2021-TW4": ("9", "12")}
    variabel = {
        "jumlah_desa_yang_tertib_administrasi": {period: top for period, (top, _) in values.items()},
        "jumlah_desa": {period: bottom for period, (_, bottom) in values.items()},
    }
    quarterly = replace(given, variabel=variabel, triwulan={SHARE: "terakhir"})
    (one,) = together(quarterly, year("B", indicator(), tertib="1", desa="2")).indikator
    assert (one.pembilang, one.penyebut, one.dihitung) == (10, 14, 2)


def test_counts_are_added_and_scores_are_not() -> None:
    count = indicator("Jumlah dokumen", "Jumlah dokumen perencanaan", "Dokumen")
    akip = indicator("Nilai AKIP", "Nilai AKIP", "Nilai", target="80")

    def with_values(name: str, dokumen: str, nilai: str) -> Tahunan:
        made = year(name, count, akip, nilai=nilai)
        return replace(made, variabel={**made.variabel, "jumlah_dokumen_perencanaan": {"2021": dokumen}})

    counted, scored = together(with_values("A", "3", "90,5"), with_values("B", "4", "69,5")).indikator
    assert (counted.cara, counted.cetak) == ("jumlah", "7")
    assert (scored.cetak, scored.predikat, dict(scored.sebaran)) == ("80,00", "BB", {"AA": 1, "B": 1})


def test_the_ikm_is_weighted_by_its_respondents() -> None:
    ikm = indicator("Indeks Kepuasan Masyarakat (IKM)", "Hasil survei kepuasan masyarakat", "Nilai")
    years = [year("A", ikm), year("B", ikm)]
    values = (("80", "300"), ("90", "100"))
    asked = [
        replace(each, variabel={"nilai_ikm": {"2021": score}, "jumlah_responden": {"2021": people}})
        for each, (score, people) in zip(years, values, strict=True)
    ]
    (one,) = together(*asked).indikator
    assert (one.cetak, one.cara, one.predikat) == ("82,50", "rata-rata tertimbang responden", "B")
    plain = [replace(each, variabel={"nilai_ikm": each.variabel["nilai_ikm"]}) for each in asked]
    (two,) = together(*plain).indikator
    assert (two.cetak, two.cara) == ("85,00", "rata-rata sederhana")


@pytest.mark.parametrize(
    ("formula", "satuan", "nama", "kind"),
    [
        (RATIO, "%", SHARE, ("PERSENTASE", False)),
        ("Jumlah kasus / Jumlah penduduk x 1000", "per 1.000", "Angka kasus", ("RASIO", False)),
        ("Jumlah BUMDes yang terbentuk", "Unit", "Peningkatan jumlah BUMDes", ("JUMLAH", False)),
        (None, "Nilai", "Nilai Indek Kepuasan Masyarakat (IKM)", ("INDEKS_IKM", True)),
        (None, "Nilai", "Nilai kematangan", ("INDEKS", False)),
        (None, "Hari", "Lama pelayanan", ("WAKTU", False)),
        (None, None, "Terwujudnya ketertiban", (None, False)),
    ],
)
def test_the_formula_decides_then_the_unit(
    formula: str | None, satuan: str | None, nama: str, kind: tuple[str | None, bool]
) -> None:
    assert kind_of(of_text(formula) if formula else None, satuan, nama) == kind


def rumusan(text: str, satuan: str | None = "%", jenis: str | None = "PERSENTASE") -> Rumusan:
    kind = None if jenis is None else jenis
    return replace(_worded(text, "X"), satuan=satuan, jenis=kind)


def _worded(text: str, kecamatan: str) -> Rumusan:
    (measured,) = summary(year(kecamatan, indicator(text)), "a").indikator
    return wording(measured, kecamatan)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Prosentase desa yang tertib administrasi", "Persentase desa yang tertib administrasi"),
        ("Persentase rekomendasi yang di tindaklanjuti", "Persentase rekomendasi yang ditindaklanjuti"),
        ("Persentase gangguan Ketentraman dn Ketertibhan", "Persentase gangguan ketenteraman dan ketertiban"),
        ("Persentase Asistensiyang dilakukan bagi perangkat", "Persentase asistensi yang dilakukan bagi perangkat"),
    ],
)
def test_spelling_does_not_tell_indicators_apart(one: str, two: str) -> None:
    assert objection(rumusan(one), rumusan(two)) == ""


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        (
            "Persentase perizinan yang diterbitkan kecamatan",
            "Persentase non perizinan yang diterbitkan kecamatan",
            "non",
        ),
        ("Persentase dokumen tahun 2020 yang tersusun", "Persentase dokumen tahun 2021 yang tersusun", "2020"),
        (
            "Persentase layanan pendidikan formal yang dibina",
            "Persentase layanan pendidikan informal yang dibina",
            "formal",
        ),
        ("Persentase desa yang tertib", "Persentase warga yang hadir rapat", f"di bawah {SAME}"),
    ],
)
def test_a_word_that_carries_meaning_tells_them_apart(one: str, two: str, why: str) -> None:
    assert why in objection(rumusan(one), rumusan(two))


def test_unit_and_formula_must_fit() -> None:
    assert "satuan" in objection(rumusan(SHARE), rumusan(SHARE, satuan="desa"))
    assert "cara menghitung" in objection(rumusan(SHARE), rumusan(SHARE, jenis="JUMLAH"))
    assert objection(rumusan(SHARE), rumusan(SHARE, satuan=None, jenis=None)) == ""


def test_the_name_of_the_kecamatan_is_no_difference() -> None:
    assert _worded("Indeks di Kecamatan Soko", "Soko") == _worded("Indeks di Kecamatan Jenu", "Jenu")


@pytest.mark.parametrize(
    ("one", "two", "fits"),
    [
        (("Sekcam", "Soko"), ("Sekretaris Camat Jenu", "Jenu"), True),
        (("Kasi PMD", "Soko"), ("Kepala Seksi Pemberdayaan Masyarakat dan Desa Kecamatan Jenu", "Jenu"), True),
        (("Kasi Pemerintahan", "Soko"), ("Kasi Pelayanan Umum", "Jenu"), False),
        (("Sekretaris Kecamatan", "Soko"), ("Kasubbag Umum", "Jenu"), False),
    ],
)
def test_one_jabatan_by_two_names_is_no_difference(one: tuple[str, str], two: tuple[str, str], fits: bool) -> None:
    words = [replace(rumusan(SHARE), jabatan=post(*each)) for each in (one, two)]
    assert (objection(*words) == "") is fits


def test_two_indicators_of_one_kecamatan_stay_two() -> None:
    both = (indicator("Persentase desa yang tertib"), indicator("Persentase desa yang tertib."))
    given = [(name, each) for name in ("A", "B") for each in summary(year(name, *both), name).indikator]
    assert [len(group.anggota) for group in harmonised(given)] == [2, 2]


def test_differences_of_wording_are_listed_and_doubtful_ones_are_not_merged() -> None:
    odd = indicator("Prosentase desa yang tertib administrasi")
    other = indicator("Persentase desa yang tertib administrasi keuangan")
    found = together(
        year("A", indicator(), tertib="1", desa="2"),
        year("B", indicator(), tertib="1", desa="2"),
        year("C", odd, tertib="30", desa="100"),
        year("D", other, tertib="1", desa="1"),
    )
    first, second = found.indikator
    assert (first.nama, first.pembilang, first.penyebut) == (SHARE, 32, 104)
    assert second.dihitung == 1
    merged, doubtful = found.redaksi
    assert (merged.teks, merged.kecamatan, merged.alasan) == (odd.nama, ("C",), "")
    assert (doubtful.teks, doubtful.kecamatan) == (other.nama, ("D",))
    assert doubtful.alasan


def test_ranking_shares_places_and_keeps_incomplete_ones_behind() -> None:
    more = indicator("Nilai AKIP", "Nilai AKIP", "Nilai", target="80")
    found = together(
        year("A", indicator(), more, tertib="9", desa="10", nilai="72"),
        year("B", indicator(), more, tertib="9", desa="10", nilai="72"),
        year("C", indicator(), more, tertib="8", desa="10", nilai="64"),
        year("D", indicator(), more, tertib="10", desa="10"),
        year("E", indicator(), more),
    )
    assert [(each.peringkat, each.kecamatan) for each in found.peringkat] == [
        (1, "A"),
        (1, "B"),
        (3, "C"),
        (None, "D"),
        (None, "E"),
    ]
    assert any("D, E" in note for note in found.catatan)


def test_a_kecamatan_that_comes_twice_counts_once() -> None:
    found = together(year("A", indicator()), year("A", indicator(), tertib="1", desa="2"))
    assert found.kecamatan == ("A",)
    assert found.indikator[0].cetak == "50,00"
    assert "0.json dan 1.json; dihitung yang dari 1.json" in found.catatan[0]


def line(kode: str | None, uraian: str, tingkat: str, jumlah: str | None) -> Anggaran:
    return Anggaran(kode=kode, uraian=uraian, tingkat=tingkat, jumlah=jumlah)  # type: ignore[arg-type]


def agreement(jabatan: str, *lines: Anggaran, perubahan: bool = False) -> Perjanjian:
    return Perjanjian(tahun=2021, perubahan=perubahan, pihak_pertama=Pihak(jabatan=jabatan), anggaran=lines)


def budget(*agreements: Perjanjian) -> tuple[dict[str, Decimal | None], tuple[str, ...]]:
    found, notes = programs(Kinerja(jabatan=(Jabatan(nama="Camat"),), perjanjian=agreements))
    return {each.kunci: each.jumlah for each in found}, notes


PROGRAM = line("7.01.01", "Program A", "program", "100")
KEGIATAN = line("7.01.01.2.01", "Kegiatan A", "kegiatan", "60")


def test_money_that_stands_in_several_agreements_counts_once() -> None:
    assert budget(agreement("Camat", PROGRAM), agreement("Sekretaris", PROGRAM, KEGIATAN)) == ({"7.01.01": 100}, ())


def test_parts_of_a_program_are_added_where_nobody_lists_the_program() -> None:
    other = line("7.01.01.2.02", "Kegiatan B", "kegiatan", "40")
    below = line("7.01.01.2.02.0001", "Sub B", "sub_kegiatan", "40")
    assert budget(agreement("Sekretaris", KEGIATAN), agreement("Kasubbag", other, below)) == ({"7.01.01": 100}, ())


def test_amounts_that_differ_are_named() -> None:
    found, notes = budget(agreement("Camat", PROGRAM), agreement("Sekretaris", replace(PROGRAM, jumlah="90")))
    assert found == {"7.01.01": 100}
    assert "Rp100,00 dan Rp90,00" in notes[0]


def test_a_changed_agreement_takes_the_place_of_the_first() -> None:
    later = agreement("Camat", replace(PROGRAM, jumlah="90"), perubahan=True)
    assert budget(agreement("Camat", PROGRAM), later) == ({"7.01.01": 90}, ())


def test_without_codes_the_highest_level_counts() -> None:
    camat = agreement("Camat", line(None, "Program A", "program", "100"))
    kasi = agreement("Kasi", line(None, "Kegiatan A", "kegiatan", "60"))
    assert budget(camat, kasi) == ({"programa": 100}, ())


def test_a_blank_amount_is_no_nought() -> None:
    found, notes = budget(agreement("Camat", replace(PROGRAM, jumlah=None)))
    assert found == {"7.01.01": None}
    assert "belum diisi" in notes[0]
