"""White space parts columns: also where it is narrow, if what stands behind it is in one line."""

from __future__ import annotations

from kinerja_docs.geometry.page import Piece
from kinerja_docs.geometry.rows import rows
from kinerja_docs.geometry.white import runs

HEIGHT = 10.0


def parts(*lines: list[tuple[float, float, str]]) -> list[list[list[str]]]:
    pieces = [
        Piece(text, x0, 14.0 * number, x1, 14.0 * number + HEIGHT)
        for number, line in enumerate(lines)
        for x0, x1, text in line
    ]
    return [[[part.text for part in line] for line in run.lines] for run in runs(rows(pieces))]


HEAD = [(70.0, 110.0, "Program"), (200.0, 250.0, "Anggaran"), (300.0, 340.0, "Ket")]
SHORT = [(50.0, 150.0, "Program Satu"), (185.0, 260.0, "Rp. 1.000"), (300.0, 330.0, "APBD")]
NARROW = [(50.0, 181.0, "Program Dua yang panjang"), (185.0, 260.0, "Rp. 2.000"), (300.0, 330.0, "APBD")]


def test_a_narrow_gap_is_a_wall_where_a_known_column_begins() -> None:
    assert parts(HEAD, SHORT, SHORT, NARROW) == [
        [["Program", "Anggaran", "Ket"], ["Program Satu", "Rp. 1.000", "APBD"],
         ["Program Satu", "Rp. 1.000", "APBD"], ["Program Dua yang panjang", "Rp. 2.000", "APBD"]]
    ]  # fmt: skip


def test_gaps_of_a_line_set_to_its_margin_are_no_walls() -> None:
    wide = [(50.0, 70.0, "dan"), (95.0, 120.0, "mutu"), (155.0, 181.0, "hasil"), (300.0, 330.0, "(TP)")]
    (found,) = parts(HEAD, SHORT, NARROW, NARROW, wide)
    assert found[-1] == ["dan mutu hasil", "(TP)"]


def test_a_narrow_gap_where_no_column_begins_is_a_blank() -> None:
    (found,) = parts(HEAD, SHORT, [(50.0, 178.0, "Program Dua"), (181.0, 240.0, "yang"), (300.0, 330.0, "APBD")])
    assert found[-1] == ["Program Satu", "Rp. 1.000", "APBD"]
