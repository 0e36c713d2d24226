"""The master's side: a worker that is started when there is work, and anew when it died or is tired."""

from __future__ import annotations

import faulthandler
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import IO, Any, Literal, Protocol, TypeVar

from kinerja_docs import budgets
from kinerja_docs.budgets import MB
from kinerja_docs.workers.child import ANY_LENGTH, LATE, Order, serve
from kinerja_docs.workers.messages import TooLongError, put, take

T = TypeVar("T")
Reason = Literal["memori", "waktu", "hasil", "mati"]
_PATIENCE = 2.0
"""Seconds for a worker to end by itself, once it is told."""
_MARGIN = MB
"""Bytes of a result beside its value."""


class Progress(Protocol):
    """Wraps a sequence that takes time, so that somebody can watch it."""

    def __call__(self, items: Sequence[T], label: str) -> Iterable[T]:
        """Return ``items``, shown under ``label`` while they are taken."""
        ...


class Lost(Exception):  # noqa: N818 - it is said as "the worker was lost"
    """A worker did not survive its order, or was over its limits; ``how`` is what the system says of its end."""

    def __init__(self, reason: Reason, how: str = "") -> None:
        super().__init__(reason, how)
        self.reason: Reason = reason
        self.how = how


class WorkerFault(Exception):  # noqa: N818 - it is said as "a fault in the worker"
    """The program itself failed in a worker; ``kind`` is the class of its error, a note has the traceback."""

    def __init__(self, kind: str, trace: str) -> None:
        super().__init__(kind)
        self.kind = kind
        self.add_note(trace)


class Worker:
    """A process that carries out orders one after another; use it in ``with``."""

    def __init__(self) -> None:
        self._process: _Process | None = None
        self._tasks = 0

    def __enter__(self) -> Worker:
        """Return it; the process begins with the first order."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        self.close()

    def run(self, do: Callable[..., T], *given: Any, size: int, progress: Progress) -> T:
        """Return what ``do`` returns for ``given`` and a progress, for a document of so many bytes.

        Raises:
            KinerjaError: whatever ``do`` raises of the package's own errors.
            Lost: if the worker died or was over a limit.
            WorkerFault: if anything else went wrong in it.
        """
        process = self._process = self._process or _started()
        try:
            put(process.orders, Order(do, given, size), ANY_LENGTH)
            outcome = _outcome(process.answers, progress)
        except (EOFError, OSError):
            raise self._lost() from None
        except TooLongError:
            outcome = ("lost", "hasil")
        except BaseException:
            self.close()
            raise
        return self._result(outcome)  # type: ignore[no-any-return] # what ``do`` gave

    def _result(self, outcome: tuple[Any, ...]) -> Any:
        self._tasks += 1
        match outcome:
            case "done", result, tired:
                if tired or self._tasks >= budgets.TASKS_OF_A_WORKER:
                    self.close()
                return result
            case "refused", kind, message:
                error = kind.__new__(kind)
                Exception.__init__(error, message)
                raise error
            case "lost", reason:
                self.close()
                raise Lost(reason)
            case _, kind, trace:
                self.close()
                raise WorkerFault(kind, trace)

    def _lost(self) -> Lost:
        process, self._process, self._tasks = self._process, None, 0
        code = 0 if process is None else process.ended()
        if code == LATE or code == -getattr(signal, "SIGXCPU", LATE):
            return Lost("waktu")
        return Lost("mati", signal.Signals(-code).name if code < 0 else f"kode {code}")

    def close(self) -> None:
        """End the process, whatever it does."""
        process, self._process, self._tasks = self._process, None, 0
        if process is not None:
            process.ended()


def _outcome(answers: IO[bytes], progress: Progress) -> tuple[Any, ...]:
    """Return the last message of an order; show what is told of its progress."""
    shown: Iterator[int] = iter(())
    while True:
        message: tuple[Any, ...] = take(answers, budgets.OUTPUT * MB + _MARGIN)
        match message:
            case "begin", label, total:
                shown = iter(progress(range(total), label))
                next(shown, None)
            case ("step",):
                next(shown, None)
            case _:
                return message


class _Process(Protocol):
    orders: IO[bytes]
    answers: IO[bytes]

    def ended(self) -> int:
        """End the process and return its exit code, that of a signal below zero."""
        ...


class _Spawned:
    """A process that was started anew: it imports all that it needs, which takes a third of a second."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "kinerja_docs.workers"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment())  # noqa: S603 - our own program
        if self._process.stdin is None or self._process.stdout is None:
            raise OSError("pipe")
        self.orders: IO[bytes] = self._process.stdin
        self.answers: IO[bytes] = self._process.stdout

    def ended(self) -> int:
        with suppress(OSError):
            self.orders.close()
        try:
            code = self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        self.answers.close()
        return code


def _environment() -> dict[str, str]:
    paths = [path for path in sys.path if path]
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths)}


class _Forked:
    """A copy of this process, which has imported already what it needs: it is there in some milliseconds."""

    def __init__(self) -> None:
        (orders_out, orders_in), (answers_out, answers_in) = os.pipe(), os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            _become_worker((orders_in, answers_out), orders_out, answers_in)
        os.close(orders_out)
        os.close(answers_in)
        self.orders: IO[bytes] = os.fdopen(orders_in, "wb")
        self.answers: IO[bytes] = os.fdopen(answers_out, "rb")

    def ended(self) -> int:
        with suppress(OSError):
            self.orders.close()
        waiting = threading.Timer(_PATIENCE, self._kill)
        waiting.start()
        try:
            return os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        finally:
            waiting.cancel()
            waiting.join()
            self.answers.close()

    def _kill(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)


def _become_worker(others: Iterable[int], orders: int, answers: int) -> None:
    """Serve, in the copy; it never returns."""
    try:
        for each in others:
            os.close(each)
        faulthandler.disable()
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        serve(os.fdopen(orders, "rb"), os.fdopen(answers, "wb"))
    finally:
        os._exit(1)


def _started() -> _Process:
    """Return a worker: forked where that is safe, which it is as long as nothing else runs in this process."""
    forks = sys.platform == "linux" and threading.active_count() == 1
    return _Forked() if forks else _Spawned()
