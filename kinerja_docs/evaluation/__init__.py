"""How much of what a careful person reads in a document the program reads, field by field and record by record."""

from kinerja_docs.domain.leaves import Leaf, leaves
from kinerja_docs.evaluation.compare import compare, compare_keyed
from kinerja_docs.evaluation.corpus import Case, cases
from kinerja_docs.evaluation.gold import Gold, load_gold
from kinerja_docs.evaluation.matching import MATCHINGS, SCORED, Matching
from kinerja_docs.evaluation.result import Evaluation, Outcome, Score

__all__ = [
    "MATCHINGS",
    "SCORED",
    "Case",
    "Evaluation",
    "Gold",
    "Leaf",
    "Matching",
    "Outcome",
    "Score",
    "cases",
    "compare",
    "compare_keyed",
    "leaves",
    "load_gold",
]
