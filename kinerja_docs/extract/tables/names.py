"""Which column of a table holds what: header cells against the spellings of the declarations."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from rapidfuzz import fuzz, process

from kinerja_docs.bahasa.periods import part_in, without_part
from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.profiles import TableRule, Vocabulary

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BROKEN_YEAR = re.compile(r"\b((?:19|20)\d?)\s(\d{1,2})\b(?<=[\s\d]{5})")
_ALL_PARTS = re.compile(r"\b(?:tri\s?wulan|tr?w)\.?\s*(?:I|1)\s*(?:[-–]|s\.?/?d\.?)\s*(?:IV|4)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")
_VAGUE = frozenset({"uraian", "jumlah"})
"""What stands above it says more: "Indikator Sasaran" over "Uraian", "Satuan", "Target"."""
_FIRST_OF_ALL = frozenset({"realisasi", "realisasi_anggaran", "capaian", "rencana_aksi", "bulan"})
"""What they say counts whatever stands above or below: "Realisasi" over "TW I"."""
_MEASURED = frozenset({"target", "realisasi", "baseline", "capaian", "triwulan", "bulan"})
"""Columns below which those of money say nothing of the indicator."""
MOST_WORDS_OF_TWO = 6
"""Of the names of two columns that were read as one."""
MOST_WORDS_OF_ONE = 12
"""Of the name of a column; more is a sentence."""
_WORDS = re.compile(r"[^\W_]+")
_FORMULA = re.compile(r"formula|rumus|pe(?:r|ng)hitung|pengukur", re.IGNORECASE)
K = TypeVar("K", bound=str)


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds, for which period; its header text if it is only alike; whether the cells alone say so."""

    field: str
    period: str = ""
    alike: str | None = None
    concluded: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table by index, and the first row below the header."""

    columns: Mapping[int, Column]
    body: int

    @property
    def detail(self) -> tuple[int, int]:
        """How much is known: the columns, and how many of them are not alike."""
        return len(self.columns), len({(column.field, column.period) for column in self.columns.values()})

    def index(self, field: str) -> int | None:
        """Return the first column that holds ``field``."""
        return next((i for i, column in self.columns.items() if column.field == field), None)

    def fits(self, rule: TableRule) -> bool:
        """Tell whether all columns are there that ``rule`` asks for, and none that rules it out."""
        fields = {column.field for column in self.columns.values()}
        asked = fields.issuperset(rule.wajib) and (not rule.salah_satu or not fields.isdisjoint(rule.salah_satu))
        return asked and fields.isdisjoint(rule.tanpa)

    def without(self, field: str, behind: str) -> Header:
        """Return the header without the columns of ``field`` that stand behind one of ``behind``."""
        at = self.index(behind)
        kept = {i: c for i, c in self.columns.items() if c.field != field or at is None or i < at}
        return replace(self, columns=kept)

    def read_as(self, rule: TableRule) -> Header:
        """Return the header with the columns that ``rule`` reads as others."""
        columns = {i: replace(c, field=rule.sebagai.get(c.field, c.field)) for i, c in self.columns.items()}
        return replace(self, columns=columns)


class Spellings:
    """All spellings of the columns (or labels) of a vocabulary and a kind, ready to be compared with."""

    def __init__(self, shared: Mapping[K, tuple[str, ...]], own: Mapping[K, tuple[str, ...]] | None) -> None:
        sources = (own or {}, shared)
        self._names: list[tuple[str, str]] = [
            (fold(name), field) for source in sources for field, names in source.items() for name in names
        ]

    @cached_property
    def _exact(self) -> dict[str, str]:
        return dict(reversed(self._names))

    @cached_property
    def _choices(self) -> list[str]:
        return list(self._exact)

    def match(self, text: str, threshold: float, shortest: int) -> tuple[str, bool] | None:
        """Return the field that ``text`` names and whether it is spelled as known, or None."""
        folded = fold(text)
        if folded in self._exact:
            return self._exact[folded], True
        if threshold >= 1 or len(folded) < shortest or len(folded) > 80:
            return None
        best = process.extractOne(folded, self._choices, scorer=fuzz.ratio, score_cutoff=threshold * 100)
        return None if best is None else (self._exact[best[0]], False)


def column_of(texts: list[str], spellings: Spellings, vocabulary: Vocabulary) -> Column | None:
    """Return what the header cells of one column, from top to bottom, say that it holds."""
    texts = [_BROKEN_YEAR.sub(r"\1\2", text) for text in texts]
    joined = normalise(" ".join(texts))
    period = _period(texts)
    below = _below_measure(texts, spellings, vocabulary)
    if below is not None:
        return below
    candidates = list(dict.fromkeys(_candidates(joined, texts, vocabulary)))
    found = [
        Column(known[0], period, None if known[1] else joined)
        for threshold in (1.0, vocabulary.ambang.kolom)
        for candidate in candidates
        if (known := spellings.match(candidate, threshold, vocabulary.ambang.huruf_terpendek)) is not None
    ]
    if found:
        said = [column for column in found if column.field not in _VAGUE]
        return next((column for column in said if column.field in _FIRST_OF_ALL), (said or found)[0])
    if period and not fold(_YEAR.sub("", joined)):
        return Column("target", period)
    return _first_of_two(joined, period, spellings, vocabulary) or _begun(joined, period, vocabulary)


def _below_measure(texts: list[str], spellings: Spellings, vocabulary: Vocabulary) -> Column | None:
    """Return what a column holds that stands below a target or a realisasi, beside another: "K", or "Rp"."""
    if len(texts) < 2:
        return None
    last, units = fold(texts[-1]), vocabulary.satuan
    is_money, is_value = (last in map(fold, names) for names in (units.uang, units.kinerja))
    above = column_of(texts[:-1], spellings, vocabulary) if is_money or is_value else None
    if above is None or above.field not in _MEASURED:
        return None
    return replace(above, field="realisasi_anggaran") if is_money else above


def _begun(text: str, period: str, vocabulary: Vocabulary) -> Column | None:
    """Return what a name that goes on in unknown words begins with: "Target dalam RKPD", "Program Prioritas"."""
    words = [fold(word) for word in _WORDS.findall(text)]
    known = [
        (len(parts), field)
        for field, names in vocabulary.awal_kolom.items()
        for name in names
        if words[: len(parts := [fold(part) for part in name.split()])] == parts
    ]
    if not known or len(words) > MOST_WORDS_OF_ONE:
        return None
    field = max(known)[1]
    return Column("formulasi" if field == "alasan" and _FORMULA.search(text) else field, period, text)


def _first_of_two(text: str, period: str, spellings: Spellings, vocabulary: Vocabulary) -> Column | None:
    """Return the first of two columns between which no rule was seen: "Anggaran (Rp) Ket"."""
    words, least = text.split(), vocabulary.ambang.huruf_terpendek
    for at in range(1, len(words) if len(words) <= MOST_WORDS_OF_TWO else 0):
        first, second = " ".join(words[:at]), " ".join(words[at:])
        known = spellings.match(first, 1.0, least)
        if known is not None and spellings.match(second, 1.0, least) is not None:
            return Column(known[0], period, text)
    return None


def _period(texts: Sequence[str]) -> str:
    """Return the period that a header names: a year, or a part of one, whose year the document may have to give.

    Below all parts of a year ("Triwulan I - IV") stands which of them it is.
    """
    text = normalise(" ".join(texts))
    years, part = _YEAR.findall(text), part_in(text)
    if _ALL_PARTS.search(text):
        part = part_in(f"Triwulan {texts[-1]}")
    year = years[-1] if years else ""
    return year if part is None else f"{year}-{part}"


def _candidates(joined: str, texts: list[str], vocabulary: Vocabulary) -> list[str]:
    """Return the readings of a header, the fullest first: less years, brackets, the region; then single cells."""
    plain = _YEAR.sub("", joined)
    short = _BRACKETS.sub(" ", plain)
    place = _before_region(short, vocabulary.perangkat_daerah.daerah)
    single = (_YEAR.sub("", text) for text in reversed(texts))
    return [joined, plain, short, *place, *single, without_part(short)]


def _before_region(text: str, regions: tuple[str, ...]) -> list[str]:
    """Return what stands before a region that is named: "Misi Kabupaten Tuban" → ["Misi"]."""
    words = text.split()
    known = set(map(fold, regions))
    at = next((i for i, word in enumerate(words) if i and fold(word) in known), None)
    return [] if at is None else [" ".join(words[:at])]
