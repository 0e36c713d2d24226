from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from kinerja_docs.errors import HostileFile, KinerjaError, UnreadableFile
from kinerja_docs.readers.bundle import Entry, entries


def archive(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in members.items():
            target.writestr(name, data)
    return stream.getvalue()


FILES = {
    "iku.txt": b"IKU",
    "kecamatan/pk.docx": b"PK",
    "kecamatan/rekaman.mp4": b"x",
    "~$pk.docx": b"x",
    ".DS_Store": b"x",
    "kecamatan/Thumbs.db": b"x",
    "__MACOSX/._iku.txt": b"x",
    ".rahasia/iku.txt": b"x",
    "kecamatan/.~lock.pk.docx#": b"x",
}


def filled(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def told(found: list[Entry]) -> dict[str, bytes | str]:
    return {e.name: e.content if isinstance(e.content, bytes) else type(e.content).__name__ for e in found}


EXPECTED = {"iku.txt": b"IKU", "kecamatan/rekaman.mp4": "WrongFormat", "kecamatan/pk.docx": b"PK"}


def test_a_folder(tmp_path: Path) -> None:
    found = list(entries(filled(tmp_path, FILES)))
    assert told(found) == EXPECTED
    assert list(told(found)) == sorted(EXPECTED)


def test_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "kiriman.zip"
    path.write_bytes(archive(FILES))
    assert told(list(entries(path))) == EXPECTED


def test_archives_in_archives_are_opened_once(tmp_path: Path) -> None:
    inner = archive({"iku.txt": b"IKU"})
    path = filled(tmp_path, {"luar.zip": archive({"a/dalam.zip": inner, "b.zip": archive({"c.zip": inner})})})
    assert told(list(entries(path / "luar.zip"))) == {"a/dalam.zip/iku.txt": b"IKU", "b.zip/c.zip": "WrongFormat"}
    assert told(list(entries(path))) == {
        "luar.zip/a/dalam.zip/iku.txt": b"IKU",
        "luar.zip/b.zip/c.zip": "WrongFormat",
    }


@pytest.mark.parametrize("name", ["../keluar.txt", "/etc/iku.txt", "a/../../iku.txt", "C:\\iku.txt"])
def test_paths_that_leave_are_refused_and_the_rest_goes_on(name: str, tmp_path: Path) -> None:
    path = filled(tmp_path, {"jahat.zip": archive({name: b"x"}), "iku.txt": b"IKU"})
    assert told(list(entries(path))) == {"iku.txt": b"IKU", "jahat.zip": "HostileFile"}


def test_bombs_and_damaged_archives_are_reported(tmp_path: Path) -> None:
    bomb = archive({"iku.txt": bytes(50 * 2**20)})
    path = filled(tmp_path, {"bom.zip": bomb, "rusak.zip": b"PK\x03\x04x", "iku.txt": b"IKU"})
    assert told(list(entries(path))) == {"bom.zip": "HostileFile", "iku.txt": b"IKU", "rusak.zip": "WrongFormat"}


def test_links_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    filled(tmp_path, {"luar.txt": b"x", "dalam/iku.txt": b"IKU"})
    try:
        (tmp_path / "dalam" / "pk.txt").symlink_to(tmp_path / "luar.txt")
    except OSError:
        pytest.skip("links are not allowed here")
    found = list(entries(tmp_path / "dalam"))
    assert told(found) == {"iku.txt": b"IKU", "pk.txt": "HostileFile"}
    assert isinstance(found[1].content, HostileFile)


def test_errors_name_the_file(tmp_path: Path) -> None:
    errors = [e for e in entries(filled(tmp_path, FILES)) if isinstance(e.content, KinerjaError)]
    assert [str(e.content).split(":")[0] for e in errors] == ["kecamatan/rekaman.mp4"]


@pytest.mark.parametrize("name", ["tidak-ada", "tidak-ada.zip", "iku.txt"])
def test_what_is_no_bundle(name: str, tmp_path: Path) -> None:
    filled(tmp_path, {"iku.txt": b"x"})
    with pytest.raises(UnreadableFile, match=name):
        list(entries(tmp_path / name))
