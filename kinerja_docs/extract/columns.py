"""Which column of a table holds what: header cells against the spellings of the declarations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from rapidfuzz import fuzz, process

from kinerja_docs.bahasa.periods import part_in, without_part
from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.document import Cell, Table, grid
from kinerja_docs.extract.repeats import LEAST_NUMBERS, are_column_numbers
from kinerja_docs.extract.spare import spare_columns
from kinerja_docs.extract.wording import cell_text
from kinerja_docs.profiles import Kind, TableRule, Vocabulary

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BROKEN_YEAR = re.compile(r"\b((?:19|20)\d?)\s(\d{1,2})\b(?<=[\s\d]{5})")
_BRACKETS = re.compile(r"\([^()]*\)")
_VAGUE = frozenset({"uraian", "jumlah"})
"""What stands above it says more: "Indikator Sasaran" over "Uraian", "Satuan", "Target"."""
_FIRST_OF_ALL = frozenset({"realisasi", "realisasi_anggaran", "capaian", "rencana_aksi", "bulan"})
"""What they say counts whatever stands above or below: "Realisasi" over "TW I"."""
OF_ACTIVITIES = "kegiatan_sendiri"
"""A column of a plan of action that belongs to its activities, not to the sasaran beside them."""
_ACTIVITIES = frozenset({"program", "kegiatan", "sub_kegiatan"})
_MEASURED = frozenset({"target", "realisasi", "baseline", "capaian", "triwulan", "bulan"})
"""Columns below which those of money say nothing of the indicator."""
MAX_HEADER_ROWS = 5
MAX_ROWS_ABOVE = 3
MOST_WORDS_OF_TWO = 6
"""Of the names of two columns that were read as one."""
MOST_WORDS_OF_ONE = 12
"""Of the name of a column; more is a sentence."""
_WORDS = re.compile(r"[^\W_]+")
_FORMULA = re.compile(r"formula|rumus|pe(?:r|ng)hitung|pengukur", re.IGNORECASE)
K = TypeVar("K", bound=str)


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds, for which period, and the header text where it was recognised by likeness only."""

    field: str
    period: str = ""
    alike: str | None = None


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
        return Header(kept, self.body)

    def read_as(self, rule: TableRule) -> Header:
        """Return the header with the columns that ``rule`` reads as others."""
        columns = {i: replace(c, field=rule.sebagai.get(c.field, c.field)) for i, c in self.columns.items()}
        return Header(columns, self.body)


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


def find_header(table: Table, vocabulary: Vocabulary, kind: Kind | None, rules: tuple[TableRule, ...]) -> Header | None:
    """Return the header of a table that fits one of ``rules``, the one with most known columns, or None."""
    spellings = Spellings(vocabulary.kolom, kind.kolom if kind else None)
    rows = grid(table)
    best: Header | None = None
    first = 0
    for start in range(min(MAX_ROWS_ABOVE, len(rows))):
        for end in range(start + 1, min(start + MAX_HEADER_ROWS, len(rows)) + 1):
            header = _first_band(_header(rows, start, end, spellings, vocabulary))
            fitting = any(header.fits(rule) for rule in rules)
            if fitting and (best is None or header.detail > best.detail):
                best, first = header, start
    if best is not None and _reaches_down(rows, best.body):
        whole = _first_band(_header(rows, first, best.body + 1, spellings, vocabulary))
        best = whole if whole.detail >= best.detail and any(map(whole.fits, rules)) else best
    return best and substantial(_behind_aims(best), rows)


def _reaches_down(rows: list[list[Cell | None]], body: int) -> bool:
    """Tell whether cells of a header go on in the row that would be the first below it: "Target" over "Tahun 2022"."""
    below = [cell for cell in rows[body] if cell is not None] if body < len(rows) else []
    return 2 * sum(cell.row < body and not cell.span_inferred for cell in below) > len(below)


