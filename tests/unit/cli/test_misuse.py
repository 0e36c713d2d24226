"""What a wrong call is told: in Indonesian, with what to do, exit code 2 or 3 and no traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ENGLISH = ("Did you", "Error", "Usage", "Try ", "should be", "valid", "expected", "not found", "Missing", "Traceback")


def called(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kinerja_docs", *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("pars", "x"), "Maksudnya 'parse'?"),
        (("parse", "--outpt", "x"), "Maksudnya '--output'?"),
        (("COMPUTE", "x"), "Maksudnya 'compute'?"),
        (("workbook", "x", "-o", "y.xlsx", "--tahun", "22"), "bukan bilangan dari 1945 sampai 2100"),
        (("parse",), "Belum disebutkan"),
        (("parse", "a.txt", "-o"), "harus diikuti nilainya"),
        (("batch", "x", "-o", "y", "--jobs", "dua"), "bukan"),
        (("schema", "lebih"), "tidak dikenal"),
    ],
)
def test_a_wrong_call_is_told_what_to_do(words: tuple[str, ...], told: str) -> None:
    done = called(*words)
    assert done.returncode == 2
    assert told in done.stderr
    assert not [word for word in ENGLISH if word in done.stderr]


def test_a_wrong_record_is_told_every_fault(tmp_path: Path) -> None:
    path = tmp_path / "rekaman.json"
    path.write_text(
        '{"skema": "kinerja-docs/1", "tahun": "dua", "visi": 3, "jabatan": [1], "asing": 1}', encoding="utf-8"
    )
    done = called("generate", str(path), "-o", str(tmp_path / "hasil"))
    assert done.returncode == 3
    assert [line.split(": ")[0].strip(" -") for line in done.stderr.splitlines()[1:]] == [
        "/tahun",
        "/visi",
        "/jabatan/0",
        "/asing",
    ]
    assert not [word for word in ENGLISH if word in done.stderr]


@pytest.mark.parametrize("command", [("compute",), ("generate", "-o", "hasil"), ("parse", "-o", "hasil")])
def test_a_name_that_the_shell_took_apart_is_put_together(tmp_path: Path, command: tuple[str, ...]) -> None:
    path = tmp_path / "Kinerja tahun 2021.xlsx"
    path.write_bytes(b"x")
    done = called(command[0], *str(path).split(" "), *command[1:])
    assert done.returncode in (2, 3)
    assert f'tanda petik: "{path}"' in done.stderr
