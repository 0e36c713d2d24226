"""From the letters of a line and the gaps in its ink to words with boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from statistics import median

from kinerja_docs.bahasa.words import parts
from kinerja_docs.readers.scan.engine import Box, Letter

_BLANK, _WIDEST = 0.15, 0.3
"""In heights of a line: a gap in the ink from which on it is one between words, and one that is so in any line."""
_SHARE = 0.55
"""Of the usual gap between words of the line."""
_HINT, _LONG = 0.09, 7
"""A gap as wide as that, in heights of a line, supports what the list of words says of words so many letters long."""
_CLOSING = ".,;:)"
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
        glued: what the engine read, where this is the first of the words that it is made of.
        crossed: a signature or a stamp runs through it.
    """

    text: str
    box: Box
    sure: float
    bold: bool = False
    repaired: str = ""
    glued: str = ""
    crossed: bool = False


def words(letters: Sequence[Letter], runs: Sequence[Run], box: Box) -> list[Word]:
    """Return the words of a line; ``runs`` are the stretches of its box that have ink."""
    if not letters:
        return []
    spots, height = _spots(letters, box), box[3] - box[1]
    glued = _groups(letters, _breaks(letters, spots, runs, height))
    groups = [part for group in glued for part in _unglued(group, letters, spots, runs, height)]
    edges = _edges([(spots[group[0]], spots[group[-1]]) for group in groups], runs, box)
    found = [
        Word(_text(group, letters), (left, box[1], right, box[3]), _sureness([letters[n].sure for n in group]))
        for group, (left, right) in zip(groups, edges, strict=True)
    ]
    whole = {group[0]: _text(group, letters) for group in glued}
    for word, group in zip(found, groups, strict=True):
        if whole.get(group[0], word.text) != word.text:
            word.glued = whole[group[0]]
    return found


def _text(group: Sequence[int], letters: Sequence[Letter]) -> str:
    return "".join(letters[number].text for number in group)


def _unglued(
    group: list[int], letters: Sequence[Letter], spots: list[float], runs: Sequence[Run], height: float
) -> list[list[int]]:
    """Return the words of a group that the list of words takes apart in one way, if the ink has a gap at each place."""
    found = parts(_text(group, letters).rstrip(_CLOSING)) if len(group) >= _LONG else None
    if found is None or any(len(letters[number].text) != 1 for number in group):
        return [group]
    gaps = [(a[1], b[0]) for a, b in pairwise(runs)]
    starts = [*accumulate(map(len, found[:-1]))]
    seen = [_gap_at(spots[group[at - 1]], spots[group[at]], gaps) for at in starts]
    if any(gap is None or gap[1] - gap[0] < _HINT * height for gap in seen):
        return [group]
    return [group[a:b] for a, b in pairwise([0, *starts, len(group)])]


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
    gaps = [(a[1], b[0]) for a, b in pairwise(runs)]
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
    return {number for number in seen if not _ends_label(letters, number)}


def _ends_label(letters: Sequence[Letter], number: int) -> bool:
    """Whether a letter is the stop behind the number of a list, which the narrow 1 seems to stand away from."""
    return letters[number].text in (".", ")") and letters[number - 1].text.isdigit()


def _gap_at(left: float, right: float, gaps: list[Run]) -> Run | None:
    """Return the widest gap between two letters."""
    inside = [gap for gap in gaps if gap[1] > left and gap[0] < right]
    return max(inside, key=lambda gap: gap[1] - gap[0], default=None)


def _boundary(spots: list[float], gap: Run) -> int:
    """Return the letter before which a gap lies."""
    middle = (gap[0] + gap[1]) / 2
    between = [abs((a + b) / 2 - middle) for a, b in pairwise(spots)]
    return between.index(min(between)) + 1 if between else 0


def _slack(letters: Sequence[Letter], number: int, height: float) -> float:
    """Return how much wider a gap has to be beside letters that are narrow in a wide space."""
    thin = sum(letters[n].text in _THIN for n in (number - 1, number))
    return thin * _BESIDE_THIN * height


def _edges(spans: list[tuple[float, float]], runs: Sequence[Run], box: Box) -> list[tuple[float, float]]:
    """Return left and right of each word, as far as its ink goes."""
    cuts = [box[0], *(_cut(a[1], b[0], runs) for a, b in pairwise(spans)), box[2]]
    return [_inked(left, right, runs) for left, right in pairwise(cuts)]


def _cut(left: float, right: float, runs: Sequence[Run]) -> float:
    gap = _gap_at(left, right, [(a[1], b[0]) for a, b in pairwise(runs)])
    return (gap[0] + gap[1]) / 2 if gap else (left + right) / 2


def _inked(left: float, right: float, runs: Sequence[Run]) -> tuple[float, float]:
    inside = [(max(a, left), min(b, right)) for a, b in runs if b > left and a < right]
    return (inside[0][0], inside[-1][1]) if inside else (left, max(right, left + 1))
