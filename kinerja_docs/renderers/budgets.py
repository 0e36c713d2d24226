"""Whose budget: which lines a Perjanjian Kinerja prints, of the lines that stand in the record once each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from kinerja_docs.bahasa.text import fold
from kinerja_docs.domain import Anggaran, Kinerja, Perjanjian
from kinerja_docs.renderers.parties import Tingkat, full_title, superior_of
from kinerja_docs.renderers.wording import as_number, bare

LEVELS: dict[Tingkat, tuple[str, ...]] = {
    "kepala daerah": ("program",),
    "kepala": ("program",),
    "eselon III": ("program", "kegiatan"),
    "eselon IV": ("kegiatan", "sub_kegiatan"),
}
"""Which lines each level answers for."""


def budget_of(owner: str, level: Tingkat, record: Kinerja) -> tuple[Anggaran, ...]:
    """Return the budget of a jabatan: its own lines and those of every jabatan below it, of the levels it answers for.

    A line whose program or kegiatan belongs to somebody else stands below that program or kegiatan, with the sum of
    what is printed below it. Lines of which nobody says whose they are belong to the head. A jabatan that has no line
    of its levels gets all that it has. ``owner`` is a name as :func:`folded` gives it.
    """
    own = _once(line for each in record.perjanjian if owner_of(each, record) == owner for line in each.anggaran)
    scope = _under(owner, record) | ({""} if level == "kepala" else set())
    below = (line for each in record.perjanjian if owner_of(each, record) in scope for line in each.anggaran)
    lines = _once((*own, *below))
    wanted = [line for line in lines if line.tingkat in (None, *LEVELS[level])]
    return tuple(_with_parents(wanted, record, LEVELS[level]) if wanted else own)


def is_budget(agreement: Perjanjian) -> bool:
    """Tell whether an agreement is no more than the budget that somebody filled in for a year."""
    return bool(agreement.anggaran) and not agreement.sasaran


def owner_of(agreement: Perjanjian, record: Kinerja) -> str:
    """Return the pihak pertama of an agreement as :func:`folded` gives it, "" where there is none."""
    first = agreement.pihak_pertama
    return folded(first.jabatan, record) if first is not None and first.jabatan else ""


def folded(jabatan: str, record: Kinerja) -> str:
    """Return the name by which jabatan are compared: "Camat" and "Plt. Camat Widang" are one."""
    return fold(full_title(bare(jabatan), record))


def _under(owner: str, record: Kinerja) -> set[str]:
    """Return every jabatan below one, however far."""
    superiors = {folded(each.nama, record): folded(superior_of(each, record) or "", record) for each in record.jabatan}
    found: set[str] = set()
    level = {owner}
    while level := {name for name, over in superiors.items() if over in level} - found - {owner}:
        found |= level
    return found


def _once(lines: Iterable[Anggaran]) -> list[Anggaran]:
    """Return each line once; lines with a code are the same if code and level are, and the first one counts."""
    known: dict[object, Anggaran] = {}
    for number, line in enumerate(lines):
        known.setdefault((line.tingkat, line.kode) if line.kode else number, line)
    return list(known.values())


def _with_parents(lines: Sequence[Anggaran], record: Kinerja, levels: Sequence[str]) -> list[Anggaran]:
    """Return lines in the order of their codes, each below its program or kegiatan if that is of a level wanted."""
    if not all(line.kode for line in lines):
        return list(lines)
    there = {line.kode for line in lines}
    others = _once(line for each in record.perjanjian for line in each.anggaran if line.tingkat == levels[0])
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
