"""Judging text that a machine read."""

from __future__ import annotations

import pytest

from kinerja_docs.bahasa.words import known, parts, plausible, share_read


@pytest.mark.parametrize("word", ["pelayanan", "menyelenggarakan", "pengkoordinasian", "Keberhasilan", "ditetapkan"])
def test_words_are_known_through_their_affixes(word: str) -> None:
    assert known(word)


@pytest.mark.parametrize("word", ["xqzt", "mewujkdwan", "ke"[::-1] * 3])
def test_noise_is_not_known(word: str) -> None:
    assert not known(word)


def test_names_are_plausible_and_noise_is_not() -> None:
    assert plausible("Widang")
    assert not plausible("Wxdqng")


def test_a_glued_word_is_taken_apart_in_its_only_way() -> None:
    assert parts("yangseharusnya") == ("yang", "seharusnya")
    assert parts("TeknisDinas") == ("Teknis", "Dinas")


@pytest.mark.parametrize("word", ["keberhasilan", "penanggungjawab", "pertanggungjawaban", "Mardiyanto", "A1"])
def test_a_word_is_left_whole(word: str) -> None:
    assert parts(word) is None


def test_share_of_words() -> None:
    assert share_read("Kepala Seksi Pemerintahan, 2021 (100%)") == 1.0
    assert share_read("Kepa1a Se~si pemerintahan OWl") == 0.25
    assert share_read("") == 1.0
