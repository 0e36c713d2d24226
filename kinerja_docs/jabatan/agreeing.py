"""Who agrees on what: the jabatan of a record that a Perjanjian Kinerja is written for."""

from __future__ import annotations

from kinerja_docs.domain import Jabatan, Kinerja, Perjanjian, Sasaran
from kinerja_docs.jabatan.meaning import Meaning
from kinerja_docs.jabatan.tree import Tree


def owner_of(agreement: Perjanjian, tree: Tree) -> Meaning | None:
    """Return the jabatan of the pihak pertama of an agreement, None where there is none."""
    first = agreement.pihak_pertama
    return tree.meaning(first.jabatan) if first is not None and first.jabatan else None


def is_budget(agreement: Perjanjian) -> bool:
    """Tell whether an agreement is no more than the budget that somebody filled in for a year."""
    return bool(agreement.anggaran) and not agreement.sasaran


def agreeing(record: Kinerja, tree: Tree) -> list[tuple[Jabatan, tuple[Sasaran, ...]]]:
    """Return the jabatan that an agreement is still to be written for, with its sasaran; the head's are the IKU."""
    head = next((each for each in record.jabatan if tree.is_head(each.nama)), Jabatan(nama=tree.office.head or ""))
    goals = [(head, record.iku or head.iki)]
    goals += [(jabatan, jabatan.iki) for jabatan in record.jabatan if jabatan is not head]
    done = {owner_of(each, tree) for each in record.perjanjian if not is_budget(each)}
    if done and not any(map(is_budget, record.perjanjian)):
        return []
    return [(jabatan, goal) for jabatan, goal in goals if goal and tree.meaning(jabatan.nama) not in done]
