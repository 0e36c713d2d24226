"""PDFs of a few kilobytes that would take gigabytes or hours are refused before pdfium opens a page."""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

import pytest

from kinerja_docs import parse_all
from kinerja_docs.document import text_of
from kinerja_docs.domain import Kinerja
from kinerja_docs.errors import TooLarge, UnreadableFile
from kinerja_docs.readers.pdf import read
from kinerja_docs.workers import limits, process

_START = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"]
_PAGE = (b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</F0 5 0 R>>>>/Contents 4 0 R>>",)


def file(*objects: bytes) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate([*_START, *_PAGE, *objects], 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(places) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return out + end % (size, table, size, len(out))


def stream(data: bytes, head: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (head, len(data), data)


def form(number: int | None, times: int) -> bytes:
    """Return a form that draws the form of that number so many times, or a line."""
    inner = b"/Resources<</XObject<</F0 %d 0 R>>>>" % number if number else b""
    return stream(b"/F0 Do " * times or b"0 0 m 9 9 l S", b"/Type/XObject/Subtype/Form/BBox[0 0 90 90]" + inner)


@pytest.mark.skipif(sys.platform != "linux", reason="the limits of other systems were not tried")
@pytest.mark.parametrize("what", ["itself", "a billion"])
def test_forms_that_draw_others_without_end_leave_the_rest_alone(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "_started", process._Forked)
    monkeypatch.setattr(limits, "MEMORY", 150)
    chain = [form(5, 3)] if what == "itself" else [*(form(6 + number, 10) for number in range(9)), form(None, 0)]
    (tmp_path / "a.pdf").write_bytes(file(stream(b"/F0 Do"), *chain))
    (tmp_path / "b.txt").write_text("JABATAN : CAMAT\nTUGAS : memimpin kecamatan\n", encoding="utf-8")
    first, second = (each.result for each in parse_all([tmp_path]))
    assert isinstance(second, Kinerja)
    assert isinstance(first, UnreadableFile)


def test_forms_in_forms_are_read() -> None:
    font = b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    words = stream(b"BT /F 12 Tf 9 9 Td (Kepala) Tj ET", b"/Type/XObject/Subtype/Form/BBox[0 0 90 90]" + font)
    (found,) = read(file(stream(b"/F0 Do"), form(6, 1), form(7, 1), words), "a.pdf").blocks
    assert text_of(found) == "Kepala"


@pytest.mark.parametrize(("millions", "refused"), [(4, True), (1, False)])
def test_a_page_that_unpacks_without_end(millions: int, refused: bool) -> None:
    packed = zlib.compress(b"% 678901234\n" * millions * 1_000_000, 9)
    data = file(stream(packed, b"/Filter/FlateDecode"), form(None, 0))
    if refused:
        with pytest.raises(TooLarge, match="terlalu besar"):
            read(data, "a.pdf")
    else:
        assert read(data, "a.pdf").blocks == ()
