"""Who may sign for whom: what the rules of office correspondence allow, and what no rule allows.

A mandate ("a.n.") goes from an official to one below him (Permendagri 54/2009, Permendagri 1/2023 and the rules that
kabupaten make of them). Whoever holds an office for some days only ("Plh.") has nothing to hand on and gets nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kinerja_docs.bahasa.text import fold
from kinerja_docs.domain import Pejabat
from kinerja_docs.jabatan.capacity import bare
from kinerja_docs.jabatan.tree import Tree

_DAILY = "Plh."


@dataclass(frozen=True, slots=True)
class Mandate:
    """That somebody signs on behalf of a jabatan; ``refusal`` says why he may not, "" if he may."""

    acting: str
    refusal: str = ""


def mandate(represented: str, other: str | None, tree: Tree, atas_nama: Mapping[str, str]) -> Mandate | None:
    """Return who signs on behalf of a jabatan; None where nobody was named.

    ``other`` is the jabatan on the other side of the paper, if there is one.
    """
    wanted = tree.meaning(bare(represented))
    named = (acting for name, acting in atas_nama.items() if tree.meaning(bare(name)) == wanted)
    acting = next(named, None)
    return None if acting is None else Mandate(acting, _refusal(bare(represented), acting, other, tree))


def same_person(one: Pejabat | None, two: Pejabat | None) -> bool:
    """Tell whether two jabatan are held by one person: by the NIP, where one is missing by the name."""
    if one is None or two is None:
        return False
    if one.nip and two.nip:
        return fold(one.nip) == fold(two.nip)
    return bool(one.nama and two.nama) and fold(one.nama or "") == fold(two.nama or "")


def both_sides(first: str, second: str, tree: Tree) -> bool:
    """Tell whether two jabatan, whatever their capacity, are one or held by one person."""
    if tree.meaning(bare(first)) == tree.meaning(bare(second)):
        return True
    return same_person(tree.holder(bare(first)), tree.holder(bare(second)))


def _refusal(represented: str, acting: str, other: str | None, tree: Tree) -> str:
    holders = tree.holder(represented), tree.holder(bare(acting))
    if both_sides(represented, acting, tree):
        return "orang yang sama tidak menandatangani atas nama dirinya sendiri"
    if holders[0] is not None and holders[0].kapasitas == _DAILY:
        return (
            f"{represented} dijabat Plh., yang kewenangannya tidak dapat dilimpahkan lagi; Plh. menandatangani sendiri"
        )
    if holders[1] is not None and holders[1].kapasitas == _DAILY:
        return f"{acting} dijabat Plh.; a.n. hanya untuk pejabat definitif, Pj., atau Plt."
    if tree.meaning(bare(acting)) in map(tree.meaning, tree.above(represented)):
        return f"{acting} adalah atasan {represented}; a.n. hanya dari atasan kepada bawahannya"
    if other and both_sides(acting, other, tree):
        return f"{acting} sudah menandatangani sebagai pihak yang lain"
    return ""
