"""20, 200, 2,000 and 7,285 synthetic kecamatan: does the cost grow in a straight line, and does memory stay flat?

Each size runs in a process of its own, documents in one worker, and once more when nothing has changed. Run
``python benchmarks/scale.py [SIZE ...]``, or ``python benchmarks/scale.py --pdf [SIZE]`` for what a PDF costs.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TypedDict

ROOT = Path(__file__).resolve().parents[1]
RECORD = ROOT / "samples" / "widang-2021" / "iku-widang-2021.json"
SIZES = (20, 200, 2_000, 7_285)


class Found(TypedDict):
    documents: int
    wall: float
    cpu: float
    again: float
    memory: tuple[float, float]


def listed(folder: Path, size: int) -> Path:
    """Write a list of ``size`` kecamatan that are nowhere."""
    path = folder / "kecamatan.csv"
    rows = [f"99.{n // 99:02}.{n % 99:02},Contoh {n},{n % 30 + 1},{n % 3}" for n in range(size)]
    path.write_text("\n".join(["kode,kecamatan,desa,kelurahan", *rows, ""]), encoding="utf-8")
    return path


def cpu() -> float:
    """Return the CPU seconds of this process and of all its children that have ended."""
    used = [resource.getrusage(each) for each in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def one(size: int) -> None:
    """Make the documents of ``size`` kecamatan and print what it took."""
    from kinerja_docs import pipeline

    with tempfile.TemporaryDirectory() as folder:
        source, out = listed(Path(folder), size), Path(folder) / "out"
        start = time.monotonic()
        report = pipeline.batch(source, out, salin_dari=RECORD, jobs=1)
        wall, used = time.monotonic() - start, cpu()
        again = pipeline.batch(source, out, salin_dari=RECORD, jobs=1)
        assert again.counts["tetap"] == report.counts["dibuat"]
        once_more = cpu() - used
    peaks = [resource.getrusage(each).ru_maxrss / 1024 for each in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    found: Found = {
        "documents": report.counts["dibuat"],
        "wall": wall,
        "cpu": used,
        "again": once_more,
        "memory": (peaks[0], peaks[1]),
    }
    print(json.dumps(found))


def pdf(size: int) -> None:
    """Make PDFs beside the documents of ``size`` kecamatan and print what one of them takes."""
    from kinerja_docs import pipeline

    with tempfile.TemporaryDirectory() as folder:
        source, out = listed(Path(folder), size), Path(folder) / "out"
        pipeline.batch(source, out, salin_dari=RECORD, jobs=1)
        used = cpu()
        report = pipeline.batch(source, out, salin_dari=RECORD, jobs=1, pdf=True)
        each = (cpu() - used) / report.pdf["dibuat"]
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{report.pdf['dibuat']} PDF, {each * 1000:.0f} ms CPU each, {report.pdf_detik:.1f} s in all")
    print(f"LibreOffice takes {memory:.0f} MB")


def main(sizes: list[int]) -> None:
    """Print a table."""
    print(" kecamatan  documents   seconds     CPU s  CPU ms each  unchanged ms each  MB main MB worker")
    for size in sizes:
        done = subprocess.run(
            [sys.executable, __file__, "--one", str(size)], check=True, capture_output=True, text=True
        )
        found: Found = json.loads(done.stdout)
        each, again = (found[name] / found["documents"] * 1000 for name in ("cpu", "again"))  # type: ignore[literal-required]
        main_memory, worker_memory = found["memory"]
        print(
            f"{size:>10} {found['documents']:>10} {found['wall']:>9.1f} {found['cpu']:>9.1f} {each:>12.2f}"
            f" {again:>18.2f} {main_memory:>8.0f} {worker_memory:>9.0f}",
            flush=True,
        )


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--one", size]:
            one(int(size))
        case ["--pdf", *given]:
            pdf(int(given[0]) if given else 5)
        case given:
            main([int(each) for each in given] or list(SIZES))
