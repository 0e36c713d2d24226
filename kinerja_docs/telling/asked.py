"""For what documents something is to be said."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kinerja_docs.renderers.settings import Settings

if TYPE_CHECKING:
    from kinerja_docs.domain.results import HasilTahun


@dataclass(frozen=True, slots=True)
class Asked:
    """For which documents something is said.

    Attributes:
        jenis: their kinds; none: the record as such.
        settings: those in force.
        hasil: the figures of the year; None if its year is not known.
    """

    jenis: frozenset[str] = frozenset()
    settings: Settings = field(default_factory=Settings)
    hasil: HasilTahun | None = None
