"""The recipe that joins the layers. Each public function is also a command of the same name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from kinerja_docs.errors import KinerjaError, UnreadableFile, WrongUse
from kinerja_docs.features import Feature, doctor
from kinerja_docs.files import read_file, write_file
from kinerja_docs.years import Computed, compute, load_year, workbook, years_of

if TYPE_CHECKING:
    from kinerja_docs.document import Document
    from kinerja_docs.domain import Kinerja
    from kinerja_docs.domain.year import Tahunan
    from kinerja_docs.evaluation import Case, Evaluation, Outcome
    from kinerja_docs.renderers import RenderedDocument
    from kinerja_docs.renderers.settings import Settings

JENIS = ("iku", "iki", "pk", "pengukuran", "keputusan")
"""Kinds of document that ``generate`` can write."""
USUAL = ("iku", "iki", "pk")
"""Those that it writes if nothing else is asked for."""
T = TypeVar("T")


class Progress(Protocol):
    """Wraps a sequence that takes time, so that somebody can watch it."""

    def __call__(self, items: Sequence[T], label: str) -> Iterable[T]:
        """Return ``items``, shown under ``label`` while they are taken."""
        ...


def silent(items: Sequence[T], label: str) -> Iterable[T]:  # noqa: ARG001 - the protocol has it
    """Show nothing."""
    return items


def parse(path: str | Path, *, parsers: str | Path | None = None) -> Kinerja:
    """Return the record of a legacy document (.txt, .md, .docx) or of one that this program made.

    Args:
        path: the document.
        parsers: a folder of your own declarations, which come before those shipped.

    Raises:
        UnreadableFile, InvalidDeclaration: naming the file and what to do.
    """
    return _understand(read_file(Path(path)), Path(path).name, parsers)[1]


def view(path: str | Path, out: str | Path, *, parsers: str | Path | None = None) -> Kinerja:
    """Write a web page that shows a document beside its record, every value linked to its place; return the record.

    Args:
        path: the document.
        out: the page to write; it needs no network and holds everything.
        parsers: a folder of your own declarations, which come before those shipped.

    Raises:
        UnreadableFile, InvalidDeclaration, OutputFailed: naming the file and what to do.
    """
    from kinerja_docs.renderers.viewer import view as render

    source = read_file(Path(path))
    document, record = _understand(source, Path(path).name, parsers)
    write_file(Path(out), render(document, record, source).encode())
    return record


def _understand(data: bytes, name: str, parsers: str | Path | None) -> tuple[Document, Kinerja]:
    from kinerja_docs.domain import boundary
    from kinerja_docs.extract import extract
    from kinerja_docs.profiles import load_profiles
    from kinerja_docs.readers import read
    from kinerja_docs.recognise import sections

    profiles = load_profiles(Path(parsers) if parsers else None)
    document = read(data, name)
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
    record: Kinerja | Tahunan | str | Path,
    out: str | Path,
    *,
    jenis: Sequence[str] = USUAL,
    settings: Settings | None = None,
    templates: str | Path | None = None,
    pdf: bool = False,
    progress: Progress = silent,
) -> tuple[Path, ...]:
    """Write the Word documents of a record into the folder ``out`` and return their paths.

    Args:
        record: a record, a record with its year, or the path of a record (.json) or a workbook (.xlsx).
        out: the folder; it is made if it is not there. A file is written whole or not at all.
        jenis: which documents: "iku", "iki", "pk", "pengukuran", "keputusan".
        settings: letterhead, logo, paper, place and date; what it leaves open is taken from the year, else from the
            templates.
        templates: a folder of your own templates, which come before those shipped.
        pdf: write a PDF beside each document, through LibreOffice.
        progress: shows how far it is.

    Raises:
        WrongUse, UnreadableFile, OutputFailed: with what to do.
    """
    from kinerja_docs.renderers.pdf import office, to_pdf

    unknown = [name for name in jenis if name not in JENIS]
    if unknown:
        raise WrongUse(f"jenis dokumen tidak dikenal: {', '.join(unknown)}. Pilih dari: {', '.join(JENIS)}.")
    if pdf:
        office()
    folder = Path(record).parent if isinstance(record, str | Path) else Path()
    own = Path(templates) if templates else None
    jobs = [job for year in years_of(record) for job in _jobs(year, jenis, settings, own, folder)]
    made = tuple(_write(Path(out), job.file_name, job.render) for job in progress(jobs, "Menulis dokumen"))
    return (*made, *to_pdf(made)) if pdf else made


def _jobs(
    year: Tahunan, jenis: Sequence[str], settings: Settings | None, templates: Path | None, folder: Path
) -> Iterator[RenderedDocument]:
    from dataclasses import replace

    from kinerja_docs.compute.year import results_of
    from kinerja_docs.renderers import documents
    from kinerja_docs.renderers.settings import Settings
    from kinerja_docs.renderers.year_settings import merged, settings_of

    chosen = merged(settings or Settings(), settings_of(year.pengaturan, folder))
    dated = replace(year, rekaman=replace(year.rekaman, tahun=chosen.tahun or year.rekaman.tahun))
    figures = results_of(dated) if dated.rekaman.tahun and {"iki", "pengukuran"} & set(jenis) else None
    return documents(year.rekaman, jenis, chosen, templates, figures)


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


__all__ = [
    "JENIS",
    "USUAL",
    "Computed",
    "Feature",
    "KinerjaError",
    "Made",
    "Progress",
    "compute",
    "demo",
    "doctor",
    "evaluate",
    "findings_text",
    "generate",
    "load",
    "load_year",
    "parse",
    "save",
    "silent",
    "view",
    "workbook",
]
