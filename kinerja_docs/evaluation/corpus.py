"""The documents of a folder with their gold files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kinerja_docs.errors import WrongUse
from kinerja_docs.evaluation.gold import Gold, load_gold


@dataclass(frozen=True, slots=True)
class Case:
    """A gold file and the document that it belongs to; ``path`` is None if nobody finds it."""

    gold: Gold
    path: Path | None


def cases(folder: Path, elsewhere: Sequence[Path] = ()) -> list[Case]:
    """Return the gold files ``gold/NAME.json`` of a folder, each with the document NAME.

    The document is looked for in ``folder``, in the folder around it, and anywhere in the folders ``elsewhere``.

    Raises:
        WrongUse: if there is no gold file. InvalidRecord: if one does not fit the contract.
    """
    files = sorted(folder.rglob("gold/*.json"))
    if not files:
        raise WrongUse(f"{folder}: tidak ada berkas gold/NAMA.json di folder ini.")
    return [_case(file, folder, elsewhere) for file in files]


def _case(file: Path, folder: Path, elsewhere: Sequence[Path]) -> Case:
    gold = load_gold(file.read_bytes(), file.stem)
    return Case(gold, next(_places(file, folder, elsewhere), None))


def _places(file: Path, folder: Path, elsewhere: Sequence[Path]) -> Iterator[Path]:
    yield from (near for near in (file.parent.parent / file.stem, folder / file.stem) if near.is_file())
    yield from (path for path in sorted(folder.rglob("*")) if path.name == file.stem and path.is_file())
    yield from (near for near in (folder.resolve().parent / file.stem,) if near.is_file())
    for other in elsewhere:
        yield from (path for path in sorted(other.rglob("*")) if path.name == file.stem and path.is_file())
