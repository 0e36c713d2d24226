"""Archives put together by ourselves: every program can open them, with isal or without."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile

import pytest

from kinerja_docs.renderers.docx.zipped import archive, block, pack, pack_with, prepare, store

TEXT = b"".join(b"baris %d\n" % n for n in range(2_000))
MEMBERS = {"kecil.xml": b"<a/>", "besar.xml": TEXT, "nama é.xml": TEXT[:5_000], "kosong": b""}


def opened(data: bytes) -> dict[str, bytes]:
    found = zipfile.ZipFile(io.BytesIO(data))
    assert found.testzip() is None
    return {name: found.read(name) for name in found.namelist()}


@pytest.mark.parametrize("often", [True, False])
def test_members_come_out_as_they_went_in(often: bool) -> None:
    made = archive(pack(name, data, often=often) for name, data in MEMBERS.items())
    assert opened(made) == MEMBERS


def test_a_block_stands_before_the_others() -> None:
    before = block([pack("a", TEXT, often=False), store("b.png", TEXT)])
    made = archive([pack("c", TEXT)], before)
    assert opened(made) == {"a": TEXT, "b.png": TEXT, "c": TEXT}
    assert made.startswith(before.data)
    assert opened(archive([], before)) == {"a": TEXT, "b.png": TEXT}


@pytest.mark.parametrize("begin", [b"", b"<rekaman>", TEXT])
def test_an_end_is_deflated_once_for_many_beginnings(begin: bytes) -> None:
    assert opened(archive([pack_with("x", begin, prepare(TEXT))])) == {"x": begin + TEXT}


def test_without_isal_documents_are_the_same_but_for_their_bytes() -> None:
    script = """
import sys
sys.modules["isal"] = None
from kinerja_docs.renderers.docx import zipped
data = b"".join(b"baris %d\\n" % n for n in range(2_000))
members = [zipped.pack("x", data), zipped.pack_with("y", b"awal", zipped.prepare(data))]
sys.stdout.buffer.write(zipped.archive(members))
"""
    made = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True).stdout
    assert opened(made) == {"x": TEXT, "y": b"awal" + TEXT}
