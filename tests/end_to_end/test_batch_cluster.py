"""A batch on a Dask cluster: a real scheduler and two real workers, one of which is killed in the middle."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from batch_runs import LIST, PATTERN, ROOT, documents

from kinerja_docs import pipeline
from kinerja_docs.batch.whole import Stage
from kinerja_docs.batch.work import Outcome
from kinerja_docs.errors import KinerjaError
from kinerja_docs.libreoffice import program

pytest.importorskip("distributed")
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]


def started(*command: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", *command], cwd=ROOT, stderr=subprocess.DEVNULL)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    told = tmp_path / "scheduler.json"
    options = ("--host", "127.0.0.1", "--no-dashboard")
    running = [started("distributed.cli.dask_scheduler", *options, "--port", "0", "--scheduler-file", str(told))]
    end = time.monotonic() + 60
    while not told.exists() or not told.read_bytes():
        assert time.monotonic() < end
        time.sleep(0.1)
    address = json.loads(told.read_bytes())["address"]
    single = ("--nthreads", "1", "--no-nanny", "--local-directory", str(tmp_path))
    running += [started("distributed.cli.dask_worker", address, *options, *single) for _ in range(2)]
    yield address, running
    for process in running:
        process.kill()
        process.wait()


def test_worker_of_a_cluster_killed(tmp_path: Path, cluster: tuple[str, list[subprocess.Popen[bytes]]]) -> None:
    address, running = cluster
    seen: Counter[str] = Counter()

    def watch(items: Iterator[Outcome], stage: Stage) -> Iterator[Outcome]:
        for number, outcome in enumerate(items):
            seen.update(f"{outcome.folder}/{each.nama}" for each in outcome.documents if each.status == "dibuat")
            if number == 3:
                running[1].send_signal(signal.SIGKILL)
            yield outcome

    report = pipeline.batch(LIST, tmp_path / "dask", salin_dari=PATTERN, dask=address, progress=watch)
    assert (report.counts["dibuat"], report.failed, report.berhenti) == (360, 0, "")
    assert set(seen.values()) == {1}
    pipeline.batch(LIST, tmp_path / "local", salin_dari=PATTERN, jobs=2)
    assert documents(tmp_path / "dask") == documents(tmp_path / "local")
    again = pipeline.batch(LIST, tmp_path / "dask", salin_dari=PATTERN, dask=address)
    assert again.counts["tetap"] == 360


@pytest.mark.skipif(program() is None, reason="needs LibreOffice")
def test_pdfs_on_a_cluster_are_those_made_here(
    tmp_path: Path, cluster: tuple[str, list[subprocess.Popen[bytes]]]
) -> None:
    few = {"jenis": ("iku",), "kecamatan": ("Soko", "Jenu"), "salin_dari": PATTERN, "pdf": True}
    report = pipeline.batch(LIST, tmp_path / "dask", dask=cluster[0], **few)  # type: ignore[arg-type]
    assert (report.counts["dibuat"], report.pdf["dibuat"], report.failed) == (2, 2, 0)
    pipeline.batch(LIST, tmp_path / "local", jobs=1, **few)  # type: ignore[arg-type]
    assert documents(tmp_path / "dask") == documents(tmp_path / "local")


def test_no_scheduler_there(tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match="tidak dapat dihubungi"):
        pipeline.batch(PATTERN, tmp_path, dask="tcp://127.0.0.1:9")
    assert threading.active_count() < 50
