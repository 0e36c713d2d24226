"""Any page is read or refused with words, and no visible text of it is lost."""

from __future__ import annotations

import contextlib

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kinerja_docs.document import text_of
from kinerja_docs.errors import KinerjaError
from kinerja_docs.readers.html import read

TAGS = "p div b u span h1 h2 ul ol li table tr td th thead tbody br sub section article blockquote pre dl a".split()
WORDS = st.from_regex(r"\A[a-z]{5,9}\Z")
SPANS = st.sampled_from(["", " rowspan=2", " colspan=3", " rowspan=0", " start=4", " type=a", ' class="x"'])
PIECES = st.one_of(
    WORDS.map(lambda word: f" {word} "),
    st.tuples(st.sampled_from(TAGS), SPANS).map(lambda pair: f"<{pair[0]}{pair[1]}>"),
    st.sampled_from(TAGS).map(lambda tag: f"</{tag}>"),
)
DROPPED = st.sampled_from(["<script>a<b</script>", "<style>q{}</style>", "<!-- k -->", "<![if !x]>", ""])


def seen(markup: str) -> list[str]:
    document = read(f"<html>{markup}".encode(), "x.html")
    return " ".join(map(text_of, document.blocks)).split()


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=2_000))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(KinerjaError):
        assert read(data, "x.html").name == "x.html"


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(PIECES, DROPPED), max_size=60))
def test_every_word_is_kept(pieces: list[str]) -> None:
    words = [piece.strip() for piece in pieces if piece.strip().isalpha()]
    found = [word for word in seen("".join(pieces)) if word.isalpha()]
    assert sorted(found) == sorted(words)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(PIECES.filter(lambda piece: not piece.startswith(("<t", "</t"))), DROPPED), max_size=60))
def test_words_keep_their_order(pieces: list[str]) -> None:
    words = [piece.strip() for piece in pieces if piece.strip().isalpha()]
    assert [word for word in seen("".join(pieces)) if word.isalpha()] == words


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), WORDS), min_size=2, max_size=30), st.integers(1, 5))
def test_cells_never_overlap(cells: list[tuple[int, int, str]], width: int) -> None:
    rows = [cells[start : start + width] for start in range(0, len(cells), width)]
    marked = ("".join(f"<td rowspan={d} colspan={a}>{w}" for d, a, w in row) for row in rows)
    (table,) = read(f"<table><tr>{'<tr>'.join(marked)}</table>".encode(), "x.html").blocks
    places = [
        (row, column)
        for cell in getattr(table, "cells", ())
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
    ]
    assert len(places) == len(set(places))
