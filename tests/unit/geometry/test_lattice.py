"""Cells between walls that hold: places without a wall between them are one cell, open places are none."""

from __future__ import annotations

from kinerja_docs.geometry.lattice import Lattice, divided, full, lattices
from kinerja_docs.geometry.strokes import Stroke, Strokes, closed

XS, YS = [0.0, 50.0, 100.0], [0.0, 20.0, 40.0, 60.0]
PLACES = [(row, column, 1, 1) for row in range(3) for column in range(2)]


def drawn(*, without: set[Stroke] | None = None) -> Strokes:
    upright = [Stroke(x, top, top + 20) for x in XS for top in YS[:-1]]
    level = [Stroke(y, left, left + 50) for y in YS for left in XS[:-1]]
    gone = without or set()
    return Strokes([s for s in upright if s not in gone], [s for s in level if s not in gone])


def cells(found: list[Lattice]) -> list[tuple[int, int, int, int]]:
    return [(s.row, s.column, s.row_span, s.column_span) for table in found for s in table.slots]


def test_every_place_is_a_cell_where_all_walls_hold() -> None:
    assert cells([*lattices(drawn())]) == cells([full(XS, YS)]) == PLACES


def test_places_without_a_wall_are_one_cell() -> None:
    assert (0, 0, 1, 2) in cells([*lattices(drawn(without={Stroke(50.0, 0.0, 20.0)}))])


def test_an_open_place_is_no_cell() -> None:
    found = cells([*lattices(drawn(without={Stroke(0.0, 0.0, 20.0)}))])
    assert found == PLACES[1:]


def test_a_hole_becomes_a_cell_when_something_stands_in_it() -> None:
    (table,) = lattices(drawn(without={Stroke(0.0, 0.0, 20.0)}))
    assert table.drawn(10, 10) is None
    assert table.slot(10, 10) is table.drawn(10, 10)


def test_sides_where_strokes_end_in_one_line_are_closed_and_said_to_be() -> None:
    level = [Stroke(y, 0.0, 100.0) for y in (0.0, 20.0, 40.0)]
    whole = closed(Strokes([Stroke(50.0, 0.0, 60.0)], level))
    (table,) = lattices(whole)
    assert (table.xs, table.ys) == (XS, YS[:3])
    open_table = closed(Strokes([Stroke(x, 0.0, 60.0) for x in XS], level[:2]))
    (table,) = lattices(open_table)
    assert [slot.open_below for slot in table.slots] == [False, False, True, True]


def test_a_line_that_no_wall_holds_on_is_left_out() -> None:
    (table,) = lattices(Strokes(drawn().upright, [*drawn().level, Stroke(30.0, 60.0, 80.0)]))
    assert table.ys == YS


def test_more_walls_divide_a_row() -> None:
    more = divided(full(XS, YS), Strokes([], [Stroke(30.0, 0.0, 100.0, drawn=False)]))
    assert (more.rows, len(more.slots)) == (4, 8)
