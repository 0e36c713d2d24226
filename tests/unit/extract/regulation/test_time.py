"""Time grows with the length of a text, also of one that was made to take long."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from regulation_texts import declaration, document_of

from kinerja_docs.document import Document, Paragraph, Text
from kinerja_docs.extract.regulation import extract_duties, extract_regulation
from kinerja_docs.source import Place

UNITS = "Seksi N{0} yang berada di bawah dan bertanggung jawab kepada Camat mempunyai tugas x{0}."
SHAPES: dict[str, Callable[[int], str]] = {
    "verbs": lambda n: "Camat mempunyai tugas " * n,
    "openings": lambda n: "dalam melaksanakan " * n,
    "details": lambda n: "Camat mempunyai tugas " + "dengan rincian tugas " * n,
    "commas": lambda n: "Dalam melaksanakan tugas x" + ", Seksi" * n + " mempunyai fungsi",
    "one line of items": lambda n: "Camat mempunyai tugas: " + "; ".join(f"a. x{i}" for i in range(n)),
    "nested lists": lambda n: "\n".join("a. x:" if i % 2 else "1. y:" for i in range(n)),
    "units and superiors": lambda n: "\n".join(map(UNITS.format, range(n))),
    "announcements": lambda n: "\n".join(f"{i + 1}. Camat mempunyai fungsi" for i in range(n)),
}
SIZE = 1_500


def one_paragraph(text: str) -> Document:
    return Document("x.html", "html", (Paragraph((Text(text),), Place(berkas="x.html")),))


def seconds(document: Document) -> float:
    """Return the best of three, in time of the processor."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        extract_regulation(document, declaration())
        extract_duties(document, declaration())
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("shape", SHAPES)
def test_time_is_linear(shape: str) -> None:
    small, large = (one_paragraph(SHAPES[shape](size)) for size in (SIZE, 4 * SIZE))
    assert seconds(large) < 8 * seconds(small) + 0.2


def test_lines_are_read_in_linear_time() -> None:
    text = "Pasal 1\nCamat mempunyai tugas:\na. satu;\nb. dua.\n"
    small, large = (document_of(text * size) for size in (100, 400))
    assert seconds(large) < 8 * seconds(small) + 0.2
