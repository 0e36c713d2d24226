"""The worker's side: one order after another, each under its limits, until the master is gone."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread, Timer
from typing import IO, Any, TypeVar

from kinerja_docs import budgets
from kinerja_docs.budgets import MB
from kinerja_docs.errors import KinerjaError
from kinerja_docs.libreoffice import end_all
from kinerja_docs.workers import limits
from kinerja_docs.workers.messages import TooLongError, put, take

T = TypeVar("T")
LATE = 77
"""Exit code of a worker that has waited too long."""
ANY_LENGTH = 2**62


@dataclass(frozen=True, slots=True)
class Order:
    """What to do: a function that can be imported, what it is given, and how many bytes the document has.

    The function is given ``progress`` as well.
    """

    do: Callable[..., Any]
    given: tuple[Any, ...]
    size: int


def serve(orders: IO[bytes], answers: IO[bytes]) -> None:
    """Carry out orders; the process ends as soon as the other side of ``orders`` is closed."""
    waiting: SimpleQueue[Order] = SimpleQueue()
    Thread(target=_listen, args=(orders, waiting), daemon=True).start()
    while True:
        order = waiting.get()
        late = Timer(budgets.WALL * 60, _end, (LATE,))
        late.daemon = True
        late.start()
        _answer(answers, _outcome(order, answers))
        late.cancel()


def _listen(orders: IO[bytes], waiting: SimpleQueue[Order]) -> None:
    try:
        while True:
            waiting.put(take(orders, ANY_LENGTH))
    finally:
        _end(0)


def _end(code: int) -> None:
    end_all()
    os._exit(code)


def _answer(answers: IO[bytes], outcome: tuple[Any, ...]) -> None:
    try:
        put(answers, outcome, budgets.OUTPUT * MB)
    except TooLongError:
        put(answers, ("lost", "hasil"), ANY_LENGTH)
    except MemoryError:
        put(answers, ("lost", "memori"), ANY_LENGTH)


def _outcome(order: Order, answers: IO[bytes]) -> tuple[Any, ...]:
    limits.begin(order.size)

    def progress(items: Sequence[T], label: str) -> Iterable[T]:
        put(answers, ("begin", label, len(items)), ANY_LENGTH)
        for item in items:
            yield item
            limits.progressed()
            put(answers, ("step",), ANY_LENGTH)

    try:
        result = order.do(*order.given, progress)
    except KinerjaError as error:
        return "refused", type(error), str(error)
    except MemoryError:
        return "lost", "memori"
    except Exception as error:  # noqa: BLE001 - the master says what it is, with the traceback from here
        return "failed", type(error).__name__, traceback.format_exc()
    return "done", result, limits.kept() > budgets.TIRED * MB


def main() -> None:
    """Serve on standard input and output, where a process cannot be forked; what else is printed goes nowhere."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    serve(sys.stdin.buffer, answers)
