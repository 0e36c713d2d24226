"""``kinerja-docs generate`` with a workbook, a reason, and what is told when a kind is unknown."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from kinerja_docs.cli.generate import command
from kinerja_docs.errors import WrongUse

ROOT = Path(__file__).resolve().parents[3]
YEAR = str(ROOT / "samples/widang-2021/tahun-2021.xlsx")


def run(*arguments: str) -> list[str]:
    done = CliRunner().invoke(command, [YEAR, *arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return [Path(line).name for line in done.stdout.splitlines() if line.endswith(".docx")]


def test_a_workbook_gives_measurement_and_decree(tmp_path: Path) -> None:
    names = run("-o", str(tmp_path), "--jenis", "keputusan, pengukuran")
    assert names == ["Pengukuran Kinerja Kecamatan Widang 2021.docx", "Keputusan IKU Kecamatan Widang 2021.docx"]
    assert all((tmp_path / name).is_file() for name in names)


def test_a_reason_makes_changed_agreements(tmp_path: Path) -> None:
    names = run("-o", str(tmp_path), "--jenis", "pk", "--perubahan", "prioritas")
    assert len(names) == 9
    assert all(name.startswith("PK Perubahan Kecamatan Widang 2021 - ") for name in names)


def test_an_unknown_kind_names_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="iku, iki, pk, pengukuran, keputusan"):
        run("-o", str(tmp_path), "--jenis", "lakip")
