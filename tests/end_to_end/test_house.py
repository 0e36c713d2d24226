"""Rules of the house that no linter knows."""

from __future__ import annotations

import io
import re
import resource
import shutil
import statistics
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "kinerja_docs").rglob("*.py"))
HEAVY = {"lxml", "docx", "docxtpl", "jinja2", "pydantic", "pdfplumber", "rapidfuzz", "openpyxl", "xlsxwriter"}
MAIN = "import sys; sys.argv = ['kinerja-docs', '--help']; from kinerja_docs.cli import main; main()"
SOMEBODYS_FOLDER = re.compile(rb"(?<![\w.:/-])/(work|root|home|Users)/[\w.]|[A-Z]:\\Users\\|\.\./shared")


def run(*command: str | Path, check: bool = True) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*map(str, command)], cwd=ROOT, capture_output=True, text=True, check=check)


def program() -> str:
    found = shutil.which("kinerja-docs", path=str(Path(sys.executable).parent))
    assert found, "kinerja-docs is not installed in this environment"
    return found


def tracked() -> list[Path]:
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("not a git checkout")
    names = run("git", "ls-files", "-z").stdout.split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def contents(path: Path) -> list[bytes]:
    data = path.read_bytes()
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return [data]
    archive = zipfile.ZipFile(io.BytesIO(data))
    return [archive.read(name) for name in archive.namelist()]


def seconds_of_help() -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(program(), "--help")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_layers_are_kept() -> None:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = run(sys.executable, "-c", command, "--no-cache", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_help_is_fast() -> None:
    assert statistics.median(seconds_of_help() for _ in range(5)) < 0.4


def test_help_loads_no_format_library() -> None:
    report = run(sys.executable, "-X", "importtime", "-c", MAIN).stderr
    loaded = {line.rpartition("|")[2].strip().split(".")[0] for line in report.splitlines()}
    assert "kinerja_docs" in loaded
    assert loaded & HEAVY == set()


def test_launcher_of_the_checkout_is_the_program() -> None:
    assert run(sys.executable, "cli.py", "--help").stdout == run(program(), "--help").stdout


def test_nobodys_folders_are_named() -> None:
    telling = [path.relative_to(ROOT) for path in tracked() if any(map(SOMEBODYS_FOLDER.search, contents(path)))]
    assert telling == []


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_modules_are_short(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) < 400
