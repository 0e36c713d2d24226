"""Scores, and what they add up to: by document, by format, by field, over all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kinerja_docs.domain.leaves import Leaf
from kinerja_docs.evaluation.matching import SCORED, Matching


@dataclass(frozen=True, slots=True)
class Score:
    """How many values the document has, how many were read, how many of them are right."""

    expected: int = 0
    found: int = 0
    correct: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.expected + other.expected, self.found + other.found, self.correct + other.correct)

    @property
    def precision(self) -> float:
        """Share of what was read that is right; 0 if nothing was read though there is something."""
        return self.correct / self.found if self.found else float(not self.expected)

    @property
    def recall(self) -> float:
        """Share of what the document has that was read right; 0 if all that was read was made up."""
        return self.correct / self.expected if self.expected else float(not self.found)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        size = self.expected + self.found
        return 2 * self.correct / size if size else 1.0


@dataclass(frozen=True, slots=True)
class Mean:
    """Precision, recall and F1 as plain means over fields: each field weighs the same."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Doubts:
    """How honest the reading was: of its wrong and of its right values, how many it told to be looked at."""

    wrong: int = 0
    wrong_told: int = 0
    right: int = 0
    right_told: int = 0

    def __add__(self, other: Doubts) -> Doubts:
        return Doubts(
            self.wrong + other.wrong,
            self.wrong_told + other.wrong_told,
            self.right + other.right,
            self.right_told + other.right_told,
        )

    @property
    def told(self) -> float:
        """Share of the wrong values that were told; 1 where none is wrong."""
        return self.wrong_told / self.wrong if self.wrong else 1.0

    @property
    def needless(self) -> float:
        """Share of the right values that were told as well."""
        return self.right_told / self.right if self.right else 0.0


Scores = Mapping[str, Score]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One document against its gold file.

    Attributes:
        name: name of the document.
        format: ``txt``, ``docx``, ``pdf``, ``scan`` …
        fields: scores by field, for each matching.
        records: scores by kind of record, for each matching.
        lost: what the document says and the record does not.
        made_up: what the record says and the document does not.
        doubts: how many of the values read were told to be looked at.
        group: what the document is grouped by: its region.
        error: why the document could not be read; then all of it is lost.
    """

    name: str
    format: str
    fields: Mapping[Matching, Scores]
    records: Mapping[Matching, Scores]
    lost: tuple[Leaf, ...] = ()
    made_up: tuple[Leaf, ...] = ()
    doubts: Doubts = Doubts()
    group: str = ""
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All documents of a folder, and their sums."""

    outcomes: tuple[Outcome, ...] = field(default=())

    def of_format(self, name: str) -> Evaluation:
        """Return what belongs to one format."""
        return Evaluation(tuple(outcome for outcome in self.outcomes if outcome.format == name))

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats that occur, in the order of the alphabet."""
        return tuple(sorted({outcome.format for outcome in self.outcomes}))

    def of_group(self, name: str) -> Evaluation:
        """Return what belongs to one group."""
        return Evaluation(tuple(outcome for outcome in self.outcomes if outcome.group == name))

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups that occur, in the order of the alphabet."""
        return tuple(sorted({outcome.group for outcome in self.outcomes}))

    @property
    def doubts(self) -> Doubts:
        """The doubts of all documents together."""
        return sum((outcome.doubts for outcome in self.outcomes), Doubts())

    def fields(self, matching: Matching = SCORED) -> dict[str, Score]:
        """Return the scores by field over all documents, in the order in which the fields first occur."""
        return _added(outcome.fields[matching] for outcome in self.outcomes)

    def records(self, matching: Matching = SCORED) -> dict[str, Score]:
        """Return the scores by kind of record over all documents."""
        return _added(outcome.records[matching] for outcome in self.outcomes)


def micro(scores: Scores) -> Score:
    """Return the sum: each value weighs the same."""
    return sum(scores.values(), Score())


def macro(scores: Scores) -> Mean:
    """Return the mean over fields; over none it is perfect, as nothing was wrong."""
    if not scores:
        return Mean(1.0, 1.0, 1.0)
    each = [(score.precision, score.recall, score.f1) for score in scores.values()]
    precision, recall, f1 = (sum(column) / len(each) for column in zip(*each, strict=True))
    return Mean(precision, recall, f1)


def _added(tables: Iterable[Scores]) -> dict[str, Score]:
    total: dict[str, Score] = {}
    for table in tables:
        for name, score in table.items():
            total[name] = total.get(name, Score()) + score
    return total
