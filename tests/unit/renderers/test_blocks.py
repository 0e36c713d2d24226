"""Rows that stay together: merged cells never reach over a page, long sasaran say again what they share."""

from __future__ import annotations

from itertools import pairwise

from kinerja_docs.domain import Indikator, Linieritas, Sasaran
from kinerja_docs.renderers.blocks import TALLEST, blocks, goes_on
from kinerja_docs.renderers.rows import cascade_rows, indicator_rows

LONG = Indikator(nama="Persentase urusan yang selesai pada waktunya " * 4)
SHORT = Indikator(nama="Surat", sumber_data=("Seksi",), penanggung_jawab=("Camat",))


def test_a_block_ends_with_its_group_or_when_it_is_tall_enough() -> None:
    assert blocks("aab", [1, 1, 1]) == [0, 0, 1]
    assert blocks("aaaa", [TALLEST - 1, 1, 1, TALLEST * 2]) == [0, 0, 1, 2]
    assert goes_on([0, 0, 1, 2]) == [True, False, False, False]


def test_a_short_sasaran_is_one_cell_on_one_page() -> None:
    rows = indicator_rows([Sasaran(uraian="A", indikator=(SHORT,) * 3), Sasaran(uraian="B", indikator=(SHORT,))], 2021)
    assert [row.sasaran.gabung for row in rows] == ["mulai", "lanjut", "lanjut", ""]
    assert [row.bersambung for row in rows] == [True, True, False, False]
    assert [row.penanggung_jawab.gabung for row in rows] == ["mulai", "lanjut", "lanjut", ""], "not beyond the sasaran"


def test_a_long_sasaran_repeats_its_number_and_words() -> None:
    goals = [Sasaran(uraian="A", indikator=(LONG,) * 6), Sasaran(uraian="B", indikator=(SHORT,))]
    *rows, _ = indicator_rows(goals, 2021)
    begun = [row for row in rows if row.sasaran.gabung != "lanjut"]
    assert 1 < len(begun) < 6
    assert {(row.no.teks, row.sasaran.teks) for row in begun} == {("1", "A")}
    for row, after in pairwise(rows):
        assert (after.sasaran.gabung == "lanjut") == row.bersambung, "what is merged stays on its page"


def test_a_misi_over_many_rows_is_said_again() -> None:
    row = Linieritas(misi="Misi", sasaran_pd="Meningkatnya pelayanan " * 6, indikator=("Indeks",))
    rows = cascade_rows([row] * 8)
    assert 1 < sum(each.misi.gabung != "lanjut" for each in rows) < 8
    assert all(each.misi.gabung != "lanjut" or before.bersambung for before, each in pairwise(rows))


def test_no_page_stays_half_empty_before_a_signature() -> None:
    goal = Sasaran(uraian="A", indikator=(LONG, SHORT))
    first, last = indicator_rows([goal], 2021)
    assert (first.bersambung, last.no.teks, last.sasaran.gabung) == (False, "1", "")
    first, last = indicator_rows([goal], 2021, signed=False)
    assert (first.bersambung, last.sasaran.gabung) == (True, "lanjut")
