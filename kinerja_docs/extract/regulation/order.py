"""How the labels of lists stand to one another and to the articles: what follows, what outranks, what is an ayat."""

from __future__ import annotations

from kinerja_docs.extract.regulation.labels import Reading
from kinerja_docs.extract.regulation.node import STRUCTURAL, Jenis, Node
from kinerja_docs.extract.regulation.reference import INSTRUCTION

RANK = {"I.": 0, "A.": 1, "(1)": 2}


def follows(tail: Node, reading: Reading) -> bool:
    """Tell whether a label is the next one of a list ("(1a)" may stand between "(1)" and "(2)")."""
    if tail.kind != reading.kind:
        return False
    if reading.suffix:
        return reading.number == tail.number and reading.suffix > tail.suffix
    return reading.number == tail.number + 1


def is_instruction(node: Node) -> bool:
    """Tell an item of an amendment that says what is to be changed."""
    return bool(node.kind and INSTRUCTION.match(" ".join(node.teks[:3])))


def _since_article(nodes: list[Node]) -> list[Node]:
    """Return the open nodes below the innermost heading."""
    last = max((index for index, node in enumerate(nodes) if node.jenis in STRUCTURAL), default=-1)
    return nodes[last + 1 :]


def jenis_of(reading: Reading, parents: list[Node]) -> Jenis:
    """Return what a label makes of a node: "(1)" is an ayat right below an article only."""
    if reading.kind == "(1)":
        return "butir" if any(node.kind and not is_instruction(node) for node in _since_article(parents)) else "ayat"
    if reading.kind in ("a.", "A.", "i."):
        return "huruf"
    return "angka" if reading.kind in ("1.", "I.") or reading.kind.startswith("1.1") else "butir"
