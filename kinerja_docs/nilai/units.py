"""Units of values: which are the same, which can be turned into each other, which cannot be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from kinerja_docs.bahasa.satuan import canonical
from kinerja_docs.bahasa.tables import names, table
from kinerja_docs.bahasa.text import fold, normalise

_POWERS = {"ribu": 3, "juta": 6, "miliar": 9, "triliun": 12}
_BRACKETED = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_PARTS = re.compile(r"\s*[/,;&]\s*|\s+(?:dan|atau)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
PERCENT, RUPIAH = "persen", "rupiah"


@dataclass(frozen=True, slots=True)
class Satuan:
    """A unit: its canonical name (as printed in small letters where it is not known) and how many it stands for."""

    nama: str
    kali: Decimal = Decimal(1)


@cache
def traits(name: str) -> frozenset[str]:
    """Return the units of a trait of the table: "terbatas", "terbagi", "tanpa_benda", "umum", "urutan"."""
    return frozenset(table("satuan")["sifat"][name])


def power(word: str) -> int | None:
    """Return the power of ten of a word of magnitude ("jt" → 6), None if it is none."""
    known = names("satuan", "besaran").get(fold(word))
    return None if known is None else _POWERS[known]


@cache
def read_unit(text: str | None) -> Satuan | None:
    """Return the unit that a column or a text names ("Juta Rupiah" is rupiah, a million each), None for none."""
    printed = normalise(text or "").strip(" .,;:")
    if not printed:
        return None
    sizes = [word for word in _WORD.findall(printed) if power(word) is not None]
    bare = printed
    for word in sizes:
        bare = re.sub(rf"\b{word}\b\.?", " ", bare)
    name = canonical(printed) or _name(re.sub(r"\(\s*\)", "", bare) if sizes else printed)
    size = Decimal(10) ** sum(power(word) or 0 for word in sizes)
    return Satuan(name, size) if name else None


def _name(text: str) -> str:
    bare = normalise(_BRACKETED.sub("", text)) or normalise(text).strip("()[] ")
    return canonical(bare) or re.sub(r"^dalam\s+", "", bare.casefold()).strip(" .,")


def same(one: str, other: str) -> bool:
    """Tell whether two units are one: by name, as a part of "dokumen/laporan", or one more exactly named."""
    if one == other or _named_in(one, other) or _named_in(other, one):
        return True
    umum, bare = traits("umum"), traits("tanpa_benda")
    if one in bare and other in bare:
        return True
    return (one in umum and other not in bare) or (other in umum and one not in bare)


def convert(value: Decimal, unit: Satuan, into: Satuan) -> Decimal | None:
    """Return a value in another unit, exactly; None where there is no conversion."""
    if unit.nama == into.nama or same(unit.nama, into.nama):
        return value * unit.kali / into.kali
    (size, base), (wanted, other) = _base(unit.nama), _base(into.nama)
    return value * unit.kali * size / (wanted * into.kali) if base == other else None


def measured(name: str | None) -> bool:
    """Tell whether parts of a unit make sense ("1,25 km"); unknown ones are things that are counted."""
    return name is None or name in traits("terbagi") | traits("tanpa_benda") | traits("umum")


def counted(name: str | None) -> bool:
    """Tell whether values of a unit are counts of wholes: persons, papers."""
    return not measured(name)


def _named_in(short: str, long: str) -> bool:
    """Tell whether a unit, or a part of it, is another one or its first words: "kelompok" and "kelompok tani"."""
    wanted = {canonical(part) or part for part in (short, *_PARTS.split(short)) if part}
    firsts = (part.split()[:end] for part in (long, *_PARTS.split(long)) for end in range(1, len(part.split()) + 1))
    return any((canonical(" ".join(words)) or " ".join(words)) in wanted for words in firsts)


def _base(name: str) -> tuple[Decimal, str]:
    """Return how many of the smallest unit of its kind one is, and that unit."""
    rows = table("satuan")["konversi"]
    size, at = Decimal(1), name
    while at in rows:
        count, at = rows[at]
        size *= Decimal(count)
    return size, at
