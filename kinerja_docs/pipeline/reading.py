"""Documents to records: one, many, and the page that shows what was taken from where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from kinerja_docs.errors import HostileFile, KinerjaError
from kinerja_docs.files import keep_apart, read_file, safe_name, write_file
from kinerja_docs.pipeline.apart import apart
from kinerja_docs.pipeline.carried import believed
from kinerja_docs.pipeline.ours import refuse_ours
from kinerja_docs.pipeline.progress import Progress, silent
from kinerja_docs.workers import Worker, WorkerFault
from kinerja_docs.workers.limits import read_all

if TYPE_CHECKING:
    from kinerja_docs.document import Document
    from kinerja_docs.domain import Kinerja
    from kinerja_docs.profiles import Profiles
    from kinerja_docs.readers.bundle import Entry


def parse(
    path: str | Path, *, parsers: str | Path | None = None, progress: Progress = silent, terpisah: bool = False
) -> Kinerja:
    """Return the record of a legacy document (Word, PDF, image, Excel, web page, text) or of one made here.

    Args:
        path: the document.
        parsers: a folder of your own declarations, which come before those shipped.
        progress: shows how many pages of a scan are read.
        terpisah: read it in a process of its own with limits of memory and time, as the command line does.

    Raises:
        UnreadableFile, InvalidDeclaration: naming the file and what to do.
    """
    data, name = read_file(Path(path)), Path(path).name
    profiles = profiles_of(parsers)
    if not terpisah:
        return record_of(data, name, profiles, progress)
    prepare()
    with Worker() as worker:
        return apart(worker, record_of, data, name, profiles, progress=progress)


@dataclass(frozen=True, slots=True)
class Parsed:
    """What became of one document of several.

    Attributes:
        name: its name, with the folders above it.
        target: where its record belongs, below the folder of the results; no two are the same.
        result: its record, or why there is none.
    """

    name: str
    target: str
    result: Kinerja | KinerjaError


def parse_all(
    paths: Sequence[str | Path],
    *,
    parsers: str | Path | None = None,
    records: str | Path | None = None,
    progress: Progress = silent,
) -> Iterator[Parsed]:
    """Yield what became of each document in files, folders and .zip archives; one that fails does not end it.

    They are read in a process of its own with limits of memory and time, which is replaced if a document ends it.

    Args:
        paths: what to read.
        parsers: a folder of your own declarations, which come before those shipped.
        records: the folder of the results, should it lie among the documents.
        progress: shows how far it is.

    Raises:
        InvalidDeclaration: naming the file and what to do.
    """
    from kinerja_docs.readers.bundle import gather

    profiles = profiles_of(parsers)
    sources, written = [Path(path) for path in paths], Path(records) if records else None
    targets = _targets([entry.name for entry in gather(sources, written)])
    prepare()
    with Worker() as worker:
        for target, entry in zip(progress(targets, "Membaca"), gather(sources, written), strict=False):
            yield Parsed(entry.name, target, _result(entry, profiles, worker))


def _result(entry: Entry, profiles: Profiles, worker: Worker) -> Kinerja | KinerjaError:
    content = entry.content
    if isinstance(content, KinerjaError):
        return content
    try:
        return apart(worker, record_of, content, entry.name.rpartition("/")[2], profiles, progress=silent)
    except KinerjaError as error:
        return error
    except Exception as error:  # noqa: BLE001 - one broken document must not hide the others
        kind = error.kind if isinstance(error, WorkerFault) else repr(error)
        return KinerjaError(f"{entry.name}: kesalahan di dalam program ({kind}). Laporkan kepada pembuat program.")


def _targets(names: Sequence[str]) -> list[str]:
    """Return a file name for each record, one that Windows takes; two sources of one name keep their endings apart."""
    paths = [PurePosixPath(*map(safe_name, name.replace(".zip/", "/").split("/"))) for name in names]
    stems = Counter(str(path.with_suffix("")).casefold() for path in paths)
    taken: set[str] = set()
    targets = []
    for path in paths:
        alone = stems[str(path.with_suffix("")).casefold()] == 1
        target = _free(str(path.with_suffix("") if alone else path), taken)
        taken.add(target.casefold())
        targets.append(target)
    return targets


def _free(stem: str, taken: Collection[str]) -> str:
    """Return the first name for a record that no other has; of some systems "A" and "a" are one name."""
    names = (f"{stem}.json" if number == 1 else f"{stem} ({number}).json" for number in count(1))
    return next(name for name in names if name.casefold() not in taken)


def view(
    path: str | Path,
    out: str | Path,
    *,
    parsers: str | Path | None = None,
    progress: Progress = silent,
    terpisah: bool = False,
) -> Kinerja:
    """Write a web page that shows a document beside its record, every value linked to its place; return the record.

    Args:
        path: the document.
        out: the page to write; it needs no network and holds everything.
        parsers: a folder of your own declarations, which come before those shipped.
        progress: shows how many pages of a scan are read.
        terpisah: read it in a process of its own with limits of memory and time, as the command line does.

    Raises:
        WrongUse, UnreadableFile, InvalidDeclaration, OutputFailed: naming the file and what to do.
    """
    keep_apart(Path(out), Path(path))
    data, name = read_file(Path(path)), Path(path).name
    profiles = profiles_of(parsers)
    if terpisah:
        prepare()
        with Worker() as worker:
            record, page = apart(worker, _page_of, data, name, profiles, progress=progress)
    else:
        record, page = _page_of(data, name, profiles, progress)
    write_file(Path(out), page)
    return record


def prepare() -> None:
    """Load what reading needs, so that workers that are copies of this process have it already."""
    from kinerja_docs import extract, readers, recognise  # noqa: F401
    from kinerja_docs.domain import boundary

    boundary.prepare()


def record_of(data: bytes, name: str, profiles: Profiles, progress: Progress) -> Kinerja:
    """Return the record of a document."""
    return understand(data, name, profiles, progress)[1]


def _page_of(data: bytes, name: str, profiles: Profiles, progress: Progress) -> tuple[Kinerja, bytes]:
    """Return the record of a document, and the page that shows both."""
    from kinerja_docs.renderers.viewer import view as render

    document, record = understand(data, name, profiles, progress)
    return record, render(document, record, data).encode()


def profiles_of(parsers: str | Path | None) -> Profiles:
    """Return the declarations, those of the user's own folder first."""
    from kinerja_docs.profiles import load_profiles

    return load_profiles(Path(parsers) if parsers else None)


def understand(data: bytes, name: str, profiles: Profiles, progress: Progress) -> tuple[Document, Kinerja]:
    """Return what the reader made of a file, and its record: what was extracted, or what it carries if that fits."""
    from kinerja_docs.domain import boundary
    from kinerja_docs.extract import extract
    from kinerja_docs.readers import read
    from kinerja_docs.recognise import sections

    refuse_ours(data, name)
    try:
        document = read(data, name, progress)
        read_all(len(document.blocks))
        parts = [(part.kind, part.blocks) for part in sections(document, profiles)]
        found = extract(document, parts, profiles)
        if document.record is None:
            return document, found
        return document, believed(boundary.load(document.record, document.name), document, found)
    except RecursionError as error:
        raise HostileFile(f"{name}: isinya bersarang terlalu dalam; berkas ditolak.") from error
