"""What is ours may be written over; what somebody has made of it keeps its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from kinerja_docs.errors import OutputFailed
from kinerja_docs.keeping import NAME, is_sealed, keeper


def put(folder: Path, data: bytes, *, timpa: bool = False) -> list[tuple[str, str]]:
    with keeper(folder, timpa=timpa) as own:
        return [(each.nama, each.status) for each in own.put("sub/rekaman.json", data)]


def test_what_nobody_touched_is_written_over_without_a_word(tmp_path: Path) -> None:
    assert put(tmp_path, b"satu") == [("sub/rekaman.json", "dibuat")]
    journal = (tmp_path / NAME).read_bytes()
    assert put(tmp_path, b"satu") == [("sub/rekaman.json", "tetap")]
    assert (tmp_path / NAME).read_bytes() == journal
    assert put(tmp_path, b"dua") == [("sub/rekaman.json", "dibuat")]


def test_a_changed_file_stays_and_what_is_new_goes_beside_it(tmp_path: Path) -> None:
    put(tmp_path, b"satu")
    mine = tmp_path / "sub/rekaman.json"
    mine.write_bytes(b"satu, saya ubah")
    assert put(tmp_path, b"satu") == [("sub/rekaman.json", "dibiarkan")]
    beside = ("sub/rekaman (baru).json", "dibuat")
    assert put(tmp_path, b"dua") == [("sub/rekaman.json", "dibiarkan"), beside]
    assert put(tmp_path, b"tiga") == [("sub/rekaman.json", "dibiarkan"), beside]
    (tmp_path / beside[0]).write_bytes(b"ini juga saya ubah")
    assert put(tmp_path, b"empat")[1] == ("sub/rekaman (baru 2).json", "dibuat")
    assert mine.read_bytes() == b"satu, saya ubah"
    assert put(tmp_path, b"empat", timpa=True) == [("sub/rekaman.json", "dibuat")]


@pytest.mark.parametrize("journal", [None, b"bukan json", b"[]", b'{"berkas": 3}'])
def test_a_file_of_unknown_origin_is_somebodys(tmp_path: Path, journal: bytes | None) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/rekaman.json").write_bytes(b"dari orang lain")
    if journal is not None:
        (tmp_path / NAME).write_bytes(journal)
    assert put(tmp_path, b"satu")[0] == ("sub/rekaman.json", "dibiarkan")
    assert (tmp_path / "sub/rekaman.json").read_bytes() == b"dari orang lain"


def test_a_file_open_in_word_is_refused(tmp_path: Path) -> None:
    put(tmp_path, b"satu")
    (tmp_path / "sub/~$kaman.json").touch()
    with pytest.raises(OutputFailed, match="sedang terbuka"):
        put(tmp_path, b"dua")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 rusak", b"bukan zip"])
def test_what_is_no_word_file_has_no_seal(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    assert not is_sealed(path)
