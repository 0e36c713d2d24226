"""Numbers of cells and the texts of the record that they stand for: value and number format together make the text."""

from __future__ import annotations

import re
from decimal import Decimal

GENERAL = "General"
_SHAPE = re.compile(r"-?(?P<whole>\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,(?P<decimals>\d{1,10}))?(?P<percent>%)?")
_AMOUNT = re.compile(r"-?\d{1,15}(?:\.(?P<decimals>\d{1,4}))?")
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')


def stored(text: str) -> tuple[float, str] | None:
    """Return the number and the format that show exactly this text ("85,50" → 85.5, "0.00"); None if none does."""
    found = _SHAPE.fullmatch(text)
    if found is None:
        return None
    decimals = found["decimals"] or ""
    plain = not found["percent"] and "." not in text and not decimals.endswith("0")
    whole = "#,##0" if "." in found["whole"] else "0"
    code = GENERAL if plain else f"{whole}{'.' if decimals else ''}{'0' * len(decimals)}{found['percent'] or ''}"
    exact = Decimal(text.rstrip("%").replace(".", "").replace(",", "."))
    value = float(exact.scaleb(-2) if found["percent"] else exact)
    signed = value or not text.startswith("-")
    return (value, code) if signed and shown(value, code) == text else None


def shown(value: float, code: str = GENERAL) -> str:
    """Return a number with decimal comma; thousands dots, percent sign and the least decimals are those of its format.

    Decimals that the format hides are kept: what was typed counts, not what is shown. Fifteen digits, as in Excel.
    """
    first = _NOT_SHOWN.sub("", code.split(";")[0])
    percent = "%" in first
    exact = Decimal(f"{value:.15g}")
    exact = exact.scaleb(2) if percent else exact
    typed = exact.normalize().as_tuple().exponent
    places = max(_places(first), -typed if isinstance(typed, int) else 0)
    text = f"{exact:,.{places}f}" if re.search(r"[#0],[#0]", first) else f"{exact:.{places}f}"
    return text.translate(str.maketrans(",.", ".,")) + ("%" if percent else "")


def stored_amount(text: str) -> tuple[float, str] | None:
    """Return number and format of an amount of the record ("1250000.50"); None if a cell cannot hold it exactly."""
    found = _AMOUNT.fullmatch(text)
    if found is None:
        return None
    value = float(text)
    code = "#,##0" + ("." + "0" * len(found["decimals"]) if found["decimals"] else "")
    return (value, code) if shown_amount(value, code) == text else None


def shown_amount(value: float, code: str) -> str:
    """Return an amount as the record holds it: digits, decimals after a dot."""
    return shown(value, code.replace("%", "")).replace(".", "").replace(",", ".")


def _places(code: str) -> int:
    """Return the decimals that a format always shows."""
    decimals = re.search(r"\.(0*)", code)
    return len(decimals[1]) if decimals and "E" not in code.upper() else 0
