"""Documents read in a worker: what becomes of the worker is said in the words of its document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from kinerja_docs import budgets
from kinerja_docs.errors import KinerjaError, TooLarge, UnreadableFile
from kinerja_docs.pipeline.progress import Progress
from kinerja_docs.workers import Lost, Worker

T = TypeVar("T")
_AGAIN = "Cetak ulang sebagai PDF baru, atau bagi berkasnya, lalu ulangi."


def apart(worker: Worker, do: Callable[..., T], data: bytes, name: str, *given: Any, progress: Progress) -> T:
    """Return what ``do`` makes of a document in a worker.

    Args:
        worker: where it is done.
        do: a function of a module; it is given the document, its name, what follows, and a progress.
        data: the document.
        name: its name.
        given: what else the function is given.
        progress: shows how far it is.

    Raises:
        KinerjaError: of the function; one of its own if the document is too much for a worker, or ends it.
        WorkerFault: if the program itself failed.
    """
    try:
        return worker.run(do, data, name, *given, size=len(data), progress=progress)
    except Lost as lost:
        raise _told(lost, name) from lost


def _told(lost: Lost, name: str) -> KinerjaError:
    match lost.reason:
        case "memori":
            return TooLarge(
                f"{name}: untuk membacanya perlu memori lebih dari {budgets.MEMORY} MB; dihentikan. {_AGAIN}"
                " Batasnya dapat dinaikkan: KINERJA_BATAS_MEMORI."
            )
        case "waktu":
            return TooLarge(
                f"{name}: membacanya terlalu lama; dihentikan. {_AGAIN} Batasnya dapat dinaikkan: KINERJA_BATAS_DETIK."
            )
        case "hasil":
            return TooLarge(
                f"{name}: hasilnya lebih dari {budgets.OUTPUT} MB; dihentikan. Bagi berkasnya, lalu ulangi."
            )
        case "mati":
            return UnreadableFile(
                f"{name}: pembacanya berhenti mendadak ({lost.how}); biasanya karena isinya rusak atau perlu memori"
                f" lebih dari {budgets.MEMORY} MB. {_AGAIN}"
            )
