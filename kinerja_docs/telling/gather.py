"""All that is open about a record with its year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from kinerja_docs.domain.kabar import Kabar
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.telling.asked import Asked
from kinerja_docs.telling.budgets import in_no_agreement
from kinerja_docs.telling.codes import misplaced, repeated, uncoded, unlevelled
from kinerja_docs.telling.figures import problems
from kinerja_docs.telling.findings import formulas, read
from kinerja_docs.telling.officials import signing
from kinerja_docs.telling.terms import dates, targets
from kinerja_docs.telling.visions import several

if TYPE_CHECKING:
    from kinerja_docs.workbook import Fault


SOURCES: tuple[Callable[[Tahunan, Asked], Iterable[Kabar]], ...] = (
    read,
    formulas,
    dates,
    targets,
    problems,
    in_no_agreement,
    repeated,
    unlevelled,
    uncoded,
    misplaced,
    signing,
    several,
)


def gather(tahunan: Tahunan, asked: Asked) -> Iterator[Kabar]:
    """Yield what is open about a record, in the order of ``SOURCES``."""
    for source in SOURCES:
        yield from source(tahunan, asked)


def of_faults(faults: Iterable[Fault]) -> Iterator[Kabar]:
    """Yield what was wrong with the cells of a workbook."""
    for each in faults:
        yield Kabar(each.pesan, each.tempat, each.tingkat, kantor=each.kantor)


def is_open(kabar: Kabar) -> bool:
    """Tell whether a matter has to be looked at; an ``info`` has not."""
    return kabar.tingkat != "info"
