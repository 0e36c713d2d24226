"""A batch that is killed, starved or disturbed loses nothing."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from batch_runs import HEAD, LIST, PATTERN, ROOT, SOME, documents

from kinerja_docs import pipeline
from kinerja_docs.batch.journal import NAME, opened
from kinerja_docs.batch.whole import Stage
from kinerja_docs.batch.work import Outcome
from kinerja_docs.errors import OutputFailed
from kinerja_docs.renderers.settings import Settings

pytestmark = pytest.mark.slow
KILLS = 50


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("undisturbed")
    report = pipeline.batch(LIST, out, salin_dari=PATTERN, settings=Settings(kertas="F4"), jobs=2)
    assert (report.counts["dibuat"], report.failed) == (360, 0)
    return documents(out)


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}


def batch(out: Path, *options: str) -> list[str]:
    return [
        sys.executable,
        str(ROOT / "cli.py"),
        "batch",
        str(LIST),
        "--salin-dari",
        str(PATTERN),
        "-o",
        str(out),
        *options,
    ]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and process groups")
def test_killed_at_random_moments(tmp_path: Path, undisturbed: dict[str, bytes]) -> None:
    seed = random.SystemRandom().randrange(10**6)
    script = [sys.executable, str(ROOT / "tests" / "batch_runs.py"), str(tmp_path), str(KILLS), str(seed)]
    done = subprocess.run(script, capture_output=True, text=True, env=environment(), timeout=300)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 1
    wanted = {file: data for file, data in undisturbed.items() if file.split("/")[2].split()[1] in SOME}
    assert len(wanted) == 18 * len(SOME)
    for number in range(int(done.stdout)):
        assert documents(tmp_path / str(number)) == wanted, f"seed {seed}, folder {number}"


def test_worker_killed(tmp_path: Path, undisturbed: dict[str, bytes]) -> None:
    settings = tmp_path / "f4.toml"
    settings.write_text('kertas = "F4"\n', encoding="utf-8")
    running = subprocess.Popen(
        batch(tmp_path / "out", "--jobs", "2", "--pengaturan", str(settings)), env=environment(), stderr=subprocess.PIPE
    )
    for _ in range(2):
        victim = wait_for_worker(running.pid, tmp_path / "out")
        if victim:
            os.kill(victim, signal.SIGKILL)
    running.communicate(timeout=120)
    assert running.returncode == 0
    assert documents(tmp_path / "out") == undisturbed


def wait_for_worker(parent: int, out: Path) -> int:
    children = Path(f"/proc/{parent}/task/{parent}/children")
    if not children.parent.exists():
        pytest.skip("needs /proc")
    before = len(list(out.rglob("*.docx")))
    end = time.monotonic() + 20
    while time.monotonic() < end and children.exists():
        found = children.read_text().split()
        if found and len(list(out.rglob("*.docx"))) > before:
            return int(found[0])
        time.sleep(0.01)
    return 0


@pytest.fixture(params=["800k", "2m", "2100k", "2200k"])
def small_disk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", f"size={request.param}", "tmpfs", str(disk)]
    if not shutil.which("mount") or subprocess.run(mounting, capture_output=True).returncode:
        pytest.skip("a small disk cannot be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)  # noqa: S607


def test_full_disk(small_disk: Path, tmp_path: Path, undisturbed: dict[str, bytes]) -> None:
    settings = Settings(kertas="F4")
    report = pipeline.batch(LIST, small_disk / "out", salin_dari=PATTERN, settings=settings, jobs=2)
    assert "cakram penuh" in report.berhenti
    made = documents(small_disk / "out")
    assert made
    assert made.items() <= undisturbed.items()
    shutil.copytree(small_disk / "out", tmp_path / "out")
    report = pipeline.batch(LIST, tmp_path / "out", salin_dari=PATTERN, settings=settings, jobs=2)
    assert (report.berhenti, report.failed) == ("", 0)
    assert report.counts["dibuat"] + report.counts["tetap"] == len(undisturbed)
    assert documents(tmp_path / "out") == undisturbed


@pytest.mark.parametrize("small_disk", ["8m"], indirect=True)
def test_disk_full_at_the_end(small_disk: Path) -> None:
    def filling(items: Iterator[Outcome], stage: Stage) -> Iterator[Outcome]:
        yield from items
        with suppress(OSError), (small_disk / "isi").open("wb", buffering=0) as stream:
            while stream.write(bytes(512)):
                pass

    made = {"sumber": PATTERN, "out": small_disk / "out", "jenis": ["iki"], "jobs": 1}
    report = pipeline.batch(**made, progress=filling)
    assert report.counts == {"dibuat": 8}
    assert "cakram penuh" in report.berhenti
    assert len(documents(small_disk / "out")) == 8
    (small_disk / "isi").unlink()
    report = pipeline.batch(**made)
    assert (report.berhenti, report.jumlah) == ("", 8)


def test_archive_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "dokumen.zip" / "terbuka").mkdir(parents=True)
    report = pipeline.batch(PATTERN, tmp_path, jenis=["iki"], jobs=1, arsip=True)
    assert report.counts == {"dibuat": 8}
    assert "dokumen.zip" in report.berhenti
    assert (tmp_path / "laporan-batch.json").exists()


def test_two_at_once(tmp_path: Path) -> None:
    one = subprocess.Popen(batch(tmp_path, "--jobs", "1"), env=environment(), stderr=subprocess.PIPE)
    while not (tmp_path / NAME).exists() or not list(tmp_path.rglob("*.docx")):
        time.sleep(0.01)
    two = subprocess.run(batch(tmp_path, "--jobs", "1"), env=environment(), capture_output=True, text=True)
    one.communicate(timeout=120)
    assert one.returncode == 0
    assert two.returncode == 4
    assert "batch lain" in two.stderr
    assert len(documents(tmp_path)) == 360


def test_eight_threads_keep_records_apart(tmp_path: Path) -> None:
    names = [f"Contoh{number:03}x" for number in range(112)]
    listed = tmp_path / "kecamatan.csv"
    listed.write_text(
        HEAD + "".join(f"99.99.{i:03},{name},{i + 1},0\n" for i, name in enumerate(names)), encoding="utf-8"
    )
    with ThreadPoolExecutor(8) as threads:
        report = pipeline.batch(listed, tmp_path / "out", salin_dari=PATTERN, executor=threads)
    assert report.counts["dibuat"] == 112 * 18 >= 2000
    for file, data in documents(tmp_path / "out").items():
        own = re.search(r"Contoh\d{3}x", file)
        assert own is not None
        text = words(data)
        assert set(re.findall(r"(?i)contoh\d{3}x", text)) <= {own.group(), own.group().upper()}, file
        assert own.group() in text
        assert "Widang" not in text


def words(data: bytes) -> str:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml"))


def test_journal_is_held_by_one(tmp_path: Path) -> None:
    with opened(tmp_path), pytest.raises(OutputFailed, match="batch lain"), opened(tmp_path):
        pass


def test_report_of_the_killed_run_is_whole(tmp_path: Path) -> None:
    report = pipeline.batch(PATTERN, tmp_path, jobs=1)
    plain = json.loads((tmp_path / "laporan-batch.json").read_bytes())
    assert plain["jumlah"]["dibuat"] == report.counts["dibuat"] == 18
