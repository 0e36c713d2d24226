"""The recipe that joins the layers. Each public function is also a command of the same name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from kinerja_docs.errors import KinerjaError, UnreadableFile, WrongUse
from kinerja_docs.files import read_file, write_file

if TYPE_CHECKING:
    from kinerja_docs.document import Document
    from kinerja_docs.domain import Kinerja
    from kinerja_docs.evaluation import Case, Evaluation, Outcome
    from kinerja_docs.renderers.settings import Settings

JENIS = ("iku", "iki", "pk")
"""Kinds of document that ``generate`` writes."""
T = TypeVar("T")


class Progress(Protocol):
    """Wraps a sequence that takes time, so that somebody can watch it."""

    def __call__(self, items: Sequence[T], label: str) -> Iterable[T]:
        """Return ``items``, shown under ``label`` while they are taken."""
        ...


def silent(items: Sequence[T], label: str) -> Iterable[T]:  # noqa: ARG001 - the protocol has it
    """Show nothing."""
    return items


def parse(path: str | Path, *, parsers: str | Path | None = None, progress: Progress = silent) -> Kinerja:
    """Return the record of a legacy document (.txt, .md, .docx, .pdf, images) or of one that this program made.

    Args:
        path: the document.
        parsers: a folder of your own declarations, which come before those shipped.
        progress: shows how many pages of a scan are read.

    Raises:
        UnreadableFile, InvalidDeclaration: naming the file and what to do.
    """
    return _understand(read_file(Path(path)), Path(path).name, parsers, progress)[1]


def view(
    path: str | Path, out: str | Path, *, parsers: str | Path | None = None, progress: Progress = silent
) -> Kinerja:
    """Write a web page that shows a document beside its record, every value linked to its place; return the record.

    Args:
        path: the document.
        out: the page to write; it needs no network and holds everything.
        parsers: a folder of your own declarations, which come before those shipped.
        progress: shows how many pages of a scan are read.

    Raises:
        UnreadableFile, InvalidDeclaration, OutputFailed: naming the file and what to do.
    """
    from kinerja_docs.renderers.viewer import view as render

    source = read_file(Path(path))
    document, record = _understand(source, Path(path).name, parsers, progress)
    write_file(Path(out), render(document, record, source).encode())
    return record


def _understand(data: bytes, name: str, parsers: str | Path | None, progress: Progress) -> tuple[Document, Kinerja]:
    from kinerja_docs.domain import boundary
    from kinerja_docs.extract import extract
    from kinerja_docs.profiles import load_profiles
    from kinerja_docs.readers import read
    from kinerja_docs.recognise import sections

    profiles = load_profiles(Path(parsers) if parsers else None)
    document = read(data, name, progress)
    if document.record is not None:
        return document, boundary.load(document.record, document.name)
    parts = [(part.kind, part.blocks) for part in sections(document, profiles)]
    return document, extract(document, parts, profiles)


def load(path: str | Path) -> Kinerja:
    """Return the record in a JSON file.

    Raises:
        UnreadableFile, InvalidRecord: naming the file, and each path in it that does not fit.
    """
    from kinerja_docs.domain import boundary

    return boundary.load(read_file(Path(path)), Path(path).name)


def generate(
    record: Kinerja | str | Path,
    out: str | Path,
    *,
    jenis: Sequence[str] = JENIS,
    settings: Settings | None = None,
    templates: str | Path | None = None,
    progress: Progress = silent,
) -> tuple[Path, ...]:
    """Write the Word documents of a record into the folder ``out`` and return their paths.

    Args:
        record: a record, or the path of its JSON.
        out: the folder; it is made if it is not there. A file is written whole or not at all.
        jenis: which documents: "iku", "iki", "pk".
        settings: letterhead, logo, paper, place and date; without it the templates' own.
        templates: a folder of your own templates, which come before those shipped.
        progress: shows how far it is.

    Raises:
        WrongUse, UnreadableFile, OutputFailed: with what to do.
    """
    from kinerja_docs.renderers import documents
    from kinerja_docs.renderers.settings import Settings

    unknown = [name for name in jenis if name not in JENIS]
    if unknown:
        raise WrongUse(f"jenis dokumen tidak dikenal: {', '.join(unknown)}. Pilih dari: {', '.join(JENIS)}.")
    data = record if not isinstance(record, str | Path) else load(record)
    own = Path(templates) if templates else None
    jobs = list(documents(data, jenis, settings or Settings(), own))
    return tuple(_write(Path(out), job.file_name, job.render) for job in progress(jobs, "Menulis dokumen"))


def _write(out: Path, name: str, render: Callable[[], bytes]) -> Path:
    path = out / name
    write_file(path, render())
    return path


def save(record: Kinerja, path: str | Path) -> Path:
    """Write a record as JSON, whole or not at all, and return its path."""
    from kinerja_docs.domain import boundary

    write_file(Path(path), boundary.dump(record))
    return Path(path)


def evaluate(
    folder: str | Path,
    *,
    sumber: Sequence[str | Path] = (),
    parsers: str | Path | None = None,
    progress: Progress = silent,
) -> Evaluation:
    """Return how well the documents of a folder are read, measured against their gold files.

    Args:
        folder: documents, and ``gold/NAME.json`` for each: what a careful person reads in the document NAME.
        sumber: other folders in which documents are looked for.
        parsers: a folder of your own declarations, which come before those shipped.
        progress: shows how far it is.

    Raises:
        WrongUse, InvalidRecord: if there is no gold file, or one does not fit. A document that cannot be read does not
            raise: it counts as lost.
    """
    from kinerja_docs.evaluation import Evaluation, cases

    found = cases(Path(folder), [Path(other) for other in sumber])
    return Evaluation(tuple(_evaluate(case, parsers) for case in progress(found, "Menilai")))


def _evaluate(case: Case, parsers: str | Path | None) -> Outcome:
    from kinerja_docs.domain.boundary import plain
    from kinerja_docs.evaluation import compare

    kind, name = _kind_of_file(case), case.gold.name
    try:
        if case.path is None:
            raise UnreadableFile(f"{name}: dokumen tidak ditemukan. Sebutkan foldernya dengan --sumber.")
        return compare(case.gold, plain(parse(case.path, parsers=parsers)), kind=kind)
    except KinerjaError as error:
        return compare(case.gold, {}, kind=kind, error=str(error))
    except Exception as error:  # noqa: BLE001 - one broken document must not hide the figures of the others
        return compare(case.gold, {}, kind=kind, error=f"{name}: kesalahan di dalam program ({error!r}).")


def _kind_of_file(case: Case) -> str:
    """Return the format under which a document is counted; a PDF whose pages are pictures is a scan."""
    from kinerja_docs.readers.scans import is_scan

    kind = case.gold.name.rpartition(".")[2].lower()
    return "scan" if kind == "pdf" and case.path and is_scan(case.path.read_bytes()) else kind


@dataclass(frozen=True, slots=True)
class Made:
    """What the demonstration made of one sample."""

    source: str
    record: Kinerja
    files: tuple[Path, ...]


def demo(out: str | Path = "demo", *, progress: Progress = silent) -> tuple[Made, ...]:
    """Convert the samples into ``out``: record, findings and all documents of each; return what was made."""
    from kinerja_docs.assets import folder

    sources = sorted(p for p in folder("samples").rglob("*") if p.suffix in {".txt", ".docx"} and p.is_file())
    return tuple(_demonstrate(source, Path(out), progress) for source in sources)


def _demonstrate(source: Path, out: Path, progress: Progress) -> Made:
    record = parse(source)
    home = out / source.stem / source.suffix.lstrip(".")
    files = [save(record, home / f"{source.stem}.json")]
    write_file(home / "temuan.txt", findings_text(record).encode())
    files.append(home / "temuan.txt")
    return Made(source.name, record, (*files, *generate(record, home / "dokumen", progress=progress)))


def findings_text(record: Kinerja) -> str:
    """Return the findings of a record, one a line: gravity, rule, pointer, sentence."""
    lines = [f"{t.tingkat.upper()} {t.kode} {t.di or '/'}: {t.pesan}" for t in record.temuan]
    return "\n".join([*lines, ""])


@dataclass(frozen=True, slots=True)
class Feature:
    """Something the program can do if its tools are installed."""

    name: str
    available: bool
    detail: str
    advice: str = ""


def doctor() -> tuple[Feature, ...]:
    """Return what is installed, what is missing for which feature, and the words to install it."""
    return tuple(_features())


def _features() -> Iterator[Feature]:
    import platform

    yield Feature("Python", True, platform.python_version())
    for package, use in _PACKAGES.items():
        yield _package(package, use)
    yield _ocr()
    yield _office()


_PACKAGES = {
    "python-docx": "membuat dan memeriksa berkas Word",
    "docxtpl": "mengisi templat Word",
    "lxml": "membaca isi berkas Word",
    "pdfplumber": "membaca PDF",
    "pydantic": "memeriksa rekaman dan deklarasi",
    "rapidfuzz": "mengenali kepala kolom yang salah ketik",
    "click": "perintah di terminal",
}


def _package(name: str, use: str) -> Feature:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return Feature(use, True, f"{name} {version(name)}")
    except PackageNotFoundError:
        return Feature(use, False, f"{name} tidak ada", "pip install --force-reinstall kinerja-docs")


def _ocr() -> Feature:
    from importlib.metadata import version

    from kinerja_docs.readers.scan import INSTALL, available, cache_folder

    use = "membaca pindaian dan gambar (tidak wajib)"
    if not available():
        return Feature(use, False, "paket OCR tidak ada", f"Pasang: {INSTALL}")
    return Feature(use, True, f"rapidocr {version('rapidocr')}; hasil bacaan disimpan di {cache_folder()}")


def _office() -> Feature:
    import shutil

    found = shutil.which("soffice") or shutil.which("libreoffice")
    use = "mengubah dokumen menjadi PDF (tidak wajib)"
    if found:
        return Feature(use, True, f"LibreOffice di {found}")
    advice = "Pasang dari libreoffice.org, atau: apt install libreoffice-writer libreoffice-math"
    return Feature(use, False, "LibreOffice tidak ada", advice)


__all__ = [
    "JENIS",
    "Feature",
    "KinerjaError",
    "Made",
    "Progress",
    "demo",
    "doctor",
    "evaluate",
    "findings_text",
    "generate",
    "load",
    "parse",
    "save",
    "silent",
    "view",
]
