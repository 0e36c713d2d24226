"""Thin level rules that belong to no table: the bars of fractions and the lines under words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kinerja_docs.formula.layout import Fraction, Layout, Words, linear
from kinerja_docs.formula.layout import Row as Side
from kinerja_docs.geometry.lattice import Lattice
from kinerja_docs.geometry.page import Page, Piece, Row, Rule
from kinerja_docs.geometry.rows import first_word, row, rows, segments

_INSIDE = 0.04
"""Share of the height of a line: an underline runs that far above its lower edge, a bar does not."""
_NEAR = 1.0
_SIDE = 3.0
_LEVEL = 0.35
"""In heights of a line: what stands at the height of a bar."""
_HUGS = 0.4
"""An underline is much nearer to the text over it than to the text under it."""

_STRUCK_AT, _STRUCK_NEAR = 0.48, 0.18
"""In heights of a line, from its top: a rule that strikes out runs through the middle of small letters."""
_MOST_STRUCK = 0.3
"""Share of the letters of a page."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A level rule that is not part of a table."""

    x0: float
    x1: float
    y: float


def bars(page: Page, tables: list[Lattice]) -> list[Bar]:
    """Return the level rules of a page that are no border of its tables, short ones first."""
    upright = [rule for rule in page.rules if rule.upright]
    level = [rule for rule in page.rules if not rule.upright and rule.x1 - rule.x0 > 4]
    found = [Bar(rule.x0, rule.x1, (rule.top + rule.bottom) / 2) for rule in level]
    free = [bar for bar in found if not any(_borders(bar, table) for table in tables)]
    free = [bar for bar in free if not any(_touch(bar, rule) for rule in upright)]
    return sorted(_joined(free), key=lambda bar: bar.x1 - bar.x0)


def _touch(bar: Bar, upright: Rule) -> bool:
    """Whether a level rule ends at an upright one: they are parts of a frame."""
    if not upright.top - 1.5 <= bar.y <= upright.bottom + 1.5:
        return False
    return min(abs(bar.x0 - upright.x0), abs(bar.x1 - upright.x1)) < 1.5


def _borders(bar: Bar, table: Lattice) -> bool:
    x0, top, x1, bottom = table.box
    if bar.y < top - 4 or bar.y > bottom + 4 or bar.x1 < x0 or bar.x0 > x1:
        return False
    slot = table.drawn((bar.x0 + bar.x1) / 2, min(max(bar.y, top + 0.1), bottom - 0.1))
    if slot is None:
        return True
    left, upper, right, lower = slot.box
    on_line = min(abs(bar.y - upper), abs(bar.y - lower)) < 3
    return on_line or bar.x0 < left + 0.9 or bar.x1 > right - 0.9


def _joined(found: list[Bar]) -> list[Bar]:
    joined: list[Bar] = []
    for bar in sorted(found, key=lambda bar: (round(bar.y), bar.x0)):
        last = joined[-1] if joined else None
        if last and abs(last.y - bar.y) < 1 and last.x0 - 1 <= bar.x0 <= last.x1 + 3:
            joined[-1] = Bar(last.x0, max(last.x1, bar.x1), last.y)
        else:
            joined.append(bar)
    return joined


def struck(pieces: list[Piece], found: list[Bar]) -> list[Piece]:
    """Return the pieces that a rule strikes out; none where so many are struck that the rules must be out of place."""
    crossed = [piece for piece in pieces if any(_strikes(bar, piece) for bar in found)] if found else []
    letters = sum(len(piece.text) for piece in crossed)
    return crossed if letters <= _MOST_STRUCK * sum(len(piece.text) for piece in pieces) else []


def _strikes(bar: Bar, piece: Piece) -> bool:
    through = abs(bar.y - piece.top - _STRUCK_AT * piece.height) < _STRUCK_NEAR * piece.height
    return through and bar.x0 <= piece.x0 + _SIDE and piece.x1 - _SIDE <= bar.x1


def with_fractions(pieces: list[Piece], found: list[Bar]) -> list[Piece]:
    """Return the pieces with every fraction made one of them, and underlined words marked."""
    for bar in found:
        near = [piece for piece in pieces if abs(piece.middle - bar.y) < 12 * piece.height]
        over, under = _stack(near, bar, -1), _stack(near, bar, 1)
        if over and _underlines(bar, over[0], under, pieces):
            pieces = [_marked(piece, bar) for piece in pieces]
        elif over and under and _is_fraction(bar, over, under, near):
            used = {id(piece) for line in over + under for piece in line.pieces}
            pieces = [piece for piece in pieces if id(piece) not in used]
            pieces.append(_fraction(bar, over[::-1], under))
    return pieces


