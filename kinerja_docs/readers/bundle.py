"""A folder or a zip archive of documents: file after file, those that cannot be read reported by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from zipfile import ZipFile

from kinerja_docs.archive import open_archive, read_member
from kinerja_docs.budgets import BUNDLE_FILES
from kinerja_docs.errors import HostileFile, KinerjaError, TooLarge, UnreadableFile, WrongFormat
from kinerja_docs.files import CLOSED, read_file, walked
from kinerja_docs.readers import FORMATS, suffix_of

DEEPEST = 1
"""A zip archive inside a zip archive is opened, one inside that is not."""
_JUNK = frozenset((".ds_store", "desktop.ini", "ehthumbs.db", "thumbs.db"))
_JUNK_FOLDERS = frozenset(("__macosx", "$recycle.bin", "system volume information"))


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a bundle: its name with the folders above it; it is read when its content is asked for."""

    name: str
    source: Callable[[], bytes] | KinerjaError

    @property
    def content(self) -> bytes | KinerjaError:
        """Return the bytes, or why there are none."""
        if isinstance(self.source, KinerjaError):
            return self.source
        try:
            return self.source()
        except KinerjaError as error:
            return error


def is_bundle(path: Path) -> bool:
    """Tell whether a path names a folder or a .zip."""
    return path.is_dir() or suffix_of(path.name) == ".zip"


def gather(paths: Sequence[Path], records: Path | None = None) -> Iterator[Entry]:
    """Yield the files of all ``paths``; of several, what comes from a bundle has the bundle's name above it.

    Args:
        paths: files, folders and .zip archives.
        records: the folder of the results; what was written there earlier (.json) is no document.
    """
    for path in paths:
        if not is_bundle(path):
            yield Entry(path.name, partial(read_file, path))
            continue
        above = f"{path.resolve().name}/" if len(paths) > 1 else ""
        try:
            yield from (replace(entry, name=above + entry.name) for entry in entries(path, records))
        except KinerjaError as error:
            yield Entry(path.name, error)


def entries(path: Path, records: Path | None = None) -> Iterator[Entry]:
    """Yield the documents of a folder or a .zip in order of name; hidden files and those that Word locks with go.

    A file that cannot be read becomes an entry with its error, and the rest goes on.

    Raises:
        UnreadableFile: if ``path`` itself is not there, or is no folder and no .zip.
    """
    if path.is_dir():
        yield from _folder(path, records)
    elif suffix_of(path.name) == ".zip":
        yield from _archive(read_file(path), "", path.name, 0)
    else:
        raise UnreadableFile(f"{path}: bukan folder atau berkas .zip. Sebutkan salah satunya.")


def _folder(root: Path, records: Path | None) -> Iterator[Entry]:
    home = root.resolve()
    found, closed = walked(root)
    for folder in closed:
        yield Entry(_name(folder, root), UnreadableFile(f"{_name(folder, root)}: {CLOSED}"))
    for count, path in enumerate(_files(root, found, records)):
        name = path.relative_to(root).as_posix()
        if count == BUNDLE_FILES:
            yield Entry(root.name, TooLarge(f"{root}: lebih dari {BUNDLE_FILES} berkas; sisanya tidak dibaca."))
            return
        if home in path.resolve().parents:
            yield from _file(path, name)
        else:
            yield Entry(
                name, HostileFile(f"{name}: tautan ke luar folder; tidak dibaca. Salin berkasnya ke folder ini.")
            )


def _name(folder: Path, root: Path) -> str:
    return root.name if folder == root else folder.relative_to(root).as_posix()


def _files(root: Path, found: Sequence[Path], records: Path | None) -> Iterator[Path]:
    written = None if records is None else records.resolve()
    for path in found:
        if _is_junk(path.relative_to(root).as_posix()) or not path.is_file():
            continue
        if path.suffix.lower() != ".json" or written not in path.resolve().parents:
            yield path


def _file(path: Path, name: str) -> Iterator[Entry]:
    if not _is_known(name):
        yield Entry(name, _unknown(name))
        return
    yield from _entry(partial(read_file, path), name, 0)


def _entry(source: Callable[[], bytes], name: str, depth: int) -> Iterator[Entry]:
    if suffix_of(name) != ".zip":
        yield Entry(name, source)
        return
    try:
        data = source()
    except KinerjaError as error:
        yield Entry(name, error)
        return
    yield from _archive(data, f"{name}/", name, depth)


def _archive(data: bytes, prefix: str, name: str, depth: int) -> Iterator[Entry]:
    try:
        archive = _opened(data, name, depth)
    except KinerjaError as error:
        yield Entry(name, error)
        return
    for member in sorted(archive.namelist()):
        if not member.endswith("/") and not _is_junk(member):
            yield from _member(archive, member, prefix + member.replace("\\", "/"), depth)


def _opened(data: bytes, name: str, depth: int) -> ZipFile:
    """Open an archive; one with a path that leaves it, or of an unlikely size, is refused as a whole."""
    if depth > DEEPEST:
        raise WrongFormat(f"{name}: zip di dalam zip di dalam zip tidak dibuka. Bongkar dahulu, lalu ulangi.")
    try:
        return open_archive(data, name, folded=False)
    except WrongFormat as error:
        raise WrongFormat(f"{name}: bukan arsip zip yang utuh. Buat ulang arsipnya, lalu ulangi.") from error


def _member(archive: ZipFile, member: str, name: str, depth: int) -> Iterator[Entry]:
    if not _is_known(name):
        yield Entry(name, _unknown(name))
        return
    yield from _entry(partial(read_member, archive, member, name), name, depth + 1)


def _is_known(name: str) -> bool:
    return suffix_of(name) in FORMATS or suffix_of(name) in (".zip", ".json")


def _unknown(name: str) -> WrongFormat:
    return WrongFormat(f"{name}: format ini belum dapat dibaca; dilewati. Simpan sebagai .docx atau .pdf.")


def _is_junk(name: str) -> bool:
    """Tell whether a file is nobody's document: hidden, a lock of Word or LibreOffice, a trace of a system."""
    *folders, base = name.replace("\\", "/").lower().split("/")
    hidden = any(part.startswith(".") and part not in (".", "..") for part in (*folders, base))
    return hidden or base.startswith("~$") or base in _JUNK or not _JUNK_FOLDERS.isdisjoint(folders)
