"""Reading Word files side by side with plain python-docx, which reads all paragraphs and cells.

Each reading has a process of its own, after one to warm up, as somebody reads a file: in one process the readers would
pay for the memory that the other gave back. Rounds are interleaved, so that a noisy machine is noisy for all; CPU time,
medians. Run ``python benchmarks/read_word.py [ROUNDS] [FILE.docx ...]``.
"""

from __future__ import annotations

import gc
import io
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from word_files import FILES, write

CACHE = Path(tempfile.gettempdir()) / "kinerja-benchmark-word"
SAMPLE = Path(__file__).resolve().parents[1] / "samples" / "widang-2021" / "iku-widang-2021.docx"


def python_docx(data: bytes) -> None:
    """Plain python-docx: the text of every paragraph and of every cell."""
    import docx

    document = docx.Document(io.BytesIO(data))
    for paragraph in document.paragraphs:
        _ = paragraph.text
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                _ = cell.text


def ours(data: bytes) -> None:
    """This reader: labels, merged cells, equations, text boxes, insertions, furniture, places."""
    from kinerja_docs.readers.docx import read

    read(data, "berkas.docx")


def parse_only(data: bytes) -> None:
    """The floor: unpack and parse the main part, nothing else."""
    import zipfile

    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        etree.fromstring(archive.read("word/document.xml"))


READERS: dict[str, Callable[[bytes], None]] = {
    "python-docx": python_docx,
    "kinerja-docs": ours,
    "lxml parse only": parse_only,
}


def seconds(reader: str, path: Path) -> float:
    """Return the CPU time of one reading in a process of its own."""
    command = [sys.executable, __file__, "--one", reader, str(path)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def one(reader: str, path: Path) -> None:
    """Read twice, and print what the second time took."""
    data = path.read_bytes()
    READERS[reader](data)
    gc.collect()
    start = time.process_time()
    READERS[reader](data)
    print(time.process_time() - start)


def sources() -> dict[str, Path]:
    """Return the sample and the files made for this, which are written the first time."""
    CACHE.mkdir(exist_ok=True)
    found = {"sample": SAMPLE}
    for name, body in FILES.items():
        found[name] = CACHE / f"{name.replace(' ', '-')}.docx"
        if not found[name].exists():
            write(found[name], body())
    return found


def compare(name: str, path: Path, rounds: int) -> None:
    """Print the medians for one file."""
    runs = [{label: seconds(label, path) for label in READERS} for _ in range(rounds)]
    medians = {label: median(run[label] for run in runs) for label in READERS}
    ratio = median(run["python-docx"] / run["kinerja-docs"] for run in runs)
    told = ", ".join(f"{label} {value * 1000:.1f} ms" for label, value in medians.items())
    print(f"{name}: {ratio:.2f} times as fast as python-docx ({told})")


def main(rounds: int, files: list[Path]) -> None:
    """Compare on the files named, else on the sample and those made for this."""
    for name, path in ({path.name: path for path in files} or sources()).items():
        compare(name, path, rounds)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]))
        sys.exit()
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7, [Path(name) for name in sys.argv[2:]])
