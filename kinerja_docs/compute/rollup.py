"""The budget of one office by program, from all its agreements: a line that stands in several of them counts once.

The agreement of the head lists programs, those below him the same programs again or what is in them; so lines are known
by their codes, and only those count that no other line contains.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kinerja_docs.bahasa.rupiah import write_rupiah
from kinerja_docs.bahasa.text import fold
from kinerja_docs.compute.budget import amount_of
from kinerja_docs.domain import Anggaran, Kinerja, Perjanjian
from kinerja_docs.domain.budget import RANKS, begins, code_of, levelled, once, uncoded_above
from kinerja_docs.jabatan import Tree, owner_of

_PROGRAM = 3
"""A program is known by the first three numbers of a code: urusan, bidang, program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pos:
    """A program of one office: its key among all offices, its name, its amount in rupiah (None if not filled in)."""

    kunci: str
    kode: str | None
    uraian: str
    jumlah: Decimal | None


def programs(rekaman: Kinerja) -> tuple[tuple[Pos, ...], tuple[str, ...]]:
    """Return the programs of an office with their amounts, and what does not fit together."""
    lines, notes = _once(_in_force(levelled(rekaman)))
    found: dict[str, Pos] = {}
    for line in _not_inside(lines):
        pos = _pos(line, lines)
        before = found.get(pos.kunci)
        found[pos.kunci] = pos if before is None else _added(before, pos)
    blank = [f"Jumlah “{each.uraian}” belum diisi." for each in found.values() if each.jumlah is None]
    return tuple(found[name] for name in sorted(found)), (*notes, *blank)


def _in_force(rekaman: Kinerja) -> list[Perjanjian]:
    """Return the agreements without those that a later one of the same jabatan changed."""
    given, tree = rekaman.perjanjian, Tree(rekaman)
    changed = {owner_of(each, tree) for each in given if each.perubahan and each.anggaran}
    return [each for each in given if each.perubahan or owner_of(each, tree) not in changed]


def _once(agreed: Iterable[Perjanjian]) -> tuple[list[Anggaran], list[str]]:
    """Return each line once; where agreements say different amounts the largest, which is said."""
    found: dict[tuple[str | None, str, int], Anggaran] = {}
    notes = []
    for line, which in (pair for each in agreed for pair in _numbered(each.anggaran)):
        name = (line.tingkat, code_of(line) or fold(line.uraian), which)
        before = found.setdefault(name, line)
        one, two = amount_of(before), amount_of(line)
        if one != two and two is not None:
            if one is not None:
                what = line.kode or f"“{line.uraian}”"
                notes.append(f"{what} tertulis {write_rupiah(one)} dan {write_rupiah(two)}; dihitung yang terbesar.")
            found[name] = line if one is None or two > one else before
    return list(found.values()), notes


def _numbered(lines: Sequence[Anggaran]) -> Iterator[tuple[Anggaran, int]]:
    """Yield the different lines of one budget, each with how many of its code stand before it."""
    counts: Counter[tuple[str | None, str]] = Counter()
    for _, index in once([lines]):
        line = lines[index]
        name = (line.tingkat, code_of(line))
        yield line, counts[name]
        counts[name] += bool(name[1])


def _not_inside(lines: list[Anggaran]) -> list[Anggaran]:
    """Return the lines that no other line contains: by code, without codes those of the highest level."""
    codes = {code_of(line) for line in lines} - {""}
    plain = [line for line in lines if not code_of(line)]
    highest = min((RANKS[line.tingkat] for line in plain), default=0)
    named = {fold(line.uraian) for line in lines if code_of(line)}
    tops = [
        line
        for index, line in enumerate(lines)
        if code_of(line) and not any(begins(code_of(line), code) for code in codes) and not uncoded_above(lines, index)
    ]
    tops += [line for line in plain if RANKS[line.tingkat] == highest and fold(line.uraian) not in named]
    return tops


def _pos(line: Anggaran, lines: list[Anggaran]) -> Pos:
    code = ".".join(code_of(line).split(".")[:_PROGRAM])
    own = next((each.uraian for each in lines if code and code_of(each) == code), None)
    name = own or (line.uraian if not code or code == code_of(line) else f"Program {code}")
    return Pos(kunci=code or fold(line.uraian), kode=code or None, uraian=name, jumlah=amount_of(line))


def _added(one: Pos, two: Pos) -> Pos:
    known = [each.jumlah for each in (one, two) if each.jumlah is not None]
    return replace(one, jumlah=sum(known, Decimal(0)) if len(known) == 2 else None)
