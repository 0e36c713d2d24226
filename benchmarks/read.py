"""Reading PDFs side by side with plain pdfplumber and with the text of pypdfium2 alone.

Rounds are interleaved, so that a noisy machine is noisy for all; CPU time, median and fastest; each reading in its own
process, for the peak of memory. Plain pdfplumber, which takes a minute for the regulation, reads that only in every
fourth round. Run ``python benchmarks/read.py [ROUNDS]``; LibreOffice makes the test files once.
Word files are compared by ``read_word.py``.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import NamedTuple

SOFFICE = ["soffice", f"-env:UserInstallation=file://{tempfile.gettempdir()}/kinerja-benchmark-profile", "--headless"]
CACHE = Path(tempfile.gettempdir()) / "kinerja-benchmark"
ARTICLES, TABLES = 480, 60
SENTENCE = (
    "melaksanakan penyiapan bahan perumusan kebijakan teknis, koordinasi, pembinaan, pengawasan dan pengendalian "
    "penyelenggaraan urusan pemerintahan sesuai dengan ketentuan peraturan perundang-undangan"
)


def plumber(path: Path) -> None:
    """Plain pdfplumber as its README shows it, pages closed."""
    import pdfplumber

    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_text()
            page.extract_tables()
            page.close()


def text_only(path: Path) -> None:
    """The text of pypdfium2, nothing else."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    for index in range(len(document)):
        page = document[index]
        layer = page.get_textpage()
        layer.get_text_range()
        layer.close()
        page.close()


def ours(path: Path) -> None:
    """This reader."""
    from kinerja_docs.readers.pdf import read

    read(path.read_bytes(), path.name)


PLUMBER, TEXT, OURS = "pdfplumber", "pypdfium2 text", "kinerja-docs"
READERS: dict[str, Callable[[Path], None]] = {PLUMBER: plumber, TEXT: text_only, OURS: ours}
MOST_MB = 100


class Task(NamedTuple):
    """A file to read: how much faster than pdfplumber, and how much slower than text alone, that is to be."""

    name: str
    source: Callable[[], str]
    faster: float
    slower: float | None = None
    seldom: int = 1
    """Plain pdfplumber takes part in every so many rounds."""


def regulation() -> str:
    """Return a regulation of some 300 pages as HTML."""
    parts = ["<html><body><h1 align=center>PERATURAN BUPATI</h1>"]
    for number in range(1, ARTICLES + 1):
        items = "".join(f"<p style='margin-left:1cm'>{letter}. {SENTENCE};</p>" for letter in "abcdefgh")
        parts.append(
            f"<p align=center><b>Pasal {number}</b></p><p align=justify>Bidang {number} {SENTENCE}:</p>{items}"
        )
    return "".join([*parts, "</body></html>"])


def tables() -> str:
    """Return indicator tables with merged cells as HTML, one a page."""
    row = "<tr><td>Persentase {n} yang {s}</td><td>Jumlah {s} dibagi {s} x 100%</td><td>Seksi {n}</td></tr>"
    parts = ["<html><body>"]
    for number in range(TABLES):
        rows = "".join(row.format(n=f"indikator {number}.{index}", s=SENTENCE[:60]) for index in range(7))
        merged = rows.replace("<tr>", f"<tr><td rowspan=7>{number}</td><td rowspan=7>{SENTENCE}</td>", 1)
        head = "<tr>" + "".join(f"<th>{name}</th>" for name in ("No", "Sasaran", "Indikator", "Formulasi", "Sumber"))
        parts.append(f"<h2>Jabatan {number}</h2><table border=1>{head}</tr>{merged}</table>")
        parts.append("<p style='page-break-after:always'></p>")
    return "".join([*parts, "</body></html>"])


def made(name: str, source: Callable[[], str]) -> Path:
    """Return the test file of this name, through LibreOffice the first time."""
    CACHE.mkdir(exist_ok=True)
    target = CACHE / f"{name}.pdf"
    if not target.exists():
        page = target.with_suffix(".html")
        page.write_text(source(), encoding="utf-8")
        convert = ["--infilter=HTML (StarWriter)", "--convert-to", "pdf", "--outdir", str(CACHE), str(page)]
        subprocess.run([*SOFFICE, *convert], check=True, capture_output=True, timeout=600)
    return target


def timed(reader: str, path: Path) -> dict[str, float]:
    """Return CPU seconds and peak MB of one reading, in a process of its own; imports are not counted."""
    command = [sys.executable, __file__, "--one", reader, str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def one(reader: str, path: Path) -> None:
    """Read once and print what it took."""
    import pdfplumber.table  # noqa: F401
    import pypdfium2  # noqa: F401

    import kinerja_docs.readers.pdf.plumber  # noqa: F401

    start = time.process_time()
    READERS[reader](path)
    spent = time.process_time() - start
    print(json.dumps({"cpu": spent, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


Runs = dict[str, list[dict[str, float]]]


def interleaved(task: Task, path: Path, rounds: int) -> Runs:
    """Return all runs of each reader."""
    runs: Runs = {reader: [] for reader in READERS}
    for number in range(rounds):
        for reader in READERS:
            if reader != PLUMBER or number % task.seldom == 0:
                runs[reader].append(timed(reader, path))
    return runs


def compare(task: Task, path: Path, rounds: int) -> None:
    """Print what each reader took, and the ratios that are asked for."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        pages = len(document)
    runs = interleaved(task, path, rounds)
    print(f"{task.name}: {pages} pages, CPU seconds of {rounds} rounds in fresh processes")
    for reader, found in runs.items():
        cpu, peak = [run["cpu"] for run in found], max(run["mb"] for run in found)
        spent = f"median {median(cpu):7.3f}  fastest {min(cpu):7.3f}"
        print(f"  {reader:15} {spent}  {pages / median(cpu):6.0f} pages/s  at most {peak:4.0f} MB  {len(cpu)} runs")
    for name, value in (("medians", median), ("fastest runs", min)):
        took = {reader: value(run["cpu"] for run in found) for reader, found in runs.items()}
        said(
            "pdfplumber / ours",
            name,
            took[PLUMBER] / took[OURS],
            task.faster,
            took[PLUMBER] >= task.faster * took[OURS],
        )
        if task.slower is not None:
            said("ours / text", name, took[OURS] / took[TEXT], task.slower, took[OURS] <= task.slower * took[TEXT])
    peak = max(run["mb"] for run in runs[OURS])
    said("MB", "at most", peak, MOST_MB, peak < MOST_MB)


def said(what: str, of: str, found: float, goal: float, reached: bool) -> None:
    print(f"  {what:18} {of:13} {found:6.2f}  goal {goal:6.1f}: {'reached' if reached else 'missed'}")


def main(rounds: int) -> None:
    """Compare the readers on both files."""
    for task in (Task("tables", tables, 15), Task("regulation", regulation, 40, 1.5, seldom=4)):
        compare(task, made(task.name, task.source), rounds)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 8)
