"""From the letters of a line and the gaps in its ink to words with boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from kinerja_docs.readers.scan.engine import Box, Letter

_BLANK, _WIDEST = 0.15, 0.3
"""In heights of a line: a gap in the ink from which on it is one between words, and one that is so in any line."""
_SHARE = 0.55
"""Of the usual gap between words of the line."""
_BESIDE_THIN = 0.06
_THIN = frozenset("1.,")

Run = tuple[int, int]


@dataclass(slots=True)
class Word:
    """A word as read.

    Attributes:
        sure: how sure the engine is, from 0 to 1.
        bold: its strokes are thicker than usual.
        repaired: what the engine read, where that was mended.
    """

    text: str
    box: Box
    sure: float
    bold: bool = False
    repaired: str = ""


def words(letters: Sequence[Letter], runs: Sequence[Run], box: Box) -> list[Word]:
    """Return the words of a line; ``runs`` are the stretches of its box that have ink."""
    if not letters:
        return []
    spots = _spots(letters, box)
    groups = _groups(letters, _breaks(letters, spots, runs, box[3] - box[1]))
    edges = _edges([(spots[group[0]], spots[group[-1]]) for group in groups], runs, box)
    return [
        Word(
            "".join(letters[n].text for n in group),
            (left, box[1], right, box[3]),
            _sureness([letters[n].sure for n in group]),
        )
        for group, (left, right) in zip(groups, edges, strict=True)
    ]


def _spots(letters: Sequence[Letter], box: Box) -> list[float]:
    return [box[0] + letter.at * (box[2] - box[0]) for letter in letters]


def _sureness(values: list[float]) -> float:
    return round((min(values) + sum(values) / len(values)) / 2, 3)


def _groups(letters: Sequence[Letter], breaks: set[int]) -> list[list[int]]:
    groups: list[list[int]] = [[]]
    for number in range(len(letters)):
        if number in breaks and groups[-1]:
            groups.append([])
        groups[-1].append(number)
    return groups


def _breaks(letters: Sequence[Letter], spots: list[float], runs: Sequence[Run], height: float) -> set[int]:
    """Return the letters that begin a word: where the engine saw a blank, and where the ink has a gap as wide."""
    seen = {number for number, letter in enumerate(letters) if letter.spaced and number}
    gaps = [(a[1], b[0]) for a, b in zip(runs, runs[1:], strict=False)]
    known = sorted(gap[1] - gap[0] for n in seen if (gap := _gap_at(spots[n - 1], spots[n], gaps)) is not None)
    usual = median(known) if known else 0.0
    least = min(max(_SHARE * usual, _BLANK * height), _WIDEST * height)
    open_ends = set(seen)
    for gap in sorted(gaps, key=lambda gap: gap[0] - gap[1]):
        number = _boundary(spots, gap)
        if not number or gap[1] - gap[0] < least + _slack(letters, number, height):
            continue
        claimed = sorted({number - 1, number, number + 1} & open_ends, key=lambda n: abs(n - number))
        if claimed:
            open_ends.discard(claimed[0])
        elif not {number - 1, number, number + 1} & seen or gap[1] - gap[0] > _WIDEST * height:
            seen.add(number)
    return seen


def _gap_at(left: float, right: float, gaps: list[Run]) -> Run | None:
    """Return the widest gap between two letters."""
    inside = [gap for gap in gaps if gap[1] > left and gap[0] < right]
    return max(inside, key=lambda gap: gap[1] - gap[0], default=None)


def _boundary(spots: list[float], gap: Run) -> int:
    """Return the letter before which a gap lies."""
    middle = (gap[0] + gap[1]) / 2
    between = [abs((a + b) / 2 - middle) for a, b in zip(spots, spots[1:], strict=False)]
    return between.index(min(between)) + 1 if between else 0


def _slack(letters: Sequence[Letter], number: int, height: float) -> float:
    """Return how much wider a gap has to be beside letters that are narrow in a wide space."""
    thin = sum(letters[n].text in _THIN for n in (number - 1, number))
    return thin * _BESIDE_THIN * height


def _edges(spans: list[tuple[float, float]], runs: Sequence[Run], box: Box) -> list[tuple[float, float]]:
    """Return left and right of each word, as far as its ink goes."""
    cuts = [box[0], *(_cut(a[1], b[0], runs) for a, b in zip(spans, spans[1:], strict=False)), box[2]]
    return [_inked(left, right, runs) for left, right in zip(cuts, cuts[1:], strict=False)]


def _cut(left: float, right: float, runs: Sequence[Run]) -> float:
    gap = _gap_at(left, right, [(a[1], b[0]) for a, b in zip(runs, runs[1:], strict=False)])
    return (gap[0] + gap[1]) / 2 if gap else (left + right) / 2


def _inked(left: float, right: float, runs: Sequence[Run]) -> tuple[float, float]:
    inside = [(max(a, left), min(b, right)) for a, b in runs if b > left and a < right]
    return (inside[0][0], inside[-1][1]) if inside else (left, max(right, left + 1))
