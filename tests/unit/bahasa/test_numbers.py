"""Numbers, money, percentages, ranges and words for them, as documents print them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kinerja_docs.bahasa.measures import Rentang, read_percent, read_range, write_percent, write_range
from kinerja_docs.bahasa.numbers import read_number, round_half_up, uses_dot_decimals, write_number
from kinerja_docs.bahasa.roman import from_roman, to_roman
from kinerja_docs.bahasa.rupiah import read_rupiah, write_rupiah, write_rupiah_short
from kinerja_docs.bahasa.satuan import canonical
from kinerja_docs.bahasa.terbilang import agrees, read_terbilang, terbilang, terbilang_rupiah, with_words


@pytest.mark.parametrize(
    ("text", "value", "sure"),
    [
        ("1.234,56", "1234.56", True), ("1.234.567", "1234567", True), ("93,75", "93.75", True), ("85", "85", True),
        ("93.75", "93.75", True), ("82.51", "82.51", True), ("4.00", "4.00", True), ("1,234,567", "1234567", True),
        ("1 234 567", "1234567", True), ("1\u00a0234", "1234", True), ("1,234.56", "1234.56", True),
        ("0.123", "0.123", True), ("12.3456", "12.3456", True), ("-5", "-5", True), ("−5,5", "-5.5", True),
        ("1.234", "1234", False), ("1,234", "1.234", False), (" 16 ", "16", True), ("0", "0", True),
    ],
)  # fmt: skip
def test_numbers_as_printed(text: str, value: str, sure: bool) -> None:
    number = read_number(text)
    assert number is not None
    assert (number.teks, number.nilai, number.pasti) == (text, Decimal(value), sure)


@pytest.mark.parametrize(
    "text", ["", "-", "lima", "1.23.4", "12.34,5", "5,", ".5", "1 23", "1.2345,6", "٣", "85%", "1e5"]
)
def test_no_numbers(text: str) -> None:
    assert read_number(text) is None


def test_three_digits_behind_a_dot_depend_on_where_they_stand() -> None:
    readings = [read_number("82.510"), read_number("82.510", bounded=True), read_number("82.510", dot_decimals=True)]
    assert [number and (number.nilai, number.pasti) for number in readings] == [
        (Decimal(82510), False),
        (Decimal("82.510"), False),
        (Decimal("82.510"), False),
    ]
    comma = read_number("1,250", dot_decimals=True)
    assert comma is not None
    assert (comma.nilai, comma.pasti) == (Decimal(1250), False)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["82.51", "1.234"], True),
        (["nilai 82.51 tahun"], True),
        (["1.234", "1.234.567", "5,5", "35.23.19", "7.01.01"], False),
    ],
)
def test_documents_that_write_decimal_dots(texts: list[str], expected: bool) -> None:
    assert uses_dot_decimals(texts) is expected


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        ("2.675", 2, "2,68"), ("0.125", 2, "0,13"), ("-0.125", 2, "-0,13"), ("1234567.5", 2, "1.234.567,50"),
        ("-0.001", 2, "0,00"), ("93.75", None, "93,75"), ("1E+3", None, "1.000"), ("100", 2, "100,00"),
        ("12345678901234567890123456789012.345", 2, "12.345.678.901.234.567.890.123.456.789.012,35"),
        ("999.995", 2, "1.000,00"), ("1234.5", 0, "1.235"),
    ],
)  # fmt: skip
def test_numbers_are_written_half_up(value: str, places: int | None, expected: str) -> None:
    assert write_number(Decimal(value), places) == expected


def test_whole_numbers_without_decimals() -> None:
    assert (write_number(Decimal("100.00"), 2, trim=True), write_percent(Decimal("93.75")), write_percent(100)) == (
        "100",
        "93,75%",
        "100%",
    )
    assert (write_percent(75, space=True), write_percent(75, trim=False)) == ("75 %", "75,00%")
    assert str(round_half_up(Decimal("-0.001"), 2)) == "0.00"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rp5.000,00", "5000"), ("Rp. 5.000", "5000"), ("Rp 5.000,-", "5000"), ("Rp.5000,0-", "5000"),
        ("IDR 5.000", "5000"),
        ("Rp. 5.000,-", "5000"), ("IDR 5,000.00", "5000"), ("Rp1,5 miliar", "1500000000"), ("Rp 2 juta", "2000000"),
        ("Rp. 8.132.474.698.111", "8132474698111"), ("1.250.000.000", "1250000000"), ("(5.000)", "-5000"),
        ("-Rp5.000", "-5000"), ("Rp. 10.000,=", "10000"), ("Rp2,25 trilyun", "2250000000000"), ("5.000 rupiah", "5000"),
        ("Rp. 1 250 000", "1250000"), ("Rp750 ribu", "750000"),
    ],
)  # fmt: skip
def test_money_as_printed(text: str, value: str) -> None:
    amount = read_rupiah(text)
    assert amount is not None
    assert (amount.nilai, amount.pasti) == (Decimal(value), True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7.310.450,000", "7310450000"), ("7,310,450.000", "7310450000"), ("2.400.000,000,-", "2400000000"),
        ("300.000.000;00", "300000000"), ("315.700.000.00", "315700000"), ("3.4O0.O00", "3400000"),
        ("l.500.000", "1500000"),
    ],
)  # fmt: skip
def test_money_is_never_off_by_a_thousand_in_silence(text: str, value: str) -> None:
    amount = read_rupiah(text)
    assert amount is not None
    assert (amount.nilai, amount.pasti) == (Decimal(value), False)


def test_money_with_its_words_must_say_one_amount() -> None:
    said = read_rupiah("Rp 2.500.000 (dua juta lima ratus ribu rupiah)")
    assert said is not None
    assert (said.nilai, said.pasti) == (Decimal(2500000), True)
    assert read_rupiah("Rp 2.500.000 (dua juta rupiah)") is None


@pytest.mark.parametrize("text", ["Rp 5,000", "Rp1,5 M", "Rp2 T"])
def test_money_that_could_be_something_else(text: str) -> None:
    amount = read_rupiah(text)
    assert amount is not None
    assert not amount.pasti


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rp",
        "Rp.-",
        "(5.000",
        "lima ribu",
        "Rp 1.23.4",
        "5 desa",
        "3.75.000.000",
        "750.000.000 (APBD) 50.000.000 (DAK)",
        "lO",
    ],
)
def test_no_money(text: str) -> None:
    assert read_rupiah(text) is None


def test_money_is_written_by_the_rule() -> None:
    assert [write_rupiah(5000), write_rupiah(5000, 0), write_rupiah(Decimal("-1234.5"))] == [
        "Rp5.000,00",
        "Rp5.000",
        "-Rp1.234,50",
    ]
    shorts = [write_rupiah_short(Decimal(value)) for value in ("1500000000", "2000000", "999000", "-2500000", "1E+12")]
    assert shorts == ["Rp1,5 miliar", "Rp2 juta", "Rp999.000", "-Rp2,5 juta", "Rp1 triliun"]


@pytest.mark.parametrize("text", ["93,75%", "93,75 %", "93.75 persen", "93,75 prosen"])
def test_percent(text: str) -> None:
    number = read_percent(text)
    assert number is not None
    assert number.nilai == Decimal("93.75")


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "written"),
    [
        ("80–90%", 80, 90, "%", "80–90%"), ("80 - 90", 80, 90, "", "80–90"), ("80% - 90%", 80, 90, "%", "80–90%"),
        ("7 s.d. 8 bulan", 7, 8, "bulan", "7–8 bulan"), ("7 s/d 8 bulan", 7, 8, "bulan", "7–8 bulan"),
        ("2021 sampai dengan 2026", 2021, 2026, "", "2021–2026"), ("1.500 - 2.500", 1500, 2500, "", "1.500–2.500"),
        ("7 hingga 8", 7, 8, "", "7–8"),
    ],
)  # fmt: skip
def test_ranges(text: str, low: int, high: int, unit: str, written: str) -> None:
    interval = read_range(text)
    assert interval == Rentang(text, Decimal(low), Decimal(high), unit)
    assert write_range(interval) == written


@pytest.mark.parametrize("text", ["90-80", "80", "-5", "80 – banyak", "s.d. 90"])
def test_no_ranges(text: str) -> None:
    assert read_range(text) is None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("0", "nol"), ("10", "sepuluh"), ("11", "sebelas"), ("12", "dua belas"), ("19", "sembilan belas"),
        ("20", "dua puluh"), ("100", "seratus"), ("101", "seratus satu"), ("111", "seratus sebelas"),
        ("1000", "seribu"),
        ("1001", "seribu satu"), ("1100", "seribu seratus"), ("11000", "sebelas ribu"), ("100000", "seratus ribu"),
        ("101000", "seratus satu ribu"), ("1000000", "satu juta"), ("1001000", "satu juta satu ribu"),
        ("1100000", "satu juta seratus ribu"), ("1000000000", "satu miliar"),
        ("82.51", "delapan puluh dua koma lima satu"),
        ("0.05", "nol koma nol lima"), ("-5", "minus lima"), ("1E+3", "seribu"),
    ],
)  # fmt: skip
def test_terbilang(value: str, words: str) -> None:
    if value != "1001000":
        assert terbilang(Decimal(value)) == words
    assert read_terbilang(words) == Decimal(value)


def test_one_thousand_inside_a_larger_number() -> None:
    assert terbilang(1_001_000) == "satu juta seribu"
    assert read_terbilang("satu juta seribu") == 1_001_000


def test_terbilang_of_money_and_of_legal_texts() -> None:
    assert terbilang_rupiah(Decimal("1250000.00")) == "satu juta dua ratus lima puluh ribu rupiah"
    assert with_words(5) == "5 (lima)"
    assert [agrees("7 (tujuh)"), agrees("7 (delapan)"), agrees("tujuh")] == [True, False, None]
    with pytest.raises(ValueError, match="terlalu besar"):
        terbilang(10**18)


@pytest.mark.parametrize(
    ("words", "value"),
    [("SERIBU RUPIAH", 1000), ("dua milyar", 2 * 10**9), ("Lima Puluh", 50), ("(lima ribu rupiah)", 5000)],
)
def test_words_as_printed(words: str, value: int) -> None:
    assert read_terbilang(words) == value


@pytest.mark.parametrize(
    "words",
    [
        "",
        "ribu",
        "dua tiga",
        "satu puluh dua puluh",
        "dua ribu tiga juta",
        "belas",
        "lima koma",
        "nol nol",
        "seratus ratus",
    ],
)
def test_words_that_are_no_number(words: str) -> None:
    assert read_terbilang(words) is None


@pytest.mark.parametrize(("number", "sign"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (1990, "MCMXC")])
def test_roman(number: int, sign: str) -> None:
    assert (to_roman(number), from_roman(sign), from_roman(sign.lower())) == (sign, number, number)


@pytest.mark.parametrize("text", ["", "IIII", "IC", "VX", "A", "IVI", "MMMM"])
def test_roman_is_strict(text: str) -> None:
    assert from_roman(text) is None


def test_roman_has_limits() -> None:
    for number in (0, 4000, -1):
        with pytest.raises(ValueError, match="Romawi"):
            to_roman(number)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("%", "persen"), ("Prosen", "persen"), ("Dok.", "dokumen"), ("lap", "laporan"), ("org", "orang"),
        ("ls", "paket"),
        ("Kali", "kali"), ("keg", "kegiatan"), ("skor", "nilai"), ("point", "nilai"), ("Indek", "indeks"),
        ("Rp.", "rupiah"),
        ("(Dokumen)", "dokumen"), ("entah", None), ("", None),
    ],
)  # fmt: skip
def test_units(text: str, name: str | None) -> None:
    assert canonical(text) == name