def _first_band(header: Header) -> Header:
    """Return a header with what is measured of activities set apart, where other indicators stand before it.

    A plan of action has both side by side: sasaran, indikator, targets; then kegiatan, indikator, targets of these.
    """
    indicators = [i for i, column in header.columns.items() if column.field == "indikator"]
    activities = [i for i, column in header.columns.items() if column.field in _ACTIVITIES]
    first = next((i for i in activities if indicators and i > indicators[0]), None)
    if first is None or indicators[-1] < first or not _is_aimed(header, first):
        return header
    rest = {i: Column(OF_ACTIVITIES) for i in header.columns if i >= first}
    return Header({**header.columns, **rest}, header.body)


def _is_aimed(header: Header, first: int) -> bool:
    """Tell whether a sasaran stands before a column."""
    return any(i < first and column.field in {"sasaran", "sasaran_pd"} for i, column in header.columns.items())


def _behind_aims(header: Header) -> Header:
    """Return a header in which indicators before the aims are those of goals, if the aims have some behind them."""
    aims = header.index("sasaran") if header.index("sasaran") is not None else header.index("sasaran_pd")
    indicators = [i for i, column in header.columns.items() if column.field == "indikator"]
    if aims is None or not any(i > aims for i in indicators):
        return header
    early = {i: replace(header.columns[i], field="indikator_tujuan") for i in indicators if i < aims}
    return Header({**header.columns, **early}, header.body)


def substantial(header: Header, rows: list[list[Cell | None]]) -> Header:
    """Return a header without the columns below a merged cell of it that hold only list numbers or "Rp"."""
    columns = header.columns
    spare = spare_columns({i: (c.field, c.period) for i, c in columns.items()}, rows, header.body)
    return Header({i: column for i, column in columns.items() if i not in spare}, header.body)


def _header(
    rows: list[list[Cell | None]], start: int, end: int, spellings: Spellings, vocabulary: Vocabulary
) -> Header:
    columns = {}
    named = rows[start:end]
    numbers = {cell for row in named if _is_numbered(row) for cell in row}
    for index in range(len(rows[0])):
        cells = dict.fromkeys(cell for row in named if (cell := row[index]) is not None and cell not in numbers)
        column = column_of([cell_text(cell) for cell in cells], spellings, vocabulary)
        if column is not None:
            columns[index] = column
    return Header(columns, _below_numbers(rows, end))


def column_of(texts: list[str], spellings: Spellings, vocabulary: Vocabulary) -> Column | None:
    """Return what the header cells of one column, from top to bottom, say that it holds."""
    texts = [_BROKEN_YEAR.sub(r"\1\2", text) for text in texts]
    joined = normalise(" ".join(texts))
    period = _period(joined)
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
    return _first_of_two(joined, spellings, vocabulary) or _begun(joined, period, vocabulary)


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


def _first_of_two(text: str, spellings: Spellings, vocabulary: Vocabulary) -> Column | None:
    """Return the first of two columns between which no rule was seen: "Anggaran (Rp) Ket"."""
    words, least = text.split(), vocabulary.ambang.huruf_terpendek
    for at in range(1, len(words) if len(words) <= MOST_WORDS_OF_TWO else 0):
        first, second = " ".join(words[:at]), " ".join(words[at:])
        known = spellings.match(first, 1.0, least)
        if known is not None and spellings.match(second, 1.0, least) is not None:
            return Column(known[0], "", text)
    return None


def _period(text: str) -> str:
    """Return the period that a header names: a year, or a part of one, whose year the document may have to give."""
    years, part = _YEAR.findall(text), part_in(text)
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


def _below_numbers(rows: list[list[Cell | None]], end: int) -> int:
    """Return the first row below the row of column numbers, if there is one: (1) (2) (3), also with gaps."""
    if end >= len(rows):
        return end
    return end + 1 if _is_numbered(rows[end], least=2) else end


def _is_numbered(row: list[Cell | None], least: int = LEAST_NUMBERS) -> bool:
    """Tell whether a row of the header only numbers its columns."""
    texts = [text for cell in dict.fromkeys(row) if cell is not None and (text := cell_text(cell))]
    return are_column_numbers(texts, least)
