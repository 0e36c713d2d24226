"""The sample as a scan: printed, tilted, blurred and made noisy, then read by this program and by Tesseract.

Each page is compared word by word with what stands on it (precision and recall of the words, letters and digits of
them only), and the record that comes of the scan with the record of the sample. CPU seconds a page, models loaded.
Needs LibreOffice and the extra ``ocr``; Tesseract is left out where it is not installed.
Run ``python benchmarks/read_scans.py [DPI ...]``.
"""

from __future__ import annotations

import io
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

os.environ["KINERJA_CACHE"] = "0"
SAMPLE = Path(__file__).resolve().parents[1] / "samples" / "widang-2021" / "iku-widang-2021.docx"
HOME = Path(tempfile.gettempdir()) / "kinerja-benchmark-scans"
TILTS = (0.4, -0.7, 0.0, 0.9, -0.2, 0.6)


def printed() -> Path:
    """Return the sample as a PDF, through LibreOffice the first time."""
    target = HOME / f"{SAMPLE.stem}.pdf"
    if not target.exists():
        HOME.mkdir(exist_ok=True)
        profile = f"-env:UserInstallation=file://{HOME / 'office'}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(HOME), str(SAMPLE)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    return target


def pages(path: Path, dpi: int) -> Iterator[tuple[Any, list[str]]]:
    """Yield each page as a worn picture, with the words that stand on it."""
    import numpy
    import pypdfium2
    from PIL import Image, ImageFilter

    document = pypdfium2.PdfDocument(path)
    for number, page in enumerate(document):
        words = page.get_textpage().get_text_range().split()
        picture = page.render(scale=dpi / 72).to_pil().convert("L")
        tilt = TILTS[number % len(TILTS)]
        picture = picture.rotate(tilt, Image.Resampling.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(0.5))
        chance = numpy.random.default_rng(number)
        noisy = numpy.asarray(picture, float) * 0.9 + chance.normal(12, 10, (picture.height, picture.width))
        yield Image.fromarray(noisy.clip(0, 255).astype("uint8")), words


def saved(pictures: list[Any], dpi: int) -> bytes:
    """Return the pages as a scanner stores them: a PDF of JPEG pictures."""
    stream = io.BytesIO()
    pictures[0].save(stream, "PDF", save_all=True, append_images=pictures[1:], resolution=dpi, quality=60)
    return stream.getvalue()


def ours(data: bytes) -> list[list[str]]:
    """Return the words of each page as this program reads them."""
    from kinerja_docs.readers.pdf.opening import opened
    from kinerja_docs.readers.scan.parallel import read_pages
    from kinerja_docs.readers.scan.pictures import PdfPictures

    with opened(data, "pindaian.pdf") as document:
        found = read_pages(PdfPictures(document), range(1, len(document) + 1))
    return [[word.text for word in found[number].words] for number in sorted(found)]


def tesseract(model: str, mode: int, pictures: list[Any], dpi: int) -> list[list[str]]:
    """Return the words of each page as Tesseract reads them with this model and page segmentation."""
    found = []
    for picture in pictures:
        path = HOME / "page.png"
        picture.save(path, dpi=(dpi, dpi))
        command = ["tesseract", str(path), "-", "-l", model, "--psm", str(mode)]
        found.append(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())
    return found


def score(read: list[list[str]], printed_words: list[list[str]]) -> tuple[float, float]:
    """Return precision and recall of the words of all pages."""
    found, wanted, both = 0, 0, 0
    for one, other in zip(read, printed_words, strict=True):
        here, there = Counter(map(plain, one)), Counter(map(plain, other))
        here.pop("", None), there.pop("", None)
        both += (here & there).total()
        found, wanted = found + here.total(), wanted + there.total()
    return both / max(found, 1), both / max(wanted, 1)


def plain(word: str) -> str:
    """Return the letters and digits of a word, and the signs that formulas and lists live of."""
    return "".join(letter for letter in word.casefold() if letter.isalnum() or letter in "%;=+")


def spent() -> float:
    """Return the CPU seconds of this process and of those that it has waited for."""
    own, other = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + other.ru_utime + other.ru_stime


def record_score(data: bytes) -> float:
    """Return the F1 of the record that comes of the scan, letters and digits folded."""
    from kinerja_docs import pipeline
    from kinerja_docs.domain import boundary
    from kinerja_docs.evaluation import Gold, compare
    from kinerja_docs.evaluation.result import micro

    path = HOME / "pindaian.pdf"
    path.write_bytes(data)
    gold = json.loads(SAMPLE.with_suffix(".json").read_bytes())
    outcome = compare(Gold(path.name, gold), boundary.plain(pipeline.parse(path)), kind="scan")
    return micro(outcome.fields["setara"]).f1


def main(densities: list[int]) -> None:
    """Print a table for each density."""
    path = printed()
    for dpi in densities:
        made = list(pages(path, dpi))
        pictures, words = [picture for picture, _ in made], [words for _, words in made]
        data = saved(pictures, dpi)
        ways: dict[str, Callable[[], list[list[str]]]] = {"kinerja-docs (RapidOCR)": partial(ours, data)}
        if shutil.which("tesseract"):
            for model, mode in (("eng", 3), ("eng", 6), ("ind", 3)):
                ways[f"tesseract {model}, psm {mode}"] = partial(tesseract, model, mode, pictures, dpi)
        print(f"\n{dpi} dpi, {len(made)} pages        words P    words R   CPU s a page")
        for name, way in ways.items():
            start = spent()
            precision, recall = score(way(), words)
            print(f"  {name:26} {precision:8.3f} {recall:10.3f} {(spent() - start) / len(made):14.1f}")
        start = time.monotonic()
        print(f"  record of the scan: F1 {record_score(data):.3f} ({time.monotonic() - start:.0f} s in all)")


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or [150, 200])
