"""Files that cannot be read say why and what to do; pages that pdfium fails on are read otherwise."""

from __future__ import annotations

import pytest
from pdf_maker import Paper, pdf

from kinerja_docs.document import text_of
from kinerja_docs.errors import EmptyFile, TooLarge, UnreadableFile, WrongFormat
from kinerja_docs.geometry.page import PageError
from kinerja_docs.readers.pdf import born, opening, read

PAGE = Paper().text(70, 100, "Kepala Bidang")


def test_an_empty_file() -> None:
    with pytest.raises(EmptyFile, match="kosong"):
        read(b"", "a.pdf")


def test_something_else() -> None:
    with pytest.raises(WrongFormat, match="bukan PDF"):
        read(b"PK\x03\x04 ini docx", "a.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.4\n", b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 9 0 R >>"])
def test_a_damaged_file(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="rusak"):
        read(data, "a.pdf")


def test_a_locked_file() -> None:
    with pytest.raises(UnreadableFile, match="kata sandi"):
        read(pdf(PAGE, password="rahasia"), "a.pdf")  # noqa: S106 - the lock of a test file


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "PDF_PAGES", 2)
    with pytest.raises(TooLarge, match="3 halaman"):
        read(pdf(PAGE, PAGE, PAGE), "a.pdf")


def test_a_damaged_end_is_repaired() -> None:
    data = pdf(PAGE)
    (block,) = read(data[: data.rindex(b"xref")], "a.pdf").blocks
    assert text_of(block) == "Kepala Bidang"


def test_pdfplumber_reads_what_pdfium_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: born.Born, number: int) -> None:
        raise PageError(number)

    monkeypatch.setattr(born.Born, "read", fails)
    page = Paper().grid([50, 150, 300], [100, 120, 140]).text(53, 104, "Sasaran").text(153, 124, "80%")
    (table,) = read(pdf(page), "a.pdf").blocks
    assert text_of(table).split() == ["Sasaran", "80%"]


def test_an_empty_page() -> None:
    found = read(pdf(Paper(), PAGE), "a.pdf")
    assert [block.place.halaman for block in found.blocks] == [2]
