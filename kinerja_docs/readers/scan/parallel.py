"""Read several pages at a time, one in each thread, and only so many in memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from kinerja_docs.readers.scan import cache
from kinerja_docs.readers.scan.engine import engine, signature
from kinerja_docs.readers.scan.pictures import Pictures
from kinerja_docs.readers.scan.sheets import Scanned, read_picture
from kinerja_docs.workers.limits import read_pictures

MOST_WORKERS = 4
_LABEL = "Membaca pindaian"

Watch = Callable[[Sequence[Any], str], Iterable[Any]]
"""Wraps a sequence that takes time, as ``kinerja_docs.pipeline.Progress`` does."""


def unwatched(items: Sequence[Any], label: str) -> Iterable[Any]:  # noqa: ARG001 - the protocol has it
    """Show nothing."""
    return items


def read_pages(pictures: Pictures, numbers: Sequence[int], watch: Watch = unwatched) -> dict[int, Scanned]:
    """Return what stands on the pages of these numbers."""
    cache.prune()
    found: dict[int, Scanned] = {}
    read_pictures(_workers(len(numbers)))
    with ThreadPoolExecutor(_workers(len(numbers)), thread_name_prefix="pindaian") as pool:
        jobs: list[tuple[int, Future[Scanned]]] = [(n, pool.submit(_read, pictures, n)) for n in numbers]
        try:
            for number, job in watch(jobs, _LABEL):
                found[number] = job.result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return found


def _workers(pages: int) -> int:
    return max(1, min(os.cpu_count() or 1, MOST_WORKERS, pages))


def _read(pictures: Pictures, number: int) -> Scanned:
    picture = pictures.take(number)
    name = cache.key(picture, signature())
    known = cache.load(name)
    page = known or read_picture(picture, engine())
    page.density = round(picture.density, 1)
    if known is None:
        cache.save(name, page)
    return page
