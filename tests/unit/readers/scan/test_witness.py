"""A text layer against its picture: what only the picture makes a word of is mended, what stays open is doubted."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from kinerja_docs.geometry.page import Page, Piece
from kinerja_docs.readers.scan.engine import Letter
from kinerja_docs.readers.scan.pictures import Picture
from kinerja_docs.readers.scan.witness import Witnessed, witnessed

numpy = pytest.importorskip("numpy", reason="the extra ocr is not installed")


def compared(layer: str, shown: str, sure: float = 0.99) -> Witnessed:
    page = Page(1, 595.0, 842.0, pieces=[Piece(layer, 50.0, 100.0, 400.0, 112.0)], hidden=True)
    picture = Picture(numpy.full((842, 595, 3), 255, numpy.uint8), 1.0)
    letters = [
        Letter(letter, 0.0, sure, spaced=not at and bool(number))
        for number, word in enumerate(shown.split())
        for at, letter in enumerate(word)
    ]
    engine: Any = SimpleNamespace(letters=lambda _: letters)
    return witnessed(page, picture, engine)


def test_a_word_that_only_the_picture_makes_is_taken_with_the_signs_around_it() -> None:
    found = compared("2. Peningkalan layanan (kabupatenlkota)", "2. Peningkatan layanan (kabupaten/kota)")
    assert found.page.pieces[0].text == "2. Peningkatan layanan (kabupaten/kota)"
    assert [(word.text, word.repaired, word.sure) for word in found.words] == [
        ("Peningkatan", "Peningkalan", 1.0), ("(kabupaten/kota)", "(kabupatenlkota)", 1.0)
    ]  # fmt: skip


def test_a_name_is_read_as_in_the_picture_and_doubted() -> None:
    found = compared("Kepala Balai Mekarjawl", "Kepala Balai Mekarjawi")
    assert found.page.pieces[0].text == "Kepala Balai Mekarjawi"
    assert found.words[0].sure < 0.85


def test_of_a_number_nobody_knows_which_is_right() -> None:
    found = compared("Anggaran 1.250.000", "Anggaran 1.260.000")
    assert found.page.pieces[0].text == "Anggaran 1.250.000"
    assert [word.text for word in found.words] == ["1.250.000"]


@pytest.mark.parametrize(("shown", "sure"), [("Peningkatan layanan", 0.5), ("sesuatu yang lain sekali", 0.99), ("", 1)])
def test_what_the_picture_does_not_show_surely_changes_nothing(shown: str, sure: float) -> None:
    found = compared("Peningkalan layanan", shown, sure)
    assert (found.page.pieces[0].text, found.words) == ("Peningkalan layanan", [])
