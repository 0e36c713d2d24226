"""Whose budget: which lines a Perjanjian Kinerja prints, of the lines that stand in the record once each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from kinerja_docs.domain import Anggaran, Kinerja
from kinerja_docs.domain.budget import once
from kinerja_docs.jabatan import Meaning, Tingkat, Tree, owner_of
from kinerja_docs.renderers.wording import as_number

LEVELS: dict[Tingkat | None, tuple[str, ...]] = {
    "kepala daerah": ("program",),
    "kepala": ("program",),
    "eselon III": ("program", "kegiatan"),
    "eselon IV": ("kegiatan", "sub_kegiatan"),
    None: ("program", "kegiatan", "sub_kegiatan"),
}
"""Which lines each level answers for."""


def budget_of(jabatan: str, tree: Tree, record: Kinerja) -> tuple[Anggaran, ...]:
    """Return the budget of a jabatan: its own lines and those of every jabatan below it, of the levels it answers for.

    A line whose program or kegiatan belongs to somebody else stands below that program or kegiatan, with the sum of
    what is printed below it. Lines of which nobody says whose they are belong to the head. A jabatan that has no line
    of its levels gets all that it has.
    """
    owner, levels = tree.meaning(jabatan), LEVELS[tree.level(jabatan)]
    own = _once([each.anggaran for each in record.perjanjian if owner_of(each, tree) == owner])
    scope: set[Meaning | None] = {*_under(owner, record, tree), *([None] if tree.is_head(jabatan) else [])}
    below = [each.anggaran for each in record.perjanjian if owner_of(each, tree) in scope]
    lines = _once([own, *below])
    wanted = [line for line in lines if line.tingkat in (None, *levels)]
    return tuple(_with_parents(wanted, record, levels) if wanted else own)


def _under(owner: Meaning, record: Kinerja, tree: Tree) -> set[Meaning]:
    """Return every jabatan below one, however far."""
    above = {tree.meaning(each.nama): tree.superior(each).name for each in record.jabatan}
    superiors = {name: tree.meaning(over) for name, over in above.items() if over}
    found: set[Meaning] = set()
    level = {owner}
    while level := {name for name, over in superiors.items() if over in level} - found - {owner}:
        found |= level
    return found


def _once(budgets: Sequence[Sequence[Anggaran]]) -> list[Anggaran]:
    return [budgets[number][index] for number, index in once(budgets)]


def _with_parents(lines: Sequence[Anggaran], record: Kinerja, levels: Sequence[str]) -> list[Anggaran]:
    """Return lines in the order of their codes, each below its program or kegiatan if that is of a level wanted."""
    if not all(line.kode for line in lines):
        return list(lines)
    there = {line.kode for line in lines}
    others = [line for line in _once([each.anggaran for each in record.perjanjian]) if line.tingkat == levels[0]]
    heads = (line for line in others if line.kode and line.kode not in there)
    above = [_summed(head, below) for head in heads if (below := _below(head, lines))]
    return sorted([*lines, *above], key=lambda line: line.kode or "")


def _below(head: Anggaran, lines: Sequence[Anggaran]) -> list[Anggaran]:
    inside = [line for line in lines if (line.kode or "").startswith(f"{head.kode}.") and line.tingkat != head.tingkat]
    highest = min((len((line.kode or "").split(".")) for line in inside), default=0)
    return [line for line in inside if len((line.kode or "").split(".")) == highest]


def _summed(head: Anggaran, below: Sequence[Anggaran]) -> Anggaran:
    amounts = [as_number(line.jumlah) for line in below]
    known = [amount for amount in amounts if amount is not None]
    whole = sum(known, Decimal(0)) if len(known) == len(amounts) else None
    return replace(head, jumlah=None if whole is None else f"{whole:f}")
