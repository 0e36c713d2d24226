"""Value and number format make the text, and nothing else does."""

from __future__ import annotations

import pytest

from kinerja_docs.workbook.numbers import shown, shown_amount, stored, stored_amount


@pytest.mark.parametrize(
    ("text", "value", "code"),
    [
        ("85", 85.0, "General"),
        ("85,5", 85.5, "General"),
        ("85,50", 85.5, "0.00"),
        ("85%", 0.85, "0%"),
        ("93,75%", 0.9375, "0.00%"),
        ("1.250", 1250.0, "#,##0"),
        ("1.250,50", 1250.5, "#,##0.00"),
        ("-3", -3.0, "General"),
    ],
)
def test_a_number_is_stored_so_that_it_shows_its_text(text: str, value: float, code: str) -> None:
    assert stored(text) == (value, code)
    assert shown(value, code) == text


@pytest.mark.parametrize("text", ["007", "-0", "1.25", "85.5", "80–90%", "BB", "≥ 85", "", "1234567890123456", "1,2,3"])
def test_what_would_come_back_otherwise_stays_a_text(text: str) -> None:
    assert stored(text) is None


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (85.456, "0.00", "85,456"),
        (0.855, "0%", "85,5%"),
        (0.07, "0%", "7%"),
        (1 - 0.9, "General", "0,1"),
        (1234567.0, '_(* #,##0_);_(* (#,##0);_(* "-"??_)', "1.234.567"),
        (12.0, '0.00" hari"', "12,00"),
        (5.0, "0.00E+00", "5"),
        (1e20, "General", "100000000000000000000"),
    ],
)
def test_what_was_typed_counts_not_what_is_shown(value: float, code: str, text: str) -> None:
    assert shown(value, code) == text


@pytest.mark.parametrize("text", ["0", "1250000000", "1250000.50", "-5000", "1.250"])
def test_amounts_keep_the_digits_of_the_record(text: str) -> None:
    found = stored_amount(text)
    assert found is not None
    assert shown_amount(*found) == text


@pytest.mark.parametrize("text", ["Rp5.000", "1,250", "007", "", "12345678901234567890"])
def test_other_amounts_are_no_numbers(text: str) -> None:
    assert stored_amount(text) is None
