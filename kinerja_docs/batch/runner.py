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
from typing import Any, Generic, TypeVar

from kinerja_docs.budgets import BATCH_MEMORY
from kinerja_docs.workers.limits import bound

_TRIES = 3
T = TypeVar("T")
Order = TypeVar("Order")
Result = TypeVar("Result")
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


@dataclass(frozen=True, slots=True)
class Ready(Generic[Result]):
    """A result that needs no work; it is handed on in its place among the orders."""

    result: Result


@dataclass(frozen=True, slots=True)
class Work(Generic[Order, Result]):
    """What is done with an order, by a function that workers can import, and what is told if no worker survives it."""

    do: Callable[[Order], Result]
    lost: Callable[[Order, str], Result]


@dataclass(slots=True)
class _Task(Generic[Order]):
    order: Order
    tries: int = 0


def results(
    orders: Iterable[Order | Ready[Result]], work: Work[Order, Result], opener: Opener, window: int
) -> Iterator[Result]:
    """Yield the result of each order as it comes; at most ``window`` orders are held at a time.

    An order whose worker dies is tried again, three times in all, then told as lost.
    """
    run = _Run(iter(orders), work, window)
    while True:
        executor = opener()
        try:
            yield from run.through(executor)
        finally:
            run.let_go()
            executor.shutdown(wait=True, cancel_futures=True)
        if not run.again:
            return


class _Run(Generic[Order, Result]):
    def __init__(self, waiting: Iterator[Order | Ready[Result]], work: Work[Order, Result], window: int) -> None:
        self.again: deque[_Task[Order]] = deque()
        self._waiting = waiting
        self._work = work
        self._window = window
        self._held: dict[Future[Result], _Task[Order]] = {}

    def through(self, executor: Executor) -> Iterator[Result]:
        """Work until all is done, or until the executor breaks; what it held is then in ``again``."""
        broken = False
        while True:
            if not broken:
                yield from self._filled(executor)
            if not self._held:
                return
            for future in wait(self._held, return_when=FIRST_COMPLETED).done:
                found = self._taken(future)
                broken = broken or found is None
                if found is not None:
                    yield found.result

    def let_go(self) -> None:
        """Take back what has not begun and wait for what has: nobody may write once the journal is let go."""
        begun = [future for future in self._held if not future.cancel()]
        wait(begun)
        self._held.clear()

    def _filled(self, executor: Executor) -> Iterator[Result]:
        """Submit orders until the window is full, and yield what needs no work."""
        while len(self._held) < self._window:
            if self.again:
                task = self.again.popleft()
            else:
                item = next(self._waiting, None)
                if item is None:
                    return
                if isinstance(item, Ready):
                    yield item.result
                    continue
                task = _Task(item)
            self._held[self._submitted(executor, task)] = task

    def _submitted(self, executor: Executor, task: _Task[Order]) -> Future[Result]:
        try:
            return executor.submit(self._work.do, task.order)
        except BrokenExecutor as error:
            broken: Future[Result] = Future()
            broken.set_exception(error)
            return broken

    def _taken(self, future: Future[Result]) -> Ready[Result] | None:
        """Return the result; None if the worker died and the order is worth another try."""
        task = self._held.pop(future)
        try:
            return Ready(future.result())
        except (BrokenExecutor, CancelledError) as error:
            reason: Exception = error
            task.tries += 1
            if task.tries < _TRIES:
                self.again.append(task)
                return None
        except Exception as error:  # noqa: BLE001 - an executor of somebody else may raise what it likes
            reason = error
        return Ready(self._work.lost(task.order, f"proses pekerja mati ({reason!r})."))


def _end_with_parent() -> None:
    """Bound this worker; end it, and what it has started, when the process that it works for is gone."""
    import multiprocessing
    import signal
    import threading
    from multiprocessing.connection import wait as wait_for

    from kinerja_docs.libreoffice import end_all

    bound(BATCH_MEMORY)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    sentinel = parent.sentinel

    def watch() -> None:
        wait_for([sentinel])
        end_all()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
