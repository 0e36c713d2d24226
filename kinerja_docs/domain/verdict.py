"""What a planner is told of a record: it is ready, so many values are to be checked, or nothing was read."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_docs.domain.record import Kinerja

CHECK = 0.9
"""Certainty below which a person is asked to look; a tenth of the right values at most should lie below it."""
READY, UNREAD = "siap", "tidak terbaca"
_GRAVE = ("galat", "peringatan")


def to_check(record: Kinerja) -> tuple[str, ...]:
    """Return the pointers of the values to be looked at, the most doubtful first, then those with a finding."""
    doubtful = sorted((sure, pointer) for pointer, sure in record.keyakinan.items() if sure < CHECK)
    return tuple(dict.fromkeys([*(pointer for _, pointer in doubtful), *_told(record)]))


def verdict(record: Kinerja) -> str:
    """Return the verdict in words: "siap", "3 nilai perlu diperiksa", "tidak terbaca"."""
    if not (record.iku or record.jabatan or record.perjanjian or record.linieritas or record.regulasi):
        return UNREAD
    number = len(to_check(record))
    return f"{number} nilai perlu diperiksa" if number else READY


def _told(record: Kinerja) -> Iterator[str]:
    yield from (finding.di for finding in record.temuan if finding.di and finding.tingkat in _GRAVE)
