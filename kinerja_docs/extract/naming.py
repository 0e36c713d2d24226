"""Whose paper it is: every mention of an office and a region has its weight, and the heaviest name wins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from kinerja_docs.bahasa.text import fold, normalise, title_case
from kinerja_docs.bahasa.wilayah import LONGEST, known_words
from kinerja_docs.document import Block, Heading, Table, text_of
from kinerja_docs.extract.citations import citation
from kinerja_docs.extract.found import Doubt, Found
from kinerja_docs.extract.mentions import LOCAL, Grammar, Name, unspaced
from kinerja_docs.extract.titles import is_title
from kinerja_docs.extract.wording import block_text
from kinerja_docs.profiles import Vocabulary
from kinerja_docs.source import Place

LABEL, TITLE, PARTY, CELL, TEXT, ADDRESS = 20.0, 4.0, 3.0, 1.0, 0.5, 0.25
"""How much a mention weighs by where it stands: behind a label that asks for it, in a title or letterhead, in the
jabatan of a party or as who has the duties, in a cell, in running text, in an address (that of whoever made a web page,
or of the town where the office sits). A label outweighs any three titles."""
FIRST = 2.0
"""What the first title of a document weighs more than those that follow."""
SURE = 3.0
"""An office is believed from a mention of this weight on: a title, a party; not from running text alone."""
OF_REGION = 2.5
"""What an office weighs more whose region follows it: "Dinas Pertanian Provinsi Jawa Barat"."""
KNOWN, UNKNOWN = 3.0, 0.5
"""How much heavier a region is that the list of regions knows, and how much lighter one that it does not know."""
LEAST_UNKNOWN = PARTY * UNKNOWN
"""A region that nobody knows is believed from here on: where a title or a party names it."""
REPEATED = 4
"""An abbreviation that a text without any other office repeats so often is the office."""
PART, SHORT = 0.3, 0.5
"""What a part of an office and an abbreviation weigh, of what an office named whole does."""
MOST = 3
"""So many mentions of a name count, the heaviest; a line repeated on every page is no more than one."""
_SHORT = "Perangkat daerah hanya disebut dengan singkatan “{}”. Lengkapi namanya di bagian perangkat daerah."
_CONTINUES = re.compile(r"(?:dan|DAN|serta|SERTA|&)\s+[A-Z]")
LONGEST_NAME = 15
"""Words of the longest line in capitals that is a title."""
_SMALL = frozenset("dan di ke dari pada untuk serta atau dengan".split())
_HAS_DUTIES = re.compile(
    r"^(?:[^;:]{0,160},\s+)?(?:[A-Z][\w&]*,?\s+(?:dan\s+)?){1,9}(?:mempunyai|memiliki|merupakan\s+unsur)\b(?=.*\b(?:tugas|unsur)\b)"
)
"""A sentence that says whose duties it gives: "Dinas Pertanian mempunyai tugas …"."""
_ADDRESS = re.compile(r"\b(?:Jl|Jln|Jalan)\b\.?\s*\w|\bKode\s?Pos\b|\bTel(?:p|epon)\b", re.IGNORECASE)
_CODE = re.compile(r"\$\{|@\w+\b|\{\{")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    place: Place
    weight: float


@dataclass(slots=True)
class _Candidate:
    found: Found
    weights: list[float] = field(default_factory=list)
    cut: bool = True
    whole: bool = False
    short: bool = False
    joined: bool = False
    part: bool = False

    @property
    def score(self) -> float:
        return sum(sorted(self.weights, reverse=True)[:MOST])


@dataclass(slots=True)
class Naming:
    """Gathers mentions of offices and regions; ``office`` and ``region`` are the winners."""

    vocabulary: Vocabulary
    _offices: dict[str, _Candidate] = field(default_factory=dict)
    _regions: dict[str, _Candidate] = field(default_factory=dict)
    _grammar: Grammar = field(init=False)
    _titled: bool = False

    def __post_init__(self) -> None:
        self._grammar = Grammar(self.vocabulary.perangkat_daerah)

    def read(self, blocks: Iterable[Block]) -> None:
        """Take all mentions of a document, or of the part of it that is not a regulation's text."""
        lines = list(_joined([line for block in blocks for line in self._lines(block)]))
        for line, below in zip_longest(lines, lines[1:]):
            self.say(line.text, line.place, line.weight, below.text if below else "")

    def say(self, text: str, place: Place, weight: float, below: str = "") -> None:
        """Take the mentions of one line; who heads a region counts where a title or a party is.

        Args:
            text: the line.
            place: where it stands.
            weight: what a mention in it weighs.
            below: the line below, where the name of a region may go on.
        """
        line = unspaced(normalise(text))
        weight = max(weight, PARTY) if _HAS_DUTIES.search(line) else weight
        regions = [_whole(name, below) for name in self._grammar.regions(line)]
        if weight >= PARTY:
            regions += self._grammar.heads(line)
        for name in regions:
            region = self._add(self._regions, name, place, weight * (KNOWN if name.known else UNKNOWN))
            region.whole = region.whole or name.known
        for name in _outermost(self._grammar.offices(line)):
            of_region = bool(name.region) or any(0 <= region.start - name.end <= len(", ") for region in regions)
            self._add_office(name, place, weight, of_region=of_region)

    def office(self) -> Found | None:
        """Return the office whose paper it is; a name cut off at the end of a line is the longer one that begins so."""
        repeated = [key for key, named in self._offices.items() if named.short and len(named.weights) >= REPEATED]
        joined = {key: named for key, named in self._offices.items() if named.joined}
        return (
            _winner(self._offices, lambda candidate: candidate.whole, _of_cut)
            or _winner({key: self._offices[key] for key in repeated}, lambda _: True, _of_cut)
            or (_winner(joined, lambda _: True, _of_cut) if len(joined) == 1 or _is_most(joined) else None)
            or _winner(self._offices, lambda candidate: candidate.part, _of_cut)
        )

    def region(self) -> Found | None:
        """Return the region of the office."""
        return _winner(self._regions, lambda region: region.whole or region.score >= LEAST_UNKNOWN, _of_cut) or _winner(
            self._regions, lambda region: CELL * UNKNOWN not in region.weights, _of_cut
        )

    def _add_office(self, name: Name, place: Place, weight: float, *, of_region: bool) -> None:
        part = name.kind in self.vocabulary.perangkat_daerah.bagian
        rank = SHORT if not name.kind else PART if part else 1.0
        bonus = OF_REGION if of_region else 0.0
        candidate = self._add(self._offices, name, place, (weight + bonus) * rank)
        whole = weight >= SURE or (of_region and bool(name.kind) and weight < CELL)
        candidate.whole, candidate.part = candidate.whole or (whole and not part), whole and part
        candidate.short = not name.kind
        candidate.joined = candidate.joined or (of_region and not part and name.kind not in {"", *LOCAL})
        candidate.cut = candidate.cut and weight < LABEL
        if name.region:
            region = Name(name.region, "", name.start, name.end, known=True)
            self._add(self._regions, region, place, weight * KNOWN).whole = True

    def _add(self, names: dict[str, _Candidate], name: Name, place: Place, weight: float) -> _Candidate:
        doubts = () if name.kind or name.known else (Doubt("DOK-02", "peringatan", _SHORT.format(name.text)),)
        candidate = names.setdefault(fold(name.text), _Candidate(Found(name.text, place, doubts)))
        if not candidate.weights or weight > max(candidate.weights):
            candidate.found = Found(candidate.found.value, place, doubts)
        candidate.weights.append(weight)
        candidate.cut = candidate.cut and name.cut
        return candidate

    def _lines(self, block: Block) -> Iterator[_Line]:
        if isinstance(block, Table):
            for cell in block.cells:
                yield from (line for inner in cell.blocks for line in self._of_cell(inner))
            return
        text = block_text(block)
        if _CODE.search(text) or citation(text, block.place, self.vocabulary.regulasi) is not None:
            return
        weight = self._weight(block, text)
        for part in text.split("\n"):
            if normalise(part):
                yield _Line(normalise(part), block.place, weight)

    def _of_cell(self, block: Block) -> Iterator[_Line]:
        if isinstance(block, Table):
            yield from self._lines(block)
            return
        for part in text_of(block).split("\n"):
            yield _Line(normalise(part), block.place, CELL)

    def _weight(self, block: Block, text: str) -> float:
        if _ADDRESS.search(text):
            return ADDRESS
        if not is_title(block):
            return TEXT
        if not (isinstance(block, Heading) or text.isupper()):
            return PARTY if _is_capitalised(text) else TEXT
        first, self._titled = not self._titled, True
        return TITLE + (FIRST if first else 0.0)


