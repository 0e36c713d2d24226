"""A folder or a .zip of documents: each is read, each that fails is named, and the rest goes on."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import kinerja_docs
from kinerja_docs.domain import Kinerja
from kinerja_docs.errors import InvalidDeclaration, KinerjaError
from kinerja_docs.readers import FORMATS

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples" / "widang-2021"
TEXT, WORD = SAMPLES / "iku-widang-2021.txt", SAMPLES / "iku-widang-2021.docx"


def run(*arguments: str | Path, where: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "cli.py"), *map(str, arguments)]
    return subprocess.run(command, cwd=where, capture_output=True, text=True, timeout=120, check=False)


def zipped(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def fill(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


@pytest.fixture
def drawer(tmp_path: Path) -> Path:
    """Return a folder as it lies on a disk: documents, a broken one, a picture, an archive, what systems leave."""
    text, word = TEXT.read_bytes(), WORD.read_bytes()
    files = {"iku.txt": text, "2021/iku.txt": text, "2021/iku.docx": word, "2021/rusak.docx": b"bukan Word"}
    files |= {"rekaman.mp4": b"x", "~$iku.docx": b"x", "kiriman.zip": zipped({"desa/iku.txt": text})}
    fill(tmp_path / "lama", files)
    return tmp_path / "lama"


def written(folder: Path) -> list[str]:
    found = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return sorted(path.relative_to(folder).as_posix() for path in found)


RECORDS = ["2021/iku.docx.json", "2021/iku.txt.json", "iku.json", "kiriman/desa/iku.json"]


def test_a_folder_is_read_with_its_folders(drawer: Path) -> None:
    done = run("parse", drawer.name, "-o", "hasil", where=drawer.parent)
    assert written(drawer.parent / "hasil") == RECORDS
    assert done.stdout == ""
    assert done.returncode == 3
    assert "Salah: 2021/rusak.docx: bukan berkas Word" in done.stderr
    assert "Salah: rekaman.mp4: format ini belum dapat dibaca" in done.stderr
    assert "Simpan sebagai" in done.stderr
    assert "2021/iku.docx: 2 sasaran IKU" in done.stderr
    assert "~$iku" not in done.stderr


def test_the_records_are_those_of_single_files(drawer: Path) -> None:
    run("parse", drawer.name, "-o", "hasil", where=drawer.parent)
    alone = run("parse", drawer / "iku.txt", where=drawer.parent)
    for name in ("iku.json", "2021/iku.txt.json", "kiriman/desa/iku.json"):
        assert json.loads((drawer.parent / "hasil" / name).read_bytes()) == json.loads(alone.stdout)


def test_an_archive(drawer: Path) -> None:
    done = run("parse", drawer / "kiriman.zip", "-o", "hasil", where=drawer.parent)
    assert written(drawer.parent / "hasil") == ["desa/iku.json"]
    assert done.returncode == 0


def test_results_among_the_documents_are_not_read_again(drawer: Path) -> None:
    first = run("parse", ".", "-o", "hasil", where=drawer)
    again = run("parse", ".", "-o", "hasil", where=drawer)
    assert written(drawer / "hasil") == RECORDS
    assert again.stderr == first.stderr


def test_results_beside_the_documents(drawer: Path) -> None:
    first = run("parse", drawer, "-o", drawer, where=drawer.parent)
    assert run("parse", drawer, "-o", drawer, where=drawer.parent).stderr == first.stderr


def test_files_and_folders_together_keep_apart(drawer: Path) -> None:
    shutil.copy(TEXT, drawer.parent / "iku.txt")
    done = run("parse", "iku.txt", TEXT, drawer / "iku.txt", drawer / "kiriman.zip", "-o", "hasil", where=drawer.parent)
    assert done.returncode == 0
    expected = ["iku-widang-2021.json", "iku.txt (2).json", "iku.txt.json", "kiriman/desa/iku.json"]
    assert written(drawer.parent / "hasil") == expected


@pytest.mark.parametrize("name", ["lama", "lama/kiriman.zip"])
def test_a_folder_needs_a_place_for_its_records(name: str, drawer: Path) -> None:
    done = run("parse", name, where=drawer.parent)
    assert done.returncode == 2
    assert "-o FOLDER" in done.stderr
    page = run("parse", name, "-o", "hasil", "--lihat", "x.html", where=drawer.parent)
    assert page.returncode == 2
    assert "--lihat" in page.stderr


def test_a_folder_without_documents(tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    done = run("parse", "kosong", "-o", "hasil", where=tmp_path)
    assert done.returncode == 3
    assert "kosong: tidak ada dokumen" in done.stderr


def test_an_archive_that_is_not_there_or_broken(tmp_path: Path) -> None:
    (tmp_path / "rusak.zip").write_bytes(b"PK\x03\x04x")
    done = run("parse", "tidak-ada.zip", "rusak.zip", "-o", "hasil", where=tmp_path)
    assert done.returncode == 3
    assert "tidak-ada.zip: berkas tidak ada" in done.stderr
    assert "rusak.zip: bukan arsip zip" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_exit_code_is_the_worst(tmp_path: Path) -> None:
    fill(tmp_path / "lama", {"iku.txt": TEXT.read_bytes(), "surat.txt": b"Surat biasa.\n"})
    assert run("parse", "lama", "-o", "hasil", where=tmp_path).returncode == 1


def test_a_record_that_cannot_be_written_does_not_end_it(tmp_path: Path) -> None:
    fill(tmp_path, {"lama/a/iku.txt": TEXT.read_bytes(), "lama/b.txt": TEXT.read_bytes(), "hasil/a": b"berkas"})
    done = run("parse", "lama", "-o", "hasil", where=tmp_path)
    assert done.returncode == 4
    assert "tidak dapat ditulis" in done.stderr
    assert written(tmp_path / "hasil") == ["a", "b.json"]


def test_the_function_yields_records_and_errors(drawer: Path) -> None:
    results = {parsed.name: parsed.result for parsed in kinerja_docs.parse_all([drawer])}
    failed = {name for name, result in results.items() if isinstance(result, KinerjaError)}
    assert failed == {"2021/rusak.docx", "rekaman.mp4"}
    assert isinstance(results["kiriman.zip/desa/iku.txt"], Kinerja)


_BROKEN = """
import sys, kinerja_docs, kinerja_docs.readers.docx
def broken(data, name):
    raise ZeroDivisionError
