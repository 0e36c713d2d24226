"""``kinerja-docs generate`` with a workbook, a reason, and what is told when a kind is unknown."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from kinerja_docs.cli.generate import command
from kinerja_docs.errors import OutputFailed, WrongUse

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
    with pytest.raises(WrongUse, match=r"iku, iki, pk, pengukuran, .*keputusan"):
        run("-o", str(tmp_path), "--jenis", "lakip")


def test_each_time_it_says_what_is_open_and_leaves_what_was_edited(tmp_path: Path) -> None:
    arguments = [YEAR, "-o", str(tmp_path), "--jenis", "iku"]
    first = CliRunner().invoke(command, arguments)
    (path,) = tmp_path.glob("IKU*.docx")
    path.write_bytes(b"disunting")
    again = CliRunner().invoke(command, arguments)
    assert path.read_bytes() == b"disunting"
    told = [line for line in again.stderr.splitlines() if line not in first.stderr.splitlines()]
    assert told == [
        f"INFO {path.name}: diubah orang sejak dibuat, atau bukan buatan program ini; dibiarkan. "
        "Isi yang baru sama dengan yang dahulu dibuat. Agar ditimpa, tambahkan --timpa."
    ]
    assert CliRunner().invoke(command, [*arguments, "--timpa"]).exit_code == 0
    assert path.read_bytes() != b"disunting"


def test_one_document_open_in_word_does_not_stop_the_others(tmp_path: Path) -> None:
    run("-o", str(tmp_path), "--jenis", "iku,pk", "--perubahan", "prioritas")
    (path,) = tmp_path.glob("IKU*.docx")
    (tmp_path / f".~lock.{path.name}#").touch()
    before = {each: each.read_bytes() for each in tmp_path.glob("*.docx")}
    settings = tmp_path / "p.toml"
    settings.write_text('tempat = "Tempat Lain"\n', encoding="utf-8")
    with pytest.raises(OutputFailed, match="1 berkas tidak jadi, yang lain jadi"):
        run("-o", str(tmp_path), "--jenis", "iku,pk", "--perubahan", "prioritas", "--pengaturan", str(settings))
    changed = {each for each, data in before.items() if each.read_bytes() != data}
    assert changed == before.keys() - {path}
