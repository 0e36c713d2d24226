"""How the realisasi of a year follows from those of its triwulan: added up, or the last one.

A person decides; where nobody has, what the record says decides (its targets, "Tipe Perhitungan"), and only then the
type that the name suggests. Every figure says which it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.bahasa.satuan import canonical
from kinerja_docs.compute.periods import Cara
from kinerja_docs.compute.polarity import suggest_type
from kinerja_docs.domain import Indikator
from kinerja_docs.nilai import Angka, read_value

SETTING = "triwulan"
"""The setting that decides for all indicators: "jumlah", "terakhir" or "tidak"; anything else leaves it to the rest."""
_WORDS: Mapping[str, Cara] = {"jumlah": "CUMULATIVE", "terakhir": "LAST"}
_SAID: Mapping[Cara, str] = {"CUMULATIVE": "jumlah triwulan", "LAST": "triwulan terakhir"}
_SUMMED, _ANNUAL = frozenset(("JUMLAH", "RUPIAH")), frozenset(("PERTUMBUHAN",))
_UNITS: Mapping[str, Cara] = {"persen": "LAST", "nilai": "LAST", "indeks": "LAST", "rupiah": "CUMULATIVE"}
_TYPE = re.compile(r"\btipe\s+pe(?:rh|ngh)itungan\s*:\s*(?P<non>non\W*)?kumulatif\b", re.IGNORECASE)
_SETS = (
    tuple(f"TW{number}" for number in range(1, 5)),
    ("S1", "S2"),
    tuple(f"{number:02}" for number in range(1, 13)),
)
"""The parts of a year: triwulan, semester, months."""


@dataclass(frozen=True, slots=True)
class Aturan:
    """A rule and why it is the rule; ``sumber`` "saran" is one that a person has to confirm."""

    cara: Cara
    alasan: str
    sumber: Literal["ditetapkan", "dokumen", "saran"]

    def lacks(self, missing: Sequence[str]) -> bool:
        """Tell whether a year cannot be told without these parts: a sum needs all, else only the last one counts."""
        ends = tuple(f"-{parts[-1]}" for parts in _SETS)
        return bool(missing) and (self.cara == "CUMULATIVE" or missing[-1].endswith(ends))

    def masalah(self) -> tuple[Masalah, ...]:
        """Return the warning that nobody has decided this rule."""
        if self.sumber != "saran":
            return ()
        message = f"Realisasi setahun diambil dari {self.alasan}. Tetapkan di kolom Setahun dari triwulan."
        return (Masalah("TRIWULAN_DISARANKAN", message, "peringatan"),)


def rule_for(each: Indikator, year: str, chosen: str | None, setting: str | None) -> Aturan | None:
    """Return the rule of an indicator, None where nothing tells or the setting forbids ("tidak").

    Args:
        each: the indicator with the targets of its triwulan.
        year: "2021".
        chosen: what a person chose for this indicator: "jumlah" or "terakhir".
        setting: what a person chose for all.
    """
    if chosen and chosen in _WORDS:
        return _rule(_WORDS[chosen], "ditetapkan", "ditetapkan")
    if setting == "tidak":
        return None
    if setting and setting in _WORDS:
        return _rule(_WORDS[setting], "ditetapkan di Pengaturan", "ditetapkan")
    return _of_targets(each, year) or _of_document(each) or _of_type(each)


def parts_of(known: Iterable[str], year: str) -> tuple[str, ...]:
    """Return all periods of the kind of which most are known: "2021-TW1" … "2021-TW4"."""
    found = set(known)
    whole = [tuple(f"{year}-{part}" for part in parts) for parts in _SETS]
    return max(whole, key=lambda periods: len(found & set(periods)) / len(periods))


def _rule(cara: Cara, why: str, sumber: Literal["ditetapkan", "dokumen", "saran"]) -> Aturan:
    return Aturan(cara, f"{_SAID[cara]}, {why}", sumber)


def _of_targets(each: Indikator, year: str) -> Aturan | None:
    """Return what targets of the triwulan tell: they add up to that of the year, or rise up to it."""
    whole = _number(each.target.get(year), each.satuan)
    parts = [_number(each.target.get(period), each.satuan) for period in parts_of(each.target, year)]
    known = [part for part in parts if part is not None]
    if whole is None or len(known) != len(parts):
        return None
    if sum(known) == whole and known[-1] != whole:
        return _rule("CUMULATIVE", "seperti targetnya", "dokumen")
    rises = known == sorted(known) and known[-1] == whole
    return _rule("LAST", "seperti targetnya", "dokumen") if rises and sum(known) != whole else None


def _of_document(each: Indikator) -> Aturan | None:
    texts = (each.formulasi.teks if each.formulasi else "", each.alasan or "")
    found = next((match for text in texts if (match := _TYPE.search(text))), None)
    if found is None:
        return None
    return _rule("LAST" if found["non"] else "CUMULATIVE", "menurut Tipe Perhitungan di dokumen", "dokumen")


def _of_type(each: Indikator) -> Aturan | None:
    kind = suggest_type(each.nama)
    if kind is not None and kind.nilai in _ANNUAL:
        return None
    if kind is not None:
        return _rule("CUMULATIVE" if kind.nilai in _SUMMED else "LAST", f"saran menurut jenis {kind.nilai}", "saran")
    cara = _UNITS.get(canonical(each.satuan) or "") if each.satuan else None
    return _rule(cara, f"saran menurut satuan {each.satuan}", "saran") if cara else None


def _number(text: str | None, satuan: str | None) -> Decimal | None:
    read = read_value(text, satuan).isi if text else None
    return read.nilai if isinstance(read, Angka) else None
