"""Cascading diagrams and pohon kinerja: boxes of officials side by side, what is theirs below each.

A box is a cell or a line with its place on the sheet. A row of boxes that all name officials divides the sheet; what
stands below an official, as wide as his box, down to the next official, is his: sasaran and indikator.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from kinerja_docs.bahasa.labels import is_label, split_number
from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.document import Block, Document, Table, text_of
from kinerja_docs.extract.found import Draft, Found
from kinerja_docs.extract.labels import is_official
from kinerja_docs.extract.wording import begins
from kinerja_docs.profiles import Vocabulary
from kinerja_docs.source import Place

LEAST_TELLING = 0.1
"""Share of what stands below officials that begins as aims and indicators do, at least; charts of offices have 0.02."""
LEAST_OFFICIALS = 3
"""A diagram gives so many officials indicators, at least."""
LEAST_ROWS = 2
"""Without a title that says so, a diagram has so many rows in which officials stand side by side."""
PURE = 0.8
"""Share of the boxes of a row that name officials where it divides the sheet."""
FIRST_LINES = 6
"""The title of a diagram is one of so many lines at its head."""
LONGEST_TITLE = 200
"""Letters of the longest title."""
PLACED = frozenset({"pdf", "scan", "xlsx", "xls", "ods", "xml"})
"""Formats whose cells have a place on the sheet."""
LONGEST_OFFICIAL = 14
"""Words of the longest name of an official in a box."""
LONGEST_TITLE_ALONE = 5
"""Words of a title that stands by itself in a column of sasaran and indikator."""
SAME_ROW = 2.0
"""Points by which the tops of boxes of one row differ at most."""
_TITLE = re.compile(r"\bcas[ec]?e?cad(?:e|ing)|\bpohon\s+kinerja|\bpeta\s+kinerja", re.IGNORECASE)
_LABEL = re.compile(
    r"(?P<name>visi|misi|tujuan|sasaran|indikator|strategi|kebijakan|program|kegiatan)\b"
    r"(?:\s*\d{1,2}[.)]?\s*:?|[^:\d]{0,24}?\s*:|\s*$|(?<=visi)\s)\s*(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)
_AGENT = re.compile(r"Pe(?:ng|n|m|r|l)\w+(?<!an)", re.IGNORECASE)
_UNITS = (
    "Wadir",
    "Wakil",
    "Kasie",
    "Bagian",
    "Bidang",
    "Seksi",
    "Subbagian",
    "Subbag",
    "Subbidang",
    "Sub",
    "Subag",
    "Biro",
)
_ACTIVE = re.compile(r"Me[mnlrwy]\w{3,}", re.IGNORECASE)
"""A verb that says what somebody is to do: "Menyusun", "Melayani"."""
_NIP = re.compile(r"\bNIP\b|\bpihak (?:pertama|kesatu|kedua)\b", re.IGNORECASE)
Height = tuple[str, int, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its text, how wide it stands, how far down (part of the file, page, top)."""

    text: str
    left: float
    right: float
    top: Height
    place: Place
    in_table: bool = False

    def covers(self, other: Box) -> bool:
        """Tell whether another box stands below this one: its middle is not wider out."""
        return self.left <= (other.left + other.right) / 2 <= self.right

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes have a width in common."""
        return self.left < other.right and other.left < self.right


@dataclass(frozen=True, slots=True)
class Diagram:
    """What a diagram says: jabatan with their iki, the visi."""

    jabatan: list[Draft]
    visi: list[Draft]


def is_titled(blocks: Iterable[Block]) -> bool:
    """Tell whether one of the first lines says that the document is a diagram."""
    lines = (text_of(block) for block in blocks if not isinstance(block, Table))
    return any(_TITLE.search(line) and len(line) <= LONGEST_TITLE for line in islice(lines, FIRST_LINES))


def read_diagram(document: Document, vocabulary: Vocabulary) -> Diagram | None:
    """Return what a diagram says; None if a document is none, or none that can be understood."""
    if document.format not in PLACED:
        return None
    titled = is_titled(document.blocks)
    boxes = sorted(_boxes(document.blocks), key=lambda box: (box.top, box.left))
    boxes = [box for box in boxes if titled or box.in_table or not box.place.kotak]
    officials = [box for row in _rows(boxes) for box in _officials(row, vocabulary)]
    if sum(len(row) > 1 for row in _rows(officials)) < (1 if titled else LEAST_ROWS):
        return None
    officials = sorted([*officials, *_staggered(officials, boxes, vocabulary)], key=lambda box: (box.top, box.left))
    found = [(official, _groups(_below(official, officials, boxes), vocabulary)) for official in officials]
    measured = [groups for _, groups in found if any(group.indikator for group in groups)]
    if len(measured) < LEAST_OFFICIALS or not _measures(measured, vocabulary):
        return None
    jabatan: list[Draft] = [
        {"nama": Found(box.text, box.place), "iki": [group.draft() for group in groups]}
        for box, groups in found
        if groups
    ]
    return Diagram(jabatan, list(_visions(boxes)))


def _measures(found: Iterable[Sequence[_Group]], vocabulary: Vocabulary) -> bool:
    """Tell a diagram from a chart of the organisation, whose boxes are names of offices and the rest of such names."""
    words = vocabulary.tanpa_kepala
    said = [text.value for groups in found for group in groups for text in (group.uraian, *group.indikator) if text]
    telling = sum(begins(text, words.indikator) or _is_aim(text, words.sasaran) for text in said)
    return telling >= LEAST_TELLING * len(said)


def _visions(boxes: Iterable[Box]) -> Iterator[Draft]:
    for box in boxes:
        label = _LABEL.match(box.text)
        if label is not None and label["text"] and label["name"].lower() == "visi":
            yield Found(normalise(label["text"]), box.place)


@dataclass(frozen=True, slots=True)
class _Group:
    """A sasaran, and the indikator below it."""

    uraian: Found | None
    indikator: list[Found]

    def draft(self) -> Draft:
        """Return the entry of ``iki``."""
        return {"uraian": self.uraian, "indikator": [{"nama": name} for name in self.indikator]}


def _boxes(blocks: Iterable[Block]) -> Iterator[Box]:
    for block in blocks:
        if isinstance(block, Table):
            yield from () if _NIP.search(text_of(block)) else _cells(block)
        elif (text := normalise(text_of(block))) and not _TITLE.search(text):
            kotak = block.place.kotak
            left, right = (kotak[0], kotak[2]) if kotak else (0.0, float("inf"))
            yield Box(text, left, right, _top(block.place), block.place)


def _cells(table: Table) -> Iterator[Box]:
    """Yield the cells that hold a text; in a sheet the columns are how wide they stand, the last without end."""
    texts = [(cell, normalise(" ".join(map(text_of, cell.blocks)))) for cell in table.cells]
    filled = [(cell, text) for cell, text in texts if text]
    starts = {cell.column: float(cell.place.kolom) for cell, _ in reversed(filled) if cell.place.kolom is not None}
    for cell, text in filled:
        end = cell.column + cell.column_span
        right = min((start for column, start in starts.items() if column >= end), default=float("inf"))
        kotak = cell.place.kotak
        if kotak or cell.column in starts:
            left, right = (kotak[0], kotak[2]) if kotak else (starts[cell.column], right)
            yield Box(text, left, right, _top(cell.place), cell.place, in_table=True)


def _top(place: Place) -> Height:
    return place.bagian or "", place.halaman or 0, place.kotak[1] if place.kotak else float(place.baris or 0)


def _rows(boxes: Sequence[Box]) -> Iterator[list[Box]]:
    """Yield the boxes row by row; a row goes on while the tops are the same."""
    row: list[Box] = []
    for box in boxes:
        if row and (box.top[:2] != row[0].top[:2] or box.top[2] - row[0].top[2] > _slack(box)):
            yield row
            row = []
        row.append(box)
    if row:
        yield row


def _slack(box: Box) -> float:
    return SAME_ROW if box.place.kotak else 0.0


def _officials(row: Sequence[Box], vocabulary: Vocabulary) -> list[Box]:
    """Return the officials of a row, if it hardly names anything else."""
    named = [box for box in row if _is_official(box.text, vocabulary)]
    return named if len(named) >= PURE * len(row) else []


def _staggered(officials: Sequence[Box], boxes: Sequence[Box], vocabulary: Vocabulary) -> Iterator[Box]:
    """Yield the officials who do not stand beside others: each begins where the numbers below an official do.

    What is his begins behind the number. A box that holds nothing but a title needs no such place.
    """
    numbers = {box.left for box in boxes if is_label(box.text)}
    starts = {box.left for box in officials} & numbers
    for box in boxes:
        if box in officials or not (_is_title(box.text, vocabulary) or box.left in starts):
            continue
        if _is_name(box.text, vocabulary) and any(other.top < box.top and other.meets(box) for other in officials):
            yield box


def _is_title(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text is a title of an official and no more: few words, each of which begins with a capital."""
    words = text.split()
    return 1 < len(words) <= LONGEST_TITLE_ALONE and text.istitle() and is_official(text, vocabulary)


