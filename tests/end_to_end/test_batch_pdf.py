"""PDFs of a batch through the real LibreOffice: resumed after kills, the same bytes, failures named."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from batch_runs import LIST, PATTERN, ROOT, documents

from kinerja_docs import pipeline
from kinerja_docs.batch.report import Report
from kinerja_docs.libreoffice import program
from kinerja_docs.renderers.pdf import converted
from kinerja_docs.renderers.settings import Settings

pytestmark = [pytest.mark.slow, pytest.mark.skipif(program() is None, reason="needs LibreOffice")]
SOME = ("Soko", "Jenu")
KINDS = ("iku", "pk")
ALL = 20


def run(out: Path, *, pdf: bool = True, settings: Settings | None = None) -> Report:
    return pipeline.batch(
        LIST, out, jenis=KINDS, kecamatan=SOME, salin_dari=PATTERN, jobs=2, pdf=pdf, arsip=True, settings=settings
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("pdf")
    report = run(out)
    assert (report.counts["dibuat"], report.pdf["dibuat"], report.failed) == (ALL, ALL, 0)
    return out


def test_a_pdf_beside_each_document_and_none_made_twice(made: Path) -> None:
    names = set(documents(made))
    assert {name for name in names if name.endswith(".pdf")} == {
        name.replace(".docx", ".pdf") for name in names if name.endswith(".docx")
    }
    before = documents(made)
    report = run(made)
    assert (report.pdf["tetap"], report.pdf["dibuat"]) == (ALL, 0)
    assert documents(made) == before


def test_only_what_changed_is_made_again(made: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(made, out)
    one, two, signed = sorted(out.rglob("*.pdf"))[:3]
    one.unlink()
    two.chmod(0o444)
    signed.write_bytes(b"%PDF sudah ditandatangani")
    report = run(out)
    assert (report.pdf["dibuat"], report.pdf["tetap"]) == (1, ALL - 1)
    assert signed.read_bytes() == b"%PDF sudah ditandatangani"
    assert any("diganti orang" in str(row[4]) for row in report.rows)
    two.chmod(0o644)
    report = run(out, pdf=False, settings=Settings(tempat="Contoh"))
    assert sum("versi lama" in str(row[4]) for row in report.rows) == ALL
    report = run(out, settings=Settings(tempat="Contoh"))
    assert (report.counts["tetap"], report.pdf["dibuat"]) == (ALL, ALL)
    assert signed.read_bytes() == b"%PDF sudah ditandatangani"
    assert signed.with_name(f"{signed.stem} (baru).pdf").read_bytes().startswith(b"%PDF-")


def test_one_that_cannot_be_opened_does_not_stop_the_others(made: Path) -> None:
    good = next(made.rglob("*.docx")).read_bytes()
    first, broken, last = converted([good, b"PK\x03\x04" + bytes(200), good])
    assert first.data == last.data
    assert first.data is not None
    assert broken.data is None
    assert "tidak dapat membuka" in broken.galat


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs process groups")
def test_killed_at_random_moments(made: Path, tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(10**6)
    chance, hits, ended, longest = random.Random(seed), 0, True, 6.0  # noqa: S311 - moments to kill, not secrets
    command = [sys.executable, str(ROOT / "cli.py"), "batch", str(LIST), "--salin-dari", str(PATTERN)]
    command += ["--jenis", ",".join(KINDS), "--kecamatan", ",".join(SOME), "--pdf", "--jobs", "2", "-o"]
    wanted = documents(made)
    for turn in range(8):
        if ended:  # all is there: begin anew
            out = tmp_path / f"out{turn}"
        running = subprocess.Popen(
            [*command, str(out)], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True
        )
        wait_for_documents(out, running)
        took = waited_for(running, chance.uniform(0, longest))
        ended = running.poll() is not None
        longest = min(longest, took) if ended else longest
        hits += not ended
        os.killpg(running.pid, signal.SIGKILL) if not ended else None
        running.wait()
        assert documents(out).items() <= wanted.items() | leftovers(out).items(), f"seed {seed}"
    assert hits
    report = run(out)
    assert (report.failed, report.counts["tetap"]) == (0, ALL)
    assert documents(out) == wanted, f"seed {seed}"


def waited_for(running: subprocess.Popen[bytes], seconds: float) -> float:
    """Wait so long at most; return how long it was."""
    began = time.monotonic()
    with contextlib.suppress(subprocess.TimeoutExpired):
        running.wait(seconds)
    return time.monotonic() - began


def wait_for_documents(out: Path, running: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 120
    while len(list(out.rglob("*.docx"))) < ALL and running.poll() is None and time.monotonic() < end:
        time.sleep(0.05)


def leftovers(out: Path) -> dict[str, bytes]:
    """Return what an interrupted run left half written under a name of its own; the next run takes it away."""
    return {name: data for name, data in documents(out).items() if Path(name).name.startswith(".~")}
