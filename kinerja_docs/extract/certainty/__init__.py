"""How sure a reading is: signs for and against each value, weighed together once, after everything has been read.

The weights come from documents whose values are known (``tools/train_certainty.py``); what no sign speaks against is
as sure as values of its field have been. A value is not surer than the name of the jabatan or indikator that it is of.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kinerja_docs.domain.leaves import Leaf
from kinerja_docs.extract.certainty.signs import About, Signs

__all__ = ["LISTED", "About", "Weights", "certainties", "owners", "shipped"]

LISTED = 0.95
"""Certainty from which a value is not listed any more: the record says only what may be doubted (contract 1.1)."""
_DECIMALS = 2
"""Of a certainty; the figures behind it carry no more."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign is worth, in log-odds of being wrong; ``awal`` is what holds before any sign.

    ``skala`` and ``geser`` turn the sum into a share that has been found in documents left out of the learning.
    """

    tanda: Mapping[str, float]
    awal: float
    skala: float = 1.0
    geser: float = 0.0

    def wrong(self, signs: Iterator[str]) -> float:
        """Return the probability that a value with these signs is wrong."""
        total = self.awal + sum(self.tanda.get(sign, 0.0) for sign in signs)
        return 1 / (1 + math.exp(-(self.skala * total + self.geser)))


@cache
def shipped() -> Weights:
    """Return the weights that come with the program."""
    table = tomllib.loads(files(__name__).joinpath("weights.toml").read_text(encoding="utf-8"))
    return Weights(table["tanda"], table["awal"], table["skala"], table["geser"])


def certainties(leaves: Sequence[Leaf], about: About, weights: Weights) -> dict[str, float]:
    """Return how sure the reading of each value is, by pointer; values of ``LISTED`` and above are left out."""
    signs = Signs(leaves, about)
    own = {leaf.pointer: weights.wrong(signs.of(leaf)) for leaf in leaves}
    whole = {pointer: round(_sure(pointer, own), _DECIMALS) for pointer in own}
    return {pointer: sure for pointer, sure in whole.items() if sure < LISTED}


def _sure(pointer: str, wrong: Mapping[str, float]) -> float:
    return math.prod(1 - wrong[each] for each in (pointer, *owners(pointer)) if each in wrong)


def owners(pointer: str) -> Iterator[str]:
    """Yield the pointer of the name without which a value belongs to nobody: of its indikator, else of its jabatan."""
    steps = pointer.split("/")
    if steps[-1] == "nama":
        return
    if "indikator" in steps[:-1]:
        yield "/".join([*steps[: steps.index("indikator") + 2], "nama"])
    elif steps[1] == "jabatan" and len(steps) > len(["", "jabatan", "0", "nama"]) - 1:
        yield "/".join([*steps[:3], "nama"])
