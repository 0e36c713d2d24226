"""Lines of two signatures side by side that a reader has joined: too small a gap, a lost tabulator."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from kinerja_docs.bahasa.pangkat import read_pangkat
from kinerja_docs.bahasa.text import fold
from kinerja_docs.extract.wording import begins
from kinerja_docs.profiles import Vocabulary

_NUMBERS = re.compile(r"(N\.?I\.?P\b.*?\d)\s*(N\.?I\.?P\b.*)", re.IGNORECASE)
_PREFIX = re.compile(r"\s+(?=(?:Drs|Dra|Dr|Ir|Hj|H|Prof|drh|drg|dr)\.)")
LONGEST_DEGREE = 3
"""Letters of a degree without dots: MM, SH."""
Halves = tuple[str, str]


def halves(
    text: str, roles: Mapping[str, str], known: Iterable[str], vocabulary: Vocabulary, *, beside: bool
) -> Halves | None:
    """Return the two texts that a joined line holds, None if it holds one.

    Args:
        text: the line.
        roles: folded words of a role to the role.
        known: names and jabatan of the parties.
        vocabulary: the words of titles.
        beside: other lines of the block stand in two columns, so that a second name is expected.
    """
    numbers = _NUMBERS.fullmatch(text)
    if numbers is not None:
        return numbers[1], numbers[2]
    names = [*map(fold, known)]
    words = text.split()
    for at in range(1, len(words)):
        left, right = " ".join(words[:at]), " ".join(words[at:])
        both = [fold(left), fold(right)]
        if all(part in roles for part in both) or all(part in names for part in both):
            return left, right
        if _is_rank(left) and _is_rank(right):
            return left, right
    return _titles(words, vocabulary) or (_people(text) if beside else None)


def _is_rank(text: str) -> bool:
    return read_pangkat(text).nama is not None


def _titles(words: Sequence[str], vocabulary: Vocabulary) -> Halves | None:
    """Return the title of a head of a region and that of an official beside it."""
    if not begins(" ".join(words), tuple(vocabulary.perangkat_daerah.kepala_daerah)):
        return None
    officials = vocabulary.jabatan.pejabat
    at = next((n for n in range(2, len(words)) if begins(" ".join(words[n:]), officials)), None)
    return None if at is None else (" ".join(words[:at]), " ".join(words[at:]))


def _people(text: str) -> Halves | None:
    """Return two names: the second begins with a degree before it, or behind the degrees of the first."""
    found = [match for match in _PREFIX.finditer(text) if len(text[: match.start()]) > LONGEST_DEGREE]
    if len(found) == 1:
        return text[: found[0].start()].strip(), text[found[0].end() :].strip()
    words = text.split()
    comma = next((n for n, word in enumerate(words, 1) if word.endswith(",")), len(words))
    at = next((n for n in range(comma, len(words)) if not _is_degree(words[n])), None)
    return None if at is None or at == comma else (" ".join(words[:at]), " ".join(words[at:]))


def _is_degree(word: str) -> bool:
    return "." in word or len(word.rstrip(",")) <= LONGEST_DEGREE
