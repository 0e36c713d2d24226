"""Documents to records: one, many, and the page that shows what was taken from where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from kinerja_docs.errors import KinerjaError
from kinerja_docs.files import keep_apart, read_file, safe_name, write_file
from kinerja_docs.pipeline.ours import refuse_ours
from kinerja_docs.pipeline.progress import Progress, silent

if TYPE_CHECKING:
    from kinerja_docs.document import Document
    from kinerja_docs.domain import Kinerja
    from kinerja_docs.profiles import Profiles
    from kinerja_docs.readers.bundle import Entry


def parse(path: str | Path, *, parsers: str | Path | None = None, progress: Progress = silent) -> Kinerja:
    """Return the record of a legacy document (Word, PDF, image, Excel, web page, text) or of one made here.

    Args:
        path: the document.
        parsers: a folder of your own declarations, which come before those shipped.
        progress: shows how many pages of a scan are read.

    Raises:
        UnreadableFile, InvalidDeclaration: naming the file and what to do.
    """
    return understand(read_file(Path(path)), Path(path).name, profiles_of(parsers), progress)[1]


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
    for target, entry in zip(progress(targets, "Membaca"), gather(sources, written), strict=False):
        yield Parsed(entry.name, target, _result(entry, profiles))


def _result(entry: Entry, profiles: Profiles) -> Kinerja | KinerjaError:
    content = entry.content
    if isinstance(content, KinerjaError):
        return content
    try:
        return understand(content, entry.name.rpartition("/")[2], profiles, silent)[1]
    except KinerjaError as error:
        return error
    except Exception as error:  # noqa: BLE001 - one broken document must not hide the others
        return KinerjaError(f"{entry.name}: kesalahan di dalam program ({error!r}). Laporkan kepada pembuat program.")


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
    path: str | Path, out: str | Path, *, parsers: str | Path | None = None, progress: Progress = silent
) -> Kinerja:
    """Write a web page that shows a document beside its record, every value linked to its place; return the record.

    Args:
        path: the document.
        out: the page to write; it needs no network and holds everything.
        parsers: a folder of your own declarations, which come before those shipped.
        progress: shows how many pages of a scan are read.

    Raises:
        WrongUse, UnreadableFile, InvalidDeclaration, OutputFailed: naming the file and what to do.
    """
    from kinerja_docs.renderers.viewer import view as render

    keep_apart(Path(out), Path(path))
    source = read_file(Path(path))
    document, record = understand(source, Path(path).name, profiles_of(parsers), progress)
    write_file(Path(out), render(document, record, source).encode())
    return record


def profiles_of(parsers: str | Path | None) -> Profiles:
    """Return the declarations, those of the user's own folder first."""
    from kinerja_docs.profiles import load_profiles

    return load_profiles(Path(parsers) if parsers else None)


def understand(data: bytes, name: str, profiles: Profiles, progress: Progress) -> tuple[Document, Kinerja]:
    """Return what the reader made of a file, and its record: the one that it carries along, else what was extracted."""
    from kinerja_docs.domain import boundary
    from kinerja_docs.extract import extract
    from kinerja_docs.readers import read
    from kinerja_docs.recognise import sections

    refuse_ours(data, name)
    document = read(data, name, progress)
    if document.record is not None:
        return document, boundary.load(document.record, document.name)
    parts = [(part.kind, part.blocks) for part in sections(document, profiles)]
    return document, extract(document, parts, profiles)
