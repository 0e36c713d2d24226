"""The wheel, built and installed into an empty environment, works from any folder and brings all it needs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples" / "widang-2021"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    outside = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run([*map(str, command)], cwd=cwd, env=outside, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT, cwd=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=True, symlinks=os.name != "nt")
    run(home / SCRIPTS / "python", "-m", "pip", "install", "--quiet", "--no-input", wheel, cwd=home)
    return home / SCRIPTS


def test_the_only_import_name_is_the_package(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"kinerja_docs"}


@pytest.mark.parametrize("folder", ["parsers", "templates", "samples"])
def test_every_tracked_asset_is_inside(wheel: Path, folder: str) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    ours = [path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if path.is_file()]
    assert ours
    assert [path for path in ours if f"kinerja_docs/_assets/{path.as_posix()}" not in inside] == []


def test_the_licence_and_the_type_marker_are_inside(wheel: Path) -> None:
    inside = zipfile.ZipFile(wheel).namelist()
    assert "kinerja_docs/py.typed" in inside
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in inside)


def test_nothing_is_imported_from_the_checkout(scripts: Path, tmp_path: Path) -> None:
    where = run(scripts / "python", "-c", "import kinerja_docs; print(kinerja_docs.__file__)", cwd=tmp_path).stdout
    assert Path(where.strip()).is_relative_to(scripts.parent)


def test_parse_and_generate_from_another_folder(scripts: Path, tmp_path: Path) -> None:
    program = scripts / "kinerja-docs"
    run(program, "parse", SAMPLES / "iku-widang-2021.docx", "-o", "hasil", cwd=tmp_path)
    record = tmp_path / "hasil" / "iku-widang-2021.json"
    assert json.loads(record.read_text(encoding="utf-8"))["perangkat_daerah"]["nama"] == "Kecamatan Widang"
    run(program, "generate", record, "-o", "baru", "--jenis", "iku,iki,pk", cwd=tmp_path)
    made = sorted((tmp_path / "baru").rglob("*.docx"))
    assert made
    assert all(zipfile.ZipFile(path).testzip() is None for path in made)


def test_several_files_at_once(scripts: Path, tmp_path: Path) -> None:
    source = SAMPLES / "iku-widang-2021.txt"
    other = tmp_path / "lain.txt"
    other.write_bytes(source.read_bytes())
    run(scripts / "kinerja-docs", "parse", source, other, "-o", "hasil", cwd=tmp_path)
    assert {path.name for path in (tmp_path / "hasil").iterdir() if not path.name.startswith(".")} == {
        "iku-widang-2021.json",
        "lain.json",
    }


def test_one_file_without_a_folder_goes_to_standard_output(scripts: Path, tmp_path: Path) -> None:
    done = run(scripts / "kinerja-docs", "parse", SAMPLES / "iku-widang-2021.txt", cwd=tmp_path)
    assert json.loads(done.stdout)["tahun"] == 2021
