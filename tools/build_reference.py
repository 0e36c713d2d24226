"""Writes ``docs/guide/perintah.md``: what ``--help`` says of each command, on one page."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "guide" / "perintah.md"
OPENING = """# Perintah

Semua perintah `kinerja-docs` dan pilihannya, sama dengan yang ditampilkan `kinerja-docs PERINTAH --help`. Halaman ini
dibuat oleh `python tools/build_reference.py`; jangan diubah dengan tangan.

Kode keluar: 0 selesai; 1 selesai, tetapi ada galat di isi dokumen; 2 cara pakai salah; 3 ada berkas yang tidak dapat
dibaca; 4 kesalahan lain. Hasil ditulis ke keluaran standar, semua yang lain ke keluaran galat standar.
"""


def told(*arguments: str) -> str:
    """Return what the program says with these arguments, on a screen of 100 columns."""
    command = [sys.executable, str(ROOT / "cli.py"), *arguments, "--help"]
    screen = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1"}
    return subprocess.run(command, check=True, capture_output=True, env=screen).stdout.decode().strip()  # noqa: S603


def commands(*above: str) -> Iterator[tuple[str, ...]]:
    """Yield the commands below ``above`` in their order, each before those below it."""
    _, _, listed = told(*above).partition("\nPerintah:\n")
    for line in listed.splitlines():
        if line[2:3].strip():
            yield (*above, line.split()[0])
            yield from commands(*above, line.split()[0])


def page() -> str:
    """Return the page."""
    parts = [OPENING, f"```text\n{told()}\n```\n"]
    parts += [f"## {' '.join(names)}\n\n```text\n{told(*names)}\n```\n" for names in commands()]
    return "\n".join(parts)


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: ditulis")
