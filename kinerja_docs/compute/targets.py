"""Targets as they are printed: "85", "80–90%", "≥ 85", "maksimal 3 hari", "BB"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from kinerja_docs.bahasa.measures import Rentang, read_range
from kinerja_docs.bahasa.rupiah import read_rupiah
from kinerja_docs.bahasa.satuan import BOUNDED, canonical, read_measure
from kinerja_docs.bahasa.text import normalise

Arah = Literal["naik", "turun", "rentang", "tetap"]
_BOUND = re.compile(
    r"(?:(?P<least>≥|>=|=>|>|minimal|min\b\.?|minimum|sekurang-kurangnya|paling\s+(?:sedikit|rendah|kurang)|di\s?atas"
    r"|lebih\s+dari)|(?:≤|<=|=<|<|maksimal|maks\b\.?|maksimum|setinggi-tingginya|paling\s+(?:lama|lambat|banyak|tinggi)"
    r"|di\s?bawah|kurang\s+dari))\s*(?P<value>.+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Angka:
    """A target that is a number; ``arah`` where a sign says which way is better ("≥ 85" → "naik")."""

    nilai: Decimal
    satuan: str | None = None
    arah: Arah | None = None
    pasti: bool = True


@dataclass(frozen=True, slots=True)
class Label:
    """A target that is a label ("BB", "WTP")."""

    teks: str


Target = Angka | Rentang | Label


def read_target(text: str, satuan: str | None = None) -> Target | None:
    """Return what a target cell says, None if it is blank or a dash; ``satuan`` is the unit of its column.

    The sign of a bound gives the polarity: the bound itself is the target.
    """
    flat = normalise(text)
    if not any(character.isalnum() for character in flat):
        return None
    bound = _BOUND.fullmatch(flat)
    if bound is not None:
        number = _number(bound["value"], satuan)
        arah: Arah = "naik" if bound["least"] else "turun"
        return Label(flat) if number is None else Angka(number.nilai, number.satuan, arah, number.pasti)
    bounded = satuan is not None and canonical(satuan) in BOUNDED
    return read_range(flat, bounded=bounded) or _number(flat, satuan) or Label(flat)


def _number(text: str, satuan: str | None) -> Angka | None:
    if "rp" in text.casefold() or (satuan is not None and canonical(satuan) == "rupiah"):
        amount = read_rupiah(text)
        return None if amount is None else Angka(amount.nilai, "rupiah", pasti=amount.pasti)
    measure = read_measure(text, satuan)
    return None if measure is None else Angka(measure.nilai.nilai, measure.satuan, pasti=measure.nilai.pasti)
