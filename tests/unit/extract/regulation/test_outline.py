"""Where labels belong: each case is one oddity that the search has to weigh, in a text of few lines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from regulation_texts import declaration

from kinerja_docs.extract.regulation.lines import Line
from kinerja_docs.extract.regulation.names import Names
from kinerja_docs.extract.regulation.node import Node
from kinerja_docs.extract.regulation.outline import Outline
from kinerja_docs.extract.regulation.phrases import Phrases
from kinerja_docs.source import Place

HERE = Place(berkas="x.txt")
WORDS = Names(declaration(), Phrases(declaration()), None)


def outline(text: str, *, free: bool = True) -> str:
    """Return the skeleton of a text: a node's label (or its first word) and, in brackets, what is below it."""
    root = Node("teks", HERE)
    Outline(root, WORDS, appendix=free, free=free).grow([Line(line, HERE, begins=True) for line in text.splitlines()])
    return " ".join(_told(root))


def _told(node: Node) -> Iterator[str]:
    for child in node.isi:
        inner = " ".join(_told(child))
        name = child.nomor or (child.title() or child.text()).split()[0]
        yield f"{name}({inner})" if inner else name


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1. x:\na. p;\nb. q.\n2. y.", "1.(a. b.) 2."),
        ("1. x.\n2. y:\n(1) p;\n(2) q.\n3. z.", "1. 2.((1) (2)) 3."),
        ("a. x;\nb. x;\nc. x;\nd. x;\ne. x;\nf. x;\ng. x;\nh. y;\ni. z.", "a. b. c. d. e. f. g. h. i."),
        ("a. x:\ni. p;\nii. q.\nb. y.", "a.(i. ii.) b."),
        ("a. x:\nl. p;\n2. q.\nb. y.", "a.(1. 2.) b."),
        ("a. r:\n1. p;\n2. q;\nb. s;\nc. t.", "a.(1. 2.) b. c."),
        ("1. x;\n2. y;\n4. z.", "1. 2. 4."),
    ],
)
def test_labels(text: str, told: str) -> None:
    assert outline(f"Isi:\n{text}") == f"Isi:({told})"


def test_a_letter_that_looks_like_a_digit_leaves_the_inner_list() -> None:
    letters = "\n".join(f"{letter}. x;" for letter in "abcdefghijklmnopq")
    inner = "\n".join(f"{number}. y;" for number in range(1, 5))
    assert outline(f"Isi:\n{letters}\nr. z:\n{inner}\ns. akhir.").endswith("r.(1. 2. 3. 4.) s.)")


LEADS = """1. Camat mempunyai tugas:
a. memimpin; dan
b. melapor.
(1) Sekretaris mempunyai tugas:
a. mengelola; dan
b. menyimpan.
a) Kepala Sub Bagian Umum mempunyai tugas:
a. mengetik.
b) Kepala Sub Bagian Keuangan mempunyai tugas:
a. membayar.
2. Lurah mempunyai tugas melayani."""


def test_a_sentence_that_gives_duties_is_no_item() -> None:
    assert outline(LEADS) == "1.(a. b. (1)(a. b. a)(a.) b)(a.))) 2."


@pytest.mark.parametrize(
    "broken", ["Camat,\nmempunyai tugas :", "Camat mempunyai\ntugas :", "Kepala Seksi Tata\nRuang mempunya tugas:"]
)
def test_a_sentence_that_gives_duties_goes_over_lines(broken: str) -> None:
    assert outline(f"1. {broken}\na. memimpin;\nb. melapor.\n2. Lurah mempunyai tugas melayani.") == "1.(a. b.) 2."


def test_a_heading_is_not_part_of_a_sentence() -> None:
    assert outline("SEKSI UMUM\nSeksi Umum mempunyai tugas:\na. mencatat.") == "SEKSI(Seksi(a.))"


@pytest.mark.parametrize("verb", ["mempunya tugas", "memounyai tugas", "mempunyai tugs", "menyelengarakan fungsi"])
def test_slips_of_the_verb(verb: str) -> None:
    clause = Phrases(declaration()).clause(f"Kepala Seksi Umum {verb} mencatat surat.")
    assert clause is not None
    assert (clause.subject.strip(), clause.content.strip()) == ("Kepala Seksi Umum", "mencatat surat.")
