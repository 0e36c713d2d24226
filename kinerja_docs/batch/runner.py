"""Orders through any executor: a bounded number on the way, and a pool that breaks is opened anew."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from dataclasses import dataclass
from typing import Any, TypeVar

from kinerja_docs.batch.work import Order, Outcome, make

_TRIES = 3
T = TypeVar("T")
Opener = Callable[[], Executor]


def processes(jobs: int | None = None) -> Opener:
    """Return an opener of ``jobs`` local processes (as many as there are cores); they end with this process."""
    return lambda: ProcessPoolExecutor(jobs or os.cpu_count() or 1, initializer=_end_with_parent)


def cores(jobs: int | None) -> int:
    """Return how many orders are worked on at once."""
    return jobs or os.cpu_count() or 1


class Borrowed(Executor):
    """An executor of the caller, who ends it himself."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:  # noqa: D102
        return self._executor.submit(fn, *args, **kwargs)


@dataclass(slots=True)
class _Task:
    order: Order
    tries: int = 0


def outcomes(orders: Iterable[Order], opener: Opener, window: int) -> Iterator[Outcome]:
    """Yield the outcome of each order as it comes; at most ``window`` orders are held at a time.

    An order whose worker dies is tried again, three times in all, then reported.
    """
    waiting = (_Task(order) for order in orders)
    again: deque[_Task] = deque()
    while True:
        executor = opener()
        held: dict[Future[Outcome], _Task] = {}
        try:
            yield from _through(executor, held, waiting, again, window)
        finally:
            _let_go(held)
            executor.shutdown(wait=True, cancel_futures=True)
        if not again:
            return


def _through(
    executor: Executor, held: dict[Future[Outcome], _Task], waiting: Iterator[_Task], again: deque[_Task], window: int
) -> Iterator[Outcome]:
    """Work until all is done, or until the executor breaks; what it held is then in ``again``."""
    broken = False
    while True:
        while not broken and len(held) < window and (task := _next(waiting, again)) is not None:
            held[_submitted(executor, task)] = task
        if not held:
            return
        for future in wait(held, return_when=FIRST_COMPLETED).done:
            task = held.pop(future)
            outcome = _outcome(future, task)
            if outcome is not None:
                yield outcome
                continue
            broken = True
            again.append(task)


def _next(waiting: Iterator[_Task], again: deque[_Task]) -> _Task | None:
    return again.popleft() if again else next(waiting, None)


def _let_go(held: Iterable[Future[Outcome]]) -> None:
    """Take back what has not begun and wait for what has: nobody may write once the journal is let go."""
    begun = [future for future in held if not future.cancel()]
    wait(begun)


def _submitted(executor: Executor, task: _Task) -> Future[Outcome]:
    try:
        return executor.submit(make, task.order)
    except BrokenExecutor as error:
        broken: Future[Outcome] = Future()
        broken.set_exception(error)
        return broken


def _outcome(future: Future[Outcome], task: _Task) -> Outcome | None:
    """Return the outcome; None if the worker died and the order is worth another try."""
    try:
        return future.result()
    except (BrokenExecutor, CancelledError) as error:
        reason: Exception = error
        task.tries += 1
        if task.tries < _TRIES:
            return None
    except Exception as error:  # noqa: BLE001 - an executor of somebody else may raise what it likes
        reason = error
    order = task.order
    return Outcome(order.asal, order.folder, order.jenis, galat=f"proses pekerja mati ({reason!r}).")


def _end_with_parent() -> None:
    """End this worker when the process that it works for is gone, however it went."""
    import multiprocessing
    import signal
    import threading
    from multiprocessing.connection import wait as wait_for

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    sentinel = parent.sentinel

    def watch() -> None:
        wait_for([sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
