"""The limits of this process, set by the worker itself before it begins and widened as the work goes on.

On Linux these are resource limits, on Windows those of a job object; on macOS that of time alone holds. Outside of a
worker nothing is limited, and every function here does nothing.
"""

from __future__ import annotations

import math
import os
import sys
from contextlib import suppress
from pathlib import Path

from kinerja_docs.budgets import CPU, CPU_A_MEGABYTE, CPU_A_PAGE, CPU_A_THOUSAND_BLOCKS, MB, MEMORY, OCR_MEMORY, WRITTEN


class _State:
    """What this process may take; ``active`` in workers only."""

    active = False
    base = 0
    memory = 0
    cpu = 0.0


_OWN = _State()


def begin(size: int = 0) -> None:
    """Set the limits for the next document, of so many bytes."""
    if not _OWN.active:
        _OWN.active, _OWN.base = True, taken()
        _set_once()
    _OWN.memory = _OWN.base + MEMORY * MB
    _OWN.cpu = _used() + CPU + CPU_A_MEGABYTE * size / MB
    _set_memory(_OWN.memory)
    _set_cpu(_OWN.cpu)


def bound(memory: int) -> None:
    """Bound the memory of this process, in MB beside what it has, for all that it will do; time is not bounded."""
    _set_once()
    _set_memory(taken() + memory * MB)


def read_a_page() -> None:
    """Say that a page was read."""
    _more_time(CPU_A_PAGE)


def read_all(blocks: int) -> None:
    """Say that a document of so many paragraphs and tables was read, and is to be understood."""
    _more_time(CPU_A_THOUSAND_BLOCKS * blocks / 1000)


def progressed() -> None:
    """Say that a long step is done, and another begins."""
    if _OWN.active:
        _more_time(max(_used() + CPU - _OWN.cpu, 0.0))


def read_pictures(at_once: int) -> None:
    """Say that pages of a scan are read from now on, several at once."""
    if _OWN.active:
        _OWN.memory += OCR_MEMORY * at_once * MB
        _set_memory(_OWN.memory)


def taken() -> int:
    """Return how many bytes this process has for its data, 0 where that cannot be told."""
    with suppress(OSError, ValueError, IndexError):
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def kept() -> int:
    """Return how many bytes this worker has more than at its beginning."""
    return taken() - _OWN.base


def _more_time(seconds: float) -> None:
    if _OWN.active:
        _OWN.cpu += seconds
        _set_cpu(_OWN.cpu)


def _used() -> float:
    spent = os.times()
    return spent.user + spent.system


if sys.platform == "win32":
    from kinerja_docs.workers import windows

    def _set_once() -> None:
        windows.hold()

    def _set_memory(size: int) -> None:
        windows.limit(memory=size)

    def _set_cpu(seconds: float) -> None:
        windows.limit(seconds=seconds)

else:
    import resource

    def _set_once() -> None:
        _set(resource.RLIMIT_CORE, 0)
        _set(resource.RLIMIT_FSIZE, WRITTEN * MB)

    def _set_memory(size: int) -> None:
        _set(resource.RLIMIT_DATA, size)

    def _set_cpu(seconds: float) -> None:
        _set(resource.RLIMIT_CPU, math.ceil(seconds))

    def _set(kind: int, value: int) -> None:
        """Set a limit that can be widened again, within what the system or who started us allows."""
        hard = resource.getrlimit(kind)[1]
        with suppress(OSError, ValueError):
            resource.setrlimit(kind, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))