def _stack(pieces: list[Piece], bar: Bar, way: int) -> list[Row]:
    """Return the lines over (-1) or under (1) a bar that belong to it, the nearest first."""
    side = [piece for piece in pieces if (piece.middle - bar.y) * way > 0.2 * piece.height]
    lines = _across(side, bar) if _factors(bar, pieces) else rows(piece for piece in side if _spanned(piece, bar))
    room = max([bar.x1 - bar.x0, *(line.width for line in lines)])
    stack: list[Row] = []
    at = bar.y
    for line in lines[::way]:
        distance = (line.top - at) if way > 0 else (at - line.bottom)
        if distance > (0.5 if stack else _NEAR) * line.height:
            break
        if stack and not _wrapped(*((stack[-1], line) if way > 0 else (line, stack[-1])), room):
            break
        stack.append(line)
        at = line.bottom if way > 0 else line.top
    return stack


def _across(pieces: list[Piece], bar: Bar) -> list[Row]:
    """Return the parts of lines that stand over or under a bar, also where they are longer: typed dashes are short."""
    return [part for line in rows(pieces) for part in segments(line) if part.x0 < bar.x1 and bar.x0 < part.x1]


def _spanned(piece: Piece, bar: Bar) -> bool:
    return bar.x0 - _SIDE <= piece.x0 and piece.x1 <= bar.x1 + _SIDE


def _wrapped(upper: Row, lower: Row, room: float) -> bool:
    """Whether a line goes on in the next one: its first word would not have fitted."""
    return upper.width + 0.25 * upper.height + first_word(lower) > room


def _underlines(bar: Bar, over: Row, under: list[Row], pieces: list[Piece]) -> bool:
    if _factors(bar, pieces):
        return False
    same = abs(bar.x0 - over.x0) < 3 and abs(bar.x1 - over.x1) < 3
    if over.bottom - bar.y > _INSIDE * over.height:
        return same or _beside(over, bar, pieces)
    return same and bool(under) and bar.y - over.bottom < _HUGS * (under[0].top - bar.y)


def _beside(over: Row, bar: Bar, pieces: list[Piece]) -> bool:
    """Whether the line over a bar goes on past its ends: a few words of it are underlined."""
    level = [p for p in pieces if abs(p.middle - over.middle) < 0.3 * over.height and not _spanned(p, bar)]
    return any(0 < p.x0 - bar.x1 < over.height or 0 < bar.x0 - p.x1 < over.height for p in level)


def _factors(bar: Bar, pieces: list[Piece]) -> bool:
    """Whether text stands right beside a bar, at its height."""
    level = [piece for piece in pieces if abs(piece.middle - bar.y) < _LEVEL * piece.height]
    return any(-2 < piece.x0 - bar.x1 < 40 or -2 < bar.x0 - piece.x1 < 40 for piece in level)


def _is_fraction(bar: Bar, over: list[Row], under: list[Row], pieces: list[Piece]) -> bool:
    if _factors(bar, pieces):
        return True
    if any(_beside(line, bar, pieces) for line in (over[0], under[0])):
        return False
    if all(len(segments(line)) > 1 for line in (over[0], under[0])):
        return False
    middle = (bar.x0 + bar.x1) / 2
    return all(abs(line.centre - middle) < 5 or abs(line.x0 - bar.x0) < 4 for line in (over[0], under[0]))


def _marked(piece: Piece, bar: Bar) -> Piece:
    under = 0 <= piece.bottom - bar.y < piece.height / 2
    return replace(piece, underlined=True) if under and _spanned(piece, bar) else piece


def _fraction(bar: Bar, over: list[Row], under: list[Row]) -> Piece:
    layout = Fraction(_side(over), _side(under))
    half = max(over[-1].height, under[0].height) / 2
    return Piece(linear(layout), bar.x0, bar.y - half, bar.x1, bar.y + half, layout=layout)


def _side(lines: list[Row]) -> Layout:
    parts: list[Layout] = []
    for piece in (piece for line in lines for piece in row(line.pieces).pieces):
        if piece.layout is None and parts and isinstance(last := parts[-1], Words):
            parts[-1] = Words(f"{last.text} {piece.text}")
        else:
            parts.append(piece.layout or Words(piece.text))
    return parts[0] if len(parts) == 1 else Side(tuple(parts))
