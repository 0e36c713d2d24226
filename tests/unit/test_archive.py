"""Archives that nobody has vouched for."""

from __future__ import annotations

import io
import warnings
import zipfile
from pathlib import Path

import pytest

from kinerja_docs.archive import open_archive
from kinerja_docs.errors import HostileFile
from kinerja_docs.readers import read
from kinerja_docs.readers.bundle import entries


def archive(*members: str) -> bytes:
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w") as made:
        warnings.simplefilter("ignore")
        for member in members:
            made.writestr(member, b"x")
    return stream.getvalue()


@pytest.mark.parametrize("twins", [("word/a.xml", "word/a.xml"), ("word/a.xml", "WORD/A.xml"), ("a/b", "a\\b")])
def test_no_part_of_a_document_occurs_twice(twins: tuple[str, str]) -> None:
    with pytest.raises(HostileFile, match="bernama sama"):
        open_archive(archive(*twins), "x.docx")
    with pytest.raises(HostileFile, match="bernama sama"):
        read(archive("word/document.xml", *twins), "x.docx")


def test_documents_of_an_archive_may_differ_by_case_but_not_be_called_alike(tmp_path: Path) -> None:
    apart, alike = tmp_path / "beda.zip", tmp_path / "sama.zip"
    apart.write_bytes(archive("iku.txt", "IKU.txt"))
    assert [entry.name for entry in entries(apart)] == ["IKU.txt", "iku.txt"]
    alike.write_bytes(archive("iku.txt", "iku.txt"))
    (told,) = entries(alike)
    assert isinstance(told.content, HostileFile)
