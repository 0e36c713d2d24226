"""Roman numerals as BAB, triwulan and golongan use them."""

from __future__ import annotations

_SIGNS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_VALUES = {sign: value for value, sign in _SIGNS if len(sign) == 1}
_LARGEST = 3999


def to_roman(number: int) -> str:
    """Return 1 to 3999 in Roman numerals.

    Raises:
        ValueError: for any other number.
    """
    if not 1 <= number <= _LARGEST:
        raise ValueError(f"{number}: tidak ada angka Romawinya")
    text = ""
    for value, sign in _SIGNS:
        times, number = divmod(number, value)
        text += sign * times
    return text


def from_roman(text: str) -> int | None:
    """Return the number of a Roman numeral in its one right form ("IV", "iv"), None for all else ("IIII", "IC")."""
    signs = text.upper()
    if not signs or not all(sign in _VALUES for sign in signs):
        return None
    values = [_VALUES[sign] for sign in signs]
    total = sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
    return total if 1 <= total <= _LARGEST and to_roman(total) == signs else None
