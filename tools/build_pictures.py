#!/usr/bin/env python3
"""Makes the pictures of the README and of the guide.

A page of the sample as it was, pages of what the demo makes of it, and sheets of its workbook carried into a new year.

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
YEAR_BOOK = ROOT / "samples" / "widang-2021" / "tahun-2021.xlsx"
NEXT_YEAR = 2022
SHEETS = {"tahun-pejabat": ("Pejabat", 300), "tahun-target": ("Target", 390), "tahun-pengaturan": ("Pengaturan", 330)}
"""Name of a picture, the sheet of the new year's workbook that it shows, and how much of it from the top, in pixels."""
SHEET_WIDTH = 1000
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


def sheet_pictures(scratch: Path) -> None:
    """Write the sheets of the workbook of the year after the sample as pictures."""
    from kinerja_docs import workbook

    book = workbook(YEAR_BOOK, scratch / "buku.xlsx", tahun=NEXT_YEAR)
    profile = f"-env:UserInstallation={(scratch / 'profile').as_uri()}"
    run("soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", scratch, book, cwd=scratch)
    for name, (sheet, height) in SHEETS.items():
        page = sheet_page(scratch / "buku.pdf", sheet)
        crop = ("-scale-to-x", str(SHEET_WIDTH), "-scale-to-y", "-1", "-x", "0", "-y", "25", "-W", str(SHEET_WIDTH))
        only = ("-singlefile", "-f", str(page), *crop, "-H", str(height))
        run("pdftoppm", "-png", *only, scratch / "buku.pdf", PICTURES / name, cwd=scratch)
        print(f"docs/gambar/{name}.png: {(PICTURES / f'{name}.png').stat().st_size} bytes")


def sheet_page(pdf: Path, sheet: str) -> int:
    """Return the first page of a sheet: its name stands at the foot."""
    shown = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True)  # noqa: S603, S607 - a fixed program
    pages = shown.stdout.split("\f")
    feet = [page.rstrip().rpartition("\n")[2].split("  ")[0].strip() for page in pages]
    return feet.index(sheet) + 1


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
        sheet_pictures(scratch)
        for name, (made, page) in RESULTS.items():
            page_picture(result(made, scratch), page, name, scratch)


if __name__ == "__main__":
    main()
