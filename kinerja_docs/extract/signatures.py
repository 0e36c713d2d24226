"""Signature blocks: one or two columns, each with a role or a jabatan, a name, a pangkat and a NIP."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kinerja_docs.bahasa.pangkat import read_pangkat
from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.document import Block, Table, text_of
from kinerja_docs.extract.found import Draft, Found
from kinerja_docs.extract.wording import UNSET, is_unset
from kinerja_docs.source import Place

_NIP = re.compile(r"\bN\s?I\s?P(?:\s?PPK)?\b\s*[.:]*\s*(?P<number>\S.*)?", re.IGNORECASE)
_BARE = re.compile(r"(?:19|20)\d{6}\s?(?:19|20)\d{4}\s?[12]\s?\d{3}")
"""Birth, appointment, sex and number: a NIP before which nobody wrote so."""
_GRADE = re.compile(
    r"(?P<rank>\S.*?)[\s,;(-]+(?:gol(?:ongan)?\.?\s*(?:ruang)?\s*)?(?P<grade>(?:IV|I{1,3})\s?/\s?[a-e])\)?"
)
_OF_CONTRACT = re.compile(r"(?:gol(?:ongan)?\.?\s*)?(?:X{0,1}(?:IX|IV|V?I{1,3}|V)|X)", re.IGNORECASE)
"""The golongan of a PPPK: a Roman number alone, I to XVII."""
_UNDERLINE = " / "
"""How a scanner reads the line below a name and what stands under it: as a fraction."""
_JOINED_NIP = re.compile(r"(?<=\w)[.,\s]+(?=NI\s?P(?:PPK)?\b[\s.:]*\d)")
_BLANK = re.compile(r"[\s._…-]*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a signature block and where it stands."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Signature:
    """One column of a signature block. ``role`` is "pertama", "kedua" or None where no role is printed."""

    role: str | None
    titles: tuple[Line, ...]
    name: Found | None
    pangkat: Found | None
    nip: Found | None


def columns_of(block: Block) -> list[list[Line]]:
    """Return the lines of each column of a block: cells of a table, or parts of lines between tabulators."""
    if isinstance(block, Table):
        return _table_columns(block)
    columns: list[list[Line]] = []
    for line in text_of(block).split("\n"):
        for index, part in enumerate(part for part in re.split(r"\t+|\s{5,}", line) if part.strip()):
            columns += [[]] if index >= len(columns) else []
            columns[index].append(Line(normalise(part), block.place))
    return columns


def _table_columns(table: Table) -> list[list[Line]]:
    columns: list[list[Line]] = [[] for _ in range(table.columns)]
    for cell in table.cells:
        for text in (line for inner in cell.blocks for line in text_of(inner).split("\n")):
            if normalise(text):
                columns[cell.column].append(Line(normalise(text), cell.place))
    return [column for column in columns if column]


def signature(lines: Sequence[Line], ranks: Sequence[str], roles: Mapping[str, str]) -> Signature:
    """Return what one column says; of the lines that are no role, NIP or pangkat the last is the name.

    Args:
        lines: the lines of the column, from the top.
        ranks: words with which a pangkat begins.
        roles: folded words of a role ("pihakkedua") to the role.
    """
    lines = [part for line in lines for part in _unjoined(line, ranks)]
    role = next((roles[folded] for line in lines if (folded := fold(line.text)) in roles), None)
    rest = [line for line in lines if fold(line.text) not in roles and not _BLANK.fullmatch(line.text)]
    numbers = [line for line in rest if is_number(line.text)]
    rank = [line for line in rest if line not in numbers and _is_rank(line.text, ranks)]
    named = [line for line in rest if line not in numbers and line not in rank]
    name = named[-1] if named else None
    return Signature(role, tuple(named[:-1]), _found(name), _found(rank[-1] if rank else None), _number(numbers))


def _unjoined(line: Line, ranks: Sequence[str]) -> list[Line]:
    """Return a line taken apart where a reader has joined a name, its pangkat and its NIP."""
    rest, number = line.text, _JOINED_NIP.search(line.text)
    tail = [] if number is None else [Line(rest[number.start() :].strip(), line.place)]
    rest = rest if number is None else rest[: number.start()].strip()
    above, bar, below = rest.partition(_UNDERLINE)
    if bar and _is_rank(below, ranks):
        return [Line(above.strip(), line.place), Line(below.strip(), line.place), *tail]
    words = rest.split()
    at = next((n for n in range(1, len(words)) if words[n].startswith(tuple(ranks))), None)
    rank = "" if at is None else " ".join(words[at:])
    if at is None or read_pangkat(rank).nama is None:
        return [Line(rest, line.place), *tail]
    return [Line(" ".join(words[:at]), line.place), Line(rank, line.place), *tail]


def official(said: Mapping[str, Found]) -> Draft:
    """Return the pejabat of a jabatan; golongan is taken from behind the pangkat: "Penata Tk. I (III/d)"."""
    rank = said.get("pangkat")
    found = None if rank is None else _GRADE.fullmatch(rank.value)
    if rank is None or found is None:
        return {**said, "golongan": None}
    return {**said, "pangkat": Found(found["rank"], rank.place), "golongan": Found(found["grade"], rank.place)}


def is_number(text: str) -> bool:
    """Tell whether a line is that of a NIP."""
    return _NIP.match(text.strip()) is not None or _BARE.fullmatch(text.strip()) is not None


def _is_rank(text: str, ranks: Sequence[str]) -> bool:
    known = read_pangkat(text)
    if _OF_CONTRACT.fullmatch(text):
        return True
    if known.nama is not None and known.golongan is not None:
        return True
    return fold(text).startswith(tuple(map(fold, ranks))) and "," not in text.split("(")[0]


def _found(line: Line | None) -> Found | None:
    if line is None or is_unset(line.text):
        return None
    return Found(line.text.strip("() "), line.place) if line.text.startswith("(") else Found(line.text, line.place)


def _number(lines: Sequence[Line]) -> Found | None:
    if lines and _BARE.fullmatch(lines[0].text):
        return Found(lines[0].text, lines[0].place)
    found = _NIP.match(lines[0].text) if lines else None
    if found is None or not found["number"] or UNSET in found["number"] or not fold(found["number"]):
        return None
    return Found(found["number"].strip(), lines[0].place)
