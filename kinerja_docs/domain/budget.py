"""Lines of a budget: of which level each is, which stands in which, which repeat another, which make the total."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from kinerja_docs.bahasa.text import fold
from kinerja_docs.domain.record import Anggaran, Kinerja

Level = Literal["program", "kegiatan", "sub_kegiatan"]
RANKS: Mapping[str | None, int] = {None: 0, "program": 0, "kegiatan": 1, "sub_kegiatan": 2}
_BY_PARTS: Mapping[int, Level] = {3: "program", 5: "kegiatan", 6: "sub_kegiatan"}
"""Numbers in a code of Permendagri 90/2019: 7.01.01, 7.01.01.2.01, 7.01.01.2.01.0001."""


def code_of(line: Anggaran) -> str:
    """Return the code without dots around it, "" where there is none."""
    return (line.kode or "").strip(" .")


def levelled(record: Kinerja) -> Kinerja:
    """Return a record whose lines have the level that their codes say where it is not written."""
    if all(line.tingkat for each in record.perjanjian for line in each.anggaran):
        return record
    levels = _levels(line for each in record.perjanjian for line in each.anggaran)
    return replace(
        record,
        perjanjian=tuple(
            replace(
                each,
                anggaran=tuple(
                    line if line.tingkat else replace(line, tingkat=levels.get(_parts(line))) for line in each.anggaran
                ),
            )
            for each in record.perjanjian
        ),
    )


def _levels(lines: Iterable[Anggaran]) -> dict[int, Level | None]:
    """Return the level by the numbers of a code: what the lines that have one say, else what the regulation says."""
    said: defaultdict[int, set[Level]] = defaultdict(set)
    for line in lines:
        if line.tingkat and code_of(line):
            said[_parts(line)].add(line.tingkat)
    found: dict[int, Level | None] = {
        parts: next(iter(levels)) if len(levels) == 1 else None for parts, levels in said.items()
    }
    if all(_BY_PARTS.get(parts) == level for parts, level in found.items()):
        return {**_BY_PARTS, **found}
    return found


def _parts(line: Anggaran) -> int:
    return len(code_of(line).split(".")) if code_of(line) else 0


def begins(code: str, start: str) -> bool:
    """Tell whether a code stands below another one."""
    return bool(start) and code.startswith(f"{start}.")


def parents(lines: Sequence[Anggaran]) -> list[int | None]:
    """Return for each line which one it stands in: by its code, without codes the nearest higher one above it."""
    return [_parent(lines, index) for index in range(len(lines))]


def _parent(lines: Sequence[Anggaran], index: int) -> int | None:
    line = lines[index]
    above = [at for at, other in enumerate(lines) if at != index and rank(other) < rank(line)]
    by_code = [at for at in above if begins(code_of(line), code_of(lines[at]))]
    if by_code:
        return max(by_code, key=lambda at: len(lines[at].kode or ""))
    if code_of(line) and any(code_of(lines[at]) for at in above):
        return None
    return max((at for at in above if at < index), default=None)


def rank(line: Anggaran) -> int:
    """Return how far below a program a line stands."""
    return RANKS[line.tingkat]


def uncoded_above(lines: Sequence[Anggaran], index: int) -> Anggaran | None:
    """Return a line without code, of a higher level and of the same budget, that this one may stand in."""
    line = lines[index]
    higher = (other for other in lines if not code_of(other) and other.tingkat and rank(other) < rank(line))
    return next(higher, None) if code_of(line) else None


def counted(lines: Sequence[Anggaran]) -> list[int]:
    """Return the numbers of the lines that make the total: those that stand in no other one, and in none that may be.

    A line whose code is below none, where a line above its level has no code, is taken to stand in that one.
    """
    return [
        index for index, parent in enumerate(parents(lines)) if parent is None and uncoded_above(lines, index) is None
    ]


def once(budgets: Iterable[Sequence[Anggaran]]) -> list[tuple[int, int]]:
    """Return which lines of several budgets are not one again that was before, by the numbers of budget and line.

    Between budgets, lines of one level and code are the same, since programs are listed by everybody whom they concern;
    the first counts. Within a budget they are the same only if name and amount are too. Lines without code are known by
    nothing: each counts.
    """
    before: set[tuple[str | None, str]] = set()
    found = []
    for number, lines in enumerate(budgets):
        here: set[tuple[str | None, str, str, str | None]] = set()
        for index, line in enumerate(lines):
            code = code_of(line)
            name = (line.tingkat, code, fold(line.uraian), line.jumlah)
            if code and ((line.tingkat, code) in before or name in here):
                continue
            here.add(name)
            found.append((number, index))
        before |= {(line.tingkat, code_of(line)) for line in lines if code_of(line)}
    return found
