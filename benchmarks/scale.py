"""20, 200, 2,000 and 7,285 synthetic kecamatan: does the cost grow in a straight line, and does memory stay flat?

Each size runs in a process of its own, documents in one worker. Run ``python benchmarks/scale.py [SIZE ...]``.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RECORD = ROOT / "samples" / "widang-2021" / "iku-widang-2021.json"
SIZES = (20, 200, 2_000, 7_285)


def one(size: int) -> None:
    """Make the documents of ``size`` kecamatan and print what it took."""
    from kinerja_docs import pipeline

    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "kecamatan.csv"
        rows = [f"99.{n // 99:02}.{n % 99:02},Contoh {n},{n % 30 + 1},{n % 3}" for n in range(size)]
        listed.write_text("\n".join(["kode,kecamatan,desa,kelurahan", *rows, ""]), encoding="utf-8")
        start = time.monotonic()
        report = pipeline.batch(listed, Path(folder) / "out", salin_dari=RECORD, jobs=1)
        wall = time.monotonic() - start
        own, workers = (resource.getrusage(each) for each in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    cpu = sum(each.ru_utime + each.ru_stime for each in (own, workers))
    memory = [own.ru_maxrss / 1024, workers.ru_maxrss / 1024]
    print(json.dumps({"documents": report.counts["dibuat"], "wall": wall, "cpu": cpu, "memory": memory}))


def main(sizes: list[int]) -> None:
    """Print a table."""
    print(" kecamatan  documents   seconds     CPU s  CPU ms each  MB main MB worker")
    for size in sizes:
        done = subprocess.run(
            [sys.executable, __file__, "--one", str(size)], check=True, capture_output=True, text=True
        )
        found = json.loads(done.stdout)
        each = found["cpu"] / found["documents"] * 1000
        main_memory, worker_memory = found["memory"]
        print(
            f"{size:>10} {found['documents']:>10} {found['wall']:>9.1f} {found['cpu']:>9.1f} {each:>12.2f}"
            f" {main_memory:>8.0f} {worker_memory:>9.0f}"
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(int(sys.argv[2]))
    else:
        main([int(each) for each in sys.argv[1:]] or list(SIZES))
