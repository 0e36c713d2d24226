"""Names and places of results."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kinerja_docs.files import safe_name, shown, write_file

NAMES = {
    "iku": "iku",
    "CON": "CON_",
    "nul .txt": "nul_ .txt",
    "COM¹": "COM¹_",
    "CONIN$": "CONIN$_",
    "berkas. ": "berkas",
    "pagu a:b": "pagu a-b",
    "gelap\u202etxt.exe": "gelap-txt.exe",
    "\x1b[31mmerah\x9b": "-[31mmerah-",
    "..": "-",
}


@pytest.mark.parametrize(("given", "expected"), NAMES.items())
def test_windows_takes_every_name(given: str, expected: str) -> None:
    assert safe_name(given) == expected


def test_nothing_that_is_shown_steers_a_terminal() -> None:
    assert shown("a\x1b]0;x\x07b\u202ec\n\tÅ") == "a\ufffd]0;x\ufffdb\ufffdc\n\tÅ"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
def test_what_is_written_keeps_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        write_file(tmp_path / "rahasia.json", b"{}")
    finally:
        os.umask(before)
    assert (tmp_path / "rahasia.json").stat().st_mode & 0o777 == 0o600
