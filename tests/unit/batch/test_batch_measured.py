"""A measurement is made where something of its own year was measured, not where a workbook still holds last year's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kinerja_docs.batch.pattern import Written
from kinerja_docs.batch.plan import is_measured
from kinerja_docs.domain import Kinerja, Sasaran
from kinerja_docs.domain.boundary import dump
from kinerja_docs.domain.year import Tahunan
from tests.workbook_maker import indicator

EMPTY = Tahunan(rekaman=Kinerja())


@pytest.mark.parametrize(
    ("period", "measured"), [("2022", True), ("2022-TW1", True), ("", True), ("2021", False), ("2021-TW4", False)]
)
def test_only_what_was_reached_in_its_year_is_a_measurement(period: str, measured: bool) -> None:
    goal = Sasaran(indikator=(indicator(realisasi={period: "80"}),))

    assert is_measured(Written(dump(Kinerja(tahun=2022, iku=(goal,))), tahun=EMPTY)) is measured
    typed = replace(EMPTY, variabel={"jumlah_desa": {period: "40"}})
    assert is_measured(Written(dump(Kinerja(tahun=2022)), tahun=typed)) is measured
