#!/usr/bin/env python3
"""Makes the pictures of the README: a page of the sample as it was, and pages of what the demo makes of it.

Needs ``soffice`` with its Math component (Debian: ``libreoffice-writer libreoffice-math``) and ``pdftoppm``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "gambar"
SOURCE = ROOT / "samples" / "widang-2021" / "iku-widang-2021.docx"
SOURCE_PAGE = 11
IKI = "IKI *Umum dan Kepegawaian.docx"
RESULTS = {
    "hasil": (IKI, 1),
    "hasil-tabel": (IKI, 2),
    "hasil-iku": ("IKU *.docx", 1),
    "hasil-pk": ("PK *- 01 *.docx", 1),
}
"""Name of a picture, and of the Word file and its page that it shows."""
WIDTH = 640
DEMO = "import sys; sys.argv = ['kinerja-docs', 'demo']; from kinerja_docs.cli import main; main()"


def run(*command: str | Path, cwd: Path) -> None:
    """Run a program and stop with what it said if it fails."""
    done = subprocess.run([*map(str, command)], cwd=cwd, capture_output=True, text=True, check=False)  # noqa: S603 - fixed programs
    if done.returncode:
        sys.exit(f"{command[0]}: {done.stdout}{done.stderr}")


def page_picture(document: Path, page: int, name: str, scratch: Path) -> None:
    """Write page ``page`` of a Word file as ``docs/gambar/NAME.png``, set as ``--pdf`` sets it."""
    from kinerja_docs.renderers.pdf import converted

    (made,) = converted([document.read_bytes()])
    if made.data is None:
        sys.exit(f"{document.name}: {made.galat}")
    pdf = scratch / f"{document.stem}.pdf"
    pdf.write_bytes(made.data)
    size = ("-scale-to-x", str(WIDTH), "-scale-to-y", "-1")
    run("pdftoppm", "-png", "-singlefile", "-f", str(page), *size, pdf, PICTURES / name, cwd=scratch)
    print(f"docs/gambar/{name}.png: {(PICTURES / f'{name}.png').stat().st_size} bytes")


def result(made: str, scratch: Path) -> Path:
    """Return the Word file of the demo with this name."""
    found = sorted(scratch.glob(f"demo/**/{made}"))
    return found[0] if found else sys.exit(f"the demo made no {made}")


def main() -> None:
    """Make all pictures."""
    missing = [program for program in ("soffice", "pdftoppm") if not shutil.which(program)]
    if missing:
        sys.exit(f"not installed: {', '.join(missing)}")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        page_picture(SOURCE, SOURCE_PAGE, "sumber", scratch)
        run(sys.executable, "-c", DEMO, cwd=scratch)
        for name, (made, page) in RESULTS.items():
            page_picture(result(made, scratch), page, name, scratch)


if __name__ == "__main__":
    main()
