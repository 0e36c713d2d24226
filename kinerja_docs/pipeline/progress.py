"""Watching what takes time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    pass

T = TypeVar("T")


class Progress(Protocol):
    """Wraps a sequence that takes time, so that somebody can watch it."""

    def __call__(self, items: Sequence[T], label: str) -> Iterable[T]:
        """Return ``items``, shown under ``label`` while they are taken."""
        ...


def silent(items: Sequence[T], label: str) -> Iterable[T]:  # noqa: ARG001 - the protocol has it
    """Show nothing."""
    return items