def _is_name(text: str, vocabulary: Vocabulary) -> bool:
    """Tell a name from what is aimed at, what is measured and what is a label."""
    words = vocabulary.tanpa_kepala
    if len(text.split()) > LONGEST_OFFICIAL or any(char.isdigit() for char in text) or _LABEL.match(text):
        return False
    return not begins(text, words.indikator) and not _is_aim(text, words.sasaran)


def _is_official(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a box only names an official, or a unit that stands for its head."""
    words = text.split()
    if not 1 < len(words) <= LONGEST_OFFICIAL or any(char.isdigit() for char in text) or ":" in text:
        return False
    return is_official(text, vocabulary) or begins(text, _UNITS) or _AGENT.fullmatch(words[0]) is not None


def _below(official: Box, officials: Sequence[Box], boxes: Sequence[Box]) -> list[Box]:
    """Return what stands below an official, down to the next one."""
    next_tops = [other.top for other in officials if other.top > official.top and other.meets(official)]
    end = min(next_tops, default=None)
    return [
        box
        for box in boxes
        if box.top[0] == official.top[0]
        and box.top > official.top
        and (end is None or box.top < end)
        and official.covers(box)
        and box not in officials
    ]


def _groups(boxes: Sequence[Box], vocabulary: Vocabulary) -> list[_Group]:
    """Return the sasaran of one official with their indikator: column by column, from the top."""
    texts = [box for box in boxes if not is_label(box.text) and not _is_label(box.text)]
    return [group for column in _columns(texts) for group in _column(column, boxes, vocabulary)]


def _columns(boxes: Iterable[Box]) -> list[list[Box]]:
    """Return boxes that stand over each other together, from the left; each column from the top."""
    columns: list[list[Box]] = []
    for box in sorted(boxes, key=lambda box: (box.left, box.top)):
        if columns and any(box.meets(other) for other in columns[-1]):
            columns[-1].append(box)
        else:
            columns.append([box])
    return [sorted(column, key=lambda box: box.top) for column in columns]


def _column(column: Sequence[Box], boxes: Sequence[Box], vocabulary: Vocabulary) -> list[_Group]:
    groups: list[_Group] = []
    for box in column:
        level, text = _level(box, boxes, vocabulary)
        if level == "sasaran":
            groups.append(_Group(Found(text, box.place), []))
        elif level == "indikator":
            groups += [] if groups else [_Group(None, [])]
            groups[-1].indikator.append(Found(text, box.place))
    return groups


def _level(box: Box, boxes: Sequence[Box], vocabulary: Vocabulary) -> tuple[str, str]:
    """Return what a box holds, and its text: by the label in it or above it, by its number, by its first word."""
    inline = _LABEL.match(box.text)
    if inline is not None and inline["text"]:
        return inline["name"].lower(), normalise(inline["text"])
    said, text = split_number(box.text)
    number = said or _number_beside(box, boxes)
    if number is not None and "." in number.strip("."):
        return "indikator", text
    label = _label_above(box, boxes)
    if label is not None:
        return label, text
    words = vocabulary.tanpa_kepala
    is_measure = begins(text, words.indikator) or (number is None and not _is_aim(text, words.sasaran))
    return ("indikator" if is_measure else "sasaran"), text


def _is_aim(text: str, words: tuple[str, ...]) -> bool:
    endings = tuple(fold(word) for word in words if word.startswith("…"))
    first = text.split()[0]
    return begins(text, words) or fold(first).endswith(endings) or _ACTIVE.fullmatch(first) is not None


def _is_label(text: str) -> bool:
    """Tell a label without a text, printed once or side by side: "Indikator : Indikator :"."""
    found = _LABEL.match(text)
    return found is not None and (not found["text"] or _is_label(found["text"]))


def _label_above(box: Box, boxes: Sequence[Box]) -> str | None:
    above = [other for other in boxes if other.top <= box.top and _is_label(other.text) and other.meets(box)]
    found = _LABEL.match(above[-1].text) if above else None
    return found["name"].lower() if found else None


def _number_beside(box: Box, boxes: Sequence[Box]) -> str | None:
    """Return the number in the narrow box to the left."""
    level = [other for other in boxes if other.top == box.top and other.right <= box.left]
    beside = [other for other in level if is_label(other.text)]
    nearest = max(beside, key=lambda other: other.right, default=None)
    return nearest.text if nearest is not None and box.left - nearest.right <= SAME_ROW else None
