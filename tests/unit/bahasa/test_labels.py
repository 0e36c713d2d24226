"""Lists on one line, numbers before names, labels by themselves."""

from __future__ import annotations

import pytest

from kinerja_docs.bahasa.labels import is_label, split_number
from kinerja_docs.bahasa.numbering import split_run


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1. Data kelurahan 2. Laporan seksi", [("1.", "Data kelurahan"), ("2.", "Laporan seksi")]),
        ("1.Data 2.Laporan", [("1.", "Data"), ("2.", "Laporan")]),
        ("a. Seksi Umum b. Seksi Sosial", [("a.", "Seksi Umum"), ("b.", "Seksi Sosial")]),
        ("3. Program A 4. Program B", [("3.", "Program A"), ("4.", "Program B")]),
        ("1. Data tahun 2020. Semua 2. Laporan", [("1.", "Data tahun 2020. Semua"), ("2.", "Laporan")]),
        ("1. Data saja", []),
        ("Data 1. A 2. B", []),
        ("1. Data 5. Laporan", []),
    ],
)
def test_a_list_on_one_line(text: str, items: list[tuple[str, str]]) -> None:
    assert split_run(text) == items


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("II. DINAS KESEHATAN", "II.", "DINAS KESEHATAN"),
        ("2.1 Sub Bagian Umum", "2.1", "Sub Bagian Umum"),
        ("1.2 jumlah surat", "1.2", "jumlah surat"),
        ("3 Seksi Umum", "3", "Seksi Umum"),
        ("Seksi 3", "", "Seksi 3"),
    ],
)
def test_a_number_before_a_name(text: str, number: str, name: str) -> None:
    assert split_number(text) == (number, name)


@pytest.mark.parametrize("text", ["1", "1.", "(1)", "1.1", "a.", "100"])
def test_nothing_but_a_label(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize("text", ["", "dr.", "1 A", "85%", "2.500,00"])
def test_more_than_a_label(text: str) -> None:
    assert not is_label(text)
