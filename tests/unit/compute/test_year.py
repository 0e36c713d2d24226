"""All figures of a year: where a realisasi comes from, what is amiss, means and totals."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from workbook_maker import FORMULA, indicator, year

from kinerja_docs.compute.year import results_of
from kinerja_docs.domain import Formulasi, Indikator, Kinerja, Sasaran
from kinerja_docs.domain.groups import quantities
from kinerja_docs.domain.results import HasilIndikator
from kinerja_docs.domain.results_json import dump
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.errors import InvalidDeclaration, WrongUse
from kinerja_docs.formula.meaning import of_text


def one(each: Indikator, periode: str | None = None, **variables: str) -> HasilIndikator:
    record = Kinerja(tahun=2021, iku=(Sasaran(uraian="S", indikator=(each,)),))
    values = {name: {periode or "2021": text} for name, text in variables.items()}
    result = results_of(Tahunan(rekaman=record, variabel=values), periode=periode)
    return result.kelompok[0].sasaran[0].indikator[0]


def measured(text: str = FORMULA, **fields: object) -> Indikator:
    return indicator(formulasi=Formulasi(teks=text, pohon=of_text(text)), **fields)


def codes(each: HasilIndikator) -> list[str]:
    return [problem.kode for problem in each.masalah]


def test_a_formula_with_its_variables_gives_the_realisasi_and_the_whole_trace() -> None:
    found = one(measured(), jumlah_desa="40", jumlah_desa_tertib="38")
    assert (found.realisasi.nilai, found.realisasi.cetak, found.asal) == (Decimal(95), "95", "rumus")
    assert (found.capaian.cetak, codes(found)) == ("105,56%", [])
    assert found.jejak == (
        "38 / 40 × 100 = 95,00; capaian 95,00 / 90 × 100 = 105,56%, profil umum; predikat Sangat Tinggi "
        "(skala permendagri-86-2017)"
    )
    assert found.di == "/iku/0/indikator/0"


def test_without_variables_the_realisasi_is_the_one_typed_in() -> None:
    found = one(measured(realisasi={"2021": "88,2"}))
    assert (found.realisasi.cetak, found.asal, found.capaian.cetak, codes(found)) == ("88,2", "isian", "98,00%", [])


def test_a_variable_that_is_missing_is_named_and_what_was_typed_counts() -> None:
    found = one(measured(realisasi={"2021": "90"}), jumlah_desa="40")
    assert (found.asal, found.capaian.cetak, codes(found)) == ("isian", "100,00%", ["NILAI_TIDAK_ADA"])


def test_nothing_at_all_names_what_is_asked_for() -> None:
    found = one(measured())
    assert (found.asal, found.realisasi.cetak, found.capaian.cetak) == (None, "n/a", "n/a")
    assert [problem.pesan for problem in found.masalah] == [
        "Nilai “Jumlah desa tertib” belum diisi.",
        "Nilai “Jumlah desa” belum diisi.",
    ]


def test_formula_and_typing_that_differ_are_said() -> None:
    found = one(measured(realisasi={"2021": "93"}), jumlah_desa="40", jumlah_desa_tertib="38")
    assert codes(found) == ["REALISASI_BERBEDA"]
    assert one(measured(realisasi={"2021": "95,0"}), jumlah_desa="40", jumlah_desa_tertib="38").masalah == ()
    assert one(measured(realisasi={"2021": "33,3"}), jumlah_desa="3", jumlah_desa_tertib="1").masalah == ()


def test_a_part_larger_than_its_whole_is_one_problem() -> None:
    found = one(measured(), jumlah_desa="40", jumlah_desa_tertib="44")
    assert codes(found) == ["MELEBIHI_PENYEBUT"]


def test_a_score_has_its_predikat_of_the_year() -> None:
    found = one(measured("Hasil Nilai AKIP Kecamatan"), nilai_akip="72,40")
    assert (found.realisasi.cetak, found.realisasi.predikat) == ("72,40", "BB")


def test_labels_are_compared_and_printed() -> None:
    found = one(indicator(target={"2021": "BB"}, realisasi={"2021": "A"}))
    assert (found.realisasi.cetak, found.realisasi.nilai, found.asal) == ("A", None, "isian")
    assert found.capaian.cetak == "120,00%"


def test_parts_of_a_year_are_never_added_up_by_guess() -> None:
    found = one(indicator(realisasi={"2021-TW1": "20", "2021-TW2": "40"}))
    assert (found.realisasi.nilai, codes(found)) == (None, ["REALISASI_SEBAGIAN"])


def test_a_quarter_is_computed_from_its_own_figures() -> None:
    each = measured(target={"2021": "90", "2021-TW1": "50"})
    found = one(each, "2021-TW1", jumlah_desa="40", jumlah_desa_tertib="18")
    assert (found.target, found.capaian.cetak) == ("50", "90,00%")


def test_what_has_no_period_counts_for_the_year_only() -> None:
    each = indicator(target={"": "90"}, realisasi={"": "90"})
    assert one(each).capaian.cetak == "100,00%"
    assert one(each, "2021-TW1").capaian.nilai is None


def test_texts_of_equal_slug_in_different_formulas_are_two_variables() -> None:
    long = "Jumlah dokumen perencanaan penganggaran dan evaluasi kinerja perangkat daerah "
    pair = (measured(f"{long}murni", target={"2021": "4"}), measured(f"{long}perubahan", target={"2021": "4"}))
    record = Kinerja(tahun=2021, iku=(Sasaran(indikator=pair),))
    one, other = (each.nama for each in quantities(record))
    assert other == f"{one}_2"
    values = {one: {"2021": "4"}, other: {"2021": "3"}}
    found = results_of(Tahunan(rekaman=record, variabel=values)).kelompok[0].sasaran[0].indikator
    assert [each.realisasi.cetak for each in found] == ["4", "3"]


def test_a_ratio_without_factor_is_percent_where_percent_is_measured() -> None:
    told = Formulasi(teks="t", pohon=of_text("Jumlah desa tertib dibagi Jumlah desa"))
    for fields in ({}, {"satuan": None}):
        found = one(indicator(formulasi=told, **fields), jumlah_desa="40", jumlah_desa_tertib="38")
        assert (found.realisasi.cetak, found.capaian.cetak, codes(found)) == ("95", "105,56%", ["PENGALI_PERSEN"])
    ratio = indicator("Rasio guru", satuan="orang", target={"2021": "1"}, formulasi=told)
    assert one(ratio, jumlah_desa="40", jumlah_desa_tertib="38").realisasi.cetak == "0,95"
    assert codes(one(indicator(formulasi=told), jumlah_desa="40", jumlah_desa_tertib="41")) == ["MELEBIHI_PENYEBUT"]


def test_a_percentage_typed_as_a_fraction_is_warned_of() -> None:
    found = one(indicator(target={"2021": "0,9"}, realisasi={"2021": "0.95"}))
    assert codes(found) == ["PERSEN_PECAHAN", "PERSEN_PECAHAN"]
    assert found.masalah[0].pesan.startswith("Target: “0,9” di kolom persen dibaca 0,9%.")
    assert one(indicator(target={"2021": "0,9%"}, realisasi={"2021": "0,9%"})).masalah == ()
    assert (
        one(indicator("Lama", satuan="Hari", arah="turun", target={"2021": "1"}, realisasi={"2021": "1"})).masalah == ()
    )


def test_means_count_what_was_left_out() -> None:
    result = results_of(year())
    office = result.kelompok[0]
    assert (office.dokumen, office.jabatan, office.rerata.dihitung, office.rerata.dilewati) == ("IKU", None, 1, 2)
    assert office.rerata.angka.cetak == "100,00%"
    assert [goal.rerata.dihitung for goal in office.sasaran] == [1, 0]
    assert [problem.kode for problem in office.rerata.angka.masalah] == ["INDIKATOR_DILEWATI", "CAPAIAN_DIBATASI"]


def test_budgets_that_do_not_add_up_are_named_by_line() -> None:
    assert results_of(year()).anggaran[0].total.cetak == "Rp30.000,00"
    record = year().rekaman
    lines = (*record.perjanjian[0].anggaran[:3], replace(record.perjanjian[0].anggaran[3], jumlah="25000"))
    broken = replace(record, perjanjian=(replace(record.perjanjian[0], anggaran=lines),))
    (found,) = results_of(Tahunan(rekaman=broken)).anggaran
    assert [(each.di, each.selisih) for each in found.selisih] == [("/perjanjian/0/anggaran/1", Decimal(-5000))]


def test_the_profile_is_the_one_asked_for_then_that_of_the_settings() -> None:
    chosen = year(profil_capaian="magetan")
    assert results_of(chosen).profil == "magetan"
    assert results_of(chosen, profil="umum").profil == "umum"
    assert results_of(year()).profil == "umum"
    with pytest.raises(InvalidDeclaration, match="tidak dikenal"):
        results_of(year(), profil="entah")


def test_a_profile_that_does_not_hold_in_the_year_is_said() -> None:
    found = results_of(year(), profil="iki-8-2021", periode="2023")
    assert found.di_luar_masa == ("Profil iki-8-2021 berlaku 2021–2021, bukan untuk tahun 2023.",)
    assert results_of(year()).di_luar_masa == ()
    assert results_of(year(), periode="2009").di_luar_masa == (
        "Profil umum berlaku 2014–sekarang, bukan untuk tahun 2009.",
        "Profil permendagri-86-2017 berlaku 2010–sekarang, bukan untuk tahun 2009.",
    )


def test_without_a_year_nothing_is_guessed() -> None:
    with pytest.raises(WrongUse, match="--periode"):
        results_of(Tahunan(rekaman=Kinerja()))


def test_json_has_exact_decimals_as_texts() -> None:
    data = json.loads(dump([results_of(year())]))
    first = data["hasil"][0]["kelompok"][0]["sasaran"][0]["indikator"][0]
    assert first["realisasi"]["nilai"] == "95"
    assert first["capaian"]["nilai"].startswith("105.5555555555")
    assert dump([results_of(year())]) == dump([results_of(year())])
