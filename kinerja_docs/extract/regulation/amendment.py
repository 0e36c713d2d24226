"""Applies an amending regulation to the one that it amends: the consolidated text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kinerja_docs.bahasa.numbering import roman_value
from kinerja_docs.domain.record import Regulasi, Simpul, Temuan
from kinerja_docs.extract.regulation.reference import Path, Step, children, follow, node_at, steps_of

_DELETED = "Dihapus."
_RANKS = ("bab", "bagian", "paragraf", "pasal", "ayat", "huruf", "angka", "butir")
_ORDINALS = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()
_Nodes = tuple[Simpul, ...]


@dataclass(frozen=True, slots=True)
class Consolidation:
    """The amended regulation, and what could not be applied; pointers are into the amending regulation."""

    regulasi: Regulasi
    temuan: tuple[Temuan, ...]


def apply_amendment(base: Regulasi, amendment: Regulasi) -> Consolidation:
    """Return ``base`` as it reads after ``amendment``; deleted parts keep their number and read "Dihapus."."""
    nodes = base.batang_tubuh
    findings = []
    for pointer, instruction in _instructions(amendment):
        changed = _apply(nodes, instruction)
        if changed is None:
            pesan = (
                f'Perubahan ini tidak dapat diterapkan: "{(instruction.teks or "")[:120]}". Periksa pasal yang disebut.'
            )
            findings.append(Temuan(kode="REG-09", tingkat="peringatan", di=pointer, pesan=pesan))
        else:
            nodes = changed
    return Consolidation(replace(base, batang_tubuh=nodes), tuple(findings))


def _instructions(amendment: Regulasi) -> list[tuple[str, Simpul]]:
    """Return the items under "Pasal I", each an instruction, with their pointers."""
    found = []
    for index, article in enumerate(amendment.batang_tubuh):
        if article.jenis == "pasal" and roman_value(article.nomor or ""):
            items = [(number, item) for number, item in enumerate(article.isi) if item.jenis in ("angka", "huruf")]
            found += [(f"/regulasi/batang_tubuh/{index}/isi/{number}", item) for number, item in items]
    return found


def _apply(nodes: _Nodes, instruction: Simpul) -> _Nodes | None:
    text = instruction.teks or ""
    quoted = [node for node in instruction.isi if node.jenis in _RANKS]
    if not quoted:
        return _delete(nodes, text) if "dihapus" in text.lower() else None
    changed: _Nodes | None = nodes
    for node in (*quoted[:-1], _unquoted(quoted[-1])):
        changed = None if changed is None else _put(changed, node, text)
    return changed


def _unquoted(node: Simpul) -> Simpul:
    """Return quoted words without the quotation mark that closes them."""
    if node.isi:
        return replace(node, isi=(*node.isi[:-1], _unquoted(node.isi[-1])))
    text = node.teks or ""
    return replace(node, teks=text[:-1]) if text[-1:] == "”" and "“" not in text else node


def _put(nodes: _Nodes, node: Simpul, text: str) -> _Nodes | None:
    """Replace the node of the same number, or insert the new one in its order."""
    parent: Path | None = ()
    if node.jenis in _RANKS[4:]:
        above = [step for step in _context(steps_of(text)) if _RANKS.index(step.jenis) < _RANKS.index(node.jenis)]
        parent = follow(nodes, (), above) if above else None
    if parent is None:
        return None
    step = Step(node.jenis, (node.nomor or "").strip("(). ").lower())
    same = follow(nodes, parent, [step])
    if same is not None:
        return _replaced(nodes, same, (_amended(node_at(nodes, same), node),))
    before = _predecessor(nodes, parent, node)
    return None if before is None else _replaced(nodes, before, (node_at(nodes, before), node))


def _amended(old: Simpul, new: Simpul) -> Simpul:
    """Return what stands in the place of ``old``; a heading alone ("Judul BAB III diubah …") keeps its articles."""
    is_title = new.jenis in _RANKS[:3] and not new.isi and not new.teks
    return replace(old, judul=new.judul) if is_title else new


def _predecessor(nodes: _Nodes, parent: Path, node: Simpul) -> Path | None:
    """Return the path of the node that a new one comes after."""
    best: Path | None = None
    for path in _paths(nodes, parent, node.jenis):
        if _order(node_at(nodes, path)) < _order(node):
            best = path
    return best


def _paths(nodes: _Nodes, parent: Path, jenis: str) -> list[Path]:
    found = []
    for index, child in enumerate(children(nodes, parent)):
        here = (*parent, index)
        if child.jenis == jenis:
            found.append(here)
        elif child.jenis in ("teks", "bab", "bagian", "paragraf"):
            found += _paths(nodes, here, jenis)
    return found


def _order(node: Simpul) -> tuple[int, str]:
    nomor = (node.nomor or "").strip("(). ")
    digits = re.match(r"(\d+)(.*)", nomor)
    if digits:
        return int(digits[1]), digits[2].lower()
    if node.jenis == "bab":
        whole = roman_value(nomor)
        return (whole, "") if whole else (roman_value(nomor[:-1]) or 0, nomor[-1:])
    if node.jenis == "bagian":
        bare = re.sub(r"^ke", "", nomor.lower()).strip()
        return (_ORDINALS.index(bare) + 1 if bare in _ORDINALS else 1, nomor)
    return len(nomor), nomor.lower()


def _delete(nodes: _Nodes, text: str) -> _Nodes | None:
    steps = steps_of(text)
    if not steps:
        return None
    deepest = max(steps, key=lambda step: _RANKS.index(step.jenis)).jenis
    above = [step for step in _context(steps) if step.jenis != deepest]
    changed: _Nodes = nodes
    for step in _with_range([step for step in steps if step.jenis == deepest], text):
        path = follow(changed, (), [*above, step])
        if path is None:
            return None
        node = node_at(changed, path)
        changed = _replaced(changed, path, (Simpul(jenis=node.jenis, nomor=node.nomor, teks=_DELETED),))
    return changed


def _with_range(steps: list[Step], text: str) -> list[Step]:
    """Write out "Pasal 7 sampai dengan Pasal 9"."""
    numeric = len(steps) == 2 and all(step.nomor.isdigit() for step in steps)
    if not numeric or "sampai dengan" not in text.lower():
        return steps
    first, last = (int(step.nomor) for step in steps)
    return [Step(steps[0].jenis, str(number)) for number in range(first, min(last, first + 200) + 1)]


def _context(steps: Sequence[Step]) -> list[Step]:
    """Return the first step of each kind, from the widest to the narrowest."""
    first: dict[str, Step] = {}
    for step in steps:
        first.setdefault(step.jenis, step)
    return sorted(first.values(), key=lambda step: _RANKS.index(step.jenis))


def _replaced(nodes: _Nodes, path: Path, new: _Nodes) -> _Nodes:
    index = path[0]
    if len(path) > 1:
        node = nodes[index]
        new = (replace(node, isi=_replaced(node.isi, path[1:], new)),)
    return (*nodes[:index], *new, *nodes[index + 1 :])
