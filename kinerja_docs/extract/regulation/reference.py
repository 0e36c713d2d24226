"""References inside a regulation: "sebagaimana dimaksud pada ayat (1)", "dalam Pasal 5 ayat (2) huruf b"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kinerja_docs.domain.record import Regulasi, Simpul
from kinerja_docs.extract.regulation.node import Node

Path = tuple[int, ...]
_RANKS = ("bab", "bagian", "paragraf", "pasal", "ayat", "huruf", "angka", "butir")
_STEP = re.compile(
    r"\b(?P<jenis>bab|bagian|paragraf|pasal|ayat|huruf|angka|butir)\s+"
    r"(?P<nomor>\(\d{1,3}[a-z]?\)|\d{1,3}[a-z]{0,2}\b|[ivxlc]{1,7}\b|[a-z]{1,2}\b|ke\w+)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\s*(?:Peraturan|Undang|Keputusan|UU\b|PP\b|Perda\b)(?!\s+\w+(?:\s+\w+)?\s+ini\b)", re.IGNORECASE
)
TO_AMEND = r"(?:Ketentuan|Di\s?antara|Pasal|Judul|BAB|Bagian|Paragraf|Lampiran|Penjelasan|Setelah|Antara|Huruf|Ayat)\b"
INSTRUCTION = re.compile(rf"{TO_AMEND}.{{0,200}}\b(?:diubah|dihapus|disisipkan|ditambah|ditambahkan|dicabut)\b")


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a reference: ``("ayat", "2")``; the number without brackets and full stop, in small letters."""

    jenis: str
    nomor: str


def steps_of(text: str) -> list[Step]:
    """Return the steps that a text names, in the order of the text."""
    return [Step(found["jenis"].lower(), _plain(found["nomor"])) for found in _STEP.finditer(text)]


def amended_article(node: Node) -> str | None:
    """Return the article that an instruction names ("4. Ketentuan ayat (2) Pasal 9 diubah …" → "Pasal 9")."""
    text = " ".join(node.teks[:3]) if node.kind else ""
    if not INSTRUCTION.match(text):
        return None
    named = re.search(r"Pasal\s+(\d{1,3}[A-Z]{0,2})\b", text)
    return f"Pasal {named[1]}" if named else None


def resolve(regulasi: Regulasi, reference: str, at: Path = ()) -> Path | None:
    """Return the path of the node that a reference names, seen from the node ``at``.

    A path holds the index at each level, from ``batang_tubuh`` down. None if there is no such node, or if the
    reference is to another regulation ("Pasal 4 Peraturan Daerah …").
    """
    steps = _first_reference(reference)
    if not steps:
        return None
    starts = [at[:depth] for depth in range(len(at), -1, -1)]
    if steps[0].jenis in _RANKS[:4]:
        starts = [()]
    for start in starts:
        found = follow(regulasi.batang_tubuh, start, steps)
        if found is not None:
            return found
    return None


def follow(nodes: Sequence[Simpul], start: Path, steps: Sequence[Step]) -> Path | None:
    """Return the path that ``steps`` lead to from the node at ``start``."""
    path = start
    for step in steps:
        inner = children(nodes, path)
        found = next((rest for rest in _search(inner, step)), None)
        if found is None:
            return None
        path = (*path, *found)
    return path


def node_at(nodes: Sequence[Simpul], path: Path) -> Simpul:
    """Return the node at a path that is not empty."""
    node = nodes[path[0]]
    for index in path[1:]:
        node = node.isi[index]
    return node


def children(nodes: Sequence[Simpul], path: Path) -> Sequence[Simpul]:
    """Return the nodes below a path, the first ones for an empty path."""
    return node_at(nodes, path).isi if path else nodes


def named(node: Simpul, step: Step) -> bool:
    """Tell whether a node is what a step names."""
    return node.jenis == step.jenis and _plain(node.nomor or "") == step.nomor


def _search(nodes: Sequence[Simpul], step: Step) -> Iterator[Path]:
    """Yield the paths to the nodes of a step; only frames are looked into, for an item belongs to its list."""
    for index, node in enumerate(nodes):
        if named(node, step):
            yield (index,)
        elif node.jenis == "teks" or (node.jenis in _RANKS[:3] and step.jenis in _RANKS[:4]):
            yield from ((index, *rest) for rest in _search(node.isi, step))


def _first_reference(text: str) -> list[Step]:
    """Return the steps of the first reference, from the article down; empty if it is to another regulation."""
    found: list[Step] = []
    end = 0
    for match in _STEP.finditer(text):
        step = Step(match["jenis"].lower(), _plain(match["nomor"]))
        if found and (text[end : match.start()].strip() or any(step.jenis == other.jenis for other in found)):
            break
        found.append(step)
        end = match.end()
    if _ELSEWHERE.match(text, end):
        return []
    return sorted(found, key=lambda step: _RANKS.index(step.jenis))


def _plain(nomor: str) -> str:
    return nomor.strip("(). ").lower().replace(" ", "")
