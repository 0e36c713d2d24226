"""Figures as JSON: every decimal as a text, exact."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from decimal import Decimal

from kinerja_docs.domain.results import HasilTahun

SKEMA = "kinerja-docs/hasil/1"


def dump(results: Sequence[HasilTahun]) -> bytes:
    """Return the figures as UTF-8 JSON; the same figures give the same bytes."""
    data = {"skema": SKEMA, "hasil": [asdict(each) for each in results]}
    return json.dumps(data, ensure_ascii=False, indent=1, default=_plain).encode() + b"\n"


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    raise TypeError(f"{value!r} has no place in JSON")
