"""Calls as a planner in a hurry makes them: nothing of his is overwritten, each mistake is told in his language."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kinerja_docs.batch.sources import open_source
from kinerja_docs.cli.main import _unexpected
from kinerja_docs.errors import InvalidDeclaration, KinerjaError, OutputFailed, TooLarge, WrongUse
from kinerja_docs.extract.continued import headed
from kinerja_docs.files import write_file
from kinerja_docs.pipeline import compute, generate, parse_all, view
from kinerja_docs.profiles import load_profiles
from kinerja_docs.renderers.settings import load_settings
from kinerja_docs.strict import toml
from kinerja_docs.workbook import read_workbook

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples" / "widang-2021"
BOOK = "tahun-2021.xlsx"


def run(*arguments: str, where: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "cli.py"), *arguments]
    return subprocess.run(command, cwd=where, capture_output=True, text=True, timeout=60, check=False)


def test_a_page_does_not_overwrite_the_document_that_it_shows(tmp_path: Path) -> None:
    path = tmp_path / "iku.txt"
    path.write_text("INDIKATOR KINERJA UTAMA\n", encoding="utf-8")
    with pytest.raises(WrongUse, match="berkas sumbernya"):
        view(path, path)
    assert path.read_text(encoding="utf-8") == "INDIKATOR KINERJA UTAMA\n"


@pytest.mark.parametrize(
    "words", [("compute", BOOK, "--json", BOOK), ("workbook", BOOK, "-o", BOOK, "--timpa")], ids=["compute", "workbook"]
)
def test_a_workbook_is_not_overwritten_by_what_is_made_of_it(words: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / BOOK).write_bytes((SAMPLES / BOOK).read_bytes())
    done = run(*words, where=tmp_path)
    assert (done.returncode, "berkas sumbernya" in done.stderr) == (2, True)
    assert (tmp_path / BOOK).read_bytes() == (SAMPLES / BOOK).read_bytes()


@pytest.mark.parametrize("period", ["apel", "2021-TW9", "2021-13"])
def test_a_period_that_is_none(period: str) -> None:
    with pytest.raises(WrongUse, match="periode tidak dikenal"):
        compute(SAMPLES / "iku-widang-2021.json", periode=period)


def test_a_period_in_small_letters() -> None:
    assert compute(SAMPLES / "iku-widang-2021.json", periode="2021-tw1").hasil[0].periode == "2021-TW1"


def test_no_kind_of_document(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="belum disebutkan"):
        generate(SAMPLES / "iku-widang-2021.json", tmp_path, jenis=())


def test_a_document_in_place_of_a_record_is_told_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match="kinerja-docs parse"):
        generate(SAMPLES / "iku-widang-2021.docx", tmp_path)


def test_a_folder_in_place_of_a_file_to_write(tmp_path: Path) -> None:
    with pytest.raises(OutputFailed, match="ini folder"):
        write_file(tmp_path, b"")
    assert not list(tmp_path.iterdir())


def test_the_word_for_a_folder_is_indonesian(tmp_path: Path) -> None:
    (tmp_path / "hasil").write_text("", encoding="utf-8")
    done = run("demo", "-o", "hasil", where=tmp_path)
    assert (done.returncode, "Folder 'hasil' adalah berkas" in done.stderr) == (2, True)


def test_a_settings_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match=r"nix.toml: berkas tidak ada"):
        load_settings(tmp_path / "nix.toml")


def test_toml_as_editors_save_it() -> None:
    assert toml("\ufeffkertas = 'F4'\r\n".encode(), "a.toml") == {"kertas": "F4"}
    for data, words in ((b"a = 1\nb : 2", "baris 2"), ("ä = 1".encode("cp1252"), "UTF-8"), (b"a=" + b"[" * 9999, "")):
        with pytest.raises(InvalidDeclaration, match=rf"a.toml: bukan.*{words}"):
            toml(data, "a.toml")


def deny(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Close a folder also to root, whom permissions do not stop."""
    scandir = os.scandir

    def closed(path: str | os.PathLike[str]) -> object:
        if Path(path) == folder:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)


def test_a_closed_folder_among_the_documents_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("INDIKATOR KINERJA UTAMA\n", encoding="utf-8")
    (tmp_path / "dalam").mkdir()
    deny(monkeypatch, tmp_path / "dalam")
    results = {each.name: each.result for each in parse_all([tmp_path])}
    assert sorted(results) == ["a.txt", "dalam"]
    assert "dalam: folder ini tidak boleh dibuka" in str(results["dalam"])


def test_a_closed_folder_among_the_records_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes((SAMPLES / "iku-widang-2021.json").read_bytes())
    (tmp_path / "dalam").mkdir()
    deny(monkeypatch, tmp_path / "dalam")
    assert ["tidak boleh dibuka" in each.galat for each in open_source(tmp_path)] == [True, False]


def test_a_record_of_brackets_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes((SAMPLES / "iku-widang-2021.json").read_bytes())
    (tmp_path / "b.json").write_text("[" * 200_000, encoding="utf-8")
    assert ["bukan rekaman" in each.galat for each in open_source(tmp_path)] == [False, True]


def test_a_full_disk_behind_the_output_is_called_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert _unexpected(OSError(28, "No space left on device")) == 4
    assert capsys.readouterr().err.startswith("Salah: tempat keluaran penuh.")


def test_a_fault_of_the_program_without_a_place_for_its_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tidak-ada"))
    assert _unexpected(ValueError("x")) == 4
    assert "kesalahan di dalam program (ValueError)" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="pipes of a shell")
def test_a_reader_that_has_gone_is_no_error(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "cli.py"), "schema"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert (process.stderr.read(), process.wait(30)) == (b"", 0)


def test_a_workbook_of_cells_merged_without_end() -> None:
    buffer, merged = io.BytesIO(), b'<mergeCells><mergeCell ref="A9:XFD1048576"/></mergeCells>'
    with zipfile.ZipFile(SAMPLES / BOOK) as book, zipfile.ZipFile(buffer, "w") as copy:
        for member in book.namelist():
            data = book.read(member)
            if member.endswith("/sheet1.xml"):
                data = data.replace(b"</sheetData>", b"</sheetData>" + merged)
            copy.writestr(member, data)
    with pytest.raises(TooLarge, match="sel digabung"):
        read_workbook(buffer.getvalue(), BOOK)


def test_a_long_line_of_signs_is_no_header() -> None:
    profiles = load_profiles()
    assert headed(": " * 1_000_000, profiles.kinds["iku"], profiles.vocabulary) is None
