"""Everything once on the samples, and what is installed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_docs.batch.command import batch
from kinerja_docs.features import Feature, installed
from kinerja_docs.files import write_file
from kinerja_docs.pipeline.progress import Progress, silent
from kinerja_docs.pipeline.reading import parse
from kinerja_docs.pipeline.writing import JENIS, generate
from kinerja_docs.pipeline.years import findings_text, load_year, save

if TYPE_CHECKING:
    from kinerja_docs.domain import Kinerja


@dataclass(frozen=True, slots=True)
class Made:
    """What the demonstration made of one sample."""

    source: str
    record: Kinerja
    files: tuple[Path, ...]


def demo(out: str | Path = "demo", *, progress: Progress = silent) -> tuple[Made, ...]:
    """Convert the samples into ``out``: record, findings and all documents of each; return what was made.

    The legacy documents come first, then the workbooks of the sample year with their figures and the documents of a
    year; that of many kecamatan with a rekap across them.
    """
    from kinerja_docs.assets import folder

    files = sorted(path for path in folder("samples").rglob("*") if path.is_file())
    legacy = [_demonstrate(path, Path(out), progress) for path in files if path.suffix in {".txt", ".docx"}]
    return (*legacy, *(_demonstrate_year(path, Path(out), progress) for path in files if path.suffix == ".xlsx"))


def _demonstrate(source: Path, out: Path, progress: Progress) -> Made:
    record = parse(source)
    home = out / source.stem / source.suffix.lstrip(".")
    files = [save(record, home / f"{source.stem}.json")]
    write_file(home / "temuan.txt", findings_text(record).encode())
    files.append(home / "temuan.txt")
    return Made(source.name, record, (*files, *generate(record, home / "dokumen", progress=progress)))


def _demonstrate_year(source: Path, out: Path, progress: Progress) -> Made:
    home = out / source.stem
    write_file(home / source.name, source.read_bytes())
    years, _ = load_year(source)
    if len(years) > 1:
        batch(years, home / "dokumen")
        made = tuple(sorted((home / "dokumen").rglob("*.docx")))
    else:
        made = generate(source, home / "dokumen", jenis=JENIS, progress=progress)
    return Made(source.name, years[0].rekaman, (home / source.name, *made))


def doctor() -> tuple[Feature, ...]:
    """Return what is installed, what is missing for which feature, and the words to install it."""
    return (*installed(), _ocr())


def _ocr() -> Feature:
    from importlib.metadata import version

    from kinerja_docs.readers.scan import INSTALL, available, cache_folder

    use = "membaca pindaian dan gambar (tidak wajib)"
    if not available():
        return Feature(use, False, "paket OCR tidak ada", f"Pasang: {INSTALL}")
    return Feature(use, True, f"rapidocr {version('rapidocr')}; hasil bacaan disimpan di {cache_folder()}")
