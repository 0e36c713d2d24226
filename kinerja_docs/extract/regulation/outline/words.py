"""What the outline asks of the words of a text."""

from __future__ import annotations

from typing import Protocol


class Words(Protocol):
    """What a text of this kind says with its words."""

    def rank(self, heading: str) -> int | None:
        """Return 0 for the name of a jabatan or unit, 1 for that of a section of it, None for other headings."""

    def leads(self, sentence: str) -> bool:
        """Tell whether a sentence says who has duties: "Camat mempunyai tugas …"."""
