"""Workers: each order has its result or its error, whatever becomes of the process."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from pdf_maker import Paper, pdf

from kinerja_docs import budgets, libreoffice, parse_all
from kinerja_docs.batch import runner
from kinerja_docs.domain import Kinerja
from kinerja_docs.errors import EmptyFile, TooLarge, UnreadableFile
from kinerja_docs.workers import Lost, Worker, WorkerFault, limits, process

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the limits of other systems were not tried")


def echo(value: Any, progress: Callable[..., Any]) -> Any:
    return list(progress(value, "Membaca"))


def refuse(name: str, _: object) -> None:
    raise EmptyFile(f"{name}: kosong")


def fail(_: object) -> None:
    raise ZeroDivisionError


def abort(_: object) -> None:
    os.kill(os.getpid(), signal.SIGABRT)


def burn(_: object) -> None:
    while True:
        pass


def grow(_: object) -> int:
    return len([bytes(2**20) for _ in range(1_000)])


def long(size: int, _: object) -> bytes:
    return bytes(size)


def silent(items: Any, _: str) -> Any:
    return items


@pytest.fixture(params=["_Forked", "_Spawned"])
def worker(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Worker]:
    """Return a worker of each kind."""
    monkeypatch.setattr(process, "_started", getattr(process, request.param))
    monkeypatch.syspath_prepend(Path(__file__).parent)
    with Worker() as made:
        yield made


def test_orders_have_their_results_and_their_errors(worker: Worker) -> None:
    seen: list[int] = []

    def watch(items: Any, label: str) -> Iterator[Any]:
        assert label == "Membaca"
        for item in items:
            yield item
            seen.append(item)

    assert worker.run(echo, [5, 6], size=0, progress=watch) == [5, 6]
    assert seen == [0, 1]
    with pytest.raises(EmptyFile, match=": kosong"):
        worker.run(refuse, "a.txt", size=0, progress=silent)
    with pytest.raises(WorkerFault) as fault:
        worker.run(fail, size=0, progress=silent)
    assert fault.value.kind == "ZeroDivisionError"
    assert "in fail" in fault.value.__notes__[0]
    with pytest.raises(Lost) as lost:
        worker.run(abort, size=0, progress=silent)
    assert (lost.value.reason, lost.value.how) == ("mati", "SIGABRT")
    assert worker.run(echo, [7], size=0, progress=silent) == [7]


@pytest.fixture
def forked(monkeypatch: pytest.MonkeyPatch) -> Iterator[Worker]:
    """Return a worker that has the budgets of the test."""
    monkeypatch.setattr(process, "_started", process._Forked)
    with Worker() as made:
        yield made


LIMITED: dict[str, tuple[Callable[..., Any], tuple[Any, ...]]] = {
    "waktu": (burn, ()),
    "memori": (grow, ()),
    "hasil": (long, (3 * 2**20,)),
}


@pytest.mark.parametrize("reason", LIMITED)
def test_nothing_goes_beyond_its_limit(forked: Worker, monkeypatch: pytest.MonkeyPatch, reason: str) -> None:
    monkeypatch.setattr(limits, "CPU", 1)
    monkeypatch.setattr(limits, "MEMORY", 100)
    monkeypatch.setattr(budgets, "OUTPUT", 1)
    do, given = LIMITED[reason]
    with pytest.raises(Lost) as lost:
        forked.run(do, *given, size=0, progress=silent)
    assert lost.value.reason == reason
    assert forked.run(echo, [1], size=0, progress=silent) == [1]


def test_outside_of_a_worker_nothing_is_limited() -> None:
    before = limits.resource.getrlimit(limits.resource.RLIMIT_DATA)
    limits.read_a_page()
    limits.read_pictures(2)
    assert limits.resource.getrlimit(limits.resource.RLIMIT_DATA) == before


def test_a_document_that_ends_its_reader_leaves_the_others_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "_started", process._Forked)
    monkeypatch.setattr(limits, "MEMORY", 150)
    paper = Paper()
    paper.content.append("/P <</MCID 0>> BDC " * 100_000)
    (tmp_path / "a.pdf").write_bytes(pdf(paper))
    (tmp_path / "b.txt").write_text("JABATAN : CAMAT\nTUGAS : memimpin kecamatan\n", encoding="utf-8")
    first, second = parse_all([tmp_path])
    assert isinstance(first.result, TooLarge | UnreadableFile)
    assert str(first.result).startswith("a.pdf: ")
    assert isinstance(second.result, Kinerja)
    assert second.result.jabatan


def test_what_stands_for_libreoffice_has_limits_of_its_own(tmp_path: Path) -> None:
    before = limits.resource.getrlimit(limits.resource.RLIMIT_DATA)
    ask = "import resource, pathlib; pathlib.Path('batas').write_text(str(resource.getrlimit(resource.RLIMIT_DATA)[0]))"
    libreoffice._run([sys.executable, "-c", ask], tmp_path, 30)
    assert int((tmp_path / "batas").read_text(encoding="ascii")) == budgets.OFFICE_MEMORY * 2**20
    assert limits.resource.getrlimit(limits.resource.RLIMIT_DATA) == before


def fill(memory: int) -> str:
    limits.bound(memory)
    try:
        return str(grow(None))
    except MemoryError:
        return "memori"


def test_processes_of_a_batch_are_bounded() -> None:
    with ProcessPoolExecutor(1, initializer=runner._end_with_parent) as pool:
        assert pool.submit(fill, 100).result() == "memori"
