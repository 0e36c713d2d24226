"""How much a document looks like a regulation."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kinerja_docs.document import Document
from kinerja_docs.extract.regulation.lines import Line, lines_of

SURE = 0.5
"""From this score on a document is a regulation."""

_HEAD = 80
_SIGNS = (
    (
        0.25,
        re.compile(r"\b(?:PERATURAN|KEPUTUSAN|INSTRUKSI)\s+(?:DAERAH|BUPATI|WALI\s?KOTA|GUBERNUR|CAMAT|KEPALA)\b"),
        1,
    ),
    (0.15, re.compile(r"(?:Menimbang|MENIMBANG)\b"), 1),
    (0.10, re.compile(r"(?:Mengingat|MENGINGAT)\b"), 1),
    (0.20, re.compile(r"(?:M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N|Memutuskan)\b"), 1),
    (0.20, re.compile(r"Pasa[l1I]\s+[\dIl]+[A-Z]?\s*$"), 2),
    (0.10, re.compile(r"(?:Ditetapkan|Disahkan)\s+di\b", re.IGNORECASE), 1),
)


def is_regulation(document: Document) -> float:
    """Return between 0 and 1 how much a document has of what makes a regulation; from 0.5 on it is one."""
    return score_of(lines_of(document))


def score_of(lines: Iterable[Line]) -> float:
    """Return the same for the lines of a document."""
    texts = [line.text for line in lines if not line.table]
    score = 0.0
    for weight, pattern, wanted in _SIGNS:
        found = sum(1 for text in (texts[:_HEAD] if weight == _SIGNS[0][0] else texts) if pattern.match(text))
        score += weight * min(found, wanted) / wanted
    return round(score, 2)
