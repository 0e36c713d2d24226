from __future__ import annotations

import pytest

from kinerja_docs.readers.xlsx.numbers import built_in, show

RUPIAH = '_-"Rp"* #,##0.00_-;-"Rp"* #,##0.00_-;_-"Rp"* "-"??_-;_-@_-'


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (0.85, "0%", "85%"),
        (1, "0%", "100%"),
        (0.8567, "0.00%", "85,67%"),
        (0.1234, "0.0#%", "12,34%"),
        (1_250_000, "#,##0", "1.250.000"),
        (1_250_000.5, "#,##0.00", "1.250.000,50"),
        (0.5, "#,##0", "1"),
        (999.5, "#,##0", "1.000"),
        (-5, "#,##0", "-5"),
        (-5, "#,##0;(#,##0)", "(5)"),
        (-0.004, "0.00", "0,00"),
        (-5.125, "0.00", "-5,13"),
        (1_250_000.5, RUPIAH, "Rp 1.250.000,50"),
        (-3, RUPIAH, "-Rp 3,00"),
        (0, RUPIAH, "Rp -"),
        (1_234_567, '#,##0.0,,"jt"', "1,2jt"),
        (1_234_567, '#,##0,"rb"', "1.235rb"),
        (199001012015031001, "00000000\\ 000000\\ 0\\ 000", "19900101 201503 1 001"),
        (7, "000", "007"),
        (5, '0" orang"', "5 orang"),
        (5, 'General" desa"', "5 desa"),
        (12, "[>=10]0.0;0", "12,0"),
        (3, "[>=10]0.0;0", "3"),
        (5, '[$Rp-421]#,##0', "Rp5"),
        (5, "[Red]0", "5"),
        (0, "#", ""),
        (5, ";;;", ""),
        (5, "@", "5"),
        (12_345.678, "0.00E+00", "1,23E+04"),
        (0.75, "# ?/?", "0,75"),
        (2021, "General", "2021"),
        (80.5, "General", "80,5"),
        (3.14159265358979, "General", "3,141592654"),
        (1e20, "General", "100000000000000000000"),
        (1e-7, "General", "0,0000001"),
        (8, "", "8"),
    ],
)  # fmt: skip
def test_numbers(value: float, code: str, shown: str) -> None:
    assert show(value, code) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (44201, "dd/mm/yyyy", "05-01-2021"),
        (44201, "m/d/yy", "05-01-2021"),
        (44201, "yyyy-mm-dd", "05-01-2021"),
        (44201, "d-mmm-yy", "05-01-2021"),
        (44201, "[$-421]dd mmmm yyyy;@", "5 Januari 2021"),
        (44201, "[$-F800]dddd, mmmm dd, yyyy", "Selasa, 5 Januari 2021"),
        (44201, "mmmm yyyy", "Januari 2021"),
        (44201, "mmm-yy", "Januari 2021"),
        (44201, "yyyy", "2021"),
        (44201.5, "dd/mm/yyyy hh:mm", "05-01-2021 12:00"),
        (0.5, "h:mm AM/PM", "12:00"),
        (0.000_694_5, "mm:ss", "01:00"),
        (1.5, "[h]:mm", "36:00"),
        (1, "dd-mm-yyyy", "01-01-1900"),
        (61, "dd-mm-yyyy", "01-03-1900"),
        (-1, "dd-mm-yyyy", "-1"),
        (1e9, "dd-mm-yyyy", "1000000000"),
    ],
)
def test_dates(value: float, code: str, shown: str) -> None:
    assert show(value, code) == shown


def test_days_from_1904() -> None:
    assert show(0, "dd-mm-yyyy", from_1904=True) == "01-01-1904"


@pytest.mark.parametrize(("number", "code"), [(0, "General"), (9, "0%"), (14, "dd-mm-yyyy"), (30, "dd-mm-yyyy")])
def test_formats_by_number(number: int, code: str) -> None:
    assert built_in(number) == code
