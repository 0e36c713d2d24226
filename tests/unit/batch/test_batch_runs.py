"""Plan, files and report of a batch."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from batch_runs import LIST, PATTERN, documents

from kinerja_docs import pipeline
from kinerja_docs.batch.journal import NAME, opened
from kinerja_docs.batch.plan import chosen, make_plan
from kinerja_docs.batch.report import Report, matters
from kinerja_docs.batch.sources import Source
from kinerja_docs.errors import WrongUse
from kinerja_docs.files import safe_name
from kinerja_docs.renderers.settings import Settings

IKU = ("iku",)


def run(
    source: Path,
    out: Path,
    settings: Settings | None = None,
    jenis: tuple[str, ...] = IKU,
    *,
    timpa: bool = False,
    ketat: bool = False,
) -> Report:
    with ThreadPoolExecutor(1) as one:
        return pipeline.batch(source, out, jenis=jenis, settings=settings, executor=one, timpa=timpa, ketat=ketat)


@pytest.fixture
def records(tmp_path: Path) -> Path:
    folder = tmp_path / "rekaman"
    folder.mkdir()
    text = PATTERN.read_text(encoding="utf-8")
    for name in ("Widang", "Soko"):
        (folder / f"{name}.json").write_text(text.replace("Kecamatan Widang", f"Kecamatan {name}"), encoding="utf-8")
    return folder


def file_of(out: Path, name: str) -> Path:
    return out / "Kabupaten Tuban" / "2021" / f"Kecamatan {name}" / f"IKU Kecamatan {name} 2021.docx"


def test_only_what_changed_is_made_again(records: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(records, out).counts == {"dibuat": 2}
    assert run(records, out).counts == {"tetap": 2}
    assert run(records, out, jenis=("iku", "iki")).counts == {"tetap": 2, "dibuat": 16}
    changed = (records / "Soko.json").read_text(encoding="utf-8").replace("Religius", "Rapi")
    (records / "Soko.json").write_text(changed, encoding="utf-8")
    assert run(records, out).counts == {"tetap": 1, "dibuat": 1}
    assert run(records, out, Settings(tempat="Widang")).counts == {"dibuat": 2}
    file_of(out, "Widang").unlink()
    assert run(records, out, Settings(tempat="Widang")).counts == {"tetap": 1, "dibuat": 1}


def test_an_edited_document_keeps_its_name_however_often_it_is_run(records: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(records, out)
    path = file_of(out, "Widang")
    beside = path.with_name(f"{path.stem} (baru).docx")
    made = path.read_bytes()
    path.write_bytes(b"disunting")
    for _ in range(2):
        report = run(records, out)
        assert report.counts == {"tetap": 1, "dibiarkan": 1}
        assert (path.read_bytes(), beside.exists()) == (b"disunting", False)
        assert any(path.name in line and "diubah orang" in line for line in matters(report))
    for counts in ({"dibuat": 2, "dibiarkan": 1}, {"tetap": 2, "dibiarkan": 1}):
        report = run(records, out, Settings(tempat="Widang"))
        assert report.counts == counts
        assert path.read_bytes() == b"disunting"
        assert beside.read_bytes() not in (made, b"disunting")
    assert run(records, out, Settings(tempat="Widang"), timpa=True).counts["dibiarkan"] == 0
    assert path.read_bytes() == beside.read_bytes()


def test_what_is_open_is_said_each_time_and_strict_makes_nothing_of_it(records: Path, tmp_path: Path) -> None:
    refused = run(records, tmp_path / "ketat", ketat=True)
    assert len(refused.galat) == 2
    assert not list((tmp_path / "ketat").rglob("*.docx"))
    out = tmp_path / "out"
    first, again = list(matters(run(records, out))), list(matters(run(records, out)))
    assert first == again
    assert any("[belum ditetapkan]" in line for line in first)
    assert len(run(records, out, ketat=True).galat) == 2


def test_without_the_journal_a_document_that_nobody_saved_is_known_by_its_seal(records: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(records, out)
    (out / NAME).unlink()
    edited = file_of(out, "Widang")
    with zipfile.ZipFile(edited) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(edited, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data.replace(b"<w:body>", b"<w:body><w:p/>"))
    mine = edited.read_bytes()
    assert run(records, out, Settings(tempat="Widang")).counts == {"dibuat": 2, "dibiarkan": 1}
    assert edited.read_bytes() == mine


@pytest.mark.parametrize("mark", ["~${name}", ".~lock.{name}#"])
def test_open_file_is_left_alone_and_made_next_time(records: Path, tmp_path: Path, mark: str) -> None:
    out = tmp_path / "out"
    run(records, out)
    path = file_of(out, "Widang")
    lock = path.with_name(mark.replace("{name}", path.name))
    lock.touch()
    report = run(records, out, Settings(tempat="Widang"))
    assert report.counts == {"gagal": 1, "dibuat": 1}
    assert "sedang terbuka" in "".join(str(row[4]) for row in report.rows)
    lock.unlink()
    assert run(records, out, Settings(tempat="Widang")).counts == {"tetap": 1, "dibuat": 1}


def test_read_only_file_is_left_alone_and_made_next_time(records: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(records, out)
    path = file_of(out, "Widang")
    before = path.read_bytes()
    path.chmod(0o444)
    assert run(records, out, Settings(tempat="Widang")).counts == {"gagal": 1, "dibuat": 1}
    assert path.read_bytes() == before
    path.chmod(0o644)
    assert run(records, out, Settings(tempat="Widang")).counts == {"tetap": 1, "dibuat": 1}


def test_broken_record_does_not_stop_the_others(records: Path, tmp_path: Path) -> None:
    (records / "A.json").write_text('{"bukan": "rekaman"}', encoding="utf-8")
    wrong = {"perangkat_daerah": {"nama": "X", "daerah": None, "kode": None}, "tahun": 1, "x": 1}
    (records / "B.json").write_text(json.dumps(wrong))
    report = run(records, tmp_path / "out")
    assert report.counts == {"dibuat": 2}
    assert [source for source, _ in report.galat] == ["A.json", "B.json"]
    plain = json.loads((tmp_path / "out" / "laporan-batch.json").read_bytes())
    assert len(plain["rekaman_gagal"]) == 2
    assert (tmp_path / "out" / "laporan-batch.xlsx").read_bytes().startswith(b"PK")


def test_broken_journal_is_put_aside(records: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(records, out)
    (out / NAME).write_bytes(b"bukan basis data" * 100)
    assert run(records, out).counts == {"tetap": 2}
    assert list(out.glob("*.rusak")) or list(out.glob(".*.rusak"))


def changed_journal(out: Path, *statements: str) -> None:
    with closing(sqlite3.connect(out / NAME)) as journal:
        for statement in statements:
            journal.execute(statement)
        journal.commit()


def test_a_journal_with_other_columns_is_put_aside_and_said(records: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(records, out)
    changed_journal(out, "DROP TABLE dokumen", "CREATE TABLE dokumen (berkas TEXT)", "PRAGMA user_version = 0")
    report = run(records, out)
    assert report.counts == {"tetap": 2}
    assert "disisihkan" in report.catatan[0]
    assert run(records, out).catatan == []


def test_a_journal_of_a_later_version_is_put_aside(records: Path, tmp_path: Path) -> None:
    run(records, tmp_path / "out")
    changed_journal(tmp_path / "out", "PRAGMA user_version = 99")
    assert "versi lain" in run(records, tmp_path / "out").catatan[0]


def test_what_an_older_journal_knows_stays(records: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(records, out)
    changed_journal(out, "ALTER TABLE selesai ADD COLUMN waktu TEXT", "PRAGMA user_version = 0")
    with opened(out) as journal:
        assert not journal.pesan
        assert journal.finished("Kabupaten Tuban/2021/Kecamatan Soko")
    assert run(records, out).counts == {"tetap": 2}


def test_damaged_texts_in_a_journal_cost_no_more_than_their_document(records: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(records, out)
    changed_journal(
        out, "UPDATE dokumen SET jejak = CAST(X'EDA9E582' AS TEXT)", "UPDATE kabar SET isi = CAST(X'EDA9' AS TEXT)"
    )
    assert run(records, out).counts == {"tetap": 2}


def test_folders_do_not_depend_on_the_choice(tmp_path: Path) -> None:
    same = [Source(f"{n}.json", "Kecamatan Sama", "Kabupaten A", f"1.{n}", 2021) for n in range(3)]
    plan = make_plan(same)
    folders = [each.folder for each in plan]
    assert len({folder.casefold() for folder in folders}) == 3
    assert [each.folder for each in chosen(plan, ["1.2"])] == folders[2:]
    with pytest.raises(WrongUse, match="Tiada"):
        chosen(plan, ["Tiada"])


def test_plan_writes_nothing(tmp_path: Path) -> None:
    found = list(pipeline.plan(LIST, tmp_path / "out", salin_dari=PATTERN, kecamatan=["Tuban"]))
    assert len(found) == 18
    assert not (tmp_path / "out").exists()


def test_archive_is_the_same_twice(records: Path, tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as one:
        pipeline.batch(records, tmp_path / "a", jenis=IKU, executor=one, arsip=True)
        pipeline.batch(records, tmp_path / "b", jenis=IKU, executor=one, arsip=True)
    assert (tmp_path / "a" / "dokumen.zip").read_bytes() == (tmp_path / "b" / "dokumen.zip").read_bytes()
    assert documents(tmp_path / "a") == documents(tmp_path / "b")


@pytest.mark.parametrize(
    ("stem", "wanted"), [("CON", "CON_"), ("com1.x", "com1_.x"), ("a/b: c. ", "a-b- c"), ("", "-")]
)
def test_names_that_windows_takes(stem: str, wanted: str) -> None:
    assert safe_name(stem) == wanted
