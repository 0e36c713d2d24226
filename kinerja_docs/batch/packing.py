"""All documents of a batch in one zip archive; the same documents give the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path

from kinerja_docs.batch.journal import Journal
from kinerja_docs.batch.pdfs import pdf_name
from kinerja_docs.files import written

NAME = "dokumen.zip"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def pack_all(out: Path, folders: Iterable[str], journal: Journal) -> Path:
    """Write ``dokumen.zip`` with the documents of these folders; they are packed already, so they are only stored.

    Raises:
        OutputFailed
    """
    path = out / NAME
    with written(path) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
        for folder in folders:
            pdfs = map(pdf_name, journal.pdfs(folder))
            for name in sorted((*journal.entries(folder), *pdfs)):
                _store(archive, out, f"{folder}/{name}")
    return path


def _store(archive: zipfile.ZipFile, out: Path, name: str) -> None:
    if (out / name).is_file():
        entry = zipfile.ZipInfo(name, _EPOCH)
        entry.external_attr = 0o644 << 16
        archive.writestr(entry, (out / name).read_bytes())
