"""How well documents are read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_docs.errors import KinerjaError, UnreadableFile
from kinerja_docs.pipeline.progress import Progress, silent
from kinerja_docs.pipeline.reading import parse

if TYPE_CHECKING:
    from kinerja_docs.evaluation import Case, Evaluation, Outcome


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
    from kinerja_docs.evaluation import compare, compare_keyed

    kind, name = kind_of_file(case), case.gold.name
    try:
        if case.path is None:
            raise UnreadableFile(f"{name}: dokumen tidak ditemukan. Sebutkan foldernya dengan --sumber.")
        record = plain(parse(case.path, parsers=parsers))
        if case.exact is not None:
            return compare_keyed(case.gold, case.exact, record, case.path.read_bytes(), kind=kind)
        return compare(case.gold, record, kind=kind)
    except KinerjaError as error:
        return compare(case.gold, {}, kind=kind, error=str(error))
    except Exception as error:  # noqa: BLE001 - one broken document must not hide the figures of the others
        return compare(case.gold, {}, kind=kind, error=f"{name}: kesalahan di dalam program ({error!r}).")


def write_keyed(folder: str | Path, out: str | Path, *, sumber: Sequence[str | Path] = ()) -> list[Path]:
    """Write the gold files of a folder as ones that only their documents can read; return their paths.

    Raises:
        WrongUse, InvalidRecord: if there is no gold file, or one does not fit.
        UnreadableFile: naming the document that nobody finds.
    """
    from kinerja_docs.evaluation import cases
    from kinerja_docs.evaluation.keyed import SUFFIX, identity, keyed
    from kinerja_docs.files import write_file

    made = []
    for case in cases(Path(folder), [Path(other) for other in sumber]):
        if case.path is None:
            raise UnreadableFile(f"{case.gold.name}: dokumen tidak ditemukan. Sebutkan foldernya dengan --sumber.")
        document = case.path.read_bytes()
        made.append(Path(out) / f"{identity(document)[:16]}{SUFFIX}")
        write_file(made[-1], keyed(case.gold, document))
    return made


def kind_of_file(case: Case) -> str:
    """Return the format under which a document is counted; a PDF whose pages are pictures is a scan."""
    from kinerja_docs.readers.scans import is_scan

    kind = case.gold.name.rpartition(".")[2].lower()
    return "scan" if kind == "pdf" and case.path and is_scan(case.path.read_bytes()) else kind
