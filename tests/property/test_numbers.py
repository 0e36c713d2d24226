"""Numbers survive the way to paper and back, and agree with what other programs and other arithmetic say."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_docs.bahasa.dates import read_date, write_date
from kinerja_docs.bahasa.numbers import read_number, round_half_up, write_number
from kinerja_docs.bahasa.roman import from_roman, to_roman
from kinerja_docs.bahasa.rupiah import read_rupiah, write_rupiah
from kinerja_docs.bahasa.terbilang import read_terbilang, terbilang

AMOUNTS = st.decimals(min_value=-(10**15), max_value=10**15, places=2, allow_nan=False)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)
UNITS = dict(zip("nol satu dua tiga empat lima enam tujuh delapan sembilan".split(), range(10), strict=True))


@given(AMOUNTS)
def test_two_decimals_are_read_as_written(value: Decimal) -> None:
    number = read_number(write_number(value, 2))
    assert number is not None
    assert (number.nilai, number.pasti) == (value, True)


@given(AMOUNTS)
def test_money_is_read_as_written(value: Decimal) -> None:
    amount = read_rupiah(write_rupiah(value))
    assert amount is not None
    assert (amount.nilai, amount.pasti) == (value, True)


@given(NUMBERS, st.integers(0, 6))
def test_rounding_is_half_up_by_whole_number_arithmetic(value: Decimal, places: int) -> None:
    scaled = abs(Fraction(value)) * 10**places
    expected = Fraction((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator), 10**places)
    assert Fraction(round_half_up(value, places)) == (expected if value >= 0 else -expected)


@given(st.text(max_size=20))
def test_any_text_is_read_without_error(text: str) -> None:
    read_number(text)
    read_rupiah(text)
    read_date(text)
    read_terbilang(text)


def _said(words: list[str]) -> int:
    """Return the number of words by splitting at the largest scale word: another way than the one under test."""
    if not words:
        return 0
    for word, size in {
        "triliun": 10**12,
        "miliar": 10**9,
        "juta": 10**6,
        "ribu": 1000,
        "ratus": 100,
        "puluh": 10,
    }.items():
        if word in words:
            at = words.index(word)
            return _said(words[:at]) * size + _said(words[at + 1 :])
    return UNITS[words[0]] + (10 if words[1:] == ["belas"] else 0)


@given(st.integers(0, 10**15 - 1))
def test_terbilang_says_the_number(value: int) -> None:
    words = re.sub(r"\bse(?=ribu|ratus|puluh|belas)", "satu ", terbilang(value)).split()
    assert _said(words) == value


@given(st.decimals(min_value=-(10**17), max_value=10**17, places=3))
def test_words_are_read_as_written(value: Decimal) -> None:
    assert read_terbilang(terbilang(value)) == value


@given(st.integers(0, 10**18 - 1))
def test_terbilang_agrees_with_another_program(value: int) -> None:
    other = pytest.importorskip("num2words").num2words(value, lang="id")
    assert read_terbilang(other) == value
    assert terbilang(value) == other or "satu ribu" in other


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_writing_agrees_with_another_program(value: Decimal) -> None:
    other = pytest.importorskip("babel.numbers").format_decimal(value, "#,##0.00", locale="id")
    assert write_number(value, 2) == other.replace("-0,00", "0,00")


@given(st.integers(1, 3999))
def test_roman_numerals_are_read_as_written(number: int) -> None:
    assert from_roman(to_roman(number)) == number


@given(st.text(alphabet="IVXLCDM", max_size=8))
def test_a_roman_numeral_has_one_form(text: str) -> None:
    number = from_roman(text)
    assert number is None or to_roman(number) == text


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)))
def test_dates_are_read_as_written(day: date) -> None:
    iso = day.isoformat()
    assert read_date(write_date(iso)) == iso
    assert read_date(f"{day.day}/{day.month}/{day.year}") == iso
    assert read_date(write_date(iso[:7])) == iso[:7]
