"""Dates and periods in every printed form."""

from __future__ import annotations

import pytest

from kinerja_docs.bahasa.dates import read_date, weekday, write_date, write_place_date
from kinerja_docs.bahasa.periods import quarter_of, read_period, read_years, write_period


@pytest.mark.parametrize(
    "text",
    [
        "4 Januari 2021", "04 JANUARI 2021", "4-1-2021", "04/01/2021", "04.01.2021", "4 Jan 2021", "4 Jan. 2021",
        "4/I/2021",
        "tgl. 4 Januari 2021", "Tanggal : 4 Januari 2021", "pada tanggal 4 Januari 2021", "Tuban, 4 Januari 2021",
        "Senin, 4 Januari 2021", "Tuban 4 Januari 2021", "2021-01-04", "4 - Januari - 2021",
        "pada tanggal empat bulan Januari tahun dua ribu dua puluh satu",
    ],
)  # fmt: skip
def test_dates_as_printed(text: str) -> None:
    assert read_date(text) == "2021-01-04"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("10 Nopember 2021", "2021-11-10"), ("1 Pebruari 2021", "2021-02-01"), ("29 Februari 2020", "2020-02-29"),
        ("Januari 2026", "2026-01"), (".... Januari 2026", "2026-01"), ("Tuban,      Januari 2026", "2026-01"),
        ("01/2026", "2026-01"), ("2026-01", "2026-01"), ("Jum'at, 4 Juni 2021", "2021-06-04"),
    ],
)  # fmt: skip
def test_other_dates(text: str, iso: str) -> None:
    assert read_date(text) == iso


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2021",
        "31/02/2021",
        "29 Februari 2021",
        "4 Foo 2021",
        "Tahun 2021",
        "12/31/2021",
        "0 Januari 2021",
        "Januari",
    ],
)
def test_no_dates(text: str) -> None:
    assert read_date(text) is None


def test_dates_are_written_in_words() -> None:
    assert [write_date("2021-01-04"), write_date("2026-01")] == ["4 Januari 2021", "Januari 2026"]
    assert write_place_date("Tuban", "2021-02-04") == "Tuban, 4 Februari 2021"
    assert weekday("2021-01-04") == "Senin"
    for wrong in ("2021", "2021-02-30", "4 Januari 2021"):
        with pytest.raises(ValueError, match="ISO"):
            write_date(wrong)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2021", "2021"), ("Tahun 2021", "2021"), ("TA 2021", "2021"), ("T.A. 2021", "2021"),
        ("Tahun Anggaran 2021", "2021"),
        ("Target 2021", "2021"), ("TW I 2021", "2021-TW1"), ("Triwulan IV Tahun 2021", "2021-TW4"),
        ("Tw. 2/2021", "2021-TW2"),
        ("Triwulan III", "2020-TW3"), ("Semester II", "2020-S2"), ("Smt 1 2021", "2021-S1"), ("Maret 2021", "2021-03"),
        ("TW-3", "2020-TW3"), ("Trw IV", "2020-TW4"), ("Triwulan II (April s.d. Juni) 2021", "2021-TW2"),
        ("Triwulan Ketiga", "2020-TW3"), ("Semester Pertama", "2020-S1"), ("Triwulan II (Juli - September)", None),
        ("TW V", None), ("Semester III", None), ("Sasaran", None), ("4 Januari 2021", None),
    ],
)  # fmt: skip
def test_periods(text: str, period: str | None) -> None:
    assert read_period(text, 2020) == period


def test_a_triwulan_without_year_is_no_period() -> None:
    assert read_period("TW I") is None


@pytest.mark.parametrize(
    ("period", "text"),
    [
        ("2021", "Tahun 2021"),
        ("2021-TW3", "Triwulan III Tahun 2021"),
        ("2021-S1", "Semester I Tahun 2021"),
        ("2021-03", "Maret 2021"),
    ],
)
def test_periods_in_words_and_back(period: str, text: str) -> None:
    assert write_period(period) == text
    assert read_period(text) == period


def test_no_period_is_written_as_nothing() -> None:
    assert write_period("") == ""


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2017–2021", (2017, 2021)),
        ("Tahun 2017 s.d. 2021", (2017, 2021)),
        ("(2017 - 2021)", (2017, 2021)),
        ("2021-2017", None),
    ],
)
def test_years(text: str, years: tuple[int, int] | None) -> None:
    assert read_years(text) == years


def test_quarters() -> None:
    assert [quarter_of(f"2021-{month:02}-01")[-1] for month in range(1, 13)] == list("111222333444")
