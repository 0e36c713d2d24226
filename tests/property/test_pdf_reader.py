"""Whatever the bytes are, reading ends in a document or in an error of this package."""

from __future__ import annotations

import contextlib

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdf_maker import Paper, pdf

from kinerja_docs.document import text_of
from kinerja_docs.errors import KinerjaError
from kinerja_docs.readers.pdf import read

SAMPLE = pdf(
    Paper().grid([50, 150, 300], [100, 120, 140]).text(53, 104, "Sasaran").text(153, 124, "80%"),
    Paper().text(70, 100, "1. Program").text(300, 100, "Rp 1.000.000").picture(0, 0, 100, 100),
)
CALM = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WORDS = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=12)
SPOTS = st.tuples(st.integers(0, 580), st.integers(0, 820), WORDS, st.sampled_from([6, 10, 24]))


def attempt(data: bytes) -> None:
    with contextlib.suppress(KinerjaError):
        read(data, "acak.pdf")


@CALM
@given(st.binary(max_size=400))
def test_arbitrary_bytes(data: bytes) -> None:
    attempt(data)
    attempt(b"%PDF-1.7\n" + data)


@CALM
@given(st.integers(0, len(SAMPLE)))
def test_truncated(length: int) -> None:
    attempt(SAMPLE[:length])


@CALM
@given(st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.integers(0, 255)), min_size=1, max_size=12))
def test_mutated(changes: list[tuple[int, int]]) -> None:
    data = bytearray(SAMPLE)
    for place, byte in changes:
        data[place] = byte
    attempt(bytes(data))


@CALM
@given(st.lists(SPOTS, max_size=25), st.lists(st.tuples(*[st.integers(0, 590)] * 4), max_size=12))
def test_no_letter_is_lost(spots: list[tuple[int, int, str, int]], rules: list[tuple[int, int, int, int]]) -> None:
    """Text anywhere, with any rules, comes out: in the body or set apart. What is printed twice may come once."""
    page = Paper()
    for x, y, words, size in spots:
        page.text(x, y, words, size=size)
    for x0, y0, x1, y1 in rules:
        page.rule(x0, y0, x1, y0).rule(x1, y0, x1, y1)
    found = read(pdf(page), "acak.pdf")
    out = {letter for block in found.blocks + found.furniture for letter in text_of(block)}
    on_page = {letter for x, _, words, size in spots for letter in words[: max(int((590 - x) / (0.6 * size)), 0)]}
    assert {letter for letter in on_page - out if letter.isalnum()} == set()