kinerja_docs.readers.docx.read = broken
for parsed in kinerja_docs.parse_all([sys.argv[1]]):
    print(parsed.target, type(parsed.result).__name__, str(parsed.result)[:200].replace(chr(10), " "))
"""


def test_a_fault_of_the_program_is_one_documents_fault(drawer: Path) -> None:
    """In a process of its own: where threads run a worker is started anew, and would not have the fault."""
    done = subprocess.run([sys.executable, "-c", _BROKEN, drawer], capture_output=True, text=True, check=True)
    said = {line.split()[0]: line for line in done.stdout.splitlines()}
    assert "kesalahan di dalam program" in said["2021/iku.docx.json"]
    assert said["iku.json"].split()[1] == "Kinerja"


def test_a_wrong_declaration_is_said_once(drawer: Path, tmp_path: Path) -> None:
    fill(tmp_path / "sendiri", {"x.toml": b"warna = 1"})
    with pytest.raises(InvalidDeclaration, match=r"x\.toml"):
        list(kinerja_docs.parse_all([drawer], parsers=tmp_path / "sendiri"))


def test_help_and_readme_name_every_format(tmp_path: Path) -> None:
    told = run("parse", "--help", where=tmp_path).stdout
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [suffix for suffix in (*FORMATS, ".zip") if suffix not in told] == []
    assert [suffix for suffix in (*FORMATS, ".zip") if f"`{suffix}`" not in readme] == []


def test_doctor_names_what_old_formats_need(tmp_path: Path) -> None:
    told = run("doctor", where=tmp_path).stdout
    assert ".doc, .rtf, .odt" in told
    assert "xlrd" in told
