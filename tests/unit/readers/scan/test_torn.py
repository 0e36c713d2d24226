"""Letters that a text layer tore from their words are joined; what may be a word of its own stays."""

from __future__ import annotations

import pytest

from kinerja_docs.geometry.page import Page, Piece
from kinerja_docs.readers.scan.torn import whole


def line(*words: str, at: float = 100.0) -> list[Piece]:
    found: list[Piece] = []
    for word in words:
        found.append(Piece(word, at, 50.0, at + 6 * len(word), 60.0))
        at += 6 * len(word) + 3
    return found


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Nomor 5 Tahu n 2019 tentang Ruma h Sakit", "Nomor 5 Tahun 2019 tentang Rumah Sakit"),
        ("6 Januar i 2015", "6 Januari 2015"),
        ("huruf a dan huruf b", "huruf a dan huruf b"),
        ("tugas a. menyusun", "tugas a. menyusun"),
        ("desa e pada", "desa e pada"),
    ],
)
def test_in_a_line_and_word_by_word(printed: str, read: str) -> None:
    assert [piece.text for piece in whole(Page(1, 595, 842, pieces=line(printed))).pieces] == [read]
    assert " ".join(piece.text for piece in whole(Page(1, 595, 842, pieces=line(*printed.split()))).pieces) == read


def test_a_letter_far_away_belongs_to_nobody() -> None:
    far = Page(1, 595, 842, pieces=[*line("Tahu"), *line("n", at=300.0)])
    assert [piece.text for piece in whole(far).pieces] == ["Tahu", "n"]
