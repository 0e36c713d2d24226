"""Ratios told in words, with the dashes and factors that people type."""

from __future__ import annotations

import pytest

from kinerja_docs.formula.meaning import of_text
from kinerja_docs.formula.tree import Rasio


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("Jumlah A –dibagi-- jumlah B dikalikan 1.000", "1.000"),
        ("Jumlah A –dibagi— jumlah B di kali 100", "100"),
        ("Jumlah A --dibagi-- jumlah B x 100%", "100"),
        ("Jumlah A dibagi jumlah B kali 100", "100"),
        ("Jumlah A / jumlah B dikali (x) 100%", "100"),
    ],
)
def test_dashes_that_word_has_changed_and_factors_without_a_percent_sign(text: str, factor: str) -> None:
    tree = of_text(text)
    assert isinstance(tree, Rasio)
    assert (tree.pembilang, tree.penyebut, tree.pengali) == ("Jumlah A", "jumlah B", factor)


def test_times_a_hundred_of_something_is_no_factor() -> None:
    tree = of_text("Jumlah A dibagi jumlah B kali 100 orang")
    assert isinstance(tree, Rasio)
    assert tree.penyebut == "jumlah B kali 100 orang"
