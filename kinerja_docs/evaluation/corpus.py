"""The documents of a folder with their gold files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kinerja_docs.errors import WrongUse
from kinerja_docs.evaluation.gold import Gold, load_gold
from kinerja_docs.evaluation.keyed import SUFFIX, identity, load_keyed


@dataclass(frozen=True, slots=True)
class Case:
    """A gold file and the document that it belongs to.

    Attributes:
        gold: what is right.
        path: the document; None if nobody finds it.
        exact: the same to the letter, where the texts of ``gold`` are hashed.
    """

    gold: Gold
    path: Path | None
    exact: Gold | None = None


def cases(folder: Path, elsewhere: Sequence[Path] = ()) -> list[Case]:
    """Return the gold files ``gold/NAME.json`` of a folder, each with the document NAME, and keyed ones.

    The document is looked for in ``folder``, in the folder around it, and anywhere in the folders ``elsewhere``; that
    of a keyed file (``*.kunci.json``) by its content.

    Raises:
        WrongUse: if there is no gold file. InvalidRecord: if one does not fit the contract.
    """
    hidden = sorted(folder.rglob(f"*{SUFFIX}"))
    files = [file for file in sorted(folder.rglob("gold/*.json")) if file not in hidden]
    if not files and not hidden:
        raise WrongUse(f"{folder}: tidak ada berkas gold/NAMA.json di folder ini.")
    return [*(_case(file, folder, elsewhere) for file in files), *_keyed(hidden, (folder, *elsewhere))]


def _keyed(files: Sequence[Path], folders: Sequence[Path]) -> Iterator[Case]:
    """Yield the cases of keyed gold, each with the document that has its content."""
    there = {path for folder in folders for path in folder.rglob("*") if path.is_file()} if files else set()
    known = {identity(path.read_bytes()): path for path in sorted(there)}
    for file in files:
        document, near, exact = load_keyed(file.read_bytes(), file.name)
        yield Case(near, known.get(document), exact)


def _case(file: Path, folder: Path, elsewhere: Sequence[Path]) -> Case:
    gold = load_gold(file.read_bytes(), file.stem)
    return Case(gold, next(_places(file, folder, elsewhere), None))


def _places(file: Path, folder: Path, elsewhere: Sequence[Path]) -> Iterator[Path]:
    yield from (near for near in (file.parent.parent / file.stem, folder / file.stem) if near.is_file())
    yield from (path for path in sorted(folder.rglob("*")) if path.name == file.stem and path.is_file())
    yield from (near for near in (folder.resolve().parent / file.stem,) if near.is_file())
    for other in elsewhere:
        yield from (path for path in sorted(other.rglob("*")) if path.name == file.stem and path.is_file())
