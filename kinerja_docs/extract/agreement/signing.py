"""Gathers a signature block from lines, tabulators and tables until it is closed, one column a party."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from kinerja_docs.bahasa.pangkat import read_pangkat
from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.document import Block, Heading, Table, text_of
from kinerja_docs.extract.agreement.dates import is_date
from kinerja_docs.extract.agreement.joined import halves
from kinerja_docs.extract.found import Doubt, Found
from kinerja_docs.extract.signatures import Line, Signature, columns_of, is_number
from kinerja_docs.extract.wording import begins
from kinerja_docs.profiles import Vocabulary

_BY_SIDE = Doubt("BACA-22", "peringatan", "Pihak disimpulkan dari letak tanda tangan; periksa siapa yang pertama.")
LONGEST_LINE = 100
"""A line of a signature has at most this many characters."""
MOST_LINES = 24
_COLUMNS = 2
WORDS_OF_A_ROLE = 2
_PARTS = re.compile(r"\t+|\s{5,}")


@dataclass(slots=True)
class Signing:
    """A signature block while it is being read.

    Attributes:
        roles: folded words of a role ("pihakkedua") to the role; each begins a signature of its own.
        vocabulary: the words of titles.
        known: what is known so far of the parties: their names and jabatan.
        open: whether lines are being gathered.
    """

    roles: Mapping[str, str]
    vocabulary: Vocabulary
    known: Callable[[], Iterable[str]]
    open: bool = False
    _columns: list[list[Line]] = field(default_factory=list)

    def add(self, block: Block) -> bool:
        """Take a block that can be of a signature block; tell whether it was one."""
        if isinstance(block, Heading) and self._is_elsewhere(block):
            return False
        if isinstance(block, Table):
            columns = [
                (n, [part for line in lines for part in self._unglued(line)])
                for n, lines in enumerate(columns_of(block))
            ]
        else:
            lines = text_of(block).split("\n")
            if any(len(normalise(line)) > LONGEST_LINE for line in lines):
                return False
            columns = [(index, [part]) for line in lines for index, part in self._parts(line, block)]
        if not self.open and not self._begins(columns):
            return False
        self.open = True
        for index, part in columns:
            self._columns += [[] for _ in range(index + 1 - len(self._columns))]
            self._columns[index] += part
        return sum(map(len, self._columns)) <= 2 * MOST_LINES

    def _is_elsewhere(self, block: Block) -> bool:
        """Tell whether a block begins another part of the file than that of the lines so far: the next sheet."""
        return any(line.place.bagian != block.place.bagian for column in self._columns for line in column[:1])

    def close(self) -> Iterator[list[Line]]:
        """End the block and yield the lines of each signature."""
        columns, self._columns, self.open = self._columns, [], False
        for column in columns:
            yield from self._divided([line for line in column if not is_date(line.text)])

    def _unglued(self, line: Line) -> list[Line]:
        """Return a line apart from the words of a role at its end or beginning: "Bandung, PIHAK KESATU"."""
        words = line.text.split()
        first = " ".join(words[:WORDS_OF_A_ROLE])
        if fold(first) in self.roles and len(words) > WORDS_OF_A_ROLE:
            return [Line(first, line.place), Line(" ".join(words[WORDS_OF_A_ROLE:]), line.place)]
        role = " ".join(words[-WORDS_OF_A_ROLE:])
        if fold(role) not in self.roles or len(words) <= WORDS_OF_A_ROLE:
            return [line]
        return [Line(" ".join(words[:-WORDS_OF_A_ROLE]), line.place), Line(role, line.place)]

    def _begins(self, columns: list[tuple[int, list[Line]]]) -> bool:
        lines = [line for _, column in columns for line in column]
        return any(fold(line.text) in self.roles or is_date(line.text) for line in lines)

    def _parts(self, line: str, block: Block) -> Iterator[tuple[int, Line]]:
        """Yield the parts of a line with their columns; one behind a tabulator alone is of the last column."""
        whole = is_date(line)
        parts = [normalise(part) for part in ([line] if whole else _PARTS.split(line)) if part.strip()]
        last = max(len(self._columns) - 1, 0)
        aside = len(parts) == 1 and (_PARTS.match(line) is not None or self._is_right(parts[0]))
        if len(parts) == 1 and not whole and not aside:
            joined = halves(parts[0], self.roles, self.known(), self.vocabulary, beside=last > 0)
            parts = parts if joined is None else [*joined]
        for index, part in enumerate(parts):
            yield last if aside else index, Line(part, block.place)

    def _is_right(self, part: str) -> bool:
        """Tell whether a lone NIP or pangkat is of the right column: heads of a region on the left have neither."""
        if len(self._columns) != _COLUMNS or not (is_number(part) or read_pangkat(part).nama):
            return False
        said = [*(line.text for line in self._columns[0]), *self.known()]
        return any(begins(text, tuple(self.vocabulary.perangkat_daerah.kepala_daerah)) for text in said)

    def _divided(self, column: list[Line]) -> Iterator[list[Line]]:
        """Yield the signatures that stand below each other: each begins with a role, or behind a NIP."""
        found: list[Line] = []
        for line in column:
            if found and (fold(line.text) in self.roles or is_number(found[-1].text)):
                yield found
                found = []
            found.append(line)
        if found:
            yield found


def with_sides(signed: list[Signature]) -> list[Signature]:
    """Return signatures of nobody known with the roles that their sides have: the first party signs on the right."""
    named = [one for one in signed if one.name is not None and one.titles and one.role is None]
    if len(named) != len(signed) or len(named) not in (1, 2):
        return []
    roles = ("pertama",) if len(named) == 1 else ("kedua", "pertama")
    return [replace(one, role=role, name=_doubted(one.name)) for one, role in zip(named, roles, strict=True)]


def by_elimination(other: Signature, known: str) -> Signature:
    """Return who signs beside the party ``known`` with the role that is left."""
    role = "kedua" if known == "pertama" else "pertama"
    return replace(other, role=other.role or role, name=_doubted(other.name))


def _doubted(name: Found | None) -> Found | None:
    return None if name is None else Found(name.value, name.place, (*name.doubts, _BY_SIDE))
