"""Batches for tests: the twenty kecamatan of Tuban after the record of Widang, and processes that are really killed."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PATTERN = ROOT / "samples" / "widang-2021" / "iku-widang-2021.json"
LIST = ROOT / "samples" / "tuban"
SOME = ("Tuban", "Widang", "Palang", "Semanding", "Kerek")
HEAD = "kode,kecamatan,desa,kelurahan\n"


def documents(out: Path) -> dict[str, bytes]:
    """Return every file below ``out`` that is not a report or the journal."""
    found = (path for path in out.rglob("*") if path.is_file() and path.parent != out)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in found}


def in_child(work: Callable[[], object]) -> int:
    """Start ``work`` in a child process that leads a group of its own; return its id."""
    child = os.fork()
    if child:
        with suppress(OSError):
            os.setpgid(child, child)
        return child
    os.setpgid(0, 0)
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 2)
    try:
        work()
    finally:
        os._exit(0)


def killed(child: int, after: float) -> bool:
    """Kill a child and all its processes after some seconds; tell whether it was still at work."""
    end = time.monotonic() + after
    while time.monotonic() < end:
        if os.waitpid(child, os.WNOHANG)[0]:
            return False
        time.sleep(0.001)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return True


def campaign(out: Path, work: Callable[[Path], object], kills: int, seed: int) -> int:
    """Run ``work`` into folders below ``out``, killed at random moments, until that many kills have hit it.

    A folder whose work came to its end is left for a new one; the last is run on to its end. The number of folders is
    returned.
    """
    chance, number, hits = random.Random(seed), 0, 0  # noqa: S311 - moments to kill, not secrets
    while hits < kills:
        folder = out / str(number)
        if killed(in_child(partial(work, folder)), chance.uniform(0.005, 0.6)):
            hits += 1
        else:
            number += 1
    work(out / str(number))
    return number + 1


def main(out: str, kills: str, seed: str) -> None:
    """Kill batches of the sample."""
    from kinerja_docs import pipeline
    from kinerja_docs.domain import boundary
    from kinerja_docs.renderers.settings import Settings

    settings = Settings(kertas="F4")
    pipeline.generate(PATTERN, Path(out) / "warm", settings=settings)
    boundary.schema()
    number = campaign(
        Path(out),
        lambda folder: pipeline.batch(LIST, folder, kecamatan=SOME, salin_dari=PATTERN, settings=settings, jobs=2),
        int(kills),
        int(seed),
    )
    sys.stdout.write(f"{number}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
