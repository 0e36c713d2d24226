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
RESULTS = {"hasil": "iki", "hasil-iku": "iku", "hasil-pk": "pk"}
"""Name of a picture, and the kind of document whose first page it shows (part of the file's name)."""
WIDTH = 640
DEMO = "import sys; sys.argv = ['kinerja-docs', 'demo']; from kinerja_docs.cli import main; main()"


def run(*command: str | Path, cwd: Path) -> None:
    """Run a program and stop with what it said if it fails."""
    done = subprocess.run([*map(str, command)], cwd=cwd, capture_output=True, text=True, check=False)  # noqa: S603 - fixed programs
    if done.returncode:
        sys.exit(f"{command[0]}: {done.stdout}{done.stderr}")


def page_picture(document: Path, page: int, name: str, scratch: Path) -> None:
    """Write page ``page`` of a Word file as ``docs/gambar/NAME.png``."""
    profile = f"-env:UserInstallation={(scratch / 'profile').as_uri()}"
    run("soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", scratch, document, cwd=scratch)
    pdf = scratch / f"{document.stem}.pdf"
    size = ("-scale-to-x", str(WIDTH), "-scale-to-y", "-1")
    run("pdftoppm", "-png", "-singlefile", "-f", str(page), *size, pdf, PICTURES / name, cwd=scratch)
    print(f"docs/gambar/{name}.png: {(PICTURES / f'{name}.png').stat().st_size} bytes")


def results(scratch: Path) -> dict[str, Path]:
    """Run the demo and return the Word file for each picture of a result."""
    run(sys.executable, "-c", DEMO, cwd=scratch)
    made = sorted(scratch.glob("demo/**/*.docx"))
    found = {name: next((path for path in made if is_kind(path, kind)), None) for name, kind in RESULTS.items()}
    if absent := [name for name, path in found.items() if path is None]:
        sys.exit(f"the demo made nothing for {', '.join(absent)}: {[str(path.relative_to(scratch)) for path in made]}")
    return {name: path for name, path in found.items() if path}


def is_kind(path: Path, kind: str) -> bool:
    """Tell by its name whether a file is of this kind, as in ``iki-camat.docx`` or ``pk/camat.docx``."""
    return kind in path.stem.lower().replace("_", "-").split("-") or kind == path.parent.name.lower()


def main() -> None:
    """Make all pictures."""
    missing = [program for program in ("soffice", "pdftoppm") if not shutil.which(program)]
    if missing:
        sys.exit(f"not installed: {', '.join(missing)}")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        page_picture(SOURCE, SOURCE_PAGE, "sumber", scratch)
        for name, document in results(scratch).items():
            page_picture(document, 1, name, scratch)


if __name__ == "__main__":
    main()
