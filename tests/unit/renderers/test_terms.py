"""The year, or the period, that a document is for: in its title, its file name, its columns, its decree."""

from __future__ import annotations

from dataclasses import replace

import pytest
from workbook_maker import indicator, year

from kinerja_docs.batch.jobs import documents_of, of_its_year
from kinerja_docs.domain import Kinerja, Sasaran
from kinerja_docs.domain.masa import Masa, of_office
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.renderers import Settings
from kinerja_docs.renderers.context import decree_view, iku_view
from kinerja_docs.renderers.documents import documents

NOTHING = Settings()


def record(target: dict[str, str] | None = None, **fields: object) -> Kinerja:
    goal = Sasaran(uraian="S", indikator=(indicator(target=target or {}),))
    return replace(year().rekaman, iku=(goal,), **fields)  # type: ignore[arg-type]


def columns(of: Kinerja) -> list[str]:
    view = iku_view(of, NOTHING, None)
    return [*(each.judul for each in view.kolom), *view.periode]


@pytest.mark.parametrize("tahun", [None, 2022])
def test_iku_and_decree_of_a_period_print_the_period(tahun: int | None) -> None:
    given = record({"2022": "90"}, tahun=tahun, periode=(2021, 2023))
    iku, decree = iku_view(given, NOTHING, None), decree_view(given, NOTHING, None)
    assert (iku.tahun, iku.judul) == ("2021–2023", "Indikator Kinerja Utama Kecamatan Contoh Tahun 2021–2023")
    assert decree.tentang == "Penetapan Indikator Kinerja Utama Kecamatan Contoh Tahun 2021–2023"
    assert "Tahun 2021–2023 sebagaimana" in decree.diktum[0].teks
    assert columns(given) == ["Target", "2021", "2022", "2023"]
    assert iku.iku[0].nilai == ("[belum ditetapkan]", "90", "[belum ditetapkan]")
    names = [each.file_name for each in documents(given, ["iku", "keputusan"], NOTHING)]
    assert names == [f"{kind} Kecamatan Contoh 2021-2023.docx" for kind in ("IKU", "Keputusan IKU")]


def test_the_documents_of_one_year_within_a_period_print_their_year() -> None:
    given = record({"2022": "90"}, tahun=2022, periode=(2021, 2023), perjanjian=())
    names = [each.file_name for each in documents(given, ["pk", "iki", "pengukuran"], NOTHING)]
    assert all(" 2022" in name and "2021-2023" not in name for name in names)


@pytest.mark.parametrize(
    ("target", "printed"),
    [
        ({"2020": "1"}, ["Target 2021"]),
        ({"2020": "1", "2021": "2"}, ["Target 2021"]),
        ({"2021": "2", "2022": "3"}, ["Target", "2021", "2022"]),
        ({"": "2"}, ["Target"]),
        ({}, []),
    ],
)
def test_a_target_of_an_earlier_year_is_none_of_this_year(target: dict[str, str], printed: list[str]) -> None:
    assert columns(record(target)) == printed


def test_a_record_printed_for_another_year_does_not_lend_it_its_targets() -> None:
    given = replace(year(), rekaman=record({"": "90"}))
    names = [each.file_name for each in documents_of(given, ["pk"], Settings(tahun=2022), None)]
    assert names
    assert all("2022" in name for name in names)
    dated = of_its_year(given, 2022).rekaman
    assert dated.iku[0].indikator[0].target == {"2021": "90"}
    assert [each.tahun for each in dated.perjanjian] == [2022]
    assert of_its_year(given, 2021) is given
    alone = Tahunan(rekaman=record({"": "90"}, tahun=None, perjanjian=()))
    assert of_its_year(alone, 2022).rekaman.iku[0].indikator[0].target == {"": "90"}


def test_a_term() -> None:
    assert of_office(Kinerja()) is None
    assert Masa(2021, 2023).tahun == (2021, 2022, 2023)
    assert Masa(2021, 2021).tulis() == "2021"