def _is_capitalised(text: str) -> bool:
    """Tell a line that names something: its words in capitals, no end of a sentence."""
    words = [word for word in text.split() if word[0].isalpha() and word.casefold() not in _SMALL]
    return (
        0 < len(words) <= LONGEST_NAME and text.strip()[-1:] not in ".;:" and all(word[0].isupper() for word in words)
    )


def _is_most(names: dict[str, _Candidate]) -> bool:
    """Tell whether one name has more than half of all mentions."""
    counts = [len(named.weights) for named in names.values()]
    return 2 * max(counts, default=0) > sum(counts)


def _joined(lines: list[_Line]) -> Iterator[_Line]:
    """Yield the lines, one that begins with "DAN …" joined to the line above."""
    held: _Line | None = None
    for line in lines:
        if held is not None and abs(held.weight - line.weight) <= FIRST and _CONTINUES.match(line.text):
            held = _Line(f"{held.text} {line.text}", held.place, held.weight)
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _outermost(names: Iterable[Name]) -> Iterator[Name]:
    """Yield the offices of a line but those in which the one right before them stands: "Kelurahan A Kecamatan B"."""
    end = -len(", ") - 1
    for name in names:
        if not name.kind or name.start - end > len(", "):
            yield name
        end = name.end


def _whole(name: Name, below: str) -> Name:
    """Return a region whose name the end of a line has parted: "… Provinsi Jawa" over "Barat …"."""
    words = [*name.text.split()[1:], *below.split()[:LONGEST]]
    count = known_words(name.kind, words) if name.cut and not name.known else 0
    if count <= len(name.text.split()) - 1:
        return name
    return replace(name, text=f"{name.kind} {title_case(' '.join(words[:count]).upper())}", known=True)


def _of_cut(names: dict[str, _Candidate], key: str) -> str:
    """Return the longer name that one is the beginning of, if all its mentions end with their line.

    A title that names the office with its region outweighs any short name.
    """
    longer = [other for other in names if other != key and other.startswith(key)]
    if not longer:
        return key
    best = max(longer, key=lambda other: names[other].score)
    titled = max(names[best].weights) >= TITLE + OF_REGION
    return best if titled or (names[key].cut and (names[best].whole or not names[best].cut)) else key


def _winner(
    names: dict[str, _Candidate],
    believed: Callable[[_Candidate], bool],
    stands_for: Callable[[dict[str, _Candidate], str], str],
) -> Found | None:
    scores: dict[str, float] = {}
    for key, candidate in names.items():
        if believed(candidate):
            named = stands_for(names, key)
            scores[named] = scores.get(named, 0.0) + candidate.score
    best = max(scores, key=lambda key: scores[key], default=None)
    return None if best is None else names[best].found
